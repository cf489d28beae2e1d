//! The sheet of whole rows that the lines of a dump are put together to.

use std::collections::HashMap;

use super::columns::Order;
use super::line::{Line, row_of};
use super::thresholds::MAX_NAMED;
use super::{parts, words};
use crate::finding::{Finding, rule};
use crate::model::Origin;
use crate::read::layouts::blocks::Blocks;
use crate::read::map::SheetMap;
use crate::read::words::subject::Subject;
use crate::sheet::{Row, Sheet};

/// Builds the sheet, and the blocks in it, line by line.
pub(super) struct SheetBuilder<'f> {
    pub(super) sheet: Sheet,
    pub(super) blocks: Blocks,
    pub(super) findings: &'f mut Vec<Finding>,
    pub(super) orders: HashMap<Subject, Order>,
    pub(super) skipped: Vec<u32>,
    pub(super) joined: usize,
}

impl SheetBuilder<'_> {
    pub(super) fn push(&mut self, row: Row) -> usize {
        self.sheet.rows.push(row);
        self.sheet.rows.len() - 1
    }

    pub(super) fn origin(&self, line: u32) -> Origin {
        Origin::row(self.sheet.source, line)
    }

    /// A title, with the pieces of it in other cells and the attributes behind it.
    pub(super) fn take_title(&mut self, line: &Line) {
        let line = line.without_bleed_through();
        let mut cells = line.cells();
        let Some((at, first)) = cells.next() else { return };
        let mut title = parts::corrected_title(first).unwrap_or_else(|| first.to_owned());
        let is_code_corrected = title != first;
        let mut is_joined = false;
        for (_, words) in cells {
            is_joined = true;
            words::join(&mut title, words);
        }
        let mut pieces = words::split_attributes(&title);
        let (words, is_cut) = words::without_broken_label(pieces.remove(0));
        let lines: Vec<&str> = std::iter::once(words).chain(pieces).collect();
        let row = row_of(line.index, std::iter::once((at, lines.join("\n").as_str())));
        self.blocks.take_title(&self.sheet, &row);
        self.push(row);
        if is_code_corrected {
            let finding = Finding::new(&rule::CODE_MENDED).at(self.origin(line.index));
            self.findings.push(finding.with("text", first).with("mended", title.as_str()));
        }
        if is_joined || is_cut {
            let finding = Finding::new(&rule::TEXT_PIECED).at(self.origin(line.index));
            self.findings.push(finding.with("text", words));
        }
    }

    pub(super) fn take_attributes(&mut self, line: &Line, pieces: &[(String, bool)]) {
        let row = row_of(line.index, (0..).zip(pieces.iter().map(|(words, _)| words.as_str())));
        let at = self.push(row);
        self.blocks.take_row(&self.sheet, at, &SheetMap::default());
        let block = self.blocks.blocks.last().map(|block| block.record.origin);
        for (words, _) in pieces.iter().filter(|(_, is_joined)| *is_joined) {
            let finding = Finding::new(&rule::TEXT_PIECED).at(self.origin(line.index));
            let finding = block.into_iter().fold(finding, Finding::related);
            self.findings.push(finding.with("text", words.as_str()));
        }
    }

    pub(super) fn take_other(&mut self, line: &Line) {
        if line.is_marks() {
            self.skipped.push(line.index);
            return;
        }
        let at = self.push(line.row());
        if self.blocks.blocks.last().is_some_and(|block| !block.tables.is_empty()) {
            self.blocks.outside.push(at);
        } else {
            self.blocks.take_row(&self.sheet, at, &SheetMap::default());
        }
    }

    /// Reports once how many lines were joined, and which were skipped.
    pub(super) fn report(&mut self, lines: usize) {
        let finding = Finding::new(&rule::PAGES_MENDED).at(Origin::source(self.sheet.source));
        self.findings.push(finding.with("lines", lines).with("joined", self.joined));
        self.skipped.sort_unstable();
        let Some((first, others)) = self.skipped.split_first() else { return };
        let finding = Finding::new(&rule::LINES_PASSED_OVER).at(self.origin(*first));
        let finding = finding.with("count", self.skipped.len());
        let named = others.iter().take(MAX_NAMED).map(|line| self.origin(*line));
        let finding = named.fold(finding, Finding::related);
        self.findings.push(finding);
    }
}
