//! What all formats of results have in common. Each command's formats are a table of them.

use std::path::Path;

use crate::error::{Error, Result};

/// A format of a command's result, a line in the table of the command's formats.
#[derive(Debug, Clone, Copy)]
pub struct Format<W: 'static> {
    /// The name, as `--format` takes it.
    pub name: &'static str,
    /// What it is for, as the help shows it.
    pub description: &'static str,
    /// The file ending that selects it, without the dot.
    pub ending: Option<&'static str>,
    /// The name of a file as an example, where the format cannot be written to standard output.
    pub needs_file: Option<&'static str>,
    /// How it is written.
    pub writer: W,
}

impl<W> Format<W> {
    /// The format asked for, else the one that the output's ending selects, else, on standard output, the first one.
    ///
    /// # Errors
    /// The ending selects none, or the format needs a file and none is given.
    pub fn choose(
        formats: &'static [Self],
        output: Option<&Path>,
        asked: Option<&'static Self>,
    ) -> Result<&'static Self> {
        let Some(path) = output else {
            let format = asked.or_else(|| formats.first());
            let format = format.ok_or_else(|| Error::Request("there is no form of output".to_owned()))?;
            return match format.needs_file {
                Some(example) => {
                    Err(Error::Request(format!("--format {} needs a file to write: give -o {example}", format.name)))
                }
                None => Ok(format),
            };
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let selected = || formats.iter().find(|format| format.ending == Some(ending.as_str()));
        asked.or_else(selected).ok_or_else(|| {
            let endings = endings(formats);
            let (last, others) = endings.split_last().map_or(("", &[][..]), |(last, others)| (last.as_str(), others));
            let what =
                format!("the ending names no form of output; use {} or {last}, or give --format", others.join(", "));
            Error::Output { path: path.to_owned(), what }
        })
    }
}

/// The endings as a message lists them: those that need a file first, that of standard output last.
fn endings<W>(formats: &[Format<W>]) -> Vec<String> {
    let (default, others) = formats.split_at(formats.len().min(1));
    let files = others.iter().filter(|format| format.needs_file.is_some());
    let texts = others.iter().filter(|format| format.needs_file.is_none());
    let ordered = files.chain(texts).chain(default);
    ordered.filter_map(|format| format.ending).map(|ending| format!(".{ending}")).collect()
}

/// How text is fitted to where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// The width in characters.
    pub width: u16,
    /// Whether it is coloured.
    pub color: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMATS: &[Format<()>] = &[
        Format { name: "table", description: "", ending: Some("txt"), needs_file: None, writer: () },
        Format { name: "json", description: "", ending: Some("json"), needs_file: None, writer: () },
        Format { name: "stream", description: "", ending: None, needs_file: None, writer: () },
        Format { name: "xlsx", description: "", ending: Some("xlsx"), needs_file: Some("a.xlsx"), writer: () },
    ];

    fn chosen(output: Option<&str>, asked: Option<usize>) -> std::result::Result<&'static str, String> {
        static TABLE: &[Format<()>] = FORMATS;
        let chosen = Format::choose(TABLE, output.map(Path::new), asked.map(|at| &TABLE[at]));
        chosen.map(|format| format.name).map_err(|error| error.to_string())
    }

    #[test]
    fn the_format_asked_for_comes_before_the_ending_and_the_ending_before_the_first() {
        assert_eq!(chosen(None, None), Ok("table"));
        assert_eq!(chosen(None, Some(2)), Ok("stream"));
        assert_eq!(chosen(Some("a.JSON"), None), Ok("json"));
        assert_eq!(chosen(Some("a.json"), Some(3)), Ok("xlsx"));
    }

    #[test]
    fn a_format_that_needs_a_file_and_an_ending_of_none_are_refused() {
        assert_eq!(chosen(None, Some(3)), Err("--format xlsx needs a file to write: give -o a.xlsx".to_owned()));
        let expected = "a.doc: the ending names no form of output; use .xlsx, .json or .txt, or give --format";
        assert_eq!(chosen(Some("a.doc"), None), Err(expected.to_owned()));
    }
}
