//! The worked example: a small programme with one row a table, whose rows fit together.

use rust_decimal::Decimal;

use super::contents::TemplateContents;
use crate::finding::Message;
use crate::language::Labels;
use crate::model::{Level, Relevance, Sources, Status, Verdict, Year};
use crate::read::blank::BlankWords;
use crate::read::{Fact, Meaning};
use crate::report::Value;

const BASELINE: i64 = 40;
const LAST_TARGET: i64 = 100;
const BEYOND_TARGET: i64 = 5;
const YEARLY_FUNDS: i64 = 1_500;

/// The example programme in one language.
#[derive(Debug, Clone, Copy)]
pub struct Example<'t> {
    pub contents: &'t TemplateContents,
    pub words: &'t BlankWords,
    pub labels: &'t Labels,
}

impl Example<'_> {
    /// What the example says in a column of a table.
    pub fn value<'e>(&self, table: &str, meaning: Meaning, year: Option<Year>) -> Value<'e> {
        use Meaning as M;
        let Self { contents, words, labels } = *self;
        let number = |number: i64| Value::Number(Decimal::from(number));
        let one_of = |at: usize| words.choices(meaning).into_iter().nth(at).map_or(Value::Empty, text);
        match (table, meaning) {
            ("objectives" | "published", M::Code) | (_, M::ObjectiveCode) => text("1.1".to_owned()),
            ("indicators" | "achieved", M::Code) => text("1.1.1#1".to_owned()),
            ("activities", M::Code) => text("1.1.1.1".to_owned()),
            (_, M::Code | M::MeasureCode) => text("1.1.1".to_owned()),
            (_, M::Level) => text(specific(words)),
            (_, M::Direction) => one_of(0),
            (_, M::Status) => one_of(position(Status::ALL, Status::Ongoing)),
            (_, M::Relevance) => one_of(position(Relevance::ALL, Relevance::Relevant)),
            (_, M::Verdict) => one_of(position(Verdict::ALL, Verdict::Achieved)),
            (_, M::Validity) => text(contents.years.to_string()),
            (_, M::Deadline) => text(words.continuous()),
            (_, M::Baseline) => number(BASELINE),
            (_, M::BaselineYear) => Value::Year(contents.years.first.0.saturating_sub(1)),
            ("indicators", M::Target) => year.map_or(Value::Empty, |year| number(target(year, contents))),
            (_, M::Target) => Value::Empty,
            (_, M::Achieved) => year.map_or(Value::Empty, |year| number(target(year, contents) + BEYOND_TARGET)),
            (_, M::Funds) => number(YEARLY_FUNDS),
            (_, M::PublishedAchieved) => number(100),
            (_, M::PublishedNotAchieved) => number(0),
            (_, M::FundingSource | M::BudgetReference) => {
                text(labels.text(&format!("template-example-{}", meaning.id())))
            }
            _ => text(labels.text(&format!("template-example-{table}-{}", meaning.id()))),
        }
    }

    /// What the example programme says of itself.
    pub fn fact<'e>(&self, fact: Fact) -> Value<'e> {
        let Self { contents, labels, .. } = *self;
        match fact {
            Fact::Title => {
                let title = Message::new("template-example-programme").with("period", contents.years.to_string());
                text(labels.message(&title, &Sources::default()))
            }
            Fact::FirstYear => Value::Year(contents.years.first.0),
            Fact::LastYear | Fact::ReviewYear => Value::Year(contents.years.last.0),
            Fact::Profile => contents.profiles.first().cloned().map_or(Value::Empty, text),
            Fact::Language => text(labels.language().id().to_owned()),
            Fact::Institution
            | Fact::UmbrellaDocument
            | Fact::Period
            | Fact::Identifier
            | Fact::Organisation
            | Fact::OrganisationType
            | Fact::ActivityStatus
            | Fact::Description => text(labels.text(&format!("template-example-programme-{}", fact.id()))),
        }
    }
}

/// The word for a specific objective.
pub fn specific(words: &BlankWords) -> String {
    words.choices(Meaning::Level).into_iter().nth(position(Level::ALL, Level::Specific)).unwrap_or_default()
}

fn text<'e>(text: String) -> Value<'e> {
    Value::Text(text.into())
}

fn position<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|known| *known == one).unwrap_or(0)
}

/// Targets rise evenly to the last.
fn target(year: Year, contents: &TemplateContents) -> i64 {
    let step = |year: Year| i64::from(year.0) - i64::from(contents.years.first.0) + 1;
    BASELINE + (LAST_TARGET - BASELINE) * step(year) / step(contents.years.last)
}
