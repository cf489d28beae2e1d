//! The classes of a profile in words, signs and tones.

use rust_decimal::Decimal;

use super::reason::{decisive_percent, percent};
use super::tone::Tone;
use crate::finding::{Argument, Message};
use crate::judge::{Basis, ClassCounts, Classes, FoundClass, Profile};
use crate::model::Direction;

/// From the best class to the worst: a circle that is full, then emptier.
const SIGNS: [&str; 5] = ["●", "◕", "◑", "◔", "○"];

/// The sign of a class, by its place among all.
pub(super) fn class_sign(classes: &Classes, number: usize) -> &'static str {
    let last = SIGNS.len() - 1;
    let steps = classes.all.len().saturating_sub(1).max(1);
    // Rounded, halves up.
    SIGNS[((2 * number * last + steps) / (2 * steps)).min(last)]
}

/// The class as cells show it, with its sign: `◑ partly`.
pub(super) fn class_word(classes: &Classes, number: usize) -> String {
    let name = classes.all.get(number).map_or("", |class| &class.name);
    format!("{} {name}", class_sign(classes, number))
}

/// The best class, the worst, and those between them.
pub(super) fn class_tone(classes: &Classes, number: usize) -> Tone {
    match number {
        0 => Tone::Achieved,
        last if last + 1 == classes.all.len() => Tone::NotAchieved,
        _ => Tone::NearlyAchieved,
    }
}

/// What a class needs: `50 % to below 100 % of the target`.
pub(super) fn class_range(classes: &Classes, number: usize) -> Message {
    let from = classes.all.get(number).and_then(|class| class.from).map(percent);
    class_range_between(
        classes.basis,
        from.map(Argument::Number),
        classes.below(number).map(percent).map(Argument::Number),
    )
}

/// The same with any numbers, or words for them, at the ends.
pub(super) fn class_range_between(basis: Basis, from: Option<Argument>, below: Option<Argument>) -> Message {
    let basis = Argument::Label(format!("basis-{}", basis.id()));
    let message = match (&from, &below) {
        (Some(_), Some(_)) => Message::new("class-range-between"),
        (Some(_), None) => Message::new("class-range-from"),
        (None, _) => Message::new("class-range-below"),
    };
    let none = || Argument::Text(String::new());
    message.with("basis", basis).with("from", from.unwrap_or_else(none)).with("below", below.unwrap_or_else(none))
}

/// The share that a class goes by in percent, on the side of the thresholds where it is.
pub(super) fn class_share(found: FoundClass, profile: &Profile) -> Decimal {
    let basis = profile.classes.as_ref().map_or(Basis::Level, |classes| classes.basis);
    decisive_percent(found.share, &profile.decisive_shares(basis, Direction::Increase), 1)
}

/// How many indicators are in each class, with percentages: `● met 3 (50 %), ○ not 3 (50 %); without class 1`.
pub(super) fn counts_in_words(classes: &Classes, counts: &ClassCounts) -> Message {
    let printed = counts.printed();
    let words = counts.of_class.iter().enumerate().map(|(number, count)| {
        let percent = printed.as_ref().and_then(|printed| printed.get(number));
        let percent = percent.map_or_else(String::new, |percent| format!(" ({percent} %)"));
        format!("{} {count}{percent}", class_word(classes, number))
    });
    let words = words.collect::<Vec<_>>().join(", ");
    let key = if counts.without == 0 { "class-counts" } else { "class-counts-and-none" };
    Message::new(key).with("words", words).with("count", counts.without)
}

/// What the classes go by, as the title of their counts.
pub(super) fn classes_title(classes: &Classes) -> Message {
    Message::new("classes-title").with("basis", Argument::Label(format!("basis-{}", classes.basis.id())))
}

/// The class, as a note on the verdict has it.
pub(super) fn class_note(classes: &Classes, number: Option<usize>) -> Message {
    match number {
        Some(number) => Message::new("note-class")
            .with("class", class_word(classes, number))
            .with("range", Argument::List(vec![class_range(classes, number)])),
        None => Message::new("note-class-none"),
    }
}
