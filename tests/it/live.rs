//! The live workbook against `evaluate`: each kind of target under each named rule in three languages, worked out anew by
//! LibreOffice.

mod classes;

use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::workdir::{Workdir, libreoffice};

/// Each kind of target and achieved value, with values on either side of what the rules let pass.
const KINDS: &str = "\
code,indicator,unit,direction,baseline,baseline year,target 2021,target 2022,achieved 2021,verdict
1.1#1,Own value of the objective,number,increase,50,2019,100,120,96,
1.1#2,Own value without data,number,increase,50,2019,100,120,,
1.1.1#1,Growing within ten percent,number,increase,50,2019,100,120,92,
1.1.1#2,Growing within five percent,number,increase,50,2019,100,120,95,
1.1.1#3,Growing and missed,number,increase,50,2019,100,120,60,
1.1.1#4,Falling within ten percent,days,decrease,30,2019,20,15,22,
1.1.1#5,Falling and missed,days,decrease,30,2019,20,15,25,
1.1.1#6,To be maintained,%,maintain,80,2019,80,80,76,
1.1.1#7,Without a stated direction,number,,50,2019,100,120,96,
1.1.2#1,A range,%,increase,30,2019,42 - 45,50,41,
1.1.2#2,A range that falls,%,decrease,60,2019,42 - 45,40,47,
1.1.2#3,At least,number,,3,2019,at least 5,,4.8,
1.1.2#4,At most,number,,9,2019,at most 5,,5.2,
1.1.2#5,More than,%,,50,2019,> 80,,80,
1.1.2#6,Less than,days,,35,2019,< 20,,20,
1.1.2#7,Less than and a bound,days,,35,2019,< 20,,< 20,
1.1.2#8,An achieved range,%,increase,30,2019,42,50,40 - 43,
1.1.2#9,An achieved bound that decides nothing,%,increase,30,2019,42,50,at most 43,
1.2.1#1,Emissions,kt,,200,2019,-20%,,170,
1.2.1#2,Firms served,number,,50,2019,+10,,58,
1.2.1#3,Households with a meter,%,,40,2019,5 p.p.,,44,
1.2.1#4,Schools with a meter,%,,40,2019,+15 %,,50,
1.2.1#5,Firms advised,number,,50,2019,increase by 10,,60,
1.2.2#1,Negative and growing,million,increase,-500,2019,-200,-100,-210,
1.2.2#2,Negative and falling,million,decrease,-10,2019,-20,-30,-19,
1.2.2#3,A target of zero,number,increase,0,2019,0,10,10,
1.2.2#4,A falling target of zero,number,decrease,12,2019,0,0,1,
1.2.2#5,A later target,number,increase,5,2019,,10,9.5,
1.2.2#6,No target at all,number,increase,5,2019,,,9,
1.2.2#7,No achieved value,number,increase,5,2019,10,12,-,
1.2.3#1,A milestone,,,,,Law adopted,,Law adopted,
1.2.3#2,A milestone with a verdict,,,,,Strategy adopted,,Draft in procedure,not achieved
1.2.3#3,A value in words,number,increase,5,2019,10,12,most of them,
1.2.3#4,Yes or no,yes/no,,no,2019,yes,,yes,
1.2.3#5,Yes and no,yes/no,,no,2019,yes,,no,
1.2.3#6,A percentage with its sign,%,increase,40 %,2019,50 %,60 %,48 %,
";

/// A named rule, its value in the profile annex7 and the values it is changed to.
const RULES: [(&str, &str, &[&str]); 5] = [
    ("expost_tolerance", "tolerance", &["0", "0.05", "0.2"]),
    ("expost_scope", "scope", &["objective", "all"]),
    ("expost_no_data", "no-data", &["left-out"]),
    ("expost_not_assessable", "not-assessable", &["left-out"]),
    ("expost_overall", "overall", &["pooled"]),
];

/// Writes a named cell: the book, the copy, the name and the value, four by four.
const CHANGE: &str = r#"
import sys
from openpyxl import load_workbook
arguments = sys.argv[1:]
for at in range(0, len(arguments), 4):
    source, copy, name, value = arguments[at:at + 4]
    book = load_workbook(source)
    if name:
        sheet, cell = book.defined_names[name].attr_text.replace("'", "").replace("$", "").split("!")
        book[sheet][cell].value = float(value) if value[0].isdigit() else value
    book.save(copy)
"#;

/// A workbook with one changed rule, and the profile that says the same.
struct Variant {
    copy: String,
    profile: String,
    language: &'static str,
}

#[test]
fn every_cell_of_the_live_workbook_is_that_of_evaluate_under_each_rule_in_each_language() {
    let Some(program) = libreoffice() else { return };
    let folder = Workdir::new();
    folder.write("kinds.csv", KINDS);
    let judged = folder.expost(&["evaluate", "kinds.csv", "--format", "json", "-q"]).ended(0).json();
    let changes = judged["indicators"].as_array().unwrap().iter().filter(|row| row["owner"] == "1.2.1");
    let targets: Vec<String> = changes.map(|row| row["target"].to_string()).collect();
    assert_eq!(targets, ["160", "60", "45", "null", "60"], "the changes count from the baseline");
    let mut variants = Vec::new();
    let mut changes: Vec<String> = Vec::new();
    for language in ["en", "sr-Latn", "sr-Cyrl"] {
        let source = format!("{language}.xlsx");
        let written = ["evaluate", "kinds.csv", "--profile", "annex7", "--lang", language, "-q", "-o", &source];
        folder.expost(&written).ended(0);
        let unchanged = [("", "", "")].into_iter();
        let changed =
            RULES.iter().flat_map(|(name, key, values)| values.iter().map(move |value| (*name, *key, *value)));
        for (name, key, value) in unchanged.chain(changed) {
            let copy = format!("{language}{key}{value}.xlsx");
            changes.extend([source.clone(), copy.clone(), name.to_owned(), value.to_owned()]);
            let profile = format!("{key}{value}.toml");
            folder.write(&profile, profile_with(key, value));
            variants.push(Variant { copy, profile, language });
        }
    }
    let succeeded = |command: &mut Command| {
        let output = command.current_dir(folder.path("")).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    succeeded(Command::new("python3").args(["-c", CHANGE]).args(&changes));
    let home = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "calculated"];
    succeeded(Command::new(program).arg(home).args(convert).args(variants.iter().map(|variant| &variant.copy)));
    let mut compared = 0;
    for Variant { copy, profile, language } in &variants {
        let of_rules = format!("rules-{copy}");
        let arguments = ["evaluate", "kinds.csv", "--profile", profile, "--lang", language, "--static", "-q"];
        folder.expost(&[&arguments[..], &["-o", &of_rules]].concat()).ended(0);
        compared += compare(&folder, &of_rules, &format!("calculated/{copy}"));
        let judged = |arguments: &[&str]| {
            let document =
                folder.expost(&[&["evaluate"], arguments, &["--format", "json", "-q"]].concat()).ended(0).json();
            let rows = document["indicators"].as_array().unwrap().clone();
            let verdicts: Vec<String> = rows.iter().map(|row| format!("{} {}", row["code"], row["verdict"])).collect();
            (verdicts, document["objectives"].clone(), document["overall"].clone())
        };
        let returned = judged(&[&format!("calculated/{copy}")]);
        let (verdicts, objectives, overall) = judged(&["kinds.csv", "--profile", profile]);
        assert_eq!((returned.0, &returned.2), (verdicts, &overall), "{copy}");
        let counts = |objectives: &serde_json::Value| {
            let keys = ["code", "achieved", "not_achieved", "no_data", "not_assessable", "counted", "achieved_pct"];
            let of_objective = |one: &serde_json::Value| keys.map(|key| one[key].to_string());
            objectives.as_array().unwrap().iter().map(of_objective).collect::<Vec<_>>()
        };
        assert_eq!(counts(&returned.1), counts(&objectives), "{copy}");
    }
    println!("{compared} cells of {} workbooks compared", variants.len());
    assert!(compared > 10_000, "{compared} cells");
}

/// The profile annex7 with another value of one rule.
fn profile_with(key: &str, value: &str) -> String {
    let rules = [
        ("tolerance", "0.1"),
        ("scope", "measures"),
        ("no-data", "not-achieved"),
        ("not-assessable", "not-achieved"),
        ("overall", "mean-of-objectives"),
    ];
    let line = |(rule, own): (&str, &str)| {
        let value = if rule == key { value } else { own };
        if rule == "tolerance" { format!("{rule} = {value}\n") } else { format!("{rule} = \"{value}\"\n") }
    };
    format!("name = \"annex7\"\n{}", rules.map(line).concat())
}

/// The column of the tokens in the sheets of objectives.
const TOKEN: u32 = 12;

/// The column of the reasons in the flat table, whose title says that they stay as they were written; behind a column of
/// classes it is one further.
const REASONS: u32 = 14;

/// Compares the cells that people see, and gives how many. Texts that stay as they were written are left out: reasons, drafts
/// and the sheet of the rules, and the heading, which says that rules are changed.
fn compare(folder: &Workdir, expected: &str, found: &str) -> usize {
    let open = |file: &str| -> Xlsx<_> { open_workbook(folder.path(file)).unwrap() };
    let (mut expected, mut calculated) = (open(expected), open(found));
    let names = expected.sheet_names();
    let mut compared = 0;
    let mut differences = Vec::new();
    for name in &names[..names.len() - 2] {
        let (own, other) = (expected.worksheet_range(name).unwrap(), calculated.worksheet_range(name).unwrap());
        let formulas = calculated.worksheet_formula(name).unwrap();
        let end = own.end().unwrap();
        // In the sheets of objectives, what programs read is behind the token.
        let has_tokens = (0..=end.0).any(|row| own.get_value((row, TOKEN)).is_some_and(|cell| cell == "expost row"));
        let last = if has_tokens { TOKEN - 1 } else { end.1 };
        for row in 0..=end.0 {
            for column in 0..=last {
                let [own, other] = [&own, &other].map(|range| range.get_value((row, column)).unwrap_or(&Data::Empty));
                let is_worked_out = formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
                let is_text = own.to_string().len() > 40 && other.to_string().len() > 40;
                let is_title_of_reasons = !has_tokens && row == 0 && (REASONS..=REASONS + 1).contains(&column);
                if is_text && !is_worked_out || is_title_of_reasons || is_heading(name == &names[0], row) {
                    continue;
                }
                if !is_same(own, other) {
                    differences.push(format!("{name} {row}:{column}: {own:?} became {other:?}"));
                }
                compared += 1;
            }
        }
    }
    assert!(differences.is_empty(), "{found}: {} cells\n{}", differences.len(), differences.join("\n"));
    compared
}

fn is_heading(is_summary: bool, row: u32) -> bool {
    is_summary && row == 1
}

fn is_same(one: &Data, other: &Data) -> bool {
    match (one, other) {
        (Data::Float(one), Data::Float(other)) => (one - other).abs() < 1e-9,
        _ => one.to_string() == other.to_string(),
    }
}

#[test]
fn a_matrix_of_a_profile_of_ones_own_comes_back_under_its_name_and_rules() {
    let folder = Workdir::new();
    folder.write("kinds.csv", KINDS);
    folder.write("ours.toml", "name = \"ministry\"\ntolerance = 0.2\nscope = \"measures\"\nrange = \"far\"\n");
    let judged = |arguments: &[&str]| {
        folder.expost(&[&["evaluate"], arguments, &["--format", "json", "-q"]].concat()).ended(0).json()
    };
    let own = judged(&["kinds.csv", "--profile", "ours.toml"]);
    folder.expost(&["evaluate", "kinds.csv", "--profile", "ours.toml", "-o", "matrix.xlsx", "-q"]).ended(0);
    let returned = judged(&["matrix.xlsx"]);
    assert_eq!(returned["profile"], "ministry");
    assert_eq!((&returned["overall"], &returned["profile"]), (&own["overall"], &own["profile"]));
    assert_ne!(judged(&["kinds.csv"])["overall"], own["overall"]);
}

#[test]
fn a_value_that_no_such_rule_has_is_refused_at_its_cell() {
    if libreoffice().is_none() {
        return;
    }
    let folder = Workdir::new();
    folder.write("kinds.csv", KINDS);
    folder.expost(&["evaluate", "kinds.csv", "-o", "matrix.xlsx", "-q"]).ended(0);
    let change = ["-c", CHANGE, "matrix.xlsx", "changed.xlsx", "expost_scope", "everything"];
    let output = Command::new("python3").args(change).current_dir(folder.path("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let refused = folder.expost(&["evaluate", "changed.xlsx"]).ended(2);
    assert_eq!(
        refused.stderr.trim(),
        "error: changed.xlsx#Legend and method!C26: `scope` cannot be `everything`. Expected \"measures\" or \
         \"objective\" or \"all\"."
    );
}
