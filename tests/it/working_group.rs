//! The workbook as the working group fills it in: which rows can be told again, what can be written, what follows from it.

use std::collections::BTreeSet;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use expost::model::{MATRIX_SCHEMA, MATRIX_SHEET, RowIdentity, RowKind};
use serde_json::Value;

use crate::workdir::{Workdir, reference};

/// The column of the tokens, `M`.
const TOKENS: u32 = 12;
const OBJECTIVES: &[&str] = &["O1", "1.1", "1.2", "1.3", "1.4"];

fn sheet(folder: &Workdir, file: &str, name: &str) -> Range<Data> {
    let mut workbook: Xlsx<_> = open_workbook(folder.path(file)).unwrap();
    workbook.worksheet_range(name).unwrap()
}

fn text(range: &Range<Data>, row: u32, column: u32) -> String {
    range.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
}

/// The rows of the programme that a sheet names, each with its row there.
fn identities(range: &Range<Data>) -> Vec<(u32, RowIdentity)> {
    let rows = 0..=range.end().unwrap().0;
    rows.filter_map(|row| Some((row, text(range, row, TOKENS).parse().ok()?))).collect()
}

fn evaluation(folder: &Workdir) -> Value {
    folder.expost(&["evaluate", &reference(), "--format", "json"]).ended(0).json()
}

#[test]
fn each_row_of_the_programme_is_named_once_in_the_hidden_column() {
    let folder = Workdir::new();
    folder.expost(&["evaluate", &reference(), "-o", "matrix.xlsx", "-q"]).ended(0);
    let evaluation = evaluation(&folder);
    let mut expected = BTreeSet::new();
    for (key, kind) in [
        ("objectives", RowKind::Objective),
        ("measures", RowKind::Measure),
        ("indicators", RowKind::Indicator),
        ("activities", RowKind::Activity),
    ] {
        for row in evaluation[key].as_array().unwrap() {
            expected.insert(format!("{} {}", kind.id(), row["code"].as_str().unwrap()));
        }
    }
    let mut found = Vec::new();
    for name in OBJECTIVES {
        let range = sheet(&folder, "matrix.xlsx", name);
        found.extend(identities(&range).into_iter().map(|(_, identity)| identity.to_string()));
    }
    assert_eq!(found.len(), expected.len());
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn the_hidden_sheet_says_where_the_fields_stand_and_which_words_they_show() {
    let folder = Workdir::new();
    folder.expost(&["evaluate", &reference(), "-o", "matrix.xlsx", "-q"]).ended(0);
    let range = sheet(&folder, "matrix.xlsx", MATRIX_SHEET);
    let lines: Vec<[String; 4]> =
        (0..=range.end().unwrap().0).map(|row| [0, 1, 2, 3].map(|column| text(&range, row, column))).collect();
    let value = |record: &str, kind: &str, id: &str| {
        lines.iter().find(|line| line[..3] == [record, kind, id]).map(|line| line[3].clone()).unwrap()
    };
    assert_eq!(value("schema", "", ""), MATRIX_SCHEMA);
    assert_eq!(value("review-year", "", ""), "2021");
    assert_eq!(value("profile", "", ""), "annex7");
    assert_eq!(value("language", "", ""), "en");
    assert_eq!(value("column", "row", "token"), "M");
    assert_eq!(value("column", "indicator", "next-steps"), "I");
    assert_eq!(value("column", "indicator", "verdict-override"), "J");
    assert_eq!(value("column", "activity", "relevance"), "H");
    assert_eq!(value("word", "relevance", "not-relevant"), "○ not relevant");
    assert_eq!(value("word", "verdict", "achieved"), "✓ achieved");
    let one = sheet(&folder, "matrix.xlsx", "1.1");
    let (row, _) = identities(&one).into_iter().find(|(_, row)| row.to_string() == "activity 1.1.1.1").unwrap();
    let words = ["● relevant", "○ not relevant", "? no data"];
    assert!(words.contains(&text(&one, row, 7).as_str()), "{}", text(&one, row, 7));
}
