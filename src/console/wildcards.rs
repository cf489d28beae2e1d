//! Inputs such as `portfolio/*.xlsx`, where no shell has put the files in their place. The only user of
//! `glob::glob`.

use std::path::{Path, PathBuf};

/// The inputs with the files that patterns stand for, in the order of their names. What is a file, and a pattern that
/// nothing fits, stay as they are.
pub fn expanded(inputs: &[PathBuf]) -> Vec<PathBuf> {
    inputs.iter().flat_map(|input| files_of(input)).collect()
}

fn files_of(input: &Path) -> Vec<PathBuf> {
    let is_pattern = input.to_str().is_some_and(|text| text.contains(['*', '?', '['])) && !input.exists();
    let found = is_pattern.then(|| glob::glob(input.to_str()?).ok()).flatten();
    let files: Vec<PathBuf> = found.into_iter().flatten().flatten().collect();
    if files.is_empty() { vec![input.to_owned()] } else { files }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stands_for_its_files_and_a_name_for_itself() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.xlsx", "a.xlsx", "c.csv", "d[1].csv"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let names = |pattern: &str| -> Vec<String> {
            let files = expanded(&[folder.path().join(pattern)]).into_iter();
            files.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
        };
        assert_eq!(names("*.xlsx"), ["a.xlsx", "b.xlsx"]);
        assert_eq!(names("c.csv"), ["c.csv"]);
        assert_eq!(names("d[1].csv"), ["d[1].csv"]);
        assert_eq!(names("*.ods"), ["*.ods"]);
    }
}
