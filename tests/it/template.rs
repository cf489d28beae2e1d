//! `expost template`: an empty workbook that is evaluated as it is.

use calamine::{Data, Reader, Xlsx};

use crate::workdir::{Workdir, repository};

/// The names of the sheets, and of each the rows of words.
fn sheets(workdir: &Workdir, name: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let mut workbook: Xlsx<_> = calamine::open_workbook(workdir.path(name)).unwrap();
    let names = workbook.sheet_names();
    let text = |cell: &Data| cell.to_string();
    let rows = |range: calamine::Range<Data>| range.rows().map(|row| row.iter().map(text).collect()).collect();
    names.into_iter().map(|name| (name.clone(), rows(workbook.worksheet_range(&name).unwrap()))).collect()
}

fn part(workdir: &Workdir, name: &str, part: &str) -> String {
    let file = std::fs::File::open(workdir.path(name)).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    std::io::read_to_string(archive.by_name(part).unwrap()).unwrap()
}

#[test]
fn a_new_template_is_evaluated_as_it_is_and_only_its_examples_are_found_in_it() {
    let workdir = Workdir::new();
    workdir.expost(&["template", "--years", "2023-2025", "-o", "blank.xlsx"]).ended(0);
    let ran = workdir.expost(&["evaluate", "blank.xlsx", "--format", "json", "-v"]).ended(0);
    assert_eq!(ran.stderr, "");
    let evaluation = ran.json();
    assert_eq!(evaluation["review_year"], 2025);
    assert_eq!(evaluation["profile"], "strict");
    assert_eq!(evaluation["overall"]["achieved_pct"], 100);
    let lengths = ["objectives", "measures", "indicators", "activities"]
        .map(|list| evaluation[list].as_array().unwrap_or_else(|| panic!("{list}")).len());
    assert_eq!(lengths, [1, 1, 1, 1]);
    let indicator = &evaluation["indicators"][0];
    assert_eq!((&indicator["code"], &indicator["verdict"]), (&"1.1.1#1".into(), &"achieved".into()));
}

#[test]
fn the_examples_of_a_template_are_found_in_every_language_as_long_as_they_stand() {
    let workdir = Workdir::new();
    let each_years = ["2023-2025", "2023/24-2025/26", "2023-Q1-2023-Q4"];
    for (language, years) in
        ["en", "sr-Latn", "sr-Cyrl"].into_iter().flat_map(|tag| each_years.map(|years| (tag, years)))
    {
        let name = "template.xlsx";
        workdir.expost(&["template", "--years", years, "--lang", language, "-o", name, "--force"]).ended(0);
        let document = workdir.expost(&["check", name, "--format", "json"]).ended(0).json();
        let findings = document["findings"].as_array().unwrap();
        assert!(findings.iter().all(|finding| finding["check"] == "example-row"), "{language} {years}: {findings:#?}");
        // Objective, measure and activity, and the indicator in the tables of the plan and of the achieved values.
        assert_eq!(findings.len(), 5, "{language} {years}: {findings:#?}");
    }
}

#[test]
fn a_template_in_serbian_is_evaluated_as_it_is_too() {
    let workdir = Workdir::new();
    for language in ["sr-Latn", "sr-Cyrl"] {
        let name = format!("{language}.xlsx");
        workdir.expost(&["template", "--years", "2023-2025", "--lang", language, "-o", &name]).ended(0);
        let ran = workdir.expost(&["evaluate", &name, "--format", "json", "-v"]).ended(0);
        assert_eq!(ran.stderr, "", "{language}");
        let evaluation = ran.json();
        assert_eq!((&evaluation["review_year"], &evaluation["overall"]["achieved_pct"]), (&2025.into(), &100.into()));
    }
}

#[test]
fn the_years_stand_in_the_headers_and_the_objectives_are_numbered_ahead() {
    let workdir = Workdir::new();
    workdir.expost(&["template", "--years", "2024-2025", "--objectives", "4", "-o", "blank.xlsx"]).ended(0);
    let sheets = sheets(&workdir, "blank.xlsx");
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let tables = ["Objectives", "Measures", "Indicators", "Achieved values", "Activities", "Funding", "Published"];
    assert_eq!(names[..2], ["Guidance", "Programme"]);
    assert_eq!(names[2..], tables);
    let of = |name: &str| &sheets.iter().find(|(sheet, _)| sheet == name).unwrap().1;
    assert_eq!(
        of("Indicators")[0],
        [
            "Code",
            "Indicator",
            "Unit",
            "Source of verification",
            "Direction",
            "Baseline",
            "Baseline year",
            "Target 2024",
            "Target 2025"
        ]
    );
    let codes: Vec<&str> = of("Objectives").iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(codes, ["1.1", "1.2", "1.3", "1.4"]);
    // The example says that it is one.
    for name in ["Objectives", "Measures", "Indicators", "Achieved values", "Activities"] {
        assert!(of(name)[1].iter().any(|cell| cell.contains("(replace this row)")), "{name}");
    }
    let ran = workdir.expost(&["evaluate", "blank.xlsx", "--format", "json", "-v"]).ended(0);
    assert_eq!((ran.stderr.as_str(), ran.json()["objectives"].as_array().unwrap().len()), ("", 4));
}

#[test]
fn closed_lists_have_a_drop_down_in_every_row_and_codes_stay_as_typed() {
    let workdir = Workdir::new();
    workdir.expost(&["template", "--years", "2025", "-o", "blank.xlsx"]).ended(0);
    let activities = part(&workdir, "blank.xlsx", "xl/worksheets/sheet7.xml");
    assert!(activities.contains("\"completed,ongoing,not initiated,abandoned,no data\""), "{activities}");
    assert!(activities.contains("sqref=\"G2:G202\""), "{activities}");
    let indicators = part(&workdir, "blank.xlsx", "xl/worksheets/sheet5.xml");
    assert!(indicators.contains("\"increase,decrease,maintain\""), "{indicators}");
    let styles = part(&workdir, "blank.xlsx", "xl/styles.xml");
    assert!(styles.contains("numFmtId=\"49\""), "no cell is for words as typed: {styles}");
    assert!(part(&workdir, "blank.xlsx", "xl/comments4.xml").contains("whole percent: 45, not 0.45"));
}

#[test]
fn rows_filled_in_below_the_example_are_read() {
    let workdir = Workdir::new();
    workdir.expost(&["template", "--years", "2024-2025", "-o", "blank.xlsx"]).ended(0);
    // The same sheets as text, with a row more each.
    for (name, mut rows) in sheets(&workdir, "blank.xlsx") {
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        match name.as_str() {
            "Guidance" => continue,
            "Indicators" => {
                rows.push(
                    ["1.1.1#2", "Complaints", "%", "", "decrease", "20", "2023", "15", "10"].map(str::to_owned).into(),
                );
            }
            "Achieved values" => {
                rows.push(["1.1.1#2", "", "", "16", "9", "", "", "", "", "", ""].map(str::to_owned).into());
            }
            _ => {}
        }
        let quoted = |row: &Vec<String>| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
        let text: Vec<String> = rows.iter().map(quoted).collect();
        workdir.write(&format!("tables/{name}.csv"), text.join("\n"));
    }
    let evaluation = workdir.expost(&["evaluate", "tables", "--format", "json"]).ended(0).json();
    let indicators = evaluation["indicators"].as_array().unwrap();
    let verdicts: Vec<&str> = indicators.iter().map(|one| one["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["achieved", "achieved"]);
}

#[test]
fn the_same_arguments_give_the_same_bytes_and_a_file_is_not_replaced() {
    let workdir = Workdir::new();
    for name in ["one.xlsx", "two.xlsx"] {
        workdir.expost(&["template", "--years", "2023-2025", "-o", name]).ended(0);
    }
    let bytes = |name| std::fs::read(workdir.path(name)).unwrap();
    assert!(bytes("one.xlsx") == bytes("two.xlsx"));
    let again = workdir.expost(&["template", "-o", "one.xlsx"]).ended(2);
    assert!(again.stderr.contains("--force"), "{}", again.stderr);
}

#[test]
fn bad_arguments_get_a_sentence() {
    let workdir = Workdir::new();
    for (arguments, said) in [
        (&["template"][..], "give -o blank.xlsx"),
        (&["template", "-o", "blank.csv"], "ends in .xlsx"),
        (&["template", "--years", "2025-2023", "-o", "blank.xlsx"], "2023 is before 2025"),
        (&["template", "--years", "soon", "-o", "blank.xlsx"], "expected a year from 1900 to 2200"),
        (&["template", "--objectives", "0", "-o", "blank.xlsx"], "0 is not in 1..=99"),
        (&["template", "--lang", "xx", "-o", "blank.xlsx"], "there is no such language"),
    ] {
        let ran = workdir.expost(arguments).ended(2);
        assert!(ran.stderr.contains(said), "{arguments:?}: {}", ran.stderr);
    }
}

#[test]
fn the_readme_names_every_column_of_the_tables() {
    let readme = std::fs::read_to_string(repository("README.md")).unwrap();
    let workdir = Workdir::new();
    workdir.expost(&["template", "--years", "2025", "-o", "blank.xlsx"]).ended(0);
    for (name, rows) in sheets(&workdir, "blank.xlsx").into_iter().filter(|(name, _)| name != "Guidance") {
        let begins = format!("| {} | ", name.to_lowercase());
        let line = readme.lines().find(|line| line.starts_with(&begins)).unwrap_or_else(|| panic!("{begins}"));
        for header in &rows[0] {
            let word = header.trim_end_matches(" 2025").to_lowercase();
            assert!(line.contains(&word), "{name}: {word}");
        }
    }
}

/// The headers of the targets of a template, and what its evaluation says of the example row.
fn template_of(years: &str, language: &str) -> (Vec<String>, serde_json::Value) {
    let workdir = Workdir::new();
    workdir.expost(&["template", "--years", years, "--lang", language, "-o", "blank.xlsx"]).ended(0);
    let ran = workdir.expost(&["evaluate", "blank.xlsx", "--format", "json"]).ended(0);
    let sheets = sheets(&workdir, "blank.xlsx");
    let headers = &sheets[4].1[0];
    (headers[7..].to_vec(), ran.json())
}

#[test]
fn a_template_of_fiscal_years_is_read_back_as_the_same_years() {
    for (language, target) in [("en", "Target"), ("sr-Latn", "Ciljana vrednost"), ("sr-Cyrl", "Циљана вредност")]
    {
        let (headers, evaluation) = template_of("2023/24-2025/26", language);
        let expected: Vec<String> = ["2023/24", "2024/25", "2025/26"].map(|year| format!("{target} {year}")).into();
        assert_eq!(headers, expected);
        assert_eq!(evaluation["review_period"], "2025/26", "{language}");
        let row = &evaluation["indicators"][0];
        assert_eq!((&row["target"], &row["verdict"]), (&100.into(), &"achieved".into()), "{language}");
    }
}

#[test]
fn a_template_of_quarters_is_read_back_as_the_same_quarters() {
    for language in ["en", "sr-Latn", "sr-Cyrl"] {
        let (headers, evaluation) = template_of("2024-Q3-2025-Q2", language);
        let quarters: Vec<&str> = headers.iter().filter_map(|header| header.rsplit(' ').next()).collect();
        assert_eq!(quarters, ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"]);
        assert_eq!(evaluation["review_period"], "2025-Q2", "{language}");
        let row = &evaluation["indicators"][0];
        assert_eq!((&row["target"], &row["verdict"]), (&100.into(), &"achieved".into()), "{language}");
    }
}

#[test]
fn a_template_has_twenty_periods_of_one_kind_at_most() {
    let workdir = Workdir::new();
    for (years, name) in
        [("2020-Q1-2024-Q4", "quarters.xlsx"), ("2024-01-2025-08", "months.xlsx"), ("FY24", "one.xlsx")]
    {
        workdir.expost(&["template", "--years", years, "-o", name]).ended(0);
    }
    for (years, words) in [
        ("2020-Q1-2025-Q1", "at most 20 periods"),
        ("2000-2020", "at most 20 periods"),
        ("2023/24-2025", "expected a year"),
        ("2024-Q1-2025", "expected a year"),
        ("2025-Q2-2024-Q4", "2024-Q4 is before 2025-Q2"),
    ] {
        let ran = workdir.expost(&["template", "--years", years, "-o", "blank.xlsx"]).ended(2);
        assert!(ran.stderr.contains(words), "{years}: {}", ran.stderr);
    }
}
