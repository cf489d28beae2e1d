//! Is an indicator achieved? Direction, target, test, ratios and grade of one indicator.

use rust_decimal::Decimal;

use super::evaluation::{
    Achieved, Basis, DirectionFrom, Grade, InferredDirection, NoVerdict, RangeEnd, TargetFrom, UsedTarget,
};
use super::profile::{Profile, RangeRule};
use crate::model::{Amount, ByYear, Direction, Indicator, Quantity, Verdict, Year};

/// What the rules say of one indicator's achievement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effectiveness {
    /// The direction and where it comes from.
    pub direction: InferredDirection,
    /// The baseline, if it is a number.
    pub baseline: Option<Decimal>,
    /// The target used.
    pub target: Option<UsedTarget>,
    /// The review year's achieved value.
    pub achieved: Option<Achieved>,
    /// The value that the achieved one is held against; the lower one for `maintain`.
    pub threshold: Option<Decimal>,
    /// The upper one for `maintain`.
    pub threshold_high: Option<Decimal>,
    /// `achieved / target`, a fraction.
    pub percent_of_target: Option<Decimal>,
    /// `(achieved - baseline) / (target - baseline)`, a fraction.
    pub share_of_change: Option<Decimal>,
    /// Whether the verdict is `achieved` only thanks to the tolerance.
    pub rests_on_tolerance: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether the verdict is the evaluator's own.
    pub verdict_is_stated: bool,
    /// Why there is no verdict of achievement.
    pub no_verdict: Option<NoVerdict>,
    /// The progress grade.
    pub grade: Option<Grade>,
}

/// Judges one indicator for a year.
pub fn judge(indicator: &Indicator, profile: &Profile, year: Year) -> Effectiveness {
    let baseline = indicator.baseline.value().and_then(Quantity::exact);
    let direction = direction(indicator, baseline);
    let target = target(indicator, direction.direction, baseline, profile.range, year);
    let achieved = indicator.achieved.get(year).filter(|quantity| has_value(quantity)).map(|quantity| Achieved {
        value: value_of(&quantity.amount, RangeEnd::Low),
        origin: quantity.origin,
    });
    let mut judged = Effectiveness {
        direction,
        baseline,
        target,
        achieved,
        threshold: None,
        threshold_high: None,
        percent_of_target: None,
        share_of_change: None,
        rests_on_tolerance: false,
        verdict: Verdict::NotAssessable,
        verdict_is_stated: false,
        no_verdict: None,
        grade: None,
    };
    match decide(&judged, indicator, year) {
        Ok((target, value)) => compare(&mut judged, target, value, profile),
        Err(why) => settle_without_test(&mut judged, indicator, why),
    }
    judged
}

/// The two numbers to compare, or why there are none.
fn decide(judged: &Effectiveness, indicator: &Indicator, year: Year) -> Result<(Decimal, Decimal), NoVerdict> {
    let Some(achieved) = judged.achieved else {
        return Err(NoVerdict::NoAchievedValue);
    };
    let Some(target) = judged.target else {
        return Err(if has_text_target(indicator, year) { NoVerdict::TextTarget } else { NoVerdict::NoTarget });
    };
    Ok((target.value, achieved.value.ok_or(NoVerdict::TextAchieved)?))
}

fn settle_without_test(judged: &mut Effectiveness, indicator: &Indicator, why: NoVerdict) {
    let by_words = matches!(why, NoVerdict::TextTarget | NoVerdict::TextAchieved);
    if let Some(stated) = indicator.stated_verdict.as_ref().filter(|_| by_words) {
        judged.verdict = stated.value;
        judged.verdict_is_stated = true;
        return;
    }
    judged.no_verdict = Some(why);
    judged.verdict = if why == NoVerdict::NoAchievedValue { Verdict::NoData } else { Verdict::NotAssessable };
}

fn compare(judged: &mut Effectiveness, target: Decimal, value: Decimal, profile: &Profile) {
    judged.percent_of_target = value.checked_div(target);
    judged.share_of_change = judged.baseline.and_then(|baseline| share_of_change(baseline, target, value));
    let Some(allowance) = allowance(target, judged.baseline, profile) else {
        judged.no_verdict = Some(NoVerdict::NoBaseline);
        return;
    };
    let (low, high) = (target.saturating_sub(allowance), target.saturating_add(allowance));
    let (meets, exactly) = match judged.direction.direction {
        Direction::Increase => {
            judged.threshold = Some(low);
            (value >= low, value >= target)
        }
        Direction::Decrease => {
            judged.threshold = Some(high);
            (value <= high, value <= target)
        }
        Direction::Maintain => {
            judged.threshold = Some(low);
            judged.threshold_high = Some(high);
            ((low..=high).contains(&value), value == target)
        }
    };
    judged.verdict = if meets { Verdict::Achieved } else { Verdict::NotAchieved };
    judged.rests_on_tolerance = meets && !exactly;
    judged.grade = Some(grade(judged, target, value, meets, exactly));
}

/// How far from the target still counts: the tolerance of the target's size, or of the planned change.
/// None where the profile wants the change and there is no baseline to take it from.
fn allowance(target: Decimal, baseline: Option<Decimal>, profile: &Profile) -> Option<Decimal> {
    if profile.tolerance.is_zero() {
        return Some(Decimal::ZERO);
    }
    let whole = match profile.basis {
        Basis::Level => target.abs(),
        Basis::Change => target.saturating_sub(baseline?).abs(),
    };
    whole.checked_mul(profile.tolerance)
}

/// `(achieved - baseline) / (target - baseline)`; none where nothing was to change.
fn share_of_change(baseline: Decimal, target: Decimal, achieved: Decimal) -> Option<Decimal> {
    achieved.checked_sub(baseline)?.checked_div(target.checked_sub(baseline)?)
}

fn grade(judged: &Effectiveness, target: Decimal, value: Decimal, meets: bool, exactly: bool) -> Grade {
    let direction = judged.direction.direction;
    if exactly {
        return match direction {
            _ if value == target => Grade::Met,
            Direction::Increase if target > Decimal::ZERO && value / Decimal::TWO >= target => Grade::ExceededManyfold,
            Direction::Decrease if target > Decimal::ZERO && value <= target / Decimal::TWO => Grade::ExceededManyfold,
            _ => Grade::Exceeded,
        };
    }
    if meets {
        return Grade::NearlyMet;
    }
    let Some(baseline) = judged.baseline else {
        return Grade::NoProgress;
    };
    let better = match direction {
        Direction::Increase => value.cmp(&baseline),
        Direction::Decrease => baseline.cmp(&value),
        Direction::Maintain => {
            let distance = |number: Decimal| number.saturating_sub(target).abs();
            distance(baseline).cmp(&distance(value))
        }
    };
    match better {
        std::cmp::Ordering::Greater => Grade::Progressing,
        std::cmp::Ordering::Equal => Grade::NoProgress,
        std::cmp::Ordering::Less => Grade::Regressed,
    }
}

/// As stated; else as all dated targets go; else from the baseline to the last target; else upwards.
fn direction(indicator: &Indicator, baseline: Option<Decimal>) -> InferredDirection {
    if let Some(stated) = &indicator.direction {
        return InferredDirection { direction: stated.value, from: DirectionFrom::Stated(stated.origin) };
    }
    let targets = dated_targets(indicator);
    if let Some(found) = monotonic(&targets) {
        return found;
    }
    let last = targets.last().copied();
    if let (Some(baseline), Some((year, target))) = (baseline, last) {
        let from = DirectionFrom::BaselineToTarget(year);
        let direction = match target.cmp(&baseline) {
            std::cmp::Ordering::Greater => Direction::Increase,
            std::cmp::Ordering::Less => Direction::Decrease,
            std::cmp::Ordering::Equal => Direction::Maintain,
        };
        return InferredDirection { direction, from };
    }
    InferredDirection { direction: Direction::Increase, from: DirectionFrom::Default }
}

fn monotonic(targets: &[(Year, Decimal)]) -> Option<InferredDirection> {
    let (first, last) = (targets.first()?, targets.last()?);
    let goes = |test: fn(Decimal, Decimal) -> bool| targets.len() > 1 && targets.windows(2).all(|two| test(two[0].1, two[1].1));
    let direction = if goes(|one, two| two > one) {
        Direction::Increase
    } else if goes(|one, two| two < one) {
        Direction::Decrease
    } else {
        return None;
    };
    Some(InferredDirection { direction, from: DirectionFrom::Targets(first.0, last.0) })
}

/// The targets as numbers by year: the plan's, and where it has none the revised ones. A zero among other targets is
/// how tables write "none" for a growing indicator, so it says nothing of the direction unless it is the last.
fn dated_targets(indicator: &Indicator) -> Vec<(Year, Decimal)> {
    let numbers = |targets: &ByYear<Quantity>| -> Vec<(Year, Decimal)> {
        targets.iter().filter_map(|(year, quantity)| Some((year, value_of(&quantity.amount, RangeEnd::Low)?))).collect()
    };
    let mut dated = numbers(&indicator.targets);
    if dated.len() < 2 {
        for (year, value) in numbers(&indicator.revised_targets) {
            if !dated.iter().any(|(known, _)| *known == year) {
                dated.push((year, value));
            }
        }
        dated.sort_by_key(|(year, _)| *year);
    }
    dated
}

/// The review year's target, as revised, else as planned, else the next later one that is usable.
fn target(
    indicator: &Indicator,
    direction: Direction,
    baseline: Option<Decimal>,
    range: RangeRule,
    year: Year,
) -> Option<UsedTarget> {
    let usable = |quantity: &Quantity, year: Year, from: TargetFrom| {
        let range_end = range_end(&quantity.amount, baseline, direction, range);
        let value = value_of(&quantity.amount, range_end.unwrap_or(RangeEnd::Low))?;
        let is_target = !(value.is_zero() && direction == Direction::Increase);
        is_target.then_some(UsedTarget { value, year, from, range_end, origin: quantity.origin })
    };
    let revised = indicator.revised_targets.get(year);
    let planned = indicator.targets.get(year);
    if let Some(quantity) = revised {
        if let Some(target) = usable(quantity, year, TargetFrom::Revised) {
            return Some(target);
        }
        if matches!(quantity.amount, Amount::Words) {
            return None;
        }
    }
    let instead = revised.map_or(TargetFrom::Planned, |quantity| TargetFrom::PlannedInstead(quantity.origin));
    if let Some(quantity) = planned {
        if let Some(target) = usable(quantity, year, instead) {
            return Some(target);
        }
        if matches!(quantity.amount, Amount::Words) {
            return None;
        }
    }
    later_years(indicator, year).into_iter().find_map(|later| {
        [&indicator.revised_targets, &indicator.targets]
            .into_iter()
            .find_map(|targets| usable(targets.get(later)?, later, TargetFrom::Later))
    })
}

fn later_years(indicator: &Indicator, year: Year) -> Vec<Year> {
    let both = indicator.revised_targets.iter().chain(indicator.targets.iter());
    let mut years: Vec<Year> = both.map(|(later, _)| later).filter(|later| *later > year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// The end of a range that counts: by the profile the one nearer the baseline or the farther one; without a baseline
/// the low end is the nearer one for a growing and the high end for a falling indicator.
fn range_end(amount: &Amount, baseline: Option<Decimal>, direction: Direction, rule: RangeRule) -> Option<RangeEnd> {
    let Amount::Range { low, high } = *amount else { return None };
    let near_is_low = match baseline {
        Some(baseline) if baseline <= low => true,
        Some(baseline) if baseline >= high => false,
        _ => direction != Direction::Decrease,
    };
    Some(if near_is_low == (rule == RangeRule::Near) { RangeEnd::Low } else { RangeEnd::High })
}

fn value_of(amount: &Amount, end: RangeEnd) -> Option<Decimal> {
    match *amount {
        Amount::Exact(number) | Amount::AtLeast(number) | Amount::AtMost(number) => Some(number),
        Amount::Range { low, high } => Some(if end == RangeEnd::Low { low } else { high }),
        Amount::Missing | Amount::Words | Amount::Fault => None,
    }
}

fn has_value(quantity: &Quantity) -> bool {
    !matches!(quantity.amount, Amount::Missing | Amount::Fault)
}

fn has_text_target(indicator: &Indicator, year: Year) -> bool {
    let years = std::iter::once(year).chain(later_years(indicator, year));
    years.flat_map(|year| [indicator.revised_targets.get(year), indicator.targets.get(year)]).flatten().any(|quantity| {
        matches!(quantity.amount, Amount::Words)
    })
}
