//! Directions that are inferred and not stated.

use super::verdicts::{verdict_label, with};
use crate::check::Input;
use crate::finding::{Argument, Finding, Rule};
use crate::judge::{IndicatorEvaluation, UsedTarget};
use crate::model::{Direction, DirectionFrom, SourceId, subject};

/// So many rows of one column are one finding: nobody reads the same sentence again for each row.
const LEAST_OF_COLUMN: usize = 4;
/// So many rows of a column are named.
const MOST_NAMED: usize = 10;

/// A verdict that rests on a direction which is in doubt, with its target.
type Doubtful<'r, 'p> = (&'r IndicatorEvaluation<'p>, UsedTarget);

/// A column of targets, and the way its rows are read to go.
type ColumnGoing = (SourceId, Option<u16>, Direction);

/// Verdicts that another direction would turn, where the direction is inferred from little: a finding for each, but one for
/// all rows of a column that are read to go the same way.
pub fn direction_inferred(check: &'static Rule, input: &Input<'_>, findings: &mut Vec<Finding>) {
    let Some(evaluation) = &input.judged else { return };
    let mut columns: Vec<(ColumnGoing, Vec<Doubtful<'_, '_>>)> = Vec::new();
    for row in evaluation.indicators().filter(|row| row.rests_on_direction) {
        let Some(target) = row.target else { continue };
        let key = (target.origin.source_id(), target.origin.column_index(), row.direction.direction);
        // Tables have few columns: the last one is nearly always the right one.
        match columns.iter_mut().rev().find(|(of, _)| *of == key) {
            Some((_, rows)) => rows.push((row, target)),
            None => columns.push((key, vec![(row, target)])),
        }
    }
    for ((_, _, direction), rows) in columns {
        if rows.len() < LEAST_OF_COLUMN {
            findings.extend(rows.iter().map(|(row, target)| of_row(check, row, *target)));
        } else {
            findings.push(of_column(check, direction, &rows));
        }
    }
}

fn of_row(check: &'static Rule, row: &IndicatorEvaluation<'_>, target: UsedTarget) -> Finding {
    let finding = Finding::new(check).at(target.origin);
    let finding = row.achieved.map(|achieved| achieved.origin).into_iter().fold(finding, Finding::related);
    let finding = finding.about(subject::indicator(row.indicator)).saying(match row.direction.from {
        DirectionFrom::BaselineToTarget(_) => "direction-inferred-baseline",
        DirectionFrom::Targets(..) => "direction-inferred-targets",
        DirectionFrom::Status(_) => "direction-inferred-statuses",
        DirectionFrom::Measured(..) => "direction-inferred-measured",
        DirectionFrom::Default
        | DirectionFrom::Stated(_)
        | DirectionFrom::Bound(_)
        | DirectionFrom::Change(_)
        | DirectionFrom::NotUnderstood(_) => "direction-inferred",
    });
    let mut finding = with(finding, "direction", label(row.direction.direction));
    if let Some(given) = &row.indicator.status_direction {
        finding = finding.with("rows", given.agreement.0).with("of", given.agreement.1);
    }
    let finding = with(finding, "verdict", verdict_label(row.by_rules().0));
    row.baseline_cell.map(|baseline| baseline.origin).into_iter().fold(finding, Finding::related)
}

/// One finding for the rows of a column, at the target of the first, with the codes and targets of the next ones.
fn of_column(check: &'static Rule, direction: Direction, rows: &[Doubtful<'_, '_>]) -> Finding {
    let mut targets = rows.iter().map(|(_, target)| target.origin).take(MOST_NAMED);
    let codes = rows.iter().map(|(row, _)| row.indicator.code.to_string()).take(MOST_NAMED).collect::<Vec<_>>();
    let mut finding = Finding::new(check).saying("direction-inferred-column").with("count", rows.len());
    finding.at = targets.next();
    finding.related = targets.collect();
    let finding = finding.with("codes", codes.join(", ")).with("more", rows.len().saturating_sub(MOST_NAMED));
    with(finding, "direction", label(direction))
}

fn label(direction: Direction) -> Argument {
    Argument::Label(format!("direction-{}", direction.id()))
}
