//! The class of an indicator as a formula, by the least shares in their named cells; and how its ratios are rounded.

use super::formula::{NOTHING, choose, equal, exact, if_else, rounded, text};
use super::names::{CLASSES, TOLERANCE};
use crate::judge::{Basis, Classes, Profile};
use crate::model::Direction;
use crate::report::classes::class_word;

/// The named cells of the least shares, for all classes but the lowest.
pub(super) fn named_shares(classes: &Classes) -> impl Iterator<Item = &'static str> + '_ {
    CLASSES.into_iter().take(classes.all.len().saturating_sub(1))
}

/// The number of the first class whose test holds, else of the lowest.
pub(super) fn first_class(classes: &Classes, holds: impl Fn(&str) -> String) -> String {
    let named: Vec<&str> = named_shares(classes).collect();
    let lowest = classes.all.len().to_string();
    (1..)
        .zip(named)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .fold(lowest, |worse, (number, share)| if_else(holds(share), number, worse))
}

/// The word of the class whose number is in a cell; nothing for 0.
pub(super) fn word_of(classes: &Classes, number: &str) -> String {
    let words: Vec<String> = (0..classes.all.len()).map(|at| text(&class_word(classes, at))).collect();
    if_else(equal(number, 0), NOTHING, choose(number, &words))
}

/// A ratio in percent with one decimal, and with more where rounding would take it over a share that decides.
pub(super) fn decisive_percent(percent: &str, profile: &Profile, ratio: Basis, direction: Direction) -> String {
    let [short, exactly] = [rounded(exact(percent), 1), exact(percent)];
    let crosses = decisive_shares(profile, ratio, direction).into_iter().map(|share| {
        let side = |of: &str| format!("SIGN({of}-{})", exact(&share));
        format!("{}<>{}", side(&short), side(&exactly))
    });
    let crosses = crosses.collect::<Vec<_>>().join(",");
    if_else(format!("OR({crosses})"), rounded(exact(percent), 6), &short)
}

/// As [`Profile::decisive_shares`], in percent and by the named cells.
fn decisive_shares(profile: &Profile, ratio: Basis, direction: Direction) -> Vec<String> {
    let mut shares = vec!["100".to_owned()];
    let decides = |basis: Basis| basis == ratio || (direction == Direction::Maintain && ratio == Basis::Level);
    if decides(profile.basis) {
        shares.push(format!("100*(1-{TOLERANCE})"));
    }
    if let Some(classes) = profile.classes.as_ref().filter(|classes| decides(classes.basis)) {
        shares.extend(named_shares(classes).map(|share| format!("100*{share}")));
    }
    let from_above = |share: &String| format!("200-{share}");
    match (ratio, direction) {
        (Basis::Change, _) | (Basis::Level, Direction::Increase) => shares,
        (Basis::Level, Direction::Decrease) => shares.iter().map(from_above).collect(),
        (Basis::Level, Direction::Maintain) => shares.iter().map(from_above).chain(shares.iter().cloned()).collect(),
    }
}
