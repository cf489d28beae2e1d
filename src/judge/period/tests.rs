//! Which period is judged, as tables of cases.

use crate::judge::tests::{Draft, indicator, programme_of, strict};
use crate::judge::{Review, ReviewFrom, evaluate, review};
use crate::model::{Indicator, ReportingPeriod, Verdict};

fn period(text: &str) -> ReportingPeriod {
    ReportingPeriod::from_text(text).unwrap()
}

/// The period that is judged where that one is asked for.
fn judged_period(indicator: &Indicator, asked: ReportingPeriod) -> ReportingPeriod {
    super::judged_period(indicator, Review { period: asked, from: ReviewFrom::Request })
}

/// An indicator of those targets and achieved values.
fn with(targets: &[(&str, &str)], achieved: &[(&str, &str)]) -> Indicator {
    let mut draft = indicator("0");
    let cell = |text: &str| indicator("0").achieved(&[text]).0.achieved.iter().next().unwrap().1.clone();
    for (of, text) in targets {
        draft.0.targets.set(period(of), cell(text));
    }
    for (of, text) in achieved {
        draft.0.achieved.set(period(of), cell(text));
    }
    draft.0
}

const QUARTERS: [(&str, &str); 4] = [("2021-Q1", "30"), ("2021-Q2", "30"), ("2021-Q3", "30"), ("2021-Q4", "30")];

#[test]
fn a_year_is_judged_by_its_last_part_with_an_achieved_value_where_it_has_no_value_of_its_own() {
    let achieved = [("2021-Q1", "28"), ("2021-Q2", "33"), ("2021-Q3", "29"), ("2021-Q4", "-")];
    let of_parts = with(&QUARTERS, &achieved);
    assert_eq!(judged_period(&of_parts, period("2021")), period("2021-Q3"));
    assert_eq!(judged_period(&of_parts, period("2021-Q2")), period("2021-Q2"));
    assert_eq!(judged_period(&of_parts, period("2022")), period("2022"));
    let with_year = with(&[("2021", "120")], &achieved);
    assert_eq!(judged_period(&with_year, period("2021")), period("2021"));
}

#[test]
fn an_indicator_that_lacks_the_last_part_of_the_others_is_judged_by_its_own_last_one() {
    let review = |from| Review { period: period("2021-Q4"), from };
    let judged = |achieved: &[(&str, &str)], from| super::judged_period(&with(&QUARTERS, achieved), review(from));
    let three = [("2021-Q1", "28"), ("2021-Q2", "33"), ("2021-Q3", "29")];
    assert_eq!(judged(&three, ReviewFrom::LastAchieved), period("2021-Q3"));
    assert_eq!(judged(&three, ReviewFrom::Request), period("2021-Q4"));
    assert_eq!(judged(&[("2020-Q4", "28")], ReviewFrom::LastAchieved), period("2021-Q4"));
}

#[test]
fn a_year_stands_for_the_part_that_ends_with_it_and_for_no_other() {
    let yearly = with(&[("2021", "120")], &[("2021", "121")]);
    assert_eq!(judged_period(&yearly, period("2021-Q4")), period("2021"));
    assert_eq!(judged_period(&yearly, period("2021-12")), period("2021"));
    assert_eq!(judged_period(&yearly, period("2021-Q3")), period("2021-Q3"));
}

#[test]
fn the_last_period_with_an_achieved_value_is_judged_and_another_one_where_it_is_asked_for() {
    let achieved = [("2021-Q1", "28"), ("2021-Q2", "33"), ("2021-Q3", "29"), ("2021-Q4", "31")];
    let (programme, profile) = (programme_of(Draft(with(&QUARTERS, &achieved))), strict());
    let last = review(&programme, None).unwrap();
    assert_eq!((last.period, last.year().0), (period("2021-Q4"), 2021));
    for (asked, verdict) in [
        (None, Verdict::Achieved),
        (Some("2021-Q1"), Verdict::NotAchieved),
        (Some("2021-Q2"), Verdict::Achieved),
        (Some("2021"), Verdict::Achieved),
    ] {
        let review = review(&programme, asked.map(period)).unwrap();
        let evaluation = evaluate(&programme, &profile, review);
        assert_eq!(evaluation.indicators().next().unwrap().verdict, verdict, "{asked:?}");
    }
    let message = review(&programme, Some(period("2020"))).unwrap_err().to_string();
    assert!(message.contains("2021-Q1, 2021-Q2, 2021-Q3, 2021-Q4"), "{message}");
}

#[test]
fn a_later_year_of_quarters_is_judged_and_not_an_earlier_whole_year() {
    let achieved = [("2020", "110"), ("2021-Q1", "28"), ("2021-Q2", "33")];
    let programme = programme_of(Draft(with(&QUARTERS, &achieved)));
    assert_eq!(review(&programme, None).unwrap().period, period("2021-Q2"));
    let with_year = [achieved.as_slice(), &[("2021", "61")]].concat();
    let programme = programme_of(Draft(with(&[("2021", "60")], &with_year)));
    assert_eq!(review(&programme, None).unwrap().period, period("2021"));
}
