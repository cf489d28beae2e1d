//! What was found in the inputs, for a person at a terminal: each sheet, its tables, and a line a column.

use unicode_width::UnicodeWidthStr;

use super::format::TextStyle;
use crate::finding::recognition::{self, ColumnNames};
use crate::finding::{Argument, Message};
use crate::language::Labels;
use crate::model::{Certainty, Origin, Programme, Sources, TableRead};
use crate::report::conversion;
use crate::report::inspection::{self, ColumnSummary, SheetSeen};
use crate::text::{printable, wrapped};

/// A terminal narrower than this gets sentences instead of columns.
const NARROWEST_COLUMNS: u16 = 66;

/// Cells of a sheet's likely header that are printed at most.
const MOST_WORDS: usize = 12;

/// The sheets with their tables and columns.
pub fn print(sheets: &[SheetSeen<'_>], sources: &Sources, labels: &Labels, style: TextStyle) -> String {
    let mut text = String::new();
    for seen in sheets {
        let message = Message::new("inspection-sheet")
            .with("place", Origin::source(seen.sheet.source))
            .with("rows", seen.sheet.rows.len())
            .with("tables", seen.tables.len());
        let mut head = labels.message(&message, sources);
        if seen.sheet.hidden {
            head = format!("{head} ({})", labels.text("inspection-hidden"));
        }
        let (strong, end) = if style.color { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
        text.push_str(&format!("{strong}{}{end}\n", wrapped(&printable(&head), style.width).trim_end()));
        for table in &seen.tables {
            push_table(&mut text, table, sources, labels, style);
        }
        if seen.tables.is_empty() && !seen.sheet.rows.is_empty() {
            push_likely_header(&mut text, seen, sources, labels, style);
        }
        text.push('\n');
    }
    text
}

fn push_likely_header(text: &mut String, seen: &SheetSeen<'_>, sources: &Sources, labels: &Labels, style: TextStyle) {
    text.push_str(&wrapped(&format!("  {}", labels.text("inspection-no-table")), style.width));
    let Some(row) = seen.sheet.likely_header() else { return };
    let words: Vec<String> = row.cells.iter().take(MOST_WORDS).map(|cell| cell.content.to_string()).collect();
    let message =
        Message::new("inspection-first-row").with("place", row.origin(seen.sheet)).with("words", words.join(", "));
    text.push_str(&wrapped(&format!("  {}", printable(&labels.message(&message, sources))), style.width));
}

fn push_table(text: &mut String, table: &TableRead, sources: &Sources, labels: &Labels, style: TextStyle) {
    let counts = labels.message(&conversion::counts(table), sources);
    let first = table.origin.row_index().map_or(0, |row| row as usize + 1);
    let header = match table.header_rows {
        Some(rows) => Message::new("inspection-header")
            .with("rows", rows)
            .with("row", first.to_string())
            .with("last", (first + rows).saturating_sub(1).to_string()),
        None => Message::new("inspection-headers"),
    };
    let line = Message::new("inspection-table")
        .with("counts", counts)
        .with("layout", Argument::Label(format!("layout-{}", table.layout)))
        .with("header", labels.message(&header, sources));
    text.push_str(&wrapped(&format!("  {}", printable(&labels.message(&line, sources))), style.width));
    if let Some(values_are) = table.values_are {
        let line = format!("    {}", labels.text(&format!("inspection-values-are-{}", values_are.id())));
        text.push_str(&wrapped(&line, style.width));
    }
    let names = ColumnNames::of_layout(table.layout);
    let lines: Vec<ColumnLine> =
        inspection::columns(table).iter().map(|summary| column_line(summary, names, labels)).collect();
    let certainties: Vec<Certainty> =
        inspection::columns(table).iter().map(|summary| summary.column.certainty).collect();
    let widths = widths(&lines, style.width);
    for (line, certainty) in lines.iter().zip(certainties) {
        let (on, off) = match certainty {
            Certainty::Certain => ("", ""),
            Certainty::Likely | Certainty::Open if style.color => ("\u{1b}[33m", "\u{1b}[0m"),
            Certainty::None if style.color => ("\u{1b}[90m", "\u{1b}[0m"),
            Certainty::Likely | Certainty::Open | Certainty::None => ("", ""),
        };
        if style.width < NARROWEST_COLUMNS {
            let line = format!("    {} {}: {} ({}; {})", line[0], line[1], line[2], line[3], line[4]);
            text.push_str(&format!("{on}{}{off}\n", wrapped(&line, style.width).trim_end()));
        } else {
            push_line(text, line, widths, (on, off));
        }
    }
}

/// Letters, header, meaning, certainty, evidence.
type ColumnLine = [String; 5];

fn column_line(summary: &ColumnSummary<'_>, names: ColumnNames, labels: &Labels) -> ColumnLine {
    let sources = Sources::default();
    let column = summary.column;
    let mut header = column.printed.clone();
    if column.origin.column_index().is_none() {
        let message = Message::new("inspection-fixed").with("value", header.as_str());
        header = labels.message(&message, &sources);
    }
    let mut evidence = inspection::evidence(column, names, labels);
    if summary.times > 1 {
        let times = Message::new("inspection-times").with("count", summary.times);
        evidence = format!("{evidence}; {}", labels.message(&times, &sources));
    }
    let letters = summary.letters.clone().unwrap_or_default();
    let certainty = labels.text(&format!("inspection-certainty-{}", column.certainty.id()));
    [letters, header, inspection::meaning(column), certainty, evidence].map(|words| printable(&words).into_owned())
}

/// The questions, each with the line of a map that answers it.
pub fn questions(programme: &Programme, labels: &Labels, style: TextStyle) -> String {
    if programme.questions.is_empty() {
        return String::new();
    }
    let mut text = format!("{}\n", labels.text("inspection-questions"));
    for question in &programme.questions {
        let names = recognition::names_at(question, &programme.tables);
        let asked = labels.message(&recognition::question(question, names), &programme.sources);
        let line = format!("  {}: {asked}", programme.sources.place(question.at));
        text.push_str(&wrapped(&printable(&line), style.width));
        let answer = Message::new("inspection-answer").with("map", question.map_line.as_str());
        let answer = format!("    {}", labels.message(&answer, &programme.sources));
        text.push_str(&wrapped(&printable(&answer), style.width));
    }
    text
}

/// The indent of a column's line, and the room between its parts.
const INDENT: usize = 4;
const GAP: usize = 2;

/// Letters, meaning and certainty take what they need; header and evidence share the rest, the header at least a fourth.
fn widths(lines: &[ColumnLine], width: u16) -> [usize; 5] {
    let widest = |part: usize| lines.iter().map(|line| line[part].width()).max().unwrap_or(0);
    let width = usize::from(width).max(40);
    let room = width.saturating_sub(INDENT + 4 * GAP + widest(0) + widest(2) + widest(3));
    let evidence = widest(4).min((room / 2).max(room.saturating_sub(widest(1))));
    [widest(0), widest(1).min(room.saturating_sub(evidence)).max(8), widest(2), widest(3), evidence]
}

/// One column; what is too long for its part goes on below.
fn push_line(text: &mut String, line: &ColumnLine, widths: [usize; 5], (on, off): (&str, &str)) {
    let parts: Vec<Vec<String>> = line.iter().zip(widths).map(|(part, width)| broken(part, width)).collect();
    let height = parts.iter().map(Vec::len).max().unwrap_or(1);
    for at in 0..height {
        let mut printed = " ".repeat(INDENT);
        for (part, width) in parts.iter().zip(widths) {
            let words = part.get(at).map_or("", String::as_str);
            printed.push_str(words);
            printed.push_str(&" ".repeat(width.saturating_sub(words.width()) + GAP));
        }
        text.push_str(&format!("{on}{}{off}\n", printed.trim_end()));
    }
}

/// Words in lines of that width; a longer word is cut into pieces.
fn broken(words: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => {
                let mut piece = String::new();
                for letter in word.chars() {
                    if !piece.is_empty() && piece.width() + letter.to_string().width() > width {
                        lines.push(std::mem::take(&mut piece));
                    }
                    piece.push(letter);
                }
                lines.push(piece);
            }
        }
    }
    lines
}
