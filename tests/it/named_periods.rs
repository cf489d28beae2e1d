//! Files and sheets of one period each, whose headers name none: the names of the files and sheets do.

use serde_json::Value;

use crate::workdir::Workdir;

const PLAN: &str =
    "Code,Indicator,Unit,Target 2021,Target 2022\n1.1.1,Roads repaired,km,10,20\n1.1.2,Bridges repaired,number,3,5\n";

/// Name, target, achieved value and verdict of each indicator.
fn judged(workdir: &Workdir, args: &[&str]) -> (Value, Vec<String>) {
    let all = [&["evaluate", "data", "--format", "json"], args].concat();
    let evaluation = workdir.expost(&all).ended(0).json();
    let row = |one: &Value| {
        let [target, achieved] = ["target", "achieved"].map(|key| one[key].to_string());
        format!("{}: {achieved} of {target}", one["name"].as_str().unwrap())
    };
    let rows = evaluation["indicators"].as_array().unwrap().iter().map(row).collect();
    (evaluation["review_period"].clone(), rows)
}

fn report(achieved: [u32; 2]) -> String {
    format!("Code,Indicator,Achieved\n1.1.1,Roads repaired,{}\n1.1.2,Bridges repaired,{}\n", achieved[0], achieved[1])
}

#[test]
fn reports_of_years_are_of_the_years_in_their_names() {
    let workdir = Workdir::new();
    workdir.write("data/plan.csv", PLAN);
    workdir.write("data/results_2021.csv", report([9, 3]));
    workdir.write("data/results_2022.csv", report([21, 4]));
    let (period, rows) = judged(&workdir, &[]);
    assert_eq!(
        (period, rows),
        ("2022".into(), vec!["Roads repaired: 21 of 20".into(), "Bridges repaired: 4 of 5".into()])
    );
    // The year under review does not draw the values of other years to itself.
    let (period, rows) = judged(&workdir, &["--year", "2021"]);
    assert_eq!(
        (period, rows),
        ("2021".into(), vec!["Roads repaired: 9 of 10".into(), "Bridges repaired: 3 of 3".into()])
    );
}

#[test]
fn reports_of_quarters_are_parts_of_the_year_under_review() {
    let workdir = Workdir::new();
    workdir.write("data/plan.csv", PLAN);
    for (quarter, achieved) in [(1, [5, 1]), (2, [5, 2]), (3, [5, 0]), (4, [6, 1])] {
        workdir.write(&format!("data/kvartal-{quarter}-2022.csv"), report(achieved));
    }
    for args in [&[][..], &["--year", "2022"]] {
        let (period, rows) = judged(&workdir, args);
        assert_eq!((period, &*rows[0]), ("2022".into(), "Roads repaired: 21 of 20"));
    }
    let ran = workdir.expost(&["check", "data"]);
    assert!(ran.stdout.contains("period-part") && ran.stdout.contains("year-taken"), "{}", ran.stdout);
}

#[test]
fn the_day_in_the_name_of_an_export_is_no_period() {
    let workdir = Workdir::new();
    workdir.write("data/export-2022-03-31.csv", "Indicator,Unit,Target,Achieved\nRoads repaired,km,20,21\n");
    let ran = workdir.expost(&["evaluate", "data"]).ended(2);
    assert!(ran.stderr.contains("of which year"), "{}", ran.stderr);
}

#[test]
fn a_fiscal_year_that_no_table_names_is_the_calendar_year_in_which_it_ends_with_a_warning() {
    let said = |year: &str, files: &[(&str, &str)]| {
        let workdir = Workdir::new();
        for (name, text) in files {
            workdir.write(&format!("data/{name}"), *text);
        }
        let found = workdir.expost(&["check", "data", "--year", year]).stdout;
        (found.contains("No table names the fiscal year 2021/22"), found.contains("year-taken"))
    };
    let calendar =
        "Code,Indicator,Target 2021,Achieved 2021,Target 2022,Achieved 2022\n1.1.1,Roads repaired,10,9,20,21\n";
    let fiscal = calendar.replace("2022", "2021/22").replace("2021,", "2020/21,");
    let undated = "Code,Indicator,Target,Achieved\n1.1.1,Roads repaired,10,9\n";
    assert_eq!(said("2021/22", &[("plan.csv", calendar)]), (true, true));
    assert_eq!(said("2022", &[("plan.csv", calendar)]), (false, false));
    assert_eq!(said("2021/22", &[("plan.csv", &fiscal)]), (false, false));
    // Values without a year are of the one that is asked for.
    assert_eq!(said("2021/22", &[("plan.csv", undated)]), (false, true));
}

#[test]
fn names_of_fiscal_years_of_sheets_and_files_are_read_as_such() {
    for name in ["2021-22", "FY22", "FY 2021-22", "school year 2021-22"] {
        let workdir = Workdir::new();
        workdir.write("data/plan.csv", PLAN.replace("2022", "2021/22").replace("Target 2021,", "Target 2020/21,"));
        workdir.write(&format!("data/{name}.csv"), report([21, 4]));
        let (period, rows) = judged(&workdir, &[]);
        assert_eq!(
            (period, rows),
            ("2021/22".into(), vec!["Roads repaired: 21 of 20".into(), "Bridges repaired: 4 of 5".into()]),
            "{name}"
        );
    }
}
