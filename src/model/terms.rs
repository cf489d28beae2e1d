//! The field's closed lists: level, direction, status, relevance, verdict.

use super::origin::Sourced;

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

/// A colour of a traffic light, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colour {
    /// Red.
    Red,
    /// Amber, yellow or orange.
    Amber,
    /// Green.
    Green,
}

impl Colour {
    /// Its place, from 0 for red to 2 for green.
    pub fn rank(self) -> usize {
        match self {
            Self::Red => 0,
            Self::Amber => 1,
            Self::Green => 2,
        }
    }
}

impl Direction {
    /// Up for down; what is to be kept is its own opposite.
    pub fn opposite(self) -> Self {
        match self {
            Self::Increase => Self::Decrease,
            Self::Decrease => Self::Increase,
            Self::Maintain => Self::Maintain,
        }
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

/// The evaluator's words on relevance, and the verdict read from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRelevance {
    /// The verdict, if the words state one.
    pub verdict: Option<Relevance>,
    /// The cell's words.
    pub text: Sourced<String>,
}
