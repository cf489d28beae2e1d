//! How faults of settings files are worded: what stands there, what was probably meant, what there is.

use toml::de::DeValue;

/// Similarity from which a known word is suggested for an unknown one.
const SUGGESTED_FROM: f64 = 0.75;

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

/// A word of a file, short and without control characters.
pub fn shown(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(60).collect()
}

/// `Did you mean ...? ` with the known word that is nearest, if one is near.
pub fn suggestion<W: AsRef<str>>(word: &str, known: &[W]) -> String {
    let plain = |word: &str| word.trim().to_lowercase().replace([' ', '_'], "-");
    let word = plain(word);
    let scored = known.iter().map(|known| (strsim::jaro_winkler(&word, &plain(known.as_ref())), known));
    match scored.filter(|(score, _)| *score >= SUGGESTED_FROM).max_by(|one, other| one.0.total_cmp(&other.0)) {
        Some((_, known)) => format!("Did you mean `{}`? ", shown(known.as_ref())),
        None => String::new(),
    }
}

/// The words one after the other, each in marks.
pub fn listed<W: AsRef<str>>(words: &[W]) -> String {
    words.iter().map(|word| format!("`{}`", shown(word.as_ref()))).collect::<Vec<_>>().join(", ")
}
