//! The program itself: help, version, completions, the manual page, and how it refuses.

use crate::workdir::{Workdir, reference};

#[test]
fn help_names_every_command_and_the_exit_codes() {
    let ran = Workdir::new().expost(&["--help"]).ended(0);
    for word in ["evaluate", "explain", "check", "completions", "man", "Exit codes"] {
        assert!(ran.stdout.contains(word), "{word} is missing from\n{}", ran.stdout);
    }
}

#[test]
fn the_version_is_the_packages() {
    let ran = Workdir::new().expost(&["--version"]).ended(0);
    assert_eq!(ran.stdout, format!("expost {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_and_the_manual_page_go_to_standard_output() {
    let folder = Workdir::new();
    assert!(folder.expost(&["completions", "bash"]).ended(0).stdout.contains("evaluate"));
    let page = folder.expost(&["man"]).ended(0).stdout;
    assert!(page.contains(".TH expost") && page.contains("EXPOST EVALUATE"), "{page}");
}

#[test]
fn bad_arguments_end_with_two() {
    let folder = Workdir::new();
    folder.expost(&[]).ended(2);
    folder.expost(&["evaluate"]).ended(2);
    folder.expost(&["evaluate", "x.csv", "--year", "soon"]).ended(2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_standard_error_that_is_full_stops_no_work() {
    let folder = Workdir::new();
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_expost"));
        command.args(arguments).current_dir(folder.path("")).env("LC_ALL", "C").stderr(full());
        command.output().unwrap().status.code()
    };
    assert_eq!(run(&["convert", &reference(), "-o", "tables"]), Some(0));
    assert!(folder.path("tables/indicators.csv").exists());
    assert_eq!(run(&["evaluate", &reference(), "-v"]), Some(0));
    assert_eq!(run(&["evaluate", "missing.csv"]), Some(2));
}
