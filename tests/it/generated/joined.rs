//! A generated table beside one that is read without fail.

use expost::finding::Severity;
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions};
use rust_decimal::Decimal;

use super::table::Table;
use crate::workdir::Workdir;

const GOOD: &str = "code,indicator,unit,baseline,target YEAR,achieved YEAR
9.1.1,Kiosks opened,Number,10,30,31
9.1.2,Letters answered,Number,100,300,250
";

/// The row that is neither in the programme nor in a warning or question at the table's own file.
pub fn lost_row(table: &Table) -> Option<String> {
    let folder = Workdir::new();
    let (name, bytes) = table.file();
    let review_year = table.programme.review_year.to_string();
    let good = folder.write("good.csv", GOOD.replace("YEAR", &review_year));
    let paths = [good, folder.write(name, bytes)];
    let opened = sheet::open(&paths, &OpenOptions::default()).unwrap();
    let reading = read::read(&opened, &ReadOptions { year: table.given_year(), ..ReadOptions::default() });
    let sources = &reading.programme.sources;
    let is_here = |at: expost::model::Origin| sources.get(at.source_id()).unwrap().file.ends_with(name);
    let loud = reading.findings.iter().filter(|finding| finding.severity != Severity::Note);
    if loud.filter_map(|finding| finding.at).any(is_here)
        || reading.programme.questions.iter().any(|one| is_here(one.at))
    {
        return None;
    }
    let rows: Vec<_> = reading.programme.indicators().collect();
    let known = |name: &str| rows.iter().find(|(_, indicator)| indicator.name.text().contains(name));
    let has = |wanted: i64, amounts: Vec<Option<Decimal>>| amounts.contains(&Some(Decimal::new(wanted, 1).normalize()));
    table.programme.indicators.iter().find_map(|indicator| {
        let Some((_, row)) = known(&indicator.name) else {
            return Some(format!("{} is not in the programme", indicator.name));
        };
        // A revised target is kept beside the first one.
        let targets = row.targets.iter().chain(row.revised_targets.iter());
        let targets = targets.map(|(_, target)| target.amount.number()).collect();
        let achieved = row.achieved.iter().map(|(_, value)| value.amount.number()).collect();
        if !has(indicator.target(), targets) {
            return Some(format!("the target of {} is not in the programme", indicator.name));
        }
        let is_lost = indicator.achieved[1].is_some_and(|value| !has(value, achieved));
        is_lost.then(|| format!("the achieved value of {} is not in the programme", indicator.name))
    })
}
