//! Tests of rows that are totals, of several rows in one, and of rows whose fields are not below their headers.

use crate::read::tests::{indicators, opened, reading, reported};
use crate::read::{ReadOptions, Reading, read};
use crate::sheet::Content;

const HEADER: &str = "Code|Indicator|Baseline|Target 2031|Achieved 2031";

/// A table whose cells hold line ends where the text has `\n`.
fn with_lines(text: &str) -> Reading {
    let mut opened = opened(&[("table.csv", text)]);
    for cell in opened.workbooks[0].sheets[0].rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Content::Text(text) = &mut cell.content {
            *text = text.replace("\\n", "\n").into();
        }
    }
    crate::read::tests::checked(read(&opened, &ReadOptions::default()))
}

#[test]
fn rows_that_are_named_only_total_are_reported_whatever_their_figures() {
    for word in ["Total", "TOTAL:", "Subtotal", "Ukupno", "Укупно", "Grand total"] {
        let reading = reading(&[(
            "list.csv",
            &format!("{HEADER}\n1.1|Wells|n:1|n:5|n:6\n1.1|Pumps|n:1|n:3|n:2\n|{word}|n:2|n:8|n:9"),
        )]);
        assert_eq!(indicators(&reading).len(), 2, "{word}");
        assert!(reported(&reading).contains(&"row-total list.csv:4".to_owned()), "{word}");
    }
}

#[test]
fn a_name_with_the_word_total_is_a_total_only_where_its_figures_are_the_sum() {
    let rows = |total: &str| {
        let text = format!("{HEADER}\n1.1|Wells|n:1|n:5|n:6\n1.1|Pumps|n:1|n:3|n:2\n1.1|{total}");
        indicators(&reading(&[("list.csv", &text)])).len()
    };
    assert_eq!(rows("Total water points|n:2|n:8|n:8"), 2);
    assert_eq!(rows("Total water points|n:2|n:8|n:7"), 3);
    assert_eq!(rows("Total emissions|n:90|n:80|n:75"), 3);
    assert_eq!(rows("Totally renewed wells|n:2|n:8|n:8"), 3);
}

#[test]
fn a_total_that_names_what_it_is_of_by_its_code_is_one_whatever_its_figures() {
    for (name, count) in [
        ("Measure 1.1.2 in total", 2),
        ("Total, objective 1.1", 2),
        ("UKUPNO mera 1.1.2", 2),
        ("Total measure of water", 3),
        ("Measure 1.1.2 in force", 3),
    ] {
        let text = format!("{HEADER}\n1.1|Wells|n:1|n:5|n:6\n1.1|Pumps|n:1|n:3|n:2\n|{name}|n:0|n:10|n:11");
        assert_eq!(indicators(&reading(&[("list.csv", &text)])).len(), count, "{name}");
    }
}

#[test]
fn a_total_of_each_group_and_one_of_all_are_totals() {
    let text = "Objective|Indicator|Target 2031|Achieved 2031
A|Wells|n:5|n:6\nA|Pumps|n:3|n:2\nA|Total A|n:8|n:8\nB|Trees|n:4|n:4\nB|Bushes|n:1|n:1\nB|Total B|n:5|n:5\nTotal||n:13|n:13";
    let reading = reading(&[("list.csv", text)]);
    assert_eq!(indicators(&reading).len(), 4);
    assert_eq!(reported(&reading).iter().filter(|finding| finding.starts_with("row-total")).count(), 3);
}

#[test]
fn cells_with_as_many_lines_each_are_rows_of_their_own() {
    let text = format!("{HEADER}\n1.1|Gardens\\nKitchens|0\\n2|10\\n\\n6|11\\n5\n1.1|Teachers\\ntrained|n:0|n:30|n:33");
    let reading = with_lines(&text);
    assert_eq!(
        indicators(&reading),
        [
            "1.1#1 Gardens: 0 [2031=10] {} 2031=11",
            "1.1#2 Kitchens: 2 [2031=6] {} 2031=5",
            "1.1#3 Teachers\ntrained: 0 [2031=30] {} 2031=33",
        ]
    );
}

#[test]
fn cells_with_different_numbers_of_lines_are_an_error() {
    for row in ["Gardens\\nKitchens|0\\n2|10\\n6|n:11", "Gardens|n:0|10\\n6|n:11", "A\\nB\\nC|0\\n1|2\\n3|4\\n5"] {
        let reading = with_lines(&format!("{HEADER}\n1.1|{row}\n1.1|Teachers|n:0|n:30|n:33"));
        assert_eq!(indicators(&reading), ["1.1#1 Teachers: 0 [2031=30] {} 2031=33"], "{row}");
        assert!(reported(&reading).contains(&"lines-uneven table.csv:2".to_owned()), "{row}");
    }
    // A year below its figure is no second figure.
    let reading = with_lines(&format!("{HEADER}\n1.1|Gardens|0\\n(2020)|n:30|n:33"));
    assert_eq!(indicators(&reading).len(), 1);
}

#[test]
fn rows_with_more_fields_than_the_header_are_an_error() {
    let rows = "1.1|Share of roads|41|5|60|58|5\n1.1|Length of roads|n:120|n:180|n:175";
    let reading_of = |text: String| reading(&[("list.csv", &text)]);
    let shifted = reading_of(format!("{HEADER}\n{rows}"));
    assert_eq!(
        indicators(&shifted),
        ["1.1#1 Share of roads:  [] {} ", "1.1#2 Length of roads: 120 [2031=180] {} 2031=175"]
    );
    assert!(reported(&shifted).contains(&"row-overfull list.csv:2".to_owned()));
    // Every row is shifted alike.
    let alike = reading_of(format!("{HEADER}\n1.1|A|41|5|60|58\n1.1|B|41|5|60|58"));
    assert_eq!(indicators(&alike), ["1.1#1 A:  [] {} ", "1.1#2 B:  [] {} "]);
    // Blank fields behind the last header, and remarks below none, shift nothing.
    let blank = reading_of(format!("{HEADER}\n1.1|A|n:1|n:5|n:6||\n1.1|B|n:1|n:5|n:6"));
    assert_eq!(indicators(&blank).len(), 2);
    let remarks = reading_of(format!("{HEADER}\n1.1|A|n:1|n:5|n:6|late\n1.1|B|n:1|n:5|n:6|early"));
    assert_eq!(indicators(&remarks).len(), 2);
    let one = reading_of(format!("{HEADER}\n1.1|A, b|n:1|n:5|n:6\n1.1|C|d|n:1|n:5|n:6\n1.1|E|n:1|n:5|n:6"));
    assert_eq!(indicators(&one)[1], "1.1#2 C:  [] {} ");
}
