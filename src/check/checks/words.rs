//! What names and remarks say of figures, against the figures of the row.

use rust_decimal::Decimal;

use crate::check::phrases::PhraseList;
use crate::check::{Input, text};
use crate::finding::{Finding, Rule};
use crate::model::{Quantity, ReportingPeriod, Year, subject};
use crate::text::{fold, words};

/// Figures in an indicator's name that its row contradicts: `(TV: 99% for 2020)` beside a target of 85.
pub fn name_against_values(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        for name in [&row.name.plan, &row.name.report].into_iter().flatten() {
            for claim in claims(&name.value) {
                let cell = match claim.of {
                    Claimed::Baseline => row.baseline.plan.as_ref().map(|baseline| &baseline.value),
                    Claimed::Target(year) => row.targets.get(Year(year)),
                };
                let Some(cell) = cell.filter(|cell| cell.amount.number().is_some_and(|number| number != claim.value))
                else {
                    continue;
                };
                let finding = Finding::new(check).at(cell.origin).related(name.origin).about(subject::indicator(row));
                findings.push(finding.with("printed", &*cell.printed).with("claimed", claim.printed.as_str()));
            }
        }
    }
}

struct Claim {
    of: Claimed,
    value: Decimal,
    printed: String,
}

#[derive(Clone, Copy)]
enum Claimed {
    Baseline,
    Target(u16),
}

/// The baselines and dated targets that a name states: `BV: 5%`, `TV: 65% for 2020`.
fn claims(name: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    for figure in text::figures(name) {
        let before = fold(&name[..figure.at]);
        let mut after = words(&name[figure.at + figure.printed.len()..]).filter(|word| *word != "%");
        let joins = after.next().is_some_and(|word| PhraseList::BeforeYear.is(&fold(word)));
        let of = match after.next() {
            _ if PhraseList::NamesBaseline.is_at_end(&before) => Claimed::Baseline,
            Some(year) if joins && PhraseList::NamesTarget.is_at_end(&before) => match year.parse() {
                Ok(year) if (1900..2200).contains(&year) => Claimed::Target(year),
                _ => continue,
            },
            _ => continue,
        };
        claims.push(Claim { of, value: figure.value, printed: figure.printed });
    }
    claims
}

/// A remark's figure that holds the achieved value with a digit more: `185 authorities` beside 85.
pub fn remark_against_value(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(year) = input.year else { return };
    for (_, row) in input.programme.indicators() {
        let (Some(remark), Some(achieved)) = (&row.remark, row.achieved.get(year)) else { continue };
        let Some(number) = achieved.exact().filter(|number| *number >= Decimal::TEN && number.fract().is_zero()) else {
            continue;
        };
        let of_row: Vec<Decimal> = row.figures().filter_map(|cell| cell.amount.number()).collect();
        let figures = text::figures(&remark.value);
        if figures.iter().any(|figure| of_row.contains(&figure.value)) {
            continue;
        }
        if let Some(figure) = figures.iter().find(|figure| lost_digit(number, figure.value)) {
            let finding = Finding::new(check).at(achieved.origin).related(remark.origin);
            let finding = finding.about(subject::indicator(row)).with("printed", &*achieved.printed);
            findings.push(finding.with("figure", figure.printed.as_str()));
        }
    }
}

/// Whether one digit was lost at either end between the two.
fn lost_digit(short: Decimal, long: Decimal) -> bool {
    let (short, long) = (short.normalize().to_string(), long.normalize().to_string());
    short.len() + 1 == long.len() && (long.ends_with(&short) || long.starts_with(&short)) && !long.ends_with('0')
}

/// A target that the remark or the name speaks of and no cell has: `the 2022 target of 3.000`.
pub fn target_in_words_only(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        let names = [&row.name.plan, &row.name.report].into_iter().flatten();
        let mut named = Vec::new();
        for words in [&row.remark, &row.comment, &row.next_steps].into_iter().flatten().chain(names) {
            for figure in text::figures(&words.value) {
                let before = fold(&words.value[..figure.at]);
                let speaks = PhraseList::AnnouncesTarget.is_at_end(&before);
                let target = |(_, target): (ReportingPeriod, &Quantity)| {
                    target.amount.ends().is_some_and(|(low, high)| low == figure.value || high == figure.value)
                };
                if speaks
                    && !named.contains(&figure.value)
                    && !row.targets.iter().chain(row.revised_targets.iter()).any(target)
                {
                    let finding = Finding::new(check).about(subject::indicator(row)).at(words.origin);
                    findings.push(finding.with("figure", figure.printed.as_str()));
                    named.push(figure.value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_that_a_name_speaks_of_are_read_as_printed() {
        let years = |name: &str| -> Vec<u16> {
            let of = claims(name).into_iter().map(|claim| claim.of);
            of.filter_map(|of| if let Claimed::Target(year) = of { Some(year) } else { None }).collect()
        };
        assert_eq!(years("Users (BV: 5%, TV: 65% for 2020, TV: 70 za 2021.)"), [2020, 2021]);
        assert_eq!(years("Users (TV: 65% for 202¹)"), [0; 0]);
        assert_eq!(years("Korisnici (PV: 5%, CV: 65% za 2020, CV: 70% u 2021.)"), [2020, 2021]);
        assert_eq!(years("Users (TV: 65% until 2020)"), [0; 0]);
    }

    #[test]
    fn a_digit_lost_at_either_end_is_seen() {
        for (short, long, lost) in
            [(85, 185, true), (118, 1185, true), (118, 1195, false), (11, 118, true), (60, 600, false), (85, 86, false)]
        {
            assert_eq!(lost_digit(short.into(), long.into()), lost, "{short} {long}");
        }
    }
}
