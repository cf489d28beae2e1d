//! The words that tell sheets or files of a group apart.

use std::collections::HashSet;

use crate::read::words::part_words::{self, NamedPart, PartMark};
use crate::read::words::vocabulary;
use crate::text::fold;

/// What the name of a sheet or file says of its part.
pub struct Label {
    words: Vec<String>,
    text: String,
    is_sheet: bool,
    part: Option<NamedPart>,
}

impl Label {
    /// Of a sheet's name, or of a file's path; the extension of a file is left out.
    pub fn new(name: &str, is_sheet: bool) -> Self {
        let folder_end = name.rfind(['/', '\\']).map_or(0, |at| at + 1);
        let stem = match name[folder_end..].rsplit_once('.') {
            Some((stem, _)) if !is_sheet => &name[..folder_end + stem.len()],
            _ => name,
        };
        let is_between = |letter: char| letter.is_whitespace() || "/\\_()[],;:".contains(letter);
        let words = stem.split(is_between).flat_map(|word| hyphened(word, is_sheet));
        let words = words.filter(|word| word.chars().any(char::is_alphanumeric)).map(str::to_owned).collect();
        Self { words, text: String::new(), is_sheet, part: None }
    }

    /// Whether it names the whole, or nothing: `Total`, `results` beside `results-women`.
    pub fn is_whole(&self) -> bool {
        self.text.is_empty() || vocabulary::all_languages().is_whole(&fold(&self.text))
    }

    /// Whether it is neither the whole nor a word for a part.
    pub fn is_unknown(&self) -> bool {
        self.part.is_none() && !self.is_whole()
    }

    /// The dimension and the part.
    pub fn part(&self, dimension: Option<&'static str>) -> (String, String) {
        let own = self.part.as_ref().map(|part| part.dimension);
        let by_kind = if self.is_sheet { "sheet" } else { "file" };
        (dimension.or(own).unwrap_or(by_kind).to_owned(), self.text.clone())
    }
}

/// `results-women` of a file is two words; a sheet's `15-24` is one.
fn hyphened(word: &str, is_sheet: bool) -> impl Iterator<Item = &str> {
    let is_range = word.starts_with(|first: char| first.is_ascii_digit());
    let whole = is_sheet || is_range;
    word.split(move |letter| !whole && letter == '-')
}

/// Leaves out the words that all names have in common.
pub fn shorten<'l>(labels: impl Iterator<Item = &'l mut Label>) {
    let labels: Vec<&mut Label> = labels.collect();
    let folded = |label: &Label| label.words.iter().map(|word| fold(word).into_owned()).collect::<HashSet<_>>();
    let Some(common) = labels.iter().map(|label| folded(label)).reduce(|common, own| &common & &own) else { return };
    for label in labels {
        let own = label.words.iter().filter(|word| !common.contains(&*fold(word)));
        label.text = own.map(String::as_str).collect::<Vec<_>>().join(" ");
        label.part = part_words::of_name(&label.text).filter(|part| part.mark >= PartMark::Bare);
    }
}

/// The one dimension of all words that are known; unknown ones beside them are of the same.
pub fn dimension<'l>(labels: impl Iterator<Item = &'l Label>) -> Option<&'static str> {
    let mut known = labels.filter(|label| !label.is_whole()).filter_map(|label| label.part.as_ref());
    let first = known.next()?.dimension;
    known.all(|part| part.dimension == first).then_some(first)
}
