//! What must hold of all figures.

use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{Amount, Bound, Direction, Verdict};

fn any_decimal() -> impl Strategy<Value = Decimal> {
    let parts = (any::<u32>(), any::<u32>(), any::<u32>(), any::<bool>(), 0u32..=28);
    let wild =
        parts.prop_map(|(low, middle, high, negative, scale)| Decimal::from_parts(low, middle, high, negative, scale));
    let tame = (-2000i64..2000, 0u32..3).prop_map(|(number, scale)| Decimal::new(number, scale));
    prop_oneof![1 => wild, 3 => tame, 1 => prop::sample::select(vec![Decimal::MAX, Decimal::MIN, Decimal::ZERO])]
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let basis = prop::sample::select(Basis::ALL);
    let range = prop::sample::select(RangeRule::ALL);
    (0i64..100, basis, range).prop_map(|(tolerance, basis, range)| Profile {
        tolerance: Decimal::new(tolerance, 2),
        basis,
        range,
        ..Profile::built_in("strict").unwrap()
    })
}

fn any_amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        4 => any_decimal().prop_map(Amount::Exact),
        1 => (any_decimal(), any_decimal()).prop_map(|(one, other)| Amount::Range { low: one.min(other), high: one.max(other) }),
        1 => any_decimal().prop_map(|number| Amount::AtLeast(Bound::inclusive(number))),
        1 => any_decimal().prop_map(|number| Amount::AtMost(Bound::strict(number))),
        1 => prop::sample::select(vec![Amount::Missing, Amount::Words, Amount::Fault, Amount::YesNo(true), Amount::YesNo(false)]),
    ]
}

/// An indicator of those amounts: baseline, planned and revised target of 2021, target of 2022, achieved value.
fn draft(amounts: [Amount; 5], direction: Option<Direction>) -> Draft {
    let mut draft = indicator("0").planned(&["", "0", "0"]).revised(&["", "0"]).achieved(&["", "0"]);
    if let Some(direction) = direction {
        draft = draft.going(direction);
    }
    let Draft(row) = &mut draft;
    row.baseline.plan.as_mut().unwrap().value.amount = amounts[0];
    let set = |values: &mut crate::model::ByPeriod<crate::model::Quantity>, year, amount| {
        let mut cell = quantity("as printed", cell(1, 1));
        cell.amount = amount;
        values.set(crate::model::Year(year), cell);
    };
    set(&mut row.targets, 2021, amounts[1]);
    set(&mut row.revised_targets, 2021, amounts[2]);
    set(&mut row.targets, 2022, amounts[3]);
    set(&mut row.achieved, 2021, amounts[4]);
    draft
}

/// Worse to better.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NoData | Verdict::NotAssessable | Verdict::NotAchieved => 0,
        Verdict::Achieved => 1,
    }
}

fn any_direction() -> impl Strategy<Value = Option<Direction>> {
    prop::option::of(prop::sample::select(Direction::ALL))
}

proptest! {
    #[test]
    fn a_better_value_never_worsens_the_verdict(
        plan in [any_amount(), any_amount(), any_amount(), any_amount()],
        direction in any_direction(),
        one in any_decimal(),
        other in any_decimal(),
        profile in any_profile(),
    ) {
        let judge = |achieved: Decimal| {
            let [baseline, planned, revised, later] = plan;
            let amounts = [baseline, planned, revised, later, Amount::Exact(achieved)];
            judged(draft(amounts, direction), &profile, |found| {
                (found.verdict, found.grade, found.direction.direction)
            })
        };
        let (low, high) = (judge(one.min(other)), judge(one.max(other)));
        let (worse, better) = match low.2 {
            Direction::Increase => (low, high),
            Direction::Decrease => (high, low),
            Direction::Maintain => return Ok(()),
        };
        prop_assert!(rank(worse.0) <= rank(better.0), "{worse:?} {better:?}");
        if let (Some(worse), Some(better)) = (worse.1, better.1) {
            prop_assert!(worse >= better, "grades run from best to worst: {worse:?} {better:?}");
        }
    }

    #[test]
    fn more_tolerance_never_worsens_the_verdict(
        amounts in [any_amount(), any_amount(), any_amount(), any_amount(), any_amount()],
        direction in any_direction(),
        profile in any_profile(),
    ) {
        let judge = |profile: &Profile| judged(draft(amounts, direction), profile, |found| found.verdict);
        let none = Profile { tolerance: Decimal::ZERO, ..profile.clone() };
        prop_assert!(rank(judge(&none)) <= rank(judge(&profile)));
    }

    #[test]
    fn any_figures_are_judged_without_panic_and_consistently(
        amounts in [any_amount(), any_amount(), any_amount(), any_amount(), any_amount()],
        direction in any_direction(),
        profile in any_profile(),
    ) {
        judged(draft(amounts, direction), &profile, |found| {
            let decided = matches!(found.verdict, Verdict::Achieved | Verdict::NotAchieved);
            prop_assert_eq!(decided, found.no_verdict.is_none());
            prop_assert!(!found.rests_on_tolerance || found.verdict == Verdict::Achieved);
            prop_assert_eq!(found.rests_on_tolerance, found.grade == Some(Grade::NearlyMet));
            let is_compared = found.needed_least.is_some() || found.needed_most.is_some() || found.in_words.is_some();
            prop_assert!(!decided || is_compared);
            Ok(())
        })?;
    }
}
