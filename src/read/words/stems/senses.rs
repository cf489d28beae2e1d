//! What the stems of header words mean.

use crate::model::Direction;
use crate::read::words::meaning::Meaning;

crate::model::terms_ids! {
    /// What a word adds to the role of a column.
    Qualifier {
        /// The one that counts now, of several.
        Revised = "revised",
        /// The first of several.
        Original = "original",
        /// Summed from the beginning.
        Cumulative = "cumulative",
        /// Of one year.
        Annual = "annual",
        /// Of the end of the programme.
        Final = "final",
        /// Of a time between beginning and end; a target of that time.
        Interim = "interim",
        /// A step on the way; a target of its time.
        Milestone = "milestone",
        /// Not final yet.
        Provisional = "provisional",
        /// A share of something.
        ShareOf = "share-of",
        /// A part of the figures beside it.
        OfWhich = "of-which",
        /// Of all parts together.
        Total = "total",
        /// The lower end.
        Minimum = "minimum",
        /// The upper end.
        Maximum = "maximum",
        /// Expected, not measured: a forecast, a projection.
        Projection = "projection",
        /// The limit of a colour or grade, not a target.
        Threshold = "threshold",
        /// Of an earlier time than the period at hand.
        Previous = "previous",
    }
}

crate::model::terms_ids! {
    /// What the header of a column of yes and no says of directions.
    FlagWord {
        /// Yes says that less is better: `reversal`, `inverse`.
        Reversal = "reversal",
        /// Yes says that more is better.
        HigherIsBetter = "higher-is-better",
        /// Yes says that less is better.
        LowerIsBetter = "lower-is-better",
    }
}

impl FlagWord {
    /// The direction that yes gives, or 1; no gives the other.
    pub fn yes(self) -> Direction {
        match self {
            Self::Reversal | Self::LowerIsBetter => Direction::Decrease,
            Self::HigherIsBetter => Direction::Increase,
        }
    }
}

crate::model::terms_ids! {
    /// What a word says of periods.
    PeriodWord {
        /// Next to a year, or the column of years.
        Year = "year",
        /// Before a fiscal or school year.
        FiscalYear = "fiscal-year",
        /// Half a year.
        Half = "half",
        /// A quarter of a year.
        Quarter = "quarter",
        /// A month.
        Month = "month",
        /// The middle of the year.
        MidYear = "mid-year",
        /// Before a year, the middle of it: `mid-2021`.
        Mid = "mid",
        /// The end of the year.
        YearEnd = "year-end",
        /// From the beginning until now.
        ToDate = "to-date",
        /// 1.
        First = "first",
        /// 2.
        Second = "second",
        /// 3.
        Third = "third",
        /// 4.
        Fourth = "fourth",
        /// A count of months: `three months`.
        Three = "three",
        /// A count of months: `six months`.
        Six = "six",
        /// A count of months: `nine months`.
        Nine = "nine",
        /// Behind a number, makes it an ordinal: `1st`, `2º`.
        Ordinal = "ordinal",
        /// Between the first and the last year of a span.
        Until = "until",
        /// Before the day that a value is of: `as of`, `na dan`.
        AsOf = "as-of",
        /// A letter before or behind a number from 1 to 4 for a quarter: `Q2`.
        QuarterLetter = "quarter-letter",
        /// A letter before or behind 1 or 2 for half a year: `H1`.
        HalfLetter = "half-letter",
        /// Next to the year of prices or of an index, which is no period.
        Prices = "prices",
    }
}

crate::model::terms_ids! {
    /// What a word says of units.
    UnitWord {
        /// Percent.
        Percent = "percent",
        /// Times 1,000.
        Thousand = "thousand",
        /// Times 1,000, only next to a currency: `k€`.
        ThousandLetter = "thousand-letter",
        /// Times 1,000,000.
        Million = "million",
        /// Times 1,000,000, only next to a currency: `€m`.
        MillionLetter = "million-letter",
        /// Times 1,000,000,000.
        Billion = "billion",
        /// A currency.
        Currency = "currency",
        /// A count.
        Count = "count",
        /// Any other unit.
        Other = "other",
        /// Before what a unit is related to: `per 1,000 inhabitants`.
        Per = "per",
    }
}

impl UnitWord {
    /// Whether the unit by itself says that figures are levels or amounts.
    pub fn says_scale(self) -> bool {
        match self {
            Self::Percent | Self::Currency | Self::Count | Self::Per => true,
            Self::Thousand | Self::ThousandLetter | Self::Million | Self::MillionLetter | Self::Billion => false,
            Self::Other => false,
        }
    }
}

crate::model::terms_ids! {
    /// What a word for a part of a whole names.
    PartWord {
        /// Women, girls.
        Women = "women",
        /// Men, boys.
        Men = "men",
        /// An age: the young, the old.
        Age = "age",
        /// A kind of place: towns, villages.
        Place = "place",
        /// Any other group.
        Other = "other",
    }
}

impl PartWord {
    /// The id of what its parts divide a whole by.
    pub fn dimension(self) -> &'static str {
        match self {
            Self::Women | Self::Men => "sex",
            Self::Age => "age",
            Self::Place => "place",
            Self::Other => "group",
        }
    }
}

crate::model::terms_ids! {
    /// What a word says of how the figures of the parts of a year make the figure of the year.
    ScaleWord {
        /// They are levels, of which the last one is the year's: `average`, `rate`, `index`.
        Level = "level",
        /// A unit of what adds up: `km`, `tonnes`.
        Amount = "amount",
        /// A name with it is about what is counted: `number of`.
        Number = "number",
        /// A value with it is itself a change: `growth`, `reduction`.
        Change = "change",
    }
}

/// How much the words of a flag say that their column holds directions.
pub const FLAG_WEIGHT: u8 = 90;

/// What an entry of the vocabulary means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// A column may have that meaning, by that weight, 1 to 100.
    Role(Meaning, u8),
    /// It says which direction yes gives; a column of directions by [`FLAG_WEIGHT`].
    Flag(FlagWord),
    /// It qualifies the role.
    Qualifier(Qualifier),
    /// It is part of a period.
    Period(PeriodWord),
    /// A month by a short name that is a common word elsewhere: `set`, `out`; only next to a number.
    Month(u8),
    /// It is part of a unit.
    Unit(UnitWord),
    /// The figures are levels, or amounts that add up.
    Scale(ScaleWord),
    /// A part of a whole: women, rural.
    Part(PartWord),
    /// It only joins others.
    Joining,
    /// Known, and no role: `target group`.
    NoRole,
    /// The code of a language at the end of a header, `en`; its place in the list of languages.
    LanguageCode(usize),
    /// The name of a language.
    LanguageName(usize),
}
