use super::*;
use crate::judge::tests::*;
use crate::model::Colour;
use crate::model::Verdict::{self, Achieved, NotAchieved, NotAssessable};

fn verdict(unit: &str, row: (&str, &str, &str)) -> Verdict {
    judged(simple(row).in_unit(unit), &strict(), |found| found.verdict)
}

#[test]
fn grades_are_compared_by_the_letters_that_the_unit_names() {
    for (unit, row, expected) in [
        ("grade A-D", ("D", "B", "B+"), Achieved),
        ("grade A-D", ("D", "B", "B"), Achieved),
        ("grade A-D", ("D", "B", "B-"), NotAchieved),
        ("grade A-D", ("D", "B", "C+"), NotAchieved),
        ("grade A-D", ("", "B+", "A"), Achieved),
        ("grade A-D", ("", "B+", "B"), NotAchieved),
        ("D–A", ("", "B", "A"), Achieved),
        ("score (A to D)", ("", "C", "D"), NotAchieved),
        ("Note A bis F", ("", "C", "b"), Achieved),
        ("A, B, C, D", ("", "B", "C"), NotAchieved),
        ("grade A-D", ("", "B", "E"), NotAssessable),
        ("grade", ("", "B", "A"), NotAssessable),
        ("grade", ("", "B", "B"), Achieved),
        ("type C", ("", "B", "A"), NotAssessable),
    ] {
        assert_eq!(verdict(unit, row), expected, "{unit} {row:?}");
    }
}

#[test]
fn the_way_from_baseline_to_target_says_which_end_of_listed_levels_is_the_better_one() {
    for (unit, row, expected) in [
        ("low/medium/high", ("low", "medium", "high"), Achieved),
        ("low/medium/high", ("low", "medium", "low"), NotAchieved),
        ("risk (low, medium, high)", ("high", "medium", "low"), Achieved),
        ("risk (low, medium, high)", ("high", "medium", "high"), NotAchieved),
        ("green / amber / red", ("red", "amber", "green"), Achieved),
        ("low/medium/high", ("", "medium", "high"), NotAssessable),
        ("low/medium/high", ("medium", "medium", "high"), NotAssessable),
        ("low/medium/high", ("", "medium", "Medium"), Achieved),
        ("low/high", ("low", "high", "low"), NotAssessable),
        ("low/medium/high", ("low", "medium", "high+"), NotAssessable),
    ] {
        assert_eq!(verdict(unit, row), expected, "{unit} {row:?}");
    }
}

#[test]
fn of_the_colours_of_a_traffic_light_green_is_the_best() {
    let colours = [("Red", Colour::Red), ("Amber", Colour::Amber), ("Green", Colour::Green)];
    for (target, achieved, expected) in [
        ("Amber", "Green", Achieved),
        ("Amber", "Amber", Achieved),
        ("Amber", "Red", NotAchieved),
        ("Green", "Amber", NotAchieved),
        ("Green", "Grey", NotAssessable),
    ] {
        let mut draft = simple(("", target, achieved));
        draft.0.colours = colours.map(|(word, colour)| (word.into(), colour)).to_vec();
        assert_eq!(judged(draft, &strict(), |found| found.verdict), expected, "{target} {achieved}");
    }
}

#[test]
fn units_that_are_no_scales_have_none() {
    for unit in ["", "%", "number", "yes/no", "km/h", "persons, women, men 15", "EUR", "C++ to A", "m3/s"] {
        assert_eq!(Scale::of_unit(unit), None, "{unit}");
    }
}
