//! One indicator that is counted under two owners.

use std::collections::HashMap;

use crate::check::input::Input;
use crate::finding::{Finding, Rule};
use crate::model::{Amount, ByPeriod, Code, Indicator, Quantity, ReportingPeriod, subject};
use crate::text::fold;

/// What makes two rows one indicator: name, unit, targets and achieved values.
type Figures = Vec<(ReportingPeriod, Amount)>;

/// An indicator with its targets and achieved values.
type WithFigures<'p> = (&'p Indicator, [Figures; 2]);

/// The same name, unit and figures under two owners.
pub fn indicator_twice(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<(String, String), Vec<WithFigures<'_>>> = HashMap::new();
    for (_, indicator) in input.programme.indicators() {
        let name = fold(indicator.name.text()).into_owned();
        let figures = [figures(&indicator.targets), figures(&indicator.achieved)];
        if name.is_empty() || figures.iter().all(Vec::is_empty) {
            continue;
        }
        let unit = fold(indicator.unit.text()).into_owned();
        let known = first.entry((name, unit)).or_default();
        let is_same = |(other, theirs): &&WithFigures<'_>| *theirs == figures && owner(other) != owner(indicator);
        if let Some((other, _)) = known.iter().find(is_same) {
            let finding =
                Finding::new(check).at(indicator.origin).related(other.origin).about(subject::indicator(indicator));
            findings.push(finding.with("other", subject::indicator(other)));
        } else {
            known.push((indicator, figures));
        }
    }
}

fn owner(indicator: &Indicator) -> &Code {
    &indicator.code.owner
}

fn figures(values: &ByPeriod<Quantity>) -> Figures {
    let known = values.iter().filter(|(_, quantity)| quantity.has_value());
    known.map(|(year, quantity)| (year, quantity.amount)).collect()
}
