//! The settings of a map: which tables they are about, and what they say of columns and values.

use rust_decimal::Decimal;

use super::table_settings::TableSettings;
use crate::finding::{Finding, rule};
use crate::model::{CellAddress, ReportingPeriod, Source, Sources, Year};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::Content;
use crate::text::fold;
use crate::text::pattern::{fits_file, matches};

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
    /// Where the header is; found by the program without it.
    pub header: Option<HeaderPlace>,
    /// Id of the layout; found by the program without it.
    pub layout: Option<&'static str>,
    /// What is between the fields of the text file.
    pub delimiter: Option<String>,
    /// What the rows describe.
    pub subject: Option<Subject>,
    pub(super) columns: Vec<ColumnMap>,
    pub(super) fixed: Vec<FixedValue>,
    /// What holds for the table as a whole, but for what is said of its columns.
    pub(super) settings: TableSettings,
    /// Units and factors of columns by their letters or words.
    pub(super) scales: Vec<ColumnScale>,
}

/// Where the header of a table is, as a map says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderPlace {
    /// Nowhere: the first row of the sheet holds values.
    Missing,
    /// In that row of the sheet, from zero, and so many rows from it on, 1 to 3.
    Rows(u32, usize),
}

impl HeaderPlace {
    /// Its first row, from zero.
    pub fn first_row(self) -> Option<u32> {
        match self {
            Self::Missing => None,
            Self::Rows(first, _) => Some(first),
        }
    }

    /// Whether it has that row of the sheet, from zero.
    pub fn has_row(self, row: u32) -> bool {
        match self {
            Self::Missing => false,
            Self::Rows(first, height) => row.checked_sub(first).is_some_and(|behind| (behind as usize) < height),
        }
    }
}

/// The unit or the factor of a column.
#[derive(Debug, Clone)]
pub(super) struct ColumnScale {
    /// Its line in the map's file, from one.
    pub(super) line: usize,
    /// The column's letters or the words of its header.
    pub(super) key: ColumnKey,
    pub(super) scale: Scale,
}

/// What is said of the figures of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scale {
    /// Their unit.
    Unit(String),
    /// What they are multiplied by.
    Factor(Decimal),
}

/// A column as a map names it: by its letters or by the words of its header.
#[derive(Debug, Clone)]
pub(super) struct ColumnKey {
    /// As in the file.
    pub(super) printed: String,
    folded: String,
    /// The column, from zero, where the key may be letters.
    pub(super) letters: Option<u16>,
}

impl ColumnKey {
    pub(super) fn new(printed: &str) -> Self {
        let is_letters = printed.len() <= 3 && printed.bytes().all(|byte| byte.is_ascii_uppercase());
        let address: Option<CellAddress> = is_letters.then(|| format!("{printed}1").parse().ok()).flatten();
        let letters = address.map(|address| address.column);
        Self { printed: printed.to_owned(), folded: fold(printed).into_owned(), letters }
    }

    /// Whether both are the same words.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        !self.folded.is_empty() && self.folded == other.folded
    }

    /// Whether that column of the sheet is meant, whose header has those words when folded.
    pub(super) fn fits(&self, at: u16, folded: &str) -> bool {
        self.letters == Some(at) || self.has_words(folded)
    }

    pub(super) fn has_words(&self, folded: &str) -> bool {
        !self.folded.is_empty() && self.folded == folded
    }
}

/// What is settled about a column.
#[derive(Debug, Clone)]
pub(super) struct ColumnMap {
    /// Its line in the map's file, from one.
    pub(super) line: usize,
    /// The column's letters or the words of its header.
    pub(super) key: ColumnKey,
    pub(super) setting: Setting,
}

/// What a column is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Left out.
    Ignore,
    /// A column of that meaning, and of that period.
    Means(Meaning, Option<ReportingPeriod>),
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
        let tables = self.tables.iter().filter(|table| table.is_about(source)).collect();
        SheetMap { tables, stated_first_year: None, first_row_is_header: false }
    }

    /// What is between the fields of text files, with the pattern of their names.
    pub fn delimiters(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        self.tables.iter().filter_map(|table| Some((table.file.as_deref(), table.delimiter.as_deref()?)))
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
        let sheet = self
            .sheet
            .as_ref()
            .is_none_or(|pattern| source.sheet.as_ref().is_some_and(|sheet| matches(pattern, sheet)));
        self.file.as_ref().is_none_or(|pattern| fits_file(pattern, &source.file)) && sheet
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
        let by_letters = self.columns.iter().find(|column| column.key.letters == Some(at));
        by_letters.or_else(|| self.by_words(folded))
    }

    fn by_words(&self, folded: &str) -> Option<&ColumnMap> {
        self.columns.iter().find(|column| column.key.has_words(folded))
    }
}

/// What a map settles about one sheet.
#[derive(Debug, Clone, Default)]
pub struct SheetMap<'m> {
    tables: Vec<&'m TableMap>,
    /// The programme's first year, as its tables of facts state it.
    stated_first_year: Option<Year>,
    first_row_is_header: bool,
}

impl<'m> SheetMap<'m> {
    /// The layouts that the map gives to the sheet's tables, by their ids; none where it gives none.
    pub fn layouts(&self) -> Vec<&'static str> {
        self.tables.iter().filter_map(|table| table.layout).collect()
    }

    /// Whether it says that the sheet has a table without a header.
    pub fn without_header(&self) -> Option<&'m TableMap> {
        self.tables.iter().find(|table| table.header == Some(HeaderPlace::Missing)).copied()
    }

    /// The letters of columns that the map settles below a header in that row, from zero; `words` are those of the header,
    /// of which one such as `UOM` could be letters too.
    pub fn letters(&self, row: u32, words: &[&str]) -> Vec<u16> {
        let own = |table: &&TableMap| is_of_row(table, row);
        let is_word = |key: &ColumnKey| words.iter().any(|words| key.has_words(&fold(words)));
        let keys = self.for_row(row).filter(own).flat_map(|table| &table.columns).map(|column| &column.key);
        let mut letters: Vec<u16> = keys.filter(|key| !is_word(key)).filter_map(|key| key.letters).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    }

    /// What holds for a table below a header in that row as a whole; `columns` are its columns of the sheet with the words
    /// of their headers.
    pub fn settings(&self, row: u32, columns: &[(u16, &str)]) -> TableSettings {
        let mut all = TableSettings::default();
        for table in self.for_row(row) {
            for (words, meaning) in &table.settings.values {
                all.values.entry(words.clone()).or_insert_with(|| meaning.clone());
            }
            all.combine = all.combine.or(table.settings.combine);
            all.change = all.change.or(table.settings.change);
            all.values_are = all.values_are.or(table.settings.values_are);
            all.first_year = all.first_year.or(table.settings.first_year);
            for scale in &table.scales {
                let fits = |(at, printed): &&(u16, &str)| scale.key.fits(*at, &fold(printed));
                let Some((at, _)) = columns.iter().find(fits) else { continue };
                match &scale.scale {
                    Scale::Unit(unit) => drop(all.units.entry(*at).or_insert_with(|| unit.clone())),
                    Scale::Factor(factor) => drop(all.factors.entry(*at).or_insert(*factor)),
                }
            }
        }
        all.first_year = all.first_year.or(self.stated_first_year);
        all
    }

    /// The same map of a programme whose first year its tables state.
    #[must_use]
    pub fn with_first_year(self, stated_first_year: Option<Year>) -> Self {
        Self { stated_first_year, ..self }
    }

    /// The same map of a sheet whose first row is the header of all others, whatever is in them.
    #[must_use]
    pub fn with_first_row_as_header(self) -> Self {
        Self { first_row_is_header: true, ..self }
    }

    /// Whether the first row of the sheet is known to be its only header, of one row.
    pub fn first_row_is_header(&self) -> bool {
        self.first_row_is_header
    }

    /// The programme's first year for a table below a header in that row.
    pub fn first_year(&self, row: u32) -> Option<Year> {
        self.for_row(row).find_map(|table| table.settings.first_year).or(self.stated_first_year)
    }

    /// Whether it says where headers are.
    pub fn names_headers(&self) -> bool {
        self.tables.iter().any(|table| table.header.is_some())
    }

    /// The table whose header has that row, as the map says.
    pub fn header_at(&self, row: u32) -> Option<&'m TableMap> {
        self.tables.iter().find(|table| table.header.is_some_and(|header| header.has_row(row))).copied()
    }

    /// What holds for a header in that row: the table of this row, else those of all headers; a header further down, as on the
    /// next printed page, is like the one above it.
    fn for_row(&self, row: u32) -> impl Iterator<Item = &'m TableMap> {
        let own = self.header_at(row);
        let general = self.tables.iter().filter(move |table| own.is_none() && table.header.is_none()).copied();
        let above = self.tables.iter().filter(|table| first_row(table).is_some_and(|first| first < row));
        let above = above.max_by_key(|table| first_row(table)).copied();
        let above = above.or_else(|| self.without_header()).filter(|_| own.is_none());
        own.into_iter().chain(general).chain(above)
    }

    /// What is settled about a column of a header in that row.
    pub fn column(&self, row: u32, at: u16, printed: &str) -> Option<Setting> {
        if self.tables.is_empty() {
            return None;
        }
        let folded = fold(printed);
        let found = self.for_row(row).find_map(|table| {
            // Letters hold where the header is; of the one above only the words are known to be the same.
            if is_of_row(table, row) { table.column(at, &folded) } else { table.by_words(&folded) }
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

fn first_row(table: &TableMap) -> Option<u32> {
    table.header?.first_row()
}

/// Whether a table that holds for a header in that row is the table of that header, not of one further up.
fn is_of_row(table: &TableMap, row: u32) -> bool {
    table.header.is_none_or(|header| header == HeaderPlace::Missing || header.has_row(row))
}
