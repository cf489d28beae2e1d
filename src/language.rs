//! The words of the outputs: one file a language under `data/language/`, and how numbers are printed there.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::Decimal;

use crate::finding::{Argument, Message};
use crate::model::{Calendar, ReportingPeriod, Sources};
use crate::text::script::to_latin;

/// A line for each language: its name, its tag, its file, which is named as the tag in small letters, the tags and
/// locales that mean it, and what people call it. Forms are in small letters, a blank between the words; the longest that
/// fits decides, so that `sr me` is an exception to `sr`.
macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident = $tag:literal from $file:literal tags $tags:tt names $names:tt,)+) => {
        crate::model::terms_ids! {
            /// A language and script of the outputs.
            Language {
                $($(#[$doc])* $name = $tag,)+
            }
        }

        impl Language {
            /// The language's file: all texts, and the marks in its numbers.
            fn texts(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../data/language/", $file)),)+
                }
            }

            fn tags(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &$tags,)+
                }
            }

            fn names(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &$names,)+
                }
            }
        }
    };
}

languages! {
    /// English.
    English = "en" from "en.ftl" tags ["en"] names ["english", "engleski", "енглески"],
    /// Serbian in Latin script.
    SerbianLatin = "sr-Latn" from "sr-latn.ftl" tags ["sr latn", "sr latin", "sr me"]
        names ["srpski", "srpski latin", "српски latin", "serbian latin"],
    /// Serbian in Cyrillic script.
    SerbianCyrillic = "sr-Cyrl" from "sr-cyrl.ftl" tags ["sr", "sr cyrl", "sr cyrl me"]
        names ["српски", "serbian", "srpski ciril", "srpski ćiril", "srpski cyril"],
}

/// Stands between the thousands of a count until the language's own mark takes its place: what formats counts for Fluent
/// is a plain function, which cannot know the language.
const THOUSANDS: char = '\u{fdd0}';

/// Stands behind a part of a year in a sentence until the words for a year behind it are taken away.
const PART_OF_YEAR: char = '\u{fdd1}';

impl Language {
    /// The language that a tag or the name of a locale means: `en`, `en-GB`, `sr-Latn`, `sr_RS@latin`, `sr_RS.UTF-8`; or
    /// its name: `English`, `srpski`, `српски (латиница)`. Serbian without a script is in Cyrillic, in Montenegro in
    /// Latin, as the Unicode locale data have it; a name is taken at its own script.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_lowercase();
        let parts: Vec<&str> = tag.split(['-', '_', '.', '@']).collect();
        let words: Vec<&str> = tag.split(|letter: char| !letter.is_alphabetic()).collect();
        Self::closest(&parts, Self::tags).or_else(|| Self::closest(&words, Self::names))
    }

    /// The language with the longest form that the words have: its first word is their first, as it is written, and its
    /// others begin any of the others, in either script.
    fn closest(words: &[&str], forms_of: fn(Self) -> &'static [&'static str]) -> Option<Self> {
        let (first, rest) = words.split_first()?;
        let rest: Vec<_> = rest.iter().map(|word| to_latin(word)).collect();
        let length = |form: &str| {
            let mut wanted = form.split(' ');
            let is_same =
                wanted.next() == Some(*first) && wanted.all(|wanted| rest.iter().any(|word| word.starts_with(wanted)));
            is_same.then(|| form.split(' ').count())
        };
        let lengths = Self::ALL.iter().filter_map(|language| {
            let longest = forms_of(*language).iter().filter_map(|form| length(form)).max()?;
            Some((longest, *language))
        });
        lengths.max_by_key(|(length, _)| *length).map(|(_, language)| language)
    }

    /// The tags of all languages, for a message.
    pub fn known() -> String {
        Self::ALL.iter().map(|language| language.id()).collect::<Vec<_>>().join(", ")
    }
}

/// The labels of a language.
pub struct Labels {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The mark between thousands, the key `mark-thousands` of the language's file.
    thousands: String,
    /// The mark before decimals, its key `mark-decimal`.
    decimal: String,
    /// What may stand behind a year in a sentence and not behind a part of one, the key `year-words`.
    year_words: Vec<String>,
    calendar: Calendar,
}

impl std::fmt::Debug for Labels {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Labels").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Labels {
    /// The labels of that language.
    pub fn of(language: Language) -> Self {
        let tag = language.id().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| printed_count(value)));
        // A file with a fault still gives the messages around it; a test holds that there is no fault.
        let texts = FluentResource::try_new(language.texts().to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(texts);
        let mut labels = Self {
            language,
            bundle,
            thousands: String::new(),
            decimal: String::new(),
            year_words: Vec::new(),
            calendar: Calendar::default(),
        };
        labels.thousands = labels.text("mark-thousands");
        labels.decimal = labels.text("mark-decimal");
        let words = labels.text("year-words");
        labels.year_words = words.split(';').filter(|words| !words.is_empty()).map(str::to_owned).collect();
        labels
    }

    /// The same with periods named as the tables of a programme name them.
    #[must_use]
    pub fn with_calendar(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// A period as the programme's tables name it: `2024`, `2023/24`, `2024-Q2`.
    pub fn period(&self, period: impl Into<ReportingPeriod>) -> String {
        self.calendar.name(period)
    }

    /// How the tables of the programme name periods.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// A period inside a sentence: behind a part of a year the words for a year that follow it are left out.
    fn period_in_sentence(&self, period: ReportingPeriod) -> String {
        let name = self.period(period);
        if period.is_part_of_year() { format!("{name}{PART_OF_YEAR}") } else { name }
    }

    /// The text without the marks behind parts of years and the words for a year that follow them.
    fn without_year_words(&self, text: String) -> String {
        if !text.contains(PART_OF_YEAR) {
            return text;
        }
        let words =
            self.year_words.iter().fold(text, |text, words| text.replace(&format!("{PART_OF_YEAR}{words}"), ""));
        words.replace(PART_OF_YEAR, "")
    }

    /// The language that these labels are written in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key without values. An unknown key gives the key itself; a test holds that there is none.
    pub fn text(&self, key: &str) -> String {
        self.pattern(key, None, None).unwrap_or_else(|| key.to_owned())
    }

    /// A message in words; places are printed through the sources.
    pub fn message(&self, message: &Message, sources: &Sources) -> String {
        let arguments = self.arguments(message, sources);
        self.pattern(message.key, None, Some(&arguments)).unwrap_or_else(|| message.key.to_owned())
    }

    /// The attribute `help` of a message, in words; none where the text has none.
    pub fn help(&self, message: &Message, sources: &Sources) -> Option<String> {
        self.pattern(message.key, Some("help"), Some(&self.arguments(message, sources)))
    }

    fn pattern(&self, key: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        let text = self.without_year_words(text);
        Some(if text.contains(THOUSANDS) { text.replace(THOUSANDS, &self.thousands) } else { text })
    }

    fn arguments<'m>(&self, message: &'m Message, sources: &Sources) -> FluentArgs<'m> {
        let mut arguments = FluentArgs::with_capacity(message.arguments.len());
        for (name, argument) in &message.arguments {
            arguments.set(*name, self.argument(argument, sources));
        }
        arguments
    }

    fn argument<'m>(&self, argument: &'m Argument, sources: &Sources) -> FluentValue<'m> {
        match argument {
            Argument::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Argument::Number(number) => FluentValue::String(Cow::Owned(self.number(*number))),
            Argument::Plain(number) => FluentValue::String(Cow::Owned(self.plain_number(*number))),
            Argument::Period(period) => FluentValue::String(Cow::Owned(self.period_in_sentence(*period))),
            Argument::Periods(periods) => {
                let periods: Vec<String> = periods.iter().map(|period| self.period(*period)).collect();
                FluentValue::String(Cow::Owned(periods.join(", ")))
            }
            Argument::Count(count) => FluentValue::Number(FluentNumber::from(*count)),
            Argument::Place(origin) => FluentValue::String(Cow::Owned(sources.place(*origin).to_string())),
            Argument::Label(key) => FluentValue::String(Cow::Owned(self.text(key))),
            Argument::List(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.message(part, sources)).collect();
                FluentValue::String(Cow::Owned(parts.join(", ")))
            }
        }
    }

    /// A number as the language prints it: `1,150,576` and `96.55`, `1.150.576` and `96,55`.
    pub fn number(&self, number: Decimal) -> String {
        self.printed(number, Some(&self.thousands))
    }

    /// A number without marks between its thousands: `1150576` and `96.55`, `1150576` and `96,55`.
    pub fn plain_number(&self, number: Decimal) -> String {
        self.printed(number, None)
    }

    fn printed(&self, number: Decimal, thousands: Option<&str>) -> String {
        let plain = number.normalize().abs().to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + 4);
        if number.is_sign_negative() && !number.is_zero() {
            text.push('-');
        }
        match thousands {
            Some(mark) => push_grouped(whole, mark, &mut text),
            None => text.push_str(whole),
        }
        if !decimals.is_empty() {
            text.push_str(&self.decimal);
            text.push_str(decimals);
        }
        text
    }

    /// A count as the language prints it.
    pub fn count(&self, count: usize) -> String {
        self.number(Decimal::from(count))
    }
}

fn push_grouped(digits: &str, thousands: &str, text: &mut String) {
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
}

/// A count inside a message, which is a number to the grammar; all else is text already.
fn printed_count(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let mut text = String::new();
    push_grouped(&number.as_string(), THOUSANDS.encode_utf8(&mut [0; 4]), &mut text);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_file_is_without_fault() {
        for language in Language::ALL {
            if let Err((_, faults)) = FluentResource::try_new(language.texts().to_owned()) {
                panic!("{}: {faults:?}", language.id());
            }
        }
    }

    #[test]
    fn a_part_of_a_year_has_no_word_for_a_year_behind_it() {
        let no_value = |language, period: &str| {
            let period = ReportingPeriod::from_text(period).unwrap();
            let mut calendar = Calendar::default();
            calendar.add(period);
            let labels = Labels::of(language).with_calendar(calendar);
            labels.message(&Message::new("reason-no-achieved-value").with("year", period), &Sources::default())
        };
        for (period, english, latin, cyrillic) in [
            ("2021", "2021", "2021. godinu", "2021. годину"),
            ("2020/21", "2020/21", "2020/21. godinu", "2020/21. годину"),
            ("2021-Q4", "2021-Q4", "2021-Q4", "2021-Q4"),
            ("2021-06-30", "2021-06-30", "2021-06-30", "2021-06-30"),
        ] {
            let english = format!("There is no achieved value for {english}.");
            assert_eq!(no_value(Language::English, period), english);
            let latin = format!("Nema ostvarene vrednosti za {latin}.");
            assert_eq!(no_value(Language::SerbianLatin, period), latin);
            let cyrillic = format!("Нема остварене вредности за {cyrillic}.");
            assert_eq!(no_value(Language::SerbianCyrillic, period), cyrillic);
        }
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        for (number, english, serbian) in [
            ("1150576", "1,150,576", "1.150.576"),
            ("96.550", "96.55", "96,55"),
            ("-1000", "-1,000", "-1.000"),
            ("0", "0", "0"),
            ("999", "999", "999"),
        ] {
            let number: Decimal = number.parse().unwrap();
            assert_eq!(Labels::of(Language::English).number(number), english);
            for language in [Language::SerbianLatin, Language::SerbianCyrillic] {
                assert_eq!(Labels::of(language).number(number), serbian);
            }
        }
    }

    #[test]
    fn a_tag_or_the_name_of_a_locale_means_a_language_and_a_script() {
        for (tag, language) in [
            ("en", Some(Language::English)),
            ("en_GB.UTF-8", Some(Language::English)),
            ("sr-Latn", Some(Language::SerbianLatin)),
            ("SR-LATN-RS", Some(Language::SerbianLatin)),
            ("sr_Latn_RS", Some(Language::SerbianLatin)),
            ("sr_RS@latin", Some(Language::SerbianLatin)),
            ("sr_RS.UTF-8@latin", Some(Language::SerbianLatin)),
            ("sr_ME", Some(Language::SerbianLatin)),
            ("sr-Cyrl-ME", Some(Language::SerbianCyrillic)),
            ("sr-Cyrl", Some(Language::SerbianCyrillic)),
            ("sr_RS.UTF-8", Some(Language::SerbianCyrillic)),
            ("sr", Some(Language::SerbianCyrillic)),
            ("English", Some(Language::English)),
            ("srpski", Some(Language::SerbianLatin)),
            ("Srpski (ćirilica)", Some(Language::SerbianCyrillic)),
            ("српски", Some(Language::SerbianCyrillic)),
            ("српски, латиница", Some(Language::SerbianLatin)),
            ("Serbian Latin", Some(Language::SerbianLatin)),
            ("serbian (latinica)", Some(Language::SerbianLatin)),
            ("srpski, ћирилица", Some(Language::SerbianCyrillic)),
            ("Srpski jezik", Some(Language::SerbianLatin)),
            ("engleski", Some(Language::English)),
            ("енглески", Some(Language::English)),
            ("en / sr", None),
            ("C", None),
            ("de_DE", None),
            ("srb", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn every_tag_and_name_of_a_language_means_that_language() {
        for &language in Language::ALL {
            assert_eq!(Language::from_tag(language.id()), Some(language), "{}", language.id());
            for form in language.tags().iter().map(|tag| tag.replace(' ', "-")) {
                assert_eq!(Language::from_tag(&form), Some(language), "{form}");
            }
            for name in language.names() {
                assert_eq!(Language::from_tag(name), Some(language), "{name}");
            }
        }
    }

    #[test]
    fn counts_decide_the_grammar_and_are_grouped() {
        let first_words = |language, count: usize| {
            let message = Message::new("findings-waiting").with("errors", count).with("warnings", 0).with("notes", 0);
            let sentence = Labels::of(language).message(&message, &Sources::default());
            sentence.split_once(',').map(|(first, _)| first.to_owned()).unwrap()
        };
        for (count, latin, cyrillic) in [
            (0, "Nalazi pri čitanju: 0 grešaka", "Налази при читању: 0 грешака"),
            (1, "Nalazi pri čitanju: 1 greška", "Налази при читању: 1 грешка"),
            (2, "Nalazi pri čitanju: 2 greške", "Налази при читању: 2 грешке"),
            (5, "Nalazi pri čitanju: 5 grešaka", "Налази при читању: 5 грешака"),
            (11, "Nalazi pri čitanju: 11 grešaka", "Налази при читању: 11 грешака"),
            (12, "Nalazi pri čitanju: 12 grešaka", "Налази при читању: 12 грешака"),
            (21, "Nalazi pri čitanju: 21 greška", "Налази при читању: 21 грешка"),
            (1_022, "Nalazi pri čitanju: 1.022 greške", "Налази при читању: 1.022 грешке"),
        ] {
            assert_eq!(first_words(Language::SerbianLatin, count), latin);
            assert_eq!(first_words(Language::SerbianCyrillic, count), cyrillic);
        }
        assert_eq!(first_words(Language::English, 1), "The reading found 1 error");
    }
}
