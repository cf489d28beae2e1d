use crate::model::{Quantity, Year};
use crate::read::tests::{reading, reported};

/// The targets and achieved values of the first indicator in 2031, as `target achieved`; `ask` where it is open.
fn year_of(text: &str) -> String {
    let reading = reading(&[("plan.csv", text)]);
    if !reading.programme.questions.is_empty() {
        return "ask".to_owned();
    }
    let (_, indicator) = reading.programme.indicators().next().unwrap();
    let printed = |value: Option<&Quantity>| value.map_or("-".to_owned(), |value| value.printed.to_string());
    format!("{} {}", printed(indicator.targets.get(Year(2031))), printed(indicator.achieved.get(Year(2031))))
}

/// How often the finding on parts of a year is made.
fn warnings(text: &str) -> usize {
    let reading = reading(&[("plan.csv", text)]);
    reported(&reading).iter().filter(|line| line.starts_with("period-part ")).count()
}

const QUARTERS: &str = "Actual 2031 (Q1)|Actual 2031 (Q2)|Actual 2031 (Q3)|Actual 2031 (Q4)";

#[test]
fn quarters_of_a_count_add_up_and_of_a_percentage_the_last_one_counts() {
    for (unit, values, year) in [
        ("number", "n:90|n:110|n:80|n:125", "400 405"),
        ("number", "n:90||n:80|n:125", "400 295"),
        ("%", "n:390|n:395|n:380|n:401", "400 401"),
        ("number", "|n:110||", "400 110"),
        ("number", "n:100|n:210|n:330|n:405", "ask"),
    ] {
        let text = format!("Indicator|Unit|Target 2031|{QUARTERS}\nFlights|{unit}|n:400|{values}");
        assert_eq!(year_of(&text), year, "{unit} {values}");
        assert_eq!(warnings(&text), usize::from(year != "ask"), "{unit} {values}");
    }
}

#[test]
fn parts_beside_the_year_are_kept_and_say_nothing_about_it() {
    let text = format!("Indicator|Target 2031|{QUARTERS}|Actual 2031\nFlights|n:400|n:90|n:110|n:80|n:125|n:410");
    let reading = reading(&[("plan.csv", &text)]);
    let (_, indicator) = reading.programme.indicators().next().unwrap();
    let values = indicator.achieved.iter().map(|(period, value)| format!("{period}={}", value.printed));
    let all = ["2031-Q1=90", "2031-Q2=110", "2031-Q3=80", "2031-Q4=125", "2031=410"];
    assert_eq!(values.collect::<Vec<_>>(), all);
    assert_eq!(warnings(&text), 0);
}

#[test]
fn what_is_counted_until_the_report_is_the_year_beside_its_parts() {
    for header in ["Actual 2031 YTD", "Actual year to date 2031"] {
        let text = format!("Indicator|Target 2031|{QUARTERS}|{header}\nFlights|n:400|n:90|n:110|n:80|n:125|n:405");
        assert_eq!(year_of(&text), "400 405", "{header}");
    }
}

#[test]
fn rows_of_quarters_are_settled_as_columns_are() {
    let rows = |targets: [&str; 4], values: [u32; 4]| {
        let row = |at: usize| format!("Flights|flights|2031-Q{}|{}|n:{}", at + 1, targets[at], values[at]);
        format!("Indicator|Unit|Period|Target|Actual\n{}", (0..4).map(row).collect::<Vec<_>>().join("\n"))
    };
    // Each quarter has its own target: the year has none.
    assert_eq!(year_of(&rows(["n:100"; 4], [90, 110, 80, 125])), "- -");
    // One target that is repeated may be that of the year.
    assert_eq!(year_of(&rows(["n:400"; 4], [90, 110, 80, 125])), "ask");
    assert_eq!(year_of(&rows(["", "", "", "n:400"], [90, 110, 80, 125])), "ask");
    let yearly = "Indicator|Unit|Period|Target|Actual\nFlights|number|2031|n:400|\nFlights|number|2031-H1||n:190\n\
                  Flights|number|2031-H2||n:215";
    assert_eq!(year_of(yearly), "400 405");
}

#[test]
fn an_incomplete_year_is_asked_about_where_it_is_reviewed_only() {
    let two = "Indicator|Unit|Target 2031|Actual 2031 Q1|Actual 2031 Q2\nFlights|number|n:400|n:90|n:110";
    assert_eq!(year_of(two), "ask");
    let earlier = "Indicator|Unit|Target 2030|Actual 2030 Q1|Actual 2030 Q2|Target 2031|Actual 2031\n\
                   Flights|number|n:400|n:90|n:110|n:410|n:420";
    assert_eq!(year_of(earlier), "410 420");
}

#[test]
fn quarters_without_a_year_are_of_the_one_that_a_neighbour_names() {
    for (target, quarters) in [
        ("Target 2031", "Actual Q1|Actual Q2|Actual Q3|Actual Q4"),
        ("Target 2031", "Q1|Q2|Q3|Q4"),
        ("Cilj 2031", "Ostvareno I kvartal|Ostvareno II kvartal|Ostvareno III kvartal|Ostvareno IV kvartal"),
        ("Cible 2031", "Réalisé T1|Réalisé T2|Réalisé T3|Réalisé T4"),
    ] {
        let text = format!("Indicator|Unit|{target}|{quarters}\nFlights|number|n:400|n:90|n:110|n:80|n:125");
        assert_eq!(year_of(&text), "400 405", "{quarters}");
    }
}

#[test]
fn months_below_a_target_are_its_achieved_values() {
    let months: Vec<String> = (1..=12).map(|month| format!("2031-{month:02}")).collect();
    let values: Vec<String> = (1..=12).map(|month| format!("n:{}", 20 + month % 3)).collect();
    let text = format!("Indicator|Unit|Target|{}\nFlights|number|n:250|{}", months.join("|"), values.join("|"));
    assert_eq!(year_of(&text), "250 252");
}

#[test]
fn targets_of_quarters_add_up_to_the_target_of_the_achieved_value_of_the_year() {
    let targets = "Target 2031 Q1|Target 2031 Q2|Target 2031 Q3|Target 2031 Q4";
    let text = |unit| format!("Indicator|Unit|{targets}|Actual 2031\nFlights|{unit}|n:90|n:95|n:100|n:105|n:400");
    assert_eq!(year_of(&text("number")), "390 400");
    assert_eq!(year_of(&text("%")), "105 400");
    assert_eq!(year_of(&text("flights")), "ask");
}

#[test]
fn parts_in_a_second_header_row_are_parts_of_the_year_above_them() {
    let four = "Indicator|Unit|Target 2031|Actual 2031|||\n|||Q1|Q2|Q3|Q4\nFlights|number|n:400|n:90|n:110|n:80|n:125";
    assert_eq!((year_of(four).as_str(), warnings(four)), ("400 405", 1));
    for part in ["Q1", "I polugodište", "January", "1er trimestre"] {
        let one = format!("Indicator|Unit|Target 2031|Actual 2031\n|||{part}\nFlights|number|n:400|n:90");
        assert_eq!((year_of(&one).as_str(), warnings(&one)), ("400 90", 1), "{part}");
    }
    let whole = "Indicator|Unit|Target 2031|Actual 2031\n|||in total\nFlights|number|n:400|n:90";
    assert_eq!((year_of(whole).as_str(), warnings(whole)), ("400 90", 0));
}

#[test]
fn a_quarter_with_a_small_numeral_is_one_and_the_word_for_and_is_none() {
    let table = |header| format!("pokazatelj|jedinica|cilj_2031|{header}\nLetovi|number|n:400|n:90");
    assert_eq!(warnings(&table("ostvareno_2031_i_kvartal")), 1);
    assert_eq!(warnings(&table("ostvareno_i_provereno_2031")), 0);
}

#[test]
fn quarters_down_the_side_are_parts_of_their_year() {
    let text = "Indicator|Flights|Trains\nUnit|number|%\nTarget 2031|n:400|n:90\nActual 2031 Q1|n:90|n:80\n\
                Actual 2031 Q2|n:110|n:85\nActual 2031 Q3|n:80|n:88\nActual 2031 Q4|n:125|n:91";
    assert_eq!((year_of(text).as_str(), warnings(text)), ("400 405", 2));
}

#[test]
fn year_and_quarter_in_two_columns_are_one_period() {
    let table = |header: &str, quarters: [&str; 4], is_first: bool| {
        let row = |at: usize| {
            let (quarter, value) = (quarters[at], [90, 110, 80, 125][at]);
            let period = if is_first { format!("{quarter}|2031") } else { format!("2031|{quarter}") };
            format!("Flights|number|{period}|{}|n:{value}", if at == 0 { "n:90" } else { "n:120" })
        };
        let headers = if is_first { format!("{header}|Year") } else { format!("Year|{header}") };
        format!("Indicator|Unit|{headers}|Target|Actual\n{}", (0..4).map(row).collect::<Vec<_>>().join("\n"))
    };
    for is_first in [false, true] {
        let reading = reading(&[("plan.csv", &table("Quarter", ["Q1", "Q2", "Q3", "Q4"], is_first))]);
        let (_, indicator) = reading.programme.indicators().next().unwrap();
        let values = indicator.achieved.iter().map(|(period, value)| format!("{period}={}", value.printed));
        let all = ["2031-Q1=90", "2031-Q2=110", "2031-Q3=80", "2031-Q4=125"];
        assert_eq!(values.collect::<Vec<_>>(), all, "{is_first}");
        assert!(!reported(&reading).iter().any(|line| line.starts_with("column-duplicate ")), "{is_first}");
    }
    // A row of the whole year is the year.
    let with_total =
        format!("{}\nFlights|number|2031|total|n:450|n:405", table("Quarter", ["Q1", "Q2", "Q3", "Q4"], false));
    assert_eq!(year_of(&with_total), "450 405");
}

#[test]
fn one_quarter_in_a_column_of_its_own_stands_for_no_year_in_silence() {
    let text =
        "Indicator|Unit|Year|Quarter|Target|Actual\nFlights|number|2031|Q1|n:400|n:90\nTrips|number|2031|Q1|n:30|n:9";
    // One for the targets, one for the achieved values.
    assert_eq!((year_of(text).as_str(), warnings(text)), ("400 90", 2));
}

#[test]
fn twelve_months_from_july_on_are_the_fiscal_year_in_which_they_end() {
    let header = |from: usize, year: u16| -> String {
        let name = |at: usize| format!("Actual {}-{:02}", if at > 12 { year + 1 } else { year }, (at - 1) % 12 + 1);
        (from..from + 12).map(name).collect::<Vec<_>>().join("|")
    };
    let values = |first: usize| (0..12).map(|at| format!("n:{}", first + at)).collect::<Vec<_>>().join("|");
    for (target, from, year, sum) in [
        ("Target 2030/31", 7, 2030, "250 246"),
        ("Target 2030/31", 4, 2030, "250 246"),
        ("Target 2031", 1, 2031, "250 246"),
        // No table names the fiscal year.
        ("Target 2031", 7, 2030, "ask"),
    ] {
        let text = format!("Indicator|Unit|{target}|{}\nFlights|number|n:250|{}", header(from, year), values(15));
        assert_eq!(year_of(&text), sum, "{target} {from}");
    }
    let levels = format!("Indicator|Unit|Target 2030/31|{}\nFlights|%|n:25|{}", header(7, 2030), values(15));
    assert_eq!((year_of(&levels).as_str(), warnings(&levels)), ("25 26", 1));
    let halves = "Indicator|Unit|Target 2030/31|Actual H2 2030|Actual H1 2031\nFlights|number|n:100|n:60|n:62";
    assert_eq!((year_of(halves).as_str(), warnings(halves)), ("100 122", 1));
}

#[test]
fn the_last_month_below_a_fiscal_year_is_the_last_one_of_the_table() {
    let months = "Jul|Aug|Sep|Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun";
    let values = (11..23).map(|value| format!("n:{value}")).collect::<Vec<_>>().join("|");
    let text = |unit| {
        format!(
            "Indicator|Unit|Target 2030/31|Actual 2030/31{}\n|||{months}\nFlights|{unit}|n:25|{values}",
            "|".repeat(11)
        )
    };
    assert_eq!(year_of(&text("%")), "25 22");
}

#[test]
fn a_day_in_the_middle_of_a_fiscal_year_is_a_part_of_it() {
    for (header, year, found) in [
        ("Target 2030/31|Actual 31.12.2030", "250 246", 1),
        ("Target 2030/31|Actual 30.09.2030", "250 246", 1),
        ("Target 2030/31|Actual Q4 2030", "250 246", 1),
        ("Target 2031|Actual 31.12.2031", "250 246", 0),
        // The calendar year is meant.
        ("Target 2031|Actual 31.12.2030", "250 -", 0),
    ] {
        let text = format!("Indicator|Unit|{header}\nFlights|number|n:250|n:246");
        assert_eq!((year_of(&text).as_str(), warnings(&text)), (year, found), "{header}");
    }
    let two = "Indicator|Unit|Target 2030/31|Actual 31.12.2030|Actual 2030/31\nFlights|number|n:250|n:120|n:251";
    assert_eq!((year_of(two).as_str(), warnings(two)), ("250 251", 0));
}

#[test]
fn parts_that_do_not_yet_fill_a_fiscal_year_are_of_it() {
    let months = "Actual 2030-07|Actual 2030-08|Actual 2030-09|Actual 2030-10";
    let text = format!("Indicator|Unit|Target 2030/31|{months}\nFlights|number|n:250|n:20|n:21|n:22|n:23");
    let reading = reading(&[("plan.csv", &text)]);
    let question = &reading.programme.questions[0];
    assert_eq!(question.columns.len(), 4);
    assert!(format!("{:?}", question.kind).contains("2031"));
}

#[test]
fn rows_of_parts_below_headers_of_years_are_one_indicator() {
    let rows = |targets: [u32; 2]| {
        let row = |at: usize| format!("Flights|H{}|number|n:{}|n:{}", at + 1, targets[at], 9 + 3 * at);
        format!("Indicator|Period|Unit|Target 2031|Achieved 2031\n{}\n{}", row(0), row(1))
    };
    let text = rows([10, 11]);
    let reading = reading(&[("plan.csv", &text)]);
    let (_, indicator) = reading.programme.indicators().next().unwrap();
    let values = indicator.achieved.iter().map(|(period, value)| format!("{period}={}", value.printed));
    assert_eq!(values.collect::<Vec<_>>(), ["2031-H1=9", "2031-H2=12"]);
    assert_eq!(reading.programme.indicators().count(), 1);
    // One target that is repeated may be that of the year.
    assert_eq!(year_of(&rows([21, 21])), "ask");
}

#[test]
fn a_cell_that_names_a_part_without_the_year_is_of_that_part_of_its_column_s_year() {
    for (cell, achieved) in [("94 (Q3)", "100 94 (Q3)"), ("94 (Jan–Jun)", "100 94 (Jan–Jun)"), ("94", "100 94")] {
        let text = format!("Indicator|Unit|Target 2031|Achieved 2031\nFlights|number|n:100|{cell}");
        assert_eq!((year_of(&text).as_str(), warnings(&text)), (achieved, usize::from(cell != "94")), "{cell}");
    }
}

#[test]
fn a_target_to_date_is_a_target_and_a_maximum_is_a_bound() {
    for (header, is_bound) in [("Target to date 2031", false), ("Maximum target 2031", true)] {
        let text = format!("Indicator|Unit|{header}|Achieved 2031\nFlights|number|n:50|n:55");
        let reading = reading(&[("plan.csv", &text)]);
        let (_, indicator) = reading.programme.indicators().next().unwrap();
        let target = indicator.targets.get(Year(2031)).map(|target| target.printed.to_string());
        assert_eq!(target.is_some_and(|printed| printed.contains('≤')), is_bound, "{header}");
    }
}

#[test]
fn values_of_days_are_achieved_ones() {
    let text = "Indicator|Unit|Target (31.12.2031)|Value as of 30.06.2030|Value as of 31.12.2031\nFlights|number|n:20|n:9|n:21";
    assert_eq!(year_of(text), "20 21");
}

#[test]
fn a_cell_of_a_row_names_a_part_of_the_rows_year() {
    let rows = |achieved: &str| format!("Code|Indicator|Year|Target|Achieved\n1.1.1|Flights|2031|n:400|{achieved}");
    assert_eq!(year_of(&rows("94 (Q3)")), "400 94 (Q3)");
    assert_eq!(warnings(&rows("94 (Q3)")), 1);
    assert_eq!(year_of(&rows("94 (2031)")), "400 94 (2031)");
    assert_eq!(warnings(&rows("94 (2031)")), 0);
}

#[test]
fn the_last_day_of_december_in_a_row_is_in_the_middle_of_a_fiscal_year_and_a_later_day_goes_before() {
    let rows = |last: &str| {
        format!(
            "Code|Indicator|Period|Target|Achieved\n1.1.1|Flights|2030/31|n:400|\n1.1.1|Flights|31.12.2030||n:94{last}"
        )
    };
    let later = "\n1.1.1|Flights|30.06.2031||n:390";
    assert_eq!((year_of(&rows("")), warnings(&rows(""))), ("400 94".to_owned(), 1));
    assert_eq!((year_of(&rows(later)), warnings(&rows(later))), ("400 390".to_owned(), 1));
    let calendar = "Code|Indicator|Period|Target|Achieved\n1.1.1|Flights|31.12.2031|n:400|n:94";
    assert_eq!((year_of(calendar), warnings(calendar)), ("400 94".to_owned(), 0));
}
