//! Findings in the forms that other programs read: SARIF, JUnit, GitHub annotations, Markdown; and nothing of an input in
//! any of them can move a cursor, hide text or end a line.

use std::collections::BTreeSet;
use std::path::PathBuf;

use expost::check::Settings;
use expost::finding::{Report, Severity};
use expost::language::{Labels, Language};
use expost::model::Sources;
use expost::render::findings::{FORMATS, FindingsStyle};
use expost::report::FindingsReport;
use expost::text::printable;

use crate::checks::check;
use crate::workdir::{Workdir, reference, repository};

fn labels() -> Labels {
    Labels::of(Language::English)
}

fn reference_report() -> (Report, Sources) {
    check(&[PathBuf::from(reference())], &Settings::default())
}

/// The findings in the format of that name, in a run that fails from that severity on.
fn printed_in(name: &str, found: (&Report, &Sources), style: FindingsStyle, fails_from: Option<Severity>) -> String {
    let format = FORMATS.iter().find(|format| format.name == name).unwrap();
    let labels = labels();
    let findings = FindingsReport { report: found.0, workbooks: &[], sources: found.1, labels: &labels, fails_from };
    let mut out = Vec::new();
    (format.writer)(&findings, style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn printed(name: &str, report: &Report, sources: &Sources) -> String {
    printed_in(name, (report, sources), FindingsStyle::default(), Some(Severity::Warning))
}

/// All forms of a report that are text, named.
fn forms(report: &Report, sources: &Sources) -> Vec<(&'static str, String)> {
    let texts = FORMATS.iter().filter(|format| format.needs_file.is_none());
    texts.map(|format| (format.name, printed(format.name, report, sources))).collect()
}

#[test]
fn what_stands_in_a_cell_stays_words_in_every_form() {
    let folder = Workdir::new();
    let name = "Number <b>of</b> \u{1b}[2Jusers \u{202e}sresu|`x`::error::@all";
    let table = format!(
        "code,name,unit,baseline,target 2021,target 2022,achieved 2021\n1.1.1,\"{name}\",Number,0,0,30,25\n1.1.1,\"{name}\",Number,0,20,30,25\n"
    );
    let path = folder.write("kpi.csv", table);
    let (report, sources) = check(&[path], &Settings::default());
    assert!(report.shown.iter().any(|finding| finding.rule.id == "row-duplicate"));
    for (form, text) in forms(&report, &sources) {
        let hidden: Vec<&str> = text.lines().filter(|line| printable(line) != *line).collect();
        assert_eq!(hidden, Vec::<&str>::new(), "{form}");
    }
    let markdown = printed("markdown", &report, &sources);
    assert!(markdown.contains("&lt;b&gt;of&lt;/b&gt;") && !markdown.contains("<b>") && !markdown.contains("@all"));
    let github = printed("github", &report, &sources);
    assert!(github.lines().all(|line| line.starts_with("::")), "{github}");
}

#[test]
fn the_text_groups_by_file_and_ends_with_the_counts() {
    let (report, sources) = check(&[repository("tests/checks/target-zero/bad")], &Settings::default());
    let text = printed("text", &report, &sources);
    let folder = repository("tests/checks/target-zero/bad").display().to_string();
    let text = text.replace(&format!("{folder}/"), "");
    assert!(
        text.contains("\nindicators.csv\n  indicators.csv:2:6: warning[target-zero]: The target for 2020 is 0")
            || text.starts_with("indicators.csv\n"),
        "{text}"
    );
    assert!(text.contains("      help: Write the target, or leave the cell empty."), "{text}");
    assert!(text.contains("no spreadsheet was read: sheet-hidden, rows-hidden, cells-merged"), "{text}");
    let last = text.lines().last().unwrap();
    assert!(
        last.starts_with("3 findings: 0 errors, 1 warning, 2 notes; 0 ignored, 0 known to the baseline."),
        "{last}"
    );
}

#[test]
fn a_check_with_many_findings_in_a_table_is_summed_up_unless_all_are_asked_for() {
    let rows: String = (1..=14).map(|row| format!("1.1.{row},Requests {row},Number,0,0,0,30,25\n")).collect();
    let header = "code,name,unit,baseline,target 2020,target 2021,target 2022,achieved 2021\n";
    let folder = Workdir::new();
    let path = folder.write("kpi.csv", format!("{header}{rows}"));
    let (report, sources) = check(&[path], &Settings::default());
    let print = |verbose| {
        let style = FindingsStyle { verbose, ..Default::default() };
        printed_in("text", (&report, &sources), style, None)
    };
    let count = |text: &str| text.matches("[target-zero]: The target").count();
    let found = report.shown.iter().filter(|finding| finding.rule.id == "target-zero").count();
    assert!(found >= 14, "{found}");
    assert_eq!(count(&print(true)), found);
    let text = print(false);
    assert_eq!(count(&text), 5);
    let rest = format!("warning[target-zero]: {} more of this check in this table, at ", found - 5);
    assert!(text.contains(&rest), "{text}");
    assert!(text.contains(&format!("{} findings", report.shown.len())), "the counts are of all: {text}");
}

#[test]
fn sarif_is_valid_by_its_schema() {
    let Some(schema) = crate::workdir::shared("schemas/sarif-2.1.0/sarif-schema-2.1.0.json") else { return };
    let folder = Workdir::new();
    let (report, sources) = reference_report();
    let log = folder.write("findings.sarif", printed("sarif", &report, &sources));
    let program = "import json, sys, jsonschema\n\
        schema, log = (json.load(open(name, encoding='utf-8')) for name in sys.argv[1:])\n\
        faults = [fault.message for fault in jsonschema.Draft7Validator(schema).iter_errors(log)]\n\
        print(len(faults), *faults[:5], sep='\\n')";
    let can = std::process::Command::new("python3").args(["-c", "import jsonschema"]).output();
    if !can.is_ok_and(|output| output.status.success()) {
        println!("skipped: python3 with jsonschema is not installed");
        return;
    }
    let output = std::process::Command::new("python3").args(["-c", program]).arg(schema).arg(log).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(printed.trim(), "0", "{printed}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn sarif_has_rules_levels_regions_for_lines_and_logical_places_for_cells() {
    let (report, sources) = reference_report();
    let log: serde_json::Value = serde_json::from_str(&printed("sarif", &report, &sources)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), report.shown.len());
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        for location in result["locations"].as_array().unwrap() {
            let physical = &location["physicalLocation"];
            assert!(physical["artifactLocation"]["uri"].as_str().unwrap().ends_with(".csv"));
            assert!(physical["region"].get("startLine").is_none_or(|line| line.as_u64().unwrap() > 0));
        }
    }
    let folder = Workdir::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Indicators").unwrap();
    sheet.write_row(0, 0, ["code", "name", "target 2021", "target 2022", "achieved 2021"]).unwrap();
    sheet.write_row(1, 0, ["1.1.1", "Number of users"]).unwrap();
    sheet.write_row(1, 2, [0, 20, 25]).unwrap();
    let path = folder.path("two words.xlsx");
    workbook.save(&path).unwrap();
    let (report, sources) = check(&[path], &Settings::default());
    let log = printed("sarif", &report, &sources);
    assert!(log.contains("two%20words.xlsx") && log.contains("two words.xlsx#Indicators!C2"), "{log}");
}

#[test]
fn junit_has_a_case_a_check_and_its_counts_agree() {
    let (report, sources) = reference_report();
    let print = |least| printed_in("junit", (&report, &sources), FindingsStyle::default(), least);
    let failing = |least: Severity| {
        let failing = report.shown.iter().filter(|finding| finding.severity >= least);
        failing.map(|finding| finding.rule.id).collect::<BTreeSet<_>>().len()
    };
    for least in [Severity::Note, Severity::Warning, Severity::Error] {
        let text = print(Some(least));
        assert_eq!(text.matches("<failure ").count(), failing(least), "{least:?}");
    }
    assert!(!print(None).contains("<failure "));
    let text = print(Some(Severity::Error));
    let count = |part: &str| text.matches(part).count();
    assert_eq!(count("<testcase "), report.rules.len());
    let head = format!(
        "tests=\"{}\" failures=\"{}\" skipped=\"{}\"",
        count("<testcase "),
        count("<failure "),
        count("<skipped ")
    );
    assert!(text.lines().nth(1).unwrap().contains(&head), "{head}");
    let mut reader = quick_xml::Reader::from_str(&text);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

#[test]
fn annotations_come_worst_first() {
    let (report, sources) = reference_report();
    let text = printed("github", &report, &sources);
    let ranks: Vec<usize> = text
        .lines()
        .map(|line| {
            ["::error ", "::warning ", "::notice "].iter().position(|command| line.starts_with(command)).unwrap()
        })
        .collect();
    assert!(ranks.is_sorted() && ranks.len() == report.shown.len());
}

#[test]
fn two_runs_give_the_same_bytes() {
    let (one, sources) = reference_report();
    let (two, _) = reference_report();
    assert_eq!(forms(&one, &sources), forms(&two, &sources));
}

#[test]
fn on_a_terminal_lines_are_broken_and_elsewhere_they_are_whole() {
    let (report, sources) = reference_report();
    let print = |width, color| {
        let style = FindingsStyle { width, color, verbose: true, ..Default::default() };
        printed_in("text", (&report, &sources), style, None)
    };
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (whole, broken) = (print(None, false), print(Some(80), false));
    assert!(whole.lines().any(|line| line.len() > 120));
    // A word alone, such as the path of a file, is not broken.
    for line in broken.lines().filter(|line| line.trim().contains(' ')) {
        let longest = line.split_whitespace().map(|word| word.chars().count()).max().unwrap();
        assert!(line.chars().count() <= 80.max(longest + 8), "{line}");
    }
    assert_eq!(words(&whole), words(&broken));
    let coloured = print(Some(80), true);
    assert!(coloured.contains("\u{1b}[1;31merror\u{1b}[0m["), "{coloured}");
    let plain = ["\u{1b}[1;31m", "\u{1b}[33m", "\u{1b}[36m", "\u{1b}[0m"];
    assert_eq!(plain.iter().fold(coloured, |text, code| text.replace(code, "")), broken);
}

#[test]
fn a_finding_about_no_row_has_no_blank_line() {
    let (report, sources) = check(&[repository("tests/published/roads-dump.txt")], &Settings::default());
    let text = printed("text", &report, &sources);
    let blank: Vec<&str> = text.lines().filter(|line| !line.is_empty() && line.trim().is_empty()).collect();
    assert!(blank.is_empty(), "{text}");
}
