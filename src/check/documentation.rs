//! The checks in words: the list, the text of one, the page of all. All from the files beside the code.

use std::fmt::Write as _;

use super::settings::unknown_check;
use super::{rule, rules};
use crate::error::Result;
use crate::finding::Family;

/// The table of all checks as lines: id, severity, summary.
pub fn list() -> String {
    let width = rules().map(|check| check.id.len()).max().unwrap_or(0);
    let mut text = String::new();
    for family in Family::ALL {
        let _ = writeln!(text, "{}{}:", if text.is_empty() { "" } else { "\n" }, family.id());
        for check in rules().filter(|check| check.family == *family) {
            let _ = writeln!(text, "  {:width$}  {:7}  {}", check.id, check.severity.id(), check.summary());
        }
    }
    text
}

/// The documentation of a check.
///
/// # Errors
/// No check has that id; what was probably meant is in the sentence.
pub fn explain(id: &str) -> Result<String> {
    let check = rule(id.trim()).ok_or_else(|| unknown_check(id.trim()))?;
    Ok(format!("# {}\n\n{} · {}\n\n{}", check.id, check.family.id(), check.severity.id(), check.documentation))
}

/// The page `docs/checks.md`.
pub fn page() -> String {
    let mut text = String::from(
        "# Checks\n\nWhat `expost check` looks for. This page is made from the files in `data/checks/`; \
         `expost check --explain ID` prints the same text.\n\n",
    );
    for family in Family::ALL {
        let checks = || rules().filter(|check| check.family == *family);
        let _ = writeln!(text, "## {}\n\n| id | severity | what it finds |\n| --- | --- | --- |", capital(family.id()));
        for check in checks() {
            let summary = check.summary().replace('|', "\\|");
            let _ = writeln!(text, "| [`{0}`](#{0}) | {1} | {summary} |", check.id, check.severity.id());
        }
        text.push('\n');
        for check in checks() {
            let body = check.documentation.replace("\n## ", "\n#### ");
            let _ = writeln!(text, "### {}\n\n{}\n", check.id, body.trim_end());
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADINGS: &[&str] =
        &["What it finds", "Why it matters", "Bad example", "Good example", "How to mend", "Source"];

    #[test]
    fn every_check_is_documented_under_the_fixed_headings() {
        for check in rules() {
            let headings: Vec<&str> = check.documentation.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(headings, HEADINGS, "{}", check.id);
            let summary = check.summary();
            assert!(summary.len() < 110 && summary.ends_with('.'), "{}: {summary}", check.id);
        }
    }

    #[test]
    fn an_unknown_check_is_answered_with_what_was_probably_meant() {
        let error = explain("target-zeros").unwrap_err().to_string();
        assert!(error.contains("did you mean `target-zero`"), "{error}");
    }
}
