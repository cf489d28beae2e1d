//! Tests of reading on the reference programme's tables.

use std::path::{Path, PathBuf};

use crate::finding::Severity;
use crate::model::{Amount, Relevance, Status, Year};
use crate::read::tests::checked;
use crate::read::{ReadOptions, Reading, read};
use crate::sheet::{OpenOptions, open};

fn seeds(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name)
}

fn reading_of(name: &str) -> Reading {
    checked(read(&open(&[seeds(name)], &OpenOptions::default()).unwrap(), &ReadOptions::default()))
}

fn reference() -> Reading {
    reading_of("egov-2020-2022")
}

#[test]
fn every_row_of_the_reference_programme_stands_in_it() {
    let reading = reference();
    let programme = &reading.programme;
    assert_eq!(programme.objectives.len(), 5);
    assert_eq!(programme.measures().count(), 24);
    assert_eq!(programme.indicators().count(), 68);
    assert_eq!(programme.activities().count(), 101);
    assert_eq!(programme.published.len(), 5);
    assert_eq!(programme.measures().map(|(_, measure)| measure.funding.len()).sum::<usize>(), 79);
    assert!(programme.tables.iter().all(|table| table.reported == 0));
    assert_eq!(programme.document.review_period.as_ref().unwrap().value, Year(2021).into());
    assert_eq!(programme.document.period().unwrap().to_string(), "2020–2022");
    // Cells of the plan that print two figures or a broken one.
    let errors = reading.findings.iter().filter(|finding| finding.severity == Severity::Error);
    assert_eq!(errors.map(|finding| finding.rule.id).collect::<Vec<_>>(), ["value-unclear"; 3]);
}

#[test]
fn all_matrix_indicators_find_their_plan_row_but_the_split_one() {
    let reading = reference();
    let of_check = |check: &str| -> Vec<String> {
        let found = reading.findings.iter().filter(|finding| finding.rule.id == check);
        found
            .map(|finding| finding.subject.as_deref().unwrap_or("").split(' ').next().unwrap_or("").to_owned())
            .collect()
    };
    assert_eq!(of_check("indicator-not-in-plan"), ["1.1.8#4"]);
    assert_eq!(of_check("indicator-not-reported"), [""; 0]);
    assert_eq!(of_check("activity-not-reported"), ["1.1.6.10"]);
    assert_eq!(of_check("activity-not-in-plan"), [""; 0]);
    let reported = reading.programme.indicators().filter(|(_, indicator)| indicator.report_origin.is_some());
    assert_eq!(reported.count(), 68);
}

#[test]
fn indicators_whose_names_moved_are_joined_by_their_values() {
    let reading = reference();
    for (code, planned, reported) in [
        (
            "1.3.4#5",
            "Number of announcements on social media accounts posted annually",
            "Number of posts on social networks per annum",
        ),
        ("1.1.8#3", "Average number of civil servants trained", "Number of civil servants trained to work"),
        ("1.2.3#3", "Number of requests for the correction of data", "Number of requests submitted to the authorities"),
        (
            "1.1.7#1",
            "Public Register of Administrative Procedures up",
            "Public Register of Administrative Procedures has",
        ),
        ("1.4#2", "Number of users who have used the applications", "Number of users of Open Data Portal"),
    ] {
        let (_, indicator) =
            reading.programme.indicators().find(|(_, indicator)| indicator.code.to_string() == code).unwrap();
        assert!(indicator.name.plan.as_ref().unwrap().value.starts_with(planned), "{code}");
        assert!(indicator.name.report.as_ref().unwrap().value.starts_with(reported), "{code}");
    }
}

#[test]
fn plan_codes_are_aligned_and_that_is_reported() {
    let reading = reference();
    let aligned = reading.findings.iter().filter(|finding| finding.rule.id == "codes-aligned");
    let files: Vec<String> =
        aligned.filter_map(|finding| finding.place(&reading.programme.sources)).map(|place| place.file).collect();
    assert_eq!(files.len(), 3);
    for name in ["activities.csv", "indicators.csv", "measure_funding.csv"] {
        assert!(files.iter().any(|file| file.ends_with(name)), "{name}");
    }
}

#[test]
fn values_stand_as_plan_revision_and_achievement() {
    let reading = reference();
    let find = |code: &str| {
        let mut all = reading.programme.indicators();
        all.find(|(_, indicator)| indicator.code.to_string() == code).unwrap().1
    };
    let number = |amount: Amount| match amount {
        Amount::Exact(number) => number.normalize().to_string(),
        Amount::Range { low, high } => format!("{low}..{high}"),
        other @ (Amount::Missing | Amount::AtLeast(_) | Amount::AtMost(_)) => format!("{other:?}"),
        other @ (Amount::YesNo(_) | Amount::Words | Amount::Fault) => format!("{other:?}"),
    };
    let hackathons = find("1.4.3#1");
    assert_eq!(number(hackathons.targets.get(Year(2021)).unwrap().amount), "10");
    assert_eq!(number(hackathons.revised_targets.get(Year(2021)).unwrap().amount), "0");
    assert_eq!(number(find("1.3.1#2").achieved.get(Year(2021)).unwrap().amount), "1150576");
    assert_eq!(number(find("1.4.2#1").achieved.get(Year(2020)).unwrap().amount), "2194");
    assert_eq!(number(find("1.1.2#1").achieved.get(Year(2020)).unwrap().amount), "96.55");
    assert_eq!(number(find("1.2.4#2").achieved.get(Year(2021)).unwrap().amount), "2.6");
    assert_eq!(number(find("1.3#1").revised_targets.get(Year(2021)).unwrap().amount), "42..45");
    assert_eq!(find("O1#1").baseline_year.value(), Some(&Year(2019)));
    assert_eq!(find("1.3#1").baseline_year.value(), Some(&Year(2018)));
    assert!(find("1.4.4#1").revised_targets.get(Year(2021)).unwrap().is_missing());
}

#[test]
fn statuses_relevance_and_deadlines_are_understood() {
    let reading = reference();
    let statuses: Vec<Option<Status>> = reading
        .programme
        .activities()
        .map(|(_, activity)| activity.status.as_ref().map(|status| status.value))
        .collect();
    let count = |status: Option<Status>| statuses.iter().filter(|other| **other == status).count();
    assert_eq!(count(Some(Status::Completed)), 38);
    assert_eq!(count(Some(Status::Ongoing)), 32);
    assert_eq!(count(Some(Status::NotInitiated)), 8);
    assert_eq!(count(Some(Status::Abandoned)), 13);
    assert_eq!(count(Some(Status::NoData)), 6);
    assert_eq!(count(None), 4);
    let stated: Vec<(String, Option<Relevance>)> = reading
        .programme
        .measures()
        .filter_map(|(_, measure)| Some((measure.code.to_string(), measure.relevance.as_ref()?.verdict)))
        .collect();
    let not_relevant = stated.iter().filter(|(_, verdict)| *verdict == Some(Relevance::NotRelevant)).count();
    assert!(not_relevant >= 4);
    assert!(reading.programme.activities().all(|(_, activity)| activity.deadline.is_some()));
    assert!(
        !reading.findings.iter().any(|finding| ["status-unknown", "deadline-unreadable"].contains(&finding.rule.id))
    );
}

#[test]
fn the_workbook_reads_as_the_folder_does() {
    let (folder, workbook) = (reference(), reading_of("egov-2020-2022.xlsx"));
    assert_eq!(crate::read::tests::indicators(&folder).len(), 68);
    assert_eq!(crate::read::tests::indicators(&folder), crate::read::tests::indicators(&workbook));
    let titles = |reading: &Reading| -> Vec<String> {
        reading
            .programme
            .activities()
            .map(|(_, activity)| format!("{} {}", activity.code, activity.title.text()))
            .collect()
    };
    assert_eq!(titles(&folder), titles(&workbook));
}
