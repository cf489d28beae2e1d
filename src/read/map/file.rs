//! Reads a map's file: every key, meaning and value checked, every fault with its line, all at once.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::table_map::{ColumnMap, FixedValue, Map, Setting, TableMap};
use crate::error::{Error, Result};
use crate::model::{CellAddress, Year};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::Content;
use crate::text::fold;
use crate::text::wording::{described, did_you_mean, listed, shown};

const KEYS: &[&str] = &["file", "sheet", "header", "rows", "columns", "fixed"];
const IGNORE: &str = "ignore";
/// Another word for a column by whose words rows are gathered under objectives.
const OWNER: &str = "owner";
/// Meanings that have a year each.
pub(super) const DATED: &[Meaning] =
    &[Meaning::Target, Meaning::Achieved, Meaning::Funds, Meaning::Baseline, Meaning::TargetOrComment];

type Key<'k> = Spanned<Cow<'k, str>>;
type Value<'v> = Spanned<DeValue<'v>>;

impl Map {
    /// Reads a map; `place` names the file in errors.
    ///
    /// # Errors
    /// Unknown keys and meanings with a suggestion, and values that make no sense, each with its line; all at once.
    pub fn from_toml(text: &str, place: &str) -> Result<Self> {
        let mut reader = Reader { text, place, errors: Vec::new() };
        let tables = reader.map();
        if reader.errors.is_empty() {
            Ok(Self { place: place.to_owned(), tables })
        } else {
            Err(Error::from_several(reader.errors))
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    place: &'t str,
    errors: Vec<Error>,
}

/// Entries by their position in the file; the parser sorts them by key.
fn in_order<'t, 'v>(table: &'t DeTable<'v>) -> Vec<(&'t Key<'v>, &'t Value<'v>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

impl Reader<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    fn fault(&mut self, at: usize, what: impl Into<String>, fix: impl Into<String>) {
        let place = format!("{}:{}", self.place, self.line(at));
        self.errors.push(Error::Settings { place, what: what.into(), fix: fix.into() });
    }

    fn map(&mut self) -> Vec<TableMap> {
        const FORM: &str = "A map is a list of [[table]], each with file, sheet, header, rows, [table.columns] and \
                            [table.fixed]; `expost inspect INPUT --write-map FILE` writes one.";
        let root = match DeTable::parse(self.text) {
            Ok(root) => root,
            Err(error) => {
                let what = format!("this is no TOML: {}", error.message().trim().replace('\n', ", "));
                self.fault(error.span().map_or(0, |span| span.start), what, FORM);
                return Vec::new();
            }
        };
        let mut tables = Vec::new();
        for (key, value) in in_order(root.get_ref()) {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("table", DeValue::Array(list)) => {
                    tables.extend(list.iter().filter_map(|table| self.table(table, FORM)));
                }
                ("table", _) => self.fault(key.span().start, "`table` is not a list", FORM),
                (other, _) => {
                    let what = format!("a map has no key `{}`", shown(other));
                    self.fault(key.span().start, what, format!("{}{FORM}", did_you_mean(other, &["table"])));
                }
            }
        }
        tables
    }

    fn table(&mut self, value: &Value<'_>, form: &str) -> Option<TableMap> {
        let DeValue::Table(entries) = value.get_ref() else {
            self.fault(value.span().start, "`table` holds something that is no table", form);
            return None;
        };
        let mut table = TableMap { line: self.line(value.span().start), ..TableMap::default() };
        for (key, value) in in_order(entries) {
            match key.get_ref().as_ref() {
                "file" => table.file = self.pattern("file", value),
                "sheet" => table.sheet = self.pattern("sheet", value),
                "header" => table.header = self.header(value),
                "rows" => table.subject = self.subject(value),
                "columns" => table.columns = self.columns(value),
                "fixed" => table.fixed = self.all_fixed(value),
                other => {
                    let fix = format!("{}The keys are {}.", did_you_mean(other, KEYS), listed(KEYS));
                    self.fault(key.span().start, format!("a table of a map has no key `{}`", shown(other)), fix);
                }
            }
        }
        Some(table)
    }

    fn pattern(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            other => {
                let what = format!("`{key}` cannot be {}", described(other));
                self.fault(value.span().start, what, "Expected a name, in which * stands for any letters.");
                None
            }
        }
    }

    /// `3`, or `[3, 4]` for a header of two rows.
    fn header(&mut self, value: &Value<'_>) -> Option<(u32, usize)> {
        let number = |value: &DeValue<'_>| match value {
            DeValue::Integer(number) if number.radix() == 10 => {
                number.as_str().parse::<u32>().ok().filter(|row| (1..=1_048_576).contains(row))
            }
            _ => None,
        };
        let rows = match value.get_ref() {
            DeValue::Array(rows) => match rows.iter().collect::<Vec<_>>()[..] {
                [first, second] => number(first.get_ref())
                    .zip(number(second.get_ref()))
                    .filter(|(first, second)| first + 1 == *second)
                    .map(|(first, _)| (first - 1, 2)),
                _ => None,
            },
            value => number(value).map(|row| (row - 1, 1)),
        };
        if rows.is_none() {
            let what = format!("`header` cannot be {}", described(value.get_ref()));
            self.fault(value.span().start, what, "Expected the row of the header, as in 3, or two rows, as in [3, 4].");
        }
        rows
    }

    fn subject(&mut self, value: &Value<'_>) -> Option<Subject> {
        let ids: Vec<&str> = Subject::ALL.iter().map(|subject| subject.id()).collect();
        let found = match value.get_ref() {
            DeValue::String(text) => Subject::from_id(text.trim()),
            _ => None,
        };
        if found.is_none() {
            let hint = value.get_ref().as_str().map_or_else(String::new, |text| did_you_mean(text, &ids));
            let what = format!("`rows` cannot be {}", described(value.get_ref()));
            self.fault(value.span().start, what, format!("{hint}Expected {}.", listed(&ids)));
        }
        found
    }

    fn columns(&mut self, value: &Value<'_>) -> Vec<ColumnMap> {
        const FORM: &str = "Write lines such as \"Indicator Name\" = \"indicator\" or F = \"target 2021\".";
        let DeValue::Table(entries) = value.get_ref() else {
            self.fault(value.span().start, "`columns` is no table", FORM);
            return Vec::new();
        };
        let mut columns: Vec<ColumnMap> = Vec::new();
        for (key, value) in in_order(entries) {
            let words = key.get_ref().trim();
            let folded = fold(words).into_owned();
            if let Some(first) = columns.iter().find(|column| !folded.is_empty() && column.folded == folded) {
                let what = format!("the column `{}` is settled twice, first in line {}", shown(words), first.line);
                self.fault(key.span().start, what, "Delete one of the two lines.");
                continue;
            }
            if let Some(setting) = self.setting(words, value) {
                let line = self.line(key.span().start);
                columns.push(ColumnMap { line, key: words.to_owned(), folded, letters: letters(words), setting });
            }
        }
        columns
    }

    fn setting(&mut self, column: &str, value: &Value<'_>) -> Option<Setting> {
        let DeValue::String(text) = value.get_ref() else {
            let what = format!("the column `{}` cannot be {}", shown(column), described(value.get_ref()));
            self.fault(value.span().start, what, "Expected a meaning in quotation marks, such as \"target 2021\".");
            return None;
        };
        if text.trim() == IGNORE {
            return Some(Setting::Ignore);
        }
        let (meaning, year) = self.meaning(text, value.span().start)?;
        Some(Setting::Means(meaning, year))
    }

    /// `indicator`, `target 2021`, `owner`.
    fn meaning(&mut self, text: &str, at: usize) -> Option<(Meaning, Option<Year>)> {
        let text = text.trim();
        let (id, year) = match text.rsplit_once([' ', '_', '-']) {
            Some((id, year)) if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) => {
                (id.trim(), year.parse().ok().filter(|year| (1900..=2200).contains(year)).map(Year))
            }
            _ => (text, None),
        };
        let meaning = if id == OWNER { Some(Meaning::Objective) } else { Meaning::from_id(id) };
        let Some(meaning) = meaning else {
            let mut ids: Vec<&str> = Meaning::ALL.iter().map(|meaning| meaning.id()).collect();
            ids.extend([OWNER, IGNORE]);
            let fix = format!("{}The meanings are {}.", did_you_mean(id, &ids), listed(&ids));
            self.fault(at, format!("there is no meaning `{}`", shown(text)), fix);
            return None;
        };
        if year.is_some() && !DATED.contains(&meaning) {
            let ids: Vec<&str> = DATED.iter().map(|meaning| meaning.id()).collect();
            self.fault(at, format!("`{id}` has no year"), format!("Only {} have one.", listed(&ids)));
            return None;
        }
        Some((meaning, year))
    }

    fn all_fixed(&mut self, value: &Value<'_>) -> Vec<FixedValue> {
        const FORM: &str = "Write lines such as unit = \"Number\", year = 2012 or objective = \"1.1\".";
        let DeValue::Table(entries) = value.get_ref() else {
            self.fault(value.span().start, "`fixed` is no table", FORM);
            return Vec::new();
        };
        let mut all = Vec::new();
        for (key, value) in in_order(entries) {
            let content = match value.get_ref() {
                DeValue::String(text) if !text.trim().is_empty() => Some(Content::Text(text.trim().into())),
                DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok().map(Content::Number),
                DeValue::Float(number) => number.as_str().parse().ok().map(Content::Number),
                _ => None,
            };
            let meaning = self.meaning(key.get_ref(), key.span().start);
            let Some(content) = content else {
                let what = format!("`{}` cannot be {}", shown(key.get_ref()), described(value.get_ref()));
                self.fault(value.span().start, what, "Expected words in quotation marks, or a number.");
                continue;
            };
            if let Some((meaning, year)) = meaning {
                all.push(FixedValue { line: self.line(key.span().start), meaning, year, content });
            }
        }
        all
    }
}

/// The column of letters such as `F`: capitals, as spreadsheets print them.
fn letters(key: &str) -> Option<u16> {
    let is_letters = key.len() <= 3 && key.bytes().all(|byte| byte.is_ascii_uppercase());
    let address: CellAddress = is_letters.then(|| format!("{key}1").parse().ok()).flatten()?;
    Some(address.column)
}
