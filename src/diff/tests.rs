use super::*;
use crate::model::{FundsSum, Programme, Year};
use crate::read::{ReadOptions, read};
use crate::sheet::{OpenOptions, open};

/// The programme that a table describes.
fn programme(table: &str) -> Programme {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    std::fs::write(&path, table).unwrap();
    let opened = open(&[path], &OpenOptions::default()).unwrap();
    read(&opened, &ReadOptions::default()).programme
}

/// The differences of two plans, as `kind code what: old → new`.
fn differences(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (programme(old), programme(new));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let comparison = compare(side(&old), side(&new));
    comparison.changes.iter().map(printed).collect()
}

fn printed(change: &Change<'_>) -> String {
    let value = |statement: &Option<Statement<'_>>| match statement.as_ref().map(|statement| &statement.value) {
        None => "-".to_owned(),
        Some(StatedValue::Words(words)) => (*words).to_owned(),
        Some(StatedValue::Code(code)) => code.clone(),
        Some(StatedValue::Figure(figure)) => figure.printed.to_string(),
        Some(StatedValue::Funds(sums)) => {
            let printed = |sum: &FundsSum| format!("{} {}", sum.amount, sum.unit_words()).trim().to_owned();
            sums.iter().map(printed).collect::<Vec<_>>().join("; ")
        }
        Some(StatedValue::Percent(percent)) => format!("{percent}%"),
        Some(StatedValue::Year(year)) => year.to_string(),
        Some(StatedValue::Term(_, id)) => (*id).to_owned(),
    };
    let year = change.period.map_or_else(String::new, |period| format!(" {period}"));
    let (kind, what) = (change.kind.id(), change.what.id());
    format!("{kind} {} {what}{year}: {} → {}", change.code, value(&change.old), value(&change.new))
}

const PLAN: &str = "code,name,unit,baseline,baseline year,target 2024,target 2025
1.1.1#1,Services on the portal,number,10,2022,20,30
1.1.1#2,Registers that are connected,number,1.150,2022,2.300,4.600
1.1.1#3,Complaints of users,%,20,2022,15,10
";

#[test]
fn a_plan_does_not_differ_from_itself() {
    assert_eq!(differences(PLAN, PLAN), [""; 0]);
}

#[test]
fn values_that_changed_are_told_with_their_year() {
    let new = PLAN.replace("20,30", "20,35").replace("%,20,2022", "%,22,2023");
    let expected = [
        "changed 1.1.1#1 target 2025: 30 → 35",
        "changed 1.1.1#3 baseline: 20 → 22",
        "changed 1.1.1#3 baseline-year: 2022 → 2023",
    ];
    assert_eq!(differences(PLAN, &new), expected);
}

#[test]
fn numbers_compare_by_value_and_words_without_case_punctuation_and_script() {
    let new = PLAN
        .replace("1.150,2022,2.300,4.600", "1150,2022,\"2,300\",4 600")
        .replace("Services on the portal", "services  on the Portal.")
        .replace("%,20,2022,15,10", "%,20.0,2022,15%,10.00");
    assert_eq!(differences(PLAN, &new), [""; 0]);
    let (latin, cyrillic) = ("Broj žalbi", "Број жалби");
    let of = |name| PLAN.replace("Complaints of users", name);
    assert_eq!(differences(&of(latin), &of(cyrillic)), [""; 0]);
}

#[test]
fn a_row_put_in_between_renumbers_those_below_and_renames_none() {
    let new = PLAN.replace("1.1.1#3,", "1.1.1#4,").replace("1.1.1#2,", "1.1.1#3,")
        + "1.1.1#2,Registers open to the public,number,0,2022,1,2\n";
    let expected = [
        "appeared 1.1.1#2 row: - → Registers open to the public",
        "renumbered 1.1.1#3 code: 1.1.1#2 → 1.1.1#3",
        "renumbered 1.1.1#4 code: 1.1.1#3 → 1.1.1#4",
    ];
    assert_eq!(differences(PLAN, &new), expected);
}

#[test]
fn a_row_that_is_gone_has_disappeared_and_those_below_are_renumbered() {
    let new = PLAN.replace("1.1.1#2,Registers that are connected,number,1.150,2022,2.300,4.600\n", "");
    let new = new.replace("1.1.1#3,", "1.1.1#2,");
    let expected =
        ["disappeared 1.1.1#2 row: Registers that are connected → -", "renumbered 1.1.1#2 code: 1.1.1#3 → 1.1.1#2"];
    assert_eq!(differences(PLAN, &new), expected);
}

#[test]
fn a_name_reworded_at_its_code_is_renamed_and_a_name_reworded_elsewhere_is_renumbered_too() {
    let new = PLAN.replace("Services on the portal", "Services offered on the portal");
    let renamed = "renamed 1.1.1#1 name: Services on the portal → Services offered on the portal";
    assert_eq!(differences(PLAN, &new), [renamed]);
    let moved = new.replace("1.1.1#1,", "1.1.2#1,");
    let expected = [
        "renumbered 1.1.2#1 code: 1.1.1#1 → 1.1.2#1",
        "renamed 1.1.2#1 name: Services on the portal → Services offered on the portal",
    ];
    let found: Vec<String> = differences(PLAN, &moved).into_iter().filter(|line| line.contains("1.1.2#1")).collect();
    assert_eq!(found, expected);
}

#[test]
fn rows_of_a_measure_that_was_renumbered_are_not_renumbered_themselves() {
    let of = |code: &str| {
        format!(
            "code,measure code,title,institution,deadline,status
{code}.1,{code},Opening the portal,ITE,Q1 2024,completed
{code}.2,{code},Teaching its users,ITE,Q3 2024,ongoing
"
        )
    };
    let measures = |code: &str| format!("code,objective code,title\n{code},1.1,The portal\n");
    let (old, new) = (of("1.1.1"), of("1.1.4").replace("Q3 2024", "4th quarter 2024"));
    let folder = tempfile::tempdir().unwrap();
    let both = |name: &str, activities: &str, measures: &str| {
        let paths = [("activities", activities), ("measures", measures)].map(|(table, text)| {
            let path = folder.path().join(format!("{name}-{table}.csv"));
            std::fs::write(&path, text).unwrap();
            path
        });
        read(&open(&paths, &OpenOptions::default()).unwrap(), &ReadOptions::default()).programme
    };
    let (old, new) = (both("old", &old, &measures("1.1.1")), both("new", &new, &measures("1.1.4")));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let comparison = compare(side(&old), side(&new));
    let found: Vec<String> = comparison.changes.iter().map(printed).collect();
    let expected = ["renumbered 1.1.4 code: 1.1.1 → 1.1.4", "changed 1.1.4.2 deadline: Q3 2024 → 4th quarter 2024"];
    assert_eq!(found, expected);
    assert_eq!(comparison.changes[1].old_code.as_deref(), Some("1.1.1.2"));
}

#[test]
fn what_only_one_side_says_of_any_row_is_listed_once_and_not_compared() {
    let without = PLAN.replace(",unit,", ",remark,").replace(",number,", ",,").replace(",%,", ",,");
    let (old, new) = (programme(PLAN), programme(&without));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let comparison = compare(side(&old), side(&new));
    assert_eq!(comparison.changes, []);
    let one = OneSided { level: RowLevel::Indicator, what: What::Unit, period: None, in_old: true };
    assert!(comparison.one_sided.contains(&one), "{:?}", comparison.one_sided);
}

#[test]
fn the_counts_add_up() {
    let new = PLAN.replace("20,30", "20,35").replace("1.1.1#3,Complaints of users", "1.1.1#3,Hackathons held");
    let (old, new) = (programme(PLAN), programme(&new));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let comparison = compare(side(&old), side(&new));
    let counts = comparison.counts.iter().find(|counts| counts.level == RowLevel::Indicator).unwrap();
    assert_eq!((counts.old, counts.new, counts.unchanged), (3, 3, 1));
    assert_eq!(counts.by_kind, [0, 0, 1, 0, 1]);
}

#[test]
fn a_change_knows_its_cells_on_both_sides() {
    let (old, new) = (programme(PLAN), programme(&PLAN.replace("20,30", "20,35")));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let comparison = compare(side(&old), side(&new));
    let change = &comparison.changes[0];
    let place = |statement: &Option<Statement<'_>>, programme: &Programme| {
        let place = programme.sources.place(statement.as_ref().unwrap().at.unwrap());
        (place.line, place.field)
    };
    assert_eq!(change.period, Some(Year(2025).into()));
    assert_eq!(place(&change.old, &old), (Some(2), Some(7)));
    assert_eq!(place(&change.new, &new), (Some(2), Some(7)));
}

#[test]
fn codes_that_leave_out_the_overall_objectives_number_are_aligned() {
    let old =
        "code,name,unit,baseline,target 2024\n1,Users,number,1,5\n1.1,Services,number,1,5\n1.2,Registers,number,0,3\n";
    let new = "code,name,unit,baseline,target 2024
1.1,Users,number,1,5\n1.1.1,Services,number,1,5\n1.1.2,Registers,number,0,4\n";
    let (old, new) = (programme(old), programme(new));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let comparison = compare(side(&old), side(&new));
    let found: Vec<String> = comparison.changes.iter().map(printed).collect();
    assert_eq!(found, ["changed 1.1.2#1 target 2024: 3 → 4"]);
    assert_eq!(comparison.changes[0].old_code.as_deref(), Some("1.2#1"));
    assert_eq!(comparison.aligned, Some((1, true)));
    assert_eq!(compare(side(&new), side(&old)).aligned, Some((1, false)));
}

#[test]
fn funds_compare_by_their_sum_over_all_sources() {
    let of = |first: &str, second: &str| {
        programme(&format!(
            "code,measure code,title,deadline,source of funding,funds 2024
1.1.1.1,1.1.1,Opening the portal,Q1 2024,Budget,{first}
1.1.1.2,1.1.1,Teaching its users,Q3 2024,Donor,{second}
"
        ))
    };
    let (old, new) = (of("100", "50"), of("100.0", "70"));
    let side = |programme| Side { name: "", programme, recorded: false, evaluation: None };
    let found: Vec<String> = compare(side(&old), side(&new)).changes.iter().map(printed).collect();
    assert_eq!(found, ["changed 1.1.1.2 funds 2024: 50 → 70"]);
}
