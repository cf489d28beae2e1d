//! The values of a profile's file, each checked, with the line of every fault.

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::Error;
use crate::text::wording::{described, did_you_mean, shown};

/// A text in TOML and its faults.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) place: &'t str,
    /// Whether the text is a file, of which errors name the line; else it is one value.
    pub(super) is_file: bool,
    pub(super) errors: Vec<Error>,
}

/// A value with its key, as in the file.
pub(super) struct Entry<'e> {
    pub(super) key: &'static str,
    pub(super) value: &'e Spanned<DeValue<'e>>,
}

impl<'t> Reader<'t> {
    pub(super) fn table(&mut self) -> Option<Spanned<DeTable<'t>>> {
        match DeTable::parse(self.text) {
            Ok(table) => Some(table),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let what = error.message().trim().replace('\n', ", ");
                self.fault(at, format!("this is no TOML: {what}"), "Write one `key = value` a line.".into());
                None
            }
        }
    }

    pub(super) fn fault(&mut self, at: usize, what: String, fix: String) {
        let line = || self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let place = if self.is_file { format!("{}:{}", self.place, line()) } else { self.place.to_owned() };
        self.errors.push(Error::Settings { place, what, fix });
    }

    pub(super) fn words(&mut self, entry: &Entry<'_>) -> Option<String> {
        let value = entry.value.get_ref();
        if let Some(text) = value.as_str().map(str::trim).filter(|text| !text.is_empty()) {
            return Some(text.to_owned());
        }
        let what = format!("`{}` must be words, not {}", entry.key, described(value));
        let fix = format!("Write for example {} = \"annual review\".", entry.key);
        self.fault(entry.value.span().start, what, fix);
        None
    }

    pub(super) fn choice<T: Copy>(&mut self, entry: &Entry<'_>, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let ids: Vec<&str> = all.iter().map(|choice| id(*choice)).collect();
        let value = entry.value.get_ref();
        let (what, hint) = match value.as_str() {
            Some(text) => match all.iter().find(|choice| id(**choice) == text) {
                Some(choice) => return Some(*choice),
                None => (format!("`{}` cannot be `{}`", entry.key, shown(text)), did_you_mean(text, &ids)),
            },
            None => (format!("`{}` cannot be {}", entry.key, described(value)), String::new()),
        };
        self.fault(entry.value.span().start, what, format!("{hint}Expected {}.", alternatives(&ids)));
        None
    }

    /// A fraction, or words such as `"10 %"`.
    pub(super) fn fraction(&self, entry: &Entry<'_>) -> Option<Decimal> {
        match entry.value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => read_decimal(number.as_str()),
            DeValue::Float(number) => read_decimal(number.as_str()),
            DeValue::String(text) => text
                .trim()
                .strip_suffix('%')
                .and_then(|percent| read_decimal(percent.trim()))
                .and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED)),
            DeValue::Integer(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        }
    }

    /// A fraction from 0 to below 1.
    pub(super) fn tolerance(&mut self, entry: &Entry<'_>) -> Option<Decimal> {
        match self.fraction(entry).filter(|number| (Decimal::ZERO..Decimal::ONE).contains(number)) {
            Some(number) => Some(number.normalize()),
            None => {
                let what = format!("`tolerance` cannot be {}", described(entry.value.get_ref()));
                let fix = "Expected a fraction from 0 to below 1: 0.1 is 10 %, and so is \"10 %\".".into();
                self.fault(entry.value.span().start, what, fix);
                None
            }
        }
    }
}

fn read_decimal(text: &str) -> Option<Decimal> {
    text.parse().or_else(|_| Decimal::from_scientific(text)).ok()
}

fn alternatives(words: &[&str]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or ")
}
