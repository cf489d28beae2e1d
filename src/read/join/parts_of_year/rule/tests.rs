use super::*;
use crate::model::{Origin, SourceId, Year};

fn quantity(printed: &str) -> Quantity {
    let amount = printed.parse().map_or(Amount::Missing, Amount::Exact);
    Quantity {
        amount,
        printed: printed.into(),
        period: None,
        unit: None,
        other: None,
        change: None,
        percent: false,
        origin: Origin::source(SourceId::default()),
    }
}

/// The rule for values of quarters under a target: `90 110 80 125`, `-` for a blank one.
fn quarters(values: &str, target: &str, said: Option<ValuesAre>) -> PartsRule {
    let quantities: Vec<Quantity> = values.split(' ').map(quantity).collect();
    let periods = (1..).map(|quarter| ReportingPeriod::Quarter(Year(2021), quarter));
    let year = YearInParts {
        parts: periods.zip(&quantities).collect(),
        target: target.parse().ok().map(Amount::Exact),
        said,
        ..YearInParts::default()
    };
    year.settle().rule
}

const SUM: PartsRule = PartsRule::Combined(Combine::Sum);
const LAST: PartsRule = PartsRule::Combined(Combine::Last);

#[test]
fn amounts_add_up_and_of_levels_the_last_counts() {
    assert_eq!(quarters("90 110 80 125", "400", Some(ValuesAre::Amounts)), SUM);
    assert_eq!(quarters("90 - 80 125", "400", Some(ValuesAre::Amounts)), SUM);
    assert_eq!(quarters("71 74 73 78", "75", Some(ValuesAre::Levels)), LAST);
    assert_eq!(quarters("71 74 73 -", "75", Some(ValuesAre::Levels)), LAST);
}

#[test]
fn the_only_part_with_a_value_is_taken_and_parts_without_any_say_nothing() {
    assert_eq!(quarters("- 110 - -", "400", None), PartsRule::Only);
    assert_eq!(quarters("- - - -", "400", None), PartsRule::Nothing);
}

#[test]
fn a_count_that_never_falls_and_whose_last_part_is_nearer_the_target_may_be_cumulative() {
    assert_eq!(quarters("100 210 330 405", "400", Some(ValuesAre::Amounts)), PartsRule::Open(Combine::Last));
    // The sum is nearer, or it falls.
    assert_eq!(quarters("50 60 70 80", "300", Some(ValuesAre::Amounts)), SUM);
    assert_eq!(quarters("50 90 70 80", "125", Some(ValuesAre::Amounts)), SUM);
    // It falls, but the last is at the target and the sum several times too high.
    assert_eq!(quarters("80 95 90 98", "100", Some(ValuesAre::Amounts)), PartsRule::Open(Combine::Last));
}

#[test]
fn levels_that_add_up_to_the_target_are_asked_about() {
    assert_eq!(quarters("25 25 24 26", "100", Some(ValuesAre::Levels)), PartsRule::Open(Combine::Sum));
    assert_eq!(quarters("25 25 24 60", "100", Some(ValuesAre::Levels)), LAST);
}

#[test]
fn where_no_word_says_it_the_figures_decide_only_where_they_leave_no_doubt() {
    assert_eq!(quarters("90 110 80 125", "400", None), SUM);
    assert_eq!(quarters("380 390 370 395", "400", None), LAST);
    // Both above the target: the verdict is the same.
    assert_eq!(quarters("50 60 70 80", "40", None), LAST);
    // Neither is near, and the verdicts differ.
    assert_eq!(quarters("50 60 70 80", "150", None), PartsRule::Open(Combine::Last));
    assert_eq!(quarters("50 60 70 80", "", None), PartsRule::Nothing);
}

#[test]
fn an_incomplete_set_is_open_unless_a_map_combines_it() {
    let (first, second) = (quantity("90"), quantity("110"));
    let part = |quarter| ReportingPeriod::Quarter(Year(2021), quarter);
    let year = |combine, stated| YearInParts {
        parts: vec![(part(1), &first), (part(2), &second)],
        target: Some(Amount::Exact(400.into())),
        said: Some(ValuesAre::Amounts),
        combine,
        stated,
        ..YearInParts::default()
    };
    assert_eq!(year(None, None).settle().rule, PartsRule::Open(Combine::Sum));
    assert_eq!(year(None, Some(ValuesAre::Amounts)).settle().rule, PartsRule::Open(Combine::Sum));
    let settled = year(Some(Combine::Last), None).settle();
    assert_eq!((settled.rule, settled.by_map), (LAST, true));
}

#[test]
fn halves_beside_quarters_have_to_say_the_same() {
    let quantities: Vec<Quantity> = ["90", "110", "80", "125", "200", "205"].map(quantity).to_vec();
    let other = quantity("300");
    let quarter = |quarter| ReportingPeriod::Quarter(Year(2021), quarter);
    let half = |half| ReportingPeriod::Half(Year(2021), half);
    let periods = [quarter(1), quarter(2), quarter(3), quarter(4), half(1), half(2)];
    let rule = |quantities: Vec<&Quantity>| {
        let year = YearInParts {
            parts: periods.into_iter().zip(quantities).collect(),
            said: Some(ValuesAre::Amounts),
            ..YearInParts::default()
        };
        year.settle().rule
    };
    let mut all: Vec<&Quantity> = quantities.iter().collect();
    assert_eq!(rule(all.clone()), SUM);
    all[5] = &other;
    assert_eq!(rule(all), PartsRule::Open(Combine::Sum));
}

#[test]
fn targets_of_the_parts_show_whether_they_add_up() {
    let quantities: Vec<Quantity> = ["100", "210", "330", "405"].map(quantity).to_vec();
    let rule = |targets: [u32; 4]| {
        let periods = (1..).map(|quarter| ReportingPeriod::Quarter(Year(2021), quarter));
        let year = YearInParts {
            parts: periods.zip(&quantities).collect(),
            part_targets: targets.map(Decimal::from).to_vec(),
            target: Some(Amount::Exact(400.into())),
            said: Some(ValuesAre::Amounts),
            ..YearInParts::default()
        };
        year.settle().rule
    };
    assert_eq!(rule([100, 200, 300, 400]), LAST);
    assert_eq!(rule([100, 100, 100, 100]), SUM);
    assert_eq!(rule([100, 100, 100, 90]), PartsRule::Open(Combine::Last));
}

#[test]
fn a_map_decides_and_adds_up_no_percentages_by_the_way() {
    let quantities: Vec<Quantity> = ["71", "74", "73", "78"].map(quantity).to_vec();
    let rule = |said, stated, combine| {
        let periods = (1..).map(|quarter| ReportingPeriod::Quarter(Year(2021), quarter));
        let parts = periods.zip(&quantities).collect();
        YearInParts { parts, said, stated, combine, ..YearInParts::default() }.settle().rule
    };
    let (levels, amounts) = (Some(ValuesAre::Levels), Some(ValuesAre::Amounts));
    assert_eq!(rule(amounts, levels, None), LAST);
    assert_eq!(rule(levels, amounts, None), SUM);
    assert_eq!(rule(amounts, None, Some(Combine::Last)), LAST);
    assert_eq!(rule(levels, None, Some(Combine::Mean)), PartsRule::Combined(Combine::Mean));
    assert_eq!(rule(levels, None, Some(Combine::Sum)), LAST);
}

#[test]
fn one_target_in_each_row_may_be_that_of_the_year() {
    let numbers = |values: &[i64]| -> Vec<Decimal> { values.iter().map(|value| Decimal::from(*value)).collect() };
    let repeated = |targets: &[i64], achieved: &[i64]| may_be_repeated(&numbers(targets), &numbers(achieved));
    assert!(repeated(&[120, 120, 120, 120], &[28, 33, 29, 31]));
    assert!(!repeated(&[30, 30, 30, 30], &[28, 33, 29, 31]));
    assert!(!repeated(&[120, 120, 120, 121], &[28, 33, 29, 31]));
    assert!(!repeated(&[120], &[121]));
}
