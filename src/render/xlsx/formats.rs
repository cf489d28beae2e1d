//! Formats of cells, each made once: what costs time in a workbook is not their number of cells but of formats.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::render::palette::look;
use crate::report::{Cell, Input, Tone, Value};

/// The number of the built-in format of text.
const AS_TYPED: u8 = 49;

/// What decides a cell's format: its tone, how its number is printed, whether it is on the right,
/// whether people write in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Style {
    tone: Tone,
    number: NumberFormat,
    right: bool,
    /// Whether it stays open to writing when its sheet is protected.
    is_input: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum NumberFormat {
    None,
    Words,
    Plain(u8),
    Percent(u8),
    /// With as many decimals as the number has, whatever it becomes.
    Open,
    OpenPercent,
    Fraction,
    Year,
}

impl Style {
    /// The style of a cell; `right` when its column's values are on the right.
    pub(super) fn from_cell(cell: &Cell<'_>, right: bool) -> Self {
        let decimals = |number: &Decimal| number.normalize().scale().min(6) as u8;
        let number = match &cell.value {
            // What is typed where words belong stays as typed: the code 1.10 is not 1.1.
            Value::Empty | Value::Text(_) if !right && matches!(cell.tone, Tone::Input | Tone::Example) => {
                NumberFormat::Words
            }
            Value::Empty | Value::Text(_) => NumberFormat::None,
            // A number that may change shows all its decimals, at the price of no grouping: so only where there is none.
            Value::Number(number) if may_change(cell) && number.abs() < Decimal::ONE_THOUSAND => NumberFormat::Open,
            Value::PercentNumber(_) if may_change(cell) => NumberFormat::OpenPercent,
            Value::Number(number) => NumberFormat::Plain(decimals(number)),
            Value::PercentNumber(number) => NumberFormat::Percent(decimals(number)),
            Value::Fraction(_) => NumberFormat::Fraction,
            Value::Count(_) => NumberFormat::Plain(0),
            Value::Year(_) => NumberFormat::Year,
        };
        let is_input = cell.input != Input::Locked;
        let right = right || !matches!(number, NumberFormat::None | NumberFormat::Words);
        Self { tone: cell.tone, number, right, is_input }
    }
}

fn may_change(cell: &Cell<'_>) -> bool {
    cell.formula.is_some() || cell.input != Input::Locked
}

/// The formats made so far.
#[derive(Default)]
pub(super) struct Formats {
    made: HashMap<Style, Format>,
}

impl Formats {
    /// The format of a style.
    pub(super) fn get(&mut self, style: Style) -> &Format {
        self.made.entry(style).or_insert_with(|| format_of(style))
    }
}

fn format_of(style: Style) -> Format {
    let look = look(style.tone);
    let mut format = Format::new()
        .set_font_name("Calibri")
        .set_font_size(look.size)
        .set_font_color(look.text)
        .set_align(FormatAlign::Top);
    if look.border {
        format = format.set_border(FormatBorder::Thin).set_border_color(0xA6_A6A6u32);
    }
    // LibreOffice forgets the indent of figures that may wrap.
    if look.border && matches!(style.number, NumberFormat::None | NumberFormat::Words) {
        format = format.set_text_wrap();
    }
    if let Some(fill) = look.fill {
        format = format.set_background_color(fill);
    }
    if look.bold {
        format = format.set_bold();
    }
    if look.italic {
        format = format.set_italic();
    }
    if style.is_input {
        format = format.set_unlocked();
    }
    if style.right {
        // The indent keeps a figure apart from the words of the next column.
        format = format.set_align(FormatAlign::Right).set_indent(u8::from(style.number != NumberFormat::None));
    }
    match style.number {
        NumberFormat::None => format,
        NumberFormat::Words => format.set_num_format_index(AS_TYPED),
        NumberFormat::Plain(decimals) => format.set_num_format(with_decimals("#,##0", decimals)),
        NumberFormat::Percent(decimals) => format.set_num_format(with_decimals("0", decimals) + "\" %\""),
        NumberFormat::Open => format,
        NumberFormat::OpenPercent => format.set_num_format("General\" %\""),
        NumberFormat::Fraction => format.set_num_format("0 %"),
        NumberFormat::Year => format.set_num_format("0"),
    }
}

fn with_decimals(whole: &str, decimals: u8) -> String {
    if decimals == 0 { whole.to_owned() } else { format!("{whole}.{}", "0".repeat(usize::from(decimals))) }
}
