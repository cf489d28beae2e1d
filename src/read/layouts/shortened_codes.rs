//! Codes that lost their last zero in a spreadsheet: 1.8, 1.9, 1.1, 1.11 were 1.8, 1.9, 1.10, 1.11.

use std::collections::HashSet;

use super::line::Line;
use crate::finding::{Finding, rule};
use crate::model::{Code, Origin};
use crate::read::words::meaning::Meaning as M;
use crate::sheet::Content;

/// The columns in which codes stand.
const COLUMNS: [M; 6] = [M::Code, M::OwnerCode, M::ObjectiveCode, M::MeasureCode, M::Objective, M::Measure];

/// Reports codes that have probably lost a zero.
pub fn report(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let Some(columns) = lines.first().map(|line| line.columns) else { return };
    for meaning in COLUMNS.into_iter().filter(|meaning| columns.has(*meaning)) {
        let Some(place) = columns.at(meaning) else { continue };
        let cells = lines.iter().filter_map(|line| line.cell(place)).filter(|(content, _)| may_be_code(content));
        let codes = cells.filter_map(|(content, origin)| Some((Code::read(&content.shown())?, origin)));
        findings.extend(shortened(codes).iter().map(Shortened::finding));
    }
}

/// Cheap check before a cell is read as a code of several numbers.
fn may_be_code(content: &Content) -> bool {
    const LONGEST: usize = 24;
    match content {
        Content::Text(text) => {
            text.len() <= LONGEST && text.starts_with(|first: char| first.is_ascii_digit()) && text.contains('.')
        }
        Content::Number(number) => !number.fract().is_zero(),
        Content::Percent(_) | Content::Date(..) | Content::Bool(_) => false,
        Content::Error(_) | Content::Uncomputed(_) => false,
    }
}

/// A code that has probably lost a zero.
struct Shortened {
    code: Code,
    at: Origin,
    before: Code,
    probably: String,
}

impl Shortened {
    fn finding(&self) -> Finding {
        let finding = Finding::new(&rule::CODE_SHORTENED).at(self.at).about(self.code.to_string());
        let finding = finding.with("code", self.code.to_string()).with("before", self.before.to_string());
        finding.with("probably", self.probably.as_str())
    }
}

/// Codes behind one that ends in nine whose own number is that of the next one without its zeros, where it was there
/// before or the one behind it goes on.
fn shortened(codes: impl Iterator<Item = (Code, Origin)>) -> Vec<Shortened> {
    let mut distinct: Vec<(Code, Origin)> = codes.collect();
    distinct.dedup_by(|later, earlier| later.0 == earlier.0);
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (at, (code, origin)) in distinct.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &distinct[before].0);
        if let Some((before, next)) = before.and_then(|before| Some((before, lost_zeros(before, code)?))) {
            let owner = &code.numbers()[..code.numbers().len() - 1];
            let behind = distinct.get(at + 1).and_then(|(behind, _)| behind.numbers().split_last());
            if behind == Some((&(next + 1), owner)) || seen.contains(code) {
                let numbers: Vec<String> = owner.iter().chain([&next]).map(u32::to_string).collect();
                let probably = numbers.join(".");
                found.push(Shortened { code: code.clone(), at: *origin, before: before.clone(), probably });
            }
        }
        seen.insert(code);
    }
    found
}

/// The number that comes behind a code, if the other code is it without its zeros: 10 of 1.9 and 1.1.
fn lost_zeros(before: &Code, code: &Code) -> Option<u32> {
    let (last, owner) = before.numbers().split_last()?;
    let (own, same_owner) = code.numbers().split_last()?;
    let next = last.checked_add(1)?;
    let mut bare = next;
    while bare > 0 && bare % 10 == 0 {
        bare /= 10;
    }
    (!owner.is_empty() && owner == same_owner && bare != next && bare == *own).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceId;

    fn found(codes: &[&str]) -> Vec<String> {
        let at = |row: usize| Origin::cell(SourceId(0), row as u32, 0);
        let codes = codes.iter().enumerate().map(|(row, code)| (Code::read(code).unwrap(), at(row)));
        shortened(codes).iter().map(|lost| format!("{} at {:?}", lost.probably, lost.at.row_index().unwrap())).collect()
    }

    #[test]
    fn a_code_that_lost_its_zero_stands_between_its_neighbours() {
        assert_eq!(found(&["1.8", "1.9", "1.1", "1.11"]), ["1.10 at 2"]);
        assert_eq!(found(&["1.19", "1.2", "1.21"]), ["1.20 at 1"]);
        assert_eq!(found(&["1.1", "1.2", "1.9", "1.9", "1.1", "2.1"]), ["1.10 at 4"]);
        assert_eq!(found(&["2.1.9", "2.1.1", "2.1.11"]), ["2.1.10 at 1"]);
    }

    #[test]
    fn codes_in_their_order_and_those_of_another_owner_have_lost_nothing() {
        for codes in [
            &["1.8", "1.9", "1.10", "1.11"][..],
            &["1.9", "2.1", "2.2"],
            &["1.8", "1.1", "1.2"],
            &["1.9", "1.1"],
            &["9", "1", "11"],
            &["Roads", "Water"],
        ] {
            assert_eq!(found(codes), [""; 0], "{codes:?}");
        }
    }
}
