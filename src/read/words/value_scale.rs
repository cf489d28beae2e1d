//! Whether the figures of an indicator are levels or amounts, by the words of its unit and its name.

use super::stems::{Found, Qualifier, ScaleWord, Sense, UnitWord, all_stems, scale_stems};
use super::tokens::{Token, tokens};
use crate::model::ValuesAre;

/// What unit and name say. A word for a level in the unit, or as the first that says anything in the name, goes before a
/// unit of amounts: `average number of visits` in `number` is a level.
pub fn values_are(unit: &str, name: &str) -> Option<ValuesAre> {
    let of_unit = unit_says(unit);
    if of_unit == Some(ValuesAre::Levels) {
        return of_unit;
    }
    match name_says(name) {
        Some(ValuesAre::Levels) => Some(ValuesAre::Levels),
        of_name => of_unit.or(of_name),
    }
}

/// Whether the parts of a whole add up to it: amounts do, levels do not; none where the words leave it open. People and
/// schools of several places add up also where their name does not say that it counts, as it has to say of several months:
/// the schools open in June are for the most part those of May.
pub fn add_up_to_whole(unit: &str, name: &str) -> Option<bool> {
    if is_related(name) {
        return Some(false);
    }
    let is_counted = |entry: &Found| matches!(entry.unit(), Some(UnitWord::Count | UnitWord::Currency));
    match values_are(unit, name) {
        Some(ValuesAre::Levels | ValuesAre::Cumulative) => Some(false),
        Some(ValuesAre::Amounts) => Some(true),
        None if unit.trim().is_empty() => scale_stems().find(tokens(name)).1.iter().any(is_counted).then_some(true),
        None => None,
    }
}

/// Whether values are whole numbers: those of a count are, percentages, rates and indexes are not. None where the words leave
/// it open, as those of money, of measures, of averages and of what is counted per something do.
pub fn are_whole(unit: &str, name: &str) -> Option<bool> {
    let (_, found) = scale_stems().find(tokens(unit));
    let says = |word: UnitWord| found.iter().any(|entry| entry.unit() == Some(word));
    if says(UnitWord::Percent) {
        return Some(false);
    }
    if says(UnitWord::Currency) || says(UnitWord::Per) || unit.contains('/') {
        return None;
    }
    if found.iter().any(|entry| scale(entry) == Some(ScaleWord::Level)) {
        return Some(false);
    }
    if is_related(name) || name_says(name) == Some(ValuesAre::Levels) {
        return (is_percent(name) && unit.trim().is_empty()).then_some(false);
    }
    let is_count = says(UnitWord::Count) || found.iter().any(|entry| scale(entry) == Some(ScaleWord::Number));
    let is_measure = is_of_time_or_measured(unit);
    (is_count || !is_measure && name_says(name) == Some(ValuesAre::Amounts)).then_some(true)
}

/// Whether words speak of percent.
pub fn is_percent(words: &str) -> bool {
    let (_, found) = scale_stems().find(tokens(words));
    found.iter().any(|entry| entry.unit() == Some(UnitWord::Percent))
}

/// Whether words speak of time, points or another measure that is no amount: `days`, `points`.
pub fn is_of_time_or_measured(words: &str) -> bool {
    let (_, found) = all_stems().find(tokens(words));
    found.iter().any(|entry| entry.unit() == Some(UnitWord::Other))
}

/// Whether a name relates what it counts to something: `visits per school`, and not `visits per year`.
fn is_related(name: &str) -> bool {
    let (_, found) = all_stems().find(tokens(name));
    let is_of_period = |entry: &Found| found.iter().any(|next| next.from == entry.to && next.period().is_some());
    found.iter().any(|entry| entry.from > 0 && entry.unit() == Some(UnitWord::Per) && !is_of_period(entry))
}

/// Whether words say that values are counted from the beginning on.
pub fn says_cumulative(words: &str) -> bool {
    let (_, found) = scale_stems().find(tokens(words));
    found.iter().any(|entry| entry.is(|sense| *sense == Sense::Qualifier(Qualifier::Cumulative)))
}

/// Whether words say that values are themselves changes: `growth of exports`, `change on the year before`.
pub fn says_change(words: &str) -> bool {
    let (_, found) = scale_stems().find(tokens(words));
    found.iter().any(|entry| scale(entry) == Some(ScaleWord::Change))
}

/// A unit that is related to another (`per 1,000 inhabitants`) or has a word for a level is one of levels.
fn unit_says(unit: &str) -> Option<ValuesAre> {
    let (tokens, found) = scale_stems().find(tokens(unit));
    let is_level = |entry: &Found| {
        let is_related =
            entry.from > 0 && entry.unit() == Some(UnitWord::Per) || entry.from == 0 && is_per_number(&tokens, entry);
        entry.unit() == Some(UnitWord::Percent) || scale(entry) == Some(ScaleWord::Level) || is_related
    };
    let is_amount = |entry: &Found| {
        matches!(entry.unit(), Some(UnitWord::Count | UnitWord::Currency))
            || matches!(scale(entry), Some(ScaleWord::Amount | ScaleWord::Number))
    };
    if found.iter().any(is_level) || unit.contains('/') && tokens.len() > 1 {
        return Some(ValuesAre::Levels);
    }
    found.iter().any(is_amount).then_some(ValuesAre::Amounts)
}

/// Whether a word for `per` at the beginning of a unit has a number behind it: `per 1,000`.
fn is_per_number(tokens: &[Token], entry: &Found) -> bool {
    entry.unit() == Some(UnitWord::Per) && tokens.get(entry.to).is_some_and(|token| token.number().is_some())
}

/// The first word of a name that says anything decides.
fn name_says(name: &str) -> Option<ValuesAre> {
    let (_, found) = scale_stems().find(tokens(name));
    found.iter().find_map(|entry| match (entry.unit(), scale(entry)) {
        (Some(UnitWord::Percent), _) | (_, Some(ScaleWord::Level)) => Some(ValuesAre::Levels),
        (_, Some(ScaleWord::Number)) => Some(ValuesAre::Amounts),
        (_, Some(ScaleWord::Amount | ScaleWord::Change) | None) => None,
    })
}

fn scale(entry: &Found) -> Option<ScaleWord> {
    entry.senses.iter().find_map(|sense| if let Sense::Scale(word) = sense { Some(*word) } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_numbers_and_rates_are_not() {
        for (unit, name, expected) in [
            ("Number", "Users of the portal", Some(true)),
            ("broj", "Obučeni službenici", Some(true)),
            ("lica", "Polaznici obuka", Some(true)),
            ("", "Number of users", Some(true)),
            ("", "Anzahl der Nutzer", Some(true)),
            ("cameras", "Number of cameras", Some(true)),
            ("Number", "Average number of users", None),
            ("Number", "Doctors per 1,000 inhabitants", None),
            ("%", "Users", Some(false)),
            ("odsto", "Korisnici", Some(false)),
            ("index", "Perception of courts", Some(false)),
            ("rate", "Births", Some(false)),
            ("", "Percentage of users", Some(false)),
            ("km", "Number of kilometres", None),
            ("RSD", "Average wage", None),
            ("EUR", "Number of grants", None),
            ("persons per month", "Visitors", None),
            ("", "Users of the portal", None),
            ("ha", "Land cleared", None),
        ] {
            assert_eq!(are_whole(unit, name), expected, "{unit}, {name}");
        }
    }

    #[test]
    fn percentages_rates_and_what_is_related_to_something_are_levels_in_every_language() {
        for (unit, name) in [
            ("%", "Coverage"),
            ("percent", "Schools with internet"),
            ("per 1,000 inhabitants", "Crimes"),
            ("deaths per 100 000", ""),
            ("EUR/km", "Cost of works"),
            ("index", "Trust"),
            ("", "Employment rate"),
            ("", "Share of schools with internet"),
            ("number", "Average number of visits"),
            ("", "Udeo škola sa internetom"),
            ("broj na 1.000 stanovnika", "Krivična dela"),
            ("", "Удео школа са интернетом"),
            ("", "Просечна оцена"),
            ("", "Taux de chômage"),
            ("", "Tasa de empleo"),
            ("pontos", ""),
            ("", "Durchschnittliche Dauer"),
            ("", "Anteil der Schulen"),
            ("", "Tasso di occupazione"),
            ("", "Стапка на вработеност"),
            ("", "Përqindja e shkollave"),
        ] {
            assert_eq!(values_are(unit, name), Some(ValuesAre::Levels), "{unit} | {name}");
        }
    }

    #[test]
    fn counts_amounts_and_money_add_up_in_every_language() {
        for (unit, name) in [
            ("number", "Schools connected"),
            ("persons", "Trained"),
            ("km", "Roads renewed"),
            ("EUR", "Grants paid"),
            ("million RSD", "Grants paid"),
            ("tonnes", "Waste collected"),
            ("", "Number of inspections"),
            ("broj", "Obuke"),
            ("", "Број инспекција"),
            ("lica", "Obučeni"),
            ("", "Broj obuka sa ocenom"),
            ("", "Nombre de visites"),
            ("personas", ""),
            ("", "Número de inspeções"),
            ("Anzahl", ""),
            ("ettari", ""),
            ("", "Број на обуки"),
            ("numër", ""),
        ] {
            assert_eq!(values_are(unit, name), Some(ValuesAre::Amounts), "{unit} | {name}");
        }
    }

    #[test]
    fn what_is_counted_adds_up_over_places_also_where_the_name_does_not_say_number() {
        for (unit, name, adds_up) in [
            ("", "Schools connected", Some(true)),
            ("", "Persons trained", Some(true)),
            ("", "Share of schools connected", Some(false)),
            ("", "Visits per school", Some(false)),
            ("", "Number of visits per school", Some(false)),
            ("", "Number of visits per year", Some(true)),
            ("", "Average visits to schools", Some(false)),
            ("number", "Average number of visits", Some(false)),
            ("km", "Roads renewed", Some(true)),
            ("km/h", "Speed", Some(false)),
            ("persons", "Trained", Some(true)),
            ("schools", "Connected", Some(true)),
            ("permits", "Issued", None),
            ("days", "Time to a permit for companies", None),
            ("", "Permits issued", None),
            ("", "", None),
        ] {
            assert_eq!(add_up_to_whole(unit, name), adds_up, "{unit} | {name}");
        }
    }

    #[test]
    fn other_words_say_nothing() {
        for (unit, name) in [("", "Wells dug"), ("flights", "Flights"), ("days", "Time to a permit"), ("", "")] {
            assert_eq!(values_are(unit, name), None, "{unit} | {name}");
        }
    }
}
