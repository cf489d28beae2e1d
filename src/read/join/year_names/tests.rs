use crate::model::{Quantity, QuestionKind, ReportingPeriod};
use crate::read::tests::{reading, reported};

/// What the first indicator has of the fiscal year 2030/31 as `target achieved`, and how: `=` in silence, `warning`, `error`,
/// or the meanings between which the user is to choose.
fn year_of(files: &[(&str, &str)]) -> String {
    let reading = reading(files);
    if let Some(question) = reading.programme.questions.first() {
        let QuestionKind::Meaning { candidates, .. } = &question.kind else { panic!("{question:?}") };
        return format!("ask {}: {}", candidates.join(" or "), question.map_line);
    }
    let has = |id: &str| reported(&reading).iter().any(|line| line.starts_with(id));
    let how = match (has("year-taken "), has("year-unreadable ")) {
        (false, false) => "=",
        (true, _) => "warning",
        (false, true) => "error",
    };
    let (_, indicator) = reading.programme.indicators().next().unwrap();
    let printed = |value: Option<&Quantity>| value.map_or("-".to_owned(), |value| value.printed.to_string());
    let year = ReportingPeriod::from_text("2030/31").unwrap();
    format!("{} {} {how}", printed(indicator.targets.get(year)), printed(indicator.achieved.get(year)))
}

#[test]
fn calendar_years_beside_as_many_fiscal_years_are_paired_with_a_warning() {
    for (headers, values, read) in [
        ("Target 2030/31|Actual 2030", "n:10|n:8", "10 8 warning"),
        ("Target 2030/31|Actual 2031", "n:10|n:8", "10 8 warning"),
        ("Target 2031|Actual 2030/31", "n:10|n:8", "10 8 warning"),
        ("Target 2030|Actual 2030/31", "n:10|n:8", "10 8 warning"),
        ("Cilj 2030/31|Ostvareno 2030", "n:10|n:8", "10 8 warning"),
        ("Meta 2030/31|Alcanzado 2030", "n:10|n:8", "10 8 warning"),
        ("Target 2029/30|Target 2030/31|Actual 2029|Actual 2030", "n:5|n:10|n:4|n:8", "10 8 warning"),
        ("Target 2029/30|Target 2030/31|Actual 2030|Actual 2031", "n:5|n:10|n:4|n:8", "10 8 warning"),
        ("Target 2030/31|Actual 2030/31", "n:10|n:8", "10 8 ="),
        ("Target 2031|Actual 2031", "n:10|n:8", "10 8 ="),
    ] {
        assert_eq!(year_of(&[("plan.csv", &format!("Indicator|{headers}\nFlights|{values}"))]), read, "{headers}");
    }
}

#[test]
fn calendar_years_that_may_be_one_of_two_fiscal_years_are_asked_about() {
    for (headers, values, read) in [
        (
            "Target 2029/30|Target 2030/31|Actual 2030",
            "n:5|n:10|n:8",
            "ask achieved 2030/31 or achieved 2029/30: D = \"achieved 2030/31\"",
        ),
        ("Target 2030|Target 2031|Actual 2030/31", "n:5|n:10|n:8", "ask target 2030/31: B = \"target 2030/31\""),
        // A last target that is due after the years with values is held against none of them.
        ("Target 2035|Actual 2029/30|Actual 2030/31", "n:10|n:7|n:8", "- 8 ="),
        // The years do not follow the fiscal ones.
        ("Target 2030/31|Actual 2033", "n:10|n:8", "10 - ="),
    ] {
        assert_eq!(year_of(&[("plan.csv", &format!("Indicator|{headers}\nFlights|{values}"))]), read, "{headers}");
    }
}

#[test]
fn a_second_file_and_rows_are_paired_as_columns_are() {
    let plan = ("plan.csv", "Code|Indicator|Target 2030/31\n1.1.1|Flights|n:10");
    assert_eq!(year_of(&[plan, ("results.csv", "Code|Indicator|Actual 2030\n1.1.1|Flights|n:8")]), "10 8 warning");
    assert_eq!(year_of(&[plan, ("results.csv", "Code|Indicator|Actual 2030/31\n1.1.1|Flights|n:8")]), "10 8 =");
    let rows = |rows: &str| format!("Code|Indicator|Period|Target|Achieved\n{rows}");
    let paired = rows("1.1.1|Flights|2030/31|n:10|\n1.1.1|Flights|2030||n:8");
    assert_eq!(year_of(&[("plan.csv", &paired)]), "10 8 warning");
    let own = rows("1.1.1|Flights|2030/31|n:10|\n1.1.1|Flights|2030/31||n:8");
    assert_eq!(year_of(&[("plan.csv", &own)]), "10 8 =");
    let several = rows("1.1.1|Flights|2029/30|n:5|\n1.1.1|Flights|2030/31|n:10|\n1.1.1|Flights|2030||n:8");
    assert_eq!(year_of(&[("plan.csv", &several)]), "10  error");
}
