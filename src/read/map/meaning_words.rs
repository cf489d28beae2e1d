//! The words by which maps name meanings, with the period that a column's values are of.

use crate::model::ReportingPeriod;
use crate::read::words::meaning::Meaning;
use crate::text::wording::{did_you_mean, listed, shown};

/// Words of the inspection's document that are no ids of meanings.
const OTHER_WORDS: &[(&str, Meaning)] = &[
    // By its words rows are gathered under objectives.
    ("owner", Meaning::Objective),
    ("name", Meaning::Indicator),
    ("period", Meaning::Year),
    ("source", Meaning::SourceOfVerification),
    ("kind", Meaning::ValueKind),
];

/// Meanings whose values are of a period.
pub(super) const DATED: &[Meaning] = &[
    Meaning::Target,
    Meaning::TargetMin,
    Meaning::TargetMax,
    Meaning::TargetOriginal,
    Meaning::TargetOrComment,
    Meaning::Achieved,
    Meaning::PercentAchieved,
    Meaning::Numerator,
    Meaning::Denominator,
    Meaning::Value,
    Meaning::Funds,
    Meaning::Baseline,
];

/// What is wrong with the words, and how to fix it.
pub(super) struct Fault {
    pub(super) what: String,
    pub(super) fix: String,
}

/// `indicator`, `target 2021`, `achieved 2024-Q1`.
pub(super) fn read(text: &str) -> Result<(Meaning, Option<ReportingPeriod>), Fault> {
    let text = text.trim();
    if let Some(meaning) = from_word(text) {
        return Ok((meaning, None));
    }
    let marks = text.char_indices().filter(|(_, mark)| matches!(mark, ' ' | '_' | '-'));
    let parts = marks.filter_map(|(at, mark)| {
        let (word, period) = (text[..at].trim(), text[at + mark.len_utf8()..].trim());
        Some((word, from_word(word)?, period))
    });
    let Some((word, meaning, printed)) = parts.max_by_key(|(word, ..)| word.len()) else {
        return Err(unknown(text));
    };
    let Some(period) = ReportingPeriod::from_text(printed) else {
        // `target-mni` is rather a meaning with a slip than a period.
        let is_period =
            text[word.len()..].starts_with(' ') || printed.starts_with(|first: char| first.is_ascii_digit());
        return Err(if is_period { no_period(printed) } else { unknown(text) });
    };
    if DATED.contains(&meaning) {
        return Ok((meaning, Some(period)));
    }
    let ids: Vec<&str> = DATED.iter().map(|meaning| meaning.id()).collect();
    Err(Fault { what: format!("`{}` has no year", shown(word)), fix: format!("Only {} have one.", listed(&ids)) })
}

fn from_word(word: &str) -> Option<Meaning> {
    let other = OTHER_WORDS.iter().find(|(other, _)| *other == word).map(|(_, meaning)| *meaning);
    other.or_else(|| Meaning::from_id(word))
}

/// All words of meanings and those given, for a suggestion.
fn words(besides: &[&'static str]) -> Vec<&'static str> {
    let mut words: Vec<&str> = Meaning::ALL.iter().map(|meaning| meaning.id()).collect();
    for word in OTHER_WORDS.iter().map(|(word, _)| *word).chain(besides.iter().copied()) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

fn unknown(text: &str) -> Fault {
    let words = words(&["ignore"]);
    let first = text.split(' ').next().unwrap_or(text);
    let what = format!("there is no meaning `{}`", shown(text));
    Fault { what, fix: format!("{}The meanings are {}.", did_you_mean(first, &words), listed(&words)) }
}

fn no_period(text: &str) -> Fault {
    let forms = "2024, 2023/24, 2024-2027, 2024-H1, 2024-Q2, 2024-06 or 2022-12-31";
    Fault { what: format!("`{}` is no period", shown(text)), fix: format!("Write one such as {forms}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meanings_are_read_with_their_periods() {
        for (text, meaning, period) in [
            ("indicator", Meaning::Indicator, None),
            ("name", Meaning::Indicator, None),
            ("owner", Meaning::Objective, None),
            ("owner-code", Meaning::OwnerCode, None),
            ("period", Meaning::Year, None),
            ("source", Meaning::SourceOfVerification, None),
            ("kind", Meaning::ValueKind, None),
            ("part", Meaning::Part, None),
            ("percent-achieved", Meaning::PercentAchieved, None),
            ("target 2021", Meaning::Target, Some("2021")),
            ("target_2021", Meaning::Target, Some("2021")),
            ("target-2021", Meaning::Target, Some("2021")),
            ("target-min 2023/24", Meaning::TargetMin, Some("2023/24")),
            ("achieved 2024-Q1", Meaning::Achieved, Some("2024-Q1")),
            ("achieved 2022-12-31", Meaning::Achieved, Some("2022-12-31")),
        ] {
            let found = read(text).map_err(|fault| fault.what);
            assert_eq!(found, Ok((meaning, period.and_then(ReportingPeriod::from_text))), "{text}");
        }
    }

    #[test]
    fn what_is_no_meaning_or_no_period_is_said_to_be_so() {
        for (text, what) in [
            ("indikator", "there is no meaning `indikator`"),
            ("target-mni", "there is no meaning `target-mni`"),
            ("unit 2021", "`unit` has no year"),
            ("achieved 2024-Q5", "`2024-Q5` is no period"),
            ("target soon", "`soon` is no period"),
            ("target 1066", "`1066` is no period"),
        ] {
            assert_eq!(read(text).err().map(|fault| fault.what).as_deref(), Some(what), "{text}");
        }
    }

    #[test]
    fn every_word_is_read_as_its_meaning() {
        for meaning in Meaning::ALL.iter().filter(|meaning| meaning.id() != "owner") {
            assert_eq!(read(meaning.id()).ok(), Some((*meaning, None)), "{}", meaning.id());
        }
    }
}
