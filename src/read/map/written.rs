//! Writes a map of what was read, to be changed by hand. Unchanged, it changes nothing.

use std::collections::BTreeMap;

use super::meaning_words::DATED;
use crate::model::{ColumnRead, ColumnRule, Programme, Source, TableRead, column_letters};
use crate::read::words::meaning::Meaning;
use crate::sheet::{Opened, Row, Sheet};
use crate::text::fold;

const HEAD: &str = "\
# What the columns of the tables mean. Change what was understood wrongly, and give the file with --map.
#
# A column is named by the words of its header or by its letters, as in F. Its meaning is a word such as indicator, target
# or achieved, with the year where it has one (\"target 2021\"), owner for the words under which rows are gathered as
# objectives, or ignore. Under [table.fixed], values for all rows can be given: unit = \"Number\", year = 2012.
";

/// The map of all tables that have a header; a sheet without one gets lines to begin with, as remarks.
pub fn write(programme: &Programme, opened: &Opened) -> String {
    let mut text = HEAD.to_owned();
    for table in programme.tables.iter().filter(|table| !table.columns.is_empty()) {
        if let Some(source) = programme.sources.get(table.origin.source_id()) {
            text.push_str(&table_text(table, source));
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
        text.push_str(&format!("# {key} = \"ignore\"\n"));
        written.push(folded);
    }
    text
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

fn table_text(table: &TableRead, source: &Source) -> String {
    let mut text = format!("\n[[table]]\n{}", named(source));
    if let (Some(height), Some(row)) = (table.header_rows, table.origin.row_index()) {
        let first = row + 1;
        text.push_str(&match height {
            1 => format!("header = {first}\n"),
            _ => format!("header = [{first}, {}]\n", first + 1),
        });
        text.push_str(&format!("rows = {}\n", quoted(table.subject)));
    }
    let fixed = |column: &&ColumnRead| column.origin.column_index().is_none();
    text.push_str("[table.columns]\n");
    let columns: Vec<&ColumnRead> = table.columns.iter().filter(|column| !fixed(column)).collect();
    for line in column_lines(&columns, table.header_rows.is_some()) {
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
fn column_lines(columns: &[&ColumnRead], is_one_header: bool) -> Vec<String> {
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
        let line = format!("{key} = {}\n", quoted(&setting(column)));
        let is_settled = matches!(
            column.rule,
            ColumnRule::Words
                | ColumnRule::WordsAndYear
                | ColumnRule::WordsAmongOthers
                | ColumnRule::OutsideBrackets
                | ColumnRule::BehindBaseline
                | ColumnRule::Map
                | ColumnRule::Ignored
        );
        if is_settled && (is_clear || is_one_header) {
            lines.push(line);
        } else {
            lines.push(format!("# {}: {line}", column.rule.id()));
        }
        written.push(folded);
    }
    lines
}

/// The setting of a column, as a map states it.
fn setting(column: &ColumnRead) -> String {
    if column.meaning.is_some() { meaning(column) } else { "ignore".to_owned() }
}

fn meaning(column: &ColumnRead) -> String {
    let id = column.meaning.unwrap_or_default();
    let is_dated = Meaning::from_id(id).is_some_and(|meaning| DATED.contains(&meaning));
    column.year.filter(|_| is_dated).map_or_else(|| id.to_owned(), |year| format!("{id} {year}"))
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
