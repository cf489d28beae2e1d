use super::*;
use crate::read::values::number::read_figure;

fn readings(text: &str) -> Option<Readings> {
    let amount = read_figure(text, None).amount;
    other_reading(text, amount).map(|other| Readings { amount, other })
}

fn figures(printed: &str) -> Vec<Decimal> {
    printed.split_whitespace().map(|figure| figure.parse().unwrap()).collect()
}

/// `thousands` or `decimals` where the evidence settles it.
fn settled(text: &str, evidence: &Evidence) -> Option<&'static str> {
    let readings = readings(text).unwrap();
    let settled = readings.settled_by(evidence)?;
    Some(if settled == readings.amount { "thousands" } else { "decimals" })
}

#[test]
fn one_separator_before_three_digits_has_two_readings() {
    for text in ["1.612", "1,612", "12.500 %", "1.612 (2020)", "at least 1.612", "1.200 - 1.400", "-2.194", "5.000+"] {
        assert!(readings(text).is_some(), "{text}");
    }
    for text in ["1612", "0.612", "1.61", "1.6125", "1.612.000", "1,612.5", "words 1.612", "", "31.12.2024", "1 612"] {
        assert_eq!(readings(text), None, "{text}");
    }
}

#[test]
fn the_unit_decides_where_no_figure_says_otherwise() {
    let evidence = |is_whole, printed: &str| Evidence { is_whole, figures: figures(printed), ..Evidence::default() };
    for (is_whole, printed, expected) in [
        (Some(true), "", Some("thousands")),
        (Some(true), "45 75", Some("thousands")),
        // Fractions show that it is no count after all.
        (Some(true), "45.5 75", None),
        (Some(true), "1.5 2.5", Some("decimals")),
        // As a count it is 1612, beside such figures 1.612.
        (Some(true), "2 3", None),
        (Some(false), "", Some("decimals")),
        (Some(false), "45 60", Some("decimals")),
        (Some(false), "1500 1800", None),
        (None, "", None),
    ] {
        assert_eq!(settled("1.612", &evidence(is_whole, printed)), expected, "{is_whole:?} {printed}");
    }
}

#[test]
fn figures_decide_where_one_reading_is_at_most_twenty_times_from_all_of_them() {
    let evidence = |printed: &str| Evidence { figures: figures(printed), ..Evidence::default() };
    for (printed, expected) in [
        ("1500", Some("thousands")),
        ("1.5", Some("decimals")),
        ("32240", Some("thousands")),
        ("32241", None),
        ("0.0806", Some("decimals")),
        ("0.0805", None),
        ("1500 1.5", None),
        ("40", None),
    ] {
        assert_eq!(settled("1.612", &evidence(printed)), expected, "{printed}");
    }
}

#[test]
fn a_row_of_whole_numbers_speaks_for_thousands_unless_it_measures() {
    let evidence = |is_countable| Evidence { is_countable, figures: figures("45 75"), ..Evidence::default() };
    assert_eq!(settled("1.612", &evidence(true)), Some("thousands"));
    assert_eq!(settled("1.612", &evidence(false)), None);
}

#[test]
fn the_same_cell_of_another_table_goes_before_everything() {
    let same = |number: &str| Evidence {
        same_cell: Some(Amount::Exact(number.parse().unwrap())),
        is_whole: Some(true),
        figures: figures("900"),
        ..Evidence::default()
    };
    assert_eq!(settled("1.612", &same("1.612")), Some("decimals"));
    assert_eq!(settled("1.612", &same("1612")), Some("thousands"));
    assert_eq!(settled("1.612", &same("2000")), Some("thousands"));
}
