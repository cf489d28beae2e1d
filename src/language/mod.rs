//! The words of the outputs: one file a language under `data/language/`, and how numbers are printed there.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::Decimal;

use crate::finding::{Argument, Message};
use crate::model::Sources;

crate::model::terms_ids! {
    /// A language and script of the outputs.
    Language {
        /// English.
        English = "en",
    }
}

/// What a language is made of: a line of this table and a file.
struct Definition {
    language: Language,
    texts: &'static str,
    thousands: char,
    decimal: char,
}

const DEFINITIONS: &[Definition] = &[Definition {
    language: Language::English,
    texts: include_str!("../../data/language/en.ftl"),
    thousands: ',',
    decimal: '.',
}];

/// The labels of a language.
pub struct Labels {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    thousands: char,
    decimal: char,
}

impl std::fmt::Debug for Labels {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Labels").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Labels {
    /// The labels of that language.
    pub fn of(language: Language) -> Self {
        let definition =
            DEFINITIONS.iter().find(|definition| definition.language == language).unwrap_or(&DEFINITIONS[0]);
        let tag = language.id().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        // A file with a fault still gives the messages around it; a test holds that there is no fault.
        let resource = FluentResource::try_new(definition.texts.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { language, bundle, thousands: definition.thousands, decimal: definition.decimal }
    }

    /// The language.
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
        Some(self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned())
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
            Argument::Count(count) => FluentValue::Number(FluentNumber::from(*count)),
            Argument::Place(origin) => FluentValue::String(Cow::Owned(sources.place(*origin).to_string())),
            Argument::Label(key) => FluentValue::String(Cow::Owned(self.text(key))),
        }
    }

    /// A number as the language prints it: `1,150,576` and `96.55`, `1.150.576` and `96,55`.
    pub fn number(&self, number: Decimal) -> String {
        let plain = number.normalize().abs().to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + 4);
        if number.is_sign_negative() && !number.is_zero() {
            text.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(self.thousands);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.decimal);
            text.push_str(decimals);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_file_is_without_fault() {
        for definition in DEFINITIONS {
            if let Err((_, faults)) = FluentResource::try_new(definition.texts.to_owned()) {
                panic!("{}: {faults:?}", definition.language.id());
            }
        }
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let labels = Labels::of(Language::English);
        for (number, printed) in
            [("1150576", "1,150,576"), ("96.550", "96.55"), ("-1000", "-1,000"), ("0", "0"), ("999", "999")]
        {
            assert_eq!(labels.number(number.parse().unwrap()), printed);
        }
    }
}
