//! The workbook as the working group fills it in: which rows can be told again, what can be written, what follows from it.

use std::collections::BTreeSet;
use std::process::Command;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use expost::matrix_form::{MATRIX_SCHEMA, MATRIX_SHEET};
use expost::model::{RowIdentity, RowKind};
use serde_json::{Value, json};

use crate::workdir::{Workdir, libreoffice, reference, repository};

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
    assert_eq!(value("profile", "built-in", ""), "annex7");
    assert_eq!(value("language", "", ""), "en");
    assert_eq!(value("direction", "targets 2020 2022 evident", "1.2.5#1"), "increase");
    assert_eq!(value("planned-target", "", "1.4.3#1"), "10");
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

/// What an evaluation says, but for the places of cells, the spelling of figures, and what a matrix does not hold.
fn said(evaluation: &Value) -> Vec<String> {
    let keys: [(&str, &[&str]); 4] = [
        ("objectives", &["code", "title", "achieved", "not_achieved", "counted", "relevance"]),
        ("measures", &["code", "title", "institution", "relevance", "relevance_derived"]),
        (
            "indicators",
            &[
                "code",
                "name",
                "unit",
                "direction",
                "baseline",
                "target",
                "achieved",
                "verdict",
                "grade",
                "share_of_change",
            ],
        ),
        ("activities", &["code", "title", "institution", "status", "relevance"]),
    ];
    let rows = keys.iter().flat_map(|(list, keys)| {
        let line = move |row: &Value| keys.iter().map(|key| row[*key].to_string()).collect::<Vec<_>>().join(" | ");
        evaluation[*list].as_array().unwrap().iter().map(line)
    });
    let head = ["programme", "review_year", "profile", "overall"].map(|key| evaluation[key].to_string());
    head.into_iter().chain(rows).collect()
}

#[test]
fn a_matrix_is_read_back_as_the_programme_that_it_was_made_of() {
    let folder = Workdir::new();
    for profile in ["annex7", "strict"] {
        for tag in ["en", "sr-Latn", "sr-Cyrl"] {
            let of = |input: &str| {
                let ran = folder.expost(&["evaluate", input, "--format", "json", "--lang", "en", "--verbose"]).ended(0);
                (said(&ran.json()), ran.stderr)
            };
            let arguments = ["evaluate", &reference(), "--profile", profile, "--lang", tag];
            folder.expost(&[&arguments[..], &["-o", "matrix.xlsx", "-q", "--force"]].concat()).ended(0);
            let source = folder.expost(&[&arguments[..4], &["--format", "json", "-q"]].concat()).ended(0).json();
            let (read, told) = of("matrix.xlsx");
            assert_eq!(read, said(&source), "{profile} {tag}");
            for hidden in ["matrix.xlsx#Summary", "expost row", "#1.1!M5", "#1.1!P6", "#1.1!Q6"] {
                assert!(!told.contains(hidden), "{hidden}: {told}");
            }
        }
    }
}

/// Writes values into cells (`[sheet, cell, value]`) or named cells (`[name, "", value]`) and drops all results.
const CHANGE: &str = r#"
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
for place, cell, value in json.loads(sys.argv[3]):
    if cell == "":
        place, cell = book.defined_names[place].attr_text.replace("'", "").replace("$", "").split("!")
    book[place][cell].value = value
book.save(sys.argv[2])
"#;

/// `matrix.xlsx` of the folder with cells changed, as LibreOffice works it out anew and saves it: `calculated/changed.xlsx`.
fn recalculate(folder: &Workdir, program: &str, changes: &Value) {
    let succeeded = |command: &mut Command| {
        let output = command.current_dir(folder.path("")).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    succeeded(Command::new("python3").args(["-c", CHANGE, "matrix.xlsx", "changed.xlsx", &changes.to_string()]));
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let arguments =
        ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "calculated", "changed.xlsx"];
    succeeded(Command::new(program).arg(profile).args(arguments));
}

const CALCULATED: &str = "calculated/changed.xlsx";

fn is_same(one: &Data, other: &Data) -> bool {
    match (one, other) {
        (Data::Float(one), Data::Float(other)) => (one - other).abs() < 1e-9,
        _ => one.to_string() == other.to_string(),
    }
}

fn ensure_every_formula_is_its_result(profile: &str) {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    folder.expost(&["evaluate", &reference(), "--profile", profile, "-o", "matrix.xlsx", "-q"]).ended(0);
    recalculate(&folder, program, &json!([]));
    let mut written: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
    let mut formulas = 0;
    for name in written.sheet_names() {
        let [before, after] = ["matrix.xlsx", CALCULATED].map(|file| sheet(&folder, file, &name));
        let range = written.worksheet_formula(&name).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, formula) in range.used_cells() {
            let at = (row as u32 + top, column as u32 + left);
            let [before, after] = [&before, &after].map(|range| range.get_value(at).unwrap_or(&Data::Empty));
            assert!(is_same(before, after), "{name} {at:?}: {before:?} became {after:?} by {formula}");
            formulas += 1;
        }
    }
    assert!(formulas > 800, "{formulas} formulas");
    for name in OBJECTIVES {
        let [before, after] = ["matrix.xlsx", CALCULATED].map(|file| identities(&sheet(&folder, file, name)));
        assert_eq!(before, after);
    }
}

#[test]
fn worked_out_anew_every_formula_gives_the_value_that_was_written_under_annex7() {
    ensure_every_formula_is_its_result("annex7");
}

#[test]
fn worked_out_anew_every_formula_gives_the_value_that_was_written_under_strict() {
    ensure_every_formula_is_its_result("strict");
}

/// The sheet and row of an indicator.
fn row_of(folder: &Workdir, file: &str, code: &str) -> (&'static str, u32) {
    let token = format!("indicator {code}");
    let find = |name: &&'static str| {
        let rows = identities(&sheet(folder, file, name));
        rows.into_iter().find(|(_, identity)| identity.to_string() == token).map(|(row, _)| (*name, row))
    };
    OBJECTIVES.iter().find_map(find).unwrap()
}

/// Counts and percentages of the summary are those of the evaluation.
fn ensure_summary(folder: &Workdir, evaluation: &Value) {
    let summary = sheet(folder, CALCULATED, "Summary");
    let objectives = evaluation["objectives"].as_array().unwrap();
    for (row, objective) in (4..).zip(objectives) {
        assert_eq!(text(&summary, row, 0), objective["code"].as_str().unwrap());
        let keys = ["achieved", "not_achieved", "no_data", "not_assessable", "counted"];
        for (column, key) in (2..).zip(keys) {
            assert_eq!(text(&summary, row, column), objective[key].to_string(), "{key} of {}", objective["code"]);
        }
        assert_eq!(percent(&summary, row), objective["achieved_pct"].as_f64(), "{}", objective["code"]);
    }
    let total = 4 + objectives.len() as u32;
    assert_eq!(percent(&summary, total), evaluation["overall"]["achieved_pct"].as_f64());
}

fn percent(summary: &Range<Data>, row: u32) -> Option<f64> {
    match summary.get_value((row, 7)) {
        Some(Data::Float(fraction)) => Some((fraction * 100.0).round()),
        _ => None,
    }
}

#[test]
fn a_corrected_value_and_target_give_what_the_changed_tables_give() {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    let seeds = repository("seeds/egov-2020-2022");
    for file in std::fs::read_dir(&seeds).unwrap() {
        let path = file.unwrap().path();
        folder.write(&format!("tables/{}", path.file_name().unwrap().to_str().unwrap()), std::fs::read(&path).unwrap());
    }
    let evaluate = || folder.expost(&["evaluate", "tables", "--format", "json"]).ended(0).json();
    let before = evaluate();
    folder.expost(&["evaluate", "tables", "-o", "matrix.xlsx", "-q"]).ended(0);
    // 65 of 70 is within the tolerance; a target of 300 is reached by 321.
    let (first, second) = (row_of(&folder, "matrix.xlsx", "1.2.3#1"), row_of(&folder, "matrix.xlsx", "1.1.6#2"));
    let changes = json!([[first.0, format!("E{}", first.1 + 1), 65], [second.0, format!("D{}", second.1 + 1), 300]]);
    recalculate(&folder, program, &changes);
    let table = std::fs::read_to_string(folder.path("tables/achieved.csv")).unwrap();
    let mut lines: Vec<String> = table.lines().map(str::to_owned).collect();
    let indicator = |code: &str| {
        before["indicators"].as_array().unwrap().iter().find(|indicator| indicator["code"] == code).unwrap().clone()
    };
    for (code, from, to) in [("1.2.3#1", ",70,19,", ",70,65,"), ("1.1.6#2", ",3.000,321,", ",300,321,")] {
        let line = indicator(code)["places"]["achieved"]["line"].as_u64().unwrap() as usize - 1;
        assert!(lines[line].contains(from), "{}", lines[line]);
        lines[line] = lines[line].replace(from, to);
    }
    folder.write("tables/achieved.csv", lines.join("\n"));
    let after = evaluate();
    assert_ne!(before["overall"], after["overall"]);
    ensure_summary(&folder, &after);
    for (row, verdict) in [(first, "≈ achieved"), (second, "✓ achieved")] {
        let range = sheet(&folder, CALCULATED, row.0);
        assert_eq!(text(&range, row.1, 5), verdict);
    }
    let achievement = text(&sheet(&folder, CALCULATED, "1.2"), 2, 1);
    assert_eq!(achievement, "43 % achieved, 57 % not achieved (6 of 14 indicators)");
}

#[test]
fn the_verdict_of_the_group_counts_instead_of_that_of_the_rules() {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    folder.expost(&["evaluate", &reference(), "-o", "matrix.xlsx", "-q"]).ended(0);
    let (name, row) = row_of(&folder, "matrix.xlsx", "1.4.4#1");
    let before = sheet(&folder, "matrix.xlsx", "Summary");
    let activity = identities(&sheet(&folder, "matrix.xlsx", "1.1"))
        .into_iter()
        .find(|(_, identity)| identity.to_string() == "activity 1.1.1.1")
        .unwrap();
    let relevance = format!("H{}", activity.0 + 1);
    recalculate(
        &folder,
        program,
        &json!([[name, format!("J{}", row + 1), "✓ achieved"], ["1.1", relevance, "● relevant"]]),
    );
    assert_eq!(text(&sheet(&folder, CALCULATED, name), row, 5), "✓ achieved");
    let summary = sheet(&folder, CALCULATED, "Summary");
    // Columns F and G of the table of relevance: activities relevant, and not.
    let counts = |summary: &Range<Data>| {
        let rows: Vec<u32> = (12..40).filter(|row| text(summary, *row, 0) == "1.1").collect();
        [5, 6].map(|column| text(summary, rows[1], column).parse::<u32>().unwrap())
    };
    let [relevant, not_relevant] = counts(&before);
    assert_eq!(counts(&summary), [relevant + 1, not_relevant - 1]);
    assert_eq!([2, 3, 6].map(|column| text(&summary, 8, column)), ["4", "1", "5"]);
    assert_eq!(percent(&summary, 8), Some(80.0));
    let flat = sheet(&folder, CALCULATED, "Indicators");
    let own = flat.rows().find(|row| matches!(&row[0], Data::String(code) if code == "1.4.4#1")).unwrap();
    assert_eq!(own[11].to_string(), "✓ achieved");
}

#[test]
fn a_verdict_without_its_mark_counts_and_another_word_leaves_that_of_the_rules() {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    folder.expost(&["evaluate", &reference(), "-o", "matrix.xlsx", "-q"]).ended(0);
    let (name, row) = row_of(&folder, "matrix.xlsx", "1.4.4#1");
    let before = sheet(&folder, "matrix.xlsx", name);
    assert_eq!(text(&before, row, 5), "✗ not achieved");
    for (written, verdict) in [
        ("achieved", "✓ achieved"),
        (" Achieved ", "✓ achieved"),
        ("≈ achieved", "✓ achieved"),
        ("No data", "? no data"),
        ("yes", "✗ not achieved"),
        (" ", "✗ not achieved"),
    ] {
        recalculate(&folder, program, &json!([[name, format!("J{}", row + 1), written]]));
        assert_eq!(text(&sheet(&folder, CALCULATED, name), row, 5), verdict, "{written:?}");
    }
    let part = part(&folder, "xl/worksheets/sheet6.xml");
    assert!(part.contains("none of the words of the list"), "the list says nothing of other words");
    assert!(part.contains("expost_verdicts_bare"), "another word is not marked");
}

#[test]
fn the_named_cells_of_the_method_are_the_profile() {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    let input = reference();
    folder.expost(&["evaluate", &input, "--profile", "annex7", "-o", "matrix.xlsx", "-q"]).ended(0);
    let strict = folder.expost(&["evaluate", &input, "--profile", "strict", "--format", "json"]).ended(0).json();
    let changes = json!([
        ["expost_tolerance", "", 0],
        ["expost_scope", "", "all"],
        ["expost_no_data", "", "left-out"],
        ["expost_not_assessable", "", "left-out"],
        ["expost_overall", "", "pooled"],
    ]);
    recalculate(&folder, program, &changes);
    ensure_summary(&folder, &strict);
}

#[test]
fn static_is_refused_for_what_is_no_workbook() {
    let folder = Workdir::new();
    folder.write("kpi.csv", "code,name,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,0,10,12\n");
    for more in [&[][..], &["--each"], &["--each", "-o", "folder"]] {
        let refused =
            folder.expost(&[&["evaluate", "kpi.csv", "--static", "--format", "json"], more].concat()).ended(2);
        assert!(refused.stderr.contains("--static") && refused.stderr.contains("-o matrix.xlsx"), "{}", refused.stderr);
    }
}

#[test]
fn a_static_workbook_has_the_same_values_and_no_formula() {
    let folder = Workdir::new();
    let input = reference();
    folder.expost(&["evaluate", &input, "-o", "live.xlsx", "-q"]).ended(0);
    folder.expost(&["evaluate", &input, "-o", "static.xlsx", "--static", "-q"]).ended(0);
    let mut workbook: Xlsx<_> = open_workbook(folder.path("static.xlsx")).unwrap();
    for name in workbook.sheet_names() {
        assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "{name} has formulas");
    }
    let mut live: Xlsx<_> = open_workbook(folder.path("live.xlsx")).unwrap();
    assert!(!live.worksheet_formula("1.1").unwrap().is_empty());
    for name in OBJECTIVES.iter().chain(&["Summary", "Indicators", "Activities"]) {
        let [one, other] = ["live.xlsx", "static.xlsx"].map(|file| sheet(&folder, file, name));
        // The title over the reasons says in a live workbook that they do not follow.
        for row in u32::from(*name == "Indicators")..=one.end().unwrap().0 {
            // What is hidden in a live workbook serves its formulas.
            let shown = if OBJECTIVES.contains(name) { TOKENS } else { one.end().unwrap().1.min(16) };
            let shown = if *name == "Summary" { 8 } else { shown };
            for column in 0..=shown {
                assert_eq!(text(&one, row, column), text(&other, row, column), "{name} {row} {column}");
            }
        }
    }
}

#[test]
fn a_word_that_looks_like_a_number_does_not_break_the_file() {
    let folder = Workdir::new();
    folder.write(
        "kpi.csv",
        "code,name,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,0,10,12\n1.1.1#2,Users,0,NaN,inf\n",
    );
    folder.expost(&["evaluate", "kpi.csv", "-o", "matrix.xlsx", "-q"]).ended(0);
    let flat = part(&folder, "xl/worksheets/sheet3.xml");
    assert!(!flat.contains("<v>NaN</v>") && !flat.contains("<v>inf</v>"), "{flat}");
    assert_eq!(text(&sheet(&folder, "matrix.xlsx", "1.1"), 9, 5), "✓ achieved");
}

/// A part of the workbook's file.
fn part(folder: &Workdir, name: &str) -> String {
    let file = std::fs::File::open(folder.path("matrix.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn only_the_cells_of_the_group_are_open_and_choices_are_lists() {
    let folder = Workdir::new();
    folder.write("kpi.csv", "code,name,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,0,10,12\n");
    folder.write("activities.csv", "code,measure code,title,status\n1.1.1.1,1.1.1,Build it,ongoing\n");
    folder.expost(&["evaluate", "kpi.csv", "activities.csv", "-o", "matrix.xlsx", "-q"]).ended(0);
    let styles = part(&folder, "xl/styles.xml");
    let cells = styles.split("<cellXfs").nth(1).unwrap().split("</cellXfs>").next().unwrap();
    let open: Vec<bool> = cells.split("<xf ").skip(1).map(|style| style.contains("locked=\"0\"")).collect();
    let sheet = part(&folder, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password"), "no protection");
    let style = |cell: &str| {
        let rest = sheet.split(&format!("<c r=\"{cell}\" s=\"")).nth(1).unwrap_or_else(|| panic!("no {cell}"));
        rest.split('"').next().unwrap().parse::<usize>().unwrap()
    };
    // The indicator stands in row 10, the activity in row 12.
    for (cell, is_open) in [
        ("A10", false),
        ("B10", false),
        ("D10", true),
        ("E10", true),
        ("F10", false),
        ("G10", false),
        ("H10", false),
        ("I10", true),
        ("J10", true),
        ("K10", true),
        ("L10", true),
        ("A12", false),
        ("D12", false),
        ("H12", true),
        ("I12", false),
        ("K12", true),
        ("L12", true),
    ] {
        assert_eq!(open[style(cell)], is_open, "{cell}");
    }
    for list in ["<formula1>expost_overrides</formula1>", "<formula1>expost_relevance</formula1>"] {
        assert!(sheet.contains(list), "{list}");
    }
    assert!(sheet.contains("sqref=\"J10\"") && sheet.contains("sqref=\"H12\""), "{sheet}");
}
