//! Builds formulas: English function names with commas between the arguments, without the equals sign. Only functions that
//! Excel 2010 and LibreOffice share are used.

use std::fmt::Display;

use rust_decimal::Decimal;

use crate::matrix_form::VerdictCode;
use crate::model::{CellAddress, column_letters};
use crate::report::on_grid;

/// What a formula gives for "nothing": an empty text.
pub(in crate::report) const NOTHING: &str = "\"\"";

/// A text literal.
pub(in crate::report) fn text(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

/// A number literal.
pub(in crate::report) fn number(number: Decimal) -> String {
    number.to_string()
}

/// A number literal that may follow an operator: a negative one needs its parentheses.
pub(in crate::report) fn operand(number: Decimal) -> String {
    format!("({number})")
}

/// The number of a verdict.
pub(in crate::report) fn code(code: VerdictCode) -> String {
    code.number().to_string()
}

/// A word as a criterion of counting: its wildcards mean themselves.
pub(in crate::report) fn criterion(word: &str) -> String {
    text(&word.replace('~', "~~").replace('*', "~*").replace('?', "~?"))
}

/// A cell that moves with its formula: `F12`.
pub(in crate::report) fn cell(row: u32, column: u16) -> String {
    CellAddress { row, column }.to_string()
}

/// Cells of a column that move with their formula: `F12:F20`.
pub(in crate::report) fn cells(column: u16, rows: (u32, u32)) -> String {
    format!("{}:{}", cell(rows.0, column), cell(rows.1, column))
}

/// A fixed cell: `$F$12`.
pub(in crate::report) fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", column_letters(column), row + 1)
}

/// A cell of a fixed column whose row moves: `$F12`.
pub(in crate::report) fn in_column(row: u32, column: u16) -> String {
    format!("${}{}", column_letters(column), row + 1)
}

/// A range of a column of a grid, from the first row to the last.
pub(in crate::report) fn range(grid: usize, column: u16, rows: (u32, u32)) -> String {
    on_grid(grid, &format!("{}:{}", fixed(rows.0, column), fixed(rows.1, column)))
}

/// A row of a grid as other sheets refer to it.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Place {
    /// The number of the grid in its book.
    pub(in crate::report) grid: usize,
    /// The row, from 0.
    pub(in crate::report) row: u32,
}

impl Place {
    /// The cell of that column, from any sheet and wherever the formula is moved to.
    pub(in crate::report) fn at(self, column: u16) -> String {
        on_grid(self.grid, &fixed(self.row, column))
    }

    /// The same value; nothing where there is none.
    pub(in crate::report) fn same(self, column: u16) -> String {
        let cell = self.at(column);
        if_else(is_blank(&cell), NOTHING, &cell)
    }
}

/// `function(argument,argument)`.
fn call(function: &str, arguments: &[&dyn Display]) -> String {
    let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    format!("{function}({})", arguments.join(","))
}

/// The first of two values where the condition holds, else the second.
pub(in crate::report) fn if_else(condition: impl Display, then: impl Display, otherwise: impl Display) -> String {
    call("IF", &[&condition, &then, &otherwise])
}

/// The value, or another where it is an error.
pub(in crate::report) fn if_error(value: impl Display, otherwise: impl Display) -> String {
    call("IFERROR", &[&value, &otherwise])
}

/// Whether both conditions hold.
pub(in crate::report) fn and(one: impl Display, other: impl Display) -> String {
    call("AND", &[&one, &other])
}

/// Whether all three conditions hold.
pub(in crate::report) fn all_hold(one: impl Display, two: impl Display, three: impl Display) -> String {
    call("AND", &[&one, &two, &three])
}

/// Whether a condition holds.
pub(in crate::report) fn or(one: impl Display, other: impl Display) -> String {
    call("OR", &[&one, &other])
}

/// Whether a value is a number.
pub(in crate::report) fn is_number(value: impl Display) -> String {
    call("ISNUMBER", &[&value])
}

/// Whether a value is an error.
pub(in crate::report) fn is_error(value: impl Display) -> String {
    call("ISERROR", &[&value])
}

/// A text without blanks around it.
pub(in crate::report) fn trimmed(value: impl Display) -> String {
    call("TRIM", &[&value])
}

/// The place, from 1, of exactly that value in a list; an error where the list does not have it.
pub(in crate::report) fn place_in(list: &str, value: impl Display) -> String {
    call("MATCH", &[&value, &list, &0])
}

/// The place, from 1, of a value among those words; an error where it is none of them.
pub(in crate::report) fn place_in_list(words: &[&str], value: impl Display) -> String {
    let words: Vec<String> = words.iter().map(|word| text(word)).collect();
    call("MATCH", &[&value, &format!("{{{}}}", words.join(",")), &0])
}

/// The value of a list at a place from 1.
pub(in crate::report) fn value_at(list: &str, place: impl Display) -> String {
    call("INDEX", &[&list, &place])
}

/// The choice of that number, from 1.
pub(in crate::report) fn choose(number: impl Display, choices: &[String]) -> String {
    format!("CHOOSE({number},{})", choices.join(","))
}

/// How many cells of a range meet a criterion.
pub(in crate::report) fn count_if(range: &str, criterion: &str) -> String {
    call("COUNTIF", &[&range, &criterion])
}

/// In how many rows two cells meet a criterion each.
pub(in crate::report) fn count_ifs(one: (&str, &str), other: (&str, &str)) -> String {
    call("COUNTIFS", &[&one.0, &one.1, &other.0, &other.1])
}

/// How many numbers a range has.
pub(in crate::report) fn count(range: &str) -> String {
    call("COUNT", &[&range])
}

/// The sum of a range.
pub(in crate::report) fn sum(range: &str) -> String {
    call("SUM", &[&range])
}

/// The mean of the numbers of a range.
pub(in crate::report) fn average(range: &str) -> String {
    call("AVERAGE", &[&range])
}

/// In how many rows all conditions hold; each compares ranges.
pub(in crate::report) fn count_rows(conditions: &[String]) -> String {
    let conditions: Vec<String> = conditions.iter().map(|condition| format!("({condition})")).collect();
    format!("SUMPRODUCT({})", conditions.join("*"))
}

/// The number without its sign.
pub(in crate::report) fn absolute(number: impl Display) -> String {
    call("ABS", &[&number])
}

/// The number rounded to so many places.
pub(in crate::report) fn rounded(number: impl Display, places: u8) -> String {
    call("ROUND", &[&number, &places])
}

/// The number as it was before binary arithmetic: decimals become binary numbers in a spreadsheet, so that nine places
/// are all that comparing and rounding may rely on.
pub(in crate::report) fn exact(number: impl Display) -> String {
    rounded(number, 9)
}

/// The largest of three numbers.
pub(in crate::report) fn max(one: impl Display, two: impl Display, three: impl Display) -> String {
    call("MAX", &[&one, &two, &three])
}

/// Whether two values are the same.
pub(in crate::report) fn equal(one: impl Display, other: impl Display) -> String {
    format!("{one}={other}")
}

/// Whether two values differ.
pub(in crate::report) fn differ(one: impl Display, other: impl Display) -> String {
    format!("{one}<>{other}")
}

/// Whether a cell is empty or an empty text.
pub(in crate::report) fn is_blank(cell: impl Display) -> String {
    equal(cell, NOTHING)
}

/// Whether a cell has anything.
pub(in crate::report) fn is_filled(cell: impl Display) -> String {
    differ(cell, NOTHING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_keep_their_quotes_wildcards_and_signs() {
        assert_eq!(text("say \"no\""), "\"say \"\"no\"\"\"");
        assert_eq!(criterion("why? ~ *"), "\"why~? ~~ ~*\"");
        assert_eq!(operand(Decimal::from(-3)), "(-3)");
        assert_eq!(code(VerdictCode::AchievedByTolerance), "5");
    }

    #[test]
    fn references_move_stay_or_keep_their_column() {
        assert_eq!((cell(11, 5).as_str(), fixed(11, 5).as_str(), in_column(11, 5).as_str()), ("F12", "$F$12", "$F12"));
        assert_eq!(cells(5, (11, 19)), "F12:F20");
        assert_eq!(range(2, 5, (0, 9)), on_grid(2, "$F$1:$F$10"));
    }

    #[test]
    fn calls_nest() {
        let is_missing = or(is_blank("F1"), is_number(place_in("expost_missing", trimmed("F1"))));
        let formula = if_else(is_missing, code(VerdictCode::NoData), choose("F2", &[text("a"), text("b")]));
        let expected = "IF(OR(F1=\"\",ISNUMBER(MATCH(TRIM(F1),expost_missing,0))),3,CHOOSE(F2,\"a\",\"b\"))";
        assert_eq!(formula, expected);
    }
}
