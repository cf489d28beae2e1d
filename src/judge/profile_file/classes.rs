//! The classes in the file of a profile: `classes-on`, and a table `[[class]]` for each.

use std::cmp::Reverse;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::{Entry, Reader};
use crate::judge::basis::Basis;
use crate::judge::class::{Class, Classes};
use crate::judge::profile::Profile;
use crate::model::StatedRule;
use crate::text::wording::{described, did_you_mean, listed, shown};

/// The keys of a class.
const KEYS: &[&str] = &["name", "from", "below", "source"];

/// So many classes have room in the sheets of a workbook.
const MOST: usize = 6;

/// Ten times the target; a larger threshold is meant as percent.
const LARGEST: Decimal = Decimal::TEN;

/// A class as its table has it.
struct Stated {
    class: Class,
    below: Option<Decimal>,
    /// Where its table begins.
    at: usize,
}

impl Reader<'_> {
    /// The classes of a profile; none with errors where they are none.
    pub(super) fn classes(&mut self, entry: &Entry<'_>, basis: Basis) -> Option<Classes> {
        let DeValue::Array(tables) = entry.value.get_ref() else {
            let what = format!("`class` cannot be {}", described(entry.value.get_ref()));
            self.fault(entry.value.span().start, what, EXAMPLE.to_owned());
            return None;
        };
        let faults = self.errors.len();
        let mut stated: Vec<Stated> = tables.iter().filter_map(|table| self.class(table)).collect();
        let all = tables.len();
        if !(2..=MOST).contains(&all) {
            let what = format!("a profile has 2 to {MOST} classes, and this one has {all}");
            self.fault(entry.value.span().start, what, EXAMPLE.to_owned());
        }
        if self.errors.len() > faults {
            return None;
        }
        stated.sort_by_key(|stated| Reverse(stated.class.from));
        self.ensure_names_differ(&stated);
        self.ensure_without_gaps(&stated);
        let all = stated.into_iter().map(|stated| stated.class).collect();
        (self.errors.len() == faults).then_some(Classes { basis, all })
    }

    /// Refuses shares of a returned workbook that no longer fall from class to class.
    pub(super) fn ensure_order(&mut self, profile: &Profile, rules: &[&StatedRule]) {
        let names = rules.iter().filter(|rule| rule.key.ends_with(" name")).map(|rule| rule.value.value.as_str());
        let is_in_order = profile
            .classes
            .as_ref()
            .is_none_or(|classes| names.eq(classes.all.iter().map(|class| class.name.as_str())));
        if !is_in_order {
            let what = "the classes no longer begin at falling shares".to_owned();
            self.fault(0, what, "Each class needs a smaller share than the one above it.".to_owned());
        }
    }

    fn class(&mut self, table: &Spanned<DeValue<'_>>) -> Option<Stated> {
        let at = table.span().start;
        let DeValue::Table(keys) = table.get_ref() else {
            self.fault(at, format!("a class cannot be {}", described(table.get_ref())), EXAMPLE.to_owned());
            return None;
        };
        for key in keys.keys().filter(|key| !KEYS.contains(&key.get_ref().as_ref())) {
            let fix = format!("{}The keys are {}.", did_you_mean(key.get_ref(), KEYS), listed(KEYS));
            self.fault(key.span().start, format!("a class has no key `{}`", shown(key.get_ref())), fix);
        }
        let [name, source] = ["name", "source"].map(|key| self.class_words(keys, key, at));
        let [from, below] = ["from", "below"].map(|key| self.threshold(keys, key));
        let (name, source, from, below) = (name?, source?, from?, below?);
        if let (Some(from), Some(below)) = (from, below)
            && below <= from
        {
            let what = format!("the class \"{name}\" ends at {} and begins at {}", percent(below), percent(from));
            self.fault(at, what, "`below` has to be above `from`.".to_owned());
            return None;
        }
        Some(Stated { class: Class { name, from, source }, below, at })
    }

    fn class_words(&mut self, table: &DeTable<'_>, key: &'static str, at: usize) -> Option<String> {
        match table.get(key) {
            Some(value) => self.words(&Entry { key, value }),
            None => {
                let fix = match key {
                    "name" => "Write for example name = \"partly\".",
                    _ => {
                        "Say where its thresholds are taken from: source = \"Guidelines for annual reports, chapter 3\"."
                    }
                };
                self.fault(at, format!("a class has no `{key}`"), fix.to_owned());
                None
            }
        }
    }

    /// None with an error where it is no threshold.
    fn threshold(&mut self, table: &DeTable<'_>, key: &'static str) -> Option<Option<Decimal>> {
        let Some(value) = table.get(key) else { return Some(None) };
        let entry = Entry { key, value };
        match self.fraction(&entry).filter(|number| number.abs() <= LARGEST) {
            Some(number) => Some(Some(number)),
            None => {
                let what = format!("`{key}` cannot be {}", described(value.get_ref()));
                let fix = "Expected a share: \"50 %\", or the fraction 0.5, and not above 1000 %.";
                self.fault(value.span().start, what, fix.to_owned());
                None
            }
        }
    }

    fn ensure_names_differ(&mut self, stated: &[Stated]) {
        let name = |stated: &Stated| stated.class.name.to_lowercase();
        for (at, own) in stated.iter().enumerate() {
            if stated[..at].iter().any(|other| name(other) == name(own)) {
                let what = format!("two classes have the name \"{}\"", own.class.name);
                self.fault(own.at, what, "Give each class a name of its own.".to_owned());
            }
        }
    }

    /// Classes from the best to the worst: each ends where the one above it begins, and none is above or below all.
    fn ensure_without_gaps(&mut self, stated: &[Stated]) {
        let named = |stated: &Stated| format!("\"{}\"", stated.class.name);
        let ends = stated.iter().enumerate().map(|(at, own)| (own, at.checked_sub(1).map(|above| &stated[above])));
        for (own, above) in ends {
            let fault = match (own.below, above) {
                (Some(below), None) => Some((
                    format!("no class has {} and more: {} ends there", percent(below), named(own)),
                    format!("Leave `below` out of {}, or add a class from \"{}\".", named(own), percent(below)),
                )),
                (_, Some(above)) if above.class.from == own.class.from => Some((
                    format!("the classes {} and {} begin at the same share", named(above), named(own)),
                    "Give each class its own `from`; only the lowest has none.".to_owned(),
                )),
                (Some(below), Some(above)) => above.class.from.filter(|from| *from != below).map(|from| {
                    let what = match from > below {
                        true => format!("no class has {} to {}", percent(below), percent(from)),
                        false => format!(
                            "the classes {} and {} overlap from {} to {}",
                            named(own),
                            named(above),
                            percent(from),
                            percent(below)
                        ),
                    };
                    (what, format!("{} has to end where {} begins.", named(own), named(above)))
                }),
                (None, _) => None,
            };
            if let Some((what, fix)) = fault {
                self.fault(own.at, what, fix);
            }
        }
        if let Some((lowest, from)) = stated.last().and_then(|lowest| Some((lowest, lowest.class.from?))) {
            let what = format!("no class has less than {}: {} begins there", percent(from), named(lowest));
            self.fault(lowest.at, what, format!("Leave `from` out of {}, or add a class below it.", named(lowest)));
        }
    }
}

const EXAMPLE: &str = "Write a table for each: [[class]] with name = \"partly\", from = \"50 %\", below = \"100 %\" and source = \"...\".";

/// Whether a rule of a returned workbook is about classes.
pub(super) fn is_of_classes(key: &str) -> bool {
    key == "classes-on" || key.starts_with("class ")
}

/// The rules of a returned workbook as a file has them.
pub(super) fn as_file(rules: &[&StatedRule]) -> String {
    let mut text = String::new();
    for rule in rules {
        let value = &rule.value.value;
        let literal = match value.parse::<Decimal>() {
            Ok(_) if rule.key.ends_with(" from") => value.clone(),
            _ => toml::Value::from(value.as_str()).to_string(),
        };
        let key = rule.key.rsplit(' ').next().unwrap_or_default();
        if key == "name" {
            text.push_str("[[class]]\n");
        }
        text.push_str(&format!("{key} = {literal}\n"));
    }
    text
}

/// `50 %` of 0.5.
fn percent(fraction: Decimal) -> String {
    format!("{} %", fraction.saturating_mul(Decimal::ONE_HUNDRED).normalize())
}
