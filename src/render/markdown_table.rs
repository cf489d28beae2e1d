//! A grid as a Markdown table.

use std::fmt::Write as _;

use super::markdown::escaped;
use super::terminal::text;
use crate::language::Labels;
use crate::report::{Grid, Tone};

/// The grid as a table under its title lines, remarks below.
pub fn table(grid: Grid<'_>, labels: &Labels) -> String {
    let header: Vec<String> = grid.columns.iter().map(|column| escaped(&column.title)).collect();
    let rules: Vec<&str> = grid.columns.iter().map(|column| if column.right { "---:" } else { "---" }).collect();
    let (mut above, mut rows, mut below) = (String::new(), String::new(), String::new());
    let header_rows = grid.filter_row.map_or(0, |row| row as usize + 1);
    for row in grid.rows.skip(header_rows) {
        let words = |cell| text(cell, labels).lines().map(escaped).collect::<Vec<_>>().join("<br>");
        match row.cells.as_slice() {
            [only] if only.tone == Tone::Title => _ = writeln!(above, "### {}\n", words(only)),
            [only] if only.tone == Tone::Subtitle => _ = writeln!(below, "\n{}", words(only)),
            cells => {
                let mut cells: Vec<String> = cells.iter().map(words).collect();
                cells.resize(header.len(), String::new());
                _ = writeln!(rows, "| {} |", cells.join(" | "));
            }
        }
    }
    format!("{above}| {} |\n| {} |\n{rows}{below}", header.join(" | "), rules.join(" | "))
}

/// The grid's name and its table.
pub fn titled(grid: Grid<'_>, labels: &Labels) -> (String, String) {
    (escaped(&grid.name), table(grid, labels))
}
