//! The workbook as a spreadsheet program sees it: the values and words of the model, drawn by LibreOffice without complaint.

use std::process::Command;

use calamine::{Data, Reader, SheetVisible, Xlsx, open_workbook};
use expost::render::palette::look;
use expost::report::Tone;
use serde_json::Value;

use crate::workdir::{Workdir, libreoffice, reference};

fn written() -> (Workdir, Value) {
    let folder = Workdir::new();
    let input = reference();
    folder.expost(&["evaluate", &input, "-o", "matrix.xlsx", "--quiet"]).ended(0);
    let evaluation = folder.expost(&["evaluate", &input, "--format", "json"]).ended(0).json();
    (folder, evaluation)
}

fn rows(folder: &Workdir, sheet: &str) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
    let range = workbook.worksheet_range(sheet).unwrap();
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::Float(number) => number.to_string(),
        other => other.to_string(),
    };
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

#[test]
fn the_workbook_has_the_sheets_of_the_matrix() {
    let (folder, _) = written();
    let workbook: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
    let shown = ["Summary", "O1", "1.1", "1.2", "1.3", "1.4", "Indicators", "Activities", "Legend and method"];
    let sheets = workbook.sheets_metadata();
    let visible = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    assert_eq!(visible.map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), shown);
    assert_eq!(sheets.last().unwrap().name, "expost");
}

#[test]
fn the_summary_prints_the_pairs_of_the_evaluation() {
    let (folder, evaluation) = written();
    let rows = rows(&folder, "Summary");
    for objective in evaluation["objectives"].as_array().unwrap() {
        let Some(achieved) = objective["achieved_pct"].as_f64() else { continue };
        let row = rows.iter().find(|row| row[0] == objective["code"].as_str().unwrap()).unwrap();
        let cells = [&row[2], &row[6], &row[7], &row[8]];
        let expected = [
            objective["achieved"].to_string(),
            objective["counted"].to_string(),
            (achieved / 100.0).to_string(),
            (objective["not_achieved_pct"].as_f64().unwrap() / 100.0).to_string(),
        ];
        assert_eq!(cells.map(String::as_str), expected.each_ref().map(String::as_str));
    }
}

#[test]
fn each_indicator_stands_in_the_flat_table_with_its_verdict_and_reason() {
    let (folder, evaluation) = written();
    let rows = rows(&folder, "Indicators");
    let indicators = evaluation["indicators"].as_array().unwrap();
    assert_eq!(rows.len(), indicators.len() + 1);
    for (row, indicator) in rows[1..].iter().zip(indicators) {
        assert_eq!(row[0], indicator["code"].as_str().unwrap());
        assert_eq!(row[1], indicator["name"].as_str().unwrap());
        let verdict = indicator["verdict"].as_str().unwrap().replace('-', " ");
        assert!(row[11].ends_with(&verdict), "{} is not {verdict}", row[11]);
        assert_eq!(row[14], indicator["reason"].as_str().unwrap());
        if let Some(achieved) = indicator["achieved"].as_f64() {
            assert_eq!(row[7].parse::<f64>().ok(), Some(achieved), "{}", row[0]);
        }
    }
}

/// The sheet of that number as it is stored.
fn stored(folder: &Workdir, file: &str, sheet: usize) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(folder.path(file)).unwrap()).unwrap();
    std::io::read_to_string(archive.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).unwrap()).unwrap()
}

#[test]
fn the_headers_of_the_flat_table_say_what_the_columns_hold() {
    let (folder, _) = written();
    let header = rows(&folder, "Indicators").swap_remove(0);
    assert_eq!(header[1..6], ["Indicator", "Unit", "Direction", "Baseline value", "Baseline year"]);
}

#[test]
fn measures_begin_pages_where_they_would_be_torn_and_wide_tables_take_a3() {
    let (folder, _) = written();
    let objective = stored(&folder, "matrix.xlsx", 3);
    let cells = rows(&folder, "1.1");
    let breaks: Vec<usize> =
        objective.split("<brk id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    assert!(breaks.len() > 2 && !objective.contains("fitToPage"), "{breaks:?}");
    for row in breaks {
        let first = &cells[row][0];
        let is_heading = first.starts_with("Measure ") || first == "Activity" || first.starts_with("Indicator");
        assert!(is_heading, "a page begins with {first}");
    }
    assert!(objective.contains("paperSize=\"9\""));
    assert!(stored(&folder, "matrix.xlsx", 7).contains("paperSize=\"8\""));
}

#[test]
fn the_legend_lists_warnings_one_by_one_and_counts_notes() {
    let (folder, _) = written();
    let of = |folder: &Workdir, severity: &str| {
        let rows = rows(folder, "Legend and method");
        rows.into_iter().filter(|row| row[2].ends_with(severity)).collect::<Vec<_>>()
    };
    let run = folder.expost(&["evaluate", &reference()]).ended(0);
    let warnings = of(&folder, "warning").len();
    assert!(warnings > 0 && run.stderr.contains(&format!(" {warnings} warnings, ")), "{warnings}: {}", run.stderr);
    let marked = Workdir::new();
    let row = |number: usize| format!("1.1.{number},Wells dug in the village {number},number,20,25¹\n");
    let table = (1..=25).map(row).collect::<String>();
    marked.write("wells.csv", format!("code,name,unit,target 2021,achieved 2021\n{table}"));
    marked.expost(&["evaluate", "wells.csv", "-o", "matrix.xlsx", "--quiet"]).ended(0);
    assert!(of(&marked, "warning").len() > 20);
    let notes = of(&folder, "note");
    assert!(notes.len() < 10 && notes.iter().any(|row| row[1].starts_with("Notes of this kind: ")), "{notes:?}");
}

#[test]
fn the_tables_of_a_copy_with_findings_repeat_their_titles_and_have_columns_by_content() {
    let folder = Workdir::new();
    let long = "A portal for citizens and businesses that is open day and night ".repeat(3);
    let table = format!("code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,{long},%,0,10,12\n1.1.1#2,Two,%\n");
    folder.write("kpi.csv", table);
    folder.expost(&["check", "kpi.csv", "--format", "xlsx", "-o", "findings.xlsx", "--fail-on", "never", "-q"]);
    let sheet = stored(&folder, "findings.xlsx", 2);
    assert!(sheet.contains("<pane ySplit=\"1\""), "{sheet}");
    let widths: Vec<f64> = sheet
        .split("<col ")
        .skip(1)
        .map(|column| column.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
        .collect();
    assert!(widths[1] > 40.0 && widths[2] < 12.0, "{widths:?}");
    assert!(sheet.contains("<c r=\"F3\""), "the border ends before the table does");
}

#[test]
fn each_activity_stands_in_its_objectives_sheet_and_in_the_flat_table() {
    let (folder, evaluation) = written();
    let flat = rows(&folder, "Activities");
    let activities = evaluation["activities"].as_array().unwrap();
    assert_eq!(flat.len(), activities.len() + 1);
    for objective in ["1.1", "1.2", "1.3", "1.4"] {
        let cells: Vec<String> = rows(&folder, objective).into_iter().map(|mut row| row.swap_remove(0)).collect();
        let own = activities
            .iter()
            .filter(|activity| activity["code"].as_str().unwrap().starts_with(&format!("{objective}.")));
        for activity in own {
            let wanted = format!("{} {}", activity["code"].as_str().unwrap(), activity["title"].as_str().unwrap());
            assert!(cells.contains(&wanted), "{wanted}");
        }
    }
}

#[test]
fn the_method_sheet_counts_what_was_read_judged_and_written() {
    let (folder, evaluation) = written();
    let rows = rows(&folder, "Legend and method");
    let value = |label: &str| rows.iter().find(|row| row[0] == label).map(|row| row[1].clone()).unwrap();
    assert_eq!(value("Indicators judged and written"), evaluation["indicators"].as_array().unwrap().len().to_string());
    assert_eq!(value("Activities judged and written"), evaluation["activities"].as_array().unwrap().len().to_string());
    let counts = &evaluation["counts"];
    let sum = counts["rows_used"].as_u64().unwrap() + counts["rows_reported"].as_u64().unwrap();
    assert_eq!(counts["rows_read"].as_u64().unwrap(), sum);
}

#[test]
fn text_that_looks_like_a_formula_stays_text_and_names_cannot_break_the_file() {
    let folder = Workdir::new();
    folder.write(
        "kpi.csv",
        "code,name,unit,baseline,target 2021,achieved 2021,remark\n\
         [a]:*?/1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",Number,0,10,12,=1+1\n",
    );
    folder.expost(&["evaluate", "kpi.csv", "-o", "matrix.xlsx", "--quiet"]).ended(0);
    let cells = rows(&folder, "Indicators");
    assert_eq!(cells[1][1], "=HYPERLINK(\"http://x\",\"y\")");
    let mut workbook: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
    for sheet in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&sheet).unwrap();
        let is_foreign = |text: &str| text.contains("HYPERLINK") || text.contains("1+1");
        assert!(!formulas.used_cells().any(|(_, _, text)| is_foreign(text)), "{sheet} runs text of the tables");
    }
}

#[test]
fn libreoffice_opens_and_draws_the_workbook() {
    let Some(program) = libreoffice() else { return };
    let (folder, _) = written();
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let output = Command::new(program)
        .args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path(""))
        .arg(folder.path("matrix.xlsx"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(std::fs::read(folder.path("matrix.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn each_verdict_cell_has_the_fill_of_its_verdict() {
    let (folder, evaluation) = written();
    let mut workbook: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
    let styles = workbook.worksheet_style("Indicators").unwrap();
    for (index, indicator) in evaluation["indicators"].as_array().unwrap().iter().enumerate() {
        let tone = match indicator["verdict"].as_str().unwrap() {
            "achieved" if indicator["rests_on_tolerance"] == true => Tone::NearlyAchieved,
            "achieved" => Tone::Achieved,
            "not-achieved" => Tone::NotAchieved,
            "no-data" => Tone::NoData,
            _ => Tone::NotAssessable,
        };
        let style = styles.get((index as u32 + 1, 11)).unwrap();
        let fill = style.fill.as_ref().and_then(|fill| fill.get_color()).unwrap();
        assert_eq!(Some(fill.to_argb() & 0x00FF_FFFF), look(tone).fill, "{}", indicator["code"]);
    }
}

#[test]
fn a_comment_beside_a_blank_target_stands_alone() {
    let folder = Workdir::new();
    folder.write(
        "kpi.csv",
        "code,name,unit,baseline,target 2021,target 2022,achieved 2021,comment\n1.1.1#1,Staff,Number,0,5,,4,training goes on\n",
    );
    folder.expost(&["evaluate", "kpi.csv", "-o", "matrix.xlsx", "--quiet"]).ended(0);
    let mut workbook: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
    let texts: Vec<String> = workbook
        .sheet_names()
        .into_iter()
        .flat_map(|sheet| {
            workbook.worksheet_range(&sheet).unwrap().cells().map(|cell| cell.2.to_string()).collect::<Vec<_>>()
        })
        .collect();
    assert!(texts.iter().any(|text| text == "training goes on"));
    assert!(texts.iter().all(|text| !text.starts_with("; ")), "a mark of division without a target");
}

#[test]
fn a_blank_revised_target_shows_the_planned_one() {
    let folder = Workdir::new();
    folder.write(
        "tables/plan.csv",
        "code,name,unit,baseline,baseline_year,target_2021,target_2022\n\
         1.1.1#1,Portals,number,0,2019,10,12\n1.1.1#2,Users,number,5,2019,20,30\n1.1.1#3,Forms,number,0,2019,4,9\n",
    );
    folder.write(
        "tables/achieved.csv",
        "code,name,target_2021,target_2022,achieved_2021\n1.1.1#1,Portals,,,11\n1.1.1#2,Users,-,25,18\n1.1.1#3,Forms,6,,5\n",
    );
    folder.expost(&["evaluate", "tables", "-o", "matrix.xlsx", "-q"]).ended(0);
    let shown: Vec<Vec<String>> = rows(&folder, "1.1").into_iter().filter(|row| row[0].contains("(number)")).collect();
    let targets: Vec<[&str; 2]> = shown.iter().map(|row| [row[3].as_str(), row[7].as_str()]).collect();
    assert_eq!(targets, [["10", "12"], ["20", "25"], ["6", "9"]]);
}
