//! A folder of its own for a test, and the program run in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The variables that settle the language of the system.
const LOCALE: [&str; 4] = ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"];

/// A folder that goes when the test ends.
pub struct Workdir {
    folder: TempDir,
}

impl Workdir {
    /// A new empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Writes a file and gives its path.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The path of a name in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program in the folder.
    pub fn expost(&self, arguments: &[&str]) -> Ran {
        self.expost_with(&[], arguments)
    }

    /// Runs the program in the folder as on a terminal of that many columns.
    pub fn expost_at(&self, columns: u16, arguments: &[&str]) -> Ran {
        self.expost_with(&[("COLUMNS", &columns.to_string())], arguments)
    }

    /// Runs the program in the folder with variables of the environment. Those that settle the language, the width and
    /// the colours are not the machine's own.
    pub fn expost_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_expost"));
        command.args(arguments).current_dir(self.folder.path()).env_remove("NO_COLOR").env("COLUMNS", "100");
        for name in LOCALE {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C").envs(variables.iter().copied());
        Ran::of(command.output().unwrap())
    }

    /// Runs the program in the folder with something on its standard input.
    pub fn expost_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_expost"));
        command.args(arguments).current_dir(self.folder.path()).env("LC_ALL", "C");
        Ran::of(command.write_stdin(input).output().unwrap())
    }
}

/// What a run of the program printed and how it ended.
#[derive(Debug)]
pub struct Ran {
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The exit code.
    pub code: i32,
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }

    /// The same, which must have ended with that code.
    #[track_caller]
    pub fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap()
    }
}

/// A path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The reference programme's folder of tables.
pub fn reference() -> String {
    repository("seeds/egov-2020-2022").to_str().unwrap().to_owned()
}

/// A path of the material that is shared beside the repository; without it a test says that it is skipped.
pub fn shared(path: &str) -> Option<PathBuf> {
    let path = repository("../shared").join(path);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: there is no {}", path.display());
    None
}

/// LibreOffice, where it and openpyxl are installed; without them a test says that it is skipped, or fails where
/// `EXPOST_NO_SKIPS` says that everything is installed.
pub fn libreoffice() -> Option<&'static str> {
    let program =
        ["soffice", "libreoffice"].into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    let openpyxl = Command::new("python3").args(["-c", "import openpyxl"]).output();
    if program.is_some() && openpyxl.is_ok_and(|output| output.status.success()) {
        return program;
    }
    assert!(std::env::var_os("EXPOST_NO_SKIPS").is_none(), "LibreOffice or openpyxl is not installed");
    println!("skipped: LibreOffice or openpyxl is not installed");
    None
}

/// Compares with a file of the repository; `EXPOST_BLESS=1` writes it anew, for review in the diff.
pub fn same_as_file(path: &Path, text: &str) -> Result<(), String> {
    if std::env::var_os("EXPOST_BLESS").is_some() {
        std::fs::write(path, text).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    if written == text {
        return Ok(());
    }
    let (before, now): (Vec<&str>, Vec<&str>) = (written.lines().collect(), text.lines().collect());
    let gone = before.iter().filter(|line| !now.contains(line)).map(|line| format!("- {line}"));
    let new = now.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {line}"));
    Err(format!("{}:\n{}", path.display(), gone.chain(new).collect::<Vec<_>>().join("\n")))
}
