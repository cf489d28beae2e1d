//! The published forms of the reference programme against their hand transcriptions, cell by cell. Both are outside of the
//! project; where they are absent, the test says so and is skipped.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use expost::finding::{Finding, Severity};
use expost::model::{
    Amount, ByPeriod, Funding, Origin, Programme, Published, Quantity, Relevance, StatedRelevance, Text, Year,
};
use expost::read::{self, ReadOptions, Reading};
use expost::sheet::{self, OpenOptions};
use rust_decimal::Decimal;

use crate::workdir::{Workdir, repository};

/// A table of the transcription: the columns of each row by their names.
type Rows = Vec<HashMap<String, String>>;

/// Where the transcription differs from the published form itself; the form is right, and the program reads the form.
const TRANSCRIBED_OTHERWISE: &[(&str, &str, &str)] = &[];

fn shared(path: &str) -> Option<PathBuf> {
    let project = repository("");
    let found = project.ancestors().map(|folder| folder.join("shared").join(path)).find(|found| found.exists());
    if found.is_none() {
        println!("skipped: the published documents are not here");
    }
    found
}

fn transcription(folder: &Path, table: &str) -> Rows {
    let mut reader = csv::Reader::from_path(folder.join(table)).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn reading_of(file: &Path) -> Reading {
    let opened = sheet::open(&[file.to_owned()], &OpenOptions::default()).unwrap();
    read::read(&opened, &ReadOptions::default())
}

/// Words without the differences that a transcription does not keep: line ends, marks at the end, kinds of quotation marks.
fn plain(words: &str) -> String {
    let words = words.replace(['“', '”', '„', '"', '’', '\''], "'").replace(['\n', ';', '\u{a0}'], " ");
    let words = words.replace("/ ", "/").replace(['–', '—'], "-");
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['.', ',', ' ']).to_owned()
}

fn text(text: &Text) -> String {
    text.as_ref().map(|text| plain(&text.value)).unwrap_or_default()
}

fn number(printed: &str) -> String {
    Decimal::from_str(printed).map_or_else(|_| plain(printed), |number| number.normalize().to_string())
}

fn amount(quantity: Option<&Quantity>) -> String {
    match quantity.map(|quantity| (quantity.amount, &quantity.printed)) {
        None | Some((Amount::Missing, _)) => String::new(),
        Some((Amount::Exact(number), _)) => number.normalize().to_string(),
        Some((Amount::Range { low, high }, _)) => format!("{}-{}", low.normalize(), high.normalize()),
        Some((_, printed)) => plain(printed),
    }
}

fn of_year(values: &ByPeriod<Quantity>, year: u16) -> String {
    amount(values.get(Year(year)))
}

fn relevance(stated: Option<&StatedRelevance>) -> &'static str {
    stated.and_then(|stated| stated.verdict).map_or("", Relevance::id)
}

/// The verdict in the words of the transcription.
fn transcribed_relevance(verdict: &str) -> &'static str {
    match verdict {
        "relevant" | "relevant_high" | "completed_still_relevant" => "relevant",
        "blank" | "none" => "",
        _ => "not-relevant",
    }
}

/// A cell that is compared: the row's key, the column, what the transcription has, what was read, and from which row.
struct Compared {
    key: String,
    column: String,
    transcribed: String,
    read: String,
    row: Option<Origin>,
}

#[derive(Default)]
struct Comparison {
    cells: Vec<Compared>,
}

/// One row of both sides.
struct Pair<'c> {
    comparison: &'c mut Comparison,
    key: String,
    row: Option<Origin>,
}

impl Pair<'_> {
    fn cell(&mut self, column: &str, transcribed: impl Into<String>, read: impl Into<String>) -> &mut Self {
        self.comparison.cells.push(Compared {
            key: self.key.clone(),
            column: column.to_owned(),
            transcribed: transcribed.into(),
            read: read.into(),
            row: self.row,
        });
        self
    }
}

impl Comparison {
    fn row(&mut self, key: impl Into<String>, row: Option<Origin>) -> Pair<'_> {
        Pair { comparison: self, key: key.into(), row }
    }

    fn equal(&self) -> usize {
        self.cells.iter().filter(|cell| cell.transcribed == cell.read).count()
    }
}

/// An owner's code and its number within it, as `1.1#2`.
fn numbered(rows: &Rows) -> Vec<(String, &HashMap<String, String>)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    rows.iter()
        .map(|row| {
            let count = counts.entry(&row["owner_code"]).or_default();
            *count += 1;
            (format!("{}#{count}", row["owner_code"]), row)
        })
        .collect()
}

fn funding_cells(pair: &mut Pair<'_>, row: &HashMap<String, String>, funding: Option<&Funding>, source: &str) {
    let of = |text: fn(&Funding) -> &Text| funding.map(|funding| self::text(text(funding))).unwrap_or_default();
    pair.cell("source of funding", plain(&row[source]), of(|funding| &funding.source));
    pair.cell("budget reference", plain(&row["budget_reference"]), of(|funding| &funding.budget_reference));
    for year in 2020..=2022 {
        let read = funding.map(|funding| of_year(&funding.funds, year)).unwrap_or_default();
        let printed = &row[&format!("funds_{year}_raw")];
        let is_number = printed.split(' ').count() == 1;
        let transcribed = if is_number { number(&row[&format!("funds_{year}")]) } else { plain(printed) };
        pair.cell(&format!("funds {year}"), transcribed, read);
    }
}

/// Compares a plan with `action-plan/`.
fn compare_plan(programme: &Programme, folder: &Path) -> Comparison {
    let mut all = Comparison::default();
    for row in &transcription(folder, "objectives.csv") {
        let found = programme.objectives.iter().find(|objective| objective.code.to_string() == row["code"]);
        let mut pair = all.row(&row["code"], found.and_then(|found| found.origin));
        pair.cell("level", &row["level"], found.map_or("", |found| found.level.id()));
        pair.cell("title", plain(&row["title"]), found.map_or_else(String::new, |found| plain(found.title.text())));
        let institution = found.map_or_else(String::new, |found| plain(found.institution.text()));
        pair.cell("institution", plain(&row["institution"]), institution);
    }
    for row in &transcription(folder, "measures.csv") {
        let found = programme.measures().find(|(_, measure)| measure.code.to_string() == row["code"]);
        let mut pair = all.row(&row["code"], found.and_then(|(_, found)| found.origin));
        let read = |of: fn(&expost::model::Measure) -> String| found.map(|(_, found)| of(found)).unwrap_or_default();
        pair.cell(
            "objective",
            &row["objective_code"],
            found.map_or(String::new(), |(owner, _)| owner.code.to_string()),
        );
        pair.cell("title", plain(&row["title"]), read(|found| plain(found.title.text())));
        pair.cell("institution", plain(&row["institution"]), read(|found| plain(found.institution.text())));
        pair.cell("validity", plain(&row["validity"]), read(|found| text(&found.validity)));
        pair.cell("type", plain(&row["measure_type"]), read(|found| text(&found.kind)));
    }
    let indicators: HashMap<String, _> =
        programme.indicators().map(|(_, indicator)| (indicator.code.to_string(), indicator)).collect();
    let table = transcription(folder, "indicators.csv");
    for (key, row) in numbered(&table) {
        let found = indicators.get(&key);
        let mut pair = all.row(&key, found.map(|found| found.origin));
        let words = |of: fn(&expost::model::Indicator) -> String| found.map(|found| of(found)).unwrap_or_default();
        pair.cell("name", plain(&row["name"]), words(|found| plain(found.name.text())));
        pair.cell("unit", plain(&row["unit"]), words(|found| plain(found.unit.text())));
        let source = words(|found| text(&found.source_of_verification));
        pair.cell("source of verification", plain(&row["source_of_verification"]), source);
        let value = |value: &str, printed: &str| if value.is_empty() { plain(printed) } else { number(value) };
        let baseline = found.map(|found| amount(found.baseline.value())).unwrap_or_default();
        pair.cell("baseline", value(&row["baseline_value"], &row["baseline_raw"]), baseline);
        let year = found.and_then(|found| found.baseline_year.value()).map_or(String::new(), |year| year.0.to_string());
        pair.cell("baseline year", row["baseline_year"].rsplit('/').next().unwrap(), year);
        for year in 2020..=2022 {
            let read = found.map(|found| of_year(&found.targets, year)).unwrap_or_default();
            let transcribed = value(&row[&format!("target_{year}")], &row[&format!("target_{year}_raw")]);
            pair.cell(&format!("target {year}"), transcribed, read);
        }
    }
    for row in &transcription(folder, "activities.csv") {
        let found = programme.activities().find(|(_, activity)| activity.code.to_string() == row["code"]);
        let mut pair = all.row(&row["code"], found.map(|(_, found)| found.origin));
        let read = |of: fn(&expost::model::Activity) -> String| found.map(|(_, found)| of(found)).unwrap_or_default();
        let measure = found.map_or_else(String::new, |(measure, _)| measure.code.to_string());
        pair.cell("measure", &row["measure_code"], measure);
        pair.cell("title", plain(&row["title"]), read(|found| plain(found.title.text())));
        pair.cell("institution", plain(&row["institution"]), read(|found| plain(found.institution.text())));
        pair.cell("partners", plain(&row["partners"]), read(|found| text(&found.partners)));
        let deadline = read(|found| found.deadline.as_ref().map_or(String::new(), |due| plain(&due.value.printed)));
        pair.cell("deadline", plain(&row["deadline_raw"]), deadline);
        let funding = found.and_then(|(_, found)| found.funding.first());
        funding_cells(&mut pair, row, funding, "source_of_funding");
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in &transcription(folder, "measure_funding.csv") {
        let count = counts.entry(row["measure_code"].clone()).or_default();
        let measure = programme.measures().find(|(_, measure)| measure.code.to_string() == row["measure_code"]);
        let found = measure.and_then(|(_, measure)| measure.funding.get(*count));
        *count += 1;
        let mut pair = all.row(format!("{} line {count}", row["measure_code"]), found.map(|found| found.origin));
        funding_cells(&mut pair, row, found, "source");
    }
    all
}

/// Compares an evaluation matrix with `annex7/`.
fn compare_matrix(programme: &Programme, folder: &Path) -> Comparison {
    let mut all = Comparison::default();
    for row in &transcription(folder, "blocks.csv") {
        compare_block(&mut all, programme, row);
    }
    let indicators: HashMap<String, _> =
        programme.indicators().map(|(_, indicator)| (indicator.code.to_string(), indicator)).collect();
    let table = transcription(folder, "indicators.csv");
    for (key, row) in numbered(&table) {
        let found = indicators.get(&key);
        let mut pair = all.row(&key, found.map(|found| found.origin));
        pair.cell("name", plain(&row["name"]), found.map_or(String::new(), |found| plain(found.name.text())));
        let baseline = found.map(|found| amount(found.baseline.value())).unwrap_or_default();
        pair.cell("baseline", number(&row["baseline_value"]), baseline);
        let year = found.and_then(|found| found.baseline_year.value()).map_or(String::new(), |year| year.0.to_string());
        pair.cell("baseline year", &row["baseline_year"], year);
        let achieved = |year| found.map(|found| of_year(&found.achieved, year)).unwrap_or_default();
        let target = |year| found.map(|found| of_year(&found.targets, year)).unwrap_or_default();
        pair.cell("achieved 2020", number(&row["achieved_2020"]), achieved(2020));
        let (low, high) = (number(&row["target_2021_low"]), number(&row["target_2021_high"]));
        pair.cell("target 2021", if low == high { low } else { format!("{low}-{high}") }, target(2021));
        pair.cell("achieved 2021", number(&row["achieved_2021"]), achieved(2021));
        pair.cell("target 2022", number(&row["target_2022"]), target(2022));
    }
    for row in &transcription(folder, "activities.csv") {
        let found = programme.activities().find(|(_, activity)| activity.code.to_string() == row["code"]);
        let mut pair = all.row(&row["code"], found.map(|(_, found)| found.origin));
        let read = |of: fn(&expost::model::Activity) -> String| found.map(|(_, found)| of(found)).unwrap_or_default();
        let measure = found.map_or_else(String::new, |(measure, _)| measure.code.to_string());
        let mark = |words: &str| if words == "/" { String::new() } else { plain(words) };
        pair.cell("measure", &row["measure_code"], measure);
        pair.cell("title", plain(&row["title"]), read(|found| plain(found.title.text())));
        pair.cell("institution", plain(&row["institution"]), read(|found| plain(found.institution.text())));
        let status = row["status"].replace('_', "-").replace("blank", "");
        pair.cell("status", status, found.and_then(|(_, found)| found.status.as_ref()).map_or("", |it| it.value.id()));
        let stated = found.and_then(|(_, found)| found.relevance.as_ref());
        pair.cell("relevance", transcribed_relevance(&row["relevance_verdict"]), relevance(stated));
        let words = stated.map_or(String::new(), |stated| plain(&stated.text.value));
        pair.cell("words on relevance", mark(&row["relevance_text"]), words);
        // The transcription keeps the first 100 letters of these.
        let cut = |words: String| plain(&words.chars().take(98).collect::<String>());
        let effectiveness = cut(mark(&row["effectiveness_text"]));
        pair.cell("effectiveness", effectiveness, cut(read(|found| text(&found.effectiveness))));
        pair.cell("next steps", cut(mark(&row["next_steps_text"])), cut(read(|found| text(&found.next_steps))));
    }
    all
}

fn compare_block(all: &mut Comparison, programme: &Programme, row: &HashMap<String, String>) {
    let code = &row["code"];
    let objective = programme.objectives.iter().find(|objective| objective.code.to_string() == *code);
    let measure = programme.measures().find(|(_, measure)| measure.code.to_string() == *code).map(|(_, found)| found);
    let origin = objective.and_then(|found| found.origin).or_else(|| measure.and_then(|found| found.origin));
    let mut pair = all.row(code, origin);
    let level = objective.map(|found| found.level.id()).or_else(|| measure.map(|_| "measure"));
    pair.cell("level", &row["level"], level.unwrap_or(""));
    let title = objective.map(|found| &found.title).or_else(|| measure.map(|found| &found.title));
    pair.cell("title", plain(&row["title"]), title.map_or(String::new(), |title| plain(title.text())));
    let institution = objective.map(|found| &found.institution).or_else(|| measure.map(|found| &found.institution));
    let institution = institution.map_or(String::new(), |institution| plain(institution.text()));
    pair.cell("institution", plain(&row["institution"]), institution);
    let stated = objective
        .and_then(|found| found.relevance.as_ref())
        .or_else(|| measure.and_then(|found| found.relevance.as_ref()));
    pair.cell("relevance", transcribed_relevance(&row["relevance_verdict"]), relevance(stated));
    // The transcription keeps the first 120 letters.
    let words = stated.map_or(String::new(), |stated| plain(&stated.text.value).chars().take(118).collect());
    let transcribed: String = plain(&row["relevance_text"]).chars().take(118).collect();
    pair.cell("words on relevance", transcribed, words);
    let published = programme.published.iter().find(|published| published.code.to_string() == *code);
    let percent = |of: fn(&Published) -> &Option<Quantity>| amount(published.and_then(|found| of(found).as_ref()));
    pair.cell("achieved %", number(&row["published_achieved_pct"]), percent(|found| &found.achieved_pct));
    pair.cell("not achieved %", number(&row["published_not_achieved_pct"]), percent(|found| &found.not_achieved_pct));
}

/// Whether a finding tells of that row.
fn is_told(cell: &Compared, findings: &[Finding]) -> bool {
    let Some(row) = cell.row.map(Origin::whole_row) else { return false };
    findings.iter().any(|finding| {
        finding.severity >= Severity::Warning
            && finding.at.iter().chain(&finding.related).any(|origin| origin.whole_row() == row)
    })
}

/// Prints how many cells are equal, and gives the share of them and the cells that differ without a word.
fn outcome(form: &str, comparison: &Comparison, findings: &[Finding]) -> (f64, Vec<String>) {
    let (cells, equal) = (comparison.cells.len(), comparison.equal());
    let share = equal as f64 * 100.0 / cells as f64;
    println!("{form:36} {cells:5} cells {equal:5} equal {share:6.2} %");
    let mut silent = Vec::new();
    for cell in comparison.cells.iter().filter(|cell| cell.transcribed != cell.read) {
        let known = TRANSCRIBED_OTHERWISE.iter().find(|(key, column, _)| *key == cell.key && *column == cell.column);
        let told = is_told(cell, findings);
        let reason = match known {
            Some((.., reason)) => reason,
            None if told => "told in a finding",
            None => "NOT TOLD",
        };
        let line = format!("{} {}: “{}” read as “{}” ({reason})", cell.key, cell.column, cell.transcribed, cell.read);
        println!("  {line}");
        if known.is_none() && !told {
            silent.push(format!("{form}: {line}"));
        }
    }
    (share, silent)
}

#[test]
fn the_published_forms_give_the_transcribed_cells() {
    let (Some(published), Some(tables)) = (shared("corpus/published"), shared("tables")) else { return };
    type Compare = fn(&Programme, &Path) -> Comparison;
    let (plan, matrix): ((&str, Compare), (&str, Compare)) =
        (("action-plan", compare_plan), ("annex7", compare_matrix));
    let mut faults = Vec::new();
    for (form, (folder, compare)) in [
        ("action-plan.xlsx", plan),
        ("action-plan.csv", plan),
        ("annex7-one-sheet.xlsx", matrix),
        ("annex7-sheet-per-objective.xlsx", matrix),
        ("annex7-one-sheet.ods", matrix),
        ("annex7.docx", matrix),
    ] {
        let reading = reading_of(&published.join(form));
        let (share, silent) = outcome(form, &compare(&reading.programme, &tables.join(folder)), &reading.findings);
        if share < 99.0 {
            faults.push(format!("{form}: {share:.2} % of the cells are equal"));
        }
        faults.extend(silent);
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Whether the text of the dump still holds an activity's code at the beginning of a cell.
fn is_in(dump: &str, code: &str) -> bool {
    dump.split(['\n', '\t', ';']).any(|cell| {
        cell.trim_start().strip_prefix(code).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    })
}

#[test]
fn the_text_dump_gives_nine_tenths_of_the_numbers_and_none_wrong_without_a_warning() {
    let (Some(file), Some(tables)) = (shared("seeds/action-plan-2020-2022.txt"), shared("tables")) else { return };
    let reading = reading_of(&file);
    let comparison = compare_plan(&reading.programme, &tables.join("action-plan"));
    let is_number = |cell: &Compared| {
        cell.key.contains('#')
            && (cell.column == "baseline" || cell.column.starts_with("target"))
            && Decimal::from_str(&cell.transcribed).is_ok()
    };
    let (numbers, others): (Vec<Compared>, Vec<Compared>) = comparison.cells.into_iter().partition(is_number);
    let (others, funds): (Vec<Compared>, Vec<Compared>) =
        others.into_iter().partition(|cell| !cell.column.starts_with("funds"));
    let (share, silent) = outcome("dump: numbers of indicators", &Comparison { cells: numbers }, &reading.findings);
    let (_, silent_funds) = outcome("dump: funds", &Comparison { cells: funds }, &reading.findings);
    let others = Comparison { cells: others };
    println!("dump: {} of {} cells of words are equal", others.equal(), others.cells.len());
    assert!(others.equal() * 10 >= others.cells.len() * 9);
    assert!(share >= 90.0, "{share:.2} % of the numbers are equal");
    assert_eq!(silent, Vec::<String>::new());
    assert_eq!(silent_funds, Vec::<String>::new());
    let dump = std::fs::read_to_string(&file).unwrap();
    let measures: Vec<String> = reading.programme.measures().map(|(_, measure)| measure.code.to_string()).collect();
    let activities: Vec<String> =
        reading.programme.activities().map(|(_, activity)| activity.code.to_string()).collect();
    let rows = |table: &str| transcription(&tables.join("action-plan"), table);
    let transcribed: Vec<String> = rows("measures.csv").iter().map(|row| row["code"].clone()).collect();
    assert_eq!(measures, transcribed);
    let held: Vec<String> =
        rows("activities.csv").iter().map(|row| row["code"].clone()).filter(|code| is_in(&dump, code)).collect();
    println!("dump: {} measures, {} of {} activities", measures.len(), activities.len(), held.len());
    assert_eq!(activities, held);
}

#[test]
fn the_text_dump_and_the_word_document_give_the_published_table() {
    let (Some(dump), Some(published)) = (shared("seeds/action-plan-2020-2022.txt"), shared("corpus/published")) else {
        return;
    };
    let (dump, matrix) =
        (dump.to_str().unwrap().to_owned(), published.join("annex7.docx").to_str().unwrap().to_owned());
    let arguments = ["evaluate", &dump, &matrix, "--profile", "annex7", "--year", "2021", "--format", "json"];
    let evaluation = Workdir::new().expost(&arguments).ended(0).json();
    let counts: Vec<(u64, u64)> = evaluation["objectives"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|objective| objective["code"] != "O1")
        .map(|objective| (objective["achieved"].as_u64().unwrap(), objective["counted"].as_u64().unwrap()))
        .collect();
    assert_eq!(counts, [(12, 18), (5, 14), (12, 21), (3, 5)]);
    assert_eq!(evaluation["overall"]["achieved_pct"], 55);
}

#[test]
fn a_published_form_saved_as_text_with_tabs_reads_as_the_form_itself() {
    let Some(published) = shared("corpus/published") else { return };
    let form = published.join("action-plan.csv");
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(b';').flexible(true).from_path(&form).unwrap();
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
    reader.records().for_each(|record| writer.write_record(&record.unwrap()).unwrap());
    let folder = Workdir::new();
    let with_tabs = reading_of(&folder.write("plan.txt", writer.into_inner().unwrap()));
    let itself = reading_of(&form);
    assert_eq!(indicators_of(&with_tabs.programme), indicators_of(&itself.programme));
    assert_eq!(with_tabs.programme.activities().count(), itself.programme.activities().count());
    assert!(!told(&with_tabs).iter().any(|line| line.starts_with("pages-mended")));
}

/// Programmes made up for these tests, with the faults of published forms.
fn own(file: &str) -> Reading {
    reading_of(&repository("tests/published").join(file))
}

/// The checks of the findings with the lines or cells they are at.
fn told(reading: &Reading) -> Vec<String> {
    let place = |finding: &Finding| {
        let place = finding.place(&reading.programme.sources).map(|place| place.to_string()).unwrap_or_default();
        place.rsplit_once('/').map_or(place.clone(), |(_, name)| name.to_owned())
    };
    reading.findings.iter().map(|finding| format!("{} {}", finding.rule.id, place(finding))).collect()
}

/// Each indicator: code, name, baseline with its year, targets.
fn indicators_of(programme: &Programme) -> Vec<String> {
    let line = |indicator: &expost::model::Indicator| {
        let year = indicator.baseline_year.value().map_or(String::new(), |year| year.0.to_string());
        let targets: Vec<String> = (2020..=2022).map(|year| of_year(&indicator.targets, year)).collect();
        let baseline = amount(indicator.baseline.value());
        format!("{} {} | {baseline} ({year}) | {}", indicator.code, indicator.name.text(), targets.join(" "))
    };
    programme.indicators().map(|(_, indicator)| line(indicator)).collect()
}

#[test]
fn a_text_dump_is_put_together_again() {
    let reading = own("roads-dump.txt");
    let programme = &reading.programme;
    assert_eq!(
        indicators_of(programme),
        [
            "1#1 Number of safe crossings | 10 (2019) | 20 35 50",
            "1#2 Share of lit roads | 5 (2019) | 10 20 31",
            "1.1#1 Number of crossings built | 0 (2019) | 1200 2400 3600",
            "1.1#2 Number of towns with crossings | 4 (2019) | 8 16 32",
            "1.2#1 Number of trained officers | 30 (2019) | 60 90 120",
        ]
    );
    let activities: Vec<String> = programme
        .activities()
        .map(|(_, activity)| {
            let due = activity.deadline.as_ref().map_or("", |due| due.value.printed.as_str());
            let funds = activity.funding.first().map_or(String::new(), |line| {
                (2020..=2022).map(|year| of_year(&line.funds, year)).collect::<Vec<_>>().join(" ")
            });
            format!("{} {} | {} | {due} | {funds}", activity.code, activity.title.text(), activity.institution.text())
        })
        .collect();
    assert_eq!(
        activities,
        [
            "1.1.1 Choosing the places for crossings in all towns; beyond the ring road | Roads Office | Q3 2020 | 1500 2500 3500",
            "1.1.2 Building the e-Crossings; | Roads Office | Q1 2021 |   ",
            "1.1.3 Lighting all of them | Roads Office | Q4 2022 |   ",
            "1.1.4 Counting the accidents; | Police | Q1 2022 |   ",
            "1.1.5 Telling of the accidents |  | Q2 2022 | ",
            "1.1.6 Mending what is broken | Roads Office | Q3 2022 |   ",
            "1.2.1 Training officers on crossings; | Police | Q4 2021 |   ",
            "1.3.1 Writing leaflets | Roads Office | Continuous |   40",
        ]
    );
    let measures: Vec<String> = programme
        .measures()
        .map(|(_, measure)| {
            format!(
                "{} {} | {} | {}",
                measure.code,
                measure.title.text(),
                measure.institution.text(),
                text(&measure.validity)
            )
        })
        .collect();
    assert_eq!(
        measures,
        [
            "1.1 Building crossings in towns | Roads Office | 2020-2022",
            "1.2  | Traffic Police | 2021",
            "1.3 Telling people |  | 2022",
        ]
    );
}

#[test]
fn what_was_mended_in_a_text_dump_is_told_at_its_line() {
    let reading = own("roads-dump.txt");
    let told = told(&reading);
    for finding in [
        "pages-mended roads-dump.txt",
        "text-pieced roads-dump.txt:3",
        "text-pieced roads-dump.txt:4",
        "figure-mended roads-dump.txt:7:6",
        "figure-mended roads-dump.txt:7:8",
        "lines-passed-over roads-dump.txt:9",
        "code-mended roads-dump.txt:33",
        "line-doubled roads-dump.txt:35",
        "cells-run-together roads-dump.txt:38",
        "column-lost roads-dump.txt:38:5",
        "block-untitled roads-dump.txt:42",
        "cells-run-together roads-dump.txt:45",
        "code-mended roads-dump.txt:52",
        "rows-outside-tables roads-dump.txt:58",
    ] {
        assert!(told.iter().any(|line| line == finding), "{finding} is not in {told:#?}");
    }
}

#[test]
fn the_faults_of_a_published_matrix_are_read_and_told() {
    let reading = own("roads-matrix.csv");
    let programme = &reading.programme;
    let values: Vec<String> = programme
        .indicators()
        .map(|(_, indicator)| {
            let year = indicator.baseline_year.value().map_or(String::new(), |year| year.0.to_string());
            let achieved = [of_year(&indicator.achieved, 2020), of_year(&indicator.achieved, 2021)].join(" ");
            let targets = [of_year(&indicator.targets, 2021), of_year(&indicator.targets, 2022)].join(" ");
            format!("{} ({year}) | {achieved} | {targets}", amount(indicator.baseline.value()))
        })
        .collect();
    assert_eq!(values, ["10 (2019) | 22 36 | 35 50", "5 (2019) | 0 12 | 20 31", "30 (2018) | 25 20 | 20-22 15"]);
    let published = &programme.published[0];
    assert_eq!(
        (
            published.code.to_string(),
            amount(published.achieved_pct.as_ref()),
            amount(published.not_achieved_pct.as_ref())
        ),
        ("1.1".to_owned(), "67".to_owned(), "30".to_owned())
    );
    let measures: Vec<String> = programme
        .measures()
        .map(|(_, measure)| format!("{} {}", measure.code, relevance(measure.relevance.as_ref())))
        .collect();
    assert_eq!(measures, ["1.1.1 not-relevant", "1.1.2 "]);
    let activities: Vec<String> = programme
        .activities()
        .map(|(_, activity)| format!("{} {}", activity.code, relevance(activity.relevance.as_ref())))
        .collect();
    assert_eq!(activities, ["1.1.1.1 not-relevant", "1.1.2.1 relevant"]);
    let told = told(&reading);
    for finding in [
        "title-line-unread roads-matrix.csv:1:1",
        "target-from-words roads-matrix.csv:7:7",
        "value-with-note roads-matrix.csv:8:3",
        "target-from-words roads-matrix.csv:10:7",
        "block-untitled roads-matrix.csv:18",
    ] {
        assert!(told.iter().any(|line| line == finding), "{finding} is not in {told:#?}");
    }
}

#[test]
fn the_percentages_that_a_matrix_prints_are_compared_with_the_computed_ones() {
    let file = repository("tests/published/roads-matrix.csv");
    let checked = Workdir::new().expost(&["check", file.to_str().unwrap(), "--year", "2021"]);
    let found = format!("{}:1:1: warning[published-sum]", file.display());
    assert!(checked.stdout.contains(&found), "{}", checked.stdout);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn a_mangled_dump_reads_without_a_panic(changes in proptest::collection::vec((0usize..4000, 0usize..6), 1..60)) {
        let mut letters: Vec<char> =
            std::fs::read_to_string(repository("tests/published/roads-dump.txt")).unwrap().chars().collect();
        for (at, change) in changes {
            let at = at % letters.len();
            match change {
                0 => letters[at] = '\t',
                1 => letters[at] = '\n',
                2 => letters[at] = ':',
                3 => letters[at] = '1',
                4 => letters[at] = 'č',
                _ => drop(letters.remove(at)),
            }
        }
        let folder = Workdir::new();
        let file = folder.write("mangled.txt", letters.into_iter().collect::<String>());
        let reading = reading_of(&file);
        let tables = &reading.programme.tables;
        proptest::prop_assert!(tables.iter().all(|table| table.used + table.reported <= table.rows));
    }
}

#[test]
fn a_number_without_doubt_in_one_block_settles_the_numbers_of_the_others() {
    let block = |code: &str, target: &str| {
        format!(
            "\"Measure {code}: Roads\"\nIndicator,Unit,Baseline value,Baseline year,Target 2021\n\
             Number of roads,Number,5,2019,\"{target}\"\n\n"
        )
    };
    let folder = Workdir::new();
    let is_told = |name: &str, second: &str| {
        let text = block("1.1.1", "1,200") + &block("1.1.2", second);
        let reading = reading_of(&folder.write(name, text));
        let target = of_year(&reading.programme.indicators().next().unwrap().1.targets, 2021);
        (target, told(&reading).iter().any(|line| line.starts_with("number-ambiguous")))
    };
    assert_eq!(is_told("settled.csv", "1,000,000"), ("1200".to_owned(), false));
    assert_eq!(is_told("open.csv", "300"), ("1200".to_owned(), true));
    assert_eq!(is_told("decimals.csv", "1,5"), ("1.2".to_owned(), false));
}

#[test]
fn a_text_dump_is_shown_and_converted_as_any_other_input() {
    let file = repository("tests/published/roads-dump.txt");
    let folder = Workdir::new();
    let shown = folder.expost(&["inspect", file.to_str().unwrap()]).ended(0).stdout;
    assert!(shown.contains("(printed pages,") && shown.contains("the order of the columns"), "{shown}");
    folder.expost(&["convert", file.to_str().unwrap(), "-o", "tables"]).ended(0);
    let written = reading_of(&folder.path("tables/indicators.csv"));
    let names = |reading: &Reading| -> Vec<String> {
        reading.programme.indicators().map(|(_, indicator)| indicator.name.text().to_owned()).collect()
    };
    assert_eq!(names(&written), names(&own("roads-dump.txt")));
}
