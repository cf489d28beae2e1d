//! Several programmes in one run.

use crate::workdir::{Workdir, repository};

fn portfolio(dir: &Workdir, names: &[&str]) {
    for name in names {
        let bytes = std::fs::read(repository("examples/portfolio").join(format!("{name}.xlsx"))).unwrap();
        dir.write(&format!("{name}.xlsx"), bytes);
    }
}

#[test]
fn complete_programmes_with_titles_of_their_own_are_told_apart() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads"]);
    let ran = dir.expost(&["evaluate", "libraries.xlsx", "roads.xlsx", "-q"]).ended(0);
    let lines: Vec<&str> = ran.stdout.lines().filter(|line| line.contains('%') && line.contains("20")).collect();
    assert!(lines[0].contains("Open libraries 2022–2024") && lines[0].contains("60 %"), "{}", ran.stdout);
    assert!(lines[1].contains("Safe roads 2022–2024 (roads)") && lines[1].contains("67 %"), "{}", ran.stdout);
    assert!(ran.stdout.contains("All programmes together"), "{}", ran.stdout);
}

#[test]
fn a_plan_and_its_achieved_values_stay_one_programme() {
    let dir = Workdir::new();
    dir.write("plan.csv", "code,name,unit,baseline,target 2021\n1.1#1,Open schools,Number,1,5\n");
    dir.write("achieved.csv", "code,name,achieved 2021\n1.1#1,Open schools,6\n");
    let document = dir.expost(&["evaluate", "plan.csv", "achieved.csv", "--format", "json"]).ended(0).json();
    assert_eq!(document["indicators"][0]["verdict"], "achieved");
}

#[test]
fn one_input_that_fails_does_not_stop_the_others() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads", "water"]);
    dir.write("damaged.xlsx", "PK\u{3}\u{4} cut");
    let inputs = ["evaluate", "damaged.xlsx", "libraries.xlsx", "roads.xlsx", "water.xlsx", "--each"];
    let ran = dir.expost(&[&inputs[..], &["--format", "json"]].concat()).ended(2);
    let document = ran.json();
    assert_eq!(document["schema"], "expost/1");
    let names = |key: &str| -> Vec<String> {
        document[key].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("programmes"), ["libraries", "roads"]);
    assert_eq!(names("failed"), ["damaged", "water"]);
    assert_eq!(document["programmes"][0]["overall"]["achieved_pct"], 60);
    let error = document["failed"][1]["error"].as_str().unwrap();
    assert!(error.starts_with("no year to judge"), "the name stands beside it: {error}");
    assert!(ran.stderr.contains("error: damaged.xlsx: the file is cut short or damaged"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error: water: no year to judge"), "{}", ran.stderr);
    assert!(ran.stderr.contains("2 of 4 programmes could not be evaluated"), "{}", ran.stderr);
}

#[test]
fn a_folder_gets_a_workbook_each_and_the_summary() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads"]);
    let arguments = ["evaluate", "libraries.xlsx", "roads.xlsx", "--each", "-o", "matrices"];
    let ran = dir.expost(&arguments).ended(0);
    assert!(ran.stderr.contains("Written: 2 files in matrices, and matrices/summary.xlsx"), "{}", ran.stderr);
    for name in ["libraries.xlsx", "roads.xlsx", "summary.xlsx"] {
        assert!(dir.path("matrices").join(name).is_file(), "{name}");
    }
    let refused = dir.expost(&arguments).ended(2);
    assert_eq!(refused.stderr.matches("the file exists").count(), 3, "{}", refused.stderr);
    dir.expost(&[&arguments[..], &["--force"]].concat()).ended(0);
    let one_file = ["evaluate", "libraries.xlsx", "roads.xlsx", "--each", "-o", "all.xlsx"];
    assert!(dir.expost(&one_file).ended(2).stderr.contains("give -o all/"));
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads"]);
    for folder in ["one", "two"] {
        dir.expost(&["evaluate", "libraries.xlsx", "roads.xlsx", "--each", "-o", folder, "-q"]).ended(0);
    }
    for name in ["libraries.xlsx", "roads.xlsx", "summary.xlsx"] {
        let bytes = |folder: &str| std::fs::read(dir.path(folder).join(name)).unwrap();
        assert!(bytes("one") == bytes("two"), "{name}");
    }
}

#[test]
fn an_output_is_never_an_input() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads"]);
    let ran = dir.expost(&["evaluate", "libraries.xlsx", "roads.xlsx", "--each", "-o", ".", "--force"]).ended(2);
    assert!(ran.stderr.contains("this is one of the inputs"), "{}", ran.stderr);
}

#[test]
fn titled_and_untitled_programmes_together_need_a_word() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads"]);
    dir.write("parks.csv", "code,name,unit,baseline,target 2021,achieved 2021\n1.1#1,Parks,Number,1,5,6\n");
    let ran = dir.expost(&["evaluate", "libraries.xlsx", "roads.xlsx", "parks.csv"]).ended(2);
    assert!(ran.stderr.contains("Give --each if each input is a programme"), "{}", ran.stderr);
    dir.expost(&["evaluate", "libraries.xlsx", "roads.xlsx", "parks.csv", "--each"]).ended(0);
}

#[test]
fn each_activity_of_an_iati_file_is_a_programme() {
    let dir = Workdir::new();
    let file = repository("examples/iati/two-activities.xml").to_str().unwrap().to_owned();
    let table = dir.expost(&["evaluate", &file, "--format", "csv"]).ended(0).stdout;
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert!(lines[0].starts_with("XX-EXAMPLE-FLOOD,Protection from floods,2023,strict,1,1,1,0,0,2,50,50,"), "{table}");
    assert!(lines[1].starts_with("XX-EXAMPLE-WELLS,Wells for villages,2022,strict,1,1,0,0,0,1,100,0,"), "{table}");
    let ran = dir.expost(&["explain", &file, "--code", "1.1.1#1"]).ended(2);
    assert!(ran.stderr.contains("there are XX-EXAMPLE-FLOOD, XX-EXAMPLE-WELLS. Choose one with --activity"));
    let told = dir.expost(&["explain", &file, "--activity", "XX-EXAMPLE-FLOOD", "--code", "1.1.1#1"]).ended(0).stdout;
    assert!(told.contains("9.5"), "{told}");
    let unknown = dir.expost(&["evaluate", &file, "--activity", "XX-EXAMPLE"]).ended(2).stderr;
    assert!(unknown.contains("no IATI activity of this identifier"), "{unknown}");
    // All activities go into one document.
    let written = dir.expost(&["evaluate", &file, "--format", "iati"]).ended(0).stdout;
    assert_eq!(written.matches("<iati-activity ").count(), 2);
}

#[test]
fn the_example_prints_what_its_page_says() {
    let dir = Workdir::new();
    portfolio(&dir, &["libraries", "roads", "water"]);
    let ran = dir.expost(&["evaluate", "libraries.xlsx", "roads.xlsx", "water.xlsx", "--each"]).ended(2);
    let page = std::fs::read_to_string(repository("examples/portfolio/README.md")).unwrap();
    let lines = |text: &str| text.trim().lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    let shown = page.split("```text").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(lines(shown), lines(&ran.stdout));
}

#[test]
fn programmes_of_the_same_file_name_are_told_apart_and_one_that_fails_takes_no_name() {
    let dir = Workdir::new();
    let plan = "code,name,unit,baseline,target 2021,achieved 2021\n1.1#1,Open schools,Number,1,5,6\n";
    dir.write("a/x.csv", plan);
    dir.write("b/x.csv", plan);
    dir.write("b/y.csv", "no,table\n1,2\n");
    dir.write("c/Y.csv", plan);
    let inputs = ["evaluate", "a/x.csv", "b/x.csv", "b/y.csv", "c/Y.csv", "-", "--each"];
    let ran = dir.expost_with_input(&[&inputs[..], &["--format", "json", "-o", "out"]].concat(), plan).ended(2);
    let mut files: Vec<String> = std::fs::read_dir(dir.path("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(files, ["a-x.json", "b-x.json", "c-Y.json", "standard input.json", "summary.json"]);
    assert!(ran.stdout.contains("a/x") && ran.stdout.contains("b/x"), "{}", ran.stdout);
}
