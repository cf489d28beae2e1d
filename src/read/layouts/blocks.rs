//! Published plans and matrices: blocks of a title row (`Measure 1.3: ...`), rows of attributes (`Validity period: ...`) and
//! tables that name no owner, since the title above does.

use super::attributes::{add_attributes, attribute, is_all_attributes, labels, set};
use super::context::LayoutContext;
use super::line::{self, Spans};
use super::tidy;
use crate::finding::{Finding, rule};
use crate::model::{Amount, Code, Origin, Published, Quantity, SourceKind, Sourced, Verdict};
use crate::read::layouts::header::Header;
use crate::read::layouts::headers;
use crate::read::layouts::tables::Region;
use crate::read::map::SheetMap;
use crate::read::record::{FactRecord, OwnerName, Rank, Records, StructureRecord, Table};
use crate::read::values::codes::{self, BlockTitle};
use crate::read::values::number::{self, Votes};
use crate::read::words::meaning::Meaning;
use crate::read::words::vocabulary;
use crate::sheet::{Content, Row, Sheet};

/// A block: its title, what its attributes say, and its tables.
pub struct Block {
    /// Its title row and attributes; without a code where the title is missing.
    pub record: StructureRecord,
    /// Tables of the block from the top.
    pub tables: Vec<Region>,
}

/// What a sheet of blocks holds.
#[derive(Default)]
pub struct Blocks {
    /// Facts about the programme before the first block.
    pub facts: Vec<FactRecord>,
    /// Blocks in the order of the sheet.
    pub blocks: Vec<Block>,
    /// Indexes of rows that belong to nothing.
    pub outside: Vec<usize>,
    published: Vec<Published>,
    /// Lines of titles that say nothing known.
    unread: Vec<Sourced<String>>,
    /// Attribute labels whose value is in the next row: column and meaning.
    labels: Vec<(u16, Meaning)>,
}

/// Reads a sheet of blocks; none when no row is a block's title.
pub fn read(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    if !has_titles(sheet) {
        return None;
    }
    let mut found = Blocks::default();
    let mut at = 0;
    while at < sheet.rows.len() {
        at += found.take(sheet, at, &context.map);
    }
    if found.are_of_running_text(sheet) {
        return None;
    }
    tidy::report_outside(sheet, &found.outside, context.findings);
    Some(found.tables(sheet, context))
}

/// Whether a row is a block's title.
pub fn has_titles(sheet: &Sheet) -> bool {
    sheet.rows.iter().any(|row| title(row).is_some())
}

fn title(row: &Row) -> Option<BlockTitle<'_>> {
    match row.cells.first().map(|cell| &cell.content) {
        Some(Content::Text(text)) => codes::read_title(text),
        _ => None,
    }
}

impl Blocks {
    /// Whether the titles are those of a report: text without a table, most of whose lines are none of them.
    fn are_of_running_text(&self, sheet: &Sheet) -> bool {
        sheet.kind == SourceKind::Lines
            && self.blocks.iter().all(|block| block.tables.is_empty())
            && self.outside.len() > self.blocks.len()
    }

    /// Takes in the rows from that one on that belong together; gives how many.
    fn take(&mut self, sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> usize {
        let row = &sheet.rows[at];
        if self.take_title(sheet, row) {
            return 1;
        }
        if let Some(header) = headers::find(sheet, at, map) {
            return self.take_header(header, at);
        }
        self.take_row(sheet, at, map);
        1
    }

    /// Begins a block if the row is a title.
    pub fn take_title(&mut self, sheet: &Sheet, row: &Row) -> bool {
        let Some(title) = title(row) else { return false };
        let record = self.record(&title, row, sheet);
        self.blocks.push(Block { record, tables: Vec::new() });
        self.labels = labels(row);
        true
    }

    /// Begins a block without a title, of which only the attributes are left.
    fn begin_untitled(&mut self, sheet: &Sheet, row: &Row) {
        let mut record = StructureRecord::new(None, Some(Rank::Measure), row.origin(sheet));
        add_attributes(&mut record, row, sheet, &[]);
        self.blocks.push(Block { record, tables: Vec::new() });
        self.labels = Vec::new();
    }

    fn take_header(&mut self, header: Header, at: usize) -> usize {
        let height = header.height;
        match self.blocks.last_mut() {
            Some(block) => match block.tables.last() {
                Some(table) if table.header.repeats(&header) => {}
                _ => block.tables.push(Region { header, rows: Vec::new() }),
            },
            None => self.outside.extend(at..at + height),
        }
        height
    }

    /// Takes in a row that is neither a title nor a header.
    pub fn take_row(&mut self, sheet: &Sheet, at: usize, map: &SheetMap<'_>) {
        let row = &sheet.rows[at];
        if self.blocks.last().is_some_and(|block| !block.tables.is_empty()) && is_all_attributes(row) {
            self.begin_untitled(sheet, row);
            return;
        }
        if self.take_published(sheet, row) {
            return;
        }
        let behind_gap = at > 0 && !row.is_right_below(&sheet.rows[at - 1]);
        let Some(block) = self.blocks.last_mut() else {
            match fact(row, sheet) {
                Some(fact) => self.facts.push(fact),
                None => self.outside.push(at),
            }
            return;
        };
        match block.tables.last_mut() {
            Some(table) if !(row.cells.len() == 1 && behind_gap) => table.rows.push(at),
            Some(_) => self.outside.push(at),
            None => {
                let is_attribute = add_attributes(&mut block.record, row, sheet, &self.labels);
                self.labels = labels(row);
                match headers::missing(sheet, map) {
                    _ if is_attribute => {}
                    Some(header) => block.tables.push(Region { header, rows: vec![at] }),
                    None => self.outside.push(at),
                }
            }
        }
    }

    /// Percentages in a row of their own between the title and the tables.
    fn take_published(&mut self, sheet: &Sheet, row: &Row) -> bool {
        let (Some(block), [cell]) = (self.blocks.last(), &row.cells[..]) else { return false };
        let (Some(code), true) = (&block.record.code, block.tables.is_empty()) else { return false };
        let origin = sheet.cell_origin(row.index, cell.column);
        let published = published(&cell.content.to_string(), &code.value, origin);
        let is_some = published.is_some();
        self.published.extend(published);
        is_some
    }

    /// One table a subject, so that all rows of a subject are seen together.
    pub fn tables(mut self, sheet: &Sheet, context: &mut LayoutContext<'_>) -> Vec<Table> {
        let spans: Spans = line::spans(sheet);
        report_unread(&self.unread, context.findings);
        // A table of a few numbers leaves open what the document as a whole shows.
        let mut votes = Votes::default();
        let regions = self.blocks.iter().flat_map(|block| &block.tables);
        regions.for_each(|region| votes.add(tidy::votes(sheet, region)));
        context.mark = votes.agreed();
        let mut tables: Vec<Table> = Vec::new();
        if let Some(first) = self.facts.first() {
            let (origin, rows) = (first.key.origin.whole_row(), self.facts.len());
            tables.push(Table::without_header(origin, false, rows, Records::Facts(self.facts)));
        }
        let mut structure = Vec::new();
        for block in std::mem::take(&mut self.blocks) {
            let Block { mut record, tables: regions } = block;
            let mut read: Vec<Table> =
                regions.iter().map(|region| tidy::read_table(sheet, region, &spans, context)).collect();
            if record.code.is_none() {
                record.code = code_of_activities(&read);
                report_untitled(&record, context.findings);
            }
            if let Some(owner) = &record.code {
                read.iter_mut().for_each(|table| give_owner(&mut table.records, owner));
            }
            read.into_iter().for_each(|table| add(&mut tables, table));
            structure.extend(record.code.is_some().then_some(record));
        }
        let published = std::mem::take(&mut self.published);
        if let Some(first) = published.first() {
            let (origin, rows) = (first.origin.whole_row(), published.len());
            let records = Records::Published(published);
            tables.push(Table::without_header(origin, true, rows, records));
        }
        if let Some(first) = structure.first() {
            let has_results = structure.iter().any(|record| record.relevance.is_some());
            let (origin, rows) = (first.origin, structure.len());
            tables.push(Table::without_header(origin, has_results, rows, Records::Structure(structure)));
        }
        tables
    }
}

impl Blocks {
    /// What a title row says. Its cell may hold the attributes and the percentages as further lines.
    fn record(&mut self, title: &BlockTitle<'_>, row: &Row, sheet: &Sheet) -> StructureRecord {
        let at = sheet.cell_origin(row.index, row.cells.first().map_or(0, |cell| cell.column));
        let mut lines = title.words.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next().unwrap_or("");
        let is_title_again = codes::read_title(first).is_some_and(|again| again.words.is_empty());
        let words = (!first.is_empty() && !is_title_again).then(|| Sourced::new(first.to_owned(), at));
        let code = Some(Sourced::new(title.code.clone(), at));
        let mut record =
            StructureRecord { title: words, ..StructureRecord::new(code, Some(title.rank), row.origin(sheet)) };
        for line in lines {
            let is_set = attribute(line)
                .is_some_and(|(meaning, value)| set(&mut record, meaning, Sourced::new(value.to_owned(), at)));
            if is_set {
                continue;
            }
            match published(line, &title.code, at) {
                Some(published) => self.published.push(published),
                None => self.unread.push(Sourced::new(line.to_owned(), at)),
            }
        }
        record
    }
}

fn report_unread(lines: &[Sourced<String>], findings: &mut Vec<Finding>) {
    for line in lines {
        let finding = Finding::new(&rule::TITLE_LINE_UNREAD).at(line.origin);
        findings.push(finding.with("text", line.value.as_str()));
    }
}

/// The measure whose code all activities of a block begin with.
fn code_of_activities(tables: &[Table]) -> Option<Sourced<Code>> {
    let activities = tables.iter().filter_map(|table| match &table.records {
        Records::Activities(rows) => Some(rows),
        _ => None,
    });
    let mut parents =
        activities.flatten().filter_map(|row| row.code.as_ref()).map(|code| (code.value.parent(), code.origin));
    let (first, origin) = parents.next()?;
    let agreed = parents.all(|(parent, _)| parent == first);
    first.filter(|_| agreed).map(|code| Sourced::new(code, origin))
}

fn report_untitled(record: &StructureRecord, findings: &mut Vec<Finding>) {
    let finding = match &record.code {
        Some(code) => Finding::new(&rule::BLOCK_UNTITLED)
            .with("code", code.value.to_string())
            .about(code.value.to_string())
            .related(code.origin),
        None => Finding::new(&rule::OWNER_UNKNOWN).saying("block-untitled-unknown"),
    };
    findings.push(finding.at(record.origin));
}

/// `Achievement of indicators: 67% achieved and 33% not achieved`: the percentages printed of an objective.
fn published(line: &str, code: &Code, origin: Origin) -> Option<Published> {
    let mut found = Published { code: code.clone(), achieved_pct: None, not_achieved_pct: None, origin };
    let mut at = 0;
    while let Some(sign) = line[at..].find('%').map(|sign| at + sign) {
        let start = line[..sign].trim_end().rfind(|letter: char| !(letter.is_ascii_digit() || ".,".contains(letter)));
        let start = start.map_or(0, |start| start + line[start..].chars().next().map_or(1, char::len_utf8));
        let behind = &line[sign + 1..];
        let printed = &line[start..=sign];
        let amount = number::read_figure(printed, None).amount;
        if !matches!(amount, Amount::Exact(_)) {
            return None;
        }
        let quantity = Quantity { percent: true, ..Quantity::new(amount, printed, origin) };
        let words = &behind[..behind.find('%').unwrap_or(behind.len())];
        match vocabulary::all_languages().leading_verdict(words) {
            Some(Verdict::Achieved) => found.achieved_pct = Some(quantity),
            Some(Verdict::NotAchieved) => found.not_achieved_pct = Some(quantity),
            _ => return None,
        }
        at = sign + 1;
    }
    (found.achieved_pct.is_some() || found.not_achieved_pct.is_some()).then_some(found)
}

/// `Public policy document: | The Programme`.
pub fn fact(row: &Row, sheet: &Sheet) -> Option<FactRecord> {
    let [key, value] = &row.cells[..] else { return None };
    let words = key.content.to_string();
    vocabulary::all_languages().fact(&words)?;
    let sourced = |words: String, column: u16| Sourced::new(words, sheet.cell_origin(row.index, column));
    Some(FactRecord { key: sourced(words, key.column), value: sourced(value.content.to_string(), value.column) })
}

/// Rows that name no owner belong to the block's.
fn give_owner(records: &mut Records, owner: &Sourced<Code>) {
    match records {
        Records::Indicators(rows) => rows.iter_mut().for_each(|row| {
            if row.place.is_blank() {
                row.place.owners = vec![OwnerName::from_code(owner.clone())];
            }
        }),
        Records::Activities(rows) => rows.iter_mut().for_each(|row| {
            if row.measure.is_none() {
                row.measure = Some(owner.clone());
            }
        }),
        Records::Funding(rows) => rows.iter_mut().for_each(|row| {
            row.code.get_or_insert_with(|| owner.clone());
        }),
        Records::Facts(_) | Records::Registration(_) | Records::Structure(_) | Records::Published(_) => {}
    }
}

/// Adds the rows of a table to those of its subject.
fn add(tables: &mut Vec<Table>, table: Table) {
    let same = |known: &&mut Table| known.records.subject() == table.records.subject();
    let Some(known) = tables.iter_mut().find(same) else {
        tables.push(table);
        return;
    };
    known.rows += table.rows;
    known.reported += table.reported;
    known.has_results |= table.has_results;
    known.header_rows = None;
    known.columns.extend(table.columns);
    match (&mut known.records, table.records) {
        (Records::Indicators(all), Records::Indicators(more)) => all.extend(more),
        (Records::Activities(all), Records::Activities(more)) => all.extend(more),
        (Records::Funding(all), Records::Funding(more)) => all.extend(more),
        (Records::Published(all), Records::Published(more)) => all.extend(more),
        (Records::Structure(all), Records::Structure(more)) => all.extend(more),
        (Records::Facts(all), Records::Facts(more)) => all.extend(more),
        _ => {}
    }
}
