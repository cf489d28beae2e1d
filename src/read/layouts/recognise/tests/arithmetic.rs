//! Columns that were computed of others, repeat them or fit their scale.

use super::{at, questions};

/// A table of four indicators with a baseline and another column.
fn with_column(header: &str, figures: [&str; 4]) -> String {
    let rows = ["Trams|n:10|n:40|n:30", "Buses|n:20|n:90|n:99", "Ferries|n:5|n:30|n:12", "Lifts|n:50|n:70|n:68"];
    let rows: Vec<String> = rows.iter().zip(figures).map(|(row, figure)| format!("{row}|n:{figure}")).collect();
    format!("Indicator|Baseline|Target 2031|Actual 2031|{header}\n{}", rows.join("\n"))
}

#[test]
fn a_column_that_was_computed_of_target_and_achieved_value_is_no_achieved_value_whatever_its_header() {
    for (header, figures, meaning) in [
        ("Resultado 2031", ["75", "110", "40", "97.1"], "percent-achieved"),
        ("Ostvarenje 2031", ["0.75", "1.1", "0.4", "0.97"], "percent-achieved"),
        ("Progress 2031", ["66.7", "112.9", "28", "90"], "percent-achieved"),
        ("Left to do 2031", ["25", "-10", "60", "2.9"], "-"),
        ("Écart 2031", ["-10", "9", "-18", "-2"], "-"),
        ("Remaining 2031", ["10", "-9", "18", "2"], "-"),
    ] {
        let text = with_column(header, figures);
        assert!(at(&text, 4).starts_with(meaning), "{header}: {}", at(&text, 4));
        assert!(at(&text, 3).starts_with("achieved 2031"), "{header}: {}", at(&text, 3));
    }
    // Two of four rows are too few.
    assert!(!at(&with_column("Index 2031", ["75", "110", "17", "3"]), 4).starts_with("percent-achieved"));
}

#[test]
fn a_column_of_which_the_achieved_one_is_the_share_is_the_achieved_value() {
    let table = |shares: [&str; 3]| {
        let rows = ["Trams|n:40|n:30", "Buses|n:90|n:99", "Ferries|n:30|n:12"];
        let rows: Vec<String> = rows.iter().zip(shares).map(|(row, share)| format!("{row}|n:{share}")).collect();
        format!("Indicator|Target 2031|Xyzzy|Realised 2031\n{}", rows.join("\n"))
    };
    let found = table(["0.75", "1.1", "0.4"]);
    assert_eq!(
        (at(&found, 2).as_str(), at(&found, 3).as_str()),
        ("achieved 2031 likely", "percent-achieved 2031 certain")
    );
    assert_eq!(at(&table(["31", "88", "12"]), 3), "achieved 2031 certain");
}

#[test]
fn a_column_that_is_the_sum_of_the_others_of_its_year_is_the_years() {
    let table = |total: [&str; 3]| {
        let rows = ["Trams|n:60|n:10|n:20", "Buses|n:90|n:33|n:55", "Ferries|n:30|n:4|n:8"];
        let rows: Vec<String> = rows.iter().zip(total).map(|(row, total)| format!("{row}|n:{total}")).collect();
        format!("Indicator|Target 2031|Actual 2031 depot A|Actual 2031 depot B|Actual 2031\n{}", rows.join("\n"))
    };
    let found = table(["30", "88", "12"]);
    assert!(at(&found, 4).starts_with("achieved 2031"), "{}", at(&found, 4));
    assert_eq!(questions(&found), [""; 0]);
}

#[test]
fn names_in_two_languages_are_one_column() {
    let text = "nom_fr|name_en|Target 2031|Actual 2031\nTrams 5|Trams 5|n:40|n:30\nBus|Buses|n:90|n:99\nBacs|Ferries|n:30|n:12";
    assert!(at(text, 0).contains("title") || at(text, 0).contains("indicator"), "{}", at(text, 0));
    assert_eq!(at(text, 1).split(' ').next_back(), Some("none"), "{}", at(text, 1));
}

#[test]
fn a_share_of_the_target_is_one_also_where_target_and_achieved_value_are_in_two_factors() {
    let table = |headers: [&str; 3], shares: [&str; 4]| {
        let rows = ["Trams|n:10|n:9000", "Buses|n:20|n:21000", "Ferries|n:40|n:20000", "Lifts|n:5|n:4000"];
        let rows: Vec<String> = rows.iter().zip(shares).map(|(row, share)| format!("{row}|n:{share}")).collect();
        format!("Indicator|{}\n{}", headers.join("|"), rows.join("\n"))
    };
    let shares = ["0.9", "1.05", "0.5", "0.8"];
    let found = table(["Target 2031 (mil. RSD)", "Actual 2031 (000 RSD)", "Reached 2031"], shares);
    assert!(at(&found, 3).starts_with("percent-achieved"), "{}", at(&found, 3));
    let found = table(["Target 2031 (mil. RSD)", "000 RSD", "Actual 2031"], shares);
    assert!(at(&found, 2).starts_with("achieved 2031"), "{}", at(&found, 2));
    // Where both are in one factor the column is 1,000 times off, and no share.
    let found = table(["Target 2031 (mil. RSD)", "Actual 2031 (mil. RSD)", "Reached 2031"], shares);
    assert!(!at(&found, 3).starts_with("percent-achieved"), "{}", at(&found, 3));
}
