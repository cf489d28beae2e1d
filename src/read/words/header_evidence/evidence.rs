//! What a header says, as it is handed on.

use rust_decimal::Decimal;

use crate::model::{Direction, PartOfYear, ReportingPeriod, Year};
use crate::read::words::meaning::Meaning;
use crate::read::words::stems::Qualifier;

/// Qualifiers of a header.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Qualifiers(u32);

impl Qualifiers {
    /// Whether it is one of them.
    pub fn has(self, qualifier: Qualifier) -> bool {
        self.0 & 1 << qualifier as u32 != 0
    }

    /// Adds one.
    pub fn add(&mut self, qualifier: Qualifier) {
        self.0 |= 1 << qualifier as u32;
    }

    /// All of them, in the order of [`Qualifier::ALL`].
    #[cfg(test)]
    pub fn iter(self) -> impl Iterator<Item = Qualifier> {
        Qualifier::ALL.iter().copied().filter(move |qualifier| self.has(*qualifier))
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// A meaning that the words of a header give its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleEvidence {
    /// The meaning.
    pub meaning: Meaning,
    /// How much the words say so, 1 to 100: 90 and more where they say nothing else, about 50 for a word that may mean
    /// another thing as well.
    pub weight: u8,
    /// The words, as printed.
    pub word: String,
    /// Whether the header without its period is one of the vocabulary's whole headers.
    pub whole: bool,
}

/// What the words of a header say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeaderEvidence {
    /// The roles, the likeliest first; no meaning twice.
    pub roles: Vec<RoleEvidence>,
    /// The direction that a yes or a 1 of the column gives; none where the words do not say.
    pub yes: Option<Direction>,
    /// What qualifies the roles.
    pub qualifiers: Qualifiers,
    /// The period with its year.
    pub period: Option<ReportingPeriod>,
    /// The number of the year, counted from the programme's first, where no year is named: `Year 1`.
    pub nth_year: Option<u8>,
    /// The part of a year, also where no year is named (`Q2`, `mid-year`).
    pub part: Option<PartOfYear>,
    /// The unit of the values, as printed: `EUR`, `persons per 1,000`.
    pub unit: Option<String>,
    /// Unit and factor together, as printed: `mil. RSD`.
    pub measure: Option<String>,
    /// Whether the unit relates the values to something: `per 1,000 inhabitants`.
    pub is_related: bool,
    /// Whether the values are percentages.
    pub is_percent: bool,
    /// What the values are to be multiplied with, `1000`.
    pub factor: Option<Decimal>,
    /// The part of a whole that the values are of, as printed: `Women`.
    pub part_of_whole: Option<String>,
    /// What that part divides the whole by: `sex`.
    pub dimension: Option<&'static str>,
    /// The language of a twin column, `name_fr`: a tag of the vocabulary.
    pub language: Option<&'static str>,
    /// The header folded, without period, language and qualifiers: equal for the columns of one series.
    pub stem: String,
    /// What nothing understood, as printed: words, contents of brackets.
    pub unread: Vec<String>,
}

/// Words with less weight leave open what they mean.
const LEAST_WEIGHT: u8 = 50;

impl RoleEvidence {
    /// Whether the words say the meaning clearly enough by themselves.
    pub fn is_clear(&self) -> bool {
        self.weight >= LEAST_WEIGHT
    }
}

impl HeaderEvidence {
    /// The meaning that the words have by themselves, if they say one clearly.
    pub fn clear_meaning(&self) -> Option<Meaning> {
        self.roles.first().filter(|role| role.is_clear()).map(|role| role.meaning)
    }

    /// The period, where the words say nothing else: `Q2 2021`, `na dan 31.12.2021.`, `FY 2023/24`.
    pub fn lone_period(&self) -> Option<ReportingPeriod> {
        self.period.filter(|_| self.says_no_more())
    }

    /// The part of a year without the year, where the words say nothing else: `Q2`, `I kvartal`.
    pub fn lone_part(&self) -> Option<PartOfYear> {
        self.part.filter(|_| self.period.is_none() && self.says_no_more())
    }

    fn says_no_more(&self) -> bool {
        let is_other = |role: &RoleEvidence| role.is_clear() && role.meaning != Meaning::Year;
        let has_unit = self.unit.is_some() || self.is_percent || self.factor.is_some();
        self.stem.is_empty() && self.unread.is_empty() && !has_unit && !self.roles.iter().any(is_other)
    }

    /// Whether the words may name a part of a whole beside those of a figure, as words that nobody knows do: `Sisak`, `Ministry
    /// of Health`. They are of no period, no money and no other figure.
    pub fn may_name_part(&self) -> bool {
        use Meaning::{
            Activity, Indicator, Institution, Kind, Level, Measure, Objective, Owner, Part, Partners, Title,
        };
        let is_of_period = self.period.is_some() || self.part.is_some() || self.nth_year.is_some();
        let names_thing = |meaning| {
            let of_things = matches!(meaning, Owner | Objective | Measure | Indicator | Activity | Title);
            of_things || matches!(meaning, Institution | Partners | Part | Kind | Level)
        };
        !is_of_period && self.clear_meaning().is_none_or(names_thing)
    }

    /// The year that `Year 2` and the like are, where the programme's first one is known.
    pub fn counted_year(&self, first: Option<Year>) -> Option<ReportingPeriod> {
        let (nth, first) = (self.nth_year?, first?);
        Some(Year(first.0.saturating_add(u16::from(nth)).saturating_sub(1)).into())
    }

    /// The weight of a meaning, 0 where no word says so.
    pub fn weight(&self, meaning: Meaning) -> u8 {
        self.roles.iter().find(|role| role.meaning == meaning).map_or(0, |role| role.weight)
    }

    /// A header that is nothing but a period.
    pub fn of_period(period: ReportingPeriod) -> Self {
        let part = match period {
            ReportingPeriod::Half(_, half) => Some(PartOfYear::Half(half)),
            ReportingPeriod::Quarter(_, quarter) => Some(PartOfYear::Quarter(quarter)),
            ReportingPeriod::Month(_, month) => Some(PartOfYear::Month(month)),
            ReportingPeriod::Year(_) | ReportingPeriod::Fiscal(_) | ReportingPeriod::Span(..) => None,
            ReportingPeriod::Day(_) => None,
        };
        Self { period: Some(period), part, ..Self::default() }
    }
}
