//! A programme laid out as a table.

use expost::model::{ReportingPeriod, Year};

use super::choices::{Choices, Extra, Layout, OwnerStyle};
use super::columns::{Column, Drawn};
use super::grid::{Cell, Grid, to_csv, to_xlsx};
use super::order::columns;
use super::parts::{add_parts, pay};
use super::programme::{KnownIndicator, KnownProgramme, Tenths};
use super::random::Random;
use super::rows::rows_of;
use super::truth::truth;
use super::variation::{UnitStyle, YearStyle};
use super::words::Words;

/// A table with its right result.
pub struct Table {
    pub choices: Choices,
    pub programme: KnownProgramme,
    pub grid: Grid,
    headers: Vec<(Column, String)>,
}

impl Table {
    pub fn generate(language: &str, (words, second): (&Words, &Words), random: &mut Random) -> Self {
        let choices = Choices::of(random, language);
        let programme = KnownProgramme::generate(words, random);
        Self::of((choices, programme), (words, second), random)
    }

    /// The same with periods, parts or units that vary.
    pub fn generate_varied(language: &str, (words, second): (&Words, &Words), random: &mut Random) -> Self {
        let choices = Choices::of(random, language).varied(random);
        let mut programme = KnownProgramme::generate(words, random);
        if choices.variation.units.is_some_and(UnitStyle::is_of_money) {
            pay(&mut programme, words, random);
        }
        add_parts(&mut programme, &choices.variation, random);
        Self::of((choices, programme), (words, second), random)
    }

    fn of(
        (choices, mut programme): (Choices, KnownProgramme),
        (words, second): (&Words, &Words),
        random: &mut Random,
    ) -> Self {
        if !choices.extras.contains(&Extra::Revised) {
            programme.indicators.iter_mut().for_each(|indicator| indicator.revised = None);
        }
        let drawn = Drawn::draw((words, second), &choices, &programme, random);
        let columns = columns(&choices, random);
        let headers = columns.iter().map(|column| (*column, drawn.printed_header(*column))).collect();
        let mut grid = header(&drawn, &choices, &columns);
        body(&mut grid, &drawn, (&choices, &programme), &columns, random);
        if choices.has_total {
            let word: &String = random.pick(&words.total);
            grid.rows.push(total(&columns, &programme, word));
        }
        if choices.layout == Layout::Transposed {
            grid = grid.transposed();
        }
        let first_year = programme.review_year - 1;
        surround(&mut grid, (&choices, first_year), words);
        Self { choices, programme, grid, headers }
    }

    /// The file's name and bytes.
    pub fn file(&self) -> (&'static str, Vec<u8>) {
        match (self.choices.is_workbook, self.choices.delimiter) {
            (true, _) => ("table.xlsx", to_xlsx(&self.grid)),
            (false, b'\t') => ("table.tsv", to_csv(&self.grid, self.choices.style, b'\t')),
            (false, delimiter) => ("table.csv", to_csv(&self.grid, self.choices.style, delimiter)),
        }
    }

    /// The year that a user has to give, since the table has none.
    pub fn given_year(&self) -> Option<ReportingPeriod> {
        self.choices.is_undated.then(|| self.review_year().into())
    }

    /// The printed headers of some columns.
    pub fn headers(&self, are_meant: impl Fn(Column) -> bool) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(move |(column, _)| are_meant(*column)).map(|(_, header)| header.as_str())
    }

    /// Whether each indicator has an owner of its own to tell apart.
    pub fn has_owners(&self) -> bool {
        self.choices.layout == Layout::TitleRows || self.choices.owners != OwnerStyle::NoOwner
    }

    /// The owner of an indicator, which all indicators share where the table has none, with its title.
    pub fn owner_of(&self, indicator: &KnownIndicator) -> (usize, &str) {
        if self.choices.layout != Layout::TitleRows && self.choices.owners == OwnerStyle::TwoLevels {
            return (indicator.measure, &self.programme.measures[indicator.measure]);
        }
        let owner = if self.has_owners() { indicator.owner } else { 0 };
        (owner, &self.programme.owners[owner])
    }

    pub fn review_year(&self) -> Year {
        Year(u16::try_from(self.programme.review_year).unwrap())
    }

    /// Whether a result without a warning would be wrong, though its figures are right.
    pub fn needs_warning(&self) -> bool {
        self.programme.indicators.iter().any(|indicator| truth(self, indicator).warning.is_some())
    }

    /// Whether a cell of this indicator names a year of its own.
    pub fn has_cell_year(&self, indicator: &KnownIndicator) -> bool {
        self.choices.variation.cell_year.is_some() && indicator.number + 1 == self.programme.indicators.len()
    }

    /// Whether the table has the owners' titles.
    pub fn has_titles(&self) -> bool {
        self.has_owners() && (self.choices.layout == Layout::TitleRows || self.choices.owners != OwnerStyle::CodeOnly)
    }
}

fn header(drawn: &Drawn<'_>, choices: &Choices, columns: &[Column]) -> Grid {
    let mut grid = Grid::default();
    if choices.layout != Layout::TwoRows {
        grid.rows.push(columns.iter().map(|column| drawn.header(*column)).collect());
        return grid;
    }
    let (mut above, mut below, mut group) = (Vec::new(), Vec::new(), None);
    for (at, column) in columns.iter().enumerate() {
        let Some(word) = drawn.group(*column) else {
            grid.merges.push((0, 1, at, at));
            above.push(drawn.header(*column));
            below.push(Cell::Blank);
            group = None;
            continue;
        };
        below.push(drawn.below_group(*column));
        if group.as_ref() == Some(&word) {
            above.push(Cell::Blank);
            match grid.merges.last_mut() {
                Some(merge) if merge.0 == 0 && merge.1 == 0 && merge.3 == at - 1 => merge.3 = at,
                _ => grid.merges.push((0, 0, at - 1, at)),
            }
        } else {
            above.push(word.clone().into());
            group = Some(word);
        }
    }
    grid.rows.extend([above, below]);
    grid
}

fn body(
    grid: &mut Grid,
    drawn: &Drawn<'_>,
    (choices, programme): (&Choices, &KnownProgramme),
    columns: &[Column],
    random: &mut Random,
) {
    for owner in 0..programme.owners.len() {
        if owner > 0 && choices.has_blank_rows {
            grid.rows.push(vec![Cell::Blank; columns.len()]);
        }
        if choices.layout == Layout::TitleRows {
            let mut title = vec![Cell::Blank; columns.len()];
            title[0] = drawn.owner(owner).into();
            grid.rows.push(title);
        }
        let (first_of_owner, mut first_of_measure, mut measure) = (grid.rows.len(), grid.rows.len(), None);
        for indicator in programme.of_owner(owner) {
            let first = grid.rows.len();
            if measure.is_some_and(|measure| measure != indicator.measure) {
                merge(grid, columns, first_of_measure, |column| Above::MEASURE.has(column, choices));
                first_of_measure = first;
            }
            measure = Some(indicator.measure);
            for row in rows_of(indicator, choices) {
                let at = grid.rows.len();
                let above = Above { owner: at > first_of_owner, measure: at > first_of_measure, indicator: at > first };
                let mut cells = Vec::new();
                for column in columns {
                    let cell = drawn.cell(*column, row, random);
                    cells.push(if above.has(*column, choices) { Cell::Blank } else { cell });
                }
                grid.rows.push(cells);
            }
            merge(grid, columns, first, |column| Above::INDICATOR.has(column, choices));
        }
        merge(grid, columns, first_of_measure, |column| Above::MEASURE.has(column, choices));
        merge(grid, columns, first_of_owner, |column| Above::OWNER.has(column, choices));
    }
}

/// What a row has in common with the row above.
#[derive(Clone, Copy)]
struct Above {
    owner: bool,
    measure: bool,
    indicator: bool,
}

impl Above {
    const OWNER: Self = Self { owner: true, measure: false, indicator: false };
    const MEASURE: Self = Self { owner: false, measure: true, indicator: false };
    const INDICATOR: Self = Self { owner: false, measure: false, indicator: true };

    /// Whether a cell is left blank since the row above has it.
    fn has(self, column: Column, choices: &Choices) -> bool {
        let is_alternating = choices.layout == Layout::Alternating;
        match column {
            Column::Owner | Column::OwnerCode => self.owner && (is_alternating || choices.is_blank_below),
            Column::Measure => self.measure && (is_alternating || choices.is_blank_below),
            Column::Kind | Column::ValueOfYear(_) => false,
            _ => self.indicator && is_alternating,
        }
    }
}

/// Merges the cells of these columns from a row to the last.
fn merge(grid: &mut Grid, columns: &[Column], first: usize, is_merged: impl Fn(Column) -> bool) {
    let last = grid.rows.len() - 1;
    let merged = columns.iter().enumerate().filter(|(_, column)| last > first && is_merged(**column));
    grid.merges.extend(merged.map(|(at, _)| (first, last, at, at)));
}

fn total(columns: &[Column], programme: &KnownProgramme, word: &str) -> Vec<Cell> {
    let sum = |value: fn(&KnownIndicator) -> Option<Tenths>| {
        Cell::Figure(programme.indicators.iter().filter_map(value).sum(), false)
    };
    let cells = columns.iter().map(|column| match column {
        Column::Name => word.into(),
        Column::Baseline => sum(|one| Some(one.baseline)),
        Column::Target(_) => sum(|one| Some(one.targets[1])),
        Column::Revised => sum(|one| one.revised),
        Column::Achieved(_) => sum(|one| one.achieved[1]),
        _ => Cell::Blank,
    });
    cells.collect()
}

/// Rows above and below the table.
fn surround(grid: &mut Grid, (choices, first_year): (&Choices, i64), words: &Words) {
    let width = grid.width();
    let line = |text: &String| {
        let mut row = vec![Cell::Blank; width];
        row[0] = text.clone().into();
        row
    };
    let mut above: Vec<_> = words.preamble.iter().take(choices.preamble).map(line).collect();
    if choices.variation.years == YearStyle::Relative {
        let span = words.time.span.replace("{f}", &first_year.to_string());
        above = vec![line(&span.replace("{l}", &(first_year + 2).to_string()))];
    }
    if choices.preamble > 1 {
        above.push(vec![Cell::Blank; width]);
    }
    grid.prepend(above);
    if choices.notes > 0 {
        grid.rows.push(vec![Cell::Blank; width]);
        grid.rows.extend(words.notes.iter().take(choices.notes).map(line));
    }
}
