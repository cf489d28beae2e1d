//! Which values of an indicator are brought to one factor, and which unit it then has.

use crate::read::Reading;
use crate::read::tests::{reading, reported};

/// Each indicator as `name [unit]: target / achieved`, with the figures of its last year.
fn figures(reading: &Reading) -> Vec<String> {
    let number = |value: Option<&crate::model::Quantity>| match value.and_then(|value| value.exact()) {
        Some(number) => number.normalize().to_string(),
        None => "-".to_owned(),
    };
    let row = |row: &crate::model::Indicator| {
        let last = |values: &crate::model::ByPeriod<crate::model::Quantity>| {
            number(values.iter().next_back().map(|(_, value)| value))
        };
        let targets = if row.targets.is_empty() { &row.revised_targets } else { &row.targets };
        format!("{} [{}]: {} / {}", row.name.text(), row.unit.text(), last(targets), last(&row.achieved))
    };
    reading.programme.indicators().map(|(_, indicator)| row(indicator)).collect()
}

fn of_text(text: &str) -> (Vec<String>, usize) {
    let reading = reading(&[("table.csv", text)]);
    let scaled = reported(&reading).iter().filter(|finding| finding.starts_with("column-scaled")).count();
    (figures(&reading), scaled)
}

fn table(target: &str, achieved: &str, unit: &str, rows: &[(&str, &str)]) -> String {
    let mut text = format!("Goal|Indicator|Unit|Target 2031{target}|Achieved 2031{achieved}\n");
    for (at, (planned, reached)) in rows.iter().enumerate() {
        text.push_str(&format!("Goal {at}|Indicator {at}|{unit}|{planned}|{reached}\n"));
    }
    text
}

#[test]
fn target_and_achieved_value_are_compared_in_one_factor() {
    let rows = &[("n:850", "n:812400000"), ("n:20", "n:21000000")];
    for (target, achieved, unit, first, scaled) in [
        (" (mil. RSD)", " (RSD)", "RSD", "[RSD]: 850000000 / 812400000", 1),
        (" (mil. RSD)", " (RSD)", "", "[RSD]: 850000000 / 812400000", 1),
        // What says nothing is in the unit of the row.
        ("", " (RSD)", "mil. RSD", "[mil. RSD]: 850 / 812.4", 1),
        (" (u milionima)", "", "dinara", "[dinara]: 850000000 / 812400000", 1),
        (" (Mio. EUR)", " (EUR)", "", "[EUR]: 850000000 / 812400000", 1),
    ] {
        let (figures, findings) = of_text(&table(target, achieved, unit, rows));
        assert_eq!(figures[0], format!("Indicator 0 {first}"), "{target} {achieved} {unit}");
        assert_eq!(findings, scaled, "{target} {achieved} {unit}");
    }
}

#[test]
fn figures_in_one_factor_stay_as_printed() {
    let rows = &[("n:850", "n:812"), ("n:20", "n:21")];
    for (target, achieved, unit, first) in [
        (" (mil. RSD)", " (mil. RSD)", "", "[mil. RSD]: 850 / 812"),
        (" (mil. RSD)", " (mil. RSD)", "mil. RSD", "[mil. RSD]: 850 / 812"),
        (" (in thousand)", " (in thousand)", "", "[thousand]: 850 / 812"),
        (" (in %)", " (in %)", "", "[%]: 850 / 812"),
        ("", "", "k€", "[k€]: 850 / 812"),
    ] {
        let (figures, findings) = of_text(&table(target, achieved, unit, rows));
        assert_eq!(
            (figures[0].as_str(), findings),
            (&*format!("Indicator 0 {first}"), 0),
            "{target} {achieved} {unit}"
        );
    }
}

#[test]
fn a_factor_that_the_figures_contradict_is_reported_and_not_applied() {
    let near = &[("n:850", "n:812"), ("n:20", "n:21")];
    let (figures, findings) = of_text(&table(" (million EUR)", " (EUR)", "", near));
    assert_eq!((figures[0].as_str(), findings), ("Indicator 0 []: 850 / 812", 1));
    // Both headers say their factor, so little spending is little spending.
    let little = &[("n:100", "n:5000"), ("n:200", "n:9000")];
    let (figures, findings) = of_text(&table(" (thousand EUR)", " (EUR)", "", little));
    assert_eq!((figures[0].as_str(), findings), ("Indicator 0 [EUR]: 100000 / 5000", 1));
    // One says nothing: the figures would have to be clearly nearer.
    let (figures, findings) = of_text(&table(" (thousand EUR)", "", "", little));
    assert_eq!((figures[0].as_str(), findings), ("Indicator 0 []: 100 / 5000", 1));
}

#[test]
fn units_in_brackets_behind_a_name_are_its_unit_where_its_row_has_none() {
    let text = "Goal|Indicator|Unit|Target 2031|Achieved 2031
A|Roads repaired (km)||n:10|n:11
A|Stopa nezaposlenosti (%)|-|n:8|n:9
A|Budget execution (mil. RSD)|n/a|n:850|n:812
A|Staff trained (women)||n:10|n:11
A|Bridges (number)|bridges|n:10|n:11";
    let (figures, findings) = of_text(text);
    assert_eq!(
        figures,
        [
            "Roads repaired (km) [km]: 10 / 11",
            "Stopa nezaposlenosti (%) [%]: 8 / 9",
            "Budget execution (mil. RSD) [mil. RSD]: 850 / 812",
            "Staff trained (women) []: 10 / 11",
            "Bridges (number) [bridges]: 10 / 11",
        ]
    );
    assert_eq!(findings, 0);
}

#[test]
fn a_bracket_behind_the_name_counts_for_values_that_say_nothing_else() {
    let text = "Goal|Indicator|Target 2031|Achieved 2031 (RSD)\nA|Subsidies (mil. RSD)|n:850|n:812400000\nA|Loans (mil. RSD)|n:20|n:21000000";
    let (figures, findings) = of_text(text);
    assert_eq!(figures[0], "Subsidies (mil. RSD) [mil. RSD]: 850 / 812.4");
    assert_eq!(findings, 1);
}

#[test]
fn plan_and_report_in_different_factors_are_compared_in_the_plans() {
    let plan =
        "code|indicator|unit|target 2031 (000 EUR)\n1.1.1|Grants|thousand EUR|n:120\n1.1.2|Loans|thousand EUR|n:80";
    let report = "code|indicator|achieved 2031 (EUR)\n1.1.1|Grants|n:125000\n1.1.2|Loans|n:70000";
    let reading = reading(&[("plan.csv", plan), ("report.csv", report)]);
    assert_eq!(figures(&reading), ["Grants [thousand EUR]: 120 / 125", "Loans [thousand EUR]: 80 / 70"]);
    let same = reading_of_units("thousand EUR", "EUR", "n:125000");
    assert_eq!(same, ["Grants [thousand EUR]: 120 / 125"]);
    assert_eq!(reading_of_units("EUR", "EUR", "n:125"), ["Grants [EUR]: 120 / 125"]);
}

/// A plan and a report that say their units in columns.
fn reading_of_units(planned: &str, reported: &str, achieved: &str) -> Vec<String> {
    let plan = format!("code|indicator|unit|target 2031\n1.1.1|Grants|{planned}|n:120");
    let report = format!("code|indicator|unit|achieved 2031\n1.1.1|Grants|{reported}|{achieved}");
    figures(&reading(&[("plan.csv", &plan), ("report.csv", &report)]))
}

#[test]
fn units_of_single_rows_rows_of_units_and_several_columns_of_units_count_for_their_figures() {
    let tables = [
        // Units in a row below the header.
        "Goal|Indicator|Target 2031|Achieved 2031\n~|~|(000 EUR)|(EUR)\nA|Roads|n:120|n:125000\nA|Rails|n:80|n:70000",
        // A column of units for each column of figures.
        "Goal|Indicator|Target 2031|Unit|Achieved 2031|Unit\nA|Roads|n:120|000 EUR|n:125000|EUR\nA|Rails|n:80|000 EUR|n:70000|EUR",
        // Rows of kinds, each with its unit.
        "Code|Indicator|Unit|Kind|2030|2031\n1.1.1|Roads|000 EUR|Planned|n:100|n:120\n1.1.1|Roads|EUR|Achieved|n:98000|n:125000\n1.1.2|Rails|000 EUR|Planned|n:70|n:80\n1.1.2|Rails|EUR|Achieved|n:68000|n:70000",
        // The same beside an indicator in one unit.
        "Code|Indicator|Unit|Kind|2030|2031\n1.1.1|Roads|000 EUR|Planned|n:100|n:120\n|||Achieved|n:98|n:125\n1.1.2|Rails|000 EUR|Planned|n:70|n:80\n||EUR|Achieved|n:68000|n:70000",
        // A row a value.
        "Goal|Indicator|Year|Kind|Unit|Value\nA|Roads|n:2031|Target|000 EUR|n:120\nA|Roads|n:2031|Actual|EUR|n:125000\nA|Rails|n:2031|Target|000 EUR|n:80\nA|Rails|n:2031|Actual|EUR|n:70000",
        // Headers in the kinds, the fields of a transposed table, and a long table.
        "Code|Indicator|Kind|2030|2031\n1.1.1|Roads|Planned (000 EUR)|n:100|n:120\n1.1.1|Roads|Achieved (EUR)|n:98000|n:125000\n1.1.2|Rails|Planned (000 EUR)|n:70|n:80\n1.1.2|Rails|Achieved (EUR)|n:68000|n:70000",
        "Indicator|Roads|Rails\nGoal|A|B\nTarget 2031 (000 EUR)|n:120|n:80\nAchieved 2031 (EUR)|n:125000|n:70000",
        "Goal|Indicator|Year|Target (000 EUR)|Actual (EUR)\nA|Roads|n:2031|n:120|n:125000\nA|Rails|n:2031|n:80|n:70000",
    ];
    for text in tables {
        let (figures, findings) = of_text(&text.replace('~', ""));
        let are_in_thousands = figures == ["Roads [000 EUR]: 120 / 125", "Rails [000 EUR]: 80 / 70"];
        let are_in_euros = figures == ["Roads [EUR]: 120000 / 125000", "Rails [EUR]: 80000 / 70000"];
        assert!(are_in_thousands || are_in_euros, "{text}\n{figures:?}");
        assert!(findings > 0, "{text}");
    }
}

#[test]
fn parts_are_in_the_factor_of_their_whole() {
    for (parts, expected) in [
        ("Women 2031 achieved (000 EUR)|Men 2031 achieved (000 EUR)", ["240000", "330000"]),
        ("Women 2031 achieved (000 EUR)|Men 2031 achieved (EUR)", ["240000", "330"]),
        ("Women 2031 achieved (EUR)|Men 2031 achieved (EUR)", ["240", "330"]),
    ] {
        let head = "Goal|Indicator|Unit|Target 2031 (EUR)|Achieved 2031 (EUR)";
        let text = format!("{head}|{parts}\nJobs|Grants paid|EUR|n:600000|n:570000|n:240|n:330");
        let reading = reading(&[("table.csv", &text)]);
        let (_, indicator) = reading.programme.indicators().next().unwrap();
        let parts = indicator.disaggregated.iter().filter_map(|part| part.quantity.exact());
        assert_eq!(parts.map(|part| part.normalize().to_string()).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn target_and_achieved_value_have_the_column_of_units_that_names_them() {
    for (head, differs) in [
        ("Unit (target)|Unit (actual)|Target 2031|Actual 2031\nRoads|Paths|km|m|n:12|n:11000", true),
        ("Unit (target)|Unit (actual)|Target 2031|Actual 2031\nRoads|Paths|km|km|n:12|n:11", false),
        ("Unit|Target 2031|Unit|Actual 2031|Unit\nRoads|Grants|money|n:12|EUR|n:11|RSD", true),
    ] {
        let reading = reading(&[("table.csv", &format!("Goal|Indicator|{head}"))]);
        let (_, indicator) = reading.programme.indicators().next().unwrap();
        let unit = |value: Option<&crate::model::Quantity>| value.and_then(|value| value.unit.clone()).unwrap();
        let (target, achieved) = (
            unit(indicator.targets.iter().next().map(|(_, value)| value)),
            unit(indicator.achieved.iter().next().map(|(_, value)| value)),
        );
        assert_eq!(target.differs_from(&achieved), differs, "{head}");
    }
}
