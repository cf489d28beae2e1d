//! Finds which row of the old side is which of the new. Linear in the rows but for names that are alike, which are
//! sought only among rows without a partner and only up to a bound.

use std::collections::HashMap;

use super::Row;
use crate::read::pair::{self, Features, Likeness, MOST_COMPARISONS};
use crate::text::similarity;

/// Names at least so alike, in percent, are taken for one name that was reworded.
const LEAST_LIKENESS: u8 = 60;

/// The partners of the rows of the old side.
#[derive(Debug)]
pub struct Pairing {
    /// By old row, the new one.
    pub partners: Vec<Option<usize>>,
    /// By old row, whether its partner is at another place.
    pub moved: Vec<bool>,
    /// Whether there were too many rows left to look for names that are alike.
    pub left_out: bool,
}

impl Pairing {
    /// The new rows without a partner, of so many.
    pub fn alone(&self, new: usize) -> impl Iterator<Item = usize> {
        let mut alone = vec![true; new];
        self.partners.iter().flatten().for_each(|at| alone[*at] = false);
        alone.into_iter().enumerate().filter_map(|(at, alone)| alone.then_some(at))
    }
}

struct Matching<'r, 'p> {
    old: &'r [Row<'p>],
    new: &'r [Row<'p>],
    /// By old parent, the new one.
    parents: &'r [Option<usize>],
    partners: Vec<Option<usize>>,
    taken: Vec<bool>,
}

/// Pairs the rows of a level; `parents` are the partners of the rows that they belong to.
pub fn pair(old: &[Row<'_>], new: &[Row<'_>], parents: &[Option<usize>]) -> Pairing {
    let mut matching = Matching { old, new, parents, partners: vec![None; old.len()], taken: vec![false; new.len()] };
    matching.at_the_same_place(|old, new| !old.folded.is_empty() && old.folded == new.folded);
    matching.by_name_under_the_same_parent();
    matching.by_name_anywhere();
    matching.at_the_same_place(|old, new| {
        old.folded.is_empty() || new.folded.is_empty() || is_alike(similarity::of_names(&old.folded, &new.folded))
    });
    matching.by_likeness_under_the_same_parent();
    let left_out = matching.by_likeness_anywhere();
    matching.at_the_same_place(|_, _| true);
    let moved = (0..old.len()).map(|at| matching.partners[at].is_some_and(|to| !matching.is_same_place(at, to)));
    let moved = moved.collect();
    Pairing { partners: matching.partners, moved, left_out }
}

fn is_alike(likeness: f64) -> bool {
    likeness * 100.0 >= f64::from(LEAST_LIKENESS)
}

impl<'p> Matching<'_, 'p> {
    fn take(&mut self, old: usize, new: usize) {
        self.partners[old] = Some(new);
        self.taken[new] = true;
    }

    /// The number of the new parent of an old row.
    fn parent(&self, old: usize) -> Option<usize> {
        self.parents.get(self.old[old].parent).copied().flatten()
    }

    fn is_same_place(&self, old: usize, new: usize) -> bool {
        self.parent(old) == Some(self.new[new].parent) && self.old[old].place == self.new[new].place
    }

    fn left_in_old(&self) -> Vec<usize> {
        (0..self.old.len()).filter(|at| self.partners[*at].is_none()).collect()
    }

    fn left_in_new(&self) -> Vec<usize> {
        (0..self.new.len()).filter(|at| !self.taken[*at]).collect()
    }

    /// Pairs rows at the same place under the same parent, if the two agree.
    fn at_the_same_place(&mut self, agree: impl Fn(&Row<'p>, &Row<'p>) -> bool) {
        let mut places: HashMap<(usize, String), usize> = HashMap::new();
        for at in self.left_in_new().into_iter().rev() {
            places.insert((self.new[at].parent, self.new[at].place.clone()), at);
        }
        for at in self.left_in_old() {
            let Some(parent) = self.parent(at) else { continue };
            let Some(new) = places.get(&(parent, self.old[at].place.clone())).copied() else { continue };
            if !self.taken[new] && agree(&self.old[at], &self.new[new]) {
                self.take(at, new);
            }
        }
    }

    /// Pairs equal names under the same parent, in their order.
    fn by_name_under_the_same_parent(&mut self) {
        let mut names: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
        for at in self.left_in_new().into_iter().rev().filter(|at| !self.new[*at].folded.is_empty()) {
            names.entry((self.new[at].parent, &self.new[at].folded)).or_default().push(at);
        }
        for at in self.left_in_old() {
            let Some(parent) = self.parent(at) else { continue };
            if let Some(new) = names.get_mut(&(parent, self.old[at].folded.as_str())).and_then(Vec::pop) {
                self.take(at, new);
            }
        }
    }

    /// Pairs equal names that occur once on either side.
    fn by_name_anywhere(&mut self) {
        fn once<'r>(rows: &'r [Row<'_>], left: &[usize]) -> HashMap<&'r str, Option<usize>> {
            let mut names = HashMap::new();
            for at in left.iter().filter(|at| !rows[**at].folded.is_empty()) {
                names.entry(rows[*at].folded.as_str()).and_modify(|once| *once = None).or_insert(Some(*at));
            }
            names
        }
        let (old, new) = (self.left_in_old(), self.left_in_new());
        let (in_old, in_new) = (once(self.old, &old), once(self.new, &new));
        for at in old {
            let name = self.old[at].folded.as_str();
            if in_old.get(name).copied().flatten() == Some(at)
                && let Some(partner) = in_new.get(name).copied().flatten()
            {
                self.take(at, partner);
            }
        }
    }

    fn by_likeness_under_the_same_parent(&mut self) {
        let mut groups: HashMap<usize, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in self.left_in_new() {
            groups.entry(self.new[at].parent).or_default().1.push(at);
        }
        for at in self.left_in_old() {
            if let Some(group) = self.parent(at).and_then(|parent| groups.get_mut(&parent)) {
                group.0.push(at);
            }
        }
        // Groups have no row in common, so that their order changes nothing.
        for (old, new) in groups.into_values() {
            self.by_likeness(&old, &new);
        }
    }

    /// Pairs names that are alike wherever they are; true where there are too many to try.
    fn by_likeness_anywhere(&mut self) -> bool {
        let (old, new) = (self.left_in_old(), self.left_in_new());
        let is_too_much = old.len().saturating_mul(new.len()) > MOST_COMPARISONS;
        if !is_too_much {
            self.by_likeness(&old, &new);
        }
        is_too_much
    }

    fn by_likeness(&mut self, old: &[usize], new: &[usize]) {
        let features =
            |row: &Row<'p>| Features { name: row.folded.clone(), number: row.number, values: row.values.clone() };
        let of_old: Vec<Features> = old.iter().map(|at| features(&self.old[*at])).collect();
        let of_new: Vec<Features> = new.iter().map(|at| features(&self.new[*at])).collect();
        for (left, right, likeness) in pair::pair(&of_old, &of_new) {
            let is_enough = match likeness {
                Likeness::SameName => true,
                Likeness::Alike(percent) => percent >= LEAST_LIKENESS,
            };
            if is_enough {
                self.take(old[left], new[right]);
            }
        }
    }
}
