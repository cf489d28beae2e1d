//! Which ambiguous figures of tables are settled, and how.

use crate::model::Quantity;
use crate::read::Reading;
use crate::read::tests::{reading, reported};

/// Baseline, target and achieved value of the first indicator.
fn figures(reading: &Reading) -> String {
    let number = |value: Option<&Quantity>| {
        value.and_then(Quantity::exact).map_or_else(|| "-".to_owned(), |number| number.normalize().to_string())
    };
    let (_, indicator) = reading.programme.indicators().next().unwrap();
    let first = |values: &crate::model::ByPeriod<Quantity>| number(values.iter().next().map(|(_, value)| value));
    let targets = if indicator.targets.is_empty() { &indicator.revised_targets } else { &indicator.targets };
    format!("{} / {} / {}", number(indicator.baseline.value()), first(targets), first(&indicator.achieved))
}

/// The figures, and the findings of the kind.
fn of_texts(texts: &[(&str, &str)]) -> (String, Vec<String>) {
    let reading = reading(texts);
    let ambiguous = reported(&reading).into_iter().filter(|finding| finding.starts_with("number-ambiguous")).collect();
    (figures(&reading), ambiguous)
}

fn of_rows(rows: &[&str]) -> (String, usize) {
    let text = format!("Code|Indicator|Unit|Baseline value|Target 2031|Achieved 2031\n{}\n", rows.join("\n"));
    let (figures, ambiguous) = of_texts(&[("table.csv", &text)]);
    (figures, ambiguous.len())
}

#[test]
fn the_row_settles_its_figures() {
    for (row, expected, findings) in [
        ("Portal users|Number|900|1.500|1.612", "900 / 1500 / 1612", 0),
        ("Polaznici obuka|lica|-|-|1.612", "- / - / 1612", 0),
        ("Renewable energy|%|10|15.250|12.612", "10 / 15.25 / 12.612", 0),
        ("Perception of courts|index|1.2|1.5|1.612", "1.2 / 1.5 / 1.612", 0),
        ("Roads repaired|km|1400|1.500|1.612", "1400 / 1500 / 1612", 0),
        ("Roads repaired|km|14.5|15.5|12.612", "14.5 / 15.5 / 12.612", 0),
        ("Grants|EUR|-|1.500|1.612", "- / 1500 / 1612", 2),
        ("Cameras|Number|2|3|1.612", "2 / 3 / 1612", 1),
        ("Revenue|mil. EUR|-|-|1.612", "- / - / 1612", 1),
    ] {
        assert_eq!(of_rows(&[&format!("1.1#1|{row}")]), (expected.to_owned(), findings), "{row}");
    }
}

#[test]
fn a_number_cell_has_one_reading() {
    assert_eq!(of_rows(&["1.1#1|Portal users|Number|900|1500|n:1.612"]), ("900 / 1500 / 1.612".to_owned(), 0));
}

#[test]
fn the_row_goes_before_the_table_and_the_disagreement_is_reported() {
    let comma = "1.1#2|Rate|%|12,5|13,5|14,5";
    let row = |achieved: &str| format!("1.1#1|Portal users|Number|900|1500|{achieved}");
    assert_eq!(of_rows(&[&row("1.612"), comma]), ("900 / 1500 / 1612".to_owned(), 0));
    assert_eq!(of_rows(&[&row("1,612"), comma]), ("900 / 1500 / 1612".to_owned(), 1));
    // Without evidence of its own it is as the table has it.
    let open = "1.1#1|Grants|EUR|-|-|1,612";
    assert_eq!(of_rows(&[open, comma]), ("- / - / 1.612".to_owned(), 0));
}

#[test]
fn the_plan_settles_the_same_cell_of_the_report() {
    let plan = |target: &str| format!("Code|Indicator|Unit|Baseline value|Target 2031\n1.1#1|Grants|EUR|-|{target}\n");
    let report = "Code|Indicator|Unit|Target 2031|Achieved 2031\n1.1#1|Grants|EUR|1.612|1.700\n";
    for (target, expected, findings) in [("1612", "- / 1612 / 1700", 0), ("n:1.612", "- / 1.612 / 1.7", 0)] {
        let (figures, found) = of_texts(&[("plan.csv", &plan(target)), ("report.csv", report)]);
        assert_eq!((figures.as_str(), found.len()), (expected, findings), "{target}: {found:?}");
    }
    let (figures, found) = of_texts(&[("plan.csv", &plan("1.612")), ("report.csv", report)]);
    assert_eq!((figures.as_str(), found.len()), ("- / 1612 / 1700", 3), "{found:?}");
}

#[test]
fn what_the_plans_own_table_settles_settles_the_report() {
    let plan = "Code|Indicator|Unit|Baseline value|Target 2031\n1.1#1|Acts delivered|Number|100|10,000\n\
                1.1#2|Portals|Number|1,000,000|2,000,000\n";
    let report = "Code|Indicator|Unit|Target 2031|Achieved 2031\n1.1#1|Acts delivered|Number|10.000|4.148\n";
    let (figures, found) = of_texts(&[("plan.csv", plan), ("report.csv", report)]);
    assert_eq!((figures.as_str(), found.len()), ("100 / 10000 / 4148", 0), "{found:?}");
}

#[test]
fn what_is_counted_in_another_factor_is_compared_in_one() {
    let text = "Code|Indicator|Target 2031 (mil. RSD)|Achieved 2031 (RSD)\n1.1#1|Revenue|1.612|1500000\n";
    let (_, found) = of_texts(&[("table.csv", text)]);
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_decision_is_read_as_the_other_figures_of_its_indicator_say() {
    let table = "Code|Indicator|Unit|Baseline value|Target 2031|Achieved 2031\n1.1#1|Grants|EUR|900|1500|1400\n";
    let decisions = "row|field|year|value\nindicator 1.1#1|achieved|2031|1.612\n";
    let (figures, found) = of_texts(&[("table.csv", table), ("decisions.csv", decisions)]);
    assert_eq!((figures.as_str(), found.len()), ("900 / 1500 / 1612", 0), "{found:?}");
    let decisions = "row|field|year|value\nindicator 1.1#1|achieved|2031|12.612\n";
    let table = table.replace("900|1500|1400", "9.5|14.5|-");
    let (figures, found) = of_texts(&[("table.csv", &table), ("decisions.csv", decisions)]);
    assert_eq!((figures.as_str(), found.len()), ("9.5 / 14.5 / 12.612", 0), "{found:?}");
}
