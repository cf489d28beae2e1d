//! The settings of a map: which tables they are about, and what they say of columns and values.

use std::path::Path;

use super::pattern::matches;
use crate::finding::{Finding, rule};
use crate::model::{Source, Sources, Year};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::Content;
use crate::text::fold;

/// All tables of a map, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Map {
    /// The map's file, as errors name it.
    pub(super) place: String,
    pub(super) tables: Vec<TableMap>,
}

/// What is settled about one table, or about all tables of the sheets that it names.
#[derive(Debug, Clone, Default)]
pub struct TableMap {
    /// Its line in the map's file, from one.
    pub line: usize,
    /// The pattern of the file's name; any file without one.
    pub file: Option<String>,
    /// The pattern of the sheet's name; any sheet without one.
    pub sheet: Option<String>,
    /// The first row of the header, from zero, and how many rows it takes; found by the program without it.
    pub header: Option<(u32, usize)>,
    /// What the rows describe.
    pub subject: Option<Subject>,
    pub(super) columns: Vec<ColumnMap>,
    pub(super) fixed: Vec<FixedValue>,
}

/// What is settled about a column.
#[derive(Debug, Clone)]
pub(super) struct ColumnMap {
    /// Its line in the map's file, from one.
    pub(super) line: usize,
    /// The column's letters or the words of its header, as in the file.
    pub(super) key: String,
    pub(super) folded: String,
    /// The column, from zero, where the key may be letters.
    pub(super) letters: Option<u16>,
    pub(super) setting: Setting,
}

/// What a column is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Left out.
    Ignore,
    /// A column of that meaning, and of that year.
    Means(Meaning, Option<Year>),
}

/// A value that all rows of the table have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedValue {
    /// Its line in the map's file, from one.
    pub(super) line: usize,
    /// What the value is in every row of the table.
    pub meaning: Meaning,
    /// Year of a target, achieved value or funds; none for other meanings.
    pub year: Option<Year>,
    /// The content as if each row had a cell with it.
    pub content: Content,
}

impl Map {
    /// What is settled about that sheet or text file.
    pub fn for_source(&self, source: Option<&Source>) -> SheetMap<'_> {
        let Some(source) = source else { return SheetMap::default() };
        SheetMap { tables: self.tables.iter().filter(|table| table.is_about(source)).collect() }
    }

    /// Reports the tables of the map that none of the inputs has.
    pub fn unused(&self, sources: &Sources) -> Vec<Finding> {
        let is_unused = |table: &&TableMap| !sources.iter().any(|(_, source)| table.is_about(source));
        let finding = |table: &TableMap| {
            let finding = Finding::new(&rule::MAP_UNUSED).with("map", self.place.as_str());
            finding.with("line", table.line.to_string()).with("patterns", table.patterns())
        };
        self.tables.iter().filter(is_unused).map(finding).collect()
    }
}

impl TableMap {
    pub(super) fn is_about(&self, source: &Source) -> bool {
        let name = Path::new(&source.file).file_name().map(|name| name.to_string_lossy().into_owned());
        let file = self
            .file
            .as_ref()
            .is_none_or(|pattern| matches(pattern, &source.file) || name.is_some_and(|name| matches(pattern, &name)));
        let sheet = self
            .sheet
            .as_ref()
            .is_none_or(|pattern| source.sheet.as_ref().is_some_and(|sheet| matches(pattern, sheet)));
        file && sheet
    }

    /// The patterns, as the file has them.
    pub fn patterns(&self) -> String {
        let named = |name: &str, pattern: &Option<String>| {
            pattern.as_ref().map(|pattern| format!("{name} = \"{}\"", crate::text::printable(pattern)))
        };
        [named("file", &self.file), named("sheet", &self.sheet)].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What is settled about a column: by its letters, else by the words of its header.
    fn column(&self, at: u16, folded: &str) -> Option<&ColumnMap> {
        let by_letters = self.columns.iter().find(|column| column.letters == Some(at));
        by_letters.or_else(|| self.by_words(folded))
    }

    fn by_words(&self, folded: &str) -> Option<&ColumnMap> {
        self.columns.iter().find(|column| column.folded == folded)
    }
}

/// What a map settles about one sheet.
#[derive(Debug, Clone, Default)]
pub struct SheetMap<'m> {
    tables: Vec<&'m TableMap>,
}

impl<'m> SheetMap<'m> {
    /// Whether it says where headers are.
    pub fn names_headers(&self) -> bool {
        self.tables.iter().any(|table| table.header.is_some())
    }

    /// The table whose header begins in that row, as the map says.
    pub fn header_at(&self, row: u32) -> Option<&'m TableMap> {
        self.tables.iter().find(|table| table.header.is_some_and(|(first, _)| first == row)).copied()
    }

    /// What holds for a header in that row: the table of this row, else those of all headers; a header further down, as on the
    /// next printed page, is like the one above it.
    fn for_row(&self, row: u32) -> impl Iterator<Item = &'m TableMap> {
        let own = self.header_at(row);
        let general = self.tables.iter().filter(move |table| own.is_none() && table.header.is_none()).copied();
        let above = self.tables.iter().filter(|table| table.header.is_some_and(|(first, _)| first < row));
        let above = above.max_by_key(|table| table.header).filter(|_| own.is_none()).copied();
        own.into_iter().chain(general).chain(above)
    }

    /// What is settled about a column of a header in that row.
    pub fn column(&self, row: u32, at: u16, printed: &str) -> Option<Setting> {
        if self.tables.is_empty() {
            return None;
        }
        let folded = fold(printed);
        let own = |table: &'m TableMap| table.header.is_none_or(|(first, _)| first == row);
        let found = self.for_row(row).find_map(|table| {
            // Letters hold where the header is; of the one above only the words are known to be the same.
            if own(table) { table.column(at, &folded) } else { table.by_words(&folded) }
        });
        found.map(|column| column.setting)
    }

    /// Whether the map speaks of a column of those words.
    pub fn knows(&self, printed: &str) -> bool {
        !self.tables.is_empty() && {
            let folded = fold(printed);
            self.tables.iter().any(|table| table.by_words(&folded).is_some())
        }
    }

    /// The values that all rows below a header in that row have.
    pub fn fixed(&self, row: u32) -> Vec<&'m FixedValue> {
        let mut all: Vec<&FixedValue> = Vec::new();
        for fixed in self.for_row(row).flat_map(|table| &table.fixed) {
            if !all.iter().any(|known| (known.meaning, known.year) == (fixed.meaning, fixed.year)) {
                all.push(fixed);
            }
        }
        all
    }
}
