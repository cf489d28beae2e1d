//! What the words of a header mean: known words, words that only join, brackets, and the year in them.

use super::meaning::Meaning;
use super::vocabulary;
use crate::model::{ColumnRule, Year};
use crate::read::values::period::bare_year;
use crate::text::{fold, has_plain_digits, without_marks};

/// What a header means, and the year in it.
pub fn meaning(printed: &str) -> Option<(Meaning, Option<Year>)> {
    understood(printed).map(|(meaning, year, _)| (meaning, year))
}

/// The same, with the rule by which it was found.
pub fn understood(printed: &str) -> Option<(Meaning, Option<Year>, ColumnRule)> {
    let vocabulary = vocabulary::all_languages();
    let printed = &*without_marks(printed);
    let folded = fold(printed);
    if let Some(meaning) = vocabulary.header(&folded) {
        return Some((meaning, None, ColumnRule::Words));
    }
    let mut year = None;
    let mut words: Vec<&str> = Vec::new();
    // Where folding made digits of other signs, no figure is read from the folded words.
    let has_years = has_plain_digits(printed);
    for word in folded.split(' ') {
        match split_year(word).filter(|_| has_years) {
            Some((rest, found)) if year.is_none() => {
                year = Some(found);
                if !rest.is_empty() {
                    words.push(rest);
                }
            }
            Some(_) => return None,
            None => words.push(word),
        }
    }
    if words.is_empty() {
        return None;
    }
    if let Some(meaning) = vocabulary.header(&words.join(" ")) {
        return Some((meaning, year, ColumnRule::WordsAndYear));
    }
    if let Some(meaning) = without_fillers(&words) {
        return Some((meaning, year, ColumnRule::WordsAmongOthers));
    }
    let (meaning, other) = without_brackets(printed).and_then(|rest| meaning(&rest))?;
    Some((meaning, year.or(other), ColumnRule::OutsideBrackets))
}

/// What the words beside a period mean that is more than a year: `Funds 2023/24`, `funds_2021_q1`. A header with more figures
/// than a period has is not understood.
pub fn beside_period(printed: &str) -> Option<Meaning> {
    const MOST_FIGURES: usize = 2;
    let folded = fold(printed);
    let has_digit = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    let (figures, words): (Vec<&str>, Vec<&str>) = folded.split(' ').partition(has_digit);
    let is_read = figures.len() <= MOST_FIGURES && !words.is_empty() && has_plain_digits(printed);
    let known = || vocabulary::all_languages().header(&words.join(" ")).or_else(|| without_fillers(&words));
    is_read.then(known).flatten().or_else(|| beside_period(&without_brackets(printed)?))
}

/// The longest known header that is left when words that only join are taken off both ends.
fn without_fillers(words: &[&str]) -> Option<Meaning> {
    let vocabulary = vocabulary::all_languages();
    let first = words.iter().position(|word| !vocabulary.is_header_filler(word))?;
    let last = words.iter().rposition(|word| !vocabulary.is_header_filler(word))?;
    let mut cuts: Vec<(usize, usize)> =
        (0..=first).flat_map(|from| (last + 1..=words.len()).map(move |to| (from, to))).collect();
    cuts.sort_by_key(|(from, to)| std::cmp::Reverse(to - from));
    cuts.into_iter().find_map(|(from, to)| vocabulary.header(&words[from..to].join(" ")))
}

/// A year at the end of a word: `2021`, `fy2021`, `target2021`.
fn split_year(word: &str) -> Option<(&str, Year)> {
    let word = word.strip_suffix(['g']).filter(|rest| rest.len() == 4).unwrap_or(word);
    let at = word.len().checked_sub(4).filter(|at| word.is_char_boundary(*at))?;
    let (rest, digits) = word.split_at(at);
    if rest.ends_with(|last: char| last.is_ascii_digit()) {
        return None;
    }
    Some((rest, bare_year(digits)?))
}

fn without_brackets(printed: &str) -> Option<String> {
    let from = printed.find(['(', '['])?;
    let to = from + printed[from..].find([')', ']'])?;
    let rest = format!("{} {}", &printed[..from], &printed[to + 1..]);
    (!rest.trim().is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_a_period_that_is_more_than_a_year_are_known() {
        for text in [
            "Funds 2023/24",
            "funds_2021_q1",
            "Funds for 2023-2024",
            "Sredstva 2023/24",
            "Средства за 2023/24. годину",
            "Funds 2023/24 (000 RSD)",
        ] {
            assert_eq!(beside_period(text), Some(Meaning::Funds), "{text}");
        }
        for text in ["Funds 1 2023/24", "Funds 2023/24 (000 RSD) 7", "2023/24", "Dragons 2023/24"] {
            assert_eq!(beside_period(text), None, "{text}");
        }
    }

    #[test]
    fn headers_are_known_in_all_languages_with_the_years_in_them() {
        use Meaning as M;
        for (text, expected) in [
            ("code", Some((M::Code, None))),
            ("target_2021", Some((M::Target, Some(2021)))),
            ("Target 2021", Some((M::Target, Some(2021)))),
            ("Target value (2021)", Some((M::Target, Some(2021)))),
            ("2021 target", Some((M::Target, Some(2021)))),
            ("Target for 2021", Some((M::Target, Some(2021)))),
            ("Target value in the year 2021", Some((M::Target, Some(2021)))),
            ("Target FY2021", Some((M::Target, Some(2021)))),
            ("Ciljana vrednost u 2021. godini", Some((M::Target, Some(2021)))),
            ("Циљана вредност у 2021. години", Some((M::Target, Some(2021)))),
            ("Ostvarena vrednost 2020", Some((M::Achieved, Some(2020)))),
            ("Achieved (%)", Some((M::Achieved, None))),
            ("achieved_2020", Some((M::Achieved, Some(2020)))),
            ("Baseline value (2019)", Some((M::Baseline, Some(2019)))),
            ("baseline_year", Some((M::BaselineYear, None))),
            ("Bazna godina", Some((M::BaselineYear, None))),
            ("Izvor provere", Some((M::SourceOfVerification, None))),
            ("Possible next steps", Some((M::NextSteps, None))),
            ("funds_2022", Some((M::Funds, Some(2022)))),
            ("Estimated funds (000 RSD)", Some((M::Funds, None))),
            ("Надлежна институција", Some((M::Institution, None))),
            ("KPI", Some((M::Indicator, None))),
            ("actual_to_date", Some((M::Achieved, None))),
            ("published_achieved_pct", Some((M::PublishedAchieved, None))),
            ("Target group", None),
            ("Target 202¹", None),
            ("Target 2020-2022", None),
            ("2021", None),
            ("year of birth", None),
            ("", None),
        ] {
            let found = meaning(text).map(|(meaning, year)| (meaning, year.map(|year| year.0)));
            assert_eq!(found, expected, "{text}");
        }
    }
}
