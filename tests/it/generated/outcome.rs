//! What the program makes of a generated table.

use std::collections::BTreeMap;

use expost::check::{self, RunOptions, Settings};
use expost::finding::{Finding, Severity};
use expost::judge::{self, Profile};
use expost::language::{Labels, Language};
use expost::model::{Owner, Sources, Verdict};
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions};
use rust_decimal::Decimal;

use super::columns::Column;
use super::programme::{KnownIndicator, Tenths};
use super::table::Table;
use super::truth::{Judged, Topic, truth};
use super::variation::Variation;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    Right,
    /// Right, and a warning says what was not certain.
    RightWarned,
    Asked,
    /// Nothing to evaluate, and no question.
    Refused,
    /// Another result than the right one, and a warning.
    WrongWarned,
    Wrong,
}

impl Outcome {
    pub const ALL: [Self; 6] =
        [Self::Right, Self::RightWarned, Self::Asked, Self::Refused, Self::WrongWarned, Self::Wrong];
}

/// An outcome, and for all but the right one why.
pub struct Tried {
    pub outcome: Outcome,
    /// The kind of what is wrong, asked or refused, without the words of the table.
    pub kind: String,
    pub detail: String,
    pub warnings: Vec<String>,
}

/// What was read of one indicator.
struct Row {
    owner: String,
    title: String,
    target: Option<Decimal>,
    achieved: Option<Decimal>,
    verdict: Option<bool>,
}

pub fn tried(table: &Table) -> Tried {
    let (name, bytes) = table.file();
    let opened = sheet::open_bytes(name, &bytes, &OpenOptions::default()).unwrap();
    let year = table.given_year();
    let reading = read::read(&opened, &ReadOptions { year, ..ReadOptions::default() });
    let warnings: Vec<String> = reading
        .findings
        .iter()
        .filter(|finding| is_loud(finding))
        .map(|finding| sentence(finding, &reading.programme.sources))
        .collect();
    let new = |outcome, kind: &str, detail: String| Tried {
        outcome,
        kind: kind.to_owned(),
        detail,
        warnings: warnings.clone(),
    };
    if let Some(question) = reading.programme.questions.first() {
        return new(
            Outcome::Asked,
            &format!("asked about {}", question.about),
            format!("{:?}", reading.programme.questions),
        );
    }
    let profile = Profile::built_in("strict").unwrap();
    let Ok(review) = judge::review(&reading.programme, year) else {
        return new(Outcome::Refused, "no year", warnings.join("; "));
    };
    let evaluation = judge::evaluate(&reading.programme, &profile, review);
    let found: Vec<(String, Row)> = reading
        .programme
        .indicators()
        .zip(evaluation.indicators())
        .map(|((owner, indicator), judged)| {
            let row = Row {
                owner: owner.code().to_string(),
                title: titles(owner),
                target: judged.target_cell.and_then(|cell| cell.amount.number()),
                achieved: judged.achieved.as_ref().and_then(|achieved| achieved.value),
                verdict: match judged.verdict {
                    Verdict::Achieved => Some(true),
                    Verdict::NotAchieved => Some(false),
                    Verdict::NoData | Verdict::NotAssessable => None,
                },
            };
            (indicator.name.text().to_owned(), row)
        })
        .collect();
    if found.is_empty() {
        return new(Outcome::Refused, "no indicators", warnings.join("; "));
    }
    let difference = if review.year() == table.review_year() {
        difference(table, &found)
    } else {
        let detail = format!("the review year is {}, not {}", review.year(), table.review_year());
        Some(Difference { kind: "review year", detail, words: vec!["review year".to_owned()] })
    };
    if difference.is_none() && !table.needs_warning() {
        let outcome = if warnings.is_empty() { Outcome::Right } else { Outcome::RightWarned };
        return new(outcome, "", String::new());
    }
    let settings = Settings::default();
    let options = RunOptions { settings: &settings, baseline: None, profile: &profile, year };
    let report = check::run(&opened.workbooks, &reading.programme, reading.findings.clone(), options);
    let loud = report.shown.iter().filter(|finding| is_loud(finding));
    let warnings: Vec<String> = loud.map(|finding| sentence(finding, &reading.programme.sources)).collect();
    let topic = topic_of(&table.choices.variation);
    let is_of_topic =
        report.shown.iter().any(|one| is_loud(one) && topic.is_some_and(|topic| topic.is_of(one.rule.id)));
    let Some(difference) = difference else {
        if is_of_topic {
            return Tried { outcome: Outcome::RightWarned, kind: String::new(), detail: String::new(), warnings };
        }
        let (kind, detail) = ("no warning".to_owned(), "right, but what is doubtful is not said".to_owned());
        return Tried { outcome: Outcome::Wrong, kind, detail, warnings };
    };
    let is_named = is_of_topic
        || difference.words.iter().any(|word| warnings.iter().any(|warning| warning.contains(word.as_str())))
        || report.shown.iter().filter(|finding| is_loud(finding)).any(|finding| difference.is_about(finding));
    let outcome = if is_named { Outcome::WrongWarned } else { Outcome::Wrong };
    Tried { outcome, kind: difference.kind.to_owned(), detail: difference.detail, warnings }
}

/// What the warnings of a table are about in which something varies.
fn topic_of(variation: &Variation) -> Option<Topic> {
    if variation.parts.is_some() {
        return Some(Topic::PartOfYear);
    }
    if variation.groups.is_some() {
        return Some(Topic::PartOfWhole);
    }
    let other = if variation.units.is_some() { Topic::Unit } else { Topic::Year };
    (*variation != Variation::NONE).then_some(other)
}

fn is_loud(finding: &Finding) -> bool {
    finding.severity != Severity::Note
}

fn sentence(finding: &Finding, sources: &Sources) -> String {
    format!("{}: {}", finding.rule.id, Labels::of(Language::English).message(&finding.message, sources))
}

/// The codes and titles of the owner and of its objective; a code is the title where the table gives only words. Of two
/// levels with one owner each no one can tell which is the outer one.
fn titles(owner: Owner<'_>) -> String {
    let objective = owner.objective();
    format!("{} {} {} {}", owner.code(), owner.title(), objective.code, objective.title.text())
}

/// A difference from the right result.
struct Difference {
    /// `target`, `owner`, `rows` ...
    kind: &'static str,
    detail: String,
    /// A warning that makes it visible has one of these words.
    words: Vec<String>,
}

impl Difference {
    /// Whether a finding is about the same kind of fault in the same row.
    fn is_about(&self, finding: &Finding) -> bool {
        let subject = finding.subject.as_deref().unwrap_or_default();
        finding.rule.id.contains(self.kind) && self.words.iter().any(|word| subject.contains(word.as_str()))
    }
}

/// The first difference from the right result.
fn difference(table: &Table, found: &[(String, Row)]) -> Option<Difference> {
    let of_indicators = table.programme.indicators.iter().find_map(|known| difference_of(table, known, found));
    of_indicators.or_else(|| owner_difference(table, found)).or_else(|| {
        let right: usize = table.programme.indicators.iter().map(|known| truth(table, known).rows.len().max(1)).sum();
        let rows = found.len();
        let known = |name: &str| table.programme.indicators.iter().any(|known| name.contains(&known.name));
        let more = found.iter().map(|(name, _)| name).find(|name| !known(name)).cloned().unwrap_or_default();
        let detail = format!("{rows} rows, not {right}: {more}");
        (rows != right).then(|| Difference { kind: "rows", detail, words: vec![more] })
    })
}

/// What is wrong about an indicator's figures.
fn difference_of(table: &Table, known: &KnownIndicator, found: &[(String, Row)]) -> Option<Difference> {
    let rows: Vec<&Row> = found.iter().filter(|(name, _)| name.contains(&known.name)).map(|(_, row)| row).collect();
    let of_name = |kind, detail: String| {
        Some(Difference { kind, detail: format!("{}: {detail}", known.name), words: vec![known.name.clone()] })
    };
    let right = truth(table, known);
    if right.is_open {
        return of_name("open", "is judged without a question".to_owned());
    }
    if rows.len() != right.rows.len() {
        return of_name("rows", format!("{} rows have this name", rows.len()));
    }
    let of_columns = |kind, detail: String, are_meant: fn(Column) -> bool| {
        let mut difference = of_name(kind, detail)?;
        difference.words.extend(table.headers(are_meant).map(str::to_owned));
        Some(difference)
    };
    let is_missing = |wanted: &&Judged| !rows.iter().any(|row| is_same(wanted, row));
    let wanted = right.rows.iter().find(is_missing)?;
    let row = rows.iter().find(|row| is_same_figure(wanted.target, row.target, Decimal::ONE)).unwrap_or(&rows[0]);
    let (target, achieved) = (wanted.target.map(figure), wanted.achieved.map(figure));
    if row.target != target {
        return of_columns("target", format!("{:?}, not {target:?}", row.target), Column::has_targets);
    }
    if row.achieved != achieved {
        return of_columns("achieved", format!("{:?}, not {achieved:?}", row.achieved), Column::has_achieved_values);
    }
    let mut difference = of_name("verdict", format!("{:?}, not {:?}", row.verdict, wanted.verdict))?;
    difference.words.push("direction".to_owned());
    Some(difference)
}

/// Whether a row has these figures, both in the same factor, and this verdict.
fn is_same(wanted: &Judged, row: &Row) -> bool {
    let factors = [Decimal::ONE, Decimal::ONE_THOUSAND, Decimal::new(1, 3)];
    let has_figures = |factor: &Decimal| {
        is_same_figure(wanted.target, row.target, *factor) && is_same_figure(wanted.achieved, row.achieved, *factor)
    };
    wanted.verdict == row.verdict && factors.iter().any(has_figures)
}

fn is_same_figure(wanted: Option<Tenths>, found: Option<Decimal>, factor: Decimal) -> bool {
    wanted.map(|wanted| (figure(wanted) * factor).normalize()) == found.map(|found| found.normalize())
}

/// An indicator under another owner than the right one, or an owner without its title.
fn owner_difference(table: &Table, found: &[(String, Row)]) -> Option<Difference> {
    let mut owners: BTreeMap<usize, &str> = BTreeMap::new();
    let (mut difference, mut untitled) = (None, None);
    for known in &table.programme.indicators {
        let (_, row) = found.iter().find(|(name, _)| name.contains(&known.name))?;
        let (owner, title) = table.owner_of(known);
        let other = owners.iter().any(|(other, code)| *other != owner && *code == row.owner);
        let detail = || format!("{} is under {}", known.name, row.title.trim());
        if *owners.entry(owner).or_insert(&row.owner) != row.owner || other {
            difference = difference.or_else(|| Some(("owner", detail())));
        } else if table.has_titles() && !row.title.contains(title) {
            untitled = untitled.or_else(|| Some(("title", detail())));
        }
    }
    let (kind, detail) = difference.or(untitled)?;
    let mut words: Vec<String> = table.headers(Column::has_owners).map(str::to_owned).collect();
    words.extend(table.programme.owners.iter().cloned());
    words.push("owner-missing".to_owned());
    Some(Difference { kind, detail, words })
}

fn figure(tenths: Tenths) -> Decimal {
    Decimal::new(tenths, 1).normalize()
}
