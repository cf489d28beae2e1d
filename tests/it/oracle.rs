//! A donor's tables of baseline, target and actual value with its own printed percentage: the printed figure is the share
//! of the planned change, and each row on which it is not is known with its reason. No cell that is no number is guessed.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use crate::workdir::{Workdir, shared};

/// A table and the columns that are compared, from zero.
struct Table {
    file: &'static str,
    name: usize,
    code: Option<usize>,
    baseline: usize,
    target: usize,
    actual: usize,
    percent: usize,
    /// The least rows on which the printed and the computed percentage must agree.
    least: usize,
    /// Rows on which they differ, and why.
    differing: &'static [(u64, &'static str)],
}

const ROUNDED: &str = "the printed percentage rests on figures with more decimals than are printed";
const OF_TARGET: &str = "the actual value as a percentage of the target";
const OF_TARGET_ROUNDED: &str = "a percentage of the target, of an actual value with more decimals than are printed";

const KPIS: Table = Table {
    file: "mcc-gov__iati-gen__kpis.csv",
    name: 3,
    code: None,
    baseline: 4,
    target: 5,
    actual: 6,
    percent: 7,
    least: 265,
    differing: &[
        (67, ROUNDED),
        (90, "the target as a percentage of the actual value"),
        (98, "says all of the work is done, where 65 of 100 percent is"),
        (100, "what an actual value of 86 instead of 91 would give"),
        (105, "what an actual value of 84.47 instead of 96 would give"),
        (200, "2 is printed for 1.07"),
    ],
};

const INDICATORS: Table = Table {
    file: "mcc-gov__iati-gen__indicators.csv",
    name: 7,
    code: Some(5),
    baseline: 10,
    actual: 11,
    target: 12,
    percent: 13,
    least: 455,
    differing: &[
        (48, ROUNDED),
        (80, ROUNDED),
        (81, ROUNDED),
        (82, ROUNDED),
        (99, OF_TARGET),
        (149, ROUNDED),
        (150, ROUNDED),
        (709, ROUNDED),
        (947, OF_TARGET),
        (948, OF_TARGET_ROUNDED),
        (949, OF_TARGET_ROUNDED),
        (953, OF_TARGET),
        (1017, OF_TARGET),
        (1025, OF_TARGET),
        (1071, "does not follow from the row's figures: a baseline of 2,790 instead of 2,968 would give it"),
        (1077, ROUNDED),
    ],
};

fn records(table: &Table, bytes: &[u8]) -> Vec<csv::StringRecord> {
    let (text, _, _) = encoding_rs::WINDOWS_1252.decode(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let is_indicator = |record: &csv::StringRecord| {
        let stands = |column: usize| record.get(column).is_some_and(|text| !text.trim().is_empty());
        stands(table.name) || table.code.is_some_and(stands)
    };
    reader.records().map(Result::unwrap).filter(is_indicator).collect()
}

/// `121%`, `1,692 %`; none for words and for figures without their sign.
fn printed_percent(text: &str) -> Option<Decimal> {
    text.trim().strip_suffix('%')?.trim().replace(',', "").parse().ok()
}

/// A value that can be read one way only: digits with thousands in threes, a sign, a currency, a percent sign; a range; a
/// value and its year; yes or no.
fn is_plain(text: &str) -> bool {
    let is_number = |text: &str| text.trim().replace(',', "").parse::<Decimal>().is_ok();
    let is_range = |text: &str| text.split_once('-').is_some_and(|(low, high)| is_number(low) && is_number(high));
    let text = text.trim().trim_start_matches('$').trim_end_matches('%');
    is_number(text.strip_suffix("(2007)").unwrap_or(text)) || is_range(text) || matches!(text, "Yes" | "No")
}

fn holds(table: &Table) {
    let Some(path) = shared("corpus/field").map(|folder| folder.join(table.file)) else { return };
    let folder = Workdir::new();
    folder.write("kpi.csv", std::fs::read(&path).unwrap());
    let evaluation = folder.expost(&["evaluate", "kpi.csv", "--year", "2012", "--format", "json"]).ended(0).json();
    let mut indicators: Vec<&serde_json::Value> = evaluation["indicators"].as_array().unwrap().iter().collect();
    indicators.sort_by_key(|indicator| indicator["places"]["row"]["line"].as_u64().unwrap());
    let records = records(table, &std::fs::read(&path).unwrap());
    assert_eq!(indicators.len(), records.len(), "each row that names an indicator is one");

    let (mut comparable, mut differing) = (0, BTreeMap::new());
    for (record, indicator) in records.iter().zip(&indicators) {
        let Some(printed) = record.get(table.percent).and_then(printed_percent) else { continue };
        let Some(share) = indicator["share_of_change"].as_number() else { continue };
        let share: Decimal = share.to_string().parse().unwrap();
        comparable += 1;
        // Printed figures are rounded, some to whole percent.
        if (share - printed).abs() > Decimal::new(51, 2) {
            let field = |column| record.get(column).unwrap_or_default().trim().to_owned();
            let line = indicator["places"]["row"]["line"].as_u64().unwrap();
            let told = format!(
                "{} -> {} -> {}: printed {printed}, computed {share}",
                field(table.baseline),
                field(table.target),
                field(table.actual),
            );
            differing.insert(line, told);
        }
    }
    println!("{}: {} of {comparable} agree", table.file, comparable - differing.len());
    let known: Vec<u64> = table.differing.iter().map(|(line, _)| *line).collect();
    assert_eq!(differing.keys().copied().collect::<Vec<_>>(), known, "{differing:#?}");
    assert!(comparable - differing.len() >= table.least, "{} of {comparable} agree", comparable - differing.len());

    let checked =
        folder.expost(&["check", "kpi.csv", "--year", "2012", "--format", "json", "--fail-on", "never"]).json();
    let findings = checked["findings"].as_array().unwrap();
    // Words for "none" are reported with the row: `TBD` as a target is no target.
    let field = |finding: &serde_json::Value| match finding["check"].as_str()? {
        "baseline-missing" => Some(table.baseline as u64 + 1),
        "target-missing" => Some(table.target as u64 + 1),
        _ => finding["at"]["field"].as_u64(),
    };
    let reported: HashSet<(u64, u64)> =
        findings.iter().filter_map(|finding| Some((finding["at"]["line"].as_u64()?, field(finding)?))).collect();
    let mut silent = Vec::new();
    for (record, indicator) in records.iter().zip(&indicators) {
        let line = indicator["places"]["row"]["line"].as_u64().unwrap();
        for column in [table.baseline, table.target, table.actual] {
            let text = record.get(column).unwrap_or_default().trim();
            if !text.is_empty() && !is_plain(text) && !reported.contains(&(line, column as u64 + 1)) {
                silent.push(format!("{line}:{}: {text}", column + 1));
            }
        }
        if record.get(table.percent).is_some_and(|text| text.starts_with('#')) {
            assert!(reported.contains(&(line, table.percent as u64 + 1)), "{line}");
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn the_printed_percentages_of_the_key_indicators_are_the_shares_of_the_planned_change() {
    holds(&KPIS);
}

#[test]
fn the_printed_percentages_of_all_indicators_are_the_shares_of_the_planned_change() {
    holds(&INDICATORS);
}
