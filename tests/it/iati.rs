//! IATI activity files read, judged, and written back.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::workdir::{Ran, Workdir, reference, repository};

fn example(name: &str) -> String {
    repository("examples/iati").join(name).to_str().unwrap().to_owned()
}

/// The activity around some results.
fn activity(results: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\">\n<iati-activity>\n\
         <iati-identifier>XX-1</iati-identifier>\n<title><narrative>Schools</narrative></title>\n{results}\n\
         </iati-activity>\n</iati-activities>\n"
    )
}

/// An indicator in a result of its own, on lines of their own from line 6 on.
fn result(kind: &str, indicator: &str) -> String {
    format!("<result type=\"{kind}\"><title><narrative>A result</narrative></title>\n{indicator}\n</result>")
}

fn evaluated(text: &str) -> Value {
    let dir = Workdir::new();
    dir.write("a.xml", text);
    dir.expost(&["evaluate", "a.xml", "--format", "json"]).ended(0).json()
}

fn findings(text: &str) -> Vec<String> {
    let dir = Workdir::new();
    dir.write("a.xml", text);
    let found = dir.expost(&["check", "a.xml", "--format", "json", "--fail-on", "never"]).ended(0).json();
    let line = |finding: &Value| {
        let at = &finding["at"];
        let of_reading =
            ["iati", "elements", "codes", "result", "period", "values-of", "value-given", "direction-unknown"];
        let check = finding["check"].as_str().unwrap();
        let is_shown = of_reading.iter().any(|start| check.starts_with(start));
        is_shown.then(|| format!("{check} {}:{}: {}", at["line"], at["field"], finding["message"].as_str().unwrap()))
    };
    found["findings"].as_array().unwrap().iter().filter_map(line).collect()
}

fn brief(document: &Value) -> Vec<String> {
    let list = document["indicators"].as_array().unwrap().iter();
    list.map(|row| {
        let word = |key: &str| row[key].as_str().unwrap_or("–").to_owned();
        let figure = |key: &str| row[key].to_string();
        format!(
            "{} {} {}: {} → {} of {}: {}",
            word("code"),
            word("direction"),
            word("unit"),
            figure("baseline"),
            figure("achieved"),
            figure("target"),
            word("verdict")
        )
    })
    .collect()
}

/// Whether a file validates, where the schema and xmllint are here.
fn assert_valid(file: &Path) {
    let schema = repository("../shared/schemas/iati-2.03/iati-activities-schema.xsd");
    if !schema.is_file() {
        println!("skipped: the IATI schema is not here");
        return;
    }
    match Command::new("xmllint").args(["--noout", "--schema"]).arg(schema).arg(file).output() {
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => println!("skipped: xmllint is not here"),
    }
}

#[test]
fn the_example_is_judged_result_by_result() {
    let dir = Workdir::new();
    let document = dir.expost(&["evaluate", &example("digital-skills.xml"), "--format", "json"]).ended(0).json();
    assert_eq!(document["programme"], "Digital skills for everyone 2021–2024");
    assert_eq!(document["review_year"], 2023);
    let results: Vec<String> = document["objectives"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {}", row["code"], row["level"], row["title"]).replace('"', ""))
        .collect();
    assert_eq!(
        results,
        [
            "O1 overall People use digital services with confidence",
            "1.1 specific More adults finish a course",
            "1.2 specific Libraries are equipped",
        ]
    );
    assert_eq!(
        brief(&document),
        [
            "O1#1 increase %: 41.5 → 50.1 of 52: not-achieved",
            "1.1#1 increase Number: 0 → 12450 of 12000: achieved",
            "1.1#2 decrease %: 30 → 26 of 20: not-achieved",
            "1.2#1 increase Number: 14 → 61 of 60: achieved",
            "1.2#2 increase Qualitative: null → null of null: not-assessable",
        ]
    );
}

#[test]
fn every_value_knows_its_line_and_column() {
    let dir = Workdir::new();
    let told = dir.expost(&["explain", &example("digital-skills.xml"), "--code", "1.1#2"]).ended(0).stdout;
    for place in ["digital-skills.xml:79:9]", "digital-skills.xml:83:11]", "digital-skills.xml:84:11]"] {
        assert!(told.contains(place), "{told}");
    }
}

#[test]
fn an_actual_without_a_dimension_counts_and_parts_alone_are_reported() {
    let value = |name: &str, value: &str, sex: &str| {
        let dimension =
            if sex.is_empty() { String::new() } else { format!("<dimension name=\"sex\" value=\"{sex}\"/>") };
        format!("<{name} value=\"{value}\">{dimension}</{name}>")
    };
    let indicator = |actuals: &str| {
        activity(&result(
            "2",
            &format!(
                "<indicator measure=\"1\" ascending=\"1\"><title><narrative>Pupils</narrative></title>\
                 <period><period-start iso-date=\"2021-01-01\"/><period-end iso-date=\"2021-12-31\"/>\n\
                 <target value=\"10\"/>{actuals}</period></indicator>"
            ),
        ))
    };
    let both = [value("actual", "6", "female"), value("actual", "12", ""), value("actual", "6", "male")].concat();
    assert_eq!(brief(&evaluated(&indicator(&both))), ["1.1#1 increase Number: null → 12 of 10: achieved"]);
    let kept = &evaluated(&indicator(&both))["indicators"][0]["disaggregated"][1];
    assert_eq!((&kept["of"], &kept["year"], &kept["printed"]), (&"achieved".into(), &2021.into(), &"6".into()));
    assert_eq!(kept["dimensions"][0]["value"], "male");
    let parts = [value("actual", "6", "female"), value("actual", "6", "male")].concat();
    let told = findings(&indicator(&parts));
    assert!(
        told.iter().any(|line| line
            == "values-of-parts-only 8:21: All 2 values here are of parts only (sex female; sex male); parts are kept and \
                not judged."),
        "{told:?}"
    );
    let dir = Workdir::new();
    dir.write("parts.xml", indicator(&both));
    dir.expost(&["convert", "parts.xml", "-o", "tables", "-q"]).ended(0);
    let table = std::fs::read_to_string(dir.path("tables/indicators.csv")).unwrap();
    let parts: Vec<&str> = table.lines().filter(|line| line.contains("female") || line.contains(",male")).collect();
    assert!(table.starts_with("code,name,part_of_whole (sex),"), "{table}");
    assert_eq!(parts.len(), 2, "{table}");
}

#[test]
fn of_several_periods_in_a_year_the_last_counts() {
    let period = |start: &str, end: &str, target: &str, actual: &str| {
        format!(
            "<period><period-start iso-date=\"{start}\"/><period-end iso-date=\"{end}\"/>\
             <target value=\"{target}\"/><actual value=\"{actual}\"/></period>"
        )
    };
    let periods = [
        period("2021-07-01", "2021-12-31", "20", "21"),
        period("2021-01-01", "2021-06-30", "10", "9"),
        period("2022-01-01", "31.12.2022", "30", "30"),
    ];
    let text = activity(&result(
        "1",
        &format!(
            "<indicator measure=\"1\"><title><narrative>Rooms</narrative></title>{}</indicator>",
            periods.concat()
        ),
    ));
    let told = findings(&text).join("\n");
    assert!(told.contains("periods-in-year") && told.contains("2 periods end in 2021"), "{told}");
    assert!(
        told.contains("\"31.12.2022\" is no date for the period's end; the year of its start, 2022, is taken."),
        "{told}"
    );
    let dir = Workdir::new();
    dir.write("a.xml", text);
    let document = dir.expost(&["evaluate", "a.xml", "--year", "2021", "--format", "json"]).ended(0).json();
    assert_eq!(brief(&document), ["1.1#1 increase Number: null → 21 of 20: achieved"]);
}

#[test]
fn a_comment_stands_for_a_value_where_it_is_a_range_or_words_are_measured() {
    let period = "<period><period-start iso-date=\"2021-01-01\"/><period-end iso-date=\"2021-12-31\"/>\
                  <target><comment><narrative>42 - 45</narrative></comment></target><actual value=\"43\"/></period>";
    let text = activity(&result(
        "1",
        &format!("<indicator measure=\"1\"><title><narrative>Rooms</narrative></title>{period}</indicator>"),
    ));
    assert_eq!(brief(&evaluated(&text)), ["1.1#1 increase Number: null → 43 of 42: achieved"]);
}

#[test]
fn the_words_are_taken_in_the_language_wanted() {
    let dir = Workdir::new();
    let title = |lang: &[&str]| {
        let file = example("digital-skills.xml");
        let mut arguments = vec!["evaluate", &file, "--format", "json"];
        arguments.extend(lang);
        dir.expost(&arguments).ended(0).json()["programme"].as_str().unwrap().to_owned()
    };
    assert_eq!(title(&[]), "Digital skills for everyone 2021–2024");
    assert_eq!(title(&["--lang", "en"]), "Digital skills for everyone 2021–2024");
}

#[test]
fn what_is_no_activity_file_gets_one_sentence() {
    for (text, sentence) in [
        ("<iati-organisations version=\"2.03\"/>", "it is an IATI organisation file, which holds no results"),
        ("<iati-activities version=\"1.04\"/>", "it is an IATI file of version 1.04"),
        ("<iati-activities version=\"2.03\"><iati-activity/></iati-activities>", "the IATI activity has no results"),
        ("<iati-activities version=\"2.03\"><iati-activity>", "its XML is not well-formed"),
    ] {
        let dir = Workdir::new();
        dir.write("a.xml", format!("<?xml version=\"1.0\"?>{text}"));
        let ran = dir.expost(&["evaluate", "a.xml"]).ended(2);
        assert!(ran.stderr.contains(sentence) && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    }
}

#[test]
fn what_is_not_read_of_an_activity_is_counted() {
    let text = activity(&format!("<transaction/><transaction/><budget/>{}", result("4", "<indicator measure=\"1\"/>")));
    let told = findings(&text);
    assert_eq!(
        told,
        [
            "codes-made 3:1: One result has no code of its own; codes are made in the order of the file.",
            "elements-unused 3:1: Not used of this activity: budget (1), transaction (2).",
            "result-type-unknown 6:38: The type \"4\" of the result is not known; it is taken as a specific objective.",
        ]
    );
}

/// Evaluates an input into an IATI file and that again; both must say the same of each indicator.
fn assert_round_trip(inputs: &[&str]) {
    let dir = Workdir::new();
    let run = |arguments: &[&str]| -> Ran { dir.expost(&[&["evaluate"], arguments].concat()).ended(0) };
    let first = run(&[inputs, &["--format", "json"]].concat()).json();
    run(&[inputs, &["-o", "once.xml"]].concat());
    assert_valid(&dir.path("once.xml"));
    let second = run(&["once.xml", "--format", "json"]).json();
    for key in ["programme", "review_year", "profile", "overall"] {
        assert_eq!(first[key], second[key]);
    }
    let rows = |document: &Value| document["indicators"].as_array().unwrap().clone();
    assert_eq!(rows(&first).len(), rows(&second).len());
    for (one, other) in rows(&first).iter().zip(&rows(&second)) {
        for key in
            ["code", "name", "direction", "baseline", "target", "achieved", "verdict", "grade", "share_of_change"]
        {
            assert_eq!(one[key], other[key], "{} {key}", one["code"]);
        }
    }
    // A direction that was inferred is stated from then on; nothing else changes.
    run(&["once.xml", "-o", "twice.xml"]);
    run(&["twice.xml", "-o", "thrice.xml"]);
    let text = |name: &str| std::fs::read_to_string(dir.path(name)).unwrap();
    assert!(text("twice.xml") == text("thrice.xml"));
}

#[test]
fn an_activity_written_and_read_again_has_the_same_verdicts() {
    assert_round_trip(&[&example("digital-skills.xml")]);
}

#[test]
fn the_reference_programme_written_as_iati_has_the_published_percentages() {
    assert_round_trip(&[&reference()]);
}

#[test]
fn the_actual_of_the_review_year_has_the_verdict_as_its_comment() {
    let dir = Workdir::new();
    let written = dir.expost(&["evaluate", &example("digital-skills.xml"), "--format", "iati"]).ended(0).stdout;
    assert!(written.contains(
        "<narrative xml:lang=\"en\">not achieved: 26 is above the target of 20 for 2023; at most 20 was needed.</narrative>"
    ));
    assert!(written.contains("<expost:verdict verdict=\"not-achieved\" grade=\"progressing\" drafted=\"true\"/>"));
    // Values of parts and the dates of periods stay.
    assert!(written.contains("<dimension name=\"sex\" value=\"female\"/>"));
    assert!(written.contains("<period-start iso-date=\"2023-07-01\"/>"));
}

#[test]
fn what_the_programme_does_not_state_is_stood_in_for_and_told() {
    let dir = Workdir::new();
    let programme =
        "key,value\ntitle,Open schools\nfirst year,2020\nlast year,2022\norganisation identifier,XX-SCHOOLS\n";
    dir.write("in/programme.csv", programme);
    dir.write(
        "in/indicators.csv",
        "code,name,unit,baseline,target 2021,achieved 2021\n1.1#1,Open schools,Number,1,5,6\n",
    );
    let ran = dir.expost(&["evaluate", "in", "-o", "out.xml"]).ended(0);
    assert!(ran.stderr.contains("states no identifier; XX-SCHOOLS-open-schools is written"), "{}", ran.stderr);
    assert!(ran.stderr.contains("states no activity status; 2 is written"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("PLACEHOLDER"), "{}", ran.stderr);
    assert_valid(&dir.path("out.xml"));
}

#[test]
fn achieved_values_of_a_table_go_with_the_plan_of_an_activity() {
    let dir = Workdir::new();
    let period = "<period><period-start iso-date=\"2021-01-01\"/><period-end iso-date=\"2021-12-31\"/>\
                  <target value=\"10\"/></period>";
    let indicator = format!("<indicator measure=\"1\"><title><narrative>Rooms</narrative></title>{period}</indicator>");
    dir.write("plan.xml", activity(&result("2", &indicator)));
    dir.write("achieved.csv", "code,name,achieved 2021\n1.1#1,Rooms,12\n");
    let document = dir.expost(&["evaluate", "plan.xml", "achieved.csv", "--format", "json"]).ended(0).json();
    assert_eq!(brief(&document), ["1.1#1 increase Number: null → 12 of 10: achieved"]);
    assert_eq!(document["programme"], "Schools");
}

#[test]
fn findings_of_an_xml_file_have_no_cells_to_stand_on() {
    let dir = Workdir::new();
    let file = example("digital-skills.xml");
    dir.expost(&["check", &file, "-o", "findings.xlsx"]).ended(0);
    assert!(dir.path("findings.xlsx").is_file());
    let log = dir.expost(&["check", &file, "--format", "sarif"]).ended(0).json();
    let regions: Vec<String> = log["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["locations"][0]["physicalLocation"]["region"].to_string())
        .collect();
    assert!(regions.contains(&"{\"startColumn\":9,\"startLine\":103}".to_owned()), "{regions:?}");
}

#[test]
fn each_of_several_activities_is_checked() {
    let dir = Workdir::new();
    let ran = dir.expost(&["check", &example("two-activities.xml"), "--format", "json"]).ended(0).json();
    let sheets: std::collections::BTreeSet<&str> =
        ran["findings"].as_array().unwrap().iter().filter_map(|found| found["at"]["sheet"].as_str()).collect();
    // The activity whose results state codes has none made.
    let made = |found: &&Value| found["check"] == "codes-made";
    let made: Vec<&Value> = ran["findings"].as_array().unwrap().iter().filter(made).collect();
    assert_eq!(made.len(), 1, "{sheets:?}");
    assert_eq!(made[0]["at"]["sheet"], "XX-EXAMPLE-WELLS");
}

#[test]
fn an_activity_becomes_tidy_tables_that_say_the_same() {
    let dir = Workdir::new();
    let file = example("digital-skills.xml");
    dir.expost(&["convert", &file, "-o", "tables"]).ended(0);
    let (first, second) = (
        dir.expost(&["evaluate", &file, "--format", "json"]).ended(0).json(),
        dir.expost(&["evaluate", "tables", "--format", "json"]).ended(0).json(),
    );
    assert_eq!(brief(&first), brief(&second));
    let ran = dir.expost(&["evaluate", "tables", "-o", "out.xml"]).ended(0);
    assert!(!ran.stderr.contains("is written"), "{}", ran.stderr);
    assert!(std::fs::read_to_string(dir.path("out.xml")).unwrap().contains("XX-EXAMPLE-DIGITAL-SKILLS"));
}

#[test]
fn the_examples_are_valid_themselves() {
    assert_valid(Path::new(&example("digital-skills.xml")));
    assert_valid(Path::new(&example("two-activities.xml")));
}
