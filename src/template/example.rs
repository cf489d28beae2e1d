//! The worked example: a small programme with one row a table, whose rows fit together.

use rust_decimal::Decimal;

use super::contents::{TemplateContents, year_of};
use crate::finding::Message;
use crate::language::Labels;
use crate::model::{Level, Relevance, ReportingPeriod, Sources, Status, Verdict, Year};
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
    pub fn value<'e>(&self, table: &str, meaning: Meaning, period: Option<ReportingPeriod>) -> Value<'e> {
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
            (_, M::Validity) => text(contents.printed()),
            (_, M::Deadline) => text(words.continuous()),
            (_, M::Baseline) => number(BASELINE),
            (_, M::BaselineYear) => year_value(before(year_of(contents.ends().0))),
            ("indicators", M::Target) => period.map_or(Value::Empty, |period| number(target(period, contents))),
            (_, M::Target) => Value::Empty,
            (_, M::Achieved) => period.map_or(Value::Empty, |period| number(target(period, contents) + BEYOND_TARGET)),
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
                let title = Message::new("template-example-programme").with("period", contents.printed());
                text(labels.message(&title, &Sources::default()))
            }
            Fact::FirstYear => year_value(year_of(contents.ends().0)),
            Fact::LastYear => year_value(year_of(contents.ends().1)),
            Fact::ReviewYear => year_value(contents.ends().1),
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

/// A calendar year is a number, any other period words.
fn year_value<'e>(period: ReportingPeriod) -> Value<'e> {
    if let ReportingPeriod::Year(year) = period { Value::Year(year.0) } else { text(period.to_string()) }
}

/// The year before a year, a fiscal one before a fiscal one.
fn before(year: ReportingPeriod) -> ReportingPeriod {
    let before = Year(year.year().0.saturating_sub(1));
    if matches!(year, ReportingPeriod::Fiscal(_)) { ReportingPeriod::Fiscal(before) } else { before.into() }
}

/// Targets rise evenly to the last.
fn target(period: ReportingPeriod, contents: &TemplateContents) -> i64 {
    let step = |at: usize| i64::try_from(at).unwrap_or(0) + 1;
    let at = contents.periods.iter().position(|known| *known == period).unwrap_or(0);
    BASELINE + (LAST_TARGET - BASELINE) * step(at) / step(contents.periods.len().saturating_sub(1))
}
