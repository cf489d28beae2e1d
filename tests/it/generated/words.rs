//! The words of the generated tables: a file for each language, written as an evaluator writes them. `{y}` is the review
//! year, `{b}` the year of the baseline.

use serde::Deserialize;

/// The words of one language.
#[derive(Deserialize)]
pub struct Words {
    pub owner: Vec<String>,
    /// The word before the number of a title: `Goal` in `Goal 2: Clean air`.
    pub level: Vec<String>,
    pub titles: Vec<String>,
    /// The level below the owners, and its titles: two for each of `titles`.
    pub measure: Vec<String>,
    pub measures: Vec<String>,
    pub name: Vec<String>,
    pub unit: Vec<String>,
    pub baseline: Vec<String>,
    pub target: Vec<String>,
    /// A target that takes the place of an earlier one.
    pub revised: Vec<String>,
    pub achieved: Vec<String>,
    /// Without a year: above years, and where a column of its own has the year.
    pub target_group: Vec<String>,
    pub achieved_group: Vec<String>,
    pub share: Vec<String>,
    pub planned_money: Vec<String>,
    pub spent_money: Vec<String>,
    pub remark: Vec<String>,
    pub source: Vec<String>,
    pub institution: Vec<String>,
    pub status: Vec<String>,
    /// Achieved, not achieved, no data.
    pub status_words: Vec<[String; 3]>,
    pub code: Vec<String>,
    pub own_code: Vec<String>,
    pub row_number: Vec<String>,
    pub direction: Vec<String>,
    /// Increase, decrease.
    pub direction_words: Vec<[String; 2]>,
    pub period: Vec<String>,
    pub kind: Vec<String>,
    /// Target, achieved value.
    pub kind_words: Vec<[String; 2]>,
    pub value: Vec<String>,
    pub total: Vec<String>,
    pub preamble: Vec<String>,
    pub notes: Vec<String>,
    pub sources: Vec<String>,
    pub institutions: Vec<String>,
    pub remarks: Vec<String>,
    /// Name, unit, kind of its figures, `up` or `down`. The third is an average.
    pub indicators: Vec<[String; 4]>,
    pub time: TimeWords,
    pub groups: GroupWords,
    pub amounts: AmountWords,
}

/// The words of periods: `{y}` is a year, `{n}` counts years, `{f}` and `{l}` are the first and last year.
#[derive(Deserialize)]
pub struct TimeWords {
    pub quarters: Vec<[String; 4]>,
    pub quarter_months: [String; 4],
    pub halves: Vec<[String; 2]>,
    pub months: [String; 12],
    pub school: Vec<String>,
    pub fiscal: Vec<String>,
    pub as_of: Vec<String>,
    pub relative: String,
    pub span: String,
    pub to_date: String,
    pub cumulative: String,
    /// Headers of quarters, halves and months.
    pub parts: [String; 3],
}

/// The words of parts of a whole; `{p}` is one of them.
#[derive(Deserialize)]
pub struct GroupWords {
    pub sexes: Vec<String>,
    pub sex: String,
    pub places: Vec<String>,
    pub place: String,
    pub age: String,
    pub of_which: String,
    pub total: String,
}

/// The words of factors and of what a percentage is made of; `{c}` is a currency.
#[derive(Deserialize)]
pub struct AmountWords {
    /// What is paid for a measure.
    pub money: String,
    pub thousand: Vec<String>,
    pub million: Vec<String>,
    pub numerator: String,
    pub denominator: String,
}

const FILES: [(&str, &str); 11] = [
    ("en", include_str!("words/en.toml")),
    ("sr-Latn", include_str!("words/sr-latn.toml")),
    ("sr-Cyrl", include_str!("words/sr-cyrl.toml")),
    ("hr", include_str!("words/hr.toml")),
    ("fr", include_str!("words/fr.toml")),
    ("es", include_str!("words/es.toml")),
    ("pt", include_str!("words/pt.toml")),
    ("de", include_str!("words/de.toml")),
    ("it", include_str!("words/it.toml")),
    ("mk", include_str!("words/mk.toml")),
    ("sq", include_str!("words/sq.toml")),
];

/// Each language with its words.
pub fn languages() -> Vec<(&'static str, Words)> {
    FILES.iter().map(|(language, text)| (*language, toml::from_str(text).unwrap())).collect()
}
