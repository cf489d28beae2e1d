//! Circles of files that import each other.

use std::collections::BTreeSet;

use super::imports::Imports;

/// The cycles: sets of files each of which imports, over others of the set, each other one.
pub fn cycles(imports: &Imports) -> Vec<BTreeSet<usize>> {
    let reached: Vec<BTreeSet<usize>> = (0..imports.files.len()).map(|file| reachable(imports, file)).collect();
    let mut found = BTreeSet::new();
    for file in 0..imports.files.len() {
        if reached[file].contains(&file) {
            found.insert(reached[file].iter().copied().filter(|&other| reached[other].contains(&file)).collect());
        }
    }
    found.into_iter().collect()
}

/// The files that one imports, and those that these import, and so on.
fn reachable(imports: &Imports, from: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for &(_, imported) in imports.edges.keys().filter(|(importer, _)| *importer == file) {
            if reached.insert(imported) {
                open.push(imported);
            }
        }
    }
    reached
}

/// The stems of the files of a cycle, which stay when a file moves to another folder.
pub fn stems(imports: &Imports, cycle: &BTreeSet<usize>) -> Vec<String> {
    let mut stems: Vec<String> = cycle.iter().map(|&file| stem(&imports.files[file])).collect();
    stems.sort();
    stems
}

fn stem(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".rs").to_owned()
}

/// Each import inside of a cycle, with the names that tie it.
pub fn ties(imports: &Imports, cycle: &BTreeSet<usize>) -> String {
    let inside = imports.edges.iter().filter(|((from, to), _)| cycle.contains(from) && cycle.contains(to));
    let lines = inside.map(|((from, to), names)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("  {} imports {}: {}\n", imports.files[*from], imports.files[*to], names.join(", "))
    });
    lines.collect()
}
