//! Published plans and matrices: blocks of a title row (`Measure 1.3: ...`), rows of attributes (`Validity period: ...`) and
//! tables that name no owner, since the title above does.

use super::Desk;
use super::line::{self, Spans};
use super::tidy;
use crate::model::{Code, Origin, Sourced, StatedRelevance, Text};
use crate::read::codes::{self, BlockTitle};
use crate::read::header_words;
use crate::read::headers::{self, Header};
use crate::read::map::SheetMap;
use crate::read::meaning::Meaning;
use crate::read::phrases::Said;
use crate::read::record::{FactRecord, Records, StructureRecord, Table};
use crate::read::tables::Region;
use crate::read::vocabulary;
use crate::sheet::{Cell, Content, Row, Sheet};

/// A block: its title, what its attributes say, and its tables.
struct Block {
    record: StructureRecord,
    tables: Vec<Region>,
}

/// What a sheet of blocks holds.
#[derive(Default)]
struct Blocks {
    facts: Vec<FactRecord>,
    blocks: Vec<Block>,
    outside: Vec<usize>,
    /// Attribute labels whose value stands in the next row: column and meaning.
    labels: Vec<(u16, Meaning)>,
}

/// Reads a sheet of blocks; none when no row is a block's title.
pub fn read(sheet: &Sheet, desk: &mut Desk<'_>) -> Option<Vec<Table>> {
    sheet.rows.iter().find(|row| title(row).is_some())?;
    let mut found = Blocks::default();
    let mut at = 0;
    while at < sheet.rows.len() {
        at += found.take(sheet, at, &desk.map);
    }
    tidy::report_outside(sheet, &found.outside, desk.findings);
    Some(found.tables(sheet, desk))
}

/// The title in the first cell of a row.
fn title(row: &Row) -> Option<BlockTitle<'_>> {
    match row.cells.first().map(|cell| &cell.content) {
        Some(Content::Text(text)) => codes::read_title(text),
        _ => None,
    }
}

impl Blocks {
    /// Takes in the rows from that one on that belong together; gives how many.
    fn take(&mut self, sheet: &Sheet, at: usize, map: &SheetMap<'_>) -> usize {
        let row = &sheet.rows[at];
        if let Some(title) = title(row) {
            self.blocks.push(Block { record: record(&title, row, sheet), tables: Vec::new() });
            self.labels = labels(row);
            return 1;
        }
        if let Some(header) = headers::find(sheet, at, map) {
            return self.take_header(header, at);
        }
        self.take_row(sheet, at);
        1
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

    fn take_row(&mut self, sheet: &Sheet, at: usize) {
        let row = &sheet.rows[at];
        let behind_gap = at > 0 && row.index > sheet.rows[at - 1].index + 1;
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
                if !add_attributes(&mut block.record, row, sheet, &self.labels) {
                    self.outside.push(at);
                }
                self.labels = labels(row);
            }
        }
    }

    /// One table a subject, so that all rows of a subject are seen together.
    fn tables(self, sheet: &Sheet, desk: &mut Desk<'_>) -> Vec<Table> {
        let spans: Spans = line::spans(sheet);
        let mut tables: Vec<Table> = Vec::new();
        if let Some(first) = self.facts.first() {
            let (origin, rows) = (first.key.origin.whole_row(), self.facts.len());
            tables.push(Table::without_header(origin, false, rows, Records::Facts(self.facts)));
        }
        let mut structure = Vec::new();
        for block in self.blocks {
            let owner = block.record.code.clone();
            for region in &block.tables {
                let mut table = tidy::read_table(sheet, region, &spans, desk);
                if let Some(owner) = &owner {
                    give_owner(&mut table.records, owner);
                }
                add(&mut tables, table);
            }
            structure.push(block.record);
        }
        if let Some(first) = structure.first() {
            let has_results = structure.iter().any(|record| record.relevance.is_some());
            let (origin, rows) = (first.origin, structure.len());
            tables.push(Table::without_header(origin, has_results, rows, Records::Structure(structure)));
        }
        tables
    }
}

fn record(title: &BlockTitle<'_>, row: &Row, sheet: &Sheet) -> StructureRecord {
    let at = Origin::cell(sheet.source, row.index, row.cells.first().map_or(0, |cell| cell.column));
    // The cell may hold the attributes as further lines.
    let mut lines = title.words.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or("");
    let is_title_again = codes::read_title(first).is_some_and(|again| again.words.is_empty());
    let words = (!first.is_empty() && !is_title_again).then(|| Sourced::new(first.to_owned(), at));
    let mut record = StructureRecord {
        code: Some(Sourced::new(title.code.clone(), at)),
        rank: Some(title.rank),
        parent: None,
        title: words,
        institution: None,
        kind: None,
        validity: None,
        relevance: None,
        comment: None,
        origin: row.origin(sheet),
    };
    for line in lines {
        if let Some((meaning, value)) = attribute(line) {
            set(&mut record, meaning, Sourced::new(value.to_owned(), at));
        }
    }
    record
}

/// `Validity period: 2020–2022`.
fn attribute(words: &str) -> Option<(Meaning, &str)> {
    let (name, value) = words.split_once(':')?;
    Some((header_words::meaning(name)?.0, value.trim()))
}

/// Cells that are the name of an attribute whose value stands below.
fn labels(row: &Row) -> Vec<(u16, Meaning)> {
    let label = |content: &Content| match content {
        Content::Text(text) => header_words::meaning(text).map(|(meaning, _)| meaning),
        _ => None,
    };
    row.cells.iter().filter_map(|cell| Some((cell.column, label(&cell.content)?))).collect()
}

/// Takes attributes out of a row (`Validity period: 2020–2022`, the value beside its name, or below it); says whether all
/// its cells are attributes or names of them.
fn add_attributes(record: &mut StructureRecord, row: &Row, sheet: &Sheet, labels: &[(u16, Meaning)]) -> bool {
    let mut all = true;
    let mut cells = row.cells.iter().peekable();
    while let Some(cell) = cells.next() {
        let words = line::words(&cell.content);
        let sourced = |cell: &Cell, value: &str| {
            Sourced::new(value.to_owned(), Origin::cell(sheet.source, row.index, cell.column))
        };
        let below = labels.iter().find(|(column, _)| *column == cell.column);
        let named = attribute(&words).or_else(|| Some((header_words::meaning(&words)?.0, "")));
        all &= match (named, below) {
            (Some((meaning, "")), _) => match cells.next_if(|next| !is_name(next)) {
                Some(next) => set(record, meaning, sourced(next, &line::words(&next.content))),
                None => true,
            },
            (Some((meaning, value)), _) => set(record, meaning, sourced(cell, value)),
            (None, Some((_, meaning))) => set(record, *meaning, sourced(cell, &words)),
            (None, None) => false,
        };
    }
    all
}

/// Whether a cell is the name of an attribute, or has one before its value.
fn is_name(cell: &Cell) -> bool {
    let words = line::words(&cell.content);
    attribute(&words).is_some() || header_words::meaning(&words).is_some()
}

fn set(record: &mut StructureRecord, meaning: Meaning, value: Sourced<String>) -> bool {
    let slot: &mut Text = match meaning {
        Meaning::Institution => &mut record.institution,
        Meaning::Kind => &mut record.kind,
        Meaning::Validity => &mut record.validity,
        Meaning::Comment | Meaning::Remark => &mut record.comment,
        Meaning::Relevance => {
            let verdict = match vocabulary::of_words().relevance(&value.value) {
                Said::One(verdict) => Some(verdict),
                _ => None,
            };
            record.relevance.get_or_insert(StatedRelevance { verdict, text: value });
            return true;
        }
        _ => return false,
    };
    if !value.value.is_empty() {
        slot.get_or_insert(value);
    }
    true
}

/// `Public policy document: | The Programme`.
fn fact(row: &Row, sheet: &Sheet) -> Option<FactRecord> {
    let [key, value] = &row.cells[..] else { return None };
    let words = line::words(&key.content);
    vocabulary::of_words().fact(&words)?;
    let sourced = |words: String, column: u16| Sourced::new(words, Origin::cell(sheet.source, row.index, column));
    Some(FactRecord { key: sourced(words, key.column), value: sourced(line::words(&value.content), value.column) })
}

/// Rows that name no owner belong to the block's.
fn give_owner(records: &mut Records, owner: &Sourced<Code>) {
    match records {
        Records::Indicators(rows) => rows.iter_mut().for_each(|row| {
            let place = &mut row.place;
            if place.code.is_none() && place.owner.is_none() && place.owner_title.is_none() {
                place.owner = Some(owner.clone());
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
