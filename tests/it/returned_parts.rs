//! Parts of a whole in the matrix: shown below their indicator, kept when the matrix comes back, and never counted.

use std::collections::BTreeSet;

use calamine::{Data, Reader, Xlsx};
use expost::judge::{self, Profile};
use expost::model::{PartValues, Quantity};
use expost::read::recorded;
use serde_json::{Value, json};

use crate::workdir::Workdir;

const LANGUAGES: [&str; 3] = ["en", "sr-Latn", "sr-Cyrl"];

/// A whole with parts of two dimensions, parts that are judged one by one, parts that are added up, a target of another year.
const PROGRAMMES: [(&str, &str); 5] = [
    (
        "wholes.csv",
        "Objective,Indicator,Sex,Unit,Baseline 2020,Target 2021,Achieved 2021
Jobs,Graduates employed,,persons,100,600,570
Jobs,Graduates employed,Female,persons,40,300,240.5
Jobs,Graduates employed,Male,persons,60,300,330
Jobs,Employment rate,Female,%,50,60,55
Jobs,Employment rate,Male,%,50,60,65
",
    ),
    (
        "measures.csv",
        "Objective,Measure,Indicator,Sex,Unit,Target 2021,Achieved 2020,Achieved 2021
Jobs,M1,Graduates employed,Female,persons,600,1100,240
Jobs,M1,Graduates employed,Male,persons,600,200,330
Jobs,M1,Rate of placement,,%,60,50,55
Jobs,M2,Women in work,,persons,60,50,65
",
    ),
    (
        "fiscal.csv",
        "code,indicator,sex,region,unit,baseline,baseline year,target 2022/23,target 2023/24,achieved 2022/23,achieved 2023/24
1.1.1,Meals served,,,meals,1000,2021/22,1500,1800,1550,1700
1.1.1,Meals served,women,North,meals,400,2021/22,500,800,1050,900
1.1.1,Meals served,men,North,meals,600,2021/22,1000,1000,500,800
1.1.1,Share of pupils,,,%,40,2021/22,50,60,51.5,62.25
1.1.1,Share of pupils,women,,%,40,2021/22,50,60,55,66
",
    ),
    (
        "quarters.csv",
        "code,indicator,unit,target 2021-Q1,target 2021-Q2,achieved 2021-Q1,achieved 2021-Q2
1.1.1,Inspections,inspections,30,30,28,33
1.1.1,Inspections (rural),inspections,10,10,8,13
1.1.1,Permits issued,permits,1100,1200,95,1280.5
",
    ),
    (
        "later.csv",
        "Objective,Indicator,Sex,Unit,Target 2022,Achieved 2021
Jobs,Graduates employed,,persons,600,570
Jobs,Graduates employed,Female,persons,300,240
Jobs,Graduates employed,Male,persons,300,330
",
    ),
];

/// Of each indicator what must not change: its part and parts, its figures, its verdict.
fn kept(evaluation: &Value) -> Vec<Value> {
    let keys =
        ["code", "name", "parts", "part", "baseline", "target", "achieved", "verdict", "period", "target_period"];
    let indicators = evaluation["indicators"].as_array().unwrap().iter();
    indicators.map(|row| keys.iter().map(|key| row[*key].clone()).collect()).collect()
}

#[test]
fn a_matrix_that_comes_back_has_the_same_parts_figures_and_verdicts_in_every_language() {
    for (name, table) in PROGRAMMES {
        let workdir = Workdir::new();
        workdir.write(name, table);
        let before = workdir.expost(&["evaluate", name, "--format", "json"]).ended(0).json();
        for language in LANGUAGES {
            let matrix = format!("{language}.xlsx");
            workdir.expost(&["evaluate", name, "--lang", language, "-o", &matrix]).ended(0);
            let after = workdir.expost(&["evaluate", &matrix, "--format", "json"]).ended(0).json();
            assert_eq!(kept(&before), kept(&after), "{name} {language}");
            assert_eq!(
                (&before["review_period"], &before["overall"]),
                (&after["review_period"], &after["overall"]),
                "{name} {language}"
            );
            std::fs::copy(workdir.path(&matrix), workdir.path("copy.xlsx")).unwrap();
            let merged = workdir.expost(&["merge", &matrix, "copy.xlsx", "--format", "json"]).ended(0).json();
            for list in ["changes", "outside", "added", "deleted"] {
                assert_eq!(merged[list].as_array().map(Vec::len), Some(0), "{name} {language} {list}: {merged}");
            }
        }
    }
}

/// The name, the part and the parts with their figures, and the verdict of each indicator of an evaluation in JSON.
fn told(evaluation: &Value) -> Vec<Value> {
    let number = |value: &Value| value.as_f64();
    let part =
        |part: &Value| json!([part["dimension"], part["value"], number(&part["target"]), number(&part["achieved"])]);
    let parts = |row: &Value| row["parts"].as_array().into_iter().flatten().map(part).collect::<Vec<_>>();
    let own = |row: &Value| json!([row["part"]["dimension"], row["part"]["value"]]);
    let indicators = evaluation["indicators"].as_array().unwrap().iter();
    indicators.map(|row| json!([row["name"], own(row), parts(row), row["verdict"]])).collect()
}

/// The same of an evaluation in JSON that is read back and judged again.
fn told_again(text: &str) -> Vec<Value> {
    let programme = recorded::read(text, "evaluation.json").unwrap();
    let profile = Profile::built_in("strict").unwrap();
    let review = judge::review(&programme, None).unwrap();
    let evaluation = judge::evaluate(&programme, &profile, review);
    let number = |value: Option<&Quantity>| {
        value.and_then(Quantity::exact).map(|exact| exact.to_string().parse::<f64>().unwrap())
    };
    let indicators = evaluation.indicators().map(|judged| {
        let part = |part: PartValues<'_>| {
            json!([part.part.dimension, part.part.value, number(part.target), number(part.achieved)])
        };
        let parts: Vec<Value> = judged.parts().into_iter().map(part).collect();
        let own = judged.indicator.part.as_ref();
        let own = json!([own.map(|own| own.dimension.as_str()), own.map(|own| own.value.as_str())]);
        json!([judged.indicator.name.text(), own, parts, judged.verdict.id()])
    });
    indicators.collect()
}

#[test]
fn an_evaluation_in_json_that_is_read_back_has_the_same_names_parts_and_verdicts_in_every_language() {
    // A part without a figure of the review period stays one.
    let earlier = "Objective,Indicator,Sex,Unit,Target 2021,Achieved 2020,Achieved 2021
Jobs,Graduates employed,,persons,600,500,570
Jobs,Graduates employed,Female,persons,,240,
";
    for (name, table) in PROGRAMMES.into_iter().chain([("earlier.csv", earlier)]) {
        let workdir = Workdir::new();
        workdir.write(name, table);
        for language in LANGUAGES {
            let before = workdir.expost(&["evaluate", name, "--lang", language, "--format", "json"]).ended(0);
            assert_eq!(told(&before.json()), told_again(&before.stdout), "{name} {language}");
        }
    }
}

/// The ids of the checks that find something.
fn found(findings: &Value) -> BTreeSet<String> {
    let findings = findings["findings"].as_array().unwrap().iter();
    findings.map(|finding| finding["check"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_checks_find_nothing_in_a_matrix_that_its_tables_do_not_have() {
    let reached_before = "Code,Indicator,Unit,Baseline 2019/20,Target 2020/21,Target 2021/22,Target 2022/23,Actual 2020/21,Actual 2021/22
1.1,Patients advised,number,\"1,200\",\"1,400\",\"1,600\",\"1,800\",\"1,450\",\"1,520\"
1.2,Average waiting time,days,45,40,35,30,41,34
2.1,Staff trained,number,0,200,200,200,210,150
";
    for (name, table) in PROGRAMMES.into_iter().chain([("reached.csv", reached_before)]) {
        let workdir = Workdir::new();
        workdir.write(name, table);
        let of_tables = found(&workdir.expost(&["check", name, "--format", "json"]).json());
        for language in LANGUAGES {
            let matrix = format!("{language}.xlsx");
            workdir.expost(&["evaluate", name, "--lang", language, "-o", &matrix]).ended(0);
            let of_matrix = found(&workdir.expost(&["check", &matrix, "--format", "json"]).json());
            let added: Vec<&String> = of_matrix.difference(&of_tables).collect();
            assert!(added.is_empty(), "{name} {language}: {added:?}");
        }
    }
}

#[test]
fn what_cannot_be_compared_and_what_is_due_later_stay_so_when_the_matrix_comes_back() {
    let tables = [
        "Indicator,Target 2021 (EUR),Achieved 2021 (RSD)\nInvestment in buses,11200000,11400000\n",
        "Indicator,Unit,Baseline 2019,Target 2021,Achieved 2021\nTrains on time,%,20,35 (2025),38\nStaff,people,2069,3000,3100\n",
        "Indicator,Target 2021,Achieved 2021\nInspections (rural),10,12\n",
        "Indicator,Unit,Target 2020/21,Achieved 2020/21,Comment\nMeals,meals,10,12,The tender was late.\n",
    ];
    for table in tables {
        let workdir = Workdir::new();
        workdir.write("plan.csv", table);
        let before = workdir.expost(&["evaluate", "plan.csv", "--format", "json"]).ended(0).json();
        for language in LANGUAGES {
            workdir.expost(&["evaluate", "plan.csv", "--lang", language, "-o", "matrix.xlsx", "--force"]).ended(0);
            let after = workdir.expost(&["evaluate", "matrix.xlsx", "--format", "json"]).ended(0).json();
            assert_eq!(kept(&before), kept(&after), "{language} {table}");
            assert_eq!(before["programme"], after["programme"], "{language}");
            workdir.expost(&["evaluate", "matrix.xlsx", "--lang", language, "-o", "again.xlsx", "--force"]).ended(0);
            let range = |name| {
                let mut workbook: Xlsx<_> = calamine::open_workbook(workdir.path(name)).unwrap();
                let sheet = workbook.sheet_names()[1].clone();
                workbook.worksheet_range(&sheet).unwrap().rows().map(|row| row[..8].to_vec()).collect::<Vec<_>>()
            };
            assert_eq!(range("matrix.xlsx"), range("again.xlsx"), "{language} {table}");
        }
    }
}

#[test]
fn a_first_row_without_figures_is_no_second_row_of_titles_when_the_matrix_comes_back() {
    for (first, indicators) in [("Visits,,visits,,440,", 2), ("Visits,,visits,400,440,446", 2)] {
        let workdir = Workdir::new();
        let table = format!(
            "Indicator,Sex,Unit,Baseline 2019,Target 2021,Achieved 2021\n{first}\nVisits,women,visits,200,220,210\n\
             Visits,men,visits,200,220,230\nTrains,,km,400,520,517\n"
        );
        workdir.write("plan.csv", &table);
        workdir.expost(&["evaluate", "plan.csv", "-o", "matrix.xlsx"]).ended(0);
        let before = workdir.expost(&["evaluate", "plan.csv", "--format", "json"]).ended(0).json();
        let after = workdir.expost(&["evaluate", "matrix.xlsx", "--format", "json"]).ended(0).json();
        assert_eq!(kept(&after).len(), indicators, "{first}");
        assert_eq!(kept(&before), kept(&after), "{first}");
    }
}

#[test]
fn only_a_verdict_that_an_evaluator_states_comes_back_as_stated() {
    for (verdict, is_stated) in [("", false), ("not assessable", true), ("achieved", true)] {
        let workdir = Workdir::new();
        let table = format!(
            "Indicator,Target 2021 (EUR),Achieved 2021 (RSD),Verdict\nInvestment in buses,11200000,11400000,{verdict}\n"
        );
        workdir.write("plan.csv", &table);
        workdir.expost(&["evaluate", "plan.csv", "-o", "matrix.xlsx"]).ended(0);
        let before = workdir.expost(&["evaluate", "plan.csv", "--format", "json"]).ended(0).json();
        let after = workdir.expost(&["evaluate", "matrix.xlsx", "--format", "json"]).ended(0).json();
        for evaluation in [&before, &after] {
            assert_eq!(evaluation["indicators"][0]["verdict_stated"], is_stated, "{verdict}");
        }
        assert_eq!(kept(&before), kept(&after), "{verdict}");
    }
}

#[test]
fn parts_are_below_their_indicator_without_verdict_in_cells_that_nobody_fills_in() {
    let workdir = Workdir::new();
    workdir.write("plan.csv", PROGRAMMES[0].1);
    workdir.expost(&["evaluate", "plan.csv", "-o", "matrix.xlsx"]).ended(0);
    let mut workbook: Xlsx<_> = calamine::open_workbook(workdir.path("matrix.xlsx")).unwrap();
    let range = workbook.worksheet_range("Jobs").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().take(13).map(Data::to_string).collect::<Vec<_>>()).collect();
    let at = rows.iter().position(|row| row[0].starts_with("Graduates employed")).unwrap();
    let women = &rows[at + 1];
    assert_eq!(women[0].trim(), "– Female (Sex)");
    assert_eq!((&*women[1], &*women[3], &*women[4], &*women[5]), ("40", "300", "240.5", ""));
    assert_eq!(women[6], "Part of the row above; not judged and not counted.");
    assert_eq!(women[12], "part 1 Jobs#1");
    assert!(rows[at + 3][0].starts_with("Employment rate – Female"), "{rows:?}");
}

#[test]
fn what_a_group_writes_into_the_row_of_a_part_is_reported_and_changes_no_verdict() {
    let workdir = Workdir::new();
    workdir.write("plan.csv", PROGRAMMES[0].1);
    workdir.write("other.csv", PROGRAMMES[0].1.replace("300,240.5", "300,241"));
    workdir.expost(&["evaluate", "plan.csv", "-o", "matrix.xlsx"]).ended(0);
    workdir.expost(&["evaluate", "other.csv", "-o", "copy.xlsx"]).ended(0);
    let merged = workdir.expost(&["merge", "matrix.xlsx", "copy.xlsx", "--format", "json"]).json();
    assert_eq!(merged["changes"].as_array().map(Vec::len), Some(0), "{merged}");
    let outside = merged["outside"].as_array().unwrap();
    assert!(outside.iter().any(|one| one["after"] == "241"), "{merged}");
}

#[test]
fn an_indicator_about_a_part_has_its_dimension_in_iati_and_is_judged_when_it_is_read_again() {
    let workdir = Workdir::new();
    let by_place = PROGRAMMES[0]
        .1
        .replace("Sex,", "Sex,Region,")
        .replace("male,", "male,North,")
        .replace(",,persons", ",,,persons");
    for table in [PROGRAMMES[0].1.to_owned(), by_place.replace("Male,", "Male,North,")] {
        workdir.write("plan.csv", table);
        let before = workdir.expost(&["evaluate", "plan.csv", "--format", "json"]).ended(0).json();
        workdir.expost(&["evaluate", "plan.csv", "--format", "iati", "--force", "-o", "plan.xml"]).ended(0);
        let written = std::fs::read_to_string(workdir.path("plan.xml")).unwrap();
        let rate = &written[written.find("Employment rate").unwrap()..];
        let rate = &rate[..rate.find("</indicator>").unwrap()];
        for element in ["<baseline", "<target", "<actual"] {
            let behind = &rate[rate.find(element).unwrap()..];
            let first = behind.find("<dimension").unwrap();
            assert!(behind[..first].matches('<').count() == 1, "{behind}");
        }
        let after = workdir.expost(&["evaluate", "plan.xml", "--format", "json"]).ended(0).json();
        // IATI numbers the results anew.
        let without_code = |row: &Value| row.as_array().unwrap()[1..].to_vec();
        let [before, after] =
            [before, after].map(|evaluation| kept(&evaluation).iter().map(without_code).collect::<Vec<_>>());
        assert_eq!(before, after, "{written}");
    }
}
