//! What does not stop a run but must be known: an ambiguous number, a row without a partner, a total that does not fit.

pub mod recognition;
mod report;
pub mod rule;

use rust_decimal::Decimal;

use crate::model::{Origin, Place, ReportingPeriod, SourceId, Sources, Year};

pub use report::{Counts, Ignored, NotRun, Report, RuleInRun};
pub use rule::{Family, ReportSection, Rule, Severity};

/// A value inside a message; numbers are printed in the language of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Words, shown as they are.
    Text(String),
    /// A figure.
    Number(Decimal),
    /// A figure without marks between its thousands.
    Plain(Decimal),
    /// A period, named as the programme's tables name it.
    Period(ReportingPeriod),
    /// Several periods, with commas between them.
    Periods(Vec<ReportingPeriod>),
    /// How many; decides grammar.
    Count(usize),
    /// A place, shown as people write it.
    Place(Origin),
    /// A list of words of the vocabulary of labels, each a label key.
    Label(String),
    /// Several messages, with commas between them.
    List(Vec<Message>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Decimal> for Argument {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<ReportingPeriod> for Argument {
    fn from(period: ReportingPeriod) -> Self {
        Self::Period(period)
    }
}

impl From<Vec<ReportingPeriod>> for Argument {
    fn from(periods: Vec<ReportingPeriod>) -> Self {
        Self::Periods(periods)
    }
}

impl From<Year> for Argument {
    fn from(year: Year) -> Self {
        Self::Period(year.into())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Origin> for Argument {
    fn from(origin: Origin) -> Self {
        Self::Place(origin)
    }
}

/// A sentence in no language yet: the key of a text in `data/language/` and the values that belong into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The key of the text.
    pub key: &'static str,
    /// The values by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// The text of that key, without values.
    pub fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// The same with a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    fn move_origins(&mut self, moved: &impl Fn(Origin) -> Origin) {
        for (_, argument) in &mut self.arguments {
            match argument {
                Argument::Place(origin) => *origin = moved(*origin),
                Argument::List(parts) => parts.iter_mut().for_each(|part| part.move_origins(moved)),
                Argument::Text(_)
                | Argument::Number(_)
                | Argument::Plain(_)
                | Argument::Period(_)
                | Argument::Periods(_)
                | Argument::Count(_)
                | Argument::Label(_) => {}
            }
        }
    }
}

/// One thing found in the data. Its message's text has an attribute `help` that says how to fix it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check or the rule of reading that found it.
    pub rule: &'static Rule,
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub message: Message,
    /// Where.
    pub at: Option<Origin>,
    /// Other places that belong to it: the other of two values that disagree.
    pub related: Vec<Origin>,
    /// The row it is about, `1.2.3#2 Number of requests`.
    pub subject: Option<String>,
}

impl Finding {
    /// A finding of a rule, with its severity; the key of its message is the rule's id.
    pub fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            severity: rule.severity,
            message: Message::new(rule.id),
            at: None,
            related: Vec::new(),
            subject: None,
        }
    }

    /// The same with another text than the check's first.
    #[must_use]
    pub fn saying(mut self, key: &'static str) -> Self {
        self.message.key = key;
        self
    }

    /// The same with a value for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// The same at a place.
    #[must_use]
    pub fn at(mut self, origin: Origin) -> Self {
        self.at = Some(origin);
        self
    }

    /// The same with another place that belongs to it.
    #[must_use]
    pub fn related(mut self, origin: Origin) -> Self {
        self.related.push(origin);
        self
    }

    /// The same about a row.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The same with all its places in that source; sheets are numbered after they are read.
    #[must_use]
    pub fn moved_to(mut self, source: SourceId) -> Self {
        self.at = self.at.map(|origin| origin.moved_to(source));
        self.related = self.related.into_iter().map(|origin| origin.moved_to(source)).collect();
        self
    }

    /// The same with all its places as that function has them, also those in its message.
    #[must_use]
    pub fn with_origins(mut self, moved: impl Fn(Origin) -> Origin) -> Self {
        self.at = self.at.map(&moved);
        self.related.iter_mut().for_each(|origin| *origin = moved(*origin));
        self.message.move_origins(&moved);
        self
    }

    /// The place in words, if there is one.
    pub fn place(&self, sources: &Sources) -> Option<Place> {
        self.at.map(|origin| sources.place(origin))
    }
}
