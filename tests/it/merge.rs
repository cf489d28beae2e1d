//! Returned copies brought together: what members of a working group do to a workbook, and where each of it is found.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use expost::merge::{self, Base, MatrixWorkbook, of_words, words};
use expost::model::{CellAddress, MatrixField, RowIdentity, SourceKind};
use expost::sheet::{self, OpenOptions};
use proptest::prelude::*;
use serde_json::Value;

use crate::workdir::{Workdir, libreoffice, reference};

/// A folder with the matrix of the reference programme.
fn with_matrix() -> Workdir {
    let folder = Workdir::new();
    folder.expost(&["evaluate", &reference(), "-o", "matrix.xlsx", "--quiet"]).ended(0);
    folder
}

fn merged(folder: &Workdir, copies: &[&str]) -> Value {
    let arguments: Vec<&str> =
        ["merge", "matrix.xlsx"].iter().chain(copies).chain(&["--format", "json"]).copied().collect();
    folder.expost(&arguments).ended(0).json()
}

/// A list of the document, each entry by some of its keys.
fn told(document: &Value, list: &str, keys: &[&str]) -> Vec<String> {
    let entry = |entry: &Value| {
        let texts = keys.iter().map(|key| {
            entry.pointer(key).map_or(String::new(), |value| match value {
                Value::String(text) => text.clone(),
                Value::Null => "–".to_owned(),
                other => other.to_string(),
            })
        });
        texts.collect::<Vec<_>>().join(" | ")
    };
    document[list].as_array().unwrap().iter().map(entry).collect()
}

// What a spreadsheet program does, without one: a cell's element is replaced in the sheet's XML.

/// The sheets of the objectives in the order of the workbook, each with its file in the archive.
const SHEETS: &[(&str, &str)] = &[
    ("O1", "xl/worksheets/sheet2.xml"),
    ("1.1", "xl/worksheets/sheet3.xml"),
    ("1.2", "xl/worksheets/sheet4.xml"),
    ("1.3", "xl/worksheets/sheet5.xml"),
    ("1.4", "xl/worksheets/sheet6.xml"),
];

/// An input cell: the sheet's file, its address, the row that it belongs to, its field.
#[derive(Debug, Clone)]
struct InputCell {
    part: &'static str,
    address: String,
    row: String,
    field: MatrixField,
}

/// What is written into a cell.
#[derive(Debug, Clone)]
enum Written {
    Words(String),
    Number(u32),
    Nothing,
}

impl Written {
    fn said(&self) -> String {
        match self {
            Self::Words(words) => of_words(words),
            Self::Number(number) => number.to_string(),
            Self::Nothing => String::new(),
        }
    }

    fn cell(&self, address: &str, style: &str) -> String {
        match self {
            Self::Words(words) => {
                format!("<c r=\"{address}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is></c>")
            }
            Self::Number(number) => format!("<c r=\"{address}\"{style}><v>{number}</v></c>"),
            Self::Nothing => format!("<c r=\"{address}\"{style}/>"),
        }
    }
}

/// All input cells of the matrix, with what stands in them.
fn input_cells(matrix: &Path) -> Vec<(InputCell, String)> {
    let opened = sheet::open(&[matrix.to_owned()], &OpenOptions::default()).unwrap();
    let matrix = MatrixWorkbook::from_workbook(&opened.workbooks[0], None);
    let base = Base::from_matrix(&matrix).unwrap();
    let mut cells = Vec::new();
    for row in &base.rows {
        let name = row.sheet.name.as_deref().unwrap();
        let part = SHEETS.iter().find(|(sheet, _)| *sheet == name).unwrap().1;
        for column in 0..base.schema.token {
            let field = base.schema.field(row.identity.kind(), column).filter(|field| field.is_input());
            let Some(field) = field else { continue };
            let address = CellAddress { row: row.row.index, column }.to_string();
            let before = of_words(&words(row.row.cell(column).map(|cell| &cell.content)));
            cells.push((InputCell { part, address, row: row.identity.to_string(), field }, before));
        }
    }
    cells
}

/// A copy of the workbook in which cells say something else.
fn edit(from: &Path, to: &Path, edits: &[(InputCell, Written)]) {
    rewrite(from, to, &[], |name, text| {
        let own = edits.iter().filter(|(cell, _)| cell.part == name);
        own.fold(text, |text, (cell, written)| with_cell(text, &cell.address, written))
    });
}

/// The sheet's XML with another cell of that address, in the same style.
fn with_cell(mut text: String, address: &str, written: &Written) -> String {
    let start = text.find(&format!("<c r=\"{address}\"")).unwrap();
    let head = start + text[start..].find('>').unwrap();
    let end = match text[..head].ends_with('/') {
        true => head + 1,
        false => start + text[start..].find("</c>").unwrap() + 4,
    };
    let style = text[start..head].split(" s=\"").nth(1).and_then(|rest| rest.split('"').next());
    let style = style.map_or_else(String::new, |style| format!(" s=\"{style}\""));
    text.replace_range(start..end, &written.cell(address, &style));
    text
}

/// A copy of the archive with its texts changed, and further parts.
fn rewrite(from: &Path, to: &Path, more: &[(&str, &str)], changed: impl Fn(&str, String) -> String) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(from).unwrap()).unwrap();
    let mut copy = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            bytes = changed(&name, String::from_utf8(bytes).unwrap()).into_bytes();
        }
        copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        copy.write_all(&bytes).unwrap();
    }
    for (name, text) in more {
        copy.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        copy.write_all(text.as_bytes()).unwrap();
    }
    copy.finish().unwrap();
}

/// Row and field of each change of one copy, with what the cell says now.
fn changes(matrix: &Path, copy: &Path) -> BTreeMap<(String, &'static str), String> {
    let options = OpenOptions { with_annotations: true, ..OpenOptions::default() };
    let opened = sheet::open(&[matrix.to_owned(), copy.to_owned()], &options).unwrap();
    let base = Base::from_matrix(&MatrixWorkbook::from_workbook(&opened.workbooks[0], None)).unwrap();
    let merged = merge::merge(&base, &opened.workbooks[1..]).unwrap();
    assert!(merged.outside.is_empty() && merged.added.is_empty() && merged.deleted.is_empty(), "{merged:?}");
    let change = |change: &merge::Change| {
        ((base.identity(change.row).to_string(), change.field.id()), of_words(&words(change.after.as_ref())))
    };
    merged.changes.iter().map(change).collect()
}

// LibreOffice and Python, where they are installed.

/// Opens a file in LibreOffice and saves it, in that form, into the folder `back`.
fn saved(program: &str, folder: &Workdir, file: &str, ending: &str) -> String {
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let output = Command::new(program)
        .args([profile.as_str(), "--headless", "--convert-to", ending, "--outdir"])
        .arg(folder.path("back"))
        .arg(folder.path(file))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let name = format!("back/{}.{ending}", file.trim_end_matches(".xlsx"));
    assert!(folder.path(&name).is_file(), "{}", String::from_utf8_lossy(&output.stdout));
    name
}

/// What the scripts share: where each row of a sheet is.
const PYTHON: &str = "
import json, random, openpyxl
from openpyxl.comments import Comment
def rows(sheet, column=13):
    return {sheet.cell(row, column).value: row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value}
book = openpyxl.load_workbook('matrix.xlsx')
one = book['1.1']
at = rows(one)
";

/// Runs a script on the matrix; says no, with a word, where openpyxl is not installed.
fn python(folder: &Workdir, script: &str) -> bool {
    let has_openpyxl = Command::new("python3").args(["-c", "import openpyxl"]).output();
    if !has_openpyxl.is_ok_and(|output| output.status.success()) {
        println!("skipped: openpyxl is not installed");
        return false;
    }
    let code = format!("{PYTHON}{script}");
    let output = Command::new("python3").args(["-c", &code]).current_dir(folder.path("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    true
}

#[test]
fn a_copy_that_nobody_touched_says_nothing_whatever_program_saved_it() {
    let folder = with_matrix();
    let mut copies = vec!["matrix.xlsx".to_owned()];
    if let Some(program) = libreoffice() {
        copies.push(saved(program, &folder, "matrix.xlsx", "xlsx"));
        copies.push(saved(program, &folder, "matrix.xlsx", "ods"));
    }
    for copy in copies {
        let document = merged(&folder, &[&copy]);
        for list in ["changes", "disagreements", "outside", "added", "deleted", "comments", "remarks"] {
            assert_eq!(document[list].as_array().unwrap().len(), 0, "{copy}: {}", document[list]);
        }
    }
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        6 => "[A-Za-zčćšžђјЂ0-9 ,.;:?!()%/+=@'-]{0,24}[a-zšж]".prop_map(Written::Words),
        2 => (0u32..2_000_000).prop_map(Written::Number),
        1 => Just(Written::Nothing),
    ]
}

#[test]
fn each_edit_of_an_input_cell_is_found_again() {
    let folder = with_matrix();
    let matrix = folder.path("matrix.xlsx");
    let cells = input_cells(&matrix);
    assert!(cells.len() > 600, "only {} input cells", cells.len());
    let copy = folder.path("copy.xlsx");
    let edits = proptest::collection::btree_map(0..cells.len(), written(), 1..25);
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let outcome = runner.run(&edits, |edits| {
        let edits: Vec<_> = edits.into_iter().map(|(at, written)| (&cells[at], written)).collect();
        let of: Vec<_> = edits.iter().map(|((cell, _), written)| (cell.clone(), written.clone())).collect();
        edit(&matrix, &copy, &of);
        let expected: BTreeMap<_, _> = edits
            .iter()
            .filter(|((_, before), written)| written.said() != *before)
            .map(|((cell, _), written)| ((cell.row.clone(), cell.field.id()), written.said()))
            .collect();
        prop_assert_eq!(changes(&matrix, &copy), expected);
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn random_edits_survive_a_spreadsheet_program_and_are_each_found_again() {
    let Some(program) = libreoffice() else { return };
    let folder = with_matrix();
    let script = "
random.seed(20)
columns = {'objective': [12], 'measure': [12], 'indicator': [4, 5, 9, 11, 12], 'activity': [11, 12]}
cells = [(name, token, row, column) for name in ['O1', '1.1', '1.2', '1.3', '1.4'] for token, row in rows(book[name]).items()
         for column in columns.get(token.split(' ')[0], [])]
texts = ['see the annex', 'до краја 2023. године', 'čeka se odluka', 'two\\nlines', '- a list', '12,5 %', '5', '1.150', 'x' * 400]
expected = {}
for name, token, row, column in random.sample(cells, 60):
    cell = book[name].cell(row, column)
    value = random.choice([random.choice(texts) + ' ' + str(random.randrange(99)), random.randrange(5000), random.randrange(5000) / 8])
    if str(value) != str(cell.value):
        cell.value = value
        expected[token + ' ' + str(column)] = ' '.join(str(value).split())
book.save('random.xlsx')
json.dump(expected, open('expected.json', 'w'))
";
    if !python(&folder, script) {
        return;
    }
    let expected: BTreeMap<String, String> =
        serde_json::from_slice(&std::fs::read(folder.path("expected.json")).unwrap()).unwrap();
    for ending in ["xlsx", "ods"] {
        let copy = saved(program, &folder, "random.xlsx", ending);
        let found = changes(&folder.path("matrix.xlsx"), &folder.path(&copy));
        let column = |token: &str, field: &str| match (token.split(' ').next().unwrap(), field) {
            (_, "comment") => 12,
            ("indicator", "target") => 4,
            ("indicator", "achieved") => 5,
            ("indicator", "next-steps") => 9,
            _ => 11,
        };
        let plain = |text: &str| text.trim_end_matches(".0").to_owned();
        let found: BTreeMap<String, String> =
            found.iter().map(|((row, field), said)| (format!("{row} {}", column(row, field)), plain(said))).collect();
        let expected = expected.iter().map(|(at, said)| (at.clone(), plain(said))).collect();
        assert_eq!(found, expected, "{ending}");
    }
}

/// Three members: one sorts, filters, hides, renames and comments; one inserts a row, overwrites a name and disagrees; one
/// inserts a column, empties a cell and agrees.
const SESSION: &str = "
one.cell(at['indicator 1.1#1'], 9).value = 'reach 150 by 2023'
one.cell(at['indicator 1.1#2'], 10).value = '✗ not achieved'
one.cell(at['indicator 1.1#2'], 11).value = 'the count is of users'
one.cell(at['activity 1.1.1.1'], 8).value = '● relevant'
block = [at['activity 1.1.1.%d' % number] for number in range(1, 8)]
values = [[one.cell(row, column).value for column in range(1, 14)] for row in block]
for row, line in zip(block, reversed(values)):
    for column, value in enumerate(line, 1):
        if type(one.cell(row, column)).__name__ != 'MergedCell':
            one.cell(row, column).value = value
one.cell(at['indicator 1.1#1'], 5).comment = Comment('Is this the count of May?', 'Ana Anić')
one.column_dimensions['C'].hidden = True
one.row_dimensions[at['indicator 1.1#3']].hidden = True
one.title = 'Ciljevi'
book.save('ana.xlsx')

book = openpyxl.load_workbook('matrix.xlsx')
one = book['1.1']
one.cell(at['indicator 1.1#1'], 9).value = 'reach 150 by 2024'
one.cell(at['indicator 1.1#3'], 5).value = 6
one.cell(at['activity 1.1.1.4'], 1).value = '1.1.1.4 Another name'
one.cell(at['indicator 1.1.1#1'], 6).value = 'achieved, of course'
below = at['activity 1.1.1.7'] + 1
one.cell(below, 1).value = '1.1.1.8 A new activity'
one.cell(below, 11).value = 'start in 2023'
book.save('marko.xlsx')

book = openpyxl.load_workbook('matrix.xlsx')
one = book['1.1']
for area in list(one.merged_cells.ranges):
    one.unmerge_cells(str(area))
one.insert_cols(4)
one.cell(5, 4).value = 'My notes'
one.cell(at['indicator 1.1#2'], 4).value = 'ask the ministry'
one.cell(at['indicator 1.1#2'], 11).value = 'Not achieved'
one.cell(at['indicator 1.1#3'], 10).value = None
book.save('iva.xlsx')
";

#[test]
fn a_working_session_with_three_members_is_accounted_for_cell_by_cell() {
    let folder = with_matrix();
    if !python(&folder, SESSION) {
        return;
    }
    let program = libreoffice();
    let copies: Vec<String> = ["ana.xlsx", "iva.xlsx", "marko.xlsx"]
        .into_iter()
        .map(|file| program.map_or_else(|| file.to_owned(), |program| saved(program, &folder, file, "xlsx")))
        .collect();
    let copies: Vec<&str> = copies.iter().map(String::as_str).collect();
    let document = merged(&folder, &copies);
    let short = |lines: Vec<String>| lines.into_iter().map(|line| line.replace("back/", "")).collect::<Vec<_>>();
    assert_eq!(
        short(told(&document, "changes", &["/row", "/field", "/before", "/after", "/by/0/file", "/by/1/file"])),
        [
            "indicator 1.1#2 | verdict-override | – | ✗ not achieved | ana.xlsx | iva.xlsx",
            "indicator 1.1#2 | override-reason | – | the count is of users | ana.xlsx | ",
            "indicator 1.1#3 | achieved | 4 | 6 | marko.xlsx | ",
            "indicator 1.1#3 | next-steps | 10 more services in 2022 | – | iva.xlsx | ",
            "activity 1.1.1.1 | relevance | ○ not relevant | ● relevant | ana.xlsx | ",
        ]
    );
    let keys =
        ["/row", "/field", "/answers/0/value", "/answers/0/by/0/file", "/answers/1/value", "/answers/1/by/0/file"];
    assert_eq!(
        short(told(&document, "disagreements", &keys)),
        ["indicator 1.1#1 | next-steps | reach 150 by 2023 | ana.xlsx | reach 150 by 2024 | marko.xlsx"]
    );
    assert_eq!(
        short(told(&document, "outside", &["/what", "/row", "/after", "/at/file"])),
        [
            "formula | indicator 1.1.1#1 | achieved, of course | marko.xlsx",
            "cell | activity 1.1.1.4 | 1.1.1.4 Another name | marko.xlsx",
        ]
    );
    assert_eq!(
        short(told(&document, "added", &["/what", "/row", "/cells/0/value", "/cells/1/value", "/at/file"])),
        [
            "cells | indicator 1.1#2 | ask the ministry |  | iva.xlsx",
            "cells | objective 1.1 | My notes |  | iva.xlsx",
            "row | activity 1.1.1.7 | 1.1.1.8 A new activity | start in 2023 | marko.xlsx",
        ]
    );
    assert_eq!(document["deleted"].as_array().unwrap().len(), 0, "{}", document["deleted"]);
    assert_eq!(
        short(told(&document, "comments", &["/row", "/column", "/text", "/at/file"])),
        ["indicator 1.1#1 | Achieved value | Is this the count of May? | ana.xlsx"]
    );
    assert_eq!(document["remarks"], Value::Array(Vec::new()));
    let counts =
        short(told(&document, "copies", &["/file", "/changes", "/disputed", "/outside", "/added", "/comments"]));
    assert_eq!(
        counts,
        ["ana.xlsx | 4 | 1 | 0 | 0 | 1", "iva.xlsx | 2 | 0 | 0 | 2 | 0", "marko.xlsx | 2 | 1 | 2 | 1 | 0"]
    );
}

/// The cell of the field of a row, in the workbook without LibreOffice.
fn cell(cells: &[(InputCell, String)], row: &str, field: MatrixField) -> InputCell {
    cells.iter().find(|(cell, _)| cell.row == row && cell.field == field).unwrap().0.clone()
}

/// Two copies that agree on some cells and disagree on one.
fn with_two_copies() -> Workdir {
    use MatrixField as F;
    let folder = with_matrix();
    let matrix = folder.path("matrix.xlsx");
    let cells = input_cells(&matrix);
    let words = |row: &str, field, text: &str| (cell(&cells, row, field), Written::Words(text.to_owned()));
    let ana = [
        words("indicator 1.1.1#1", F::VerdictOverride, "not achieved"),
        words("indicator 1.1.1#1", F::OverrideReason, "=the source was withdrawn"),
        (cell(&cells, "indicator 1.1#3", F::Achieved), Written::Number(6)),
        words("activity 1.1.1.1", F::Relevance, "relevant"),
        words("activity 1.1.1.1", F::Comment, "the by-law is to be amended"),
        words("measure 1.1.1", F::Comment, "discussed on 3 May"),
        words("indicator 1.1#1", F::NextSteps, "reach 150 by 2023"),
    ];
    let iva = [
        (cell(&cells, "indicator 1.1#3", F::Achieved), Written::Number(6)),
        words("indicator 1.1#1", F::NextSteps, "reach 150 by 2024"),
        words("activity 1.1.1.2", F::Relevance, "perhaps"),
    ];
    edit(&matrix, &folder.path("ana.xlsx"), &ana);
    edit(&matrix, &folder.path("iva.xlsx"), &iva);
    folder
}

#[test]
fn accepted_changes_stand_in_the_next_evaluation_and_its_matrix() {
    let folder = with_two_copies();
    let ran = folder.expost(&["merge", "matrix.xlsx", "ana.xlsx", "iva.xlsx", "--accept", "accepted.csv"]).ended(0);
    assert!(ran.stderr.contains("\"perhaps\" for Relevance"), "{}", ran.stderr);
    assert!(ran.stderr.contains("One cell is not accepted, since copies disagree on it."), "{}", ran.stderr);
    assert!(ran.stdout.contains("ana.xlsx: reach 150 by 2023"), "{}", ran.stdout);
    assert!(ran.stdout.contains("iva.xlsx: reach 150 by 2024"), "{}", ran.stdout);
    let table = std::fs::read_to_string(folder.path("accepted.csv")).unwrap();
    assert!(table.starts_with("row,field,year,value,before,by\n"), "{table}");
    assert!(table.contains("indicator 1.1#3,achieved,2021,6,4,\"ana.xlsx, iva.xlsx\""), "{table}");
    assert!(!table.contains("reach 150") && !table.contains("perhaps"), "{table}");

    let evaluation = folder.expost(&["evaluate", &reference(), "accepted.csv", "--format", "json"]).ended(0).json();
    let row = |list: &str, code: &str| {
        let rows = evaluation[list].as_array().unwrap();
        rows.iter().find(|row| row["code"] == code).unwrap().clone()
    };
    let indicator = row("indicators", "1.1.1#1");
    assert_eq!(
        (indicator["verdict"].as_str(), indicator["verdict_of_rules"].as_str()),
        (Some("not-achieved"), Some("achieved"))
    );
    assert!(indicator["reason"].as_str().unwrap().contains("=the source was withdrawn"), "{indicator}");
    assert_eq!(row("indicators", "1.1#3")["achieved"], 6);
    assert_eq!(row("indicators", "1.1#3")["verdict"], "achieved");
    assert_eq!(row("activities", "1.1.1.1")["relevance"], "relevant");
    assert_eq!(row("objectives", "1.1")["achieved"], 11);
    let checked = folder.expost(&["check", &reference(), "accepted.csv", "--select", "decision-stale"]).ended(0);
    assert!(!checked.stdout.contains("decision-stale"), "{}", checked.stdout);

    // The comparison of the two evaluations says what was accepted, and what follows from it, and nothing else.
    let compared = folder.expost(&["diff", &reference(), &reference(), "--new", "accepted.csv", "--format", "json"]);
    let compared = compared.ended(0).json();
    assert_eq!(
        told(&compared, "changes", &["/code", "/what"]),
        [
            " | achieved-pct",
            "1.1 | achieved-pct",
            "1.1#3 | achieved",
            "1.1#3 | verdict",
            "1.1.1 | comment",
            "1.1.1#1 | verdict",
            "1.1.1#1 | group-reason",
            "1.1.1.1 | relevance",
            "1.1.1.1 | group-comment",
        ]
    );

    // The next matrix begins with what was accepted: against the copies only what is open is left.
    folder.expost(&["evaluate", &reference(), "accepted.csv", "-o", "matrix.xlsx", "--force", "-q"]).ended(0);
    let document = merged(&folder, &["ana.xlsx"]);
    assert_eq!(told(&document, "changes", &["/row", "/field"]), ["indicator 1.1#1 | next-steps"]);
}

#[test]
fn a_copy_that_came_back_evaluates_with_what_its_member_wrote() {
    let folder = with_two_copies();
    let ran = folder.expost(&["evaluate", "ana.xlsx", "--format", "json"]).ended(0);
    let evaluation = ran.json();
    let of = |list: &str, code: &str| {
        let rows = evaluation[list].as_array().unwrap();
        rows.iter().find(|row| row["code"] == code).unwrap().clone()
    };
    assert_eq!(of("indicators", "1.1.1#1")["verdict"], "not-achieved");
    assert_eq!(of("indicators", "1.1.1#1")["verdict_of_rules"], "achieved");
    assert_eq!(of("indicators", "1.1#3")["verdict"], "achieved");
    assert_eq!(of("activities", "1.1.1.1")["relevance"], "relevant");
    let matrix = folder.path("matrix.xlsx");
    let cells = input_cells(&matrix);
    let at = cell(&cells, "indicator 1.1.1#1", MatrixField::VerdictOverride);
    edit(&matrix, &folder.path("odd.xlsx"), &[(at, Written::Words("so so".to_owned()))]);
    let odd = folder.expost(&["evaluate", "odd.xlsx", "--format", "json"]).ended(0);
    assert!(odd.stderr.contains("so so") && odd.stderr.contains("verdict-override"), "{}", odd.stderr);
}

#[test]
fn rows_of_a_table_of_decisions_that_fit_nothing_are_reported_with_their_place() {
    let folder = Workdir::new();
    let table = "row,field,year,value\nindicator 9.9#1,target,2021,5\nindicator 1.1#1,colour,,red\nindicator 1.1#1,target,,5\n\
                 activity 1.1.1.1,relevance,,perhaps\nindicator 1.1#1,next-steps,,go on\n";
    folder.write("accepted.csv", table);
    let ran =
        folder.expost(&["check", &reference(), "accepted.csv", "--select", "row-unused", "--color", "never"]).ended(1);
    for said in [
        "\"indicator 9.9#1\" is no row of the programme",
        "\"colour\" is no field of indicator 1.1#1",
        "The target of indicator 1.1#1 has no year",
        "\"perhaps\" is no value that the relevance of activity 1.1.1.1 can have",
    ] {
        assert!(ran.stdout.contains(said), "{said}:\n{}", ran.stdout);
    }
}

/// Three indicators in figures and in words, with what was decided of them.
fn check_decided(rows: &str) -> String {
    let folder = Workdir::new();
    let plan = "measure,indicator,unit,baseline 2019,target 2021,achieved 2021\n1.1 Roads,Roads built,km,10,20,19\n\
                1.1 Roads,Bridges built,Number,1,3,\n1.1 Roads,Law on roads,,drafted,law adopted,draft sent\n";
    folder.write("plan.csv", plan);
    folder.write("accepted.csv", format!("row,field,year,value,before,by\n{rows}"));
    let select = ["--select", "row-unused,decision-stale", "--color", "never"];
    let checked =
        folder.expost(&["check", "plan.csv", "accepted.csv"].iter().chain(&select).copied().collect::<Vec<_>>());
    let evaluated = folder.expost(&["evaluate", "plan.csv", "accepted.csv"]).ended(0);
    // What is an error is printed beside the evaluation too.
    assert_eq!(evaluated.stderr.contains("accepted.csv:2"), checked.stdout.contains(" error["), "{}", evaluated.stderr);
    let flat = folder.expost(&["evaluate", "plan.csv", "accepted.csv", "--format", "csv"]).ended(0).stdout;
    let achieved = flat.lines().filter(|line| line.contains("1.1#")).collect::<Vec<_>>().join("\n");
    format!("{}{achieved}", checked.stdout)
}

#[test]
fn a_decided_value_has_to_be_a_figure_where_the_indicator_has_figures() {
    for (row, value, said) in [
        (1, "2026-04-03", "\"2026-04-03\" is a date"),
        (1, "3.4.2026", "is a date"),
        (1, "about sixty", "\"about sixty\" is none"),
        (1, "yes", "\"yes\" is none"),
        (2, "unknown to us", "is none"),
        (1, "#DIV/0!", "is none"),
        (3, "#DIV/0!", "is none"),
    ] {
        let found = check_decided(&format!("indicator 1.1#{row},achieved,2021,{value},,\n"));
        assert!(found.contains("error[row-unused]") && found.contains(said), "{value}: {found}");
    }
    for (row, value) in
        [(1, "21"), (1, "n/a"), (1, ""), (1, ">= 20"), (1, "18-19"), (2, "2"), (3, "law adopted"), (3, "in parliament")]
    {
        let found = check_decided(&format!("indicator 1.1#{row},achieved,2021,{value},,\n"));
        assert!(!found.contains("[row-unused]"), "{value}: {found}");
    }
}

#[test]
fn two_decisions_on_a_cell_are_used_only_where_one_replaces_the_other() {
    let one = "indicator 1.1#1,achieved,2021";
    for (rows, is_refused) in [
        (format!("{one},21,19,ana\n{one},22,19,iva\n"), true),
        (format!("{one},21,19,ana\n{one},22,,iva\n"), true),
        (format!("{one},21,19,ana\n{one},22,21,iva\n"), false),
        (format!("{one},21,19,ana\n{one},21,19,iva\n"), false),
        (format!("{one},21,19,ana\nindicator 1.1#1,target,2021,22,20,iva\n"), false),
    ] {
        let found = check_decided(&rows);
        assert_eq!(found.contains("is decided in several ways: \"21\", \"22\""), is_refused, "{rows}{found}");
    }
}

#[test]
fn a_decision_on_a_value_that_has_changed_since_is_found() {
    for (row, said) in [
        ("indicator 1.1#1,achieved,2021,21,18,ana", "error[decision-stale]"),
        ("indicator 1.1#1,achieved,2021,21,,ana", "error[decision-stale]"),
        ("indicator 1.1#1,target,2021,21,18,ana", "error[decision-stale]"),
        ("indicator 1.1#2,achieved,2021,2,1,ana", "error[decision-stale]"),
        ("indicator 1.1#1,achieved,2021,21,19,ana", ""),
        ("indicator 1.1#1,achieved,2021,21,19.0,ana", ""),
        // Written by hand, without a word on what was there.
        ("indicator 1.1#1,achieved,2021,21,,", ""),
        // Somebody has already written it into the tables.
        ("indicator 1.1#1,achieved,2021,19,18,ana", ""),
        ("indicator 1.1#2,achieved,2021,2,n/a,ana", ""),
        ("indicator 1.1#1,next-steps,,go on,wait,ana", ""),
    ] {
        let found = check_decided(&format!("{row}\n"));
        assert_eq!(found.contains("decision-stale"), !said.is_empty(), "{row}: {found}");
        assert!(found.contains(said), "{row}: {found}");
    }
}

#[test]
fn what_is_no_figure_is_not_accepted_from_a_copy() {
    let folder = with_matrix();
    let matrix = folder.path("matrix.xlsx");
    let cells = input_cells(&matrix);
    let edits: Vec<_> =
        [("indicator 1.1#3", "2026-04-03"), ("indicator 1.1.1#1", "about sixty"), ("indicator 1.1#1", "n/a")]
            .map(|(row, words)| (cell(&cells, row, MatrixField::Achieved), Written::Words(words.to_owned())))
            .into();
    edit(&matrix, &folder.path("ana.xlsx"), &edits);
    let ran = folder.expost(&["merge", "matrix.xlsx", "ana.xlsx", "--accept", "accepted.csv"]).ended(0);
    for value in ["2026-04-03", "about sixty"] {
        assert!(ran.stderr.contains(&format!("Not accepted: \"{value}\" for ")), "{}", ran.stderr);
    }
    let table = std::fs::read_to_string(folder.path("accepted.csv")).unwrap();
    assert!(!table.contains("2026-04-03") && !table.contains("sixty") && table.contains("n/a"), "{table}");
}

#[test]
fn the_merged_workbook_shows_both_answers_and_can_be_settled_and_merged_again() {
    let folder = with_two_copies();
    folder.expost(&["merge", "matrix.xlsx", "ana.xlsx", "iva.xlsx", "-o", "merged.xlsx"]).ended(0);
    let mut workbook: Xlsx<_> = open_workbook(folder.path("merged.xlsx")).unwrap();
    let names = workbook.sheet_names();
    assert_eq!(
        names[..6],
        [
            "Returned copies",
            "Changes",
            "Disagreements",
            "Outside the input cells",
            "Added and deleted rows",
            "Comments"
        ]
    );
    let sheet = workbook.worksheet_range("1.1").unwrap();
    let text = |row: u32, column: u32| sheet.get_value((row, column)).map(Data::to_string).unwrap_or_default();
    let row = (0..200).find(|row| text(*row, 12) == "indicator 1.1#1").unwrap();
    assert_eq!(text(row, 8), "≠\nana.xlsx: reach 150 by 2023\niva.xlsx: reach 150 by 2024");
    assert_eq!(text(row + 2, 4), "6");
    let row = (0..200).find(|row| text(*row, 12) == "indicator 1.1.1#1").unwrap();
    assert_eq!([text(row, 5), text(row, 9)], ["✗ not achieved", "✗ not achieved"]);

    let document = merged(&folder, &["merged.xlsx"]);
    assert_eq!(document["changes"].as_array().unwrap().len(), 7, "{}", document["changes"]);
    for list in ["disagreements", "outside", "added", "deleted", "comments"] {
        assert_eq!(document[list].as_array().unwrap().len(), 0, "{}", document[list]);
    }
    let remark = document["remarks"][0].as_str().unwrap();
    assert_eq!(remark, "merged.xlsx#1.1!I6: the copies disagreed here, and nothing is decided yet.");

    let part = "xl/worksheets/sheet8.xml";
    let settled = InputCell { part, address: "I6".to_owned(), row: String::new(), field: MatrixField::NextSteps };
    let decided = Written::Words("reach 150 by the end of 2023".to_owned());
    edit(&folder.path("merged.xlsx"), &folder.path("settled.xlsx"), &[(settled, decided)]);
    let document = merged(&folder, &["settled.xlsx"]);
    assert_eq!(document["changes"].as_array().unwrap().len(), 8, "{}", document["changes"]);
    assert_eq!(document["remarks"], Value::Array(Vec::new()));
}

#[test]
fn the_same_copies_give_the_same_bytes_in_every_form() {
    let folder = with_two_copies();
    for name in ["merged.xlsx", "merged.json", "merged.md"] {
        let run = || {
            folder.expost(&["merge", "matrix.xlsx", "ana.xlsx", "iva.xlsx", "-o", name, "--force", "-q"]).ended(0);
            std::fs::read(folder.path(name)).unwrap()
        };
        assert_eq!(run(), run(), "{name}");
    }
    let text = std::fs::read_to_string(folder.path("merged.md")).unwrap();
    assert!(text.contains("| reach 150 by 2023 | ana.xlsx | reach 150 by 2024 | iva.xlsx |"), "{text}");
}

#[test]
fn copies_that_are_not_of_this_matrix_are_refused_all_at_once_and_nothing_is_written() {
    let folder = with_matrix();
    folder.expost(&["evaluate", &reference(), "--year", "2020", "-o", "older.xlsx", "-q"]).ended(0);
    folder.write("foreign.csv", "code,name\n1,something\n");
    let ran = folder
        .expost(&["merge", "matrix.xlsx", "matrix.xlsx", "older.xlsx", "foreign.csv", "-o", "merged.xlsx"])
        .ended(2);
    assert!(
        ran.stderr.contains("older.xlsx: this is a copy of another matrix: the review year is \"2020\", not \"2021\"")
    );
    assert!(ran.stderr.contains("foreign.csv: no row of the matrix can be told in it"), "{}", ran.stderr);
    assert!(!folder.path("merged.xlsx").exists());

    let ran = folder.expost(&["merge", "foreign.csv", "matrix.xlsx"]).ended(2);
    assert!(ran.stderr.contains("foreign.csv: this is no matrix whose rows can be told again"), "{}", ran.stderr);
    let ran = folder.expost(&["merge", "matrix.xlsx", "matrix.xlsx", "-o", "matrix.xlsx", "--force"]).ended(2);
    assert!(ran.stderr.contains("this is one of the inputs"), "{}", ran.stderr);
}

#[test]
fn rows_are_known_by_name_where_the_hidden_column_is_gone_or_was_left_behind() {
    let folder = with_matrix();
    let script = "
one.cell(at['indicator 1.1#2'], 9).value = 'cover all of them'
names = [at['activity 1.1.1.%d' % number] for number in range(1, 8)]
values = [[one.cell(row, column).value for column in range(1, 13)] for row in names]
for row, line in zip(names, reversed(values)):
    for column, value in enumerate(line, 1):
        if type(one.cell(row, column)).__name__ != 'MergedCell':
            one.cell(row, column).value = value
one.cell(at['activity 1.1.1.7'], 12).value = 'first of all'
book.save('sorted.xlsx')

for row in at.values():
    one.cell(row, 13).value = None
del book['expost']
book.save('stripped.xlsx')
";
    if !python(&folder, script) {
        return;
    }
    let document = merged(&folder, &["sorted.xlsx"]);
    let expected = ["indicator 1.1#2 | next-steps", "activity 1.1.1.1 | comment"];
    assert_eq!(told(&document, "changes", &["/row", "/field"]), expected);
    assert!(document["remarks"][0].as_str().unwrap().contains("6 rows are known by name"), "{}", document["remarks"]);
    let document = merged(&folder, &["stripped.xlsx"]);
    assert_eq!(told(&document, "changes", &["/row", "/field"]), expected);
}

#[test]
fn rows_that_are_deleted_or_copied_are_reported() {
    let folder = with_matrix();
    let script = "
first, last = at['activity 1.1.1.6'], at['activity 1.1.1.7']
for column in range(1, 22):
    if type(one.cell(first, column)).__name__ != 'MergedCell':
        one.cell(first, column).value = None
for column in range(1, 14):
    if type(one.cell(last + 1, column)).__name__ != 'MergedCell':
        one.cell(last + 1, column).value = one.cell(last, column).value
one.cell(last + 1, 11).value = 'a second thought'
book.save('copy.xlsx')
";
    if !python(&folder, script) {
        return;
    }
    let document = merged(&folder, &["copy.xlsx"]);
    assert_eq!(told(&document, "deleted", &["/row"]), ["activity 1.1.1.6"]);
    assert_eq!(told(&document, "added", &["/what", "/row"]), ["copy | activity 1.1.1.7"]);
    let kept = document["added"][0]["cells"].as_array().unwrap().iter().map(|cell| cell["value"].as_str().unwrap());
    assert!(kept.into_iter().any(|value| value == "a second thought"), "{}", document["added"]);
}

#[test]
fn copies_in_every_language_of_the_program_say_the_same() {
    let folder = with_matrix();
    for tag in ["sr-Latn", "sr-Cyrl"] {
        let file = format!("{tag}.xlsx");
        folder.expost(&["evaluate", &reference(), "-o", &file, "--lang", tag, "-q"]).ended(0);
        let document = merged(&folder, &[&file]);
        for list in ["changes", "outside", "added", "deleted", "comments"] {
            assert_eq!(document[list].as_array().unwrap().len(), 0, "{tag}: {}", document[list]);
        }
        assert_eq!(document["remarks"].as_array().unwrap().len(), 2, "{}", document["remarks"]);
    }
    let ran = folder.expost(&["merge", "sr-Latn.xlsx", "matrix.xlsx"]).ended(0);
    assert!(ran.stdout.contains("vraćeni primerak") && ran.stdout.contains("Ukupno"), "{}", ran.stdout);
}

#[test]
fn conversion_keeps_what_was_decided() {
    let folder = with_two_copies();
    folder.expost(&["merge", "matrix.xlsx", "ana.xlsx", "iva.xlsx", "--accept", "accepted.csv", "-q"]).ended(0);
    for output in ["tidy", "tidy.xlsx"] {
        folder.expost(&["convert", &reference(), "accepted.csv", "-o", output, "-q"]).ended(0);
        let evaluated = |inputs: &[&str]| {
            let mut document = folder.expost(&[&["evaluate"], inputs, &["--format", "json"]].concat()).ended(0).json();
            let indicators = document["indicators"].take();
            let told = |row: &Value| {
                [&row["code"], &row["verdict"], &row["verdict_of_rules"], &row["achieved"]].map(Value::to_string)
            };
            let verdicts: Vec<_> = indicators.as_array().unwrap().iter().map(told).collect();
            (verdicts, document["overall"].to_string(), document["activities"][0]["relevance"].to_string())
        };
        assert_eq!(evaluated(&[output]), evaluated(&[&reference(), "accepted.csv"]), "{output}");
    }
}

#[test]
fn a_sheet_that_was_copied_as_a_backup_is_not_listed_row_by_row() {
    let folder = with_matrix();
    let script = "
backup = book.copy_worksheet(one)
backup.title = 'before the meeting'
book.move_sheet(backup, -10)
backup.cell(at['indicator 1.1#3'], 9).value = 'an older thought'
one.cell(at['indicator 1.1#2'], 9).value = 'cover all of them'
book.save('copy.xlsx')
";
    if !python(&folder, script) {
        return;
    }
    let document = merged(&folder, &["copy.xlsx"]);
    assert_eq!(told(&document, "changes", &["/row", "/after"]), ["indicator 1.1#2 | cover all of them"]);
    assert_eq!(
        told(&document, "added", &["/what", "/row", "/at/sheet"]),
        ["copy | indicator 1.1#3 | before the meeting"]
    );
    assert!(document["remarks"][0].as_str().unwrap().contains("are further copies of rows of the matrix"));
}

#[test]
fn a_workbook_in_which_few_names_are_alike_is_no_copy() {
    let folder = with_matrix();
    let name = "Number of services downloading data from the Central Population Register (Number)";
    let titles = "Indicator (unit),Baseline value (year),Achieved before,Target 2021,Achieved 2021,Verdict";
    folder.write("other.csv", format!("{titles}\n\"{name}\",1,2,3,4,achieved\nSomething else,1,2,3,4,achieved\n"));
    let ran = folder.expost(&["merge", "matrix.xlsx", "other.csv"]).ended(2);
    assert!(ran.stderr.contains("other.csv: only 1 of "), "{}", ran.stderr);
}

#[test]
fn a_copy_in_another_language_is_read_by_its_own_words() {
    let folder = with_matrix();
    let script = "
words = {'● relevant': '● relevantno', '○ not relevant': '○ nije relevantno', '? no data': '? nema podataka',
         '✓ achieved': '✓ ostvareno', '✗ not achieved': '✗ nije ostvareno', '– not assessable': '– ne može se oceniti',
         'en': 'sr-Latn', 'Verdict': 'Ocena', 'Status': 'Stanje', 'Relevance': 'Relevantnost', 'completed': 'završeno',
         'Indicator (unit)': 'Pokazatelj (jedinica)', 'Activity': 'Aktivnost', 'Responsible entity': 'Nosilac',
         'Target 2021': 'Cilj 2021', 'Achieved 2021': 'Ostvareno 2021', 'Possible next steps': 'Naredni koraci'}
for sheet in book:
    for line in sheet.iter_rows():
        for cell in line:
            if type(cell).__name__ != 'MergedCell' and cell.value in words:
                cell.value = words[cell.value]
one.cell(at['activity 1.1.1.1'], 8).value = '● relevantno'
one.cell(at['indicator 1.1#1'], 12).value = 'proveriti'
below = at['activity 1.1.1.7'] + 1
one.cell(below, 1).value = 'nova aktivnost'
book.save('serbian.xlsx')
";
    if !python(&folder, script) {
        return;
    }
    let document = merged(&folder, &["serbian.xlsx"]);
    assert_eq!(
        told(&document, "changes", &["/row", "/field", "/after"]),
        ["indicator 1.1#1 | comment | proveriti", "activity 1.1.1.1 | relevance | ● relevant"]
    );
    assert_eq!(told(&document, "added", &["/what", "/cells/0/value"]), ["row | nova aktivnost"]);
    assert_eq!(told(&document, "outside", &["/what"]), Vec::<String>::new());
    assert!(document["remarks"][0].as_str().unwrap().contains("another language (sr-Latn)"), "{}", document["remarks"]);
}

#[test]
fn notes_are_read_with_their_authors_and_places() {
    let folder = with_matrix();
    let script = "
one.cell(at['activity 1.1.2.1'], 11).comment = Comment('Who pays for this?\\nThe ministry?', 'Marko Petrović')
one['B2'].comment = Comment('Wrong name', 'Iva')
book.save('noted.xlsx')
";
    if !python(&folder, script) {
        return;
    }
    let document = merged(&folder, &["noted.xlsx"]);
    assert_eq!(
        told(&document, "comments", &["/row", "/author", "/text", "/at/cell"]),
        ["– | Iva | Wrong name | B2", "activity 1.1.2.1 | Marko Petrović | Who pays for this?\nThe ministry? | K32"]
    );
}

#[test]
fn conversations_of_newer_excel_are_read_remark_by_remark() {
    let folder = with_matrix();
    let persons = "<personList><person displayName=\"Ana Anić\" id=\"{A}\"/><person displayName=\"Marko\" id=\"{M}\"/></personList>";
    let remarks = "<ThreadedComments><threadedComment ref=\"I6\" personId=\"{A}\" id=\"{1}\"><text>Why 150?</text></threadedComment>\
                   <threadedComment ref=\"I6\" personId=\"{M}\" id=\"{2}\" parentId=\"{1}\"><text>The plan says so.</text></threadedComment></ThreadedComments>";
    let more = [("xl/persons/person.xml", persons), ("xl/threadedComments/threadedComment1.xml", remarks)];
    let stand_in = "<comment ref=\"I6\" authorId=\"0\"><text><t>[Threaded comment] Your version of Excel shows only this.</t></text></comment>";
    rewrite(&folder.path("matrix.xlsx"), &folder.path("talk.xlsx"), &more, |name, text| match name {
        "xl/worksheets/_rels/sheet3.xml.rels" => {
            let kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
            let target = "../threadedComments/threadedComment1.xml";
            let relation = format!("<Relationship Id=\"rId9\" Type=\"{kind}\" Target=\"{target}\"/></Relationships>");
            text.replace("</Relationships>", &relation)
        }
        "xl/comments2.xml" => text.replace("</commentList>", &format!("{stand_in}</commentList>")),
        _ => text,
    });
    let document = merged(&folder, &["talk.xlsx"]);
    assert_eq!(
        told(&document, "comments", &["/row", "/column", "/author", "/text"]),
        [
            "indicator 1.1#1 | Possible next steps | Ana Anić | Why 150?",
            "indicator 1.1#1 | Possible next steps | Marko | The plan says so.",
        ]
    );
}

#[test]
fn formulas_replaced_by_values_are_told_with_their_place_in_the_matrix() {
    let folder = with_matrix();
    let number = |part, address: &str, number| {
        let cell = InputCell { part, address: address.to_owned(), row: String::new(), field: MatrixField::Target };
        (cell, Written::Number(number))
    };
    let edits = [
        number("xl/worksheets/sheet1.xml", "C5", 99),
        number("xl/worksheets/sheet3.xml", "B3", 70),
        number("xl/worksheets/sheet3.xml", "F6", 1),
    ];
    edit(&folder.path("matrix.xlsx"), &folder.path("copy.xlsx"), &edits);
    let document = merged(&folder, &["copy.xlsx"]);
    assert_eq!(
        told(&document, "outside", &["/what", "/row", "/base/sheet", "/base/cell", "/before", "/after"]),
        [
            "formula | indicator 1.1#1 | 1.1 | F6 | ✓ achieved | 1",
            "formula | – | Summary | C5 | 0 | 99",
            "formula | – | 1.1 | B3 | 67 % achieved, 33 % not achieved (12 of 18 indicators) | 70",
        ]
    );
    for list in ["changes", "added", "deleted"] {
        assert_eq!(document[list].as_array().unwrap().len(), 0, "{}", document[list]);
    }
}

#[test]
fn a_token_names_a_row_in_the_words_of_the_schema() {
    let folder = with_matrix();
    let cells = input_cells(&folder.path("matrix.xlsx"));
    for (cell, _) in &cells {
        assert!(cell.row.parse::<RowIdentity>().is_ok(), "{}", cell.row);
    }
    let opened = sheet::open(&[folder.path("matrix.xlsx")], &OpenOptions::default()).unwrap();
    assert!(
        opened.workbooks[0].sheets.iter().all(|sheet| sheet.kind == SourceKind::Sheet && !sheet.annotations.is_read)
    );
}

#[test]
fn a_member_who_strikes_a_figure_out_and_types_another_means_the_other() {
    let folder = with_matrix();
    let cells = input_cells(&folder.path("matrix.xlsx"));
    let (cell, _) = cells.iter().find(|(cell, _)| cell.field == MatrixField::Achieved).unwrap().clone();
    let runs = [("44", "<strike/>"), ("41", ""), ("1", "<vertAlign val=\"superscript\"/>")];
    let runs = runs.map(|(text, look)| format!("<r><rPr>{look}</rPr><t>{text}</t></r>")).concat();
    rewrite(&folder.path("matrix.xlsx"), &folder.path("ana.xlsx"), &[], |name, text| {
        if name != cell.part {
            return text;
        }
        let typed = with_cell(text, &cell.address, &Written::Words("typed".to_owned()));
        typed.replace("<t xml:space=\"preserve\">typed</t>", &runs)
    });
    let document = merged(&folder, &["ana.xlsx"]);
    assert_eq!(told(&document, "changes", &["/row", "/after"]), [format!("{} | 41¹", cell.row)]);
}

#[test]
fn values_pasted_over_all_formulas_and_formulas_without_results_are_one_remark_each() {
    let folder = with_matrix();
    let script = "
for row in range(1, one.max_row + 1):
    if one.cell(row, 13).value == 'indicator 1.1#3':
        one.cell(row, 5).value = 6
book.save('program.xlsx')
values = openpyxl.load_workbook('matrix.xlsx', data_only=True)
values['1.1'].cell(at['indicator 1.1#3'], 5).value = 6
values.save('pasted.xlsx')
";
    if !python(&folder, script) {
        return;
    }
    for (copy, remarks, said) in
        [("program.xlsx", 1, "formulas have no results"), ("pasted.xlsx", 9, "sheet 1.1: values were pasted over its")]
    {
        let document = merged(&folder, &[copy]);
        assert_eq!(told(&document, "changes", &["/row", "/field", "/after"]), ["indicator 1.1#3 | achieved | 6"]);
        for list in ["disagreements", "outside", "added", "deleted"] {
            assert_eq!(document[list].as_array().unwrap().len(), 0, "{copy}: {}", document[list]);
        }
        let found = document["remarks"].as_array().unwrap();
        assert!(found.len() <= remarks && found.iter().any(|one| one.to_string().contains(said)), "{copy}: {found:?}");
    }
    let ran = folder.expost(&["evaluate", "program.xlsx", "--format", "json"]).ended(0);
    assert_eq!(ran.stderr.matches(": error: ").count(), 1, "{}", ran.stderr);
}

#[test]
fn other_files_of_a_folder_are_ignored_with_a_message_and_a_damaged_workbook_stops() {
    let folder = with_two_copies();
    folder.write("back/notes.csv", "code,name\n1,something\n");
    folder.write("back/letter.pdf", "%PDF");
    folder.expost(&["evaluate", &reference(), "--year", "2020", "-o", "back/older.xlsx", "-q"]).ended(0);
    std::fs::copy(folder.path("ana.xlsx"), folder.path("back/ana.xlsx")).unwrap();
    let ran = folder.expost(&["merge", "matrix.xlsx", "back"]).ended(0);
    for name in ["notes.csv: no workbook; left out", "letter.pdf: no workbook; left out"] {
        assert!(ran.stderr.contains(name), "{}", ran.stderr);
    }
    assert!(ran.stdout.contains("ana.xlsx") && ran.stdout.contains("Ignored"), "{}", ran.stdout);
    folder.write("back/broken.xlsx", "PK\u{3}\u{4} no workbook");
    folder.expost(&["merge", "matrix.xlsx", "back"]).ended(2);
}
