//! The rows of an indicator, and what they hold where they are of a part.

use super::choices::{Choices, Layout};
use super::columns::{Column, Drawn, RowOf, Share};
use super::grid::Cell;
use super::periods::{part_word, year_text};
use super::programme::{KnownIndicator, Scale, Tenths};
use super::variation::{
    CellYear, Dimension, GroupShape, Groups, Length, PartSet, PartTargets, UnitStyle, YearParts, YearStyle,
};

impl Choices {
    pub fn has_parts_across(&self) -> bool {
        self.variation.parts.is_some_and(|parts| parts.is_across)
            || self.variation.groups.is_some_and(|groups| groups.shape == GroupShape::Headers)
    }

    pub fn has_own_targets(&self) -> bool {
        self.variation.parts.is_some_and(|parts| parts.targets == PartTargets::Own)
            || self.variation.groups.is_some_and(|groups| groups.has_own_targets)
    }
}

/// The rows of an indicator: one, one for each year, one for each kind, or one for each of both; or those of its parts.
pub fn rows_of<'p>(indicator: &'p KnownIndicator, choices: &Choices) -> Vec<RowOf<'p>> {
    let row = |year, is_target| RowOf { indicator, year, is_target, share: Share::All };
    if let Some(parts) = choices.variation.parts.filter(|parts| !parts.is_across) {
        return rows_of_year_parts(indicator, parts, choices);
    }
    if let Some(groups) = choices.variation.groups.filter(|groups| groups.shape != GroupShape::Headers) {
        return rows_of_groups(indicator, groups, choices);
    }
    match choices.layout {
        Layout::Flat | Layout::FlatYears | Layout::TwoRows | Layout::Transposed | Layout::TitleRows => {
            vec![row(1, true)]
        }
        Layout::LongPeriod => (0..3).map(|year| row(year, true)).collect(),
        Layout::LongKind => {
            let kinds = |year| [row(year, true), row(year, false)];
            (0..3).flat_map(kinds).filter(|row| row.is_target || row.year < 2).collect()
        }
        Layout::Alternating | Layout::YearsAcross => vec![row(1, true), row(1, false)],
    }
}

fn rows_of_year_parts<'p>(indicator: &'p KnownIndicator, parts: YearParts, choices: &Choices) -> Vec<RowOf<'p>> {
    let row = |share, is_target| RowOf { indicator, year: 1, is_target, share };
    let count = match parts.set {
        PartSet::One => 1,
        PartSet::Incomplete => indicator.parts.len() - 1,
        _ => indicator.parts.len(),
    };
    let has_whole = parts.set == PartSet::WithTotal;
    let shares: Vec<Share> = (0..count).map(Share::Part).chain(has_whole.then_some(Share::All)).collect();
    if choices.layout != Layout::LongKind {
        return shares.into_iter().map(|share| row(share, true)).collect();
    }
    let mut rows = Vec::new();
    if parts.targets != PartTargets::Own {
        rows.push(row(Share::All, true));
    }
    for share in shares {
        rows.extend((parts.targets == PartTargets::Own).then(|| row(share, true)));
        rows.push(row(share, false));
    }
    rows
}

fn rows_of_groups<'p>(indicator: &'p KnownIndicator, groups: Groups, choices: &Choices) -> Vec<RowOf<'p>> {
    let row = |share| RowOf { indicator, year: 1, is_target: true, share };
    let mut rows: Vec<RowOf<'p>> = (0..groups.count()).map(|part| row(Share::Part(part))).collect();
    if groups.has_whole {
        let is_first = groups.shape == GroupShape::OfWhich || choices.variation.form.is_multiple_of(2);
        rows.insert(if is_first { 0 } else { rows.len() }, row(Share::All));
    }
    rows
}

impl Drawn<'_> {
    pub fn is_of_which(&self) -> bool {
        self.choices.variation.groups.is_some_and(|groups| groups.shape == GroupShape::OfWhich)
    }

    /// The name of a group below the name of the indicator.
    pub fn of_which(&self, row: RowOf<'_>) -> String {
        let Share::Part(part) = row.share else { return row.indicator.name.clone() };
        let word = part_word(self.choices, self.words, part);
        match self.choices.variation.form % 4 {
            0 => self.words.groups.of_which.replace("{p}", &word),
            1 => format!("– {word}"),
            2 => format!("   {word}"),
            _ => format!("{} – {word}", row.indicator.name),
        }
    }

    pub fn part_name(&self, row: RowOf<'_>) -> Cell {
        match row.share {
            Share::Part(part) => part_word(self.choices, self.words, part).into(),
            Share::All if self.choices.variation.form.is_multiple_of(3) => Cell::Blank,
            Share::All => self.words.groups.total.as_str().into(),
        }
    }

    pub fn target_cell(&self, row: RowOf<'_>, year: usize, figure: impl Fn(Tenths) -> Cell) -> Cell {
        let (indicator, variation) = (row.indicator, &self.choices.variation);
        let target = indicator.targets[year];
        if year == 1 && self.has_cell_year(indicator) {
            match variation.cell_year {
                Some(CellYear::Target) => return self.with_year(target, self.year(1) + 4, indicator),
                Some(CellYear::Same) => return self.with_year(target, self.year(1), indicator),
                Some(CellYear::Achieved) | None => {}
            }
        }
        let Share::Part(part) = row.share else {
            return figure(match variation.units {
                Some(UnitStyle::Millions) => target / 1000,
                Some(UnitStyle::OtherCurrency) => target * 1000,
                _ => target,
            });
        };
        let is_blank = match (variation.parts, variation.groups) {
            (Some(parts), _) => parts.targets == PartTargets::FirstRow && part > 0,
            (None, groups) => groups.is_some_and(|groups| groups.has_whole),
        };
        match self.choices.has_own_targets() {
            true => figure(indicator.parts[part].target),
            false if is_blank => Cell::Blank,
            false => figure(target),
        }
    }

    pub fn achieved_cell(&self, row: RowOf<'_>, year: usize, figure: impl Fn(Tenths) -> Cell) -> Cell {
        let (indicator, variation) = (row.indicator, &self.choices.variation);
        if let Share::Part(part) = row.share {
            return indicator.parts[part].achieved.map_or(Cell::Blank, figure);
        }
        let Some(achieved) = indicator.achieved.get(year).copied().flatten() else { return Cell::Blank };
        if year == 1 && self.has_cell_year(indicator) {
            match variation.cell_year {
                Some(CellYear::Achieved) => return self.with_year(achieved, self.year(1) - 3, indicator),
                Some(CellYear::Same) => return self.with_year(achieved, self.year(1), indicator),
                Some(CellYear::Target) | None => {}
            }
        }
        figure(match variation.units {
            Some(UnitStyle::Thousands | UnitStyle::Millions | UnitStyle::OtherCurrency) => achieved * 1000,
            _ => achieved,
        })
    }

    fn has_cell_year(&self, indicator: &KnownIndicator) -> bool {
        self.choices.variation.cell_year.is_some() && indicator.number + 1 == self.programme.indicators.len()
    }

    /// `94 (2019)`
    fn with_year(&self, value: Tenths, year: i64, indicator: &KnownIndicator) -> Cell {
        let is_percent = indicator.scale == Scale::Percent && self.choices.has_percent_signs;
        format!("{}{} ({year})", self.choices.style.print(value), if is_percent { "%" } else { "" }).into()
    }

    /// Of a percentage, and what it is a percentage of; blank beside other figures.
    pub fn part_of_share(&self, column: Column, indicator: &KnownIndicator) -> Cell {
        let (Scale::Percent, Some(share)) = (indicator.scale, indicator.achieved[1]) else { return Cell::Blank };
        let whole = 2000 + 1000 * i64::try_from(indicator.number % 3).unwrap();
        Cell::Figure(if column == Column::Numerator { share * whole / 1000 } else { whole } * 10, false)
    }
}

/// The headers of parts.
impl Drawn<'_> {
    pub fn part_header(&self) -> String {
        let variation = &self.choices.variation;
        if let Some(parts) = variation.parts {
            let place = match parts.length {
                Length::Quarter => 0,
                Length::Half => 1,
                Length::Month => 2,
            };
            return self.words.time.parts[place].clone();
        }
        let groups = &self.words.groups;
        match variation.groups.map(|groups| groups.dimension) {
            Some(Dimension::Place) => groups.place.clone(),
            Some(Dimension::Age) => groups.age.clone(),
            Some(Dimension::Sex) | None => groups.sex.clone(),
        }
    }

    pub fn of_share(&self, word: &str) -> String {
        if self.choices.variation.form.is_multiple_of(2) { format!("{word} {}", self.year(1)) } else { word.to_owned() }
    }

    /// A header of targets or achieved values of the whole, beside those of its parts or with its unit.
    pub fn with_whole(&self, text: String, is_achieved: bool) -> String {
        if let Some(unit) = self.unit_of(is_achieved) {
            return format!("{text} ({unit})");
        }
        let has_parts = self.choices.has_parts_across() && (is_achieved || self.choices.has_own_targets());
        match self.whole_word() {
            Some(word) if has_parts => format!("{text} ({word})"),
            Some(_) | None => text,
        }
    }

    fn unit_of(&self, is_achieved: bool) -> Option<String> {
        let (amounts, form) = (&self.words.amounts, self.choices.variation.form);
        let thousand = |currency| amounts.thousand[form % amounts.thousand.len()].replace("{c}", currency);
        let million = |currency| amounts.million[form % amounts.million.len()].replace("{c}", currency);
        Some(match (self.choices.variation.units?, is_achieved) {
            (UnitStyle::InName | UnitStyle::Numerators, _) => return None,
            (UnitStyle::SameFactor, _) | (UnitStyle::Thousands, false) => thousand("EUR"),
            (UnitStyle::Thousands, true) | (UnitStyle::OtherCurrency, false) => "EUR".to_owned(),
            (UnitStyle::Millions, false) => million("RSD"),
            (UnitStyle::Millions | UnitStyle::OtherCurrency, true) => "RSD".to_owned(),
        })
    }

    pub fn baseline_header(&self, template: &str) -> String {
        let year = self.programme.baseline_year;
        let printed = match self.choices.variation.years {
            YearStyle::Slash | YearStyle::SlashLong | YearStyle::Dash => year_text(self.choices, self.words, year, 0),
            _ => year.to_string(),
        };
        template.replace("{b}", &printed)
    }
}
