//! The words of a column of kinds: which value a row holds.

use super::header_evidence::read_header;
use super::header_words;
use super::meaning::Meaning;
use super::vocabulary;
use crate::model::Verdict;
use crate::text::fold;

/// Longer words name no kind.
const LONGEST: usize = 60;

/// Which of baseline, target and achieved value words name. A word that means both an objective and a target, as `Cilj`
/// and `Objectif` do, is the target there: a cell that says what its row's figure is names no objective.
pub fn value_kind(words: &str) -> Option<Meaning> {
    if words.len() > LONGEST {
        return None;
    }
    if let Some(kind) = header_words::meaning(words).and_then(|(meaning, _)| as_kind(meaning)) {
        return Some(kind);
    }
    let known_words = vocabulary::all_languages();
    let is_negated = fold(words).split(' ').any(|word| known_words.is_negation(word))
        || known_words.verdict(words) == Some(Verdict::NotAchieved);
    let evidence = read_header(words);
    let is_alone = evidence.unread.is_empty();
    let mut clear = evidence.roles.iter().take_while(|role| role.is_clear()).map(|role| role.meaning);
    clear.find(|meaning| !(is_alone && meaning.is_owner())).and_then(as_kind).filter(|_| !is_negated)
}

/// Whether words name both a target and an achieved value, as those of a column of kinds do.
pub fn name_both<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let (mut target, mut achieved) = (false, false);
    for kind in words.filter_map(value_kind) {
        target |= kind == Meaning::Target;
        achieved |= kind == Meaning::Achieved;
    }
    target && achieved
}

fn as_kind(meaning: Meaning) -> Option<Meaning> {
    use Meaning::{Achieved, Baseline, Target, TargetMax, TargetMin, TargetOriginal};
    match meaning {
        Baseline | Achieved => Some(meaning),
        Target | TargetMin | TargetMax | TargetOriginal => Some(Target),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_kinds_are_known_in_all_languages() {
        use Meaning::{Achieved, Baseline, Target};
        for (kind, words) in [
            (
                Target,
                "Target|Planned|Goal|Plan|Zielwert|Soll|Ziel|Geplant|Cible|Prévu|Objectif|Prévision|Meta|Objetivo",
            ),
            (Target, "Previsto|Programado|Planeado|Valor-alvo|Obiettivo|Valore atteso|Cilj|Ciljana vrednost|Planirano"),
            (Target, "Циљ|Циљна вредност|Цел|Целна вредност|План|Synimi|Objektivi|Qëllimi|Plani|Revised target"),
            (
                Achieved,
                "Actual|Achieved|Result|Ist|Istwert|Erreicht|Ergebnis|Réalisé|Valeur atteinte|Réalisation|Logro",
            ),
            (
                Achieved,
                "Ejecutado|Resultado|Realizado|Executado|Consuntivo|Realizzato|Ostvareno|Realizacija|Realizirano",
            ),
            (Achieved, "Остварено|Реализација|Постигнато|Arritur|Realizimi|Realizuar|Rezultat|Rezultati"),
            (
                Baseline,
                "Baseline|Basiswert|Valeur de référence|Línea de base|Početna vrednost|Vlera bazë|Базна вредност",
            ),
        ] {
            for words in words.split('|') {
                assert_eq!(value_kind(words), Some(kind), "{words}");
            }
        }
    }

    #[test]
    fn titles_of_objectives_and_other_words_name_no_kind() {
        for words in [
            "Cilj razvoja sela",
            "Objectif 1 : un air plus pur",
            "Strateški cilj",
            "Mera",
            "Measure",
            "Variance",
            "Nije ostvareno",
            "Not achieved",
            "Non atteint",
            "% of target achieved",
            "Indicator",
            "Safe roads",
            "",
        ] {
            assert_eq!(value_kind(words), None, "{words}");
        }
    }
}
