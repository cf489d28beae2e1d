//! The workbook as a spreadsheet program sees it: the values and words of the model, drawn by LibreOffice without complaint.

use std::process::Command;

use calamine::{Data, Reader, SheetVisible, Xlsx, open_workbook};
use expost::render::palette::look;
use expost::report::Tone;
use serde_json::Value;

use crate::workdir::{Workdir, reference};

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
    let program =
        ["soffice", "libreoffice"].into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    let Some(program) = program else {
        println!("skipped: LibreOffice is not installed");
        return;
    };
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
