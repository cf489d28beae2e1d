//! Programmes with objectives, measures, activities and indicators: years, fiscal years and parts of years, units with
//! factors, parts of a whole, values that are ranges, limits or missing.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::super::random::Random;
use super::super::words::Words;

/// The tables of a programme: names of sheets with their rows.
pub struct Plan {
    sheets: Vec<(&'static str, Vec<Vec<Entry>>)>,
}

#[derive(Clone)]
enum Entry {
    Text(String),
    Number(f64),
    /// `12 %` as a fraction with a format.
    Percent(f64),
}

/// How the programme counts time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Calendar,
    Fiscal,
    School,
    Half,
    Quarter,
    Month,
}

/// Which rows an indicator has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    Whole,
    WholeAndParts,
    /// Each is judged by itself.
    PartsOnly,
}

/// What all indicators of a programme share.
struct Shape<'w> {
    words: &'w Words,
    /// As headers write them, the first to the last.
    periods: Vec<String>,
    has_parts: bool,
    has_directions: bool,
    /// Behind the headers of values: `(000 EUR)`.
    factor: Option<String>,
    first_year: i64,
}

impl Plan {
    pub fn generate(words: &Words, random: &mut Random) -> Self {
        let first_year = random.between(2016, 2027);
        let shape = Shape {
            words,
            periods: periods(words, first_year, random),
            has_parts: random.chance(60),
            has_directions: random.chance(30),
            factor: random.chance(20).then(|| {
                let currency = random.pick(&["EUR", "RSD", "USD"]);
                random.pick(&words.amounts.thousand).replace("{c}", currency)
            }),
            first_year,
        };
        let (objectives, has_measures) = (random.between(1, 3), random.chance(50));
        let mut owners: Vec<String> = (1..=objectives).map(|number| format!("1.{number}")).collect();
        let mut sheets = vec![("objectives", objectives_of(&owners, words, random))];
        if has_measures {
            let measures: Vec<(String, String)> = owners
                .iter()
                .flat_map(|owner| (1..=2).map(move |number| (owner.clone(), format!("{owner}.{number}"))))
                .collect();
            sheets.push(("measures", measures_of(&measures, words, random)));
            sheets.push(("activities", activities_of(&measures, random)));
            owners.extend(measures.into_iter().map(|(_, measure)| measure));
        }
        sheets.push(("indicators", indicators_of(&owners, &shape, random)));
        Self { sheets }
    }

    /// The bytes of a workbook with a sheet for each table.
    pub fn to_workbook(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        for (name, rows) in &self.sheets {
            fill(book.add_worksheet().set_name(*name).unwrap(), rows);
        }
        book.save_to_buffer().unwrap()
    }
}

fn fill(sheet: &mut Worksheet, rows: &[Vec<Entry>]) {
    let percent = Format::new().set_num_format("0.0%");
    for (at, row) in (0..).zip(rows) {
        for (column, entry) in (0..).zip(row) {
            match entry {
                Entry::Text(text) if text.is_empty() => continue,
                Entry::Text(text) => sheet.write_string(at, column, text),
                Entry::Number(number) => sheet.write_number(at, column, *number),
                Entry::Percent(number) => sheet.write_number_with_format(at, column, *number / 100.0, &percent),
            }
            .unwrap();
        }
    }
}

fn texts(row: &[&str]) -> Vec<Entry> {
    row.iter().map(|text| Entry::Text((*text).to_owned())).collect()
}

fn periods(words: &Words, first_year: i64, random: &mut Random) -> Vec<String> {
    let times = [Time::Calendar, Time::Fiscal, Time::School, Time::Half, Time::Quarter, Time::Month];
    let time = *random.pick(&times);
    let count = random.between(2, 4);
    let year = |at: i64| first_year + at;
    let fiscal = |at: i64| format!("{}/{:02}", year(at) - 1, year(at) % 100);
    let of_year = |at: i64, parts: i64| (year(at / parts), usize::try_from(at % parts).unwrap());
    let form = random.below(4);
    let one = |at: i64| match time {
        Time::Calendar => year(at).to_string(),
        Time::Fiscal if form == 0 => format!("FY{}", year(at)),
        Time::Fiscal => fiscal(at),
        Time::School => words.time.school[form % words.time.school.len()].replace("{y}", &fiscal(at)),
        Time::Half => {
            let (year, part) = of_year(at, 2);
            format!("{} {year}", words.time.halves[form % words.time.halves.len()][part])
        }
        Time::Quarter => {
            let (year, part) = of_year(at, 4);
            format!("{} {year}", words.time.quarters[form % words.time.quarters.len()][part])
        }
        Time::Month => {
            let (year, part) = of_year(at, 12);
            format!("{} {year}", words.time.months[part])
        }
    };
    let first = match time {
        Time::Quarter => random.between(0, 3),
        Time::Month => random.between(0, 11),
        Time::Half => random.between(0, 1),
        Time::Calendar | Time::Fiscal | Time::School => 0,
    };
    (first..first + count).map(one).collect()
}

const RELEVANCE: &[&str] = &["", "is relevant for the coming period", "is no longer relevant", "no data on relevance"];

fn objectives_of(codes: &[String], words: &Words, random: &mut Random) -> Vec<Vec<Entry>> {
    let mut rows = vec![texts(&["code", "title", "institution", "relevance"])];
    for (at, code) in codes.iter().enumerate() {
        let relevance = *random.pick(RELEVANCE);
        rows.push(texts(&[code, &words.titles[at], &words.institutions[at % words.institutions.len()], relevance]));
    }
    rows
}

fn measures_of(measures: &[(String, String)], words: &Words, random: &mut Random) -> Vec<Vec<Entry>> {
    let mut rows = vec![texts(&["code", "objective_code", "title", "relevance"])];
    for (at, (objective, code)) in measures.iter().enumerate() {
        rows.push(texts(&[code, objective, &words.measures[at], *random.pick(RELEVANCE)]));
    }
    rows
}

fn activities_of(measures: &[(String, String)], random: &mut Random) -> Vec<Vec<Entry>> {
    let mut rows = vec![texts(&["code", "measure_code", "title", "institution", "status", "relevance", "remark"])];
    for (_, measure) in measures {
        for number in 1..=random.between(0, 2) {
            let status = random.pick(&["completed", "ongoing", "not started", ""]);
            let remark = random.pick(&["", "in line with the plan", "slowed by the epidemic"]);
            let (code, title) = (format!("{measure}.{number}"), format!("Preparation of step {number} of {measure}"));
            rows.push(texts(&[&code, measure, &title, "Agency", status, *random.pick(RELEVANCE), remark]));
        }
    }
    rows
}

fn indicators_of(owners: &[String], shape: &Shape<'_>, random: &mut Random) -> Vec<Vec<Entry>> {
    let words = shape.words;
    let behind = shape.factor.as_ref().map(|factor| format!(" ({factor})")).unwrap_or_default();
    let mut header = vec!["code".to_owned(), words.name[0].clone()];
    header.extend(shape.has_parts.then(|| words.groups.sex.clone()));
    let base = words.baseline[0].replace("{b}", &(shape.first_year - 2).to_string());
    header.extend([words.unit[0].clone(), format!("{base}{behind}")]);
    for list in [&words.target_group, &words.achieved_group] {
        header.extend(shape.periods.iter().map(|period| format!("{} {period}{behind}", list[0])));
    }
    header.extend(shape.has_directions.then(|| words.direction[0].clone()));
    let mut rows = vec![header.into_iter().map(Entry::Text).collect()];
    let mut names: Vec<&[String; 4]> = words.indicators.iter().collect();
    random.shuffle(&mut names);
    let mut names = names.into_iter();
    for owner in owners {
        for _ in 0..random.between(1, 2) {
            if let Some(known) = names.next() {
                rows.extend(indicator(owner, known, shape, random));
            }
        }
    }
    rows
}

/// The rows of an indicator.
fn indicator(owner: &str, known: &[String; 4], shape: &Shape<'_>, random: &mut Random) -> Vec<Vec<Entry>> {
    let [name, unit, scale, way] = known;
    let is_percent = scale == "percent";
    let may_have_parts = shape.has_parts && random.chance(60);
    let rows = match (may_have_parts, is_percent) {
        (true, true) if random.chance(50) => Rows::PartsOnly,
        (true, _) => Rows::WholeAndParts,
        (false, _) => Rows::Whole,
    };
    let sexes = &shape.words.groups.sexes;
    let parts: Vec<&str> = match rows {
        Rows::Whole => vec![""],
        Rows::WholeAndParts => vec!["", &sexes[0], &sexes[1]],
        Rows::PartsOnly => vec![&sexes[0], &sexes[1]],
    };
    let has_name_unit = random.chance(15);
    let values = Values {
        is_percent,
        has_signs: is_percent && random.chance(50),
        grows: way == "up",
        changes: random.chance(15),
        said: match random.below(20) {
            0 | 1 => Said::YesNo(random.pick(&YES_NO)),
            2 => Said::Words,
            _ => Said::Figures,
        },
    };
    let direction = usize::from(way != "up");
    let row = |part: &str, random: &mut Random| {
        let mut row = texts(&[owner, name]);
        if has_name_unit {
            row[1] = Entry::Text(format!("{name} ({unit})"));
        }
        row.extend(shape.has_parts.then(|| Entry::Text(part.to_owned())));
        row.push(Entry::Text(if has_name_unit || shape.factor.is_some() { String::new() } else { unit.clone() }));
        row.extend(values.of_row(shape.periods.len(), random));
        let word = &shape.words.direction_words[0][direction];
        row.extend(shape.has_directions.then(|| Entry::Text(word.clone())));
        row
    };
    parts.into_iter().map(|part| row(part, random)).collect()
}

/// What the figures of an indicator look like.
struct Values {
    is_percent: bool,
    has_signs: bool,
    grows: bool,
    /// Whether targets say by how much the value changes.
    changes: bool,
    said: Said,
}

/// What its values are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Figures,
    /// In one of these pairs of words.
    YesNo(&'static [&'static str; 2]),
    /// Words that are compared as they are.
    Words,
}

const YES_NO: [[&str; 2]; 3] = [["yes", "no"], ["Da", "Ne"], ["oui", "non"]];
const STATES: [&str; 3] = ["adopted", "drafted", "in force since 2020"];

impl Values {
    /// The baseline, the targets and the achieved values.
    fn of_row(&self, periods: usize, random: &mut Random) -> Vec<Entry> {
        let words: &[&str] = match self.said {
            Said::Figures => return self.figures(periods, random),
            Said::YesNo(pair) => pair,
            Said::Words => &STATES,
        };
        let blank = if random.chance(50) { "" } else { words[1] };
        let mut row = texts(&[blank]);
        for _ in 0..2 * periods {
            let word = if random.chance(15) { "" } else { *random.pick(words) };
            row.push(Entry::Text(word.to_owned()));
        }
        row
    }

    fn figures(&self, periods: usize, random: &mut Random) -> Vec<Entry> {
        let step = |at: usize| f64::from(u32::try_from(at).unwrap());
        let (start, by) = if self.is_percent { (40.0, 5.0) } else { (400.0, 40.0) };
        let by = if self.grows { by } else { -by };
        let mut row = vec![if random.chance(10) { Entry::Text(String::new()) } else { self.figure(start) }];
        for at in 1..=periods {
            let target = start + by * step(at);
            row.push(match random.below(16) {
                _ if self.changes => Entry::Text(self.change(by * step(at), random)),
                0 => Entry::Text(format!("{target} - {}", target + by.abs() / 2.0)),
                1 => Entry::Text(format!("{} {target}", if self.grows { ">=" } else { "<=" })),
                2 => Entry::Text(format!("{} {target}", if self.grows { ">" } else { "<" })),
                3 => Entry::Text(format!("{} {target}", if self.grows { "at least" } else { "less than" })),
                4 | 5 => Entry::Text(String::new()),
                6 => Entry::Text(self.change(by * step(at), random)),
                _ => self.figure(target),
            });
        }
        for at in 1..=periods {
            let near = f64::from(i16::try_from(random.between(-30, 30)).unwrap()) / 4.0;
            row.push(match random.below(12) {
                0 => Entry::Text(String::new()),
                1 => Entry::Text((*random.pick(&["-", "n/a", "/"])).to_owned()),
                _ => self.figure(start + by * step(at) + near),
            });
        }
        row
    }

    /// A target as a change of the baseline.
    fn change(&self, by: f64, random: &mut Random) -> String {
        let signed = if self.grows { format!("+{by}") } else { by.to_string() };
        let word = if self.grows { "increase by" } else { "reduce by" };
        match random.below(5) {
            0 => format!("{signed}%"),
            4 if self.is_percent => format!("{} p.p.", by.abs()),
            1 => format!("{word} {}", by.abs()),
            2 if self.is_percent => format!("{signed} p.p."),
            _ => signed,
        }
    }

    fn figure(&self, number: f64) -> Entry {
        if self.has_signs { Entry::Percent(number) } else { Entry::Number(number) }
    }
}
