//! Targets and achieved values that are colours of a traffic light: red, amber and green, in any language.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use crate::finding::{Finding, rule};
use crate::model::{Amount, Colour, Indicator, Origin, Programme, Quantity};
use crate::read::words::meaning::CellWord;
use crate::read::words::vocabulary;
use crate::text::fold;

/// Marks the indicators whose target and achieved value are colours. That these are words needs no note.
pub fn settle(programme: &mut Programme, findings: &mut Vec<Finding>) {
    let mut judged: HashSet<Origin> = HashSet::new();
    for indicator in programme.indicators_mut() {
        let colours = colours_of(indicator);
        if colours.is_empty() {
            continue;
        }
        let is_colour = |printed: &str| colours.iter().any(|(word, _)| **word == *printed.trim());
        let origins = indicator.figures().filter(|figure| is_colour(&figure.printed)).map(|figure| figure.origin);
        judged.extend(origins);
        indicator.colours = colours;
    }
    if judged.is_empty() {
        return;
    }
    findings.retain(|finding| {
        finding.rule.id != rule::VALUE_IN_WORDS.id || finding.at.is_none_or(|at| !judged.contains(&at))
    });
}

/// The words of its figures that are colours; none where only targets or only achieved values are, since those cannot be
/// compared.
fn colours_of(indicator: &Indicator) -> Vec<(Box<str>, Colour)> {
    let may_be_light = |amount: Amount| matches!(amount, Amount::Words);
    let has_light = |printed: &str| colour(printed, indicator).is_some();
    let mut achieved = indicator.achieved.iter().map(|(_, cell)| cell);
    let mut targets = indicator.targets.iter().chain(indicator.revised_targets.iter()).map(|(_, cell)| cell);
    let is_light = |cell: &Quantity| may_be_light(cell.amount) && has_light(&cell.printed);
    if !achieved.any(is_light) || !targets.any(is_light) {
        return Vec::new();
    }
    let mut colours: Vec<(Box<str>, Colour)> = Vec::new();
    for figure in indicator.figures().filter(|figure| may_be_light(figure.amount)) {
        let word = figure.printed.trim();
        if let Some(colour) = colour(word, indicator).filter(|_| colours.iter().all(|(other, _)| **other != *word)) {
            colours.push((word.into(), colour));
        }
    }
    colours
}

/// The colour that a cell is. A letter is one only in the unit `RAG`, which spells the letters of all three.
fn colour(printed: &str, indicator: &Indicator) -> Option<Colour> {
    let word = printed.trim();
    let is_letter = word.chars().nth(1).is_none() && word.chars().all(char::is_alphanumeric);
    if is_letter && !spells_colours(indicator.unit.text()) {
        return None;
    }
    in_words(&fold(word))
}

fn in_words(folded: &str) -> Option<Colour> {
    let words = vocabulary::all_languages().cell_words(folded);
    let colours = [
        (CellWord::ColourGood, Colour::Green),
        (CellWord::ColourMiddle, Colour::Amber),
        (CellWord::ColourBad, Colour::Red),
    ];
    let mut found = colours.into_iter().filter(|(word, _)| words.contains(word)).map(|(_, colour)| colour);
    found.next().filter(|_| found.next().is_none())
}

/// Whether a word of a unit consists of one letter for each colour: `RAG`.
fn spells_colours(unit: &str) -> bool {
    let spells = |word: &str| {
        let colours: Vec<Colour> = word.chars().filter_map(|letter| in_words(&fold(&letter.to_string()))).collect();
        let all = [Colour::Red, Colour::Amber, Colour::Green];
        word.chars().count() == all.len() && all.iter().all(|colour| colours.contains(colour))
    };
    unit.split(|letter: char| !letter.is_alphanumeric()).any(spells)
}
