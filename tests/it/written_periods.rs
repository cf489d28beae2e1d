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
