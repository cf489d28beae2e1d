//! How a table in long form is known: a column of periods, and one that says of each row what its figure is.

use std::collections::HashMap;

use super::header::{Column, Header};
use crate::read::words::meaning::Meaning;
use crate::read::words::value_kind::name_both;
use crate::sheet::{Content, Sheet};

/// So many rows below the header are looked at.
const MOST_ROWS: usize = 500;
/// A column with more different words holds no kinds.
const MOST_KINDS: usize = 8;

/// Whether a header's columns are those of a table in long form, with rows from that index of the sheet on: a column is
/// headed as one of periods, one holds kinds of values, and a name comes with a target and with an achieved value.
pub fn is_long_form(sheet: &Sheet, below: usize, header: &Header) -> bool {
    let of = |wanted: fn(Meaning) -> bool| {
        let own = header.columns.iter().find(|column| column.meaning.is_some_and(wanted));
        own.and_then(Column::sheet_column)
    };
    let (Some(names), Some(_)) = (of(Meaning::is_name), of(|meaning| meaning == Meaning::Year)) else { return false };
    let mut columns = header.columns.iter().filter_map(Column::sheet_column);
    columns.any(|kinds| are_kinds(sheet, below, kinds) && have_both(sheet, below, names, kinds))
}

/// Whether one name comes with a target and with an achieved value, as no list of statuses has it.
fn have_both(sheet: &Sheet, below: usize, names: u16, kinds: u16) -> bool {
    let mut known: HashMap<String, Vec<&str>> = HashMap::new();
    let mut name = String::new();
    sheet.rows.iter().skip(below).take(MOST_ROWS).any(|row| {
        if let Some(cell) = row.cell(names) {
            name = cell.content.to_string();
        }
        let Some(Content::Text(kind)) = row.cell(kinds).map(|cell| &cell.content) else { return false };
        let kinds = known.entry(name.clone()).or_default();
        kinds.push(kind);
        kinds.len() > 1 && name_both(kinds.iter().copied())
    })
}

/// Whether a column holds kinds of values and nothing else, targets and achieved values among them, in the rows from that
/// index of the sheet on.
pub fn are_kinds(sheet: &Sheet, below: usize, column: u16) -> bool {
    let mut words: Vec<&str> = Vec::new();
    let rows = sheet.rows.iter().skip(below).take(MOST_ROWS);
    for content in rows.filter_map(|row| row.cell(column)).map(|cell| &cell.content) {
        let Content::Text(text) = content else { return false };
        if words.contains(&&**text) {
            continue;
        }
        words.push(text);
        if words.len() > MOST_KINDS {
            return false;
        }
    }
    name_both(words.into_iter())
}

#[cfg(test)]
mod tests {
    use crate::read::tests::{indicators, reading};

    #[test]
    fn the_figures_are_in_one_column_whatever_its_header_calls_them() {
        for (kind, value, words) in [
            ("Type", "Amount", ["Target", "Actual"]),
            ("Vrsta", "Iznos", ["Cilj", "Ostvareno"]),
            ("Art", "Betrag", ["Soll", "Ist"]),
            ("Columna 4", "Columna 5", ["Meta", "Logro"]),
        ] {
            let text = format!(
                "Objective|Indicator|Year|{kind}|{value}\nA|Wells dug|n:2031|{0}|n:30\nA|Wells dug|n:2031|{1}|n:33\n\
                 A|Pumps mended|n:2031|{0}|n:10\nA|Pumps mended|n:2031|{1}|n:8",
                words[0], words[1]
            );
            let found = indicators(&reading(&[("plan.csv", &text)]));
            assert_eq!(found.len(), 2, "{kind} {value}: {found:?}");
            let first = &found[0];
            assert!(first.contains("30") && first.contains("33"), "{kind} {value}: {first}");
        }
    }

    #[test]
    fn a_list_of_statuses_is_no_column_of_kinds() {
        let text = "Code|Title|Year|Status|Amount\n1.1.1|Wells dug|n:2031|planned|n:30\n1.1.2|Pumps mended|n:2031|achieved|n:33";
        let reading = reading(&[("plan.csv", text)]);
        assert!(indicators(&reading).is_empty(), "{:?}", indicators(&reading));
    }
}
