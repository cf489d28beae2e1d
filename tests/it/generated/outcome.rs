//! What the program makes of a generated table.

use std::collections::BTreeMap;

use expost::finding::{Finding, Severity};
use expost::judge::{self, Profile};
use expost::language::{Labels, Language};
use expost::model::{Owner, Sources, Verdict, Year};
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions};
use rust_decimal::Decimal;

use super::programme::Tenths;
use super::table::Table;

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
    let year = table.choices.is_undated.then(|| Year(u16::try_from(table.programme.review_year).unwrap()));
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
    let Ok(review_year) = judge::review_year(&reading.programme, year) else {
        return new(Outcome::Refused, "no year", warnings.join("; "));
    };
    let evaluation = judge::evaluate(&reading.programme, &profile, review_year);
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
    match (difference(table, &found), warnings.is_empty()) {
        (None, true) => new(Outcome::Right, "", String::new()),
        (None, false) => new(Outcome::RightWarned, "", String::new()),
        (Some((kind, detail)), true) => new(Outcome::Wrong, &kind, detail),
        (Some((kind, detail)), false) => new(Outcome::WrongWarned, &kind, detail),
    }
}

fn is_loud(finding: &Finding) -> bool {
    finding.severity != Severity::Note
}

fn sentence(finding: &Finding, sources: &Sources) -> String {
    format!("{}: {}", finding.rule.id, Labels::of(Language::English).message(&finding.message, sources))
}

/// The owner's code, which is its title where the table gives only words, and the titles above it.
fn titles(owner: Owner<'_>) -> String {
    format!("{} {} {}", owner.code(), owner.title(), owner.objective().title.text())
}

/// The first difference from the right result: its kind, and in full.
fn difference(table: &Table, found: &[(String, Row)]) -> Option<(String, String)> {
    let new = |kind: &str, detail: String| Some((kind.to_owned(), detail));
    let mut owners: BTreeMap<usize, &str> = BTreeMap::new();
    for known in &table.programme.indicators {
        let rows: Vec<&Row> = found.iter().filter(|(name, _)| name.contains(&known.name)).map(|(_, row)| row).collect();
        let [row] = rows[..] else {
            return new("rows", format!("{} rows are named {}", rows.len(), known.name));
        };
        let target = figure(known.target());
        if row.target != Some(target) {
            return new("target", format!("{}: target {:?}, not {target}", known.name, row.target));
        }
        if row.achieved != known.achieved[1].map(figure) {
            return new(
                "achieved",
                format!("{}: achieved {:?}, not {:?}", known.name, row.achieved, known.achieved[1]),
            );
        }
        if row.verdict != known.is_achieved() {
            return new("verdict", format!("{}: verdict {:?}, not {:?}", known.name, row.verdict, known.is_achieved()));
        }
        let (owner, _) = table.owner_of(known);
        let other = owners.iter().any(|(other, code)| *other != owner && *code == row.owner);
        if *owners.entry(owner).or_insert(&row.owner) != row.owner || other {
            return new("owner", format!("{} is under {} \"{}\"", known.name, row.owner, row.title.trim()));
        }
    }
    let (rows, right) = (found.len(), table.programme.indicators.len());
    let known = |name: &str| table.programme.indicators.iter().any(|known| name.contains(&known.name));
    let more = found.iter().find(|(name, _)| !known(name));
    if rows != right {
        return new("rows", format!("{rows} rows, not {right}: {:?}", more.map(|(name, _)| name)));
    }
    let untitled = table.programme.indicators.iter().find_map(|known| {
        let (_, row) = found.iter().find(|(name, _)| name.contains(&known.name))?;
        let is_lost = table.has_titles() && !row.title.contains(table.owner_of(known).1);
        is_lost.then(|| format!("{} is under {} \"{}\"", known.name, row.owner, row.title.trim()))
    });
    untitled.map(|detail| ("title".to_owned(), detail))
}

fn figure(tenths: Tenths) -> Decimal {
    Decimal::new(tenths, 1).normalize()
}
