//! The languages that tables may be in: one file of words each, under `data/vocabulary/`. A new language is a new file
//! and a line in [`INPUT_LANGUAGES`].

/// A language with the words of its file.
#[derive(Debug, Clone, Copy)]
pub struct InputLanguage {
    /// Its tag, `sr-latn`; the name of its file.
    pub tag: &'static str,
    text: &'static str,
}

macro_rules! languages {
    ($($tag:literal,)+) => {
        &[$(InputLanguage { tag: $tag, text: include_str!(concat!("../../data/vocabulary/", $tag, ".toml")) },)+]
    };
}

/// All of them; the first is taken where another is not known.
pub const INPUT_LANGUAGES: &[InputLanguage] =
    languages!["en", "sr-latn", "sr-cyrl", "hr", "fr", "es", "pt", "de", "it", "mk", "sq",];

/// The first section of a file that is read for the stems of header words, and for phrases.
const STEMS: &str = "\n[roles]\n";
const PHRASES: &str = "\n[phrases]\n";

impl InputLanguage {
    /// The language of that tag.
    pub fn with_tag(tag: &str) -> Option<&'static Self> {
        INPUT_LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
    }

    /// The part of its file with whole headers, closed lists and single words.
    pub fn lists(&self) -> &'static str {
        let end = self.text.find(STEMS).or_else(|| self.text.find(PHRASES)).unwrap_or(self.text.len());
        &self.text[..end]
    }

    /// The part with the stems of header words; empty for a language whose words fold to those of another.
    pub fn stems(&self) -> &'static str {
        let text = self.text.find(STEMS).map_or("", |from| &self.text[from..]);
        &text[..text.find(PHRASES).unwrap_or(text.len())]
    }

    /// The part with phrases that checks look for in running words; empty for a language that has none.
    pub fn phrases(&self) -> &'static str {
        self.text.find(PHRASES).map_or("", |from| &self.text[from..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_file_are_all_of_it() {
        for language in INPUT_LANGUAGES {
            let parts = [language.lists(), language.stems(), language.phrases()].concat();
            assert_eq!(parts, language.text, "{}", language.tag);
            assert!(!language.lists().is_empty(), "{}", language.tag);
        }
    }

    #[test]
    fn each_file_of_words_is_a_language() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/vocabulary");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        let mut tags: Vec<String> = INPUT_LANGUAGES.iter().map(|language| language.tag.to_owned()).collect();
        files.sort();
        tags.sort();
        assert_eq!(files, tags);
    }
}
