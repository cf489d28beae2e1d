use super::*;
use crate::model::Direction;
use crate::sheet::Content;

/// Figures between blanks; `-` is none.
fn figures(text: &str) -> Vec<Option<Decimal>> {
    text.split_whitespace().map(|figure| (figure != "-").then(|| figure.parse().unwrap())).collect()
}

#[test]
fn a_column_that_was_computed_of_target_and_achieved_value_is_a_share_of_the_target() {
    for (target, achieved, column, expected) in [
        // In percent, whole, rounded, cut off.
        ("20 40 80 3", "10 40 90 1", "50 100 112.5 33.33", Some("Ratio %")),
        ("30 90 7 60", "20 80 5 59", "67 89 71 98", Some("Ratio %")),
        ("30 90 7 60", "20 80 5 59", "66 88 71 98", Some("Ratio %")),
        ("30 90 7 60", "20 80 5 59", "64 85 74 95", None),
        // As fractions, of two decimals and of many.
        ("30 90 7 60", "20 80 5 59", "0.67 0.89 0.71 0.98", Some("Ratio")),
        ("30 90 7 60", "20 80 5 59", "0.666666666667 0.888888888889 0.714285714286 0.983333333333", Some("Ratio")),
        ("30 90 7 60", "20 80 5 59", "0.6 0.8 0.7 0.9", None),
        // No more than the whole.
        ("20 40 80 50", "10 60 90 40", "50 100 100 80", Some("Ratio %")),
        ("20 40 80 50", "10 60 90 40", "50 100 100 120", None),
        // The distance from the target.
        ("20 40 80 50", "10 60 90 40", "-50 50 12.5 -20", Some("Distance %")),
        ("20 40 80 50", "10 60 90 40", "-0.5 0.5 0.125 -0.2", Some("Distance")),
        ("20 40 80 50", "10 60 90 40", "-10 20 10 -10", Some("Difference")),
        // What is to decrease.
        ("20 40 80 50", "10 50 100 40", "200 80 80 125", Some("Inverse %")),
        // Most rows: four of five, not three of five.
        ("20 40 80 50 10", "10 60 90 40 7", "50 150 112.5 80 99", Some("Ratio %")),
        ("20 40 80 50 10", "10 60 90 40 7", "50 150 112.5 99 99", None),
        // Rows without one of the three and rows whose target is 0 are left out; too few rows say nothing.
        ("20 40 80 - 0 5", "10 60 90 40 7 -", "50 150 112.5 80 99 4", Some("Ratio %")),
        ("20 40 - - 0 5", "10 60 90 40 7 -", "50 150 112.5 80 99 4", None),
        // Flags are near the share of anything that is small beside its target.
        ("2021 2022 2023 2024", "3 6 9 12", "0 1 0 1", None),
        // Shares told apart from each other, and not.
        ("100 100 100 200", "50 53 51 108", "50 53 51 54", None),
        ("100 100 100 200", "50 55 51 108", "50 55 51 54", Some("Ratio %")),
        // Another achieved value, the achieved value again, one value in all rows.
        ("100 100 100 100", "80 90 70 60", "85 95 75 66", None),
        ("100 100 100 100", "80 90 70 60", "80 90 70 60", None),
        ("20 40 80", "20 40 80", "100 100 100", None),
    ] {
        let (target, achieved, column) = (figures(target), figures(achieved), figures(column));
        let found = share_of(&target, &achieved, &column).map(|share| {
            let sign = if share.in_percent { " %" } else { "" };
            format!("{:?}{sign}", share.form)
        });
        assert_eq!(found.as_deref(), expected, "{target:?} {achieved:?} {column:?}");
    }
}

#[test]
fn the_share_of_the_planned_change_needs_the_baseline() {
    let (baseline, target) = (figures("10 0 50 100"), figures("20 40 80 50"));
    let (achieved, column) = (figures("15 10 65 75"), figures("50 25 50 50"));
    let share = share_of_change(&baseline, &target, &achieved, &column).unwrap();
    assert_eq!(
        (share.form, share.in_percent, share.agreement),
        (ShareForm::OfChange, true, Agreement { rows: 4, of: 4 })
    );
    assert_eq!(share_of(&target, &achieved, &column), None);
}

#[test]
fn a_column_repeats_another_where_nearly_all_figures_are_the_same_and_they_differ_from_row_to_row() {
    let long = |last: &str| format!("{} {last}", (1..20).map(|n| n.to_string()).collect::<Vec<_>>().join(" "));
    for (one, other, expected) in [
        ("1 2 3", "1 2 3", true),
        ("1 2 3", "1 2 4", false),
        ("1 2 3 -", "1 2 3 -", true),
        ("1 2 3 -", "1 2 3 4", false),
        ("1 2", "1 2", false),
        ("5 5 5", "5 5 5", false),
        (&long("20"), &long("21"), true),
        (&long("20 22"), &long("21 23"), false),
    ] {
        assert_eq!(repeats(&figures(one), &figures(other)).is_some(), expected, "{one} | {other}");
    }
}

#[test]
fn twins_are_filled_alike_and_have_the_same_digits_under_headers_of_two_languages() {
    let texts = |texts: &[&str]| -> Vec<Option<Content>> {
        texts.iter().map(|text| (!text.is_empty()).then(|| Content::Text((*text).into()))).collect()
    };
    let english = texts(&["Number of schools in 12 towns", "", "Share of 5-year-olds", "Roads built"]);
    let french = texts(&["Nombre d'écoles dans 12 villes", "", "Part des enfants de 5 ans", "Routes construites"]);
    let serbian = texts(&["Број школа у 12 градова", "", "Удео деце од 5 година", "Изграђени путеви"]);
    let other = texts(&["Ministry 1", "Ministry 2", "", "Ministry 3"]);
    for (one, other, suffixes, expected) in [
        (&english, &french, (Some("en"), Some("fr")), true),
        (&english, &serbian, (None, Some("sr")), true),
        (&english, &french, (None, None), false),
        (&english, &french, (Some("en"), Some("en")), false),
        (&english, &other, (Some("en"), Some("fr")), false),
    ] {
        let one: Vec<Option<&Content>> = one.iter().map(Option::as_ref).collect();
        let other: Vec<Option<&Content>> = other.iter().map(Option::as_ref).collect();
        let sides = (Side { cells: &one, suffix: suffixes.0 }, Side { cells: &other, suffix: suffixes.1 });
        assert_eq!(twin(sides.0, sides.1).is_some(), expected, "{one:?} {other:?} {suffixes:?}");
    }
}

#[test]
fn a_total_is_the_sum_of_its_parts() {
    for (parts, total, expected) in [
        (&["10 20 30", "5 6 7"][..], "15 26 37", true),
        (&["10 20 30", "5 6 7"], "15 26 39", false),
        (&["10 20 30 40 50", "5 6 7 8 9"], "15 26 37 48 70", true),
        (&["10 20 30 40 50", "5 6 7 8 9"], "15 26 37 50 70", false),
        (&["1.4 2.4 3.4", "1.4 1.3 1.2"], "2.8 3.7 4.6", true),
        // Rounded parts of a rounded total: each may be off by a half.
        (&["33 17 40", "33 17 40", "33 67 20"], "100 101 100", true),
        (&["33 17 40", "33 17 40", "33 67 20"], "103 101 103", false),
        // Parts that are blank or zero.
        (&["10 20 30 40", "5 - 7 3"], "15 20 37 43", true),
        (&["10 20 30 40", "0 0 0 0"], "10 20 30 40", false),
        (&["10 20", "5 6"], "15 26", false),
        (&["10 20 30"], "10 20 30", false),
    ] {
        let columns: Vec<_> = parts.iter().map(|part| figures(part)).collect();
        let parts: Vec<Figures<'_>> = columns.iter().map(Vec::as_slice).collect();
        assert_eq!(sum_of(&parts, &figures(total)).is_some(), expected, "{parts:?} {total}");
    }
}

#[test]
fn figures_of_one_scale_are_compared_row_by_row() {
    for (one, other, expected) in [
        ("10 2000 0.5", "12 1800 0.4", true),
        ("10 2000 0.5", "100 200 5", true),
        ("10 2000 0.5", "101 199 5.1", false),
        // Seven of ten rows, not six.
        ("1 1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 99 99 99", true),
        ("1 1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 99 99 99 99", false),
        ("85 90 70", "0.85 0.9 0.7", false),
        ("0 0 0 5", "10 20 30 5", false),
        ("10 20", "10 20", false),
    ] {
        assert_eq!(same_scale(&figures(one), &figures(other)).is_some(), expected, "{one} | {other}");
    }
}

#[test]
fn a_status_column_gives_the_direction_under_which_it_agrees() {
    let says =
        |text: &str| -> Vec<Option<bool>> { text.chars().map(|sign| (sign != '-').then_some(sign == 'y')).collect() };
    let (increase, decrease) = (Some(Direction::Increase), Some(Direction::Decrease));
    for (status, target, achieved, direction) in [
        ("yyn", "10 20 30", "11 20 29", increase),
        ("nyn", "10 20 30", "11 19 31", decrease),
        ("yy-n", "10 20 30 40", "9 20 1 41", decrease),
        // Four of five rows, not three of five.
        ("yyyyy", "1 1 1 1 1", "2 2 2 2 0", increase),
        ("yyyyy", "1 1 1 1 1", "2 2 2 0 0", None),
        // Half of the rows under either direction.
        ("yyyy", "1 1 1 1", "2 2 0 0", None),
        // Neither direction explains it.
        ("nnnn", "1 1 1 1", "1 1 1 1", None),
        ("nnny", "1 1 1 1", "1 1 1 1", None),
        ("nnyy", "1 1 1 1", "1 1 1 1", None),
        ("yn", "1 1", "2 0", None),
    ] {
        let found = agrees_with_status(&says(status), &figures(target), &figures(achieved));
        assert_eq!(found.direction().map(|(direction, _)| direction), direction, "{status} {target} {achieved}");
    }
}

#[test]
fn a_row_whose_status_agrees_under_one_direction_only_gives_it() {
    let number = |number: i64| Decimal::from(number);
    for (says, target, achieved, direction) in [
        (true, 10, 12, Some(Direction::Increase)),
        (true, 10, 8, Some(Direction::Decrease)),
        (false, 10, 8, Some(Direction::Increase)),
        (false, 10, 12, Some(Direction::Decrease)),
        (true, 10, 10, None),
        (false, 10, 10, None),
    ] {
        assert_eq!(direction_of_row(says, number(target), number(achieved)), direction, "{says} {target} {achieved}");
    }
}
