//! Who may import whom: the way of the data is straight.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::workdir::repository;

/// Room, and the rooms that it may import beside `text`, which all may.
const ALLOWED: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &[]),
    ("error", &[]),
    ("finding", &["model"]),
    ("language", &["model", "finding"]),
    ("sheet", &["model", "finding", "error"]),
    ("matrix_form", &["model", "sheet"]),
    ("read", &["sheet", "matrix_form", "model", "finding", "error"]),
    ("judge", &["model", "error"]),
    ("check", &["model", "sheet", "finding", "judge", "error"]),
    ("diff", &["read", "judge", "model"]),
    ("merge", &["sheet", "matrix_form", "model", "finding", "error"]),
    ("report", &["diff", "judge", "matrix_form", "merge", "model", "finding", "language", "sheet"]),
    ("template", &["read", "report", "finding", "model", "language"]),
    ("render", &["report", "finding", "model", "language", "error"]),
    ("cli", &["read", "model", "language"]),
    ("console", &["cli", "sheet", "finding", "model", "language", "error"]),
    ("setup", &["cli", "console", "sheet", "read", "judge", "report", "finding", "model", "language", "error"]),
];

/// Rooms that may import all others.
const FREE: &[&str] = &["commands", "lib", "main"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn rooms_imported(text: &str) -> BTreeSet<String> {
    let names = text.match_indices("crate::").map(|(at, found)| &text[at + found.len()..]);
    names
        .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap().to_owned())
        .collect()
}

fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(repository("src")).unwrap();
    inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

#[test]
fn each_room_imports_only_what_it_may() {
    let mut files = Vec::new();
    sources(&repository("src"), &mut files);
    // What only the unit tests use may read files and print findings in words.
    files.retain(|file| !file.ends_with("tests.rs"));
    for file in files {
        let room = room_of(&file);
        if FREE.contains(&room.as_str()) {
            continue;
        }
        let allowed = ALLOWED.iter().find(|(name, _)| *name == room);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{} is in a room without a row", file.display()));
        for imported in rooms_imported(&std::fs::read_to_string(&file).unwrap()) {
            let is_allowed = imported == room || imported == "text" || allowed.contains(&imported.as_str());
            assert!(is_allowed, "{} imports {imported}", file.display());
        }
    }
}

#[test]
fn each_library_stays_behind_its_one_room_and_only_commands_and_console_print_and_open_files_for_writing() {
    let mut files = Vec::new();
    sources(&repository("src"), &mut files);
    files.retain(|file| !file.ends_with("tests.rs"));
    for (library, homes) in [
        ("calamine::", &["sheet/formats/binary"][..]),
        ("rust_xlsxwriter", &["render/xlsx"]),
        ("comfy_table", &["render/terminal"]),
        ("strsim", &["text/"]),
        ("unicode_normalization", &["text/"]),
        ("fluent_bundle", &["language"]),
        ("sys_locale", &["console/locale"]),
        ("glob::glob", &["console/wildcards"]),
        ("indicatif", &["console/progress"]),
        ("use csv::", &["sheet/formats/csv"]),
        ("csv::Reader", &["sheet/formats/csv"]),
        ("csv::Writer", &["render/csv"]),
        ("fs::write", &["commands", "console"]),
        ("fs::rename", &["commands", "console"]),
        ("fs::create_dir", &["commands", "console"]),
        ("File::create", &["commands", "console"]),
        ("OpenOptions::new", &["commands", "console"]),
        ("tempfile::", &["commands", "console"]),
        ("println!", &[]),
        ("print!", &[]),
        ("io::stderr()", &["console/messages", "console/progress"]),
    ] {
        for file in &files {
            let text = std::fs::read_to_string(file).unwrap();
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let name = file.strip_prefix(repository("src")).unwrap().to_str().unwrap().to_owned();
            let at_home = homes.iter().any(|home| name.starts_with(home));
            assert!(at_home || !text.contains(library), "{name} uses {library}");
        }
    }
}
