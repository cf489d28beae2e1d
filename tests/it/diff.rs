//! `expost diff`: what a user sees of the differences of two plans, two years or two evaluations.

use calamine::{Data, Reader, Xlsx};
use unicode_width::UnicodeWidthStr;

use crate::workdir::{Ran, Workdir, reference};

const OLD: &str = "code,name,unit,baseline,baseline year,target 2024,target 2025,achieved 2024,achieved 2025
1.1.1#1,Services on the portal,number,10,2022,20,30,25,
1.1.1#2,Registers that are connected,number,100,2022,200,400,150,
1.1.1#3,Complaints of users,%,20,2022,15,10,16,
";

const NEW: &str = "code,name,unit,baseline,baseline year,target 2024,target 2025,achieved 2024,achieved 2025
1.1.1#1,Services on the portal,number,10,2022,20,35,25,33
1.1.1#2,Civil servants who were trained,number,0,2022,50,90,60,95
1.1.1#3,Registers that are connected,number,100,2022,200,400,150,410
1.1.1#4,Complaints of the users,%,20,2022,15,10,16,
";

fn workdir() -> Workdir {
    let workdir = Workdir::new();
    workdir.write("old.csv", OLD);
    workdir.write("new.csv", NEW);
    workdir
}

fn at_width(workdir: &Workdir, width: &str, arguments: &[&str]) -> Ran {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_expost"));
    command.args(arguments).current_dir(workdir.path("")).env("COLUMNS", width);
    let output = command.output().unwrap();
    Ran {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

#[test]
fn the_table_tells_each_row_with_its_differences() {
    let workdir = workdir();
    let ran = workdir.expost(&["diff", "old.csv", "new.csv", "--quiet"]).ended(0);
    insta::assert_snapshot!(ran.stdout.trim_end(), @"
    What has changed
    Old: old.csv; evaluation of 2024 by the profile strict
    New: new.csv; evaluation of 2025 by the profile strict
    ───────────────────────────────────────────────────────────────────
     Rows              Objectives   Measures   Indicators   Activities
    ═══════════════════════════════════════════════════════════════════
     on the old side            1          1            3            0
    ───────────────────────────────────────────────────────────────────
     on the new side            1          1            4            0
    ───────────────────────────────────────────────────────────────────
     + appeared                 0          0            1            0
    ───────────────────────────────────────────────────────────────────
     − disappeared              0          0            0            0
    ───────────────────────────────────────────────────────────────────
     → renamed                  0          0            1            0
    ───────────────────────────────────────────────────────────────────
     → renumbered               0          0            2            0
    ───────────────────────────────────────────────────────────────────
     ~ changed                  1          0            3            0
    ───────────────────────────────────────────────────────────────────
     unchanged                  0          1            0            0
    ───────────────────────────────────────────────────────────────────

    ──────────────────────────────────────────────────────────────────────────────────────────────────
     Change         Code      Row and difference
    ══════════════════════════════════════════════════════════════════════════════════════════════════
     ~ changed                programme
                              percent achieved: 33 % → 67 %
    ──────────────────────────────────────────────────────────────────────────────────────────────────
     ~ changed      1.1       objective
                              percent achieved: 33 % → 67 %
    ──────────────────────────────────────────────────────────────────────────────────────────────────
     ~ changed      1.1.1#1   Services on the portal
                              target 2025: 30 → 35
                              achieved value 2025: (nothing) → 33
                              verdict: achieved → not achieved
    ──────────────────────────────────────────────────────────────────────────────────────────────────
     + appeared     1.1.1#2   Civil servants who were trained
    ──────────────────────────────────────────────────────────────────────────────────────────────────
     → renumbered   1.1.1#3   Registers that are connected
     ~ changed                code: 1.1.1#2 → 1.1.1#3
                              achieved value 2025: (nothing) → 410
                              verdict: not achieved → achieved
    ──────────────────────────────────────────────────────────────────────────────────────────────────
     → renumbered   1.1.1#4   Complaints of the users
     → renamed                code: 1.1.1#3 → 1.1.1#4
     ~ changed                formerly: Complaints of users
                              target applied: 15 → 10
                              value judged: 16 → (nothing)
                              verdict: not achieved → no data
    ──────────────────────────────────────────────────────────────────────────────────────────────────
    ");
}

#[test]
fn no_line_is_wider_than_the_terminal_and_no_word_is_cut() {
    let workdir = workdir();
    for width in ["40", "80", "120"] {
        let ran = at_width(&workdir, width, &["diff", "old.csv", "new.csv", "-q"]).ended(0);
        for line in ran.stdout.lines() {
            assert!(line.width() <= width.parse().unwrap(), "{width}: {line}");
        }
        for word in ["appeared", "renumbered", "Registers", "trained", "formerly:", "30 → 35", "not achieved"] {
            assert!(ran.stdout.contains(word), "{width}: {word} is missing in\n{}", ran.stdout);
        }
    }
}

#[test]
fn json_has_each_change_with_both_places() {
    let workdir = workdir();
    let document = workdir.expost(&["diff", "old.csv", "new.csv", "--format", "json"]).ended(0).json();
    assert_eq!(document["schema"], "expost/1");
    assert_eq!((&document["old"]["review_year"], &document["new"]["review_year"]), (&2024.into(), &2025.into()));
    let changes = document["changes"].as_array().unwrap();
    let of = |code: &str, what: &str| {
        let found = changes.iter().find(|change| change["code"] == code && change["what"] == what);
        found.unwrap_or_else(|| panic!("{code} {what} is not in {changes:#?}")).clone()
    };
    let target = of("1.1.1#1", "target");
    assert_eq!((&target["kind"], &target["year"]), (&"changed".into(), &2025.into()));
    assert_eq!((&target["old"], &target["new"]), (&30.into(), &35.into()));
    assert_eq!(target["old_at"], serde_json::json!({"file": "old.csv", "line": 2, "field": 7}));
    assert_eq!(target["new_at"], serde_json::json!({"file": "new.csv", "line": 2, "field": 7}));
    let appeared = of("1.1.1#2", "row");
    assert_eq!((&appeared["kind"], &appeared["old"]), (&"appeared".into(), &serde_json::Value::Null));
    assert_eq!(appeared["new"], "Civil servants who were trained");
    let renumbered = of("1.1.1#3", "code");
    assert_eq!((&renumbered["kind"], &renumbered["old"]), (&"renumbered".into(), &"1.1.1#2".into()));
    assert_eq!(of("1.1.1#4", "name")["kind"], "renamed");
    let counts = &document["counts"]["indicator"];
    assert_eq!((&counts["old"], &counts["new"], &counts["appeared"]), (&3.into(), &4.into(), &1.into()));
}

#[test]
fn markdown_has_a_table_of_counts_and_one_of_changes() {
    let workdir = workdir();
    workdir.expost(&["diff", "old.csv", "new.csv", "-o", "changes.md"]).ended(0);
    let text = std::fs::read_to_string(workdir.path("changes.md")).unwrap();
    for line in [
        "| Rows | Objectives | Measures | Indicators | Activities |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| + appeared | 0 | 0 | 1 | 0 |",
        "| + appeared | indicator | 1.1.1&#35;2 | Civil servants who were trained | row |  | \
         Civil servants who were trained |  | new.csv:3 |",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

#[test]
fn the_workbook_has_a_summary_and_a_row_a_change_with_the_word_in_the_cell() {
    let workdir = workdir();
    workdir.expost(&["diff", "old.csv", "new.csv", "-o", "changes.xlsx"]).ended(0);
    let mut workbook: Xlsx<_> = calamine::open_workbook(workdir.path("changes.xlsx")).unwrap();
    assert_eq!(workbook.sheet_names(), ["Summary", "Changes"]);
    let changes = workbook.worksheet_range("Changes").unwrap();
    let document = workdir.expost(&["diff", "old.csv", "new.csv", "--format", "json"]).ended(0).json();
    assert_eq!(changes.height(), document["changes"].as_array().unwrap().len() + 1);
    let target = changes.rows().find(|row| row[4] == Data::String("target 2025".to_owned())).unwrap();
    assert_eq!(target[0], Data::String("~ changed".to_owned()));
    assert_eq!((&target[5], &target[6]), (&Data::Float(30.0), &Data::Float(35.0)));
    assert_eq!((&target[7], &target[8]), (&"old.csv:2:7".to_owned().into(), &"new.csv:2:7".to_owned().into()));
    let words: Vec<String> = changes.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert!(words.iter().any(|word| word == "+ appeared") && words.iter().any(|word| word == "→ renumbered"));
}

#[test]
fn a_plan_alone_has_no_verdicts_and_that_is_said() {
    let workdir = workdir();
    let plan = OLD.lines().map(|line| line.split(',').take(7).collect::<Vec<_>>().join(",") + "\n");
    workdir.write("plan.csv", plan.collect::<String>());
    let ran = workdir.expost(&["diff", "plan.csv", "old.csv", "-q"]).ended(0);
    assert!(ran.stdout.contains("Old: plan.csv; not evaluated: it has no achieved values"), "{}", ran.stdout);
    assert!(ran.stdout.contains("Verdicts and percentages are not compared"), "{}", ran.stdout);
    assert!(ran.stdout.contains("only the new side has it: achieved value (indicator)"), "{}", ran.stdout);
    let document = workdir.expost(&["diff", "plan.csv", "old.csv", "--format", "json"]).ended(0).json();
    assert_eq!(document["changes"], serde_json::json!([]));
    assert_eq!(document["old"]["review_year"], serde_json::Value::Null);
}

#[test]
fn two_years_of_the_same_programme_are_compared() {
    let workdir = Workdir::new();
    let reference = reference();
    let arguments = ["diff", &reference, &reference, "--old-year", "2020", "--new-year", "2021", "--format", "json"];
    let document = workdir.expost(&arguments).ended(0).json();
    let changes = document["changes"].as_array().unwrap();
    let percent = changes.iter().find(|change| change["level"] == "programme").unwrap();
    assert_eq!((&percent["what"], &percent["new"]), (&"achieved-pct".into(), &55.into()));
    let of_one =
        |what: &str| changes.iter().find(|change| change["code"] == "1.1#3" && change["what"] == what).unwrap();
    assert_eq!((&of_one("verdict")["old"], &of_one("verdict")["new"]), (&"achieved".into(), &"not-achieved".into()));
    assert_eq!((&of_one("target-used")["old"], &of_one("target-used")["new"]), (&1.into(), &5.into()));
    assert!(changes.iter().all(|change| change["kind"] == "changed"));
}

#[test]
fn a_plan_and_its_evaluation_show_the_revised_targets_though_the_plan_leaves_out_a_number() {
    let workdir = Workdir::new();
    let (indicators, activities) = (reference() + "/indicators.csv", reference() + "/activities.csv");
    let arguments = ["diff", &indicators, &reference(), "--old", &activities, "--format", "json"];
    let document = workdir.expost(&arguments).ended(0).json();
    assert_eq!(document["aligned"], serde_json::json!({"side": "old", "leading": 1}));
    assert_eq!(document["likeness_left_out"], false);
    let counts = |level: &str, kind: &str| document["counts"][level][kind].as_u64().unwrap();
    assert_eq!(["measure", "indicator", "activity"].map(|level| counts(level, "renumbered")), [0, 0, 0]);
    assert_eq!((counts("activity", "unchanged"), counts("indicator", "appeared")), (101, 1));
    let changes = document["changes"].as_array().unwrap();
    let hackathons = changes.iter().find(|change| change["code"] == "1.4.3#1").unwrap();
    assert_eq!((&hackathons["old"], &hackathons["new"], &hackathons["year"]), (&10.into(), &0.into(), &2021.into()));
    assert_eq!(hackathons["old_code"], "4.3#1");
}

#[test]
fn a_folder_and_a_workbook_of_the_same_tables_do_not_differ() {
    let workdir = Workdir::new();
    let arguments = ["diff", &reference(), &(reference() + ".xlsx"), "--exit-code", "--format", "json"];
    assert_eq!(workdir.expost(&arguments).ended(0).json()["changes"], serde_json::json!([]));
}

#[test]
fn an_evaluation_as_json_is_compared_by_what_it_holds() {
    let workdir = Workdir::new();
    let reference = reference();
    for year in ["2020", "2021"] {
        let name = format!("{year}.json");
        workdir.expost(&["evaluate", &reference, "--year", year, "-o", &name]).ended(0);
    }
    let of = |arguments: &[&str]| {
        let all = [&["diff"], arguments, &["--format", "json", "-q"]].concat();
        workdir.expost(&all).ended(0).json()
    };
    // With the tables that it was made from, whichever side it is.
    assert_eq!(of(&["2021.json", &reference])["changes"], serde_json::json!([]));
    assert_eq!(of(&[&reference, "2021.json"])["changes"], serde_json::json!([]));
    // Two of them show what two years of the tables show.
    let said = |document: serde_json::Value| -> Vec<String> {
        let changes = document["changes"].as_array().unwrap().clone();
        let of = |change: &serde_json::Value| {
            ["code", "what", "old", "new", "old_at"].map(|key| change[key].to_string()).join(" ")
        };
        changes.iter().map(of).collect()
    };
    let by_tables = of(&[&reference, &reference, "--old-year", "2020", "--new-year", "2021"]);
    let by_documents = of(&["2020.json", "2021.json"]);
    assert!(!said(by_tables.clone()).is_empty());
    assert_eq!(said(by_documents), said(by_tables));
}

#[test]
fn an_evaluation_as_json_has_every_digit_of_its_numbers() {
    let workdir = Workdir::new();
    workdir.write(
        "plan.csv",
        "code,name,unit,baseline,target 2021,achieved 2021\n\
         1.1#1,Funds,RSD,0,12345678901234567890.5,79228162514264337593543950335\n1.1#2,Share,%,0.1,0.30,2.60\n",
    );
    workdir.expost(&["evaluate", "plan.csv", "-o", "plan.json"]).ended(0);
    let text = std::fs::read_to_string(workdir.path("plan.json")).unwrap();
    for number in ["12345678901234567890.5", "79228162514264337593543950335", "0.1", "0.3", "2.6"] {
        assert!(text.contains(&format!(": {number},\n")), "{number}: {text}");
    }
    let document = workdir.expost(&["diff", "plan.json", "plan.csv", "--format", "json"]).ended(0).json();
    assert_eq!(document["changes"], serde_json::json!([]));
}

#[test]
fn a_comparison_with_too_many_rows_without_a_partner_says_so() {
    // More pairs than are tried.
    const MANY: usize = 201;
    let workdir = Workdir::new();
    let rows = |from: usize, word: &str| -> String {
        let row = |at: usize| format!("1.1#{},{word} {at},Number,0,10\n", from + at);
        "code,name,unit,baseline,target 2021\n".to_owned() + &(1..=MANY).map(row).collect::<String>()
    };
    workdir.write("old.csv", rows(0, "Portals"));
    workdir.write("new.csv", rows(MANY, "Registers"));
    let document = workdir.expost(&["diff", "old.csv", "new.csv", "--format", "json"]).ended(0).json();
    assert_eq!(document["likeness_left_out"], true);
    assert_eq!(document["aligned"], serde_json::Value::Null);
}

#[test]
fn json_that_is_no_evaluation_and_years_it_does_not_hold_are_refused() {
    let workdir = workdir();
    workdir.write("findings.json", r#"{"schema": "expost/1", "findings": []}"#);
    workdir.expost(&["evaluate", "new.csv", "-o", "new.json"]).ended(0);
    for (arguments, said) in [
        (&["diff", "findings.json", "new.csv"][..], "it is no evaluation as `expost/1` has it (missing field"),
        (&["diff", "missing.json", "new.csv"], "missing.json: the file cannot be read"),
        (
            &["diff", "new.json", "new.csv", "--old-year", "2024"],
            "it is the evaluation of 2025 and holds nothing of 2024",
        ),
        (&["diff", "new.json", "new.csv", "--old", "old.csv"], "is a side of its own"),
    ] {
        let ran = workdir.expost(arguments).ended(2);
        assert!(ran.stderr.contains(said), "{arguments:?}: {}", ran.stderr);
    }
}

#[test]
fn the_exit_code_tells_of_changes_only_when_asked() {
    let workdir = workdir();
    workdir.expost(&["diff", "old.csv", "new.csv"]).ended(0);
    workdir.expost(&["diff", "old.csv", "new.csv", "--exit-code"]).ended(1);
    let ran = workdir.expost(&["diff", "old.csv", "old.csv", "--exit-code", "-q"]).ended(0);
    assert!(ran.stdout.contains("Nothing has changed."), "{}", ran.stdout);
}

#[test]
fn a_side_may_have_several_inputs() {
    let workdir = workdir();
    workdir.write("plan.csv", "code,name,unit,baseline,target 2024\n1.1.1#1,Services,number,1,5\n");
    workdir.write("first.csv", "code,name,achieved 2024\n1.1.1#1,Services,4\n");
    workdir.write("second.csv", "code,name,achieved 2024\n1.1.1#1,Services,6\n");
    let arguments = ["diff", "plan.csv", "plan.csv", "--old", "first.csv", "--new", "second.csv", "--format", "json"];
    let document = workdir.expost(&arguments).ended(0).json();
    let verdict = document["changes"].as_array().unwrap().iter().find(|change| change["what"] == "verdict").unwrap();
    assert_eq!((&verdict["old"], &verdict["new"]), (&"not-achieved".into(), &"achieved".into()));
}

#[test]
fn problems_of_both_sides_are_told_at_once() {
    let workdir = workdir();
    workdir.write("empty.csv", "a,b\n1,2\n");
    let ran = workdir.expost(&["diff", "missing.csv", "empty.csv"]).ended(2);
    assert!(ran.stderr.contains("missing.csv"), "{}", ran.stderr);
    assert!(ran.stderr.contains("empty.csv: there is nothing to compare"), "{}", ran.stderr);
    for (arguments, said) in [
        (&["diff", "old.csv"][..], "<NEW>"),
        (&["diff", "old.csv", "new.csv", "--format", "xlsx"], "give -o changes.xlsx"),
        (&["diff", "old.csv", "new.csv", "-o", "changes.pdf"], "use .xlsx, .json, .md or .txt"),
        (&["diff", "old.csv", "new.csv", "-o", "old.csv", "--format", "json", "--force"], "one of the inputs"),
        (&["diff", "-", "-"], "standard input (-) can be one side only"),
    ] {
        let ran = workdir.expost(arguments).ended(2);
        assert!(ran.stderr.contains(said), "{arguments:?}: {}", ran.stderr);
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let workdir = workdir();
    for format in ["json", "markdown", "table"] {
        let run = || workdir.expost(&["diff", "old.csv", "new.csv", "--format", format]).ended(0).stdout;
        assert_eq!(run(), run());
    }
    for name in ["one.xlsx", "two.xlsx"] {
        workdir.expost(&["diff", "old.csv", "new.csv", "-o", name]).ended(0);
    }
    let bytes = |name| std::fs::read(workdir.path(name)).unwrap();
    assert!(bytes("one.xlsx") == bytes("two.xlsx"));
}

#[test]
fn ranges_and_bounds_are_printed_as_the_language_does() {
    let workdir = Workdir::new();
    workdir.write("old.csv", "code,name,target 2021,achieved 2021\n1.1.1#1,Index,43.75,40\n1.1.1#2,Share,12.5,14\n");
    workdir.write(
        "new.csv",
        "code,name,target 2021,achieved 2021\n1.1.1#1,Index,49.16 - 51.75,40\n1.1.1#2,Share,>= 13.5,14\n",
    );
    let ran = workdir.expost(&["diff", "old.csv", "new.csv", "--lang", "sr-Latn", "--quiet"]).ended(0);
    for words in ["43,75 → 49,16 – 51,75", "12,5 → ≥ 13,5"] {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
    }
}

#[test]
fn what_the_reading_found_is_told_once_or_for_the_side_it_is_of() {
    let folder = Workdir::new();
    let table = "code,name,unit,baseline,target 2020,target 2021,achieved 2020,achieved 2021\n\
                 1.1.1#1,Portals,Number,0,10,20,12,9-Jun\n";
    folder.write("old.csv", table);
    folder.write("new.csv", table.replace("12", "13"));
    let years = ["--old-year", "2020", "--new-year", "2021"];
    let same = folder.expost(&[&["diff", "old.csv", "old.csv"], &years[..]].concat()).ended(0).stderr;
    assert_eq!(same.matches("The reading found").count(), 1, "{same}");
    assert_eq!(same.matches("is a date where a number is expected").count(), 1, "{same}");
    let two = folder.expost(&["diff", "old.csv", "new.csv"]).ended(0).stderr;
    let at = |text: &str| two.find(text).unwrap_or_else(|| panic!("{text}: {two}"));
    assert!(at("old.csv:\n") < at("old.csv:2:8: error") && at("old.csv:2:8: error") < at("new.csv:\n"), "{two}");
}

#[test]
fn a_pattern_on_a_side_stands_for_all_its_files() {
    let workdir = Workdir::new();
    for (name, achieved) in [("one", 4), ("two", 6)] {
        workdir
            .write(&format!("{name}/plan.csv"), "code,name,unit,baseline,target 2024\n1.1.1#1,Services,number,1,5\n");
        workdir
            .write(&format!("{name}/achieved.csv"), format!("code,name,achieved 2024\n1.1.1#1,Services,{achieved}\n"));
    }
    let document = workdir.expost(&["diff", "one/*.csv", "two/*.csv", "--format", "json"]).ended(0).json();
    let changes = document["changes"].as_array().unwrap();
    let verdict = changes.iter().find(|change| change["what"] == "verdict").unwrap();
    assert_eq!((&verdict["old"], &verdict["new"]), (&"not-achieved".into(), &"achieved".into()));
}

#[test]
fn an_evaluation_with_a_direction_that_was_not_understood_is_compared() {
    let folder = Workdir::new();
    folder.write(
        "plan.csv",
        "code,indicator,unit,direction,target 2021,achieved 2021\n\
         1.1.1,Portals,number,sideways,5,6\n1.1.2,Users,number,up,5,6\n",
    );
    let before = folder.expost(&["evaluate", "plan.csv", "--format", "json", "-q"]).ended(0);
    assert_eq!(before.json()["indicators"][0]["direction"], serde_json::Value::Null);
    folder.write("before.json", &before.stdout);
    let compared = folder.expost(&["diff", "before.json", "plan.csv", "--format", "json", "-q"]).ended(0).json();
    assert_eq!(compared["changes"], serde_json::json!([]));
}
