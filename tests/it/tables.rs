//! Tables of many kinds in ten languages, each with its right result: `tests/tables/NAME` with `NAME.expect.json`.
//!
//! An expectation holds `kind` (what is difficult), `args` and `year`, the meaning of each column by letter (`-` for one
//! that is left out), the counts per owner (achieved, not achieved, neither) and over all, and `rows`: name, target,
//! achieved value and verdict of each indicator. `alternatives` are other right results. `asks`, `refusal`, `finding` and
//! `reasons` are words separated by `|`, of which one must occur: in a question that is right too, in a refusal that is
//! right, in a warning that must stand beside the right result, in a warning that makes a wrong result visible.

use std::collections::BTreeMap;
use std::path::PathBuf;

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::Value;

use crate::workdir::{Workdir, repository, same_as_file};

/// The right result for a table.
#[derive(Deserialize)]
struct Expectation {
    kind: String,
    args: Vec<String>,
    columns: IndexMap<String, String>,
    #[serde(flatten)]
    right: Counts,
    #[serde(default)]
    alternatives: Vec<Counts>,
    asks: Option<String>,
    refusal: Option<String>,
    reasons: Option<String>,
    finding: Option<String>,
}

/// Counts by owner, in the order of the table, and the figures of each indicator.
#[derive(Deserialize)]
struct Counts {
    overall: Option<IndexMap<String, usize>>,
    owners: IndexMap<String, [usize; 3]>,
    #[serde(default)]
    rows: Vec<[String; 4]>,
}

/// What became of a table, the worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Outcome {
    /// Another result than the right one, and nothing says so.
    Wrong,
    /// Another result, and a warning that names what is doubtful.
    Warned,
    /// No result and no question, though the table has one.
    Refused,
    /// A question.
    Asked,
    /// The right result, or the refusal that is right.
    Right,
}

impl Outcome {
    fn word(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Warned => "warned",
            Self::Refused => "refused",
            Self::Asked => "asked",
            Self::Right => "right",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Wrong, Self::Warned, Self::Refused, Self::Asked, Self::Right].into_iter().find(|one| one.word() == word)
    }
}

/// A run over a table.
struct Tried {
    outcome: Outcome,
    /// Whether `check` ends with 0 though there are figures and nothing could be evaluated.
    is_green: bool,
    /// What came out instead of the right result.
    instead: String,
    /// Columns with the right meaning, of the columns with one.
    columns: (usize, usize),
    /// The columns that have another meaning than the right one.
    misread: Vec<String>,
}

#[test]
fn each_table_has_its_right_result_or_a_question() {
    let recorded = recorded();
    let (mut list, mut faults, mut counts) = (String::new(), Vec::new(), BTreeMap::<Outcome, usize>::new());
    let mut columns = (0, 0);
    for (name, expectation) in tables() {
        let tried = tried(&name, &expectation);
        let word = tried.outcome.word();
        list.push_str(&format!("{name} {word}\n"));
        *counts.entry(tried.outcome).or_default() += 1;
        columns = (columns.0 + tried.columns.0, columns.1 + tried.columns.1);
        println!("{word:<8} {:>2}/{:<2} {name}", tried.columns.0, tried.columns.1);
        if tried.outcome != Outcome::Right {
            println!("         {}\n         {}", expectation.kind, tried.instead);
        }
        for column in &tried.misread {
            println!("         {column}");
        }
        if tried.is_green {
            println!("         check is green on what could not be evaluated");
        }
        if tried.outcome == Outcome::Wrong && recorded.get(&name) != Some(&Outcome::Wrong) {
            faults.push(format!("{name}: wrong without a warning or question: {}", tried.instead));
        }
        if recorded.get(&name).is_some_and(|before| tried.outcome < *before) {
            faults.push(format!("{name}: {word}, recorded as {}: {}", recorded[&name].word(), tried.instead));
        }
    }
    println!("{counts:?}; columns {} of {}", columns.0, columns.1);
    if let Err(change) = same_as_file(&outcomes(), &list) {
        println!(
            "{}",
            if faults.is_empty() { "better than recorded; review and bless:" } else { "other than recorded:" }
        );
        println!("{change}");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn outcomes() -> PathBuf {
    repository("tests/tables/outcomes.txt")
}

/// The outcome of each table that was recorded last.
fn recorded() -> BTreeMap<String, Outcome> {
    let text = std::fs::read_to_string(outcomes()).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines.filter_map(|(name, word)| Some((name.to_owned(), Outcome::from_word(word)?))).collect()
}

/// The tables in order of their names, with what is expected of them.
fn tables() -> BTreeMap<String, Expectation> {
    let names = std::fs::read_dir(repository("tests/tables")).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let tables = names.filter_map(|name| name.strip_suffix(".expect.json").map(str::to_owned));
    let read = |name: String| {
        let text = std::fs::read_to_string(repository("tests/tables").join(format!("{name}.expect.json"))).unwrap();
        let expectation = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, expectation)
    };
    tables.map(read).collect()
}

/// Whether one of the words occurs in a text, whatever the case.
fn has_one_of(words: Option<&str>, text: &str) -> bool {
    let text = text.to_lowercase();
    words.is_some_and(|words| words.split('|').any(|word| text.contains(&word.to_lowercase())))
}

fn tried(name: &str, expectation: &Expectation) -> Tried {
    let (folder, path) = (Workdir::new(), repository("tests/tables").join(name));
    let run = |command: &str, arguments: &[String]| {
        let mut all = vec![command, path.to_str().unwrap(), "--format", "json"];
        all.extend(arguments.iter().map(String::as_str));
        folder.expost(&all)
    };
    let inspected = run("inspect", &[]);
    let inspected: Value = serde_json::from_str(&inspected.stdout).unwrap_or_default();
    let (columns, misread) = agreement(expectation, &inspected);
    let evaluated = run("evaluate", &expectation.args);
    let checked = run("check", &[]);
    let loud = loud_findings(&serde_json::from_str(&checked.stdout).unwrap_or_default());
    let (outcome, instead) = if evaluated.code == 0 {
        judged(expectation, &evaluated.json(), &loud)
    } else {
        let asked = inspected["questions"].as_array().is_some_and(|questions| !questions.is_empty())
            || has_one_of(expectation.asks.as_deref(), &evaluated.stderr) && evaluated.stderr.contains("map");
        let is_right =
            expectation.right.overall.is_none() && has_one_of(expectation.refusal.as_deref(), &evaluated.stderr);
        let outcome = match (is_right, asked) {
            (true, _) => Outcome::Right,
            (false, true) => Outcome::Asked,
            (false, false) => Outcome::Refused,
        };
        (outcome, evaluated.stderr.lines().take(3).collect::<Vec<_>>().join(" / "))
    };
    let is_green = evaluated.code != 0 && checked.code == 0 && expectation.right.overall.is_some();
    Tried { outcome, is_green, instead, columns, misread }
}

/// Warnings and errors, as their check and sentence.
fn loud_findings(checked: &Value) -> Vec<String> {
    let findings = checked["findings"].as_array().cloned().unwrap_or_default();
    let loud = findings.iter().filter(|finding| finding["severity"] != "note");
    loud.map(|finding| format!("{}: {}", finding["check"].as_str().unwrap(), finding["message"].as_str().unwrap()))
        .collect()
}

/// The outcome of an evaluation that came to an end, with what came out.
fn judged(expectation: &Expectation, evaluation: &Value, loud: &[String]) -> (Outcome, String) {
    let found = Found::of(evaluation);
    let is_right = std::iter::once(&expectation.right).chain(&expectation.alternatives).any(|right| found.is(right));
    let is_warned =
        expectation.finding.as_deref().is_none_or(|words| loud.iter().any(|one| has_one_of(Some(words), one)));
    if is_right && is_warned {
        return (Outcome::Right, String::new());
    }
    let reason = if is_right { "no warning beside " } else { "" };
    let instead = format!("{reason}{:?} {:?}; {}", found.owners, found.rows, loud.join("; "));
    let named = loud.iter().any(|one| has_one_of(expectation.reasons.as_deref(), one));
    (if named { Outcome::Warned } else { Outcome::Wrong }, instead)
}

/// The result of an evaluation, in the shape of an expectation.
struct Found {
    owners: Vec<[usize; 3]>,
    rows: Vec<[String; 4]>,
}

impl Found {
    fn of(evaluation: &Value) -> Self {
        let mut owners = IndexMap::<String, [usize; 3]>::new();
        let mut rows = Vec::new();
        for indicator in evaluation["indicators"].as_array().unwrap() {
            let verdict = match indicator["verdict"].as_str().unwrap() {
                known @ ("achieved" | "not-achieved") => known,
                _ => "none",
            };
            let place = ["achieved", "not-achieved", "none"].iter().position(|one| *one == verdict).unwrap();
            owners.entry(printed(&indicator["owner"])).or_default()[place] += 1;
            let [name, target, achieved] = ["name", "target", "achieved"].map(|key| printed(&indicator[key]));
            rows.push([name, target, achieved, verdict.to_owned()]);
        }
        Self { owners: owners.into_values().collect(), rows }
    }

    /// Whether these are the right counts and the right figures.
    fn is(&self, right: &Counts) -> bool {
        let mut left: Vec<&[String; 4]> = self.rows.iter().collect();
        let is_found = |row: &[String; 4], left: &mut Vec<&[String; 4]>| {
            let place = left.iter().position(|found| is_same_row(found, row));
            place.map(|place| left.remove(place)).is_some()
        };
        right.overall.is_some()
            && self.owners.iter().eq(right.owners.values())
            && self.rows.len() == right.rows.len()
            && right.rows.iter().all(|row| is_found(row, &mut left))
    }
}

/// A name may carry its part or unit; `?` stands for any figure.
fn is_same_row(found: &[String; 4], right: &[String; 4]) -> bool {
    let same_figure = |found: &str, right: &str| match (found.parse::<f64>(), right.parse::<f64>()) {
        (Ok(found), Ok(right)) => (found - right).abs() < 1e-9,
        (Err(_), Ok(_)) | (Ok(_), Err(_)) | (Err(_), Err(_)) => right == "?" || found == right,
    };
    let name = |text: &str| text.split('(').next().unwrap_or_default().trim().to_lowercase();
    name(&found[0]).contains(&name(&right[0]))
        && same_figure(&found[1], &right[1])
        && same_figure(&found[2], &right[2])
        && found[3] == right[3]
}

fn printed(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// Columns with the right meaning (and period, where one is expected) of those with a meaning, and the others.
fn agreement(expectation: &Expectation, inspected: &Value) -> ((usize, usize), Vec<String>) {
    let tables = inspected["tables"].as_array().cloned().unwrap_or_default();
    let columns: Vec<&Value> =
        tables.iter().flat_map(|table| table["columns"].as_array().into_iter().flatten()).collect();
    let (mut right, mut total, mut misread) = (0, 0, Vec::new());
    for (letter, meaning) in &expectation.columns {
        let column = columns.iter().find(|column| column["column"] == **letter || column["letters"] == **letter);
        let found = column.map_or_else(String::new, |column| {
            format!("{} {}", printed(&column["meaning"]), printed(&column["period"])).trim().to_owned()
        });
        if meaning == "-" {
            if !found.is_empty() {
                misread.push(format!("{letter} is left out, not {found}"));
            }
            continue;
        }
        total += 1;
        if found == *meaning {
            right += 1;
        } else {
            let certainty = column.map_or("no such column", |column| column["certainty"].as_str().unwrap_or("?"));
            misread.push(format!("{letter} is {meaning}, not \"{found}\" ({certainty})"));
        }
    }
    ((right, total), misread)
}
