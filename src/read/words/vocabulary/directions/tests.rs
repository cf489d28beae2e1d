//! The usual words for directions in all languages, as tables.

use std::collections::HashMap;

use super::DirectionWord;
use crate::model::Direction;
use crate::read::words::language_file::LanguageFile;
use crate::read::words::vocabulary::all_languages;
use crate::text::fold;
use crate::text::input_languages::INPUT_LANGUAGES;

/// Words for an increase, a decrease and what is to be kept, by language.
const WORDS: [(&str, &str, &str, &str); 12] = [
    ("signs", "↑|⬆|⬆️|▲|↗|📈|+|>=|≥|>", "↓|⬇|⬇️|▼|↘|📉|<=|≤|<|-1|−1", "→|↔|➡️|=|≈"),
    (
        "en",
        "increase|Increasing trend|up|min|Higher is better|higher the better|The higher, the better|at least|no less than|\
         good if high|up_is_good|asc|maximise|maximize|more is better|to be increased|as high as possible|bad if low|\
         lower is worse|increase or maintain|↑ increase|Upward trend|high|LowerIsWorse: no|grow",
        "decrease|Decreasing|decreasing trend|down|at most|max|no more than|not more than|down_is_good|Good if low|\
         lower the better|the lower the better|desc|reduce|to be reduced|minimise|minimize|less is better|fewer|\
         smaller is better|up to|not to exceed|downward|low|higher is worse|decrease or maintain|↓ lower is better|\
         as low as possible|LowerIsBetter|less than|keep low|below",
        "maintain|stable|keep|constant|no change|remain|remain stable|to be maintained|steady|unchanged|same|stay the same",
    ),
    (
        "de",
        "steigend|steigern|höher ist besser|je höher, desto besser|mindestens|so hoch wie möglich|maximieren|hoch|mehr",
        "sinkend|senken|weniger ist besser|je niedriger desto besser|höchstens|nicht mehr als|minimieren|niedrig|\
         abnehmender Trend: nein|fallende Tendenz|möglichst niedrig",
        "stabil|gleichbleibend|konstant halten|keine Änderung|beibehalten|unverändert",
    ),
    (
        "fr",
        "hausse|à la hausse|augmenter|au moins|plus élevé est mieux|croissant|tendance croissante|maximiser|élevé",
        "baisse|à la baisse|diminuer|au plus|moins est mieux|le plus bas possible|décroissant|réduire|faible|\
         tendance décroissante|pas plus de|minimiser",
        "maintien|stable|constante|sans changement|aucun changement|maintenir",
    ),
    (
        "es",
        "aumentar|creciente|mayor es mejor|cuanto más alto, mejor|al menos|tendencia creciente|maximizar|alto|ascendente",
        "disminuir|decreciente|menor es mejor|cuanto menor mejor|como máximo|no más de|reducir|bajo|a la baja|\
         tendencia decreciente|minimizar|descendente",
        "mantener|estable|constante|sin cambios|se mantiene|igual",
    ),
    (
        "pt",
        "aumentar|crescente|maior é melhor|quanto mais alto melhor|pelo menos|maximizar|tendência crescente|alto",
        "diminuir|decrescente|menor é melhor|quanto menor, melhor|no máximo|não mais de|reduzir|baixo|minimizar|queda",
        "manter|estável|constante|sem alteração|sem mudança|inalterado",
    ),
    (
        "it",
        "aumento|crescente|più alto è meglio|almeno|quanto più alto tanto meglio|massimizzare|in crescita|alto",
        "diminuzione|decrescente|meno è meglio|al massimo|non più di|ridurre|minimizzare|in calo|basso|\
         andamento decrescente",
        "mantenere|stabile|costante|nessun cambiamento|invariato|senza variazioni",
    ),
    (
        "sr-latn",
        "rast|povećanje|veće je bolje|što više to bolje|najmanje|ne manje od|rastući trend|visoko|da se poveća",
        "pad|smanjenje|manje je bolje|što manje to bolje|najviše|ne više od|opadajući trend|nisko|da se smanji|\
         treba da opada",
        "održavanje|zadržati|bez promene|stabilno|konstantno|ostaje isto|nepromenjeno",
    ),
    (
        "sr-cyrl",
        "раст|повећање|веће је боље|што више то боље|најмање|растући тренд|да се повећа",
        "пад|смањење|мање је боље|што мање то боље|највише|не више од|опадајући тренд|да се смањи",
        "одржавање|задржати|без промене|стабилно|остаје исто|непромењено",
    ),
    (
        "hr",
        "rast|povećati|više je bolje|što više to bolje|najmanje|treba rasti|viša vrijednost je bolja",
        "pad|smanjiti|manje je bolje|što niže to bolje|najviše|treba smanjiti|niža vrijednost je bolja",
        "održati|zadržati|bez promjene|stabilno|bez promjena|nepromijenjeno",
    ),
    (
        "mk",
        "раст|зголемување|повисоко е подобро|колку повеќе толку подобро|најмалку|да се зголеми|високо",
        "пад|намалување|пониско е подобро|колку помалку толку подобро|најмногу|не повеќе од|да се намали|ниско",
        "одржување|без промена|стабилно|да се одржи|исто|непроменето",
    ),
    (
        "sq",
        "rritje|në rritje|më shumë është më mirë|sa më shumë aq më mirë|të paktën|të rritet|e lartë",
        "ulje|në ulje|më pak është më mirë|sa më pak aq më mirë|jo më shumë se|së shumti|të ulet|e ulët|rënie",
        "ruajtje|pa ndryshim|stabil|të mbetet|konstante|mbetet njësoj",
    ),
];

#[test]
fn the_usual_words_for_directions_are_understood_in_all_languages() {
    let mut count = 0;
    for (language, increase, decrease, maintain) in WORDS {
        for (words, direction) in
            [(increase, Direction::Increase), (decrease, Direction::Decrease), (maintain, Direction::Maintain)]
        {
            for word in words.split('|').filter(|word| !word.contains(':')) {
                count += 1;
                assert_eq!(all_languages().direction_in_column(word), Some(direction), "{language}: {word}");
            }
        }
    }
    assert!(count >= 150, "{count}");
}

#[test]
fn words_that_contradict_each_other_or_are_not_known_state_no_direction() {
    for words in [
        "sideways",
        "increase or decrease",
        "up and down",
        "↑↓",
        "↑ decrease",
        "not lower",
        "do not increase",
        "no decrease",
        "improve",
        "at most 5",
        "5",
        "depends",
        "lower education",
        "good",
        "the trend",
        "neutral",
        "stable is bad",
        "ne opada",
        "nicht senken",
        "ne pas augmenter",
        "no aumentar",
        "não diminuir",
        "=>",
        "",
    ] {
        assert_eq!(all_languages().direction_in_column(words), None, "{words}");
    }
}

#[test]
fn words_of_other_lists_are_directions_only_in_a_column_of_directions() {
    for words in ["low", "High", "above", "under", "declining", "nisko", "bajo", "élevé", "hoch", "same"] {
        assert_eq!(all_languages().direction(words), None, "{words}");
        assert!(all_languages().direction_in_column(words).is_some(), "{words}");
    }
    for words in ["low is good", "increase", "bad if high", "↓", "decreasing trend"] {
        assert!(all_languages().direction(words).is_some(), "{words}");
    }
}

#[test]
fn no_language_uses_the_word_of_another_for_the_opposite() {
    let mut seen: HashMap<String, (Direction, &str)> = HashMap::new();
    for language in INPUT_LANGUAGES {
        let file = LanguageFile::for_language(language.tag);
        for (id, words) in file.directions.iter().chain(&file.direction_words) {
            let Some(direction) = Direction::from_id(id) else { continue };
            for word in words {
                let (first, whose) = *seen.entry(fold(word).into_owned()).or_insert((direction, language.tag));
                assert_eq!(first, direction, "{word}: {} and {whose}", language.tag);
            }
        }
        for (id, words) in &file.direction_words {
            assert!(DirectionWord::from_id(id).is_some(), "{}: {id}", language.tag);
            let is_way = Direction::from_id(id).is_some();
            for word in words.iter().filter(|_| !is_way) {
                assert!(!seen.contains_key(&*fold(word)), "{}: {word} is a direction too", language.tag);
                assert!(!all_languages().is_negation(&fold(word)), "{}: {word} negates", language.tag);
            }
        }
    }
}
