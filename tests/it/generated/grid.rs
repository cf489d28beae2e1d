//! A grid of cells, and the file that it becomes.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::programme::Tenths;

#[derive(Clone, Debug)]
pub enum Cell {
    Blank,
    Text(String),
    /// A figure; with a per cent sign or not.
    Figure(Tenths, bool),
    Year(i64),
    /// The last day of a year, as a date of the workbook.
    YearEnd(i64),
}

impl Cell {
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Cells that belong together: first and last row, first and last column.
pub type Merge = (usize, usize, usize, usize);

#[derive(Default, Debug)]
pub struct Grid {
    pub rows: Vec<Vec<Cell>>,
    pub merges: Vec<Merge>,
}

impl Grid {
    /// Puts rows above the table.
    pub fn prepend(&mut self, rows: Vec<Vec<Cell>>) {
        let count = rows.len();
        self.merges.iter_mut().for_each(|merge| {
            merge.0 += count;
            merge.1 += count;
        });
        self.rows.splice(0..0, rows);
    }

    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    pub fn transposed(&self) -> Self {
        let cell = |row: usize, column: usize| self.rows[row].get(column).cloned().unwrap_or(Cell::Blank);
        let rows =
            (0..self.width()).map(|column| (0..self.rows.len()).map(|row| cell(row, column)).collect()).collect();
        Self {
            rows,
            merges: self.merges.iter().map(|&(top, bottom, left, right)| (left, right, top, bottom)).collect(),
        }
    }
}

/// How numbers are written in text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberStyle {
    /// `1234.5`
    Point,
    /// `1,234.5`
    CommaThousands,
    /// `1234,5`
    Comma,
    /// `1.234,5`
    PointThousands,
    /// `1 234,5`
    SpaceThousands,
}

impl NumberStyle {
    pub const ALL: [Self; 5] =
        [Self::Point, Self::CommaThousands, Self::Comma, Self::PointThousands, Self::SpaceThousands];

    pub fn print(self, tenths: Tenths) -> String {
        let (thousands, mark) = match self {
            Self::Point => ("", '.'),
            Self::CommaThousands => (",", '.'),
            Self::Comma => ("", ','),
            Self::PointThousands => (".", ','),
            Self::SpaceThousands => (" ", ','),
        };
        let (whole, rest) = (tenths / 10, tenths % 10);
        let text = match (whole / 1_000_000, whole / 1000 % 1000, whole % 1000) {
            (0, 0, ones) => ones.to_string(),
            (0, middle, ones) => format!("{middle}{thousands}{ones:03}"),
            (millions, middle, ones) => format!("{millions}{thousands}{middle:03}{thousands}{ones:03}"),
        };
        if rest == 0 { text } else { format!("{text}{mark}{rest}") }
    }
}

/// The bytes of a text file.
pub fn to_csv(grid: &Grid, style: NumberStyle, delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    let width = grid.width();
    for row in &grid.rows {
        let printed = row.iter().map(|cell| match cell {
            Cell::Blank => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Figure(tenths, false) => style.print(*tenths),
            Cell::Figure(tenths, true) => format!("{}%", style.print(*tenths)),
            Cell::Year(year) => year.to_string(),
            Cell::YearEnd(year) => format!("31.12.{year}"),
        });
        let mut fields: Vec<String> = printed.collect();
        fields.resize(width, String::new());
        writer.write_record(&fields).unwrap();
    }
    writer.into_inner().unwrap()
}

/// The bytes of a workbook; percentages are fractions with a format.
pub fn to_xlsx(grid: &Grid) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let percent = Format::new().set_num_format("0.0%");
    let place = |at: usize| u32::try_from(at).unwrap();
    let column = |at: usize| u16::try_from(at).unwrap();
    for &(top, bottom, left, right) in &grid.merges {
        sheet.merge_range(place(top), column(left), place(bottom), column(right), "", &Format::new()).unwrap();
    }
    for (at, row) in grid.rows.iter().enumerate() {
        for (across, cell) in row.iter().enumerate() {
            let (at, across) = (place(at), column(across));
            match cell {
                Cell::Blank => continue,
                Cell::Text(text) => sheet.write_string(at, across, text),
                Cell::Figure(tenths, false) => sheet.write_number(at, across, in_units(*tenths)),
                Cell::Figure(tenths, true) => {
                    sheet.write_number_with_format(at, across, in_units(*tenths) / 100.0, &percent)
                }
                Cell::Year(year) => sheet.write_number(at, across, in_units(*year * 10)),
                Cell::YearEnd(year) => {
                    let day = ExcelDateTime::from_ymd(u16::try_from(*year).unwrap(), 12, 31).unwrap();
                    sheet.write_datetime_with_format(at, across, &day, &date)
                }
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn in_units(tenths: Tenths) -> f64 {
    f64::from(i32::try_from(tenths).unwrap()) / 10.0
}
