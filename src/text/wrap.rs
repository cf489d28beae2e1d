//! Paragraphs broken into lines for a terminal. The only user of `textwrap`.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// The fewest columns of a line; a narrower terminal breaks the lines itself.
const FEWEST_COLUMNS: usize = 20;

/// A paragraph broken at spaces so that no line is wider than the terminal, with a line feed at the end. The first line
/// keeps its indent, later lines are indented by two more columns. Words longer than a line stay whole: they may be paths.
pub fn wrapped(paragraph: &str, width: u16) -> String {
    let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let indent = " ".repeat(paragraph.len() - paragraph.trim_start().len());
    let later = format!("{indent}  ");
    let options = Options::new(usize::from(width).max(FEWEST_COLUMNS))
        .initial_indent(&indent)
        .subsequent_indent(&later)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    format!("{}\n", textwrap::fill(&words, options))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_spaces_and_keep_their_indent_and_long_words() {
        for (paragraph, width, expected) in [
            ("", 20, "\n"),
            ("a line of 20 columns", 20, "a line of 20 columns\n"),
            ("a line of 21 columns.", 20, "a line of 21\n  columns.\n"),
            ("  an indented   line of more", 20, "  an indented line\n    of more\n"),
            ("see folder/of/a/long/path.xlsx there", 20, "see\n  folder/of/a/long/path.xlsx\n  there\n"),
            ("Отворени подаци у јавној", 5, "Отворени подаци у\n  јавној\n"),
            ("電子政府の 発展プロ", 20, "電子政府の 発展プロ\n"),
            ("電子政府の 発展プロの", 20, "電子政府の\n  発展プロの\n"),
        ] {
            assert_eq!(wrapped(paragraph, width), expected, "{paragraph}");
        }
    }
}
