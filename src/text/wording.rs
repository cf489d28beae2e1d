//! The wording of faults in settings files: the value found, what was probably meant, what is allowed.

use toml::de::DeValue;

use super::{printable, suggestion};

/// What a value is, for a sentence such as "`basis` cannot be ...".
pub fn described(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("`{}`", shown(text)),
        DeValue::Integer(number) => format!("`{}`", shown(&number.to_string())),
        DeValue::Float(number) => format!("`{}`", shown(&number.to_string())),
        DeValue::Boolean(truth) => format!("`{truth}`"),
        DeValue::Datetime(_) => "a date".into(),
        DeValue::Array(_) => "a list".into(),
        DeValue::Table(_) => "a table".into(),
    }
}

/// A word of a file, safe to print, at most 60 characters of it.
pub fn shown(text: &str) -> String {
    printable(text).chars().take(60).collect()
}

/// `Did you mean ...? ` with the known word that is nearest, if one is near.
pub fn did_you_mean<W: AsRef<str>>(word: &str, known: &[W]) -> String {
    suggestion(word, known).map_or_else(String::new, |known| format!("Did you mean `{}`? ", shown(known)))
}

/// The words one after the other, each in marks.
pub fn listed<W: AsRef<str>>(words: &[W]) -> String {
    words.iter().map(|word| format!("`{}`", shown(word.as_ref()))).collect::<Vec<_>>().join(", ")
}
