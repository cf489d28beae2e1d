//! Whether the figures of an indicator are levels or amounts, by the words of its unit and its name.

use super::stems::{Found, Qualifier, ScaleWord, Sense, UnitWord, scale_stems};
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

/// Whether words say that values are counted from the beginning on.
pub fn says_cumulative(words: &str) -> bool {
    let (_, found) = scale_stems().find(tokens(words));
    found.iter().any(|entry| entry.is(|sense| *sense == Sense::Qualifier(Qualifier::Cumulative)))
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
        (_, Some(ScaleWord::Amount) | None) => None,
    })
}

fn scale(entry: &Found) -> Option<ScaleWord> {
    entry.senses.iter().find_map(|sense| if let Sense::Scale(word) = sense { Some(*word) } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn other_words_say_nothing() {
        for (unit, name) in [("", "Wells dug"), ("flights", "Flights"), ("days", "Time to a permit"), ("", "")] {
            assert_eq!(values_are(unit, name), None, "{unit} | {name}");
        }
    }
}
