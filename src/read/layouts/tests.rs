//! Tests of the forms in which flat tables come.

use crate::model::{DecimalMark, Level, Verdict, Year};
use crate::read::tests::{checked, indicators, opened, reading, reading_merged, reported};
use crate::read::{ReadOptions, read};
use crate::sheet::Merge;

mod several_values;
mod two_header_rows;
mod whole_rows;

#[test]
fn one_table_of_indicators_is_a_complete_input() {
    let reading = reading(&[(
        "kpi.csv",
        "code|name|unit|baseline|target 2021|target 2022|achieved 2021
1.2.3|Requests|number|n:10|n:20|n:30|n:25
1.2.3|Answers|number|n:0|n:5|n:6|n:1
1.2|Users|number|n:100|n:200|n:300|n:150
O1|Benchmark|%|37%|50%|60%|48%",
    )]);
    assert_eq!(
        indicators(&reading),
        [
            "O1#1 Benchmark: 37% [2021=50% 2022=60%] {} 2021=48%",
            "1.2#1 Users: 100 [2021=200 2022=300] {} 2021=150",
            "1.2.3#1 Requests: 10 [2021=20 2022=30] {} 2021=25",
            "1.2.3#2 Answers: 0 [2021=5 2022=6] {} 2021=1",
        ]
    );
    let implied = ["measure-implied kpi.csv:2", "objective-implied kpi.csv:2", "objective-implied kpi.csv:5"];
    assert_eq!(reported(&reading), implied);
    assert_eq!(reading.programme.objectives[0].level, Level::Overall);
}

#[test]
fn the_order_of_columns_and_the_name_of_the_file_change_nothing() {
    let (a, b) = (
        reading(&[("indicators.csv", "code|name|baseline|target 2021|achieved 2021\n1.1.1|Users|n:1|n:2|n:3")]),
        reading(&[("x.csv", "achieved 2021|target 2021|name|baseline|code\nn:3|n:2|Users|n:1|1.1.1")]),
    );
    assert_eq!(indicators(&a), indicators(&b));
}

#[test]
fn the_header_need_not_be_the_first_row() {
    let reading = reading(&[(
        "plan.csv",
        "Action plan 2020–2022
~
Šifra|Naziv pokazatelja|Jedinica mere|Početna vrednost|Bazna godina|Ciljana vrednost u 2021. godini|Ostvarena vrednost 2021
1.1.1|Broj korisnika|broj|n:1|n:2019|n:20|n:30",
    )]);
    assert_eq!(indicators(&reading), ["1.1.1#1 Broj korisnika: 1 (2019) [2021=20] {} 2021=30"]);
    assert!(reported(&reading).contains(&"rows-outside-tables plan.csv:1".to_owned()));
}

#[test]
fn cyrillic_headers_are_known() {
    let reading = reading(&[(
        "план.csv",
        "Шифра|Назив показатеља|Јединица мере|Почетна вредност|Циљана вредност у 2021. години|Остварена вредност у 2021. години
1.1.1|Број корисника|број|n:1|n:20|нема података",
    )]);
    assert_eq!(indicators(&reading), ["1.1.1#1 Број корисника: 1 [2021=20] {} "]);
}

#[test]
fn years_may_stand_in_a_second_header_row() {
    let text = "Code|Indicator|Baseline||Target|||Achieved|
||value|year|n:2020|n:2021|n:2022|n:2020|n:2021
1.1.1|Users|n:1|n:2019|n:10|n:20|n:30|n:11|n:19
1.1.1|Uses|n:2|n:2019|n:12|n:22|n:32|n:13|n:23";
    let expected = [
        "1.1.1#1 Users: 1 (2019) [2020=10 2021=20 2022=30] {} 2020=11 2021=19",
        "1.1.1#2 Uses: 2 (2019) [2020=12 2021=22 2022=32] {} 2020=13 2021=23",
    ];
    assert_eq!(indicators(&reading(&[("plan.csv", text)])), expected);
    let wide = |left: u16, right: u16| Merge { top: 0, left, bottom: 0, right };
    let tall = |column: u16| Merge { top: 0, left: column, bottom: 1, right: column };
    let merges = [tall(0), tall(1), wide(2, 3), wide(4, 6), wide(7, 8)];
    assert_eq!(indicators(&reading_merged(text, &merges)), expected);
}

#[test]
fn the_first_data_row_is_no_second_header() {
    let reading = reading(&[("k.csv", "key|value\nreview year|n:2021\nfirst year|n:2020\nlast year|2022.")]);
    assert_eq!(reading.programme.document.review_period.as_ref().unwrap().value, Year(2021).into());
    assert_eq!(reading.programme.document.period().unwrap().to_string(), "2020–2022");
}

#[test]
fn years_may_stand_in_a_column_of_their_own() {
    let expected = ["1.1.1#1 Users: 1 [2020=10 2021=20] {} 2020=11 2021=19"];
    let beside = reading(&[(
        "long.csv",
        "code|name|year|baseline|target|achieved
1.1.1#1|Users|n:2020|n:1|n:10|n:11
1.1.1#1|Users|n:2021|n:1|n:20|n:19",
    )]);
    assert_eq!(indicators(&beside), expected);
    let below = reading(&[(
        "long.csv",
        "code|name|value type|year|value
1.1.1|Users|baseline|n:2019|n:1
1.1.1|Users|target|n:2020|n:10
1.1.1|Users|target|n:2021|n:20
1.1.1|Users|achieved|n:2020|n:11
1.1.1|Users|actual|n:2021|n:19
1.1.1|Users|weather|n:2021|n:19
1.1.1|Users|achieved||n:19
1.1.1|Users|achieved|n:2021|n:77",
    )]);
    assert_eq!(indicators(&below), ["1.1.1#1 Users: 1 (2019) [2020=10 2021=20] {} 2020=11 2021=19"]);
    let table = &below.programme.tables[0];
    assert_eq!((table.rows, table.used, table.reported), (8, 6, 2));
    assert_eq!(below.programme.questions[0].about, "rows");
    let reported = reported(&below);
    for finding in ["value-kind-unknown long.csv:7:3", "row-unused long.csv:8", "question-open long.csv:9:5"] {
        assert!(reported.contains(&finding.to_owned()), "{finding}: {reported:?}");
    }
}

#[test]
fn a_value_whose_header_names_no_year_leaves_one_whose_header_does_as_it_is() {
    let plan = "code|name|target|target 2021|actual|actual 2020\n1.1.1|Users|n:5|n:7|n:1|n:2";
    let facts = |year: &str| format!("key|value\nreview year|{year}");
    let in_both = reading(&[("programme.csv", &facts("2021")), ("plan.csv", plan)]);
    assert_eq!(indicators(&in_both), ["1.1.1#1 Users:  [2021=7] {} 2020=2 2021=1"]);
    let in_neither = reading(&[("programme.csv", &facts("2022")), ("plan.csv", plan)]);
    assert_eq!(indicators(&in_neither), ["1.1.1#1 Users:  [2021=7 2022=5] {} 2020=2 2022=1"]);
}

#[test]
fn achieved_values_of_their_own_are_joined_by_code_by_id_and_by_name() {
    let expected = ["1.1.1#1 Users: 1 [2021=10] {} 2021=9", "1.1.1#2 Uses: 2 [2021=20] {} 2021=19"];
    let plan = "code|owner code|name|baseline|target 2021\n1.1.1#1|1.1.1|Users|n:1|n:10\n1.1.1#2|1.1.1|Uses|n:2|n:20";
    for achieved in
        ["code|achieved 2021\n1.1.1#2|n:19\n1.1.1#1|n:9", "code|name|achieved 2021\n1.1.1|Uses|n:19\n1.1.1|USERS|n:9"]
    {
        let reading = reading(&[("plan.csv", plan), ("achieved.csv", achieved)]);
        assert_eq!(indicators(&reading), expected);
        assert!(!reported(&reading).iter().any(|line| line.starts_with("matched") || line.contains("not-")));
    }
    let by_id = reading(&[
        ("plan.csv", "id|owner code|name|baseline|target 2021\nIND-7|1.1.1|Users|n:1|n:10\nIND-8|1.1.1|Uses|n:2|n:20"),
        ("achieved.csv", "id|achieved 2021\nIND-8|n:19\nIND-7|n:9"),
    ]);
    assert_eq!(indicators(&by_id), expected);
}

#[test]
fn rows_without_a_partner_are_reported_on_both_sides() {
    let reading = reading(&[
        ("plan.csv", "code|name|target 2021\n1.1.1|Hackathons held|n:10\n1.1.2|Trained civil servants|n:5"),
        ("achieved.csv", "code|name|achieved 2021\n1.1.1|Hackathons held|n:9\n1.1.3|Portals|n:1"),
    ]);
    let reported = reported(&reading);
    assert!(reported.contains(&"indicator-not-in-plan achieved.csv:3".to_owned()), "{reported:?}");
    assert!(reported.contains(&"indicator-not-reported plan.csv:3".to_owned()), "{reported:?}");
}

#[test]
fn several_tables_stand_in_one_sheet() {
    let reading = reading(&[(
        "all.csv",
        "Objectives
code|level|title
1.1|specific|Access
~
code|objective code|title|type
1.1.1|1.1|Portal|regulatory
~
Indicators
code|name|target 2021|achieved 2021
1.1.1|Users|n:10|n:9
code|name|target 2021|achieved 2021
1.1.1|Uses|n:20|n:19
~
code|measure code|title|deadline|status
1.1.1.1|1.1.1|Build it|Q3 2020|completed
~
Source: the ministry",
    )]);
    assert_eq!(indicators(&reading).len(), 2);
    assert_eq!(reading.programme.activities().count(), 1);
    assert_eq!(reading.programme.measures().next().unwrap().1.title.text(), "Portal");
    let outside: Vec<String> = reported(&reading).into_iter().filter(|line| line.starts_with("rows-outside")).collect();
    assert_eq!(outside.len(), 3);
    assert_eq!(reading.programme.tables.len(), 4);
}

#[test]
fn a_deadline_on_a_day_that_its_month_lacks_is_reported() {
    let reading = reading(&[(
        "activities.csv",
        "code|measure code|title|deadline|status
1.1.1.1|1.1.1|Build it|29.02.2024|completed
1.1.1.2|1.1.1|Open it|29.02.2023|completed",
    )]);
    let deadlines: Vec<String> = reported(&reading).into_iter().filter(|line| line.starts_with("deadline-")).collect();
    assert_eq!(deadlines, ["deadline-unreadable activities.csv:3:4"]);
}

#[test]
fn columns_that_are_not_used_or_stand_twice_or_have_no_header_are_reported() {
    let reading = reading(&[(
        "plan.csv",
        "code|name|frequency|target 2021|Target (2021)|achieved 2021\n1.1.1|Users|weekly|n:10|n:10|n:9|stray",
    )]);
    assert_eq!(indicators(&reading), ["1.1.1#1 Users:  [2021=10] {} 2021=9"]);
    let reported = reported(&reading);
    for finding in ["column-unused plan.csv:1:3", "column-duplicate plan.csv:1:5", "column-without-header plan.csv:2:7"]
    {
        assert!(reported.contains(&finding.to_owned()), "{finding}: {reported:?}");
    }
}

#[test]
fn faults_are_reported_and_never_guessed() {
    let reading = reading(&[(
        "plan.csv",
        "code|name|target 2021|achieved 2021
1.1.1|A|e:#DIV/0!|d:2021-06-09
1.1.1|B|f:A1*2|9-Jun
1.1.1|C|12.3 (Q4-Q8)|Pending
d:2021-01-01|D|n:1|n:2
Only words
|||n:5",
    )]);
    let reported = reported(&reading);
    for finding in [
        "value-is-error plan.csv:2:3",
        "value-is-date plan.csv:2:4",
        "value-uncomputed plan.csv:3:3",
        "value-is-date plan.csv:3:4",
        "value-unclear plan.csv:4:3",
        "value-in-words plan.csv:4:4",
        "code-is-date plan.csv:5:1",
        "row-text-only plan.csv:6",
        "row-unused plan.csv:7",
    ] {
        assert!(reported.contains(&finding.to_owned()), "{finding}: {reported:?}");
    }
}

#[test]
fn the_user_settles_ambiguous_numbers() {
    let opened = opened(&[("plan.csv", "code|name|target 2021|achieved 2021\n1.1.1|A|2.194|1,097")]);
    let amounts = |decimal: Option<DecimalMark>| {
        let reading = checked(read(&opened, &ReadOptions { decimal, ..ReadOptions::default() }));
        let (_, indicator) = reading.programme.indicators().next().unwrap();
        let number = |values: &crate::model::ByPeriod<crate::model::Quantity>| {
            values.get(Year(2021)).unwrap().exact().unwrap().to_string()
        };
        let ambiguous = reported(&reading).iter().filter(|line| line.starts_with("number-ambiguous")).count();
        (number(&indicator.targets), number(&indicator.achieved), ambiguous)
    };
    assert_eq!(amounts(None), ("2194".to_owned(), "1097".to_owned(), 2));
    assert_eq!(amounts(Some(DecimalMark::Comma)), ("2194".to_owned(), "1.097".to_owned(), 0));
    assert_eq!(amounts(Some(DecimalMark::Point)), ("2.194".to_owned(), "1097".to_owned(), 0));
}

#[test]
fn columns_without_a_year_take_the_one_that_is_known() {
    let table = ("kpi.csv", "KPI|Baseline|Target|Actual\nUsers|n:1|n:10|n:9");
    let unknown = reading(&[table]);
    assert_eq!(indicators(&unknown), ["1.1#1 Users: 1 [] {} "]);
    assert!(reported(&unknown).contains(&"year-missing kpi.csv:1".to_owned()));
    let of_programme = reading(&[("about.csv", "key|value\nreview year|n:2021\ntitle|T"), table]);
    assert_eq!(indicators(&of_programme), ["1.1#1 Users: 1 [2021=10] {} 2021=9"]);
    let options = ReadOptions { year: Some(Year(2022).into()), ..ReadOptions::default() };
    let settled = checked(read(&opened(&[table]), &options));
    assert_eq!(indicators(&settled), ["1.1#1 Users: 1 [2022=10] {} 2022=9"]);
}

#[test]
fn rows_that_leave_the_owner_blank_go_with_the_row_above() {
    let text = "measure|indicator|target 2021|achieved 2021\n1.1.1|A|n:1|n:2\n|B|n:3|n:4\n1.1.2|C|n:5|n:6";
    let expected =
        ["1.1.1#1 A:  [2021=1] {} 2021=2", "1.1.1#2 B:  [2021=3] {} 2021=4", "1.1.2#1 C:  [2021=5] {} 2021=6"];
    let blank = reading(&[("plan.csv", text)]);
    assert_eq!(indicators(&blank), expected);
    assert!(reported(&blank).contains(&"owner-from-above plan.csv:3".to_owned()));
    let merged = reading_merged(text, &[Merge { top: 1, left: 0, bottom: 2, right: 0 }]);
    assert_eq!(indicators(&merged), expected);
    assert!(!reported(&merged).iter().any(|line| line.starts_with("owner-from-above")));
}

#[test]
fn stated_verdicts_and_unknown_words_are_told_apart() {
    let reading = reading(&[(
        "plan.csv",
        "code|name|direction|target 2021|achieved 2021|verdict
1.1.1|A|increase|n:1|n:2|achieved
1.1.1|B|↓|n:1|n:2|nije ostvareno
1.1.1|C|sideways|n:1|n:2|perhaps",
    )]);
    let verdicts: Vec<Option<Verdict>> =
        reading.programme.indicators().map(|(_, row)| row.stated_verdict.map(|verdict| verdict.value)).collect();
    assert_eq!(verdicts, [Some(Verdict::Achieved), Some(Verdict::NotAchieved), None]);
    let reported = reported(&reading);
    assert!(reported.contains(&"verdict-unknown plan.csv:4:6".to_owned()));
    assert!(reported.contains(&"direction-unknown plan.csv:4:3".to_owned()));
}

#[test]
fn a_sheet_without_a_table_is_reported() {
    let reading = reading(&[("notes.csv", "some|words\nand|more"), ("empty.csv", "")]);
    assert_eq!(reported(&reading), ["sheet-without-table notes.csv"]);
}

#[test]
fn codes_given_twice_are_reported_and_the_first_is_used() {
    let reading = reading(&[
        ("measures.csv", "code|title|type\n1.1.1|First|a\n1.1.1|Second|b"),
        ("activities.csv", "code|title|status\n1.1.1.1|Do it|completed\n1.1.1.1|Do it again|ongoing\nX|Lost|ongoing"),
        (
            "indicators.csv",
            "code|name|target 2021|achieved 2021\n1.1.1#1|A|n:1|n:2\n1.1.1#1|B|n:3|n:4\n1.2.3.4.5|C|n:1|n:1",
        ),
    ]);
    assert_eq!(reading.programme.measures().next().unwrap().1.title.text(), "First");
    assert_eq!(reading.programme.activities().count(), 1);
    assert_eq!(indicators(&reading), ["1.1.1#1 A:  [2021=1] {} 2021=2"]);
    let reported = reported(&reading);
    for finding in [
        "code-duplicate measures.csv:3:1",
        "code-duplicate activities.csv:3:1",
        "activity-without-measure activities.csv:4:1",
        "code-duplicate indicators.csv:3:1",
        "owner-unknown indicators.csv:4:1",
    ] {
        assert!(reported.contains(&finding.to_owned()), "{finding}: {reported:?}");
    }
}

#[test]
fn published_blocks_give_their_tables_an_owner() {
    let reading = reading(&[(
        "matrix.csv",
        "Public policy document:|The Programme
~
Specific objective 1. 1. Access|||Relevance
|||This objective is relevant for the coming period
Name of indicator|Baseline value (2019)|Achieved value (2020)|Target value (2021)|Achieved value (2021)|Reasoning for the progress|Target value for 2022 and the comment
Users of it|n:1|n:2|n:20|n:19|on its way|n:30
~
Measure 1.1.1: Portal
Responsible entity: ITE
Validity period: 2020–2022|||Measure type: regulatory
Name of indicator|Baseline value (2019)|Target value (2021)|Achieved value (2021)|Target value for 2022 and the comment
Uses|n:1|42 - 45|n:43|The target was changed
~
Source of funding of the measure|Programme budget reference|Estimated funds||
||n:2020|n:2021|n:2022
Budget|0614/5006|n:1|n:2|n:3
Donors
~
Activity|Responsible entity|Status|Relevance
1.1.1.1: Build it|ITE|completed|is no longer relevant
1.1.1.2 Run it|ITE|ongoing|is still relevant
Activity|Responsible entity|Status|Relevance
1.1.1.3 Close it|ITE|abandoned|",
    )]);
    let programme = &reading.programme;
    assert_eq!(
        indicators(&reading),
        [
            "1.1#1 Users of it: 1 (2019) [2021=20 2022=30] {} 2020=2 2021=19",
            "1.1.1#1 Uses: 1 (2019) [2021=42 - 45] {} 2021=43",
        ]
    );
    assert_eq!(programme.document.title.as_ref().unwrap().value, "The Programme");
    let (objective, measure) = programme.measures().next().unwrap();
    assert_eq!((objective.title.text(), measure.title.text()), ("Access", "Portal"));
    assert_eq!(objective.relevance.as_ref().unwrap().verdict, Some(crate::model::Relevance::Relevant));
    assert_eq!(measure.institution.text(), "ITE");
    assert_eq!(measure.validity_period.unwrap().to_string(), "2020–2022");
    assert_eq!(measure.kind.as_ref().unwrap().value, "regulatory");
    assert_eq!(measure.funding.len(), 2);
    assert_eq!(measure.funding[0].funds.len(), 3);
    assert_eq!(measure.indicators[0].comment.as_ref().unwrap().value, "The target was changed");
    let titles: Vec<String> =
        measure.activities.iter().map(|activity| format!("{} {}", activity.code, activity.title.text())).collect();
    assert_eq!(titles, ["1.1.1.1 Build it", "1.1.1.2 Run it", "1.1.1.3 Close it"]);
}

const PIECES: &[&str] = &[
    "code",
    "name",
    "year",
    "value",
    "target 2021",
    "achieved",
    "baseline",
    "status",
    "Measure 1.1: X",
    "1.1",
    "1.1.1#1",
    "O1",
    "n:2021",
    "2,5",
    "-",
    "e:#REF!",
    "f:A1",
    "d:2021-01-02",
    "title",
    "level",
    "measure",
    "1.1.1.1",
    "relevance",
    "Specific objective 1. 4.",
    "key",
    "funds 2021",
    "source of funding",
    "unit",
    "Users",
    "",
    "published achieved",
    "deadline",
];

proptest::proptest! {
    #[test]
    fn any_sheet_reads_without_a_panic_and_without_losing_a_row(
        rows in proptest::collection::vec(proptest::collection::vec(0..PIECES.len(), 1..7), 1..14),
        merges in proptest::collection::vec((0u32..14, 0u16..7, 0u32..4, 0u16..4), 0..4),
    ) {
        let lines: Vec<String> =
            rows.iter().map(|row| row.iter().map(|at| PIECES[*at]).collect::<Vec<_>>().join("|")).collect();
        let merges: Vec<Merge> = merges
            .iter()
            .map(|(top, left, tall, wide)| Merge { top: *top, left: *left, bottom: top + tall, right: left + wide })
            .collect();
        reading_merged(&lines.join("\n"), &merges);
    }
}

#[test]
fn a_funding_line_without_an_owner_is_reported_at_its_code() {
    let reading = reading(&[
        ("measures.csv", "code|title|type\n1.1.1|First|a"),
        ("funding.csv", "measure code|source of funding|funds 2021\n1.1.1|Budget|n:5\n9.9.9|Budget|n:6\n|Loan|n:7"),
    ]);
    let reported = reported(&reading);
    for finding in ["funding-without-owner funding.csv:3:1", "row-unused funding.csv:4"] {
        assert!(reported.contains(&finding.to_owned()), "{finding}: {reported:?}");
    }
}
