//! The ready jobs under `examples/ci` run as they stand.

use crate::workdir::{Workdir, repository};

fn commands(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(repository("examples/ci").join(file)).unwrap();
    let line = |line: &str| {
        let line = line.trim().trim_start_matches("- ").trim_start_matches("run: ").trim_start_matches("entry: ");
        line.strip_prefix("expost ").map(str::to_owned)
    };
    text.lines().filter_map(line).collect()
}

#[test]
fn the_ready_jobs_say_where_the_program_comes_from() {
    for file in ["github.yml", "gitlab.yml"] {
        let text = std::fs::read_to_string(repository("examples/ci").join(file)).unwrap();
        let installs: Vec<&str> = text.lines().filter(|line| line.contains("cargo install")).collect();
        assert!(installs.iter().all(|line| line.ends_with("cargo install --locked $EXPOST_SOURCE")), "{installs:?}");
        assert!(!installs.is_empty() && text.contains("EXPOST_SOURCE: --path "), "{file}");
    }
}

#[test]
fn each_command_of_the_ready_jobs_runs_on_sound_and_on_bad_tables() {
    for (file, count) in [("github.yml", 2), ("gitlab.yml", 3), ("pre-commit-config.yaml", 1)] {
        let commands = commands(file);
        assert_eq!(commands.len(), count, "{file}: {commands:?}");
        for (case, failing) in [("bad", 1), ("good", 0)] {
            let folder = Workdir::new();
            let table = repository("tests/checks/row-slipped").join(case);
            for entry in std::fs::read_dir(table).unwrap() {
                let entry = entry.unwrap();
                folder.write(
                    &format!("data/{}", entry.file_name().to_str().unwrap()),
                    std::fs::read(entry.path()).unwrap(),
                );
            }
            for command in &commands {
                let arguments: Vec<&str> = command.split_whitespace().collect();
                let code = if command.contains("--fail-on never") { 0 } else { failing };
                folder.expost(&arguments).ended(code);
                if let Some(at) = arguments.iter().position(|argument| *argument == "-o") {
                    assert!(folder.path(arguments[at + 1]).is_file(), "{file}: {command}");
                }
            }
        }
    }
}
