use rust_decimal::Decimal;

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::Direction;

const LEVEL: &str = "\
[[class]]
name = \"met\"
from = \"100 %\"
source = \"guidelines\"
[[class]]
name = \"partly\"
from = \"50 %\"
below = \"100 %\"
source = \"guidelines\"
[[class]]
name = \"not\"
below = 0.5
source = \"guidelines\"
";

fn profile(text: &str) -> Profile {
    Profile::from_toml(text, "ours.toml").unwrap()
}

/// Where an indicator goes; its baseline, target and achieved value; the class.
type Case<'c> = (Direction, (&'c str, &'c str, &'c str), Option<&'c str>);

fn ensure_classes(profile: &Profile, cases: &[Case<'_>]) {
    for (direction, row, class) in cases {
        judged(simple(*row).going(*direction), profile, |found| {
            let name = found.class.map(|class| profile.classes.as_ref().unwrap().all[class.number].name.as_str());
            assert_eq!(name, *class, "{direction:?} {row:?}");
        });
    }
}

#[test]
fn a_class_begins_at_its_threshold_and_ends_before_that_of_the_next() {
    use Direction::{Decrease, Increase, Maintain};
    ensure_classes(
        &profile(LEVEL),
        &[
            (Increase, ("50", "200", "200"), Some("met")),
            (Increase, ("50", "200", "199.99"), Some("partly")),
            (Increase, ("50", "200", "100"), Some("partly")),
            (Increase, ("50", "200", "99.99"), Some("not")),
            (Increase, ("50", "200", "-3"), Some("not")),
            (Increase, ("50", "200", "900"), Some("met")),
            // What should fall is 50 % short of its target at one and a half times it.
            (Decrease, ("90", "20", "20"), Some("met")),
            (Decrease, ("90", "20", "20.01"), Some("partly")),
            (Decrease, ("90", "20", "30"), Some("partly")),
            (Decrease, ("90", "20", "30.01"), Some("not")),
            (Decrease, ("90", "20", "5"), Some("met")),
            (Maintain, ("80", "80", "80"), Some("met")),
            (Maintain, ("80", "80", "81"), Some("partly")),
            (Maintain, ("80", "80", "40"), Some("partly")),
            (Maintain, ("80", "80", "39"), Some("not")),
            (Maintain, ("80", "80", "121"), Some("not")),
            // Strict bounds stay strict.
            (Increase, ("5", ">80", "80"), Some("partly")),
            (Increase, ("5", ">80", "80.01"), Some("met")),
            (Decrease, ("90", "<20", "20"), Some("partly")),
            (Decrease, ("90", "<20", "19.99"), Some("met")),
        ],
    );
}

#[test]
fn there_is_no_class_where_the_share_is_not_defined() {
    use Direction::{Decrease, Increase};
    ensure_classes(
        &profile(LEVEL),
        &[
            (Increase, ("-20", "-10", "-9"), None),
            (Decrease, ("20", "0", "0"), None),
            (Increase, ("5", "20", "-"), None),
            (Increase, ("5", "20", "most of them"), None),
            (Increase, ("no", "yes", "yes"), None),
            // An open value is in a class only where all that it may be is.
            (Increase, ("5", "20", ">=21"), Some("met")),
            (Increase, ("5", "20", ">=15"), None),
            (Increase, ("5", "20", "<=9"), None),
            (Increase, ("5", "20", "<=15"), None),
        ],
    );
}

#[test]
fn classes_may_go_by_the_share_of_the_planned_change() {
    use Direction::{Decrease, Increase, Maintain};
    ensure_classes(
        &profile(&format!("classes-on = \"change\"\n{LEVEL}")),
        &[
            (Increase, ("90", "100", "90"), Some("not")),
            (Increase, ("90", "100", "94.99"), Some("not")),
            (Increase, ("90", "100", "95"), Some("partly")),
            (Increase, ("90", "100", "100"), Some("met")),
            (Decrease, ("60000", "50000", "55000"), Some("partly")),
            (Decrease, ("60000", "50000", "55001"), Some("not")),
            (Decrease, ("60000", "50000", "50000"), Some("met")),
            (Increase, ("-3", "2", "0"), Some("partly")),
            (Increase, ("", "100", "90"), None),
            (Increase, ("100", "100", "100"), None),
            (Decrease, ("0", "150", "120"), None),
            // A value to be maintained has no planned change: the level counts.
            (Maintain, ("80", "80", "79"), Some("partly")),
        ],
    );
}

#[test]
fn the_share_of_a_class_is_how_near_the_value_comes() {
    use Direction::{Decrease, Increase, Maintain};
    let by_change = format!("classes-on = \"change\"\n{LEVEL}");
    for (text, direction, row, share) in [
        (LEVEL, Increase, ("50", "200", "150"), "0.75"),
        (LEVEL, Decrease, ("90", "20", "21"), "0.95"),
        (LEVEL, Decrease, ("90", "20", "60"), "-1"),
        (LEVEL, Maintain, ("80", "80", "84"), "0.95"),
        (LEVEL, Maintain, ("80", "42..45", "43"), "1"),
        (&by_change, Increase, ("50", "100", "75"), "0.5"),
        (&by_change, Decrease, ("20", "10", "8"), "1.2"),
    ] {
        judged(simple(row).going(direction), &profile(text), |found| {
            assert_eq!(found.class.map(|class| class.share), Some(number(share)), "{direction:?} {row:?}");
        });
    }
}

#[test]
fn a_class_of_the_target_and_a_verdict_without_tolerance_agree_at_100_percent() {
    let profile = profile(LEVEL);
    for (target, achieved) in [("90", "90"), ("90", "89.99"), (">80", "80"), ("42..45", "42"), ("42..45", "41")] {
        judged(simple(("10", target, achieved)), &profile, |found| {
            let is_achieved = found.verdict == crate::model::Verdict::Achieved;
            assert_eq!(found.class.map(|class| class.number) == Some(0), is_achieved, "{target} {achieved}");
        });
    }
}

#[test]
fn the_percentages_of_classes_add_up_to_100() {
    for (of_class, printed) in [
        (vec![1, 1, 1], Some(vec![33, 34, 33])),
        (vec![2, 1, 0], Some(vec![67, 33, 0])),
        (vec![0, 0, 3], Some(vec![0, 0, 100])),
        (vec![1, 7], Some(vec![13, 87])),
        (vec![0, 0], None),
    ] {
        assert_eq!(ClassCounts { of_class: of_class.clone(), without: 2 }.printed(), printed, "{of_class:?}");
    }
}

fn faults(text: &str) -> String {
    Profile::from_toml(text, "p.toml").unwrap_err().to_string()
}

#[test]
fn gaps_and_overlaps_are_refused_with_their_lines() {
    let met = "[[class]]\nname = \"met\"\nfrom = 1\nsource = \"s\"\n";
    let class = |name: &str, rest: &str| format!("[[class]]\nname = \"{name}\"\nsource = \"s\"\n{rest}\n");
    for (text, said) in [
        (format!("{met}{}", class("not", "below = 0.9")), "p.toml:5: no class has 90 % to 100 %."),
        (
            format!("{met}{}", class("not", "below = 1.1")),
            "p.toml:5: the classes \"not\" and \"met\" overlap from 100 % to 110 %.",
        ),
        (format!("{met}{}", class("not", "from = 0")), "no class has less than 0 %: \"not\" begins there."),
        (format!("{}{}", class("met", "from = 1\nbelow = 2"), class("not", "")), "no class has 200 % and more"),
        (format!("{met}{}", class("good", "from = \"100 %\"")), "\"met\" and \"good\" begin at the same share"),
        (format!("{}{}", class("a", ""), class("b", "below = 1")), "begin at the same share"),
        (format!("{met}{}{}", class("MET", "from = 0.5"), class("not", "")), "two classes have the name"),
        (met.to_owned(), "a profile has 2 to 6 classes, and this one has 1"),
        (format!("{met}{}", class("not", "below = 50")), "`below` cannot be `50`. Expected a share: \"50 %\""),
        (format!("{met}{}", class("odd", "from = 0.5\nbelow = 0.5")), "ends at 50 % and begins at 50 %"),
        (format!("{met}[[class]]\nname = \"not\"\n"), "p.toml:5: a class has no `source`"),
        (format!("{met}{}", class("not", "upto = 1")), "a class has no key `upto`"),
        ("classes-on = \"change\"\n".to_owned(), "p.toml:1: there are no classes"),
        ("class = 3\n".to_owned(), "p.toml:1: `class` cannot be `3`"),
        ("classes-on = \"levels\"\n".to_owned(), "Did you mean `level`?"),
    ] {
        assert!(faults(&text).contains(said), "{text}\n{}", faults(&text));
    }
}

#[test]
fn all_faults_of_classes_are_reported_at_once() {
    let text = "[[class]]\nname = \"met\"\nfrom = 1\n[[class]]\nsource = \"s\"\nbelow = \"half\"\n";
    let said = faults(text);
    for fault in ["p.toml:1: a class has no `source`", "a class has no `name`", "p.toml:6: `below` cannot be `half`"] {
        assert!(said.contains(fault), "{said}");
    }
}

#[test]
fn the_end_of_a_class_may_be_left_to_the_next_one() {
    let text = "[[class]]\nname = \"C\"\nsource = \"s\"\n[[class]]\nname = \"A\"\nfrom = 1\nsource = \"s\"\n\
                [[class]]\nname = \"B\"\nfrom = 0.5\nsource = \"s\"\n";
    let classes = profile(text).classes.unwrap();
    let names: Vec<&str> = classes.all.iter().map(|class| class.name.as_str()).collect();
    assert_eq!(names, ["A", "B", "C"]);
    assert_eq!([0, 1, 2].map(|at| classes.below(at)), [None, Some(Decimal::ONE), Some("0.5".parse().unwrap())]);
}
