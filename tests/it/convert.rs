//! `expost convert`: tidy tables that evaluate to the same figures, and a report that leaves nothing out.

use expost::model::{Amount, Programme};
use expost::read::{ReadOptions, read};
use expost::report::tidy;
use expost::sheet::{OpenOptions, open};
use proptest::prelude::*;
use serde_json::Value;

use crate::evaluate::without_places;
use crate::workdir::{Workdir, reference, repository};

/// One table with all that can stand in a cell of figures, and a row that cannot be used.
const PLAN: &str = "\
code,name,unit,baseline,target 2020,target 2021,achieved 2020,achieved 2021,verdict,remark,colour
1.1#1,Portals,Number,\"1,5\",\"2,194\",\"3,5\",\"2,25\",\"3,75\",,rose,red
1.1#2,Users,Number,0 (2019),at least 5,42 - 45,no data,44,,,blue
1.1#3,Share,%,5%,10%,\"12,5 %\",-,\"12,125%\",,,
1.1.1#1,A law,,none,draft,adopted,,in force,achieved,,
1.1.1#1,A law again,,none,draft,adopted,,in force,achieved,,
1.1.1#2,Broken,Number,#DIV/0!,9-Jun,10,,=A1+B1,,,
";

fn evaluation(folder: &Workdir, inputs: &[&str], arguments: &[&str]) -> Value {
    let all: Vec<&str> = [&["evaluate", "--format", "json"], inputs, arguments].concat();
    fn strip(value: &mut Value) {
        match value {
            Value::Object(map) => {
                map.retain(|key, _| !key.ends_with("_printed"));
                map.values_mut().for_each(strip);
            }
            Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut evaluation = without_places(folder.expost(&all).ended(0).json());
    strip(&mut evaluation);
    evaluation
}

/// Converts to a folder and to a workbook, and holds that both evaluate as the inputs do.
#[track_caller]
fn converts_to_the_same(folder: &Workdir, inputs: &[&str], arguments: &[&str]) {
    let before = evaluation(folder, inputs, arguments);
    for output in ["tables", "tables.xlsx"] {
        let all: Vec<&str> = [&["convert"], inputs, &["-o", output, "--force"]].concat();
        folder.expost(&all).ended(0);
        assert_eq!(evaluation(folder, &[output], arguments), before, "{output}");
    }
}

#[test]
fn serbian_words_change_their_script_and_nothing_else_does() {
    let folder = Workdir::new();
    folder.write(
        "plan.csv",
        "šifra,naziv pokazatelja,jedinica mere,početna vrednost,ciljana vrednost 2021,ostvarena vrednost 2021,obrazloženje\n\
         1.1.1#1,Broj usluga na portalu eUprava,Broj,0,10,12,Nabavka je završena; vidi https://www.example.org/a\n\
         1.1.1#2,Udeo njiva u katastru,%,5,20,10,\n",
    );
    folder.expost(&["convert", "plan.csv", "-o", "cirilica", "--transliterate", "cyrillic", "-q"]).ended(0);
    let text = std::fs::read_to_string(folder.path("cirilica/indicators.csv")).unwrap();
    for words in
        ["Број услуга на порталу", "Удео њива у катастру", "Набавка је завршена; види https://www.example.org/a"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(text.starts_with("code,name,"), "{text}");
    folder.expost(&["convert", "cirilica", "-o", "latinica", "--transliterate", "latin", "-q"]).ended(0);
    let back = std::fs::read_to_string(folder.path("latinica/indicators.csv")).unwrap();
    assert!(back.contains("Udeo njiva u katastru") && back.contains("Nabavka je završena"), "{back}");
    let figures = |input: &str| {
        let evaluation = folder.expost(&["evaluate", input, "--year", "2021", "--format", "json"]).ended(0).json();
        let indicators = evaluation["indicators"].as_array().unwrap();
        let figure = |indicator: &serde_json::Value| (indicator["code"].to_string(), indicator["verdict"].to_string());
        (evaluation["overall"].to_string(), indicators.iter().map(figure).collect::<Vec<_>>())
    };
    assert_eq!(figures("cirilica"), figures("plan.csv"));
}

#[test]
fn the_reference_programme_evaluates_the_same_from_its_converted_tables() {
    converts_to_the_same(&Workdir::new(), &[&reference()], &[]);
    let workbook = repository("seeds/egov-2020-2022.xlsx");
    converts_to_the_same(&Workdir::new(), &[workbook.to_str().unwrap()], &["--profile", "strict"]);
}

#[test]
fn published_documents_evaluate_the_same_from_their_converted_tables() {
    let published = repository("../shared/corpus/published");
    if !published.is_dir() {
        println!("skipped: the published documents are not here");
        return;
    }
    let plan = published.join("action-plan.xlsx");
    for matrix in ["annex7-sheet-per-objective.xlsx", "annex7.docx"] {
        let matrix = published.join(matrix);
        let inputs = [plan.to_str().unwrap(), matrix.to_str().unwrap()];
        converts_to_the_same(&Workdir::new(), &inputs, &["--profile", "annex7", "--year", "2021"]);
    }
}

#[test]
fn figures_of_every_kind_evaluate_the_same_from_their_converted_tables() {
    let folder = Workdir::new();
    folder.write("plan.csv", PLAN);
    converts_to_the_same(&folder, &["plan.csv"], &[]);
}

#[test]
fn blocks_years_in_rows_owners_in_words_and_undated_values_evaluate_the_same() {
    let folder = Workdir::new();
    folder.write(
        "blocks.csv",
        "Public policy document:,The Programme\n\
         Specific objective 1: First,\nMeasure 1.1: Own,\nValidity period: 2020-2022,\n\
         Indicator at the measure level,Unit,Baseline value,Target value in 2021,Achieved value in 2021\n\
         Portals,Number,0,10,12\nUsers,Number,5,20,\"2,194\"\n",
    );
    folder.write("long.csv", "code,name,year,target,achieved\n1.1#1,Portals,2020,5,4\n1.1#1,Portals,2021,10,12\n");
    folder.write(
        "words.csv",
        "Outcome,Indicator,KPI ID,Baseline,Target,Actual\nRoads,Length,R-1,0,10,8\nWater,Wells,W-1,0,5,6\n",
    );
    folder.write("plan.csv", "code,name,baseline,target 2021\n1.1#1,Portals,0,10\n1.1#2,Users,0,10\n");
    folder.write("results.csv", "code,name,baseline,achieved 2021,target 2021\n1.1#1,Portals of it,1,12,11\n");
    converts_to_the_same(&folder, &["blocks.csv"], &[]);
    converts_to_the_same(&folder, &["long.csv"], &[]);
    converts_to_the_same(&folder, &["plan.csv", "results.csv"], &[]);
    // The year of values without one is settled by the conversion, and then stands in the header.
    let before = evaluation(&folder, &["words.csv"], &["--year", "2021"]);
    folder.expost(&["convert", "words.csv", "--year", "2021", "-o", "dated"]).ended(0);
    assert_eq!(evaluation(&folder, &["dated"], &[]), before);
}

#[test]
fn each_table_has_the_columns_of_its_kind_and_the_place_of_each_row() {
    let folder = Workdir::new();
    folder.expost(&["convert", &reference(), "-o", "tables"]).ended(0);
    let head = |name: &str| {
        let text = std::fs::read_to_string(folder.path(&format!("tables/{name}.csv"))).unwrap();
        text.lines().next().unwrap().to_owned()
    };
    assert_eq!(head("programme"), "key,value,origin");
    assert_eq!(head("objectives"), "code,level,title,institution,relevance,origin");
    assert_eq!(head("measures"), "code,objective_code,title,institution,type,validity,relevance,origin");
    assert_eq!(
        head("indicators"),
        "code,name,unit,source_of_verification,baseline,baseline_year,target_2020,target_2021,target_2022,origin"
    );
    assert_eq!(head("published"), "code,published_achieved_pct,published_not_achieved_pct,origin");
    let workbook = repository("seeds/egov-2020-2022.xlsx");
    folder.expost(&["convert", workbook.to_str().unwrap(), "-o", "from-workbook"]).ended(0);
    let achieved = std::fs::read_to_string(folder.path("from-workbook/achieved.csv")).unwrap();
    assert!(achieved.lines().nth(1).unwrap().ends_with("egov-2020-2022.xlsx#Achieved!B2"), "{achieved}");
}

#[test]
fn the_report_says_what_was_recognised_left_over_and_guessed_and_its_counts_agree() {
    let folder = Workdir::new();
    folder.write("plan.csv", PLAN);
    let told = folder.expost(&["convert", "plan.csv", "-o", "tables"]).ended(0);
    assert!(told.stdout.is_empty());
    let report = std::fs::read_to_string(folder.path("tables/report.md")).unwrap();
    let total = report.lines().find(|line| line.starts_with("- `All tables`")).unwrap();
    let counts: Vec<usize> =
        total.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
    assert_eq!(counts, [6, 5, 1], "{report}");
    for line in [
        "- `plan.csv:1`: indicators: 6 rows read, 5 used, 1 reported",
        "- `indicators`: 5 rows",
        "- `plan.csv:1:11`: The column \"colour\" is not used. (column-unused)",
        "- `plan.csv:6:1`: 1.1.1#1 A law again: The code 1.1.1#1 is given twice; the first row is used. (code-duplicate)",
        "(objective-implied)",
        "(value-is-date)",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    assert!(told.stderr.contains("Left over") && told.stderr.contains("Written: tables"), "{}", told.stderr);
    folder.expost(&["convert", "plan.csv", "-o", "tables.xlsx"]).ended(0);
    let checked = folder.expost(&["check", "tables.xlsx", "--format", "json", "--fail-on", "never"]).ended(0);
    assert!(!checked.stdout.contains("sheet-without-table") && !checked.stdout.contains("column-unused"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = Workdir::new();
    for output in ["one", "two", "one.xlsx", "two.xlsx"] {
        folder.expost(&["convert", &reference(), "-o", output]).ended(0);
    }
    let read = |name: &str| std::fs::read(folder.path(name)).unwrap();
    assert!(read("one.xlsx") == read("two.xlsx"));
    for name in ["achieved.csv", "report.md"] {
        assert_eq!(read(&format!("one/{name}")), read(&format!("two/{name}")));
    }
}

#[test]
fn a_folder_is_replaced_only_by_force_and_only_where_it_holds_tables_alone() {
    let folder = Workdir::new();
    folder.write("plan.csv", PLAN);
    folder.expost(&["convert", "plan.csv", "-o", "tables"]).ended(0);
    let refused = folder.expost(&["convert", "plan.csv", "-o", "tables"]).ended(2);
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    folder.expost(&["convert", "plan.csv", "-o", "tables", "--force"]).ended(0);
    folder.write("tables/letter.txt", "Dear ministry");
    let refused = folder.expost(&["convert", "plan.csv", "-o", "tables", "--force"]).ended(2);
    assert!(refused.stderr.contains("letter.txt"), "{}", refused.stderr);
    let refused = folder.expost(&["convert", "tables", "-o", "tables", "--force"]).ended(2);
    assert!(refused.stderr.contains("never written to"), "{}", refused.stderr);
    assert_eq!(std::fs::read_to_string(folder.path("tables/letter.txt")).unwrap(), "Dear ministry");
    let left: Vec<_> = std::fs::read_dir(folder.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn what_cannot_be_converted_is_said_in_a_sentence() {
    let folder = Workdir::new();
    folder.write("plan.csv", PLAN);
    folder.write("notes.csv", "colour,taste\nred,sweet\n");
    for (arguments, words) in [
        (&["convert", "notes.csv", "-o", "tables"][..], "nothing to convert"),
        (&["convert", "plan.csv", "-o", "tables.csv"], "give a folder"),
        (&["convert", "plan.csv", "-o", "plan.csv/tables"], "there is no folder"),
        (&["convert", "plan.csv"], "--output"),
    ] {
        let refused = folder.expost(arguments).ended(2);
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
    }
    assert!(!folder.path("tables").exists());
}

/// The figures of a programme but for missing ones.
fn figures(programme: &Programme) -> Vec<String> {
    let targets = programme.indicators().flat_map(|(_, indicator)| indicator.targets.iter());
    let figure = |quantity: &expost::model::Quantity| match quantity.amount {
        Amount::Exact(number) => format!("{} {}", number.normalize(), quantity.percent),
        Amount::Range { low, high } => format!("{}..{} {}", low.normalize(), high.normalize(), quantity.percent),
        Amount::AtLeast(bound) => format!("{}{} {}", bound.sign_of_least(), bound.number.normalize(), quantity.percent),
        Amount::AtMost(bound) => format!("{}{} {}", bound.sign_of_most(), bound.number.normalize(), quantity.percent),
        other => format!("{other:?}"),
    };
    let targets = targets.filter(|(_, quantity)| !quantity.is_missing());
    targets.map(|(year, quantity)| format!("{year} {} {:?}", figure(quantity), quantity.period)).collect()
}

/// A cell as people write figures, and what is none.
fn cell() -> impl Strategy<Value = String> {
    let number = "-?[0-9]{1,4}([.,][0-9]{1,4})?|[1-9][0-9]{0,2}([.,][0-9]{3}){1,2}|[0-9]{1,3}( [0-9]{3})?";
    prop_oneof![
        number,
        number.prop_map(|number| format!("{number} %")),
        (number, number).prop_map(|(low, high)| format!("{low} - {high}")),
        number.prop_map(|number| format!("at least {number}")),
        number.prop_map(|number| format!("<= {number}%")),
        (number, 2000..2030_u16).prop_map(|(number, year)| format!("{number} ({year})")),
        "-|/|n/a|no data|--|adopted|true|#REF!|9-Jun|2021-06-09|12 of 30|=A1\\*2",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn any_figures_are_the_same_when_their_tidy_tables_are_read(cells in prop::collection::vec(cell(), 1..20)) {
        let folder = Workdir::new();
        let rows: Vec<String> = cells.iter().map(|cell| format!("1.1,Name of it,\"{cell}\"\n")).collect();
        let path = folder.write("plan.csv", format!("code,name,target 2021\n{}", rows.concat()));
        let of = |path: &std::path::Path| {
            read(&open(&[path.to_owned()], &OpenOptions::default()).unwrap(), &ReadOptions::default()).programme
        };
        let programme = of(&path);
        let mut grids = tidy::tables(&programme, tidy::Form::Text);
        let mut text = Vec::new();
        expost::render::csv::write(grids.remove(0), &mut text).unwrap();
        let again = of(&folder.write("again.csv", &text));
        prop_assert_eq!(figures(&programme), figures(&again), "{}", String::from_utf8(text).unwrap());
    }
}
