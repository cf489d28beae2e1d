//! Grids as Markdown tables, for the comment of a merge request.

use std::fmt::Write as _;

use crate::language::Labels;
use crate::report::{Book, Cell, Grid, Row, Tone};
use crate::text::printable;

/// The grids of a book, each under a heading: titles, tables and remarks in their order.
pub fn book(book: Book<'_>, labels: &Labels) -> String {
    let mut text = String::new();
    for grid in book.grids {
        let _ = writeln!(text, "### {}\n", escaped(&grid.name));
        push_grid(&mut text, grid, labels);
    }
    text
}

fn push_grid(text: &mut String, grid: Grid<'_>, labels: &Labels) {
    let columns = grid.columns;
    let mut in_table = false;
    for row in grid.rows {
        match row.cells.as_slice() {
            [] => in_table = false,
            [only] if matches!(only.tone, Tone::Title | Tone::Subtitle) => {
                let words = escaped(&super::terminal::text(only, labels));
                let _ = writeln!(text, "{words}\n");
            }
            cells => {
                let _ = writeln!(text, "{}", table_row(&row, labels));
                if !std::mem::replace(&mut in_table, true) {
                    let rule = |at: usize| {
                        if columns.get(at).is_some_and(|column| column.right) { "---:" } else { "---" }
                    };
                    let rules: Vec<&str> = (0..cells.len()).map(rule).collect();
                    let _ = writeln!(text, "| {} |", rules.join(" | "));
                }
                continue;
            }
        }
        if !text.ends_with("\n\n") {
            text.push('\n');
        }
    }
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
}

fn table_row(row: &Row<'_>, labels: &Labels) -> String {
    let word = |cell: &Cell<'_>| {
        let text = super::terminal::text(cell, labels);
        text.lines().map(escaped).collect::<Vec<_>>().join("<br>")
    };
    format!("| {} |", row.cells.iter().map(word).collect::<Vec<_>>().join(" | "))
}

/// Words that stay words: nothing in them is taken for markup, and nobody is mentioned.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in printable(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '@' => escaped.push_str("&#64;"),
            '#' => escaped.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '!' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}
