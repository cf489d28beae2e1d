//! The finding on a column that is not used: figures and years that nothing was made of are worse than words.

use crate::finding::{Finding, Severity, rule};
use crate::model::ColumnRead;
use crate::read::values::number;
use crate::read::values::period::bare_year;
use crate::sheet::{Content, Sheet};

/// So many rows below the header are looked at.
const ROWS: usize = 50;
/// A column of figures has them in at least one of so many cells.
const ONE_FIGURE_OF: usize = 2;

/// A warning where the column holds figures or its header names a year, else a note; `below` is the first row under the
/// header.
pub fn finding(column: &ColumnRead, sheet: &Sheet, below: u32) -> Finding {
    let finding = Finding::new(&rule::COLUMN_UNUSED).at(column.origin).with("column", column.printed.as_str());
    let has_figures = column.origin.column_index().is_some_and(|at| holds_figures(sheet, at, below));
    let severity = if has_figures || names_year(&column.printed) { finding.severity } else { Severity::Note };
    Finding { severity, ..finding }
}

fn names_year(header: &str) -> bool {
    header.split(|letter: char| !letter.is_ascii_digit()).any(|digits| bare_year(digits).is_some())
}

fn holds_figures(sheet: &Sheet, column: u16, below: u32) -> bool {
    let first = sheet.rows.partition_point(|row| row.index < below);
    let cells = || sheet.rows[first..].iter().take(ROWS).filter_map(|row| row.cell(column));
    let figures = cells().filter(|cell| is_figure(&cell.content)).count();
    figures > 0 && figures * ONE_FIGURE_OF >= cells().count()
}

fn is_figure(content: &Content) -> bool {
    match content {
        Content::Number(_) | Content::Percent(_) | Content::Uncomputed(_) => true,
        Content::Text(text) => number::read_figure(text, None).amount.ends().is_some(),
        Content::Date(..) | Content::Bool(_) | Content::Error(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Certainty, ColumnRule, Origin};
    use crate::read::tests::opened;

    fn severity(header: &str, cells: [&str; 4]) -> Severity {
        let text = format!("code|{header}\n{}", cells.map(|cell| format!("1.1|{cell}\n")).concat());
        let opened = opened(&[("plan.csv", &text)]);
        let sheet = &opened.workbooks[0].sheets[0];
        let column = ColumnRead {
            origin: Origin::cell(sheet.source, 0, 1),
            printed: header.to_owned(),
            meaning: None,
            year: None,
            period: None,
            rule: ColumnRule::Unknown,
            certainty: Certainty::None,
            candidates: Vec::new(),
        };
        finding(&column, sheet, 1).severity
    }

    #[test]
    fn an_unused_column_of_figures_or_of_a_year_is_a_warning_and_one_of_words_a_note() {
        for (header, cells, expected) in [
            ("Xyzzy", ["1", "2", "3", "4"], Severity::Warning),
            ("Xyzzy", ["1", "2", "see annex", "open"], Severity::Warning),
            ("Xyzzy", ["1", "blue", "see annex", "open"], Severity::Note),
            ("Xyzzy", ["12 %", "", "", ""], Severity::Warning),
            ("Xyzzy", ["red", "blue", "red", "red"], Severity::Note),
            ("Xyzzy 2021", ["red", "blue", "red", "red"], Severity::Warning),
            ("Xyzzy 20215", ["red", "blue", "red", "red"], Severity::Note),
        ] {
            assert_eq!(severity(header, cells), expected, "{header} {cells:?}");
        }
    }
}
