//! `expost check`: findings with their places, for persons and programs, and the exit code.

use crate::workdir::{Workdir, reference};

const AMBIGUOUS: &str = "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,2.194\n";
const UNREADABLE: &str = "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,9-Jun\n";

#[test]
fn a_finding_names_its_cell_its_kind_and_the_mending() {
    let folder = Workdir::new();
    folder.write("kpi.csv", AMBIGUOUS);
    let ran = folder.expost(&["check", "kpi.csv"]).ended(0);
    for words in [
        "kpi.csv:2:6: warning[number-ambiguous]",
        "\"2.194\" can be read with thousands or with decimals; it was read with thousands, as 2194",
        "--decimal",
    ] {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
    }
}

#[test]
fn the_exit_code_is_one_at_or_above_the_failing_severity() {
    let folder = Workdir::new();
    folder.write("kpi.csv", AMBIGUOUS);
    folder.write("broken.csv", UNREADABLE);
    folder.expost(&["check", "kpi.csv"]).ended(0);
    folder.expost(&["check", "kpi.csv", "--fail-on", "warning"]).ended(1);
    folder.expost(&["check", "broken.csv"]).ended(1);
    folder.expost(&["check", "broken.csv", "--fail-on", "never"]).ended(0);
    folder.expost(&["check", "missing.csv"]).ended(2);
}

#[test]
fn recording_what_is_known_is_no_failure() {
    let folder = Workdir::new();
    folder.write("broken.csv", UNREADABLE);
    folder.expost(&["check", "broken.csv", "--write-baseline", "known.json"]).ended(0);
    folder.expost(&["check", "broken.csv", "--baseline", "known.json"]).ended(0);
    folder.expost(&["check", "broken.csv"]).ended(1);
}

#[test]
fn what_the_user_settles_is_no_finding() {
    let folder = Workdir::new();
    folder.write("kpi.csv", AMBIGUOUS);
    let settled = folder.expost(&["check", "kpi.csv", "--decimal", "point", "--fail-on", "warning"]).ended(0);
    assert!(!settled.stdout.contains("[number-ambiguous]"));
    let ignored = folder.expost(&["check", "kpi.csv", "--ignore", "number-ambiguous", "--fail-on", "warning"]).ended(0);
    assert!(!ignored.stdout.contains("[number-ambiguous]"), "{}", ignored.stdout);
}

#[test]
fn the_json_document_is_versioned_and_places_each_finding() {
    let folder = Workdir::new();
    folder.write("broken.csv", UNREADABLE);
    let document = folder.expost(&["check", "broken.csv", "--format", "json"]).ended(1).json();
    assert_eq!(document["schema"], "expost/1");
    let findings = document["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["check"] == "value-is-date").unwrap();
    assert_eq!(finding["severity"], "error");
    assert_eq!((&finding["at"]["file"], &finding["at"]["line"]), (&"broken.csv".into(), &2.into()));
    assert!(document["counts"]["error"].as_u64().unwrap() >= 1);
}

#[test]
fn every_finding_of_the_reference_programme_has_words_and_a_mending() {
    let document = Workdir::new().expost(&["check", &reference(), "--format", "json"]).ended(1).json();
    for finding in document["findings"].as_array().unwrap() {
        let (message, check) = (finding["message"].as_str().unwrap(), finding["check"].as_str().unwrap());
        assert!(message.contains(' ') && finding["help"].is_string(), "{check}: {message}");
    }
}

#[test]
fn no_row_is_lost_each_stands_in_the_programme_or_in_a_finding() {
    let folder = Workdir::new();
    folder.write(
        "kpi.csv",
        "code,name,unit,baseline,target 2021,achieved 2021,frequency\n1.1.1#1,Portals,Number,0,10,12,weekly\n,,,,,5,daily\n",
    );
    let document = folder.expost(&["check", "kpi.csv", "--format", "json"]).ended(1).json();
    let checks: Vec<&str> =
        document["findings"].as_array().unwrap().iter().map(|finding| finding["check"].as_str().unwrap()).collect();
    assert!(checks.contains(&"row-unused") && checks.contains(&"column-unused"), "{checks:?}");
}

fn findings(arguments: &[&str]) -> Vec<serde_json::Value> {
    let fixed = ["check", &reference(), "--format", "json", "--fail-on", "never"];
    let document = Workdir::new().expost(&[&fixed, arguments].concat()).ended(0).json();
    document["findings"].as_array().unwrap().clone()
}

#[test]
fn findings_of_the_reading_name_rows_by_the_codes_of_the_programme() {
    let all = findings(&[]);
    let subject = |check: &str, file: &str, cell: &str| {
        let at = |finding: &&serde_json::Value| {
            let place = &finding["at"];
            finding["check"] == check
                && place["file"].as_str().is_some_and(|own| own.ends_with(file))
                && (place["line"].as_u64(), cell) == (cell.parse().ok(), cell)
        };
        let found = all.iter().find(at).unwrap_or_else(|| panic!("{check} at {file}:{cell}"));
        found["subject"].as_str().unwrap().to_owned()
    };
    assert!(subject("value-in-words", "indicators.csv", "16").starts_with("1.1.7#1 "));
    for finding in all.iter().filter(|finding| finding["check"] == "zero-without-data") {
        let code = finding["subject"].as_str().unwrap().split(' ').next().unwrap().to_owned();
        assert!(code.contains('#'), "{code}");
    }
}

#[test]
fn findings_stand_row_by_row() {
    let places: Vec<(String, u64)> = findings(&[])
        .iter()
        .filter_map(|finding| Some((finding["at"]["file"].as_str()?.to_owned(), finding["at"]["line"].as_u64()?)))
        .collect();
    assert!(places.len() > 100);
    for pair in places.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        assert!(pair[0].1 <= pair[1].1, "{pair:?}");
    }
}

#[test]
fn selecting_checks_filters_the_findings_and_makes_no_others() {
    let whole: Vec<_> = findings(&[]).into_iter().filter(|finding| finding["check"] == "title-differs").collect();
    assert_eq!(findings(&["--select", "title-differs"]), whole);
}

#[test]
fn figures_too_large_to_be_added_up_are_checked_like_others() {
    const MOST: &str = "79228162514264337593543950335";
    let folder = Workdir::new();
    folder.write("kpi.csv", "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,12\n");
    folder.write(
        "funding.csv",
        format!(
            "measure code,source of funding,funds 2020,funds 2021\n\
             1.1.1,No funds secured (70 million RSD),{MOST},{MOST}\n"
        ),
    );
    for (pair, sum) in [(["-M", "5"], "-79,228"), (["-M", "-1"], "-79,228"), (["M", "M"], "79,228")] {
        let [achieved, not] = pair.map(|figure| figure.replace('M', MOST));
        folder.write(
            "published.csv",
            format!("code,published achieved pct,published not achieved pct\n1.1,{achieved},{not}\n"),
        );
        let ran = folder.expost(&["check", "kpi.csv", "funding.csv", "published.csv", "--fail-on", "never"]).ended(0);
        for words in ["[funds-against-words]", "[published-sum]", "[published-differs]", sum] {
            assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
        }
    }
}
