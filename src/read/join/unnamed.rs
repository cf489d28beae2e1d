//! Tables whose figures no word names: they are asked about only where no other table of the inputs has figures.

use crate::finding::{Finding, rule};
use crate::model::{Certainty, ColumnRead, ColumnRule};
use crate::read::record::{BesideOthers, Table};

/// Leaves out, beside other tables, what would be asked about tables whose figures no word names, and reports it.
pub fn leave_beside_others(tables: &mut Vec<Table>, findings: &mut Vec<Finding>) {
    let is_sure = |table: &Table| matches!(table.beside_others, BesideOthers::Asked);
    let is_read = |table: &Table| table.rows > table.reported || !table.questions.is_empty();
    let has_tables =
        tables.iter().any(|table| !matches!(table.beside_others, BesideOthers::NoTable(_)) && is_read(table));
    let has_figures = tables.iter().any(|table| is_sure(table) && table.explained_figures() > 0);
    tables.retain_mut(|table| match &table.beside_others {
        BesideOthers::NoTable(instead) if has_tables => {
            findings.push((**instead).clone());
            false
        }
        BesideOthers::Unused if has_figures => {
            table.questions.clear();
            let open = table.columns.iter_mut().filter(|column| column.certainty == Certainty::Open);
            findings.extend(open.map(leave_out));
            true
        }
        BesideOthers::Asked | BesideOthers::Unused | BesideOthers::NoTable(_) => true,
    });
}

fn leave_out(column: &mut ColumnRead) -> Finding {
    (column.certainty, column.rule) = (Certainty::None, ColumnRule::Unknown);
    Finding::new(&rule::COLUMN_UNUSED).at(column.origin).with("column", column.printed.as_str())
}
