//! `expost explain`: the argument in the meeting, ended.

use crate::workdir::{Workdir, reference};

#[test]
fn a_verdict_that_rests_on_the_tolerance_says_so_with_its_figures() {
    let ran = Workdir::new().expost(&["explain", &reference(), "--code", "1.3.3#2"]).ended(0);
    assert!(ran.stdout.contains("1.3.3#2"), "{}", ran.stdout);
    assert!(ran.stdout.contains("achieved.csv:"), "the cell is named\n{}", ran.stdout);
}

#[test]
fn a_code_may_stand_among_the_inputs() {
    let named = Workdir::new().expost(&["explain", &reference(), "--code", "1.1.1"]).ended(0);
    let placed = Workdir::new().expost(&["explain", &reference(), "1.1.1"]).ended(0);
    assert_eq!(named.stdout, placed.stdout);
}

#[test]
fn indicators_activities_measures_and_objectives_are_explained_for_persons_and_programs() {
    for code in ["1.2.3#2", "1.1.1.2", "1.2.2", "1.4", "O1"] {
        let text = Workdir::new().expost(&["explain", &reference(), "--code", code]).ended(0).stdout;
        assert!(text.contains(code), "{text}");
        let json =
            Workdir::new().expost(&["explain", &reference(), "--code", code, "--format", "json"]).ended(0).json();
        assert_eq!(json["schema"], "expost/1");
    }
}

#[test]
fn an_objective_says_which_indicators_its_percentages_leave_out() {
    let told = Workdir::new().expost(&["explain", &reference(), "--code", "O1"]).ended(0).stdout;
    let words = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("one indicator is left out: the profile counts the measures' indicators"), "{told}");
}

#[test]
fn an_unknown_code_is_answered_with_the_nearest_ones() {
    let refused = Workdir::new().expost(&["explain", &reference(), "--code", "1.3.3#9"]).ended(2);
    assert!(refused.stderr.contains("1.3.3#2"), "{}", refused.stderr);
}

#[test]
fn without_a_code_the_question_is_asked_back() {
    let refused = Workdir::new().expost(&["explain", &reference()]).ended(2);
    assert!(refused.stderr.contains("--code"), "{}", refused.stderr);
}

fn explained(arguments: &[&str]) -> String {
    Workdir::new().expost(&[&["explain", &reference()], arguments].concat()).ended(0).stdout
}

#[test]
fn a_stated_verdict_speaks_only_of_the_programmes_own_review_year() {
    let other = explained(&["--code", "1.1.8#2", "--year", "2020"]);
    assert!(other.contains("not assessable"), "{other}");
    assert!(other.split_whitespace().collect::<Vec<_>>().join(" ").contains("\"achieved\", is of 2021"), "{other}");
}

#[test]
fn both_baselines_are_listed_and_the_one_that_counts_is_named() {
    let text = explained(&["--code", "1.1.8#2"]);
    for words in
        ["Baseline in the plan", "indicators.csv:18:5", "Baseline in the report", "achieved.csv:18:4", "Baseline used"]
    {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_change_against_the_direction_has_no_share() {
    let text = explained(&["--code", "1.2.3#2"]);
    let share = text.lines().find(|line| line.contains("Share of the planned change")).unwrap();
    assert!(share.contains("not defined"), "{text}");
}

#[test]
fn a_blank_revised_target_revises_nothing() {
    let text = explained(&["--code", "1.1.1#1", "--year", "2020"]);
    assert!(!text.contains("no usable"), "{text}");
    assert!(text.contains("2020: (empty)"), "{text}");
}

#[test]
fn a_verdict_that_compares_a_fraction_with_a_percentage_is_marked_everywhere() {
    let folder = Workdir::new();
    let header = "code,name,unit,baseline,target 2021,achieved 2021\n";
    folder.write("mixed.csv", format!("{header}1.1.1#1,Patients seen within a day,%,60,80,0.85\n"));
    folder.write("one.csv", format!("{header}1.1.1#1,Patients seen within a day,%,0.60,0.80,0.85\n"));
    let said = |file: &str| {
        let summary = folder.expost(&["evaluate", file]).ended(0);
        let json = folder.expost(&["evaluate", file, "--format", "json"]).ended(0).json();
        let explained = folder.expost(&["explain", file, "1.1.1#1"]).ended(0).stdout;
        let explained = explained.split_whitespace().collect::<Vec<_>>().join(" ");
        let reason = json["indicators"][0]["reason"].as_str().unwrap().to_owned();
        let warned = format!("{}{}", summary.stdout, summary.stderr);
        [
            warned.contains("The verdict of 1 indicator compares a fraction with a percentage: 1.1.1#1"),
            reason.contains("To be checked: the achieved value \"0.85\" and the target \"80\""),
            explained.contains("To be checked: the achieved value \"0.85\" and the target \"80\""),
        ]
    };
    assert_eq!(said("mixed.csv"), [true; 3]);
    assert_eq!(said("one.csv"), [false; 3]);
}

#[test]
fn the_value_of_a_year_says_of_which_parts_it_was_made_and_by_which_rule() {
    let table = "Code,Indicator,Unit,Target 2031,Actual 2031 (H1),Actual 2031 (H2)\n\
                 1.1.1,Number of judges,Number,40,25,18\n1.1.2,Share of schools,%,50,60,70\n";
    let dir = Workdir::new();
    dir.write("plan.csv", table);
    for (code, lang, words) in [
        ("1.1.1#1", "en", "2031: 43, the sum of 2031-H1: 25 [plan.csv:2:5], 2031-H2: 18 [plan.csv:2:6]"),
        ("1.1.2#1", "en", "2031: 70, the last of 2031-H1: 60 [plan.csv:3:5], 2031-H2: 70 [plan.csv:3:6]"),
        ("1.1.1#1", "sr-Latn", "2031: 43, zbir vrednosti 2031-H1: 25 [plan.csv:2:5], 2031-H2: 18 [plan.csv:2:6]"),
    ] {
        let ran = dir.expost(&["explain", "plan.csv", "--code", code, "--lang", lang]).ended(0);
        let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(words), "{said}");
    }
}
