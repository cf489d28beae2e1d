//! An IATI activity as a programme.
//!
//! A result is an objective: an impact an overall one, every other a specific one. Codes are made in the order of the
//! file, unless each result states its own by a reference of the reporting organisation's vocabulary at its indicators
//! (`1.1.3#2`); then the codes tell which results are measures.

mod indicator;
mod words;

use std::collections::BTreeMap;

use self::indicator::IndicatorReader;
use self::words::{Words, date_year, day};
use super::context::LayoutContext;
use crate::finding::{Finding, rule};
use crate::model::{
    ActivityDate, Calendar, Code, DecimalMark, IndicatorCode, Level, Origin, Participant, Registration,
    ReportingPeriod, Sourced, Text,
};
use crate::read::record::{FactRecord, IndicatorRecord, Rank, Records, StructureRecord, Table};
use crate::read::words::meaning::Fact;
use crate::sheet::{Element, KEPT_CHILDREN, Sheet};

/// The vocabulary of a reporting organisation's own references.
const OWN_VOCABULARY: &str = "99";

/// The types of results by their codes.
const RESULT_TYPES: [(&str, &str); 4] = [("1", "output"), ("2", "outcome"), ("3", "impact"), ("9", "other")];

/// Reads the activity that the sheet stands for; none where it stands for none.
pub fn read(sheet: &Sheet, context: &mut LayoutContext<'_>) -> Option<Vec<Table>> {
    let activity = sheet.element.as_ref()?;
    let origin = activity.origin(sheet.source);
    let words = Words::new(activity, context.options.language.as_deref(), sheet.source);
    let results: Vec<&Element> = activity.children_named("result").collect();
    let codes = Codes::from_results(&results, &words);
    report_unused(activity, &words, context.findings);
    if !codes.are_stated && !results.is_empty() {
        context.findings.push(Finding::new(&rule::CODES_MADE).at(origin).with("results", results.len()));
    }
    let mut reader = IndicatorReader {
        words: &words,
        mark: context.options.decimal.or(Some(DecimalMark::Point)),
        findings: &mut *context.findings,
        has_actuals: false,
        is_in_words: false,
        years: BTreeMap::new(),
        subject: String::new(),
    };
    let mut structure = Vec::with_capacity(results.len());
    let mut indicators: Vec<IndicatorRecord> = Vec::new();
    for (result, owner) in results.iter().zip(&codes.owners) {
        structure.push(result_record(result, owner, &codes, &mut reader));
        for (index, element) in result.children_named("indicator").enumerate() {
            let number = index as u32 + 1;
            let made = || Sourced::new(IndicatorCode { owner: owner.clone(), number }, words.at(element));
            let code = if codes.are_stated { stated_code(element, &words) } else { None };
            indicators.push(reader.indicator(element, code.unwrap_or_else(made)));
        }
    }
    let has_results = reader.has_actuals;
    let mut calendar = Calendar::default();
    let fiscal = reader.years.iter().filter(|(_, is_fiscal)| **is_fiscal);
    fiscal.for_each(|(year, _)| calendar.add(ReportingPeriod::Fiscal(*year)));
    let table = |rows, has_results, records| Table::without_header(origin, has_results, rows, records);
    let facts = facts(activity, &words);
    let mut tables = vec![
        table(facts.len(), false, Records::Facts(facts)),
        table(1, false, Records::Registration(Box::new(registration(activity, &words)))),
    ];
    if !results.is_empty() {
        tables.push(table(structure.len(), false, Records::Structure(structure)));
        let indicators = table(indicators.len(), has_results, Records::Indicators(indicators));
        tables.push(Table { calendar, ..indicators });
    }
    Some(tables)
}

/// The codes of the results.
struct Codes {
    owners: Vec<Code>,
    are_stated: bool,
}

impl Codes {
    fn from_results(results: &[&Element], words: &Words<'_>) -> Self {
        let stated: Option<Vec<Code>> = results.iter().map(|result| stated_owner(result, words)).collect();
        let distinct = |codes: &Vec<Code>| {
            let set: std::collections::HashSet<&Code> = codes.iter().collect();
            set.len() == codes.len()
        };
        if let Some(owners) = stated.filter(distinct) {
            return Self { owners, are_stated: true };
        }
        let (mut overall, mut specific) = (0, 0);
        let owners = results.iter().map(|result| {
            if result.attribute("type") == Some("3") {
                overall += 1;
                Code::overall(overall)
            } else {
                specific += 1;
                Code::from_numbers(&[1, specific]).unwrap_or_else(|| Code::overall(0))
            }
        });
        Self { owners: owners.collect(), are_stated: false }
    }
}

/// The one owner that the codes of a result's indicators name.
fn stated_owner(result: &Element, words: &Words<'_>) -> Option<Code> {
    let mut codes = result.children_named("indicator").map(|indicator| stated_code(indicator, words));
    let first = codes.next()??.value.owner;
    codes.all(|code| code.is_some_and(|code| code.value.owner == first)).then_some(first)
}

fn stated_code(indicator: &Element, words: &Words<'_>) -> Option<Sourced<IndicatorCode>> {
    let own = |reference: &&Element| reference.attribute("vocabulary") == Some(OWN_VOCABULARY);
    indicator.children_named("reference").filter(own).find_map(|reference| {
        let code: IndicatorCode = reference.attribute("code")?.parse().ok()?;
        (!code.owner.is_name()).then(|| Sourced::new(code, words.at(reference)))
    })
}

fn result_record(result: &Element, owner: &Code, codes: &Codes, reader: &mut IndicatorReader<'_>) -> StructureRecord {
    let at = reader.words.at(result);
    let stated = result.attribute("type").unwrap_or("");
    // Some files have the words of the code list instead of its codes.
    let known = RESULT_TYPES.iter().find(|(code, word)| *code == stated || word.eq_ignore_ascii_case(stated));
    let title = reader.words.narrative(result.child("title"));
    let subject = format!("{owner} {}", title.as_ref().map_or("", |title| &title.value));
    if known.is_none() {
        let finding = Finding::new(&rule::RESULT_TYPE_UNKNOWN).at(at).about(subject);
        reader.findings.push(finding.with("text", stated));
    }
    let kind = known.map_or("", |(_, word)| *word);
    // A stated code shows by its numbers whether it is an objective's or a measure's.
    let rank = match kind {
        _ if codes.are_stated => owner.is_overall().then_some(Rank::Objective(Level::Overall)),
        "impact" => Some(Rank::Objective(Level::Overall)),
        _ => Some(Rank::Objective(Level::Specific)),
    };
    StructureRecord {
        title,
        kind: known.map(|(_, word)| Sourced::new((*word).to_owned(), at)),
        comment: reader.words.narrative(result.child("description")),
        ..StructureRecord::new(Some(Sourced::new(owner.clone(), at)), rank, at)
    }
}

/// What the activity says of the programme, under the names that a table of facts has.
fn facts(activity: &Element, words: &Words<'_>) -> Vec<FactRecord> {
    let year = |kinds: [&str; 2]| {
        kinds.iter().find_map(|kind| {
            let mut dates = activity.children_named("activity-date");
            let date = dates.find(|date| date.attribute("type") == Some(kind))?;
            let year = date_year(date.attribute("iso-date")?)?;
            Some(Sourced::new(year.to_string(), words.at(date)))
        })
    };
    let institution = activity.child("reporting-org").and_then(|organisation| {
        let name = words.narrative(Some(organisation));
        name.or_else(|| words.attribute(organisation, "ref"))
    });
    let stated: [(Fact, Text); 6] = [
        // Of a file that this program wrote.
        (Fact::ReviewYear, words.attribute(activity, "expost:review-year")),
        (Fact::Profile, words.attribute(activity, "expost:profile")),
        (Fact::Title, words.narrative(activity.child("title"))),
        (Fact::Institution, institution),
        // What was planned is the action plan's period; what came of it stands in for it.
        (Fact::FirstYear, year(["1", "2"])),
        (Fact::LastYear, year(["3", "4"])),
    ];
    let fact = |(fact, value): (Fact, Text)| {
        let value = value?;
        Some(FactRecord { key: Sourced::new(fact.id().to_owned(), value.origin), value })
    };
    stated.into_iter().filter_map(fact).collect()
}

fn registration(activity: &Element, words: &Words<'_>) -> Registration {
    let owned = |element: &Element, name: &str| element.attribute(name).map(str::to_owned);
    let organisation = activity.child("reporting-org");
    let participant = |element: &Element| Participant {
        name: words.narrative(Some(element)).map_or_else(String::new, |name| name.value),
        identifier: owned(element, "ref"),
        kind: owned(element, "type"),
        role: owned(element, "role").unwrap_or_default(),
    };
    let date = |element: &Element| {
        let date = element.attribute("iso-date").filter(|date| date_year(date).is_some())?;
        Some(ActivityDate { kind: owned(element, "type")?, date: day(date).to_owned() })
    };
    Registration {
        identifier: words.text_of(activity.child("iati-identifier")),
        organisation: organisation.and_then(|element| words.attribute(element, "ref")),
        organisation_type: organisation.and_then(|element| words.attribute(element, "type")),
        status: activity.child("activity-status").and_then(|element| words.attribute(element, "code")),
        description: words.narrative(activity.child("description")),
        participants: activity.children_named("participating-org").map(participant).collect(),
        dates: activity.children_named("activity-date").filter_map(date).collect(),
    }
}

/// Reports how many elements of which names are not read.
fn report_unused(activity: &Element, words: &Words<'_>, findings: &mut Vec<Finding>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut count = |name| *counts.entry(name).or_default() += 1;
    activity
        .children
        .iter()
        .filter(|child| !KEPT_CHILDREN.contains(&&*child.name))
        .for_each(|child| count(&child.name));
    for result in activity.children_named("result") {
        let indicators = result.children_named("indicator");
        for element in std::iter::once(result).chain(indicators) {
            element.children_named("document-link").for_each(|_| count("result/document-link"));
        }
        for indicator in result.children_named("indicator") {
            indicator.children_named("description").for_each(|_| count("indicator/description"));
        }
    }
    if !counts.is_empty() {
        let list: Vec<String> = counts.iter().map(|(name, count)| format!("{name} ({count})")).collect();
        let at: Origin = words.at(activity);
        findings.push(Finding::new(&rule::ELEMENTS_UNUSED).at(at).with("elements", list.join(", ")));
    }
}
