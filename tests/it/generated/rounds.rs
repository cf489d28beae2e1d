//! A programme becomes a matrix, the matrix is read, and becomes a matrix again: nothing is lost, nothing is added.

mod programme;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use expost::judge::{self, Profile};
use expost::language::{Labels, Language};
use expost::merge::{self, Base, MatrixWorkbook, Merged};
use expost::model::{Origin, ReportingPeriod};
use expost::read::{self, ReadOptions, Reading};
use expost::report::{Calculation, workbook};
use expost::sheet::{self, OpenOptions, Row, Workbook};
use expost::{render, report};
use serde_json::Value;

use super::random::Random;
use super::table::Table;
use super::{generated, words};
use programme::Plan;

/// Programmes of each language; `EXPOST_ROUNDS` gives another number, `EXPOST_FIRST` that of the first, `EXPOST_SEED` takes
/// one and prints it, and `EXPOST_KEEP` names a file for its input.
const PER_LANGUAGE: u64 = 3;

/// An input and the year that a user gives with it.
pub struct Input {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub year: Option<ReportingPeriod>,
}

/// An evaluation as JSON, and its matrix.
struct Round {
    evaluation: Value,
    matrix: Vec<u8>,
}

/// None where expost asks or finds nothing to judge.
fn evaluated(input: &Input, language: Language) -> Option<Round> {
    let opened = sheet::open_bytes(input.name, &input.bytes, &OpenOptions::default()).unwrap();
    let reading = read::read(&opened, &ReadOptions { year: input.year, ..ReadOptions::default() });
    reading.programme.questions.is_empty().then(|| round(&reading, input.year, language))?
}

fn round(reading: &Reading, year: Option<ReportingPeriod>, language: Language) -> Option<Round> {
    let profile = Profile::built_in("strict").unwrap();
    let review = judge::review(&reading.programme, year).ok()?;
    let evaluation = judge::evaluate(&reading.programme, &profile, review);
    let labels_of = |language| Labels::of(language).with_calendar(reading.programme.calendar.clone());
    let english = labels_of(Language::English);
    let json = serde_json::to_value(report::json::evaluation::document(&evaluation, &english)).unwrap();
    let labels = labels_of(language);
    let mut matrix = Vec::new();
    render::xlsx::write(workbook(&evaluation, &labels, &reading.findings, Calculation::Live), &mut matrix).unwrap();
    (evaluation.indicators().count() > 0).then_some(Round { evaluation: json, matrix })
}

/// The evaluation without what names files, cells and counts of rows, and without values that a matrix has no cell for.
fn kept(value: &Value) -> Value {
    const LEFT_OUT: [&str; 7] = ["inputs", "counts", "places", "place", "disaggregated", "fractions", "deadline"];
    match value {
        Value::Object(members) => {
            let members = members.iter().filter(|(key, _)| !LEFT_OUT.contains(&key.as_str()));
            members.map(|(key, value)| (key.clone(), kept(value))).collect()
        }
        Value::Array(list) => list.iter().map(kept).collect(),
        other => other.clone(),
    }
}

/// Each difference of two documents, as `indicators/2/target: 5, not 6`.
fn differences(path: &str, before: &Value, after: &Value, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(first), Value::Object(second)) => {
            let keys: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
            let of = |members: &serde_json::Map<String, Value>, key: &String| {
                members.get(key).cloned().unwrap_or(Value::Null)
            };
            keys.iter().for_each(|key| {
                differences(&format!("{path}/{key}"), &of(first, key), &of(second, key), found);
            });
        }
        (Value::Array(first), Value::Array(second)) if first.len() == second.len() => {
            let pairs = first.iter().zip(second).enumerate();
            pairs.for_each(|(at, (one, other))| differences(&format!("{path}/{at}"), one, other, found));
        }
        _ if before != after => found.push(format!("{path}: {after}, not {before}")),
        _ => {}
    }
}

/// Sheets that name inputs and findings.
const LEFT_OUT: [&str; 3] = ["Legend and method", "Legenda i metod", "Легенда и метод"];
/// The flat sheet of indicators, and its column of reasons.
const FLAT: [&str; 3] = ["Indicators", "Pokazatelji", "Показатељи"];
const REASON: u16 = 14;
/// A hidden column of helpers: the end of a target that would count if the cell of the target were blank.
const TARGET_END: u16 = 17;

/// What the cells of a matrix show, but for the findings and the names of inputs.
fn cells(matrix: &[u8]) -> BTreeMap<String, String> {
    let opened = sheet::open_bytes("matrix.xlsx", matrix, &OpenOptions::default()).unwrap();
    let sheets = opened.workbooks.iter().flat_map(|Workbook { sheets, .. }| sheets);
    let mut cells = BTreeMap::new();
    for sheet in sheets {
        if sheet.hidden {
            let line = |row: &Row| row.cells.iter().map(|cell| cell.content.to_string()).collect::<Vec<_>>().join(" ");
            // The words for "no value" are those of the inputs too.
            let lines = sheet.rows.iter().map(line).filter(|line| !line.starts_with("missing "));
            cells.extend(lines.map(|line| (format!("hidden {line}"), String::new())));
            continue;
        }
        for row in &sheet.rows {
            for cell in &row.cells {
                let name = sheet.name.clone().unwrap_or_default();
                // The reason names the direction as inferred, then as stated.
                if LEFT_OUT.contains(&&*name)
                    || FLAT.contains(&&*name) && cell.column == REASON
                    || cell.column == TARGET_END
                {
                    continue;
                }
                cells.insert(format!("{name} {}:{}", row.index + 1, cell.column), cell.content.to_string());
            }
        }
    }
    cells
}

fn cell_differences(before: &[u8], after: &[u8]) -> Vec<String> {
    let (before, after) = (cells(before), cells(after));
    let places: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differs = places.into_iter().filter(|place| before.get(*place) != after.get(*place));
    differs.map(|place| format!("{place}: {:?}, not {:?}", after.get(place), before.get(place))).collect()
}

/// What a merge says of a copy in which nobody changed anything.
fn merge_differences(matrix: &[u8], copy: &[u8]) -> Vec<String> {
    let open = |bytes| {
        let options = OpenOptions { with_annotations: true, ..OpenOptions::default() };
        sheet::open_bytes("matrix.xlsx", bytes, &options).unwrap().workbooks
    };
    let (of_matrix, copies) = (open(matrix), open(copy));
    let base = Base::from_matrix(&MatrixWorkbook::from_workbook(&of_matrix[0], None)).unwrap();
    let merged = merge::merge(&base, &copies).unwrap();
    let Merged { copies: _, changes, disputes, outside, added, deleted, comments, remarks } = merged;
    let mut found: Vec<String> = Vec::new();
    found.extend(changes.iter().map(|one| format!("merge change: {one:?}")));
    found.extend(disputes.iter().map(|one| format!("merge dispute: {one:?}")));
    let is_of = |at: Origin, names: &[&str]| {
        let sheet = copies[0].sheets.iter().find(|sheet| sheet.source == at.source_id());
        sheet.and_then(|sheet| sheet.name.as_deref()).is_some_and(|name| names.contains(&name))
    };
    let is_other = |at: Origin| is_of(at, &LEFT_OUT) || is_of(at, &FLAT) && at.column_index() == Some(REASON);
    found.extend(outside.iter().filter(|one| !is_other(one.at)).map(|one| format!("merge outside: {one:?}")));
    found.extend(added.iter().filter(|one| !is_other(one.at)).map(|one| format!("merge added: {one:?}")));
    found.extend(deleted.iter().filter(|one| !is_other(one.base)).map(|one| format!("merge deleted: {one:?}")));
    found.extend(comments.iter().map(|one| format!("merge comment: {one:?}")));
    found.extend(remarks.iter().map(|one| format!("merge remark: {one:?}")));
    found
}

/// What is lost or added when the matrix of an input is read and written again; none where there is no matrix.
fn faults(input: &Input, language: Language) -> Option<Vec<String>> {
    let first = evaluated(input, language)?;
    let returned =
        |matrix: &[u8]| evaluated(&Input { name: "matrix.xlsx", bytes: matrix.to_vec(), year: None }, language);
    let Some(second) = returned(&first.matrix) else { return Some(vec!["the matrix is not read".to_owned()]) };
    let Some(third) = returned(&second.matrix) else { return Some(vec!["the second matrix is not read".to_owned()]) };
    let mut found = Vec::new();
    differences("", &kept(&first.evaluation), &kept(&second.evaluation), &mut found);
    found.retain(|one| !one.contains("_printed: ") && !one.contains("/reason: "));
    differences("again", &kept(&second.evaluation), &kept(&third.evaluation), &mut found);
    found.extend(cell_differences(&first.matrix, &second.matrix));
    found.extend(merge_differences(&first.matrix, &first.matrix));
    // The notes name the input.
    let of_second = merge_differences(&first.matrix, &second.matrix).into_iter();
    found.extend(of_second.filter(|one| !one.starts_with("merge comment")));
    found.extend(merge_differences(&second.matrix, &third.matrix));
    Some(found)
}

const LANGUAGES: [Language; 3] = [Language::English, Language::SerbianLatin, Language::SerbianCyrillic];

/// Prints what is lost, and fails if anything is.
fn assert_nothing_is_lost(inputs: impl Iterator<Item = (String, Input)>, printed: impl Fn(&Input) -> String) {
    let only = std::env::var("EXPOST_SEED").ok();
    let (mut tried, mut kinds) = (0, BTreeMap::<String, Vec<String>>::new());
    for (number, (seed, input)) in inputs.enumerate() {
        if only.as_ref().is_some_and(|only| *only != seed) {
            continue;
        }
        let Some(found) = faults(&input, LANGUAGES[number % 3]) else { continue };
        tried += 1;
        if only.is_some() {
            println!("{}\n{found:#?}", printed(&input));
            if let Ok(path) = std::env::var("EXPOST_KEEP") {
                std::fs::write(path, &input.bytes).unwrap();
            }
        }
        if let Some(first) = found.first() {
            let is_word = |word: &&str| word.parse::<usize>().is_err();
            let place = first.split(": ").next().unwrap_or_default().split('/').filter(is_word);
            kinds.entry(place.collect::<Vec<_>>().join("/")).or_default().push(format!("{seed}: {first}"));
        }
    }
    println!("{tried} programmes have a matrix");
    let list: Vec<String> = kinds
        .iter()
        .map(|(kind, list)| format!("{kind}: {} programmes:\n  {}", list.len(), list[..list.len().min(6)].join("\n  ")))
        .collect();
    assert!(kinds.is_empty(), "{}", list.join("\n"));
}

/// The numbers of the programmes of a language.
fn numbers() -> Range<u64> {
    let given = |name: &str, usual: u64| std::env::var(name).map_or(usual, |number| number.parse().unwrap());
    let first = given("EXPOST_FIRST", 0);
    first..first + given("EXPOST_ROUNDS", PER_LANGUAGE)
}

#[test]
fn a_generated_programme_is_the_same_when_its_matrix_comes_back() {
    let languages = words::languages();
    let seeds = (0..languages.len()).flat_map(|place| numbers().map(move |number| (place, number)));
    let inputs = seeds.map(|(place, number)| {
        let (language, words) = &languages[place];
        let mut random = Random::from_seed(u64::try_from(place).unwrap() * 1_000_003 + number);
        let bytes = Plan::generate(words, &mut random).to_workbook();
        (format!("{language}-p{number}"), Input { name: "plan.xlsx", bytes, year: None })
    });
    assert_nothing_is_lost(inputs, |input| format!("{:#?}", cells(&input.bytes)));
}

#[test]
fn a_generated_table_is_the_same_when_its_matrix_comes_back() {
    let inputs = generated(numbers(), "v", Table::generate_varied).map(|(seed, table)| {
        let (name, bytes) = table.file();
        (seed, Input { name, bytes, year: table.given_year() })
    });
    assert_nothing_is_lost(inputs, |_| String::new());
}
