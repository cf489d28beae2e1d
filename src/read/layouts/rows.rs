//! Records of the rows of flat tables.

use super::cell_period;
use super::fractions;
use super::line::Line;
use super::owners::{OwnerPlan, RowPlace, RowPlan};
use super::part_columns;
use super::repeats::{self, Repeats};
use super::statuses;
use super::target_columns::{by_period, take_targets, undated_parts};
use crate::finding::{Finding, rule};
use crate::model::{
    Amount, ByPeriod, Direction, Funding, Indicator, PartOfYear, Published, Quantity, Question, ReportingPeriod,
    Sourced,
};
use crate::read::record::{
    ActivityRecord, FactRecord, FundingRecord, IndicatorPlace, IndicatorRecord, OwnerName, Rank, StructureRecord,
};
use crate::read::traits::closed_list;
use crate::read::values::codes;
use crate::read::values::number;
use crate::read::words::meaning::Meaning as M;
use crate::read::words::unit_words;
use crate::read::words::vocabulary;

type Findings = Vec<Finding>;

/// Reads each row; those that give no record are in a finding and counted.
pub fn collect<T>(
    lines: &[Line<'_>],
    reported: &mut usize,
    findings: &mut Findings,
    read: impl Fn(&Line<'_>, &mut Findings) -> Option<T>,
) -> Vec<T> {
    let mut records = Vec::with_capacity(lines.len());
    for line in lines {
        match read(line, findings) {
            Some(record) => records.push(record),
            None => *reported += 1,
        }
    }
    records
}

fn unused(line: &Line<'_>, key: &'static str) -> Finding {
    Finding::new(&rule::ROW_UNUSED).saying(key).at(line.origin()).about(line.subject())
}

/// One thing that the programme says of itself.
pub fn fact(line: &Line<'_>, findings: &mut Findings) -> Option<FactRecord> {
    match (line.text(M::Key), line.text(M::Value)) {
        (Some(key), Some(value)) => Some(FactRecord { key, value }),
        _ => {
            findings.push(unused(line, "row-unused-without-value"));
            None
        }
    }
}

/// An objective or measure.
pub fn structure(line: &Line<'_>, findings: &mut Findings) -> Option<StructureRecord> {
    let columns = line.columns;
    let own = [M::Code, M::MeasureCode, M::ObjectiveCode].into_iter().find(|meaning| columns.has(*meaning));
    let code = own.and_then(|meaning| line.code(meaning, findings));
    let parent_from =
        [M::ObjectiveCode, M::OwnerCode].into_iter().find(|meaning| Some(*meaning) != own && columns.has(*meaning));
    let parent = parent_from.and_then(|meaning| line.code(meaning, findings));
    let stated = line.term(M::Level, &rule::LEVEL_UNKNOWN, |text| vocabulary::all_languages().rank(text), findings);
    let is_measure =
        own == Some(M::MeasureCode) || parent.is_some() || columns.has(M::Kind) || columns.has(M::Validity);
    let is_measure = is_measure || columns.has(M::Measure) && !columns.has(M::Objective);
    let rank = stated.map(|rank| rank.value).or_else(|| is_measure.then_some(Rank::Measure));
    let title = match rank {
        Some(Rank::Measure) => line.first_text(&[M::Title, M::Measure, M::Objective]),
        _ => line.first_text(&[M::Title, M::Objective, M::Measure]),
    };
    Some(StructureRecord {
        parent,
        title,
        institution: line.text(M::Institution),
        kind: line.text(M::Kind),
        validity: line.text(M::Validity),
        relevance: line.relevance(findings),
        comment: line.text(M::Comment),
        ..StructureRecord::new(code, rank, line.origin())
    })
}

/// An activity.
pub fn activity(line: &Line<'_>, findings: &mut Findings) -> Option<ActivityRecord> {
    let mut code = line.code(M::Code, findings);
    let mut title = line.first_text(&[M::Activity, M::Title]);
    if let (false, Some(text)) = (line.columns.has(M::Code), &mut title)
        && let Some((own, rest)) = codes::split_code(&text.value)
    {
        code = Some(Sourced::new(own, text.origin));
        text.value = rest.to_owned();
    }
    if code.is_none() && title.is_none() {
        findings.push(unused(line, "row-unused-without-name"));
        return None;
    }
    let measure = [M::MeasureCode, M::OwnerCode, M::Measure]
        .into_iter()
        .find(|meaning| line.columns.has(*meaning))
        .and_then(|meaning| line.code(meaning, findings));
    let status_text = line.text(M::Status);
    let (institution, remark) = (line.text(M::Institution), line.text(M::Remark));
    let effectiveness = line.text(M::Effectiveness);
    let words = [&institution, &remark, &effectiveness].into_iter().flatten();
    let status_words = words.filter(|cell| vocabulary::all_languages().is_status(&cell.value)).map(|cell| cell.origin);
    let mut record = ActivityRecord::new(code, measure, line.origin());
    let activity = &mut record.activity;
    activity.status_words = status_words.collect();
    activity.title.plan = title;
    activity.institution.plan = institution;
    activity.partners = line.text(M::Partners);
    activity.deadline = line.deadline(findings);
    activity.status =
        line.term(M::Status, &rule::STATUS_UNKNOWN, |text| vocabulary::all_languages().status(text), findings);
    activity.status_text = status_text;
    activity.remark = remark;
    activity.relevance = line.relevance(findings);
    activity.effectiveness = effectiveness;
    activity.next_steps = line.text(M::NextSteps);
    if let Some((funding, undated_funds)) = funding(line, findings) {
        activity.funding.push(funding);
        record.undated_funds = undated_funds;
    }
    Some(record)
}

/// The funding that a row states, and the funds whose header names no year.
fn funding(line: &Line<'_>, findings: &mut Findings) -> Option<(Funding, Option<Quantity>)> {
    let source = line.text(M::FundingSource);
    let budget_reference = line.text(M::BudgetReference);
    let (funds, undated) = by_period(line, &line.columns.funds, findings);
    let has_funds = funds.iter().map(|(_, funds)| funds).chain(&undated).any(|funds| !funds.is_missing());
    let is_empty = source.is_none() && budget_reference.is_none() && !has_funds;
    (!is_empty).then(|| (Funding { source, budget_reference, funds, origin: line.origin() }, undated))
}

/// A line of funding.
pub fn funding_record(line: &Line<'_>, findings: &mut Findings) -> Option<FundingRecord> {
    let code = [M::MeasureCode, M::OwnerCode, M::Code, M::Measure, M::ObjectiveCode]
        .into_iter()
        .find(|meaning| line.columns.has(*meaning))
        .and_then(|meaning| line.code(meaning, findings));
    match funding(line, findings) {
        Some((funding, undated_funds)) => Some(FundingRecord { code, funding, undated_funds }),
        None => {
            findings.push(unused(line, "row-unused-without-value"));
            None
        }
    }
}

/// Published percentages of an objective.
pub fn published(line: &Line<'_>, findings: &mut Findings) -> Option<Published> {
    let code = [M::Code, M::ObjectiveCode, M::OwnerCode, M::Objective]
        .into_iter()
        .find(|meaning| line.columns.has(*meaning))
        .and_then(|meaning| line.code(meaning, findings));
    let Some(code) = code else {
        findings.push(unused(line, "row-unused-without-code"));
        return None;
    };
    Some(Published {
        code: code.value,
        achieved_pct: line.figure_of(M::PublishedAchieved, findings),
        not_achieved_pct: line.figure_of(M::PublishedNotAchieved, findings),
        origin: line.origin(),
    })
}

/// Indicators, one a row. A row that leaves its owner's cell blank goes with the row above it.
pub fn indicators(
    lines: &[Line<'_>],
    owners: OwnerPlan,
    reported: &mut usize,
    findings: &mut Findings,
    questions: &mut Vec<Question>,
) -> Vec<IndicatorRecord> {
    let mut records: Vec<IndicatorRecord> = Vec::with_capacity(lines.len());
    owners.report(findings);
    let mut has_parts = false;
    for (line, owned) in lines.iter().zip(owners.rows) {
        let record = match owned {
            RowPlan::Heading => None,
            RowPlan::Row(place) => indicator(line, place, records.last(), findings),
        };
        let Some(mut record) = record else {
            *reported += 1;
            continue;
        };
        take_targets(&mut record, line, findings);
        (record.indicator.achieved, record.undated.achieved) = by_period(line, &line.columns.achieved, findings);
        fractions::take(&mut record.indicator, line, None, findings);
        record.undated.parts = undated_parts(line, findings);
        if let Some(part) = line.part_of_year() {
            has_parts = true;
            narrow(&mut record.indicator, part);
        }
        take_target_or_comment(&mut record.indicator, line, findings);
        statuses::take_direction(&mut record, line);
        report_zero_without_data(&record, line, findings);
        records.extend(part_columns::with_parts(record, line, None, findings));
    }
    if has_parts {
        records = repeats::of_parts_of_year(records);
    }
    // Two rows of one name may be two indicators, unless the map says how they combine.
    let combines = |line: &&Line<'_>| line.columns.settings.combine.is_some();
    if let Some(line) = lines.first().filter(combines) {
        let mut repeats = Repeats::default();
        records = repeats.of_flat(records);
        repeats.settle(&mut records, line.columns, findings, questions);
    }
    records
}

/// The values of columns of years in a row of one part of a year are of that part: `Achieved 2022` in a row of `H1`.
fn narrow(indicator: &mut Indicator, part: PartOfYear) {
    for values in [&mut indicator.targets, &mut indicator.revised_targets, &mut indicator.achieved] {
        let of_part = |(period, value): (ReportingPeriod, Quantity)| {
            let own = if period.is_part_of_year() { None } else { part.in_year(period.year()) };
            (own.unwrap_or(period), value)
        };
        let mut narrowed = ByPeriod::default();
        for (period, value) in std::mem::take(values).into_iter().map(of_part) {
            narrowed.set(period, value);
        }
        *values = narrowed;
    }
}

/// A column of both holds a target, or the evaluator's comment in its place.
/// Where the comment names the year and one other number, that is the target.
fn take_target_or_comment(indicator: &mut Indicator, line: &Line<'_>, findings: &mut Findings) {
    let Some((year, at)) = line.columns.target_or_comment else { return };
    let mut doubts = Vec::new();
    let mut quantity = line.quantity(at, &mut doubts);
    let is_read_as = |finding: &Finding| {
        [&rule::VALUE_WITH_WORDS, &rule::VALUE_IN_BRACKETS, &rule::FIGURE_MENDED].contains(&finding.rule)
    };
    findings.extend(doubts.into_iter().filter(is_read_as));
    if matches!(quantity.amount, Amount::Words | Amount::Fault) {
        let words = quantity.printed.to_string();
        // `85; passed already` is a figure and a comment.
        let parts = words.split_once("; ").map(|(first, rest)| (number::read_figure(first, line.mark), first, rest));
        if let Some((figure, first, rest)) = parts.filter(|(figure, ..)| matches!(figure.amount, Amount::Exact(_))) {
            indicator.comment.get_or_insert(Sourced::new(rest.trim().to_owned(), quantity.origin));
            quantity.printed = first.trim().into();
            (quantity.amount, quantity.percent) = (figure.amount, figure.percent);
            if indicator.targets.get(year).is_none() {
                indicator.targets.set(year, quantity);
            }
            return;
        }
        indicator.comment.get_or_insert(Sourced::new(words.clone(), quantity.origin));
        let Some(number) = number::read_sentence(&words, year, line.mark) else { return };
        quantity.amount = Amount::Exact(number);
        let finding = Finding::new(&rule::TARGET_FROM_WORDS).at(quantity.origin).about(line.subject());
        findings.push(finding.with("text", words).with("number", number).with("year", year));
    }
    if indicator.targets.get(year).is_none() {
        cell_period::put(&mut indicator.targets, year.into(), quantity, line, findings);
    }
}

/// What a row says of an indicator but for its values by year; none, and reported, where it names none. A row that only names
/// a part is about the indicator of the row above it.
pub fn indicator(
    line: &Line<'_>,
    owned: RowPlace,
    above: Option<&IndicatorRecord>,
    findings: &mut Findings,
) -> Option<IndicatorRecord> {
    let RowPlace { mut place, id, inherits } = owned;
    let id = line.text(M::OwnId).or(id);
    let mut name = line.first_text(&[M::Indicator, M::Title]);
    let mut unit = line.text(M::Unit).filter(|unit| !vocabulary::all_languages().is_missing(&unit.value));
    let is_bare = name.is_none() && id.is_none() && place.code.is_none() && line.names_part();
    let owners = |place: &IndicatorPlace| place.owners.iter().map(OwnerName::key).collect::<Vec<_>>();
    let goes_with = |above: &&IndicatorRecord| {
        is_bare
            && above.indicator.name.plan.is_some()
            && (inherits || place.owner_code() == above.place.owner_code() && owners(&place) == owners(&above.place))
    };
    if let Some(above) = above.filter(goes_with) {
        name = above.indicator.name.plan.clone();
        unit = unit.or_else(|| above.indicator.unit.plan.clone());
        place = above.place.clone();
    }
    if name.is_none() && id.is_none() && place.code.is_none() && (inherits || place.owners.is_empty()) {
        findings.push(match line.has_figure() {
            true => unused(line, "row-unused-without-name"),
            false => line.text_only(),
        });
        return None;
    }
    let baseline = line.figure_of(M::Baseline, findings);
    let year_in_header = line.columns.baseline_year.map(|(year, origin)| Sourced::new(year, origin));
    let own_year = if line.columns.has(M::BaselineYear) { line.year(M::BaselineYear, findings) } else { None };
    let baseline_year = cell_period::baseline_year(baseline.as_ref(), own_year.or(year_in_header), line, findings);
    let mut record = IndicatorRecord::new(place, line.origin());
    record.parts = line.parts();
    let indicator = &mut record.indicator;
    indicator.id = id;
    indicator.unit.plan = unit.or_else(|| unit_of_name(name.as_ref()));
    indicator.name.plan = name;
    indicator.institution = line.text(M::Institution);
    indicator.source_of_verification = line.text(M::SourceOfVerification);
    take_direction(indicator, line, findings);
    indicator.baseline.plan = baseline.map(Sourced::from);
    indicator.baseline_year.plan = baseline_year;
    indicator.stated_verdict = statuses::stated_verdict(line, findings);
    indicator.relevance = line.relevance(findings);
    indicator.remark = line.text(M::Remark);
    indicator.comment = line.text(M::Comment);
    indicator.next_steps = line.text(M::NextSteps);
    Some(record)
}

/// The unit in brackets at the end of an indicator's name.
fn unit_of_name(name: Option<&Sourced<String>>) -> Option<Sourced<String>> {
    let name = name?;
    Some(Sourced::new(unit_words::unit_of_name(&name.value)?.to_owned(), name.origin))
}

/// Takes the direction that a row states, or the words that are not understood; below a header such as `reversal` or
/// `lower is better` a yes or a 1 says what the header says, a no or a 0 the opposite.
fn take_direction(indicator: &mut Indicator, line: &Line<'_>, findings: &mut Findings) {
    if let Some(origin) = line.minus_of_direction() {
        indicator.direction = Some(Sourced::new(Direction::Decrease, origin));
        return;
    }
    let flagged = |text: &str| {
        let yes = line.columns.yes?;
        let said = closed_list::flag(text)?;
        Some(if said { yes } else { yes.opposite() })
    };
    let words = vocabulary::all_languages();
    let read = |text: &str| flagged(text).or_else(|| words.direction_in_column(text));
    let before = findings.len();
    indicator.direction = line.term(M::Direction, &rule::DIRECTION_UNKNOWN, read, findings);
    if findings.len() > before {
        indicator.unclear_direction = line.text(M::Direction);
    }
}

/// A zero whose remark says that there are no data.
pub fn report_zero_without_data(record: &IndicatorRecord, line: &Line<'_>, findings: &mut Findings) {
    let last = record.indicator.achieved.iter().next_back().map(|(_, value)| value);
    let Some(value) = last.or(record.undated.achieved.as_ref()) else { return };
    let is_zero = matches!(value.amount, Amount::Exact(number) if number.is_zero());
    let Some(remark) = record
        .indicator
        .remark
        .as_ref()
        .filter(|remark| is_zero && vocabulary::all_languages().says_no_data(&remark.value))
    else {
        return;
    };
    let finding = Finding::new(&rule::ZERO_WITHOUT_DATA).at(value.origin).related(remark.origin);
    findings.push(finding.about(line.subject()).with("remark", remark.value.as_str()));
}
