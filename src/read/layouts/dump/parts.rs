//! The lines of a dump by what they are: titles, attributes, tables with their headers, anything else.

use super::columns::is_deadline;
use super::line::Line;
use super::thresholds::{MAX_WORDS_TO_CODE, MIN_HEADER_CELLS, MIN_HEADER_LETTERS};
use super::words::{self, corrected_digits, is_mark, leading_code, squeezed};
use crate::read::layouts::header::Header;
use crate::read::layouts::headers;
use crate::read::map::SheetMap;
use crate::read::values::{codes, period};
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::read::words::{header_words, vocabulary};
use crate::sheet::Sheet;

/// Some lines that belong together.
#[derive(Debug)]
pub enum Part {
    /// The title of a block.
    Title(Line),
    /// Attributes of a block, each with whether it was joined together.
    Attributes(Line, Vec<(String, bool)>),
    /// A table.
    Table(TableLines),
    /// Anything else.
    Other(Line),
}

/// The lines of a table.
#[derive(Debug)]
pub struct TableLines {
    /// What its rows describe.
    pub subject: Subject,
    /// Lines of its header from the top.
    pub header: Vec<Line>,
    /// Lines below the header, in the order of the file.
    pub lines: Vec<Line>,
    /// The header as it is, where nothing of the table is broken.
    pub plain: Option<Header>,
}

/// Sorts the lines.
pub fn split(lines: &[Line], map: &SheetMap<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        if is_title(line) {
            parts.push(Part::Title(line.clone()));
        } else if let Some(pieces) = attributes(line) {
            parts.push(Part::Attributes(line.clone(), pieces));
        } else if let Some(subject) = subject_of_header(line) {
            let (header, table) = table(&lines[at..], subject);
            let plain = plain_header(subject, header, table, map);
            parts.push(Part::Table(TableLines { subject, header: header.to_vec(), lines: table.to_vec(), plain }));
            at += header.len() + table.len();
            continue;
        } else {
            parts.push(Part::Other(line.clone()));
        }
        at += 1;
    }
    parts
}

fn is_title(line: &Line) -> bool {
    codes::read_title(line.first()).is_some() || corrected_title(line.first()).is_some()
}

/// A title whose code was misread: `Measure l.2: Roads`.
pub fn corrected_title(words: &str) -> Option<String> {
    let mut at = 0;
    for word in words.split_inclusive(' ').take(MAX_WORDS_TO_CODE) {
        let code = word.trim().trim_end_matches(':');
        if let Some(corrected) = corrected_digits(code) {
            let title = format!("{}{}", &words[..at], words[at..].replacen(code, &corrected, 1));
            return codes::read_title(&title).is_some().then_some(title);
        }
        at += word.len();
    }
    None
}

fn attributes(line: &Line) -> Option<Vec<(String, bool)>> {
    let line = line.without_bleed_through();
    words::joined_attributes(line.cells().map(|(_, words)| words))
}

/// What the table describes whose header begins with that line.
fn subject_of_header(line: &Line) -> Option<Subject> {
    let is_wanted = |meaning| matches!(meaning, Meaning::Indicator | Meaning::Activity | Meaning::FundingSource);
    let mut cells = line.cells().map(|(_, words)| words);
    let (first, second) = (cells.next()?, cells.next().unwrap_or(""));
    // Where two columns meet, a letter may be in both.
    let once = second.char_indices().nth(1).map_or("", |(at, _)| &second[at..]);
    let beginnings = [first.to_owned(), format!("{first}{second}"), format!("{first}{once}"), second.to_owned()];
    let anchored = beginnings.iter().enumerate().find_map(|(at, words)| {
        // Only behind a stray mark may the header begin in the second cell.
        let may_begin = at < 3 || is_mark(first);
        let (meaning, length) = vocabulary::all_languages().header_at_start(&squeezed(words), is_wanted)?;
        (may_begin && length >= MIN_HEADER_LETTERS).then_some(meaning)
    });
    let known = || {
        let meanings: Vec<Meaning> =
            line.cells().filter_map(|(_, words)| Some(header_words::meaning(words)?.0)).collect();
        meanings.first().copied().filter(|first| meanings.len() >= MIN_HEADER_CELLS && is_wanted(*first))
    };
    match anchored.or_else(known)? {
        Meaning::Indicator => Some(Subject::Indicators),
        Meaning::Activity => Some(Subject::Activities),
        _ => Some(Subject::Funding),
    }
}

/// The lines of the header and those of the table, which begin with the header.
fn table(lines: &[Line], subject: Subject) -> (&[Line], &[Line]) {
    let is_rest = |line: &Line| is_rest_of_header(line, subject);
    let height = 1 + lines[1..].iter().take_while(|line| is_rest(line)).count();
    let ends = |line: &Line| {
        line.first().starts_with('#')
            || is_title(line)
            || subject_of_header(line).is_some()
            || attributes(line).is_some()
    };
    let end = lines[height..].iter().position(ends).map_or(lines.len(), |end| height + end);
    // Page numbers below a table are none of its lines.
    let end = end - lines[height..end].iter().rev().take_while(|line| line.is_marks()).count();
    (&lines[..height], &lines[height..end])
}

fn is_rest_of_header(line: &Line, subject: Subject) -> bool {
    let begins_blank = line.first_column() != Some(0) || is_mark(line.first()) && !has_digit(line.first());
    let has_year = line.cells().any(|(_, words)| period::bare_year(words.trim_end_matches('.')).is_some());
    let is_title = is_title(line) || attributes(line).is_some() || subject_of_header(line).is_some();
    let is_rest = match subject {
        Subject::Activities => {
            !line.cells().any(|(_, words)| is_deadline(words)) && leading_code(line.first()).is_none()
        }
        Subject::Funding => has_year || line.cells().count() == 1,
        _ => !line.cells().any(|(_, words)| has_digit(words) && period::bare_year(words).is_none()),
    };
    begins_blank && is_rest && !is_title
}

fn has_digit(words: &str) -> bool {
    words.contains(|letter: char| letter.is_ascii_digit())
}

/// The header as it is, where all its columns are known and the lines fit under it.
fn plain_header(subject: Subject, header: &[Line], lines: &[Line], map: &SheetMap<'_>) -> Option<Header> {
    let (first, last) = (header.first()?, lines.last()?);
    if first.page != last.page {
        return None;
    }
    let sheet = Sheet {
        source: crate::model::SourceId(0),
        name: None,
        kind: crate::model::SourceKind::Lines,
        hidden: false,
        rows: header.iter().map(Line::row).collect(),
        merges: Vec::new(),
        hidden_rows: Vec::new(),
        hidden_columns: Vec::new(),
        struck_out: Vec::new(),
        element: None,
        annotations: Default::default(),
        places: None,
    };
    let found =
        headers::find(&sheet, 0, map).filter(|found| found.height == header.len() && found.subject == subject)?;
    // A value beside the baseline is the second half of `Baseline value`.
    let is_known = found.columns.iter().all(|column| column.meaning.is_some_and(|meaning| meaning != Meaning::Value));
    let fits = |line: &Line| {
        line.cells().all(|(at, words)| {
            let column = found.columns.iter().find(|column| column.sheet_column() == Some(at));
            column.is_some_and(|column| match column.meaning {
                Some(Meaning::Deadline) => is_deadline(words),
                Some(Meaning::BaselineYear) => period::read_years(words).is_some(),
                Some(Meaning::Baseline | Meaning::Target | Meaning::Funds) => corrected_digits(words).is_none(),
                _ => true,
            })
        })
    };
    let begins_row = |line: &Line| match subject {
        Subject::Activities => leading_code(line.first()).is_some_and(|code| !code.corrected),
        _ => line.first_column() == Some(0) && line.cells().count() > 1,
    };
    (is_known && lines.iter().all(|line| fits(line) && begins_row(line))).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::line::row_of;
    use super::*;

    #[test]
    fn a_header_begins_with_a_long_known_header_or_has_three_known_ones() {
        for (cells, subject) in [
            (&["Performance indicator Unit of"][..], Some(Subject::Indicators)),
            (&["Descri", "ption of activity"], Some(Subject::Activities)),
            (&["Activity 1.9.1, making"], None),
            (&["Activity", "Deadline"], None),
            (&["Activity", "Deadline", "Status"], Some(Subject::Activities)),
        ] {
            let line = Line::from_row(&row_of(0, (0..).zip(cells.iter().copied())), 0);
            assert_eq!(subject_of_header(&line), subject, "{cells:?}");
        }
    }

    #[test]
    fn titles_with_misread_codes_are_corrected() {
        for (words, corrected) in [
            ("Measure l.2: Roads", Some("Measure 1.2: Roads")),
            ("Measure 1.O: Roads", Some("Measure 1.0: Roads")),
            ("Measure 1.2: Roads", None),
            ("Length of l0 roads", None),
        ] {
            assert_eq!(corrected_title(words).as_deref(), corrected, "{words}");
        }
    }
}
