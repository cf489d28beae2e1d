//! The activities of a dump: rows over several lines, some of them read twice.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::columns::{Mapping, Order, Role, is_deadline};
use super::line::Line;
use super::parts::TableLines;
use super::rows::{Entry, Rows, pages};
use super::thresholds::{MAX_COMPARED, MIN_REFERENCE_DIGITS, READ_TWICE};
use super::words::{self, LeadingCode, leading_code};
use crate::finding::{Finding, rule};
use crate::model::Code;
use crate::read::words::meaning::Meaning;
use crate::read::words::subject::Subject;
use crate::text::similarity;

impl Rows<'_, '_> {
    pub(super) fn take_activities(&mut self, table: &TableLines, order: &Order) {
        let lines: Vec<Line> = table.lines.iter().map(|line| line.with_whole_deadline()).collect();
        let lines = self.without_duplicates(&lines);
        let parent = parent_of_most(&lines);
        let mut before: Option<(usize, u16)> = None;
        for page in pages(&lines) {
            let mapping = order.map(Subject::Activities, page).map(|mapping| self.mapping(mapping));
            let width = page.iter().map(|line| line.width()).max().unwrap_or(0);
            // A page of nothing but continued cells has the columns of the page before, if it has as many.
            let mapping = mapping.or(before.filter(|(_, known)| *known == width).map(|(mapping, _)| mapping));
            for line in page {
                self.take_activity(line, mapping, parent.as_ref());
            }
            before = mapping.map(|mapping| (mapping, width)).or(before);
        }
        self.split_run_together();
    }

    fn take_activity(&mut self, line: &Line, mapping: Option<usize>, parent: Option<&Code>) {
        match own_code(line, parent) {
            Some(found) => {
                let mapping = mapping.unwrap_or_else(|| {
                    let role = Role { meaning: Meaning::Activity, year: None };
                    self.mapping(Mapping { columns: vec![(0, role)] })
                });
                self.begin(line, mapping);
                self.correct_code(line, &found);
            }
            None if line.is_marks() => self.skip(line),
            None if has_deadline(line) || leading_code(line.first()).is_some() => self.report_unplaced(line),
            None => self.go_on(line, mapping),
        }
    }

    fn correct_code(&mut self, line: &Line, found: &LeadingCode) {
        if !found.corrected {
            return;
        }
        let Some((_, words)) = self.entries.last_mut().and_then(|entry| entry.cells.first_mut()) else { return };
        *words = format!("{}{}", found.code, &words[found.behind..]);
        let finding = Finding::new(&rule::CODE_MENDED).at(self.builder.origin(line.index));
        let finding = finding.about(words.as_str()).with("text", line.first());
        self.report(finding.with("mended", found.code.to_string()));
    }

    /// Adds the cells of a line to the row above it.
    fn go_on(&mut self, line: &Line, mapping: Option<usize>) {
        let line = &line.without_bleed_through_in_front();
        let Some(entry) = self.entries.last() else {
            self.report_unplaced(line);
            return;
        };
        let own = &self.mappings[entry.mapping];
        let first = Role { meaning: Meaning::Activity, year: None };
        let mut unplaced = Vec::new();
        let mut placed: Vec<(u16, String)> = Vec::new();
        let repeats_row_above = self.repeats_row_above(line, mapping, entry);
        for (at, words) in line.cells() {
            // Of a page of one column nobody knows which one it is.
            let is_title = at == 0 && line.width() > 1;
            let role = mapping.and_then(|mapping| self.mappings[mapping].role(at)).or(is_title.then_some(first));
            match role.and_then(|role| own.column(role)) {
                Some(_) if is_stray(role, words) || (repeats_row_above && role != Some(first)) => {
                    unplaced.push(words.to_owned())
                }
                Some(at) => placed.push((at, words.to_owned())),
                None if words::is_mark(words) => {}
                None => unplaced.push(words.to_owned()),
            }
        }
        let entry = self.entries.len() - 1;
        let cells = &mut self.entries[entry].cells;
        for (at, words) in placed {
            match cells.iter_mut().find(|(known, _)| *known == at) {
                // A mark beside words is what is left of a line of print.
                Some(_) if words.chars().all(|letter| !letter.is_alphanumeric()) => {}
                Some((_, before)) => words::join(before, &words),
                None => {
                    cells.push((at, words));
                    cells.sort_by_key(|(at, _)| *at);
                }
            }
        }
        self.builder.joined += 1;
        if !unplaced.is_empty() {
            let about = self.entries[entry].cells.first().map_or(String::new(), |(_, words)| words.clone());
            let finding = self.finding_at(&rule::LINE_UNPLACED, line.index);
            let finding = finding.related(self.builder.origin(self.entries[entry].line));
            self.report(finding.about(about).with("text", unplaced.join(" ")));
        }
    }

    /// Whether a line gives the row above it a budget reference that it has: it is that row's first line, read twice.
    fn repeats_row_above(&self, line: &Line, mapping: Option<usize>, entry: &Entry) -> bool {
        let reference = Role { meaning: Meaning::BudgetReference, year: None };
        let is_whole = |words: &str| words.chars().filter(char::is_ascii_digit).count() >= MIN_REFERENCE_DIGITS;
        let own = mapping.and_then(|mapping| self.mappings[mapping].column(reference)).and_then(|at| line.text(at));
        let above = self.mappings[entry.mapping].column(reference);
        let above = entry.cells.iter().find(|(at, _)| Some(*at) == above).map(|(_, words)| words.as_str());
        own.is_some_and(is_whole) && above.is_some_and(is_whole)
    }

    /// Takes out lines that were read twice: where a page ends, a line may come twice, misread first.
    fn without_duplicates<'l>(&mut self, lines: &'l [Line]) -> Vec<&'l Line> {
        let parent = parent_of_most(&lines.iter().collect::<Vec<_>>());
        let mut codes: HashMap<Code, usize> = HashMap::new();
        for line in lines {
            if let Some(found) = leading_code(line.first()) {
                *codes.entry(found.code).or_default() += 1;
            }
        }
        let mut kept: Vec<&Line> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let code = leading_code(line.first()).map(|found| found.code);
            let is_doubtful = match &code {
                None => has_deadline(line),
                Some(code) => codes.get(code).is_some_and(|count| *count > 1) || code.parent() != parent,
            };
            let next = lines.get(at + 1).filter(|next| {
                let next_code = leading_code(next.first()).map(|found| found.code);
                next_code.is_some() && next_code != code
            });
            let is_duplicate = is_doubtful && next.is_some_and(|next| are_alike(&line.joined(), &next.joined()));
            if is_duplicate {
                let finding = self.finding_at(&rule::LINE_DOUBLED, line.index);
                let finding = next.map_or(finding.clone(), |next| finding.related(self.builder.origin(next.index)));
                self.report(finding.with("text", line.joined()));
            } else {
                kept.push(line);
            }
        }
        kept
    }

    /// A cell that holds two activities: the second one gets a row of its own.
    fn split_run_together(&mut self) {
        let mut at = 0;
        while at < self.entries.len() {
            if let Some(second) = self.split_entry(at) {
                self.entries.insert(at + 1, second);
            }
            at += 1;
        }
    }

    fn split_entry(&mut self, at: usize) -> Option<Entry> {
        let entry = self.entries.get(at)?;
        let (first_at, words) = entry.cells.first()?.clone();
        let code = leading_code(&words)?.code;
        let mut numbers = code.numbers().to_vec();
        *numbers.last_mut()? += 1;
        let next = Code::from_numbers(&numbers)?.to_string();
        let cut = words
            .match_indices(&next)
            .map(|(at, _)| at)
            .find(|cut| words[..*cut].trim_end().ends_with([';', '.']) && words[cut + next.len()..].starts_with(' '))?;
        let is_met = |entry: &Entry| {
            entry
                .cells
                .first()
                .and_then(|(_, words)| leading_code(words))
                .is_some_and(|found| found.code.to_string() == next)
        };
        if self.entries.iter().any(is_met) {
            return None;
        }
        let deadline = self.mappings[entry.mapping].column(Role { meaning: Meaning::Deadline, year: None });
        let (line, mapping) = (entry.line, entry.mapping);
        let mut second = vec![(first_at, words[cut..].to_owned())];
        let cells = &mut self.entries[at].cells;
        cells[0].1 = words[..cut].trim_end().to_owned();
        if let Some((column, due)) = cells.iter_mut().find(|(at, _)| Some(*at) == deadline)
            && let Some((one, other)) = halves(due)
        {
            second.push((*column, other));
            *due = one;
        }
        let finding = Finding::new(&rule::CELLS_RUN_TOGETHER).saying("cells-run-together-rows");
        let finding = finding.at(self.builder.origin(line)).about(words[cut..].to_owned());
        self.report(finding.with("code", next).with("first", code.to_string()));
        Some(Entry { line, mapping, cells: second })
    }
}

/// Whether two lines are so alike that they are one line read twice. Long lines are none that was read twice.
fn are_alike(one: &str, other: &str) -> bool {
    one.len().max(other.len()) <= MAX_COMPARED && similarity::of_misread(one, other) >= READ_TWICE
}

/// Whether a cell of words or a deadline continues in mere figures: they are left over from another line.
fn is_stray(role: Option<Role>, words: &str) -> bool {
    let is_of_words = |role: Role| matches!(role.meaning, Meaning::Institution | Meaning::Partners | Meaning::Deadline);
    role.is_some_and(is_of_words) && words::is_mark(words) && words.contains(|letter: char| letter.is_ascii_digit())
}

fn has_deadline(line: &Line) -> bool {
    line.cells().any(|(_, words)| is_deadline(words))
}

/// The measure that most codes of a table belong to; of several the first.
fn parent_of_most(lines: &[&Line]) -> Option<Code> {
    let mut counts: IndexMap<Code, usize> = IndexMap::new();
    for parent in lines.iter().filter_map(|line| leading_code(line.first())?.code.parent()) {
        *counts.entry(parent).or_default() += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(parent, _)| parent)
}

/// The code that begins a row: one of the table's measure.
fn own_code(line: &Line, parent: Option<&Code>) -> Option<LeadingCode> {
    let found = leading_code(line.first()).filter(|_| line.first_column() == Some(0))?;
    (found.code.parent().as_ref() == parent).then_some(found)
}

/// Two deadlines in one cell.
fn halves(words: &str) -> Option<(String, String)> {
    let tokens: Vec<&str> = words.split_whitespace().collect();
    let (one, other) = tokens.split_at(tokens.len() / 2);
    let (one, other) = (one.join(" "), other.join(" "));
    (is_deadline(&one) && is_deadline(&other)).then_some((one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_one_line_read_twice_where_a_little_more_than_half_is_the_same() {
        let alike = |same: usize, other: usize| {
            let length = same + other;
            are_alike(&"a".repeat(length), &("a".repeat(same) + &"b".repeat(other)))
        };
        assert!(alike(11, 9));
        assert!(!alike(10, 10));
        assert!(are_alike(
            "4.4.C.Inotalling a placed ITE Office Q4 2020 EDGe project",
            "1.1.6 Installing a cloud TTE Office Q4 2020 EDGe project"
        ));
        assert!(!are_alike(
            "4.0.4 [5.5] ation NATTT 04.0000 Nie Carlo",
            "1.9.1 Issuing expert recommendations for the Office Q4 2020"
        ));
    }

    #[test]
    fn lines_too_long_to_be_compared_are_not_alike() {
        let line = |length: usize| "a".repeat(length);
        assert!(are_alike(&line(MAX_COMPARED), &line(MAX_COMPARED)));
        assert!(!are_alike(&line(MAX_COMPARED + 1), &line(MAX_COMPARED + 1)));
    }
}
