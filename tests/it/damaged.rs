//! Files that no text can show, made here: damaged workbooks and documents, each beside its sound twin.

use expost::check::Settings;
use expost::finding::{Finding, Severity};

use crate::checks::{check, faults_of_twins, lines};
use crate::opening::{SHEET_NS, WORD_NS, zipped};

const TABLE_NS: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#;

const TITLES: [&str; 8] =
    ["code", "name", "unit", "baseline", "baseline year", "target 2021", "target 2022", "achieved 2021"];
const ROW: [&str; 8] = ["1.1.1", "Number of registers", "Number", "5", "2019", "20", "30", "25"];

/// A check on a file that is made: the file's name, its bytes with the damage and without it, the finding as it begins.
pub struct Damaged {
    pub check: &'static str,
    file: &'static str,
    bytes: fn(bool) -> Vec<u8>,
    said: &'static str,
}

/// All of them.
pub const DAMAGED: &[Damaged] = &[
    Damaged {
        check: "sheet-unreadable",
        file: "plan.xlsx",
        bytes: |bad| {
            let whole = sheet(&row(2, &ROW));
            let part = if bad { whole.replace("</sheetData></worksheet>", "") } else { whole };
            workbook(&[("xl/worksheets/sheet2.xml", &part)])
        },
        said: "plan.xlsx#Indicators: error[sheet-unreadable]: The sheet \"Indicators\" could not be read: its XML is damaged.",
    },
    Damaged {
        check: "styles-unreadable",
        file: "plan.xlsx",
        bytes: |bad| {
            let end = if bad { "" } else { "</styleSheet>" };
            workbook(&[
                ("xl/worksheets/sheet2.xml", &sheet(&row(2, &ROW))),
                ("xl/styles.xml", &format!("<styleSheet {SHEET_NS}><cellXfs><xf numFmtId=\"0\"/></cellXfs>{end}")),
            ])
        },
        said: "plan.xlsx#Indicators: warning[styles-unreadable]: The formats of the cells could not be read",
    },
    Damaged {
        check: "cell-twice",
        file: "plan.xlsx",
        bytes: |bad| {
            let again = if bad { r#"<c r="H2"><v>26</v></c></row>"# } else { "</row>" };
            workbook(&[("xl/worksheets/sheet2.xml", &sheet(&row(2, &ROW).replace("</row>", again)))])
        },
        said: "plan.xlsx#Indicators!H2: warning[cell-twice]: The file has this cell twice; the last value stands.",
    },
    Damaged {
        check: "text-missing",
        file: "plan.xlsx",
        bytes: |bad| {
            let pointing = format!(r#"<c r="H2" t="s"><v>{}</v></c>"#, if bad { 99 } else { 1 });
            let part = sheet(&row(2, &ROW).replace(&cell("H2", "25"), &pointing));
            let texts = format!("<sst {SHEET_NS}><si><t>20</t></si><si><t>25</t></si><si><t>30</t></si></sst>");
            workbook(&[("xl/worksheets/sheet2.xml", &part), ("xl/sharedStrings.xml", &texts)])
        },
        said: "plan.xlsx#Indicators!H2: error[text-missing]: The cell's text, number 99 of the shared texts, is not in the file.",
    },
    Damaged {
        check: "cell-outside",
        file: "plan.xlsx",
        bytes: |bad| {
            let beyond = if bad { r#"<c r="XFE2" t="s"><v>0</v></c></row>"# } else { "</row>" };
            let part = sheet(&row(2, &ROW).replace("</row>", beyond));
            let texts = format!("<sst {SHEET_NS}><si><t>counted twice</t></si></sst>");
            workbook(&[("xl/worksheets/sheet2.xml", &part), ("xl/sharedStrings.xml", &texts)])
        },
        said: "plan.xlsx#Indicators: warning[cell-outside]: A cell with the value \"counted twice\" stands outside",
    },
    Damaged {
        check: "span-impossible",
        file: "plan.docx",
        bytes: |bad| document(if bad { 60_000 } else { 1 }),
        said: "plan.docx#Table 1!H2: warning[span-impossible]: A cell claims to span more columns",
    },
    Damaged {
        check: "findings-alike",
        file: "plan.fods",
        bytes: |bad| flat_workbook(if bad { 53 } else { 0 }),
        said: "plan.fods#Indicators: warning[findings-alike]: 3 more findings of the kind \"shown-differs\" are not listed.",
    },
];

#[test]
fn each_damage_is_found_at_its_cell_and_not_in_the_sound_twin() {
    let mut faults = Vec::new();
    for damaged in DAMAGED {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(damaged.file);
        let [mut bad, good] = [true, false].map(|is_bad| {
            std::fs::write(&path, (damaged.bytes)(is_bad)).unwrap();
            check(std::slice::from_ref(&path), &Settings::default())
        });
        if damaged.check == "findings-alike" {
            // What it counts stands beside it.
            let is_counted = |finding: &Finding| finding.rule.id == "shown-differs";
            assert_eq!(bad.0.shown.iter().filter(|finding| is_counted(finding)).count(), 50);
            bad.0.shown.retain(|finding| !is_counted(finding));
        }
        faults.extend(faults_of_twins(damaged.check, &bad, &good));
        let said = lines(bad.0.shown.iter().filter(|finding| finding.rule.id == damaged.check), &bad.1);
        if !said.lines().any(|line| line.starts_with(damaged.said)) {
            faults.push(format!("{}: {said}", damaged.said));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn as_many_alike_as_are_listed_are_not_counted_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.fods");
    std::fs::write(&path, flat_workbook(50)).unwrap();
    let (report, _) = check(&[path], &Settings::default());
    let grave: Vec<&str> = report
        .shown
        .iter()
        .filter(|finding| finding.severity > Severity::Note)
        .map(|finding| finding.rule.id)
        .collect();
    assert_eq!(grave, ["shown-differs"; 50]);
}

/// A cell of a worksheet: a number where the words are one.
fn cell(address: &str, words: &str) -> String {
    match words.parse::<f64>() {
        Ok(_) => format!(r#"<c r="{address}"><v>{words}</v></c>"#),
        Err(_) => format!(r#"<c r="{address}" t="inlineStr"><is><t>{words}</t></is></c>"#),
    }
}

fn row(number: u32, words: &[&str]) -> String {
    let cells = words.iter().zip('A'..).map(|(words, column)| cell(&format!("{column}{number}"), words));
    format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
}

/// A worksheet of indicators with those rows.
fn sheet(rows: &str) -> String {
    format!("<worksheet {SHEET_NS}><sheetData>{}{rows}</sheetData></worksheet>", row(1, &TITLES))
}

/// A workbook with a sound sheet of measures, and those parts: the sheet of indicators, and what else there is.
fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    let measures = ["code", "title", "validity"];
    let measures = row(1, &measures) + &row(2, &["1.1.1", "Link the registers", "2020-2022"]);
    let measures = format!("<worksheet {SHEET_NS}><sheetData>{measures}</sheetData></worksheet>");
    let sheets =
        r#"<sheet name="Measures" sheetId="1" r:id="rId1"/><sheet name="Indicators" sheetId="2" r:id="rId2"/>"#;
    let names = format!("<workbook {SHEET_NS}><sheets>{sheets}</sheets></workbook>");
    let relation =
        |at: u8| format!(r#"<Relationship Id="rId{at}" Type="x/worksheet" Target="worksheets/sheet{at}.xml"/>"#);
    let relations = format!("<Relationships>{}{}</Relationships>", relation(1), relation(2));
    let mut all = vec![
        ("xl/workbook.xml", names.as_str()),
        ("xl/_rels/workbook.xml.rels", relations.as_str()),
        ("xl/worksheets/sheet1.xml", measures.as_str()),
    ];
    all.extend(parts);
    zipped(&all)
}

/// A document with a table of indicators whose last cell claims to span so many columns.
fn document(span: u32) -> Vec<u8> {
    let cell = |words: &str, more: &str| format!("<w:tc>{more}<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
    let spanning = format!(r#"<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>"#);
    let titles: String = TITLES.iter().map(|title| cell(title, "")).collect();
    let values: String = ROW[..7].iter().map(|value| cell(value, "")).collect();
    let rows = format!("<w:tr>{titles}</w:tr><w:tr>{values}{}</w:tr>", cell(ROW[7], &spanning));
    let body = format!("<w:document {WORD_NS}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>");
    zipped(&[("word/document.xml", &body)])
}

/// A flat workbook with 60 indicators, the first of which show another achieved value than they store.
fn flat_workbook(damaged: u32) -> Vec<u8> {
    let words = |words: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>"#)
    };
    let number = |stored: u32, shown: u32| {
        let kind = format!(r#"office:value-type="float" office:value="{stored}""#);
        format!("<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>")
    };
    let titles: String = TITLES.iter().map(|title| words(title)).collect();
    let rows = (0..60).map(|at| {
        let texts = [format!("1.1.{}", at + 1), format!("Number of services of office {at}"), "Number".to_owned()];
        let achieved = 25 + at * 3;
        let shown = if at < damaged { achieved * 10 } else { achieved };
        let figures = [5 + at, 2019, 20 + at * 2, 30 + at * 4].map(|figure| number(figure, figure));
        let texts: String = texts.iter().map(|text| words(text)).collect();
        format!("<table:table-row>{texts}{}{}</table:table-row>", figures.concat(), number(achieved, shown))
    });
    let rows: String = rows.collect();
    let table = format!(
        r#"<table:table table:name="Indicators"><table:table-row>{titles}</table:table-row>{rows}</table:table>"#
    );
    let body = format!("<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>");
    format!("<?xml version=\"1.0\"?><office:document {TABLE_NS}>{body}</office:document>").into_bytes()
}
