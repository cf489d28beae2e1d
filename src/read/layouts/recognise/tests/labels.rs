//! Parts that only what is different in the headers names.

use super::{columns, questions, reading};

/// The achieved values of the first table: `570 (ž 240, m 330)`, one for each indicator; what is asked instead.
fn judged(text: &str) -> Vec<String> {
    let reading = reading(text);
    if !reading.programme.questions.is_empty() {
        return questions(text);
    }
    let of = |indicator: &crate::model::Indicator| {
        let parts =
            indicator.disaggregated.iter().map(|part| format!("{} {}", part.part().value, part.quantity.printed));
        let achieved = indicator.achieved.iter().map(|(_, value)| value.printed.trim().to_owned());
        format!("{} ({})", achieved.collect::<Vec<_>>().join("/"), parts.collect::<Vec<_>>().join(", "))
    };
    reading.programme.indicators().map(|(_, indicator)| of(indicator)).collect()
}

#[test]
fn short_words_for_both_sexes_are_parts_and_one_of_them_is_none() {
    let head = "Objective|Indicator|Unit|Target 2031";
    let rows = "Jobs|Persons placed|number|n:600|n:240|n:330|n:570\nJobs|Persons trained|number|n:60|n:20|n:30|n:50";
    for headers in [
        "Ostvareno 2031 (ž)|Ostvareno 2031 (m)|Ostvareno 2031 (ukupno)",
        "Остварено 2031 (ж)|Остварено 2031 (м)|Остварено 2031 (укупно)",
        "Achieved 2031 (f)|Achieved 2031 (m)|Achieved 2031",
        "Réalisé 2031 H|Réalisé 2031 F|Réalisé 2031 total",
        "Logrado 2031 (H)|Logrado 2031 (M)|Logrado 2031 (T)",
        "Ist 2031 (w)|Ist 2031 (m)|Ist 2031 (gesamt)",
        "M|F|Total",
        "D|U|Totale",
    ] {
        let found = judged(&format!("{head}|{headers}\n{rows}"));
        assert!(
            found.len() == 2 && found[0].starts_with("570 (") && found[1].ends_with(" 30)"),
            "{headers}: {found:?}"
        );
    }
    let without = "Jobs|Persons placed|number|n:600|n:240|n:330\nJobs|Persons trained|number|n:60|n:20|n:30";
    let sum = judged(&format!("{head}|Achieved 2031 (f)|Achieved 2031 (m)\n{without}"));
    assert_eq!(sum, ["570 (f 240, m 330)", "50 (f 20, m 30)"]);
    for headers in ["Achieved 2031 (m)|Achieved 2031 (km)", "Achieved 2031 (h)|Achieved 2031 (min)"] {
        assert_eq!(questions(&format!("{head}|{headers}\n{without}")).len(), 1, "{headers}");
    }
}

#[test]
fn a_letter_for_a_sex_is_no_unit() {
    let text = "Objective|Indicator|Unit|Target 2031|Achieved 2031 (f)|Achieved 2031 (m)|Achieved 2031 (t)\n\
                Jobs|Rate of employment|%|n:60|n:55|n:65|n:61\nJobs|Persons|number|n:60|n:25|n:35|n:60";
    let reading = reading(text);
    let (_, first) = reading.programme.indicators().next().unwrap();
    let units: Vec<&str> =
        first.achieved.iter().filter_map(|(_, value)| Some(value.unit.as_ref()?.printed.as_str())).collect();
    assert_eq!(units, [""; 0]);
    assert!(first.disaggregated.iter().all(|part| part.quantity.unit.is_none()));
}

#[test]
fn words_that_nobody_knows_are_parts_beside_their_total() {
    let head = "Objective|Indicator|Unit|Target 2031";
    let rows = "Jobs|Persons placed|number|n:600|n:240|n:330|n:570\nJobs|Employment rate|%|n:60|n:55|n:65|n:61";
    for headers in [
        "Achieved 2031 Sisak|Achieved 2031 Glina|Achieved 2031 total",
        "Achieved 2031 (Sisak)|Achieved 2031 (Glina)|Achieved 2031",
        "Sisak|Glina|Ukupno",
    ] {
        let found = judged(&format!("{head}|{headers}\n{rows}"));
        assert_eq!(found, ["570 (Sisak 240, Glina 330)", "61 (Sisak 55, Glina 65)"], "{headers}");
    }
    // A total below its parts is none.
    let rows = "Jobs|Persons placed|number|n:600|n:550|n:570|n:300\nJobs|Persons trained|number|n:60|n:55|n:65|n:40";
    let headers = "Achieved 2031 Sisak|Achieved 2031 Glina|Achieved 2031 total";
    assert_eq!(questions(&format!("{head}|{headers}\n{rows}")).len(), 1);
    let bare = columns(&format!("{head}|Staff|Visits|Total\n{rows}"));
    assert!(bare[4..].iter().all(|column| column.contains(" - ")), "{bare:?}");
}

#[test]
fn words_that_nobody_knows_are_parts_where_their_sum_is_nearer_to_the_target() {
    let head = "Objective|Indicator|Unit|Target 2031|Achieved 2031 (Sisak)|Achieved 2031 (Glina)";
    let parts = "Jobs|Persons placed|number|n:600|n:240|n:330\nJobs|Persons trained|number|n:60|n:20|n:30";
    assert_eq!(judged(&format!("{head}\n{parts}")), ["570 (Sisak 240, Glina 330)", "50 (Sisak 20, Glina 30)"]);
    for other in [
        // Each is as large as the target: two measurements of one thing.
        "Jobs|Persons placed|number|n:600|n:550|n:570\nJobs|Persons trained|number|n:60|n:55|n:65",
        // Percentages show nothing.
        "Jobs|Employment rate|%|n:60|n:55|n:65\nJobs|Literacy rate|%|n:90|n:85|n:75",
    ] {
        assert_eq!(questions(&format!("{head}\n{other}")).len(), 1, "{other}");
    }
}

#[test]
fn words_that_come_under_targets_and_achieved_values_are_parts() {
    let head = "Objective|Indicator|Unit|Target 2031 (Sisak)|Target 2031 (Glina)";
    let rows = "Jobs|Employment rate|%|n:60|n:50|n:55|n:65\nJobs|Literacy rate|%|n:90|n:80|n:85|n:75";
    let found = judged(&format!("{head}|Achieved 2031 (Sisak)|Achieved 2031 (Glina)\n{rows}"));
    assert_eq!(found, ["55 ()", "65 ()", "85 ()", "75 ()"]);
    assert!(!questions(&format!("{head}|Achieved 2031 (MIS)|Achieved 2031 (survey)\n{rows}")).is_empty());
}
