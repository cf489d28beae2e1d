//! Text dumps of printed pages, as programs that read PDF files and scans give them: one line a line of print, cells
//! between tabs. Headers and rows go on over several lines, columns that are empty on a page are left out, words are
//! broken, characters misread. The lines are put together to rows again; the rest is read as [`blocks`]. What had to be
//! mended is told, and what cannot be placed is told and not used.

mod activities;
mod columns;
mod line;
mod parts;
mod rows;
mod words;

use std::collections::HashMap;

use super::blocks::Blocks;
use super::{Desk, blocks, tidy};
use crate::finding::{Finding, Severity};
use crate::model::{Origin, SourceKind};
use crate::read::layouts::headers::Subject;
use crate::read::layouts::tables::Region;
use crate::read::record::Table;
use crate::read::values::codes;
use crate::sheet::{Row, Sheet};
use columns::Order;
use line::{Line, row_of};
use parts::{Part, TableLines};

/// Lines that are named one by one in a finding about many.
const MOST_NAMED: usize = 20;

/// Reads a dump of printed pages; none when the sheet is none.
pub fn read(sheet: &Sheet, desk: &mut Desk<'_>) -> Option<Vec<Table>> {
    // Where a map names headers, it knows the lines as they are.
    if sheet.kind != SourceKind::Lines || desk.map.names_headers() || !blocks::has_titles(sheet) {
        return None;
    }
    let lines = lines_of(sheet);
    if !is_dump(&lines) {
        return None;
    }
    let parts = parts::of(&lines, &desk.map);
    let orders = orders(&parts);
    if !orders.contains_key(&Subject::Indicators) && !orders.contains_key(&Subject::Activities) {
        return None;
    }
    let mut mending = Mending {
        sheet: Sheet { rows: Vec::new(), merges: Vec::new(), ..sheet.clone() },
        blocks: Blocks::default(),
        findings: desk.findings,
        orders,
        passed_over: Vec::new(),
        joined: 0,
    };
    parts.into_iter().for_each(|part| mending.take(part));
    mending.report(lines.len());
    let Mending { sheet, blocks, .. } = mending;
    tidy::report_outside(&sheet, &blocks.outside, desk.findings);
    Some(blocks.tables(&sheet, desk))
}

fn lines_of(sheet: &Sheet) -> Vec<Line> {
    let (mut page, mut last) = (0, None);
    let mut lines = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        if last.is_some_and(|last| row.index > last + 1) {
            page += 1;
        }
        last = Some(row.index);
        lines.push(Line::of(row, page));
    }
    lines
}

/// Whether activities go on over lines without a code, as in no table that was saved as a table.
fn is_dump(lines: &[Line]) -> bool {
    const LEAST: usize = 3;
    let (mut titles, mut continued, mut pending, mut behind_code) = (0, 0, 0, false);
    for line in lines {
        if codes::read_title(line.first()).is_some() {
            titles += 1;
            behind_code = false;
        } else if words::leading_code(line.first()).is_some() {
            continued += if behind_code { pending } else { 0 };
            (behind_code, pending) = (true, 0);
        } else {
            pending += 1;
        }
    }
    titles >= 2 && continued >= LEAST && continued * 20 >= lines.len()
}

/// For each subject the order of columns that most of its headers show, of several the longest.
fn orders(parts: &[Part]) -> HashMap<Subject, Order> {
    let mut counts: Vec<(Subject, Order, usize)> = Vec::new();
    for part in parts {
        let Part::Table(table) = part else { continue };
        let Some(order) = Order::of(table.subject, &table.header) else { continue };
        match counts.iter_mut().find(|(subject, known, _)| *subject == table.subject && *known == order) {
            Some((.., count)) => *count += 1,
            None => counts.push((table.subject, order, 1)),
        }
    }
    counts.sort_by_key(|(_, order, count)| (*count, order.len()));
    counts.into_iter().map(|(subject, order, _)| (subject, order)).collect()
}

/// The sheet as it is put together.
struct Mending<'f> {
    sheet: Sheet,
    blocks: Blocks,
    findings: &'f mut Vec<Finding>,
    orders: HashMap<Subject, Order>,
    passed_over: Vec<u32>,
    joined: usize,
}

impl Mending<'_> {
    fn take(&mut self, part: Part) {
        match part {
            Part::Title(line) => self.take_title(&line),
            Part::Attributes(line, pieces) => self.take_attributes(&line, &pieces),
            Part::Other(line) => self.take_other(&line),
            Part::Table(table) if self.blocks.blocks.is_empty() => {
                table.header.iter().chain(&table.lines).for_each(|line| self.take_other(line));
            }
            Part::Table(table) => self.take_table(table),
        }
    }

    fn push(&mut self, row: Row) -> usize {
        self.sheet.rows.push(row);
        self.sheet.rows.len() - 1
    }

    fn origin(&self, line: u32) -> Origin {
        Origin::row(self.sheet.source, line)
    }

    /// A title, with the pieces of it in other cells and the attributes behind it.
    fn take_title(&mut self, line: &Line) {
        let line = line.without_ghosts();
        let mut cells = line.cells();
        let Some((at, first)) = cells.next() else { return };
        let mut title = parts::mended_title(first).unwrap_or_else(|| first.to_owned());
        let is_code_mended = title != first;
        let mut is_pieced = false;
        for (_, words) in cells {
            is_pieced = true;
            words::join(&mut title, words);
        }
        let mut pieces = words::split_attributes(&title);
        let (words, is_cut) = words::without_broken_label(pieces.remove(0));
        let lines: Vec<&str> = std::iter::once(words).chain(pieces).collect();
        let row = row_of(line.index, std::iter::once((at, lines.join("\n").as_str())));
        self.blocks.take_title(&self.sheet, &row);
        self.push(row);
        if is_code_mended {
            let finding = Finding::new("code-mended", Severity::Warning).at(self.origin(line.index));
            self.findings.push(finding.with("text", first).with("mended", title.as_str()));
        }
        if is_pieced || is_cut {
            let finding = Finding::new("text-pieced", Severity::Warning).at(self.origin(line.index));
            self.findings.push(finding.with("text", words));
        }
    }

    fn take_attributes(&mut self, line: &Line, pieces: &[(String, bool)]) {
        let row = row_of(line.index, (0..).zip(pieces.iter().map(|(words, _)| words.as_str())));
        let at = self.push(row);
        self.blocks.take_row(&self.sheet, at);
        let block = self.blocks.blocks.last().map(|block| block.record.origin);
        for (words, _) in pieces.iter().filter(|(_, is_pieced)| *is_pieced) {
            let finding = Finding::new("text-pieced", Severity::Warning).at(self.origin(line.index));
            let finding = block.into_iter().fold(finding, Finding::related);
            self.findings.push(finding.with("text", words.as_str()));
        }
    }

    fn take_other(&mut self, line: &Line) {
        if line.is_marks() {
            self.passed_over.push(line.index);
            return;
        }
        let at = self.push(line.row());
        if self.blocks.blocks.last().is_some_and(|block| !block.tables.is_empty()) {
            self.blocks.outside.push(at);
        } else {
            self.blocks.take_row(&self.sheet, at);
        }
    }

    fn take_table(&mut self, table: TableLines) {
        let regions = match &table.plain {
            Some(header) => {
                let rows = table.lines.iter().map(|line| self.push(line.row())).collect();
                vec![Region { header: header.clone(), rows }]
            }
            None => rows::regions(self, &table),
        };
        if let Some(block) = self.blocks.blocks.last_mut() {
            block.tables.extend(regions);
        }
    }

    /// Tells once what was mended throughout.
    fn report(&mut self, lines: usize) {
        let finding = Finding::new("pages-mended", Severity::Note).at(Origin::source(self.sheet.source));
        self.findings.push(finding.with("lines", lines).with("joined", self.joined));
        self.passed_over.sort_unstable();
        let Some((first, others)) = self.passed_over.split_first() else { return };
        let finding = Finding::new("lines-passed-over", Severity::Note).at(self.origin(*first));
        let finding = finding.with("count", self.passed_over.len());
        let named = others.iter().take(MOST_NAMED).map(|line| self.origin(*line));
        let finding = named.fold(finding, Finding::related);
        self.findings.push(finding);
    }
}
