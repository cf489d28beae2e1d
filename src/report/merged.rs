//! Returned copies brought together: the counts by copy, the lists of what they say, the matrix with it taken in.

mod merge_report;
mod sheets;

use super::{Book, Cell, Column, Grid, Row, Tone, Value};
use crate::finding::{Argument, Message};
use crate::merge::{self, Accepted, NotAccepted};
use crate::model::{DECISION_COLUMNS, Origin, ReportingPeriod};
use crate::sheet::Content;

pub use merge_report::MergeReport;

impl MergeReport<'_> {
    /// The counts by copy and what must be known of the reading, for the terminal and the first sheet.
    pub fn summary<'g>(&self) -> Grid<'g> {
        let title =
            |key: &str, right| Column { title: self.labels.text(key), width: if right { 14 } else { 40 }, right };
        let columns = vec![
            title("merge-column-copy", false),
            title("merge-column-changes", true),
            title("merge-column-disputed", true),
            title("merge-column-outside", true),
            title("merge-column-added", true),
            title("merge-column-deleted", true),
            title("merge-column-comments", true),
        ];
        let schema = &self.base.schema;
        let programme = Some(schema.programme.clone()).filter(|title| !title.is_empty());
        let part_of_year = ReportingPeriod::from_text(&schema.review_year).filter(|period| period.is_part_of_year());
        let year = part_of_year.map_or_else(|| schema.review_year.as_str().into(), Argument::from);
        let headline = Message::new("merge-headline")
            .with("programme", programme.unwrap_or_else(|| self.labels.text("untitled")))
            .with("year", year)
            .with("copies", self.merged.copies.len());
        let line = |text: String, tone| Row { cells: vec![Cell::text(text, tone)], keep_with_next: true };
        let counts = |name: String, counts: [usize; 6], tone| {
            let mut cells = vec![Cell::text(name, tone)];
            cells.extend(counts.into_iter().map(|count| Cell::new(Value::Count(count), tone)));
            Row { cells, keep_with_next: false }
        };
        let mut rows = vec![line(self.say(&headline), Tone::Title)];
        for copy in &self.merged.copies {
            let name = self.names.get(&copy.source).cloned().unwrap_or_else(|| copy.file.clone());
            let own = [copy.changes, copy.disputed, copy.outside, copy.added, copy.deleted, copy.comments];
            rows.push(counts(name, own, Tone::Plain));
        }
        let merged = self.merged;
        let all = [
            merged.changes.len() + merged.disputes.len(),
            merged.disputes.len(),
            merged.outside.len(),
            merged.added.len(),
            merged.deleted.len(),
            merged.comments.len(),
        ];
        rows.push(counts(self.labels.text("merge-row-together"), all, Tone::Total));
        let remarks = merged.remarks.iter().map(|remark| line(self.say(remark), Tone::Subtitle));
        rows.extend(remarks);
        Grid::new(self.labels.text("merge-sheet-summary"), columns, rows)
    }

    /// The same as a sheet, with a header row of its own.
    fn summary_sheet<'g>(&self) -> Grid<'g> {
        let mut grid = self.summary();
        let titles = grid.columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
        let mut rows: Vec<Row<'g>> = grid.rows.collect();
        rows.insert(1, Row { cells: titles, keep_with_next: true });
        grid.rows = Box::new(rows.into_iter());
        grid
    }

    /// All lists: changes, disagreements, what is outside the input cells, rows added and deleted, comments.
    fn lists<'g>(&self) -> Vec<Grid<'g>> {
        vec![self.changes(), self.disagreements(), self.outside(), self.added_and_deleted(), self.comments()]
    }

    fn changes<'g>(&self) -> Grid<'g> {
        let rows = self.merged.changes.iter().map(|change| {
            vec![
                self.row_title(change.row),
                self.field_title(change.field),
                self.shown(change.before.as_ref()),
                self.shown(change.after.as_ref()),
                self.files(&change.by),
                self.place(change.at),
            ]
        });
        let columns = [("column-subject", 44), ("merge-column-field", 20), ("merge-column-before", 36)];
        let more = [("merge-column-after", 36), ("merge-column-who", 26), ("column-place", 22)];
        self.list("merge-sheet-changes", columns.into_iter().chain(more), rows)
    }

    /// Where copies disagree, the answers side by side.
    fn disagreements<'g>(&self) -> Grid<'g> {
        let most = self.merged.disputes.iter().map(|dispute| dispute.answers.len()).max().unwrap_or(2);
        let fixed = [("column-subject", 44), ("merge-column-field", 20), ("merge-column-before", 30)];
        let answers = (0..most).flat_map(|_| [("merge-column-answer", 34), ("merge-column-who", 20)]);
        let rows = self.merged.disputes.iter().map(|dispute| {
            let mut cells =
                vec![self.row_title(dispute.row), self.field_title(dispute.field), self.shown(dispute.before.as_ref())];
            for (content, by) in &dispute.answers {
                cells.extend([self.shown(content.as_ref()), self.files(by)]);
            }
            cells
        });
        self.list("merge-sheet-disagreements", fixed.into_iter().chain(answers), rows)
    }

    /// The same a line each: the row and the field, then the value of the base and the answer of each copy.
    pub fn disagreements_in_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for dispute in &self.merged.disputes {
            lines.push(format!("  {}: {}", self.row_title(dispute.row), self.field_title(dispute.field)));
            let before = self.shown(dispute.before.as_ref());
            lines.push(format!("    {}: {before}", self.labels.text("merge-column-before")));
            let answer = |(content, by): &(Option<Content>, Vec<Origin>)| {
                format!("    {}: {}", self.files(by), self.shown(content.as_ref()))
            };
            lines.extend(dispute.answers.iter().map(answer));
        }
        lines
    }

    fn outside<'g>(&self) -> Grid<'g> {
        let rows = self.merged.outside.iter().map(|outside| {
            vec![
                self.file(outside.at).to_owned(),
                self.place_in_copy(outside.at),
                self.optional_row(outside.row),
                self.outside_kind(outside),
                outside.before.clone(),
                outside.after.clone(),
            ]
        });
        let columns = [("merge-column-copy", 26), ("column-place", 22), ("column-subject", 40)];
        let more = [("merge-column-what", 30), ("merge-column-before", 36), ("merge-column-after", 36)];
        self.list("merge-sheet-outside", columns.into_iter().chain(more), rows)
    }

    fn added_and_deleted<'g>(&self) -> Grid<'g> {
        let added = self.merged.added.iter().map(|added| {
            vec![
                self.added_kind(added.kind),
                self.file(added.at).to_owned(),
                self.place_in_copy(added.at),
                self.optional_row(added.row),
                self.added_words(&added.cells),
            ]
        });
        let deleted = self.merged.deleted.iter().map(|deleted| {
            vec![
                self.labels.text("merge-deleted"),
                self.file(deleted.from).to_owned(),
                self.place_in_copy(deleted.base),
                self.optional_row(deleted.row),
                deleted.words.clone(),
            ]
        });
        let columns = [("merge-column-what", 30), ("merge-column-copy", 26), ("column-place", 22)];
        let more = [("merge-column-beside", 40), ("merge-column-words", 70)];
        let rows: Vec<_> = added.chain(deleted).collect();
        self.list("merge-sheet-added", columns.into_iter().chain(more), rows.into_iter())
    }

    fn comments<'g>(&self) -> Grid<'g> {
        let rows = self.merged.comments.iter().map(|comment| {
            vec![
                self.optional_row(comment.row),
                self.column_title(comment.row, comment.column),
                comment.text.clone(),
                comment.author.clone().unwrap_or_default(),
                self.file(comment.at).to_owned(),
                self.place_in_copy(comment.at),
            ]
        });
        let columns = [("column-subject", 44), ("merge-column-field", 22), ("merge-column-words", 60)];
        let more = [("merge-column-author", 22), ("merge-column-copy", 26), ("column-place", 22)];
        self.list("merge-sheet-comments", columns.into_iter().chain(more), rows)
    }

    fn list<'g>(
        &self,
        name: &str,
        columns: impl Iterator<Item = (&'static str, u16)>,
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Grid<'g> {
        let columns: Vec<Column> =
            columns.map(|(key, width)| Column { title: self.labels.text(key), width, right: false }).collect();
        let titles = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
        let mut all = vec![Row { cells: titles, keep_with_next: true }];
        all.extend(rows.map(|row| Row {
            cells: row.into_iter().map(|text| Cell::text(text, Tone::Plain)).collect(),
            keep_with_next: false,
        }));
        Grid { frozen_rows: 1, filter_row: Some(0), ..Grid::new(self.labels.text(name), columns, all) }
    }

    /// The counts and the lists, without the matrix.
    pub fn book_of_lists<'g>(&self) -> Book<'g> {
        let mut grids = vec![self.summary_sheet()];
        grids.extend(self.lists());
        Book { title: self.base.schema.programme.clone(), grids, names: Vec::new() }
    }

    /// The workbook: the counts, the lists, the matrix with what is agreed taken in.
    pub fn book(&self) -> Book<'_> {
        let mut grids = vec![self.summary_sheet()];
        grids.extend(self.lists());
        let made: Vec<String> = grids.iter().map(|grid| grid.name.clone()).collect();
        let first = grids.len();
        let (sheets, names) = sheets::sheets(self, &made, first);
        grids.extend(sheets);
        Book { title: self.base.schema.programme.clone(), grids, names }
    }

    /// The changes on which all agree, as a table to be read with the programme's own tables.
    pub fn accepted<'g>(&self, accepted: &[Accepted]) -> Grid<'g> {
        let columns = DECISION_COLUMNS.map(|title| Column { title: title.to_owned(), width: 20, right: false });
        let rows = accepted.iter().map(|row| {
            let by = self.files(&row.by);
            let cells = [row.row.as_str(), row.field, &row.year, &row.value, &row.before, &by];
            Row { cells: cells.map(|text| Cell::text(text.to_owned(), Tone::Plain)).to_vec(), keep_with_next: false }
        });
        Grid::new("accepted".to_owned(), columns.to_vec(), rows.collect::<Vec<_>>())
    }

    /// The sentence on the cells that are not accepted since copies disagree on them.
    pub fn left_in_dispute(&self) -> String {
        self.say(&Message::new("merge-left-in-dispute").with("count", self.merged.disputes.len()))
    }

    /// The sentence on a change that cannot be accepted as it is.
    pub fn not_accepted(&self, change: &merge::Change, why: NotAccepted) -> String {
        let key = match why {
            NotAccepted::NotInList => "merge-not-accepted",
            NotAccepted::NoFigure => "merge-not-accepted-figure",
        };
        let message = Message::new(key)
            .with("row", self.row_title(change.row))
            .with("field", self.field_title(change.field))
            .with("value", self.shown(change.after.as_ref()))
            .with("who", self.files(&change.by));
        self.say(&message)
    }
}
