//! Files of results whose columns are headed by nothing but periods, beside a plan with the targets.

use crate::workdir::Workdir;

const PLAN: &str = "Objective,Indicator,Unit,Target 2022,Target 2023\n\
    Jobs,People trained,persons,600,700\nJobs,Firms supported,firms,60,70\n";
const RESULTS: &str = "Indicator,2022,2023\nPeople trained,610,650\nFirms supported,55,71\n";

/// Runs over the files of `data`: the achieved values of the last year, or the questions.
fn read(files: &[(&str, &str)]) -> Result<Vec<String>, String> {
    let workdir = Workdir::new();
    for (name, text) in files {
        workdir.write(&format!("data/{name}"), text);
    }
    let ran = workdir.expost(&["evaluate", "data", "--format", "json"]);
    if ran.code != 0 {
        return Err(ran.stderr);
    }
    let evaluation = ran.json();
    let rows = evaluation["indicators"].as_array().unwrap().iter();
    Ok(rows
        .map(|one| format!("{} of {} ({})", one["achieved"], one["target"], one["verdict"].as_str().unwrap()))
        .collect())
}

fn asks(files: &[(&str, &str)]) -> bool {
    read(files).is_err_and(|questions| questions.contains("\"achieved 2022\", \"target 2022\"?"))
}

#[test]
fn columns_of_periods_beside_a_plan_with_their_targets_hold_achieved_values_with_a_warning() {
    for results in [RESULTS, &RESULTS.replace("2022,2023", "2022.,2023.")] {
        for files in [[("plan.csv", PLAN), ("results.csv", results)], [("a.csv", results), ("b.csv", PLAN)]] {
            assert_eq!(read(&files).unwrap(), ["650 of 700 (not-achieved)", "71 of 70 (achieved)"]);
        }
    }
    let workdir = Workdir::new();
    workdir.write("data/plan.csv", PLAN);
    workdir.write("data/results.csv", RESULTS);
    let found = workdir.expost(&["check", "data"]).stdout;
    let warning =
        "warning[column-likely]: 2 columns are taken for what they probably are, B \"2022\" as \"achieved 2022\"";
    assert!(found.contains(warning) && found.contains("other tables have the targets of its rows"), "{found}");
    assert!(!found.contains("question-open"), "{found}");
}

#[test]
fn columns_of_fiscal_years_are_those_of_the_plan() {
    let fiscal = |text: &str| text.replace("2023", "2023/24").replace("2022", "2022/23");
    let (plan, results) = (fiscal(PLAN), fiscal(RESULTS));
    assert_eq!(
        read(&[("plan.csv", &plan), ("results.csv", &results)]).unwrap(),
        ["650 of 700 (not-achieved)", "71 of 70 (achieved)"]
    );
}

#[test]
fn it_is_asked_what_columns_of_periods_hold_that_may_be_something_else() {
    // The plan again.
    assert!(asks(&[
        ("plan.csv", PLAN),
        ("more.csv", "Indicator,2022,2023\nPeople trained,600,700\nFirms supported,60,70\n")
    ]));
    // The name of the file or a title says another thing.
    assert!(asks(&[("plan.csv", PLAN), ("budget.csv", RESULTS)]));
    assert!(asks(&[("plan.csv", PLAN), ("more.csv", &format!("Baseline values,,\n{RESULTS}"))]));
    // The achieved values are already there.
    let judged =
        "Objective,Indicator,Target 2022,Achieved 2022\nJobs,People trained,600,580\nJobs,Firms supported,60,58\n";
    assert!(asks(&[("plan.csv", judged), ("more.csv", RESULTS)]));
    let undated = judged.replace("Achieved 2022", "Achieved");
    assert!(asks(&[("plan.csv", &undated), ("more.csv", RESULTS)]));
    // Two files, of which one may be anything.
    let other = RESULTS.replace("610", "590").replace("650", "670");
    assert!(asks(&[("plan.csv", PLAN), ("one.csv", RESULTS), ("two.csv", &other)]));
    // Later years than the plan's, and other indicators.
    let later = RESULTS.replace("2022,2023", "2022,2024");
    assert!(asks(&[("plan.csv", PLAN), ("more.csv", &later)]));
    let others = RESULTS.replace("People trained", "Roads repaired").replace("Firms", "Farms");
    assert!(asks(&[("plan.csv", PLAN), ("more.csv", &others)]));
    // Nothing beside it has targets.
    assert!(asks(&[("more.csv", RESULTS)]));
}

#[test]
fn figures_of_another_scale_than_the_targets_are_asked_about() {
    let plan = format!("{PLAN}Jobs,Roads repaired,km,50,60\n");
    let results = |factor: u32| {
        let rows = [("People trained", 61, 65), ("Firms supported", 5, 7), ("Roads repaired", 4, 6)];
        let row = |(name, one, two): &(&str, u32, u32)| format!("{name},{},{}\n", one * factor, two * factor);
        format!("Indicator,2022,2023\n{}", rows.iter().map(row).collect::<String>())
    };
    assert!(!asks(&[("plan.csv", &plan), ("results.csv", &results(10))]));
    assert!(asks(&[("plan.csv", &plan), ("results.csv", &results(10_000))]));
}
