//! Finds which row of one table speaks of which row of another, when codes do not say it.
//!
//! Three things count: how alike the names are, whether baseline and targets agree, and whether the rows stand at the
//! same number. A pair is made only when it is clearly better than any other pair of its two rows.

use rust_decimal::Decimal;

use crate::model::ValueOf;
use crate::text::similarity;

/// What is known of a row.
#[derive(Debug, Default)]
pub struct Features {
    /// Its name, folded for comparison.
    pub name: String,
    /// Its number within the owner, stated or counted.
    pub number: u32,
    /// Baseline and targets that are exact numbers; two rows with the same ones may be the same indicator.
    pub values: Vec<(ValueOf, Decimal)>,
}

/// How a pair was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The folded names are equal.
    SameName,
    /// The names are alike: percent, 0 to 99.
    Alike(u8),
}

/// A row of the first table, its partner in the second, and how they were found.
pub type Pair = (usize, usize, Likeness);

const NAME_WEIGHT: f64 = 0.6;
const VALUES_WEIGHT: f64 = 0.4;
const NUMBER_WEIGHT: f64 = 0.1;
const LEAST_SCORE: f64 = 0.5;
const LEAST_LIKENESS: f64 = 0.25;
const CLEAR_MARGIN: f64 = 0.05;
/// Beyond so many comparisons only equal names make a pair, so that the work stays linear.
pub const MOST_COMPARISONS: usize = 40_000;

/// Pairs rows of two tables; each row is in at most one pair. Pairs are in the order of the first table.
pub fn pair(left: &[Features], right: &[Features]) -> Vec<Pair> {
    let mut pairs = if left.len().saturating_mul(right.len()) > MOST_COMPARISONS {
        pair_equal_names(left, right)
    } else {
        pair_best(left, right)
    };
    pairs.extend(match_last_unpaired(left, right, &pairs));
    pairs.sort_unstable_by_key(|(left, ..)| *left);
    pairs
}

/// The only rows left on both sides, if they have the same number and names that are not wholly different.
fn match_last_unpaired(left: &[Features], right: &[Features], pairs: &[Pair]) -> Option<Pair> {
    if left.len() != right.len() || pairs.len() + 1 != left.len() {
        return None;
    }
    let left_at = (0..left.len()).find(|at| pairs.iter().all(|(taken, ..)| taken != at))?;
    let right_at = (0..right.len()).find(|at| pairs.iter().all(|(_, taken, _)| taken != at))?;
    let name = similarity::of_names(&left[left_at].name, &right[right_at].name);
    let is_pair = left[left_at].number == right[right_at].number && name >= LEAST_LIKENESS;
    is_pair.then_some((left_at, right_at, Likeness::Alike((name * 100.0) as u8)))
}

fn pair_equal_names(left: &[Features], right: &[Features]) -> Vec<Pair> {
    let mut by_name: std::collections::HashMap<&str, Vec<usize>> = std::collections::HashMap::new();
    for (index, row) in right.iter().enumerate().rev() {
        by_name.entry(&row.name).or_default().push(index);
    }
    let named = left.iter().enumerate().filter(|(_, row)| !row.name.is_empty());
    named
        .filter_map(|(index, row)| Some((index, by_name.get_mut(row.name.as_str())?.pop()?, Likeness::SameName)))
        .collect()
}

struct Candidate {
    left: usize,
    right: usize,
    score: f64,
    name: f64,
}

fn pair_best(left: &[Features], right: &[Features]) -> Vec<Pair> {
    let mut candidates = Vec::with_capacity(left.len() * right.len());
    for (left_index, left_row) in left.iter().enumerate() {
        for (right_index, right_row) in right.iter().enumerate() {
            let (score, name) = score(left_row, right_row);
            candidates.push(Candidate { left: left_index, right: right_index, score, name });
        }
    }
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.left, a.right).cmp(&(b.left, b.right))));
    let mut left_taken = vec![false; left.len()];
    let mut right_taken = vec![false; right.len()];
    let mut pairs = Vec::new();
    let mut ambiguous = AmbiguousPairs::new(left.len(), right.len());
    for (at, best) in candidates.iter().enumerate() {
        if best.score < LEAST_SCORE {
            break;
        }
        if best.name < LEAST_LIKENESS || left_taken[best.left] || right_taken[best.right] {
            continue;
        }
        let is_rival = |other: &Candidate| {
            (other.left == best.left) != (other.right == best.right)
                && !left_taken[other.left]
                && !right_taken[other.right]
        };
        let close = candidates[at + 1..].iter().take_while(|other| best.score - other.score < CLEAR_MARGIN);
        if ambiguous.beside(best).any(|other| is_rival(&candidates[other])) || close.into_iter().any(is_rival) {
            ambiguous.add(at, best);
            continue;
        }
        left_taken[best.left] = true;
        right_taken[best.right] = true;
        let likeness = if best.name >= 1.0 { Likeness::SameName } else { Likeness::Alike((best.name * 100.0) as u8) };
        pairs.push((best.left, best.right, likeness));
    }
    pairs
}

/// Pairs that were left out because they had a rival as good, by the rows of either table: later pairs of the same rows
/// are compared with them too.
struct AmbiguousPairs {
    by_left: Vec<Vec<usize>>,
    by_right: Vec<Vec<usize>>,
}

impl AmbiguousPairs {
    fn new(left: usize, right: usize) -> Self {
        Self { by_left: vec![Vec::new(); left], by_right: vec![Vec::new(); right] }
    }

    fn add(&mut self, at: usize, pair: &Candidate) {
        self.by_left[pair.left].push(at);
        self.by_right[pair.right].push(at);
    }

    fn beside(&self, pair: &Candidate) -> impl Iterator<Item = usize> {
        self.by_left[pair.left].iter().chain(&self.by_right[pair.right]).copied()
    }
}

fn score(left: &Features, right: &Features) -> (f64, f64) {
    let name = similarity::of_names(&left.name, &right.name);
    let number = if left.number == right.number { NUMBER_WEIGHT } else { 0.0 };
    let score = match values_agreement(&left.values, &right.values) {
        Some(agreement) => name * NAME_WEIGHT + agreement * VALUES_WEIGHT + number,
        None => name + number,
    };
    (score, name)
}

/// The share of the values known on both sides that agree; none when no value is known on both.
/// Zeros on both sides say little, since most baselines are zero: they count a quarter.
fn values_agreement(left: &[(ValueOf, Decimal)], right: &[(ValueOf, Decimal)]) -> Option<f64> {
    let (mut seen, mut agreed) = (0.0, 0.0);
    for (of, value) in left {
        let Some((_, other)) = right.iter().find(|(other, _)| other == of) else { continue };
        let weight = if value.is_zero() && other.is_zero() { 0.25 } else { 1.0 };
        seen += weight;
        if value == other {
            agreed += weight;
        }
    }
    (seen > 0.5).then(|| agreed / seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Year;

    /// The values are a baseline where the year is 0, else targets.
    fn row(number: u32, name: &str, values: &[(u16, i64)]) -> Features {
        let of = |year| if year == 0 { ValueOf::Baseline } else { ValueOf::Target(Year(year).into()) };
        let values = values.iter().map(|(year, value)| (of(*year), Decimal::from(*value))).collect();
        Features { name: name.to_owned(), number, values }
    }

    #[test]
    fn values_decide_where_a_name_has_moved_to_another_row() {
        let plan = [
            row(
                5,
                "number of announcements on social media accounts posted annually",
                &[(0, 500), (2021, 700), (2022, 800)],
            ),
            row(
                7,
                "number of articles in the daily newspapers published annually",
                &[(0, 200), (2021, 240), (2022, 240)],
            ),
        ];
        let report = [
            row(5, "number of posts on social networks per annum", &[(0, 500), (2021, 700), (2022, 800)]),
            row(
                7,
                "number of announcements on social media accounts posted annually",
                &[(0, 200), (2021, 240), (2022, 240)],
            ),
        ];
        let found: Vec<(usize, usize)> =
            pair(&plan, &report).into_iter().map(|(left, right, _)| (left, right)).collect();
        assert_eq!(found, [(0, 0), (1, 1)]);
    }

    #[test]
    fn equal_names_pair_whatever_the_order() {
        let plan = [row(1, "users of the portal", &[]), row(2, "services on the portal", &[])];
        let report = [row(1, "services on the portal", &[]), row(2, "users of the portal", &[])];
        assert_eq!(pair(&plan, &report), [(0, 1, Likeness::SameName), (1, 0, Likeness::SameName)]);
    }

    #[test]
    fn names_without_a_clear_best_partner_stay_alone() {
        let plan = [row(9, "number of services a", &[])];
        let report = [row(1, "number of services b", &[]), row(2, "number of services c", &[])];
        assert_eq!(pair(&plan, &report), []);
    }

    #[test]
    fn different_names_are_no_pair_though_they_stand_at_the_same_number() {
        assert_eq!(pair(&[row(1, "hackathons held", &[])], &[row(1, "trained civil servants", &[])]), []);
    }
}
