//! Columns of statuses: the verdicts that they state and the direction that they give.

use super::{columns, reading};

/// The directions that the statuses of the table give its rows: `+` and `-` by the row's own, `(+)` by those of others.
fn of_statuses(text: &str) -> String {
    let reading = reading(text);
    let sign = |given: Option<crate::model::StatusDirection>| match given {
        Some(given) => {
            let sign = if given.direction == crate::model::Direction::Increase { "+" } else { "-" };
            if given.is_own { sign.to_owned() } else { format!("({sign})") }
        }
        None => ".".to_owned(),
    };
    reading.programme.indicators().map(|(_, row)| sign(row.status_direction)).collect()
}

#[test]
fn a_status_column_gives_the_table_the_direction_under_which_it_agrees_with_the_figures() {
    let table = |header: &str, rows: &[(u32, u32, &str)]| {
        let row = |(at, (target, achieved, status)): (usize, &(u32, u32, &str))| {
            format!("\nWater|Indicator {at}|n:{target}|n:{achieved}|{status}")
        };
        let rows: String = rows.iter().enumerate().map(row).collect();
        format!("Objective|KPI|Target 2031|Actual 2031|{header}{rows}")
    };
    for (header, rows, expected) in [
        ("RAG", &[(10, 8, "Green"), (20, 24, "Red"), (30, 29, "Green")][..], "---"),
        ("Status", &[(10, 12, "zeleno"), (20, 18, "crveno"), (30, 31, "zeleno")], "+++"),
        ("Estado", &[(10, 8, "verde"), (20, 24, "rojo"), (30, 28, "verde")], "---"),
        ("Target met", &[(10, 8, "yes"), (20, 24, "no"), (30, 29, "yes")], "---"),
        // A colour between good and bad and a value that is the target say nothing of their own row.
        ("RAG", &[(10, 8, "Green"), (20, 24, "Red"), (30, 29, "Green"), (9, 9, "Green"), (5, 6, "Amber")], "---(-)(-)"),
        // Four of five rows; the fifth contradicts and is left alone.
        ("RAG", &[(10, 8, "Green"), (20, 24, "Red"), (30, 29, "Green"), (9, 8, "Green"), (5, 6, "Green")], "----."),
        // Three of five, two rows, and rows that go both ways give none.
        ("RAG", &[(10, 8, "Green"), (20, 24, "Red"), (30, 29, "Green"), (9, 10, "Green"), (5, 6, "Green")], "....."),
        ("RAG", &[(10, 8, "Green"), (20, 24, "Red")], ".."),
        // Where all say the same nothing tells the two ways apart, and how things go is no verdict.
        ("RAG", &[(10, 8, "Green"), (20, 14, "Green"), (30, 29, "Green")], "..."),
        ("On track", &[(10, 8, "yes"), (20, 24, "no"), (30, 29, "yes")], "..."),
        // Words of activities are no verdicts.
        ("Status", &[(10, 8, "ongoing"), (20, 24, "planned"), (30, 29, "ongoing")], "..."),
    ] {
        let text = table(header, rows);
        assert_eq!(of_statuses(&text), expected, "{header} {rows:?}: {:?}", columns(&text));
    }
}

#[test]
fn colours_and_yes_and_no_under_a_status_are_verdicts_and_how_things_go_is_none() {
    let verdicts = |header: &str, words: [&str; 3]| -> (Vec<Option<&str>>, bool) {
        let [one, two, three] = words;
        let text = format!(
            "Objective|KPI|Target 2031|Actual 2031|{header}\nWater|Wells|n:30|n:33|{one}\nWater|Beds|n:10|n:8|{two}\nWater|Pumps|n:1|n:8|{three}"
        );
        let reading = reading(&text);
        let stated = reading.programme.indicators().map(|(_, row)| Some(row.stated_verdict.as_ref()?.value.id()));
        (stated.collect(), reading.findings.iter().any(|finding| finding.rule.id == "verdict-unknown"))
    };
    let (yes, no) = (Some("achieved"), Some("not-achieved"));
    for (header, words, expected) in [
        ("RAG status", ["Green", "Red", "Amber"], [yes, no, None]),
        ("Status", ["зелено", "црвено", "жуто"], [yes, no, None]),
        ("Ampel", ["grün", "rot", "gelb"], [yes, no, None]),
        ("Status", ["🟢", "🔴", "🟡"], [yes, no, None]),
        ("Target met", ["yes", "no", "no"], [yes, no, no]),
        ("Status", ["On track", "Off track", "At risk"], [None; 3]),
        ("On track: yes/no", ["yes", "no", "yes"], [None; 3]),
    ] {
        assert_eq!(verdicts(header, words), (expected.to_vec(), false), "{header} {words:?}");
    }
}

#[test]
fn statuses_that_contradict_the_baselines_give_no_direction() {
    let table = |baselines: [u32; 5]| {
        let row = |(at, baseline): (usize, u32)| {
            let (achieved, status) = if at % 2 == 0 { (18, "Green") } else { (22, "Red") };
            format!("\nWater|Indicator {at}|n:{baseline}|n:20|n:{achieved}|{status}")
        };
        let rows: String = baselines.into_iter().enumerate().map(row).collect();
        format!("Objective|KPI|Baseline|Target 2031|Actual 2031|RAG{rows}")
    };
    // One of five baselines may be on the other side, not two.
    assert_eq!(of_statuses(&table([30, 31, 32, 33, 5])), "-----");
    assert_eq!(of_statuses(&table([30, 31, 32, 6, 5])), ".....");
}
