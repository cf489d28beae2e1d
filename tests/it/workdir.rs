//! A folder of its own for a test, and the program run in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

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
        self.expost_at(100, arguments)
    }

    /// Runs the program in the folder as on a terminal of that many columns.
    pub fn expost_at(&self, columns: u16, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_expost"));
        command.args(arguments).current_dir(self.folder.path()).env_remove("NO_COLOR");
        Ran::of(command.env("COLUMNS", columns.to_string()).output().unwrap())
    }

    /// Runs the program in the folder with something on its standard input.
    pub fn expost_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_expost"));
        Ran::of(command.args(arguments).current_dir(self.folder.path()).write_stdin(input).output().unwrap())
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
