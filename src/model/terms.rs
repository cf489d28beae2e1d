//! The field's closed lists: level, direction, status, relevance, verdict.

use super::origin::Sourced;
use super::recognition::Certainty;

macro_rules! ids {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $id)] $variant,)+ }

        #[allow(dead_code, reason = "each list uses what it needs of these")]
        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name that machine outputs, data files and label keys use.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The one with that id.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use ids;

ids! {
    /// Whether an objective is the programme's overall one or one of its specific ones.
    Level {
        /// The overall objective: has indicators, no measures.
        Overall = "overall",
        /// A specific objective: has indicators and measures.
        Specific = "specific",
    }
}

ids! {
    /// Which way an indicator is meant to go.
    Direction {
        /// More is better.
        Increase = "increase",
        /// Less is better.
        Decrease = "decrease",
        /// To be kept where it is.
        Maintain = "maintain",
    }
}

ids! {
    /// How far an activity has come.
    Status {
        /// Done.
        Completed = "completed",
        /// Begun and not done.
        Ongoing = "ongoing",
        /// Not begun.
        NotInitiated = "not-initiated",
        /// Given up.
        Abandoned = "abandoned",
        /// The evaluator states that nothing is known.
        NoData = "no-data",
    }
}

ids! {
    /// Whether a row stays in the next programme.
    Relevance {
        /// It stays.
        Relevant = "relevant",
        /// It goes.
        NotRelevant = "not-relevant",
        /// Not known.
        NoData = "no-data",
    }
}

ids! {
    /// What the rules say of an indicator.
    Verdict {
        /// The achieved value meets the target, with the tolerance that the profile allows.
        Achieved = "achieved",
        /// It does not.
        NotAchieved = "not-achieved",
        /// There is no achieved value for the review year.
        NoData = "no-data",
        /// There is no usable target, or it is words without a stated verdict.
        NotAssessable = "not-assessable",
    }
}

ids! {
    /// How the meaning of a column was found, or why it has none.
    ColumnRule {
        /// The whole header is in the vocabulary.
        Words = "words",
        /// It is known words and a year.
        WordsAndYear = "words-and-year",
        /// It has known words among words that only join.
        WordsAmongOthers = "words-among-others",
        /// It has known words outside its brackets.
        OutsideBrackets = "outside-brackets",
        /// It is a year, right behind the baseline.
        BehindBaseline = "behind-baseline",
        /// It is where tables of the document have such a column.
        ByOrder = "by-order",
        /// A line of the map gives the meaning.
        Map = "map",
        /// The map says "ignore".
        Ignored = "ignored",
        /// An earlier column has the same meaning.
        Duplicate = "duplicate",
        /// Its words are known, and of no use in a table of this kind.
        Unused = "unused",
        /// No words of it are in the vocabulary.
        Unknown = "unknown",
        /// Words, values and neighbours together give it.
        Evidence = "evidence",
        /// Several meanings are as likely: the user is asked.
        Open = "open",
    }
}

impl ColumnRule {
    /// How sure a meaning is that was found by words alone.
    pub fn certainty(self) -> Certainty {
        match self {
            Self::Words | Self::WordsAndYear | Self::Map => Certainty::Certain,
            Self::WordsAmongOthers | Self::OutsideBrackets | Self::BehindBaseline | Self::ByOrder | Self::Evidence => {
                Certainty::Likely
            }
            Self::Ignored | Self::Duplicate | Self::Unused | Self::Unknown | Self::Open => Certainty::None,
        }
    }
}

/// The evaluator's words on relevance, and the verdict read from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRelevance {
    /// The verdict, if the words state one.
    pub verdict: Option<Relevance>,
    /// The cell's words.
    pub text: Sourced<String>,
}
