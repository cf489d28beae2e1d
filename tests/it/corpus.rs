//! Files that hurt: each either reads or gives one clear sentence and exit 2, within five seconds and one gibibyte.
//! The files are not part of the project; where they are absent, the test says so and is skipped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::workdir::{repository, same_as_file};

fn corpus(folder: &str) -> Option<PathBuf> {
    let path = repository("../shared/corpus").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: the corpus is not here");
    None
}

struct Outcome {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

/// Runs the program under limits of time and memory; a code of `None` is a signal, 124 is time.
fn run(arguments: &[&str], file: &Path) -> Outcome {
    let program = env!("CARGO_BIN_EXE_expost");
    let limits = format!("ulimit -v 1048576; exec timeout 20 \"{program}\" \"$@\"");
    let mut command = Command::new("bash");
    command.arg("-c").arg(limits).arg("expost").args(arguments).arg(file).stdin(Stdio::null());
    let output = command.output().unwrap();
    Outcome {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn has_control(text: &str) -> bool {
    let is_bidi =
        |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    text.chars().any(|letter| (letter.is_control() && letter != '\n') || is_bidi(letter))
}

/// What is wrong with an outcome, if anything.
fn fault(outcome: &Outcome) -> Option<String> {
    match outcome.code {
        Some(0) => {}
        Some(2) if outcome.stderr.starts_with("error: ") && !outcome.stderr.contains("panicked") => {}
        code => return Some(format!("ended with {code:?}: {}", outcome.stderr.lines().last().unwrap_or(""))),
    }
    let printed = format!("{}{}", outcome.stdout, outcome.stderr);
    if has_control(&printed) {
        return Some("control or bidi characters in the output".to_owned());
    }
    printed.contains("root:x:0:0").then(|| "contents of a file that was not given".to_owned())
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name != "MANIFEST.tsv"));
    files.sort();
    files
}

/// What became of a file, in words: evaluated, read without what an evaluation needs, or the sentence of the refusal.
fn outcome_in_words(outcome: &Outcome, file: &Path) -> String {
    if outcome.code == Some(0) {
        return "evaluated".to_owned();
    }
    let sentence = outcome.stderr.lines().next().unwrap_or_default().trim_start_matches("error: ");
    let sentence = sentence.strip_prefix(file.to_str().unwrap()).unwrap_or(sentence).trim_start_matches(": ");
    if sentence.contains("there is nothing to evaluate") {
        return "read, no indicators".to_owned();
    }
    if sentence.contains("no year to judge") {
        return "read, no achieved values".to_owned();
    }
    format!("refused: {}", sentence.split(". ").next().unwrap_or_default())
}

/// Runs each file of a folder, prints a table of what became of them, and holds it against the list of the repository.
fn survives(folder: &str) {
    let Some(path) = corpus(folder) else { return };
    let mut faults = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut list = String::new();
    for file in files_of(&path) {
        let outcome = run(&["evaluate", "--format", "json"], &file);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        faults.extend(fault(&outcome).map(|fault| format!("{name}: {fault}")));
        let words = outcome_in_words(&outcome, &file);
        list += &format!("{name}\t{words}\n");
        *counts.entry(words).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    println!("{}: {} files", path.display(), list.lines().count());
    for (words, count) in counts {
        println!("{count:>5}  {words}");
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    same_as_file(&repository(&format!("tests/corpus/{folder}.tsv")), &list).unwrap();
}

#[test]
fn every_file_of_other_libraries_reads_or_is_refused_in_a_sentence() {
    survives("files");
}

#[test]
fn every_table_of_the_field_reads_or_is_refused_in_a_sentence() {
    survives("field");
}

/// The count of indicators that a run gave; what it refused gave none.
fn indicators(outcome: &Outcome) -> Option<usize> {
    let document: serde_json::Value = serde_json::from_str(&outcome.stdout).ok()?;
    document["indicators"].as_array().map(Vec::len)
}

#[test]
fn every_hostile_file_has_the_outcome_that_was_stated_for_it() {
    let Some(folder) = corpus("hostile") else { return };
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap();
    let mut faults = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in manifest.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (name, stated, rows) = (fields[0], fields[1], fields[2].parse::<usize>().ok());
        let outcome = run(&["evaluate", "--format", "json"], &folder.join(name));
        let read = indicators(&outcome);
        let ended_as_stated = match stated {
            "refuses" => outcome.code == Some(2),
            "reads" => outcome.code == Some(0),
            // What has findings may also be refused for one of them, in a sentence.
            "findings" => {
                let sentences = ["no year to judge", "there is nothing to evaluate"];
                outcome.code == Some(0) || sentences.iter().any(|sentence| outcome.stderr.contains(sentence))
            }
            _ => true,
        };
        let mut found = fault(&outcome);
        if found.is_none() && !ended_as_stated {
            found = Some(format!("should be `{stated}`; {}", outcome.stderr.lines().next().unwrap_or("")));
        }
        if let (None, Some(read), Some(rows)) = (&found, read, rows)
            && read != rows
        {
            found = Some(format!("{read} indicators instead of {rows}"));
        }
        let kind = if found.is_some() {
            "faulty"
        } else if outcome.code == Some(0) {
            "read"
        } else {
            "refused"
        };
        *counts.entry(format!("{stated}: {kind}")).or_default() += 1;
        faults.extend(found.map(|found| format!("{name}: {found}")));
    }
    println!("{counts:?}");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
