//! What varies about periods, parts and units, beside the choices of every table.

use super::choices::{Choices, Extra, HeaderCase, Layout, Order, OwnerStyle};
use super::random::Random;

/// How years are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YearStyle {
    Calendar,
    /// `2020/21`
    Slash,
    /// `2020/2021`
    SlashLong,
    /// `2020-2021`
    Dash,
    /// `FY21`
    Fy,
    /// `FY 2020/21`
    FiscalWords,
    /// `school year 2020/21`
    School,
    /// Achieved values are `as of 31 December 2021`, the target is of `2021`.
    AsOf,
    /// `31.12.2021`
    DateText,
    /// A date of the workbook.
    DateCell,
    /// `Year 1` below a title that names the first and last year.
    Relative,
    /// `Year 1` of a programme of which no one knows the first year.
    RelativeUnknown,
    /// The achieved values are below bare years, the targets below words and years.
    BareAchieved,
    /// The other way round.
    BareTargets,
}

impl YearStyle {
    const ALL: [Self; 14] = [
        Self::Calendar,
        Self::Slash,
        Self::SlashLong,
        Self::Dash,
        Self::Fy,
        Self::FiscalWords,
        Self::School,
        Self::AsOf,
        Self::DateText,
        Self::DateCell,
        Self::Relative,
        Self::RelativeUnknown,
        Self::BareAchieved,
        Self::BareTargets,
    ];

    /// Styles in which a part of the year can be named beside the year.
    const WITH_PARTS: [Self; 6] =
        [Self::Calendar, Self::Calendar, Self::Calendar, Self::Slash, Self::Fy, Self::FiscalWords];
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    Quarter,
    Half,
    Month,
}

impl Length {
    pub fn count(self) -> usize {
        match self {
            Self::Quarter => 4,
            Self::Half => 2,
            Self::Month => 12,
        }
    }
}

/// Which parts of a year are there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartSet {
    Full,
    /// All have a column or row, but the last is blank in some rows.
    Blanks,
    /// The last has neither column nor row.
    Incomplete,
    One,
    WithTotal,
    WithYearToDate,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartTargets {
    /// One of the year; in rows it is repeated.
    Year,
    /// One of the year, in the first row of the indicator.
    FirstRow,
    /// Each part has its own.
    Own,
}

/// Quarters, halves or months of the review year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearParts {
    pub length: Length,
    pub is_across: bool,
    pub set: PartSet,
    pub targets: PartTargets,
    /// Counts are those from the beginning of the year, and the header says so.
    pub is_cumulative: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dimension {
    Sex,
    Place,
    Age,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupShape {
    /// A row `of which women` below the row of all.
    OfWhich,
    /// A column says who.
    Column,
    /// The same as the first column.
    First,
    /// `Achieved 2021 (women)`
    Headers,
}

/// Women and men, places, or ages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Groups {
    pub dimension: Dimension,
    pub shape: GroupShape,
    pub has_whole: bool,
    pub has_own_targets: bool,
    /// Only the first group has values.
    pub is_one: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnitStyle {
    /// `Trains on time (%)`, without a column for it.
    InName,
    /// Target and achieved value `(000 EUR)`.
    SameFactor,
    /// Target `(000 EUR)`, achieved value `(EUR)`.
    Thousands,
    /// Target `(mil. RSD)`, achieved value `(RSD)`.
    Millions,
    /// Target `(EUR)`, achieved value `(RSD)`.
    OtherCurrency,
    /// What a percentage is made of, beside it.
    Numerators,
}

impl UnitStyle {
    /// Whether all indicators are amounts of money.
    pub fn is_of_money(self) -> bool {
        !matches!(self, Self::InName | Self::Numerators)
    }
}

/// A year in a cell below another year: `120 (2025)`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CellYear {
    Target,
    Achieved,
    /// The year of the header.
    Same,
}

/// What varies in one table; parts of years, groups, units and years in cells do not meet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Variation {
    pub years: YearStyle,
    pub parts: Option<YearParts>,
    pub groups: Option<Groups>,
    pub units: Option<UnitStyle>,
    pub cell_year: Option<CellYear>,
    /// Which of several ways to write the same the table takes.
    pub form: usize,
}

impl Variation {
    pub const NONE: Self =
        Self { years: YearStyle::Calendar, parts: None, groups: None, units: None, cell_year: None, form: 0 };

    /// Which rules the table is about: `years Slash`, `parts Quarter across Full of Year` ...
    pub fn kind(&self) -> String {
        if let Some(parts) = self.parts {
            let across = if parts.is_across { "across" } else { "in rows" };
            let cumulative = if parts.is_cumulative { ", cumulative" } else { "" };
            return format!("parts of a year {across}, {:?}, targets {:?}{cumulative}", parts.set, parts.targets);
        }
        if let Some(groups) = self.groups {
            let whole = match (groups.is_one, groups.has_whole) {
                (true, _) => "one group only",
                (false, true) => "with the whole",
                (false, false) => "without the whole",
            };
            let targets = if groups.has_own_targets { "own targets" } else { "one target" };
            return format!("groups {:?}, {whole}, {targets}", groups.shape);
        }
        if let Some(units) = self.units {
            return format!("units {units:?}");
        }
        match self.cell_year {
            Some(cell_year) => format!("year in cell, {cell_year:?}"),
            None => format!("years {:?}", self.years),
        }
    }

    pub fn traits(&self) -> Vec<String> {
        if *self == Self::NONE {
            return Vec::new();
        }
        let mut traits = vec![self.kind(), format!("year style {:?}", self.years)];
        traits.extend(self.parts.map(|parts| format!("part {:?}", parts.length)));
        traits.extend(self.groups.map(|groups| format!("group {:?}", groups.dimension)));
        traits
    }
}

impl Choices {
    /// The same with something about periods, parts or units that varies.
    pub fn varied(mut self, random: &mut Random) -> Self {
        let mut variation = Variation { years: YearStyle::Slash, form: random.below(12), ..Variation::NONE };
        match random.below(20) {
            0..=5 => variation.years = *random.pick(&YearStyle::ALL[1..]),
            6..=11 => variation.parts = Some(self.vary_parts(random)),
            12..=15 => variation.groups = Some(self.vary_groups(random)),
            16..=17 => {
                variation.cell_year = Some(*random.pick(&[CellYear::Target, CellYear::Achieved, CellYear::Same]));
                variation.years = YearStyle::Calendar;
                self.layout = *random.pick(&[Layout::Flat, Layout::FlatYears, Layout::TitleRows]);
            }
            _ => variation.units = Some(self.vary_units(random)),
        }
        if variation.parts.is_some() || variation.groups.is_some() || variation.units.is_some() {
            variation.years = *random.pick(&YearStyle::WITH_PARTS);
        }
        self.fit_layout(&mut variation, random);
        self.variation = variation;
        self.is_undated = false;
        self.has_total = false;
        self
    }

    fn fit_layout(&mut self, variation: &mut Variation, random: &mut Random) {
        let has_year_cells = |layout| {
            matches!(layout, Layout::TwoRows | Layout::LongPeriod | Layout::LongKind)
                || matches!(layout, Layout::Alternating | Layout::YearsAcross)
        };
        match variation.years {
            YearStyle::BareAchieved | YearStyle::BareTargets => self.layout = Layout::FlatYears,
            YearStyle::AsOf => self.layout = *random.pick(&[Layout::Flat, Layout::FlatYears, Layout::TitleRows]),
            YearStyle::DateCell => {
                self.is_workbook = true;
                self.layout = *random.pick(&[Layout::TwoRows, Layout::LongPeriod, Layout::LongKind]);
            }
            YearStyle::Relative | YearStyle::RelativeUnknown => {
                self.preamble = usize::from(variation.years == YearStyle::Relative);
            }
            _ => {}
        }
        if variation.years != YearStyle::Calendar && !has_year_cells(self.layout) {
            // Words without spaces between them would leave periods that no one writes.
            self.case = if self.case == HeaderCase::Camel { HeaderCase::AsWritten } else { self.case };
        }
        let is_flat = matches!(self.layout, Layout::Flat | Layout::TitleRows);
        if !is_flat || variation.parts.is_some() || variation.groups.is_some() || variation.units.is_some() {
            self.extras.retain(|extra| matches!(extra, Extra::Source | Extra::Institution | Extra::Direction));
        }
        if !is_flat {
            self.extras.retain(|extra| *extra != Extra::Revised);
        }
        if !matches!(variation.years, YearStyle::Calendar | YearStyle::Slash | YearStyle::SlashLong) {
            self.extras.retain(|extra| *extra != Extra::Revised);
        }
        if variation.cell_year.is_some() {
            self.extras.retain(|extra| !matches!(extra, Extra::Revised | Extra::Share | Extra::Status));
        }
        if matches!(self.layout, Layout::LongPeriod | Layout::LongKind) {
            self.is_blank_below = false;
        }
        let is_two_rows = self.layout == Layout::TwoRows && (variation.parts.is_some() || variation.groups.is_some());
        if self.layout == Layout::TitleRows || (is_two_rows && self.order == Order::Shuffled) {
            self.order = Order::Usual;
        }
    }

    fn vary_parts(&mut self, random: &mut Random) -> YearParts {
        let length = *random.pick(&[Length::Quarter, Length::Quarter, Length::Quarter, Length::Half, Length::Month]);
        let is_across = random.chance(60);
        let sets = [
            PartSet::Full,
            PartSet::Full,
            PartSet::Blanks,
            PartSet::Incomplete,
            PartSet::One,
            PartSet::WithTotal,
            PartSet::WithYearToDate,
        ];
        let mut set = *random.pick(&sets);
        let mut targets = match (is_across, random.below(3)) {
            (_, 0) => PartTargets::Own,
            (false, 1) => PartTargets::FirstRow,
            _ => PartTargets::Year,
        };
        // Without one of two halves there is only the other.
        if set == PartSet::Incomplete && length == Length::Half && targets != PartTargets::Own {
            set = PartSet::One;
        }
        if matches!(set, PartSet::One | PartSet::WithTotal | PartSet::WithYearToDate) {
            targets = PartTargets::Year;
        }
        if set == PartSet::WithYearToDate && !is_across {
            set = PartSet::WithTotal;
        }
        let is_cumulative =
            targets == PartTargets::Year && matches!(set, PartSet::Full | PartSet::Blanks) && random.chance(30);
        self.layout = match is_across {
            true => *random.pick(&[Layout::Flat, Layout::Flat, Layout::TwoRows, Layout::TitleRows, Layout::Transposed]),
            false => *random.pick(&[Layout::LongPeriod, Layout::LongPeriod, Layout::LongKind]),
        };
        if self.layout == Layout::LongKind && targets != PartTargets::Own {
            targets = PartTargets::FirstRow;
        }
        self.has_baseline &= targets != PartTargets::Own && self.layout != Layout::LongKind;
        self.extras = if self.has_baseline { Vec::new() } else { vec![Extra::Direction] };
        YearParts { length, is_across, set, targets, is_cumulative }
    }

    fn vary_groups(&mut self, random: &mut Random) -> Groups {
        let dimension = *random.pick(&[Dimension::Sex, Dimension::Sex, Dimension::Place, Dimension::Age]);
        let shapes = [GroupShape::OfWhich, GroupShape::Column, GroupShape::First, GroupShape::Headers];
        let shape = *random.pick(&shapes);
        let is_one = shape == GroupShape::Headers && random.chance(20);
        let has_whole = !is_one && (shape == GroupShape::OfWhich || random.chance(50));
        let has_own_targets = !is_one && random.chance(40);
        self.layout = match shape {
            GroupShape::Headers => *random.pick(&[Layout::Flat, Layout::Flat, Layout::TwoRows, Layout::Transposed]),
            GroupShape::OfWhich => *random.pick(&[Layout::Flat, Layout::TitleRows]),
            GroupShape::Column | GroupShape::First => *random.pick(&[Layout::Flat, Layout::Flat, Layout::LongPeriod]),
        };
        if matches!(shape, GroupShape::First | GroupShape::OfWhich) {
            self.order = Order::Usual;
        }
        if shape == GroupShape::First && self.owners == OwnerStyle::TwoLevels {
            self.owners = OwnerStyle::Title;
        }
        self.is_blank_below &= shape == GroupShape::Headers;
        self.has_baseline = !has_own_targets;
        self.extras = if has_own_targets { vec![Extra::Direction] } else { Vec::new() };
        Groups { dimension, shape, has_whole, has_own_targets, is_one }
    }

    fn vary_units(&mut self, random: &mut Random) -> UnitStyle {
        let styles = [
            UnitStyle::InName,
            UnitStyle::SameFactor,
            UnitStyle::Thousands,
            UnitStyle::Millions,
            UnitStyle::OtherCurrency,
            UnitStyle::Numerators,
        ];
        let units = *random.pick(&styles);
        self.layout = if units == UnitStyle::InName {
            Layout::Flat
        } else {
            *random.pick(&[Layout::Flat, Layout::Flat, Layout::TitleRows])
        };
        self.has_unit = units == UnitStyle::Numerators;
        self.has_baseline = units == UnitStyle::InName || units == UnitStyle::Numerators;
        self.case = HeaderCase::AsWritten;
        self.extras = if units.is_of_money() { vec![Extra::Direction] } else { Vec::new() };
        units
    }
}
