//! How sure the reading of a column is, what speaks for it, and what is left to ask.

use super::origin::Origin;
use super::reporting_period::ReportingPeriod;
use super::terms::Direction;

super::terms::ids! {
    /// How sure the meaning of a column is.
    Certainty {
        /// Used.
        Certain = "certain",
        /// Used, with a warning that gives the evidence.
        Likely = "likely",
        /// Not used: the user is asked.
        Open = "open",
        /// Left out.
        None = "none",
    }
}

super::terms::ids! {
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
        /// It holds values of a part of a whole, which are kept beside those of the whole.
        Part = "part",
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
            Self::Ignored | Self::Duplicate | Self::Unused | Self::Unknown | Self::Open | Self::Part => Certainty::None,
        }
    }
}

/// A meaning that a column may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The id of the meaning, `target`.
    pub meaning: &'static str,
    /// The period of its values, where the header names one.
    pub period: Option<ReportingPeriod>,
    /// How much speaks for it, 0 to 100.
    pub score: u8,
    /// What speaks for it, the strongest first.
    pub evidence: Vec<Evidence>,
}

/// Something that speaks for a meaning of a column. Columns are counted from zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// The whole header is a known one.
    Header(String),
    /// A word of the header.
    Word(String),
    /// The header names a period.
    Period(ReportingPeriod),
    /// So many cells are numbers.
    Numbers(usize),
    /// So many cells are percentages.
    Percentages(usize),
    /// So many cells are years or dates.
    Years(usize),
    /// So many different texts, no two rows alike.
    Texts(usize),
    /// Some texts repeat over the rows: different ones, rows.
    Repeats(usize, usize),
    /// So many cells are codes.
    Codes(usize),
    /// A short closed list of words; the first of them.
    ClosedList(Vec<String>),
    /// So many cells are long sentences.
    Sentences(usize),
    /// Its figures are on the scale of that column.
    ScaleOf(u16),
    /// It equals the first column divided by the second, in so many rows.
    ShareOf(u16, u16, usize),
    /// It repeats that column.
    Repetition(u16),
    /// It says the same as that column in another language.
    TwinOf(u16),
    /// It equals the sum of those columns.
    SumOf(Vec<u16>),
    /// It agrees with target and achieved value in so many rows of so many.
    AgreesWithVerdicts(usize, usize),
    /// Its header says which direction a yes or a 1 gives.
    YesMeans(Direction),
    /// Where it is: left of the indicators' names.
    LeftOfNames,
    /// Where it is: beside that column.
    Beside(u16),
    /// Other tables have targets of its rows for the same periods, and no achieved values.
    TargetsElsewhere,
    /// No other column can have that meaning.
    OnlyOne,
    /// A line of the map.
    Map,
}

/// Something that is open and that a line of a map settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// A meaning's id, or `layout` or `rows`.
    pub about: &'static str,
    /// The cell that is asked about: mostly a header.
    pub at: Origin,
    /// The columns asked about, counted from zero.
    pub columns: Vec<u16>,
    /// What is asked.
    pub kind: QuestionKind,
    /// The line of a map that answers it with the best guess, `E = "achieved 2024"`.
    pub map_line: String,
}

/// What is asked. Headers and values are as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// In which year the programme begins: columns count their years from it.
    FirstYear {
        /// The headers of the columns, `Year 1 target`.
        headers: Vec<String>,
    },
    /// What a column holds: its header, its first values, the meanings that it may have, best first.
    Meaning {
        /// The header's words; empty for a column without one.
        header: String,
        /// Its first values.
        values: Vec<String>,
        /// The meanings that it may have, as a map says them: `achieved 2024`.
        candidates: Vec<String>,
    },
    /// Which of several columns has a meaning: their headers.
    WhichColumn {
        /// The headers of the columns that compete.
        headers: Vec<String>,
    },
    /// No column has that meaning, though a column of shares of the target is there: its header.
    OnlyShares {
        /// The header of the column of shares.
        header: String,
    },
    /// How several rows of one indicator in one period combine: the indicator, the period, its values.
    Rows {
        /// The indicator's name.
        name: String,
        /// The period as printed.
        period: String,
        /// The values of the rows.
        values: Vec<String>,
    },
    /// How the values of the parts of the year under review make that of the year.
    Parts {
        /// The indicator's name.
        name: String,
        /// The year.
        year: ReportingPeriod,
        /// The headers of the columns of the parts; the parts themselves, where they are rows.
        headers: Vec<String>,
        /// Their values.
        values: Vec<String>,
    },
}
