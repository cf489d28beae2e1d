//! Funding lines of measures and activities.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::phrases::PhraseList;
use crate::check::{Input, text};
use crate::finding::{Argument, Finding, Message, Rule};
use crate::model::{Funding, FundsSum, Measure, Origin, Quantity, ReportingPeriod, subject};
use crate::text::fold;
use crate::text::phrases::has_phrase;

/// All lines with the subjects of their rows.
fn lines<'p>(input: &Input<'p>) -> impl Iterator<Item = (String, &'p Funding)> {
    input.programme.measures().flat_map(|(_, measure)| {
        let own = measure.funding.iter().map(|line| (subject::measure(measure), line));
        let of_activities =
            measure.activities.iter().flat_map(|row| row.funding.iter().map(|line| (subject::activity(row), line)));
        own.chain(of_activities)
    })
}

fn periods(measure: &Measure) -> Vec<ReportingPeriod> {
    let all = measure.funding.iter().chain(measure.activities.iter().flat_map(|row| &row.funding));
    let mut periods: Vec<ReportingPeriod> = all.flat_map(|line| line.funds.iter().map(|(period, _)| period)).collect();
    periods.sort();
    periods.dedup();
    periods
}

/// A measure's funds of a year that its activities' funds do not add up to.
pub fn funds_total_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, measure) in input.programme.measures() {
        let of_activities = || measure.activities.iter().flat_map(|row| &row.funding);
        // A figure that cannot be read is a finding of its own; a sum without it would be a second one on the same cell.
        let faulty = |year: ReportingPeriod| {
            of_activities()
                .chain(&measure.funding)
                .any(|line| line.funds.get(year).is_some_and(|cell| cell.exact().is_none() && !cell.is_missing()))
        };
        if measure.funding.is_empty() || of_activities().next().is_none() {
            continue;
        }
        for year in periods(measure).into_iter().filter(|year| !faulty(*year)) {
            let own = FundsSum::of(measure.funding.iter().filter_map(|line| line.funds.get(year)));
            let theirs = FundsSum::of(of_activities().filter_map(|line| line.funds.get(year)));
            let finding = match apart(&own, &theirs) {
                Some(Apart::Amounts(measure, activities, unit)) => differing(check, measure, activities, &unit),
                Some(Apart::Units(units)) => {
                    Finding::new(check).saying("funds-total-differs-units").with("units", units)
                }
                None => continue,
            };
            let mut places = [&own, &theirs].into_iter().filter_map(|sums| Some(sums.first()?.origin));
            let Some(at) = places.next() else { continue };
            let finding = finding.at(at).about(subject::measure(measure)).with("year", year);
            findings.push(places.filter(|origin| *origin != at).fold(finding, Finding::related));
        }
    }
}

/// How the funds of a measure and those of its activities do not go together.
enum Apart {
    /// Both sums and the words of their unit.
    Amounts(Decimal, Decimal, String),
    /// Units that cannot be added or compared, in words.
    Units(String),
}

/// How two levels are apart; none where their amounts are the same. Amounts without a unit are compared with others as they
/// are printed, unless these are in several units.
fn apart(own: &[FundsSum], theirs: &[FundsSum]) -> Option<Apart> {
    let all = || own.iter().chain(theirs);
    let named = all().filter(|sum| sum.unit.is_some());
    let (first, has_unnamed) = (named.clone().next(), all().any(|sum| sum.unit.is_none()));
    let is_one_money = first.is_none_or(|first| named.clone().all(|sum| sum.is_in_unit_of(first)));
    let is_one_factor = first.is_none_or(|first| named.clone().all(|sum| sum.factor() == first.factor()));
    if !is_one_money || has_unnamed && !is_one_factor {
        let mut units: Vec<&str> = all().map(FundsSum::unit_words).filter(|unit| !unit.is_empty()).collect();
        units.sort_unstable();
        units.dedup();
        return Some(Apart::Units(units.join(", ")));
    }
    let amount = |sums: &[FundsSum]| {
        let in_one = |sum: &FundsSum| if is_one_factor { sum.amount } else { sum.in_ones().amount };
        sums.iter().fold(Decimal::ZERO, |total, sum| total.saturating_add(in_one(sum)))
    };
    let (own, theirs) = (amount(own), amount(theirs));
    let unit = first.map(|first| if is_one_factor { first.clone() } else { first.in_ones() });
    let unit = unit.map_or_else(String::new, |sum| sum.unit_words().to_owned());
    (own != theirs).then_some(Apart::Amounts(own, theirs, unit))
}

fn differing(check: &'static Rule, own: Decimal, theirs: Decimal, unit: &str) -> Finding {
    let finding = Finding::new(check).with("measure", own).with("activities", theirs);
    if unit.is_empty() { finding } else { finding.saying("funds-total-differs-in").with("unit", unit) }
}

/// Funds of a year in which the measure is not valid.
pub fn funds_outside_validity(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, measure) in input.programme.measures() {
        let Some(period) = measure.validity_period else { continue };
        let own = measure.funding.iter().map(|line| (subject::measure(measure), line));
        let theirs =
            measure.activities.iter().flat_map(|row| row.funding.iter().map(|line| (subject::activity(row), line)));
        for (subject, line) in own.chain(theirs) {
            for (year, cell) in positive(line).filter(|(year, _)| !period.contains(year.year())) {
                let finding = Finding::new(check).at(cell.origin).about(subject.as_str());
                let finding = with_amounts(finding, "amount", &FundsSum::of([cell].into_iter()));
                let finding = finding.with("year", year).with("validity", period.to_string());
                findings.push(measure.validity.iter().fold(finding, |finding, cell| finding.related(cell.origin)));
            }
        }
    }
}

/// Funds of a year after the activity's deadline.
pub fn funds_after_deadline(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (measure, row) in input.programme.activities() {
        let Some(deadline) = row.deadline.as_ref().filter(|deadline| !deadline.value.continuous) else { continue };
        let Some(last) = deadline.value.last_quarter() else { continue };
        for line in &row.funding {
            for (year, cell) in positive(line).filter(|(year, _)| year.year() > last.year) {
                if measure.validity_period.is_some_and(|period| !period.contains(year.year())) {
                    continue;
                }
                let finding =
                    Finding::new(check).at(cell.origin).related(deadline.origin).about(subject::activity(row));
                let finding = with_amounts(finding, "amount", &FundsSum::of([cell].into_iter()));
                findings.push(finding.with("year", year).with("due", last.to_string()));
            }
        }
    }
}

/// The amounts of a line above zero, with their periods.
fn positive(line: &Funding) -> impl Iterator<Item = (ReportingPeriod, &Quantity)> {
    line.funds.iter().filter(|(_, cell)| cell.exact().is_some_and(|amount| amount > Decimal::ZERO))
}

/// The finding with sums under that name, each printed with its own unit: `50 (EUR), 300 (mil. RSD)`.
fn with_amounts(finding: Finding, name: &'static str, sums: &[FundsSum]) -> Finding {
    if let [sum] = sums
        && sum.unit_words().is_empty()
    {
        return finding.with(name, sum.amount);
    }
    let words = |sum: &FundsSum| match sum.unit_words() {
        "" => Message::new("funds-amount").with("amount", sum.amount),
        unit => Message::new("funds-amount-in").with("amount", sum.amount).with("unit", unit),
    };
    // A list of accepted findings compares figures, not the lists in which messages print them.
    let finding = sums.iter().fold(finding, |finding, sum| finding.with("amount-of-unit", sum.amount));
    finding.with(name, Argument::List(sums.iter().map(words).collect()))
}

/// The name of a source without what is in brackets, in one order of words.
fn bare_source(source: &str) -> String {
    let folded = fold(source.split('(').next().unwrap_or(source));
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !PhraseList::FundingFiller.is(word)).collect();
    words.sort_unstable();
    words.join(" ")
}

/// A source with amounts that only the measure has, or only its activities.
pub fn source_on_one_level(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, measure) in input.programme.measures() {
        let of_activities =
            || measure.activities.iter().flat_map(|row| row.funding.iter().map(move |line| (row, line)));
        if measure.funding.is_empty() || of_activities().next().is_none() {
            continue;
        }
        let names = |line: &Funding| -> Vec<String> {
            let source = line.source.as_ref().map_or("", |source| &source.value);
            source.split(';').map(bare_source).filter(|name| !name.is_empty()).collect()
        };
        let above: Vec<String> = measure.funding.iter().flat_map(names).collect();
        let below: Vec<String> = of_activities().flat_map(|(_, line)| names(line)).collect();
        let has = |list: &[String], name: &str| list.iter().any(|known| is_part(known, name) || is_part(name, known));
        for line in measure.funding.iter().filter(|line| names(line).iter().any(|name| !has(&below, name))) {
            one_level(check, line, subject::measure(measure), "level-measure", findings);
        }
        for (row, line) in of_activities().filter(|(_, line)| names(line).iter().any(|name| !has(&above, name))) {
            one_level(check, line, subject::activity(row), "level-activity", findings);
        }
    }
}

/// Whether all words of one stand in the other.
fn is_part(one: &str, other: &str) -> bool {
    one.split(' ').all(|word| has_phrase(other, word))
}

fn one_level(check: &'static Rule, line: &Funding, subject: String, level: &str, findings: &mut Vec<Finding>) {
    let Some(source) = &line.source else { return };
    if line.funds.numbers().any(|(_, amount)| amount > Decimal::ZERO) {
        let level = crate::finding::Argument::Label(level.to_owned());
        let mut finding = Finding::new(check).at(source.origin).about(subject).with("source", source.value.as_str());
        finding.message.arguments.push(("level", level));
        findings.push(finding);
    }
}

/// Budget references written in other ways than most.
pub fn budget_reference_spellings(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut styles: BTreeMap<String, (usize, String, Origin)> = BTreeMap::new();
    for (_, line) in lines(input) {
        let Some(reference) = &line.budget_reference else { continue };
        for part in reference
            .value
            .split(';')
            .map(str::trim)
            .filter(|part| part.bytes().filter(u8::is_ascii_digit).count() == 8)
        {
            let style: String = part.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
            let entry = styles.entry(style).or_insert_with(|| (0, part.to_owned(), reference.origin));
            entry.0 += 1;
        }
    }
    let Some((usual, first, place)) = styles
        .iter()
        .max_by_key(|(_, (count, ..))| *count)
        .map(|(style, (_, printed, place))| (style.clone(), printed.clone(), *place))
    else {
        return;
    };
    for (count, printed, origin) in styles.into_iter().filter(|(style, _)| *style != usual).map(|(_, entry)| entry) {
        let finding = Finding::new(check).at(origin).related(place);
        findings.push(finding.with("printed", printed).with("usual", first.as_str()).with("count", count));
    }
}

/// Sources of funding that differ only in case or in the order of words.
pub fn funding_source_spellings(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut spellings: BTreeMap<String, BTreeMap<String, (usize, Origin)>> = BTreeMap::new();
    for (_, line) in lines(input) {
        let Some(source) = &line.source else { continue };
        for part in source.value.split(';').map(|part| part.split('(').next().unwrap_or(part).trim()) {
            let spelling = spellings.entry(bare_source(part)).or_default();
            spelling.entry(part.to_owned()).and_modify(|(count, _)| *count += 1).or_insert((1, source.origin));
        }
    }
    for (_, spelling) in spellings.into_iter().filter(|(bare, _)| !bare.is_empty()) {
        let Some((usual, first)) =
            spelling.iter().max_by_key(|(_, (count, _))| *count).map(|(usual, (_, first))| (usual.clone(), *first))
        else {
            continue;
        };
        for (printed, (count, origin)) in spelling.into_iter().filter(|(printed, _)| *printed != usual) {
            let finding = Finding::new(check).at(origin).related(first).with("printed", printed);
            findings.push(finding.with("usual", usual.as_str()).with("count", count));
        }
    }
}

/// An amount on a line that needs none.
pub fn funds_not_needed(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (subject, line) in lines(input) {
        let Some(source) = &line.source else { continue };
        if PhraseList::NoFundsNeeded.find(&fold(&source.value)).is_none() {
            continue;
        }
        for (_, cell) in line.funds.iter().filter(|(_, cell)| cell.exact().is_some_and(|amount| amount > Decimal::ZERO))
        {
            let finding = Finding::new(check).at(cell.origin).related(source.origin).about(subject.as_str());
            findings.push(finding.with("source", source.value.as_str()).with("printed", &*cell.printed));
        }
    }
}

/// A sum that the source names in words, as in `No funds secured (70 million RSD)`, and the amounts do not add up to.
pub fn funds_against_words(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (subject, line) in lines(input) {
        let Some(source) = &line.source else { continue };
        let Some((millions, printed)) = millions(&source.value) else { continue };
        let thousands = millions.checked_mul(Decimal::ONE_THOUSAND);
        let units = thousands.and_then(|thousands| thousands.checked_mul(Decimal::ONE_THOUSAND));
        let sums = FundsSum::of(line.funds.iter().map(|(_, cell)| cell));
        let is_named = |sum: &FundsSum| {
            let amount = Some(sum.amount);
            thousands == amount || units == amount || units == Some(sum.in_ones().amount)
        };
        if sums.iter().any(is_named) {
            continue;
        }
        let finding = Finding::new(check).at(source.origin).about(subject).with("words", printed);
        let finding = if sums.iter().all(|sum| sum.amount.is_zero()) {
            finding.saying("funds-against-words-none")
        } else {
            with_amounts(finding, "total", &sums)
        };
        let first = line.funds.iter().next().map(|(_, cell)| cell.origin);
        findings.push(first.into_iter().fold(finding, Finding::related));
    }
}

/// The millions that a text names, and how it prints them.
fn millions(words: &str) -> Option<(Decimal, String)> {
    text::figures(words).into_iter().find_map(|figure| {
        let after = &words[figure.at + figure.printed.len()..];
        let word = after.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty())?;
        PhraseList::Million.is(&fold(word)).then(|| (figure.value, format!("{} {word}", figure.printed)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millions_are_printed_with_the_word_of_the_text() {
        for (words, printed) in [
            ("Loan of 2.5 million EUR", Some("2.5 million")),
            ("zajam, 3 miliona evra", Some("3 miliona")),
            ("3 mil. EUR", Some("3 mil")),
            ("3 milestones", None),
            ("over 3", None),
        ] {
            assert_eq!(millions(words).map(|(_, printed)| printed).as_deref(), printed, "{words}");
        }
    }
}
