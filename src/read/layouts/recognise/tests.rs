//! Tables of many kinds and what each of their columns is understood to be.

mod arithmetic;
mod labels;
mod statuses;

use crate::read::tests::{checked, indicators, opened};
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
fn targets_of_any_period_may_be_words_where_their_header_says_nothing_else() {
    for period in ["2031", "2030/31", "Q3 2031", "u 2030/31. godini"] {
        let text = format!(
            "Indicator|Target {period}|Achieved {period}\nTax law|Law adopted|Law drafted\nCity law|increase by 40|n:40"
        );
        let found = columns(&text);
        assert_eq!(found[1..], ["B target 2031 certain", "C achieved 2031 certain"], "{period}");
    }
    // Other words say that it may be something else.
    let found = columns("Indicator|Target group 2030/31|Achieved 2030/31\nBeds|Pupils|n:150\nNurses|Farmers|n:15");
    assert!(!found[1].contains("target"), "{}", found[1]);
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
    assert_eq!(questions(alone), ["achieved: \"...\" = \"achieved\""]);
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

/// What the column of a table is understood to be, without its letter: `owner-code likely`.
fn at(text: &str, index: usize) -> String {
    let columns = columns(text);
    columns
        .get(index)
        .and_then(|column| column.split_once(' '))
        .map_or_else(|| format!("{columns:?}"), |found| found.1.to_owned())
}

#[test]
fn codes_beside_several_names_are_of_what_owns_the_rows_and_those_of_one_name_are_not() {
    let table = |ids: [&str; 4]| {
        let rows = ["k1|Trams|n:4|n:5", "k2|Buses|n:9|n:8", "k3|Ferries|n:3|n:3", "k4|Lifts|n:7|n:9"];
        let rows: Vec<String> = rows.iter().zip(ids).map(|(row, id)| format!("{row}|{id}")).collect();
        format!("kpi_id|name|target_value|actual_value|strategy_id\n{}", rows.join("\n"))
    };
    assert!(at(&table(["s1", "s1", "s2", "s2"]), 4).starts_with("owner-code"));
    assert_eq!(at(&table(["s1", "s2", "s3", "s2"]), 4), "owner-code likely");
    assert_eq!(at(&table(["s1", "s2", "s3", "s4"]), 4), "- none", "an id for each name is a second id of the row");
    let twice = "kpi_id|name|year|target|actual|stable_id
k1|Trams|n:2030|n:4|n:5|z1\nk2|Trams|n:2031|n:5|n:5|z1\nk3|Buses|n:2030|n:9|n:8|z2\nk4|Buses|n:2031|n:9|n:9|z2";
    assert_eq!(at(twice, 5), "code none", "an id that comes again with its name is the row's");
}

#[test]
fn the_month_in_which_a_target_is_due_is_no_target() {
    for (target, month, achieved) in [
        ("target", "target_month", "actual"),
        ("Cible", "Mois cible", "Valeur atteinte"),
        ("Zielwert", "Zielmonat", "Istwert"),
        ("Ciljna vrednost", "Ciljni mesec", "Ostvarena vrednost"),
    ] {
        let text = format!("id|KPI|{month}|{target}|{achieved}\na1|Wells|n:3|n:40|n:42\na2|Banks|n:12|n:30|n:24");
        assert_eq!((at(&text, 2).as_str(), at(&text, 3).as_str()), ("- none", "target certain"), "{text}");
    }
}

#[test]
fn words_about_a_row_and_lists_of_tags_gather_nothing() {
    let table = |header: &str, values: [&str; 4]| {
        let rows = ["Trams|n:4|n:5", "Buses|n:9|n:8", "Ferries|n:3|n:3", "Lifts|n:7|n:9"];
        let rows: Vec<String> = rows.iter().zip(values).map(|(row, value)| format!("{row}|{value}")).collect();
        format!("KPI|Target 2031|Actual 2031|{header}\n{}", rows.join("\n"))
    };
    for (header, values) in [
        ("Priority", ["High", "Low", "High", "Medium"]),
        ("Priorité", ["Haute", "Basse", "Haute", "Moyenne"]),
        ("Priorität", ["hoch", "niedrig", "hoch", "mittel"]),
        ("Axes", ["Climate, Water", "Water", "Soil, Climate", "Soil, Water"]),
    ] {
        let found = at(&table(header, values), 3);
        assert!(!found.contains("owner") && !found.contains("objective"), "{header}: {found}");
    }
    for (header, values) in [
        ("Priority", ["Safe sea", "Safe sea", "Calm streets", "Calm streets"]),
        ("Priority", ["A", "A", "B", "B"]),
        ("Axes", ["Soil, roads and rivers", "Soil, roads and rivers", "Water", "Water"]),
    ] {
        let found = at(&table(header, values), 3);
        assert!(found.contains("owner") || found.contains("objective"), "{header}: {found}");
    }
}

#[test]
fn indicators_of_results_beside_those_of_products_are_no_owners() {
    let rows =
        "Ruhe|Lärm am Tag|n:3|Bäume|n:40|n:42\nRuhe|Lärm am Tag|n:3|Bänke|n:12|n:14\nLuft|Feinstaub|n:9|Busse|n:7|n:8";
    let text = format!("Ziel|Ergebnisindikator|Ausgangswert|Indikator|Zielwert 2031|Istwert 2031\n{rows}");
    assert_eq!((at(&text, 1).as_str(), at(&text, 3).as_str()), ("indicator none", "indicator certain"));
    let title =
        text.replace("Ziel|Ergebnisindikator", "Nr|Bezeichnung").replace("Ruhe|", "n:1|").replace("Luft|", "n:2|");
    assert!(at(&title, 1).starts_with("owner"), "a title that comes again gathers the rows: {}", at(&title, 1));
}

#[test]
fn a_share_of_money_is_no_share_of_the_target() {
    let table = |shares: [&str; 4]| {
        let rows = [
            "Trams|n:4|n:5|n:200|n:50",
            "Buses|n:9|n:8|n:400|n:300",
            "Ferries|n:3|n:3|n:80|n:60",
            "Lifts|n:7|n:9|n:90|n:9",
        ];
        let rows: Vec<String> = rows.iter().zip(shares).map(|(row, share)| format!("{row}|p:{share}")).collect();
        format!("Indicador|Meta 2031|Logro 2031|Presupuesto 2031|Pagos 2031|% ejecución 2031\n{}", rows.join("\n"))
    };
    assert_eq!(at(&table(["25", "75", "75", "10"]), 5), "- 2031 none");
    assert_eq!(at(&table(["125", "88.89", "100", "128.57"]), 5), "percent-achieved 2031 certain");
}

#[test]
fn goals_that_are_numbers_own_the_rows_where_the_target_is_another_column() {
    let rows = "n:1|Trens|n:40|n:42\nn:1|Barcos|n:30|n:24\nn:2|Bicicletas|n:12|n:11\nn:2|Bondes|n:9|n:9";
    assert_eq!(at(&format!("Meta|Indicador|Meta definida|Alcançado\n{rows}"), 0), "owner-code likely");
    let other = "n:120|Trens|n:42\nn:150|Barcos|n:24\nn:12|Bicicletas|n:11";
    assert!(at(&format!("Meta|Indicador|Alcançado\n{other}"), 0).starts_with("target"));
}

#[test]
fn a_flag_or_an_empty_column_is_no_target_beside_targets_of_years() {
    let text = "KPI|Target 2031|Actual 2031|plan_b|Ambition\nTrams|n:4|n:5|true|\nBuses|n:9|n:8|false|\nLifts|n:7|n:9|true|\nFerries|n:3|n:3|true|";
    assert_eq!((at(text, 3).as_str(), at(text, 4).as_str()), ("- none", "- none"));
    let words = "KPI|Target|Actual\nLaw passed|yes|yes\nPort open|yes|no\nCode printed|yes|yes\nLine laid|yes|yes";
    assert!(at(words, 1).starts_with("target"), "{}", at(words, 1));
}

#[test]
fn a_value_of_the_middle_of_the_year_is_kept_beside_that_of_its_end() {
    for filled in ["n:2|n:5", "|n:5", "|"] {
        let text = format!(
            "KPI|PlanYear|Target|MidYearValue|YearEndValue\nTrams|n:2031|n:4|{filled}\nBuses|n:2031|n:9|{filled}"
        );
        assert_eq!(at(&text, 4).split(' ').next(), Some("achieved"), "{filled}: {:?}", columns(&text));
    }
    let text = "KPI|PlanYear|Target|MidYearValue|YearEndValue\nTrams|n:2031|n:4|n:2|n:5";
    assert_eq!(indicators(&reading(text)), ["1.1#1 Trams:  [2031=4] {} 2031-H1=2 2031=5"]);
}

#[test]
fn codes_of_rows_without_figures_are_those_of_headings() {
    let text = "Goal number|Goal name|Target 2031|Actual 2031
4|Warm rooms|  |  \n4.1|Good meals|  |  \n  |Breakfasts|n:6|n:8\n  |Lunches|n:62|n:60";
    assert_eq!(at(text, 0), "code likely");
    let filled = "Goal number|Goal name|Target 2031|Actual 2031\n4.1|Breakfasts|n:6|n:8\n  |Lunches|n:62|n:60";
    assert!(at(filled, 0).starts_with("objective"), "{}", at(filled, 0));
}

#[test]
fn a_target_without_a_year_beside_that_of_the_only_year_is_another_thing() {
    let text = "KPI|Target|Target 2031|Actual 2031\nTrams|n:40|n:4|n:5\nBuses|n:90|n:9|n:8";
    let found = columns(text);
    assert!(found[1].starts_with("B -") && found[2].starts_with("C target 2031"), "{found:?}");
    let alone = columns("KPI|Target|Actual 2031\nTrams|n:4|n:5\nBuses|n:9|n:8");
    assert!(alone[1].starts_with("B target 2031"), "{alone:?}");
}

#[test]
fn a_column_without_a_header_between_owners_and_names_gathers_the_rows() {
    let text = " | |Indicator|Target 2031|Actual 2031
Outputs of part 1|Output 1.1 Roads drained|Culverts laid|n:4|n:5
Outputs of part 1|Output 1.2 Roads lit|Lamps set|n:9|n:8
Outputs of part 2|Output 2.1 Trams renewed|Trams bought|n:3|n:3";
    assert_eq!((at(text, 0).as_str(), at(text, 1).as_str()), ("owner likely", "owner likely"));
    let notes =
        "|Indicator|Target 2031|Actual 2031\n|Culverts laid|n:4|n:5\nnew|Lamps set|n:9|n:8\n|Trams bought|n:3|n:3";
    assert_eq!(at(notes, 0), "- none", "a note beside one row gathers nothing");
}

#[test]
fn a_column_of_measures_beside_nested_codes_is_how_something_is_measured() {
    let table = |codes: [&str; 3]| {
        let [first, second, third] = codes;
        format!(
            "Goal number|Goal name|Measure|Target 2031|Actual 2031\n{first}|Steady services|Overall|  |  
{second}|Mail|% positive|n:95|n:96\n{third}|Print|% positive|n:95|n:94"
        )
    };
    assert_eq!(at(&table(["4.6", "4.6.1", "4.6.2"]), 2), "- none");
    let known = "Indicator|Target 2031|Actual 2031|Measure\nMail sent|n:95|n:96|Post\nLetters|n:95|n:94|Post\nTrams|n:3|n:4|Roads";
    assert_eq!(at(known, 3), "measure certain");
}

#[test]
fn a_year_in_which_the_target_is_due_is_no_target_however_few_rows_there_are() {
    let text = "name|target_year|target|actual\nWells|n:2030|n:40|n:42\nBanks|n:2031|n:30|n:24";
    assert_eq!((at(text, 1).as_str(), at(text, 2).as_str()), ("target-year certain", "target certain"));
}

#[test]
fn figures_below_a_factor_are_multiplied_only_where_that_brings_them_nearer_to_the_others() {
    let rows = |first: &str, second: &str| {
        format!(
            "Objective|Indicator|Target 2031 (million EUR)|Paid|Achieved 2031 (EUR)\nA|Loans|{first}\nB|Grants|{second}"
        )
    };
    let read = |text: String| {
        let reading = reading(&text);
        let scaled =
            crate::read::tests::reported(&reading).iter().filter(|one| one.starts_with("column-scaled")).count();
        let target = |row: &crate::model::Indicator| row.targets.get(crate::model::Year(2031))?.amount.number();
        (reading.programme.indicators().find_map(|(_, row)| target(row)).map(|number| number.to_string()), scaled)
    };
    let multiplied = read(rows("n:850|x|n:812000000", "n:20|x|n:21000000"));
    assert_eq!(multiplied, (Some("850000000".to_owned()), 1));
    let left = rows("n:850|x|n:812", "n:20|x|n:21");
    assert_eq!(read(left.clone()), (Some("850".to_owned()), 1));
    assert_eq!(read(left.replace("(EUR)", "(million EUR)")), (Some("850".to_owned()), 0));
}

#[test]
fn of_two_columns_of_texts_without_a_known_word_the_one_with_more_different_texts_has_the_names() {
    let text = "Osztály|Mutató|Egység|Kezdet|Terv|Tény\nUtak|Hossz|xx|n:0|n:100|n:80\nUtak|Hidak|yy|n:2|n:5|n:5\nVíz|Kutak|yy|n:5|n:20|n:21";
    let found = columns(text);
    assert!(found[1].starts_with("B indicator") && !found[2].starts_with("C indicator"), "{found:?}");
}

#[test]
fn ages_below_each_indicator_do_not_make_its_column_one_of_figures() {
    let ages = "\n   15–24||n:3\n   25–54||n:4\n   55+||n:5";
    let table = |first: &str, last: &str| {
        format!("Indicator|Target 2031|Achieved 2031\n{first}|n:14|n:12{ages}\n{last}|n:14|n:12{ages}")
    };
    assert_eq!(columns(&table("Firms supported", "Courses held"))[0], "A indicator certain");
    assert_ne!(columns(&table("12", "15"))[0], "A indicator certain");
}

#[test]
fn rows_without_names_and_codes_are_named_by_texts_that_are_perhaps_institutions() {
    let table = |more: &str, rows: [&str; 2]| {
        format!("Goal|New services|Target 2031|Achieved 2031{more}\nn:8|Families{}\nn:9|Trees{}", rows[0], rows[1])
    };
    let rows = ["|n:14|n:12", "|n:15|n:17"];
    assert_eq!(columns(&table("", rows))[1], "B indicator likely");
    let named = ["|n:14|n:12|Families registered", "|n:15|n:17|Trees planted"];
    assert_ne!(columns(&table("|Indicator", named))[1], "B indicator likely");
}
