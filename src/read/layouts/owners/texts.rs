//! The different texts of a column that gathers rows, and which of them begin with codes.

use std::collections::HashMap;

use crate::finding::{Finding, rule};
use crate::model::{Code, Origin, Sourced};
use crate::read::layouts::columns::OwnerColumn;
use crate::read::layouts::line::Line;
use crate::read::record::{OwnerName, Rank};
use crate::read::values::owner_text::{self, OwnerForm, read_owner};
use crate::read::words::meaning::Meaning as M;
use crate::sheet::Content;
use crate::text::{fold, similarity};

/// From so much on, two titles of one code are the same title misspelled.
const SAME_TITLE: f64 = 0.8;

/// A column that gathers rows.
pub struct Texts {
    /// What the column means.
    pub meaning: M,
    /// Its place among the columns, from the left.
    pub position: usize,
    /// What the words of its header say that it holds.
    pub rank: Option<Rank>,
    header: String,
    /// Each text once, in the order of the rows.
    distinct: Vec<Distinct>,
    /// Whether most of its texts are codes of numbers.
    is_numbered: bool,
    /// For each row its text and its cell.
    rows: Vec<Option<(usize, Origin)>>,
}

struct Distinct {
    printed: String,
    form: OwnerForm,
    label: String,
    code: Option<Code>,
    title: String,
    rank: Option<Rank>,
    first_row: usize,
}

impl Texts {
    /// The texts of a column; dates are reported, since a spreadsheet made them of codes.
    pub fn from_lines(lines: &[Line<'_>], column: &OwnerColumn, findings: &mut Vec<Finding>) -> Self {
        let mut texts = Self {
            meaning: column.meaning,
            position: column.position,
            rank: column.rank,
            header: fold(&column.header).into_owned(),
            distinct: Vec::new(),
            is_numbered: false,
            rows: Vec::with_capacity(lines.len()),
        };
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut by_fold: HashMap<String, usize> = HashMap::new();
        for (row, line) in lines.iter().enumerate() {
            let found = line.cell(column.place).and_then(|(content, origin)| match content {
                Content::Date(..) => {
                    let finding = Finding::new(&rule::CODE_IS_DATE).at(origin).about(line.subject());
                    findings.push(finding.with("text", content.to_string()));
                    None
                }
                Content::Text(text) if known.contains_key(&**text) => Some((known[&**text], origin)),
                _ => {
                    let printed = content.shown();
                    let read = Distinct::read(&printed, row)?;
                    let next = texts.distinct.len();
                    let at = *by_fold.entry(fold(&printed).into_owned()).or_insert(next);
                    if at == next {
                        texts.distinct.push(read);
                    }
                    known.insert(printed, at);
                    Some((at, origin))
                }
            });
            texts.rows.push(found);
        }
        texts.settle_codes();
        let numbered = texts.distinct.iter().filter(|text| text.code.is_some()).count();
        texts.is_numbered = numbered * 2 > texts.distinct.len();
        texts
    }

    /// A number and a title is a code and a title only where its neighbours are alike; a number that stands before two
    /// titles is no code.
    fn settle_codes(&mut self) {
        let with_code = self.distinct.iter().filter(|text| text.code.is_some()).count();
        let mut labels: HashMap<&str, usize> = HashMap::new();
        self.distinct.iter().for_each(|text| *labels.entry(&text.label).or_default() += 1);
        let is_alike = |text: &Distinct| {
            with_code * 3 >= self.distinct.len() * 2
                && (labels[&*text.label] > 1 || (!text.label.is_empty() && self.header.contains(&text.label)))
        };
        let doubtful: Vec<bool> =
            self.distinct.iter().map(|text| text.form == OwnerForm::Numbered && !is_alike(text)).collect();
        let restarts = self.restarts();
        for (text, is_doubtful) in self.distinct.iter_mut().zip(doubtful) {
            let is_titled = matches!(text.form, OwnerForm::Titled | OwnerForm::Numbered) || !text.label.is_empty();
            if is_doubtful || (restarts && is_titled && text.code.as_ref().is_some_and(|code| code.depth() <= 1)) {
                text.become_name();
            }
        }
    }

    /// Whether one number stands before different words.
    fn restarts(&self) -> bool {
        let mut first: HashMap<&Code, &Distinct> = HashMap::new();
        self.distinct.iter().any(|text| {
            let Some(code) = text.code.as_ref().filter(|code| code.depth() <= 1 && text.form != OwnerForm::Code) else {
                return false;
            };
            let known = *first.entry(code).or_insert(text);
            let differs = similarity::of_names(&fold(&known.title), &fold(&text.title)) < SAME_TITLE;
            known.label != text.label || differs
        })
    }

    /// Its text in a row, as a number that says which one.
    pub fn key(&self, row: usize) -> Option<usize> {
        self.rows.get(row)?.map(|(at, _)| at)
    }

    /// How many rows the table has.
    pub fn rows_len(&self) -> usize {
        self.rows.len()
    }

    /// The code in a row; none for a text that is only a title.
    pub fn code(&self, row: usize) -> Option<&Code> {
        self.distinct[self.key(row)?].code.as_ref()
    }

    /// The code of a text.
    pub fn code_of(&self, key: usize) -> Option<&Code> {
        self.distinct[key].code.as_ref()
    }

    /// Whether most of its texts are codes and nothing else.
    pub fn is_of_codes(&self) -> bool {
        let bare = self.distinct.iter().filter(|text| text.form == OwnerForm::Code).count();
        let names = matches!(self.meaning, M::Code | M::OwnerCode | M::MeasureCode | M::ObjectiveCode);
        bare * 2 > self.distinct.len() || (names && bare == 0)
    }

    /// Whether none of its texts is more than a title.
    pub fn is_of_titles(&self) -> bool {
        self.distinct.iter().all(|text| text.code.is_none())
            && matches!(self.meaning, M::Objective | M::Measure | M::Owner)
    }

    /// Reports words among codes.
    pub fn report_words(&self, lines: &[Line<'_>], findings: &mut Vec<Finding>) {
        let bare = self.distinct.iter().filter(|text| text.form == OwnerForm::Code && text.code.is_some()).count();
        if bare < 3 || bare * 4 < self.distinct.len() * 3 {
            return;
        }
        for text in self.distinct.iter().filter(|text| text.code.is_none() && !text.printed.contains('#')) {
            let Some((_, origin)) = self.rows[text.first_row] else { continue };
            let finding = Finding::new(&rule::CODE_UNCLEAR).at(origin).about(lines[text.first_row].subject());
            findings.push(finding.with("text", text.printed.as_str()));
        }
        for text in self.distinct.iter().filter(|text| owner_text::first_of_codes(&text.printed).is_some()) {
            let Some(((_, origin), code)) = self.rows[text.first_row].zip(text.code.as_ref()) else { continue };
            let finding = Finding::new(&rule::CODE_UNCLEAR).saying("code-of-several").at(origin);
            let finding = finding.about(lines[text.first_row].subject()).with("code", code.to_string());
            findings.push(finding.with("text", text.printed.as_str()));
        }
    }

    /// What its cell in a row names.
    pub fn owner(&self, row: usize) -> Option<OwnerName> {
        let (at, origin) = (*self.rows.get(row)?)?;
        let text = &self.distinct[at];
        // A word among codes names nothing that could own the row.
        if self.meaning == M::Code && text.code.is_none() && self.is_numbered {
            return None;
        }
        let title = (!text.title.is_empty()).then(|| Sourced::new(text.title.clone(), origin));
        let code = text.code.clone().map(|code| Sourced::new(code, origin));
        Some(OwnerName { code, title, rank: text.rank })
    }
}

impl Distinct {
    fn read(printed: &str, first_row: usize) -> Option<Self> {
        let is_blank = printed.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '/' | ' '));
        let found = read_owner(printed).filter(|_| !is_blank)?;
        Some(Self {
            form: found.form,
            label: found.label,
            code: found.code,
            title: found.title.to_owned(),
            rank: found.rank,
            printed: printed.to_owned(),
            first_row,
        })
    }

    fn become_name(&mut self) {
        (self.form, self.code, self.rank) = (OwnerForm::Name, None, None);
        self.title = self.printed.trim().to_owned();
    }
}
