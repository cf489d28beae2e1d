//! Units and factors in words: which unit `RSD`, `din.` or `€` is, and what a bracket such as `(mil. RSD)` says.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use rust_decimal::Decimal;

use super::header_evidence::{HeaderEvidence, read_header};
use super::vocabulary;
use crate::model::ValueUnit;
use crate::text::fold;

static FILE: &str = include_str!("../../../data/units.toml");

/// The keys of each section by the spellings of their units.
type Sections = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// Spellings of units, folded, with the units' keys.
#[derive(Default)]
struct Spellings {
    whole: HashMap<String, Vec<&'static str>>,
    /// Beginnings of words.
    open: Vec<(String, &'static str)>,
}

static SPELLINGS: LazyLock<Spellings> = LazyLock::new(|| {
    let sections: Sections = toml::from_str(FILE).unwrap_or_default();
    let mut spellings = Spellings::default();
    for (key, words) in sections.into_values().flatten() {
        let key: &'static str = key.leak();
        for word in words {
            match word.strip_suffix('*') {
                Some(beginning) => spellings.open.push((folded(beginning), key)),
                None => spellings.whole.entry(folded(&word)).or_default().push(key),
            }
        }
    }
    spellings
});

/// Signs of units, which folding would drop, and what is compared in their place.
const SIGNS: [(char, &str); 8] = [
    ('$', " dollarsign "),
    ('€', " eur "),
    ('£', " gbp "),
    ('¥', " jpy "),
    ('₹', " inr "),
    ('₦', " ngn "),
    ('‰', " permille "),
    ('#', " count "),
];

fn folded(words: &str) -> String {
    let is_sign = |letter: char| SIGNS.iter().any(|(sign, _)| *sign == letter);
    if !words.contains(is_sign) {
        return fold(words).trim().to_owned();
    }
    let spelled = SIGNS.iter().fold(words.to_owned(), |text, (sign, spelled)| text.replace(*sign, spelled));
    fold(&spelled).trim().to_owned()
}

/// The units that words may be, by the keys of `data/units.toml`; none where they are not the words of one unit and nothing
/// else.
pub fn keys(words: &str) -> Vec<&'static str> {
    const LONGEST: usize = 40;
    if words.len() > LONGEST {
        return Vec::new();
    }
    let folded = folded(words);
    let mut keys = SPELLINGS.whole.get(&folded).cloned().unwrap_or_default();
    let fits = |(beginning, _): &&(String, &str)| folded.strip_prefix(beginning.as_str()).is_some_and(is_word_end);
    keys.extend(SPELLINGS.open.iter().filter(fits).map(|(_, key)| *key));
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn is_word_end(rest: &str) -> bool {
    !rest.contains(' ')
}

/// The unit and the factor that the words of a header say of its values; none where they say neither.
pub fn of_header(evidence: &HeaderEvidence) -> Option<ValueUnit> {
    let unit = evidence.unit.clone().unwrap_or_default();
    let printed = evidence.measure.clone().unwrap_or_else(|| unit.clone());
    if unit.is_empty() && evidence.factor.is_none() {
        return None;
    }
    let factor = evidence.factor.unwrap_or(Decimal::ONE);
    Some(ValueUnit { keys: keys(&unit), printed, unit, factor, times: Decimal::ONE, header: None })
}

thread_local! {
    /// Units that were read before: a column of units says the same again and again.
    static KNOWN: RefCell<HashMap<String, Option<Arc<ValueUnit>>>> = RefCell::default();
}

/// So many units are remembered.
const MOST_KNOWN: usize = 1_000;

/// The unit and the factor that a cell of units says, `mil. RSD`; none where its words are not known.
pub fn read_unit(words: &str) -> Option<Arc<ValueUnit>> {
    const LONGEST: usize = 60;
    let words = words.trim();
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some(unit) = known.get(words) {
            return unit.clone();
        }
        let unit = unit_of(words).map(Arc::new);
        if known.len() < MOST_KNOWN {
            known.insert(words.to_owned(), unit.clone());
        }
        unit
    })
}

fn unit_of(words: &str) -> Option<ValueUnit> {
    let own = keys(words);
    if own.is_empty() {
        let unit = of_header(&read_header(&format!("({words})")))?;
        return Some(ValueUnit { printed: words.to_owned(), ..unit });
    }
    let (printed, unit) = (words.to_owned(), words.to_owned());
    Some(ValueUnit { keys: own, printed, unit, factor: Decimal::ONE, times: Decimal::ONE, header: None })
}

/// The currency or the factor that a note says and nothing else: `All amounts are in thousand EUR`, `(000 RSD)`.
pub fn unit_of_note(text: &str) -> Option<Arc<ValueUnit>> {
    const LONGEST: usize = 120;
    const ROUND: [&str; 4] = ["000", "1000", "000000", "1000000"];
    const BRACKETS: [char; 4] = ['(', ')', '[', ']'];
    if text.len() > LONGEST {
        return None;
    }
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, ':' | ',' | ';' | '*');
    let words: Vec<&str> = text.split(is_between).filter(|word| !word.is_empty()).collect();
    let is_around = |word: &&str| vocabulary::all_languages().is_around_unit(fold(word).trim());
    let first = words.iter().position(|word| !is_around(word))?;
    let last = words.iter().rposition(|word| !is_around(word))?;
    let is_round = |word: &&str| !word.contains(|letter: char| letter.is_ascii_digit()) || ROUND.contains(word);
    let said: Vec<&str> = words[first..=last].iter().map(|word| word.trim_matches(BRACKETS)).collect();
    if !said.iter().all(is_round) || !said.iter().any(|word| word.contains(char::is_alphabetic)) {
        return None;
    }
    let said = said.join(" ");
    let said = said.trim_end_matches('.');
    // `Loan of the bank in EUR` names a unit among other words.
    let is_whole = |unit: ValueUnit| fold(&unit.printed) == fold(said);
    if keys(said).is_empty() && !of_header(&read_header(&format!("({said})"))).is_some_and(is_whole) {
        return None;
    }
    let unit = read_unit(said)?;
    let is_factor_alone = unit.unit.is_empty() && unit.factor != Decimal::ONE;
    (unit.is_money() || is_factor_alone).then_some(unit)
}

/// The words of the bracket at the end of an indicator's name where they are a unit: `Roads repaired (km)`. A part of a
/// whole, a year, an institution or a remark is none.
pub fn unit_of_name(name: &str) -> Option<&str> {
    let (open, closed) = if name.trim_end().ends_with(']') { ('[', ']') } else { ('(', ')') };
    let (before, inside) = name.trim_end().strip_suffix(closed)?.rsplit_once(open)?;
    let words = inside.trim();
    (!before.trim().is_empty() && is_unit_of_name(words)).then_some(words)
}

/// Longer brackets are remarks.
const MOST_WORDS: usize = 5;

fn is_unit_of_name(words: &str) -> bool {
    let folded = folded(words);
    let count = folded.split(' ').count();
    let is_said_of_all = vocabulary::all_languages().is_whole(&folded) || words == "no";
    if count > MOST_WORDS || is_said_of_all {
        return false;
    }
    // Abbreviations of institutions and sexes are in capitals, and so are codes of currencies and a few units.
    let own = keys(words);
    if words.chars().count() == 1 && words.chars().all(char::is_uppercase) {
        return false;
    }
    if !own.is_empty() || vocabulary::all_languages().is_unit_cell(&folded) {
        return true;
    }
    let evidence = read_header(&format!("({words})"));
    let is_worded = words.chars().any(char::is_alphabetic);
    if evidence.factor.is_some() {
        return is_worded && evidence.unit.as_deref().is_none_or(|unit| !keys(unit).is_empty());
    }
    // `% of households`, `km of roads`, `t CO2`, `per 1,000 inhabitants`.
    let Some(unit) = &evidence.unit else { return false };
    let first = unit.split_whitespace().next().unwrap_or_default();
    let begins = keys(first);
    let is_measured = !begins.is_empty() && !begins.contains(&"count");
    is_measured && words.starts_with(first)
        || evidence.is_related && unit.contains(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_unit_have_one_key() {
        for (words, expected) in [
            ("EUR", &["EUR"][..]),
            ("€", &["EUR"]),
            ("evra", &["EUR"]),
            ("RSD", &["RSD"]),
            ("din.", &["RSD"]),
            ("km", &["BAM", "km"]),
            ("kilometara", &["km"]),
            ("km²", &["km2"]),
            ("percentage points", &["%"]),
            ("%", &["%"]),
            ("No.", &["count"]),
            ("students per teacher", &[]),
            ("realised", &[]),
        ] {
            assert_eq!(keys(words), expected, "{words}");
        }
        assert!(keys("$").contains(&"USD") && keys("$").contains(&"MXN"));
    }

    #[test]
    fn a_bracket_at_the_end_of_a_name_is_a_unit_only_where_it_is_one() {
        for (name, unit) in [
            ("Roads repaired (km)", Some("km")),
            ("Stopa nezaposlenosti (%)", Some("%")),
            ("Budget execution (mil. RSD)", Some("mil. RSD")),
            ("Izvršenje budžeta (u hiljadama)", Some("u hiljadama")),
            ("Investitionen (Mio. EUR)", Some("Mio. EUR")),
            ("Dépenses [milliards FCFA]", Some("milliards FCFA")),
            ("Cost of courts (k€)", Some("k€")),
            ("Deficit (% of GDP)", Some("% of GDP")),
            ("Emissions (t CO2)", Some("t CO2")),
            ("Births (per 1,000 inhabitants)", Some("per 1,000 inhabitants")),
            ("Perception of courts (index)", Some("index")),
            ("Број обука (број)", Some("број")),
            ("Staff trained (women)", None),
            ("Staff trained (2020)", None),
            ("Inspections (annual)", None),
            ("Cases solved (MUP)", None),
            ("Literacy (SDG 4.1)", None),
            ("Budget (total)", None),
            ("Budget (all)", None),
            ("Teachers (M)", None),
            ("Law adopted (no)", None),
            ("Growth (real)", None),
            ("Shops (top 1000)", None),
            ("Shops (1000)", None),
            ("Schools (students in rural areas)", None),
            ("Roads (km) repaired", None),
            ("(km)", None),
        ] {
            assert_eq!(unit_of_name(name), unit, "{name}");
        }
    }

    #[test]
    fn a_note_says_a_unit_only_where_it_says_nothing_else() {
        for (note, unit) in [
            ("All amounts are in thousand EUR", Some("thousand EUR")),
            ("All amounts in EUR, unless otherwise stated.", Some("EUR")),
            ("Svi iznosi su u hiljadama evra", Some("hiljadama evra")),
            ("Сви износи су у хиљадама динара", Some("хиљадама динара")),
            ("Svi iznosi izraženi su u tisućama eura", Some("tisućama eura")),
            ("Alle Beträge in Tausend Euro", Some("Tausend Euro")),
            ("Tous les montants sont exprimés en milliers d'euros", Some("milliers d'euros")),
            ("Todos los montos en miles de pesos", Some("miles de pesos")),
            ("Todos os valores em milhões de reais", Some("milhões de reais")),
            ("Tutti gli importi sono in migliaia di euro", Some("migliaia di euro")),
            ("Сите износи се во илјади денари", Some("илјади денари")),
            ("Të gjitha shumat janë në mijë lekë", Some("mijë lekë")),
            ("Currency: EUR", Some("EUR")),
            ("(000 RSD)", Some("000 RSD")),
            ("u hiljadama", Some("hiljadama")),
            ("1 EUR = 117 RSD", None),
            ("All amounts in EUR except loans", None),
            ("Loan of the bank in EUR", None),
            ("Total 500 EUR", None),
            ("All values in %", None),
            ("All amounts", None),
            ("000", None),
            ("Amounts of 2021 in EUR and RSD", None),
        ] {
            assert_eq!(unit_of_note(note).map(|unit| unit.printed.clone()).as_deref(), unit, "{note}");
        }
    }

    #[test]
    fn a_factor_is_known_in_many_languages() {
        for (words, factor, unit) in [
            ("000 EUR", 1_000, "EUR"),
            ("mil. RSD", 1_000_000, "RSD"),
            ("in thousand", 1_000, ""),
            ("u hiljadama", 1_000, ""),
            ("u hiljadama dinara", 1_000, "dinara"),
            ("in %", 1, "%"),
            ("Mio. EUR", 1_000_000, "EUR"),
            ("k€", 1_000, "€"),
            ("in Tsd.", 1_000, ""),
            ("Tsd. Euro", 1_000, "Euro"),
            ("milliards", 1_000_000_000, ""),
            ("milliards de FCFA", 1_000_000_000, "FCFA"),
            ("milhões de reais", 1_000_000, "reais"),
            ("млн. денари", 1_000_000, "денари"),
            ("mld. €", 1_000_000_000, "€"),
            ("miles de pesos", 1_000, "pesos"),
            ("mil euros", 1_000, "euros"),
            ("mil. evra", 1_000_000, "evra"),
            ("miles", 1, "miles"),
        ] {
            let read = read_unit(words).unwrap_or_else(|| panic!("{words}"));
            assert_eq!((read.factor, read.unit.as_str()), (Decimal::from(factor), unit), "{words}");
        }
        assert!(read_unit("law adopted").is_none());
    }
}
