//! The columns of a generated table: their headers and what they hold in a row.

use super::choices::{Choices, Extra, HeaderCase, Layout, OwnerStyle};
use super::grid::Cell;
use super::order::has_part_column;
use super::periods::{part_of_year, part_word};
use super::programme::{KnownIndicator, KnownProgramme, Scale, Tenths};
use super::random::Random;
use super::variation::YearStyle;
use super::words::Words;

/// A column; years are counted from the one before the review year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    OwnerCode,
    Owner,
    Measure,
    Name,
    Unit,
    Baseline,
    Target(usize),
    Achieved(usize),
    Revised,
    OwnCode,
    RowNumber,
    /// The target or achieved value of the row's year.
    TargetOfRow,
    AchievedOfRow,
    Period,
    Kind,
    /// The value of the row's kind and year.
    ValueOfRow,
    /// The value of the row's kind.
    ValueOfYear(usize),
    PlannedMoney,
    SpentMoney,
    /// The quarter or group of the row.
    PartName,
    TargetOfPart(usize),
    AchievedOfPart(usize),
    Numerator,
    Denominator,
    Extra(Extra),
}

impl Column {
    pub fn has_targets(self) -> bool {
        matches!(
            self,
            Self::Target(_)
                | Self::TargetOfPart(_)
                | Self::TargetOfRow
                | Self::Revised
                | Self::ValueOfRow
                | Self::ValueOfYear(_)
                | Self::Kind
        )
    }

    pub fn has_achieved_values(self) -> bool {
        matches!(
            self,
            Self::Achieved(_)
                | Self::AchievedOfPart(_)
                | Self::AchievedOfRow
                | Self::ValueOfRow
                | Self::ValueOfYear(_)
                | Self::Kind
        )
    }

    pub fn has_owners(self) -> bool {
        matches!(self, Self::Owner | Self::OwnerCode | Self::Measure)
    }
}

/// What a row is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Share {
    All,
    /// A part of the review year, or a group.
    Part(usize),
}

/// A row of a table.
#[derive(Clone, Copy)]
pub struct RowOf<'p> {
    pub indicator: &'p KnownIndicator,
    /// The row's year, for layouts with a row for each.
    pub year: usize,
    /// Whether the row has targets, for layouts with a row for each kind.
    pub is_target: bool,
    pub share: Share,
}

/// The headers and words that were drawn for a table.
pub struct Drawn<'w> {
    pub(super) words: &'w Words,
    pub(super) choices: &'w Choices,
    pub(super) programme: &'w KnownProgramme,
    headers: Headers<'w>,
    /// The same in a second language.
    second: Option<Headers<'w>>,
    status: &'w [String; 3],
    direction: &'w [String; 2],
    kinds: &'w [String; 2],
    level: &'w String,
}

struct Headers<'w> {
    owner: &'w String,
    measure: &'w String,
    revised: &'w String,
    own_code: &'w String,
    row_number: &'w String,
    code: &'w String,
    name: &'w String,
    unit: &'w String,
    baseline: &'w String,
    target: &'w String,
    achieved: &'w String,
    target_group: &'w String,
    achieved_group: &'w String,
    period: &'w String,
    kind: &'w String,
    value: &'w String,
    planned_money: &'w String,
    spent_money: &'w String,
    extras: [&'w String; 6],
}

impl<'w> Headers<'w> {
    fn draw(words: &'w Words, random: &mut Random) -> Self {
        let owner = random.pick(&words.owner);
        let measures: Vec<&String> = words.measure.iter().filter(|word| *word != owner).collect();
        Self {
            owner,
            measure: *random.pick(measures.as_slice()),
            revised: random.pick(&words.revised),
            own_code: random.pick(&words.own_code),
            row_number: random.pick(&words.row_number),
            code: random.pick(&words.code),
            name: random.pick(&words.name),
            unit: random.pick(&words.unit),
            baseline: random.pick(&words.baseline),
            target: random.pick(&words.target),
            achieved: random.pick(&words.achieved),
            target_group: random.pick(&words.target_group),
            achieved_group: random.pick(&words.achieved_group),
            period: random.pick(&words.period),
            kind: random.pick(&words.kind),
            value: random.pick(&words.value),
            planned_money: random.pick(&words.planned_money),
            spent_money: random.pick(&words.spent_money),
            extras: [
                random.pick(&words.share),
                random.pick(&words.remark),
                random.pick(&words.source),
                random.pick(&words.institution),
                random.pick(&words.status),
                random.pick(&words.direction),
            ],
        }
    }
}

impl<'w> Drawn<'w> {
    pub fn draw(
        (words, second): (&'w Words, &'w Words),
        choices: &'w Choices,
        programme: &'w KnownProgramme,
        random: &mut Random,
    ) -> Self {
        let headers = Headers::draw(words, random);
        let second = (choices.case == HeaderCase::Bilingual).then(|| Headers::draw(second, random));
        let status = random.pick(&words.status_words);
        let direction = random.pick(&words.direction_words);
        let (kinds, level) = (random.pick(&words.kind_words), random.pick(&words.level));
        Self { words, choices, programme, headers, second, status, direction, kinds, level }
    }

    /// The word above the years or parts of a second header row.
    pub fn group(&self, column: Column) -> Option<String> {
        let has_parts = self.choices.has_parts_across();
        let word = |headers: &Headers<'w>| match column {
            Column::TargetOfPart(_) => Some(self.of_year((headers.target, headers.target_group), 1, false)),
            Column::AchievedOfPart(_) => Some(self.of_year((headers.achieved, headers.achieved_group), 1, true)),
            Column::Target(_) if has_parts && !self.choices.has_own_targets() => None,
            Column::Target(_) if has_parts => Some(self.of_year((headers.target, headers.target_group), 1, false)),
            Column::Achieved(_) if has_parts => Some(self.of_year((headers.achieved, headers.achieved_group), 1, true)),
            Column::Target(_) => Some(headers.target_group.clone()),
            Column::Achieved(_) => Some(headers.achieved_group.clone()),
            _ => None,
        };
        let first = word(&self.headers)?;
        let second = self.second.as_ref().and_then(word);
        Some(self.in_case(&second.map_or(first.clone(), |second| format!("{first} / {second}"))))
    }

    /// What is below the word of a second header row.
    pub fn below_group(&self, column: Column) -> Cell {
        match column {
            Column::TargetOfPart(part) | Column::AchievedOfPart(part) => {
                part_word(self.choices, self.words, part).into()
            }
            Column::Target(_) | Column::Achieved(_) if self.choices.has_parts_across() => {
                self.whole_word().unwrap_or(&self.words.groups.total).into()
            }
            Column::Target(year) | Column::Achieved(year) => self.year_cell(year),
            _ => Cell::Blank,
        }
    }

    pub fn year(&self, year: usize) -> i64 {
        self.programme.review_year - 1 + i64::try_from(year).unwrap()
    }

    /// The words of a column's header, of its group where there are two rows.
    pub fn printed_header(&self, column: Column) -> String {
        let group = (self.choices.layout == Layout::TwoRows).then(|| self.group(column)).flatten();
        group.unwrap_or_else(|| match self.header(column) {
            Cell::Text(text) => text,
            Cell::Year(year) | Cell::YearEnd(year) => year.to_string(),
            Cell::Blank | Cell::Figure(..) => String::new(),
        })
    }

    pub fn header(&self, column: Column) -> Cell {
        match (column, self.choices.variation.years) {
            (Column::ValueOfYear(year), _)
            | (Column::Achieved(year), YearStyle::BareAchieved)
            | (Column::Target(year), YearStyle::BareTargets) => return self.year_cell(year),
            _ => {}
        }
        let first = self.text(&self.headers, column);
        let second = self.second.as_ref().map(|second| self.text(second, column));
        Cell::Text(self.in_case(&match second {
            Some(second) if second != first => format!("{first} / {second}"),
            Some(_) | None => first,
        }))
    }

    fn text(&self, headers: &Headers<'w>, column: Column) -> String {
        let is_dated = !self.choices.is_undated;
        let of_year = |words: &str, year: usize| words.replace("{y}", &self.year(year).to_string());
        match column {
            Column::OwnerCode if self.choices.owners == OwnerStyle::CodeOnly => headers.owner.to_owned(),
            Column::OwnerCode => headers.code.to_owned(),
            Column::Owner => headers.owner.to_owned(),
            Column::Measure => headers.measure.to_owned(),
            Column::Revised => self.of_year((headers.revised, headers.revised), 1, false),
            Column::PartName => self.part_header(),
            Column::TargetOfPart(part) => self.of_part((headers.target, headers.target_group), part, false),
            Column::AchievedOfPart(part) => self.of_part((headers.achieved, headers.achieved_group), part, true),
            Column::Numerator => self.of_share(&self.words.amounts.numerator),
            Column::Denominator => self.of_share(&self.words.amounts.denominator),
            Column::OwnCode => headers.own_code.to_owned(),
            Column::RowNumber => headers.row_number.to_owned(),
            Column::Name => headers.name.to_owned(),
            Column::Unit => headers.unit.to_owned(),
            Column::Baseline => self.baseline_header(headers.baseline),
            Column::Target(year) if is_dated => {
                let text = self.of_year((headers.target, headers.target_group), year, false);
                self.with_whole(text, false)
            }
            Column::Achieved(year) if is_dated => {
                let text = self.of_year((headers.achieved, headers.achieved_group), year, true);
                self.with_whole(text, true)
            }
            Column::Target(_) | Column::TargetOfRow => headers.target_group.to_owned(),
            Column::Achieved(_) | Column::AchievedOfRow => headers.achieved_group.to_owned(),
            Column::Period => headers.period.to_owned(),
            Column::Kind => headers.kind.to_owned(),
            Column::ValueOfRow => headers.value.to_owned(),
            Column::ValueOfYear(year) => self.year(year).to_string(),
            Column::PlannedMoney => of_year(headers.planned_money, 1),
            Column::SpentMoney => of_year(headers.spent_money, 1),
            Column::Extra(extra) => headers.extras[place_of(extra)].to_owned(),
        }
    }

    fn in_case(&self, text: &str) -> String {
        match self.choices.case {
            HeaderCase::AsWritten | HeaderCase::Bilingual => text.to_owned(),
            HeaderCase::Lines => text.replacen(' ', "\n", 1),
            HeaderCase::Capitals => text.to_uppercase(),
            HeaderCase::Snake => pieces(text).join("_").to_lowercase(),
            HeaderCase::Camel => {
                let pieces = pieces(text).into_iter().map(|piece| {
                    let (first, rest) = piece.split_at(1);
                    format!("{}{rest}", first.to_uppercase())
                });
                pieces.collect()
            }
        }
    }

    /// The owner as the column of titles has it.
    pub fn owner(&self, owner: usize) -> String {
        let (title, number) = (&self.programme.owners[owner], owner + 1);
        match self.choices.owners {
            OwnerStyle::LevelAndTitle => format!("{} {number}: {title}", self.level),
            OwnerStyle::NumberAndTitle => format!("{number}. {title}"),
            OwnerStyle::Title
            | OwnerStyle::CodeAndTitle
            | OwnerStyle::CodeOnly
            | OwnerStyle::TwoLevels
            | OwnerStyle::NoOwner => title.clone(),
        }
    }

    pub fn cell(&self, column: Column, row: RowOf<'_>, random: &mut Random) -> Cell {
        let indicator = row.indicator;
        let is_percent = indicator.scale == Scale::Percent && self.choices.has_percent_signs;
        let figure = |value: Tenths| Cell::Figure(value, is_percent);
        let achieved = |year: usize| self.achieved_cell(row, year, figure);
        let target = |year: usize| self.target_cell(row, year, figure);
        match column {
            Column::OwnerCode => (indicator.owner + 1).to_string().into(),
            Column::Owner => self.owner(indicator.owner).into(),
            Column::Measure => self.programme.measures[indicator.measure].clone().into(),
            Column::Revised => indicator.revised.map_or(Cell::Blank, figure),
            Column::OwnCode => format!("KPI-{:02}", indicator.number + 1).into(),
            Column::RowNumber => (indicator.number + 1).to_string().into(),
            Column::Name if matches!(row.share, Share::Part(_)) && self.is_of_which() => self.of_which(row).into(),
            Column::Name if self.choices.has_unit || indicator.scale == Scale::Money => indicator.name.clone().into(),
            Column::Name => format!("{} ({})", indicator.name, indicator.unit).into(),
            Column::Unit => indicator.unit.clone().into(),
            Column::Baseline if target(1).is_blank() => Cell::Blank,
            Column::Baseline => figure(indicator.baseline),
            Column::PartName => self.part_name(row),
            Column::TargetOfPart(part) => figure(indicator.parts[part].target),
            Column::AchievedOfPart(part) => indicator.parts[part].achieved.map_or(Cell::Blank, figure),
            Column::Numerator | Column::Denominator => self.part_of_share(column, indicator),
            Column::Target(year) => target(year),
            Column::Achieved(year) => achieved(year),
            Column::TargetOfRow => target(row.year),
            Column::AchievedOfRow => achieved(row.year),
            Column::Period => match row.share {
                Share::Part(part) if self.choices.variation.parts.is_some() && !has_part_column(self.choices) => {
                    part_of_year(self.choices, self.words, self.year(1), part).into()
                }
                Share::Part(_) | Share::All => self.year_cell(row.year),
            },
            Column::Kind => self.kinds[usize::from(!row.is_target)].clone().into(),
            Column::ValueOfRow if row.is_target => target(row.year),
            Column::ValueOfRow => achieved(row.year),
            Column::ValueOfYear(year) if row.is_target => target(year),
            Column::ValueOfYear(year) => achieved(year),
            Column::PlannedMoney | Column::SpentMoney => Cell::Figure(random.between(200, 9_000) * 1000, false),
            Column::Extra(extra) => self.extra(extra, indicator, random),
        }
    }

    fn extra(&self, extra: Extra, indicator: &KnownIndicator, random: &mut Random) -> Cell {
        match extra {
            Extra::Share => indicator.achieved[1].map_or(Cell::Blank, |achieved| {
                let share = (achieved * 1000 + indicator.target() / 2) / indicator.target();
                Cell::Figure(share, self.choices.has_percent_signs)
            }),
            Extra::Remark if random.chance(50) => random.pick(&self.words.remarks).clone().into(),
            Extra::Remark | Extra::Money | Extra::Revised | Extra::OwnCode | Extra::RowNumber => Cell::Blank,
            Extra::Source => random.pick(&self.words.sources).clone().into(),
            Extra::Institution => random.pick(&self.words.institutions).clone().into(),
            Extra::Status => {
                let place = match indicator.is_achieved() {
                    Some(true) => 0,
                    Some(false) => 1,
                    None => 2,
                };
                self.status[place].clone().into()
            }
            Extra::Direction => self.direction[usize::from(!indicator.grows)].clone().into(),
        }
    }
}

fn place_of(extra: Extra) -> usize {
    match extra {
        Extra::Share | Extra::Money | Extra::Revised | Extra::OwnCode | Extra::RowNumber => 0,
        Extra::Remark => 1,
        Extra::Source => 2,
        Extra::Institution => 3,
        Extra::Status => 4,
        Extra::Direction => 5,
    }
}

fn pieces(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '%').filter(|piece| !piece.is_empty()).collect()
}
