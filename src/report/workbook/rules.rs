//! The rules of the profile in a live workbook: named cells that all formulas read, the words beside them, and the heading,
//! which says when they are changed.

use super::class_rules::changed_classes;
use super::formula::{choose, differ, equal, if_else, if_error, place_in_list, rounded, text};
use super::names::{NO_DATA, NOT_ASSESSABLE, OVERALL, SCOPE, TOLERANCE};
use crate::finding::{Argument, Message};
use crate::judge::{OverallRule, Profile, Scope, Treatment};
use crate::language::Labels;
use crate::model::Sources;
use crate::report::reason::percent;
use crate::report::{Choices, Value};

/// A rule that formulas read from a named cell.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct NamedRule {
    /// The name of its cell.
    pub(in crate::report) name: &'static str,
    /// Its key in the file of a profile.
    pub(in crate::report) key: &'static str,
    /// The texts of its values begin so; of none it is a number.
    texts: Option<&'static str>,
    ids: fn() -> Vec<&'static str>,
}

fn treatments() -> Vec<&'static str> {
    Treatment::ALL.iter().map(|treatment| treatment.id()).collect()
}

/// All of them, in the order of their rows.
pub(in crate::report) const NAMED_RULES: [NamedRule; 5] = [
    NamedRule { name: TOLERANCE, key: "tolerance", texts: None, ids: Vec::new },
    NamedRule {
        name: SCOPE,
        key: "scope",
        texts: Some("scope-remark"),
        ids: || Scope::ALL.iter().map(|scope| scope.id()).collect(),
    },
    NamedRule { name: NO_DATA, key: "no-data", texts: Some("treatment"), ids: treatments },
    NamedRule { name: NOT_ASSESSABLE, key: "not-assessable", texts: Some("treatment"), ids: treatments },
    NamedRule {
        name: OVERALL,
        key: "overall",
        texts: Some("overall"),
        ids: || OverallRule::ALL.iter().map(|rule| rule.id()).collect(),
    },
];

impl NamedRule {
    /// Its value in a profile.
    pub(in crate::report) fn value(self, profile: &Profile) -> Value<'static> {
        match self.texts {
            None => Value::Number(profile.tolerance),
            Some(_) => Value::Text(profile.rule(self.key).unwrap_or_default().into()),
        }
    }

    /// What can be written into its cell.
    pub(in crate::report) fn choices(self, labels: &Labels) -> Choices {
        let refusal = labels.text(if self.texts.is_none() { "choose-tolerance" } else { "choose-rule" });
        match self.texts {
            None => Choices::Fraction { refusal },
            Some(_) => Choices::Only { words: (self.ids)().into_iter().map(str::to_owned).collect(), refusal },
        }
    }

    /// The words beside the cell, which follow it.
    pub(in crate::report) fn words(self, profile: &Profile, labels: &Labels) -> String {
        match self.texts {
            None => {
                if_else(equal(self.name, 0), text(&labels.text("tolerance-none")), tolerance_words(profile, labels))
            }
            Some(texts) => self.chosen(|id| labels.text(&format!("{texts}-{id}"))),
        }
    }

    /// The text of the value in the cell.
    pub(in crate::report) fn chosen(self, text_of: impl Fn(&str) -> String) -> String {
        let ids = (self.ids)();
        let texts: Vec<String> = ids.iter().map(|id| text(&text_of(id))).collect();
        if_error(choose(place_in_list(&ids, self.name), &texts), text("?"))
    }

    /// Whether the cell has another value than the profile as it was written.
    fn is_changed(self, profile: &Profile) -> String {
        let written = profile.written_rule(self.key).unwrap_or_default();
        match self.texts {
            None => differ(self.name, written),
            Some(_) => differ(self.name, text(&written)),
        }
    }
}

/// `10 % of the target`, with the percentage of the cell.
fn tolerance_words(profile: &Profile, labels: &Labels) -> String {
    const HERE: &str = "\u{1}";
    let words = labels.message(&some_tolerance(profile, HERE), &Sources::default());
    let (before, behind) = words.split_once(HERE).unwrap_or((&words, ""));
    format!("{}&{}&{}", text(before), rounded(format!("100*{TOLERANCE}"), 1), text(behind))
}

/// What is counted, and how what has no data is, in two sentences that follow their cells.
pub(in crate::report) fn scope_remark_formula(labels: &Labels) -> String {
    let [_, scope, no_data, ..] = NAMED_RULES;
    let counted = scope.chosen(|id| labels.text(&format!("scope-remark-{id}")));
    let without_data = no_data.chosen(|id| labels.text(&format!("no-data-remark-{id}")));
    format!("{counted}&\" \"&{without_data}")
}

/// How the overall percentages are formed, in words that follow their cell.
pub(in crate::report) fn overall_formula(labels: &Labels) -> String {
    let [.., overall] = NAMED_RULES;
    overall.chosen(|id| labels.text(&format!("overall-{id}")))
}

/// A text that stands while no rule is changed, else the other.
pub(in crate::report) fn unless_changed(profile: &Profile, unchanged: &str, changed: &str) -> String {
    let named = NAMED_RULES.iter().map(|rule| rule.is_changed(profile));
    let conditions: Vec<String> = named.chain(changed_classes(profile)).collect();
    if_else(format!("OR({})", conditions.join(",")), text(changed), text(unchanged))
}

/// What the tolerance of a profile is, in words.
pub(in crate::report) fn tolerance_in_words(profile: &Profile) -> Message {
    match profile.tolerance.is_zero() {
        true => Message::new("tolerance-none"),
        false => some_tolerance(profile, percent(profile.tolerance)),
    }
}

fn some_tolerance(profile: &Profile, percent: impl Into<Argument>) -> Message {
    let basis = Argument::Label(format!("basis-{}", profile.basis.id()));
    Message::new("tolerance-some").with("percent", percent).with("basis", basis)
}
