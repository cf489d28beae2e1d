//! Tests of what is said of parts that were added up.

use crate::language::{Labels, Language};
use crate::read::tests::{checked, opened};
use crate::read::{ReadOptions, read};

/// The warning on the parts that were added up in a table of those rows.
fn said(rows: &str) -> String {
    let reading = checked(read(&opened(&[("list.csv", rows)]), &ReadOptions::default()));
    let mut found = reading.findings.iter().filter(|finding| finding.rule.id == "parts-summed");
    let message = &found.next().unwrap().message;
    Labels::of(Language::English).message(message, &reading.programme.sources)
}

#[test]
fn months_of_places_are_shown_as_the_sums_of_the_year() {
    let header = "Objective|Indicator|Region|Unit|Target 2031|Q1 2031|Q2 2031|Q3 2031|Q4 2031";
    let rows = "Jobs|Courses held|North|number|n:90|n:10|n:12|n:9|n:11\nJobs|Courses held|South|number|n:90|n:8|n:12|n:10|n:14
Jobs|Hours taught|North|number|n:900|n:100|n:120|n:90|n:110\nJobs|Hours taught|South|number|n:900|n:80|n:120|n:100|n:140";
    let text = said(&format!("{header}\n{rows}"));
    assert!(
        text.ends_with("all parts (North, South) have one target (90): their values are added up, 42 + 44 = 86."),
        "{text}"
    );
}

#[test]
fn a_target_that_is_written_once_is_said_to_be() {
    let header = "Objective|Indicator|Region|Unit|Target 2031|Achieved 2031";
    let rows = |firms: &str, courses: &str| {
        format!(
            "{header}\nJobs|Firms advised|North|number|n:300|n:120\nJobs|Firms advised|South|number|{firms}|n:90
Jobs|Courses held|North|number|n:30|n:12\nJobs|Courses held|South|number|{courses}|n:9"
        )
    };
    let once = said(&rows("", ""));
    assert!(once.contains("the target (300) is written once, with the first of the parts (North, South)"), "{once}");
    let each = said(&rows("n:300", "n:30"));
    assert!(
        each.contains("all parts (North, South) have one target (300): their values are added up, 120 + 90 = 210"),
        "{each}"
    );
}
