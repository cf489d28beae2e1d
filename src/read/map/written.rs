//! Writes a map of what was read, to be changed by hand. Unchanged, it changes nothing but what it answers.

use std::collections::BTreeMap;

use super::file::LAYOUTS;
use super::meaning_words::DATED;
use crate::model::{
    Certainty, ColumnRead, ColumnRule, Origin, Programme, ReportingPeriod, Source, TableRead, column_letters,
};
use crate::read::words::meaning::Meaning;
use crate::sheet::{Opened, Row, Sheet};
use crate::text::fold;

const HEAD: &str = "\
# What the columns of the tables mean. Change what was understood wrongly, and give the file with --map.
#
# A column is named by the words of its header or by its letters, as in F. Its meaning is a word such as indicator, target
# or achieved, with the period where it has one (\"target 2021\", \"achieved 2024-Q1\"), owner for the words under which rows
# are gathered as objectives, or ignore. Nothing is said of a column with \"\". Under [table.fixed], values for all rows can
# be given: unit = \"Number\", year = 2012; under [table.values] what words mean: \"at most\" = \"decrease\".
";

/// The answer to a question, as a line of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapAnswer {
    /// A cell of the table that the answer is about.
    pub at: Origin,
    /// What is answered.
    pub line: AnsweredLine,
}

/// What an answer settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnsweredLine {
    /// What a column, counted from zero, holds: `achieved 2024`, or `ignore`.
    Column(u16, String),
    /// A line about the table as a whole: its key and its value, `combine` and `sum`.
    Table(String, String),
}

/// What is written beside the meanings.
pub struct MapNotes<'n> {
    /// What is said of a column in a remark; nothing of one that is certain.
    pub remark: &'n dyn Fn(&ColumnRead, &TableRead) -> String,
    /// The answers to the questions.
    pub answers: &'n [MapAnswer],
}

/// The map of all tables that have a header; a sheet without one gets lines to begin with, as remarks.
pub fn write(programme: &Programme, opened: &Opened, notes: &MapNotes<'_>) -> String {
    let mut text = HEAD.to_owned();
    for table in programme.tables.iter().filter(|table| !table.columns.is_empty()) {
        if let Some(source) = programme.sources.get(table.origin.source_id()) {
            text.push_str(&table_text(table, source, &TableNotes::new(table, programme, notes)));
        }
    }
    let has_table = |sheet: &&Sheet| programme.tables.iter().any(|table| table.origin.source_id() == sheet.source);
    for sheet in opened.workbooks.iter().flat_map(|workbook| &workbook.sheets).filter(|sheet| !has_table(sheet)) {
        if let (Some(row), Some(source)) = (sheet.likely_header(), programme.sources.get(sheet.source)) {
            text.push_str(&beginning(row, source));
        }
    }
    text
}

/// What is written of one table besides its columns' meanings.
struct TableNotes<'n> {
    table: &'n TableRead,
    remark: &'n dyn Fn(&ColumnRead, &TableRead) -> String,
    answers: Vec<&'n AnsweredLine>,
}

impl<'n> TableNotes<'n> {
    /// The answers of the table are those at its rows: from its header to the next one's.
    fn new(table: &'n TableRead, programme: &Programme, notes: &MapNotes<'n>) -> Self {
        let same_source = |at: &Origin| at.source_id() == table.origin.source_id();
        let starts = programme.tables.iter().map(|other| other.origin).filter(same_source).map(Origin::row_index);
        let next = starts.filter(|row| *row > table.origin.row_index()).min();
        let is_own = |answer: &&MapAnswer| {
            let row = answer.at.row_index();
            same_source(&answer.at) && row >= table.origin.row_index() && next.is_none_or(|next| row < next)
        };
        let answers = notes.answers.iter().filter(is_own).map(|answer| &answer.line).collect();
        Self { table, remark: notes.remark, answers }
    }

    /// What the answers say of a column.
    fn answer(&self, column: &ColumnRead) -> Option<&'n str> {
        let at = match self.table.layout {
            // Its columns are rows of the sheet.
            "transposed" => u16::try_from(column.origin.row_index()?).ok()?,
            _ => column.origin.column_index()?,
        };
        self.answers.iter().find_map(|answer| match answer {
            AnsweredLine::Column(column, setting) if *column == at => Some(setting.as_str()),
            AnsweredLine::Column(..) | AnsweredLine::Table(..) => None,
        })
    }

    /// The lines about the table as a whole.
    fn lines(&self) -> String {
        let lines = self.answers.iter().filter_map(|answer| match answer {
            AnsweredLine::Table(key, value) => Some(format!("{key} = {}\n", quoted(value))),
            AnsweredLine::Column(..) => None,
        });
        lines.collect()
    }
}

/// A table to begin with, for a sheet in which none was recognised.
fn beginning(row: &Row, source: &Source) -> String {
    let mut text =
        "\n# No table was recognised here. Take the marks away and give the columns their meanings.\n".to_owned();
    text.push_str(&format!("# [[table]]\n# {}", named(source).trim_end().replace('\n', "\n# ")));
    text.push_str(&format!("\n# header = {}\n# rows = \"indicators\"\n# [table.columns]\n", row.index + 1));
    let mut written: Vec<String> = Vec::new();
    for cell in &row.cells {
        let words = cell.content.to_string();
        let folded = fold(&words).into_owned();
        let is_clear = !folded.is_empty() && !written.contains(&folded);
        let key = if is_clear { quoted(&joined(&words)) } else { column_letters(cell.column) };
        text.push_str(&format!("# {key} = \"\"\n"));
        written.push(folded);
    }
    text
}

/// Whether a layout is one that a map can name and that is not the usual one.
fn is_named_layout(layout: &str) -> bool {
    layout != "flat" && LAYOUTS.contains(&layout)
}

fn joined(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn named(source: &Source) -> String {
    let file = source.file.rsplit(['/', '\\']).next().unwrap_or(&source.file);
    let mut text = format!("file = {}\n", quoted(&pattern(file)));
    if let Some(sheet) = &source.sheet {
        text.push_str(&format!("sheet = {}\n", quoted(&pattern(sheet))));
    }
    text
}

fn table_text(table: &TableRead, source: &Source, notes: &TableNotes<'_>) -> String {
    let mut text = format!("\n[[table]]\n{}", named(source));
    if is_named_layout(table.layout) {
        text.push_str(&format!("layout = {}\n", quoted(table.layout)));
    }
    // The header of a transposed table is a column.
    let row = table.origin.row_index().filter(|_| table.layout != "transposed");
    if let (Some(height), Some(row)) = (table.header_rows, row) {
        let first = row + 1;
        let rows: Vec<String> = (0..height).map(|at| (first as usize + at).to_string()).collect();
        text.push_str(&match &rows[..] {
            [] => "header = 0\n".to_owned(),
            [row] => format!("header = {row}\n"),
            rows => format!("header = [{}]\n", rows.join(", ")),
        });
    }
    if table.header_rows.is_some() {
        text.push_str(&format!("rows = {}\n", quoted(table.subject)));
    }
    text.push_str(&notes.lines());
    let is_answered = notes.answers.iter().any(|line| matches!(line, AnsweredLine::Table(key, _) if key == "combine"));
    if let Some(combine) = table.combine.filter(|_| !is_answered) {
        text.push_str(&format!("combine = {}\n", quoted(combine.id())));
    }
    if let Some(values_are) = table.values_are {
        text.push_str(&format!("values_are = {}\n", quoted(values_are.id())));
    }
    if let Some(change) = table.change {
        text.push_str(&format!("change = {}\n", quoted(change.id())));
    }
    let fixed = |column: &&ColumnRead| column.origin.column_index().is_none();
    text.push_str("[table.columns]\n");
    let columns: Vec<&ColumnRead> = table.columns.iter().filter(|column| !fixed(column)).collect();
    for line in column_lines(&columns, notes) {
        text.push_str(&line);
    }
    let fixed: Vec<&ColumnRead> = table.columns.iter().filter(fixed).collect();
    if !fixed.is_empty() {
        text.push_str("[table.fixed]\n");
        for column in fixed {
            text.push_str(&format!("{} = {}\n", quoted(&meaning(column)), quoted(&column.printed)));
        }
    }
    text
}

/// A line a column, each words once. Words that mean two things are named by their letters where the header is one, and
/// left to the program where there are several.
fn column_lines(columns: &[&ColumnRead], notes: &TableNotes<'_>) -> Vec<String> {
    let is_one_header = notes.table.header_rows.is_some();
    let mut meanings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for column in columns {
        let all = meanings.entry(fold(&column.printed).into_owned()).or_default();
        let own = setting(column);
        if is_one_header || !all.contains(&own) {
            all.push(own);
        }
    }
    let mut written: Vec<String> = Vec::new();
    let mut lines = Vec::new();
    for column in columns {
        let folded = fold(&column.printed).into_owned();
        let is_clear = meanings.get(&folded).is_none_or(|all| all.len() == 1) && !folded.is_empty();
        let letters = column.origin.column_index().map(column_letters).unwrap_or_default();
        if is_clear && written.contains(&folded) {
            continue;
        }
        let key = if is_clear { quoted(&column.printed) } else { letters };
        if let Some(answer) = notes.answer(column) {
            lines.push(format!("{key} = {}\n", quoted(answer)));
            written.push(folded);
            continue;
        }
        let remark = (notes.remark)(column, notes.table).replace(char::is_control, " ");
        let remark = if remark.is_empty() { remark } else { format!("  # {remark}") };
        let line = format!("{key} = {}{remark}\n", quoted(&setting(column)));
        // What only the program can find again, and what is of no use here, is left to it.
        let is_left =
            matches!(column.rule, ColumnRule::ByOrder | ColumnRule::Unused | ColumnRule::Duplicate | ColumnRule::Part);
        let is_line = !is_left && (is_clear || is_one_header);
        lines.push(if is_line { line } else { format!("# {line}") });
        written.push(folded);
    }
    lines
}

/// The setting of a column, as a map states it: its meaning, of an open one the best guess; nothing where it has none.
fn setting(column: &ColumnRead) -> String {
    match (column.meaning, column.candidates.first()) {
        _ if column.rule == ColumnRule::Ignored => "ignore".to_owned(),
        (Some(_), _) => meaning(column),
        (None, Some(best)) if column.certainty == Certainty::Open => {
            let period = best.period.map_or_else(String::new, |period| format!(" {period}"));
            format!("{}{period}", best.meaning)
        }
        (None, _) => String::new(),
    }
}

fn meaning(column: &ColumnRead) -> String {
    let id = column.meaning.unwrap_or_default();
    let is_dated = Meaning::from_id(id).is_some_and(|meaning| DATED.contains(&meaning));
    let period = column.period.or(column.year.map(ReportingPeriod::Year));
    period.filter(|_| is_dated).map_or_else(|| id.to_owned(), |period| format!("{id} {period}"))
}

/// A name as a pattern that fits it alone: its own stars and question marks stand for one letter.
fn pattern(name: &str) -> String {
    name.replace('*', "?")
}

/// A TOML string on one line, good as a key too.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
