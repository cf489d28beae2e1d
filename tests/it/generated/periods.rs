//! How a generated table writes its years, parts of years and groups.

use super::choices::Choices;
use super::columns::Drawn;
use super::grid::Cell;
use super::variation::{Dimension, Length, YearStyle};
use super::words::Words;

const AGES: [&str; 3] = ["15–24", "25–54", "55+"];

/// A year as the table writes it.
pub fn year_text(choices: &Choices, words: &Words, year: i64, counted: usize) -> String {
    let (before, short, form) = (year - 1, year % 100, choices.variation.form);
    let pick = |list: &[String], year: String| list[form % list.len()].replace("{y}", &year);
    match choices.variation.years {
        YearStyle::Calendar | YearStyle::DateCell | YearStyle::BareAchieved | YearStyle::BareTargets => {
            year.to_string()
        }
        YearStyle::AsOf => year.to_string(),
        YearStyle::Slash => format!("{before}/{short:02}"),
        YearStyle::SlashLong => format!("{before}/{year}"),
        YearStyle::Dash => format!("{before}-{year}"),
        YearStyle::Fy if form.is_multiple_of(2) => format!("FY{short:02}"),
        YearStyle::Fy => format!("FY{year}"),
        YearStyle::FiscalWords => pick(&words.time.fiscal, format!("{before}/{short:02}")),
        YearStyle::School => pick(&words.time.school, format!("{before}/{short:02}")),
        YearStyle::DateText if form.is_multiple_of(3) => format!("{year}-12-31"),
        YearStyle::DateText => format!("31.12.{year}"),
        YearStyle::Relative | YearStyle::RelativeUnknown => {
            words.time.relative.replace("{n}", &(counted + 1).to_string())
        }
    }
}

/// The part of the year, or the group, without the year.
pub fn part_word(choices: &Choices, words: &Words, part: usize) -> String {
    let variation = &choices.variation;
    let form = variation.form;
    if let Some(parts) = variation.parts {
        return match parts.length {
            Length::Quarter if form == 11 && variation.years == YearStyle::Calendar => {
                words.time.quarter_months[part].clone()
            }
            Length::Quarter => words.time.quarters[form % words.time.quarters.len()][part].clone(),
            Length::Half => words.time.halves[form % words.time.halves.len()][part].clone(),
            Length::Month => words.time.months[part].clone(),
        };
    }
    match variation.groups.map(|groups| groups.dimension) {
        Some(Dimension::Place) => words.groups.places[part].clone(),
        Some(Dimension::Age) => AGES[part].to_owned(),
        Some(Dimension::Sex) | None => words.groups.sexes[part].clone(),
    }
}

/// `Q1 2021`, `2021 Q1`, `2021-Q1` or `2021-01`.
pub fn part_of_year(choices: &Choices, words: &Words, year: i64, part: usize) -> String {
    let word = part_word(choices, words, part);
    let text = year_text(choices, words, year, 1);
    let length = choices.variation.parts.map(|parts| parts.length);
    match (choices.variation.form % 4, length) {
        (3, Some(Length::Month)) if choices.variation.years == YearStyle::Calendar => format!("{year}-{:02}", part + 1),
        (3, Some(Length::Quarter)) if choices.variation.years == YearStyle::Calendar => format!("{year}-Q{}", part + 1),
        (1, _) => format!("{text} {word}"),
        _ => format!("{word} {text}"),
    }
}

impl Drawn<'_> {
    /// A year in a cell of its own.
    pub fn year_cell(&self, year: usize) -> Cell {
        match self.choices.variation.years {
            YearStyle::Calendar | YearStyle::AsOf | YearStyle::BareAchieved | YearStyle::BareTargets => {
                Cell::Year(self.year(year))
            }
            YearStyle::DateCell => Cell::YearEnd(self.year(year)),
            _ => year_text(self.choices, self.words, self.year(year), year).into(),
        }
    }

    /// A header with its year: `template` has a place for it, `word` goes before it.
    pub fn of_year(&self, (template, word): (&str, &str), year: usize, is_achieved: bool) -> String {
        let printed = year_text(self.choices, self.words, self.year(year), year);
        match self.choices.variation.years {
            YearStyle::AsOf if is_achieved => {
                let phrases = &self.words.time.as_of;
                let phrase = &phrases[self.choices.variation.form % phrases.len()];
                format!("{word} {}", phrase.replace("{y}", &printed))
            }
            YearStyle::Fy
            | YearStyle::FiscalWords
            | YearStyle::School
            | YearStyle::DateText
            | YearStyle::Relative
            | YearStyle::RelativeUnknown => format!("{word} {printed}"),
            _ => template.replace("{y}", &printed),
        }
    }

    /// The header of a part's column.
    pub fn of_part(&self, (template, word): (&str, &str), part: usize, is_achieved: bool) -> String {
        let variation = &self.choices.variation;
        let name = part_word(self.choices, self.words, part);
        let whole = self.of_year((template, word), 1, is_achieved);
        let text = match (variation.parts, variation.form % 3) {
            (Some(_), 0) => format!("{word} {}", part_of_year(self.choices, self.words, self.year(1), part)),
            (Some(_), 1) => format!("{whole} ({name})"),
            (Some(_), _) => format!("{whole} {name}"),
            (None, 0) => format!("{whole}, {name}"),
            (None, _) => format!("{whole} ({name})"),
        };
        let is_cumulative = is_achieved && variation.parts.is_some_and(|parts| parts.is_cumulative);
        if is_cumulative { format!("{text} ({})", self.words.time.cumulative) } else { text }
    }

    /// The word for the whole year up to now, or for everybody; none where the header says nothing.
    pub fn whole_word(&self) -> Option<&str> {
        let variation = &self.choices.variation;
        match variation.parts.map(|parts| parts.set) {
            Some(super::variation::PartSet::WithYearToDate) => Some(&self.words.time.to_date),
            _ if variation.form.is_multiple_of(2) => Some(&self.words.groups.total),
            _ => None,
        }
    }
}
