//! The finding on a column that is not used: figures and years that nothing was made of are worse than words.

use crate::finding::{Finding, Severity, rule};
use crate::model::{ColumnRead, Evidence};
use crate::read::values::number;
use crate::read::values::period::bare_year;
use crate::read::words::meaning::Meaning;
use crate::sheet::Sheet;

/// So many rows below the header are looked at.
const ROWS: usize = 50;
/// A column of figures has them in at least one of so many cells.
const ONE_FIGURE_OF: usize = 2;

/// From this score on a column whose words say so is perhaps one of what gathers the rows.
const OWNER_SCORE: u8 = 45;

/// A warning where the column holds figures, its header names a year or perhaps objectives or measures, else a note; `below`
/// is the first row under the header.
pub fn finding(column: &ColumnRead, sheet: &Sheet, below: u32) -> Finding {
    let finding = Finding::new(&rule::COLUMN_UNUSED).at(column.origin).with("column", column.printed.as_str());
    let has_figures = column.origin.column_index().is_some_and(|at| holds_figures(sheet, at, below));
    let is_grave = has_figures || names_year(&column.printed) || may_own(column);
    let severity = if is_grave { finding.severity } else { Severity::Note };
    Finding { severity, ..finding }
}

fn may_own(column: &ColumnRead) -> bool {
    let is_said = |one: &Evidence| matches!(one, Evidence::Word(_) | Evidence::Header(_));
    let by_words = column.candidates.iter().filter(|candidate| candidate.evidence.iter().any(is_said));
    let mut likely = by_words.filter(|candidate| candidate.score >= OWNER_SCORE);
    likely.any(|candidate| Meaning::from_id(candidate.meaning).is_some_and(Meaning::is_owner))
}

fn names_year(header: &str) -> bool {
    header.split(|letter: char| !letter.is_ascii_digit()).any(|digits| bare_year(digits).is_some())
}

fn holds_figures(sheet: &Sheet, column: u16, below: u32) -> bool {
    let first = sheet.rows.partition_point(|row| row.index < below);
    let cells = || sheet.rows[first..].iter().take(ROWS).filter_map(|row| row.cell(column));
    let figures = cells().filter(|cell| number::is_figure(&cell.content)).count();
    figures > 0 && figures * ONE_FIGURE_OF >= cells().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Candidate, Certainty, ColumnRule, Origin};
    use crate::read::tests::opened;

    fn severity(header: &str, cells: [&str; 4]) -> Severity {
        severity_of(header, cells, Vec::new())
    }

    fn severity_of(header: &str, cells: [&str; 4], candidates: Vec<Candidate>) -> Severity {
        let text = format!("code|{header}\n{}", cells.map(|cell| format!("1.1|{cell}\n")).concat());
        let opened = opened(&[("plan.csv", &text)]);
        let sheet = &opened.workbooks[0].sheets[0];
        let column = ColumnRead {
            origin: Origin::cell(sheet.source, 0, 1),
            printed: header.to_owned(),
            meaning: None,
            year: None,
            period: None,
            rule: ColumnRule::Unknown,
            certainty: Certainty::None,
            candidates,
        };
        finding(&column, sheet, 1).severity
    }

    #[test]
    fn an_unused_column_of_figures_or_of_a_year_is_a_warning_and_one_of_words_a_note() {
        for (header, cells, expected) in [
            ("Xyzzy", ["1", "2", "3", "4"], Severity::Warning),
            ("Xyzzy", ["1", "2", "see annex", "open"], Severity::Warning),
            ("Xyzzy", ["1", "blue", "see annex", "open"], Severity::Note),
            ("Xyzzy", ["12 %", "", "", ""], Severity::Warning),
            ("Xyzzy", ["red", "blue", "red", "red"], Severity::Note),
            ("Xyzzy 2021", ["red", "blue", "red", "red"], Severity::Warning),
            ("Xyzzy 20215", ["red", "blue", "red", "red"], Severity::Note),
        ] {
            assert_eq!(severity(header, cells), expected, "{header} {cells:?}");
        }
    }

    #[test]
    fn an_unused_column_whose_words_say_that_it_is_perhaps_of_measures_is_a_warning() {
        let said = || Evidence::Word("mera".to_owned());
        for (meaning, score, evidence, expected) in [
            (Meaning::Measure, OWNER_SCORE, said(), Severity::Warning),
            (Meaning::Measure, OWNER_SCORE - 1, said(), Severity::Note),
            (Meaning::Remark, OWNER_SCORE, said(), Severity::Note),
            (Meaning::Owner, OWNER_SCORE, Evidence::Repeats(3, 4), Severity::Note),
        ] {
            let candidate = Candidate { meaning: meaning.id(), period: None, score, evidence: vec![evidence] };
            let found = severity_of("Mera", ["Roads", "Water", "Parks", "Roads"], vec![candidate]);
            assert_eq!(found, expected, "{meaning:?} {score}");
        }
    }
}
