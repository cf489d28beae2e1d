//! Codes that texts speak of: `in line with activity 1.3.5.1`.

use crate::check::phrases::PhraseList;
use crate::model::{Activity, Code, Programme};
use crate::text::{fold, similarity};
use std::collections::{HashMap, HashSet};

/// A code that a text names after a word such as `activity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The code as it is written in the text.
    pub code: Code,
    /// Whether the text calls it new, or speaks of another programme.
    pub is_of_another_plan: bool,
}

/// How many words before a code may call it new: `a new activity under measure 1.2.3`.
const WORDS_BEFORE: usize = 4;

/// All codes of three or four numbers that a text names.
pub fn references(text: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(|letter: char| letter.is_ascii_digit()) {
        let begins = text[..at]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_ascii_alphanumeric() && before != '.' && before != '#');
        if !begins {
            continue;
        }
        let rest = &text[at..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        let printed = rest[..end].trim_end_matches('.');
        let Some(code) = Code::read(printed).filter(|code| (3..=4).contains(&code.depth())) else { continue };
        let before = fold(&text[..at]);
        if PhraseList::AnnouncesCode.is_at_end(&before) && code.numbers().iter().all(|number| *number < 100) {
            let after = fold(&rest[end..]);
            let is_new = before.rsplit(' ').take(WORDS_BEFORE).any(|word| PhraseList::NewCode.is(word));
            let elsewhere = is_new || PhraseList::OfAnotherPlan.is_at_start(&after);
            found.push(Reference { code, is_of_another_plan: elsewhere });
        }
    }
    found
}

/// All codes of a programme, and how they were numbered before.
pub struct Known<'p> {
    codes: HashSet<&'p Code>,
    activities: HashMap<&'p Code, &'p Activity>,
    leading: Option<u32>,
}

impl<'p> Known<'p> {
    /// The codes of measures and activities.
    pub fn from_programme(programme: &'p Programme) -> Self {
        let activities: HashMap<&Code, &Activity> = programme.activities().map(|(_, row)| (&row.code, row)).collect();
        let measures = programme.measures().map(|(_, row)| &row.code);
        let codes: HashSet<&Code> = measures.chain(activities.keys().copied()).collect();
        let leading = codes.iter().next().and_then(|code| code.numbers().first().copied());
        let leading = leading.filter(|first| codes.iter().all(|code| code.numbers().first() == Some(first)));
        Self { codes, activities, leading }
    }

    /// Whether the code is one of the programme.
    pub fn has(&self, code: &Code) -> bool {
        self.codes.contains(code)
    }

    /// The code in the programme's numbering: itself, else with the leading number that plans leave out. What is meant
    /// is of the wanted depth where that is known: `2.4.3` of an activity is 1.2.4.3.
    pub fn resolve(&self, code: &Code, depth: Option<usize>) -> Option<Code> {
        let longer = self.leading.map(|leading| code.with_leading(leading)).filter(|code| self.has(code));
        let own = self.has(code).then(|| code.clone());
        match depth {
            Some(depth) => [own, longer].into_iter().flatten().find(|code| code.depth() == depth),
            None => own.or(longer),
        }
    }

    /// The activity of that code.
    pub fn activity(&self, code: &Code) -> Option<&'p Activity> {
        self.activities.get(code).copied()
    }

    /// The known code that looks most like this one: with the same numbers in another order, else with the fewest
    /// letters changed.
    pub fn nearest(&self, code: &Code) -> Option<String> {
        let printed = code.to_string();
        let sorted = |code: &Code| {
            let mut numbers = code.numbers().to_vec();
            numbers.sort_unstable();
            numbers
        };
        let wanted = sorted(code);
        let distance = |known: &&Code| {
            (sorted(known) != wanted, similarity::edits(&printed, &known.to_string()), (*known).clone())
        };
        let (_, changed, nearest) = self.codes.iter().map(distance).min()?;
        (changed <= 2).then(|| nearest.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_after_the_words_that_announce_them_are_references() {
        for (text, codes) in [
            ("recommendations from Activity 1.9.1, proposing", vec!["1.9.1"]),
            ("the analysis referred to under 2.4.3", vec!["2.4.3"]),
            ("move to measure 1.3.1 of AP 2023-2025", vec!["1.3.1"]),
            ("1.948 procedures; 31.12.2021; version 1.2.3", vec![]),
            ("activity due 31.12.2021", vec![]),
            ("у складу са активношћу 1.1.1.1", vec![]),
        ] {
            let found: Vec<String> = references(text).iter().map(|found| found.code.to_string()).collect();
            assert_eq!(found, codes, "{text}");
        }
        for (text, is_of_another_plan) in [
            ("move to measure 1.3.1 of AP 2023-2025", true),
            ("move to measure 1.3.1 of the next plan", true),
            ("move to measure 1.3.1 of the plan", false),
            ("a new activity under measure 1.3.1", true),
            ("a new activity that is under measure 1.3.1", false),
            ("nova mera 1.3.1", true),
            ("premestiti u mere 1.3.1 iz AP 2023-2025", true),
            ("u skladu sa merom i mere 1.3.1", false),
        ] {
            assert_eq!(references(text)[0].is_of_another_plan, is_of_another_plan, "{text}");
        }
    }
}
