//! Several programmes side by side: a line each.

use rust_decimal::Decimal;
use serde::Serialize;

use super::values::period;
use super::{Cell, Column, Grid, Row, Tone, Value};
use crate::finding::{Finding, Severity};
use crate::judge::{Evaluation, Tally};
use crate::language::Labels;

/// One programme as a line of the portfolio.
#[derive(Debug, Clone)]
pub struct Line {
    /// The input's or activity's name.
    pub name: String,
    /// The programme's title.
    pub title: String,
    /// The year whose achieved values are judged, such as 2023.
    pub review_year: u16,
    /// The period whose achieved values are judged, `2023`, `2022/23` or `2023-Q4`.
    pub review_period: String,
    /// The same as a cell.
    review_cell: Value<'static>,
    /// The name of the profile that the percentages follow, `strict`.
    pub profile: String,
    /// How many objectives it has.
    pub objectives: usize,
    /// The counts of its indicators.
    pub tally: Tally,
    /// Its overall percentages, achieved and not.
    pub overall: Option<(u8, u8)>,
    /// Findings of reading: errors, warnings, notes.
    pub findings: [usize; 3],
    /// The gravest finding, with its place.
    pub worst: Option<String>,
    /// The file that was written for it.
    pub file: Option<String>,
}

/// An input that could not be evaluated.
#[derive(Debug, Clone, Serialize)]
pub struct Failed {
    /// The name of the input: the stem of its file, longer where two are the same.
    pub name: String,
    /// Why, a sentence or several.
    pub error: String,
}

/// Several evaluations, with what their summary's formats need to print it.
#[derive(Debug, Clone, Copy)]
pub struct PortfolioReport<'p> {
    /// A line for each evaluation.
    pub lines: &'p [Line],
    /// The inputs without one.
    pub failed: &'p [Failed],
    /// The language that the output is written in.
    pub labels: &'p Labels,
}

/// The line of a programme.
pub fn line(name: &str, evaluation: &Evaluation<'_>, findings: &[Finding], labels: &Labels) -> Line {
    let programme = evaluation.programme;
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let worst = findings.iter().filter(|finding| finding.severity > Severity::Note);
    // Of several equally grave ones the first.
    let worst = worst.rev().max_by_key(|finding| finding.severity).map(|finding| {
        let place = finding.place(&programme.sources).map_or_else(String::new, |place| format!("{place}: "));
        format!("{place}{}", labels.message(&finding.message, &programme.sources))
    });
    Line {
        name: name.to_owned(),
        title: programme.document.title.as_ref().map_or_else(String::new, |title| title.value.clone()),
        review_year: evaluation.review.year().0,
        review_period: programme.calendar.name(evaluation.review.period),
        review_cell: period(evaluation.review.period, &programme.calendar),
        profile: evaluation.profile.name.clone(),
        objectives: programme.objectives.len(),
        tally: evaluation.tally,
        overall: evaluation.overall.map(|overall| overall.printed()),
        findings: [count(Severity::Error), count(Severity::Warning), count(Severity::Note)],
        worst,
        file: None,
    }
}

fn all(lines: &[Line]) -> Tally {
    lines.iter().fold(Tally::default(), |sum, line| sum.plus(line.tally))
}

fn percent<'e>(printed: Option<u8>, tone: Tone) -> Cell<'e> {
    match printed {
        Some(percent) => Cell::new(Value::Fraction(Decimal::new(percent.into(), 2)), tone),
        None => Cell::new(Value::Text("–".into()), tone),
    }
}

/// The summary for the terminal.
pub fn terminal<'e>(lines: &'e [Line], labels: &Labels) -> Grid<'e> {
    let column = |key: &str, width, right| Column { title: labels.text(key), width, right };
    let columns = vec![
        column("column-programme", 50, false),
        column("column-year", 6, true),
        column("column-achieved", 10, true),
        column("column-counted", 10, true),
        column("column-achieved-pct", 10, true),
        column("column-errors", 8, true),
        column("column-warnings", 10, true),
    ];
    let row = |name: String, year: Value<'e>, tally: Tally, pct: Option<u8>, findings: [usize; 2], tone| {
        let mut cells = vec![Cell::text(name, tone), Cell::new(year, tone)];
        cells.extend([tally.achieved, tally.counted].map(|count| Cell::new(Value::Count(count), tone)));
        cells.push(percent(pct, tone));
        cells.extend(findings.map(|count| Cell::new(Value::Count(count), tone)));
        Row { cells, keep_with_next: false }
    };
    let mut rows: Vec<Row<'e>> = Vec::with_capacity(lines.len() + 1);
    for line in lines {
        let name = match line.title.as_str() {
            "" => line.name.clone(),
            title => format!("{title} ({})", line.name),
        };
        let pct = line.overall.map(|pair| pair.0);
        let findings = [line.findings[0], line.findings[1]];
        rows.push(row(name, line.review_cell.clone(), line.tally, pct, findings, Tone::Plain));
    }
    let sums = lines.iter().fold([0, 0], |sum, line| [sum[0] + line.findings[0], sum[1] + line.findings[1]]);
    let together = all(lines);
    let pct = together.percentages().map(|percentages| percentages.printed().0);
    rows.push(row(labels.text("row-all-programmes"), Value::Empty, together, pct, sums, Tone::Total));
    grid(columns, rows, None, labels)
}

/// The summary as a flat table: a row a programme, then a row for each input that could not be evaluated.
pub fn table<'e>(lines: &'e [Line], failed: &'e [Failed], labels: &Labels) -> Grid<'e> {
    let column = |key: &str, width, right| Column { title: labels.text(key), width, right };
    let columns = vec![
        column("column-input", 20, false),
        column("column-programme", 38, false),
        column("column-year", 7, true),
        column("column-profile", 12, false),
        column("column-objectives", 11, true),
        column("column-achieved", 10, true),
        column("column-not-achieved", 10, true),
        column("column-no-data", 8, true),
        column("column-not-assessable", 11, true),
        column("column-counted", 9, true),
        column("column-achieved-pct", 10, true),
        column("column-not-achieved-pct", 10, true),
        column("column-errors", 8, true),
        column("column-warnings", 10, true),
        column("column-notes", 8, true),
        column("column-worst", 46, false),
        column("column-file", 24, false),
    ];
    let header: Vec<Cell<'e>> = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
    let mut rows = vec![Row { cells: header, keep_with_next: true }];
    for line in lines {
        let plain = Tone::Plain;
        let tally = line.tally;
        let mut cells = vec![
            Cell::text(line.name.as_str(), plain),
            Cell::text(line.title.as_str(), plain),
            Cell::new(line.review_cell.clone(), plain),
            Cell::text(line.profile.as_str(), plain),
        ];
        let counts =
            [line.objectives, tally.achieved, tally.not_achieved, tally.no_data, tally.not_assessable, tally.counted];
        cells.extend(counts.map(|count| Cell::new(Value::Count(count), plain)));
        cells.extend([line.overall.map(|pair| pair.0), line.overall.map(|pair| pair.1)].map(|pct| percent(pct, plain)));
        let tones = [Tone::Error, Tone::Warning, Tone::Note];
        let marked =
            |(count, tone): (usize, Tone)| Cell::new(Value::Count(count), if count > 0 { tone } else { plain });
        cells.extend(line.findings.into_iter().zip(tones).map(marked));
        cells.push(Cell::text(line.worst.as_deref().unwrap_or(""), plain));
        cells.push(Cell::text(line.file.as_deref().unwrap_or(""), plain));
        rows.push(Row { cells, keep_with_next: false });
    }
    for failed in failed {
        let mut cells = vec![Cell::text(failed.name.as_str(), Tone::Error)];
        cells.resize_with(columns.len() - 2, || Cell::new(Value::Empty, Tone::Plain));
        cells.push(Cell::text(failed.error.as_str(), Tone::Error));
        rows.push(Row { cells, keep_with_next: false });
    }
    grid(columns, rows, Some(0), labels)
}

fn grid<'e>(columns: Vec<Column>, rows: Vec<Row<'e>>, filter_row: Option<u32>, labels: &Labels) -> Grid<'e> {
    Grid {
        frozen_rows: u32::from(filter_row.is_some()),
        filter_row,
        ..Grid::new(labels.text("sheet-summary"), columns, rows)
    }
}
