//! Reads digits with their separators, and tells apart thousands and decimals.

use rust_decimal::Decimal;

use crate::model::DecimalMark;

/// `1.2E+05`, as spreadsheets write large numbers to text files.
pub fn scientific(digits: &str, behind: &str) -> Option<Decimal> {
    let exponent = behind.strip_prefix(['E', 'e'])?;
    let is_whole = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !exponent.strip_prefix(['+', '-']).is_some_and(is_whole) || digits.contains(is_group_mark) {
        return None;
    }
    Decimal::from_scientific(&format!("{}E{exponent}", digits.replace(',', "."))).ok()
}

fn is_group_mark(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

/// Whether a character may stand between the digits of a number.
pub fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | ',') || is_group_mark(letter)
}

/// A number's digits as scanned.
#[derive(Debug, Clone, Copy)]
pub struct Scanned {
    /// The number with separators taken out; `1.150.576` is 1150576.
    pub number: Decimal,
    /// Whether it is one separator followed by exactly three digits; `number` is then the reading as thousands.
    pub ambiguous: bool,
    /// An ambiguous number read with decimals: `1.150` is 1.15. None where it is not ambiguous.
    pub as_decimals: Option<Decimal>,
    /// The separator of an ambiguous number, were it a decimal mark.
    pub own_mark: Option<DecimalMark>,
    /// The decimal mark that the number shows beyond doubt.
    pub shows: Option<DecimalMark>,
}

fn mark_of(separator: char) -> Option<DecimalMark> {
    match separator {
        ',' => Some(DecimalMark::Comma),
        '.' => Some(DecimalMark::Point),
        _ => None,
    }
}

fn other_mark(separator: char) -> Option<DecimalMark> {
    mark_of(separator).map(|mark| if mark == DecimalMark::Comma { DecimalMark::Point } else { DecimalMark::Comma })
}

/// Reads digits with separators; none where they are in no known form.
pub fn scan(text: &str) -> Option<Scanned> {
    let first = text.chars().next()?;
    let last = text.chars().next_back()?;
    if !last.is_ascii_digit() || text.chars().any(|letter| !letter.is_ascii_digit() && !is_separator(letter)) {
        return None;
    }
    let kind = |letter: char| if is_group_mark(letter) { ' ' } else { letter };
    let separators: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).map(kind).collect();
    let groups: Vec<&str> = text.split(is_separator).collect();
    if !first.is_ascii_digit() {
        let is_short = separators.len() == 1 && mark_of(first).is_some();
        return is_short.then(|| decimals("0", groups[1], first)).flatten();
    }
    match separators[..] {
        [] => whole(&groups, None),
        [only] => match mark_of(only) {
            None => is_grouped(&groups).then(|| whole(&groups, None)).flatten(),
            Some(_) if is_grouped(&groups) => ambiguous(&groups, only),
            Some(_) => decimals(groups[0], groups[1], only),
        },
        [.., last] => {
            let before = &separators[..separators.len() - 1];
            let thousands = before[0];
            if before.iter().any(|separator| *separator != thousands) {
                None
            } else if last == thousands {
                is_grouped(&groups).then(|| whole(&groups, other_mark(last))).flatten()
            } else {
                let (decimal, wholes) = groups.split_last()?;
                let fits = mark_of(last).is_some() && is_grouped(wholes);
                fits.then(|| decimals(&wholes.concat(), decimal, last)).flatten()
            }
        }
    }
}

/// Whether digits are in groups of thousands: one to three, not led by a zero, then three each.
fn is_grouped(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    (1..=3).contains(&first.len()) && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3)
}

fn whole(groups: &[&str], shows: Option<DecimalMark>) -> Option<Scanned> {
    let number = parse(&groups.concat())?;
    Some(Scanned { number, ambiguous: false, as_decimals: None, own_mark: None, shows })
}

fn decimals(whole: &str, decimal: &str, separator: char) -> Option<Scanned> {
    let number = parse(&format!("{whole}.{decimal}"))?;
    Some(Scanned { number, ambiguous: false, as_decimals: None, own_mark: None, shows: mark_of(separator) })
}

fn ambiguous(groups: &[&str], separator: char) -> Option<Scanned> {
    Some(Scanned {
        number: parse(&groups.concat())?,
        ambiguous: true,
        as_decimals: parse(&groups.join(".")),
        own_mark: mark_of(separator),
        shows: None,
    })
}

fn parse(digits: &str) -> Option<Decimal> {
    Decimal::from_str_exact(digits).ok()
}
