//! The currency of funds: printed as the tables have it, never added to another or compared with it.

use crate::workdir::Workdir;

const MEASURE: &str = "code,title,validity\n1.1.1,Build the register,2020-2022\n";

const ACTIVITIES: &str = "code,title,institution,deadline,source of funding,Funds 2021 (000 EUR),Funds 2022
1.1.1.1,Build it,Office,Q4 2022,Budget,60,100 RSD
1.1.1.2,Fill it,Office,Q4 2022,Loan,50,200 EUR
";

fn funds(amounts: &str) -> String {
    format!("measure code,source of funding,{amounts}\n")
}

/// What the check of totals says of a measure with these funds and the activities above.
fn totals(of_measure: &str) -> Vec<String> {
    let workdir = Workdir::new();
    workdir.write("m.csv", MEASURE);
    workdir.write("a.csv", ACTIVITIES);
    workdir.write("f.csv", funds(of_measure));
    let ran =
        workdir.expost(&["check", "m.csv", "a.csv", "f.csv", "--select", "funds-total-differs", "--format", "json"]);
    let findings = ran.json();
    let findings = findings["findings"].as_array().unwrap().iter();
    let mut messages: Vec<String> = findings.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect();
    messages.sort();
    messages
}

#[test]
fn funds_are_compared_in_one_currency_only() {
    let apart = "The funds of 2022 are in several units (EUR, RSD). They were neither added up nor compared.";
    for (of_measure, of_2021) in [
        ("Funds 2021 (000 EUR)\n1.1.1,Budget,110", None),
        ("Funds 2021 (EUR)\n1.1.1,Budget,110000", None),
        ("Funds 2021\n1.1.1,Budget,110", None),
        ("Funds 2021 (000 EUR)\n1.1.1,Budget,120", Some("In 2021 the measure has 120, its activities 110 (000 EUR).")),
        ("Funds 2021 (EUR)\n1.1.1,Budget,110", Some("In 2021 the measure has 110, its activities 110,000 (EUR).")),
        (
            "Funds 2021 (000 RSD)\n1.1.1,Budget,110",
            Some("The funds of 2021 are in several units (000 EUR, 000 RSD). They were neither added up nor compared."),
        ),
    ] {
        let mut expected: Vec<&str> = of_2021.into_iter().chain([apart]).collect();
        expected.sort_unstable();
        assert_eq!(totals(of_measure), expected, "{of_measure}");
    }
}

/// What a check says of the files, in the order of their cells.
fn messages(check: &str, files: &[(&str, &str)]) -> Vec<String> {
    let workdir = Workdir::new();
    for (name, text) in files {
        workdir.write(name, text);
    }
    let names = files.iter().map(|(name, _)| *name);
    let arguments: Vec<&str> =
        ["check"].into_iter().chain(names).chain(["--select", check, "--format", "json"]).collect();
    let findings = workdir.expost(&arguments).json();
    let findings = findings["findings"].as_array().unwrap().iter();
    findings.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn funds_outside_a_period_are_printed_in_their_currency_each_by_itself() {
    let measure = ("m.csv", "code,title,validity\n1.1.1,Build the register,2020\n");
    let lines = (
        "f.csv",
        "measure code,source of funding,Funds 2020,Funds 2021\n1.1.1,Budget,5,50 EUR\n1.1.1,Loan,5,300 RSD\n1.1.1,Gift,5,7\n",
    );
    assert_eq!(
        messages("funds-outside-validity", &[measure, lines]),
        [
            "50 (EUR) in 2021, while the measure is valid 2020.",
            "300 (RSD) in 2021, while the measure is valid 2020.",
            "7 in 2021, while the measure is valid 2020."
        ]
    );
    let activities = "code,title,institution,deadline,source of funding,Funds 2020 (000 EUR),Funds 2021 (000 EUR)
1.1.1.1,Build it,Office,Q4 2020,Budget,60,100
";
    assert_eq!(
        messages("funds-after-deadline", &[("m.csv", MEASURE), ("a.csv", activities)]),
        ["100 (000 EUR) in 2021, while the activity is due Q4 2020."]
    );
}

#[test]
fn a_sum_in_words_is_compared_with_each_currency_by_itself() {
    let said = |row: &str| {
        let lines = format!("measure code,source of funding,Funds 2020,Funds 2021\n1.1.1,{row}\n");
        messages("funds-against-words", &[("m.csv", MEASURE), ("f.csv", &lines)])
    };
    assert_eq!(said("Loan of 2 million EUR,2000000 EUR,300 RSD"), [""; 0]);
    assert_eq!(
        said("Loan of 2 million EUR,1500000 EUR,500000 RSD"),
        ["The source speaks of 2 million, the amounts add up to 1,500,000 (EUR), 500,000 (RSD)."]
    );
    assert_eq!(said("Loan of 2 million EUR,1500000,500000"), [""; 0], "amounts of one unit are added up");
}

#[test]
fn converted_funds_keep_their_currency_and_are_read_again() {
    let workdir = Workdir::new();
    workdir.write("m.csv", MEASURE);
    workdir.write("a.csv", ACTIVITIES);
    workdir.write("f.csv", funds("Funds 2021 (mil. EUR)\n1.1.1,Budget,0.11"));
    workdir.expost(&["convert", "m.csv", "a.csv", "f.csv", "-o", "once"]).ended(0);
    let once = ["once/measures.csv", "once/activities.csv", "once/measure_funding.csv"];
    let [_, activities, funding] = once.map(|name| std::fs::read_to_string(workdir.path(name)).unwrap());
    assert!(activities.lines().next().unwrap().contains(",funds_2021 (000 EUR),funds_2022,"), "{activities}");
    assert!(activities.contains(",60,100 RSD,") && activities.contains(",50,200 EUR,"), "{activities}");
    assert!(funding.contains(",funds_2021 (mil. EUR),") && funding.contains(",0.11,"), "{funding}");
    workdir.expost(&["convert", once[0], once[1], once[2], "-o", "twice"]).ended(0);
    let bare = |text: &str| text.lines().map(|line| line.rsplit_once(',').unwrap().0.to_owned()).collect::<Vec<_>>();
    for (first, name) in [(activities, "twice/activities.csv"), (funding, "twice/measure_funding.csv")] {
        assert_eq!(bare(&std::fs::read_to_string(workdir.path(name)).unwrap()), bare(&first), "{name}");
    }
}

#[test]
fn a_difference_of_funds_names_the_currency() {
    let plan = |funds: &str| format!("code,activity,institution,deadline,source of funding,{funds}");
    let of = |old: &str, new: &str| {
        let workdir = Workdir::new();
        workdir.write("old.csv", plan(old));
        workdir.write("new.csv", plan(new));
        let changes = workdir.expost(&["diff", "old.csv", "new.csv", "--format", "json"]).json();
        let changes = changes["changes"].as_array().unwrap().iter().filter(|change| change["what"] == "funds");
        changes.map(|change| (change["old"].to_string(), change["new"].to_string())).collect::<Vec<_>>()
    };
    let thousand = "Funds 2021 (000 EUR)\n1.1.1.1,Build it,Office,Q4 2021,Budget,60";
    for (new, expected) in [
        ("Funds 2021 (EUR)\n1.1.1.1,Build it,Office,Q4 2021,Budget,60000", None),
        ("Funds 2021\n1.1.1.1,Build it,Office,Q4 2021,Budget,60", None),
        (
            "Funds 2021 (000 RSD)\n1.1.1.1,Build it,Office,Q4 2021,Budget,60",
            Some(("\"60 (000 EUR)\"", "\"60 (000 RSD)\"")),
        ),
        ("Funds 2021\n1.1.1.1,Build it,Office,Q4 2021,Budget,70", Some(("\"60 (000 EUR)\"", "70"))),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(old, new)| (old.to_owned(), new.to_owned())).collect();
        assert_eq!(of(thousand, new), expected, "{new}");
    }
}

/// The header of the funds of 2021 and the findings about notes, of a table of funds with lines around it.
fn noted(table: &str) -> (String, Vec<String>) {
    let workdir = Workdir::new();
    workdir.write("m.csv", MEASURE);
    workdir.write("f.csv", table);
    workdir.expost(&["convert", "m.csv", "f.csv", "-o", "out"]).ended(0);
    let funding = std::fs::read_to_string(workdir.path("out/measure_funding.csv")).unwrap();
    let header = funding.split(['\n', ',']).find(|field| field.starts_with("funds_2021")).unwrap().to_owned();
    let ran = workdir.expost(&["check", "m.csv", "f.csv", "--select", "unit-from-note", "--format", "json"]);
    let findings = ran.json();
    let findings = findings["findings"].as_array().unwrap().iter();
    (header, findings.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect())
}

#[test]
fn a_note_about_a_table_gives_funds_their_unit_and_says_so() {
    let plain = "measure code,source of funding,funds 2021\n1.1.1,Budget,100\n";
    for (table, unit) in [
        (format!("All amounts are in thousand EUR\n{plain}"), Some("thousand EUR")),
        (format!("Svi iznosi su u hiljadama evra,,\n{plain}"), Some("hiljadama evra")),
        (format!("{plain}\nAlle Beträge in Tausend Euro\n"), Some("Tausend Euro")),
        (format!("Funds of the programme (000 RSD)\n{plain}"), Some("000 RSD")),
        (format!("Currency,EUR\n\n{plain}"), Some("EUR")),
        (format!("The loan is in EUR\n{plain}"), None),
        (format!("1 EUR = 117 RSD\n{plain}"), None),
        (format!("All amounts in EUR except loans\n{plain}"), None),
    ] {
        let (header, findings) = noted(&table);
        let expected = unit.map_or_else(|| "funds_2021".to_owned(), |unit| format!("funds_2021 ({unit})"));
        assert_eq!((header, findings.len()), (expected, usize::from(unit.is_some())), "{table}");
    }
}

#[test]
fn a_note_does_not_count_against_a_header_or_another_note() {
    let own = "measure code,source of funding,funds 2021 (000 RSD)\n1.1.1,Budget,100\n";
    assert_eq!(noted(&format!("All amounts in EUR\n{own}")), ("funds_2021 (000 RSD)".to_owned(), Vec::new()));
    let plain = own.replace(" (000 RSD)", "");
    let (header, findings) = noted(&format!("All amounts in EUR\nAmounts in thousand RSD\n{plain}"));
    assert_eq!(header, "funds_2021");
    let said = "\"All amounts in EUR\" and \"Amounts in thousand RSD\" both say what amounts are counted in. Neither was used.";
    assert_eq!(findings, [said]);
}

#[test]
fn a_note_counts_for_indicators_in_its_currency_only() {
    let workdir = Workdir::new();
    let table = "All amounts are in thousand EUR
code,indicator,unit,baseline 2020,target 2021,achieved 2021
1.1.1#1,Export of firms,EUR,100,850,900
1.1.1#2,Loans,RSD,100,850,900
1.1.1#3,Staff trained,persons,100,850,900
1.1.1#4,Visits,,100,850,900
";
    workdir.write("t.csv", table);
    let units = workdir.expost(&["evaluate", "t.csv", "--format", "json"]).json();
    let units: Vec<String> =
        units["indicators"].as_array().unwrap().iter().map(|row| row["unit"].as_str().unwrap().to_owned()).collect();
    assert_eq!(units, ["thousand EUR", "RSD", "persons", ""]);
}
