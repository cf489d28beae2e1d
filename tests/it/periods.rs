//! Programmes of fiscal years and of quarters: what a user sees of them in every output.

use calamine::{Data, Reader, Xlsx};

use crate::workdir::Workdir;

const FISCAL: &str = "code,indicator,unit,baseline,baseline year,target 2022/23,target 2023/24,target 2024/25,achieved 2022/23,achieved 2023/24
1.1.1,Meals served,meals,1000,2021/22,1500,1800,2000,1550,1700
1.1.1,Schools with a kitchen,schools,40,2021/22,50,60,70,51,62
";

const QUARTERLY: &str = "code,indicator,unit,baseline,target 2021-Q1,target 2021-Q2,target 2021-Q3,target 2021-Q4,achieved 2021-Q1,achieved 2021-Q2,achieved 2021-Q3,achieved 2021-Q4
1.1.1,Inspections,inspections,0,30,30,30,30,28,33,29,31
1.1.1,Permits issued,permits,0,100,110,120,130,95,112,121,128
";

const LANGUAGES: [&str; 3] = ["en", "sr-Latn", "sr-Cyrl"];

fn fiscal() -> Workdir {
    let workdir = Workdir::new();
    workdir.write("plan.csv", FISCAL);
    workdir
}

fn quarterly() -> Workdir {
    let workdir = Workdir::new();
    workdir.write("plan.csv", QUARTERLY);
    workdir
}

/// All words of a workbook's visible sheets.
fn words(workdir: &Workdir, name: &str) -> Vec<String> {
    let mut workbook: Xlsx<_> = calamine::open_workbook(workdir.path(name)).unwrap();
    let visible: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == calamine::SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let ranges = visible.iter().map(|name| workbook.worksheet_range(name).unwrap()).collect::<Vec<_>>();
    let cells = ranges.iter().flat_map(|range| range.rows().flatten());
    cells.filter(|cell| !matches!(cell, Data::Empty)).map(ToString::to_string).collect()
}

#[test]
fn a_fiscal_programme_is_judged_and_named_by_its_fiscal_years() {
    let workdir = fiscal();
    let evaluation = workdir.expost(&["evaluate", "plan.csv", "--format", "json"]).ended(0).json();
    assert_eq!((&evaluation["review_year"], &evaluation["review_period"]), (&2024.into(), &"2023/24".into()));
    let first = &evaluation["indicators"][0];
    assert_eq!((&first["target"], &first["achieved"]), (&1800.into(), &1700.into()));
    assert_eq!((&first["period"], &first["target_period"]), (&"2023/24".into(), &"2023/24".into()));
    for (language, headline) in LANGUAGES.into_iter().zip([
        "Evaluation of 2023/24 by the profile strict",
        "Vrednovanje 2023/24. godine prema profilu strict",
        "Вредновање 2023/24. године према профилу strict",
    ]) {
        let ran = workdir.expost(&["evaluate", "plan.csv", "--lang", language]).ended(0);
        assert!(ran.stdout.contains(headline), "{}", ran.stdout);
    }
    let ran = workdir.expost(&["explain", "plan.csv", "1.1.1#1"]).ended(0);
    for line in ["the target of 1,800 for 2023/24", "2022/23: 1500 [plan.csv:2:6]", "1,800 (2023/24), as planned"] {
        assert!(ran.stdout.contains(line), "{line}: {}", ran.stdout);
    }
}

#[test]
fn an_earlier_fiscal_year_may_be_asked_for_by_its_name_or_by_the_year_in_which_it_ends() {
    let workdir = fiscal();
    for year in ["2022/23", "2022/2023", "2023"] {
        let ran = workdir.expost(&["evaluate", "plan.csv", "--year", year, "--format", "json"]).ended(0);
        let evaluation = ran.json();
        assert_eq!(
            (&evaluation["review_period"], &evaluation["overall"]["achieved_pct"]),
            (&"2022/23".into(), &100.into())
        );
    }
    let ran = workdir.expost(&["evaluate", "plan.csv", "--year", "2027/28"]).ended(2);
    assert!(ran.stderr.contains("use a year with achieved values: 2022/23, 2023/24"), "{}", ran.stderr);
    let ran = workdir.expost(&["evaluate", "plan.csv", "--year", "2027/29"]).ended(2);
    assert!(ran.stderr.contains("2021/22"), "{}", ran.stderr);
}

#[test]
fn the_workbook_of_a_fiscal_programme_names_its_years_and_says_the_same_when_it_is_read_again() {
    let workdir = fiscal();
    for (language, titles) in LANGUAGES.into_iter().zip([
        ["Target 2023/24", "Achieved 2023/24"],
        ["Ciljana vrednost u 2023/24. godini", "Ostvarena vrednost u 2023/24. godini"],
        ["Циљана вредност у 2023/24. години", "Остварена вредност у 2023/24. години"],
    ]) {
        let name = format!("matrix-{language}.xlsx");
        workdir.expost(&["evaluate", "plan.csv", "--lang", language, "--format", "xlsx", "-o", &name]).ended(0);
        let words = words(&workdir, &name);
        for title in titles {
            assert!(words.iter().any(|word| word == title), "{title}: {words:?}");
        }
        assert!(words.iter().any(|word| word == "1,000 (2021/22)" || word == "1.000 (2021/22)"), "{words:?}");
        assert!(words.iter().any(|word| word.starts_with("2022/23: 1")), "{words:?}");
        let evaluation = workdir.expost(&["evaluate", "plan.csv", &name, "--format", "json"]).ended(0).json();
        assert_eq!(evaluation["review_period"], "2023/24", "{language}");
        std::fs::copy(workdir.path(&name), workdir.path("copy.xlsx")).unwrap();
        let ran = workdir.expost(&["merge", &name, "copy.xlsx", "--format", "json"]).ended(0);
        assert_eq!(ran.json()["changes"].as_array().map(Vec::len), Some(0), "{}", ran.stdout);
    }
}

#[test]
fn converted_tables_and_json_of_a_fiscal_programme_are_no_different_from_it() {
    let workdir = fiscal();
    workdir.expost(&["convert", "plan.csv", "-o", "tidy"]).ended(0);
    let header = std::fs::read_to_string(workdir.path("tidy/indicators.csv")).unwrap();
    assert!(header.contains("target_2022/23,target_2023/24,target_2024/25,achieved_2022/23"), "{header}");
    assert!(header.contains(",1000,2021/22,1500,"), "{header}");
    let ran = workdir.expost(&["diff", "plan.csv", "tidy"]).ended(0);
    assert!(ran.stdout.contains("Nothing has changed"), "{}", ran.stdout);
    workdir.expost(&["evaluate", "plan.csv", "--format", "json", "-o", "plan.json"]).ended(0);
    let ran = workdir.expost(&["diff", "plan.json", "plan.csv"]).ended(0);
    assert!(
        ran.stdout.contains("evaluation of 2023/24") && ran.stdout.contains("Nothing has changed"),
        "{}",
        ran.stdout
    );
    workdir.write("later.csv", FISCAL.replace("1550,1700", "1550,1850"));
    let document = workdir.expost(&["diff", "plan.csv", "later.csv", "--format", "json"]).ended(0).json();
    let change = document["changes"].as_array().unwrap().iter().find(|change| change["what"] == "achieved").unwrap();
    assert_eq!((&change["year"], &change["period"]), (&2024.into(), &"2023/24".into()));
}

#[test]
fn an_evaluation_read_back_is_of_its_fiscal_year_however_the_year_is_named() {
    let workdir = fiscal();
    workdir.expost(&["evaluate", "plan.csv", "--format", "json", "-o", "plan.json"]).ended(0);
    for year in ["2023/24", "2024"] {
        let ran = workdir.expost(&["diff", "plan.json", "plan.csv", "--year", year]).ended(0);
        assert!(ran.stdout.contains("Nothing has changed"), "{}", ran.stdout);
    }
    let ran = workdir.expost(&["diff", "plan.json", "plan.csv", "--year", "2022/23"]).ended(2);
    assert!(ran.stderr.contains("holds nothing of"), "{}", ran.stderr);
}

#[test]
fn parts_of_a_fiscal_year_are_asked_about_however_the_year_under_review_is_named() {
    let workdir = Workdir::new();
    let table = "code,indicator,unit,target 2022/23,achieved 2022/23 Q1,achieved 2022/23 Q2\n1.1.1,Meals served,meals,100,20,30\n";
    workdir.write("plan.csv", table);
    workdir.write("facts.csv", "key,value\nreview year,2022/23\n");
    for arguments in [
        &["evaluate", "plan.csv"][..],
        &["evaluate", "plan.csv", "--year", "2023"],
        &["evaluate", "plan.csv", "--year", "2022/23"],
        &["evaluate", "."],
    ] {
        let ran = workdir.expost(arguments).ended(2);
        assert!(
            ran.stderr.contains("Q1") && ran.stderr.contains("Q2") && ran.stderr.contains("combine"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn fiscal_years_are_written_to_iati_as_calendar_years_with_a_remark() {
    let workdir = fiscal();
    let ran = workdir.expost(&["evaluate", "plan.csv", "--format", "iati", "-o", "plan.xml"]).ended(0);
    assert!(ran.stderr.contains("fiscal years such as 2022/23"), "{}", ran.stderr);
    let file = std::fs::read_to_string(workdir.path("plan.xml")).unwrap();
    assert!(file.contains("expost:review-year=\"2023/24\"") && file.contains("iso-date=\"2024-12-31\""), "{file}");
    let evaluation = workdir.expost(&["evaluate", "plan.xml", "--format", "json"]).ended(0).json();
    assert_eq!(
        (&evaluation["review_period"], &evaluation["indicators"][0]["achieved"]),
        (&"2023/24".into(), &1700.into())
    );
    let calendar = FISCAL.replace("2021/22", "2022").replace("2022/23", "2023").replace("2023/24", "2024");
    workdir.write("calendar.csv", calendar.replace("2024/25", "2025"));
    let ran = workdir.expost(&["evaluate", "calendar.csv", "--format", "iati", "-o", "calendar.xml"]).ended(0);
    assert!(!ran.stderr.contains("fiscal"), "{}", ran.stderr);
}

#[test]
fn a_quarterly_programme_is_judged_by_its_last_quarter_with_a_warning_and_by_another_one_on_request() {
    let workdir = quarterly();
    let ran = workdir.expost(&["evaluate", "plan.csv", "--format", "json"]).ended(0);
    let evaluation = ran.json();
    assert_eq!((&evaluation["review_year"], &evaluation["review_period"]), (&2021.into(), &"2021-Q4".into()));
    let figures = |row: &serde_json::Value| (row["target"].clone(), row["achieved"].clone(), row["verdict"].clone());
    let found: Vec<_> = evaluation["indicators"].as_array().unwrap().iter().map(figures).collect();
    let expected = [(30.into(), 31.into(), "achieved".into()), (130.into(), 128.into(), "not-achieved".into())];
    assert_eq!(found, expected);
    let warning = "judged by 2021-Q4, the last part of 2021 with achieved values";
    let ran = workdir.expost(&["evaluate", "plan.csv"]).ended(0);
    assert!(ran.stderr.contains(warning) || ran.stdout.contains(warning), "{ran:?}");
    let found = workdir.expost(&["check", "plan.csv", "--format", "json"]).json();
    let finding =
        found["findings"].as_array().unwrap().iter().find(|one| one["check"] == "part-of-year-judged").unwrap();
    assert_eq!(finding["severity"], "warning");
    assert!(finding["message"].as_str().unwrap().contains("2021-Q1, 2021-Q2, 2021-Q3, 2021-Q4"), "{finding}");

    let ran = workdir.expost(&["evaluate", "plan.csv", "--year", "2021-Q2", "--format", "json"]).ended(0);
    assert_eq!(
        (&ran.json()["review_period"], &ran.json()["indicators"][0]["achieved"]),
        (&"2021-Q2".into(), &33.into())
    );
    let found = workdir.expost(&["check", "plan.csv", "--year", "2021-Q2", "--format", "json"]).json();
    let is_about_parts = |one: &&serde_json::Value| one["check"] == "part-of-year-judged";
    assert!(!found["findings"].as_array().unwrap().iter().any(|one| is_about_parts(&one)), "{found}");
}

#[test]
fn nothing_is_said_to_be_judged_by_a_part_while_it_is_asked_how_parts_make_the_year() {
    let workdir = Workdir::new();
    let months = "Actual 2030-07,Actual 2030-08,Actual 2030-09,Actual 2030-10";
    workdir.write("plan.csv", format!("Indicator,Unit,Target 2030/31,{months}\nFlights,number,250,20,21,22,23\n"));
    let found = workdir.expost(&["check", "plan.csv"]).stdout;
    assert!(found.contains("question-open") && !found.contains("part-of-year-judged"), "{found}");
}

#[test]
fn the_outputs_of_a_quarterly_programme_name_its_quarters_in_every_language() {
    let workdir = quarterly();
    for (language, [headline, title]) in LANGUAGES.into_iter().zip([
        ["Evaluation of 2021-Q4 by the profile strict", "Target 2021-Q4"],
        ["Vrednovanje 2021-Q4 prema profilu strict", "Ciljana vrednost u 2021-Q4"],
        ["Вредновање 2021-Q4 према профилу strict", "Циљана вредност у 2021-Q4"],
    ]) {
        let ran = workdir.expost(&["evaluate", "plan.csv", "--lang", language]).ended(0);
        assert!(ran.stdout.contains(headline), "{}", ran.stdout);
        let name = format!("{language}.xlsx");
        workdir.expost(&["evaluate", "plan.csv", "--lang", language, "--format", "xlsx", "-o", &name]).ended(0);
        let words = words(&workdir, &name);
        assert!(words.iter().any(|word| word == title), "{title}: {words:?}");
        assert!(words.iter().any(|word| word.contains("2021-Q1: 28\n2021-Q2: 33\n2021-Q3: 29")), "{words:?}");
    }
    std::fs::copy(workdir.path("en.xlsx"), workdir.path("copy.xlsx")).unwrap();
    for (language, headline) in LANGUAGES.into_iter().zip([
        "Programme without a title: evaluation of 2021-Q4, one returned copy",
        "Program bez naziva: vrednovanje za 2021-Q4, 1 vraćeni primerak",
        "Програм без назива: вредновање за 2021-Q4, 1 враћени примерак",
    ]) {
        let ran = workdir.expost_at(120, &["merge", "en.xlsx", "copy.xlsx", "--lang", language]).ended(0);
        assert!(ran.stdout.contains(headline), "{}", ran.stdout);
    }
    let ran = workdir.expost(&["explain", "plan.csv", "1.1.1#2"]).ended(0);
    assert!(ran.stdout.contains("2021-Q3: 121 [plan.csv:3:11]"), "{}", ran.stdout);
    workdir.expost(&["convert", "plan.csv", "-o", "tidy"]).ended(0);
    let ran = workdir.expost(&["diff", "plan.csv", "tidy"]).ended(0);
    assert!(ran.stdout.contains("Nothing has changed"), "{}", ran.stdout);
    workdir.expost(&["evaluate", "plan.csv", "--format", "iati", "-o", "plan.xml"]).ended(0);
    let file = std::fs::read_to_string(workdir.path("plan.xml")).unwrap();
    for day in ["2021-01-01", "2021-03-31", "2021-04-01", "2021-06-30", "2021-10-01", "2021-12-31"] {
        assert!(file.contains(&format!("iso-date=\"{day}\"")), "{day}: {file}");
    }
}

#[test]
fn a_fiscal_year_of_an_iati_file_is_named_and_written_back_with_its_days_and_calendar_years_are_not() {
    let workdir = Workdir::new();
    let file = |start: &str, end: &str| {
        format!(
            r#"<iati-activities version="2.03"><iati-activity><iati-identifier>XX-1</iati-identifier><title><narrative>Kitchens</narrative></title>
<result type="1"><title><narrative>Meals</narrative></title><indicator measure="1" ascending="1"><title><narrative>Meals served</narrative></title>
<period><period-start iso-date="{start}"/><period-end iso-date="{end}"/><target value="100"/><actual value="120"/></period>
</indicator></result></iati-activity></iati-activities>"#
        )
    };
    for (start, end, period, is_remarked) in [
        ("2021-07-01", "2022-06-30", "2021/22", false),
        ("2021-04-01", "2022-03-31", "2021/22", false),
        ("2022-01-01", "2022-12-31", "2022", false),
        ("2021-07-01", "2022-07-30", "2022", false),
    ] {
        workdir.write("activity.xml", file(start, end));
        let evaluation = workdir.expost(&["evaluate", "activity.xml", "--format", "json"]).ended(0).json();
        assert_eq!(
            (&evaluation["review_year"], &evaluation["review_period"]),
            (&2022.into(), &period.into()),
            "{start}"
        );
        let ran =
            workdir.expost(&["evaluate", "activity.xml", "--format", "iati", "--force", "-o", "out.xml"]).ended(0);
        assert_eq!(ran.stderr.contains("fiscal years such as"), is_remarked, "{}", ran.stderr);
        let written = std::fs::read_to_string(workdir.path("out.xml")).unwrap();
        assert!(written.contains(start) && written.contains(end), "{written}");
        let again = workdir.expost(&["evaluate", "out.xml", "--format", "json"]).ended(0).json();
        assert_eq!(again["review_period"], period, "{written}");
    }
}

#[test]
fn a_difference_names_the_years_as_either_side_does() {
    let workdir = fiscal();
    workdir.expost(&["evaluate", "plan.csv", "-o", "matrix.xlsx"]).ended(0);
    // The matrix shows no earlier targets, and so does not name their years.
    let ran = workdir.expost(&["diff", "plan.csv", "matrix.xlsx"]);
    assert!(ran.stdout.contains("target 2022/23: 1,500") && !ran.stdout.contains("target 2023:"), "{}", ran.stdout);
}
