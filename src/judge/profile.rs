//! The rules of an evaluation: a TOML file under `data/profiles/`, or the user's own.

use rust_decimal::Decimal;

use toml::de::DeValue;

use super::evaluation::Basis;
use crate::error::{Error, Result};

crate::model::terms_ids! {
    /// Which indicators are counted for an objective's percentages.
    Scope {
        /// Those of its measures.
        Measures = "measures",
        /// Its own.
        Objective = "objective",
        /// Both.
        All = "all",
    }
}

crate::model::terms_ids! {
    /// How indicators without a verdict of achievement enter the percentages.
    Treatment {
        /// They count as not achieved.
        NotAchieved = "not-achieved",
        /// They are left out.
        LeftOut = "left-out",
    }
}

crate::model::terms_ids! {
    /// How the overall percentages are formed.
    OverallRule {
        /// The mean of the specific objectives' percentages.
        MeanOfObjectives = "mean-of-objectives",
        /// All counted indicators together.
        Pooled = "pooled",
    }
}

crate::model::terms_ids! {
    /// From which end a range counts.
    RangeRule {
        /// The end nearer the baseline.
        Near = "near",
        /// The end farther from it.
        Far = "far",
    }
}

/// A named set of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// The tolerance, a fraction from 0 to below 1: 0.1 is 10 %.
    pub tolerance: Decimal,
    /// What the tolerance applies to.
    pub basis: Basis,
    /// From which end a range counts.
    pub range: RangeRule,
    /// Which indicators are counted.
    pub scope: Scope,
    /// How indicators without data enter the percentages.
    pub no_data: Treatment,
    /// How indicators without a usable target enter the percentages.
    pub not_assessable: Treatment,
    /// How the overall figure is formed.
    pub overall: OverallRule,
}

/// The built-in profiles; the first is the default.
const FILES: &[(&str, &str)] = &[
    ("strict", include_str!("../../data/profiles/strict.toml")),
    ("annex7", include_str!("../../data/profiles/annex7.toml")),
];

/// The names of the built-in profiles; the first is the default.
pub const BUILT_IN: &[&str] = &["strict", "annex7"];

const KEYS: &[&str] = &["name", "tolerance", "basis", "range", "scope", "no-data", "not-assessable", "overall"];

impl Profile {
    /// The built-in profile of that name.
    pub fn built_in(name: &str) -> Option<Self> {
        let (name, text) = FILES.iter().find(|(known, _)| *known == name)?;
        Self::from_toml(text, name).ok()
    }

    /// Reads a profile; `place` names the file in errors. What the file leaves out is as in `strict`.
    ///
    /// # Errors
    /// Unknown keys and nonsense values, each with its line.
    pub fn from_toml(text: &str, place: &str) -> Result<Self> {
        let table = toml::de::DeTable::parse(text).map_err(|fault| {
            let line = fault.span().map_or(1, |span| line_at(text, span.start));
            refusal(place, line, fault.message().to_owned(), "See the profiles in the README.")
        })?;
        let mut profile = Self {
            name: place.rsplit(['/', '\\']).next().unwrap_or(place).trim_end_matches(".toml").to_owned(),
            tolerance: Decimal::ZERO,
            basis: Basis::Level,
            range: RangeRule::Near,
            scope: Scope::All,
            no_data: Treatment::LeftOut,
            not_assessable: Treatment::LeftOut,
            overall: OverallRule::Pooled,
        };
        let mut faults = Vec::new();
        for (key, value) in table.get_ref() {
            if let Err((what, mend)) = profile.set(key.get_ref(), value.get_ref()) {
                faults.push(refusal(place, line_at(text, key.span().start), what, &mend));
            }
        }
        if faults.is_empty() { Ok(profile) } else { Err(Error::from_several(faults)) }
    }

    fn set(&mut self, key: &str, value: &DeValue<'_>) -> std::result::Result<(), (String, String)> {
        match key {
            "name" => {
                let name = value.as_str().ok_or_else(|| ("`name` is no text".to_owned(), "Write it in quotes.".to_owned()))?;
                name.clone_into(&mut self.name);
            }
            "tolerance" => self.tolerance = tolerance(value)?,
            "basis" => self.basis = choice(key, value, Basis::ALL, Basis::id)?,
            "range" => self.range = choice(key, value, RangeRule::ALL, RangeRule::id)?,
            "scope" => self.scope = choice(key, value, Scope::ALL, Scope::id)?,
            "no-data" => self.no_data = choice(key, value, Treatment::ALL, Treatment::id)?,
            "not-assessable" => self.not_assessable = choice(key, value, Treatment::ALL, Treatment::id)?,
            "overall" => self.overall = choice(key, value, OverallRule::ALL, OverallRule::id)?,
            _ => return Err((format!("`{key}` is no key of a profile"), suggestion(key, KEYS))),
        }
        Ok(())
    }
}

fn refusal(place: &str, line: usize, what: String, mend: &str) -> Error {
    Error::Settings { place: format!("{place}:{line}"), what, mend: mend.to_owned() }
}

fn line_at(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn tolerance(value: &DeValue<'_>) -> std::result::Result<Decimal, (String, String)> {
    let written = match value {
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        _ => String::new(),
    };
    let number = Decimal::from_str_exact(&written.replace('_', "")).ok();
    number.filter(|number| *number >= Decimal::ZERO && *number < Decimal::ONE).ok_or_else(|| {
        let what = "`tolerance` is no fraction from 0 to below 1".to_owned();
        (what, "Write 0.1 for ten percent.".to_owned())
    })
}

fn choice<T: Copy>(
    key: &str,
    value: &DeValue<'_>,
    all: &[T],
    id: fn(T) -> &'static str,
) -> std::result::Result<T, (String, String)> {
    let written = value.as_str().unwrap_or("");
    all.iter().copied().find(|one| id(*one) == written).ok_or_else(|| {
        let ids: Vec<&str> = all.iter().map(|one| id(*one)).collect();
        (format!("`{key}` cannot be `{written}`"), format!("Use one of: {}.", ids.join(", ")))
    })
}

fn suggestion(word: &str, known: &[&str]) -> String {
    let nearest = known.iter().min_by_key(|known| strsim::damerau_levenshtein(word, known));
    match nearest.filter(|known| strsim::damerau_levenshtein(word, known) <= 3) {
        Some(nearest) => format!("Did you mean `{nearest}`?"),
        None => format!("The keys are: {}.", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_profile_is_sound_and_named_as_its_file() {
        let names: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, BUILT_IN);
        for (name, text) in FILES {
            assert_eq!(Profile::from_toml(text, name).unwrap().name, *name);
        }
        assert_eq!(Profile::built_in("annex7").unwrap().tolerance.to_string(), "0.1");
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_its_line() {
        for (text, said) in [
            ("tolerence = 0.1", "own.toml:1: `tolerence` is no key of a profile. Did you mean `tolerance`?"),
            ("name = \"x\"\ntolerance = 10", "own.toml:2: `tolerance` is no fraction from 0 to below 1. Write 0.1 for ten percent."),
            ("scope = \"some\"", "own.toml:1: `scope` cannot be `some`. Use one of: measures, objective, all."),
        ] {
            assert_eq!(Profile::from_toml(text, "own.toml").unwrap_err().to_string(), said);
        }
        assert!(Profile::from_toml("a = [", "own.toml").unwrap_err().to_string().starts_with("own.toml:1: "));
    }
}
