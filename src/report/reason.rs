//! Why a verdict is what it is, in sentences: for notes on cells, machine outputs, drafted reasoning.

use rust_decimal::{Decimal, RoundingStrategy};

use super::values::yes_or_no;
use crate::finding::{Argument, Message};
use crate::judge::{
    self, Basis, DirectionFrom, Evaluation, IndicatorEvaluation, NoVerdict, Profile, RangeEnd, RelevanceEvaluation,
    RelevanceFrom, Review, TargetFrom, WordsJudgement, WordsRule,
};
use crate::language::Labels;
use crate::model::{
    Amount, Programme, Quantity, Relevance, ReportingPeriod, SettledChange, Sources, ValuesAre, Verdict,
    YearlyValuesFrom,
};

/// Percent of a fraction, at most one decimal, half rounded away from zero as spreadsheet programs do.
pub(super) fn percent(fraction: Decimal) -> Decimal {
    let percent = fraction.saturating_mul(Decimal::ONE_HUNDRED);
    percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// A ratio as a percentage that is on the same side of what decides a verdict or a class as the exact one: with so many
/// decimals, with more where rounding would take it there.
pub(super) fn decisive_percent(share: Decimal, decisive: &[Decimal], decimals: u32) -> Decimal {
    let percent = share.saturating_mul(Decimal::ONE_HUNDRED);
    let rounded = |decimals| percent.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let crosses = |rounded: &Decimal| {
        let side = |threshold: &Decimal, of: Decimal| of.cmp(&threshold.saturating_mul(Decimal::ONE_HUNDRED));
        // As many places as formulas compare with.
        decisive.iter().any(|threshold| side(threshold, *rounded) != side(threshold, nine_places(percent)))
    };
    let short = rounded(decimals);
    if crosses(&short) { rounded(6).normalize() } else { short.normalize() }
}

fn nine_places(number: Decimal) -> Decimal {
    number.round_dp_with_strategy(9, RoundingStrategy::MidpointAwayFromZero)
}

/// Percent of the target and share of the planned change as they are printed, in percent.
pub(super) fn ratios(
    judged: &IndicatorEvaluation<'_>,
    profile: &Profile,
    decimals: u32,
) -> (Option<Decimal>, Option<Decimal>) {
    let printed = |share: Option<Decimal>, basis| {
        share
            .map(|share| decisive_percent(share, &profile.decisive_shares(basis, judged.direction.direction), decimals))
    };
    (printed(judged.percent_of_target, Basis::Level), printed(judged.share_of_change, Basis::Change))
}

/// The reason of an indicator's verdict: the test, the target used, what was inferred.
pub fn explain_indicator(judged: &IndicatorEvaluation<'_>, profile: &Profile) -> Vec<Message> {
    let mut sentences = by_group(judged);
    sentences.push(verdict(judged, profile));
    sentences.extend(change(judged));
    sentences.extend(target(judged));
    sentences.extend(yearly_values(judged));
    sentences.extend(direction(judged));
    sentences.extend(judged.mixes_scales.then(|| scale(judged)));
    sentences
}

/// That achieved value and target may be of two scales.
fn scale(judged: &IndicatorEvaluation<'_>) -> Message {
    let printed = |cell: Option<&Quantity>| cell.map_or("", |cell| cell.printed.trim()).to_owned();
    let message = Message::new("reason-scale-mixed").with("target", printed(judged.target_cell));
    message.with("achieved", printed(judged.achieved_cell))
}

/// That the working group decided otherwise than the rules, and why.
fn by_group(judged: &IndicatorEvaluation<'_>) -> Vec<Message> {
    let Some(group) = &judged.group else { return Vec::new() };
    let label = |verdict: Verdict| Argument::Label(format!("verdict-{}", verdict.id()));
    let key = if group.reason.is_empty() { "reason-by-group-alone" } else { "reason-by-group" };
    let message = Message::new(key).with("verdict", label(judged.verdict)).with("rules", label(group.by_rules.0));
    vec![message.with("reason", group.reason.trim_end_matches('.')).with("place", group.origin)]
}

/// Sentences in words, one after the other.
pub fn in_words(sentences: &[Message], labels: &Labels, sources: &Sources) -> String {
    let words: Vec<String> = sentences.iter().map(|sentence| labels.message(sentence, sources)).collect();
    words.join(" ")
}

fn verdict(judged: &IndicatorEvaluation<'_>, profile: &Profile) -> Message {
    if judged.verdict_is_stated {
        return Message::new("reason-stated")
            .with("verdict", Argument::Label(format!("verdict-{}", judged.by_rules().0.id())))
            .with("target", judged.target_cell.map_or("", |cell| &*cell.printed));
    }
    if let Some(found) = judged.in_words {
        return in_words_reason(judged, found);
    }
    if let Some(why) = judged.no_verdict {
        let key = match why {
            NoVerdict::NoAchievedValue => "reason-no-achieved-value",
            NoVerdict::NoTarget => "reason-no-target",
            NoVerdict::NothingDue => "reason-nothing-due",
            NoVerdict::DueInOtherYears => "reason-due-in-other-years",
            NoVerdict::TextTarget => "reason-text-target",
            NoVerdict::TextAchieved if judged.achieved_cell.is_some_and(|cell| cell.amount.ends().is_some()) => {
                "reason-open-achieved"
            }
            NoVerdict::TextAchieved => "reason-text-achieved",
            NoVerdict::StatedForAnotherYear => "reason-stated-for-another-year",
            NoVerdict::UnitsDiffer => "reason-units-differ",
            NoVerdict::ChangeWithoutBaseline => "reason-change-without-baseline",
            NoVerdict::ChangeUnclear => "reason-change-unclear",
            NoVerdict::DirectionUnclear => "reason-direction-unclear",
            NoVerdict::NoBaseline => "reason-no-baseline",
        };
        let unit = |cell: Option<&Quantity>| {
            cell.and_then(|cell| cell.unit.as_ref()).map_or("", |unit| &unit.printed).to_owned()
        };
        let message = Message::new(key).with("year", judged.period);
        let message = message.with("planned", unit(judged.target_cell)).with("reached", unit(judged.achieved_cell));
        let message = with_readings(message, judged.target_cell);
        let words = judged.indicator.unclear_direction.as_ref();
        let message = message.with("text", words.map_or("", |words| words.value.as_str()));
        let message = message.with("value", judged.achieved_cell.map_or("", |cell| cell.printed.trim()));
        return match judged.stated {
            Some(stated) if why == NoVerdict::StatedForAnotherYear => message
                .with("verdict", Argument::Label(format!("verdict-{}", stated.verdict.id())))
                .with("stated", stated.year),
            _ => message,
        };
    }
    let (verdict, rests_on_tolerance) = judged.by_rules();
    let [missed, achieved_by_tolerance, achieved] = outcome_keys(judged);
    let key = match (verdict, rests_on_tolerance) {
        (Verdict::Achieved, true) => achieved_by_tolerance,
        (Verdict::Achieved, false) => achieved,
        (Verdict::NotAchieved | Verdict::NoData | Verdict::NotAssessable, _) => missed,
    };
    let threshold = judged.needed_least.or(judged.needed_most).map(|bound| bound.number);
    let number = |number: Option<Decimal>| Argument::Number(number.unwrap_or_default());
    let achieved = judged.achieved.and_then(|achieved| achieved.value);
    Message::new(key)
        .with("achieved", number(achieved))
        .with("target", number(judged.target.map(|target| target.value)))
        .with("threshold", number(threshold))
        .with("high", number(judged.needed_most.map(|bound| bound.number)))
        .with("tolerance", Argument::Number(percent(profile.tolerance)))
        .with("basis", Argument::Label(format!("basis-{}", profile_basis(profile).id())))
        .with("year", judged.target.map_or(judged.period, |target| target.period))
}

/// How a value in words compares with its target.
fn in_words_reason(judged: &IndicatorEvaluation<'_>, found: WordsJudgement) -> Message {
    let key = match (found.rule, judged.by_rules().0) {
        (WordsRule::Scale, Verdict::Achieved) => "reason-achieved-scale",
        (WordsRule::Scale, _) => "reason-missed-scale",
        (WordsRule::Colours, Verdict::Achieved) => "reason-achieved-colours",
        (WordsRule::Colours, _) => "reason-missed-colours",
        (WordsRule::YesAlready, _) => "reason-achieved-early",
        (WordsRule::YesNo | WordsRule::Same, Verdict::Achieved) => "reason-achieved-words",
        (WordsRule::YesNo | WordsRule::Same, _) => "reason-missed-words",
    };
    with_words(Message::new(key), judged).with("year", found.period).with("unit", judged.indicator.unit.text())
}

/// The message with value and target as words.
fn with_words(message: Message, judged: &IndicatorEvaluation<'_>) -> Message {
    let words = |cell: Option<&Quantity>| match cell.map(|cell| (cell.amount, cell.printed.trim())) {
        Some((Amount::YesNo(said), _)) => Argument::Label(yes_or_no(said).to_owned()),
        Some((_, printed)) => Argument::Text(printed.to_owned()),
        None => Argument::Text(String::new()),
    };
    message.with("achieved", words(judged.achieved_cell)).with("target", words(judged.target_cell))
}

/// The message with the target as printed and the levels that it may mean.
fn with_readings(message: Message, target: Option<&Quantity>) -> Message {
    let Some(target) = target else { return message };
    let message = message.with("target", &*target.printed);
    match target.change.as_ref().and_then(|change| change.settled) {
        Some(SettledChange::TwoReadings { points, relative }) => {
            message.with("points", points).with("relative", relative)
        }
        Some(SettledChange::From(_) | SettledChange::WithoutBaseline) | None => message,
    }
}

/// What the values of years are, and what says so.
fn yearly_values(judged: &IndicatorEvaluation<'_>) -> Option<Message> {
    let values = judged.indicator.yearly_values.filter(|values| values.are != ValuesAre::Levels)?;
    let are = Argument::Label(format!("values-{}", values.are.id()));
    let message = match values.from {
        YearlyValuesFrom::Stated(origin) => Message::new("reason-values-stated").with("place", origin),
        YearlyValuesFrom::Map => Message::new("reason-values-map"),
        YearlyValuesFrom::PartsOfYear(year, _) => Message::new("reason-values-parts").with("year", year),
    };
    Some(message.with("are", are))
}

/// That the target counts from the baseline.
fn change(judged: &IndicatorEvaluation<'_>) -> Option<Message> {
    let cell = judged.target_cell?;
    let Some(SettledChange::From(baseline)) = cell.change.as_ref().and_then(|change| change.settled) else {
        return None;
    };
    let message = Message::new("reason-change").with("text", &*cell.printed).with("baseline", baseline);
    Some(message.with("target", judged.target?.value))
}

/// The sentences for a target missed, achieved by the tolerance, and achieved.
fn outcome_keys(judged: &IndicatorEvaluation<'_>) -> [&'static str; 3] {
    match (judged.needed_least, judged.needed_most) {
        (Some(least), None) if least.is_strict => {
            ["reason-missed-increase-strict", "reason-tolerance-increase-strict", "reason-achieved-increase-strict"]
        }
        (None, Some(most)) if most.is_strict => {
            ["reason-missed-decrease-strict", "reason-tolerance-decrease-strict", "reason-achieved-decrease-strict"]
        }
        (Some(_), None) => ["reason-missed-increase", "reason-tolerance-increase", "reason-achieved-increase"],
        (None, Some(_)) => ["reason-missed-decrease", "reason-tolerance-decrease", "reason-achieved-decrease"],
        (Some(_), Some(_)) | (None, None) => {
            ["reason-missed-maintain", "reason-tolerance-maintain", "reason-achieved-maintain"]
        }
    }
}

fn profile_basis(profile: &Profile) -> Basis {
    profile.basis
}

fn target(judged: &IndicatorEvaluation<'_>) -> Vec<Message> {
    let mut sentences = Vec::new();
    if let Some(found) = judged.in_words.filter(|found| found.period != judged.period) {
        sentences.push(Message::new("reason-later-target").with("year", judged.period).with("later", found.period));
    }
    let Some(target) = judged.target else { return sentences };
    match target.from {
        TargetFrom::Revised | TargetFrom::Planned => {}
        TargetFrom::PlannedInstead(origin) => {
            sentences.push(Message::new("reason-planned-instead").with("place", origin).with("target", target.value));
        }
        TargetFrom::Later => {
            let message = Message::new("reason-later-target").with("year", judged.period);
            sentences.push(message.with("later", target.period));
        }
    }
    match target.range_end {
        Some(RangeEnd::Low) => sentences.push(Message::new("reason-range-low").with("target", target.value)),
        Some(RangeEnd::High) => sentences.push(Message::new("reason-range-high").with("target", target.value)),
        None => {}
    }
    sentences
}

fn direction(judged: &IndicatorEvaluation<'_>) -> Option<Message> {
    let direction = Argument::Label(format!("direction-{}", judged.direction.direction.id()));
    if judged.in_words.is_some() {
        return None;
    }
    judged.grade.or(judged.no_verdict.map(|_| crate::judge::Grade::NoProgress))?;
    let message = match judged.direction.from {
        DirectionFrom::Stated(_) | DirectionFrom::NotUnderstood(_) => return None,
        DirectionFrom::Targets(first, last) => {
            Message::new("reason-direction-targets").with("first", first).with("last", last)
        }
        DirectionFrom::Bound(year) => Message::new("reason-direction-bound").with("year", year),
        DirectionFrom::Change(year) => Message::new("reason-direction-change").with("year", year),
        DirectionFrom::BaselineToTarget(year) => Message::new("reason-direction-baseline").with("year", year),
        DirectionFrom::Measured(first, last) => {
            Message::new("reason-direction-measured").with("first", first).with("last", last)
        }
        DirectionFrom::Status(origin) => Message::new("reason-direction-status").with("place", origin),
        DirectionFrom::Default => Message::new("reason-direction-default"),
    };
    Some(message.with("direction", direction))
}

/// What is odd about the year judged: it has no achieved values, or is outside the programme's period.
pub fn review_doubts(programme: &Programme, review: Review) -> Vec<Message> {
    let known = programme.achieved_periods();
    let mut sentences = Vec::new();
    let is_known = |period: &ReportingPeriod| *period == review.period || period.year() == review.year();
    let covers_year = review.period.ends_year() && known.iter().any(is_known);
    if !known.contains(&review.period) && !covers_year {
        let periods = known.iter().map(|period| programme.calendar.name(*period)).collect::<Vec<_>>().join(", ");
        let key = if periods.is_empty() { "review-year-alone" } else { "review-year-empty" };
        sentences.push(Message::new(key).with("year", review.period).with("years", periods));
    }
    if let Some(period) = programme.document.period().filter(|period| !period.contains(review.year())) {
        let message = Message::new("review-year-outside").with("year", review.period);
        sentences.push(message.with("period", period.to_string()));
    }
    sentences
}

/// So many indicators are named in a sentence.
const NAMED_AT_MOST: usize = 5;

/// How many verdicts rest on a direction that is inferred from little; none where no verdict does.
pub fn direction_doubt(evaluation: &Evaluation<'_>) -> Option<Message> {
    doubt_of_some("directions-in-doubt", evaluation, |row| row.rests_on_direction)
}

/// How many verdicts may compare a fraction with percentages; none where none does.
pub fn scale_doubt(evaluation: &Evaluation<'_>) -> Option<Message> {
    doubt_of_some("scales-in-doubt", evaluation, |row| row.mixes_scales)
}

fn doubt_of_some(
    key: &'static str,
    evaluation: &Evaluation<'_>,
    is_in_doubt: fn(&IndicatorEvaluation<'_>) -> bool,
) -> Option<Message> {
    let codes = || evaluation.indicators().filter(|row| is_in_doubt(row)).map(|row| row.indicator.code.to_string());
    let count = codes().count();
    let named = codes().take(NAMED_AT_MOST).collect::<Vec<_>>().join(", ");
    let more = count.saturating_sub(NAMED_AT_MOST);
    (count > 0).then(|| Message::new(key).with("count", count).with("codes", named).with("more", more))
}

/// The indicators that are judged by a part of the year, a sentence for each set of parts.
pub fn judged_by_part_doubts(evaluation: &Evaluation<'_>) -> Vec<Message> {
    let doubt = |group: judge::JudgedByPart<'_, '_>| {
        let codes = group.indicators.iter().map(|judged| judged.indicator.code.to_string());
        let message = Message::new("judged-by-part").with("count", group.indicators.len());
        let message = message.with("codes", codes.take(NAMED_AT_MOST).collect::<Vec<_>>().join(", "));
        let message = message.with("more", group.indicators.len().saturating_sub(NAMED_AT_MOST));
        message.with("part", group.part).with("year", group.part.year()).with("parts", group.parts)
    };
    judge::judged_by_part(evaluation).into_iter().map(doubt).collect()
}

/// A sentence from the figures, for a cell that the evaluator left blank, and what is to be checked of it.
pub fn draft(judged: &IndicatorEvaluation<'_>, profile: &Profile) -> Vec<Message> {
    let scale = judged.mixes_scales.then(|| scale(judged));
    std::iter::once(drafted(judged, profile)).chain(scale).collect()
}

fn drafted(judged: &IndicatorEvaluation<'_>, profile: &Profile) -> Message {
    let year = judged.period;
    let (of_target, of_change) = ratios(judged, profile, 1);
    let achieved = judged.achieved.and_then(|achieved| achieved.value);
    if judged.in_words.is_some() {
        return with_words(Message::new("draft-words"), judged).with("year", year);
    }
    let (Some(achieved), Some(target)) = (achieved, judged.target) else {
        let key = if judged.achieved.is_none() { "draft-no-data" } else { "draft-not-assessable" };
        return Message::new(key).with("year", year);
    };
    let message = |key| {
        Message::new(key)
            .with("achieved", achieved)
            .with("target", target.value)
            .with("year", year)
            .with("percent", of_target.unwrap_or_default())
            .with("share", of_change.unwrap_or_default())
            .with("baseline", judged.baseline.unwrap_or_default())
    };
    match (judged.percent_of_target, judged.share_of_change) {
        (Some(_), Some(_)) => message("draft-both"),
        (Some(_), None) => message("draft-percent"),
        (None, Some(_)) => message("draft-share"),
        (None, None) => message("draft-plain"),
    }
}

/// The reason of a relevance: what is stated, what is derived and from what, and whether they differ.
pub fn explain_relevance(judged: &RelevanceEvaluation) -> Vec<Message> {
    let label = |relevance: Relevance| Argument::Label(format!("relevance-{}", relevance.id()));
    let counts = |key, relevant: usize, not_relevant: usize, unknown: usize| {
        Message::new(key).with("relevant", relevant).with("not", not_relevant).with("unknown", unknown)
    };
    let from = match judged.from {
        RelevanceFrom::Status(Some(status)) => {
            Message::new("relevance-from-status").with("status", Argument::Label(format!("status-{}", status.id())))
        }
        RelevanceFrom::Status(None) => Message::new("relevance-from-no-status"),
        RelevanceFrom::Activities { relevant, not_relevant, unknown } => {
            counts("relevance-from-activities", relevant, not_relevant, unknown)
        }
        RelevanceFrom::Measures { relevant, not_relevant, unknown } => {
            counts("relevance-from-measures", relevant, not_relevant, unknown)
        }
        RelevanceFrom::LastTargetReached => Message::new("relevance-from-last-target"),
        RelevanceFrom::Owner => Message::new("relevance-from-owner"),
    };
    let mut sentences = vec![from.with("derived", label(judged.derived))];
    if let Some((stated, origin)) = judged.stated {
        sentences.push(Message::new("relevance-stated").with("stated", label(stated)).with("place", origin));
    }
    if judged.differs() {
        sentences.push(Message::new("relevance-two-differ"));
    }
    sentences
}
