//! Short maps for published tables that are not right without one. The tables are not part of the project; where they are
//! absent, the test says so and is skipped.

use crate::workdir::{Workdir, repository, shared};

#[test]
fn impact_indicators_with_two_targets_are_read_with_a_map_and_have_no_achieved_value() {
    let Some(table) = shared("corpus/indicator-tables/unhcr_focus_impact.csv") else { return };
    let map = repository("tests/maps/unhcr_focus_impact.csv.map.toml");
    let (table, map) = (table.to_str().unwrap(), map.to_str().unwrap());
    let workdir = Workdir::new();
    let asked = workdir.expost(&["evaluate", table]).ended(2).stderr;
    assert!(asked.contains("Which column holds the targets: M \"IMP_IMP_TARGET\", N \"IMP_COMP_TARGET\"?"), "{asked}");
    let refused = workdir.expost(&["evaluate", table, "--map", map]).ended(2).stderr;
    assert!(refused.contains("no indicator has an achieved value"), "{refused}");
    let of_year = workdir.expost(&["evaluate", table, "--map", map, "--year", "2012"]).ended(2).stderr;
    assert!(of_year.contains("50 indicators have no data, 0 cannot be assessed"), "{of_year}");
}

#[test]
fn a_percentage_planned_is_no_target_beside_a_plan_and_its_revision() {
    let Some(table) = shared("corpus/indicator-tables/tenjo_plan_indicativo.xlsx") else { return };
    let asked = Workdir::new().expost(&["evaluate", table.to_str().unwrap(), "--year", "2024"]).ended(2).stderr;
    let question = "Which column holds the targets: AF \"VALOR ESPERADO 2024\", AR \"TOTAL PLANEADO 2024\"?";
    assert!(asked.contains(question), "{asked}");
}

#[test]
fn headers_that_begin_with_percent_over_percentages_are_shares_of_the_target() {
    let workdir = Workdir::new();
    let table = |headers: &str, share: &str| {
        format!(
            "Objective,Indicator,{headers},Achieved 2022\nJobs,People trained,600,{share},610\n\
             Jobs,Firms supported,60,{share},55\nRoads,Roads repaired,50,{share},48\n"
        )
    };
    for (headers, share, asks) in [
        ("Planned 2022,% planned 2022", "100%", false),
        ("Planeado 2022,Porcentaje planeado 2022", "100%", false),
        ("Planned 2022,Planned 2022 (%)", "100%", true),
        ("Planned 2022,Expected value 2022", "580", true),
    ] {
        workdir.write("plan.csv", table(headers, share));
        let ran = workdir.expost(&["evaluate", "plan.csv"]);
        assert_eq!(ran.code == 2, asks, "{headers}: {}", ran.stderr);
        assert_eq!(ran.stderr.contains("Which column holds the targets"), asks, "{headers}: {}", ran.stderr);
    }
}
