//! What the program prints of the reference programme and of the examples, whole and in every language: a changed rule,
//! word or cell shows in the diff of a golden. Bless with `EXPOST_BLESS=1 cargo test --test it goldens`, alone in a commit.

use std::fmt::Write;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::Value;

use expost::language::Language;

use crate::workdir::{Workdir, repository, same_as_file};

/// A programme, its inputs in the repository, and how they are read.
struct Golden {
    name: &'static str,
    inputs: &'static [&'static str],
    options: &'static [&'static str],
}

const GOLDENS: &[Golden] = &[
    Golden { name: "reference", inputs: &["seeds/egov-2020-2022"], options: &[] },
    Golden { name: "kpi-table", inputs: &["examples/kpi-table/kpis.csv"], options: &["--map", "map.toml"] },
    Golden { name: "word-matrix", inputs: &["examples/word-matrix/matrix.docx"], options: &["--decimal", "comma"] },
    Golden { name: "iati", inputs: &["examples/iati/digital-skills.xml"], options: &[] },
    Golden { name: "roads", inputs: &["examples/portfolio/roads.xlsx"], options: &[] },
];

impl Golden {
    /// The inputs in a folder of their own: the length of a path decides where lines are broken.
    fn folder(&self) -> (Workdir, Vec<String>) {
        let folder = Workdir::new();
        let mut names = Vec::new();
        for input in self.inputs {
            let path = repository(input);
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                for file in std::fs::read_dir(&path).unwrap() {
                    let file = file.unwrap().path();
                    let inside = format!("{name}/{}", file.file_name().unwrap().display());
                    folder.write(&inside, std::fs::read(&file).unwrap());
                }
            } else {
                folder.write(&name, std::fs::read(&path).unwrap());
            }
            names.push(name);
        }
        if self.options.contains(&"map.toml") {
            folder.write("map.toml", std::fs::read(repository("examples/kpi-table/map.toml")).unwrap());
        }
        (folder, names)
    }

    fn arguments<'a>(&'a self, command: &'a str, inputs: &'a [String], more: &[&'a str]) -> Vec<&'a str> {
        let inputs = inputs.iter().map(String::as_str);
        std::iter::once(command).chain(inputs).chain(self.options.iter().copied()).chain(more.iter().copied()).collect()
    }
}

/// Both streams of a run and its exit code.
fn printed(folder: &Workdir, arguments: &[&str]) -> String {
    let ran = folder.expost(arguments);
    format!("{}--- standard error\n{}--- exit code {}\n", ran.stdout, ran.stderr, ran.code)
}

/// Every code of an evaluation that can be explained.
fn codes(evaluation: &Value) -> Vec<String> {
    ["objectives", "measures", "indicators", "activities"]
        .iter()
        .flat_map(|list| evaluation[list].as_array().unwrap())
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect()
}

/// Every cell of a workbook that holds something: its sheet, address, value and formula, a line each.
fn cells(path: &Path) -> String {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let mut text = String::new();
    for sheet in workbook.sheet_names() {
        let values = workbook.worksheet_range(&sheet).unwrap();
        let formulas = workbook.worksheet_formula(&sheet).unwrap();
        let (rows, columns) = values.end().unwrap_or_default();
        for row in 0..=rows {
            for column in 0..=columns {
                let value = match values.get_value((row, column)) {
                    None | Some(Data::Empty) => String::new(),
                    Some(Data::String(text)) => format!("{text:?}"),
                    Some(value) => value.to_string(),
                };
                let formula = formulas.get_value((row, column)).cloned().unwrap_or_default();
                let formula = if formula.is_empty() { formula } else { format!(" ={formula}") };
                if !value.is_empty() || !formula.is_empty() {
                    writeln!(text, "{sheet}!{}{} {value}{formula}", column_name(column), row + 1).unwrap();
                }
            }
        }
    }
    text
}

fn column_name(mut column: u32) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + u8::try_from(column % 26).unwrap()));
        if column < 26 {
            return name;
        }
        column = column / 26 - 1;
    }
}

/// Compares with goldens, all of them before the test fails.
fn all_same(compared: Vec<(String, String)>) {
    std::fs::create_dir_all(repository("tests/goldens")).unwrap();
    let differ: Vec<String> = compared
        .iter()
        .filter_map(|(name, text)| same_as_file(&repository(&format!("tests/goldens/{name}")), text).err())
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

fn for_each(print: impl Fn(&Golden, &Workdir, &[String], &str) -> String, ending: &str) {
    let mut compared = Vec::new();
    for golden in GOLDENS {
        let (folder, inputs) = golden.folder();
        for tag in Language::ALL.iter().map(|language| language.id()) {
            compared.push((format!("{}.{tag}.{ending}", golden.name), print(golden, &folder, &inputs, tag)));
        }
    }
    all_same(compared);
}

#[test]
fn check_prints_the_same_findings() {
    for_each(
        |golden, folder, inputs, tag| printed(folder, &golden.arguments("check", inputs, &["--lang", tag, "-v"])),
        "check.txt",
    );
}

#[test]
fn check_gives_the_same_findings_to_programs() {
    let json = ["--lang", "", "--format", "json"];
    for_each(
        |golden, folder, inputs, tag| {
            let options = [json[0], tag, json[2], json[3]];
            printed(folder, &golden.arguments("check", inputs, &options))
        },
        "check.json.txt",
    );
}

#[test]
fn evaluate_gives_the_same_evaluation() {
    for_each(
        |golden, folder, inputs, tag| {
            printed(folder, &golden.arguments("evaluate", inputs, &["--lang", tag, "--format", "json"]))
        },
        "evaluation.json.txt",
    );
}

#[test]
fn explain_gives_the_same_reason_for_every_row() {
    for_each(
        |golden, folder, inputs, tag| {
            let evaluation =
                folder.expost(&golden.arguments("evaluate", inputs, &["--format", "json"])).ended(0).json();
            let codes = codes(&evaluation);
            let mut options = vec!["--lang", tag];
            codes.iter().for_each(|code| options.extend(["--code", code.as_str()]));
            printed(folder, &golden.arguments("explain", inputs, &options))
        },
        "explain.txt",
    );
}

#[test]
fn the_matrix_has_the_same_values_and_formulas() {
    for_each(
        |golden, folder, inputs, tag| {
            let name = format!("{tag}.xlsx");
            let options = ["--lang", tag, "-o", name.as_str(), "--quiet"];
            folder.expost(&golden.arguments("evaluate", inputs, &options)).ended(0);
            cells(&folder.path(&name))
        },
        "matrix.txt",
    );
}
