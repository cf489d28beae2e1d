//! What was found in the inputs: the tables, the meaning given to each of their columns, and what fits nothing.

use std::borrow::Cow;

use crate::finding::Message;
use crate::finding::recognition::{self, ColumnNames};
use crate::language::Labels;
use crate::model::{Candidate, Certainty, ColumnRead, ColumnRule, Evidence, Programme, Sources, TableRead};
use crate::sheet::{Sheet, Workbook};

/// A sheet of the inputs, or a text file.
#[derive(Debug)]
pub struct SheetSeen<'i> {
    /// With all its rows, those outside of tables too.
    pub sheet: &'i Sheet,
    /// The tables found in it, from the top.
    pub tables: Vec<&'i TableRead>,
}

/// All sheets with their tables.
pub fn sheets<'i>(workbooks: &'i [Workbook], programme: &'i Programme) -> Vec<SheetSeen<'i>> {
    let tables = |sheet: &Sheet| {
        let own = programme.tables.iter().filter(|table| table.origin.source_id() == sheet.source);
        own.collect()
    };
    let sheets = workbooks.iter().flat_map(|workbook| &workbook.sheets);
    sheets.map(|sheet| SheetSeen { sheet, tables: tables(sheet) }).collect()
}

/// A column as it is reported: the same words over several blocks are reported once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnSummary<'i> {
    /// The column as first read.
    pub column: &'i ColumnRead,
    /// Its letters, in a transposed table the number of its row; none for a value that a map fixes, and where it is in
    /// several columns.
    pub letters: Option<String>,
    /// How many headers have it so.
    pub times: usize,
}

/// The columns of a table, each once.
pub fn columns(table: &TableRead) -> Vec<ColumnSummary<'_>> {
    let mut summaries: Vec<ColumnSummary<'_>> = Vec::new();
    for column in &table.columns {
        let letters = letters(column, ColumnNames::of_layout(table.layout));
        let is_same = |known: &&mut ColumnSummary<'_>| {
            let one = known.column;
            table.header_rows.is_none()
                && (&one.printed, one.meaning, one.year, one.rule)
                    == (&column.printed, column.meaning, column.year, column.rule)
        };
        match summaries.iter_mut().find(is_same) {
            Some(known) => {
                known.times += 1;
                known.letters = known.letters.take().filter(|first| Some(first) == letters.as_ref());
            }
            None => summaries.push(ColumnSummary { column, letters, times: 1 }),
        }
    }
    summaries
}

fn letters(column: &ColumnRead, names: ColumnNames) -> Option<String> {
    match names {
        ColumnNames::Letters => column.origin.column_index().map(|at| names.name(at)),
        ColumnNames::RowNumbers => column.origin.row_index().map(|row| (row + 1).to_string()),
    }
}

/// Whether a column is used, for what it certainly or likely is.
pub fn is_used(column: &ColumnRead) -> bool {
    matches!(column.certainty, Certainty::Certain | Certainty::Likely)
}

/// The meanings that a column may have, best first. One that its words alone settle has that meaning only.
pub fn candidates(column: &ColumnRead) -> Cow<'_, [Candidate]> {
    let Some(meaning) = column.meaning.filter(|_| column.candidates.is_empty() && is_used(column)) else {
        return Cow::Borrowed(&column.candidates);
    };
    let (score, evidence) = match column.rule {
        ColumnRule::Map => (100, vec![Evidence::Map]),
        ColumnRule::Words | ColumnRule::WordsAndYear => (100, vec![Evidence::Header(column.printed.clone())]),
        ColumnRule::WordsAmongOthers
        | ColumnRule::OutsideBrackets
        | ColumnRule::BehindBaseline
        | ColumnRule::ByOrder
        | ColumnRule::Ignored
        | ColumnRule::Duplicate
        | ColumnRule::Unused
        | ColumnRule::Unknown
        | ColumnRule::Evidence
        | ColumnRule::Part
        | ColumnRule::Open => (80, vec![Evidence::Header(column.printed.clone())]),
    };
    Cow::Owned(vec![Candidate { meaning, period: column.period, score, evidence }])
}

/// What a used column means, as a map says it: `target 2021`, `achieved 2024-Q1`.
pub fn meaning(column: &ColumnRead) -> String {
    let Some(id) = column.meaning.filter(|_| is_used(column)) else { return "–".to_owned() };
    match (column.period, column.year) {
        (Some(period), _) => format!("{id} {period}"),
        (None, Some(year)) => format!("{id} {year}"),
        (None, None) => id.to_owned(),
    }
}

/// What a candidate means, as a map says it.
pub fn candidate(candidate: &Candidate) -> String {
    let period = candidate.period.map_or_else(String::new, |period| format!(" {period}"));
    format!("{}{period}", candidate.meaning)
}

/// What speaks for the meaning of a column; of an open one for the best guess; of one without guesses how it was found.
pub fn evidence(column: &ColumnRead, names: ColumnNames, labels: &Labels) -> String {
    let Some(best) = column.candidates.first().filter(|_| column.rule != ColumnRule::Part) else {
        return labels.text(&format!("column-rule-{}", column.rule.id()));
    };
    let message = Message::new("evidence").with("list", recognition::evidence(best, names));
    let words = labels.message(&message, &Sources::default());
    if is_used(column) { words } else { format!("{}? {words}", candidate(best)) }
}

/// What a map says of a column in a remark: of one that is not certain how sure it is and why, and what else it may be.
pub fn remark(column: &ColumnRead, names: ColumnNames, labels: &Labels) -> String {
    if matches!(column.certainty, Certainty::Certain) || column.rule == ColumnRule::Ignored {
        return String::new();
    }
    let evidence = evidence(column, names, labels);
    let others: Vec<String> =
        column.candidates.iter().skip(1).map(|other| format!("\"{}\"", candidate(other))).collect();
    let certainty = match column.certainty {
        Certainty::None => String::new(),
        Certainty::Certain | Certainty::Likely | Certainty::Open => {
            format!("{}: ", labels.text(&format!("inspection-certainty-{}", column.certainty.id())))
        }
    };
    let remark = format!("{certainty}{evidence}");
    if others.is_empty() || column.certainty == Certainty::None {
        return remark;
    }
    let message = Message::new("map-or").with("remark", remark).with("others", others.join(", "));
    labels.message(&message, &Sources::default())
}
