//! Which fractions beside percentages are found.

use crate::read::tests::{reading, reported};

fn of_rows(rows: &[&str]) -> Vec<String> {
    let text = format!("Code|Indicator|Unit|Baseline value|Target 2031|Achieved 2031\n{}\n", rows.join("\n"));
    reported(&reading(&[("table.csv", &text)])).into_iter().filter(|found| found.starts_with("scale-mixed")).collect()
}

#[test]
fn a_fraction_beside_percentages_is_reported() {
    for (row, at) in [
        ("Patients seen|%|n:60|n:80|n:0.85", Some("table.csv:2:6")),
        ("Pregledani pacijenti|odsto|60|80|0,85", Some("table.csv:2:6")),
        ("Patients seen|%|n:0.6|n:80|n:85", Some("table.csv:2:4")),
        ("Patients seen|%|60|n:0.8|85", Some("table.csv:2:5")),
        ("Patients seen|%|60 %|80 %|0.85", Some("table.csv:2:6")),
        // One scale.
        ("Patients seen|%|n:0.6|n:0.8|n:0.85", None),
        ("Unemployment|%|n:1.5|n:1.2|n:0.9", None),
        // What has its sign is what it says.
        ("Patients seen|%|60 %|80 %|0.5 %", None),
        ("Patients seen|%|n:60|n:80|85 %", None),
        ("Registers kept|%|n:50|n:100|n:1", None),
        ("Patients seen|Number|n:60|n:80|n:0.85", None),
        ("Patients seen|%|n:0|n:80|n:0", None),
        // As a percentage it is not near either: 1 % is not 80.
        ("Losses|%|n:60|n:80|n:0.01", None),
        // At the ends: 20 times smaller, and not quite; a largest figure of 10, and of 9.
        ("Losses|%|-|n:10|n:0.5", Some("table.csv:2:6")),
        ("Losses|%|-|n:10|n:0.51", None),
        ("Losses|%|-|n:9|n:0.4", None),
    ] {
        let expected: Vec<String> = at.map(|at| format!("scale-mixed {at}")).into_iter().collect();
        assert_eq!(of_rows(&[&format!("1.1#1|{row}")]), expected, "{row}");
    }
}

#[test]
fn a_column_of_fractions_is_one_finding() {
    let row = |at: usize, achieved: &str| format!("1.1#{at}|Share {at}|%|n:{}|n:{}|{achieved}", 40 + at, 80 + at);
    let rows = |last: &str| [row(1, "n:0.85"), row(2, "n:0.72"), row(3, last)];
    let found = |rows: [String; 3]| of_rows(&rows.each_ref().map(String::as_str));
    assert_eq!(found(rows("n:0.91")), ["scale-mixed table.csv:2:6"]);
    assert_eq!(found(rows("n:91")), ["scale-mixed table.csv:2:6", "scale-mixed table.csv:3:6"]);
}
