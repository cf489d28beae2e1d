//! Tests of targets that are written in the row of the first part only, and of parts with ids of their own.

use crate::model::Year;
use crate::read::tests::{checked, opened};
use crate::read::{ReadOptions, read};

/// Each indicator of a table with its target and its achieved value, and whether a target is said to be taken for all parts.
fn read_rows(header: &str, rows: &str) -> (Vec<String>, bool) {
    let reading = checked(read(&opened(&[("list.csv", &format!("{header}\n{rows}"))]), &ReadOptions::default()));
    let line = |(_, indicator): (_, &crate::model::Indicator)| {
        let printed =
            |value: Option<&crate::model::Quantity>| value.map_or("–".to_owned(), |one| one.printed.to_string());
        let (target, achieved) = (indicator.targets.get(YEAR), indicator.achieved.get(YEAR));
        format!("{} {} {}", indicator.name.text(), printed(target), printed(achieved))
    };
    let lines = reading.programme.indicators().map(line).collect();
    (lines, reading.findings.iter().any(|finding| finding.message.key == "values-of-parts-one-target"))
}

const YEAR: Year = Year(2031);
const HEADER: &str = "Objective|Indicator|Region|Unit|Target 2031|Achieved 2031";

#[test]
fn a_count_with_its_target_in_the_first_row_is_summed_and_a_rate_is_held_against_it_by_part() {
    let rows = "Jobs|Firms advised|North|number|n:300|n:120
Jobs|Firms advised|South|number||n:90
Jobs|Placement rate|North|%|n:60|n:55
Jobs|Placement rate|South|%||n:65";
    let right = ["Firms advised 300 210", "Placement rate – North 60 55", "Placement rate – South 60 65"];
    assert_eq!(read_rows(HEADER, rows), (right.map(str::to_owned).to_vec(), true));
}

#[test]
fn a_blank_beside_parts_with_targets_of_their_own_is_a_target_that_is_missing() {
    let rows = "Jobs|Firms advised|North|number|n:300|n:120
Jobs|Firms advised|South|number||n:90
Jobs|Placement rate|North|%|n:60|n:55
Jobs|Placement rate|South|%|n:70|n:65";
    let (lines, is_said) = read_rows(HEADER, rows);
    assert_eq!((lines[1].as_str(), is_said), ("Firms advised – South  90", false));
}

#[test]
fn a_target_that_the_first_part_comes_nearer_to_than_all_together_is_its_own() {
    let rows =
        |south: u32| format!("Jobs|Firms advised|North|number|n:300|n:280\nJobs|Firms advised|South|number||n:{south}");
    assert_eq!(read_rows(HEADER, &rows(20)).0, ["Firms advised 300 300"]);
    assert_eq!(read_rows(HEADER, &rows(90)).0.len(), 2);
}

#[test]
fn a_row_with_an_id_of_its_own_is_an_indicator_unless_words_say_that_it_is_about_a_part() {
    let header = "ID|Objective|Indicator|Group|Unit|Target 2031|Achieved 2031";
    let rows = |part: &str| {
        format!(
            "A1|Air|Stations run||number|n:40|n:41\nA2|Air|Stations run|{part}|number|n:12|n:11
A3|Air|Fines issued||number|n:9|n:8\nA4|Air|Fines issued|{part}|number|n:2|n:1"
        )
    };
    assert_eq!(read_rows(header, &rows("Coastal strip")).0.len(), 4);
    assert_eq!(read_rows(header, &rows("Women")).0.len(), 2);
}
