//! Rows without figures that own the rows below them: `1.1 Queues are short` above `1.1.1`, or a title alone.

use std::collections::HashMap;

use crate::model::{Code, Sourced};
use crate::read::layouts::line::Line;
use crate::read::record::OwnerName;
use crate::read::values::owner_text::{OwnerForm, read_owner};
use crate::read::words::meaning::Meaning as M;

/// Longer words are a note, no title.
const LONGEST_TITLE: usize = 120;

/// The rows of a table that own rows below them, by their index in the sheet.
#[derive(Debug, Default)]
pub struct Headings {
    by_row: HashMap<u32, Heading>,
}

/// A row that owns the rows below it.
#[derive(Debug, Clone)]
pub struct Heading {
    /// What it names; none where only cells of columns of owners are filled.
    owner: Option<OwnerName>,
    /// How many headings stand right below each other, from this one on; 0 where it is not the first of them.
    run: usize,
}

impl Headings {
    /// What a row names if it is a heading.
    pub fn at(&self, line: &Line<'_>) -> Option<&Heading> {
        self.by_row.get(&line.row.index)
    }

    /// Whether no row is one.
    pub fn is_empty(&self) -> bool {
        self.by_row.is_empty()
    }

    /// Whether some of them have codes.
    pub fn has_codes(&self) -> bool {
        let mut owners = self.by_row.values().filter_map(|heading| heading.owner.as_ref());
        owners.any(|owner| owner.code.is_some())
    }
}

/// A row as far as headings go.
struct Seen {
    row: u32,
    /// Whether the columns of figures are blank.
    is_blank: bool,
    has_code: bool,
    code: Option<Sourced<Code>>,
    name: Option<Sourced<String>>,
    /// Whether cells of the columns of owners are filled.
    has_owner: bool,
    /// The only cell of the row.
    lone: Option<Sourced<String>>,
}

/// Finds the rows that own the rows below them. A row without figures is one where the codes below it nest in its code,
/// where codes stand only in rows without figures, where it fills nothing but columns of owners, or, in a table without
/// owners, where it is a title alone; any other is an indicator without data.
pub fn find(lines: &[Line<'_>]) -> Headings {
    let Some(columns) = lines.first().map(|line| line.columns) else { return Headings::default() };
    let has_owners = !columns.owners.is_empty();
    let is_figureless = |line: &Line<'_>| line.has_blank_figures();
    if !lines.iter().any(is_figureless) {
        return Headings::default();
    }
    let seen: Vec<Seen> = lines.iter().map(Seen::from_line).collect();
    let codes_in_figures = seen.iter().any(|seen| !seen.is_blank && seen.has_code);
    let mut headings = Headings::default();
    let mut next_code: Option<&Code> = None;
    let mut has_figures_below = false;
    for seen in seen.iter().rev() {
        let nests = || seen.code.as_ref().zip(next_code).is_some_and(|(code, below)| is_within(below, &code.value));
        let is_coded = seen.has_code && (nests() || (!codes_in_figures && seen.name.is_some()));
        let names_owner = seen.has_owner && seen.name.is_none() && !seen.has_code;
        let is_title = !has_owners && !seen.has_code && seen.lone.as_ref().is_some_and(|text| is_title(&text.value));
        if seen.is_blank && has_figures_below && (is_coded || names_owner || is_title) {
            headings.by_row.insert(seen.row, Heading { owner: seen.owner(), run: 0 });
        }
        next_code = seen.code.as_ref().map(|code| &code.value).or(next_code);
        has_figures_below |= !seen.is_blank;
    }
    let mut first: Option<u32> = None;
    for seen in &seen {
        match headings.by_row.contains_key(&seen.row) {
            true => {
                let first = *first.get_or_insert(seen.row);
                headings.by_row.entry(first).and_modify(|heading| heading.run += 1);
            }
            false => first = None,
        }
    }
    headings
}

impl Seen {
    fn from_line(line: &Line<'_>) -> Self {
        let is_blank = line.has_blank_figures();
        let code = line.text(M::Code);
        let name = if is_blank { line.first_text(&[M::Indicator, M::Title]) } else { None };
        let number = code.as_ref().and_then(|text| {
            let found = read_owner(&text.value)?;
            Some(Sourced::new(found.code.filter(|_| found.form == OwnerForm::Code)?, text.origin))
        });
        Self {
            row: line.row.index,
            is_blank,
            has_code: code.is_some(),
            code: number,
            name,
            has_owner: is_blank && line.columns.owners.iter().any(|column| line.cell(column.place).is_some()),
            lone: if is_blank { line.lone_text() } else { None },
        }
    }

    fn owner(&self) -> Option<OwnerName> {
        let title = self.name.clone().or_else(|| self.lone.clone());
        if self.has_owner && self.name.is_none() {
            return None;
        }
        if self.code.is_some() {
            return Some(OwnerName { code: self.code.clone(), title, rank: None });
        }
        let title = title?;
        let found = read_owner(&title.value)?;
        let is_sure = matches!(found.form, OwnerForm::Code | OwnerForm::Titled);
        let (code, words, rank) = match is_sure {
            true => (found.code, found.title, found.rank),
            false => (None, title.value.trim(), None),
        };
        let code = code.map(|code| Sourced::new(code, title.origin));
        let words = (!words.is_empty()).then(|| Sourced::new(words.to_owned(), title.origin));
        Some(OwnerName { code, title: words, rank })
    }
}

/// Words that may be a title: no sentence, no remark.
fn is_title(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= LONGEST_TITLE && !text.ends_with('.') && !text.starts_with(['*', '(', '¹'])
}

/// Whether a code is the other with numbers behind it.
fn is_within(code: &Code, outer: &Code) -> bool {
    !outer.numbers().is_empty() && code.depth() > outer.depth() && code.numbers().starts_with(outer.numbers())
}

/// The headings above the row that is read, from the outermost.
#[derive(Default)]
pub struct HeadingStack {
    open: Vec<OwnerName>,
}

impl HeadingStack {
    /// Takes in the next heading: it replaces those that it is not within.
    pub fn take(&mut self, heading: &Heading) {
        let Some(owner) = &heading.owner else { return };
        match &owner.code {
            Some(code) => {
                self.open.retain(|open| open.code.as_ref().is_some_and(|above| is_within(&code.value, &above.value)))
            }
            // As many titles right below each other as there are now replace the innermost ones.
            None => self.open.truncate(self.open.len().saturating_sub(heading.run)),
        }
        self.open.push(owner.clone());
    }

    /// The owners of a row with that code, from the outermost.
    pub fn above(&self, code: Option<&Code>) -> Vec<OwnerName> {
        let holds = |owner: &&OwnerName| match (&owner.code, code) {
            (Some(above), Some(code)) => is_within(code, &above.value),
            _ => true,
        };
        self.open.iter().filter(holds).cloned().collect()
    }
}
