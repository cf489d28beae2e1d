//! Raised, lowered, struck-out and hidden parts of cells in every form of file: what a reader sees is what counts.
//!
//! The files of `tests/shown` hold the same table: `23` with a raised 1, `1200` with a raised a, a struck-out `95` before
//! `88`, and a `94` that is struck out as a whole. They were written by openpyxl (inline texts), LibreOffice and python-docx.

use crate::workdir::{Workdir, repository};

/// What of each indicator is judged: its name, its unit, its target, its achieved value, its verdict.
const JUDGED: [&str; 4] = [
    "Wetland restored, km² | km² | 25 | 23 | not-achieved",
    "CO₂ stations | number | 1200 | 1290 | achieved",
    "Farms certified | number | 90 | 88 | not-achieved",
    "Permits issued | number | 90 | 94 | achieved",
];

const RAISED: &str = "value-with-mark: The raised sign in \"23¹\" is taken for the mark of a footnote: the figure is read as 23, \
     not as 231.";
const STRUCK: &str = "text-struck-out: \"95\" in \"9588\" is struck out or hidden; the cell is read as \"88\".";
const WHOLE: &str = "struck-out: \"94\" is struck out and is read all the same.";

/// The indicators of a file as judged.
fn judged(file: &str) -> Vec<String> {
    let folder = Workdir::new();
    let document = folder.expost(&["evaluate", file, "--format", "json"]).ended(0).json();
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let indicators = document["indicators"].as_array().unwrap().iter();
    let line = |indicator: &serde_json::Value| {
        ["name", "unit", "target", "achieved", "verdict"].map(|key| text(&indicator[key])).join(" | ").replace(".0", "")
    };
    indicators.map(line).collect()
}

/// The findings of `check` on what looks otherwise, each with its id.
fn found(file: &str) -> Vec<String> {
    let folder = Workdir::new();
    let report = folder.expost(&["check", file, "--format", "json"]).json();
    let findings = report["findings"].as_array().unwrap().iter();
    let line = |finding: &serde_json::Value| {
        format!("{}: {}", finding["check"].as_str().unwrap(), finding["message"].as_str().unwrap())
    };
    let is_of_looks =
        |line: &String| ["text-struck-out", "struck-out:", "value-with-mark"].iter().any(|id| line.starts_with(id));
    findings.map(line).filter(is_of_looks).collect()
}

fn file(name: &str) -> String {
    repository("tests/shown").join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_figure_is_read_as_it_is_shown_in_every_form_of_file() {
    let files = ["runs.xlsx", "runs-inline.xlsx", "runs.ods", "runs.fods", "runs.xls", "runs-2003.xls", "runs.docx"];
    for name in files {
        let judged = judged(&file(name));
        assert_eq!(judged[..4], JUDGED, "{name}");
        let found = found(&file(name));
        for told in [RAISED, STRUCK, WHOLE] {
            assert!(found.iter().any(|finding| finding == told), "{name} lacks {told}: {found:#?}");
        }
    }
}

#[test]
fn a_hidden_part_of_a_word_documents_cell_is_no_part_of_its_figure() {
    let judged = judged(&file("runs.docx"));
    assert_eq!(judged[4], "Schools renewed | number | 90 | 91 | achieved");
    let hidden = "text-struck-out: \"1\" in \"191\" is struck out or hidden; the cell is read as \"91\".";
    assert!(found(&file("runs.docx")).iter().any(|finding| finding == hidden));
}

#[test]
fn raised_digits_of_a_text_file_are_no_digits_of_its_figures() {
    assert_eq!(judged(&file("runs.csv")), JUDGED);
    let found = found(&file("runs.csv"));
    assert!(found.iter().any(|finding| finding == RAISED) && found.len() == 2, "{found:#?}");
}

#[test]
fn a_mark_behind_a_year_or_a_code_is_no_part_of_it() {
    let folder = Workdir::new();
    let table = "code,name,unit,target 2021¹,achieved 2021²\n1.1.1²,Wells dug,number,10,12\n";
    folder.write("wells.csv", table);
    let document = folder.expost(&["evaluate", "wells.csv", "--format", "json"]).ended(0).json();
    let indicator = &document["indicators"][0];
    assert_eq!(
        (&indicator["code"], &indicator["target"], &indicator["achieved"]),
        (&"1.1.1#1".into(), &10.into(), &12.into())
    );
}
