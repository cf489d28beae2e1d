//! Parts of what an indicator counts: women, one region, one age.

use indexmap::IndexMap;

use super::quantity::Quantity;
use super::reporting_period::ReportingPeriod;
use super::value_of::ValueOf;

/// A part of a whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Part {
    /// What divides the whole: `sex`, or the header of the column that names the part.
    pub dimension: String,
    /// The part as printed: `women`.
    pub value: String,
}

impl Part {
    /// The part that several dimensions limit, `women, North` of `sex, region`; none where none does.
    pub fn from_dimensions(dimensions: &[(String, String)]) -> Option<Self> {
        let (names, values): (Vec<&str>, Vec<&str>) =
            dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str())).unzip();
        (!names.is_empty()).then(|| Self { dimension: names.join(", "), value: values.join(", ") })
    }
}

/// A value of a part of what an indicator counts: of women, of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disaggregated {
    /// Baseline, target or achieved value of the whole indicator, of which this is a part.
    pub of: ValueOf,
    /// Its dimensions: `sex` and `female`.
    pub dimensions: Vec<(String, String)>,
    /// References to the IATI locations that the value is limited to.
    pub locations: Vec<String>,
    /// The part's value, in the indicator's unit.
    pub quantity: Quantity,
}

impl Disaggregated {
    /// The part that the value is of.
    pub fn part(&self) -> Part {
        let place = || Part { dimension: "location".to_owned(), value: self.locations.join(", ") };
        Part::from_dimensions(&self.dimensions).unwrap_or_else(place)
    }
}

/// A part with its values of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartValues<'i> {
    /// The part.
    pub part: Part,
    /// One of its values, with its dimensions and locations.
    pub like: &'i Disaggregated,
    /// Its target of the period.
    pub target: Option<&'i Quantity>,
    /// Its achieved value of the period.
    pub achieved: Option<&'i Quantity>,
}

/// The parts among the values, in their order, with their target of one period and their achieved value of another.
pub fn parts_of(values: &[Disaggregated], due: ReportingPeriod, achieved: ReportingPeriod) -> Vec<PartValues<'_>> {
    let mut parts: IndexMap<Part, PartValues<'_>> = IndexMap::new();
    for value in values {
        let part = value.part();
        let new = || PartValues { part: part.clone(), like: value, target: None, achieved: None };
        let known = parts.entry(part.clone()).or_insert_with(new);
        if value.of == ValueOf::Target(due) {
            known.target.get_or_insert(&value.quantity);
        } else if value.of == ValueOf::Achieved(achieved) {
            known.achieved.get_or_insert(&value.quantity);
        }
    }
    parts.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_several_dimensions_is_named_by_all_of_them() {
        let dimensions = [("sex", "women"), ("region", "North")].map(|(name, value)| (name.into(), value.into()));
        let part = Part::from_dimensions(&dimensions);
        assert_eq!(part, Some(Part { dimension: "sex, region".into(), value: "women, North".into() }));
        assert_eq!(Part::from_dimensions(&[]), None);
    }
}
