//! What says what the yearly values are, as the hidden sheet has it: `map`, `parts 2021`. Nothing where a cell states it.

use crate::model::{Origin, Year, YearlyValuesFrom};

/// The kind of the record of yearly values; empty where a cell states what they are.
pub fn yearly_values_kind(from: YearlyValuesFrom) -> String {
    match from {
        YearlyValuesFrom::Stated(_) => String::new(),
        YearlyValuesFrom::Map => "map".to_owned(),
        YearlyValuesFrom::PartsOfYear(year, _) => format!("parts {year}"),
    }
}

/// What a record with that kind, in that cell, says; the cell itself states it where the kind says nothing that is known.
pub fn recorded_yearly_values(kind: &str, at: Origin) -> YearlyValuesFrom {
    let mut words = kind.split_whitespace();
    match (words.next(), words.next().and_then(|year| year.parse().ok())) {
        (Some("map"), None) => YearlyValuesFrom::Map,
        (Some("parts"), Some(year)) => YearlyValuesFrom::PartsOfYear(Year(year), at),
        _ => YearlyValuesFrom::Stated(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceId;

    #[test]
    fn what_says_what_yearly_values_are_is_read_as_it_was_written() {
        let at = Origin::row(SourceId::default(), 3);
        for from in [YearlyValuesFrom::Stated(at), YearlyValuesFrom::Map, YearlyValuesFrom::PartsOfYear(Year(2026), at)]
        {
            assert_eq!(recorded_yearly_values(&yearly_values_kind(from), at), from);
        }
        assert_eq!(recorded_yearly_values("of a later version", at), YearlyValuesFrom::Stated(at));
        assert_eq!(recorded_yearly_values("parts", at), YearlyValuesFrom::Stated(at));
    }
}
