//! Columns of tables that a workbook hides: they are read like others, and reported.

use std::collections::HashMap;

use crate::finding::{Finding, Severity, recognition::ColumnNames, rule};
use crate::model::{ColumnRead, Programme, SourceId, TableRead};
use crate::read::words::meaning::Meaning;
use crate::sheet::Opened;

/// A warning on each hidden column that gives targets, achieved values or what gathers the rows, a note on each other one
/// that is used.
pub fn findings(opened: &Opened, programme: &Programme) -> Vec<Finding> {
    let sheets = opened.workbooks.iter().flat_map(|workbook| &workbook.sheets);
    let hidden: HashMap<SourceId, &[u16]> = sheets
        .filter(|sheet| !sheet.hidden_columns.is_empty())
        .map(|sheet| (sheet.source, &sheet.hidden_columns[..]))
        .collect();
    let of_table = |table: &TableRead| -> Vec<Finding> {
        let Some(hidden) = hidden.get(&table.origin.source_id()) else { return Vec::new() };
        let names = ColumnNames::of_layout(table.layout);
        let is_hidden = |column: &&ColumnRead| {
            names == ColumnNames::Letters && column.origin.column_index().is_some_and(|at| hidden.contains(&at))
        };
        table.columns.iter().filter(is_hidden).filter_map(|column| finding(column, names)).collect()
    };
    programme.tables.iter().flat_map(of_table).collect()
}

fn finding(column: &ColumnRead, names: ColumnNames) -> Option<Finding> {
    let meaning = Meaning::from_id(column.meaning?)?;
    let decides = meaning.is_figure() || meaning.is_owner();
    let finding = Finding::new(&rule::COLUMN_HIDDEN).at(column.origin);
    let severity = if decides { finding.severity } else { Severity::Note };
    let letters = column.origin.column_index().map(|at| names.name(at)).unwrap_or_default();
    let finding = finding.with("column", letters).with("header", column.printed.as_str());
    Some(Finding { severity, ..finding.with("meaning", meaning.id()) })
}
