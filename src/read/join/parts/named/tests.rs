//! Tests of rows whose names nobody knows as parts: they are told by a mark, by coming back, and by figures that add up.

use crate::read::tests::{checked, opened, reported};
use crate::read::{ReadOptions, read};

/// The names of the indicators in a table of `rows`, and whether rows are reported that may be parts.
fn read_rows(rows: &str) -> (Vec<String>, bool) {
    let text = format!("Objective|Indicator|Unit|Target 2031|Achieved 2031\n{rows}");
    let reading = checked(read(&opened(&[("list.csv", &text)]), &ReadOptions::default()));
    let names = reading.programme.indicators().map(|(_, indicator)| indicator.name.text().to_owned()).collect();
    (names, reported(&reading).iter().any(|line| line.starts_with("values-of-parts-only")))
}

#[test]
fn towns_behind_a_dash_that_come_back_are_parts_even_of_percentages() {
    let rows = "1.1|Trains on time|%|n:60|n:50
1.1|– Sisak|%||n:55
1.1|– Zadar|%||n:45
1.1|Firms supported|firms|n:40|n:30
1.1|– Sisak|firms||n:18
1.1|– Zadar|firms||n:12";
    assert_eq!(read_rows(rows), (vec!["Trains on time".to_owned(), "Firms supported".to_owned()], false));
}

#[test]
fn towns_without_a_mark_are_parts_where_they_come_back_and_add_up() {
    let table = |zadar: u8| {
        format!(
            "1.1|Trains on time|%|n:60|n:50\n1.1|Sisak|%||n:55\n1.1|Zadar|%||n:45
1.1|Firms supported|firms|n:40|n:30\n1.1|Sisak|firms||n:18\n1.1|Zadar|firms||n:{zadar}"
        )
    };
    assert_eq!(read_rows(&table(12)), (vec!["Trains on time".to_owned(), "Firms supported".to_owned()], false));
    let (names, is_doubted) = read_rows(&table(13));
    assert_eq!((names.len(), is_doubted), (6, true));
}

#[test]
fn indicators_that_come_back_with_targets_of_their_own_stay_indicators() {
    let rows = "1.1|Roads repaired|number|n:90|n:80
1.1|Trainings held|number|n:12|n:10
1.1|Guides printed|number|n:50|n:40
1.2|Schools opened|number|n:70|n:60
1.2|Trainings held|number|n:14|n:11
1.2|Guides printed|number|n:55|n:45";
    let (names, is_doubted) = read_rows(rows);
    assert_eq!((names.len(), is_doubted), (6, false));
}

#[test]
fn an_indicator_behind_a_dash_that_is_larger_than_the_one_above_stays_one_and_is_reported() {
    let rows = "1.1|Schools opened|number|n:7|n:6\n1.1|– Pupils enrolled|number|n:900|n:850\n1.1|Roads|km|n:3|n:2";
    let (names, is_doubted) = read_rows(rows);
    assert_eq!((names.len(), is_doubted), (3, true));
    let (names, is_doubted) = read_rows(&rows.replace("– Pupils", "Pupils"));
    assert_eq!((names.len(), is_doubted), (3, false));
}

#[test]
fn towns_behind_the_names_of_several_indicators_are_parts_of_them() {
    let rows = "1.1|Trains on time (%)||n:60|n:50
1.1|Trains on time – Sisak|||n:55
1.1|Trains on time – Zadar|||n:45
1.1|Firms supported||n:40|n:30
1.1|Firms supported – Sisak|||n:18
1.1|Firms supported – Zadar|||n:12";
    let (names, _) = read_rows(rows);
    assert_eq!(names, ["Trains on time (%)", "Firms supported"]);
    let (names, _) = read_rows("1.1|Roads||n:60|n:50\n1.1|Roads – asphalt||n:20|n:15\n1.1|Firms||n:40|n:30");
    assert_eq!(names.len(), 3);
}
