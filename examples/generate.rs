//! Writes a synthetic programme of any size as a folder of CSV tables, for benchmarks and tests:
//! `cargo run --release --example generate -- 10000 generated`. The same number gives the same bytes.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};

const INSTITUTIONS: &[&str] = &[
    "Ministry of Energy",
    "Zavod za statistiku",
    "Управа за трезор",
    "Office for Public Procurement",
    "Ministarstvo pravde",
];
const SUBJECTS: &[&str] = &[
    "public services that citizens can complete without visiting a counter",
    "službenika koji su završili obuku za rad u novom sistemu",
    "захтева решених у законском року после првог обраћања странке",
    "registers whose data other authorities obtain without paper",
    "opština koje objavljuju podatke u otvorenom formatu",
];
const STATUSES: &[&str] = &["completed", "ongoing", "not initiated", "abandoned"];
const INDICATORS_A_MEASURE: usize = 3;
const MEASURES_AN_OBJECTIVE: usize = 20;
const ACTIVITIES_A_MEASURE: usize = 5;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: generate INDICATORS FOLDER";
    let indicators: usize = arguments.next().context(usage)?.parse().context(usage)?;
    let folder = arguments.next().context(usage)?;
    ensure!(indicators > 0, "at least one indicator is needed");
    generate(indicators, Path::new(&folder))
}

/// A small generator of numbers that look random and are the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn generate(indicators: usize, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let table = |name: &str, header: &str| -> Result<BufWriter<File>> {
        let mut out = BufWriter::new(File::create(folder.join(name))?);
        writeln!(out, "{header}")?;
        Ok(out)
    };
    let mut programme = table("programme.csv", "key,value")?;
    write!(programme, "title,Synthetic programme\nfirst year,2020\nlast year,2022\nreview year,2021\n")?;
    let mut structure = table("structure.csv", "code,level,title,institution")?;
    let mut plan = table(
        "indicators.csv",
        "code,name,unit,institution,source_of_verification,baseline,baseline_year,target_2020,target_2021,target_2022",
    )?;
    let mut achieved = table("achieved.csv", "code,achieved_2020,achieved_2021,remark,next_steps")?;
    let mut activities = table("activities.csv", "code,measure_code,title,institution,deadline,status")?;
    let mut numbers = Numbers(2021);
    let measures = indicators.div_ceil(INDICATORS_A_MEASURE);
    for measure in 0..measures {
        let (objective, number) = (measure / MEASURES_AN_OBJECTIVE + 1, measure % MEASURES_AN_OBJECTIVE + 1);
        let institution = INSTITUTIONS[measure % INSTITUTIONS.len()];
        if number == 1 {
            writeln!(
                structure,
                "1.{objective},specific,Objective {objective}: more {},{institution}",
                SUBJECTS[objective % SUBJECTS.len()]
            )?;
        }
        let code = format!("1.{objective}.{number}");
        writeln!(
            structure,
            "{code},measure,Measure {number}: better {},{institution}",
            SUBJECTS[measure % SUBJECTS.len()]
        )?;
        for indicator in 1..=INDICATORS_A_MEASURE.min(indicators - measure * INDICATORS_A_MEASURE) {
            let row = IndicatorRow { measure: &code, indicator, institution };
            row.write(&mut plan, &mut achieved, &mut numbers)?;
        }
        for activity in 1..=ACTIVITIES_A_MEASURE {
            let subject = SUBJECTS[(measure + activity) % SUBJECTS.len()];
            let (quarter, year) = (numbers.below(4) + 1, 2020 + numbers.below(3));
            let status = STATUSES[numbers.below(4) as usize];
            writeln!(
                activities,
                "{code}.{activity},{code},Activity {measure}-{activity} for {subject},{institution},Q{quarter} {year},{status}"
            )?;
        }
    }
    for mut out in [programme, structure, plan, achieved, activities] {
        out.flush()?;
    }
    Ok(())
}

/// A row of the indicators' plan and of the report on it.
struct IndicatorRow<'g> {
    measure: &'g str,
    indicator: usize,
    institution: &'g str,
}

impl IndicatorRow<'_> {
    fn write(&self, plan: &mut impl Write, achieved: &mut impl Write, numbers: &mut Numbers) -> Result<()> {
        let Self { measure, indicator, institution } = self;
        let subject = SUBJECTS[numbers.below(SUBJECTS.len() as u64) as usize];
        let baseline = 10 + numbers.below(400);
        let step = 5 + numbers.below(60);
        let falls = numbers.below(5) == 0;
        let target = |year: u64| if falls { baseline.saturating_sub(step * year / 10) } else { baseline + step * year };
        let reached = target(2) + numbers.below(step) - numbers.below(step).min(target(2));
        writeln!(
            plan,
            "{measure}#{indicator},Number of {subject} ({measure}-{indicator}),Number,{institution},Annual report of {institution},{baseline},2019,{},{},{}",
            target(1),
            target(2),
            target(3)
        )?;
        let reached = if numbers.below(20) == 0 { "no data".to_owned() } else { reached.to_string() };
        writeln!(achieved, "{measure}#{indicator},{},{reached},,", target(1))?;
        Ok(())
    }
}
