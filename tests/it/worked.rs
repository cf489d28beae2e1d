//! The worked cases under `examples/`: the commands of each README run as they stand, in a copy of its folder.

use std::path::Path;

use crate::workdir::{Workdir, repository};

/// The lines of the README's shell blocks, each with the exit code that its comment names, else 0.
fn commands(readme: &str) -> Vec<(&str, i32)> {
    let blocks = readme.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let command = |line| {
        let (command, comment) = str::split_once(line, " #").unwrap_or((line, ""));
        let code = comment.split_once("exit code ").map_or(0, |(_, code)| code.trim().parse().unwrap());
        (command.trim(), code)
    };
    blocks.flat_map(str::lines).map(command).collect()
}

fn copy(from: &Path, folder: &Workdir, under: &str) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{under}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            copy(&path, folder, &format!("{name}/"));
        } else {
            folder.write(&name, std::fs::read(&path).unwrap());
        }
    }
}

#[test]
fn every_command_of_a_worked_case_runs_as_it_stands() {
    let cases = std::fs::read_dir(repository("examples")).unwrap().map(|entry| entry.unwrap().path());
    let mut count = 0;
    for case in cases.filter(|path| path.join("README.md").is_file()) {
        let folder = Workdir::new();
        copy(&case, &folder, "");
        for (command, code) in commands(&std::fs::read_to_string(case.join("README.md")).unwrap()) {
            let arguments: Vec<&str> = command.strip_prefix("expost ").unwrap().split_whitespace().collect();
            let ran = folder.expost(&arguments);
            assert_eq!(ran.code, code, "{}: {command}\n{}\n{}", case.display(), ran.stdout, ran.stderr);
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
}

#[test]
fn the_word_matrix_is_read_with_its_attributes_and_judged() {
    let folder = Workdir::new();
    let matrix = repository("examples/word-matrix/matrix.docx");
    let arguments = ["evaluate", matrix.to_str().unwrap(), "--decimal", "comma", "--format", "json"];
    let evaluation = folder.expost(&arguments).ended(0).json();
    let verdicts: Vec<(&str, &str)> = evaluation["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|indicator| (indicator["code"].as_str().unwrap(), indicator["verdict"].as_str().unwrap()))
        .collect();
    let expected = [
        ("1.1#1", "achieved"),
        ("1.1#2", "not-achieved"),
        ("1.1.1#1", "not-achieved"),
        ("1.1.1#2", "achieved"),
        ("1.1.2#1", "no-data"),
    ];
    assert_eq!(verdicts, expected);
    assert_eq!(evaluation["activities"][0]["status"], "completed");
    assert_eq!(evaluation["measures"][0]["relevance_stated"], "relevant");
    let checked = folder.expost(&["check", matrix.to_str().unwrap(), "--decimal", "comma", "--format", "json"]).json();
    let findings = checked["findings"].as_array().unwrap();
    assert!(findings.iter().all(|finding| finding["severity"] == "note"), "{findings:#?}");
}

#[test]
fn the_foreign_table_gives_the_percentages_that_it_prints() {
    let folder = Workdir::new();
    copy(&repository("examples/kpi-table"), &folder, "");
    let arguments = ["evaluate", "kpis.csv", "--map", "map.toml", "--format", "json"];
    let evaluation = folder.expost(&arguments).ended(0).json();
    let shares: Vec<String> = evaluation["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|indicator| indicator["share_of_change"].as_f64().map_or("-".to_owned(), |share| format!("{share:.0}%")))
        .collect();
    let printed: Vec<String> = std::fs::read_to_string(folder.path("kpis.csv"))
        .unwrap()
        .lines()
        .skip(3)
        .map(|line| line.rsplit(',').nth(1).unwrap().replace("Pending", "-"))
        .collect();
    assert_eq!(shares, printed);
}

/// The files that a page of the guide shows, by their names, each in the block below its name.
fn files_of(page: &str) -> Vec<(&str, &str)> {
    let mut files = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find("`\n\n```") {
        let name = rest[..at].rsplit('`').next().unwrap();
        let block = &rest[at + "`\n\n```".len()..];
        let (_, text) = block.split_once('\n').unwrap();
        let end = text.find("```").unwrap();
        files.push((name, &text[..end]));
        rest = &text[end + 3..];
    }
    files
}

#[test]
fn the_example_of_the_guide_on_maps_gives_what_the_guide_says() {
    let page = std::fs::read_to_string(repository("docs/guide/maps.md")).unwrap();
    let folder = Workdir::new();
    let files = files_of(&page);
    assert_eq!(files.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["towns.csv", "towns.toml"]);
    files.iter().for_each(|(name, text)| drop(folder.write(name, text)));
    let arguments = ["evaluate", "towns.csv", "--map", "towns.toml", "--format", "json"];
    let evaluation = folder.expost(&arguments).ended(0).json();
    let found: Vec<String> = evaluation["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!("{} {} of {} {}", row["name"], row["achieved"], row["target"], row["verdict"]).replace('"', "")
        })
        .collect();
    assert_eq!(found, ["Crossings renewed 2140 of 3000 not-achieved", "Deaths on roads – Niš 11 of 12 achieved"]);
}

#[test]
fn the_profile_of_the_guide_loads_and_gives_the_classes_that_the_guide_says() {
    let page = std::fs::read_to_string(repository("docs/guide/profiles.md")).unwrap();
    let (_, block) = page.split_once("```toml\n").unwrap();
    let folder = Workdir::new();
    folder.write("ours.toml", block.split_once("```").unwrap().0);
    let table = "code,indicator,direction,target 2021,achieved 2021\n1.1#1,Roads,increase,200,100\n\
                 1.1#2,Bridges,increase,200,99.99\n1.1#3,Accidents,decrease,20,30\n1.1#4,Schools,increase,> 80,80\n\
                 1.1#5,Staff,maintain,80,84\n1.1#6,Debts,increase,0,1\n";
    folder.write("table.csv", table);
    let judged = ["evaluate", "table.csv", "--profile", "ours.toml", "--format", "json", "-q"];
    let evaluation = folder.expost(&judged).ended(0).json();
    let rows = evaluation["indicators"].as_array().unwrap();
    let classes: Vec<&str> = rows.iter().map(|row| row["class"].as_str().unwrap_or("none")).collect();
    let [partly, not] = ["partly achieved", "not achieved"];
    assert_eq!(classes, [partly, not, partly, partly, partly, "none"]);
    assert_eq!(rows[1]["percent_of_target"], 49.995);
    let counts = |one: &serde_json::Value| {
        one["all"]
            .as_array()
            .unwrap()
            .iter()
            .map(|class| class["count"].to_string() + " " + &class["pct"].to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(counts(&evaluation["classes"]), ["0 0", "4 80", "1 20"]);
    assert_eq!(counts(&evaluation["objectives"][0]["classes"]), ["0 0", "4 80", "1 20"]);
    assert_eq!(evaluation["classes"]["without"], 1);
    // The verdict and its percentages are as without classes.
    let strict = folder.expost(&["evaluate", "table.csv", "--format", "json", "-q"]).ended(0).json();
    assert_eq!(strict["overall"], evaluation["overall"]);
    assert!(strict.get("classes").is_none() && strict["indicators"][0].get("class").is_none());
}
