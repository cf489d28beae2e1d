//! What became of the inputs of a conversion: what was recognised as what, what was written, what was left over and where,
//! and what was guessed.

use indexmap::IndexMap;

use super::{Cell, Column, Form, Grid, Row, Tone, Value};
use crate::finding::{Argument, Finding, Message};
use crate::language::Labels;
use crate::model::{Programme, TableRead};

/// Findings about what is in no table that is written.
const LEFT_OVER: &[&str] = &[
    "sheet-without-table",
    "sheet-unreadable",
    "rows-outside-tables",
    "row-unused",
    "column-unused",
    "column-duplicate",
    "column-without-header",
    "code-duplicate",
    "owner-unknown",
    "activity-without-measure",
    "funding-without-owner",
    "fact-unknown",
    "fact-unreadable",
    "value-given-twice",
    "value-kind-unknown",
    "year-missing",
    "cell-outside",
    "cell-twice",
    "map-unused",
    "title-line-unread",
    "lines-passed-over",
    "line-doubled",
    "line-unplaced",
    "column-lost",
];

/// Findings about what no cell states and the program concluded.
const GUESSED: &[&str] = &[
    "codes-aligned",
    "objective-implied",
    "measure-implied",
    "owner-missing",
    "owner-from-above",
    "matched-by-name",
    "number-ambiguous",
    "year-of-two",
    "year-taken",
    "encoding-guessed",
    "value-with-note",
    "target-from-words",
    "block-untitled",
    "pages-mended",
    "text-pieced",
    "code-mended",
    "figure-mended",
    "cells-run-together",
];

/// What a finding says of a conversion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something is in no table that is written.
    LeftOver,
    /// Something was concluded that no cell states.
    Guessed,
    /// Something stands in the tables as it was, and may be wrong.
    Doubtful,
}

impl Kind {
    const ALL: &'static [Self] = &[Self::LeftOver, Self::Guessed, Self::Doubtful];

    fn title(self) -> &'static str {
        match self {
            Self::LeftOver => "conversion-left-over",
            Self::Guessed => "conversion-guessed",
            Self::Doubtful => "conversion-doubtful",
        }
    }

    /// The kind of a finding.
    pub fn of(finding: &Finding) -> Self {
        if LEFT_OVER.contains(&finding.check) {
            Self::LeftOver
        } else if GUESSED.contains(&finding.check) {
            Self::Guessed
        } else {
            Self::Doubtful
        }
    }
}

/// A part of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where, or the name of a table that is written.
    pub place: String,
    /// What.
    pub text: String,
    /// The id of the check or rule that found it; none for counts.
    pub check: Option<&'static str>,
}

/// The report: `written` has the tables by name with their counts of rows.
pub fn sections(
    programme: &Programme,
    findings: &[Finding],
    written: &[(String, usize)],
    labels: &Labels,
) -> Vec<Section> {
    let section = |key: &str, lines: Vec<Line>| Section { title: labels.text(key), lines };
    let rows = |count: usize| labels.message(&Message::new("conversion-rows").with("rows", count), &programme.sources);
    let written = written.iter().map(|(name, count)| Line { place: name.clone(), text: rows(*count), check: None });
    let mut all = vec![
        section("conversion-recognised", recognised(programme, labels)),
        section("conversion-written", written.collect()),
    ];
    all.extend(Kind::ALL.iter().map(|kind| of_kind(*kind, findings, programme, labels)));
    all.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

/// The findings of one kind.
pub fn of_kind<'f>(
    kind: Kind,
    findings: impl IntoIterator<Item = &'f Finding>,
    programme: &Programme,
    labels: &Labels,
) -> Section {
    let found = findings.into_iter().filter(|finding| Kind::of(finding) == kind);
    let lines = found.map(|finding| line(finding, programme, labels)).collect();
    Section { title: labels.text(kind.title()), lines }
}

/// Each table with its counts, and the sums, which agree.
fn recognised(programme: &Programme, labels: &Labels) -> Vec<Line> {
    let say = |message: Message| labels.message(&message, &programme.sources);
    let mut lines: Vec<Line> = programme
        .tables
        .iter()
        .map(|table| {
            let place = programme.sources.place(table.origin).to_string();
            Line { place, text: say(counts(table)), check: None }
        })
        .collect();
    lines.push(Line { place: labels.text("conversion-all-tables"), text: say(total(programme)), check: None });
    lines
}

/// What a table describes, and what became of its rows.
pub fn counts(table: &TableRead) -> Message {
    Message::new("count-table")
        .with("subject", Argument::Label(format!("subject-{}", table.subject)))
        .with("rows", table.rows)
        .with("used", table.used)
        .with("reported", table.reported)
}

/// What became of the rows of all tables.
pub fn total(programme: &Programme) -> Message {
    let sum = |count: fn(&TableRead) -> usize| programme.tables.iter().map(count).sum::<usize>();
    Message::new("conversion-total")
        .with("rows", sum(|table| table.rows))
        .with("used", sum(|table| table.used))
        .with("reported", sum(|table| table.reported))
}

/// A finding with its place and the row it is about.
pub fn line(finding: &Finding, programme: &Programme, labels: &Labels) -> Line {
    let place = finding.place(&programme.sources).map_or_else(String::new, |place| place.to_string());
    let message = labels.message(&finding.message, &programme.sources);
    let text = match &finding.subject {
        Some(subject) if !subject.is_empty() && !message.contains(subject) => format!("{subject}: {message}"),
        _ => message,
    };
    Line { place, text, check: Some(finding.check) }
}

/// The report for a terminal: of many lines of one kind only the first `most`; what leaves others out says where they are.
pub fn brief(
    sections: &[Section],
    most: usize,
    more: &'static str,
    labels: &Labels,
    programme: &Programme,
) -> Vec<String> {
    let mut text = Vec::new();
    for section in sections {
        text.push(section.title.clone());
        let mut told: IndexMap<&'static str, usize> = IndexMap::new();
        for line in &section.lines {
            let count = line.check.map_or(1, |check| {
                let count = told.entry(check).or_default();
                *count += 1;
                *count
            });
            if count <= most {
                text.push(told_line(line));
            }
        }
        for (check, count) in told.into_iter().filter(|(_, count)| *count > most) {
            let more = Message::new(more).with("check", check).with("count", count - most);
            text.push(format!("  {}", labels.message(&more, &programme.sources)));
        }
    }
    text
}

fn told_line(line: &Line) -> String {
    if line.place.is_empty() { format!("  {}", line.text) } else { format!("  {}: {}", line.place, line.text) }
}

/// The report as a Markdown file.
pub fn markdown(sections: &[Section], labels: &Labels) -> String {
    let mut text = format!("# {}\n", labels.text("conversion-title"));
    for section in sections {
        text.push_str(&format!("\n## {}\n\n", section.title));
        for line in &section.lines {
            let words = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let place = if line.place.is_empty() { String::new() } else { format!("`{}`: ", line.place) };
            let check = line.check.map_or_else(String::new, |check| format!(" ({check})"));
            text.push_str(&format!("- {place}{words}{check}\n"));
        }
    }
    text
}

/// The report as a sheet. Its first row is the mark by which it is known as no table.
pub fn sheet(sections: Vec<Section>, labels: &Labels) -> Grid<'static> {
    let column = |width| Column { title: String::new(), width, right: false };
    let line = |cells: Vec<Cell<'static>>, keep_with_next| Row { cells, keep_with_next };
    let mut rows = vec![
        line(vec![Cell::text(crate::sheet::REPORT_MARK, Tone::Note)], true),
        line(vec![Cell::text(labels.text("conversion-title"), Tone::Title).spanning(3)], true),
    ];
    for section in sections {
        rows.push(line(vec![Cell::text(section.title, Tone::Subtitle).spanning(3)], true));
        rows.extend(section.lines.into_iter().map(|found| {
            let check = found.check.map_or(Value::Empty, |check| Value::Text(check.into()));
            let cells = vec![
                Cell::text(found.place, Tone::Plain),
                Cell::text(found.text, Tone::Plain),
                Cell::new(check, Tone::Plain),
            ];
            line(cells, false)
        }));
    }
    Grid {
        name: labels.text("conversion-sheet"),
        columns: vec![column(40), column(90), column(26)],
        frozen_rows: 0,
        frozen_columns: 0,
        filter_row: None,
        one_page: false,
        chart: None,
        form: Form::default(),
        rows: Box::new(rows.into_iter()),
    }
}
