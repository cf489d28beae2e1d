//! Where results go: what is never written over, what a link, a pipe or an ending means, and how files are left.

use crate::workdir::{Workdir, reference};

const PLAN: &str = "code,name,unit,baseline 2019,target 2021,achieved 2021\n1.1#1,Users,number,5,10,12\n";

fn folder() -> Workdir {
    let folder = Workdir::new();
    folder.write("plan.csv", PLAN);
    folder
}

#[cfg(unix)]
#[test]
fn a_pipe_stays_a_pipe_and_a_link_stays_a_link() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let folder = folder();
    assert!(std::process::Command::new("mkfifo").arg(folder.path("pipe.json")).status().unwrap().success());
    let ran = folder.expost(&["evaluate", "plan.csv", "-o", "pipe.json", "--force"]).ended(2);
    assert!(ran.stderr.contains("no regular file; leave -o away"), "{}", ran.stderr);
    assert!(std::fs::metadata(folder.path("pipe.json")).unwrap().file_type().is_fifo());

    // A link to the pipe is one too.
    symlink("pipe.json", folder.path("out.json")).unwrap();
    let ran = folder.expost(&["evaluate", "plan.csv", "-o", "out.json", "--force"]).ended(2);
    assert!(ran.stderr.contains("no regular file"), "{}", ran.stderr);

    folder.write("kept/matrix.json", "old");
    symlink("kept/matrix.json", folder.path("link.json")).unwrap();
    folder.expost(&["evaluate", "plan.csv", "-o", "link.json", "--force"]).ended(0);
    assert!(folder.path("link.json").is_symlink());
    assert!(std::fs::read_to_string(folder.path("kept/matrix.json")).unwrap().contains("expost/1"));

    symlink("nowhere.json", folder.path("broken.json")).unwrap();
    let ran = folder.expost(&["evaluate", "plan.csv", "-o", "broken.json", "--force"]).ended(2);
    assert!(ran.stderr.contains("this is a link, and what it leads to"), "{}", ran.stderr);

    std::fs::create_dir(folder.path("kept/tables")).unwrap();
    symlink("kept/tables", folder.path("tables")).unwrap();
    folder.expost(&["convert", "plan.csv", "-o", "tables", "--force"]).ended(0);
    assert!(folder.path("tables").is_symlink() && folder.path("kept/tables/indicators.csv").is_file());
    let ran = folder.expost(&["convert", "plan.csv", "-o", "pipe.json/", "--force"]).ended(2);
    assert!(ran.stderr.contains("pipe.json"), "{}", ran.stderr);
}

#[test]
fn what_a_run_reads_is_never_written_over() {
    let folder = folder();
    let profile = "base = \"strict\"\nname = \"ours\"\n";
    folder.write("profile.toml", profile);
    folder.expost(&["inspect", "plan.csv", "--write-map", "map.toml"]).ended(0);
    folder.expost(&["check", "plan.csv", "--write-baseline", "baseline.json", "--fail-on", "never"]).ended(0);
    folder.write("expost.toml", "");
    let cases: &[&[&str]] = &[
        &["evaluate", "plan.csv", "--map", "map.toml", "-o", "map.toml", "--format", "json"],
        &["evaluate", "plan.csv", "--profile", "profile.toml", "-o", "profile.toml", "--format", "json"],
        &["explain", "plan.csv", "1.1#1", "--profile", "profile.toml", "-o", "profile.toml", "--format", "json"],
        &["diff", "plan.csv", "plan.csv", "--profile", "profile.toml", "-o", "profile.toml", "--format", "json"],
        &["check", "plan.csv", "--baseline", "baseline.json", "-o", "baseline.json"],
        &["check", "plan.csv", "-o", "expost.toml", "--format", "json"],
        &["check", "plan.csv", "--write-baseline", "expost.toml"],
        &["inspect", "plan.csv", "--map", "map.toml", "--write-map", "map.toml"],
        &["convert", "plan.csv", "--map", "tables/map.toml", "-o", "tables"],
    ];
    folder.write("tables/map.toml", std::fs::read(folder.path("map.toml")).unwrap());
    for case in cases {
        let ran = folder.expost(&[case, &["--force"][..]].concat()).ended(2);
        assert!(ran.stderr.contains("never written to"), "{case:?}: {}", ran.stderr);
    }
    assert_eq!(std::fs::read_to_string(folder.path("profile.toml")).unwrap(), profile);
}

#[test]
fn two_results_never_share_a_file_and_a_bad_place_is_told_before_the_work() {
    let folder = folder();
    let cases: &[&[&str]] = &[
        &["check", "plan.csv", "-o", "a.json", "--write-baseline", "./a.json"],
        &["inspect", "plan.csv", "-o", "a.json", "--write-map", "./a.json"],
    ];
    for case in cases {
        let ran = folder.expost(case).ended(2);
        assert!(ran.stderr.contains("this is the output too"), "{case:?}: {}", ran.stderr);
        assert!(!folder.path("a.json").exists());
    }
    let ran = folder.expost(&["check", "plan.csv", "-o", "a.json", "--write-baseline", "no/b.json"]).ended(2);
    assert!(ran.stderr.contains("there is no folder"), "{}", ran.stderr);
    assert!(!folder.path("a.json").exists());
}

#[test]
fn no_table_is_put_among_the_tables_of_an_input_folder() {
    let folder = Workdir::new();
    folder.write("data/plan.csv", PLAN);
    for force in [&[][..], &["--force"]] {
        let ran = folder.expost(&[&["evaluate", "data", "-o", "data/zz.xlsx"], force].concat()).ended(2);
        assert!(ran.stderr.contains("would be read as a part of it"), "{}", ran.stderr);
    }
    // What is no table is not read, and may stand there, also a second time.
    folder.expost(&["evaluate", "data", "-o", "data/zz.json"]).ended(0);
    folder.expost(&["evaluate", "data", "-o", "data/zz.json", "--force"]).ended(0);
}

#[test]
fn the_ending_names_the_form_and_an_unknown_one_is_refused() {
    let folder = folder();
    folder.expost(&["explain", "plan.csv", "1.1#1", "-o", "why.json"]).ended(0);
    folder.expost(&["inspect", "plan.csv", "-o", "seen.json"]).ended(0);
    for name in ["why.json", "seen.json"] {
        assert!(std::fs::read_to_string(folder.path(name)).unwrap().starts_with('{'), "{name}");
    }
    let ran = folder.expost(&["explain", "plan.csv", "1.1#1", "-o", "why.txt"]).ended(0);
    assert!(ran.stderr.contains("why.txt"), "{}", ran.stderr);
    let cases: &[(&[&str], &str)] = &[
        (&["check", "plan.csv", "-o", "a.csv"], "use .xlsx, .json, .sarif, .xml, .md or .txt, or give --format"),
        (&["explain", "plan.csv", "1.1#1", "-o", "a.csv"], "use .json or .txt, or give --format"),
        (&["inspect", "plan.csv", "-o", "a.xlsx"], "use .json or .txt, or give --format"),
        (&["evaluate", "plan.csv", "-o", "a.doc"], "use .xlsx, .json, .csv, .xml or .txt, or give --format"),
    ];
    for (case, expected) in cases {
        let ran = folder.expost(case).ended(2);
        assert!(ran.stderr.contains(expected), "{case:?}: {}", ran.stderr);
    }
}

#[test]
fn files_have_no_colours() {
    let folder = folder();
    let cases: &[&[&str]] = &[
        &["evaluate", "plan.csv"],
        &["evaluate", "plan.csv", "--each"],
        &["explain", "plan.csv", "1.1#1"],
        &["check", "plan.csv", "--fail-on", "never"],
        &["inspect", "plan.csv"],
        &["diff", "plan.csv", "plan.csv"],
    ];
    for case in cases {
        folder.expost(&[case, &["--color", "always", "-o", "out.txt", "--force"][..]].concat()).ended(0);
        assert!(!std::fs::read_to_string(folder.path("out.txt")).unwrap().contains('\u{1b}'), "{case:?}");
    }
}

#[cfg(unix)]
#[test]
fn results_have_the_permissions_that_the_user_gives_new_files() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    for (mask, file_mode, folder_mode) in [("077", 0o600, 0o700), ("022", 0o644, 0o755)] {
        let program = env!("CARGO_BIN_EXE_expost");
        let script = format!(
            "umask {mask}; '{program}' evaluate plan.csv -o m{mask}.xlsx; '{program}' convert plan.csv -o t{mask}"
        );
        let shell = std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.path("")).output();
        assert!(shell.unwrap().status.success());
        let mode = |name: String| std::fs::metadata(folder.path(&name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(format!("m{mask}.xlsx")), file_mode);
        assert_eq!(mode(format!("t{mask}")), folder_mode);
        assert_eq!(mode(format!("t{mask}/indicators.csv")), file_mode);
    }
}

#[test]
fn the_folder_in_which_the_program_runs_is_not_replaced() {
    let folder = Workdir::new();
    let ran = folder.expost(&["convert", &reference(), "-o", "."]).ended(2);
    assert!(ran.stderr.contains("the folder in which the program runs"), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure_in_any_form() {
    let folder = folder();
    let rows: String = (1..3000).map(|row| format!("1.1#{row},Users of service {row},number,5,10,12\n")).collect();
    folder.write("long.csv", PLAN.lines().next().unwrap().to_owned() + "\n" + &rows);
    for format in ["csv", "json", "iati", "table"] {
        let script = format!(
            "{{ '{}' evaluate long.csv -q --format {format}; echo $? > code; }} | head -c 10 > start",
            env!("CARGO_BIN_EXE_expost")
        );
        let shell = std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.path("")).output();
        assert_eq!(String::from_utf8(shell.unwrap().stderr).unwrap(), "", "{format}");
        assert_eq!(std::fs::read_to_string(folder.path("code")).unwrap(), "0\n", "{format}");
    }
}
