//! Figures, years, periods and deadlines as people write them.

use rust_decimal::Decimal;

use super::DecimalMark;
use super::vocabulary::{VOCABULARY, fold};
use crate::model::{Amount, Deadline, Due, Period, Quarter, Year};

/// How the numbers of a table are written, as its unambiguous cells show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    comma: usize,
    point: usize,
}

impl Style {
    /// Takes a cell as evidence.
    pub fn observe(&mut self, text: &str) {
        for part in text.split(|letter: char| letter.is_whitespace() || "–—%()".contains(letter)) {
            match evidence(part.trim_matches(['-', '+', '<', '>', '='])) {
                Some(DecimalMark::Comma) => self.comma += 1,
                Some(DecimalMark::Point) => self.point += 1,
                None => {}
            }
        }
    }

    /// The mark on which the cells agree.
    pub fn agreed(self) -> Option<DecimalMark> {
        match (self.comma, self.point) {
            (1.., 0) => Some(DecimalMark::Comma),
            (0, 1..) => Some(DecimalMark::Point),
            _ => None,
        }
    }
}

/// What the decimal mark must be if this is a number.
fn evidence(text: &str) -> Option<DecimalMark> {
    if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') {
        return None;
    }
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let decimals = text.len() - 1 - text.rfind(['.', ','])?;
    let is_group = decimals == 3 && !text.starts_with('0');
    match (points, commas) {
        (1, 0) if !is_group && decimals > 0 => Some(DecimalMark::Point),
        (0, 1) if !is_group && decimals > 0 => Some(DecimalMark::Comma),
        (2.., 0) | (1.., 1) if points > 1 || text.rfind(',') > text.rfind('.') => Some(DecimalMark::Comma),
        (0, 2..) | (1, 1..) => Some(DecimalMark::Point),
        _ => None,
    }
}

/// A number read, and whether its one separator could have been either mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Number {
    value: Decimal,
    ambiguous: bool,
}

/// A figure read from text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What the text says.
    pub amount: Amount,
    /// The year in brackets behind the figure.
    pub year: Option<Year>,
    /// Whether there is a percent sign.
    pub percent: bool,
    /// Whether a separator before exactly three digits could have been either mark, and nothing decided it.
    pub ambiguous: bool,
}

impl Figure {
    fn of(amount: Amount) -> Self {
        Self { amount, year: None, percent: false, ambiguous: false }
    }
}

/// Reads a cell of figures. `mark` is the user's word on ambiguous numbers, else what the table's other cells agree on.
pub fn read_figure(text: &str, mark: Option<DecimalMark>) -> Figure {
    let text = text.trim();
    if is_missing(text) {
        return Figure::of(Amount::Missing);
    }
    if text.starts_with('#') {
        return Figure::of(Amount::Fault);
    }
    let (rest, year) = without_year(text);
    let (rest, percent) = without_percent(rest);
    let (amount, ambiguous) = read_amount(&rest, mark).unwrap_or_else(|| (words_or_fault(text), false));
    let is_figure = !matches!(amount, Amount::Words | Amount::Fault);
    Figure { amount, year: year.filter(|_| is_figure), percent: percent && is_figure, ambiguous }
}

fn is_missing(text: &str) -> bool {
    let lead = text.chars().next();
    lead.is_none_or(|lead| !lead.is_ascii_digit()) && VOCABULARY.is_missing(&fold(text)) && !text.starts_with('#')
}

/// A spreadsheet error, a date that a program made of a number, a number with a remark: none of them is a value, and
/// none is a milestone in words either.
fn words_or_fault(text: &str) -> Amount {
    let starts_as_number = text.starts_with(|letter: char| letter.is_ascii_digit());
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() > 1).count();
    if starts_as_number && words < 3 { Amount::Fault } else { Amount::Words }
}

/// `0 (2020)` is 0 and its year.
fn without_year(text: &str) -> (&str, Option<Year>) {
    let Some((before, after)) = text.rsplit_once('(') else { return (text, None) };
    let year = after.strip_suffix(')').and_then(read_year);
    match year {
        Some(year) if !before.trim().is_empty() => (before.trim(), Some(year)),
        _ => (text, None),
    }
}

fn without_percent(text: &str) -> (String, bool) {
    if text.contains('%') { (text.replace('%', " ").trim().to_owned(), true) } else { (text.to_owned(), false) }
}

fn read_amount(text: &str, mark: Option<DecimalMark>) -> Option<(Amount, bool)> {
    if let Some(number) = read_number(text, mark) {
        return Some((Amount::Exact(number.value), number.ambiguous));
    }
    if let Some((rest, at_least)) = bound(text) {
        let number = read_number(rest, mark)?;
        let amount = if at_least { Amount::AtLeast(number.value) } else { Amount::AtMost(number.value) };
        return Some((amount, number.ambiguous));
    }
    let (low, high) = ends(text)?;
    let (low, high) = (read_number(low, mark)?, read_number(high, mark)?);
    let amount = Amount::Range { low: low.value.min(high.value), high: low.value.max(high.value) };
    Some((amount, low.ambiguous || high.ambiguous))
}

/// The number behind `>=` or `at least`, and whether it is a lower bound.
fn bound(text: &str) -> Option<(&str, bool)> {
    for (sign, at_least) in [(">=", true), ("<=", false), ("≥", true), ("≤", false), (">", true), ("<", false)] {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some((rest.trim(), at_least));
        }
    }
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let (words, rest) = text.split_at(at);
    let words = fold(words);
    if VOCABULARY.is_word("at-least", &words) {
        Some((rest, true))
    } else if VOCABULARY.is_word("at-most", &words) {
        Some((rest, false))
    } else {
        None
    }
}

/// The two sides of a dash or of `to`.
fn ends(text: &str) -> Option<(&str, &str)> {
    for (at, dash) in text.char_indices().skip(1) {
        if "-–—".contains(dash) {
            return Some((text[..at].trim(), text[at + dash.len_utf8()..].trim()));
        }
    }
    VOCABULARY.words("range").iter().find_map(|word| text.split_once(&format!(" {word} ")))
}

/// Reads one number; nothing else may stand in the text.
fn read_number(text: &str, mark: Option<DecimalMark>) -> Option<Number> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = digits.strip_suffix('.').unwrap_or(digits);
    if !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let (plain, ambiguous) = plain_number(digits, mark)?;
    let value = Decimal::from_str_exact(&plain).ok()?;
    Some(Number { value: if negative { -value } else { value }, ambiguous })
}

/// The digits with a point before the decimals, and whether the separator was ambiguous.
fn plain_number(digits: &str, mark: Option<DecimalMark>) -> Option<(String, bool)> {
    let spaced = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    let digits: String = if digits.contains(spaced) { without_groups(digits, spaced)? } else { digits.to_owned() };
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') {
        return None;
    }
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    match (points, commas) {
        (0, 0) => Some((digits, false)),
        (1, 0) | (0, 1) => one_separator(&digits, mark),
        (_, 0) => without_groups(&digits, |letter| letter == '.').map(|plain| (plain, false)),
        (0, _) => without_groups(&digits, |letter| letter == ',').map(|plain| (plain, false)),
        _ => {
            let decimal = if digits.rfind(',') > digits.rfind('.') { ',' } else { '.' };
            let (whole, decimals) = digits.rsplit_once(decimal)?;
            let whole = without_groups(whole, |letter| letter == '.' || letter == ',')?;
            (!whole.contains(['.', ',']) && !decimals.is_empty()).then(|| (format!("{whole}.{decimals}"), false))
        }
    }
}

fn one_separator(digits: &str, mark: Option<DecimalMark>) -> Option<(String, bool)> {
    let at = digits.find(['.', ','])?;
    let (whole, decimals) = (&digits[..at], &digits[at + 1..]);
    if whole.is_empty() || decimals.is_empty() {
        return None;
    }
    let is_group = decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if !is_group {
        return Some((format!("{whole}.{decimals}"), false));
    }
    let separator = if digits.contains(',') { DecimalMark::Comma } else { DecimalMark::Point };
    Some(match mark {
        Some(mark) if mark == separator => (format!("{whole}.{decimals}"), false),
        mark => (format!("{whole}{decimals}"), mark.is_none()),
    })
}

/// Takes separators out if they stand before groups of three digits.
fn without_groups(text: &str, is_separator: impl Fn(char) -> bool + Copy) -> Option<String> {
    let mut parts = text.split(is_separator);
    let first = parts.next()?;
    if first.is_empty() || first.len() > 3 {
        return None;
    }
    let mut plain = first.to_owned();
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let whole = part.split(['.', ',']).next().unwrap_or(part);
        let is_last = parts.peek().is_none();
        if whole.len() != 3 || (!is_last && whole.len() != part.len()) {
            return None;
        }
        plain.push_str(part);
    }
    Some(plain)
}

/// Reads a year: `2019`, `2019.`, and of `2017/2018` the later one.
pub fn read_year(text: &str) -> Option<Year> {
    let text = text.trim().trim_end_matches('.').trim();
    let years: Option<Vec<Year>> = text.split(['/', '–', '-']).map(|part| one_year(part.trim())).collect();
    let years = years?;
    (years.len() <= 2).then(|| years.into_iter().max()).flatten()
}

/// Whether the text names two years, of which one was taken.
pub fn is_two_years(text: &str) -> bool {
    read_year(text).is_some() && text.trim().contains(['/', '–', '-'])
}

fn one_year(text: &str) -> Option<Year> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year: u16 = text.parse().ok().filter(|_| digits)?;
    (1900..=2200).contains(&year).then_some(Year(year))
}

/// The year that stands in a title: `Target value (2021)`, `target_2021`.
pub fn year_in(folded: &str) -> Option<Year> {
    folded.split(' ').rev().find_map(one_year)
}

/// Reads a period: `2020–2022`, `2020`.
pub fn read_period(text: &str) -> Option<Period> {
    let folded = fold(text);
    let years: Vec<Year> = folded.split(' ').filter_map(one_year).collect();
    let others =
        folded.split(' ').any(|word| one_year(word).is_none() && word.bytes().any(|byte| byte.is_ascii_digit()));
    let (first, last) = (*years.first()?, *years.last()?);
    (first <= last && years.len() <= 2 && !others).then_some(Period { first, last })
}

/// Reads a deadline: quarters, months and years in any usual form, several if there are several.
pub fn read_deadline(text: &str) -> Deadline {
    let folded = fold(text);
    let mut dates = Vec::new();
    let mut pending = Vec::new();
    let mut continuous = VOCABULARY.is_word("continuous", &folded);
    let mut number = None;
    for word in folded.split(' ') {
        if let Some(year) = one_year(word) {
            if pending.is_empty() {
                dates.push(Due::Year(year));
            }
            dates.extend(pending.drain(..).map(|part| match part {
                Part::Quarter(quarter) => Due::Quarter(Quarter { year, quarter }),
                Part::Month(month) => Due::Month(year, month),
            }));
            number = None;
        } else if let Some(quarter) = quarter_word(word) {
            pending.push(Part::Quarter(quarter));
        } else if VOCABULARY.is_word("quarter", word) {
            pending.extend(number.take().map(Part::Quarter));
        } else if let Some(month) = month_word(word) {
            pending.push(Part::Month(month));
        } else {
            continuous |= VOCABULARY.is_word("continuous", word);
            number = ordinal(word).or(number);
        }
    }
    Deadline { printed: text.to_owned(), dates, continuous }
}

enum Part {
    Quarter(u8),
    Month(u8),
}

fn quarter_word(word: &str) -> Option<u8> {
    let digit = word.strip_prefix('q').or_else(|| word.strip_prefix("kv")).or_else(|| word.strip_suffix('q'))?;
    digit.parse().ok().filter(|quarter| (1..=4).contains(quarter))
}

fn ordinal(word: &str) -> Option<u8> {
    match word {
        "i" | "1" | "1st" | "first" | "prvi" => Some(1),
        "ii" | "2" | "2nd" | "second" | "drugi" => Some(2),
        "iii" | "3" | "3rd" | "third" | "treci" => Some(3),
        "iv" | "4" | "4th" | "fourth" | "cetvrti" => Some(4),
        _ => None,
    }
}

fn month_word(word: &str) -> Option<u8> {
    let at = VOCABULARY.words("months").iter().position(|month| month == word)?;
    Some((at % 12) as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, value) in [
            ("1.150.576", "1150576"),
            ("1 150 576", "1150576"),
            ("1,150,576", "1150576"),
            ("1\u{a0}150\u{a0}576", "1150576"),
            ("96,55", "96.55"),
            ("2.6", "2.6"),
            ("43.75", "43.75"),
            ("5%", "5"),
            ("12,5 %", "12.5"),
            ("0.125", "0.125"),
            ("1.234,5", "1234.5"),
            ("1,234.50", "1234.5"),
            ("-3", "-3"),
            ("5196", "5196"),
            ("0", "0"),
        ] {
            let figure = read_figure(text, None);
            assert_eq!(figure.amount, Amount::Exact(decimal(value)), "{text}");
            assert!(!figure.ambiguous, "{text}");
        }
        assert!(read_figure("5%", None).percent);
    }

    #[test]
    fn one_separator_before_three_digits_is_thousands_unless_the_table_or_the_user_says_otherwise() {
        use DecimalMark::{Comma, Point};
        for (text, mark, value, ambiguous) in [
            ("2.194", None, "2194", true),
            ("1,097", None, "1097", true),
            ("2.194", Some(Comma), "2194", false),
            ("2.194", Some(Point), "2.194", false),
            ("1,097", Some(Comma), "1.097", false),
        ] {
            let figure = read_figure(text, mark);
            assert_eq!(
                (figure.amount, figure.ambiguous),
                (Amount::Exact(decimal(value)), ambiguous),
                "{text} {mark:?}"
            );
        }
    }

    #[test]
    fn the_unambiguous_cells_of_a_table_decide() {
        for (cells, agreed) in [
            (vec!["96,55", "2.194"], Some(DecimalMark::Comma)),
            (vec!["1.150.576"], Some(DecimalMark::Comma)),
            (vec!["2.6", "1,097"], Some(DecimalMark::Point)),
            (vec!["2.6", "2,6"], None),
            (vec!["1,234.5"], Some(DecimalMark::Point)),
            (vec!["2.194", "no data"], None),
        ] {
            let mut style = Style::default();
            cells.iter().for_each(|cell| style.observe(cell));
            assert_eq!(style.agreed(), agreed, "{cells:?}");
        }
    }

    #[test]
    fn ranges_bounds_and_years_in_brackets_are_read() {
        let range = |low: &str, high: &str| Amount::Range { low: decimal(low), high: decimal(high) };
        for (text, amount) in [
            ("42 - 45", range("42", "45")),
            ("95–100", range("95", "100")),
            ("49.16 - 51.75", range("49.16", "51.75")),
            ("10 to 20", range("10", "20")),
            ("at least 5", Amount::AtLeast(decimal("5"))),
            (">= 5", Amount::AtLeast(decimal("5"))),
            ("najmanje 12,5%", Amount::AtLeast(decimal("12.5"))),
            ("≤ 3", Amount::AtMost(decimal("3"))),
        ] {
            assert_eq!(read_figure(text, None).amount, amount, "{text}");
        }
        let figure = read_figure("0 (2020)", None);
        assert_eq!((figure.amount, figure.year), (Amount::Exact(Decimal::ZERO), Some(Year(2020))));
    }

    #[test]
    fn what_is_no_number_is_never_guessed() {
        for (text, amount) in [
            ("", Amount::Missing),
            ("-", Amount::Missing),
            ("/", Amount::Missing),
            ("n/a", Amount::Missing),
            ("no data", Amount::Missing),
            ("нема података", Amount::Missing),
            ("1 in 130 institutions uses it", Amount::Words),
            ("strategy adopted", Amount::Words),
            ("Pending", Amount::Words),
            ("#DIV/0!", Amount::Fault),
            ("9-Jun", Amount::Fault),
            ("12.3 (Q4-Q8)", Amount::Fault),
            ("2,400,00", Amount::Fault),
            ("1.2.3", Amount::Fault),
            ("1..2", Amount::Fault),
        ] {
            assert_eq!(read_figure(text, None).amount, amount, "{text}");
        }
    }

    #[test]
    fn years_and_periods_are_read() {
        for (text, year) in
            [("2019", Some(2019)), ("2019.", Some(2019)), ("2017/2018", Some(2018)), ("20", None), ("soon", None)]
        {
            assert_eq!(read_year(text), year.map(Year), "{text}");
        }
        assert_eq!(read_period("2020–2022"), Some(Period { first: Year(2020), last: Year(2022) }));
        assert_eq!(read_period("Continuous"), None);
    }

    #[test]
    fn deadlines_are_read_in_their_usual_forms() {
        let quarter = |quarter, year| Due::Quarter(Quarter { year: Year(year), quarter });
        for (text, dates, continuous) in [
            ("Q3 2020", vec![quarter(3, 2020)], false),
            ("Q1 2021, Q4 2022", vec![quarter(1, 2021), quarter(4, 2022)], false),
            ("III kvartal 2021. godine", vec![quarter(3, 2021)], false),
            ("4. kvartal 2020", vec![quarter(4, 2020)], false),
            ("IV квартал 2020", vec![quarter(4, 2020)], false),
            ("December 2021", vec![Due::Month(Year(2021), 12)], false),
            ("2022", vec![Due::Year(Year(2022))], false),
            ("Continuous", vec![], true),
            ("after adoption", vec![], false),
        ] {
            let deadline = read_deadline(text);
            assert_eq!((deadline.dates, deadline.continuous), (dates, continuous), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,40}") {
            read_figure(&text, None);
            read_deadline(&text);
            read_period(&text);
            Style::default().observe(&text);
        }

        #[test]
        fn a_number_printed_in_any_style_is_read_back(number in -9_999_999_999i64..9_999_999_999, decimals in 0u32..3) {
            let value = Decimal::new(number, decimals);
            proptest::prop_assert_eq!(read_figure(&value.to_string(), Some(DecimalMark::Point)).amount, Amount::Exact(value));
            let comma = value.to_string().replace('.', ",");
            proptest::prop_assert_eq!(read_figure(&comma, Some(DecimalMark::Comma)).amount, Amount::Exact(value));
        }
    }
}
