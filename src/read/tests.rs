//! Workbooks made by hand for tests: a sheet a text, cells divided by `|`, `~` for a blank row.

use super::{ReadOptions, Reading, read};
use crate::language::{Labels, Language};
use crate::model::{Source, SourceKind};
use crate::sheet::{Cell, Content, Merge, Opened, Row, Sheet, Workbook};

/// The cells of a text; `n:5` is a stored number, `p:5` a stored percentage, `e:#REF!` an error value, `f:A1*2` a formula
/// without a value, `d:2021-06-09` a date.
fn content(text: &str) -> Option<Content> {
    let text = text.trim();
    Some(match text.split_once(':') {
        Some(("n", number)) => Content::Number(number.parse().unwrap()),
        Some(("p", number)) => Content::Percent(number.parse().unwrap()),
        Some(("e", error)) => Content::Error(error.into()),
        Some(("f", formula)) => Content::Uncomputed(formula.into()),
        Some(("d", date)) => {
            let mut parts = date.split('-').map(|part| part.parse::<u16>().unwrap());
            let mut next = || parts.next().unwrap();
            Content::Date(next(), next() as u8, next() as u8)
        }
        _ if text.is_empty() => return None,
        _ => Content::Text(text.into()),
    })
}

/// Inputs of those names and rows.
pub fn opened(files: &[(&str, &str)]) -> Opened {
    let mut opened = Opened::default();
    for (file, text) in files {
        let source = Source { file: (*file).to_owned(), sheet: None, kind: SourceKind::Lines };
        let source = opened.sources.add(source).unwrap();
        let rows = text.trim().lines().enumerate().filter(|(_, line)| line.trim() != "~");
        let rows = rows.map(|(index, line)| Row {
            index: index as u32,
            fields: line.split('|').count() as u16,
            cells: line
                .split('|')
                .enumerate()
                .filter_map(|(column, text)| Some(Cell { column: column as u16, content: content(text)? }))
                .collect(),
        });
        let sheet = Sheet {
            source,
            name: None,
            kind: SourceKind::Lines,
            hidden: false,
            rows: rows.filter(|row| !row.cells.is_empty()).collect(),
            merges: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            struck_out: Vec::new(),
            element: None,
            annotations: Default::default(),
            places: None,
        };
        opened.workbooks.push(Workbook {
            file: (*file).to_owned(),
            sha256: String::new(),
            is_of_folder: false,
            sheets: vec![sheet],
        });
    }
    opened
}

/// Reads those inputs.
pub fn reading(files: &[(&str, &str)]) -> Reading {
    checked(read(&opened(files), &ReadOptions::default()))
}

/// Reads one sheet with merged cells.
pub fn reading_merged(text: &str, merges: &[Merge]) -> Reading {
    let mut opened = opened(&[("merged.csv", text)]);
    opened.workbooks[0].sheets[0].merges = merges.to_vec();
    checked(read(&opened, &ReadOptions::default()))
}

/// Holds what must be true of every reading: no row is lost, and every message has its text and its help.
pub fn checked(reading: Reading) -> Reading {
    for table in &reading.programme.tables {
        assert_eq!(table.rows, table.used + table.reported, "{table:?}");
    }
    let labels = Labels::of(Language::English);
    for finding in &reading.findings {
        let text = labels.message(&finding.message, &reading.programme.sources);
        assert!(text != finding.message.key && !text.contains('$'), "{text}");
        let help = labels.help(&finding.message, &reading.programme.sources);
        assert!(help.is_some_and(|help| !help.contains('$')), "{}", finding.message.key);
    }
    reading
}

/// The findings as `check place`.
pub fn reported(reading: &Reading) -> Vec<String> {
    let place = |finding: &crate::finding::Finding| finding.place(&reading.programme.sources);
    let mut reported: Vec<String> = reading
        .findings
        .iter()
        .map(|finding| {
            format!("{} {}", finding.rule.id, place(finding).map_or_else(String::new, |place| place.to_string()))
        })
        .map(|line| line.trim_end().to_owned())
        .collect();
    reported.sort();
    reported
}

/// The indicators as `code name: baseline (year) [targets] {revised} achieved`.
pub fn indicators(reading: &Reading) -> Vec<String> {
    use crate::model::{ByPeriod, Quantity};
    let list = |values: &ByPeriod<Quantity>| {
        let all = values.iter().filter(|(_, quantity)| !quantity.is_missing());
        all.map(|(year, quantity)| format!("{year}={}", quantity.printed)).collect::<Vec<_>>().join(" ")
    };
    let describe = |indicator: &crate::model::Indicator| {
        let baseline = indicator.baseline.value().map_or("", |quantity| &quantity.printed);
        let year = indicator.baseline_year.value().map_or_else(String::new, |year| format!(" ({year})"));
        format!(
            "{} {}: {baseline}{year} [{}] {{{}}} {}",
            indicator.code,
            indicator.name.text(),
            list(&indicator.targets),
            list(&indicator.revised_targets),
            list(&indicator.achieved)
        )
    };
    reading.programme.indicators().map(|(_, indicator)| describe(indicator)).collect()
}
