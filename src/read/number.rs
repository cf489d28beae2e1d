//! Reads figures as people write them: `1.150.576`, `96,55`, `5%`, `42 - 45`, `at least 5`, `0 (2020)`.
//!
//! One separator followed by exactly three digits (`2.194`) is ambiguous: the table's other cells decide by their
//! [`Votes`], else it is taken as thousands and the doubt is told. What is no figure is never guessed at.

use rust_decimal::Decimal;

use super::DecimalMark;
use super::digits::{is_separator, scan, scientific};
use super::period::{self, bare_year};
use super::vocabulary;
use crate::finding::{Argument, Finding, Severity};
use crate::model::{Amount, Year};
use crate::sheet::is_error_value;

/// How often unambiguous cells of a table show which mark stands before the decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    comma: usize,
    point: usize,
}

impl Votes {
    /// Counts what a cell's text shows.
    pub fn count(&mut self, text: &str) {
        if !text.bytes().any(|byte| matches!(byte, b'.' | b',')) {
            return;
        }
        for piece in text.split(['-', '–', '—', '−', '(', '%']) {
            match scan(piece.trim()).and_then(|scanned| scanned.shows) {
                Some(DecimalMark::Comma) => self.comma += 1,
                Some(DecimalMark::Point) => self.point += 1,
                None => {}
            }
        }
    }

    /// Counts what other cells show too.
    pub fn add(&mut self, other: Self) {
        self.comma += other.comma;
        self.point += other.point;
    }

    /// The mark on which all cells that show one agree.
    pub fn agreed(self) -> Option<DecimalMark> {
        self.agreed_or(None)
    }

    /// The same; what is known otherwise where no cell shows one.
    pub fn agreed_or(self, known: Option<DecimalMark>) -> Option<DecimalMark> {
        match (self.comma > 0, self.point > 0) {
            (true, false) => Some(DecimalMark::Comma),
            (false, true) => Some(DecimalMark::Point),
            (true, true) => None,
            (false, false) => known,
        }
    }
}

/// What must be told of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// `2.194` taken as 2194.
    Ambiguous(Decimal),
    /// Words where a figure is expected.
    Words,
    /// A figure with something behind it that is no unit, or a figure in no known form.
    Unclear,
    /// A date where a figure is expected.
    Date,
    /// An error value of a spreadsheet.
    Fault,
    /// A formula without a value.
    Uncomputed,
    /// Two years, of which the later is taken.
    YearSpan(Year),
    /// A figure on a line of its own above words.
    Note,
}

/// What must be told of a figure that can be read in two ways: how it was read.
pub fn ambiguous(text: &str, number: Decimal) -> Finding {
    // What stands before the mark has no more than three digits.
    let reading = if number.abs() < Decimal::ONE_THOUSAND { "decimals" } else { "thousands" };
    let finding = Finding::new("number-ambiguous", Severity::Warning).with("text", text).with("reading", reading);
    finding.with("number", Argument::Plain(number))
}

/// A cell of figures as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What it says.
    pub amount: Amount,
    /// The year in brackets.
    pub year: Option<Year>,
    /// Whether it has a percent sign.
    pub percent: bool,
    /// What must be told of it.
    pub doubt: Option<Doubt>,
}

impl Figure {
    fn of(amount: Amount) -> Self {
        Self { amount, year: None, percent: false, doubt: None }
    }

    fn doubtful(amount: Amount, doubt: Doubt) -> Self {
        Self { doubt: Some(doubt), ..Self::of(amount) }
    }
}

/// Reads a cell's text; `mark` is what the table or the user settles for ambiguous numbers.
pub fn read_figure(text: &str, mark: Option<DecimalMark>) -> Figure {
    let text = text.trim();
    if vocabulary::of_words().is_missing(text) {
        return Figure::of(Amount::Missing);
    }
    if is_error_value(text) {
        return Figure::doubtful(Amount::Fault, Doubt::Fault);
    }
    if text.starts_with('=') {
        return Figure::doubtful(Amount::Fault, Doubt::Uncomputed);
    }
    read_with_year(text, mark)
        .or_else(|| read_plain(text, mark))
        .or_else(|| read_above_note(text, mark))
        .unwrap_or_else(|| read_what_is_no_figure(text))
}

/// A figure on the first line of a cell, and a note on the lines below it.
fn read_above_note(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let (first, note) = text.split_once('\n')?;
    if !note.contains(char::is_alphabetic) {
        return None;
    }
    let figure = read_with_year(first, mark).or_else(|| read_plain(first, mark))?;
    Some(Figure { doubt: figure.doubt.or(Some(Doubt::Note)), ..figure })
}

/// The number of that year in a sentence that names the year and one other number: `The target for 2022 (85) is met.`
pub fn read_sentence(text: &str, year: Year, mark: Option<DecimalMark>) -> Option<Decimal> {
    let is_mark = |letter: char| matches!(letter, '(' | ')' | '[' | ']' | ',' | ';' | ':' | '.' | '"' | '“' | '”');
    let words = text.split_whitespace().map(|word| word.trim_matches(is_mark));
    let numbers: Vec<&str> = words.filter(|word| word.contains(|letter: char| letter.is_ascii_digit())).collect();
    let (years, others): (Vec<&str>, Vec<&str>) =
        numbers.into_iter().partition(|word| bare_year(word.trim_end_matches('.')) == Some(year));
    let [number] = others[..] else { return None };
    if years.is_empty() || bare_year(number).is_some() {
        return None;
    }
    read_one(number, mark).filter(|one| !one.ambiguous).map(|one| one.number)
}

/// `0 (2020)`.
fn read_with_year(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let (before, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
    let read = period::read_year(inside)?;
    let before = before.trim();
    let mut figure =
        if vocabulary::of_words().is_missing(before) { Figure::of(Amount::Missing) } else { read_plain(before, mark)? };
    figure.year = Some(read.year);
    if read.is_span {
        figure.doubt = figure.doubt.or(Some(Doubt::YearSpan(read.year)));
    }
    Some(figure)
}

fn read_plain(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    if let Some(one) = read_one(text, mark) {
        return Some(one.figure(Amount::Exact(one.number)));
    }
    read_bound(text, mark).or_else(|| read_range(text, mark))
}

/// One number with its percent sign.
#[derive(Debug, Clone, Copy)]
struct One {
    number: Decimal,
    percent: bool,
    ambiguous: bool,
}

impl One {
    fn figure(self, amount: Amount) -> Figure {
        let doubt = self.ambiguous.then_some(Doubt::Ambiguous(self.number));
        Figure { amount, year: None, percent: self.percent, doubt }
    }
}

fn read_bound(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    if let Some(one) = text.strip_suffix('+').and_then(|number| read_one(number, mark)) {
        return Some(one.figure(Amount::AtLeast(one.number)));
    }
    let (is_least, rest) = bound_sign(text).or_else(|| vocabulary::of_words().bound(text))?;
    let one = read_one(rest, mark)?;
    Some(one.figure(if is_least { Amount::AtLeast(one.number) } else { Amount::AtMost(one.number) }))
}

fn bound_sign(text: &str) -> Option<(bool, &str)> {
    let signs = [
        (">=", true),
        ("=>", true),
        ("≥", true),
        (">", true),
        ("<=", false),
        ("=<", false),
        ("≤", false),
        ("<", false),
    ];
    signs.iter().find_map(|(sign, is_least)| Some((*is_least, text.strip_prefix(sign)?)))
}

fn read_range(text: &str, mark: Option<DecimalMark>) -> Option<Figure> {
    let by_dash = text
        .char_indices()
        .skip(1)
        .filter(|(_, letter)| matches!(letter, '-' | '–' | '—' | '−' | '‒'))
        .map(|(at, dash)| (&text[..at], &text[at + dash.len_utf8()..]));
    let by_word = vocabulary::of_words().range(text);
    by_dash.chain(by_word).find_map(|(left, right)| {
        let (left_end, right_end) = (read_one(left, mark)?, read_one(right, mark)?);
        if looks_like_a_date(left.trim(), right.trim()) {
            return Some(Figure::doubtful(Amount::Fault, Doubt::Date));
        }
        let (low, high) = (left_end.number.min(right_end.number), left_end.number.max(right_end.number));
        let doubtful = if left_end.ambiguous { left_end } else { right_end };
        let percent = left_end.percent || right_end.percent;
        Some(One { percent, ..doubtful }.figure(Amount::Range { low, high }))
    })
}

/// `6-2021`, `2020-2021`: months and years rather than the ends of a range.
fn looks_like_a_date(left: &str, right: &str) -> bool {
    let is_month = |text: &str| text.len() <= 2 && text.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    let left_dated = is_month(left) || bare_year(left).is_some();
    bare_year(right).is_some() && left_dated
}

fn read_one(text: &str, mark: Option<DecimalMark>) -> Option<One> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let text =
        text.strip_prefix("US$").or_else(|| text.strip_prefix(['$', '€', '£', '¥'])).map_or(text, str::trim_start);
    let end = text
        .char_indices()
        .find(|(_, letter)| !(letter.is_ascii_digit() || is_separator(*letter)))
        .map_or(text.len(), |(at, _)| at);
    let (digits, behind) = text.split_at(end);
    let (digits, behind) = match scientific(digits, behind) {
        Some(number) => return Some(One { number: sign(number, negative), percent: false, ambiguous: false }),
        None => (digits.trim_end(), behind.trim()),
    };
    let percent = match behind {
        "" => false,
        "%" | "(%)" => true,
        words => vocabulary::of_words().unit(words)?,
    };
    let scanned = scan(digits.strip_suffix('.').unwrap_or(digits))?;
    let number = if scanned.ambiguous && mark == scanned.own_mark { scanned.as_decimals } else { Some(scanned.number) };
    Some(One { number: sign(number?, negative), percent, ambiguous: scanned.ambiguous && mark.is_none() })
}

fn sign(number: Decimal, negative: bool) -> Decimal {
    if negative { -number } else { number }
}

fn read_what_is_no_figure(text: &str) -> Figure {
    let fault = |doubt| Figure::doubtful(Amount::Fault, doubt);
    if period::is_date(text) {
        return fault(Doubt::Date);
    }
    if !text.chars().any(char::is_alphabetic) {
        return fault(Doubt::Unclear);
    }
    let digits_end = text.find(|letter: char| !(letter.is_ascii_digit() || is_separator(letter)));
    let Some(end) = digits_end.filter(|end| *end > 0 && text.starts_with(|first: char| first.is_ascii_digit())) else {
        return Figure::doubtful(Amount::Words, Doubt::Words);
    };
    let behind = &text[end..];
    if behind.starts_with('(') {
        fault(Doubt::Unclear)
    } else if behind.contains(|letter: char| letter.is_ascii_digit()) {
        Figure::doubtful(Amount::Words, Doubt::Words)
    } else {
        Figure::doubtful(Amount::Words, Doubt::Unclear)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn printed(figure: &Figure) -> String {
        let amount = match figure.amount {
            Amount::Missing => "missing".to_owned(),
            Amount::Exact(number) => number.normalize().to_string(),
            Amount::Range { low, high } => format!("{}..{}", low.normalize(), high.normalize()),
            Amount::AtLeast(number) => format!(">={number}"),
            Amount::AtMost(number) => format!("<={number}"),
            Amount::Words => "words".to_owned(),
            Amount::Fault => "fault".to_owned(),
        };
        let percent = if figure.percent { "%" } else { "" };
        let year = figure.year.map_or_else(String::new, |year| format!(" in {year}"));
        let doubt = match figure.doubt {
            None => "",
            Some(Doubt::Ambiguous(_)) => " ambiguous",
            Some(Doubt::Words) => " words",
            Some(Doubt::Unclear) => " unclear",
            Some(Doubt::Date) => " date",
            Some(Doubt::Fault) => " error",
            Some(Doubt::Uncomputed) => " uncomputed",
            Some(Doubt::YearSpan(_)) => " span",
            Some(Doubt::Note) => " note",
        };
        format!("{amount}{percent}{year}{doubt}")
    }

    fn assert_reads(cases: &[(&str, &str)], mark: Option<DecimalMark>) {
        for (text, expected) in cases {
            assert_eq!(printed(&read_figure(text, mark)), *expected, "{text}");
        }
    }

    #[test]
    fn a_figure_above_a_note_is_read_and_told() {
        assert_reads(
            &[
                ("0\nThe measure begins in 2021", "0 note"),
                ("5 %\nestimate", "5% note"),
                ("54,119\n12,034", "fault unclear"),
                ("The measure begins in 2021\n0", "words words"),
            ],
            None,
        );
    }

    #[test]
    fn the_number_of_a_year_is_found_in_a_sentence_with_no_other_number() {
        for (text, number) in [
            ("The target for 2022 (85) has been exceeded.", Some("85")),
            ("The provision of 200 services is planned for 2022.", Some("200")),
            ("Reached 12.5% in 2022", Some("12.5")),
            ("85 has been exceeded", None),
            ("1 in 65 for 2022", None),
            ("By 2022, or 2023, all of them", None),
            ("The deadline is Q4 2022", None),
            ("Trainings go on in 2022", None),
        ] {
            let read = read_sentence(text, Year(2022), None).map(|number| number.normalize().to_string());
            assert_eq!(read.as_deref(), number, "{text}");
        }
    }

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_reads(
            &[
                ("0", "0"),
                ("5196", "5196"),
                ("1.150.576", "1150576"),
                ("1 150 576", "1150576"),
                ("1\u{a0}150\u{a0}576", "1150576"),
                ("1\u{202f}150", "1150"),
                ("1'150'576", "1150576"),
                ("1,150,576", "1150576"),
                ("1.150.576,25", "1150576.25"),
                ("1,150,576.25", "1150576.25"),
                ("1 150,5", "1150.5"),
                ("96,55", "96.55"),
                ("2.6", "2.6"),
                ("43.75", "43.75"),
                ("0.125", "0.125"),
                ("0,125", "0.125"),
                ("12345.678", "12345.678"),
                (".5", "0.5"),
                ("95.", "95"),
                ("-3", "-3"),
                ("−3,5", "-3.5"),
                ("+5", "5"),
                ("1.2E+05", "120000"),
                ("10.000.000.000", "10000000000"),
            ],
            None,
        );
    }

    #[test]
    fn percent_signs_years_and_units_go_with_the_number() {
        assert_reads(
            &[
                ("5%", "5%"),
                ("12,5 %", "12.5%"),
                ("61.75%", "61.75%"),
                ("85 percent", "85%"),
                ("85 posto", "85%"),
                ("0 (2020)", "0 in 2020"),
                ("37 (2019.)", "37 in 2019"),
                ("37% (2019)", "37% in 2019"),
                ("12 (2017/2018)", "12 in 2018 span"),
                ("- (2019)", "missing in 2019"),
                ("24 index points", "24"),
                ("$15,200,000", "15200000"),
                ("€ 12,50", "12.5"),
                ("2.400.000 RSD", "2400000"),
                ("50% reduction", "words unclear"),
            ],
            None,
        );
    }

    #[test]
    fn ranges_and_bounds_are_no_exact_numbers() {
        assert_reads(
            &[
                ("42 - 45", "42..45"),
                ("95–100", "95..100"),
                ("49.16 - 51.75", "49.16..51.75"),
                ("95 - 100%", "95..100%"),
                ("100-95", "95..100"),
                ("-5 - -3", "-5..-3"),
                ("42 to 45", "42..45"),
                ("between 5 and 7", "5..7"),
                ("od 5 do 7", "5..7"),
                ("at least 5", ">=5"),
                ("At least 5%", ">=5%"),
                (">= 5", ">=5"),
                ("≥5", ">=5"),
                ("5+", ">=5"),
                ("najmanje 5", ">=5"),
                ("најмање 5", ">=5"),
                ("at most 5", "<=5"),
                ("<= 5", "<=5"),
                ("up to 5", "<=5"),
                ("do 5", "<=5"),
            ],
            None,
        );
    }

    #[test]
    fn what_stands_for_no_value_is_missing() {
        for text in
            ["", "  ", "-", "–", "/", "//", "n/a", "N/A", "no data", "No data.", "nema podataka", "нема података", "…"]
        {
            assert_eq!(printed(&read_figure(text, None)), "missing", "{text}");
        }
    }

    #[test]
    fn one_separator_and_three_digits_are_thousands_and_ambiguous() {
        let cases = [("2.194", "2194 ambiguous"), ("1,097", "1097 ambiguous"), ("3.000%", "3000% ambiguous")];
        assert_reads(&cases, None);
        assert_reads(&[("2.194", "2194"), ("1,097", "1.097"), ("96.55", "96.55")], Some(DecimalMark::Comma));
        assert_reads(&[("2.194", "2.194"), ("1,097", "1097"), ("96,55", "96.55")], Some(DecimalMark::Point));
    }

    #[test]
    fn unambiguous_cells_of_a_table_decide_unless_they_disagree() {
        for (cells, mark) in [
            (&["96,55", "2.194"][..], Some(DecimalMark::Comma)),
            (&["1.150.576"], Some(DecimalMark::Comma)),
            (&["43.75"], Some(DecimalMark::Point)),
            (&["2,400,000"], Some(DecimalMark::Point)),
            (&["49.16 - 51.75"], Some(DecimalMark::Point)),
            (&["61.75%"], Some(DecimalMark::Point)),
            (&["2.6", "96,55"], None),
            (&["1 150 576", "5196", "2.194"], None),
            (&["12.3.2020"], None),
        ] {
            let mut votes = Votes::default();
            cells.iter().for_each(|cell| votes.count(cell));
            assert_eq!(votes.agreed(), mark, "{cells:?}");
        }
    }

    #[test]
    fn what_is_no_figure_is_never_guessed_at() {
        assert_reads(
            &[
                ("1 in 130 employees", "words words"),
                ("1 in 65 at LSG level, 1 in 25 at the level of the state", "words words"),
                ("Register has been set-up", "words words"),
                ("Pending", "words words"),
                ("5 registers of the state", "words unclear"),
                ("12.3 (Q4-Q8)", "fault unclear"),
                ("9-Jun", "fault date"),
                ("Jun-21", "fault date"),
                ("9. jun 2021", "fault date"),
                ("12.3.2020", "fault date"),
                ("12.3.2020.", "fault date"),
                ("99.99.99", "fault unclear"),
                ("2021-06-09", "fault date"),
                ("6/2021", "fault date"),
                ("6-2021", "fault date"),
                ("#DIV/0!", "fault error"),
                ("=A1*2", "fault uncomputed"),
                ("1,50,576", "fault unclear"),
                ("1.150.57", "fault unclear"),
                ("12:30", "fault unclear"),
                ("?", "fault unclear"),
            ],
            None,
        );
    }

    proptest! {
        #[test]
        fn any_text_reads_without_a_panic(text in "\\PC{0,24}") {
            let _ = read_figure(&text, None);
            let _ = super::period::read_deadline(&text);
        }

        #[test]
        fn anything_like_a_number_reads_without_a_panic(text in "[0-9.,'() %+–-]{0,40}") {
            let _ = read_figure(&text, Some(DecimalMark::Comma));
            let mut votes = Votes::default();
            votes.count(&text);
        }

        #[test]
        fn whole_numbers_read_as_they_are_however_grouped(number in 0u64..10_000_000_000) {
            let plain = number.to_string();
            for mark in [".", ",", " ", "'"] {
                let mut grouped = String::new();
                for (index, digit) in plain.chars().enumerate() {
                    if index > 0 && (plain.len() - index).is_multiple_of(3) {
                        grouped.push_str(mark);
                    }
                    grouped.push(digit);
                }
                prop_assert_eq!(read_figure(&grouped, None).amount, Amount::Exact(Decimal::from(number)));
            }
        }
    }
}
