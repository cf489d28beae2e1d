//! What became of the inputs of a conversion: what was recognised as what, what was written, what was left over and where,
//! and what was guessed.

use indexmap::IndexMap;

use super::{Cell, Column, Grid, Row, Tone, Value, tidy};
use crate::finding::{Argument, Finding, Message, ReportSection};
use crate::language::Labels;
use crate::model::{Indicator, Programme, TableRead};

/// A part of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As a heading, in the language of the output.
    pub title: String,
    /// A line for each message, with the places where it applies.
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
    for report_section in ReportSection::ALL {
        let found = findings.iter().filter(|finding| finding.rule.report_section == *report_section);
        let mut section = in_report_section(*report_section, found, programme, labels);
        if *report_section == ReportSection::LeftOver {
            section.lines.extend(values_of_parts(programme, labels));
        }
        all.push(section);
    }
    all.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

/// The findings that belong in one section of the report.
pub fn in_report_section<'f>(
    report_section: ReportSection,
    findings: impl IntoIterator<Item = &'f Finding>,
    programme: &Programme,
    labels: &Labels,
) -> Section {
    let lines = findings.into_iter().map(|finding| line(finding, programme, labels)).collect();
    Section { title: labels.text(&format!("conversion-{}", report_section.id())), lines }
}

/// The values of parts of what indicators count, which no table has a column for.
fn values_of_parts<'p>(programme: &'p Programme, labels: &Labels) -> Option<Line> {
    let left = |row: &'p Indicator| row.disaggregated.iter().filter(|value| !tidy::has_row(value));
    let rows: Vec<_> = programme.indicators().map(|(_, row)| row).filter(|row| left(row).next().is_some()).collect();
    let first = rows.first().and_then(|row| left(row).next())?;
    let codes: Vec<String> = rows.iter().map(|row| row.code.to_string()).collect();
    let message = Message::new("conversion-values-of-parts")
        .with("count", rows.iter().map(|row| left(row).count()).sum::<usize>())
        .with("indicators", codes.join(", "));
    let place = programme.sources.place(first.quantity.origin).to_string();
    Some(Line { place, text: labels.message(&message, &programme.sources), check: None })
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
    Line { place, text, check: Some(finding.rule.id) }
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
        let mut by_check: IndexMap<&'static str, usize> = IndexMap::new();
        for line in &section.lines {
            let count = line.check.map_or(1, |check| {
                let count = by_check.entry(check).or_default();
                *count += 1;
                *count
            });
            if count <= most {
                text.push(line_text(line));
            }
        }
        for (check, count) in by_check.into_iter().filter(|(_, count)| *count > most) {
            let more = Message::new(more).with("check", check).with("count", count - most);
            text.push(format!("  {}", labels.message(&more, &programme.sources)));
        }
    }
    text
}

fn line_text(line: &Line) -> String {
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
    Grid::new(labels.text("conversion-sheet"), vec![column(40), column(90), column(26)], rows)
}
