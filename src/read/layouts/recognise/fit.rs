//! How well the values of a column fit a meaning, 0 to 100, and what values alone suggest.

use rust_decimal::Decimal;

use crate::model::Evidence;
use crate::read::traits::cell::CellTrait;
use crate::read::traits::closed_list::ListKind;
use crate::read::traits::{ColumnTraits, percent};
use crate::read::words::meaning::Meaning;
use crate::read::words::value_kind::value_kind;

/// Objectives have smaller numbers.
const MOST_NUMBERS: Decimal = Decimal::ONE_HUNDRED;
/// How well words that say how a row is fit an owner.
pub const NO_OWNER: u8 = 25;
/// With fewer percent of texts a column of figures holds no names.
const LEAST_OF_NAMES: usize = 20;
/// What an empty column fits.
const EMPTY: u8 = 85;
/// So many different words of a closed list are shown.
const MOST_WORDS: usize = 4;

/// How well values fit a meaning.
pub fn fit(meaning: Meaning, traits: &ColumnTraits) -> u8 {
    use Meaning as M;
    if traits.valued() == 0 {
        return EMPTY;
    }
    match meaning {
        // A table of indicators has no keys of facts.
        M::Key => 0,
        M::Target | M::TargetMin | M::TargetMax | M::TargetOriginal | M::Achieved | M::Baseline | M::Value => {
            of_figures(traits)
        }
        M::Numerator | M::Denominator | M::Weight | M::PercentAchieved | M::Funds => of_amounts(traits),
        M::PublishedAchieved | M::PublishedNotAchieved => of_amounts(traits),
        M::Year | M::BaselineYear | M::TargetYear => of_periods(traits),
        M::Indicator | M::Title | M::Activity => of_names(traits),
        M::Owner | M::Objective | M::Measure => of_owners(traits),
        M::OwnerCode | M::ObjectiveCode | M::MeasureCode => of_owner_codes(traits),
        M::Code | M::OwnId => of_codes(traits),
        M::Unit => of_short_words(traits),
        M::Direction => of_directions(traits),
        M::Verdict | M::Status => {
            if traits.list.is_some() {
                100
            } else {
                of_texts(traits).min(75)
            }
        }
        M::ValueKind if traits.list_kind() != Some(ListKind::ValueKinds) && !are_value_kinds(traits) => 40,
        M::ValueKind | M::Kind | M::Level => {
            if traits.list.is_some() {
                100
            } else {
                of_texts(traits).min(60)
            }
        }
        M::Part => {
            if traits.list.is_some() || repeats(traits) {
                100
            } else {
                of_texts(traits).min(60)
            }
        }
        M::Institution | M::Partners | M::SourceOfVerification | M::Remark | M::Comment | M::NextSteps => {
            of_texts(traits)
        }
        M::TargetOrComment
        | M::Deadline
        | M::Relevance
        | M::Effectiveness
        | M::Validity
        | M::FundingSource
        | M::BudgetReference
        | M::Origin => 95,
    }
}

/// Whether many values come again, as those of what gathers rows do.
fn repeats(traits: &ColumnTraits) -> bool {
    percent(traits.repeats, traits.valued()) >= 30
}

/// Whether values come again or are written in the first row of a group only. The first group begins in the first row: what
/// begins further down is a note.
fn gathers(traits: &ColumnTraits) -> bool {
    let begins_at_once = traits.filled + traits.blanks_below == traits.rows;
    repeats(traits) || begins_at_once && percent(traits.blanks_below, traits.rows) >= 30
}

/// Numbers, targets in words, words of a scale.
fn of_figures(traits: &ColumnTraits) -> u8 {
    match traits.percent_of(CellTrait::Figure) {
        60.. if traits.percent_of(CellTrait::Year) >= 90 && traits.valued() >= 3 => 40,
        60.. => 100,
        30.. => 85,
        10.. => 60,
        _ if is_of_verdict_words(traits) => 80,
        _ if traits.percent_of(CellTrait::Lines) >= 50 => 80,
        _ if traits.percent_of(CellTrait::Sentence) >= 50 => 15,
        _ => 35,
    }
}

/// Whether the values are words that a target may be: yes and no, grades, statuses.
fn is_of_verdict_words(traits: &ColumnTraits) -> bool {
    match traits.list_kind() {
        Some(ListKind::YesNo | ListKind::Grades | ListKind::Verdicts | ListKind::States | ListKind::Statuses) => true,
        Some(
            ListKind::Colours
            | ListKind::ValueKinds
            | ListKind::Directions
            | ListKind::Levels
            | ListKind::Parts
            | ListKind::Units
            | ListKind::Frequencies,
        )
        | None => false,
    }
}

/// Whether the words of a list are kinds of values, also where they are levels or statuses as well.
fn are_value_kinds(traits: &ColumnTraits) -> bool {
    traits.list.as_ref().is_some_and(|list| list.words.iter().all(|word| value_kind(word).is_some()))
}

fn of_amounts(traits: &ColumnTraits) -> u8 {
    match traits.percent_of(CellTrait::Figure) {
        60.. => 100,
        30.. => 80,
        _ => 40,
    }
}

fn of_periods(traits: &ColumnTraits) -> u8 {
    match traits.percent_of_periods() {
        80.. => 100,
        50.. => 60,
        _ => 0,
    }
}

/// How many of the values are words or running text.
pub fn share_of_texts(traits: &ColumnTraits) -> usize {
    percent(traits.count(CellTrait::Words) + traits.count(CellTrait::TitledCode), traits.valued()).min(100)
}

fn share_of_distinct(traits: &ColumnTraits) -> usize {
    percent(traits.distinct, traits.valued())
}

fn of_names(traits: &ColumnTraits) -> u8 {
    if share_of_texts(traits) < 50 {
        return match traits.percent_of(CellTrait::Code) {
            80.. => 60,
            // Ages below each indicator look like ranges of figures.
            _ if share_of_texts(traits) < LEAST_OF_NAMES && traits.percent_of(CellTrait::Figure) >= 50 => 0,
            _ => 40,
        };
    }
    match share_of_distinct(traits) {
        70.. => 100,
        30.. => 92,
        _ => 75,
    }
}

/// Whether the values are small whole numbers that come again, as the numbers of objectives do.
fn are_numbered(traits: &ColumnTraits) -> bool {
    let is_small = traits.spread.is_some_and(|spread| spread.max < MOST_NUMBERS && spread.min >= Decimal::ZERO);
    traits.is_mostly_codes() && is_small && (gathers(traits) || traits.valued() == 1)
}

fn of_owners(traits: &ColumnTraits) -> u8 {
    if is_of_words_about_rows(traits) || traits.holds_several {
        return NO_OWNER;
    }
    if traits.holds_codes() || are_numbered(traits) {
        return 92;
    }
    match traits.percent_of(CellTrait::Figure) {
        50.. => 0,
        _ if gathers(traits) => 100,
        _ => 90,
    }
}

/// Whether the values say how a row is, as grades, colours and statuses do, and not where it belongs.
fn is_of_words_about_rows(traits: &ColumnTraits) -> bool {
    match traits.list_kind() {
        Some(ListKind::Levels | ListKind::Parts | ListKind::ValueKinds) | None => false,
        Some(
            ListKind::YesNo
            | ListKind::Colours
            | ListKind::Directions
            | ListKind::Verdicts
            | ListKind::States
            | ListKind::Statuses
            | ListKind::Units
            | ListKind::Frequencies,
        ) => true,
        // Objectives may be A, B and C.
        Some(ListKind::Grades) => traits.list.as_ref().is_some_and(|list| {
            let letters = list.words.iter().filter(|word| word.chars().count() == 1).count();
            letters * 2 < list.words.len()
        }),
    }
}

fn of_owner_codes(traits: &ColumnTraits) -> u8 {
    if traits.is_mostly_codes() {
        return 100;
    }
    if traits.percent_of(CellTrait::Figure) >= 50 { 0 } else { 85 }
}

fn of_codes(traits: &ColumnTraits) -> u8 {
    if traits.is_mostly_codes() {
        return 100;
    }
    match traits.percent_of(CellTrait::Figure) {
        50.. => 60,
        _ if traits.percent_of(CellTrait::Sentence) >= 30 => 25,
        _ => 95,
    }
}

fn of_short_words(traits: &ColumnTraits) -> u8 {
    if traits.percent_of(CellTrait::Sentence) >= 50 {
        return 25;
    }
    if traits.percent_of(CellTrait::Figure) >= 60 { 15 } else { 100 }
}

fn of_directions(traits: &ColumnTraits) -> u8 {
    match traits.list_kind() {
        Some(ListKind::Directions) => 100,
        Some(ListKind::YesNo) => 90,
        _ if traits.list.is_some() => 85,
        _ if traits.percent_of(CellTrait::Fraction) >= 90 => 85,
        _ => 30,
    }
}

fn of_texts(traits: &ColumnTraits) -> u8 {
    if traits.percent_of(CellTrait::Figure) >= 60 { 25 } else { 100 }
}

/// Meanings that the values alone suggest, with their scores.
pub fn suggested(traits: &ColumnTraits) -> Vec<(Meaning, u8)> {
    let mut suggested = Vec::new();
    if traits.valued() == 0 {
        return suggested;
    }
    let are_texts = share_of_texts(traits) >= 60 && traits.list_kind().is_none();
    let is_full = percent(traits.valued(), traits.rows) >= 60;
    if are_texts && is_full && share_of_distinct(traits) >= 60 {
        suggested.push((Meaning::Indicator, 50));
    }
    if are_texts && gathers(traits) && !traits.holds_several && traits.percent_of(CellTrait::Url) == 0 {
        suggested.push((Meaning::Owner, 48));
    }
    if traits.holds_codes() && is_full && share_of_distinct(traits) >= 90 {
        suggested.push((Meaning::Code, 55));
    }
    suggested.extend(match traits.list_kind() {
        Some(ListKind::Directions) => Some((Meaning::Direction, 55)),
        Some(ListKind::Units) => Some((Meaning::Unit, 60)),
        Some(ListKind::Colours | ListKind::Verdicts | ListKind::States) => Some((Meaning::Verdict, 55)),
        Some(ListKind::ValueKinds) => Some((Meaning::ValueKind, 60)),
        Some(ListKind::Parts) => Some((Meaning::Part, 55)),
        Some(ListKind::YesNo | ListKind::Statuses | ListKind::Levels | ListKind::Frequencies | ListKind::Grades)
        | None => None,
    });
    suggested
}

/// What the values say for a meaning, the strongest first.
pub fn evidence(meaning: Meaning, traits: &ColumnTraits) -> Vec<Evidence> {
    use Meaning as M;
    let valued = traits.valued();
    if valued == 0 {
        return Vec::new();
    }
    if let Some(list) = traits.list.as_ref().filter(|list| list.kind.is_some()) {
        return vec![Evidence::ClosedList(list.words.iter().take(MOST_WORDS).cloned().collect())];
    }
    let found = match meaning {
        M::Year | M::BaselineYear | M::TargetYear => Evidence::Years(valued),
        M::Owner | M::Objective | M::Measure if traits.repeats > 0 => Evidence::Repeats(traits.distinct, valued),
        M::Code | M::OwnId | M::OwnerCode | M::ObjectiveCode | M::MeasureCode => {
            Evidence::Codes(traits.count(CellTrait::Code) + traits.count(CellTrait::PerhapsCode))
        }
        _ if traits.is_mostly(CellTrait::Percentage) => Evidence::Percentages(traits.count(CellTrait::Percentage)),
        _ if traits.is_mostly(CellTrait::Figure) => Evidence::Numbers(traits.count(CellTrait::Figure)),
        _ if traits.is_mostly(CellTrait::Sentence) => Evidence::Sentences(traits.count(CellTrait::Sentence)),
        _ if traits.is_unique() => Evidence::Texts(valued),
        _ if traits.repeats > 0 => Evidence::Repeats(traits.distinct, valued),
        _ => Evidence::Texts(traits.distinct),
    };
    vec![found]
}
