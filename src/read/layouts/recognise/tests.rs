//! Tables of many kinds and what each of their columns is understood to be.

use crate::read::tests::{checked, opened};
use crate::read::{ReadOptions, Reading, read};

fn reading(text: &str) -> Reading {
    checked(read(&opened(&[("table.csv", text)]), &ReadOptions::default()))
}

/// The columns of the first table: `A name certain`, `C target 2031 likely`, `D - none`.
fn columns(text: &str) -> Vec<String> {
    let reading = reading(text);
    let Some(table) = reading.programme.tables.first() else { return vec!["no table".to_owned()] };
    let column = |column: &crate::model::ColumnRead| {
        let letters = column.origin.column_index().map(crate::model::column_letters).unwrap_or_default();
        let year = column.year.map_or_else(String::new, |year| format!(" {year}"));
        let meaning = column.meaning.unwrap_or("-");
        format!("{letters} {meaning}{year} {}", column.certainty.id())
    };
    table.columns.iter().map(column).collect()
}

fn questions(text: &str) -> Vec<String> {
    let reading = reading(text);
    reading.programme.questions.iter().map(|question| format!("{}: {}", question.about, question.map_line)).collect()
}

#[test]
fn words_in_one_header_are_read_one_by_one() {
    for (text, expected) in [
        (
            "bureau_id|name|target_value|actual_value|unit\nb1|Bridges checked|n:12|n:14|number\nb2|Ferries run|n:3|n:3|number",
            &["A code", "B title", "C target", "D achieved", "E unit"][..],
        ),
        (
            "StrategicPriority|Metric|PlannedValue2031|ActualValue2031\nSafe sea|Boats|n:12|n:14\nSafe sea|Piers|n:3|n:2",
            &["A owner", "B indicator", "C target 2031", "D achieved 2031"],
        ),
        (
            "Posebni cilj|Pokazatelj|Jedinica mere|Ciljana vrednost 2031|Ostvarena vrednost 2031\nVoda|Bunari|broj|n:12|n:14\nVoda|Brane|broj|n:3|n:2",
            &["A objective", "B indicator", "C unit", "D target 2031", "E achieved 2031"],
        ),
    ] {
        let found: Vec<String> =
            columns(text).iter().map(|column| column.rsplit_once(' ').unwrap().0.to_owned()).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_word_that_means_a_target_or_an_objective_is_decided_by_the_values() {
    let of = |text: &str, at: usize| columns(text)[at].clone();
    let figures = "code|title|unit|goal 2031|actual 2031\n1.1.1|Beds|beds|n:160|n:150\n1.1.2|Nurses|nurses|n:16|n:15";
    assert!(of(figures, 3).starts_with("D target 2031"), "{}", of(figures, 3));
    let words = "Goal|KPI|Target 2031|Actual 2031\nQuiet nights|Benches|n:50|n:52\nQuiet nights|Lamps|n:20|n:12";
    assert!(of(words, 0).contains("objective") || of(words, 0).contains("owner"), "{}", of(words, 0));
}

#[test]
fn a_share_of_the_target_is_never_an_achieved_value() {
    let text = "Code|Indicator|Target 2031|% Achieved 2031|Actual 2031
1.1|Benches|n:50|p:90|n:45
1.1|Bins|n:80|p:95|n:76
1.1|Lamps|n:120|p:104|n:125";
    assert!(columns(text)[3].starts_with("D percent-achieved"), "{:?}", columns(text));
    assert!(columns(text)[4].starts_with("E achieved 2031"), "{:?}", columns(text));
    let alone = "Code|Indicator|Baseline|Target 2031|Progress (%)\n1.1|Benches|n:0|n:50|n:90\n1.1|Bins|n:0|n:120|n:104";
    assert_eq!(questions(alone), ["achieved: E = \"achieved\""]);
}

#[test]
fn a_revised_target_counts_and_the_first_one_is_kept_beside_it() {
    let text = "code|indicator|target 2031|target 2031 (revised)|achieved 2031\n1.1.1|Homes|n:4000|n:3200|n:3350";
    let found = columns(text);
    assert!(found[2].starts_with("C target-original 2031") && found[3].starts_with("D target 2031"), "{found:?}");
}

#[test]
fn years_alone_are_achieved_values_beside_targets_that_say_so() {
    let text = "ID|Indicator|Unit|2030|2031|target_2031|target_2035\na1|Haies|km|n:5|n:6|n:7|n:9\na2|Pistes|km|n:15|n:16|n:17|n:19";
    let found = columns(text);
    assert!(found[3].starts_with("D achieved 2030") && found[4].starts_with("E achieved 2031"), "{found:?}");
    assert!(found[5].starts_with("F target 2031") && found[6].starts_with("G target 2035"), "{found:?}");
}

#[test]
fn two_columns_that_may_both_be_the_achieved_value_are_asked_about() {
    let text =
        "Code|Indicator|Target 2031|Achieved 2031|Actual 2031\n1.1|Benches|n:50|n:45|n:47\n1.1|Bins|n:80|n:76|n:70";
    assert_eq!(questions(text).len(), 1, "{:?}", columns(text));
    assert_eq!(crate::read::tests::indicators(&reading(text)), [""; 0]);
    let twin = "Code|Indicator|Target 2031|Achieved 2031\n1.1|Benches|n:50|n:45\n1.1|Bins|n:80|n:76";
    assert_eq!(questions(twin), [""; 0]);
}

#[test]
fn codes_of_every_row_are_its_own_where_parents_stand_above_it() {
    let text = "Goal number|Goal Name|Target 2031|Achieved 2031
[4]|Safe harbours||
[4.6]|Sound piers||
[4.6.1]|Piers mended|n:50|n:52
[4.6.2]|Lamps lit|n:60|n:58
[4.6.3]|Nets sold|n:6|n:5";
    let found = columns(text);
    assert!(found[0].starts_with("A code") && found[1].starts_with("B "), "{found:?}");
    assert_eq!(crate::read::tests::indicators(&reading(text)).len(), 3, "{found:?}");
    // Codes that come again are those of what gathers the rows.
    let owners = "Goal number|Goal Name|Indicator|Target 2031|Achieved 2031
4.6|Sound piers|Piers mended|n:50|n:52
4.6|Sound piers|Lamps lit|n:60|n:58";
    assert!(!columns(owners)[0].starts_with("A code"), "{:?}", columns(owners));
}

#[test]
fn words_under_results_gather_the_rows_and_figures_are_achieved_values() {
    let words = "Result|Indicator|Target 2031|Achieved 2031\nResult A|Wells|n:30|n:33\nResult B|Pumps|n:10|n:8";
    assert!(columns(words)[0].starts_with("A owner"), "{:?}", columns(words));
    let figures = "Objective|Indicator|Target 2031|Result 2031\nA|Wells|n:30|n:33\nB|Pumps|n:10|n:8";
    assert!(columns(figures)[3].starts_with("D achieved 2031"), "{:?}", columns(figures));
}

/// The directions that the rows state, `+`, `-` or nothing.
fn directions(text: &str) -> String {
    let reading = reading(text);
    let sign = |direction: Option<crate::model::Direction>| match direction {
        Some(crate::model::Direction::Increase) => '+',
        Some(crate::model::Direction::Decrease) => '-',
        Some(crate::model::Direction::Maintain) => '=',
        None => '.',
    };
    let all = reading.programme.indicators();
    all.map(|(_, row)| sign(row.direction.as_ref().map(|direction| direction.value))).collect()
}

#[test]
fn a_flag_gives_the_direction_that_the_words_of_its_header_say_and_is_asked_about_where_they_say_none() {
    let table = |header: &str, flags: [&str; 3]| {
        let [one, two, three] = flags;
        format!(
            "Objective|KPI|Target 2031|Actual 2031|{header}\nA|Wells|n:30|n:33|{one}\nA|Leaks|n:10|n:8|{two}\nA|Pumps|n:1|n:8|{three}"
        )
    };
    for (header, flags, expected) in [
        ("IsReversal", ["n:0", "n:1", "n:0"], "+-+"),
        ("IND_ISREVERSAL", ["n:0", "n:1", "n:0"], "+-+"),
        ("Reverse indicator?", ["no", "yes", "no"], "+-+"),
        ("Higher is better", ["yes", "no", "yes"], "+-+"),
        ("lower_is_better", ["false", "true", "false"], "+-+"),
        ("Inverzni pokazatelj", ["ne", "da", "ne"], "+-+"),
        ("Мање је боље", ["не", "да", "не"], "+-+"),
        ("Indicateur inversé", ["non", "oui", "non"], "+-+"),
        ("Menor es mejor", ["no", "sí", "no"], "+-+"),
        ("Je höher desto besser", ["ja", "nein", "ja"], "+-+"),
        ("Più alto è meglio", ["sì", "no", "sì"], "+-+"),
        ("Quanto menor melhor", ["não", "sim", "não"], "+-+"),
    ] {
        let text = table(header, flags);
        assert_eq!((directions(&text).as_str(), questions(&text)), (expected, Vec::new()), "{header}");
        assert!(columns(&text)[4].starts_with("E direction likely"), "{header}: {:?}", columns(&text));
    }
    for header in ["Desired trend", "Not reversed", "Higher is better or lower is better"] {
        let text = table(header, ["n:0", "n:1", "n:0"]);
        assert_eq!(questions(&text), ["direction: E = \"direction\""], "{header}: {:?}", columns(&text));
    }
    let stated = table("Direction", ["up", "down", "up"]);
    assert_eq!((directions(&stated).as_str(), questions(&stated)), ("+-+", Vec::new()));
}

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
            format!("\nA|Indicator {at}|n:{target}|n:{achieved}|{status}")
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
            "Objective|KPI|Target 2031|Actual 2031|{header}\nA|Wells|n:30|n:33|{one}\nA|Beds|n:10|n:8|{two}\nA|Pumps|n:1|n:8|{three}"
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
            format!("\nA|Indicator {at}|n:{baseline}|n:20|n:{achieved}|{status}")
        };
        let rows: String = baselines.into_iter().enumerate().map(row).collect();
        format!("Objective|KPI|Baseline|Target 2031|Actual 2031|RAG{rows}")
    };
    // One of five baselines may be on the other side, not two.
    assert_eq!(of_statuses(&table([30, 31, 32, 33, 5])), "-----");
    assert_eq!(of_statuses(&table([30, 31, 32, 6, 5])), ".....");
}
