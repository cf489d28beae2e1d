//! A programme laid out as a table.

use expost::model::{ReportingPeriod, Year};

use super::choices::{Choices, Extra, Layout, OwnerStyle};
use super::columns::{Column, Drawn, RowOf, columns};
use super::grid::{Cell, Grid, to_csv, to_xlsx};
use super::programme::{KnownIndicator, KnownProgramme, Tenths};
use super::random::Random;
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
        let mut programme = KnownProgramme::generate(words, random);
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
        surround(&mut grid, &choices, words);
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
        self.choices.is_undated.then(|| Year(u16::try_from(self.programme.review_year).unwrap()).into())
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
        let (Column::Target(year) | Column::Achieved(year), Some(word)) = (column, drawn.group(*column)) else {
            grid.merges.push((0, 1, at, at));
            above.push(drawn.header(*column));
            below.push(Cell::Blank);
            group = None;
            continue;
        };
        below.push(Cell::Year(drawn.year(*year)));
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

/// The rows of an indicator: one, one for each year, one for each kind, or one for each of both.
fn rows_of<'p>(indicator: &'p KnownIndicator, layout: Layout) -> Vec<RowOf<'p>> {
    let row = |year, is_target| RowOf { indicator, year, is_target };
    match layout {
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
            for row in rows_of(indicator, choices.layout) {
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
fn surround(grid: &mut Grid, choices: &Choices, words: &Words) {
    let width = grid.width();
    let line = |text: &String| {
        let mut row = vec![Cell::Blank; width];
        row[0] = text.clone().into();
        row
    };
    let mut above: Vec<_> = words.preamble.iter().take(choices.preamble).map(line).collect();
    if choices.preamble > 1 {
        above.push(vec![Cell::Blank; width]);
    }
    grid.prepend(above);
    if choices.notes > 0 {
        grid.rows.push(vec![Cell::Blank; width]);
        grid.rows.extend(words.notes.iter().take(choices.notes).map(line));
    }
}
