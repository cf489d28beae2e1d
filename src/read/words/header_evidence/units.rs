//! Unit and factor of a header: `(in thousand EUR)`, `[km]`, `mil. RSD`, `'000 €`, `per 1,000 inhabitants`.

use rust_decimal::Decimal;

use super::evidence::HeaderEvidence;
use super::reading::{Reading, is_percent_sign};
use crate::read::words::stems::{Found, Sense, UnitWord};
use crate::read::words::tokens::{Gap, TokenKind};

/// What a token is within a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Unit(UnitWord),
    /// Powers of a thousand: `000` is one.
    Zeros(u32),
    Joining,
    /// A word with a role, which ends a unit outside brackets.
    Role,
    Other,
}

/// Takes units and factors out of brackets, and those in the open that cannot be anything else.
pub(super) fn take(reading: &mut Reading<'_>, evidence: &mut HeaderEvidence) {
    let parts: Vec<Part> = (0..reading.tokens.len()).map(|at| part(reading, at)).collect();
    let mut at = 0;
    while at < parts.len() {
        let bracket = reading.tokens[at].bracket;
        let length = reading.tokens[at..].iter().take_while(|token| token.bracket == bracket).count();
        let group = (at, at + length);
        if bracket.is_some() {
            take_bracket(reading, evidence, &parts, group);
        } else {
            take_open(reading, evidence, &parts, group);
        }
        at += length;
    }
}

fn part(reading: &Reading<'_>, at: usize) -> Part {
    let token = &reading.tokens[at];
    if reading.taken[at] {
        return Part::Other;
    }
    if is_percent_sign(token) {
        return Part::Unit(UnitWord::Percent);
    }
    if token.kind == TokenKind::Number {
        return zeros(&token.text).map_or(Part::Other, Part::Zeros);
    }
    let Some(entry) = reading.found.iter().find(|entry| (entry.from..entry.to).contains(&at)) else {
        return Part::Other;
    };
    match factor_before_money(reading, entry).or(entry.unit()) {
        Some(unit) => Part::Unit(unit),
        None if entry.is(|sense| *sense == Sense::Joining) => Part::Joining,
        None if entry.is(|sense| matches!(sense, Sense::Role(..))) => Part::Role,
        None => Part::Other,
    }
}

/// The factor of a word that is a factor in one language and something else in another, right before money: `miles de pesos`.
/// `mil` is a thousand before the plurals of Spanish and Portuguese, `mil euros`, else a million, `mil. EUR`.
fn factor_before_money(reading: &Reading<'_>, entry: &Found) -> Option<UnitWord> {
    let says = |unit: UnitWord| entry.is(|sense| *sense == Sense::Unit(unit));
    if !says(UnitWord::Thousand) || !(says(UnitWord::Million) || says(UnitWord::Other)) {
        return None;
    }
    let is_money = |found: &&Found| found.from >= entry.to && found.unit() == Some(UnitWord::Currency);
    let money = reading.found.iter().find(is_money).filter(|money| money.from <= entry.to + 1)?;
    let is_plural = reading.tokens[money.from].text.ends_with('s');
    let is_short = reading.tokens[entry.to].gap == Gap::Dot;
    match says(UnitWord::Million) && (is_short || !is_plural) {
        true => Some(UnitWord::Million),
        false => Some(UnitWord::Thousand),
    }
}

/// Powers of a thousand of `000`, `1000`, `1000000`; none for other numbers.
fn zeros(digits: &str) -> Option<u32> {
    let zeros = digits.strip_prefix('1').unwrap_or(digits);
    let is_round = !zeros.is_empty() && zeros.bytes().all(|digit| digit == b'0') && zeros.len().is_multiple_of(3);
    is_round.then(|| u32::try_from(zeros.len() / 3).unwrap_or(0))
}

/// A bracket that begins with a unit, or with words that lead to one, is a unit to its end.
fn take_bracket(reading: &mut Reading<'_>, evidence: &mut HeaderEvidence, parts: &[Part], (from, to): (usize, usize)) {
    let is_lead = |at: &usize| {
        matches!(parts[*at], Part::Joining | Part::Zeros(_))
            || matches!(parts[*at], Part::Other) && reading.tokens[*at].text == "1"
    };
    let first = (from..to).find(|at| !is_lead(at));
    let has_zeros = (from..to).any(|at| matches!(parts[at], Part::Zeros(_)));
    match first.map(|at| parts[at]) {
        Some(Part::Unit(_)) => take_run(reading, evidence, parts, (from, to)),
        None if has_zeros => take_run(reading, evidence, parts, (from, to)),
        _ => take_open(reading, evidence, parts, (from, to)),
    }
}

/// Units among other words: percent, currency and factor wherever they are, others behind a word that leads to them.
fn take_open(reading: &mut Reading<'_>, evidence: &mut HeaderEvidence, parts: &[Part], (from, to): (usize, usize)) {
    let mut at = from;
    while at < to {
        let is_led = at > from && parts[at - 1] == Part::Joining;
        let begins = match parts[at] {
            Part::Unit(UnitWord::Percent | UnitWord::Currency) => true,
            Part::Unit(UnitWord::Thousand | UnitWord::Million | UnitWord::Billion) => true,
            Part::Unit(UnitWord::Other | UnitWord::ThousandLetter | UnitWord::MillionLetter) => is_led,
            // `number of persons`
            Part::Unit(UnitWord::Count) => is_led && at >= from + 2 && parts[at - 2] == Part::Unit(UnitWord::Count),
            Part::Unit(UnitWord::Per) | Part::Joining | Part::Role | Part::Other => false,
            Part::Zeros(_) => {
                is_led
                    || at + 1 < to && matches!(parts[at + 1], Part::Unit(UnitWord::Currency))
                    || is_raised(reading, at)
            }
        };
        if !begins {
            at += 1;
            continue;
        }
        let is_more = |part: &Part| matches!(part, Part::Unit(_) | Part::Zeros(_));
        let run = parts[at..to].iter().take_while(|part| is_more(part)).count();
        let is_related = parts[at..at + run].contains(&Part::Unit(UnitWord::Per));
        let end = if is_related { to } else { at + run };
        take_run(reading, evidence, parts, (at, end));
        at = end;
    }
}

/// Whether zeros have an apostrophe before them, `'000`.
fn is_raised(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens[at].gap == Gap::Apostrophe
}

/// The unit and the factor of tokens that are nothing else.
fn take_run(reading: &mut Reading<'_>, evidence: &mut HeaderEvidence, parts: &[Part], (from, to): (usize, usize)) {
    let mut thousands = 0;
    let is_money = parts[from..to].contains(&Part::Unit(UnitWord::Currency));
    let mut unit: Option<(usize, usize)> = None;
    let mut is_related = false;
    for (at, part) in parts.iter().enumerate().take(to).skip(from) {
        match *part {
            Part::Unit(UnitWord::Thousand) if !is_related => thousands += 1,
            Part::Unit(UnitWord::ThousandLetter) if is_money => thousands += 1,
            Part::Unit(UnitWord::MillionLetter) if is_money => thousands += 2,
            Part::Unit(UnitWord::Million) if !is_related => thousands += 2,
            Part::Unit(UnitWord::Billion) if !is_related => thousands += 3,
            Part::Zeros(powers) if !is_related => thousands += powers,
            Part::Joining if unit.is_none() => {}
            Part::Other if unit.is_none() && reading.tokens[at].text == "1" => {}
            Part::Unit(UnitWord::Percent) => {
                evidence.is_percent = true;
                unit.get_or_insert((at, at + 1)).1 = at + 1;
            }
            Part::Unit(word) => {
                is_related |= word == UnitWord::Per;
                unit.get_or_insert((at, at + 1)).1 = at + 1;
            }
            Part::Zeros(_) | Part::Joining | Part::Role | Part::Other => {
                unit.get_or_insert((at, at + 1)).1 = at + 1;
            }
        }
    }
    evidence.is_related |= is_related;
    let is_lead = |at: &usize| parts[*at] == Part::Joining;
    if let Some(first) = (from..to).find(|at| !is_lead(at)).filter(|_| unit.is_some() || thousands > 0) {
        let text = reading.text(first, to);
        evidence.measure = Some(evidence.measure.take().map_or(text.clone(), |before| format!("{before} {text}")));
    }
    if let Some((first, last)) = unit {
        let text = reading.text(first, last);
        match &mut evidence.unit {
            None => evidence.unit = Some(text),
            Some(unit) if parts[first] == Part::Unit(UnitWord::Per) => *unit = format!("{unit} {text}"),
            Some(_) => {}
        }
    }
    if thousands > 0 && evidence.factor.is_none() {
        evidence.factor = Some((0..thousands.min(4)).fold(Decimal::ONE, |factor, _| factor * Decimal::from(1000)));
    }
    reading.understood[from..to].fill(true);
}
