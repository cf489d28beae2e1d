//! What the values of years are, as far as something says it: amounts of each year, levels, or sums from the beginning.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::tables_by_place::TablesByPlace;
use crate::finding::{Finding, rule};
use crate::model::{
    ByPeriod, Combine, Indicator, Programme, Quantity, ReportingPeriod, ValuesAre, Year, YearlyValues,
    YearlyValuesFrom, subject,
};
use crate::read::words::value_scale;

/// Settles what the yearly values of indicators are: as stated in their rows, else as a map says, else by their figures. Without
/// any evidence nothing is settled: they count as levels.
pub fn settle(programme: &mut Programme, findings: &mut Vec<Finding>) {
    let tables = std::mem::take(&mut programme.tables);
    let places = TablesByPlace::new(&tables);
    let add_up: HashSet<usize> = programme
        .indicators()
        .filter(|(_, indicator)| year_of_amounts(indicator).is_some_and(|(_, is_proof)| is_proof))
        .filter_map(|(_, indicator)| places.table_of(indicator.origin))
        .collect();
    for indicator in programme.indicators_mut().filter(|indicator| indicator.yearly_values.is_none()) {
        let table = places.table_of(indicator.origin);
        if let Some(are) = table.and_then(|at| tables[at].values_are) {
            indicator.yearly_values = Some(YearlyValues { are, from: YearlyValuesFrom::Map });
            continue;
        }
        let is_of_amounts = |is_proof| is_proof || table.is_some_and(|at| add_up.contains(&at));
        if let Some((year, _)) = year_of_amounts(indicator).filter(|(_, is_proof)| is_of_amounts(*is_proof)) {
            let from = YearlyValuesFrom::PartsOfYear(year, indicator.origin);
            indicator.yearly_values = Some(YearlyValues { are: ValuesAre::Amounts, from });
            let finding = Finding::new(&rule::VALUES_INFERRED).at(indicator.origin).with("year", year);
            findings.push(finding.about(subject::indicator(indicator)));
        }
    }
    programme.tables = tables;
}

/// The first year whose value is the sum of those of its parts, where that is so in every year that has both; and whether it
/// shows that the values are amounts: a sum of one part and zeros is also the last or the highest of them.
fn year_of_amounts(indicator: &Indicator) -> Option<(Year, bool)> {
    let series = [&indicator.targets, &indicator.revised_targets, &indicator.achieved];
    if !series.iter().any(|values| values.iter().any(|(period, _)| period.is_part_of_year())) {
        return None;
    }
    if value_scale::values_are(indicator.unit.text(), indicator.name.text()) == Some(ValuesAre::Levels) {
        return None;
    }
    let mut found: Option<(Year, bool)> = None;
    for values in series {
        for (period, whole) in values.iter().filter(|(period, _)| !period.is_part_of_year()) {
            let year = period.year();
            let is_computed = indicator.computed.iter().any(|computed| computed.year == period);
            let Some(parts) = numbers_of_parts(values, year).filter(|_| !is_computed) else { continue };
            if whole.percent || Combine::Sum.number_from(&parts) != whole.exact() {
                return None;
            }
            let is_proof = parts.iter().filter(|part| !part.is_zero()).count() > 1;
            found = Some(found.map_or((year, is_proof), |(first, known)| (first, known || is_proof)));
        }
    }
    found
}

/// The values of at least two parts of a year of one length; none where one is no number.
fn numbers_of_parts(values: &ByPeriod<Quantity>, year: Year) -> Option<Vec<Decimal>> {
    let parts: Vec<(ReportingPeriod, &Quantity)> =
        values.parts_of(year).filter(|(_, value)| !value.is_missing()).collect();
    let length = |period: &ReportingPeriod| std::mem::discriminant(period);
    let first = length(&parts.first()?.0);
    if parts.len() < 2 || parts.iter().any(|(period, _)| length(period) != first) {
        return None;
    }
    parts.iter().map(|(_, value)| value.exact()).collect()
}
