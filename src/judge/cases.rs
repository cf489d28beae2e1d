//! What the rules say of single indicators, as tables of cases.

use rust_decimal::Decimal;

use super::sample::*;
use super::*;
use crate::model::{Direction, Relevance, Sourced, Verdict, Year};
use Verdict::{Achieved as Yes, NoData, NotAchieved as No, NotAssessable};

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn strict() -> Profile {
    Profile::built_in("strict").unwrap()
}

/// `baseline target achieved` as strict judges them in 2021, the direction being inferred.
fn simple(row: (&str, &str, &str)) -> Draft {
    indicator(row.0).planned(&["", row.1]).achieved(&["", row.2])
}

#[test]
fn the_share_of_the_planned_change_is_right_in_the_ten_cases() {
    for (row, share, percent, verdict, grade) in [
        (("90", "100", "90"), Some("0"), Some("90"), No, Some(Grade::NoProgress)),
        (("0", "100", "86"), Some("86"), Some("86"), No, Some(Grade::Progressing)),
        (("100", "95", "100"), Some("0"), Some("105.26"), No, Some(Grade::NoProgress)),
        (("60000", "50000", "59000"), Some("10"), Some("118"), No, Some(Grade::Progressing)),
        (("20", "10", "8"), Some("120"), Some("80"), Yes, Some(Grade::Exceeded)),
        (("12", "0", "3"), Some("75"), None, No, Some(Grade::Progressing)),
        (("80", "80", "80"), None, Some("100"), Yes, Some(Grade::Met)),
        (("50", "80", "40"), Some("-33.33"), Some("50"), No, Some(Grade::Regressed)),
        (("-3", "2", "0"), Some("60"), Some("0"), No, Some(Grade::Progressing)),
        (("10", "20", "-"), None, None, NoData, None),
        (("60", "40", "50"), Some("50"), Some("125"), No, Some(Grade::Progressing)),
    ] {
        judged(simple(row), &strict(), |found| {
            let percent_of = |fraction: Option<Decimal>| {
                fraction.map(|fraction| (fraction * Decimal::ONE_HUNDRED).round_dp(2).normalize())
            };
            assert_eq!(percent_of(found.share_of_change), share.map(number), "{row:?}");
            assert_eq!(percent_of(found.percent_of_target), percent.map(number), "{row:?}");
            assert_eq!((found.verdict, found.grade), (verdict, grade), "{row:?}");
        });
    }
}

#[test]
fn a_direction_is_stated_or_inferred() {
    use Direction::{Decrease, Increase, Maintain};
    let year = Year;
    for (draft, direction, from) in [
        (indicator("5").planned(&["4", "3"]).going(Increase), Increase, DirectionFrom::Stated(cell(1, 12))),
        (indicator("0").planned(&["200", "150", "100"]), Decrease, DirectionFrom::Targets(year(2020), year(2022))),
        (indicator("9").planned(&["1", "2", "3"]), Increase, DirectionFrom::Targets(year(2020), year(2022))),
        (
            indicator("0").planned(&["6", "10", "15"]).revised(&["", "0"]),
            Increase,
            DirectionFrom::Targets(year(2020), year(2022)),
        ),
        (indicator("0").planned(&["1", "3", "2"]), Increase, DirectionFrom::BaselineToTarget(year(2022))),
        (indicator("200").planned(&["240", "240", "240"]), Increase, DirectionFrom::BaselineToTarget(year(2022))),
        (
            indicator("37").planned(&["", "", "61.75"]).revised(&["43.75", "49.16..51.75"]),
            Increase,
            DirectionFrom::Targets(year(2020), year(2022)),
        ),
        (indicator("90").planned(&["", "42..45"]), Decrease, DirectionFrom::BaselineToTarget(year(2021))),
        (indicator("80").planned(&["", "80"]), Maintain, DirectionFrom::BaselineToTarget(year(2021))),
        (indicator("0").planned(&["0", "0"]), Increase, DirectionFrom::Default),
        (indicator("43").planned(&["", "42..45"]), Increase, DirectionFrom::Default),
        (indicator("").planned(&["", "7"]), Increase, DirectionFrom::Default),
        (indicator("9").planned(&["", ">=5"]), Increase, DirectionFrom::Bound(year(2021))),
        (indicator("").planned(&["", "<=5"]), Decrease, DirectionFrom::Bound(year(2021))),
        (indicator("9").planned(&[">=5", "<=5"]), Decrease, DirectionFrom::BaselineToTarget(year(2021))),
        (indicator("9").planned(&["words", "5"]), Decrease, DirectionFrom::BaselineToTarget(year(2021))),
    ] {
        let shown = format!("{:?} {:?}", draft.0.targets, draft.0.revised_targets);
        judged(draft, &strict(), |found| assert_eq!(found.direction, InferredDirection { direction, from }, "{shown}"));
    }
}

#[test]
fn the_target_is_the_review_years_as_revised_else_as_planned_else_a_later_one() {
    for (planned, revised, used) in [
        (["", "90", "99"], ["", "", ""], Some(("90", 2021, TargetFrom::Planned))),
        (["", "90", "99"], ["", "80", ""], Some(("80", 2021, TargetFrom::Revised))),
        (["", "90", "99"], ["", "90", ""], Some(("90", 2021, TargetFrom::Planned))),
        (["", "10", "15"], ["", "0", "15"], Some(("10", 2021, TargetFrom::PlannedInstead(cell(1, 7))))),
        (["", "10", "15"], ["", "-", ""], Some(("10", 2021, TargetFrom::Planned))),
        (["", "10", "15"], ["", "!", ""], Some(("10", 2021, TargetFrom::PlannedInstead(cell(1, 7))))),
        (["", "", "2"], ["", "-", "2"], Some(("2", 2022, TargetFrom::Later))),
        (["", "0", "2"], ["", "0", "3"], Some(("3", 2022, TargetFrom::Later))),
        (["", "0", "2"], ["", "", "0"], Some(("2", 2022, TargetFrom::Later))),
        (["", "", ""], ["", "70", "80"], Some(("70", 2021, TargetFrom::Planned))),
        (["60", "", ""], ["", "70", "80"], Some(("70", 2021, TargetFrom::Revised))),
        (["60", "", ""], ["", "", ""], None),
        (["60", "0", "0"], ["", "0", "0"], None),
    ] {
        let draft = indicator("1").planned(&planned).revised(&revised).achieved(&["", "1"]).going(Direction::Increase);
        judged(draft, &strict(), |found| {
            let found_target = found.target.map(|target| (target.value, target.year.0, target.from));
            let expected = used.map(|(value, year, from)| (number(value), year, from));
            assert_eq!(found_target, expected, "{planned:?} {revised:?}");
            assert_eq!(found.verdict == NotAssessable, used.is_none(), "{planned:?} {revised:?}");
        });
    }
}

#[test]
fn a_target_of_zero_is_one_for_what_falls_or_is_kept() {
    for (direction, achieved, verdict) in [
        (Direction::Decrease, "0", Yes),
        (Direction::Decrease, "1", No),
        (Direction::Maintain, "0", Yes),
        (Direction::Maintain, "1", No),
        (Direction::Increase, "1", NotAssessable),
    ] {
        let draft = simple(("12", "0", achieved)).going(direction);
        judged(draft, &strict(), |found| assert_eq!(found.verdict, verdict, "{direction:?} {achieved}"));
    }
}

#[test]
fn a_range_target_counts_from_its_nearer_or_farther_end() {
    use RangeEnd::{High, Low};
    use RangeRule::{Far, Near};
    for (baseline, direction, range, value, end) in [
        ("20", Direction::Increase, Near, "42", Low),
        ("20", Direction::Increase, Far, "45", High),
        ("90", Direction::Decrease, Near, "45", High),
        ("90", Direction::Decrease, Far, "42", Low),
        ("", Direction::Increase, Near, "42", Low),
        ("", Direction::Decrease, Near, "45", High),
        ("43", Direction::Increase, Near, "42", Low),
        ("43.5", Direction::Increase, Near, "42", Low),
        ("43.5", Direction::Decrease, Near, "45", High),
        ("44", Direction::Increase, Near, "45", High),
    ] {
        let draft = simple((baseline, "42..45", "43")).going(direction);
        let profile = Profile { range, ..strict() };
        judged(draft, &profile, |found| {
            let target = found.target.unwrap();
            assert_eq!(
                (target.value, target.range_end),
                (number(value), Some(end)),
                "{baseline} {direction:?} {range:?}"
            );
        });
    }
}

#[test]
fn a_tolerance_widens_what_counts_as_achieved_and_never_tightens_it() {
    use Basis::{Change, Level};
    for (row, tolerance, basis, verdict, threshold, rests) in [
        (("80", "90", "85"), "0.1", Level, Yes, "81", true),
        (("80", "90", "81"), "0.1", Level, Yes, "81", true),
        (("80", "90", "80.99"), "0.1", Level, No, "81", false),
        (("80", "90", "90"), "0.1", Level, Yes, "81", false),
        (("80", "90", "85"), "0", Level, No, "90", false),
        (("80", "90", "89"), "0.1", Change, Yes, "89", true),
        (("80", "90", "88.9"), "0.1", Change, No, "89", false),
        (("20", "10", "11"), "0.1", Level, Yes, "11", true),
        (("20", "10", "11.1"), "0.1", Level, No, "11", false),
        (("20", "10", "12"), "0.2", Change, Yes, "12", true),
        (("-20", "-10", "-11"), "0.1", Level, Yes, "-11", true),
        (("-20", "-10", "-12"), "0.1", Level, No, "-11", false),
        (("-10", "-20", "-18"), "0.1", Level, Yes, "-18", true),
        (("-10", "-20", "-17"), "0.1", Level, No, "-18", false),
        (("-3", "2", "0"), "0.4", Change, Yes, "0.0", true),
        (("12", "0", "1"), "0.1", Level, No, "0", false),
        (("12", "0", "1"), "0.1", Change, Yes, "1.2", true),
    ] {
        judged(simple(row), &tolerant(tolerance, basis), |found| {
            assert_eq!(found.verdict, verdict, "{row:?} {tolerance} {basis:?}");
            assert_eq!(found.threshold, Some(number(threshold)), "{row:?} {tolerance} {basis:?}");
            assert_eq!(found.rests_on_tolerance, rests, "{row:?} {tolerance} {basis:?}");
        });
    }
}

#[test]
fn what_is_to_be_maintained_is_held_at_both_ends() {
    for (target, achieved, tolerance, verdict, rests) in [
        ("80", "80", "0", Yes, false),
        ("80", "80.01", "0", No, false),
        ("80", "79.99", "0", No, false),
        ("80", "88", "0.1", Yes, true),
        ("80", "72", "0.1", Yes, true),
        ("80", "88.1", "0.1", No, false),
        ("80", "71.9", "0.1", No, false),
        ("-80", "-88", "0.1", Yes, true),
        ("42..45", "44", "0", Yes, false),
        ("42..45", "46", "0", No, false),
        ("42..45", "49.5", "0.1", Yes, true),
        (">=80", "500", "0", Yes, false),
        (">=80", "79", "0", No, false),
        ("<=80", "3", "0", Yes, false),
        ("<=80", "81", "0", No, false),
    ] {
        for basis in [Basis::Level, Basis::Change] {
            judged(simple(("80", target, achieved)).going(Direction::Maintain), &tolerant(tolerance, basis), |found| {
                assert_eq!(
                    (found.verdict, found.rests_on_tolerance),
                    (verdict, rests),
                    "{target} {achieved} {basis:?}"
                );
            });
        }
    }
}

#[test]
fn a_change_against_the_direction_has_no_share() {
    for (direction, row, share) in [
        (Direction::Decrease, ("0", "150", "1097"), None),
        (Direction::Increase, ("150", "100", "120"), None),
        (Direction::Decrease, ("150", "100", "125"), Some("0.5")),
        (Direction::Maintain, ("100", "80", "90"), Some("0.5")),
    ] {
        judged(simple(row).going(direction), &strict(), |found| {
            assert_eq!(found.share_of_change, share.map(number), "{direction:?} {row:?}");
        });
    }
}

#[test]
fn targets_and_values_of_words_take_the_stated_verdict() {
    for (target, achieved, stated, verdict, why) in [
        ("law adopted", "adopted", Some(Yes), Yes, None),
        ("law adopted", "adopted", None, NotAssessable, Some(NoVerdict::TextTarget)),
        ("law adopted", "3", Some(No), No, None),
        ("law adopted", "-", Some(Yes), NoData, Some(NoVerdict::NoAchievedValue)),
        ("90", "most of them", Some(Yes), Yes, None),
        ("90", "most of them", None, NotAssessable, Some(NoVerdict::TextAchieved)),
        ("90", "80", Some(Yes), No, None),
        ("-", "80", Some(Yes), NotAssessable, Some(NoVerdict::NoTarget)),
        ("90", "!", Some(Yes), NoData, Some(NoVerdict::NoAchievedValue)),
        ("90", ">=95", None, Yes, None),
        ("90", ">=50", None, NotAssessable, Some(NoVerdict::TextAchieved)),
        ("90", "<=50", None, NotAssessable, Some(NoVerdict::TextAchieved)),
        ("90", "85..95", None, No, None),
        ("90", "91..95", None, Yes, None),
    ] {
        let mut draft = simple(("0", target, achieved));
        draft = if let Some(stated) = stated { draft.called(stated) } else { draft };
        judged(draft, &strict(), |found| {
            assert_eq!((found.verdict, found.no_verdict), (verdict, why), "{target} {achieved} {stated:?}");
            if verdict != Yes && verdict != No {
                assert_eq!(found.grade, None);
            }
        });
    }
}

#[test]
fn a_stated_verdict_stands_without_a_value_only_if_the_year_is_reported_at_all() {
    let milestone = |number: u32| {
        let mut draft = indicator("").planned(&["", "law adopted"]).called(Yes);
        draft.0.code.number = number;
        draft.0
    };
    for (achieved, verdict) in [("3", Yes), ("-", NoData)] {
        let counted = indicator("0").planned(&["", "5"]).achieved(&["", achieved]).0;
        let programme = programme(vec![objective("1.1", vec![milestone(1), counted], Vec::new())]);
        let profile = strict();
        let evaluation = evaluate(&programme, &profile, REVIEW);
        assert_eq!(evaluation.objectives[0].indicators[0].verdict, verdict);
    }
}

#[test]
fn a_stated_verdict_is_of_the_programmes_review_year_else_of_the_last_year_that_its_table_has_values_of() {
    for (own, asked, verdict, why) in [
        (None, 2021, Yes, None),
        (None, 2020, NotAssessable, Some(NoVerdict::StatedForAnotherYear)),
        (Some(2020), 2020, Yes, None),
        (Some(2020), 2021, NotAssessable, Some(NoVerdict::StatedForAnotherYear)),
        (Some(2021), 2020, NotAssessable, Some(NoVerdict::StatedForAnotherYear)),
    ] {
        let milestone = indicator("").planned(&["draft written", "law adopted"]).achieved(&["1", "2"]).called(Yes);
        let mut programme = programme(vec![objective("1.1", vec![milestone.0], Vec::new())]);
        programme.document.review_year = own.map(|year| Sourced::new(Year(year), cell(0, 1)));
        let profile = strict();
        let year = ReviewYear { year: Year(asked), from: ReviewYearFrom::Request };
        let evaluation = evaluate(&programme, &profile, year);
        let found = &evaluation.objectives[0].indicators[0];
        assert_eq!((found.verdict, found.no_verdict), (verdict, why), "{own:?} {asked}");
    }
}

#[test]
fn a_tolerance_of_the_change_needs_a_baseline_only_where_the_target_is_missed() {
    for (baseline, achieved, verdict, why) in [
        ("", "90", Yes, None),
        ("", "89", NotAssessable, Some(NoVerdict::NoBaseline)),
        ("n.a.", "89", NotAssessable, Some(NoVerdict::NoBaseline)),
        ("0", "89", Yes, None),
    ] {
        judged(simple((baseline, "90", achieved)), &tolerant("0.1", Basis::Change), |found| {
            assert_eq!((found.verdict, found.no_verdict), (verdict, why), "{baseline} {achieved}");
        });
    }
}

#[test]
fn grades_tell_how_far_an_indicator_has_come() {
    for (row, tolerance, grade) in [
        (("0", "35", "83"), "0", Some(Grade::ExceededManyfold)),
        (("0", "35", "70"), "0", Some(Grade::ExceededManyfold)),
        (("0", "35", "69.99"), "0", Some(Grade::Exceeded)),
        (("0", "35", "35"), "0", Some(Grade::Met)),
        (("0", "35", "34"), "0.1", Some(Grade::NearlyMet)),
        (("0", "35", "34"), "0", Some(Grade::Progressing)),
        (("0", "35", "0"), "0", Some(Grade::NoProgress)),
        (("0", "35", "-1"), "0", Some(Grade::Regressed)),
        (("", "35", "34"), "0", None),
        (("", "35", "36"), "0", Some(Grade::Exceeded)),
        (("20", "10", "5"), "0", Some(Grade::ExceededManyfold)),
        (("20", "10", "9"), "0", Some(Grade::Exceeded)),
        (("20", "10", "21"), "0", Some(Grade::Regressed)),
        (("-30", "-10", "10"), "0", Some(Grade::ExceededManyfold)),
        (("-30", "-10", "-5"), "0", Some(Grade::Exceeded)),
        (("10", "0", "-10"), "0", Some(Grade::ExceededManyfold)),
        (("0", "42..45", "43"), "0", Some(Grade::Met)),
        (("0", "42..45", "46"), "0", Some(Grade::Exceeded)),
        (("80", "80", "70"), "0", Some(Grade::Regressed)),
    ] {
        judged(simple(row), &tolerant(tolerance, Basis::Level), |found| assert_eq!(found.grade, grade, "{row:?}"));
    }
}

#[test]
fn values_beyond_all_reckoning_are_judged_without_panic() {
    let most = Decimal::MAX.to_string();
    let least = Decimal::MIN.to_string();
    for (baseline, target, achieved, verdict) in [
        (least.as_str(), most.as_str(), "0", No),
        (most.as_str(), least.as_str(), "0", No),
        ("0", most.as_str(), most.as_str(), Yes),
        ("1", "0.0000000000000000000000000001", most.as_str(), No),
    ] {
        for basis in [Basis::Level, Basis::Change] {
            judged(simple((baseline, target, achieved)), &tolerant("0", basis), |found| {
                assert_eq!(found.verdict, verdict)
            });
            judged(simple((baseline, target, achieved)), &tolerant("0.9", basis), |_| ());
        }
    }
}

#[test]
fn an_indicator_goes_when_its_last_target_of_100_percent_is_reached() {
    for (unit, targets, achieved, derived, from) in [
        ("%", ["", "100", "100"], "100", Relevance::NotRelevant, RelevanceFrom::LastTargetReached),
        ("%", ["", "80", "100"], "100", Relevance::NotRelevant, RelevanceFrom::LastTargetReached),
        ("%", ["", "80", "100"], "99", Relevance::NoData, RelevanceFrom::Owner),
        ("number", ["", "80", "100"], "100", Relevance::NoData, RelevanceFrom::Owner),
        ("%", ["", "80", "90"], "100", Relevance::NoData, RelevanceFrom::Owner),
        ("%", ["", "80", ""], "-", Relevance::NoData, RelevanceFrom::Owner),
    ] {
        let draft = indicator("0").planned(&targets).achieved(&["", achieved]).in_unit(unit);
        judged(draft, &strict(), |found| {
            assert_eq!(
                (found.relevance.derived, found.relevance.from),
                (derived, from),
                "{unit} {targets:?} {achieved}"
            );
        });
    }
    let stated = indicator("0").stated_relevance(Relevance::NotRelevant);
    judged(stated, &strict(), |found| {
        assert_eq!((found.relevance.verdict(), found.relevance.differs()), (Relevance::NotRelevant, false));
    });
}
