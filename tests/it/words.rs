//! Every key of a text that the code names is in every language's file, and the files have no others.

use std::collections::BTreeSet;
use std::path::Path;

use crate::workdir::repository;

fn sources(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let code = std::fs::read_to_string(&path).unwrap();
            text.push_str(code.split("#[cfg(test)]\nmod tests {").next().unwrap());
        }
    }
}

fn keys_named(code: &str) -> Vec<&str> {
    let calls = ["Message::new(\"", ".saying(\"", "labels.text(\""];
    let mut keys: Vec<&str> = calls
        .iter()
        .flat_map(|call| code.match_indices(call).map(|(at, found)| &code[at + found.len()..]))
        .filter_map(|rest| rest.split_once('"').map(|(key, _)| key))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[test]
fn no_key_is_without_its_text() {
    let mut code = String::new();
    sources(&repository("src"), &mut code);
    let mut keys = keys_named(&code);
    // Its findings have the text of a sheet that is shown.
    let ids = expost::check::rules().map(|rule| rule.id).filter(|id| *id != "hidden-sheet-without-table");
    keys.extend(ids);
    assert!(keys.len() > 60, "only {} keys were found in the code", keys.len());
    for file in std::fs::read_dir(repository("data/language")).unwrap() {
        let path = file.unwrap().path();
        let texts = std::fs::read_to_string(&path).unwrap();
        let missing: Vec<&&str> =
            keys.iter().filter(|key| !texts.lines().any(|line| line.starts_with(&format!("{key} =")))).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", path.display());
    }
}

/// Lists of words whose keys are put together of two names in the code.
const LISTS: &[&str] = &["treatment", "range", "calculation", "measures", "activities"];

/// What stands between the quotation marks of the code, up to where a value is put in.
fn literals(code: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let is_key = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let begun = code.match_indices('"').map(|(at, _)| &code[at + 1..]);
    let begun = begun.map(|rest| rest.split_at(rest.find(|letter| !is_key(letter)).unwrap_or(rest.len())));
    let (mut whole, mut beginnings) = (BTreeSet::new(), BTreeSet::new());
    for (key, rest) in begun.filter(|(key, _)| !key.is_empty()) {
        if rest.starts_with('"') {
            whole.insert(key);
        } else if rest.starts_with('{') && key.ends_with('-') {
            beginnings.insert(key);
        }
    }
    (whole, beginnings)
}

#[test]
fn no_text_is_without_a_use() {
    let mut code = String::new();
    sources(&repository("src"), &mut code);
    let (whole, beginnings) = literals(&code);
    for list in LISTS {
        assert!(whole.contains(list), "the code has no list {list}");
    }
    let is_used = |key: &str| {
        let begins = |beginning: &str| key.strip_prefix(beginning).is_some_and(|rest| !rest.is_empty());
        let of_list = |list: &&str| key.strip_prefix(*list).is_some_and(|rest| rest.starts_with('-'));
        whole.contains(key) || beginnings.iter().any(|beginning| begins(beginning)) || LISTS.iter().any(of_list)
    };
    for file in std::fs::read_dir(repository("data/language")).unwrap() {
        let path = file.unwrap().path();
        let texts = std::fs::read_to_string(&path).unwrap();
        let unused: Vec<&str> = keys_of(&texts).into_iter().filter(|key| !is_used(key)).collect();
        assert!(unused.is_empty(), "{}: {unused:?}", path.display());
    }
}

/// The keys of a file of texts.
fn keys_of(texts: &str) -> Vec<&str> {
    let lines = texts.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key)).collect()
}

#[test]
fn no_key_is_given_twice_in_a_file() {
    for file in std::fs::read_dir(repository("data/language")).unwrap() {
        let texts = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mut keys = keys_of(&texts);
        keys.sort_unstable();
        let twice: Vec<&str> = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert_eq!(twice, Vec::<&str>::new());
    }
}
