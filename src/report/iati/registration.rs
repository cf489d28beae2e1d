//! What the schema requires of an activity beside its results.

use super::narrative::narrative;
use crate::finding::{Argument, Message};
use crate::judge::Evaluation;
use crate::language::Labels;
use crate::model::{Participant, Text, Year};
use crate::report::tree::Element;

/// The organisation identifier where none is stated.
const NO_ORGANISATION: &str = "XX-PLACEHOLDER";
/// The type of an organisation where none is stated: a government.
const GOVERNMENT: &str = "10";
/// The status of an activity where none is stated: implementation.
const IMPLEMENTATION: &str = "2";
/// The role of the reporting institution where no participants are stated: implementing.
const IMPLEMENTING: &str = "4";

/// What the schema requires of an activity; what is not stated gets a placeholder and a remark.
pub fn elements(evaluation: &Evaluation<'_>, labels: &Labels, remarks: &mut Vec<Message>) -> Vec<Element> {
    let document = &evaluation.programme.document;
    let stated = &document.registration;
    let word = |text: &Text| text.as_ref().map(|text| text.value.clone());
    let mut stand_in = |key: &'static str, value: String| {
        remarks.push(Message::new("iati-placeholder").with("what", Argument::Label(key.into())).with("value", &*value));
        value
    };
    let title = word(&document.title).unwrap_or_else(|| labels.text("untitled"));
    let organisation =
        word(&stated.organisation).unwrap_or_else(|| stand_in("iati-organisation", NO_ORGANISATION.to_owned()));
    let identifier = word(&stated.identifier)
        .unwrap_or_else(|| stand_in("iati-identifier", format!("{organisation}-{}", slug(&title))));
    let organisation_type =
        word(&stated.organisation_type).unwrap_or_else(|| stand_in("iati-organisation-type", GOVERNMENT.to_owned()));
    let status = word(&stated.status).unwrap_or_else(|| stand_in("iati-status", IMPLEMENTATION.to_owned()));
    let name = word(&document.institution).unwrap_or_else(|| organisation.clone());
    let dates = dates(evaluation, &mut stand_in);
    let own = [Participant {
        name: name.clone(),
        identifier: Some(organisation.clone()),
        kind: Some(organisation_type.clone()),
        role: IMPLEMENTING.to_owned(),
    }];
    let participants = if stated.participants.is_empty() { &own[..] } else { &stated.participants };
    let mut children = vec![
        Element::new("iati-identifier").saying(&identifier),
        Element::new("reporting-org")
            .with("ref", organisation)
            .with("type", organisation_type)
            .containing(vec![narrative(&name)]),
        Element::new("title").containing(vec![narrative(&title)]),
        Element::new("description").containing(vec![narrative(&word(&stated.description).unwrap_or(title))]),
    ];
    children.extend(participants.iter().map(participant));
    children.push(Element::new("activity-status").with("code", status));
    children.extend(dates);
    children
}

fn participant(stated: &Participant) -> Element {
    let mut element = Element::new("participating-org");
    for (name, value) in [("ref", &stated.identifier), ("type", &stated.kind)] {
        if let Some(value) = value {
            element = element.with(name, value.as_str());
        }
    }
    let names = if stated.name.is_empty() { Vec::new() } else { vec![narrative(&stated.name)] };
    element.with("role", stated.role.as_str()).containing(names)
}

/// The dates stated, else the planned start and end by the first and last year of the plan or of the values.
fn dates(evaluation: &Evaluation<'_>, stand_in: &mut impl FnMut(&'static str, String) -> String) -> Vec<Element> {
    let date = |kind: &str, date: &str| Element::new("activity-date").with("iso-date", date).with("type", kind);
    let document = &evaluation.programme.document;
    let stated = &document.registration.dates;
    if !stated.is_empty() {
        return stated.iter().map(|stated| date(&stated.kind, &stated.date)).collect();
    }
    let years = evaluation.programme.indicators().flat_map(|(_, row)| {
        row.targets.iter().chain(row.achieved.iter()).map(|(period, _)| period.year()).collect::<Vec<_>>()
    });
    let of_values = years.fold(None, |span: Option<(Year, Year)>, year| match span {
        Some((first, last)) => Some((first.min(year), last.max(year))),
        None => Some((year, year)),
    });
    let (first, last) = of_values.unwrap_or((evaluation.review.year(), evaluation.review.year()));
    let first = document.first_year.as_ref().map(|year| year.value).unwrap_or_else(|| {
        stand_in("iati-start", first.to_string());
        first
    });
    let last = document.last_year.as_ref().map(|year| year.value).unwrap_or_else(|| {
        stand_in("iati-end", last.to_string());
        last
    });
    vec![date("1", &format!("{first}-01-01")), date("3", &format!("{last}-12-31"))]
}

/// A title as a part of an identifier.
fn slug(title: &str) -> String {
    const LONGEST: usize = 40;
    let letters = title.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' });
    let words: String = letters.collect::<String>().to_lowercase();
    let mut slug = String::new();
    for word in words.split_whitespace() {
        if slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "programme".to_owned() } else { slug }
}
