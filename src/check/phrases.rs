//! Words by which remarks speak of progress, folded; English and Serbian.

use crate::text::fold;
use crate::text::phrases::first_phrase;

/// Something is done.
pub const DONE: &[&str] = &[
    "has been completed",
    "have been completed",
    "was completed",
    "is completed",
    "has been fully implemented",
    "was fully implemented",
    "activity completed",
    "fully completed",
    "je zavrsena",
    "je zavrseno",
    "je realizovana",
    "je u potpunosti realizovana",
];

/// Something is not done yet.
pub const NOT_DONE: &[&str] = &[
    "has not been completed",
    "is not completed",
    "was not completed",
    "not yet completed",
    "has not been initiated",
    "has not started",
    "not been started",
    "was not implemented",
    "has not been implemented",
    "is still ongoing",
    "is in progress",
    "still in progress",
    "is under way",
    "implementation is ongoing",
    "nije zavrsena",
    "nije zapoceta",
    "nije realizovana",
    "jos uvek u toku",
    "je u toku",
];

/// A target is reached.
pub const TARGET_REACHED: &[&str] = &[
    "target reached",
    "target is reached",
    "target has been reached",
    "target was reached",
    "target achieved",
    "target has been achieved",
    "target exceeded",
    "above target",
    "above the target",
    "far above target",
    "ciljna vrednost je dostignuta",
    "cilj je dostignut",
    "iznad ciljne vrednosti",
];

/// A target is missed.
pub const TARGET_MISSED: &[&str] = &[
    "no progress",
    "target not reached",
    "target was not reached",
    "target has not been reached",
    "target not achieved",
    "target has not been achieved",
    "below target",
    "below the target",
    "nema napretka",
    "cilj nije dostignut",
    "ciljna vrednost nije dostignuta",
    "ispod ciljne vrednosti",
];

/// A row is to stay.
pub const KEEP: &[&str] = &[
    "keep the indicator",
    "keep indicator",
    "indicator should be kept",
    "indicator to be kept",
    "retain the indicator",
    "zadrzati indikator",
    "zadrzati pokazatelj",
];

/// No money is needed.
pub const NO_FUNDS_NEEDED: &[&str] = &[
    "no funds needed",
    "no funds required",
    "no additional funds",
    "nisu potrebna sredstva",
    "bez dodatnih sredstava",
];

/// Words for an activity as a whole, and those that say nothing of what is done.
const OF_THE_WHOLE: &[&str] = &[
    "activity",
    "activities",
    "work",
    "works",
    "project",
    "task",
    "implementation",
    "everything",
    "all",
    "it",
    "this",
    "the",
    "a",
    "an",
    "of",
    "for",
    "in",
    "on",
    "to",
    "and",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "been",
    "fully",
    "now",
    "already",
    "aktivnost",
    "posao",
    "rad",
    "radovi",
    "projekat",
    "zadatak",
    "realizacija",
    "sprovodjenje",
    "ova",
    "ovaj",
    "sve",
    "je",
    "i",
    "u",
    "za",
    "na",
    "o",
];

/// The first phrase of a list by which a text says that the whole of an activity is done: what is done is named by no
/// other words than those for a whole and those of the activity's titles. `Phase 1 has been completed` speaks of a part.
pub fn done_as_a_whole<'l>(text: &str, titles: &[&str], list: &'l [&'l str]) -> Option<&'l str> {
    let titles: Vec<String> = titles.iter().map(|title| fold(title).into_owned()).collect();
    let sentences = text.split(['.', ';', '!', '?', '\n']);
    sentences.into_iter().find_map(|sentence| {
        let mut subject = String::new();
        sentence.split(',').find_map(|clause| {
            let folded = fold(clause);
            let Some(phrase) = first_phrase(&folded, list) else {
                if subject.is_empty() {
                    subject = folded.into_owned();
                }
                return None;
            };
            let before = folded.split(phrase).next().unwrap_or("").trim();
            let named = if before.is_empty() { subject.as_str() } else { before };
            let is_whole =
                names_the_whole(named, None) || titles.iter().any(|title| names_the_whole(named, Some(title)));
            is_whole.then_some(phrase)
        })
    })
}

/// Whether folded words name no part. A title of two things, or with numbers, is only named whole by all of them.
fn names_the_whole(named: &str, title: Option<&str>) -> bool {
    let has = |text: &str, word: &str| text.split(' ').any(|one| one == word);
    let joins = |text: &str| has(text, "and") || has(text, "i");
    let known = |word: &str| OF_THE_WHOLE.contains(&word) || title.is_some_and(|title| has(title, word));
    let is_complete = |title: &str| {
        let mut numbers = title.split(' ').filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
        (joins(named) || !joins(title)) && numbers.all(|number| has(named, number))
    };
    let speaks_of_title = || named.split(' ').any(|word| !word.is_empty() && !OF_THE_WHOLE.contains(&word));
    named.split(' ').all(|word| word.is_empty() || known(word))
        && title.is_none_or(|title| !speaks_of_title() || is_complete(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_done_does_not_make_the_whole_done() {
        let title = &["Construction of facilities 1 and 2", "Draft the law"];
        let said = |text: &str| done_as_a_whole(text, title, DONE).is_some();
        for whole in [
            "The activity has been completed and is no longer relevant.",
            "Aligned with the law.\nThe activity has been completed.",
            "In 2021, the work has been completed",
            "The draft has been completed in March",
            "The construction of facilities 1 and 2 was completed",
            "Aktivnost je zavrsena.",
            "Has been completed",
        ] {
            assert!(said(whole), "{whole}");
        }
        for part in [
            "Facility 1 has been completed. The works on facility 2 have begun.",
            "The 1st phase has been completed; the second goes on",
            "In 2021, the configuration and the training of the authorities was completed.",
            "The construction of facility 1 was completed",
            "The construction was completed",
            "Prva faza je zavrsena",
            "1. faza je zavrsena",
        ] {
            assert!(!said(part), "{part}");
        }
    }
}
