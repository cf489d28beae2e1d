//! What the cells of an OpenDocument workbook show: their paragraphs, notes, dates and figures.

use rust_decimal::Decimal;

use super::looks::Looks;
use crate::sheet::Content;
use crate::sheet::fault::{Fault, Read};
use crate::sheet::intake::MAX_ROWS;
use crate::sheet::number_format::quarter;
use crate::sheet::runs::{Look, RunText, ShownText};
use crate::sheet::xml::{BytesStart, Step, Walk, attribute};

/// How many decimals a figure shows: of `1,10` two; none where its mark may be one of thousands.
pub(super) fn decimals_of(shown: &str) -> u32 {
    let shown = shown.trim();
    let Some((whole, decimals)) = shown.rsplit_once(['.', ',']) else { return 0 };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = are_digits(whole.trim_start_matches(['-', '−'])) && are_digits(decimals) && decimals.len() != 3;
    if is_plain { u32::try_from(decimals.len().min(9)).unwrap_or(0) } else { 0 }
}

/// A date as its cell shows it: the day, the year alone, or the words shown where they leave out the day, `Q2 2021`.
pub(super) fn dated((year, month, day): (u16, u8, u8), shown: &str) -> Content {
    let date = Content::Date(year, month, day);
    let is_number = |group: &&str| !group.is_empty();
    let numbers = shown.split(|letter: char| !letter.is_ascii_digit()).filter(is_number);
    let mut numbers: Vec<u16> = numbers.map_while(|group| group.parse().ok()).collect();
    if numbers.is_empty() || numbers.len() > 2 {
        return date;
    }
    let has_words = shown.chars().any(char::is_alphabetic);
    let year_shown = numbers
        .iter()
        .rposition(|number| *number == year)
        .or_else(|| numbers.iter().rposition(|number| *number == year % 100));
    if numbers.len() == 2
        && !has_words
        && numbers.contains(&day.into())
        && numbers.contains(&month.into())
        && !numbers.contains(&year)
    {
        return date;
    }
    let Some(at) = year_shown else { return date };
    numbers.remove(at);
    match numbers.first() {
        None if !has_words => Content::Number(year.into()),
        // `1. Quartal 2021` and `1. Januar 2021` of the same date: the words say which.
        Some(number) if has_words && *number == u16::from(day) && *number != u16::from(quarter(month)) => date,
        _ => Content::Text(shown.trim().into()),
    }
}

/// An annotation: who wrote it, if it says so, and its words.
pub(super) type Remark = (Option<String>, String);

/// The author and the words of the annotation that has just begun.
fn remark(walk: &mut Walk<'_>) -> Read<Option<Remark>> {
    let outside = walk.depth() - 1;
    let (mut author, mut text) = (None, String::new());
    let (mut in_name, mut in_words) = (false, false);
    loop {
        match walk.step()? {
            Step::Start(element) => {
                let name = element.local_name();
                in_name = name.as_ref() == "creator";
                match name.as_ref() {
                    "p" => {
                        in_words = true;
                        if !text.is_empty() {
                            text.push('\n');
                        }
                    }
                    "s" => text.push_str(&" ".repeat(count(&element, "c").min(200) as usize)),
                    "tab" => text.push(' '),
                    "line-break" => text.push('\n'),
                    "date" | "date-string" => walk.skip()?,
                    _ => {}
                }
            }
            Step::Text(words) if in_name => author = Some(words.trim().to_owned()).filter(|name| !name.is_empty()),
            Step::Text(words) if in_words => text.push_str(&words),
            Step::End if walk.depth() <= outside => {
                let text = text.trim().to_owned();
                return Ok((!text.is_empty()).then_some((author, text)));
            }
            Step::End => in_name = false,
            Step::Done => return Err(Fault::Broken),
            Step::Text(_) => {}
        }
    }
}

/// How often something occurs, or how far it spans; at least once.
pub(super) fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, MAX_ROWS)
}

/// The paragraphs of the cell that has just begun without drawings, and its notes.
pub(super) fn shown_text(walk: &mut Walk<'_>, looks: &Looks) -> Read<(ShownText, Vec<Remark>)> {
    let mut remarks = Vec::new();
    let outside = walk.depth() - 1;
    let mut shown = RunText::default();
    // The spans that are open, by the depth of each.
    let mut spans: Vec<(usize, Look)> = Vec::new();
    let mut paragraphs = 0;
    loop {
        match walk.step()? {
            Step::Start(element) => match element.local_name().as_ref() {
                "p" => {
                    if paragraphs > 0 {
                        shown.push_plain("\n");
                    }
                    paragraphs += 1;
                }
                "span" => {
                    let style = attribute(&element, "style-name").unwrap_or_default();
                    spans.push((walk.depth(), looks.look(&style)));
                }
                "s" => shown.push_plain(&" ".repeat(count(&element, "c").min(200) as usize)),
                "tab" => shown.push_plain(" "),
                "line-break" => shown.push_plain("\n"),
                "annotation" => remarks.extend(remark(walk)?),
                "frame" | "custom-shape" | "control" | "table" => walk.skip()?,
                _ => {}
            },
            // Blanks between elements are no content.
            Step::Text(text) if walk.depth() > outside + 1 => {
                shown.push(text, spans.last().map(|(_, look)| *look).unwrap_or_default());
            }
            Step::End if walk.depth() <= outside => {
                return Ok((shown.finish_with(|text| text.trim_matches('\n').to_owned()), remarks));
            }
            Step::End => spans.retain(|(depth, _)| *depth <= walk.depth()),
            Step::Done => return Err(Fault::Broken),
            _ => {}
        }
    }
}

/// Whether a plain figure that a cell shows is another one than it holds, however its separators are read.
pub(super) fn differs(shown: &str, value: Decimal) -> bool {
    let shown: String = shown.chars().filter(|letter| !letter.is_whitespace()).collect();
    let figure = shown.strip_prefix(['-', '−']).unwrap_or(&shown);
    let is_plain = figure.starts_with(|first: char| first.is_ascii_digit())
        && figure.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '\''));
    if !is_plain || figure.len() > 24 {
        return false;
    }
    let (whole, decimals) = figure.rsplit_once(['.', ',']).unwrap_or((figure, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let with_decimals = format!("{}.{}", digits(whole), digits(decimals)).trim_end_matches('.').parse::<Decimal>();
    let groups_of_three = figure.split(['.', ',', '\'']).skip(1).all(|group| group.len() == 3);
    let whole_number = digits(figure).parse::<Decimal>().ok().filter(|_| groups_of_three);
    let value = value.abs();
    let fits_decimals =
        with_decimals.is_ok_and(|read| (value - read).abs() <= Decimal::new(5, decimals.len() as u32 + 1));
    let fits_whole = whole_number.is_some_and(|read| (value - read).abs() <= Decimal::new(5, 1));
    !fits_decimals && !fits_whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_what_its_cell_shows() {
        let (date, text) = (Content::Date, |shown: &str| Content::Text(shown.into()));
        for (stored, shown, read) in [
            ((2021, 6, 30), "30.06.2021", date(2021, 6, 30)),
            ((2021, 6, 30), "30. June 2021", date(2021, 6, 30)),
            ((2021, 6, 30), "30.06.", date(2021, 6, 30)),
            ((2021, 6, 30), "", date(2021, 6, 30)),
            ((2021, 6, 30), "2021.", Content::Number(2021.into())),
            ((2021, 6, 30), "21", Content::Number(2021.into())),
            ((2021, 6, 30), "Jun 21", text("Jun 21")),
            ((2021, 6, 6), "06/2021", text("06/2021")),
            ((2021, 4, 1), "Q2 2021", text("Q2 2021")),
            ((2021, 1, 1), "1. Quartal 2021", text("1. Quartal 2021")),
            ((2021, 6, 30), "Target 2021", text("Target 2021")),
        ] {
            assert_eq!(dated(stored, shown), read, "{shown}");
        }
    }

    #[test]
    fn a_figure_shown_otherwise_than_it_is_held_is_noticed() {
        for (shown, value, differ) in [
            ("38,25", "3825", true),
            ("3.825", "3825", false),
            ("38.3", "38.25", false),
            ("1.150.576", "1150576", false),
            ("-5", "-5", false),
            ("0,5", "0.4999", false),
            ("12 km", "12000", false),
            ("120", "12", true),
        ] {
            assert_eq!(differs(shown, value.parse().unwrap()), differ, "{shown}");
        }
    }
}
