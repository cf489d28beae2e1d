//! Which target an indicator is held against.

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{Direction, ValuesAre, Verdict};
use Verdict::{Achieved as Yes, NotAchieved as No, NotAssessable};

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
            let found_target = found.target.map(|target| (target.value, target.period.year().0, target.from));
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
fn a_target_of_zero_is_one_for_what_grows_from_below_zero_and_none_from_zero_on() {
    for (baseline, achieved, verdict) in [
        ("-30", "-5", No),
        ("-30", "0", Yes),
        ("-0.1", "0", Yes),
        ("0", "0", NotAssessable),
        ("0.1", "5", NotAssessable),
    ] {
        let draft = simple((baseline, "0", achieved)).going(Direction::Increase);
        judged(draft, &strict(), |found| assert_eq!(found.verdict, verdict, "{baseline} {achieved}"));
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
fn of_yearly_amounts_a_zero_is_nothing_due_and_no_other_year_counts() {
    for (targets, of_levels, of_amounts) in [
        (["4", "0", "2"], None, Some(NoVerdict::NothingDue)),
        (["4", "", "2"], None, Some(NoVerdict::DueInOtherYears)),
        (["4", "1", "2"], None, None),
        (["", "", ""], Some(NoVerdict::NoTarget), Some(NoVerdict::NoTarget)),
    ] {
        let draft = || indicator("").planned(&targets).achieved(&["", "1"]).going(Direction::Increase);
        judged(draft(), &strict(), |found| assert_eq!(found.no_verdict, of_levels, "{targets:?}"));
        judged(draft().of(ValuesAre::Amounts), &strict(), |found| {
            assert_eq!(found.no_verdict, of_amounts, "{targets:?}");
        });
    }
    let falling = indicator("9").planned(&["4", "0"]).achieved(&["", "0"]).going(Direction::Decrease);
    judged(falling.of(ValuesAre::Amounts), &strict(), |found| assert_eq!(found.verdict, Yes));
}
