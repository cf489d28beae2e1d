//! Patterns of file and sheet names. The only user of `glob::Pattern`.

use std::path::Path;

use glob::{MatchOptions, Pattern};

/// Whether a name fits a pattern in which `*` stands for any letters and `?` for one; without regard to case.
///
/// Brackets are letters like any other: a name as it is in a workbook fits itself.
pub fn matches(pattern: &str, name: &str) -> bool {
    let mut escaped = String::with_capacity(pattern.len());
    for letter in pattern.to_lowercase().chars() {
        match letter {
            '[' | ']' => escaped.extend(['[', letter, ']']),
            // Two stars are one: the library has another use for them.
            '*' if escaped.ends_with('*') => {}
            letter => escaped.push(letter),
        }
    }
    let options = MatchOptions { case_sensitive: true, ..MatchOptions::default() };
    Pattern::new(&escaped).is_ok_and(|pattern| pattern.matches_with(&name.to_lowercase(), options))
}

/// Whether a file fits a pattern, by its whole path or by its name.
pub fn fits_file(pattern: &str, file: &str) -> bool {
    let name = Path::new(file).file_name().map(|name| name.to_string_lossy().into_owned());
    matches(pattern, file) || name.is_some_and(|name| matches(pattern, &name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_names_as_shells_have_them() {
        for (pattern, name, fits) in [
            ("kpis.csv", "kpis.csv", true),
            ("KPIs.csv", "kpis.csv", true),
            ("*.csv", "kpis.csv", true),
            ("k*s.c?v", "kpis.csv", true),
            ("*", "", true),
            ("?", "", false),
            ("kpi", "kpis.csv", false),
            ("*a*b", "xaxxb", true),
            ("*a*b", "xaxxbc", false),
            ("a**b", "axb", true),
            ("*.csv", "2021/kpis.csv", true),
            ("План *", "ПЛАН 2021", true),
            ("Plan [1]*", "plan [1] final", true),
            ("Plan [1]", "plan 1", false),
        ] {
            assert_eq!(matches(pattern, name), fits, "{pattern} {name}");
        }
    }
}
