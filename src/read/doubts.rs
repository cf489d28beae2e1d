//! Findings on what the columns of tables were taken for: what is open, and what is only likely.

use indexmap::IndexMap;

use crate::finding::recognition::{self, ColumnNames};
use crate::finding::{Finding, rule};
use crate::model::{Candidate, Certainty, ColumnRead, Evidence, Programme, TableRead};

/// A finding for each question, and for each table and reason by which columns are used as what they likely are.
pub fn findings(programme: &Programme) -> Vec<Finding> {
    let question = |question| recognition::question_open(question, recognition::names_at(question, &programme.tables));
    let questions = programme.questions.iter().map(question);
    questions.chain(programme.tables.iter().flat_map(likely)).collect()
}

/// The columns of a table that are used as what they likely are, those with the same kinds of evidence as one finding.
fn likely(table: &TableRead) -> Vec<Finding> {
    let names = ColumnNames::of_layout(table.layout);
    let mut by_reason: IndexMap<Vec<std::mem::Discriminant<Evidence>>, Vec<(&ColumnRead, &Candidate)>> =
        IndexMap::new();
    for column in table.columns.iter().filter(|column| column.certainty == Certainty::Likely) {
        // What the words of the header alone give has no evidence to look at.
        if let Some(best) = column.candidates.first() {
            let reason = best.evidence.iter().map(std::mem::discriminant).collect();
            by_reason.entry(reason).or_default().push((column, best));
        }
    }
    by_reason.values().filter_map(|columns| finding(columns, names)).collect()
}

fn finding(columns: &[(&ColumnRead, &Candidate)], names: ColumnNames) -> Option<Finding> {
    let (first, best) = columns.first()?;
    let name = |column: &ColumnRead| match names {
        ColumnNames::Letters => column.origin.column_index().map(|at| names.name(at)),
        ColumnNames::RowNumbers => column.origin.row_index().map(|row| (row + 1).to_string()),
    };
    let meaning = |candidate: &Candidate| {
        let period = candidate.period.map_or_else(String::new, |period| format!(" {period}"));
        format!("{}{period}", candidate.meaning)
    };
    let line = |(column, candidate): &(&ColumnRead, &Candidate)| {
        Some(format!("{} = \"{}\"", name(column)?, meaning(candidate)))
    };
    let lines: Vec<String> = columns.iter().filter_map(line).collect();
    let key = if columns.len() == 1 { "column-likely" } else { "column-likely-several" };
    let mut finding = Finding::new(&rule::COLUMN_LIKELY).saying(key).at(first.origin);
    finding.related = columns[1..].iter().map(|(column, _)| column.origin).collect();
    let finding = finding
        .with("count", columns.len())
        .with("column", name(first).unwrap_or_default())
        .with("header", first.printed.as_str())
        .with("meaning", meaning(best));
    Some(finding.with("evidence", recognition::evidence(best, names)).with("map", lines.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Labels, Language};
    use crate::model::{ColumnRule, Origin, ReportingPeriod, SourceId, Sources, Year, YearNames};

    fn column(at: u16, printed: &str, certainty: Certainty, candidates: Vec<Candidate>) -> ColumnRead {
        let best = candidates.first();
        ColumnRead {
            origin: Origin::cell(SourceId::default(), 0, at),
            printed: printed.to_owned(),
            meaning: best.map(|best| best.meaning),
            year: None,
            period: best.and_then(|best| best.period),
            rule: ColumnRule::Evidence,
            certainty,
            candidates,
        }
    }

    fn candidate(meaning: &'static str, year: Option<u16>, evidence: Vec<Evidence>) -> Candidate {
        Candidate { meaning, period: year.map(|year| ReportingPeriod::Year(Year(year))), score: 70, evidence }
    }

    fn said(columns: Vec<ColumnRead>) -> Vec<String> {
        let table = TableRead {
            values_are: None,
            change: None,
            combine: None,
            year_names: YearNames::default(),
            origin: Origin::row(SourceId::default(), 0),
            subject: "indicators",
            layout: "flat",
            header_rows: Some(1),
            columns,
            rows: 3,
            used: 3,
            reported: 0,
        };
        let programme = Programme { tables: vec![table], ..Programme::default() };
        let (labels, sources) = (Labels::of(Language::English), Sources::default());
        let words = |finding: &Finding| {
            format!(
                "{} {}",
                labels.message(&finding.message, &sources),
                labels.help(&finding.message, &sources).unwrap()
            )
        };
        findings(&programme).iter().map(words).collect()
    }

    #[test]
    fn a_likely_column_is_a_warning_with_its_evidence_and_the_line_that_settles_it() {
        let evidence = || vec![Evidence::Word("Real".to_owned()), Evidence::Numbers(3)];
        let likely = || candidate("achieved", Some(2024), evidence());
        assert_eq!(
            said(vec![column(4, "Real", Certainty::Likely, vec![likely()])]),
            [
                "Column E \"Real\" is taken as \"achieved 2024\": the word \"Real\", 3 numbers. If that is right, write it into \
              a map: E = \"achieved 2024\""
            ]
        );
        // What is certain, open or left out is no warning of this kind.
        for certainty in [Certainty::Certain, Certainty::Open, Certainty::None] {
            assert_eq!(said(vec![column(4, "Real", certainty, vec![likely()])]), [""; 0]);
        }
    }

    #[test]
    fn columns_that_are_likely_for_one_reason_are_one_warning_and_others_are_their_own() {
        let years = |at, year| {
            let evidence = vec![Evidence::Period(ReportingPeriod::Year(Year(year))), Evidence::Beside(at - 1)];
            column(at, &year.to_string(), Certainty::Likely, vec![candidate("target", Some(year), evidence)])
        };
        let other = column(1, "Who", Certainty::Likely, vec![candidate("owner", None, vec![Evidence::Repeats(2, 9)])]);
        let found = said(vec![other, years(4, 2023), years(5, 2024), years(6, 2025)]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].starts_with("Column B \"Who\" is taken as \"owner\": 2 texts repeat over 9 rows."),
            "{found:?}"
        );
        assert!(
            found[1].starts_with("3 columns are taken for what they probably are, E \"2023\" as \"target 2023\""),
            "{found:?}"
        );
        assert!(found[1].ends_with("E = \"target 2023\", F = \"target 2024\", G = \"target 2025\""), "{found:?}");
    }
}
