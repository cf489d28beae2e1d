use crate::model::Programme;
use crate::read::tests::{indicators, reading, reported};

/// The rows of the only table as `number meaning`, with the layout before them.
fn fields(programme: &Programme) -> Vec<String> {
    let [table] = &programme.tables[..] else { panic!("{:?}", programme.tables) };
    let fields = table.columns.iter().map(|column| {
        let row = column.origin.row_index().map_or(0, |row| row + 1);
        let period = column.period.map_or_else(String::new, |period| format!(" {period}"));
        format!("{row} {}{period}", column.meaning.unwrap_or("-"))
    });
    std::iter::once(table.layout.to_owned()).chain(fields).collect()
}

const SHEET: &str = "Code|1.1.1|1.1.2\n\
                     Indicator|Seedlings planted|Complaints\n\
                     Unit|seedlings|complaints\n\
                     Baseline 2019|1200|61\n\
                     Target 2022|6000|15\n\
                     Achieved 2022|5850|9";

#[test]
fn each_column_is_an_indicator() {
    let found = reading(&[("sheet.csv", SHEET)]);
    assert_eq!(
        indicators(&found),
        [
            "1.1.1#1 Seedlings planted: 1200 (2019) [2022=6000] {} 2022=5850",
            "1.1.2#1 Complaints: 61 (2019) [2022=15] {} 2022=9",
        ]
    );
    assert_eq!(
        fields(&found.programme),
        ["transposed", "1 owner-code", "2 indicator", "3 unit", "4 baseline 2019", "5 target 2022", "6 achieved 2022"]
    );
}

#[test]
fn each_figure_keeps_its_cell() {
    let found = reading(&[("sheet.csv", SHEET)]);
    let (_, indicator) = found.programme.indicators().nth(1).unwrap();
    let place = |origin| found.programme.sources.place(origin).to_string();
    let target = indicator.targets.iter().next().unwrap().1;
    assert_eq!((place(target.origin), place(indicator.origin)), ("sheet.csv:5:3".into(), "sheet.csv:2:3".into()));
}

#[test]
fn titles_above_and_words_in_serbian_are_read() {
    let found = reading(&[(
        "list.csv",
        "Praćenje plana\n\
         ~\n\
         Показатељ|Засађене саднице|Жалбе грађана\n\
         Јединица мере|садница|жалби\n\
         Циљана вредност 2022|6000|15\n\
         Остварена вредност 2022|5850|9",
    )]);
    assert_eq!(
        indicators(&found),
        ["1.1#1 Засађене саднице:  [2022=6000] {} 2022=5850", "1.1#2 Жалбе грађана:  [2022=15] {} 2022=9",]
    );
    assert!(reported(&found).contains(&"rows-outside-tables list.csv:1".to_owned()), "{:?}", reported(&found));
}

#[test]
fn fields_may_have_their_years_in_a_second_column() {
    let found = reading(&[(
        "years.csv",
        "Indicator||Seedlings|Complaints\n\
         Unit||seedlings|complaints\n\
         Target|2021|5000|20\n\
         |2022|6000|15\n\
         Achieved|2021|5100|18\n\
         |2022|5850|9",
    )]);
    assert_eq!(
        indicators(&found),
        [
            "1.1#1 Seedlings:  [2021=5000 2022=6000] {} 2021=5100 2022=5850",
            "1.1#2 Complaints:  [2021=20 2022=15] {} 2021=18 2022=9",
        ]
    );
}

#[test]
fn a_field_that_is_not_known_is_reported() {
    let found = reading(&[("sheet.csv", &format!("{SHEET}\nZebra|7|8"))]);
    assert!(reported(&found).contains(&"column-unused sheet.csv:7:1".to_owned()), "{:?}", reported(&found));
}

#[test]
fn owners_and_institutions_that_come_again_make_no_header_of_their_row() {
    let found = reading(&[(
        "owners.csv",
        "Cilj|Cilj 1: Čist vazduh|Cilj 1: Čist vazduh|Cilj 2: Zdrave šume|Cilj 2: Zdrave šume|Cilj 2: Zdrave šume\n\
         Pokazatelj|Sadnice|Žalbe|Broj staza|Stopa rasta|Udeo lipa\n\
         Cilj 2022|6000|15|8|3|12\n\
         Ostvareno 2022|5850|9|7|4|12\n\
         Institucija|Ministarstvo šuma|Ministarstvo šuma|Agencija|Ministarstvo šuma|Agencija",
    )]);
    assert_eq!(found.programme.tables[0].layout, "transposed");
    assert_eq!(indicators(&found).len(), 5, "{:?}", indicators(&found));
    // A header of as many different fields is one, whatever its first column holds.
    let header = "Title|Unit|Baseline|Target 2022|Achieved 2022|Source|Institution\nIndicator|km|1|2|3|a|b\nUnit|km|1|2|3|a|b\n\
                  Target 2022|km|1|2|3|a|b\nAchieved 2022|km|1|2|3|a|b";
    let found = reading(&[("flat.csv", header)]);
    assert!(found.programme.tables.iter().all(|table| table.layout != "transposed"));
}

#[test]
fn other_sheets_are_left_to_other_layouts() {
    for text in [
        "Code|Indicator|Target 2021|Achieved 2021\n1.1.1|Roads|10|12\n1.1.2|Schools|3|4",
        "Kind|Indicator|2021|2022\nTarget|Roads|10|12\nTarget|Schools|3|4\nActual|Roads|9|12\nActual|Schools|3|5",
        "Title|The programme\nInstitution|The ministry\nPeriod|2020-2022\nTarget group|all",
        // Targets in words.
        "Indicator|Roads|Schools\nUnit|km|schools\nTarget 2021|many|few\nAchieved 2021|some|none",
    ] {
        let found = reading(&[("other.csv", text)]);
        assert!(found.programme.tables.iter().all(|table| table.layout != "transposed"), "{text}");
    }
}
