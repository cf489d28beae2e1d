//! `expost check`: findings with their places, for persons and programs, and the exit code.

use crate::workdir::{Workdir, reference};

const AMBIGUOUS: &str = "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,2.194\n";
const UNREADABLE: &str = "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,9-Jun\n";

#[test]
fn a_finding_names_its_cell_its_kind_and_the_mending() {
    let folder = Workdir::new();
    folder.write("kpi.csv", AMBIGUOUS);
    let ran = folder.expost(&["check", "kpi.csv"]).ended(0);
    for words in [
        "kpi.csv:2:6: warning[number-ambiguous]",
        "“2.194” can be read with thousands or with decimals; it was read with thousands, as 2194",
        "--decimal",
    ] {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
    }
}

#[test]
fn the_exit_code_is_one_at_or_above_the_failing_severity() {
    let folder = Workdir::new();
    folder.write("kpi.csv", AMBIGUOUS);
    folder.write("broken.csv", UNREADABLE);
    folder.expost(&["check", "kpi.csv"]).ended(0);
    folder.expost(&["check", "kpi.csv", "--fail-on", "warning"]).ended(1);
    folder.expost(&["check", "broken.csv"]).ended(1);
    folder.expost(&["check", "broken.csv", "--fail-on", "never"]).ended(0);
    folder.expost(&["check", "missing.csv"]).ended(2);
}

#[test]
fn recording_what_is_known_is_no_failure() {
    let folder = Workdir::new();
    folder.write("broken.csv", UNREADABLE);
    folder.expost(&["check", "broken.csv", "--write-baseline", "known.json"]).ended(0);
    folder.expost(&["check", "broken.csv", "--baseline", "known.json"]).ended(0);
    folder.expost(&["check", "broken.csv"]).ended(1);
}

#[test]
fn what_the_user_settles_is_no_finding() {
    let folder = Workdir::new();
    folder.write("kpi.csv", AMBIGUOUS);
    let settled = folder.expost(&["check", "kpi.csv", "--decimal", "point", "--fail-on", "warning"]).ended(0);
    assert!(!settled.stdout.contains("[number-ambiguous]"));
    let ignored = folder.expost(&["check", "kpi.csv", "--ignore", "number-ambiguous", "--fail-on", "warning"]).ended(0);
    assert!(!ignored.stdout.contains("[number-ambiguous]"), "{}", ignored.stdout);
}

#[test]
fn the_json_document_is_versioned_and_places_each_finding() {
    let folder = Workdir::new();
    folder.write("broken.csv", UNREADABLE);
    let document = folder.expost(&["check", "broken.csv", "--format", "json"]).ended(1).json();
    assert_eq!(document["schema"], "expost/1");
    let findings = document["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["check"] == "value-is-date").unwrap();
    assert_eq!(finding["severity"], "error");
    assert_eq!((&finding["at"]["file"], &finding["at"]["line"]), (&"broken.csv".into(), &2.into()));
    assert!(document["counts"]["error"].as_u64().unwrap() >= 1);
}

#[test]
fn every_finding_of_the_reference_programme_has_words_and_a_mending() {
    let document = Workdir::new().expost(&["check", &reference(), "--format", "json"]).ended(1).json();
    for finding in document["findings"].as_array().unwrap() {
        let (message, check) = (finding["message"].as_str().unwrap(), finding["check"].as_str().unwrap());
        assert!(message.contains(' ') && finding["help"].is_string(), "{check}: {message}");
    }
}

#[test]
fn no_row_is_lost_each_stands_in_the_programme_or_in_a_finding() {
    let folder = Workdir::new();
    folder.write(
        "kpi.csv",
        "code,name,unit,baseline,target 2021,achieved 2021,colour\n1.1.1#1,Portals,Number,0,10,12,red\n,,,,,5,blue\n",
    );
    let document = folder.expost(&["check", "kpi.csv", "--format", "json"]).ended(1).json();
    let checks: Vec<&str> =
        document["findings"].as_array().unwrap().iter().map(|finding| finding["check"].as_str().unwrap()).collect();
    assert!(checks.contains(&"row-unused") && checks.contains(&"column-unused"), "{checks:?}");
}
