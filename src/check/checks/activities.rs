//! Activities: deadlines, statuses, remarks, and what they refer to.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::check::phrases::PhraseList;
use crate::check::references::{Known, references};
use crate::check::{Input, phrases};
use crate::finding::{Argument, Finding, Rule};
use crate::model::{Activity, Origin, Quarter, Relevance, Sourced, Status, Text, subject};
use crate::text::fold;

fn found(check: &'static Rule, row: &Activity) -> Finding {
    Finding::new(check).about(subject::activity(row))
}

fn label(status: Status) -> Argument {
    Argument::Label(format!("status-{}", status.id()))
}

fn words(text: &Text) -> &str {
    text.as_ref().map_or("", |text| &text.value)
}

/// A deadline after, or before, the validity of the activity's measure.
pub fn deadline_outside_measure(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (measure, row) in input.programme.activities() {
        let (Some(period), Some(deadline)) = (measure.validity_period, &row.deadline) else { continue };
        if let Some(due) = deadline.value.dates.iter().find(|due| !period.contains(due.quarter().year)) {
            let finding = found(check, row).at(deadline.origin).with("due", due.quarter().to_string());
            let finding = finding.with("measure", measure.code.to_string()).with("validity", period.to_string());
            findings.push(measure.validity.iter().fold(finding, |finding, cell| finding.related(cell.origin)));
        }
    }
}

/// A deadline outside the programme's period.
pub fn deadline_outside_programme(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = input.period else { return };
    for (measure, row) in input.programme.activities() {
        let Some(deadline) = &row.deadline else { continue };
        let outside = deadline.value.dates.iter().find(|due| !period.contains(due.quarter().year));
        let said_of_measure = measure
            .validity_period
            .is_some_and(|validity| outside.is_some_and(|due| !validity.contains(due.quarter().year)));
        if let Some(due) = outside.filter(|_| !said_of_measure) {
            let finding = found(check, row).at(deadline.origin);
            findings.push(finding.with("due", due.quarter().to_string()).with("period", period.to_string()));
        }
    }
}

/// Several deadlines in one cell.
pub fn deadlines_several(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.activities() {
        if let Some(deadline) = row.deadline.as_ref().filter(|deadline| deadline.value.dates.len() > 1) {
            let finding = found(check, row).at(deadline.origin);
            findings.push(
                finding.with("printed", deadline.value.printed.as_str()).with("count", deadline.value.dates.len()),
            );
        }
    }
}

/// A planned activity without a deadline, where most have one.
pub fn deadline_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let rows = || input.programme.activities().map(|(_, row)| row).filter(|row| row.title.plan.is_some());
    let without: Vec<&Activity> = rows().filter(|row| row.deadline.is_none()).collect();
    if without.len() * 2 < rows().count() {
        findings.extend(without.into_iter().map(|row| found(check, row).at(row.origin)));
    }
}

/// A deadline that has passed while the activity is not done, and nobody names a new one.
pub fn overdue(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(year) = input.year else { return };
    let end = Quarter { year, quarter: 4 };
    for (_, row) in input.programme.activities() {
        let (Some(deadline), Some(status)) = (&row.deadline, &row.status) else { continue };
        let open = matches!(status.value, Status::Ongoing | Status::NotInitiated);
        let Some(due) = deadline.value.last_quarter().filter(|due| *due <= end && open && !deadline.value.continuous)
        else {
            continue;
        };
        if !names_a_year_after(row, year.0) {
            let finding = found(check, row).at(status.origin).related(deadline.origin).with("due", due.to_string());
            findings.push(finding.with("status", label(status.value)));
        }
    }
}

/// Whether remark or next steps speak of a year after that one: the new deadline.
fn names_a_year_after(row: &Activity, year: u16) -> bool {
    [&row.remark, &row.next_steps, &row.relevance.as_ref().map(|relevance| relevance.text.clone())].into_iter().any(
        |text| {
            let years = crate::text::words(words(text)).filter_map(|word| word.parse::<u16>().ok());
            years.into_iter().any(|named| named > year && named < 2200)
        },
    )
}

/// Completed, and no word on what came of it.
pub fn completed_without_result(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let has_words = |row: &Activity| row.remark.is_some() || row.effectiveness.is_some() || row.relevance.is_some();
    if !input.programme.activities().any(|(_, row)| has_words(row)) {
        return;
    }
    for (_, row) in input.programme.activities() {
        if let Some(status) = row.status.as_ref().filter(|status| status.value == Status::Completed && !has_words(row))
        {
            findings.push(found(check, row).at(status.origin));
        }
    }
}

/// A status that the remark or the words on relevance contradict.
pub fn status_against_words(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.activities() {
        let Some(status) = &row.status else { continue };
        let titles: Vec<&str> =
            [&row.title.plan, &row.title.report].into_iter().flatten().map(|title| title.value.as_str()).collect();
        let contradiction = |text: &str| match status.value {
            Status::Completed => PhraseList::NotDone.find(&fold(text)),
            Status::Ongoing | Status::NotInitiated | Status::Abandoned => phrases::done_as_a_whole(text, &titles),
            Status::NoData => None,
        };
        let relevance = row.relevance.as_ref().map(|relevance| relevance.text.clone());
        for cell in [&row.remark, &relevance, &row.effectiveness].into_iter().flatten() {
            if let Some(phrase) = contradiction(&cell.value) {
                let finding = found(check, row).at(status.origin).related(cell.origin);
                findings.push(finding.with("status", label(status.value)).with("words", phrase));
                break;
            }
        }
    }
}

/// A reported activity without a status.
pub fn status_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.activities() {
        let reported = row.report_origin.or_else(|| row.relevance.as_ref().map(|_| row.origin));
        if let Some(at) = reported.filter(|_| row.status_text.is_none()) {
            findings.push(found(check, row).at(at));
        }
    }
}

/// A row whose cells have moved by a column: the status is where the remark should be, in words that the vocabulary or
/// another row has.
pub fn row_slipped(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let rows = || input.programme.activities().map(|(_, row)| row);
    let known = rows().filter(|row| row.status.is_some()).filter_map(|row| row.status_text.as_ref());
    let known: HashSet<String> = known.map(|cell| fold(&cell.value).into_owned()).collect();
    for row in rows().filter(|row| row.status_text.is_none()) {
        for cell in [&row.remark, &row.effectiveness, &row.institution.report].into_iter().flatten() {
            if row.status_words.contains(&cell.origin) || known.contains(&*fold(&cell.value)) {
                let finding = found(check, row).at(cell.origin).with("words", cell.value.as_str());
                findings.push(finding.related(row.report_origin.unwrap_or(row.origin)));
            }
        }
    }
}

/// A remark made of cells of the plan: the funding and the deadline instead of the progress.
pub fn remark_repeats_plan(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.activities() {
        let (Some(remark), Some(deadline)) = (&row.remark, &row.deadline) else { continue };
        let folded = fold(&remark.value);
        let due = fold(&deadline.value.printed);
        let rest = folded.strip_suffix(&*due).map(str::trim).filter(|_| !due.is_empty());
        let of_funding = |rest: &str| {
            rest.is_empty()
                || PhraseList::NoFundsNeeded.find(rest).is_some()
                || row.funding.iter().filter_map(|line| line.source.as_ref()).any(|source| {
                    let source = fold(&source.value);
                    !source.is_empty() && rest.starts_with(&*source)
                })
        };
        if row.relevance.is_none() && rest.is_some_and(of_funding) {
            findings.push(
                found(check, row).at(remark.origin).related(deadline.origin).with("remark", remark.value.as_str()),
            );
        }
    }
}

/// One status written in several ways.
pub fn status_spellings(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut by_status: BTreeMap<Status, Vec<(&str, Origin)>> = BTreeMap::new();
    for (_, row) in input.programme.activities() {
        if let (Some(status), Some(text)) = (&row.status, &row.status_text) {
            by_status.entry(status.value).or_default().push((text.value.trim(), text.origin));
        }
    }
    for cells in by_status.into_values() {
        spellings(check, &cells, findings);
    }
}

/// Institutions that differ only in how they are written.
pub fn institution_spellings(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut by_words: BTreeMap<String, Vec<(&str, Origin)>> = BTreeMap::new();
    let programme = input.programme;
    let activities = programme.activities().map(|(_, row)| &row.institution);
    let measures = programme.measures().map(|(_, row)| &row.institution);
    let objectives = programme.objectives.iter().map(|row| &row.institution);
    for stated in objectives.chain(measures).chain(activities) {
        for name in [&stated.plan, &stated.report].into_iter().flatten() {
            by_words.entry(bare_name(&name.value)).or_default().push((name.value.trim(), name.origin));
        }
    }
    for cells in by_words.into_values() {
        spellings(check, &cells, findings);
    }
}

/// A name without its abbreviation in brackets, articles and order of words.
fn bare_name(name: &str) -> String {
    let outside: String = name
        .split(['(', '['])
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once([')', ']']).map_or("", |(_, rest)| rest) })
        .collect();
    let folded = fold(&outside);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !PhraseList::InstitutionFiller.is(word)).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Reports each spelling but the commonest, once, with how often it occurs; forms with and without an abbreviation in
/// brackets are one spelling.
fn spellings(check: &'static Rule, cells: &[(&str, Origin)], findings: &mut Vec<Finding>) {
    let mut counts: BTreeMap<&str, (usize, Origin)> = BTreeMap::new();
    for (printed, origin) in cells {
        let key = printed.split(" (").next().unwrap_or(printed);
        counts.entry(key).and_modify(|(count, _)| *count += 1).or_insert((1, *origin));
    }
    let usual = counts.iter().max_by_key(|(printed, (count, _))| (*count, std::cmp::Reverse(**printed)));
    let Some((usual, (_, first))) = usual.map(|(usual, place)| (*usual, *place)) else { return };
    for (printed, (count, origin)) in counts.iter().filter(|(printed, _)| **printed != usual) {
        let finding = Finding::new(check).at(*origin).related(first).with("printed", *printed);
        findings.push(finding.with("usual", usual).with("count", *count));
    }
}

/// The shortest remark whose repetition says something.
const LEAST_REMARK: usize = 20;

/// The same remark on several rows.
pub fn remark_identical(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let activities =
        input.programme.activities().filter_map(|(_, row)| Some((subject::activity(row), row.remark.as_ref()?)));
    let indicators =
        input.programme.indicators().filter_map(|(_, row)| Some((subject::indicator(row), row.remark.as_ref()?)));
    let mut groups: HashMap<String, Vec<(String, &Sourced<String>)>> = HashMap::new();
    for (subject, remark) in indicators.chain(activities) {
        let folded = fold(&remark.value);
        if folded.len() >= LEAST_REMARK {
            groups.entry(folded.into_owned()).or_default().push((subject, remark));
        }
    }
    let mut groups: Vec<_> = groups.into_values().filter(|rows| rows.len() > 1).collect();
    groups.sort_by_key(|rows| rows[0].1.origin);
    for rows in groups {
        let (subject, remark) = &rows[1];
        let finding = Finding::new(check).at(remark.origin).about(subject.as_str());
        let finding = finding.with("count", rows.len()).with("remark", remark.value.as_str());
        let others = rows.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, (_, remark))| remark.origin);
        findings.push(others.fold(finding, Finding::related));
    }
}

/// Given up, still relevant, and nobody says how it goes on.
pub fn abandoned_without_next_step(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.activities() {
        let (Some(status), Some(relevance)) = (&row.status, &row.relevance) else { continue };
        let stays = relevance.verdict == Some(Relevance::Relevant);
        if status.value == Status::Abandoned && stays && row.next_steps.is_none() {
            findings.push(found(check, row).at(status.origin).related(relevance.text.origin));
        }
    }
}

/// An activity due before what it builds on.
pub fn prerequisite_late(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    each_prerequisite(
        input,
        |row, other| {
            let due = |row: &Activity| {
                row.deadline.as_ref().and_then(|deadline| Some((deadline.value.last_quarter()?, deadline.origin)))
            };
            let ((own, at), (theirs, where_)) = (due(row)?, due(other)?);
            let finding = found(check, row).at(at).related(where_).with("own", own.to_string());
            (own < theirs).then(|| finding.with("other", other.code.to_string()).with("theirs", theirs.to_string()))
        },
        findings,
    );
}

/// An activity that goes on or is done although what it builds on was never done.
pub fn prerequisite_open(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    each_prerequisite(
        input,
        |row, other| {
            let (own, theirs) = (row.status.as_ref()?, other.status.as_ref()?);
            let goes_on = matches!(own.value, Status::Completed | Status::Ongoing);
            let never = matches!(theirs.value, Status::Abandoned | Status::NotInitiated);
            let finding = found(check, row).at(own.origin).related(theirs.origin).with("own", label(own.value));
            (goes_on && never)
                .then(|| finding.with("other", other.code.to_string()).with("theirs", label(theirs.value)))
        },
        findings,
    );
}

fn each_prerequisite(
    input: &Input<'_>,
    check: impl Fn(&Activity, &Activity) -> Option<Finding>,
    findings: &mut Vec<Finding>,
) {
    let known = Known::from_programme(input.programme);
    for (_, row) in input.programme.activities() {
        let titles = [&row.title.plan, &row.title.report].into_iter().flatten();
        let codes = titles
            .flat_map(|title| references(&title.value))
            .filter_map(|reference| known.resolve(&reference.code, Some(row.code.depth())));
        let mut codes: Vec<_> = codes.filter(|code| *code != row.code).collect();
        codes.sort();
        codes.dedup();
        findings.extend(codes.iter().filter_map(|code| check(row, known.activity(code)?)));
    }
}

/// A code that the texts speak of and the programme does not have, or has only in the plan's old numbering.
pub fn reference_unknown(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let known = Known::from_programme(input.programme);
    for (measure, row) in input.programme.activities() {
        let relevance = row.relevance.as_ref().map(|relevance| relevance.text.clone());
        let texts = [&row.title.report, &row.remark, &row.next_steps, &relevance, &row.effectiveness];
        let mut seen = Vec::new();
        for cell in texts.into_iter().flatten().chain(row.title.plan.iter()) {
            let is_plan = row.title.plan.as_ref().is_some_and(|plan| plan.origin == cell.origin);
            for reference in references(&cell.value) {
                let wanted = is_near(&reference.code, &measure.code).then_some(row.code.depth());
                let is_old = known.resolve(&reference.code, wanted).filter(|resolved| *resolved != reference.code);
                if reference.is_of_another_plan || seen.contains(&reference.code) || (is_plan && is_old.is_some()) {
                    continue;
                }
                let finding = found(check, row).at(cell.origin).with("code", reference.code.to_string());
                match (is_old, known.has(&reference.code)) {
                    (Some(meant), _) => {
                        findings.push(finding.saying("reference-unknown-old").with("meant", meant.to_string()));
                    }
                    (None, true) => continue,
                    (None, false) => findings.push(match known.nearest(&reference.code) {
                        Some(meant) => finding.saying("reference-unknown-near").with("meant", meant),
                        None => finding,
                    }),
                }
                seen.push(reference.code);
            }
        }
    }
}

/// Whether a code of the plan's numbering means this measure: `2.4.3` is in 1.2.4.
fn is_near(code: &crate::model::Code, measure: &crate::model::Code) -> bool {
    code.depth() == measure.depth()
        && code.parent().is_some_and(|parent| measure.numbers().get(1..) == Some(parent.numbers()))
}
