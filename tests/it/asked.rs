//! What is open is asked, and what was not read is no success: tables of unknown words, inputs without a table, summaries
//! of nothing.

use crate::workdir::Workdir;

/// A table of no language.
const INVENTED: &str = "\
Grumble,Zort,Plim,Vorp 2021,Wurp 2021
Kolo A,Flim count,km,10,12
Kolo A,Glom count,km,40,20
Kolo B,Drom count,km,5,7
";

/// The same without a header.
const HEADLESS: &str = "\
Kolo A,Flim count,km,10,12
Kolo A,Glom count,km,40,20
Kolo B,Drom count,km,5,7
";

fn folder(file: &str, text: &str) -> Workdir {
    let folder = Workdir::new();
    folder.write(file, text);
    folder
}

#[test]
fn the_figures_of_a_table_of_unknown_words_are_asked_about_and_the_written_map_settles_them() {
    let folder = folder("list.csv", INVENTED);
    let asked = folder.expost(&["evaluate", "list.csv"]).ended(2);
    assert!(asked.stderr.contains(
        "list.csv:1:4: What does column D \"Vorp 2021\" hold (10, 40, 5 …): \"target 2021\", \"achieved 2021\", \"baseline 2021\"? \
         In a map: D = \"target 2021\""
    ), "{}", asked.stderr);
    let checked = folder.expost(&["check", "list.csv"]).ended(1);
    assert!(checked.stdout.contains("error[question-open]"), "{}", checked.stdout);
    folder.expost(&["inspect", "list.csv", "--write-map", "map.toml"]).ended(0);
    let map = std::fs::read_to_string(folder.path("map.toml")).unwrap();
    assert!(map.contains("\"Wurp 2021\" = \"achieved 2021\"  # open: achieved 2021? 3 numbers"), "{map}");
    let evaluated = folder.expost(&["evaluate", "list.csv", "--map", "map.toml", "--format", "json"]).ended(0).json();
    let verdicts: Vec<&str> =
        evaluated["indicators"].as_array().unwrap().iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["achieved", "not-achieved", "achieved"]);
}

#[test]
fn a_table_of_unknown_words_without_a_header_is_asked_about_by_letters() {
    let folder = folder("list.csv", HEADLESS);
    folder.expost(&["inspect", "list.csv", "--write-map", "map.toml"]).ended(0);
    let map = std::fs::read_to_string(folder.path("map.toml")).unwrap();
    for line in ["header = 0\n", "A = \"owner\"", "B = \"indicator\"", "D = \"target\"", "E = \"achieved\""] {
        assert!(map.contains(line), "{line}\n{map}");
    }
    folder.expost(&["evaluate", "list.csv", "--map", "map.toml", "--year", "2021"]).ended(0);
    let undated = folder.expost(&["evaluate", "list.csv", "--map", "map.toml"]).ended(2);
    assert!(undated.stderr.contains("--year"), "{}", undated.stderr);
}

#[test]
fn a_list_of_words_and_a_table_beside_a_known_one_are_not_asked_about() {
    let words = folder("list.csv", "Grumble,Zort\nKolo A,Flim\nKolo B,Glom\n");
    let shown = words.expost(&["inspect", "list.csv", "--format", "json"]).ended(0).json();
    assert_eq!(shown["questions"].as_array().unwrap().len(), 0);
    // Figures of two scales are no target and achieved value.
    let people = folder("list.csv", "Grumble,Zort,Plim\nAda,12,4410\nBen,14,4412\nEve,21,4420\n");
    let shown = people.expost(&["inspect", "list.csv", "--format", "json"]).ended(0).json();
    assert_eq!(shown["questions"].as_array().unwrap().len(), 0);
    let beside = folder("list.csv", INVENTED);
    beside.write("kpis.csv", "Goal,Indicator,Target 2021,Achieved 2021\nRoads,Length,5,6\nRoads,Bridges,7,6\n");
    let checked = beside.expost(&["check", "."]).ended(0);
    assert!(checked.stdout.contains("list.csv: warning[sheet-without-table]"), "{}", checked.stdout);
    beside.expost(&["evaluate", "."]).ended(0);
}

#[test]
fn columns_of_figures_of_a_known_table_without_target_and_achieved_value_are_asked_about() {
    let table = "Goal,Indicator,Unit,Zort 2021,Plim 2021\nRoads,Length,km,5,6\nRoads,Bridges,number,7,6\n";
    let asked = folder("kpis.csv", table).expost(&["evaluate", "kpis.csv"]).ended(2);
    assert!(asked.stderr.contains("In a map: D = \"target 2021\""), "{}", asked.stderr);
    assert!(asked.stderr.contains("In a map: E = \"achieved 2021\""), "{}", asked.stderr);
    // With a target in words nothing of the kind is asked: the plan may go with values elsewhere.
    let planned = table.replace("Zort 2021", "Target 2021").replace("Plim 2021", "Plim");
    let refused = folder("kpis.csv", &planned).expost(&["evaluate", "kpis.csv"]).ended(2);
    assert!(!refused.stderr.contains("What does column D"), "{}", refused.stderr);
}

#[test]
fn a_file_that_is_no_table_is_one_error_where_it_is_given_and_none_in_a_folder_with_a_table() {
    let text = "The programme in 2021\nMeasure 1.1.1: Roads\nThe measure has been started, and 12 km were built\n\
                Measure 1.1.2: Wells\nThe wells were dug, 7 of them\nMeasure 1.1.1: Roads\nAgain it says nothing\nNor here\n";
    let folder = folder("report.txt", text);
    let checked = folder.expost(&["check", "report.txt"]).ended(1);
    assert!(checked.stdout.contains("report.txt: error[input-unread]"), "{}", checked.stdout);
    assert!(checked.stdout.contains("1 finding: 1 error, 0 warnings, 0 notes"), "{}", checked.stdout);
    folder.write("kpis.csv", "Goal,Indicator,Target 2021,Achieved 2021\nRoads,Length,5,6\nRoads,Bridges,7,6\n");
    folder.expost(&["check", "kpis.csv"]).ended(0);
    folder.expost(&["check", "kpis.csv", "report.txt"]).ended(1);
    let checked = folder.expost(&["check", "."]).ended(0);
    assert!(!checked.stdout.contains("input-unread"), "{}", checked.stdout);
}

#[test]
fn a_summary_of_nothing_is_a_refusal_with_the_reason_and_the_columns_not_used() {
    let table = |target: &str| format!("Goal,Indicator,Target 2021,Achieved 2021,Xyzzy\nRoads,Length,{target},6,4\n");
    let refused = folder("kpis.csv", &table("as agreed")).expost(&["evaluate", "kpis.csv"]).ended(2);
    assert_eq!(refused.stdout, "");
    for part in [
        "nothing is counted in 2021 under the profile strict: 0 indicators have no data, 1 cannot be assessed",
        "kpis.csv:2 Length: ",
        "columns not used: E \"Xyzzy\" (not known, not used)",
    ] {
        assert!(refused.stderr.contains(part), "{part}\n{}", refused.stderr);
    }
    folder("kpis.csv", &table("5")).expost(&["evaluate", "kpis.csv"]).ended(0);
}

#[test]
fn a_profile_of_measures_on_rows_of_objectives_is_refused_and_one_of_all_is_not() {
    let table = "Measure / objective,KPI,Unit of measure,Baseline value,Target 2021,Actual 2021,Xyzzy\nA,Length,km,1,5,6,4.5\nB,Wells,km,1,5,6,2.5\n";
    let folder = folder("kpis.csv", &table.replace("Measure / objective", "Strategic objective"));
    let refused = folder.expost(&["evaluate", "kpis.csv", "--profile", "annex7"]).ended(2);
    assert_eq!(refused.stdout, "");
    assert!(refused.stderr.contains("the profile annex7 counts the indicators of measures"), "{}", refused.stderr);
    assert!(refused.stderr.contains("columns not used: G \"Xyzzy\""), "{}", refused.stderr);
    folder.expost(&["evaluate", "kpis.csv"]).ended(0);
}
