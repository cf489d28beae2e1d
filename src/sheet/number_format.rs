//! Number formats: whether a stored number is shown as a percentage, a date or a time.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::number;
use super::workbook::Content;

/// How a number format shows a number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum NumberFormat {
    /// As a number.
    #[default]
    Number,
    /// As a number of at least so many decimals.
    Decimals(u8),
    /// As a percentage.
    Percent,
    /// As a date, perhaps with the time.
    Date,
    /// As a date without its day, `Jun-21`.
    Month,
    /// As the quarter of a date, `Q2 2021`, which only OpenDocument programs have a letter for.
    Quarter,
    /// As the year of a date alone, `2021`.
    Year,
    /// As the year of a date between words, `Target 2021` or `Q1 2021`: the words before and behind it.
    YearInWords(Rc<(String, String)>),
    /// As a time alone.
    Time,
}

impl NumberFormat {
    /// How a built-in format of that number shows.
    pub(super) fn from_id(id: u32) -> Self {
        match id {
            2 | 4 | 7 | 8 | 39 | 40 | 43 | 44 => Self::Decimals(2),
            9 | 10 => Self::Percent,
            17 => Self::Month,
            14..=16 | 22 | 27..=31 | 34..=36 | 50..=58 => Self::Date,
            18..=21 | 32 | 33 | 45..=47 => Self::Time,
            _ => Self::Number,
        }
    }

    /// How a format code such as `0.0%` or `dd\.mm\.yyyy` shows; its first section decides.
    pub(super) fn from_code(code: &str) -> Self {
        let letters = bare(code);
        if letters.contains('%') {
            return Self::Percent;
        }
        if letters.contains("general")
            || letters.contains(['0', '#', '?', '@']) && !letters.contains(['y', 'd', 'h', 's', ':'])
        {
            return decimals_of(&letters);
        }
        let has_time = letters.contains(['h', 's']);
        match () {
            () if letters.contains('y') && !letters.contains('d') && !has_time => match () {
                () if letters.contains('q') => Self::Quarter,
                () if letters.contains('m') => Self::Month,
                () => words_around_year(code).map_or(Self::Year, |words| Self::YearInWords(Rc::new(words))),
            },
            () if letters.contains(['y', 'd']) || letters.contains('m') && !has_time => Self::Date,
            () if has_time => Self::Time,
            () => Self::Number,
        }
    }

    /// A stored number as it is shown.
    pub(super) fn content(&self, number: Decimal, from_1904: bool) -> Content {
        match self {
            Self::Number => Content::Number(number),
            Self::Decimals(decimals) => Content::Number(with_decimals(number, u32::from(*decimals))),
            Self::Percent => number
                .checked_mul(Decimal::ONE_HUNDRED)
                .map_or(Content::Number(number), |shown| Content::Percent(shown.normalize())),
            Self::Date | Self::Month | Self::Quarter | Self::Year | Self::YearInWords(_) => {
                number::date_from(number, from_1904).map_or(Content::Number(number), |date| self.dated(date))
            }
            Self::Time => match number::time_from(number) {
                Some(time) => Content::Text(time.into()),
                None => Content::Number(number),
            },
        }
    }

    /// A date as it is shown; the day itself under a format of numbers.
    pub(super) fn dated(&self, (year, month, day): (u16, u8, u8)) -> Content {
        match self {
            Self::Year => Content::Number(year.into()),
            Self::Month => Content::Date(year, month, 1),
            Self::Quarter => Content::Text(format!("Q{} {year}", quarter(month)).into()),
            Self::YearInWords(words) => Content::Text(format!("{}{year}{}", words.0, words.1).into()),
            Self::Number | Self::Decimals(_) | Self::Percent | Self::Date | Self::Time => {
                Content::Date(year, month, day)
            }
        }
    }
}

/// A number with decimals, of at least so many: 1.1 with two is 1.10, which is the same number. Whole numbers stay.
pub(super) fn with_decimals(mut number: Decimal, decimals: u32) -> Decimal {
    if !number.fract().is_zero() && number.scale() < decimals {
        number.rescale(decimals);
    }
    number
}

/// How a format of digits shows: `0.00` always has two decimals, `0.##` none that are not needed.
fn decimals_of(letters: &str) -> NumberFormat {
    let behind = letters.split_once('.').filter(|_| !letters.contains('e')).map_or("", |(_, behind)| behind);
    let decimals = behind.bytes().take_while(|letter| *letter == b'0').count();
    match u8::try_from(decimals) {
        Ok(decimals @ 1..=9) => NumberFormat::Decimals(decimals),
        Ok(_) | Err(_) => NumberFormat::Number,
    }
}

/// The quarter of a month, from one.
pub(super) fn quarter(month: u8) -> u8 {
    month.saturating_sub(1) / 3 + 1
}

/// The words before and behind the year in the first section of a code such as `"Target "yyyy`; none where they are only
/// marks and the one letter that stands for *year* in some languages.
fn words_around_year(code: &str) -> Option<(String, String)> {
    let (mut before, mut behind, mut is_behind) = (String::new(), String::new(), false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        let side = if is_behind { &mut behind } else { &mut before };
        match letter {
            '"' => side.extend(letters.by_ref().take_while(|inner| *inner != '"')),
            '\\' => side.extend(letters.next()),
            '_' | '*' => drop(letters.next()),
            '[' => letters.by_ref().take_while(|inner| *inner != ']').for_each(drop),
            ';' => break,
            'y' | 'Y' => is_behind = true,
            _ => side.push(letter),
        }
    }
    let says = |side: &str| {
        side.chars().any(|letter| letter.is_ascii_digit())
            || side.chars().filter(|letter| letter.is_alphabetic()).count() > 1
    };
    (says(&before) || says(&behind)).then_some((before, behind))
}

/// The letters of a code's first section that stand for something: no literals, colours, locales or padding.
fn bare(code: &str) -> String {
    let mut kept = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => letters.by_ref().take_while(|inner| *inner != '"').for_each(drop),
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => {
                let inner: String = letters.by_ref().take_while(|inner| *inner != ']').collect();
                // `[h]:mm` is a span of time; `[Red]` and `[$-409]` say nothing of the kind.
                if !inner.is_empty()
                    && inner.chars().all(|letter| matches!(letter.to_ascii_lowercase(), 'h' | 'm' | 's'))
                {
                    kept.push_str(&inner.to_lowercase());
                }
            }
            ';' => break,
            _ => kept.extend(letter.to_lowercase()),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_codes_tell_how_a_number_is_shown() {
        for (code, shown) in [
            ("0%", NumberFormat::Percent),
            ("0.00%;[Red]-0.00%", NumberFormat::Percent),
            ("General", NumberFormat::Number),
            ("#,##0.00 \"dinara\"", NumberFormat::Decimals(2)),
            ("#,##0.00\\ [$RSD-281A]", NumberFormat::Decimals(2)),
            ("0", NumberFormat::Number),
            ("0.##", NumberFormat::Number),
            ("0.0", NumberFormat::Decimals(1)),
            ("0 \"%\"", NumberFormat::Number),
            ("dd\\.mm\\.yyyy\\.", NumberFormat::Date),
            ("[$-409]mmm\\-yy;@", NumberFormat::Month),
            ("mmmm\\ yyyy\\.", NumberFormat::Month),
            ("yyyy", NumberFormat::Year),
            ("yyyy\\.", NumberFormat::Year),
            ("yyyy\" г.\"", NumberFormat::Year),
            ("\"Q\"q yyyy", NumberFormat::Quarter),
            ("\"Target \"yyyy", NumberFormat::YearInWords(Rc::new(("Target ".into(), String::new())))),
            ("\\Q\\1\\ yyyy", NumberFormat::YearInWords(Rc::new(("Q1 ".into(), String::new())))),
            ("d\\-mmm", NumberFormat::Date),
            ("dd/mm/yyyy hh:mm", NumberFormat::Date),
            ("hh:mm:ss", NumberFormat::Time),
            ("[h]:mm:ss", NumberFormat::Time),
            ("[Red]0.0", NumberFormat::Decimals(1)),
            ("@", NumberFormat::Number),
            ("0.00E+00", NumberFormat::Number),
        ] {
            assert_eq!(NumberFormat::from_code(code), shown, "{code}");
        }
    }

    #[test]
    fn a_stored_fraction_with_a_percent_format_is_its_percentage() {
        assert_eq!(NumberFormat::Percent.content("0.05".parse().unwrap(), false), Content::Percent(5.into()));
        assert_eq!(
            NumberFormat::Percent.content("0.3825".parse().unwrap(), false),
            Content::Percent("38.25".parse().unwrap())
        );
        assert_eq!(NumberFormat::Date.content(44561.into(), false), Content::Date(2021, 12, 31));
        assert_eq!(NumberFormat::Month.content(44561.into(), false), Content::Date(2021, 12, 1));
        assert_eq!(NumberFormat::Year.content(44561.into(), false), Content::Number(2021.into()));
        assert_eq!(NumberFormat::Quarter.content(44561.into(), false), Content::Text("Q4 2021".into()));
        let target = NumberFormat::from_code("\"Target \"yyyy");
        assert_eq!(target.content(44561.into(), false), Content::Text("Target 2021".into()));
        assert_eq!(NumberFormat::Time.content("0.5".parse().unwrap(), false), Content::Text("12:00:00".into()));
    }
}
