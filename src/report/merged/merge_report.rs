//! The words for the outcome of a merge: rows, fields, files, places and values.

use std::collections::HashMap;

use crate::finding::Message;
use crate::language::Labels;
use crate::merge::{AddedKind, Base, Merged, Outside, OutsideKind, words};
use crate::model::{MatrixField, Origin, RowKind, SourceId, Sources, column_letters};
use crate::sheet::{Content, Workbook};

/// The outcome of a merge, and all that is needed to say it in words.
#[derive(Debug)]
pub struct MergeReport<'m> {
    /// The matrix that was sent out.
    pub base: &'m Base<'m>,
    /// The matrix that was sent out, with the cells that nobody was to change.
    pub workbook: &'m Workbook,
    /// What came back.
    pub merged: &'m Merged,
    /// The sheets of all files.
    pub sources: &'m Sources,
    /// The language that the merged workbook is written in.
    pub labels: &'m Labels,
    pub(super) names: HashMap<SourceId, String>,
}

impl<'m> MergeReport<'m> {
    /// Collects what the report needs, with a short name for each file.
    pub fn new(
        base: &'m Base<'m>,
        workbook: &'m Workbook,
        merged: &'m Merged,
        sources: &'m Sources,
        labels: &'m Labels,
    ) -> Self {
        let short = |file: &str| file.rsplit(['/', '\\']).next().unwrap_or(file).to_owned();
        let mut files: HashMap<String, Vec<&str>> = HashMap::new();
        for (_, source) in sources.iter() {
            let known = files.entry(short(&source.file)).or_default();
            if !known.contains(&source.file.as_str()) {
                known.push(&source.file);
            }
        }
        let name = |file: &str| match files.get(&short(file)).map_or(0, Vec::len) {
            1 => short(file),
            _ => file.to_owned(),
        };
        let names = sources.iter().map(|(id, source)| (id, name(&source.file))).collect();
        Self { base, workbook, merged, sources, labels, names }
    }

    pub(in crate::report) fn file(&self, origin: Origin) -> &str {
        self.names.get(&origin.source_id()).map_or("", String::as_str)
    }

    /// The files of those cells, each once.
    pub(in crate::report) fn files(&self, origins: &[Origin]) -> String {
        let mut files: Vec<&str> = Vec::new();
        for origin in origins {
            let file = self.file(*origin);
            if !files.contains(&file) {
                files.push(file);
            }
        }
        files.join(", ")
    }

    pub(in crate::report) fn place(&self, origin: Origin) -> String {
        self.sources.place(origin).to_string()
    }

    pub(in crate::report) fn say(&self, message: &Message) -> String {
        self.labels.message(message, self.sources)
    }

    /// A row of the matrix: its code and its name.
    pub(in crate::report) fn row_title(&self, row: usize) -> String {
        let of = &self.base.rows[row];
        match of.identity.kind() {
            _ if of.title.is_empty() => of.identity.to_string(),
            RowKind::Indicator => {
                let token = of.identity.to_string();
                format!("{} {}", token.split_once(' ').map_or("", |(_, code)| code), of.title)
            }
            RowKind::Objective | RowKind::Measure | RowKind::Activity => of.title.clone(),
        }
    }

    pub(in crate::report) fn field_title(&self, field: MatrixField) -> String {
        self.labels.text(&format!("matrix-field-{}", field.id()))
    }

    pub(in crate::report) fn optional_row(&self, row: Option<usize>) -> String {
        row.map_or_else(String::new, |row| self.row_title(row))
    }

    /// A value as people read it; an emptied cell says so.
    pub(in crate::report) fn shown(&self, content: Option<&Content>) -> String {
        let shown = words(content);
        if shown.is_empty() { self.labels.text("merge-empty") } else { shown }
    }

    /// The words of an added row or cells, each with its column.
    pub(in crate::report) fn added_words(&self, cells: &[(u16, Content)]) -> String {
        let lines =
            cells.iter().map(|(column, content)| format!("{}: {}", column_letters(*column), words(Some(content))));
        lines.collect::<Vec<_>>().join("\n")
    }

    pub(in crate::report) fn outside_kind(&self, outside: &Outside) -> String {
        self.labels.text(match outside.kind {
            OutsideKind::Cell => "merge-outside-cell",
            OutsideKind::Formula => "merge-outside-formula",
            OutsideKind::Column => "merge-outside-column",
            OutsideKind::Sheet => "merge-outside-sheet",
        })
    }

    pub(in crate::report) fn added_kind(&self, kind: AddedKind) -> String {
        self.labels.text(&format!("merge-added-{}", kind.id()))
    }

    /// The title of a column in a row: the field, else the header's words.
    pub(in crate::report) fn column_title(&self, row: Option<usize>, column: Option<u16>) -> String {
        let Some(column) = column else { return String::new() };
        let field = row.and_then(|row| self.base.schema.field(self.base.identity(row).kind(), column));
        match field {
            Some(field) => self.field_title(field),
            None => self.base.column_title(column).unwrap_or_default().to_owned(),
        }
    }

    /// Sheet and cell, without the file.
    pub(in crate::report) fn place_in_copy(&self, origin: Origin) -> String {
        let place = self.sources.place(origin);
        [place.sheet, place.cell].into_iter().flatten().collect::<Vec<_>>().join("!")
    }
}
