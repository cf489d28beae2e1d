//! A baseline: the findings that a team knows already, so that only new ones count.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::finding::{Argument, Finding, Report};

const SCHEMA: &str = "expost/1";

/// Findings known already. A finding is known by its check, its row and its values, not by its place, so that rows may
/// move.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<Known, usize>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    check: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    subject: String,
    values: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    baseline: Vec<Known>,
}

impl Known {
    fn from_finding(finding: &Finding) -> Self {
        let value = |(name, argument): &(&'static str, Argument)| {
            let value = match argument {
                Argument::Text(text) | Argument::Label(text) => text.clone(),
                Argument::Number(number) | Argument::Plain(number) => number.normalize().to_string(),
                Argument::Count(count) => count.to_string(),
                Argument::Period(period) => period.to_string(),
                // What speaks for something changes with every row that is added.
                Argument::Place(_) | Argument::List(_) | Argument::Periods(_) => return None,
            };
            Some(format!("{name}={value}"))
        };
        Self {
            check: finding.rule.id.to_owned(),
            subject: finding.subject.clone().unwrap_or_default(),
            values: finding.message.arguments.iter().filter_map(value).collect(),
        }
    }
}

impl Baseline {
    /// All findings shown and known of a run.
    pub fn from_report(report: &Report) -> Self {
        let mut known = BTreeMap::new();
        for finding in report.shown.iter().chain(&report.suppressed) {
            *known.entry(Known::from_finding(finding)).or_default() += 1;
        }
        Self { known }
    }

    /// Reads what [`Self::to_json`] wrote; `place` names the file in errors.
    ///
    /// # Errors
    /// The text is no baseline, or one of another version.
    pub fn from_json(text: &str, place: &str) -> Result<Self> {
        let fix = "Write it anew with --write-baseline.";
        let bad = |what: String| Error::Settings { place: place.to_owned(), what, fix: fix.to_owned() };
        let file: File = serde_json::from_str(text).map_err(|error| bad(format!("this is no baseline ({error})")))?;
        if file.schema != SCHEMA {
            return Err(bad(format!("the baseline has the schema `{}`, expected `{SCHEMA}`", file.schema)));
        }
        let mut known = BTreeMap::new();
        for entry in file.baseline {
            *known.entry(entry).or_default() += 1;
        }
        Ok(Self { known })
    }

    /// The file, one finding a line group, in a fixed order.
    pub fn to_json(&self) -> String {
        let each = self.known.iter().flat_map(|(known, count)| std::iter::repeat_n(known.clone(), *count));
        let file = File { schema: SCHEMA.to_owned(), baseline: each.collect() };
        // A map of strings always serialises.
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Moves what is known from the shown to the suppressed findings, each as often as it is known.
    pub(super) fn suppress(&self, report: &mut Report) {
        let mut left = self.known.clone();
        let (suppressed, shown) = std::mem::take(&mut report.shown).into_iter().partition(|finding| {
            let count = left.get_mut(&Known::from_finding(finding)).filter(|count| **count > 0);
            count.map(|count| *count -= 1).is_some()
        });
        (report.suppressed, report.shown) = (suppressed, shown);
    }
}

#[cfg(test)]
mod tests {
    use super::super::rule;
    use super::*;
    use crate::model::{Origin, SourceId};

    fn finding(row: u32, value: &str) -> Finding {
        let finding = Finding::new(rule("target-zero").unwrap()).about("1.1#1 Number").with("year", value);
        finding.at(Origin::row(SourceId(0), row))
    }

    #[test]
    fn a_known_finding_is_known_wherever_its_row_moves_and_as_often_as_it_was() {
        let report = Report { shown: vec![finding(1, "2021")], ..Report::default() };
        let baseline = Baseline::from_json(&Baseline::from_report(&report).to_json(), "b.json").unwrap();
        let mut again =
            Report { shown: vec![finding(7, "2021"), finding(8, "2021"), finding(7, "2022")], ..Report::default() };
        baseline.suppress(&mut again);
        assert_eq!(again.suppressed, [finding(7, "2021")]);
        assert_eq!(again.shown, [finding(8, "2021"), finding(7, "2022")]);
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        for text in ["", "{}", "{\"schema\":\"expost/9\",\"baseline\":[]}"] {
            assert!(Baseline::from_json(text, "b.json").unwrap_err().to_string().starts_with("b.json: "));
        }
    }
}
