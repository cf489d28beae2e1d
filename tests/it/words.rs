//! Every key of a text that the code names is in every language's file.

use std::path::Path;

use crate::workdir::repository;

fn sources(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let code = std::fs::read_to_string(&path).unwrap();
            text.push_str(code.split("#[cfg(test)]").next().unwrap());
        }
    }
}

fn keys_named(code: &str) -> Vec<&str> {
    let calls = ["Message::new(\"", "Finding::new(\"", ".saying(\"", "labels.text(\""];
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
    let keys = keys_named(&code);
    assert!(keys.len() > 60, "only {} keys were found in the code", keys.len());
    for file in std::fs::read_dir(repository("data/language")).unwrap() {
        let path = file.unwrap().path();
        let texts = std::fs::read_to_string(&path).unwrap();
        let missing: Vec<&&str> =
            keys.iter().filter(|key| !texts.lines().any(|line| line.starts_with(&format!("{key} =")))).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", path.display());
    }
}

#[test]
fn no_key_is_given_twice_in_a_file() {
    for file in std::fs::read_dir(repository("data/language")).unwrap() {
        let texts = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mut keys: Vec<&str> = texts
            .lines()
            .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect();
        keys.sort_unstable();
        let twice: Vec<&str> = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert_eq!(twice, Vec::<&str>::new());
    }
}
