//! Single cells: figures, units, years, and how they are written.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::check::Input;
use crate::check::phrases::PhraseList;
use crate::finding::{Finding, Rule};
use crate::judge::targets_in_force;
use crate::model::{Amount, Indicator, Origin, Programme, Quantity, Stated, subject};
use crate::text::fold;

/// All figures of a programme with the subjects of their rows.
pub fn quantities(programme: &Programme) -> impl Iterator<Item = (String, &Quantity)> {
    let of_indicators = programme.indicators().flat_map(|(_, row)| {
        let subject = subject::indicator(row);
        row.figures().map(move |quantity| (subject.clone(), quantity))
    });
    let of_measures = programme.measures().flat_map(|(_, row)| {
        row.funding.iter().flat_map(move |line| line.funds.iter().map(move |(_, funds)| (subject::measure(row), funds)))
    });
    let of_activities = programme.activities().flat_map(|(_, row)| {
        row.funding
            .iter()
            .flat_map(move |line| line.funds.iter().map(move |(_, funds)| (subject::activity(row), funds)))
    });
    of_indicators.chain(of_measures).chain(of_activities)
}

/// What an indicator counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Percent,
    Count,
}

impl Kind {
    fn label(self) -> crate::finding::Argument {
        crate::finding::Argument::Label(
            match self {
                Self::Percent => "kind-percent",
                Self::Count => "kind-count",
            }
            .into(),
        )
    }

    /// What the first words of a name say.
    fn of_name(name: &str) -> Option<Self> {
        let folded = fold(name);
        let folded = PhraseList::NameOpening.without_start(&folded);
        if PhraseList::NamePercent.is_at_start(folded) {
            Some(Self::Percent)
        } else if PhraseList::NameCount.is_at_start(folded) {
            Some(Self::Count)
        } else {
            None
        }
    }

    fn of_unit(unit: &str) -> Option<Self> {
        let folded = fold(unit);
        if unit.trim() == "%" || PhraseList::UnitPercent.is(&folded) {
            Some(Self::Percent)
        } else if PhraseList::UnitCount.is(&folded) {
            Some(Self::Count)
        } else {
            None
        }
    }
}

/// A unit that says another kind than the name: a percentage counted in heads.
pub fn unit_misfit(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        for (name, unit) in [(&row.name.plan, &row.unit.plan), (&row.name.report, &row.unit.report)] {
            let (Some(name), Some(unit)) = (name, unit) else { continue };
            let (Some(of_name), Some(of_unit)) = (Kind::of_name(&name.value), Kind::of_unit(&unit.value)) else {
                continue;
            };
            let is_ratio = PhraseList::Ratio.find(&fold(&name.value)).is_some();
            if of_name != of_unit && !(is_ratio && of_unit == Kind::Percent) {
                let finding = Finding::new(check).at(unit.origin).related(name.origin).about(subject::indicator(row));
                let finding = finding.with("unit", unit.value.as_str()).with("kind", of_name.label());
                findings.push(finding);
            }
        }
    }
}

/// What plan and report measure, where that is not the same, with the cells that say so.
fn kinds_of_both(row: &Indicator) -> Option<([Kind; 2], [Origin; 2])> {
    let pair = |of: fn(&str) -> Option<Kind>, stated: &Stated<String>| {
        let (plan, report) = (stated.plan.as_ref()?, stated.report.as_ref()?);
        let kinds = [of(&plan.value)?, of(&report.value)?];
        (kinds[0] != kinds[1]).then_some((kinds, [plan.origin, report.origin]))
    };
    pair(Kind::of_name, &row.name).or_else(|| pair(Kind::of_unit, &row.unit))
}

/// Whether plan and report count the indicator in different things, so that their figures cannot be compared.
pub fn is_measured_differently(row: &Indicator) -> bool {
    kinds_of_both(row).is_some()
}

/// Plan and report count the same indicator in different things.
pub fn measured_differently(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        let Some(([planned, reported], [plan, report])) = kinds_of_both(row) else { continue };
        let finding = Finding::new(check).at(report).related(plan).about(subject::indicator(row));
        findings.push(finding.with("planned", planned.label()).with("reported", reported.label()));
    }
}

/// Target and achieved value of a year, or baseline and target, are in different units.
pub fn units_differ(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        let targets = targets_in_force(row);
        let achieved = row.achieved.iter().find_map(|(year, achieved)| {
            let due = targets.iter().find(|(due, _)| *due >= year).or(targets.last());
            due.filter(|(_, target)| target.differs_in_unit(achieved)).map(|(_, target)| (*target, achieved))
        });
        let baseline = || {
            let baseline = &row.baseline.sourced()?.value;
            targets.iter().find(|(_, target)| target.differs_in_unit(baseline)).map(|(_, target)| (*target, baseline))
        };
        let (key, pair) = match achieved {
            Some(pair) => ("units-differ", Some(pair)),
            None => ("units-differ-baseline", baseline()),
        };
        let Some((target, other)) = pair else { continue };
        let unit = |quantity: &Quantity| quantity.unit.as_ref().map_or_else(String::new, |unit| unit.printed.clone());
        let finding = Finding::new(check).saying(key).at(other.origin).related(target.origin);
        let finding = finding.about(subject::indicator(row)).with("planned", unit(target));
        let finding = finding.with("unit", unit(other));
        findings.push(cells_of_units(row, [target, other]).into_iter().fold(finding, Finding::related));
    }
}

/// The cells that say what values are counted in: their headers, else the unit of the row.
fn cells_of_units(row: &Indicator, values: [&Quantity; 2]) -> BTreeSet<Origin> {
    let header = |value: &Quantity| Some(value.unit.as_ref()?.header.as_ref()?.1);
    let headers: BTreeSet<Origin> = values.into_iter().filter_map(header).collect();
    let of_row = [&row.unit.plan, &row.unit.report].into_iter().flatten().map(|unit| unit.origin);
    if headers.len() == values.len() { headers } else { headers.into_iter().chain(of_row).collect() }
}

/// A percentage that is not its numerator divided by its denominator, as far as it is printed.
pub fn fraction_differs(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators().filter(|(_, row)| !row.numerators.is_empty()) {
        let is_percent = Kind::of_unit(row.unit.text()) == Some(Kind::Percent);
        for (period, numerator) in row.numerators.iter() {
            let (Some(achieved), Some(denominator)) = (row.achieved.get(period), row.denominators.get(period)) else {
                continue;
            };
            let numbers = (achieved.exact(), numerator.exact(), denominator.exact());
            let (Some(number), Some(over), Some(under)) = numbers else { continue };
            let Some(percent) = over.checked_div(under).and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED))
            else {
                continue;
            };
            if !(is_percent || achieved.percent) || is_rounded(percent, number) {
                continue;
            }
            let finding =
                Finding::new(check).at(achieved.origin).related(numerator.origin).about(subject::indicator(row));
            let finding = finding.with("printed", &*achieved.printed).with("percent", percent.round_dp(2).normalize());
            findings.push(finding.with("numerator", &*numerator.printed).with("denominator", &*denominator.printed));
        }
    }
}

/// Whether a figure is the computed one, rounded or cut off at its last decimal.
fn is_rounded(computed: Decimal, figure: Decimal) -> bool {
    /// Figures with more decimals are results of formulas, which are not exact.
    const MOST_DECIMALS: u32 = 6;
    let unit = Decimal::new(1, figure.normalize().scale().min(MOST_DECIMALS));
    computed.checked_sub(figure).is_some_and(|off| off >= -unit / Decimal::TWO && off < unit)
}

/// A percentage below 0 or above 100.
pub fn percent_out_of_range(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        let kinds = [&row.unit.plan, &row.unit.report].into_iter().flatten().map(|unit| Kind::of_unit(&unit.value));
        let kinds: Vec<_> = kinds.collect();
        let is_percent = kinds.contains(&Some(Kind::Percent)) && !kinds.contains(&Some(Kind::Count));
        let names = [&row.name.plan, &row.name.report].into_iter().flatten();
        let may_grow = names.into_iter().any(|name| {
            let folded = fold(&name.value);
            PhraseList::Growth.find(&folded).is_some()
        });
        if !is_percent || may_grow {
            continue;
        }
        for quantity in row.figures() {
            let Some(number) = quantity.exact() else { continue };
            if number < Decimal::ZERO || number > Decimal::ONE_HUNDRED {
                let finding = Finding::new(check).at(quantity.origin).about(subject::indicator(row));
                findings.push(finding.with("printed", &*quantity.printed));
            }
        }
    }
}

/// No table gives the unit, though the tables have a column for it.
pub fn unit_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    missing(check, input, findings, |row| row.unit.value().is_some());
}

/// No baseline, though others have one.
pub fn baseline_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    missing(check, input, findings, |row| row.baseline.value().is_some_and(|value| !value.is_missing()));
}

/// A baseline without its year, though others have one.
pub fn baseline_year_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    missing(check, input, findings, |row| {
        row.baseline_year.value().is_some() || row.baseline.value().is_none_or(Quantity::is_missing)
    });
}

/// No source of verification, though others have one.
pub fn source_of_verification_missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    missing(check, input, findings, |row| row.source_of_verification.is_some());
}

/// Reports the planned rows without something that most of them have: else the programme does without. A row that only
/// the report has is a finding of its own.
fn missing(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>, has: fn(&Indicator) -> bool) {
    let rows = || input.programme.indicators().map(|(_, row)| row).filter(|row| row.report_origin != Some(row.origin));
    let without: Vec<&Indicator> = rows().filter(|row| !has(row)).collect();
    if without.len() * 2 < rows().count() {
        findings
            .extend(without.into_iter().map(|row| Finding::new(check).at(row.origin).about(subject::indicator(row))));
    }
}

/// The longest text that can be a unit.
const LONGEST_UNIT: usize = 40;

/// A sentence where the unit should stand.
pub fn unit_is_text(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators() {
        for unit in [&row.unit.plan, &row.unit.report].into_iter().flatten() {
            if unit.value.chars().count() > LONGEST_UNIT {
                let finding = Finding::new(check).at(unit.origin).about(subject::indicator(row));
                findings.push(finding.with("unit", unit.value.as_str()));
            }
        }
    }
}

/// An achieved value for a year that has not been reviewed yet.
pub fn achieved_in_future(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(review) = &input.programme.document.review_period else { return };
    for (_, row) in input.programme.indicators() {
        for (year, quantity) in row.achieved.iter() {
            if year > review.value && !quantity.is_missing() {
                let finding = Finding::new(check).at(quantity.origin).related(review.origin);
                let finding = finding.about(subject::indicator(row)).with("year", year);
                let finding = finding.with("printed", &*quantity.printed);
                findings.push(finding.with("review", review.value.to_string()));
            }
        }
    }
}

/// How a figure is written.
#[derive(Debug, Default)]
struct Styles<'q> {
    grouped: Option<&'q Quantity>,
    ungrouped: Option<&'q Quantity>,
    decimal_comma: Option<&'q Quantity>,
    decimal_point: Option<&'q Quantity>,
}

impl<'q> Styles<'q> {
    fn observe(&mut self, quantity: &'q Quantity) {
        let printed = quantity.printed.trim().trim_end_matches(['%', ' ']);
        let parts: Vec<&str> = printed.split(['.', ',']).collect();
        let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !parts.iter().all(is_digits) {
            return;
        }
        let is_grouped = parts.len() > 1 && parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
        let slot = match parts.len() {
            1 if printed.len() >= 4 && quantity.exact().is_some_and(|number| number >= Decimal::ONE_THOUSAND) => {
                &mut self.ungrouped
            }
            _ if is_grouped => &mut self.grouped,
            2 if printed.contains(',') => &mut self.decimal_comma,
            2 => &mut self.decimal_point,
            _ => return,
        };
        slot.get_or_insert(quantity);
    }
}

/// Figures of one row and table written in two ways: `2.194` beside `5196`, `2,6` beside `2.6`. Those of a matrix are written
/// by the program.
pub fn number_styles_mixed(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (_, row) in input.programme.indicators().filter(|(_, row)| !row.is_of_matrix()) {
        let mut sources: Vec<_> = row.figures().map(|quantity| quantity.origin.source_id()).collect();
        sources.sort();
        sources.dedup();
        for source in sources {
            let mut styles = Styles::default();
            row.figures()
                .filter(|quantity| quantity.origin.source_id() == source)
                .for_each(|quantity| styles.observe(quantity));
            let pairs = [(styles.grouped, styles.ungrouped), (styles.decimal_comma, styles.decimal_point)];
            for (one, two) in pairs.into_iter().filter_map(|(one, two)| one.zip(two)) {
                let finding = Finding::new(check).at(two.origin).related(one.origin);
                let finding = finding.about(subject::indicator(row)).with("one", &*one.printed);
                findings.push(finding.with("two", &*two.printed));
            }
        }
    }
}

/// Digits in groups that are not of three: `2,400,00`.
pub fn number_misprinted(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (subject, quantity) in quantities(input.programme) {
        if let Some(meant) = misprint(&quantity.printed).filter(|_| quantity.amount == Amount::Fault) {
            let finding = Finding::new(check).at(quantity.origin).about(subject);
            findings.push(finding.with("printed", &*quantity.printed).with("meant", meant));
        }
    }
}

/// What a misprinted number probably means: the same with a zero added or taken in the group that is not of three.
fn misprint(printed: &str) -> Option<String> {
    let printed = printed.trim();
    let mark = [',', '.'].into_iter().find(|mark| printed.matches(*mark).count() > 1)?;
    let groups: Vec<&str> = printed.split(mark).collect();
    if !groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let odd = groups[1..].iter().filter(|group| group.len() != 3).count();
    let is_date = groups.len() == 3 && groups[0].len() <= 2 && groups[1].len() <= 2
        || groups.iter().all(|group| group.len() <= 2);
    if odd == 0 || is_date {
        return None;
    }
    let fix = |group: &&str| match group.len() {
        1 | 2 if group.bytes().all(|byte| byte == b'0') => "000".to_owned(),
        4 if group.ends_with('0') => group[..3].to_owned(),
        _ => (*group).to_owned(),
    };
    let fixed: Vec<String> = std::iter::once(groups[0].to_owned()).chain(groups[1..].iter().map(fix)).collect();
    Some(fixed.join(&mark.to_string()))
}

/// Several amounts in one cell: `54,119 12,034`.
pub fn amounts_in_one_cell(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    for (subject, quantity) in quantities(input.programme) {
        if quantity.amount != Amount::Fault {
            continue;
        }
        let parts: Vec<&str> = quantity.printed.split_whitespace().collect();
        let is_amount = |part: &&str| {
            part.starts_with(|letter: char| letter.is_ascii_digit())
                && part
                    .trim_end_matches([';', '+'])
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.')
        };
        if parts.len() > 1 && parts.iter().all(is_amount) {
            let finding = Finding::new(check).at(quantity.origin).about(subject);
            findings.push(finding.with("printed", &*quantity.printed).with("count", parts.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_it_counts_behind_words_such_as_the_and_total() {
        for (name, kind) in [
            ("The total number of services", Some(Kind::Count)),
            ("Average annual percentage of use", Some(Kind::Percent)),
            ("Ukupan broj usluga", Some(Kind::Count)),
            ("Просечан проценат коришћења", Some(Kind::Percent)),
            ("Additional number of services", None),
            ("Therapeutic number", None),
        ] {
            assert_eq!(Kind::of_name(name), kind, "{name}");
        }
    }

    #[test]
    fn digits_in_odd_groups_are_misprints_and_dates_and_decimals_are_not() {
        for (printed, meant) in [
            ("2,400,00", Some("2,400,000")),
            ("1.000.0000", Some("1.000.000")),
            ("2,400,000", None),
            ("31.12.2021", None),
            ("1.2.3", None),
            ("96,55", None),
            ("1,000.50", None),
            ("words, of, all", None),
        ] {
            assert_eq!(misprint(printed).as_deref(), meant, "{printed}");
        }
    }
}
