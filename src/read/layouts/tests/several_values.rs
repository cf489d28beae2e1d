//! Tests of targets in several columns, of several rows of one indicator, and of rows about parts of a whole.

use crate::model::{Amount, Bound, QuestionKind, ValueOf, Year};
use crate::read::tests::{checked, indicators, opened, reported};
use crate::read::{Map, ReadOptions, Reading, read};

/// The table read with a map of its columns, by letters from the left.
fn mapped(columns: &[&str], settings: &str, text: &str) -> Reading {
    let lines: Vec<String> =
        columns.iter().zip('A'..).map(|(meaning, letter)| format!("{letter} = \"{meaning}\"\n")).collect();
    let map = format!("[[table]]\nheader = 1\nrows = \"indicators\"\n{settings}\n[table.columns]\n{}", lines.concat());
    let options = ReadOptions { map: Some(Map::from_toml(&map, "map.toml").unwrap()), ..ReadOptions::default() };
    checked(read(&opened(&[("list.csv", text)]), &options))
}

#[test]
fn of_a_first_and_a_revised_target_both_are_kept() {
    let columns = ["owner-code", "indicator", "target-original 2031", "target 2031", "achieved 2031"];
    let reading = mapped(&columns, "", "a|b|c|d|e\n1.1|Homes|n:4000|n:3200|n:3350\n1.1|Pumps|n:60||n:55");
    assert_eq!(
        indicators(&reading),
        ["1.1#1 Homes:  [2031=4000] {2031=3200} 2031=3350", "1.1#2 Pumps:  [2031=60] {} 2031=55"]
    );
}

#[test]
fn lower_and_upper_bounds_are_ranges_and_bounds() {
    let columns = ["owner-code", "indicator", "target-min", "target-max", "target-year", "achieved"];
    let text = "a|b|c|d|e|f
1.1|Letters|n:80||n:2031|n:83
1.1|Days||n:30|n:2031|n:34
1.1|Roads|n:20|n:30|n:2031|n:26
1.1|Doors|n:90|n:90|n:2031|n:95
1.1|Lifts|n:90|n:80|n:2031|n:95";
    let reading = mapped(&columns, "", text);
    let targets: Vec<Amount> = reading
        .programme
        .indicators()
        .map(|(_, indicator)| indicator.targets.get(Year(2031)).unwrap().amount)
        .collect();
    let number = |number: i64| rust_decimal::Decimal::from(number);
    assert_eq!(
        targets,
        [
            Amount::AtLeast(Bound::inclusive(number(80))),
            Amount::AtMost(Bound::inclusive(number(30))),
            Amount::Range { low: number(20), high: number(30) },
            Amount::AtLeast(Bound::inclusive(number(90))),
            Amount::Fault,
        ]
    );
    assert!(reported(&reading).contains(&"value-unclear list.csv:6:3".to_owned()));
    // The year in which targets are due dates the achieved values where nothing else does, and is no figure itself.
    assert!(reading.programme.indicators().all(|(_, indicator)| indicator.achieved.get(Year(2031)).is_some()));
    assert!(reported(&reading).contains(&"year-taken list.csv:1".to_owned()));
}

const LONG: [&str; 5] = ["owner-code", "indicator", "year", "target", "achieved"];

#[test]
fn different_values_of_one_period_are_asked_about_and_equal_targets_are_no_difference() {
    let text = "a|b|c|d|e\n1.1|Kits|n:2031|n:25|n:10\n1.1|Kits|n:2031|n:25|n:12";
    let reading = mapped(&LONG, "", text);
    let [question] = &reading.programme.questions[..] else { panic!("{:?}", reading.programme.questions) };
    assert_eq!((question.about, &question.columns[..], &*question.map_line), ("rows", &[4][..], "combine = \"sum\""));
    let QuestionKind::Rows { name, period, values } = &question.kind else { panic!("{question:?}") };
    assert_eq!((&**name, &**period, values.join(" ")), ("Kits", "2031", "10 12".to_owned()));
    assert!(!reported(&reading).iter().any(|finding| finding.starts_with("value-given-twice")));
}

#[test]
fn a_map_says_how_rows_of_one_period_combine() {
    let text = "a|b|c|d|e\n1.1|Kits|n:2031|n:25|n:10\n1.1|Kits|n:2031|n:25|n:12\n1.1|Kits|n:2031|n:25|n:8";
    for (combine, value) in [("sum", "30"), ("last", "8"), ("mean", "10")] {
        let reading = mapped(&LONG, &format!("combine = \"{combine}\""), text);
        assert_eq!(indicators(&reading), [format!("1.1#1 Kits:  [2031=25] {{}} 2031={value}")]);
        assert!(reading.programme.questions.is_empty());
    }
}

#[test]
fn rows_of_flat_tables_are_one_indicator_where_the_map_says_how_they_combine() {
    let columns = ["owner-code", "indicator", "target 2031", "achieved 2031"];
    let rows = "a|b|c|d\n1.1|Kits|n:25|n:10\n1.1|kits|n:25|n:12";
    let apart = mapped(&columns, "", rows);
    assert_eq!(indicators(&apart), ["1.1#1 Kits:  [2031=25] {} 2031=10", "1.1#2 kits:  [2031=25] {} 2031=12"]);
    let summed = mapped(&columns, "combine = \"sum\"", rows);
    assert_eq!(indicators(&summed), ["1.1#1 Kits:  [2031=25] {} 2031=22"]);
}

#[test]
fn rows_about_parts_are_kept_with_the_whole_and_judged_only_without_one() {
    let columns = ["owner-code", "indicator", "part", "target 2031", "achieved 2031"];
    let header = "a|b|Sex|d|e";
    let with_whole =
        format!("{header}\n1.1|People|women|n:50|n:40\n1.1|People|Total|n:100|n:90\n1.1|People|men|n:50|n:50");
    let reading = mapped(&columns, "", &with_whole);
    assert_eq!(indicators(&reading), ["1.1#1 People:  [2031=100] {} 2031=90"]);
    let (_, people) = reading.programme.indicators().next().unwrap();
    let part = &people.disaggregated[1];
    assert_eq!(people.disaggregated.len(), 4);
    assert_eq!((part.of, &part.dimensions[0].1[..]), (ValueOf::Achieved(Year(2031).into()), "women"));

    let without = format!("{header}\n1.1|People|women|n:60|n:40\n1.1|People|men|n:50|n:50");
    let reading = mapped(&columns, "", &without);
    assert_eq!(
        indicators(&reading),
        ["1.1#1 People – women:  [2031=60] {} 2031=40", "1.1#2 People – men:  [2031=50] {} 2031=50"]
    );
    let (_, women) = reading.programme.indicators().next().unwrap();
    let part = women.part.as_ref().map(|part| (part.dimension.as_str(), part.value.as_str()));
    assert_eq!(part, Some(("Sex", "women")));
    assert!(reported(&reading).contains(&"values-of-parts-only list.csv:2".to_owned()));
}

#[test]
fn parts_that_share_a_target_are_one_indicator_where_the_map_says_how_they_combine() {
    let columns = ["owner-code", "indicator", "part", "target 2031", "achieved 2031"];
    let rows = "a|b|Place|d|e\n1.1|Wells|North|n:100|n:40\n1.1|Wells|South|n:100|n:40\n1.1|Wells|East|n:100|n:30";
    let summed = |rows: &str| indicators(&mapped(&columns, "combine = \"sum\"", rows));
    assert_eq!(summed(rows), ["1.1#1 Wells:  [2031=100] {} 2031=110"]);
    // Parts with targets of their own stay apart, and beside the whole nothing is added up.
    let own_targets = rows.replace("South|n:100", "South|n:90");
    assert_eq!(
        summed(&own_targets),
        [
            "1.1#1 Wells – North:  [2031=100] {} 2031=40",
            "1.1#2 Wells – South:  [2031=90] {} 2031=40",
            "1.1#3 Wells – East:  [2031=100] {} 2031=30"
        ]
    );
    let with_whole = format!("{rows}\n1.1|Wells|Total|n:100|n:105");
    assert_eq!(summed(&with_whole), ["1.1#1 Wells:  [2031=100] {} 2031=105"]);
}

#[test]
fn columns_beside_the_figures_are_no_figures() {
    let columns = [
        "owner-code",
        "indicator",
        "numerator",
        "denominator",
        "percent-achieved",
        "weight",
        "target 2031",
        "achieved 2031",
    ];
    let reading = mapped(&columns, "", "a|b|c|d|e|f|g|h\n1.1|Loans|n:18|n:20|n:106|n:5|n:85|n:90");
    assert_eq!(indicators(&reading), ["1.1#1 Loans:  [2031=85] {} 2031=90"]);
    assert!(!reported(&reading).iter().any(|finding| finding.starts_with("column-")));
}
