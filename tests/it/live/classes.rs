//! Classes of a profile in the live workbook: they follow the values, the targets and the named cells of their shares.

use std::process::Command;

use calamine::{Reader, Xlsx, open_workbook};

use super::{CHANGE, KINDS, compare};
use crate::workdir::{Workdir, libreoffice};

const SHARES: [(&str, &str); 3] = [("expost_class_1", "0.97"), ("expost_class_2", "0.6"), ("expost_tolerance", "0.05")];

/// The profile annex7 with three classes, and the shares of the first two.
fn profile(basis: &str, [first, second]: [&str; 2], tolerance: &str) -> String {
    format!(
        "name = \"annex7 with classes\"\ntolerance = {tolerance}\nscope = \"measures\"\nno-data = \"not-achieved\"\n\
         not-assessable = \"not-achieved\"\noverall = \"mean-of-objectives\"\nclasses-on = \"{basis}\"\n\
         [[class]]\nname = \"met\"\nfrom = {first}\nsource = \"s\"\n\
         [[class]]\nname = \"on the way\"\nfrom = {second}\nsource = \"s\"\n\
         [[class]]\nname = \"not met\"\nsource = \"s\"\n"
    )
}

/// A value of each kind of which no class was defined or another one, by the cell of the sheet 1.1.
const EDIT: &str = r#"
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
sheet = book['1.1']
values = {'1.1.1#1': 100, '1.1.1#2': 40, '1.1.1#3': 'none yet', '1.1.1#4': 20, '1.1.1#5': 31, '1.1.1#6': 80,
          '1.1.2#1': 20, '1.1.2#9': 44, '1.1.2#6': 25}
for row in range(1, sheet.max_row + 1):
    code = str(sheet.cell(row, 13).value or '').replace('indicator ', '')
    if code in values:
        sheet.cell(row, 5).value = values[code]
book.save(sys.argv[2])
"#;

fn succeed(folder: &Workdir, command: &mut Command) {
    let output = command.current_dir(folder.path("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn calculate(folder: &Workdir, program: &str, copies: &[String]) {
    let home = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "calculated"];
    succeed(folder, Command::new(program).arg(home).args(convert).args(copies));
}

/// Class and verdict of each indicator, and the counts of classes.
fn judged(folder: &Workdir, arguments: &[&str]) -> Vec<String> {
    let document = folder.expost(&[&["evaluate"], arguments, &["--format", "json", "-q"]].concat()).ended(0).json();
    let rows = document["indicators"].as_array().unwrap().iter();
    let mut said: Vec<String> =
        rows.map(|row| format!("{} {} {}", row["code"], row["verdict"], row["class"])).collect();
    let counts = |one: &serde_json::Value| {
        let all = one["all"].as_array().unwrap().iter();
        let all: Vec<String> =
            all.map(|class| format!("{} {} {}", class["name"], class["count"], class["pct"])).collect();
        format!("{all:?} {}", one["without"])
    };
    said.push(counts(&document["classes"]));
    said.extend(document["objectives"].as_array().unwrap().iter().map(|objective| counts(&objective["classes"])));
    said
}

#[test]
fn each_class_of_the_live_workbook_is_that_of_evaluate_whatever_share_is_changed() {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    folder.write("kinds.csv", KINDS);
    let (mut variants, mut changes, mut copies) = (Vec::new(), Vec::new(), Vec::new());
    for (language, basis) in [("en", "level"), ("sr-Latn", "change"), ("sr-Cyrl", "level")] {
        folder.write("written.toml", profile(basis, ["1", "0.5"], "0.1"));
        let source = format!("{language}.xlsx");
        let written = ["evaluate", "kinds.csv", "--profile", "written.toml", "--lang", language, "-q", "-o", &source];
        folder.expost(&written).ended(0);
        for (name, value) in [("", "")].into_iter().chain(SHARES) {
            let copy = format!("{language}{name}.xlsx");
            changes.extend([source.clone(), copy.clone(), name.to_owned(), value.to_owned()]);
            let [first, second, tolerance] = match name {
                "expost_class_1" => [value, "0.5", "0.1"],
                "expost_class_2" => ["1", value, "0.1"],
                "expost_tolerance" => ["1", "0.5", value],
                _ => ["1", "0.5", "0.1"],
            };
            let own = format!("{language}{name}.toml");
            folder.write(&own, profile(basis, [first, second], tolerance));
            copies.push(copy.clone());
            variants.push((copy, own, language));
        }
    }
    succeed(&folder, Command::new("python3").args(["-c", CHANGE]).args(&changes));
    succeed(&folder, Command::new("python3").args(["-c", EDIT, "en.xlsx", "edited.xlsx"]));
    calculate(&folder, program, &[&copies[..], &["edited.xlsx".to_owned()]].concat());
    let mut compared = 0;
    for (copy, own, language) in &variants {
        let of_rules = format!("rules-{copy}");
        let arguments =
            ["evaluate", "kinds.csv", "--profile", own, "--lang", language, "--static", "-q", "-o", &of_rules];
        folder.expost(&arguments).ended(0);
        compared += compare(&folder, &of_rules, &format!("calculated/{copy}"));
        let returned = judged(&folder, &[&format!("calculated/{copy}")]);
        assert_eq!(returned, judged(&folder, &["kinds.csv", "--profile", own]), "{copy}");
    }
    println!("{compared} cells of {} workbooks with classes compared", variants.len());

    // Corrected values change the classes, and nobody has to ask `evaluate` for them.
    let before = judged(&folder, &["en.xlsx"]);
    let after = judged(&folder, &["calculated/edited.xlsx"]);
    assert!(before.iter().zip(&after).filter(|(before, after)| before != after).count() > 6, "{after:#?}");
    let mut book: Xlsx<_> = open_workbook(folder.path("calculated/edited.xlsx")).unwrap();
    let sheet = book.worksheet_range("Indicators").unwrap();
    let classes = sheet.rows().skip(1).map(|row| (row[0].to_string(), row[13].to_string()));
    for (code, class) in classes.filter(|(code, _)| !code.is_empty()) {
        let name = class.split_once(' ').map_or("null".to_owned(), |(_, name)| format!("\"{name}\""));
        let said = after.iter().find(|said| said.starts_with(&format!("\"{code}\" "))).unwrap();
        assert!(said.ends_with(&name), "{class} in the workbook, {said}");
    }
    assert!(compared > 5_000, "{compared} cells");
}

#[test]
fn shares_that_are_no_classes_are_refused_at_their_cell() {
    if libreoffice().is_none() {
        return;
    }
    let folder = Workdir::new();
    folder.write("kinds.csv", KINDS);
    folder.write("ours.toml", profile("level", ["1", "0.5"], "0"));
    folder.expost(&["evaluate", "kinds.csv", "--profile", "ours.toml", "-o", "matrix.xlsx", "-q"]).ended(0);
    for (value, said) in [
        ("0.4", "the classes no longer begin at falling shares"),
        ("90", "`from` cannot be `90`"),
        ("many", "`from` cannot be `many`"),
    ] {
        succeed(
            &folder,
            Command::new("python3").args(["-c", CHANGE, "matrix.xlsx", "changed.xlsx", "expost_class_1", value]),
        );
        let refused = folder.expost(&["evaluate", "changed.xlsx"]).ended(2);
        assert!(refused.stderr.contains(said) && refused.stderr.contains("!C"), "{value}: {}", refused.stderr);
    }
}
