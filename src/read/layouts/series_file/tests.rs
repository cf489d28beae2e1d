use super::*;
use crate::read::tests::{indicators, reading, reported};

const SERIES: &str =
    "Year|Units|Sex|Value\n2019|Percent||30\n2020|Percent||34\n2020|Percent|Female|32\n2021|Percent||41";

#[test]
fn the_code_is_in_the_name_of_the_file() {
    for (file, code) in [
        ("indicator_1-1-1.csv", Some("1.1.1")),
        ("data/indicator_1-b-1.csv", Some("1.b.1")),
        ("portal__data-indicator_10-1-1.csv", Some("10.1.1")),
        ("indikator-3.2.csv", Some("3.2")),
        ("indicator_5.csv", None),
        ("indicators.csv", None),
        ("indicator_details.csv", None),
        ("roads_1-1-1.csv", None),
        ("1-1-1.csv", None),
    ] {
        assert_eq!(code_of(file).as_deref(), code, "{file}");
    }
}

#[test]
fn the_rows_without_a_part_are_the_values_and_the_others_are_reported() {
    let found = reading(&[("indicator_1-1-1.csv", SERIES)]);
    assert_eq!(indicators(&found), ["1.1.1#1 :  [] {} 2019=30 2020=34 2021=41"]);
    let [table] = &found.programme.tables[..] else { panic!() };
    assert_eq!((table.rows, table.used, table.reported), (4, 3, 1));
    let meanings: Vec<Option<&str>> = table.columns.iter().map(|column| column.meaning).collect();
    assert_eq!(meanings, [Some("year"), Some("unit"), Some("part"), Some("value")]);
    assert!(reported(&found).contains(&"rows-of-parts indicator_1-1-1.csv:4".to_owned()), "{:?}", reported(&found));
}

#[test]
fn the_values_are_those_of_the_planned_indicator_of_that_code() {
    let plan = "code|name|unit|target 2021\n1.1.1|Pupils with a card|Percent|40";
    let found = reading(&[("plan.csv", plan), ("indicator_1-1-1.csv", SERIES)]);
    assert_eq!(indicators(&found), ["1.1.1#1 Pupils with a card:  [2021=40] {} 2019=30 2020=34 2021=41"]);
}

#[test]
fn a_word_for_the_whole_is_no_part_and_one_group_for_all_rows_none_either() {
    for text in [
        "Year|Sex|Value\n2020|_T|34\n2020|F|32\n2021|_T|41",
        "Year|Sex|Value\n2020|Total|34\n2020|Women|32\n2021|Total|41",
        "Year|Group|Value\n2020|Children|34\n2021|Children|41",
    ] {
        assert_eq!(indicators(&reading(&[("indicator_4-1.csv", text)])), ["4.1#1 :  [] {} 2020=34 2021=41"], "{text}");
    }
}

#[test]
fn a_file_without_rows_of_the_whole_or_with_targets_is_left_to_other_layouts() {
    for text in [
        "Year|Sex|Value\n2020|Men|34\n2020|Women|32\n2021|Men|41",
        "Year|Target|Value\n2020|30|34",
        "Year|Sex\n2020|Men",
    ] {
        let found = reading(&[("indicator_4-1.csv", text)]);
        assert!(!indicators(&found).iter().any(|row| row.starts_with("4.1#1")), "{text}");
    }
}
