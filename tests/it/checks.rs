//! Each check on a bad input that gives just its finding, and on a good twin that gives none; what is written of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use expost::check::{self, CHECKS, Check, Settings};
use expost::finding::{Finding, Report, Severity};
use expost::judge::Profile;
use expost::language::{Labels, Language};
use expost::model::Sources;
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions};

use crate::workdir::repository;

/// Runs all checks on some inputs.
pub fn check(inputs: &[PathBuf], settings: &Settings) -> (Report, Sources) {
    let opened = sheet::open(inputs, &OpenOptions::default()).unwrap();
    let reading = read::read(&opened, &ReadOptions::default());
    let named = reading.programme.document.profile.as_ref().map_or("strict", |profile| &profile.value);
    let profile = Profile::built_in(named).unwrap();
    let report = check::run(&opened.workbooks, &reading.programme, reading.findings, settings, None, &profile, None);
    (report, reading.programme.sources)
}

/// A finding as the tests write it: file without its folder, severity, message, row.
fn line(finding: &Finding, sources: &Sources) -> String {
    let labels = Labels::of(Language::English);
    let place = |origin| {
        let place = sources.place(origin).to_string();
        place.rsplit('/').next().unwrap().to_owned()
    };
    let at = finding.at.map_or_else(String::new, place);
    let related: Vec<String> = finding.related.iter().map(|origin| place(*origin)).collect();
    let message = labels.message(&finding.message, sources);
    let subject = finding.subject.as_deref().unwrap_or("");
    format!("{at}: {}[{}]: {message} | {subject} | {}", finding.severity.id(), finding.check, related.join(", "))
}

fn lines<'f>(findings: impl IntoIterator<Item = &'f Finding>, sources: &Sources) -> String {
    findings.into_iter().map(|finding| line(finding, sources) + "\n").collect()
}

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(repository("tests/checks")).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Compares with a file of the repository; `EXPOST_BLESS=1` writes it anew, for review in the diff.
fn same_as_file(path: &Path, text: &str) -> Result<(), String> {
    if std::env::var_os("EXPOST_BLESS").is_some() {
        std::fs::write(path, text).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    if written == text { Ok(()) } else { Err(format!("{}:\nwritten:\n{written}\nnow:\n{text}", path.display())) }
}

#[test]
fn each_check_finds_its_defect_at_its_cell_and_nothing_in_the_good_twin() {
    let mut faults = Vec::new();
    for folder in folders() {
        let id = folder.file_name().unwrap().to_str().unwrap();
        let (bad, sources) = check(&[folder.join("bad")], &Settings::default());
        let own = bad.shown.iter().filter(|finding| finding.check == id);
        faults.extend(same_as_file(&folder.join("expected.txt"), &lines(own, &sources)).err());
        if !bad.shown.iter().any(|finding| finding.check == id) {
            faults.push(format!("{id}: not found in the bad input"));
        }
        let beside: Vec<&Finding> =
            bad.shown.iter().filter(|finding| finding.check != id && finding.severity > Severity::Note).collect();
        if !beside.is_empty() {
            faults.push(format!("{id}: beside it\n{}", lines(beside, &sources)));
        }
        let (good, sources) = check(&[folder.join("good")], &Settings::default());
        let found: Vec<&Finding> =
            good.shown.iter().filter(|finding| finding.check == id || finding.severity > Severity::Note).collect();
        if !found.is_empty() {
            faults.push(format!("{id}: in the good input\n{}", lines(found, &sources)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_examples_in_the_documentation_are_the_inputs_of_the_tests() {
    for folder in folders() {
        let id = folder.file_name().unwrap().to_str().unwrap();
        let documentation = Check::of(id).unwrap().documentation;
        for twin in ["bad", "good"] {
            for file in std::fs::read_dir(folder.join(twin)).unwrap() {
                let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
                let block = format!("```csv\n{}\n```", text.trim_end());
                assert!(documentation.contains(&block), "{id}: data/checks/{id}.md does not show its {twin} input");
            }
        }
    }
}

#[test]
fn the_ids_of_all_checks_are_as_published() {
    let ids: String =
        CHECKS.iter().map(|check| format!("{} {} {}\n", check.id, check.family.id(), check.severity.id())).collect();
    same_as_file(&repository("tests/checks/ids.txt"), &ids).unwrap();
    let unique: BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(unique.len(), CHECKS.len());
}

#[test]
fn each_check_of_our_own_has_a_folder_or_a_test_on_a_spreadsheet() {
    let folders = folders();
    let has_folder = |id: &str| folders.iter().any(|folder| folder.ends_with(id));
    for check in CHECKS.iter().filter(|check| check.run.is_some()) {
        assert!(has_folder(check.id) || SPREADSHEETS.contains(&check.id), "{}", check.id);
    }
}

#[test]
fn every_finding_that_the_code_can_make_is_in_the_table() {
    let mut files = Vec::new();
    let mut left = vec![repository("src")];
    while let Some(folder) = left.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { left.push(path) } else { files.push(path) }
        }
    }
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (at, call) in code.match_indices("Finding::new(\"") {
            let id = code[at + call.len()..].split('"').next().unwrap();
            assert!(Check::of(id).is_some(), "{}: `{id}` is in no table of checks", file.display());
        }
    }
}

#[test]
fn the_page_of_checks_is_up_to_date() {
    same_as_file(&repository("docs/checks.md"), &check::page()).unwrap_or_else(|_| {
        panic!("docs/checks.md is stale; write it with `cargo run --example checks_page > docs/checks.md`")
    });
}

const SPREADSHEETS: &[&str] =
    &["sheet-hidden", "cells-merged", "formula-without-value", "cell-error", "number-as-text"];
