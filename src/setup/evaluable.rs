//! Whether there is something to judge in the inputs; a refusal says what could not be used, and why.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::finding::{Finding, Message, Rule, Severity, rule};
use crate::judge::{Evaluation, NoVerdict, Profile, Scope};
use crate::language::Labels;
use crate::model::{Certainty, ColumnRead, ColumnRule, Owner, Programme, Source, SourceKind, column_letters};
use crate::read::Reading;
use crate::report;

/// Refuses inputs in which there is nothing to judge.
pub fn ensure_indicators(reading: &Reading, inputs: &[PathBuf], labels: &Labels) -> Result<()> {
    if reading.programme.indicators().next().is_some() {
        return Ok(());
    }
    let names: Vec<String> = inputs.iter().map(|input| input.display().to_string()).collect();
    let is_iati = |(_, source): (_, &Source)| source.kind == SourceKind::Elements;
    if reading.programme.sources.iter().next().is_some() && reading.programme.sources.iter().all(is_iati) {
        let sentence = "there is nothing to evaluate; the IATI activity has no results with indicators";
        return Err(Error::Request(format!("{}: {sentence}", names.join(", "))));
    }
    let tables = reading.programme.tables.len();
    let found = match tables {
        0 => "no table was recognised".to_owned(),
        1 => "the one table recognised has no indicators".to_owned(),
        _ => format!("none of the {tables} tables recognised has indicators"),
    };
    let refusal = Error::Request(format!(
        "{}: there is nothing to evaluate; {found}. Expected a table with a header such as: code, name, unit, baseline, \
         target 2021, achieved 2021. `expost inspect` shows what was found.",
        names.join(", ")
    ));
    Err(with_unused_columns(refusal, &reading.programme, labels))
}

/// Refuses a profile that counts none of the indicators: its summary would be empty.
///
/// # Errors
/// The profile counts the indicators of measures and there are none, or the objectives' own and there are none.
pub fn ensure_counted(programme: &Programme, profile: &Profile, labels: &Labels) -> Result<()> {
    let is_counted = |owner: &Owner<'_>| match profile.scope {
        Scope::All => true,
        Scope::Measures => matches!(owner, Owner::Measure(..)),
        Scope::Objective => matches!(owner, Owner::Objective(_)),
    };
    if programme.indicators().any(|(owner, _)| is_counted(&owner)) {
        return Ok(());
    }
    let (counted, there) = match profile.scope {
        Scope::Measures | Scope::All => ("measures", "objectives"),
        Scope::Objective => ("objectives", "measures"),
    };
    let refusal = Error::Request(format!(
        "the profile {} counts the indicators of {counted}, and all {} indicators are of {there}, so nothing would be \
         counted. Use another profile (--profile strict), or say in a map which column names the {counted}",
        profile.name,
        programme.indicators().count()
    ));
    Err(with_unused_columns(refusal, programme, labels))
}

/// Findings on figures that were left out: where nothing is counted, they may be why.
const LEFT_OUT: [&Rule; 4] = [&rule::COLUMN_UNUSED, &rule::YEAR_MISSING, &rule::ROW_OVERFULL, &rule::LINES_UNEVEN];

/// Refuses a summary that would rest on no indicator at all, where figures of the inputs were left out. Values of which all
/// was understood, and that have no target, are no fault of the reading: a warning says so.
///
/// # Errors
/// How many indicators have no data or cannot be assessed, why the first of these cannot, and which columns were not used.
pub fn ensure_not_empty(evaluation: &Evaluation<'_>, findings: &[Finding], labels: &Labels) -> Result<()> {
    let tally = evaluation.tally;
    let is_left_out = |finding: &Finding| {
        finding.severity >= Severity::Warning && LEFT_OUT.iter().any(|rule| rule.id == finding.rule.id)
    };
    if tally.counted > 0 || !findings.iter().any(is_left_out) {
        return Ok(());
    }
    let sources = &evaluation.programme.sources;
    let mut errors = vec![Error::Request(labels.message(&nothing_counted(evaluation), sources))];
    let mut reasons: Vec<NoVerdict> = Vec::new();
    for row in evaluation.indicators() {
        let Some(why) = row.no_verdict.filter(|why| !reasons.contains(why)) else { continue };
        reasons.push(why);
        let sentences = report::reason::explain_indicator(row, evaluation.profile);
        let message = Message::new("nothing-counted-reason")
            .with("place", row.indicator.origin)
            .with("name", row.indicator.name.text())
            .with("reason", report::reason::in_words(&sentences, labels, sources));
        errors.push(Error::Request(labels.message(&message, sources)));
    }
    let refusal = Error::from_several(errors);
    Err(with_unused_columns(refusal, evaluation.programme, labels))
}

/// That a summary rests on no indicator at all.
pub fn nothing_counted(evaluation: &Evaluation<'_>) -> Message {
    let tally = evaluation.tally;
    Message::new("nothing-counted")
        .with("profile", evaluation.profile.name.as_str())
        .with("year", evaluation.review.period)
        .with("missing", tally.no_data)
        .with("unusable", tally.not_assessable)
}

/// The most columns that a refusal names of a table.
const MOST_COLUMNS: usize = 12;

/// A refusal with the columns that could not be used, and why, a line a table.
pub fn with_unused_columns(refusal: Error, programme: &Programme, labels: &Labels) -> Error {
    let mut errors = vec![refusal];
    for table in &programme.tables {
        let unused = |column: &&ColumnRead| {
            column.certainty == Certainty::None && !matches!(column.rule, ColumnRule::Ignored | ColumnRule::Part)
        };
        let name = |column: &ColumnRead| {
            let letters = column.origin.column_index().map(column_letters).unwrap_or_default();
            let rule = labels.text(&format!("column-rule-{}", column.rule.id()));
            format!("{letters} \"{}\" ({rule})", column.printed)
        };
        let names: Vec<String> = table.columns.iter().filter(unused).take(MOST_COLUMNS).map(name).collect();
        if !names.is_empty() {
            let message = Message::new("refusal-columns").with("place", table.origin).with("columns", names.join(", "));
            errors.push(Error::Request(labels.message(&message, &programme.sources)));
        }
    }
    Error::from_several(errors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::read::{self, ReadOptions};
    use crate::sheet::{self, OpenOptions};

    fn reading(table: &str) -> Reading {
        let opened = sheet::open_bytes("plan.csv", table.as_bytes(), &OpenOptions::default()).unwrap();
        read::read(&opened, &ReadOptions::default())
    }

    #[test]
    fn a_profile_that_counts_no_indicator_is_refused() {
        let labels = Labels::of(Language::English);
        let annex7 = Profile::built_in("annex7").unwrap();
        let strict = Profile::built_in("strict").unwrap();
        let of_objectives =
            reading("code,name,target 2021,achieved 2021\n1.1#1,Portals,10,12\n1.1#2,Users,5,4\n").programme;
        let refused = ensure_counted(&of_objectives, &annex7, &labels).unwrap_err().to_string();
        assert!(
            refused.contains("annex7 counts the indicators of measures, and all 2 indicators are of objectives"),
            "{refused}"
        );
        assert!(ensure_counted(&of_objectives, &strict, &labels).is_ok());
        let of_measures =
            reading("code,name,target 2021,achieved 2021\n1.1.1#1,Portals,10,12\n1.1#2,Users,5,4\n").programme;
        assert!(ensure_counted(&of_measures, &annex7, &labels).is_ok());
    }

    #[test]
    fn a_refusal_names_the_columns_that_were_not_used_and_why() {
        let labels = Labels::of(Language::English);
        let table = "code,title,Xyzzy,level\n1.1,Portals,10,specific\n";
        let refused = ensure_indicators(&reading(table), &["plan.csv".into()], &labels).unwrap_err().to_string();
        assert!(refused.contains("the one table recognised has no indicators"), "{refused}");
        assert!(refused.contains("plan.csv:1: columns not used: C \"Xyzzy\" (not known, not used)"), "{refused}");
    }
}
