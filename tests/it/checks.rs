//! Each check on a bad input that gives just its finding, and on a good twin that gives none; what is written of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use expost::check::{self, CHECKS, RunOptions, Settings};
use expost::finding::{Finding, Report, Severity};
use expost::judge::Profile;
use expost::language::{Labels, Language};
use expost::model::Sources;
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions};

use crate::damaged::DAMAGED;
use crate::workdir::{Workdir, repository, same_as_file};

/// Runs all checks on some inputs.
pub fn check(inputs: &[PathBuf], settings: &Settings) -> (Report, Sources) {
    let opened = sheet::open(inputs, &OpenOptions::default()).unwrap();
    let reading = read::read(&opened, &ReadOptions::default());
    let named = reading.programme.document.profile.as_ref().map_or("strict", |profile| &profile.value);
    let profile = Profile::built_in(named).unwrap();
    let options = RunOptions { settings, baseline: None, profile: &profile, year: None };
    let report = check::run(&opened.workbooks, &reading.programme, reading.findings, options);
    (report, reading.programme.sources)
}

/// The settings of a twin: its own `expost.toml`, on a day of 2026, else the usual ones.
fn settings_of(twin: &Path) -> Settings {
    let Ok(text) = std::fs::read_to_string(twin.join("expost.toml")) else { return Settings::default() };
    let mut settings = Settings::from_toml(&text, "expost.toml").unwrap();
    settings.today = Some("2026-06-30".parse().unwrap());
    settings
}

/// What is wrong with what was found in twins: the bad one has its finding, as severe as the table says, and no other
/// above a note; the good one has neither.
pub fn faults_of_twins(id: &str, bad: &(Report, Sources), good: &(Report, Sources)) -> Vec<String> {
    let mut faults = Vec::new();
    // Tables of a row or two seldom state a direction: that finding has its own folder.
    let is_grave = |finding: &&Finding| finding.severity > Severity::Note && finding.rule.id != "direction-inferred";
    let (own, others): (Vec<&Finding>, Vec<&Finding>) = bad.0.shown.iter().partition(|finding| finding.rule.id == id);
    if own.is_empty() {
        faults.push(format!("{id}: not found in the bad input"));
    }
    let usual = check::rule(id).unwrap().severity;
    let unusual: Vec<&Finding> = own.into_iter().filter(|finding| finding.severity != usual).collect();
    if !unusual.is_empty() {
        faults.push(format!("{id}: the table says {}\n{}", usual.id(), lines(unusual, &bad.1)));
    }
    let beside: Vec<&Finding> = others.into_iter().filter(is_grave).collect();
    if !beside.is_empty() {
        faults.push(format!("{id}: beside it\n{}", lines(beside, &bad.1)));
    }
    let found: Vec<&Finding> =
        good.0.shown.iter().filter(|finding| finding.rule.id == id || is_grave(finding)).collect();
    if !found.is_empty() {
        faults.push(format!("{id}: in the good input\n{}", lines(found, &good.1)));
    }
    faults
}

/// A finding as the tests write it: file without its folder, severity, message, row.
fn line(finding: &Finding, sources: &Sources) -> String {
    let labels = Labels::of(Language::English);
    let place = |origin| {
        let place = sources.place(origin).to_string();
        place.rsplit('/').next().unwrap().to_owned()
    };
    let at = finding.at.map_or_else(String::new, place);
    let related: Vec<String> = finding.related.iter().map(|origin| place(*origin)).collect();
    let message = labels.message(&finding.message, sources);
    let subject = finding.subject.as_deref().unwrap_or("");
    format!("{at}: {}[{}]: {message} | {subject} | {}", finding.severity.id(), finding.rule.id, related.join(", "))
}

/// Findings as the tests write them, a line each.
pub fn lines<'f>(findings: impl IntoIterator<Item = &'f Finding>, sources: &Sources) -> String {
    findings.into_iter().map(|finding| line(finding, sources) + "\n").collect()
}

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(repository("tests/checks")).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[test]
fn each_check_finds_its_defect_at_its_cell_and_nothing_in_the_good_twin() {
    let mut faults = Vec::new();
    for folder in folders() {
        let id = folder.file_name().unwrap().to_str().unwrap();
        let [bad, good] = ["bad", "good"].map(|twin| folder.join(twin)).map(|twin| {
            let settings = settings_of(&twin);
            check(&[twin], &settings)
        });
        let own = bad.0.shown.iter().filter(|finding| finding.rule.id == id);
        faults.extend(same_as_file(&folder.join("expected.txt"), &lines(own, &bad.1)).err());
        faults.extend(faults_of_twins(id, &bad, &good));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_examples_in_the_documentation_are_the_inputs_of_the_tests() {
    for folder in folders() {
        let id = folder.file_name().unwrap().to_str().unwrap();
        let documentation = check::rule(id).unwrap().documentation;
        for (twin, other) in [("bad", "good"), ("good", "bad")] {
            for file in std::fs::read_dir(folder.join(twin)).unwrap() {
                let name = file.unwrap().file_name().into_string().unwrap();
                let [own, of_other] = [twin, other].map(|twin| readable(&folder.join(twin).join(&name)));
                let block = match name.rsplit_once('.').unwrap().1 {
                    "fods" | "xml" => in_block("xml", &lines_that_differ(&own, &of_other)),
                    ending => in_block(ending, own.trim_end()),
                };
                assert!(documentation.contains(&block), "data/checks/{id}.md does not show {twin}/{name}\n{block}");
            }
        }
    }
}

/// A file as it can be shown: bytes that are no UTF-8 as U+FFFD, NUL characters as `␀`; nothing where it is not there.
fn readable(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).replace('\0', "␀")
}

/// The lines of a long file that its twin lacks: what the two are about.
fn lines_that_differ(own: &str, of_twin: &str) -> String {
    let of_twin: Vec<&str> = of_twin.lines().map(str::trim).collect();
    own.lines().map(str::trim).filter(|line| !of_twin.contains(line)).collect::<Vec<_>>().join("\n")
}

fn in_block(language: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("```{language}\n{text}\n```") }
}

#[test]
fn the_ids_of_all_checks_are_as_published() {
    let ids: String =
        check::rules().map(|check| format!("{} {} {}\n", check.id, check.family.id(), check.severity.id())).collect();
    same_as_file(&repository("tests/checks/ids.txt"), &ids).unwrap();
    let unique: BTreeSet<&str> = check::rules().map(|check| check.id).collect();
    assert_eq!(unique.len(), check::rules().count());
}

#[test]
fn each_check_has_a_bad_and_a_good_input() {
    let folders = folders();
    let has_folder = |id: &str| folders.iter().any(|folder| folder.ends_with(id));
    // The program alone knows the languages of the outputs and the map; see the tests of languages and of maps.
    let of_the_program = ["language-unknown", "map-unused"];
    let is_made = |id: &str| of_the_program.contains(&id) || DAMAGED.iter().any(|damaged| damaged.check == id);
    let without: Vec<&str> =
        check::rules().map(|check| check.id).filter(|id| !has_folder(id) && !is_made(id)).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_finding_that_the_code_can_make_is_in_the_table() {
    let mut files = Vec::new();
    let mut left = vec![repository("src")];
    while let Some(folder) = left.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { left.push(path) } else { files.push(path) }
        }
    }
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        // A finding takes id and severity from its rule, so a rule made elsewhere would be in no table.
        let makes_rules = code.replace("struct Rule {", "").replace("impl Rule {", "").contains(" Rule {");
        let is_table = file.ends_with("finding/rule.rs") || file.ends_with("check/table.rs");
        assert_eq!(makes_rules, is_table, "{}", file.display());
    }
}

#[test]
fn the_page_of_checks_is_up_to_date() {
    same_as_file(&repository("docs/checks.md"), &check::page()).unwrap_or_else(|_| {
        panic!("docs/checks.md is stale; write it with `cargo run --example checks_page > docs/checks.md`")
    });
}

/// Builds a workbook with a sheet `Indicators`, changes it, and runs all checks on it.
fn check_workbook(change: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<String> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().set_name("Notes").unwrap().write(0, 0, "made for a test").unwrap();
    let sheet = workbook.add_worksheet().set_name("Indicators").unwrap();
    let titles = ["code", "name", "unit", "baseline", "target 2021", "target 2022", "achieved 2021"];
    sheet.write_row(0, 0, titles).unwrap();
    for (row, name) in ["Number of registers", "Number of users", "Number of courts"].into_iter().enumerate() {
        let row = row as u32 + 1;
        sheet.write_row(row, 0, ["1.1.1", name, "Number"]).unwrap();
        sheet.write_row(row, 3, [5, 20, 30, 21 + row]).unwrap();
    }
    change(sheet);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    workbook.save(&path).unwrap();
    take_stored_zeros(&path);
    let (report, sources) = check(&[path], &Settings::default());
    let own = report.shown.iter().filter(|finding| CHECKS.iter().any(|check| check.rule.id == finding.rule.id));
    own.map(|finding| line(finding, &sources)).collect()
}

/// Takes the value 0 from formulas, as programs leave them that write formulas and do not calculate.
fn take_stored_zeros(path: &Path) {
    use std::io::{Read, Write};
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut written = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap().replace("</f><v>0</v>", "</f>").replace("</f><v></v>", "</f>");
        written.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        written.write_all(text.as_bytes()).unwrap();
    }
    std::fs::write(path, written.finish().unwrap().into_inner()).unwrap();
}

#[test]
fn what_a_spreadsheet_hides_or_has_not_computed_is_found_at_its_cell() {
    assert_eq!(check_workbook(|_| {}), Vec::<String>::new());
    type Change = fn(&mut rust_xlsxwriter::Worksheet);
    let cases: [(Change, &str); 6] = [
        (
            |sheet| {
                sheet.set_hidden(true);
            },
            "plan.xlsx#Indicators: warning[sheet-hidden]",
        ),
        (
            |sheet| {
                sheet.set_row_hidden(2).unwrap();
            },
            "plan.xlsx#Indicators!3:3: note[rows-hidden]: One hidden row of the table was read as any other.",
        ),
        (
            |sheet| {
                sheet.merge_range(1, 2, 3, 2, "Number", &rust_xlsxwriter::Format::new()).unwrap();
            },
            "plan.xlsx#Indicators!C2: note[cells-merged]: A cell is merged over 3 rows",
        ),
        (
            |sheet| {
                sheet.write_formula(2, 6, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
            },
            "plan.xlsx#Indicators!G3: error[cell-error]: The cell holds the error #DIV/0!",
        ),
        (
            |sheet| {
                sheet.write_formula(2, 6, rust_xlsxwriter::Formula::new("=SUM(D2:D3)")).unwrap();
            },
            "plan.xlsx#Indicators!G3: error[formula-without-value]",
        ),
        (
            |sheet| {
                sheet.write_string(2, 6, "22").unwrap();
            },
            "plan.xlsx#Indicators!G3: note[number-as-text]: \"22\" is stored as text",
        ),
    ];
    for (change, said) in cases {
        let found = check_workbook(change);
        assert!(found.len() == 1 && found[0].starts_with(said), "{said}: {found:#?}");
    }
}

/// The tables of a sound programme of some objectives, each with measures, indicators and activities.
fn sound_programme(objectives: usize, measures: usize, seed: usize) -> Vec<(&'static str, Vec<Vec<String>>)> {
    let rows = |text: &str| vec![text.split(',').map(str::to_owned).collect::<Vec<String>>()];
    let mut tables = [
        ("objectives.csv", rows("code,level,title,relevance")),
        ("measures.csv", rows("code,title,institution,validity,relevance")),
        (
            "indicators.csv",
            rows("code,name,unit,source of verification,baseline,baseline year,target 2020,target 2021,target 2022"),
        ),
        ("achieved.csv", rows("code,name,target 2021,achieved 2020,achieved 2021,remark")),
        ("activities.csv", rows("code,title,institution,deadline,source of funding,funds 2021")),
        ("statuses.csv", rows("code,title,status,remark,relevance,next steps")),
        ("funding.csv", rows("measure code,source of funding,funds 2021")),
        ("programme.csv", rows("key,value")),
    ];
    let mut push = |table: &str, cells: &[&str]| {
        let rows = &mut tables.iter_mut().find(|(name, _)| *name == table).unwrap().1;
        rows.push(cells.iter().map(|cell| (*cell).to_owned()).collect());
    };
    for fact in [["first year", "2020"], ["last year", "2022"], ["review year", "2021"]] {
        push("programme.csv", &fact);
    }
    for objective in 1..=objectives {
        push("objectives.csv", &[&format!("1.{objective}"), "specific", &format!("Field {objective}"), "is relevant"]);
        push_indicator(&mut push, &format!("1.{objective}#1"), "effects", seed + objective * 7);
        for measure in 1..=measures {
            let code = format!("1.{objective}.{measure}");
            push(
                "measures.csv",
                &[&code, &format!("Part {measure} of field {objective}"), "Office", "2020-2022", "is relevant"],
            );
            push_indicator(&mut push, &format!("{code}#1"), "registers", seed + objective * 31 + measure * 5);
            push_indicator(&mut push, &format!("{code}#2"), "services", seed + objective * 37 + measure * 11);
            let title = format!("Build part {measure} of field {objective}");
            push("activities.csv", &[&format!("{code}.1"), &title, "Office", "Q4 2022", "Budget", "100"]);
            push(
                "statuses.csv",
                &[
                    &format!("{code}.1"),
                    &title,
                    "ongoing",
                    &format!("step {objective} of part {measure} taken"),
                    "is relevant",
                    "go on",
                ],
            );
            push("funding.csv", &[&code, "Budget", "100"]);
        }
    }
    tables.into()
}

fn push_indicator(push: &mut impl FnMut(&str, &[&str]), code: &str, what: &str, seed: usize) {
    let name = format!("Number of {what} under {}", code.replace(['.', '#'], " "));
    let start = 10 + seed % 40;
    let text = |number: usize| number.to_string();
    let targets = [text(start + 20), text(start + 40), text(start + 90)];
    push(
        "indicators.csv",
        &[code, &name, "Number", "Yearly report", &text(start), "2019", &targets[0], &targets[1], &targets[2]],
    );
    push(
        "achieved.csv",
        &[code, &name, &targets[1], &text(start + 17), &text(start + 43), &format!("as reported for {code}")],
    );
}

fn check_tables(tables: &[(&str, Vec<Vec<String>>)]) -> (Report, Sources) {
    let folder = tempfile::tempdir().unwrap();
    for (name, rows) in tables {
        let lines: Vec<String> =
            rows.iter().map(|row| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",")).collect();
        std::fs::write(folder.path().join(name), lines.join("\n")).unwrap();
    }
    check(&[folder.path().to_owned()], &Settings::default())
}

#[test]
fn a_sound_programme_has_no_finding_above_note_whatever_its_size() {
    for (objectives, measures, seed) in [(1, 1, 0), (2, 3, 5), (4, 2, 17), (3, 6, 23), (7, 1, 39)] {
        let (report, sources) = check_tables(&sound_programme(objectives, measures, seed));
        let found = report.shown.iter().filter(|finding| finding.severity > Severity::Note);
        assert_eq!(lines(found, &sources), "", "{objectives} {measures} {seed}");
    }
}

/// Table, row and column of a cell, what is written into it, and the finding that must come of it at that cell.
const DEFECTS: &[(&str, usize, usize, &str, &str)] = &[
    ("indicators.csv", 3, 2, "%", "percent-out-of-range|unit-misfit"),
    ("indicators.csv", 2, 7, "0", "target-zero"),
    ("indicators.csv", 2, 7, "9000", "target-turns|target-differs"),
    ("indicators.csv", 2, 5, "2021", "baseline-year-late"),
    ("indicators.csv", 2, 4, "9999", "baseline-meets-target|achieved-below-baseline"),
    ("achieved.csv", 2, 2, "3", "target-differs"),
    ("achieved.csv", 2, 4, "1", "achieved-below-baseline"),
    ("activities.csv", 1, 3, "Q1 2024", "deadline-outside-measure"),
    ("activities.csv", 1, 5, "1,000,00", "number-misprinted"),
    ("activities.csv", 1, 5, "70", "funds-total-differs"),
    ("statuses.csv", 1, 3, "the work has been completed", "status-against-words"),
    ("statuses.csv", 2, 2, "", "status-missing"),
    ("statuses.csv", 1, 5, "see activity 1.9.9.9", "reference-unknown"),
    ("measures.csv", 1, 4, "is no longer relevant", "relevance-differs"),
    ("measures.csv", 1, 3, "2020", "deadline-outside-measure|funds-outside-validity"),
];

#[test]
fn each_injected_defect_is_found_and_no_other_error_beside_it() {
    for (table, row, column, value, expected) in DEFECTS {
        let mut tables = sound_programme(3, 2, 11);
        let rows = &mut tables.iter_mut().find(|(name, _)| name == table).unwrap().1;
        rows[*row][*column] = (*value).to_owned();
        let (report, sources) = check_tables(&tables);
        let wanted: Vec<&str> = expected.split('|').collect();
        let worth: Vec<&Finding> = report.shown.iter().filter(|finding| finding.severity > Severity::Note).collect();
        let at_cell = |finding: &&&Finding| {
            let places = finding.at.iter().chain(&finding.related).map(|at| at.whole_row()).collect::<Vec<_>>();
            places.iter().any(|at| sources.place(*at).to_string().ends_with(&format!("{table}:{}", row + 1)))
        };
        let own = worth.iter().filter(at_cell).filter(|finding| wanted.contains(&finding.rule.id)).count();
        assert!(own > 0, "{table} {row} {column} {value}: {}", lines(worth, &sources));
        let beside =
            worth.iter().filter(|finding| finding.severity == Severity::Error && !wanted.contains(&finding.rule.id));
        assert_eq!(lines(beside.copied(), &sources), "", "{table} {row} {column} {value}");
    }
}

#[test]
fn a_column_ignore_leaves_findings_of_its_row_out_and_a_wrong_one_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kpi.csv");
    let table = "code,name,unit,baseline,target 2021,target 2022,achieved 2021,ignore\n\
                 1.1.1,Number of users,Number,0,0,30,25,target-zero: agreed in March\n\
                 1.1.1,Number of courts,Number,0,0,40,26,target-nought\n";
    std::fs::write(&path, table).unwrap();
    let (report, sources) = check(&[path], &Settings::default());
    let ignored: Vec<(&str, &str)> =
        report.ignored.iter().map(|ignored| (ignored.finding.rule.id, ignored.reason.as_str())).collect();
    assert_eq!(ignored, [("target-zero", "agreed in March")]);
    let shown = lines(report.shown.iter().filter(|finding| finding.severity > Severity::Note), &sources);
    assert!(shown.contains("kpi.csv:3:5: warning[target-zero]"), "{shown}");
    assert!(shown.contains("kpi.csv:3:8: warning[ignore-unknown]: There is no check \"target-nought\""), "{shown}");
    assert!(!lines(&report.shown, &sources).contains("column-unused"));
}

#[test]
fn ignores_of_the_settings_hold_until_their_day_and_unused_ones_are_reported() {
    let bad = repository("tests/checks/target-zero/bad");
    let text = "[[ignore]]\ncheck = \"target-zero\"\nsubject = \"1.1.1#1\"\nreason = \"agreed\"\nuntil = 2026-06-30\n\n\
                [[ignore]]\ncheck = \"target-zero\"\nsubject = \"1.1.1#9\"\nreason = \"agreed\"\n";
    let on = |day: &str| {
        let mut settings = Settings::from_toml(text, "expost.toml").unwrap();
        settings.today = Some(day.parse().unwrap());
        check(std::slice::from_ref(&bad), &settings).0
    };
    let shown = |report: &Report| {
        report
            .shown
            .iter()
            .map(|finding| finding.rule.id)
            .filter(|check| !check.contains("implied") && *check != "direction-inferred")
            .collect::<Vec<_>>()
    };
    let before = on("2026-06-30");
    assert_eq!(before.ignored.len(), 1);
    assert_eq!(shown(&before), ["ignore-unused"]);
    let after = on("2026-07-01");
    assert_eq!(after.ignored.len(), 0);
    assert_eq!(shown(&after), ["target-zero", "ignore-expired", "ignore-unused"]);
}

#[test]
fn a_status_that_has_slipped_is_known_in_every_language() {
    for word in ["Completed", "Završeno", "Завршено", "in progress", "nije započeto"] {
        let folder = Workdir::new();
        let table = format!(
            "code,title,deadline,status,remark,relevance\n1.1.1.1,Draft the law,Q4 2022,ongoing,group formed,is relevant\n\
             1.1.1.2,Train the staff,Q4 2022,,{word},\n"
        );
        let (report, sources) = check(&[folder.write("activities.csv", table)], &Settings::default());
        let found: Vec<&Finding> = report.shown.iter().filter(|finding| finding.rule.id == "row-slipped").collect();
        assert_eq!(found.len(), 1, "{word}: {}", lines(&report.shown, &sources));
    }
}
