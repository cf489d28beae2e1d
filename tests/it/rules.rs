//! One place per rule: `check` and `explain` see the same direction, baseline and targets in force.

use crate::checks::{check, lines};
use crate::workdir::{Workdir, repository};
use expost::check::Settings;

/// An indicator as a table of one row: baseline, planned target of 2021, achieved values of 2020 and 2021.
fn table(baseline: &str, target: &str, achieved: [&str; 2]) -> String {
    let [before, after] = achieved;
    format!(
        "code,name,unit,baseline,target 2021,achieved 2020,achieved 2021\n\
         1.1.1#1,Days per request,Number,{baseline},{target},{before},{after}\n"
    )
}

#[test]
fn what_explain_calls_to_decrease_is_not_checked_as_if_it_should_rise() {
    for (baseline, target, achieved, direction, goes_back) in [
        ("3", "at most 5", ["6", "4"], "to decrease", false),
        ("3", "at most 5", ["4", "6"], "to decrease", true),
        ("30", "at least 5", ["6", "4"], "to increase", true),
        ("30", "at least 5", ["4", "6"], "to increase", false),
    ] {
        let folder = Workdir::new();
        let path = folder.write("indicators.csv", table(baseline, target, achieved));
        let explained = folder.expost(&["explain", "indicators.csv", "--code", "1.1.1#1"]).ended(0).stdout;
        let words = explained.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(direction), "{target}: {explained}");
        let (report, sources) = check(&[path], &Settings::default());
        let found = lines(report.shown.iter().filter(|finding| finding.rule.id == "achieved-goes-back"), &sources);
        assert_eq!(!found.is_empty(), goes_back, "{target} {achieved:?}: {found}");
    }
}

/// What a file of the checks must not have: a rule of the judging under a name of its own, or a function that gives a
/// direction without asking the judging.
fn rules_of_its_own(source: &str) -> Vec<String> {
    const NAMES: &[&str] = &[
        "direction",
        "direction_of",
        "infer",
        "infer_direction",
        "monotonic",
        "is_monotonic",
        "baseline",
        "baseline_of",
        "targets_in_force",
        "effective_targets",
        "target_in_force",
        "ends",
        "review_period",
        "judged_period",
    ];
    let code = source.split("#[cfg(test)]").next().unwrap();
    let functions = code.match_indices("fn ").map(|(at, keyword)| &code[at + keyword.len()..]);
    let mut found = Vec::new();
    for function in functions {
        let name = function.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap();
        let signature = function.split('{').next().unwrap();
        let body = function.split("\nfn ").next().unwrap();
        let gives = signature.split_once("->").map_or("", |(_, gives)| gives);
        let infers = gives.contains("Direction") && !body.contains("judge::direction");
        if NAMES.contains(&name) || infers {
            found.push(name.to_owned());
        }
    }
    found
}

#[test]
fn the_checks_have_no_rule_of_their_own_for_direction_baseline_or_target_in_force() {
    let mut folders = vec![repository("src/check")];
    let mut files = vec![repository("src/check.rs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    assert!(files.len() > 10, "{files:?}");
    for file in files {
        let own = rules_of_its_own(&std::fs::read_to_string(&file).unwrap());
        assert_eq!(own, [""; 0], "{} has a rule that belongs to src/judge", file.display());
    }
}

#[test]
fn a_rule_of_its_own_is_noticed() {
    for (source, own) in [
        ("pub fn direction(row: &Indicator) -> Option<Way> {\n    None\n}", "direction"),
        ("fn baseline(row: &Indicator) -> Option<Decimal> {\n    None\n}", "baseline"),
        ("pub(super) fn targets_in_force(row: &Indicator) -> Vec<Target> {\n    Vec::new()\n}", "targets_in_force"),
        ("fn monotonic(series: &[Decimal]) -> bool {\n    true\n}", "monotonic"),
        ("fn way(row: &Indicator) -> Option<Direction> {\n    Some(Direction::Increase)\n}", "way"),
    ] {
        assert_eq!(rules_of_its_own(source), [own]);
    }
    for source in [
        "pub fn baseline_missing(input: &Input<'_>, findings: &mut Vec<Finding>) {}",
        "fn firm(row: &Indicator) -> Option<Direction> {\n    Some(judge::direction(row).direction)\n}",
    ] {
        assert_eq!(rules_of_its_own(source), [""; 0]);
    }
}
