//! Headers that are nothing but a period, and years that are counted: what they hold, and when expost asks.

use crate::workdir::Workdir;

/// The review period with target and achieved value of each indicator, or the questions.
fn read(table: &str) -> Vec<String> {
    let folder = Workdir::new();
    folder.write("list.csv", table);
    let run = folder.expost(&["evaluate", "list.csv", "--format", "json"]);
    if run.stdout.is_empty() {
        let asked = |line: &&str| line.contains('?');
        return run.stderr.lines().filter(asked).map(|line| line.trim().to_owned()).collect();
    }
    let evaluated = run.ended(0).json();
    let rows = evaluated["indicators"].as_array().unwrap().iter();
    let rows = rows.map(|row| format!("{} {}", row["target"], row["achieved"]));
    std::iter::once(evaluated["review_period"].as_str().unwrap().to_owned()).chain(rows).collect()
}

#[test]
fn a_fiscal_year_is_told_as_one_and_a_year_as_a_year() {
    for (target, achieved, period) in [
        ("FY2022 Target", "FY2022 Actual", "2021/22"),
        ("FY22 Target", "FY22 Actual", "2021/22"),
        ("2022 FY Target", "2022 FY Actual", "2021/22"),
        ("Zielwert GJ 2022", "Istwert GJ 2022", "2021/22"),
        ("2022 Target", "2022 Actual", "2022"),
        ("Target (year 2022)", "Actual (year 2022)", "2022"),
    ] {
        let table = format!("Goal,Indicator,{target},{achieved}\nRoads,Bridges,20,18\nRoads,Lamps,50,60\n");
        assert_eq!(read(&table), [period, "20 18", "50 60"], "{target}");
    }
}

#[test]
fn bare_years_are_achieved_values_beside_targets_and_targets_beside_achieved_values() {
    for (first, second, third, fourth) in [
        ("Target 2021", "Target 2022", "2021", "2022"),
        ("Ciljna vrednost 2021", "Ciljna vrednost 2022", "2021", "2022"),
        ("Cible 2021", "Cible 2022", "2021", "2022"),
        ("Zielwert 2020/21", "Zielwert 2021/22", "2020/21", "2021/22"),
        ("Target FY21", "Target FY22", "FY21", "FY22"),
        ("2021", "2022", "Actual 2021", "Actual 2022"),
        ("2021", "2022", "Ostvareno 2021", "Ostvareno 2022"),
        ("2021", "2022", "Réalisé 2021", "Réalisé 2022"),
        ("2020/21", "2021/22", "Istwert 2020/21", "Istwert 2021/22"),
    ] {
        let header = format!("Goal,Indicator,{first},{second},{third},{fourth}");
        let table = format!("{header}\nRoads,Bridges,10,20,9,18\nRoads,Lamps,40,50,45,60\n");
        assert_eq!(read(&table)[1..], ["20 18", "50 60"], "{header}");
    }
}

#[test]
fn bare_years_are_asked_about_where_nothing_says_what_they_hold() {
    for years in ["2021,2022", "2020/21,2021/22"] {
        let asked = read(&format!("Goal,Indicator,{years}\nRoads,Bridges,10,20\nRoads,Lamps,40,50\n"));
        assert_eq!(asked.iter().filter(|line| line.contains("What does column")).count(), 2, "{asked:?}");
    }
}

#[test]
fn bare_months_are_the_achieved_values_of_the_year_of_the_target() {
    for header in [
        "Goal,Indicator,Target 2022,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
        "Ziel,Indikator,Zielwert 2022,Jan,Feb,Mär,Apr,Mai,Jun,Jul,Aug,Sep,Okt,Nov,Dez",
        "Objectif,Indicateur,Cible 2022,janv.,févr.,mars,avr.,mai,juin,juil.,août,sept.,oct.,nov.,déc.",
        "Cilj,Pokazatelj,Ciljna vrednost 2022,jan,feb,mar,apr,maj,jun,jul,avg,sep,okt,nov,dec",
        "Цел,Индикатор,Цел 2022,јан,фев,мар,апр,мај,јун,јул,авг,сеп,окт,ное,дек",
    ] {
        let row = |name: &str| format!("Roads,{name},100,1,2,3,4,5,6,7,8,9,10,11,12\n");
        let table = format!("{header}\n{}{}", row("Bridges built"), row("Lamps built"));
        assert_eq!(read(&table), ["2022", "100 78", "100 78"], "{header}");
    }
}

#[test]
fn counted_years_are_asked_about_in_headers_and_rows_until_a_title_has_the_first() {
    let rows = "Roads,Bridges,10,9,20,18\nRoads,Lamps,40,45,50,60\n";
    let wide = format!("Goal,Indicator,Target Year 1,Actual Year 1,Target Year 2,Actual Year 2\n{rows}");
    let long = "Goal,Indicator,Year,Target,Actual\nRoads,Bridges,Year 1,10,9\nRoads,Bridges,Year 2,20,18\n\
        Roads,Lamps,Year 1,40,45\nRoads,Lamps,Year 2,50,60\n";
    let albanian = "Objektivi,Treguesi,Synimi Viti 2,Arritur Viti 2\nRoads,Bridges,20,18\nRoads,Lamps,50,60\n";
    for table in [&wide, long, albanian] {
        let asked = read(table);
        assert!(asked.len() == 1 && asked[0].contains("the programme's first year?"), "{asked:?}");
        assert_eq!(read(&format!("Programme 2021–2024\n{table}")), ["2022", "20 18", "50 60"], "{table}");
        assert!(read(&format!("Programme of 2021\n{table}"))[0].contains("first year?"), "{table}");
    }
}

/// The ids of the errors and warnings of one kind that `check` finds in a table.
fn found(table: &str, check: &str) -> Vec<String> {
    let folder = Workdir::new();
    folder.write("list.csv", table);
    let run = folder.expost(&["check", "list.csv", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let all = findings["findings"].as_array().unwrap().iter();
    all.filter(|one| one["check"] == check).map(|one| one["severity"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn units_of_target_and_achieved_value_that_differ_are_an_error_wherever_they_are_written() {
    for (table, expected) in [
        ("Goal,Indicator,Target 2021 (EUR),Actual 2021 (RSD)\nGrants,Grants paid,1000,900000\n", 1),
        ("Goal,Indicator,Target 2021 (RSD),Actual 2021 (RSD)\nGrants,Grants paid,1000,900000\n", 0),
        ("Goal,Indicator,Unit,Target 2021,Actual 2021\nRoads,Road renewed,m,12000,12 km\n", 1),
        ("Goal,Indicator,Unit,Target 2021,Actual 2021\nRoads,Road renewed,km,12000,12 km\n", 0),
        ("Goal,Indicator,Target 2021,Actual 2021\n,,EUR,RSD\nGrants,Grants paid,1000,900000\n", 1),
        ("Goal,Indicator,Target 2021,Actual 2021\n,,RSD,RSD\nGrants,Grants paid,1000,900000\n", 0),
        ("Goal,Indicator,Target 2021,Unit (target),Actual 2021,Unit (actual)\nRoads,Road,10,km,9000,m\n", 1),
        ("Goal,Indicator,Target 2021,Unit (target),Actual 2021,Unit (actual)\nRoads,Road,10,km,9,km\n", 0),
    ] {
        assert_eq!(found(table, "units-differ"), vec!["error"; expected], "{table}");
    }
}

#[test]
fn women_and_men_that_letters_name_are_compared_with_the_whole() {
    let table = |men: u16| {
        let head = "Cilj,Pokazatelj,Jedinica,Cilj 2021,Ostvareno 2021 (ž),Ostvareno 2021 (m),Ostvareno 2021 (ukupno)";
        format!("{head}\nPosao,Obučena lica,broj,100,40,{men},95\nPosao,Zaposlena lica,broj,10,4,5,9\n")
    };
    assert_eq!(found(&table(50), "parts-do-not-add-up"), ["warning"]);
    assert_eq!(found(&table(55), "parts-do-not-add-up"), [""; 0]);
}
