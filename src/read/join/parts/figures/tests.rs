//! Tests of figures that show by themselves whether parts add up; each rule with a twin that does not.

use crate::read::tests::{checked, opened};
use crate::read::{ReadOptions, read};

/// What becomes of rows without a word for a count: one sum, rows apart, or a question.
fn outcome(unit: &str, target: u32, figures: &[&str]) -> String {
    read_table("Baseline 2030", unit, ("n:0", target), figures)
}

fn read_table(baseline: &str, unit: &str, (base, target): (&str, u32), figures: &[&str]) -> String {
    let mut text = format!("Objective|Indicator|District|Unit|{baseline}|Target 2031|Achieved 2031");
    for (at, figure) in figures.iter().enumerate() {
        text.push_str(&format!("\n1.1|Permits issued|Place {at}|{unit}|{base}|n:{target}|n:{figure}"));
    }
    let reading = checked(read(&opened(&[("list.csv", &text)]), &ReadOptions::default()));
    if !reading.programme.questions.is_empty() {
        return "asked".to_owned();
    }
    let values = reading.programme.indicators().flat_map(|(_, indicator)| indicator.achieved.iter());
    values.map(|(_, value)| value.printed.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn whole_numbers_far_from_the_target_that_add_up_to_about_it_are_summed() {
    assert_eq!(outcome("", 1000, &["420", "400"]), "820");
    assert_eq!(outcome("", 1000, &["400", "340"]), "asked");
    assert_eq!(outcome("permits", 1000, &["420", "400"]), "820");
}

#[test]
fn one_large_part_is_summed_where_the_sum_is_very_near_the_target() {
    assert_eq!(outcome("", 1000, &["650", "390"]), "1040");
    assert_eq!(outcome("", 1000, &["790", "260"]), "asked");
    assert_eq!(outcome("", 1000, &["650", "200"]), "asked");
}

#[test]
fn figures_that_may_be_percentages_have_to_come_nearer_to_the_target() {
    assert_eq!(outcome("", 80, &["40", "36"]), "76");
    assert_eq!(outcome("", 80, &["38", "30"]), "asked");
    assert_eq!(outcome("", 81, &["60", "21"]), "asked");
}

#[test]
fn fractions_times_and_what_falls_are_not_summed_by_their_figures() {
    assert_eq!(outcome("", 1000, &["420.5", "400"]), "asked");
    assert_eq!(outcome("days", 1000, &["420", "400"]), "asked");
    assert_eq!(read_table("Baseline 2030", "", ("n:1001", 1000), &["420", "400"]), "asked");
    assert_eq!(read_table("Baseline 2030", "", ("n:1000", 1000), &["420", "400"]), "820");
}

#[test]
fn many_small_figures_whose_sum_is_of_the_order_of_the_target_are_summed() {
    let small = ["54", "54", "54", "50", "50", "8"];
    assert_eq!(outcome("", 540, &small), "270");
    assert_eq!(outcome("", 541, &small), "asked");
    assert_eq!(outcome("", 540, &["54", "54", "54", "54", "54"]), "asked");
}
