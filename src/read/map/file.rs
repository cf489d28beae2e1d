//! Reads a map's file: every key, meaning and value checked, every fault with its line, all at once.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::meaning_words;
use super::table_map::{ColumnKey, ColumnMap, ColumnScale, FixedValue, HeaderPlace, Map, Scale, Setting, TableMap};
use super::table_settings::VALUE_WORDS;
use crate::error::{Error, Result};
use crate::model::{ChangeIn, Combine, ReportingPeriod, ValuesAre, Year};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::{Content, is_delimiter};
use crate::text::fold;
use crate::text::wording::{described, did_you_mean, listed, shown};

const KEYS: &[&str] = &[
    "file",
    "sheet",
    "header",
    "layout",
    "delimiter",
    "rows",
    "combine",
    "values_are",
    "change",
    "columns",
    "first_year",
    "fixed",
    "values",
    "units",
    "factors",
];
/// The layouts that a map can name.
pub(super) const LAYOUTS: &[&str] = &["flat", "blocks", "long", "alternating", "years-across", "transposed"];
/// The most rows of a header.
const MOST_HEADER_ROWS: usize = 3;
const IGNORE: &str = "ignore";
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
                "layout" => table.layout = self.one_of("layout", value, LAYOUTS),
                "delimiter" => table.delimiter = self.delimiter(value),
                "combine" => {
                    let ids: Vec<&str> = Combine::ALL.iter().map(|combine| combine.id()).collect();
                    table.settings.combine = self.one_of("combine", value, &ids).and_then(Combine::from_id);
                }
                "values_are" => table.settings.values_are = self.values_are("values_are", value),
                "values" if matches!(value.get_ref(), DeValue::String(_)) => {
                    table.settings.values_are = self.values_are("values", value);
                }
                "change" => {
                    let ids = [ChangeIn::Points, ChangeIn::PercentOfBaseline].map(ChangeIn::id);
                    table.settings.change = self.one_of("change", value, &ids).and_then(ChangeIn::from_id);
                }
                "first_year" => table.settings.first_year = self.first_year(value),
                "columns" => table.columns = self.columns(value),
                "fixed" => table.fixed = self.all_fixed(value),
                "values" => table.settings.values = self.values(value),
                "units" => table.scales.extend(self.scales("units", value, Self::unit)),
                "factors" => table.scales.extend(self.scales("factors", value, Self::factor)),
                other => {
                    let fix = format!("{}The keys are {}.", did_you_mean(other, KEYS), listed(KEYS));
                    self.fault(key.span().start, format!("a table of a map has no key `{}`", shown(other)), fix);
                }
            }
        }
        Some(table)
    }

    /// What the values of years are.
    fn values_are(&mut self, key: &str, value: &Value<'_>) -> Option<ValuesAre> {
        let ids: Vec<&str> = ValuesAre::ALL.iter().map(|are| are.id()).collect();
        self.one_of(key, value, &ids).and_then(ValuesAre::from_id)
    }

    fn first_year(&mut self, value: &Value<'_>) -> Option<Year> {
        let text = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::String(text) => text,
            _ => "",
        };
        let year = ReportingPeriod::from_text(text).filter(|period| !period.is_part_of_year());
        if year.is_none() {
            let what = format!("`first_year` cannot be {}", described(value.get_ref()));
            self.fault(value.span().start, what, "Expected the programme's first year, as in first_year = 2021.");
        }
        year.map(ReportingPeriod::year)
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

    /// `3`, `[3, 4]` for a header of two rows, `0` where there is none.
    fn header(&mut self, value: &Value<'_>) -> Option<HeaderPlace> {
        let number = |value: &DeValue<'_>| match value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse::<u32>().ok(),
            _ => None,
        };
        let is_row = |row: &u32| (1..=1_048_576).contains(row);
        let place = match value.get_ref() {
            DeValue::Array(rows) => {
                let rows: Option<Vec<u32>> = rows.iter().map(|row| number(row.get_ref()).filter(is_row)).collect();
                rows.filter(|rows| rows.len() <= MOST_HEADER_ROWS && rows.windows(2).all(|pair| pair[0] + 1 == pair[1]))
                    .and_then(|rows| Some(HeaderPlace::Rows(rows.first()? - 1, rows.len())))
            }
            value => number(value).and_then(|row| match row {
                0 => Some(HeaderPlace::Missing),
                row => is_row(&row).then(|| HeaderPlace::Rows(row - 1, 1)),
            }),
        };
        if place.is_none() {
            let what = format!("`header` cannot be {}", described(value.get_ref()));
            let fix = "Expected the row of the header, as in 3, up to three rows that follow each other, as in [3, 4], or 0 for \
                       a table without a header.";
            self.fault(value.span().start, what, fix);
        }
        place
    }

    /// One of those words.
    fn one_of<'w>(&mut self, key: &str, value: &Value<'_>, words: &[&'w str]) -> Option<&'w str> {
        let text = value.get_ref().as_str().map(str::trim);
        let found = words.iter().find(|word| text == Some(**word)).copied();
        if found.is_none() {
            let hint = text.map_or_else(String::new, |text| did_you_mean(text, words));
            let what = format!("`{key}` cannot be {}", described(value.get_ref()));
            self.fault(value.span().start, what, format!("{hint}Expected {}.", listed(words)));
        }
        found
    }

    fn delimiter(&mut self, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str().map(|text| if text == "tab" { "\t" } else { text });
        let found = text.filter(|text| is_delimiter(text)).map(str::to_owned);
        if found.is_none() {
            let what = format!("`delimiter` cannot be {}", described(value.get_ref()));
            self.fault(value.span().start, what, "Expected up to four marks, such as \";\", \"###\" or \"tab\".");
        }
        found
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
            let own = ColumnKey::new(words);
            if let Some(first) = columns.iter().find(|column| column.key.is_same(&own)) {
                let what = format!("the column `{}` is settled twice, first in line {}", shown(words), first.line);
                self.fault(key.span().start, what, "Delete one of the two lines.");
                continue;
            }
            if value.get_ref().as_str().is_some_and(|text| text.trim().is_empty()) {
                continue;
            }
            if let Some(setting) = self.setting(words, value) {
                let line = self.line(key.span().start);
                columns.push(ColumnMap { line, key: own, setting });
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
        let (meaning, period) = self.meaning(text, value.span().start)?;
        Some(Setting::Means(meaning, period))
    }

    /// `indicator`, `target 2021`, `owner`.
    fn meaning(&mut self, text: &str, at: usize) -> Option<(Meaning, Option<ReportingPeriod>)> {
        meaning_words::read(text).map_err(|fault| self.fault(at, fault.what, fault.fix)).ok()
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
            if let Some((meaning, period)) = meaning {
                let year = period.map(ReportingPeriod::year);
                all.push(FixedValue { line: self.line(key.span().start), meaning, year, content });
            }
        }
        all
    }

    /// `"at most" = "decrease"`: what the words of cells mean.
    fn values(&mut self, value: &Value<'_>) -> BTreeMap<String, String> {
        let DeValue::Table(entries) = value.get_ref() else {
            self.fault(value.span().start, "`values` is no table", "Write lines such as \"at most\" = \"decrease\".");
            return BTreeMap::new();
        };
        let mut values = BTreeMap::new();
        for (key, value) in in_order(entries) {
            if let Some(meaning) = self.one_of(key.get_ref(), value, VALUE_WORDS) {
                values.insert(fold(key.get_ref()).into_owned(), meaning.to_owned());
            }
        }
        values
    }

    /// What is said of the figures of columns, a line each.
    fn scales(
        &mut self,
        name: &str,
        value: &Value<'_>,
        read: fn(&mut Self, &str, &Value<'_>) -> Option<Scale>,
    ) -> Vec<ColumnScale> {
        let DeValue::Table(entries) = value.get_ref() else {
            let fix = "Write lines such as F = \"km\" under [table.units] and F = 1000 under [table.factors].";
            self.fault(value.span().start, format!("`{name}` is no table"), fix);
            return Vec::new();
        };
        let mut scales = Vec::new();
        for (key, value) in in_order(entries) {
            let words = key.get_ref().trim();
            if let Some(scale) = read(self, words, value) {
                scales.push(ColumnScale { line: self.line(key.span().start), key: ColumnKey::new(words), scale });
            }
        }
        scales
    }

    fn unit(&mut self, column: &str, value: &Value<'_>) -> Option<Scale> {
        let unit = value.get_ref().as_str().map(str::trim).filter(|unit| !unit.is_empty());
        if unit.is_none() {
            let what = format!("the unit of the column `{}` cannot be {}", shown(column), described(value.get_ref()));
            self.fault(value.span().start, what, "Expected a unit in quotation marks, such as \"km\".");
        }
        unit.map(|unit| Scale::Unit(unit.to_owned()))
    }

    fn factor(&mut self, column: &str, value: &Value<'_>) -> Option<Scale> {
        let number: Option<Decimal> = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let factor = number.filter(|number| *number > Decimal::ZERO);
        if factor.is_none() {
            let what = format!("the factor of the column `{}` cannot be {}", shown(column), described(value.get_ref()));
            self.fault(value.span().start, what, "Expected a number above 0, such as 1000.");
        }
        factor.map(Scale::Factor)
    }
}
