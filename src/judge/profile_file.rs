//! Reads a profile's file: every key checked, every fault with its line.

mod classes;
mod reader;

use reader::{Entry, Reader};

use std::path::Path;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::basis::Basis;
use super::profile::{OverallRule, Profile, RangeRule, RuleChange, Scope, Treatment};
use crate::error::{Error, Result};
use crate::model::{Origin, StatedRule};
use crate::text::wording::{did_you_mean, listed, shown};

/// The names of the built-in profiles; the first is the default.
pub const BUILT_IN: &[&str] = &["strict", "annex7"];

/// The files of the built-in profiles, in the order of [`BUILT_IN`].
const FILES: &[&str] =
    &[include_str!("../../data/profiles/strict.toml"), include_str!("../../data/profiles/annex7.toml")];

impl Profile {
    /// The built-in profile of that name.
    pub fn built_in(name: &str) -> Option<Self> {
        let (name, text) = BUILT_IN.iter().zip(FILES).find(|(built_in, _)| **built_in == name)?;
        Self::from_toml(text, name).ok()
    }

    /// The text of the built-in profile of that name: a template for one's own.
    pub fn built_in_text(name: &str) -> Option<&'static str> {
        BUILT_IN.iter().zip(FILES).find(|(built_in, _)| **built_in == name).map(|(_, text)| *text)
    }

    /// Reads a profile; `place` names the file in errors. A key that is not given is as in `strict`; a profile without a
    /// name is called as its file.
    ///
    /// # Errors
    /// Unknown keys and nonsense values, all of them, with the line.
    pub fn from_toml(text: &str, place: &str) -> Result<Self> {
        read(text, place)
    }

    /// The profile with the rules that a returned workbook has; `place` names the workbook in errors.
    ///
    /// # Errors
    /// Values that no such rule has, all of them.
    pub fn with_rules(self, rules: &[StatedRule], place: impl Fn(Origin) -> String) -> Result<Self> {
        let mut profile = self;
        let mut errors = Vec::new();
        let (of_classes, others): (Vec<_>, Vec<_>) = rules.iter().partition(|rule| classes::is_of_classes(&rule.key));
        for rule in &others {
            let value = &rule.value.value;
            let is_number = value.parse::<Decimal>().is_ok();
            let text = match is_number {
                true => format!("{} = {value}", rule.key),
                false => format!("{} = {}", rule.key, toml::Value::from(value.as_str())),
            };
            let mut reader =
                Reader { text: &text, place: &place(rule.value.origin), is_file: false, errors: Vec::new() };
            if let Some(table) = reader.table() {
                table.get_ref().iter().for_each(|(key, value)| reader.set(&mut profile, key, value));
            }
            errors.append(&mut reader.errors);
            profile.note_change(rule);
        }
        if let Some(rule) = of_classes.iter().find(|rule| rule.is_changed()).or_else(|| of_classes.first()) {
            let text = classes::as_file(&of_classes);
            let mut reader =
                Reader { text: &text, place: &place(rule.value.origin), is_file: false, errors: Vec::new() };
            if let Some(table) = reader.table() {
                reader.set_classes(&mut profile, table.get_ref());
            }
            reader.ensure_order(&profile, &of_classes);
            errors.append(&mut reader.errors);
            of_classes.iter().for_each(|rule| profile.note_change(rule));
        }
        if errors.is_empty() { Ok(profile) } else { Err(Error::from_several(errors)) }
    }

    fn note_change(&mut self, rule: &StatedRule) {
        if rule.is_changed() {
            let (key, written, value) = (rule.key.clone(), rule.written.clone(), rule.value.value.clone());
            self.changes.push(RuleChange { key, written, value });
        }
    }
}
const KEYS: &[&str] = &[
    "name",
    "title",
    "tolerance",
    "basis",
    "range",
    "scope",
    "no-data",
    "not-assessable",
    "overall",
    "classes-on",
    "class",
];

/// Reads a profile; what the file does not say is as in `strict`.
fn read(text: &str, place: &str) -> Result<Profile> {
    let mut reader = Reader { text, place, is_file: true, errors: Vec::new() };
    let Some(table) = reader.table() else { return Err(Error::from_several(reader.errors)) };
    let mut profile = defaults(place);
    let mut keys: Vec<_> = table.get_ref().iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in keys {
        reader.set(&mut profile, key, value);
    }
    reader.set_classes(&mut profile, table.get_ref());
    if reader.errors.is_empty() { Ok(profile) } else { Err(Error::from_several(reader.errors)) }
}

fn defaults(place: &str) -> Profile {
    let stem = Path::new(place).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    Profile {
        name: stem.unwrap_or_else(|| place.to_owned()),
        title: None,
        tolerance: Decimal::ZERO,
        basis: Basis::Level,
        range: RangeRule::Near,
        scope: Scope::All,
        no_data: Treatment::LeftOut,
        not_assessable: Treatment::LeftOut,
        overall: OverallRule::Pooled,
        classes: None,
        changes: Vec::new(),
    }
}

impl Reader<'_> {
    fn set(&mut self, profile: &mut Profile, key: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) {
        let Some(known) = KEYS.iter().find(|known| **known == key.get_ref().as_ref()) else {
            let fix = format!("{}The keys are {}.", did_you_mean(key.get_ref(), KEYS), listed(KEYS));
            return self.fault(key.span().start, format!("a profile has no key `{}`", shown(key.get_ref())), fix);
        };
        let entry = Entry { key: known, value };
        match *known {
            "name" => replace(&mut profile.name, self.words(&entry)),
            "title" => replace(&mut profile.title, self.words(&entry).map(Some)),
            "tolerance" => replace(&mut profile.tolerance, self.tolerance(&entry)),
            "basis" => replace(&mut profile.basis, self.choice(&entry, Basis::ALL, Basis::id)),
            "range" => replace(&mut profile.range, self.choice(&entry, RangeRule::ALL, RangeRule::id)),
            "scope" => replace(&mut profile.scope, self.choice(&entry, Scope::ALL, Scope::id)),
            "no-data" => replace(&mut profile.no_data, self.choice(&entry, Treatment::ALL, Treatment::id)),
            "not-assessable" => {
                replace(&mut profile.not_assessable, self.choice(&entry, Treatment::ALL, Treatment::id));
            }
            "overall" => replace(&mut profile.overall, self.choice(&entry, OverallRule::ALL, OverallRule::id)),
            // Both make the classes, once all keys are read.
            _ => {}
        }
    }

    /// The classes of the file, and what they measure.
    fn set_classes(&mut self, profile: &mut Profile, table: &DeTable<'_>) {
        let entry = |key: &'static str| Some(Entry { key, value: table.get(key)? });
        let basis = match entry("classes-on") {
            Some(entry) => self.choice(&entry, Basis::ALL, Basis::id),
            None => Some(Basis::Level),
        };
        match (entry("class"), entry("classes-on")) {
            (Some(entry), _) => profile.classes = self.classes(&entry, basis.unwrap_or(Basis::Level)),
            (None, Some(entry)) => {
                let fix = "Add a table [[class]] for each class, or leave `classes-on` out.".to_owned();
                self.fault(entry.value.span().start, "there are no classes".to_owned(), fix);
            }
            (None, None) => {}
        }
    }
}

fn replace<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_built_in_profile_reads_and_bears_its_name() {
        for name in BUILT_IN {
            let profile = Profile::from_toml(Profile::built_in_text(name).unwrap(), name).unwrap();
            assert_eq!(profile.name, *name);
            assert_eq!(Profile::built_in(name), Some(profile));
        }
        assert_eq!(Profile::built_in("none such"), None);
    }

    #[test]
    fn an_empty_file_is_the_strict_profile_under_the_files_name() {
        let empty = Profile::from_toml("", "rules/ours.toml").unwrap();
        let strict = Profile::built_in("strict").unwrap();
        assert_eq!(empty, Profile { name: "ours".into(), title: None, ..strict });
    }

    #[test]
    fn the_annex_7_profile_says_what_it_should() {
        let profile = Profile::built_in("annex7").unwrap();
        assert_eq!(profile.tolerance, "0.1".parse().unwrap());
        assert_eq!((profile.basis, profile.scope), (Basis::Level, Scope::Measures));
        assert_eq!((profile.no_data, profile.not_assessable), (Treatment::NotAchieved, Treatment::NotAchieved));
        assert_eq!(profile.overall, OverallRule::MeanOfObjectives);
    }

    #[test]
    fn tolerances_read_exactly() {
        for (written, exact) in [
            ("0", "0"),
            ("0.1", "0.1"),
            ("0.30", "0.3"),
            ("1e-2", "0.01"),
            ("\"10 %\"", "0.1"),
            ("\"2.5%\"", "0.025"),
            ("0.999", "0.999"),
        ] {
            let profile = Profile::from_toml(&format!("tolerance = {written}"), "p").unwrap();
            assert_eq!(profile.tolerance, exact.parse().unwrap(), "{written}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_its_line() {
        for (text, message) in [
            (
                "tolerence = 0.1",
                "p.toml:1: a profile has no key `tolerence`. Did you mean `tolerance`? The keys are `name`, `title`, \
                 `tolerance`, `basis`, `range`, `scope`, `no-data`, `not-assessable`, `overall`, `classes-on`, `class`.",
            ),
            (
                "\n# rules\nscope = \"measure\"",
                "p.toml:3: `scope` cannot be `measure`. Did you mean `measures`? Expected \"measures\" or \"objective\" \
                 or \"all\".",
            ),
            (
                "tolerance = 10",
                "p.toml:1: `tolerance` cannot be `10`. Expected a fraction from 0 to below 1: 0.1 is 10 %, and so is \
                 \"10 %\".",
            ),
            ("basis = true", "p.toml:1: `basis` cannot be `true`. Expected \"level\" or \"change\"."),
            ("name = \"\"", "p.toml:1: `name` must be words, not ``. Write for example name = \"annual review\"."),
            (
                "range = \"near\"\nno_data = \"left-out\"\nscope = 3",
                "p.toml:2: a profile has no key `no_data`. Did you mean `no-data`? The keys are `name`, `title`, \
                 `tolerance`, `basis`, `range`, `scope`, `no-data`, `not-assessable`, `overall`, `classes-on`, `class`.\np.toml:3: `scope` \
                 cannot be `3`. Expected \"measures\" or \"objective\" or \"all\".",
            ),
        ] {
            assert_eq!(Profile::from_toml(text, "p.toml").unwrap_err().to_string(), message);
        }
    }

    #[test]
    fn nonsense_tolerances_are_refused() {
        for written in ["-0.1", "1", "1.0", "nan", "inf", "1e40", "0x1", "\"ten\"", "\"100 %\"", "[0.1]", "1979-05-27"]
        {
            assert!(Profile::from_toml(&format!("tolerance = {written}"), "p").is_err(), "{written}");
        }
    }

    #[test]
    fn what_is_no_toml_is_refused_with_its_line() {
        for text in ["\n\nscope", "\n\nscope = ", "basis = \"level\"\n\nbasis = \"level\""] {
            let message = Profile::from_toml(text, "p.toml").unwrap_err().to_string();
            assert!(message.starts_with("p.toml:3: this is no TOML: "), "{message}");
        }
    }
}
