//! What signed targets and those in words count to.

use crate::read::tests::{reading, reported};

/// The target and the achieved value of 2031 as read, and the finding.
fn read(row: &str) -> String {
    let text = format!("Code|Indicator|Unit|Baseline value|Target 2031|Achieved 2031\n1.1#1|{row}\n");
    let read = reading(&[("table.csv", &text)]);
    let (_, indicator) = read.programme.indicators().next().expect("an indicator");
    let level = |quantity: Option<&crate::model::Quantity>| {
        quantity.map_or("none".to_owned(), |quantity| match quantity.amount.ends() {
            Some((low, high)) if low == high => low.normalize().to_string(),
            Some((low, high)) => format!("{}..{}", low.normalize(), high.normalize()),
            None => "words".to_owned(),
        })
    };
    let found = reported(&read).into_iter().filter_map(|found| {
        let id = found.split(' ').next()?.to_owned();
        id.starts_with("target-is").then(|| "!".to_owned()).or_else(|| id.starts_with("change").then(|| "?".to_owned()))
    });
    let target = level(indicator.targets.get(crate::model::Year(2031)));
    format!("{target} {} {}", level(indicator.achieved.get(crate::model::Year(2031))), found.collect::<String>())
}

#[test]
fn a_change_counts_from_the_baseline() {
    for (row, expected) in [
        ("Emissions|kt|200|-20%|155", "160 155 !"),
        ("Emissions|kt|200|−20 %|155", "160 155 !"),
        ("Emissions|kt|200|p:-20|155", "160 155 !"),
        ("Emissions|kt|200|+15 %|155", "230 155 !"),
        ("Firms served|Number|50|+10|62", "60 62 !"),
        ("Firms served|Number|50|increase by 10|62", "60 62 !"),
        ("Firms served|Number|50|reduce by 20 %|62", "40 62 !"),
        ("Firms served|Number|50|20 % less|62", "40 62 !"),
        ("Podržana preduzeća|broj|50|povećanje za 10|62", "60 62 !"),
        ("Подржана предузећа|број|50|смањење за 10 %|62", "45 62 !"),
        ("Betreute Firmen|Anzahl|50|Steigerung um 10 %|62", "55 62 !"),
        ("Entreprises aidées|nombre|50|hausse de 10 %|62", "55 62 !"),
        ("Empresas atendidas|número|50|reducción de 10|62", "40 62 !"),
        ("Imprese servite|numero|50|aumento del 10 %|62", "55 62 !"),
        ("Empresas apoiadas|número|50|redução de 10 %|62", "45 62 !"),
        ("Firma të mbështetura|numër|50|rritje me 10|62", "60 62 !"),
        ("Поддржани фирми|број|50|намалување за 10|62", "40 62 !"),
        ("Households with a meter|%|40|5 p.p.|46", "45 46 !"),
        ("Households with a meter|%|40|+5 percentage points|46", "45 46 !"),
        ("Domaćinstva sa vodomerom|%|40|5 procentnih poena|46", "45 46 !"),
        ("Domaćinstva sa vodomerom|%|40|+5|46", "45 46 !"),
        ("Firms served|Number|50|at least +10|62", "60 62 !"),
    ] {
        assert_eq!(read(row), expected, "{row}");
    }
}

#[test]
fn an_unsigned_number_and_a_bare_negative_one_are_levels() {
    for (row, expected) in [
        ("Emissions|kt|200|20%|155", "20 155 "),
        ("Emissions|kt|200|160|155", "160 155 "),
        ("Emissions|kt|200|-20|155", "-20 155 "),
        ("Net result|million|-500|-200|-190", "-200 -190 "),
    ] {
        assert_eq!(read(row), expected, "{row}");
    }
}

#[test]
fn an_indicator_that_is_itself_a_change_has_levels() {
    for (row, expected) in [
        ("Growth of exports|%|-2|+3 %|+4 %", "3 4 "),
        ("Growth of exports|%|2|+3 %|+4 %", "3 4 !"),
        ("Rast izvoza|%|0|+3 %|+4 %", "3 4 "),
        ("Emissions against 2010|%|-5 %|-20 %|-22 %", "-20 -22 "),
        ("Emissions|change in %|-|-20 %|-22 %", "-20 -22 "),
        ("Emissions|kt|-|-20 %|-22 %", "-20 -22 "),
    ] {
        assert_eq!(read(row), expected, "{row}");
    }
}

#[test]
fn changes_in_both_columns_count_from_the_same_baseline() {
    assert_eq!(read("Emissions|kt|200|-20 %|-3 %"), "160 194 !!");
    assert_eq!(read("Firms served|Number|50|+10|increased by 12"), "60 62 !!");
    // Only one value is a level: the sign of the other says nothing.
    assert_eq!(read("Firms served|Number|50|60|+62"), "60 62 ");
}

#[test]
fn what_a_change_counts_to_is_left_open_where_it_has_two_readings_or_no_start() {
    for (row, expected) in [
        ("Households with a meter|%|40|+15 %|50", "words 50 ?"),
        ("Households with a meter||40 %|+15 %|50 %", "words 50 ?"),
        ("Emissions|kt||-20 %|155", "words 155 ?"),
        ("Emissions|kt|0|-20 %|155", "words 155 ?"),
        ("Firms served|Number|0|+10|12", "10 12 !"),
    ] {
        assert_eq!(read(row), expected, "{row}");
    }
}

#[test]
fn a_change_of_a_part_counts_from_the_baseline_of_that_part() {
    for (baseline, target, expected) in [("20", "+10", Some("30")), ("30", "+10 %", Some("33")), ("", "+10", None)] {
        let text = format!(
            "Code|Indicator|Sex|Unit|Baseline value|Target 2031|Achieved 2031\n1.1#1|Firms served||Number|50|+20|62\n\
             1.1#1|Firms served|women|Number|{baseline}|{target}|31\n1.1#1|Firms served|men|Number|30|+10|31\n"
        );
        let read = reading(&[("table.csv", &text)]);
        let (_, indicator) = read.programme.indicators().next().expect("an indicator");
        let year = crate::model::Year(2031).into();
        let parts = crate::model::parts_of(&indicator.disaggregated, year, year);
        let women = parts.iter().find(|part| part.part.value == "women").and_then(|part| part.target);
        let level = women.and_then(|target| target.exact()).map(|level| level.normalize().to_string());
        assert_eq!(level.as_deref(), expected, "{baseline} {target}");
        let is_unclear = reported(&read).iter().any(|found| found.starts_with("change-unclear"));
        assert_eq!(is_unclear, expected.is_none(), "{baseline} {target}: {:?}", reported(&read));
    }
}
