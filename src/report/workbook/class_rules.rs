//! The classes of the profile in the legend: what each needs, and the named cells that formulas read the least shares from.

use super::class_formulas::named_shares;
use super::formula::{differ, rounded, text};
use crate::finding::Argument;
use crate::judge::{Classes, Profile};
use crate::language::Labels;
use crate::model::{CellAddress, Sources};
use crate::report::classes::{class_range, class_range_between, class_tone, class_word};
use crate::report::{Cell, Choices, Input, Name, Row, Tone, Value};

/// What stands in a sentence for the least share of the class, and for that of the class above it.
const HERE: [&str; 2] = ["\u{1}", "\u{2}"];

/// A row for each class: its name, what it needs and where that is taken from, and in a live workbook the least share.
pub(in crate::report) fn class_rows<'e>(profile: &'e Profile, labels: &Labels, is_live: bool) -> Vec<Row<'e>> {
    let Some(classes) = &profile.classes else { return Vec::new() };
    let row = |(number, class): (usize, &'e crate::judge::Class)| {
        let range = labels.message(&class_range(classes, number), &Sources::default());
        let words = Cell::text(format!("{range}; {}", class.source), Tone::Plain);
        let mut cells = vec![Cell::text(class_word(classes, number), class_tone(classes, number)), words];
        if is_live {
            cells[1].formula = Some(words_formula(classes, number, labels).into());
            if let (Some(from), Some(name)) = (class.from, named_shares(classes).nth(number)) {
                let refusal = labels.text("choose-share");
                let cell = Cell::new(Value::Number(from), Tone::Input).with_note(name);
                cells.push(cell.with_input(Input::Checked(Choices::Share { refusal })));
            }
        }
        Row { cells, keep_with_next: false }
    };
    classes.all.iter().enumerate().map(row).collect()
}

/// The names of the cells of the least shares, of which the first is in that row.
pub(in crate::report) fn class_names(profile: &Profile, grid: usize, first: u32) -> Vec<Name> {
    let name = |(row, name): (u32, &'static str)| {
        let cell = CellAddress { row, column: 2 };
        Name { name, grid, cells: (cell, cell) }
    };
    profile.classes.iter().flat_map(|classes| (first..).zip(named_shares(classes))).map(name).collect()
}

/// What the class needs, in words that follow the cells.
fn words_formula(classes: &Classes, number: usize, labels: &Labels) -> String {
    let own = named_shares(classes).nth(number);
    let above = number.checked_sub(1).and_then(|above| named_shares(classes).nth(above));
    let here = |at: usize, name: Option<&str>| name.map(|_| Argument::Text(HERE[at].to_owned()));
    let message = class_range_between(classes.basis, here(0, own), here(1, above));
    let words = labels.message(&message, &Sources::default());
    let source = classes.all.get(number).map_or("", |class| &class.source);
    let words = format!("{words}; {source}");
    let mut parts = Vec::new();
    for (at, piece) in words.split(HERE[0]).enumerate() {
        if at > 0 {
            parts.extend(own.map(|name| rounded(format!("100*{name}"), 4)));
        }
        for (at, piece) in piece.split(HERE[1]).enumerate() {
            if at > 0 {
                parts.extend(above.map(|name| rounded(format!("100*{name}"), 4)));
            }
            parts.extend((!piece.is_empty()).then(|| text(piece)));
        }
    }
    parts.join("&")
}

/// Whether each of the cells has another share than the profile as it was written.
pub(super) fn changed_classes(profile: &Profile) -> Vec<String> {
    let Some(classes) = &profile.classes else { return Vec::new() };
    let is_changed = |(number, name): (usize, &str)| {
        let written = profile.written_rule(&Profile::class_key(number, "from"));
        differ(name, written.unwrap_or_default())
    };
    named_shares(classes).enumerate().map(is_changed).collect()
}
