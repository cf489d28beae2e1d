//! Time wherever it is written: which period a value is of, in headers, cells, maps and on the command line.

use serde_json::Value;

use crate::workdir::Workdir;

/// What `evaluate` says of a table, and the findings of `check` with that id.
struct Run {
    evaluated: Value,
    messages: Vec<String>,
}

fn run(table: &str, options: &[&str], id: &str) -> Run {
    let folder = Workdir::new();
    folder.write("list.csv", table);
    let arguments = |command| [&[command, "list.csv", "--format", "json"], options].concat();
    let evaluated = folder.expost(&arguments("evaluate")).ended(0).json();
    let checked = folder.expost(&arguments("check")).json();
    let found = checked["findings"].as_array().unwrap().iter().filter(|finding| finding["check"] == id);
    Run { evaluated, messages: found.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect() }
}

impl Run {
    /// Target, achieved value and verdict of each indicator.
    fn judged(&self) -> Vec<String> {
        let rows = self.evaluated["indicators"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        rows.map(|row| ["target", "achieved", "verdict"].map(|key| text(&row[key])).join(" ")).collect()
    }
}

#[test]
fn the_period_that_a_cell_names_goes_before_that_of_its_column() {
    let table = "Goal,Indicator,Target 2019,Target 2021,Achieved 2019,Achieved 2021\n\
        Roads,Bridges,10,20,9,94 (2019)\n\
        Roads,Tunnels,10,20,,2019: 12\n\
        Roads,Lamps,10,20,8,22\n";
    let run = run(table, &["--year", "2021"], "year-in-cell");
    assert_eq!(run.judged(), ["20 null no-data", "20 null no-data", "20 22 achieved"]);
    assert_eq!(
        run.messages,
        [
            "\"94 (2019)\" names 2019, for which there is another value, \"9\"; that one counts.",
            "\"2019: 12\" is given for 2021, but its cell names 2019; it counts for 2019.",
        ]
    );
}

#[test]
fn a_cell_that_names_the_period_of_its_column_in_another_way_is_no_difference() {
    for (header, cell) in [
        ("Achieved 2021", "25 (2021)"),
        ("Achieved 2021", "25 (31.12.2021)"),
        ("Ostvareno 2021", "25 (2021. godina)"),
        ("Valeur atteinte 2020/21", "25 (2020/21)"),
        ("Istwert 2021", "2021: 25"),
        ("Achieved", "25 (2021)"),
    ] {
        let table = format!("Goal,Indicator,Target 2021,{header}\nRoads,Bridges,20,{cell}\nRoads,Lamps,20,\n");
        let run = run(&table, &["--year", "2021"], "year-in-cell");
        assert_eq!((&*run.judged()[0], run.messages), ("20 25 achieved", Vec::new()), "{header} {cell}");
    }
}

#[test]
fn a_part_of_the_year_in_a_cell_is_not_the_year_in_silence() {
    for cell in
        ["25 (Q2 2021)", "25 (jun 2021.)", "25 [30.06.2021]", "25 (janvier-septembre 2021)", "1. Halbjahr 2021: 25"]
    {
        let table = format!("Goal,Indicator,Target 2021,Achieved 2021\nRoads,Bridges,20,{cell}\nRoads,Lamps,20,21\n");
        let run = run(&table, &["--year", "2021"], "year-in-cell");
        assert_eq!(run.messages.len(), 1, "{cell}");
    }
}

#[test]
fn shares_in_brackets_are_no_periods() {
    for cell in ["25 (20/21)", "25 (49/55)", "25 (5)"] {
        let table = format!("Goal,Indicator,Target 2021,Achieved 2021\nRoads,Bridges,20,{cell}\nRoads,Lamps,20,21\n");
        let folder = Workdir::new();
        folder.write("list.csv", table);
        let checked = folder.expost(&["check", "list.csv", "--format", "json"]).json();
        let findings = checked["findings"].as_array().unwrap();
        assert!(!findings.iter().any(|finding| finding["check"] == "year-in-cell"), "{cell}");
    }
}

#[test]
fn rows_of_a_long_table_move_their_values_too() {
    let table = "Cilj,Pokazatelj,Godina,Ciljna vrednost,Ostvareno\n\
        Putevi,Mostovi,2020,10,9\nPutevi,Mostovi,2021,20,18 (2022)\nPutevi,Mostovi,2022,30,\n";
    let run = run(table, &["--year", "2022"], "year-in-cell");
    assert_eq!(run.judged(), ["30 18 not-achieved"]);
    assert_eq!(run.messages, ["\"18 (2022)\" is given for 2021, but its cell names 2022; it counts for 2022."]);
}

const COUNTED: &str = "Goal,Indicator,Unit,Year 1 target,Year 2 target,Year 1 actual,Year 2 actual\n\
    Roads,Bridges,number,5,10,4,11\nRoads,Lamps,number,50,70,55,60\n";

#[test]
fn years_counted_from_the_first_are_asked_about_until_something_says_which_year_that_is() {
    let folder = Workdir::new();
    folder.write("list.csv", COUNTED);
    let asked = folder.expost(&["evaluate", "list.csv"]).ended(2);
    assert!(asked.stderr.contains("Which is the programme's first year?"), "{}", asked.stderr);
    assert!(asked.stderr.contains("first_year = YEAR"), "{}", asked.stderr);
    folder.write("map.toml", "[[table]]\nfirst_year = 2021\n");
    let evaluated = folder.expost(&["evaluate", "list.csv", "--map", "map.toml", "--format", "json"]).ended(0).json();
    assert_eq!(evaluated["review_year"], 2022);
    assert_eq!(evaluated["overall"]["achieved_pct"], 50);
    folder.write("facts.csv", "key,value\nPeriod,2023–2026\n");
    let evaluated = folder.expost(&["evaluate", ".", "--format", "json"]).ended(0).json();
    assert_eq!(evaluated["review_year"], 2024);
}

#[test]
fn years_are_counted_in_every_language_from_the_period_above_the_table() {
    for (period, table) in [
        ("Period", "Goal,Indicator,Target Y2,Actual Y2"),
        ("Period", "Cilj,Pokazatelj,\"Ciljna vrednost, 2. godina\",\"Ostvareno, 2. godina\""),
        ("Period", "Objetivo,Indicador,Meta Año 2,Logro Año 2"),
        ("Period", "Objectif,Indicateur,Cible année 2,Valeur atteinte année 2"),
        ("Period", "Ziel,Indikator,Zielwert Jahr 2,Istwert Jahr 2"),
    ] {
        let folder = Workdir::new();
        folder.write("list.csv", format!("{period},2021–2024,,\n,,,\n{table}\nA,Bridges,5,6\nA,Lamps,7,6\n"));
        let evaluated = folder.expost(&["evaluate", "list.csv", "--format", "json"]).ended(0).json();
        assert_eq!(evaluated["review_year"], 2022, "{table}");
    }
}

#[test]
fn rows_of_counted_years_are_dated_by_the_map() {
    let folder = Workdir::new();
    folder.write(
        "list.csv",
        "Cilj,Pokazatelj,Godina,Planirano,Ostvareno\nPutevi,Mostovi,Godina 1,5,4\nPutevi,Mostovi,Godina 2,10,11\n\
         Putevi,Lampe,Godina 1,50,55\nPutevi,Lampe,Godina 2,70,60\n",
    );
    folder.write("map.toml", "[[table]]\nfirst_year = 2021\n");
    let evaluated = folder.expost(&["evaluate", "list.csv", "--map", "map.toml", "--format", "json"]).ended(0).json();
    assert_eq!((&evaluated["review_year"], &evaluated["overall"]["achieved_pct"]), (&2022.into(), &50.into()));
}

#[test]
fn what_is_achieved_to_date_is_the_year_with_a_warning_unless_its_parts_are_beside_it() {
    let warned = |target: &str, achieved: &str| {
        let values = vec!["9"; achieved.split(',').count()].join(",");
        let table = format!("Goal,Indicator,Unit,{target},{achieved}\nRoads,Bridges,number,20,{values}\n");
        run(&table, &[], "period-part").messages
    };
    for header in ["Actual to date", "YTD 2021", "Réalisé à ce jour", "Ostvareno do danas", "Ist bis heute"] {
        let said =
            format!("\"{header}\" says what was achieved until the report; it is used as the value of the year.");
        assert_eq!(warned("Target 2021", header), [said], "{header}");
    }
    for header in ["Actual (mid-2021)", "Achieved (31 March)", "Ostvareno (30.06.)", "Ostvareno do 30.6.2021."] {
        assert_eq!(warned("Target 2021", header).len(), 1, "{header}");
    }
    for header in ["Achieved (31 December)", "Ostvareno (31.12.)", "Ostvareno do 31.12.2021.", "Actual Jan-Dec 2021"] {
        assert_eq!(warned("Target 2021", header), [""; 0], "{header}");
    }
    assert_eq!(warned("Target 2021", "Actual Q1 2021,Actual Q2 2021,Actual to date 2021"), [""; 0]);
}

#[test]
fn a_target_year_with_a_year_behind_it_is_the_target_of_that_year() {
    let rows = "Roads,Bridges,number,20,31\nRoads,Lamps,number,40,38\n";
    let table = format!("Goal,Indicator,Unit,Target year 2022,Actual 2022\n{rows}");
    assert_eq!(run(&table, &[], "period-part").judged(), ["20 31 achieved", "40 38 not-achieved"]);
    // Alone it is the column of the years in which targets are due.
    let table = "Goal,Indicator,Unit,Target,Target year,Actual 2022\nRoads,Bridges,number,20,2022,31\n";
    assert_eq!(run(table, &[], "period-part").judged(), ["20 31 achieved"]);
}

#[test]
fn a_second_input_states_the_first_year_from_which_the_other_counts() {
    let folder = Workdir::new();
    folder.write(
        "plan.csv",
        "Goal,Indicator,Target Year 1,Actual Year 1,Target Year 2,Actual Year 2\nRoads,Bridges,20,19,30,31\n",
    );
    folder.write("facts.csv", "Programme,Roads 2030\nPeriod,2021-2024\n");
    folder.write("other.csv", "Programme,Roads 2030\nInstitution,Ministry\n");
    for inputs in [["plan.csv", "facts.csv"], ["facts.csv", "plan.csv"]] {
        let ran = folder.expost(&["evaluate", inputs[0], inputs[1], "--format", "json"]).ended(0);
        assert_eq!(ran.json()["review_year"], 2022);
    }
    let ran = folder.expost(&["evaluate", "plan.csv", "other.csv"]).ended(2);
    assert_eq!(ran.stderr.matches("first year?").count(), 1, "{}", ran.stderr);
}

#[test]
fn a_target_of_another_year_in_a_row_of_its_own_is_reported() {
    let table = |target: &str| {
        format!(
            "Goal,Indicator,Unit,Year,Target,Actual\nRoads,Bridges,number,2021,{target},94\nRoads,Lamps,number,2021,40,38\n"
        )
    };
    let of_2025 = run(&table("120 (2025)"), &[], "year-in-cell");
    assert_eq!(of_2025.messages, ["\"120 (2025)\" is given for 2021, but its cell names 2025; it counts for 2025."]);
    assert_eq!(run(&table("120 (2021)"), &[], "year-in-cell").messages, [""; 0]);
}

#[test]
fn quarters_in_a_column_of_their_own_are_known_by_any_letter() {
    for (header, quarter) in
        [("Trimestre", "T1"), ("Quarter", "Q1"), ("Полугодиште", "I полугодиште"), ("Mesec", "januar")]
    {
        let table = format!(
            "Goal,Indicator,Unit,Year,{header},Target,Actual\nRoads,Bridges,number,2021,{quarter},20,9\nRoads,Lamps,number,2021,{quarter},40,38\n"
        );
        assert!(!run(&table, &[], "period-part").messages.is_empty(), "{header}");
    }
}
