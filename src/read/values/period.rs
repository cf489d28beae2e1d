//! Reads years, periods and deadlines as people write them.

use crate::model::{Date, Deadline, Due, Period, Quarter, ReportingPeriod, Year};
use crate::read::words::header_evidence;
use crate::read::words::vocabulary;
use crate::text::{fold, has_plain_digits, without_marks, words};

/// The year of four digits that the text is; 1900 to 2100.
pub fn bare_year(text: &str) -> Option<Year> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year: u16 = if is_year { text.parse().ok()? } else { return None };
    (1900..=2100).contains(&year).then_some(Year(year))
}

/// The period of a cell that holds nothing else: `2019.`, `2019. godina`, `2017/18`, `Q2 2021`, `31.12.2021`.
pub fn read_reporting_period(text: &str) -> Option<ReportingPeriod> {
    let text = &*without_marks(text);
    read_years(text).or_else(|| {
        let may_be_one = text.len() <= LONGEST_PERIOD && has_plain_digits(text) && names_a_year(text);
        let read = if may_be_one { header_evidence::read_header(text).lone_period() } else { None };
        read.filter(|period| !matches!(period, ReportingPeriod::Span(..)))
    })
}

/// The period of a cell that is one year or several: `2019`, `2019. godina`, `2017/18`, `2017–2020`.
pub fn read_years(text: &str) -> Option<ReportingPeriod> {
    let text = &*without_marks(text);
    let Some(years) = years_alone(text) else { return short_span(text) };
    match years[..] {
        [year] => Some(ReportingPeriod::Year(year)),
        [one, other] => Some(match (one.min(other), one.max(other)) {
            (first, last) if last.0 == first.0 + 1 => ReportingPeriod::Fiscal(last),
            (first, last) => ReportingPeriod::Span(first, last),
        }),
        _ => None,
    }
}

/// The year of a cell that is one calendar year and nothing else.
pub fn read_year(text: &str) -> Option<Year> {
    match read_years(text)? {
        ReportingPeriod::Year(year) => Some(year),
        ReportingPeriod::Fiscal(_) | ReportingPeriod::Span(..) | ReportingPeriod::Half(..) => None,
        ReportingPeriod::Quarter(..) | ReportingPeriod::Month(..) | ReportingPeriod::Day(_) => None,
    }
}

/// Longest text that is read as a period.
const LONGEST_PERIOD: usize = 60;

/// Whether a text has four digits that may be a year, or letters: two digits and two more are no period, `49/55`.
fn names_a_year(text: &str) -> bool {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    let has_year = runs.into_iter().any(|digits| bare_year(digits).is_some());
    has_year || text.contains(char::is_alphabetic) && text.contains(|letter: char| letter.is_ascii_digit())
}

/// The years in a text that has nothing but years and words around them (`godina`, `do`); none where it has other words.
fn years_alone(text: &str) -> Option<Vec<Year>> {
    let mut years = Vec::new();
    for word in words(text) {
        match bare_year(word) {
            Some(year) => years.push(year),
            None if vocabulary::all_languages().is_year_filler(&fold(word)) => {}
            None => return None,
        }
    }
    Some(years)
}

/// `2017/18`.
fn short_span(text: &str) -> Option<ReportingPeriod> {
    let (first, last) = text.trim().trim_end_matches('.').split_once(['/', '-', '–'])?;
    let (first, last) = (bare_year(first.trim().trim_end_matches('.'))?, last.trim());
    let is_short = last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_digit());
    let last: u16 = last.parse().ok().filter(|_| is_short)?;
    (last == (first.0 + 1) % 100).then_some(ReportingPeriod::Fiscal(Year(first.0 + 1)))
}

/// Reads a period of years: `2020–2022`, `2020`, `2023/24–2025/26`; none for anything else.
pub fn read_period(text: &str) -> Option<Period> {
    let Some(years) = years_alone(text).filter(|years| years.len() < 3) else {
        let (first, last) = text.split_once(['–', '—']).or_else(|| text.split_once('-'))?;
        let (first, last) = (short_span(first)?.year(), short_span(last)?.year());
        return (first <= last).then_some(Period { first, last });
    };
    match years[..] {
        [year] => Some(Period { first: year, last: year }),
        [first, last] if first <= last => Some(Period { first, last }),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Quarter(u8),
    QuarterWord,
    Ordinal(u8),
    Month(u8),
    Year(Year),
    Other,
}

/// Reads a deadline: `Q3 2020`, `I kvartal 2021`, `December 2021`, `31.12.2021`, `Continuous`, and several of them. One
/// with a day that its month does not have, as 31.02.2021, has no dates.
pub fn read_deadline(text: &str) -> Deadline {
    let tokens = quarters_joined(
        &text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(token).collect::<Vec<_>>(),
    );
    let continuous = vocabulary::all_languages().says_continuous(&fold(text));
    let dated = |token: &&Token| matches!(token, Token::Quarter(_) | Token::Month(_) | Token::Year(_));
    let year_first = matches!(tokens.iter().find(dated), Some(Token::Year(_)))
        && !matches!(tokens.iter().rev().find(dated), Some(Token::Year(_)));
    let dates = if tokens.windows(3).any(is_impossible_day) {
        Vec::new()
    } else if year_first {
        years_before(&tokens)
    } else {
        years_behind(&tokens)
    };
    Deadline { printed: text.trim().to_owned(), dates, continuous }
}

fn token(word: &str) -> Token {
    let roman = match word {
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        _ => 0,
    };
    if roman > 0 {
        return Token::Ordinal(roman);
    }
    if let Some(year) = bare_year(word) {
        return Token::Year(year);
    }
    // A raised digit is the mark of a footnote, and folding would make it a digit like the others.
    if !has_plain_digits(word) {
        return Token::Other;
    }
    let folded = fold(word);
    let quarter =
        folded.strip_prefix(['q', 'k']).or_else(|| folded.strip_suffix('q')).and_then(|digit| digit.parse().ok());
    if let Some(quarter @ 1..=4) = quarter {
        return Token::Quarter(quarter);
    }
    let ordinal = folded.trim_end_matches(char::is_alphabetic);
    if let Ok(number) = ordinal.parse::<u8>() {
        return Token::Ordinal(number);
    }
    let words = vocabulary::all_languages();
    if words.is_quarter(&folded) { Token::QuarterWord } else { words.month(&folded).map_or(Token::Other, Token::Month) }
}

/// Whether three tokens are a date whose month does not have the day: `31.02.2021`, `30 February 2021`, `2021-02-31`.
fn is_impossible_day(tokens: &[Token]) -> bool {
    let (year, month, day) = match *tokens {
        [Token::Ordinal(day), Token::Ordinal(month) | Token::Month(month), Token::Year(year)]
        | [Token::Month(month), Token::Ordinal(day), Token::Year(year)]
        | [Token::Year(year), Token::Ordinal(month) | Token::Month(month), Token::Ordinal(day)] => (year, month, day),
        _ => return false,
    };
    (1..=12).contains(&month) && (1..=31).contains(&day) && Date::new(year.0, month, day).is_none()
}

/// Numbers beside the word `quarter` become quarters: before it (`I i II kvartal`), else behind it (`kvartal 3`).
fn quarters_joined(tokens: &[Token]) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at] == Token::QuarterWord {
            let before =
                joined.iter_mut().rev().take_while(|token| matches!(token, Token::Ordinal(1..=4) | Token::Other));
            let mut found = false;
            for token in before {
                if let Token::Ordinal(quarter) = *token {
                    *token = Token::Quarter(quarter);
                    found = true;
                }
            }
            if let (false, Some(Token::Ordinal(quarter @ 1..=4))) = (found, tokens.get(at + 1)) {
                joined.push(Token::Quarter(*quarter));
                at += 1;
            }
        } else {
            joined.push(tokens[at]);
        }
        at += 1;
    }
    joined
}

fn years_behind(tokens: &[Token]) -> Vec<Due> {
    let mut dates = Vec::new();
    let mut pending: Vec<Token> = Vec::new();
    for token in tokens {
        match token {
            Token::Quarter(_) | Token::Month(_) | Token::Ordinal(_) => pending.push(*token),
            Token::Year(year) => {
                let before = dates.len();
                dates.extend(pending.iter().filter_map(|token| due(*token, *year)));
                if let (true, [.., Token::Ordinal(1..=31), Token::Ordinal(month @ 1..=12)]) =
                    (before == dates.len(), &pending[..])
                {
                    dates.push(Due::Month(*year, *month));
                } else if before == dates.len() {
                    dates.push(Due::Year(*year));
                }
                pending.clear();
            }
            Token::QuarterWord | Token::Other => {}
        }
    }
    dates
}

fn years_before(tokens: &[Token]) -> Vec<Due> {
    let mut dates = Vec::new();
    let mut year = None;
    for token in tokens {
        if let Token::Year(next) = token {
            year = Some(*next);
        } else {
            dates.extend(year.and_then(|year| due(*token, year)));
        }
    }
    dates
}

fn due(token: Token, year: Year) -> Option<Due> {
    match token {
        Token::Quarter(quarter) => Some(Due::Quarter(Quarter { year, quarter })),
        Token::Month(month) => Some(Due::Month(year, month)),
        Token::QuarterWord | Token::Ordinal(_) | Token::Year(_) | Token::Other => None,
    }
}

/// Whether a text is a date: `9-Jun`, `Jun-21`, `12.3.2020`, `2021-06-09`, `9. jun 2021`.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let numeric = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let months = parts.iter().filter(|part| !numeric(part)).map(|part| vocabulary::all_languages().month(&fold(part)));
    let months: Vec<Option<u8>> = months.collect();
    match (parts.len(), months.len()) {
        (3, 0) => !text.contains([',', '(', ' ']) && is_day_month_year(&parts),
        (2, 0) => text.contains('/') && bare_year(parts[1]).is_some(),
        (2 | 3, 1) => months[0].is_some(),
        _ => false,
    }
}

/// In any order; a year has two or four digits.
fn is_day_month_year(parts: &[&str]) -> bool {
    let number = |at: usize| parts[at].parse::<u16>().unwrap_or(0);
    let is_month = |at: usize| parts[at].len() <= 2 && (1..=12).contains(&number(at));
    let is_day = |at: usize| parts[at].len() <= 2 && (1..=31).contains(&number(at));
    let is_year = |at: usize| parts[at].len() == 2 || bare_year(parts[at]).is_some();
    (is_year(2) && (is_day(0) && is_month(1) || is_month(0) && is_day(1)))
        || (bare_year(parts[0]).is_some() && is_month(1) && is_day(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_is_a_period_is_one_in_any_writing() {
        for (text, period) in [
            ("2019", Some("2019")),
            ("2019.", Some("2019")),
            (" 2019. godina ", Some("2019")),
            ("2019. године", Some("2019")),
            ("2017/2018", Some("2017/18")),
            ("2017-2018.", Some("2017/18")),
            ("2017/18", Some("2017/18")),
            ("1999/00", Some("1999/00")),
            ("2017–2020", Some("2017-2020")),
            ("FY21", Some("2020/21")),
            ("FY 2020/21", Some("2020/21")),
            ("školska 2020/21. godina", Some("2020/21")),
            ("Q2 2021", Some("2021-Q2")),
            ("2021 Q2", Some("2021-Q2")),
            ("2021-Q2", Some("2021-Q2")),
            ("II kvartal 2021.", Some("2021-Q2")),
            ("2e trimestre 2021", Some("2021-Q2")),
            ("1. Halbjahr 2021", Some("2021-H1")),
            ("June 2021", Some("2021-06")),
            ("Jun-21", Some("2021-06")),
            ("jan–sep 2021", Some("2021-09-30")),
            ("31.12.2019", Some("2019-12-31")),
            ("na dan 30.06.2021.", Some("2021-06-30")),
            ("as of 30 June 2021", Some("2021-06-30")),
            ("Stand zum 30.06.2021", Some("2021-06-30")),
            ("на ден 30.06.2021", Some("2021-06-30")),
            ("al 30 de junio de 2021", Some("2021-06-30")),
            ("al 30 giugno 2021", Some("2021-06-30")),
            ("em 30/06/2021", Some("2021-06-30")),
            ("më 30.06.2021", Some("2021-06-30")),
            ("stanje na dan 30. lipnja 2021.", Some("2021-06-30")),
            ("au 30/06/2021", Some("2021-06-30")),
            ("201²", None),
            ("2017/201¾", None),
            ("2017/19", None),
            ("20/21", None),
            ("49/55", None),
            ("20199", None),
            ("1850", None),
            ("", None),
            ("about 2019 people", None),
            ("Target 2021", None),
            ("2021 EUR", None),
            ("Q2", None),
        ] {
            let read = read_reporting_period(text).map(|period| period.to_string());
            assert_eq!(read.as_deref(), period, "{text}");
        }
    }

    #[test]
    fn one_calendar_year_is_a_year_and_nothing_else_is() {
        for (text, year) in [
            ("2019", Some(2019)),
            ("2019. godina", Some(2019)),
            ("2018/19", None),
            ("Q1 2019", None),
            ("31.12.2019", None),
        ] {
            assert_eq!(read_year(text).map(|year| year.0), year, "{text}");
        }
    }

    #[test]
    fn periods_read_with_any_dash() {
        for (text, period) in [
            ("2020–2022", Some((2020, 2022))),
            ("2020 - 2022.", Some((2020, 2022))),
            ("2020. do 2022. godine", Some((2020, 2022))),
            ("2021", Some((2021, 2021))),
            ("2022–2020", None),
            ("2023/24–2025/26", Some((2024, 2026))),
            ("2023/24-2025/26", Some((2024, 2026))),
            ("2025/26–2023/24", None),
            ("Continuous", None),
            ("", None),
        ] {
            assert_eq!(read_period(text).map(|period| (period.first.0, period.last.0)), period, "{text}");
        }
    }

    #[test]
    fn deadlines_read_as_people_write_them() {
        let printed = |text: &str| {
            let deadline = read_deadline(text);
            let dates: Vec<String> = deadline
                .dates
                .iter()
                .map(|due| match due {
                    Due::Quarter(quarter) => quarter.to_string(),
                    Due::Year(year) => year.to_string(),
                    Due::Month(year, month) => format!("{year}-{month:02}"),
                })
                .collect();
            format!("{}{}", dates.join(", "), if deadline.continuous { " continuous" } else { "" })
        };
        for (text, dates) in [
            ("Q3 2020", "Q3 2020"),
            ("Q1 2020 Q4 2022", "Q1 2020, Q4 2022"),
            ("Q1 2020; Q4 2022", "Q1 2020, Q4 2022"),
            ("Q1 and Q2 2021", "Q1 2021, Q2 2021"),
            ("2020/Q3", "Q3 2020"),
            ("2020 Q3, 2021 Q1", "Q3 2020, Q1 2021"),
            ("I kvartal 2021", "Q1 2021"),
            ("IV квартал 2021. године", "Q4 2021"),
            ("I i II kvartal 2021", "Q1 2021, Q2 2021"),
            ("3rd quarter of 2020", "Q3 2020"),
            ("quarter 2, 2020", "Q2 2020"),
            ("4. kvartal 2021.", "Q4 2021"),
            ("December 2021", "2021-12"),
            ("decembar 2021.", "2021-12"),
            ("децембар 2021.", "2021-12"),
            ("31.12.2021", "2021-12"),
            ("29.02.2024", "2024-02"),
            ("29.02.2023", ""),
            ("28.02.2023", "2023-02"),
            ("31.02.2021", ""),
            ("30.04.2021", "2021-04"),
            ("31.04.2021", ""),
            ("29 February 2024", "2024-02"),
            ("29. фебруар 2023.", ""),
            ("February 29, 2023", ""),
            ("2024-02-29", "2024"),
            ("2023-02-29", ""),
            ("31.02.2021, 31.12.2021", ""),
            ("01.04.2021 - 30.06.2021", "2021-04, 2021-06"),
            ("2022", "2022"),
            ("end of 2022", "2022"),
            ("Continuous", " continuous"),
            ("kontinuirano", " continuous"),
            ("Континуирано, од Q1 2020", "Q1 2020 continuous"),
            ("as soon as possible", ""),
            ("", ""),
        ] {
            assert_eq!(printed(text), dates, "{text}");
        }
    }
}
