//! Whether an indicator is achieved, as tables of cases.

use rust_decimal::Decimal;

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{Direction, Verdict};
use Verdict::{Achieved as Yes, NoData, NotAchieved as No, NotAssessable};

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
            let needed = found.needed_least.or(found.needed_most).map(|bound| bound.number);
            assert_eq!(needed, Some(number(threshold)), "{row:?} {tolerance} {basis:?}");
            assert_eq!(found.rests_on_tolerance, rests, "{row:?} {tolerance} {basis:?}");
        });
    }
}

#[test]
fn a_strict_bound_is_not_met_by_its_own_number() {
    for (target, achieved, tolerance, verdict, rests) in [
        ("<20", "20", "0", No, false),
        ("<20", "19.99", "0", Yes, false),
        ("<=20", "20", "0", Yes, false),
        (">80", "80", "0", No, false),
        (">80", "80.01", "0", Yes, false),
        (">=80", "80", "0", Yes, false),
        // The tolerance moves the bound, which stays strict.
        (">80", "80", "0.1", Yes, true),
        (">80", "72", "0.1", No, false),
        (">80", "72.01", "0.1", Yes, true),
        ("<20", "22", "0.1", No, false),
        ("<20", "21.99", "0.1", Yes, true),
        // A value that is itself open: whatever is below 20 is below 20, and nobody knows whether 20 is the value of "at most 20".
        ("<20", "<20", "0", Yes, false),
        ("<20", "<=20", "0", Verdict::NotAssessable, false),
        ("<=20", "<=20", "0", Yes, false),
        ("<20", "<21", "0", Verdict::NotAssessable, false),
        (">80", ">80", "0", Yes, false),
        (">80", ">=80", "0", Verdict::NotAssessable, false),
        (">80", "<90", "0", Verdict::NotAssessable, false),
    ] {
        judged(simple(("-", target, achieved)), &tolerant(tolerance, Basis::Level), |found| {
            assert_eq!(found.verdict, verdict, "{target} {achieved} {tolerance}");
            assert_eq!(found.rests_on_tolerance, rests, "{target} {achieved} {tolerance}");
            assert_eq!(found.grade == Some(Grade::NearlyMet), rests, "{target} {achieved} {tolerance}");
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
