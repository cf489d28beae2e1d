//! Several decisions on one cell: they count one after the other where each says that it replaces the one before it.

use std::collections::HashMap;

use super::line::Line;
use crate::finding::{Finding, rule};
use crate::matrix_form::single_blanks;
use crate::model::{MatrixField, ReportingPeriod, RowIdentity};

/// The key of a row that is not used since another one contradicts it; it is reported here.
pub(super) const REPORTED: &str = "row-unused-decision-twice";

/// A cell of a matrix: its row, what it holds, and the period that it is of.
type MatrixCell = (RowIdentity, MatrixField, Option<ReportingPeriod>);

/// Refuses all decisions on a cell on which two differ and neither replaces the other.
pub(super) fn refuse(lines: &mut [Vec<Line<'_>>], findings: &mut Vec<Finding>) {
    let mut cells: HashMap<MatrixCell, Vec<(usize, usize)>> = HashMap::new();
    for (table, lines) in lines.iter().enumerate() {
        for (at, line) in lines.iter().enumerate() {
            if let Ok(decided) = &line.decided {
                cells.entry((decided.row.clone(), decided.field, decided.period)).or_default().push((table, at));
            }
        }
    }
    let mut disputed: Vec<Vec<(usize, usize)>> = cells.into_values().filter(|at| are_at_odds(lines, at)).collect();
    disputed.sort();
    for at in disputed {
        findings.push(finding(&at.iter().map(|(table, line)| &lines[*table][*line]).collect::<Vec<_>>()));
        at.iter().for_each(|(table, line)| lines[*table][*line].decided = Err(REPORTED));
    }
}

fn are_at_odds(lines: &[Vec<Line<'_>>], at: &[(usize, usize)]) -> bool {
    let lines: Vec<&Line<'_>> = at.iter().map(|(table, line)| &lines[*table][*line]).collect();
    lines.windows(2).any(|pair| {
        let [earlier, later] = [pair[0].value(), pair[1].value()];
        let replaced = pair[1].before.as_deref().map(single_blanks);
        earlier != later && replaced != Some(earlier)
    })
}

/// That all of these lines are on one cell.
fn finding(lines: &[&Line<'_>]) -> Finding {
    let quoted = |line: &&Line<'_>| format!("\"{}\"", line.value());
    let mut values: Vec<String> = lines.iter().map(quoted).collect();
    values.dedup();
    let finding = Finding::new(&rule::ROW_UNUSED).saying(REPORTED).with("values", values.join(", "));
    let finding = lines.iter().skip(1).fold(finding, |finding, line| finding.related(line.row.origin(line.sheet)));
    match lines.first() {
        Some(first) => first.described(finding).at(first.row.origin(first.sheet)),
        None => finding,
    }
}
