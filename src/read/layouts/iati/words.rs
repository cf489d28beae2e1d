//! The words and dates of an IATI file.

use crate::model::{Origin, SourceId, Sourced, Text, Year};
use crate::sheet::Element;

const DEFAULT_LANGUAGE: &str = "en";

/// Takes words out of elements: narratives in the language wanted, else the first.
pub struct Words<'a> {
    source: SourceId,
    wanted: &'a str,
    /// The language of narratives that state none.
    usual: &'a str,
}

impl<'a> Words<'a> {
    /// The words of that activity.
    pub fn new(activity: &'a Element, wanted: Option<&'a str>, source: SourceId) -> Self {
        let usual = activity.attribute("xml:lang").unwrap_or(DEFAULT_LANGUAGE);
        Self { source, wanted: wanted.unwrap_or(DEFAULT_LANGUAGE), usual }
    }

    /// The line and letter at which an element begins.
    pub fn at(&self, element: &Element) -> Origin {
        element.origin(self.source)
    }

    /// The words of an element's narrative; of the element itself where it has none, as before version 2.
    pub fn narrative(&self, element: Option<&Element>) -> Text {
        let element = element?;
        let narratives = || element.children_named("narrative").filter(|narrative| !narrative.text.is_empty());
        let of_language = |test: &dyn Fn(&str) -> bool| {
            narratives().find(|narrative| test(narrative.attribute("xml:lang").unwrap_or(self.usual)))
        };
        let main = |tag: &str| tag.split('-').next().unwrap_or("").to_ascii_lowercase();
        let found = of_language(&|tag| tag.eq_ignore_ascii_case(self.wanted))
            .or_else(|| of_language(&|tag| main(tag) == main(self.wanted)))
            .or_else(|| narratives().next())
            .unwrap_or(element);
        self.text_of(Some(found))
    }

    /// The characters of an element.
    pub fn text_of(&self, element: Option<&Element>) -> Text {
        let element = element.filter(|element| !element.text.is_empty())?;
        Some(Sourced::new(one_line(&element.text), self.at(element)))
    }

    /// An attribute's value.
    pub fn attribute(&self, element: &Element, name: &str) -> Text {
        Some(Sourced::new(element.attribute(name)?.to_owned(), self.at(element)))
    }
}

/// Lines that were only broken to fit a page are one; empty lines between paragraphs stay.
fn one_line(text: &str) -> String {
    let paragraphs = text.lines().map(str::trim).collect::<Vec<_>>();
    paragraphs
        .split(|line| line.is_empty())
        .map(|lines| lines.join("\n"))
        .filter(|paragraph| !paragraph.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The year of a date such as `2021-12-31`, with or without a zone behind it.
pub fn date_year(date: &str) -> Option<Year> {
    let mut parts = date.trim().splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str, most: u16| text.parse::<u16>().ok().filter(|number| (1..=most).contains(number));
    let is_day = day.len() >= 2 && day.is_char_boundary(2) && number(&day[..2], 31).is_some();
    (year.len() == 4 && month.len() == 2 && number(month, 12).is_some() && is_day)
        .then(|| number(year, 2200).filter(|year| *year >= 1900).map(Year))
        .flatten()
}

/// A date without the time or zone behind it.
pub fn day(date: &str) -> &str {
    date.trim().get(..10).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_give_their_years() {
        for (date, year) in [
            ("2021-12-31", Some(2021)),
            ("2021-12-31Z", Some(2021)),
            ("2021-12-31T00:00:00", Some(2021)),
            ("31-12-2021", None),
            ("2021-13-01", None),
            ("2021", None),
            ("", None),
        ] {
            assert_eq!(date_year(date), year.map(Year), "{date}");
        }
    }
}
