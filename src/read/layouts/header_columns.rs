//! The columns of a header by their words, and what a map says of them.

use super::header::{Column, ColumnPlace, Header, year_of};
use super::requirements;
use crate::model::{ColumnRule, ReportingPeriod, Year};
use crate::read::map::{Setting, SheetMap, TableSettings};
use crate::read::words::header_evidence::{self, HeaderEvidence};
use crate::read::words::header_words::{beside_period, understood};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::sheet::Content;

/// A column of those words; `header` is the header's first row.
pub fn column(at: u16, row: u32, header: u32, printed: &str, map: &SheetMap<'_>) -> Option<Column> {
    if printed.is_empty() {
        return None;
    }
    let understood = understood(printed);
    let mut period = None;
    let (meaning, year, rule) = match map.column(header, at, printed) {
        Some(Setting::Ignore) => (None, None, ColumnRule::Ignored),
        Some(Setting::Means(meaning, settled)) => {
            // A map that repeats what the words say changes nothing.
            let own = understood.filter(|own| own.0 == meaning).and_then(|own| own.1);
            period = settled;
            (Some(meaning), settled.map(ReportingPeriod::year).or(own), ColumnRule::Map)
        }
        None if understood.is_none()
            && let Some(of_period) = funds_of_period(printed) =>
        {
            period = Some(of_period);
            (Some(Meaning::Funds), Some(of_period.year()), ColumnRule::WordsAndYear)
        }
        None => {
            period = understood.and_then(|(_, year, _)| more_than_year(printed, year?));
            understood.map_or((None, None, ColumnRule::Unknown), |(meaning, year, rule)| (Some(meaning), year, rule))
        }
    };
    let counted = || header_evidence::read_header(printed).counted_year(map.first_year(header));
    let period = period.or_else(|| counted().filter(|_| year.is_none()));
    let year = period.map_or(year, |period| Some(period.year()));
    Some(Column {
        place: ColumnPlace::Sheet(at),
        row,
        printed: printed.to_owned(),
        meaning,
        year,
        period,
        rule,
        certainty: None,
        candidates: Vec::new(),
        part: None,
        unit_is_part: false,
        has_plus: false,
    })
}

/// The period of funds that is more than a year: `Funds 2023/24`. Those of targets and achieved values are settled together.
fn funds_of_period(printed: &str) -> Option<ReportingPeriod> {
    beside_period(printed).filter(|meaning| *meaning == Meaning::Funds)?;
    header_evidence::read_header(printed).period
}

/// The period of known words that a year is among, where it is another one: `Actual (30.06.2021)`, `Target (2021/22)`.
fn more_than_year(printed: &str, year: Year) -> Option<ReportingPeriod> {
    header_evidence::read_header(printed).period.filter(|period| *period != ReportingPeriod::Year(year))
}

/// A column of words that are known as a whole, else by what they say together; `rows` are the row of its lowest cell and
/// the header's first one.
pub fn column_of(
    at: u16,
    rows: (u32, u32),
    printed: &str,
    evidence: &HeaderEvidence,
    map: &SheetMap<'_>,
) -> Option<Column> {
    let mut column = column(at, rows.0, rows.1, printed, map)?;
    if column.meaning.is_none() && column.rule == ColumnRule::Unknown {
        column.meaning = evidence.clear_meaning();
        column.period = evidence.period.or(column.period);
        column.year = column.period.map(ReportingPeriod::year).filter(|_| column.meaning.is_some());
        if column.meaning.is_some() {
            column.rule = ColumnRule::Evidence;
        }
    }
    Some(column)
}

/// The header with the values that the map fixes as columns of their own.
pub fn with_fixed_values(
    row: u32,
    height: usize,
    mut columns: Vec<Column>,
    map: &SheetMap<'_>,
    stated: Option<Subject>,
) -> Option<Header> {
    add_lettered(row, height, &mut columns, map);
    let settings = settings(row, &mut columns, map);
    for fixed in map.fixed(row) {
        let year = match (&fixed.meaning, &fixed.content) {
            (Meaning::Year, content) => year_of(content),
            _ => None,
        };
        let undated = |column: &&mut Column| {
            let is_dated = [Meaning::Target, Meaning::Achieved, Meaning::Funds, Meaning::TargetOrComment];
            column.year.is_none() && column.meaning.is_some_and(|meaning| is_dated.contains(&meaning))
        };
        // A year belongs to the values that have none; only where there are none of these it is each row's.
        let mut has_taken = false;
        for column in columns.iter_mut().filter(undated).filter(|_| year.is_some()) {
            column.year = year;
            has_taken = true;
        }
        if !has_taken {
            columns.push(fixed_column(fixed.meaning, fixed.year, row, fixed.content.clone()));
        }
    }
    let subject = stated.or_else(|| {
        let meanings: Vec<Meaning> = columns.iter().filter_map(|column| column.meaning).collect();
        requirements::subject_of(&meanings)
    })?;
    Some(Header { row, height, columns, subject, settings, direction: None })
}

/// Adds the columns that the map settles by their letters and that have no header cell.
fn add_lettered(row: u32, height: usize, columns: &mut Vec<Column>, map: &SheetMap<'_>) {
    let last = row + u32::try_from(height).unwrap_or(1).max(1) - 1;
    let words: Vec<&str> = columns.iter().map(|column| column.printed.as_str()).collect();
    for at in map.letters(row, &words) {
        if columns.iter().all(|known| known.sheet_column() != Some(at)) {
            let before = columns.iter().position(|known| known.sheet_column().is_none_or(|other| other > at));
            let column = unheaded(at, (last, row), map);
            columns.splice(before.unwrap_or(columns.len())..before.unwrap_or(columns.len()), column);
        }
    }
}

/// A column without words that the map settles by its letters; `rows` are the header's last and first.
fn unheaded(at: u16, rows: (u32, u32), map: &SheetMap<'_>) -> Option<Column> {
    let (meaning, period, rule) = match map.column(rows.1, at, "")? {
        Setting::Ignore => (None, None, ColumnRule::Ignored),
        Setting::Means(meaning, period) => (Some(meaning), period, ColumnRule::Map),
    };
    Some(Column {
        place: ColumnPlace::Sheet(at),
        row: rows.0,
        printed: String::new(),
        meaning,
        year: period.map(ReportingPeriod::year),
        period,
        rule,
        certainty: None,
        candidates: Vec::new(),
        part: None,
        unit_is_part: false,
        has_plus: false,
    })
}

/// What the map says of the table as a whole. One unit for all its figures is a column of units, where it has none.
fn settings(row: u32, columns: &mut Vec<Column>, map: &SheetMap<'_>) -> TableSettings {
    let names: Vec<(u16, &str)> =
        columns.iter().filter_map(|column| Some((column.sheet_column()?, column.printed.as_str()))).collect();
    let settings = map.settings(row, &names);
    let has_units = columns.iter().any(|column| column.meaning == Some(Meaning::Unit))
        || map.fixed(row).iter().any(|fixed| fixed.meaning == Meaning::Unit);
    if let Some(unit) = settings.one_unit().filter(|_| !has_units) {
        columns.push(fixed_column(Meaning::Unit, None, row, Content::Text(unit.into())));
    }
    settings
}

fn fixed_column(meaning: Meaning, year: Option<Year>, row: u32, content: Content) -> Column {
    Column {
        place: ColumnPlace::Fixed(content),
        row,
        printed: meaning.id().to_owned(),
        meaning: Some(meaning),
        year,
        period: None,
        rule: ColumnRule::Map,
        certainty: None,
        candidates: Vec::new(),
        part: None,
        unit_is_part: false,
        has_plus: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_in_brackets_behind_a_known_word_is_read_as_a_whole() {
        for (printed, period, year) in [
            ("Actual (2021)", None, 2021),
            ("Actual (30.06.2021)", Some("2021-06-30"), 2021),
            ("Actual (Q2 2021)", Some("2021-Q2"), 2021),
            ("Target (2021/22)", Some("2021/22"), 2022),
            ("Ostvareno (na dan 31.03.2022.)", Some("2022-03-31"), 2022),
        ] {
            let column = column(0, 0, 0, printed, &SheetMap::default()).unwrap();
            let found = column.period.map(|period| period.to_string());
            assert_eq!((found.as_deref(), column.year), (period, Some(Year(year))), "{printed}");
        }
    }
}
