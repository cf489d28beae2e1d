//! Tidy tables in the other Serbian script.

use std::borrow::Cow;

use crate::report::{Cell, Grid, Row, Value};
use crate::text::script::{Script, in_script};

/// Columns whose words are the authors' own. Codes, statuses, figures and places are read by their spelling and stay.
const IN_WORDS: [&str; 14] = [
    "name",
    "title",
    "institution",
    "partners",
    "unit",
    "source_of_verification",
    "source_of_funding",
    "type",
    "remark",
    "comment",
    "next_steps",
    "effectiveness",
    "relevance",
    "override_reason",
];

/// Properties of the programme whose values are words of their own.
const PROPERTIES_IN_WORDS: [&str; 4] = ["title", "institution", "umbrella document", "description"];

/// The table with the words of its authors in that script.
pub fn transliterated(grid: Grid<'static>, script: Script) -> Grid<'static> {
    let in_words: Vec<bool> = grid.columns.iter().map(|column| IN_WORDS.contains(&column.title.as_str())).collect();
    let is_properties = grid.columns.iter().any(|column| column.title == "value");
    let rows = grid.rows.enumerate().map(move |(at, row)| {
        let names_words = |key: &Value<'_>| matches!(key, Value::Text(key) if PROPERTIES_IN_WORDS.contains(&&**key));
        let is_words = is_properties && row.cells.first().is_some_and(|cell| names_words(&cell.value));
        let turned = |(column, cell): (usize, Cell<'static>)| match cell.value {
            Value::Text(text) if at > 0 && (in_words[column] || is_words && column == 1) => {
                let text: Cow<'static, str> = in_script(&text, script).into_owned().into();
                Cell { value: Value::Text(text), ..cell }
            }
            Value::Empty
            | Value::Text(_)
            | Value::Number(_)
            | Value::PercentNumber(_)
            | Value::Fraction(_)
            | Value::Count(_)
            | Value::Year(_) => cell,
        };
        Row { cells: row.cells.into_iter().enumerate().map(turned).collect(), ..row }
    });
    Grid { rows: Box::new(rows.collect::<Vec<_>>().into_iter()), ..grid }
}
