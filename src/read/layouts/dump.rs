//! Text dumps of printed pages, as programs that read PDF files and scans give them: one line a line of print, cells
//! between tabs. Headers and rows go on over several lines, columns that are empty on a page are left out, words are
//! broken, characters misread. The lines are put together to rows again; the rest is read as [`blocks`]. What had to be
//! corrected is reported, and what cannot be placed is reported and not used.

mod activities;
mod columns;
mod line;
mod parts;
mod rows;
mod sheet_builder;
mod thresholds;
mod words;

use std::collections::HashMap;

use super::blocks::Blocks;
use super::context::LayoutContext;
use super::{blocks, tidy};
use crate::model::SourceKind;
use crate::read::layouts::tables::Region;
use crate::read::record::Table;
use crate::read::values::codes;
use crate::read::words::subject::Subject;
use crate::sheet::Sheet;
use columns::Order;
use line::Line;
use parts::{Part, TableLines};
use sheet_builder::SheetBuilder;
use thresholds::{LINES_PER_CONTINUED, MIN_CONTINUED, MIN_TITLES};

/// Reads a dump of printed pages; none when the sheet is none.
pub fn read(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    // Where a map names headers, it knows the lines as they are.
    if sheet.kind != SourceKind::Lines || context.map.names_headers() || !blocks::has_titles(sheet) {
        return None;
    }
    let lines = lines_of(sheet);
    if !is_dump(&lines) {
        return None;
    }
    let parts = parts::split(&lines, &context.map);
    let orders = orders(&parts);
    if !orders.contains_key(&Subject::Indicators) && !orders.contains_key(&Subject::Activities) {
        return None;
    }
    let mut builder = SheetBuilder {
        sheet: Sheet { rows: Vec::new(), merges: Vec::new(), ..sheet.clone() },
        blocks: Blocks::default(),
        findings: context.findings,
        orders,
        skipped: Vec::new(),
        joined: 0,
    };
    parts.into_iter().for_each(|part| take(&mut builder, part));
    builder.report(lines.len());
    let SheetBuilder { sheet, blocks, .. } = builder;
    tidy::report_outside(&sheet, &blocks.outside, context.findings);
    Some(blocks.tables(&sheet, context))
}

fn lines_of(sheet: &Sheet) -> Vec<Line> {
    let (mut page, mut last) = (0, None);
    let mut lines = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        if last.is_some_and(|last| row.index > last + 1) {
            page += 1;
        }
        last = Some(row.index);
        lines.push(Line::from_row(row, page));
    }
    lines
}

/// Whether activities go on over lines without a code, as in no table that was saved as a table.
fn is_dump(lines: &[Line]) -> bool {
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
    titles >= MIN_TITLES && continued >= MIN_CONTINUED && continued * LINES_PER_CONTINUED >= lines.len()
}

/// For each subject the order of columns that most of its headers show, of several the longest.
fn orders(parts: &[Part]) -> HashMap<Subject, Order> {
    let mut counts: Vec<(Subject, Order, usize)> = Vec::new();
    for part in parts {
        let Part::Table(table) = part else { continue };
        let Some(order) = Order::from_header(table.subject, &table.header) else { continue };
        match counts.iter_mut().find(|(subject, known, _)| *subject == table.subject && *known == order) {
            Some((.., count)) => *count += 1,
            None => counts.push((table.subject, order, 1)),
        }
    }
    counts.sort_by_key(|(_, order, count)| (*count, order.len()));
    counts.into_iter().map(|(subject, order, _)| (subject, order)).collect()
}

fn take(builder: &mut SheetBuilder<'_>, part: Part) {
    match part {
        Part::Title(line) => builder.take_title(&line),
        Part::Attributes(line, pieces) => builder.take_attributes(&line, &pieces),
        Part::Other(line) => builder.take_other(&line),
        Part::Table(table) if builder.blocks.blocks.is_empty() => {
            table.header.iter().chain(&table.lines).for_each(|line| builder.take_other(line));
        }
        Part::Table(table) => take_table(builder, &table),
    }
}

fn take_table(builder: &mut SheetBuilder<'_>, table: &TableLines) {
    let regions = match &table.plain {
        Some(header) => {
            let rows = table.lines.iter().map(|line| builder.push(line.row())).collect();
            vec![Region { header: header.clone(), rows }]
        }
        None => rows::regions(builder, table),
    };
    if let Some(block) = builder.blocks.blocks.last_mut() {
        block.tables.extend(regions);
    }
}

#[cfg(test)]
mod tests {
    use super::line::row_of;
    use super::*;

    /// A title, then activities: the first goes on over some lines, the others are whole rows.
    fn lines(titles: usize, continued: usize, whole: usize) -> Vec<Line> {
        let title = |number| format!("Measure 1.{number}: Roads");
        let activity = |number| format!("1.1.{number} Building them");
        let mut texts: Vec<String> = (1..=titles).map(title).collect();
        texts.push(activity(1));
        texts.extend((0..continued).map(|_| "and all of them".to_owned()));
        texts.extend((0..whole).map(|number| activity(number + 2)));
        texts.iter().map(|text| Line::from_row(&row_of(0, std::iter::once((0, text.as_str()))), 0)).collect()
    }

    #[test]
    fn a_dump_has_two_titles_and_activities_that_go_on_over_three_lines_and_a_twentieth_of_all() {
        for (titles, continued, whole, expected) in [
            (2, 3, 1, true),
            (1, 3, 1, false),
            (2, 2, 1, false),
            (2, 3, 54, true),
            (2, 3, 55, false),
            (2, 4, 54, true),
            // Lines below the last code may be notes under a table.
            (2, 3, 0, false),
        ] {
            let lines = lines(titles, continued, whole);
            assert_eq!(is_dump(&lines), expected, "{titles} {continued} {whole}: {} lines", lines.len());
        }
    }
}
