//! Tests of inputs that hold one part of the whole each.

use crate::model::{Indicator, Quantity, Year};
use crate::read::tests::{checked, opened};
use crate::read::{ReadOptions, Reading, read};

const HEADER: &str = "Objective|Indicator|Unit|Target 2031|Achieved 2031";

/// Files of those names, each with rows under the same header; of files in one workbook the names are those of sheets.
fn read_files(files: &[(&str, &str)], are_sheets: bool) -> Reading {
    let texts: Vec<(&str, String)> = files.iter().map(|(name, rows)| (*name, format!("{HEADER}\n{rows}"))).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut opened = opened(&texts);
    if are_sheets {
        let mut sources = crate::model::Sources::default();
        for (name, _) in files {
            let (file, sheet) = ("report.xlsx".to_owned(), Some((*name).to_owned()));
            sources.add(crate::model::Source { file, sheet, kind: crate::model::SourceKind::Sheet });
        }
        opened.sources = sources;
    }
    checked(read(&opened, &ReadOptions::default()))
}

/// Each indicator with its target, its achieved value and how many values of parts it has; then the questions.
fn judged(reading: &Reading) -> Vec<String> {
    let line = |(_, indicator): (_, &Indicator)| {
        let printed = |value: Option<&Quantity>| value.map_or("–".to_owned(), |one| one.printed.to_string());
        let (target, achieved) = (indicator.targets.get(Year(2031)), indicator.achieved.get(Year(2031)));
        let parts = indicator.disaggregated.len();
        format!("{}: {} of {}, {parts}", indicator.name.text(), printed(achieved), printed(target))
    };
    let asked = reading.programme.questions.iter().map(|question| format!("asks: {:?}", question.kind));
    reading.programme.indicators().map(line).chain(asked).collect()
}

fn has(reading: &Reading, rule: &str) -> bool {
    reading.findings.iter().any(|finding| finding.rule.id == rule)
}

#[test]
fn sheets_of_women_and_men_are_parts_of_the_sheet_named_total() {
    for names in
        [["Women", "Men", "Total"], ["Žene", "Muškarci", "Ukupno"], ["KPI – Frauen", "KPI – Männer", "KPI – Gesamt"]]
    {
        let rows = ["n:30|n:20", "n:20|n:25", "n:50|n:45"].map(|count| {
            let rate = count.replace("n:50|n:45", "n:60|n:58");
            format!("Jobs|Graduates employed|persons|{count}\nJobs|Employment rate|%|{rate}")
        });
        let files: Vec<(&str, &str)> = names.into_iter().zip(rows.iter().map(String::as_str)).collect();
        let reading = read_files(&files, true);
        let right = ["Graduates employed: 45 of 50, 4", "Employment rate: 58 of 60, 4"];
        assert_eq!(judged(&reading), right, "{names:?}");
        assert!(!has(&reading, "value-given-twice") && has(&reading, "rows-of-parts"));
    }
}

#[test]
fn counts_of_women_and_men_with_one_target_are_added_up_and_rates_are_judged_apart() {
    let rows = |count: u32, rate: u32| {
        format!("Jobs|Graduates employed|persons|n:600|n:{count}\nJobs|Employment rate|%|n:60|n:{rate}")
    };
    let (women, men) = (rows(240, 55), rows(330, 65));
    let right = [
        "Graduates employed: 570 of 600, 2",
        "Employment rate – women: 55 of 60, 0",
        "Employment rate – men: 65 of 60, 0",
    ];
    let reading = read_files(&[("data/results-women.csv", &women), ("data/results-men.csv", &men)], false);
    assert_eq!(judged(&reading), right);
    assert!(has(&reading, "parts-summed") && has(&reading, "values-of-parts-only"));
}

#[test]
fn the_file_beside_those_of_parts_is_the_whole() {
    let rows = |count: u32| {
        format!("Jobs|Graduates employed|persons|n:600|n:{count}\nJobs|Courses held|number|n:6|n:{}", count / 60)
    };
    let (all, women) = (rows(570), rows(240));
    let right = ["Graduates employed: 570 of 600, 2", "Courses held: 9 of 6, 2"];
    assert_eq!(judged(&read_files(&[("report.csv", &all), ("report_women.csv", &women)], false)), right);
}

/// Two counts in each of three regions.
fn region(trained: u32, visits: u32) -> String {
    format!("Jobs|People trained|persons|n:900|n:{trained}\nJobs|Visits made|number|n:90|n:{visits}")
}

#[test]
fn regions_are_parts_where_one_is_named_total_or_is_the_sum_or_all_together_are_near_the_target() {
    let (north, east) = (region(410, 40), region(430, 43));
    let total = region(840, 83);
    let whole = ["People trained: 840 of 900, 4", "Visits made: 83 of 90, 4"];
    for name in ["Total", "Programme"] {
        let reading = read_files(&[("Northam", &north), ("Eastbury", &east), (name, &total)], true);
        assert_eq!(judged(&reading), whole, "{name}");
    }
    let summed = ["People trained: 840 of 900, 2", "Visits made: 83 of 90, 2"];
    let reading = read_files(&[("Northam", &north), ("Eastbury", &east)], true);
    assert_eq!(judged(&reading), summed);
    assert!(has(&reading, "parts-summed"));
}

#[test]
fn tables_that_nothing_shows_to_be_parts_are_asked_about() {
    let (first, second) = (region(810, 70), region(760, 85));
    let lines = judged(&read_files(&[("MIS", &first), ("Survey", &second)], true));
    assert!(lines.last().unwrap().starts_with("asks: Rows { name: \"People trained\""), "{lines:?}");
}

#[test]
fn sheets_of_objectives_of_years_and_of_plan_and_report_are_no_parts() {
    let (first, second) = (region(810, 70), region(760, 85).replace("Jobs", "Skills"));
    let lines = judged(&read_files(&[("Women", &first), ("Youth", &second)], true));
    assert_eq!(lines.len(), 4, "{lines:?}");
    let (first, second) = (region(810, 70), "Jobs|Other|number|n:8|n:9".to_owned());
    let lines = judged(&read_files(&[("Women", &first), ("Men", &second)], true));
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].starts_with("People trained: 810"), "{lines:?}");
    let plan = "Jobs|People trained|persons|n:900|\nJobs|Visits made|number|n:90|".to_owned();
    let lines = judged(&read_files(&[("Plan", &plan), ("Report", &first)], true));
    assert_eq!(lines, ["People trained: 810 of 900, 0", "Visits made: 70 of 90, 0"]);
}

#[test]
fn a_single_figure_that_differs_is_given_twice() {
    let (first, second) = (region(810, 70), region(810, 85));
    let reading = read_files(&[("Draft", &first), ("Final", &second)], true);
    assert!(reading.programme.questions.is_empty() && has(&reading, "value-given-twice"));
}
