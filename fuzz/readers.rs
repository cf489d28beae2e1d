//! What the readers are held to with any bytes: they end, without a panic, with a value that makes sense or with a sentence.
//! The fuzz targets run these with bytes made by the fuzzer, the tests with samples changed at random.

#![allow(dead_code, reason = "each fuzz target runs one of them")]

use expost::judge::{self, Profile};
use expost::language::{Labels, Language};
use expost::model::{Amount, DecimalMark, Year};
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions, Opened};
use expost::text::printable;
use expost::{render, report};

/// The endings that a file of these bytes may have.
const ENDINGS: [&str; 8] = ["csv", "tsv", "txt", "xlsx", "ods", "fods", "docx", "xls"];

/// The cell reader: the first byte chooses the ending, the rest is the file.
pub fn cells(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let name = format!("any.{}", ENDINGS[usize::from(*choice) % ENDINGS.len()]);
    match sheet::open_bytes(&name, bytes, &OpenOptions::default()) {
        Ok(opened) => {
            for sheet in opened.workbooks.iter().flat_map(|workbook| &workbook.sheets) {
                assert!(sheet.rows.windows(2).all(|pair| pair[0].index < pair[1].index), "rows are in order");
                for row in &sheet.rows {
                    assert!(row.cells.windows(2).all(|pair| pair[0].column < pair[1].column), "cells are in order");
                }
            }
            say(&opened);
        }
        Err(error) => {
            let sentence = error.to_string();
            assert!(!sentence.trim().is_empty() && sentence.lines().all(|line| printable(line) == line));
        }
    }
}

/// The number reader, by each mark.
pub fn numbers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let undecided = read::read_figure(&text, None);
    for mark in [DecimalMark::Comma, DecimalMark::Point] {
        let settled = read::read_figure(&text, Some(mark));
        let is_number = |amount| matches!(amount, Amount::Exact(_));
        assert_eq!(is_number(undecided.amount), is_number(settled.amount), "a mark does not make a number: {text:?}");
    }
    let digits = text.trim();
    if !digits.is_empty() && digits.len() < 15 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        assert_eq!(undecided.amount, Amount::Exact(digits.parse().unwrap()), "digits alone are read as they are");
    }
}

/// The block reader and all that follows it: tables of any text become a programme, which is judged and written.
pub fn blocks(bytes: &[u8]) {
    let Ok(opened) = sheet::open_bytes("any.csv", bytes, &OpenOptions::default()) else { return };
    let reading = read::read(&opened, &ReadOptions::default());
    say(&Opened {
        findings: reading.findings.clone(),
        sources: reading.programme.sources.clone(),
        ..Default::default()
    });
    let profile = Profile::built_in("annex7").unwrap();
    let Ok(year) = judge::review(&reading.programme, Some(Year(2021).into())) else { return };
    let evaluation = judge::evaluate(&reading.programme, &profile, year);
    for (achieved, not_achieved) in
        evaluation.objectives.iter().filter_map(|judged| Some(judged.percentages?.printed()))
    {
        assert_eq!(achieved + not_achieved, 100);
    }
    let labels = Labels::of(Language::English);
    render::xlsx::write(
        report::workbook(&evaluation, &labels, &reading.findings, report::Calculation::Live),
        &mut Vec::new(),
    )
    .unwrap();
}

/// Every finding can be said, and moves no cursor.
fn say(opened: &Opened) {
    let labels = Labels::of(Language::English);
    for finding in &opened.findings {
        let message = labels.message(&finding.message, &opened.sources);
        assert!(!message.is_empty() && printable(&message).lines().all(|line| printable(line) == line));
    }
}
