//! The rows of a table of a dump: lines put together, each under the columns of its page.

use super::columns::{Cut, Mapping, Order, Role, is_deadline};
use super::line::{Line, row_of};
use super::parts::TableLines;
use super::sheet_builder::SheetBuilder;
use super::thresholds::MAX_YEAR;
use super::words::{self, corrected_digits};
use crate::finding::{Finding, Rule, rule};
use crate::model::Origin;
use crate::read::layouts::tables::Region;
use crate::read::values::period;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;

/// A row while its lines come together: its first line, the columns of that line's page, its words by column.
pub(super) struct Entry {
    pub(super) line: u32,
    pub(super) mapping: usize,
    pub(super) cells: Vec<(u16, String)>,
}

pub(super) struct Rows<'m, 'f> {
    pub(super) builder: &'m mut SheetBuilder<'f>,
    subject: Subject,
    pub(super) mappings: Vec<Mapping>,
    pub(super) entries: Vec<Entry>,
}

/// Puts the lines of a table together; a region for each run of rows with the same columns.
pub fn regions(builder: &mut SheetBuilder<'_>, table: &TableLines) -> Vec<Region> {
    let Some(order) = builder.orders.get(&table.subject).cloned() else {
        let lines = table.header.iter().chain(&table.lines);
        lines.for_each(|line| builder.take_other(line));
        return Vec::new();
    };
    let mut rows = Rows { builder, subject: table.subject, mappings: Vec::new(), entries: Vec::new() };
    match table.subject {
        Subject::Activities => rows.take_activities(table, &order),
        _ => rows.take_single_lines(table, &order),
    }
    rows.finish(table.header.first().map_or(0, |line| line.index))
}

/// The lines of each page.
pub(super) fn pages<'t>(lines: &'t [&'t Line]) -> impl Iterator<Item = &'t [&'t Line]> {
    lines.chunk_by(|one, other| one.page == other.page)
}

impl Rows<'_, '_> {
    pub(super) fn finding_at(&self, rule: &'static Rule, line: u32) -> Finding {
        Finding::new(rule).at(self.builder.origin(line))
    }

    pub(super) fn report(&mut self, finding: Finding) {
        self.builder.findings.push(finding);
    }

    pub(super) fn skip(&mut self, line: &Line) {
        self.builder.skipped.push(line.index);
    }

    pub(super) fn mapping(&mut self, mapping: Mapping) -> usize {
        let known = self.mappings.iter().position(|known| *known == mapping);
        known.unwrap_or_else(|| {
            self.mappings.push(mapping);
            self.mappings.len() - 1
        })
    }

    /// Rows of one line each: indicators, lines of funding.
    fn take_single_lines(&mut self, table: &TableLines, order: &Order) {
        let lines: Vec<&Line> = table.lines.iter().collect();
        for page in pages(&lines) {
            let on_header = table.header.last().is_some_and(|header| header.page == page[0].page);
            let headed = table.header.iter().filter(|_| on_header);
            let seen: Vec<&Line> = match self.subject {
                Subject::Funding => page.iter().copied().chain(headed).filter(|line| !line.is_marks()).collect(),
                _ => page.to_vec(),
            };
            let mapping = order.map(self.subject, &seen).map(|mapping| self.mapping(mapping));
            for line in page {
                self.take_single_line(line, mapping, order);
            }
        }
    }

    fn take_single_line(&mut self, line: &Line, mapping: Option<usize>, order: &Order) {
        if line.is_marks() && line.cells().count() == 1 {
            self.skip(line);
            return;
        }
        let has_year = mapping.is_some()
            && line.cells().any(|(_, words)| words.len() <= MAX_YEAR && period::read_years(words).is_some());
        let is_indicator = self.subject == Subject::Indicators;
        if is_indicator && !has_year && self.take_run_together(line, order) {
            return;
        }
        let Some(mapping) = mapping else {
            self.report_unplaced(line);
            return;
        };
        let is_lone = line.cells().count() < 2 && is_indicator;
        if is_lone {
            self.report_unplaced(line);
            return;
        }
        self.begin(line, mapping);
    }

    /// A row whose cells run together: its figures are taken from the end.
    fn take_run_together(&mut self, line: &Line, order: &Order) -> bool {
        let cells: Vec<(u16, &str)> = line.cells().collect();
        let [(name_at, name), .., (_, last)] = cells[..] else { return false };
        let Some(Cut { mapping, figures, rest }) = order.cut_figures(last) else { return false };
        let mut row: Vec<(u16, String)> = vec![(name_at, name.to_owned())];
        row.extend(cells[1..cells.len() - 1].iter().map(|(at, words)| (*at, (*words).to_owned())));
        row.extend(figures.iter().map(|(at, words)| (*at, (*words).to_owned())));
        row.dedup_by_key(|(at, _)| *at);
        let mapping = self.mapping(mapping);
        let finding = self.finding_at(&rule::CELLS_RUN_TOGETHER, line.index);
        self.report(finding.about(name).with("text", last).with("rest", rest));
        self.entries.push(Entry { line: line.index, mapping, cells: row });
        true
    }

    /// Begins a row; figures that cannot be put under a year are reported.
    pub(super) fn begin(&mut self, line: &Line, mapping: usize) {
        let mut cells = Vec::new();
        for (at, words) in line.cells() {
            if self.mappings[mapping].role(at).is_some() {
                cells.push((at, words.to_owned()));
            } else if !words::is_mark(words) || words.contains(|letter: char| letter.is_ascii_digit()) {
                let finding = Finding::new(&rule::COLUMN_LOST);
                let origin = Origin::cell(self.builder.sheet.source, line.index, at);
                self.report(finding.at(origin).about(line.first()).with("text", words));
            }
        }
        self.entries.push(Entry { line: line.index, mapping, cells });
    }

    pub(super) fn report_unplaced(&mut self, line: &Line) {
        let finding = self.finding_at(&rule::LINE_UNPLACED, line.index).with("text", line.joined());
        let above = self.entries.last().map(|entry| self.builder.origin(entry.line));
        self.report(above.map_or(finding.clone(), |above| finding.related(above)));
    }

    /// The rows under the columns of their pages.
    fn finish(mut self, header: u32) -> Vec<Region> {
        let mut regions: Vec<(usize, Region)> = Vec::new();
        for mut entry in std::mem::take(&mut self.entries) {
            self.correct_figures(&mut entry);
            self.report_unreadable_deadline(&entry);
            let row = row_of(entry.line, entry.cells.iter().map(|(at, words)| (*at, words.as_str())));
            let at = self.builder.push(row);
            match regions.last_mut() {
                Some((mapping, region)) if *mapping == entry.mapping => region.rows.push(at),
                _ => {
                    let header = self.mappings[entry.mapping].header(header, self.subject);
                    regions.push((entry.mapping, Region { header, rows: vec![at] }));
                }
            }
        }
        regions.into_iter().map(|(_, region)| region).collect()
    }

    /// A deadline that lost or gained a digit may still read as a year.
    fn report_unreadable_deadline(&mut self, entry: &Entry) {
        let Some(column) = self.mappings[entry.mapping].column(Role { meaning: Meaning::Deadline, year: None }) else {
            return;
        };
        let words = entry.cells.iter().find(|(at, _)| *at == column).map(|(_, words)| words.clone());
        let Some(words) = words.filter(|words| !is_deadline(words) && period::read_years(words).is_none()) else {
            return;
        };
        if period::read_deadline(&words).dates.is_empty() {
            return;
        }
        let about = entry.cells.first().map_or(String::new(), |(_, words)| words.clone());
        let origin = Origin::cell(self.builder.sheet.source, entry.line, column);
        let finding = Finding::new(&rule::DEADLINE_UNREADABLE).at(origin).about(about);
        self.report(finding.with("text", words));
    }

    fn correct_figures(&mut self, entry: &mut Entry) {
        let about = entry.cells.first().map_or(String::new(), |(_, words)| words.clone());
        for (at, words) in &mut entry.cells {
            let role = self.mappings[entry.mapping].role(*at);
            let is_figure = role.is_some_and(|role| {
                role.year.is_some() || matches!(role.meaning, Meaning::Baseline | Meaning::BaselineYear)
            });
            let Some(corrected) = is_figure.then(|| corrected_digits(words)).flatten() else { continue };
            let origin = Origin::cell(self.builder.sheet.source, entry.line, *at);
            let finding = Finding::new(&rule::FIGURE_MENDED).at(origin).about(about.as_str());
            self.builder.findings.push(finding.with("text", words.as_str()).with("mended", corrected.as_str()));
            *words = corrected;
        }
    }
}
