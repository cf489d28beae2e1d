use super::*;
use crate::model::Programme;
use crate::read::tests::{indicators, reading, reading_merged, reported};
use crate::sheet::Merge;

/// The columns of the only table as `letter meaning`, with the layout before them.
fn columns(programme: &Programme) -> Vec<String> {
    let [table] = &programme.tables[..] else { panic!("{:?}", programme.tables) };
    let letters = |column: &ColumnRead| column.origin.column_index().map(crate::model::column_letters);
    let period = |column: &ColumnRead| column.period.map_or_else(String::new, |period| format!(" {period}"));
    let columns = table.columns.iter().map(|column| {
        format!("{} {}{}", letters(column).unwrap_or_default(), column.meaning.unwrap_or("-"), period(column))
    });
    std::iter::once(table.layout.to_owned()).chain(columns).collect()
}

const PAIRS: &str = "Code|Indicator|Unit||Baseline 2019|2020|2021\n\
                     1.1.1|Canals relined|km|Planned|0|15|35\n\
                     |||Achieved||18|33\n\
                     1.1.2|Fields irrigated|ha|Planned|120|200|300\n\
                     |||Achieved||210|315";

#[test]
fn planned_and_achieved_rows_of_an_indicator_are_one_row() {
    let found = reading(&[("frame.csv", PAIRS)]);
    assert_eq!(
        indicators(&found),
        [
            "1.1.1#1 Canals relined: 0 (2019) [2020=15 2021=35] {} 2020=18 2021=33",
            "1.1.2#1 Fields irrigated: 120 (2019) [2020=200 2021=300] {} 2020=210 2021=315",
        ]
    );
    assert_eq!(
        columns(&found.programme),
        [
            "alternating",
            "A owner-code",
            "B indicator",
            "C unit",
            "D value-kind",
            "E baseline 2019",
            "F value 2020",
            "G value 2021"
        ]
    );
    assert_eq!((found.programme.tables[0].rows, found.programme.tables[0].used), (4, 4));
}

#[test]
fn each_figure_keeps_its_cell() {
    let found = reading(&[("frame.csv", PAIRS)]);
    let (_, indicator) = found.programme.indicators().nth(1).unwrap();
    let places = |values: &crate::model::ByPeriod<crate::model::Quantity>| -> Vec<String> {
        values.iter().map(|(_, value)| found.programme.sources.place(value.origin).to_string()).collect()
    };
    assert_eq!(places(&indicator.targets), ["frame.csv:4:6", "frame.csv:4:7"]);
    assert_eq!(places(&indicator.achieved), ["frame.csv:5:6", "frame.csv:5:7"]);
}

#[test]
fn names_are_blank_merged_or_repeated_below_the_first_row() {
    let rows = |name: &str| {
        format!(
            "Cilj|Pokazatelj|Vrsta|2021.|2022.\n\
             Zaštita voda|Tretirane vode (%)|Planirano|40|55\n\
             {name}|Ostvareno|38|57\n\
             Zaštita voda|Izgrađeni kolektori|Planirano|10|12\n\
             |Izgrađeni kolektori|Ostvareno|11|11"
        )
    };
    let blank = reading(&[("plan.csv", &rows("|"))]);
    let repeated = reading(&[("plan.csv", &rows("Zaštita voda|Tretirane vode (%)"))]);
    let merge = |left| Merge { top: 1, left, bottom: 2, right: left };
    let merged = reading_merged(&rows("|"), &[merge(0), merge(1)]);
    for found in [blank, repeated, merged] {
        let found: Vec<String> =
            indicators(&found).iter().map(|line| line.split_once('#').unwrap().1.to_owned()).collect();
        assert_eq!(
            found,
            [
                "1 Tretirane vode (%):  [2021=40 2022=55] {} 2021=38 2022=57",
                "2 Izgrađeni kolektori:  [2021=10 2022=12] {} 2021=11 2022=11",
            ]
        );
    }
}

#[test]
fn rows_of_an_indicator_may_be_apart_and_those_of_two_owners_stay_apart() {
    let found = reading(&[(
        "apart.csv",
        "Data|Objective|Indicator|FY2023|FY2024\n\
         Target|1.1|Roads|280|320\n\
         Target|1.2|Roads|40|30\n\
         Actual|1.1|Roads|275|325\n\
         Actual|1.2|Roads|41|32",
    )]);
    assert_eq!(
        indicators(&found),
        [
            "1.1#1 Roads:  [2023=280 2024=320] {} 2023=275 2024=325",
            "1.2#1 Roads:  [2023=40 2024=30] {} 2023=41 2024=32",
        ]
    );
    assert_eq!(columns(&found.programme)[0], "years-across");
}

#[test]
fn the_baseline_may_be_a_row_with_its_value_in_any_of_the_years() {
    let found = reading(&[(
        "across.csv",
        "Indicator|Value|2020|2021|2022\n\
         Roads|Baseline|100||\n\
         Roads|Target||120|140\n\
         Roads|Actual||118|141\n\
         Schools|Baseline||7|\n\
         Schools|Target|||9\n\
         Schools|Actual|||8",
    )]);
    assert_eq!(
        indicators(&found),
        [
            "1.1#1 Roads: 100 (2020) [2021=120 2022=140] {} 2021=118 2022=141",
            "1.1#2 Schools: 7 (2021) [2022=9] {} 2022=8",
        ]
    );
    assert_eq!(columns(&found.programme)[0], "years-across");
}

#[test]
fn what_a_later_row_says_otherwise_is_reported() {
    let found = reading(&[(
        "sources.csv",
        "Code|Indicator|Kind|2021|Source\n\
         1.1.1|Roads|Target|10|Action plan\n\
         1.1.1|Roads|Actual|12|Annual report",
    )]);
    assert_eq!(indicators(&found), ["1.1.1#1 Roads:  [2021=10] {} 2021=12"]);
    assert!(reported(&found).contains(&"column-duplicate sources.csv:1:5".to_owned()), "{:?}", reported(&found));
}

#[test]
fn kinds_may_be_below_the_names() {
    let found = reading(&[(
        "below.csv",
        "Indicator|2021|2022\n\
         Roads||\n\
         Planned|12|14\n\
         Achieved|11|15\n\
         Schools||\n\
         Planned|3|4\n\
         Achieved|3|2",
    )]);
    assert_eq!(
        indicators(&found),
        ["1.1#1 Roads:  [2021=12 2022=14] {} 2021=11 2022=15", "1.1#2 Schools:  [2021=3 2022=4] {} 2021=3 2022=2",]
    );
}

#[test]
fn figures_of_rows_of_another_kind_are_reported() {
    let found = reading(&[(
        "variance.csv",
        "Code|Indicator|Kind|2021\n\
         1.1.1|Roads|Target|10\n\
         1.1.1|Roads|Actual|12\n\
         1.1.1|Roads|Zebra|2\n\
         1.1.2|Schools|Target|20\n\
         1.1.2|Schools|Actual|19\n\
         1.1.2|Schools|Zebra|-1",
    )]);
    assert_eq!(indicators(&found).len(), 2);
    assert!(reported(&found).contains(&"column-unused variance.csv:1:4".to_owned()), "{:?}", reported(&found));
}

#[test]
fn two_rows_of_one_kind_are_two_indicators() {
    let found = reading(&[(
        "twice.csv",
        "Indicator|Kind|2021\nRoads|Target|10\nRoads|Actual|12\nRoads|Target|20\nRoads|Actual|19",
    )]);
    assert_eq!(indicators(&found), ["1.1#1 Roads:  [2021=10] {} 2021=12", "1.1#2 Roads:  [2021=20] {} 2021=19"]);
}

#[test]
fn other_tables_are_left_to_other_layouts() {
    for text in [
        // A row for each year and kind.
        "Code|Indicator|Year|Kind|Value\n1.1.1|Roads|2021|Target|10\n1.1.1|Roads|2021|Actual|12",
        // Kinds in the headers.
        "Code|Indicator|Target 2021|Achieved 2021\n1.1.1|Roads|10|12",
        // One kind only.
        "Code|Indicator|Kind|2020|2021\n1.1.1|Roads|Target|10|11\n1.1.2|Schools|Target|3|4",
        // Words below the years.
        "Code|Indicator|Kind|2021\n1.1.1|Roads|Target|many\n1.1.1|Roads|Actual|few",
    ] {
        let found = reading(&[("other.csv", text)]);
        let layouts: Vec<&str> = found.programme.tables.iter().map(|table| table.layout).collect();
        assert!(!layouts.contains(&"alternating") && !layouts.contains(&"years-across"), "{text}: {layouts:?}");
    }
}

#[test]
fn kinds_are_known_in_all_languages() {
    for (words, kind) in [
        ("Planned", Some(Meaning::Target)),
        ("Target value", Some(Meaning::Target)),
        ("Actual", Some(Meaning::Achieved)),
        ("Ostvareno", Some(Meaning::Achieved)),
        ("Циљана вредност", Some(Meaning::Target)),
        ("Baseline", Some(Meaning::Baseline)),
        ("Početna vrednost", Some(Meaning::Baseline)),
        ("Prévu", Some(Meaning::Target)),
        ("Réalisé", Some(Meaning::Achieved)),
        ("Valeur de référence", Some(Meaning::Baseline)),
        ("Meta", Some(Meaning::Target)),
        ("Programado", Some(Meaning::Target)),
        ("Ejecutado", Some(Meaning::Achieved)),
        ("Logrado", Some(Meaning::Achieved)),
        ("Previsto", Some(Meaning::Target)),
        ("Realizado", Some(Meaning::Achieved)),
        ("Soll", Some(Meaning::Target)),
        ("Ist", Some(Meaning::Achieved)),
        ("Zielwert", Some(Meaning::Target)),
        ("Istwert", Some(Meaning::Achieved)),
        ("Atteso", Some(Meaning::Target)),
        ("Consuntivo", Some(Meaning::Achieved)),
        ("Realizzato", Some(Meaning::Achieved)),
        ("Ostvareno", Some(Meaning::Achieved)),
        ("Ostvarenje", Some(Meaning::Achieved)),
        ("Планирано", Some(Meaning::Target)),
        ("Остварено", Some(Meaning::Achieved)),
        ("Реализирано", Some(Meaning::Achieved)),
        ("Planifikuar", Some(Meaning::Target)),
        ("Arritur", Some(Meaning::Achieved)),
        ("Realizuar", Some(Meaning::Achieved)),
        ("Source", None),
        ("Roads", None),
        ("", None),
    ] {
        assert_eq!(value_kind(words), kind, "{words}");
    }
}
