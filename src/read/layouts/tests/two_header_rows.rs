//! Words below headers of figures that span several columns.

use crate::model::{Disaggregated, ValueOf};
use crate::read::tests::{indicators, reading, reported};

fn questions(text: &str) -> usize {
    reading(&[("plan.csv", text)]).programme.questions.len()
}

#[test]
fn places_and_ages_below_a_header_that_spans_them_are_part_of_it() {
    for below in ["Northam|Eastbury|Westhill", "15–24|25–54|55+"] {
        let text = |target: u16| {
            format!(
                "Code|Indicator|Target 2022|Achieved 2022||
|||{below}
1.1.1|Homes connected|n:{target}|n:100|n:110|n:95"
            )
        };
        let summed = reading(&[("plan.csv", &text(300))]);
        assert_eq!(indicators(&summed), ["1.1.1#1 Homes connected:  [2022=300] {} 2022=305"], "{below}");
        assert!(
            reported(&summed).iter().any(|said| said.starts_with("parts-summed ")),
            "{below}: {:?}",
            reported(&summed)
        );
        assert_eq!(questions(&text(100)), 1, "{below}: where each is near the target nothing says that they add up");
    }
}

#[test]
fn the_column_named_total_below_such_a_header_is_the_whole() {
    let reading = reading(&[(
        "plan.csv",
        "Code|Indicator|Achieved 2022|||Target 2022
||women|men|total|
1.1.1|Homes connected|n:100|n:110|n:210|n:300",
    )]);
    assert_eq!(indicators(&reading), ["1.1.1#1 Homes connected:  [2022=300] {} 2022=210"]);
}

#[test]
fn a_row_without_a_name_or_with_words_for_no_value_is_no_header() {
    for row in ["|||–|–|–", "|Wells filled||Northam|Eastbury|Westhill"] {
        let text = format!(
            "Code|Indicator|Target 2022|Achieved 2022||
{row}
1.1.1|Homes connected|n:300|n:100|n:110|n:95"
        );
        let reading = reading(&[("plan.csv", &text)]);
        assert!(indicators(&reading).contains(&"1.1.1#1 Homes connected:  [2022=300] {} 2022=100".to_owned()), "{row}");
        assert!(reported(&reading).contains(&"column-without-header plan.csv:2:5".to_owned()), "{row}");
    }
}

/// The part, the target and the achieved value of what is kept beside the only indicator, and of each indicator of a part.
fn parts(text: &str) -> Vec<String> {
    let reading = reading(&[("plan.csv", text)]);
    let kept = |value: &Disaggregated| {
        let of = match value.of {
            ValueOf::Baseline => "baseline",
            ValueOf::Target(_) => "target",
            ValueOf::Achieved(_) => "achieved",
        };
        format!("{of} {} {}", value.dimensions[0].1, value.quantity.printed)
    };
    let own = reading.programme.indicators().flat_map(|(_, one)| {
        let part = one.part.as_ref().map(|part| format!("part {}", part.value));
        one.disaggregated.iter().map(kept).chain(part).collect::<Vec<_>>()
    });
    own.collect()
}

#[test]
fn the_upper_row_names_the_parts_and_the_lower_one_what_the_figures_are() {
    for (upper, first, second) in [
        ("Women||Men||Total|", "Women", "Men"),
        ("Sisak||Glina||Total|", "Sisak", "Glina"),
        ("Region North||Region South||Total|", "Region North", "Region South"),
        ("F||M||Total|", "F", "M"),
        ("15–24||25+||Total|", "15–24", "25+"),
    ] {
        let text = format!(
            "Code|Indicator|{upper}
||Target 2022|Actual 2022|Target 2022|Actual 2022|Target 2022|Actual 2022
1.1.1|People placed|n:300|n:240|n:310|n:330|n:610|n:570"
        );
        let whole = reading(&[("plan.csv", &text)]);
        assert_eq!(indicators(&whole), ["1.1.1#1 People placed:  [2022=610] {} 2022=570"], "{upper}");
        let expected = [(first, 300, 240), (second, 310, 330)]
            .map(|(part, target, achieved)| [format!("target {part} {target}"), format!("achieved {part} {achieved}")]);
        assert_eq!(parts(&text), expected.concat(), "{upper}");
    }
}

#[test]
fn parts_with_targets_of_their_own_and_no_total_are_judged_one_by_one() {
    for (upper, first, second) in
        [("Women||Men|", "Women", "Men"), ("Sisak||Glina|", "Sisak", "Glina"), ("15–24||25+|", "15–24", "25+")]
    {
        let text = format!(
            "Code|Indicator|{upper}
||Target 2022|Actual 2022|Target 2022|Actual 2022
1.1.1|People placed|n:300|n:240|n:310|n:330"
        );
        let reading = reading(&[("plan.csv", &text)]);
        let expected = [(first, 300, 240), (second, 310, 330)]
            .map(|(part, target, achieved)| format!("People placed – {part}:  [2022={target}] {{}} 2022={achieved}"));
        let found: Vec<String> =
            indicators(&reading).iter().filter_map(|one| Some(one.split_once(' ')?.1.to_owned())).collect();
        assert_eq!(found, expected, "{upper}");
        assert_eq!(parts(&text), [format!("part {first}"), format!("part {second}")], "{upper}");
        assert!(reported(&reading).iter().any(|said| said.starts_with("values-of-parts-only ")), "{upper}");
    }
}

#[test]
fn words_above_that_name_no_parts_of_one_whole_are_asked_about() {
    for upper in ["Output||Outcome|", "Number||Percent|", "Ministry A||Ministry B|"] {
        let text = format!(
            "Code|Indicator|{upper}
||Target 2022|Actual 2022|Target 2022|Actual 2022
1.1.1|People placed|n:300|n:240|n:310|n:330"
        );
        assert_eq!(questions(&text), 2, "{upper}");
    }
}

#[test]
fn each_part_keeps_its_baseline() {
    let lower = ["Baseline 2020", "Target 2022", "Actual 2022"].join("|");
    let with_total = format!(
        "Code|Indicator|Sisak|||Glina|||Total||
||{lower}|{lower}|{lower}
1.1.1|Roads repaired|n:1|n:6|n:5|n:2|n:4|n:4|n:3|n:10|n:9"
    );
    let whole = reading(&[("plan.csv", &with_total)]);
    assert_eq!(indicators(&whole), ["1.1.1#1 Roads repaired: 3 (2020) [2022=10] {} 2022=9"]);
    assert!(parts(&with_total).starts_with(&["baseline Sisak 1".to_owned()]));
    let alone = format!(
        "Code|Indicator|Sisak|||Glina||
||{lower}|{lower}
1.1.1|Roads repaired|n:1|n:6|n:5|n:2|n:4|n:4"
    );
    let found = indicators(&reading(&[("plan.csv", &alone)]));
    assert!(
        found[0].contains("Sisak: 1 (2020) [2022=6]") && found[1].contains("Glina: 2 (2020) [2022=4]"),
        "{found:?}"
    );
}

#[test]
fn parts_may_be_below_the_year_with_the_kind_of_value_above_or_below_them() {
    for (second, third, values) in [
        ("Sisak||Glina||Sisak||Glina|", ["Target|Actual"; 4].join("|"), "n:1|n:2|n:3|n:4|n:50|n:60|n:70|n:65"),
        ("Target||Actual||Target||Actual|", ["Sisak|Glina"; 4].join("|"), "n:1|n:3|n:2|n:4|n:50|n:70|n:60|n:65"),
    ] {
        let text = format!(
            "Code|Indicator|2021||||2022|||
||{second}
||{third}
1.1.1|Roads repaired|{values}"
        );
        let found = indicators(&reading(&[("plan.csv", &text)]));
        let expected = ["[2021=1 2022=50] {} 2021=2 2022=60", "[2021=3 2022=70] {} 2021=4 2022=65"];
        assert_eq!(found.len(), 2, "{found:?}");
        let is_as_expected = found.iter().zip(expected).all(|(found, expected)| found.ends_with(expected));
        assert!(is_as_expected, "{found:?}");
    }
}

/// The indicators of a table of two rows under two groups of a target and an achieved value, and the questions.
fn under_groups(groups: [&str; 2], kinds: [&str; 2], names_are_above: bool) -> (Vec<String>, usize) {
    let [first, second] = groups;
    let [target, achieved] = kinds;
    let (above, below) = if names_are_above { ("Code|Indicator", "|") } else { ("|", "Code|Indicator") };
    let text = format!(
        "{above}|{first}||{second}|
{below}|{target}|{achieved}|{target}|{achieved}
1.1.1|Homes connected|n:300|n:310|n:90000|n:82000
1.1.2|Wells drilled|n:60|n:55|n:20000|n:21000
1.1.3|Pumps replaced|n:12|n:9|n:1500|n:1490"
    );
    let reading = reading(&[("plan.csv", &text)]);
    (indicators(&reading), reading.programme.questions.len())
}

#[test]
fn a_group_of_funds_beside_a_group_of_results_is_no_second_target() {
    let years = ["Target 2022", "Actual 2022"];
    for (groups, kinds) in [
        (["Physical", "Financial"], years),
        (["Quantity", "Budget (EUR)"], years),
        (["Results", "Funds"], years),
        (["Achievement", "Expenditure (000 EUR)"], years),
        (["Résultats", "Finances"], ["Cible 2022", "Réalisé 2022"]),
        (["Ergebnisse", "Finanziell"], ["Soll 2022", "Ist 2022"]),
        (["Fizički pokazatelji", "Finansijski pokazatelji"], ["Plan 2022", "Realizacija 2022"]),
        (["Ostvareni rezultati", "Finansijska sredstva"], ["Plan 2022", "Realizacija 2022"]),
        (["Físico", "Financiero"], ["Meta 2022", "Logro 2022"]),
        (["Fisico", "Finanziario"], ["Target 2022", "Realizzato 2022"]),
    ] {
        for names_are_above in [true, false] {
            let found = under_groups(groups, kinds, names_are_above);
            let homes = "1.1.1#1 Homes connected:  [2022=300] {} 2022=310".to_owned();
            assert!(found.1 == 0 && found.0.first() == Some(&homes), "{groups:?} {names_are_above}: {found:?}");
        }
    }
}

#[test]
fn results_of_years_above_planned_and_actual_keep_their_years() {
    let text = "||Results 2022||Results 2023|
Code|Indicator|Planned|Actual|Planned|Actual
1.1.1|Homes connected|n:300|n:310|n:400|n:390";
    assert_eq!(
        indicators(&reading(&[("plan.csv", text)])),
        ["1.1.1#1 Homes connected:  [2022=300 2023=400] {} 2022=310 2023=390"]
    );
}

#[test]
fn two_unknown_surveys_above_targets_of_their_own_are_judged_apart_with_a_warning_or_asked_about() {
    for groups in [["Alpha", "Beta"], ["Survey A", "Survey B"], ["MIS", "Household survey"]] {
        for names_are_above in [true, false] {
            let (found, questions) = under_groups(groups, ["Target 2022", "Actual 2022"], names_are_above);
            let apart = found.iter().filter(|one| one.contains("Homes connected – ")).count();
            assert!(questions > 0 || apart == 2, "{groups:?} {names_are_above}: {found:?}");
        }
    }
    let text = "Code|Indicator|Alpha||Beta|
||Target 2022|Actual 2022|Target 2022|Actual 2022
1.1.1|Homes connected|n:300|n:310|n:90|n:82";
    let said = reported(&reading(&[("plan.csv", text)]));
    assert!(said.iter().any(|said| said.starts_with("values-of-parts-only ")), "{said:?}");
}
