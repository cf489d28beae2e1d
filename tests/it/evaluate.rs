//! `expost evaluate`: from tables to percentages, tables, JSON and a workbook.

use serde_json::Value;

use crate::workdir::{Workdir, reference, repository};

fn reference_evaluation(arguments: &[&str]) -> Value {
    let input = reference();
    let mut all = vec!["evaluate", input.as_str(), "--format", "json"];
    all.extend_from_slice(arguments);
    Workdir::new().expost(&all).ended(0).json()
}

fn objective<'v>(evaluation: &'v Value, code: &str) -> &'v Value {
    evaluation["objectives"].as_array().unwrap().iter().find(|objective| objective["code"] == code).unwrap()
}

#[test]
fn the_published_table_comes_out_of_the_rules_and_the_tables() {
    let evaluation = reference_evaluation(&[]);
    assert_eq!(evaluation["schema"], "expost/1");
    assert_eq!(evaluation["review_year"], 2021);
    assert_eq!(evaluation["profile"], "annex7");
    for (code, achieved, counted, pair) in
        [("1.1", 12, 18, (67, 33)), ("1.2", 5, 14, (36, 64)), ("1.3", 12, 21, (57, 43)), ("1.4", 3, 5, (60, 40))]
    {
        let objective = objective(&evaluation, code);
        assert_eq!(objective["achieved"], achieved, "{objective:#}");
        assert_eq!(objective["counted"], counted, "{objective:#}");
        assert_eq!((&objective["achieved_pct"], &objective["not_achieved_pct"]), (&pair.0.into(), &pair.1.into()));
    }
    assert_eq!(evaluation["overall"]["achieved_pct"], 55);
    assert_eq!(evaluation["overall"]["not_achieved_pct"], 45);
}

#[test]
fn the_reference_programme_is_read_whole() {
    let evaluation = reference_evaluation(&[]);
    let count = |key: &str| evaluation[key].as_array().unwrap().len();
    assert_eq!(count("objectives"), 5);
    assert_eq!(count("measures"), 24);
    assert_eq!(count("indicators"), 68);
    assert_eq!(count("activities"), 101);
}

#[test]
fn stated_and_derived_relevance_differ_for_two_measures_only() {
    let evaluation = reference_evaluation(&[]);
    let measures = evaluation["measures"].as_array().unwrap();
    let differing: Vec<&str> = measures
        .iter()
        .filter(|measure| measure["to_verify"] == true)
        .map(|measure| measure["code"].as_str().unwrap())
        .collect();
    assert_eq!(differing, ["1.2.2", "1.3.4"]);
}

#[test]
fn the_workbook_gives_what_the_folder_gives() {
    let workbook = repository("seeds/egov-2020-2022.xlsx");
    let from_workbook =
        Workdir::new().expost(&["evaluate", workbook.to_str().unwrap(), "--format", "json"]).ended(0).json();
    assert_eq!(without_places(reference_evaluation(&[])), without_places(from_workbook));
}

/// Places and printed forms differ between a folder and a workbook; everything else must not.
/// An evaluation without what tells where it was read.
pub fn without_places(mut value: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(map) => {
                map.retain(|key, _| {
                    !["at", "origin", "places", "inputs", "tables", "counts", "reason"].contains(&key.as_str())
                });
                map.values_mut().for_each(strip);
            }
            Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut value);
    value
}

const ONE_TABLE: &str = "code,name,unit,baseline,target 2021,achieved 2021\n\
    1.1.1#1,Portals,Number,0,10,12\n\
    1.1.1#2,Users,Number,5,20,19\n\
    1.1.2#1,Complaints,Number,20,10,no data\n";

#[test]
fn one_table_of_indicators_is_a_complete_input() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ONE_TABLE);
    let evaluation = folder.expost(&["evaluate", "kpi.csv", "--format", "json"]).ended(0).json();
    assert_eq!(evaluation["profile"], "strict");
    assert_eq!(evaluation["review_year"], 2021);
    let verdicts: Vec<(&str, &str)> = evaluation["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|indicator| (indicator["code"].as_str().unwrap(), indicator["verdict"].as_str().unwrap()))
        .collect();
    assert_eq!(verdicts, [("1.1.1#1", "achieved"), ("1.1.1#2", "not-achieved"), ("1.1.2#1", "no-data")]);
    let objective = objective(&evaluation, "1.1");
    assert_eq!((&objective["achieved_pct"], &objective["counted"]), (&50.into(), &2.into()));
}

#[test]
fn standard_input_is_read_as_csv() {
    let ran = Workdir::new().expost_with_input(&["evaluate", "-", "--format", "json"], ONE_TABLE);
    assert_eq!(ran.ended(0).json()["indicators"].as_array().unwrap().len(), 3);
}

#[test]
fn two_runs_give_the_same_bytes() {
    let folder = Workdir::new();
    let input = reference();
    for name in ["one.xlsx", "two.xlsx"] {
        folder.expost(&["evaluate", &input, "-o", name, "--quiet"]).ended(0);
    }
    assert!(std::fs::read(folder.path("one.xlsx")).unwrap() == std::fs::read(folder.path("two.xlsx")).unwrap());
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ONE_TABLE);
    folder.write("matrix.xlsx", "precious");
    let refused = folder.expost(&["evaluate", "kpi.csv", "-o", "matrix.xlsx"]).ended(2);
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    assert_eq!(std::fs::read(folder.path("matrix.xlsx")).unwrap(), b"precious");
    folder.expost(&["evaluate", "kpi.csv", "-o", "matrix.xlsx", "--force"]).ended(0);
    assert!(std::fs::read(folder.path("matrix.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn an_input_is_never_written_to() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ONE_TABLE);
    let refused = folder.expost(&["evaluate", "kpi.csv", "-o", "kpi.csv", "--force"]).ended(2);
    assert!(refused.stderr.contains("inputs"), "{}", refused.stderr);
    assert_eq!(std::fs::read_to_string(folder.path("kpi.csv")).unwrap(), ONE_TABLE);
}

#[test]
fn what_cannot_be_used_is_said_in_a_sentence_and_ends_with_two() {
    let folder = Workdir::new();
    folder.write("empty.csv", "");
    folder.write("page.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>");
    folder.write("text.xlsx", ONE_TABLE);
    folder.write("notes.csv", "colour,taste\nred,sweet\n");
    for (input, word) in [
        ("missing.csv", "missing.csv"),
        ("empty.csv", "empty"),
        ("text.xlsx", "it is a text file, not a workbook"),
        ("notes.csv", "nothing to evaluate"),
    ] {
        let refused = folder.expost(&["evaluate", input]).ended(2);
        assert!(refused.stderr.contains(word), "{input}: {}", refused.stderr);
        assert!(refused.stdout.is_empty());
    }
}

#[test]
fn all_inputs_that_cannot_be_opened_are_named_at_once() {
    let refused = Workdir::new().expost(&["evaluate", "one.csv", "two.csv"]).ended(2);
    assert!(refused.stderr.contains("one.csv") && refused.stderr.contains("two.csv"), "{}", refused.stderr);
}

#[test]
fn a_profile_with_an_unknown_key_is_refused_with_its_line() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ONE_TABLE);
    folder.write("own.toml", "name = \"own\"\ntolerence = 0.1\n");
    let refused = folder.expost(&["evaluate", "kpi.csv", "--profile", "own.toml"]).ended(2);
    assert!(refused.stderr.contains("own.toml:2") && refused.stderr.contains("tolerance"), "{}", refused.stderr);
}

#[test]
fn the_order_of_rows_and_columns_changes_nothing() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ONE_TABLE);
    folder.write(
        "turned.csv",
        "achieved 2021,target 2021,code,baseline,unit,name\nno data,10,1.1.2#1,20,Number,Complaints\n\
         19,20,1.1.1#2,5,Number,Users\n12,10,1.1.1#1,0,Number,Portals\n",
    );
    let of = |file: &str| without_places(folder.expost(&["evaluate", file, "--format", "json"]).ended(0).json());
    assert_eq!(of("kpi.csv"), of("turned.csv"));
}

#[test]
fn the_published_documents_themselves_give_the_published_table() {
    let published = repository("../shared/corpus/published");
    if !published.is_dir() {
        println!("skipped: the published documents are not here");
        return;
    }
    let plan = published.join("action-plan.xlsx");
    for matrix in ["annex7-one-sheet.xlsx", "annex7-sheet-per-objective.xlsx", "annex7-one-sheet.ods", "annex7.docx"] {
        let matrix = published.join(matrix);
        let inputs = [plan.to_str().unwrap(), matrix.to_str().unwrap()];
        let mut arguments = vec!["evaluate", inputs[0], inputs[1]];
        arguments.extend(["--profile", "annex7", "--year", "2021", "--format", "json"]);
        let evaluation = Workdir::new().expost(&arguments).ended(0).json();
        let counts: Vec<(u64, u64)> = ["1.1", "1.2", "1.3", "1.4"]
            .map(|code| objective(&evaluation, code))
            .iter()
            .map(|objective| (objective["achieved"].as_u64().unwrap(), objective["counted"].as_u64().unwrap()))
            .collect();
        assert_eq!(counts, [(12, 18), (5, 14), (12, 21), (3, 5)], "{}", matrix.display());
        assert_eq!(evaluation["overall"]["achieved_pct"], 55);
    }
}

#[test]
fn the_cells_that_leave_nothing_to_judge_are_named_with_the_refusal() {
    let folder = Workdir::new();
    folder.write("kpi.csv", "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,9-Jun\n");
    let refused = folder.expost(&["evaluate", "kpi.csv"]).ended(2);
    assert!(
        refused.stderr.contains("no year to judge") && refused.stderr.contains("kpi.csv:2:6"),
        "{}",
        refused.stderr
    );
}

#[test]
fn a_year_outside_the_period_without_values_is_refused_and_one_that_lacks_values_is_warned_of() {
    let refused = Workdir::new().expost(&["evaluate", &reference(), "--year", "2030"]).ended(2);
    for words in ["--year 2030", "2020–2022", "2020, 2021"] {
        assert!(refused.stderr.contains(words), "{words}\n{}", refused.stderr);
    }
    for command in ["evaluate", "check"] {
        let folder = Workdir::new();
        let warned = folder.expost(&[command, &reference(), "--year", "2022"]);
        assert!(warned.stderr.contains("warning: No indicator has an achieved value for 2022"), "{}", warned.stderr);
    }
    let judged = Workdir::new().expost(&["evaluate", &reference()]).ended(0);
    assert!(!judged.stderr.contains("No indicator has"), "{}", judged.stderr);
}

#[test]
fn figures_of_any_size_are_read_and_judged_without_panic() {
    const MOST: &str = "79228162514264337593543950335";
    let months: Vec<String> = (1..=12).map(|month| format!("2021-{month:02}")).collect();
    let (months, values) = (months.join(","), [MOST; 12].join(","));
    for table in [
        "Objective,Indicator,Sex,Unit,Target 2021,Achieved 2021\nJobs,Employed,Female,persons,MOST,MOST\n\
         Jobs,Employed,Male,persons,MOST,MOST\n",
        "Objective,Indicator,Place,Unit,Target 2021,Achieved 2021\nJobs,Wells,North,,MOST,MOST\nJobs,Wells,South,,,MOST\n",
        "Objective,Indicator,Unit,Target 2021,Achieved 2021\nJobs,Satisfied,%,50,MOST (1/2)\n\
         Jobs,Content,%,50,MOST % (MOST/0.0001)\nJobs,Glad,%,50,MOST million\n",
        "Objective,Indicator,Unit,Achieved 2020,Achieved 2021,Target 2021,Numerator,Denominator\n\
         Jobs,Wells,%,MOST,MOST,MOST,MOST,MOST\nJobs,Paths,%,MOST,MOST,MOST,MOST,1\n",
        &format!("Objective,Indicator,Unit,Target 2021,{months}\nJobs,Wells,number,MOST,{values}\n"),
    ] {
        let folder = Workdir::new();
        folder.write("plan.csv", table.replace("MOST", MOST));
        for command in ["evaluate", "check"] {
            let run = folder.expost(&[command, "plan.csv"]);
            assert!(run.code <= 2 && !run.stderr.contains("panicked"), "{table}\n{}", run.stderr);
        }
    }
}
