//! The levels of owners that a table's columns make: a column of codes and one of titles may be one level, and levels are
//! in order from the outermost.

use std::collections::{HashMap, HashSet};

use super::texts::Texts;
use crate::model::{Code, Level as ObjectiveLevel, Sourced};
use crate::read::record::{OwnerName, Rank};
use crate::read::words::meaning::Meaning as M;

const OVERALL: Rank = Rank::Objective(ObjectiveLevel::Overall);
const SPECIFIC: Rank = Rank::Objective(ObjectiveLevel::Specific);

/// What gathers rows on one level.
#[derive(Debug)]
pub struct Level {
    /// Indexes of the columns of its codes and of its titles.
    code: Option<usize>,
    title: Option<usize>,
    /// What its owners are, where they do not say so themselves.
    rank: Option<Rank>,
    /// Whether the titles of this level have the code above that of the next level, `1.1` of `1.1.1`.
    takes_code_of_next: Option<usize>,
    /// The column of the codes that its own, which begin again below each of them, go behind: 2 below 1 is `1.2`.
    goes_behind: Option<usize>,
}

impl Level {
    /// The owner that a row names on this level, and a key that is the same for the same owner.
    pub fn owner(&self, columns: &[Texts], row: usize) -> Option<(Option<usize>, OwnerName)> {
        let code = self.code.and_then(|at| columns[at].owner(row));
        let title = self.title.and_then(|at| columns[at].owner(row));
        let key = self.key(columns, row);
        let mut owner = match (code, title) {
            (Some(code), Some(title)) => OwnerName {
                rank: code.rank.or(title.rank),
                // A name in a column of codes is the code.
                code: code.code.or_else(|| code.title.map(as_code)),
                title: title.title,
            },
            (Some(code), None) => code,
            (None, Some(title)) => title,
            (None, None) => return None,
        };
        if let Some(next) = self.takes_code_of_next
            && owner.code.is_none()
        {
            let parent = columns[next].code(row).and_then(|code| code.parent());
            owner.code = parent.zip(owner.title.as_ref()).map(|(code, title)| Sourced::new(code, title.origin));
        }
        if let (Some(outer), Some(code)) =
            (self.goes_behind.and_then(|outer| columns[outer].code(row)), &mut owner.code)
        {
            let joined = Code::from_numbers(&[outer.numbers(), code.value.numbers()].concat());
            code.value = joined.unwrap_or_else(|| code.value.clone());
        }
        owner.rank = owner.rank.or(self.rank);
        Some((key, owner))
    }

    fn key(&self, columns: &[Texts], row: usize) -> Option<usize> {
        let of = |at: Option<usize>| at.and_then(|at| columns[at].key(row));
        of(self.code).or_else(|| of(self.title).map(|key| key + (usize::MAX >> 1)))
    }

    /// 0 for overall objectives, 1 for other objectives, 2 for measures, where its columns say so.
    fn stated(&self, columns: &[Texts]) -> Option<u8> {
        self.code.into_iter().chain(self.title).find_map(|at| level_of(&columns[at]))
    }

    /// The column that tells its owners apart.
    fn main(&self) -> usize {
        self.code.or(self.title).unwrap_or(0)
    }
}

fn as_code(title: Sourced<String>) -> Sourced<Code> {
    Sourced::new(Code::from_name(&title.value), title.origin)
}

/// The levels that the columns make, from the outermost.
pub fn of(columns: &[Texts]) -> Vec<Level> {
    let mut levels = paired(columns);
    order(&mut levels, columns);
    for index in 1..levels.len() {
        let (outer, inner) = (&levels[index - 1], &levels[index]);
        if outer.code.is_none()
            && let (Some(title), Some(code)) = (outer.title, inner.code.or(inner.title))
            && has_parents(&columns[title], &columns[code])
        {
            levels[index - 1].takes_code_of_next = Some(code);
        }
    }
    for index in 1..levels.len() {
        let (outer, inner) = (levels[index - 1].main(), levels[index].main());
        levels[index].goes_behind = begins_again(&columns[outer], &columns[inner]).then_some(outer);
    }
    rank(&mut levels, columns);
    levels
}

/// Whether the inner codes are counted anew below each outer one: none of them begins with the outer code, and one code
/// stands below two of them or is itself an outer one.
fn begins_again(outer: &Texts, inner: &Texts) -> bool {
    let mut first: HashMap<&Code, &Code> = HashMap::new();
    let mut outers: HashSet<&Code> = HashSet::new();
    let mut is_twice = false;
    for (above, code) in rows(outer, inner).filter_map(|(above, code)| outer.code_of(above).zip(inner.code_of(code))) {
        if above.depth() == 0
            || code.depth() == 0
            || (code.depth() > above.depth() && code.numbers().starts_with(above.numbers()))
        {
            return false;
        }
        is_twice |= *first.entry(code).or_insert(above) != above;
        outers.insert(above);
    }
    is_twice || first.keys().any(|code| outers.contains(code))
}

/// Whether each title stands beside codes of one parent, and each parent beside one title.
fn has_parents(titles: &Texts, codes: &Texts) -> bool {
    let (mut of_title, mut of_parent) = (HashMap::new(), HashMap::new());
    titles.is_of_titles()
        && rows(titles, codes).all(|(title, code)| {
            let Some(parent) = codes.code_of(code).and_then(|code| code.parent()) else { return false };
            *of_title.entry(title).or_insert_with(|| parent.clone()) == parent
                && *of_parent.entry(parent).or_insert(title) == title
        })
        && !of_title.is_empty()
}

/// The texts of the rows that have both.
fn rows<'t>(one: &'t Texts, other: &'t Texts) -> impl Iterator<Item = (usize, usize)> + 't {
    (0..one.rows_len()).filter_map(|row| one.key(row).zip(other.key(row)))
}

/// Puts columns of codes and columns of titles that say the same together.
fn paired(columns: &[Texts]) -> Vec<Level> {
    let mut partner: Vec<Option<usize>> = vec![None; columns.len()];
    let mut pair = |code: usize, title: usize| {
        if partner[code].is_none() && partner[title].is_none() {
            (partner[code], partner[title]) = (Some(title), Some(code));
        }
    };
    let mut candidates: Vec<(bool, u8, usize, usize, usize)> = Vec::new();
    for (code, of_codes) in columns.iter().enumerate().filter(|(_, column)| column.is_of_codes()) {
        for (title, of_titles) in columns.iter().enumerate().filter(|(at, column)| *at != code && column.is_of_titles())
        {
            let is_named = matches!(
                (of_codes.meaning, of_titles.meaning),
                (M::ObjectiveCode, M::Objective) | (M::MeasureCode, M::Measure)
            );
            let may_be = matches!(of_codes.meaning, M::OwnerCode | M::Code | M::Owner)
                || of_titles.meaning == M::Owner
                || of_codes.meaning == of_titles.meaning;
            if is_named || (may_be && is_one_to_one(of_codes, of_titles)) {
                let innermost_first = 2 - level_of(of_titles).unwrap_or(2);
                candidates.push((
                    !is_named,
                    innermost_first,
                    of_codes.position.abs_diff(of_titles.position),
                    code,
                    title,
                ));
            }
        }
    }
    candidates.sort_unstable();
    candidates.into_iter().for_each(|(.., code, title)| pair(code, title));
    let is_title_of_pair =
        |at: usize| partner[at].is_some_and(|other| !columns[at].is_of_codes() && columns[other].is_of_codes());
    let level = |at: usize| match partner[at] {
        Some(title) => {
            Level { code: Some(at), title: Some(title), rank: None, takes_code_of_next: None, goes_behind: None }
        }
        None => Level { code: None, title: Some(at), rank: None, takes_code_of_next: None, goes_behind: None },
    };
    (0..columns.len()).filter(|at| !is_title_of_pair(*at)).map(level).collect()
}

/// Whether a column of titles tells the same owners apart as one of codes.
pub fn is_pair(codes: &Texts, titles: &Texts) -> bool {
    codes.is_of_codes() && titles.is_of_titles() && is_one_to_one(codes, titles)
}

fn is_one_to_one(one: &Texts, other: &Texts) -> bool {
    let (mut forth, mut back) = (HashMap::new(), HashMap::new());
    let mut any = false;
    rows(one, other).all(|(left, right)| {
        any = true;
        *forth.entry(left).or_insert(right) == right && *back.entry(right).or_insert(left) == left
    }) && any
}

/// Levels in order from the left, but that what gathers others goes before them, wherever it is.
fn order(levels: &mut [Level], columns: &[Texts]) {
    for end in (1..levels.len()).rev() {
        for at in 0..end {
            if gathers(&levels[at + 1], &levels[at], columns) {
                levels.swap(at, at + 1);
            }
        }
    }
}

/// Whether each owner of the inner level belongs to one of the outer one, and not the other way round.
fn gathers(outer: &Level, inner: &Level, columns: &[Texts]) -> bool {
    match (outer.stated(columns), inner.stated(columns)) {
        (Some(outer), Some(inner)) if outer != inner => return outer < inner,
        _ => {}
    }
    let (outer, inner) = (&columns[outer.main()], &columns[inner.main()]);
    let pairs: HashSet<(usize, usize)> = rows(outer, inner).collect();
    let inners: HashSet<usize> = pairs.iter().map(|(_, inner)| *inner).collect();
    let outers: HashSet<usize> = pairs.iter().map(|(outer, _)| *outer).collect();
    pairs.len() == inners.len() && outers.len() < inners.len()
}

/// 0 for an overall objective, 1 for another objective, 2 for a measure, by what the column means.
fn level_of(column: &Texts) -> Option<u8> {
    match (column.meaning, column.rank) {
        (M::Measure | M::MeasureCode, _) => Some(2),
        (M::Objective | M::ObjectiveCode, Some(OVERALL)) => Some(0),
        (M::Objective | M::ObjectiveCode, _) => Some(1),
        _ => None,
    }
}

/// The innermost of several levels is that of measures, the one outside of it that of objectives; what is further out
/// gathers objectives. A single level is what its codes and words say.
fn rank(levels: &mut [Level], columns: &[Texts]) {
    let stated: Vec<Option<u8>> = levels.iter().map(|level| level.stated(columns)).collect();
    let Some(last) = levels.len().checked_sub(1) else { return };
    if last == 0 {
        levels[0].rank = match columns[levels[0].main()].meaning {
            M::MeasureCode => Some(Rank::Measure),
            _ => None,
        };
        return;
    }
    let ends_with_objectives = stated[last] == Some(1) && stated[last - 1] == Some(0);
    let deepest = if ends_with_objectives { 1 } else { 2 };
    for (index, level) in levels.iter_mut().enumerate() {
        level.rank = Some(match deepest - (last - index).min(deepest) {
            0 => OVERALL,
            1 => SPECIFIC,
            _ => Rank::Measure,
        });
    }
}
