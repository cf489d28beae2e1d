//! Thousands of tables around programmes with known verdicts: words, layout, order, numbers and what surrounds the table
//! vary. No table may come out wrong without a warning or a question.

mod choices;
mod columns;
mod grid;
mod joined;
mod order;
mod outcome;
mod parts;
mod periods;
mod programme;
mod random;
mod rounds;
mod rows;
mod table;
mod truth;
mod variation;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use outcome::{Outcome, Tried};
use random::Random;
use table::Table;
use variation::Variation;
use words::Words;

/// Tables of each language; `EXPOST_TABLES` gives another number, `EXPOST_SEED` runs one table and prints it,
/// `EXPOST_TRAIT` runs those of a trait (`layout LongKind`), and with `EXPOST_FAILURES` each kind of failure prints its
/// smallest table, with `EXPOST_FAILURES=all` each table.
const PER_LANGUAGE: u64 = 220;

/// Tables of each language in which periods, parts or units vary.
const VARIED_PER_LANGUAGE: u64 = 100;

/// How many varied tables of a kind are still wrong without a warning or a question.
const WRONG_IN_SILENCE: [(&str, usize); 0] = [];

/// So many of a hundred tables may end with a question or without a result.
const UNANSWERED_AT_MOST: usize = 30;

/// Counts of each outcome by trait.
#[derive(Default)]
struct Counts(BTreeMap<String, [usize; 6]>);

impl Counts {
    fn add(&mut self, of: &str, outcome: Outcome) {
        let place = Outcome::ALL.iter().position(|one| *one == outcome).unwrap();
        self.0.entry(of.to_owned()).or_default()[place] += 1;
    }

    fn print(&self) {
        let words = Outcome::ALL.map(|outcome| format!("{outcome:?}"));
        println!("{:<26} {}", "", words.map(|word| format!("{word:>12}")).join(""));
        for (of, counts) in &self.0 {
            println!("{of:<26} {}", counts.map(|count| format!("{count:>12}")).join(""));
        }
    }
}

/// A table that did not come out right: its seed, and what came out.
struct Failure {
    seed: String,
    tried: Tried,
    table: Table,
}

#[test]
fn no_generated_table_is_wrong_in_silence() {
    let (counts, failures) = run(tables(per_language(PER_LANGUAGE)));
    let wrong: Vec<&Failure> = failures.iter().filter(|one| one.tried.outcome == Outcome::Wrong).collect();
    if std::env::var("EXPOST_SEED").is_ok() {
        return;
    }
    let all = counts.0["all"];
    let (total, unanswered) = (all.iter().sum::<usize>(), all[2] + all[3]);
    println!("{}% of {total} tables are asked about or refused", unanswered * 100 / total);
    assert!(wrong.is_empty(), "{} tables are wrong in silence: {}", wrong.len(), seeds(&wrong));
    assert!(unanswered * 100 <= UNANSWERED_AT_MOST * total, "{unanswered} of {total} tables have no result");
}

#[test]
fn no_generated_table_with_other_periods_or_parts_is_wrong_in_silence() {
    let (_, failures) = run(varied_tables(per_language(VARIED_PER_LANGUAGE)));
    let mut wrong: BTreeMap<String, Vec<&Failure>> = BTreeMap::new();
    for failure in failures.iter().filter(|one| one.tried.outcome == Outcome::Wrong) {
        wrong.entry(failure.table.choices.variation.kind()).or_default().push(failure);
    }
    let mut over = Vec::new();
    for (kind, list) in &wrong {
        println!("(\"{kind}\", {}),", list.len());
        let allowed = WRONG_IN_SILENCE.iter().find(|(known, _)| known == kind).map_or(0, |(_, count)| *count);
        over.extend((list.len() > allowed).then(|| format!("{kind}: {} tables: {}", list.len(), seeds(list))));
    }
    let is_whole = ["EXPOST_SEED", "EXPOST_TRAIT", "EXPOST_TABLES"].iter().all(|name| std::env::var(name).is_err());
    assert!(!is_whole || over.is_empty(), "wrong in silence:\n{}", over.join("\n"));
}

fn per_language(usual: u64) -> u64 {
    std::env::var("EXPOST_TABLES").map_or(usual, |count| count.parse().unwrap())
}

/// Tries the tables and prints what came out; the failures are all but the right ones.
fn run(tables: impl Iterator<Item = (String, Table)>) -> (Counts, Vec<Failure>) {
    let (only, of_trait) = (std::env::var("EXPOST_SEED").ok(), std::env::var("EXPOST_TRAIT").ok());
    let (mut counts, mut failures) = (Counts::default(), Vec::new());
    for (seed, table) in tables {
        let has_trait = |wanted: &String| table.choices.traits().contains(wanted);
        if only.as_ref().is_some_and(|only| *only != seed) || !of_trait.as_ref().is_none_or(has_trait) {
            continue;
        }
        let tried = outcome::tried(&table);
        counts.add("all", tried.outcome);
        counts.add(&format!("language {}", seed.rsplit_once('-').unwrap().0), tried.outcome);
        table.choices.traits().iter().for_each(|one| counts.add(one, tried.outcome));
        if !matches!(tried.outcome, Outcome::Right | Outcome::RightWarned) || only.is_some() {
            failures.push(Failure { seed, tried, table });
        }
    }
    counts.print();
    print_kinds(&failures);
    if only.is_some() {
        failures.iter().for_each(print_failure);
    }
    let wrong = failures.iter().filter(|one| one.tried.outcome == Outcome::Wrong);
    println!("{} tables are wrong without a warning or question", wrong.count());
    (counts, failures)
}

fn seeds(failures: &[&Failure]) -> String {
    failures.iter().take(20).map(|failure| failure.seed.as_str()).collect::<Vec<_>>().join(" ")
}

/// So many tables of each language with their seeds.
fn tables(per_language: u64) -> impl Iterator<Item = (String, Table)> {
    generated(0..per_language, "", Table::generate)
}

/// The same with other years, parts of years, groups and units; `en-v12` is the seed of an English one.
fn varied_tables(per_language: u64) -> impl Iterator<Item = (String, Table)> {
    generated(0..per_language, "v", Table::generate_varied)
}

type Generate = fn(&str, (&Words, &Words), &mut Random) -> Table;

fn generated(numbers: Range<u64>, mark: &'static str, generate: Generate) -> impl Iterator<Item = (String, Table)> {
    let languages = words::languages();
    let seeds = (0..languages.len()).flat_map(move |place| numbers.clone().map(move |number| (place, number)));
    seeds.map(move |(place, number)| {
        let (language, words) = &languages[place];
        // Headers in two languages have the second one's words from English, those of English tables from French.
        let second = &languages[if place == 0 { 4 } else { 0 }].1;
        let mut random = Random::from_seed(u64::try_from(place).unwrap() * 1_000_003 + number);
        (format!("{language}-{mark}{number}"), generate(language, (words, second), &mut random))
    })
}

#[test]
fn a_table_joined_to_a_good_one_never_loses_rows_in_silence() {
    let lost = tables(30).filter_map(|(seed, table)| Some((seed, joined::lost_row(&table)?, table)));
    let lost: Vec<(String, String, Table)> = lost.collect();
    for (seed, row, table) in lost.iter().take(5) {
        println!("--- EXPOST_SEED={seed}: {row}");
        println!("{}", String::from_utf8(grid::to_csv(&table.grid, table.choices.style, b'|')).unwrap());
    }
    let seeds: Vec<String> = lost.iter().map(|(seed, row, _)| format!("{seed}: {row}")).collect();
    assert!(seeds.is_empty(), "{} of 330 tables lose rows:\n{}", seeds.len(), seeds.join("\n"));
}

/// The commonest kinds of failures, each with its smallest table.
fn print_kinds(failures: &[Failure]) {
    let mut kinds: BTreeMap<(Outcome, &str, String), Vec<&Failure>> = BTreeMap::new();
    for failure in failures {
        let variation = &failure.table.choices.variation;
        let is_varied = *variation != Variation::NONE;
        let about = if is_varied { variation.kind() } else { format!("{:?}", failure.table.choices.layout) };
        kinds.entry((failure.tried.outcome, &failure.tried.kind, about)).or_default().push(failure);
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|((outcome, _, _), list)| (std::cmp::Reverse(*outcome), std::cmp::Reverse(list.len())));
    let wanted = std::env::var("EXPOST_FAILURES").ok();
    for ((outcome, kind, about), list) in kinds {
        println!("{outcome:?}: {kind}, {about}: {} tables", list.len());
        let smallest = list.iter().min_by_key(|failure| failure.table.grid.rows.len() * failure.table.grid.width());
        match wanted.as_deref() {
            Some("all") => list.iter().for_each(|failure| print_failure(failure)),
            Some(_) => {
                smallest.iter().for_each(|failure| print_failure(failure));
                println!("others: {}", seeds(&list));
            }
            None => {}
        }
    }
}

fn print_failure(failure: &Failure) {
    let Failure { seed, tried, table } = failure;
    println!("--- EXPOST_SEED={seed} {:?}: {}", tried.outcome, tried.detail);
    tried.warnings.iter().for_each(|warning| println!("  warned: {warning}"));
    println!("  {:?}", table.choices.traits());
    let text = grid::to_csv(&table.grid, table.choices.style, b'|');
    println!("{}", String::from_utf8(text).unwrap());
}
