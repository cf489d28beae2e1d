//! What varies from table to table.

use super::grid::NumberStyle;
use super::random::Random;
use super::variation::Variation;

/// Where the figures of one indicator are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// A row for each indicator, the figures of one year.
    Flat,
    /// A row for each indicator, several years, each named in its header.
    FlatYears,
    /// The same with the years in a second header row.
    TwoRows,
    /// A row for each year.
    LongPeriod,
    /// A row for each value, with its kind in a column.
    LongKind,
    /// A row for the targets and one for the achieved values, years across; the name in the first of them.
    Alternating,
    /// The same with all words in each row and the kind in any column.
    YearsAcross,
    /// A column for each indicator.
    Transposed,
    /// The owners' titles in rows of their own.
    TitleRows,
}

impl Layout {
    /// Flat tables are as common as all others together.
    const PICK: [Self; 14] = [
        Self::Flat,
        Self::Flat,
        Self::Flat,
        Self::Flat,
        Self::Flat,
        Self::FlatYears,
        Self::FlatYears,
        Self::TwoRows,
        Self::LongPeriod,
        Self::LongKind,
        Self::Alternating,
        Self::YearsAcross,
        Self::Transposed,
        Self::TitleRows,
    ];
}

/// What the owners' columns hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OwnerStyle {
    Title,
    /// `Goal 2: Clean air`
    LevelAndTitle,
    /// `2. Clean air`
    NumberAndTitle,
    CodeAndTitle,
    CodeOnly,
    /// Objectives and the measures below them.
    TwoLevels,
    NoOwner,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    Usual,
    /// The owner behind the figures.
    OwnerRight,
    AchievedFirst,
    Shuffled,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HeaderCase {
    AsWritten,
    Capitals,
    Snake,
    Camel,
    /// Line ends between the words.
    Lines,
    /// The words of two languages.
    Bilingual,
}

/// A column beside those that count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extra {
    Share,
    Money,
    Remark,
    Source,
    Institution,
    Status,
    Direction,
    Revised,
    OwnCode,
    RowNumber,
}

impl Extra {
    pub const ALL: [Self; 10] = [
        Self::Share,
        Self::Money,
        Self::Remark,
        Self::Source,
        Self::Institution,
        Self::Status,
        Self::Direction,
        Self::Revised,
        Self::OwnCode,
        Self::RowNumber,
    ];
}

/// The choices of one table.
#[derive(Clone, Debug)]
pub struct Choices {
    pub layout: Layout,
    pub owners: OwnerStyle,
    /// Owners are written in the first row of their group only.
    pub is_blank_below: bool,
    pub order: Order,
    pub case: HeaderCase,
    /// No header names the year.
    pub is_undated: bool,
    pub extras: Vec<Extra>,
    pub has_unit: bool,
    pub has_baseline: bool,
    pub has_percent_signs: bool,
    pub preamble: usize,
    pub notes: usize,
    pub has_total: bool,
    pub has_blank_rows: bool,
    pub is_workbook: bool,
    pub style: NumberStyle,
    pub delimiter: u8,
    pub variation: Variation,
}

impl Choices {
    pub fn of(random: &mut Random, language: &str) -> Self {
        let layout = *random.pick(&Layout::PICK);
        let is_flat = layout == Layout::Flat;
        let owner_styles = [
            OwnerStyle::Title,
            OwnerStyle::Title,
            OwnerStyle::LevelAndTitle,
            OwnerStyle::NumberAndTitle,
            OwnerStyle::CodeAndTitle,
            OwnerStyle::CodeOnly,
            OwnerStyle::TwoLevels,
            OwnerStyle::NoOwner,
        ];
        let orders = [Order::Usual, Order::Usual, Order::OwnerRight, Order::AchievedFirst, Order::Shuffled];
        let cases =
            [HeaderCase::Capitals, HeaderCase::Snake, HeaderCase::Camel, HeaderCase::Lines, HeaderCase::Bilingual];
        let case = if random.chance(70) { HeaderCase::AsWritten } else { *random.pick(&cases) };
        // No language but English is written in camel case.
        let case = if language != "en" && case == HeaderCase::Camel { HeaderCase::Snake } else { case };
        let mut extras: Vec<Extra> = Extra::ALL.into_iter().filter(|_| random.chance(18)).collect();
        if !matches!(layout, Layout::Flat | Layout::TitleRows) {
            extras.retain(|extra| matches!(extra, Extra::Source | Extra::Institution | Extra::Direction));
        }
        let is_undated = is_flat && random.chance(12);
        if is_undated || !is_flat {
            extras.retain(|extra| !matches!(extra, Extra::Revised | Extra::RowNumber));
        }
        if layout == Layout::TitleRows || extras.contains(&Extra::RowNumber) {
            extras.retain(|extra| *extra != Extra::OwnCode);
        }
        let style =
            if language == "en" { NumberStyle::ALL[random.below(2)] } else { NumberStyle::ALL[random.below(3) + 2] };
        let is_long = matches!(
            layout,
            Layout::LongPeriod | Layout::LongKind | Layout::Alternating | Layout::YearsAcross | Layout::Transposed
        );
        Self {
            layout,
            owners: *random.pick(&owner_styles),
            is_blank_below: !matches!(layout, Layout::LongPeriod | Layout::LongKind | Layout::YearsAcross)
                && random.chance(35),
            order: if is_long || layout == Layout::TitleRows { Order::Usual } else { *random.pick(&orders) },
            case,
            is_undated,
            extras,
            has_unit: random.chance(80),
            has_baseline: is_flat || layout == Layout::TitleRows || layout == Layout::Transposed || random.chance(50),
            has_percent_signs: random.chance(30),
            preamble: if random.chance(35) { random.below(3) + 1 } else { 0 },
            notes: if random.chance(20) { random.below(2) + 1 } else { 0 },
            has_total: is_flat && random.chance(12),
            has_blank_rows: !is_long && random.chance(8),
            is_workbook: random.chance(30),
            style,
            delimiter: *random.pick(b",;\t"),
            variation: Variation::NONE,
        }
    }

    /// The choices as words, for the counts per trait.
    pub fn traits(&self) -> Vec<String> {
        let flag = |is_so: bool, word: &str| is_so.then(|| word.to_owned());
        let extras = self.extras.iter().map(|extra| Some(format!("extra {extra:?}")));
        let mut traits = vec![
            Some(format!("layout {:?}", self.layout)),
            Some(format!("owners {:?}", self.owners)),
            Some(format!("order {:?}", self.order)),
            Some(format!("headers {:?}", self.case)),
            Some(if self.is_workbook {
                "file XLSX".to_owned()
            } else {
                format!("file {:?}", char::from(self.delimiter))
            }),
            flag(!self.is_workbook, &format!("numbers {:?}", self.style)),
            flag(self.is_blank_below, "blank below owners"),
            flag(self.is_undated, "undated"),
            flag(!self.has_unit, "no unit"),
            flag(self.has_percent_signs, "per cent signs"),
            flag(self.preamble > 0, "preamble"),
            flag(self.notes > 0, "notes"),
            flag(self.has_total, "total row"),
            flag(self.has_blank_rows, "blank rows"),
        ];
        traits.extend(extras);
        traits.extend(self.variation.traits().into_iter().map(Some));
        traits.into_iter().flatten().collect()
    }
}
