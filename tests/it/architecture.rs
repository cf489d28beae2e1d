//! Who may import whom: the way of the data is straight.

mod cycles;
mod fixtures;
mod imports;
mod reader;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::workdir::repository;
use cycles::{cycles, ties};
use imports::Imports;

/// Room, and the rooms that it may import beside `text`, which all may.
const ALLOWED: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &[]),
    ("platform", &[]),
    ("error", &[]),
    ("finding", &["model"]),
    ("language", &["model", "finding"]),
    ("sheet", &["model", "finding", "error", "platform"]),
    ("matrix_form", &["model", "sheet"]),
    ("read", &["sheet", "matrix_form", "model", "finding", "error", "platform"]),
    ("judge", &["model", "error"]),
    ("check", &["model", "sheet", "matrix_form", "finding", "judge", "error"]),
    ("diff", &["read", "judge", "model"]),
    ("merge", &["sheet", "matrix_form", "model", "finding", "error"]),
    ("report", &["diff", "judge", "matrix_form", "merge", "model", "finding", "language", "sheet"]),
    ("template", &["read", "report", "finding", "model", "language"]),
    ("render", &["report", "finding", "model", "language", "error"]),
    ("console", &["sheet", "finding", "model", "language", "error", "platform"]),
    ("setup", &["console", "sheet", "read", "judge", "report", "finding", "model", "language", "error"]),
];

/// Rooms that may import all others.
const FREE: &[&str] = &["cli", "commands", "lib", "main"];

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

/// The text of each file of the library by its path below `src`.
fn library() -> BTreeMap<String, String> {
    let mut files = Vec::new();
    sources(&repository("src"), &mut files);
    let path = |file: &PathBuf| file.strip_prefix(repository("src")).unwrap().to_str().unwrap().replace('\\', "/");
    files.iter().map(|file| (path(file), std::fs::read_to_string(file).unwrap())).collect()
}

fn room_of(path: &str) -> &str {
    path.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn each_room_imports_only_what_it_may() {
    let imports = Imports::from_sources(&library());
    for (file, rooms) in &imports.rooms {
        let file = imports.files[*file].as_str();
        let room = room_of(file);
        if FREE.contains(&room) {
            continue;
        }
        let (_, allowed) = ALLOWED
            .iter()
            .find(|(name, _)| *name == room)
            .unwrap_or_else(|| panic!("{file} is in a room without a row"));
        for imported in rooms {
            let is_allowed = imported == room || imported == "text" || allowed.contains(&imported.as_str());
            assert!(is_allowed, "{file} imports {imported}");
        }
    }
}

#[test]
fn only_the_program_imports_the_command_line() {
    let imports = Imports::from_sources(&library());
    for (file, rooms) in &imports.rooms {
        let file = imports.files[*file].as_str();
        assert!(!rooms.contains("cli") || room_of(file) == "cli", "{file} imports cli");
    }
}

#[test]
fn no_room_may_import_itself_over_others() {
    let mut open: Vec<(&str, Vec<&str>)> = ALLOWED.iter().map(|(room, allowed)| (*room, allowed.to_vec())).collect();
    while let Some(at) = open.iter().position(|(_, allowed)| allowed.is_empty()) {
        let (room, _) = open.remove(at);
        open.iter_mut().for_each(|(_, allowed)| allowed.retain(|other| *other != room));
    }
    assert!(open.is_empty(), "these rows go round in a circle: {open:?}");
}

#[test]
fn no_files_import_each_other() {
    let imports = Imports::from_sources(&library());
    let found: Vec<String> = cycles(&imports).iter().map(|cycle| ties(&imports, cycle)).collect();
    assert!(found.is_empty(), "import cycles:\n{}", found.join("\n"));
}

#[test]
fn each_library_stays_behind_its_one_room_and_only_commands_and_console_print_and_open_files_for_writing() {
    let mut files = Vec::new();
    sources(&repository("src"), &mut files);
    files.retain(|file| !file.ends_with("tests.rs"));
    for (library, homes) in [
        ("calamine::", &["sheet/formats/binary.rs", "sheet/formats/xls.rs", "sheet/formats/xlsb.rs"][..]),
        ("rust_xlsxwriter", &["render/xlsx"]),
        ("comfy_table", &["render/terminal"]),
        ("strsim", &["text/"]),
        ("unicode_normalization", &["text/"]),
        ("fluent_bundle", &["language"]),
        ("clap::", &["cli", "main"]),
        ("clap_complete", &["cli"]),
        ("clap_mangen", &["cli"]),
        ("sys_locale", &["console/locale"]),
        ("glob::glob", &["console/wildcards"]),
        ("glob::{", &["text/pattern"]),
        ("glob::Pattern", &["text/pattern"]),
        ("textwrap::", &["text/wrap"]),
        ("unicode_width::", &["render/inspection_text", "render/terminal", "render/xlsx/height"]),
        ("indicatif", &["console/progress"]),
        ("dialoguer", &["console/choice"]),
        ("use csv::", &["sheet/formats/csv"]),
        ("csv::Reader", &["sheet/formats/csv"]),
        ("csv::Writer", &["render/csv"]),
        ("jiff::", &["model/date"]),
        ("chardetng::", &["sheet/encoding"]),
        ("quick_xml::", &["sheet/xml", "render/xml"]),
        ("fs::write", &["commands", "console"]),
        ("fs::rename", &["commands", "console"]),
        ("fs::create_dir", &["commands", "console"]),
        ("File::create", &["commands", "console"]),
        ("OpenOptions::new", &["commands", "console"]),
        ("tempfile::", &["commands", "console"]),
        ("println!", &[]),
        ("print!", &[]),
        ("io::stderr()", &["console/choice", "console/messages", "console/progress"]),
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
