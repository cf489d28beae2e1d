//! `expost inspect` and `--map`: what was found, what each column means, and how a person settles it.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::workdir::{Workdir, reference, repository};

/// A template that is not recognised.
const FOREIGN: &str = "\
Compact monitoring,,,,,,
Orszag,Project,Mutato,UOM,Kezdet,Terv,Teny
Ghana,Roads Project,Length,km,0,100,80
Ghana,Roads Project,Bridges,Number,0,5,5
Ghana,Water Project,Wells,Number,5,20,21
";

/// What settles it.
const MAP: &str = "\
[[table]]
file = \"kpis.csv\"
[table.columns]
Project = \"owner\"
Mutato = \"indicator\"
Kezdet = \"baseline\"
Terv = \"target\"
Teny = \"achieved\"
[table.fixed]
year = 2012
";

fn foreign() -> Workdir {
    let folder = Workdir::new();
    folder.write("kpis.csv", FOREIGN);
    folder.write("map.toml", MAP);
    folder
}

fn json(folder: &Workdir, arguments: &[&str]) -> Value {
    folder.expost(&[&["inspect", "--format", "json"], arguments].concat()).ended(0).json()
}

#[test]
fn tables_columns_and_what_fits_nothing_are_shown_within_the_width() {
    let folder = Workdir::new();
    folder.write(
        "plan.csv",
        "Our plan of indicators,,,,,\ncode,Name of the indicator in question,Target (2021),Realised by end of 2021,Colour,Name\n\
         1.1#1,Portals,10,12,red,P\na note,,,,,\n1.1#1,Portals again,5,5,blue,P\n",
    );
    let shown = folder.expost_at(80, &["inspect", "plan.csv"]).ended(0);
    let expected = "\
plan.csv: 5 rows with cells, one table
  indicators: 3 rows read, 1 used, 2 reported (flat, header in row 2)
    A  code                      code           certain  the known header
                                                         \"code\", 2 codes
    B  Name of the indicator in  indicator      certain  the word \"indicator\", 2
       question                                          different texts
    C  Target (2021)             target 2021    certain  the known header
                                                         \"Target (2021)\", 2
                                                         numbers
    D  Realised by end of 2021   achieved 2021  certain  the word \"Realised\",
                                                         the period 2021, 2
                                                         numbers
    E  Colour                    verdict        likely   a short list of words:
                                                         \"red\", \"blue\"
    F  Name                      title          certain  the known header
                                                         \"Name\", one text
                                                         repeats over 2 rows

Left over
  plan.csv:1: One row stands outside of any table and was not used: \"Our plan of
    indicators\".
  plan.csv:4: Row skipped: it has only text, \"a note\".
  plan.csv:5:1: 1.1#1 Portals again: The code 1.1#1 is given twice; the first
    row is used.
Guessed
  plan.csv:3: No table describes the objective 1.1; it was made from the codes
    of other rows.
All tables: 3 rows read, 1 used, 2 reported
";
    assert_eq!(shown.stdout, expected, "{}", shown.stdout);
    for width in [40, 66, 80, 120] {
        let shown = folder.expost_at(width, &["inspect", "plan.csv", &reference()]).ended(0).stdout;
        let is_long =
            |line: &&str| line.width() > usize::from(width) && line.split_whitespace().all(|word| word.len() < 30);
        assert_eq!(shown.lines().find(is_long), None);
    }
}

#[test]
fn the_document_for_programs_has_rule_and_certainty_of_each_column_and_counts_that_agree() {
    let folder = foreign();
    let document = json(&folder, &["kpis.csv", "--map", "map.toml"]);
    assert_eq!(document["schema"], "expost/1");
    let table = &document["tables"][0];
    assert_eq!(table["describes"], "indicators");
    assert_eq!(table["layout"], "flat");
    let column = |at: usize| {
        let column = &table["columns"][at];
        ["letters", "header", "meaning", "year", "rule", "certainty"].map(|key| column[key].to_string())
    };
    assert_eq!(column(0), ["\"A\"", "\"Orszag\"", "null", "null", "\"unknown\"", "\"none\""]);
    assert_eq!(column(3), ["\"D\"", "\"UOM\"", "\"unit\"", "null", "\"words\"", "\"certain\""]);
    assert_eq!(column(5), ["\"F\"", "\"Terv\"", "\"target\"", "2012", "\"map\"", "\"certain\""]);
    let soll = &table["columns"][5];
    assert_eq!((&soll["column"], &soll["period"]), (&Value::from("F"), &Value::from("2012")));
    assert_eq!(
        soll["candidates"].to_string(),
        r#"[{"evidence":"a line of the map","meaning":"target","period":"2012","score":1.0}]"#
    );
    assert_eq!(table["columns"][0]["candidates"][0]["meaning"], "owner");
    assert_eq!(document["questions"].as_array().unwrap().len(), 0);
    let counts = &json(&folder, &["kpis.csv", &reference(), "--map", "map.toml"])["counts"];
    let count = |key: &str| counts[key].as_u64().unwrap();
    assert_eq!(count("rows"), 460);
    assert_eq!(count("rows"), count("used") + count("reported"));
}

#[test]
fn a_sheet_without_a_table_shows_the_row_that_looks_like_a_header_and_how_to_go_on() {
    let folder = Workdir::new();
    folder.write(
        "kpis.csv",
        "Compact monitoring,,,\nOrszag,Project,Mutato,UOM\nGhana,Roads,Length,\nGhana,Wells,Depth,\n",
    );
    let shown = folder.expost(&["inspect", "kpis.csv"]).ended(0).stdout;
    assert!(shown.contains("kpis.csv:2 looks most like a header: Orszag, Project, Mutato"), "{shown}");
    assert!(shown.contains("--write-map"), "{shown}");
}

#[test]
fn figures_below_words_that_no_language_knows_are_asked_about_and_the_best_guesses_evaluate() {
    let folder = foreign();
    let asked = folder.expost(&["evaluate", "kpis.csv"]).ended(2).stderr;
    for question in [
        "What does column E \"Kezdet\" hold (0, 0, 5 …): \"baseline\"",
        "What does column F \"Terv\" hold (100, 5, 20 …): \"target\"",
        "What does column G \"Teny\" hold (80, 5, 21 …): \"achieved\"",
    ] {
        assert!(asked.contains(question), "{asked}");
    }
    folder.expost(&["inspect", "kpis.csv", "--write-map", "begun.toml"]).ended(0);
    let arguments = ["evaluate", "kpis.csv", "--map", "begun.toml", "--year", "2012", "--format", "json"];
    let evaluation = folder.expost(&arguments).ended(0).json();
    let verdicts: Vec<&str> =
        evaluation["indicators"].as_array().unwrap().iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["not-achieved", "achieved", "achieved"]);
}

#[test]
fn a_hidden_sheet_is_told() {
    let folder = Workdir::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().set_name("Shown").unwrap().write(0, 0, "a remark").unwrap();
    let hidden = workbook.add_worksheet().set_name("Old").unwrap().set_hidden(true);
    for (at, words) in ["code", "name", "target 2021"].iter().enumerate() {
        hidden.write(0, at as u16, *words).unwrap();
        hidden.write(1, at as u16, ["1.1#1", "Portals", "10"][at]).unwrap();
    }
    workbook.save(folder.path("plan.xlsx")).unwrap();
    let shown = folder.expost(&["inspect", "plan.xlsx"]).ended(0).stdout;
    assert!(shown.contains("plan.xlsx#Old: 2 rows with cells, one table (hidden)"), "{shown}");
    assert_eq!(json(&folder, &["plan.xlsx"])["sheets"][1]["hidden"], true);
}

#[test]
fn a_map_is_taken_by_every_command_that_reads() {
    let folder = foreign();
    let evaluation = folder.expost(&["evaluate", "kpis.csv", "--map", "map.toml", "--format", "json"]).ended(0).json();
    assert_eq!(evaluation["review_year"], 2012);
    let verdicts: Vec<String> = evaluation["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {}", row["code"], row["name"], row["verdict"]).replace('"', ""))
        .collect();
    assert_eq!(
        verdicts,
        ["Roads Project#1 Length not-achieved", "Roads Project#2 Bridges achieved", "Water Project#1 Wells achieved",]
    );
    let explained = folder.expost(&["explain", "kpis.csv", "--map", "map.toml", "--code", "Roads Project#2"]).ended(0);
    assert!(explained.stdout.contains("kpis.csv:4:7"), "{}", explained.stdout);
    let checked = folder.expost(&["check", "kpis.csv", "--map", "map.toml", "--fail-on", "never"]).ended(0);
    assert!(!checked.stdout.contains("sheet-without-table"), "{}", checked.stdout);
    folder.expost(&["convert", "kpis.csv", "--map", "map.toml", "-o", "tables"]).ended(0);
    let tables = std::fs::read_to_string(folder.path("tables/indicators.csv")).unwrap();
    assert!(tables.starts_with("code,name,unit,baseline,baseline_year,target_2012,achieved_2012,"), "{tables}");
    folder.expost(&["evaluate", "tables"]).ended(0);
}

#[test]
fn a_map_as_written_changes_no_figure_of_the_reference_programme_and_the_published_documents() {
    let workbook = repository("seeds/egov-2020-2022.xlsx");
    let mut inputs = vec![vec![reference()], vec![workbook.to_str().unwrap().to_owned()]];
    let published = repository("../shared/corpus/published");
    if published.is_dir() {
        for matrix in ["annex7-one-sheet.xlsx", "annex7.docx"] {
            let files = ["action-plan.xlsx", matrix].map(|name| published.join(name).to_str().unwrap().to_owned());
            inputs.push(files.to_vec());
        }
    } else {
        println!("skipped: the published documents are not here");
    }
    for inputs in inputs {
        let folder = Workdir::new();
        let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
        folder.expost(&[&["inspect", "-q", "--write-map", "map.toml"], &inputs[..]].concat()).ended(0);
        for command in [&["evaluate", "--year", "2021"][..], &["check", "--year", "2021", "--fail-on", "never"]] {
            let all = [command, &["--format", "json"], &inputs[..]].concat();
            let plain = folder.expost(&all).ended(0).stdout;
            let mapped = folder.expost(&[&all[..], &["--map", "map.toml"]].concat()).ended(0).stdout;
            assert!(plain == mapped, "{command:?} {inputs:?}");
        }
    }
}

#[test]
fn what_is_wrong_in_a_map_is_said_at_once_with_its_lines_and_ends_with_two() {
    let folder = foreign();
    folder.write(
        "bad.toml",
        "[[table]]\nheader = 2\n[table.columns]\nMutao = \"indicator\"\nTerv = \"tarjet\"\ncolor = 1\n",
    );
    let refused = folder.expost(&["evaluate", "kpis.csv", "--map", "bad.toml"]).ended(2).stderr;
    assert!(refused.contains("bad.toml:5: there is no meaning `tarjet`. Did you mean `target`?"), "{refused}");
    assert!(refused.contains("bad.toml:6: the column `color` cannot be `1`."), "{refused}");
    folder.write("bad.toml", MAP.replace("Mutato", "Mutao"));
    let refused = folder.expost(&["inspect", "kpis.csv", "--map", "bad.toml"]).ended(2).stderr;
    assert!(refused.contains("bad.toml:5: there is no column `Mutao`. Did you mean `Mutato`?"), "{refused}");
    let refused = folder.expost(&["check", "kpis.csv", "--map", "none.toml"]).ended(2).stderr;
    assert!(refused.contains("none.toml: the map cannot be read"), "{refused}");
    let refused = folder.expost(&["inspect", "kpis.csv", "--write-map", "map.toml"]).ended(2).stderr;
    assert!(refused.contains("--force"), "{refused}");
}

#[test]
fn a_table_of_a_map_for_another_file_is_a_finding() {
    let folder = foreign();
    folder.write("map.toml", format!("{MAP}\n[[table]]\nfile = \"other.csv\"\n"));
    let checked = folder.expost(&["check", "kpis.csv", "--map", "map.toml", "--fail-on", "never"]).ended(0);
    assert!(
        checked.stdout.contains("[map-unused]: The table in line 12 of the map map.toml (file = \"other.csv\")"),
        "{}",
        checked.stdout
    );
}
