//! Serbian between its two scripts.
//!
//! From Cyrillic to Latin every letter has one answer. The way back does not: `nj` is `њ` in `njiva` and `нј` in
//! `injekcija`, and what is not Serbian (addresses, codes, foreign names, Roman numerals, units) stays in Latin.

use std::borrow::Cow;

/// A script of Serbian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
}

/// A Serbian text in that script.
pub fn in_script(text: &str, script: Script) -> Cow<'_, str> {
    match script {
        Script::Latin => to_latin(text),
        Script::Cyrillic => to_cyrillic(text),
    }
}

/// The letters of both alphabets, small; digraphs first, so that they are found before their first letters.
const LETTERS: &[(&str, char)] = &[
    ("lj", 'љ'),
    ("nj", 'њ'),
    ("dž", 'џ'),
    ("a", 'а'),
    ("b", 'б'),
    ("v", 'в'),
    ("g", 'г'),
    ("d", 'д'),
    ("đ", 'ђ'),
    ("e", 'е'),
    ("ž", 'ж'),
    ("z", 'з'),
    ("i", 'и'),
    ("j", 'ј'),
    ("k", 'к'),
    ("l", 'л'),
    ("m", 'м'),
    ("n", 'н'),
    ("o", 'о'),
    ("p", 'п'),
    ("r", 'р'),
    ("s", 'с'),
    ("t", 'т'),
    ("ć", 'ћ'),
    ("u", 'у'),
    ("f", 'ф'),
    ("h", 'х'),
    ("c", 'ц'),
    ("č", 'ч'),
    ("š", 'ш'),
];

/// Letters that some programs write as two signs or as one: with their mark apart, or a digraph as a letter of its own.
const OTHER_FORMS: &[(&str, &str)] = &[
    ("c\u{30c}", "č"),
    ("C\u{30c}", "Č"),
    ("c\u{301}", "ć"),
    ("C\u{301}", "Ć"),
    ("s\u{30c}", "š"),
    ("S\u{30c}", "Š"),
    ("z\u{30c}", "ž"),
    ("Z\u{30c}", "Ž"),
    ("ǆ", "dž"),
    ("ǅ", "Dž"),
    ("Ǆ", "DŽ"),
    ("ǉ", "lj"),
    ("ǈ", "Lj"),
    ("Ǉ", "LJ"),
    ("ǌ", "nj"),
    ("ǋ", "Nj"),
    ("Ǌ", "NJ"),
];

/// Stems in which two letters stand for two, wherever they stand in a word; `|` parts the two letters.
const PARTED_ANYWHERE: &[&str] = &["in|jekc", "in|jekt", "kon|junk", "kon|jug", "van|jezičk", "pod|žanr", "nad|živ"];

/// The same at the beginning of a word only: `anjon` is `анјон`, `kanjon` is `кањон`.
const PARTED_AT_THE_START: &[&str] = &[
    "an|jon",
    "in|jicir",
    "tan|jug",
    "feld|žandarm",
    "nad|žanj",
    "nad|žel",
    "nad|žet",
    "nad|žnj",
    "nad|žup",
    "od|žal",
    "od|žel",
    "od|živ",
    "od|žubor",
    "od|žvaka",
    "pod|žeć",
    "pod|žeg",
    "pod|žig",
    "pod|žiž",
    "pod|žup",
    "pred|žet",
    "pred|živ",
];

/// Names and abbreviations that Serbian writes in Latin letters in either script; with an ending as in `CSV-a`.
const LATIN_NAMES: &[&str] = &[
    "CSV",
    "TSV",
    "ODS",
    "PDF",
    "JSON",
    "TOML",
    "HTML",
    "SARIF",
    "JUnit",
    "IATI",
    "API",
    "URL",
    "PDCA",
    "NUL",
    "README",
    "LibreOffice",
    "Microsoft",
    "Google",
    "GitHub",
    "GitLab",
    "Office",
    "Calc",
    "Git",
    "RSD",
    "EUR",
    "USD",
    "CHF",
    "ISO",
];

/// Units that stay in Latin letters after a figure.
const UNITS: &[&str] = &[
    "km", "m", "cm", "mm", "m²", "m³", "km²", "ha", "kg", "g", "t", "l", "hl", "kB", "MB", "GB", "TB", "Mb", "Gb", "h",
];

/// Words after which, or before which, a lone `I` or a `V` with a full stop is a number.
const NUMBERED: &[&str] =
    &["kvartal", "tromesečj", "polugodišt", "faz", "stepen", "kategorij", "glav", "poglavlj", "aneks", "prilog"];

/// Endings by which an address or the name of a file is known.
const NAME_ENDINGS: &[&str] = &[
    "rs", "com", "org", "net", "eu", "info", "csv", "tsv", "xlsx", "xlsm", "xlsb", "xls", "ods", "docx", "json",
    "toml", "xml", "html", "md", "txt", "pdf", "ftl", "sarif",
];

/// The text in Latin script; letters that are not Serbian Cyrillic stay as they are.
///
/// The second letter of a digraph is a capital where the word is in capitals: `ЉУБАВ` is `LJUBAV`, `Љубав` is `Ljubav`.
pub fn to_latin(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| latin_of(letter).is_some()) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut latin = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let Some(small) = latin_of(*letter) else {
            latin.push(*letter);
            continue;
        };
        if !letter.is_uppercase() {
            latin.push_str(small);
        } else if small.chars().count() > 1 && !is_among_capitals(&letters, at) {
            let mut parts = small.chars();
            latin.extend(parts.next().into_iter().flat_map(char::to_uppercase));
            latin.extend(parts);
        } else {
            latin.extend(small.chars().flat_map(char::to_uppercase));
        }
    }
    Cow::Owned(latin)
}

fn latin_of(letter: char) -> Option<&'static str> {
    let small = letter.to_lowercase().next()?;
    LETTERS.iter().find(|(_, cyrillic)| *cyrillic == small).map(|(latin, _)| *latin)
}

/// Whether the letters beside a capital are capitals: the next one, else the one before.
fn is_among_capitals(letters: &[char], at: usize) -> bool {
    let next = letters.get(at + 1).filter(|letter| letter.is_alphabetic());
    let before = at.checked_sub(1).and_then(|before| letters.get(before)).filter(|letter| letter.is_alphabetic());
    next.or(before).is_some_and(|letter| letter.is_uppercase())
}

/// The text in Cyrillic script. Stay as they are: words with a letter that Serbian lacks, code between backticks, options
/// (`--lang`), addresses, names of files, codes with digits (`Q3`), Roman numerals, units after a figure, and foreign
/// names and abbreviations that are known.
pub fn to_cyrillic(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    let usual = in_usual_form(text);
    let mut cyrillic = String::with_capacity(text.len() * 2);
    // Code is between backticks; one that is not closed is a letter like any other.
    let mut rest = &*usual;
    while let Some((before, from)) = rest.split_once('`') {
        let Some((code, after)) = from.split_once('`') else { break };
        push_tokens(before, &mut cyrillic);
        cyrillic.push('`');
        cyrillic.push_str(code);
        cyrillic.push('`');
        rest = after;
    }
    push_tokens(rest, &mut cyrillic);
    Cow::Owned(cyrillic)
}

fn in_usual_form(text: &str) -> Cow<'_, str> {
    let mut usual = Cow::Borrowed(text);
    for (form, letters) in OTHER_FORMS {
        if usual.contains(form) {
            usual = Cow::Owned(usual.replace(form, letters));
        }
    }
    usual
}

fn push_tokens(text: &str, cyrillic: &mut String) {
    let tokens: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let word = |at: usize| tokens.get(at).map_or("", |token| bare(token));
    for (at, token) in tokens.iter().enumerate() {
        // What is before a comma or a full stop has nothing to do with the word after it.
        let before = at.checked_sub(1).filter(|before| tokens[*before].trim_end().ends_with(char::is_alphanumeric));
        let before = before.map_or("", word);
        if is_address_or_option(bare(token)) {
            cyrillic.push_str(token);
        } else {
            push_words(token, (before, word(at + 1)), cyrillic);
        }
    }
}

/// A token without the punctuation around it.
fn bare(token: &str) -> &str {
    let is_edge = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '/' | '%' | '²' | '³');
    token.trim_end_matches(is_edge).trim_start_matches(|letter| is_edge(letter) && letter != '-')
}

fn is_address_or_option(token: &str) -> bool {
    let ends_as_a_name = token.rsplit_once('.').is_some_and(|(name, ending)| {
        let ending = ending.split(['/', ':', '!', '#']).next().unwrap_or("");
        name.chars().any(char::is_alphanumeric) && NAME_ENDINGS.contains(&ending)
    });
    token.starts_with("--")
        || token.contains("://")
        || token.starts_with("www.")
        || (token.contains('@') && token.contains('.'))
        || (ends_as_a_name && token.is_ascii())
}

/// Words of a token: letters and digits with nothing between them.
fn push_words(token: &str, (before, after): (&str, &str), cyrillic: &mut String) {
    let mut rest = token;
    while let Some(first) = rest.chars().next() {
        let of_word = first.is_alphanumeric();
        let end = rest.find(|letter: char| letter.is_alphanumeric() != of_word).unwrap_or(rest.len());
        let (word, left) = rest.split_at(end);
        let at = token.len() - rest.len();
        if !of_word || stays_latin(word, &token[..at], left, (before, after)) {
            cyrillic.push_str(word);
        } else {
            push_word(word, cyrillic);
        }
        rest = left;
    }
}

/// Whether a word is none of Serbian; `left` and `right` are the rest of the token on either side.
fn stays_latin(word: &str, left: &str, right: &str, (before, after): (&str, &str)) -> bool {
    let is_foreign_letter =
        |letter: char| letter.is_alphabetic() && !is_serbian(letter) && !matches!(letter, '\u{400}'..='\u{4ff}');
    let has_letter = |text: &str| text.chars().any(char::is_alphabetic);
    let is_code = has_letter(word) && word.chars().any(|letter| letter.is_ascii_digit());
    let has_number =
        right.strip_prefix('-').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    word.chars().any(is_foreign_letter)
        || is_code
        || (has_number && is_capitals(word))
        || LATIN_NAMES.contains(&word)
        || is_roman(word, left, right, (before, after))
        || is_unit(word, left, right, before)
}

fn is_serbian(letter: char) -> bool {
    letter
        .to_lowercase()
        .next()
        .is_some_and(|small| LETTERS.iter().any(|(latin, _)| latin.starts_with(small) || latin.ends_with(small)))
}

fn is_capitals(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// A Roman numeral below 40, which is all that texts of this field have. A lone `I` is a word unless what is next to
/// it says otherwise.
fn is_roman(word: &str, left: &str, right: &str, (before, after): (&str, &str)) -> bool {
    if !word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X')) || word.is_empty() {
        return false;
    }
    let tens = word.trim_start_matches('X');
    let is_well_formed =
        word.len() - tens.len() < 4 && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(&tens);
    // `I` is a word, and `V.` the first letter of a name.
    if word != "I" && !(word == "V" && right.starts_with('.')) {
        return is_well_formed;
    }
    let beside = |text: &str| {
        let small = text.to_lowercase();
        NUMBERED.iter().any(|word| small.starts_with(word))
    };
    let in_range =
        |text: &str, edge: fn(&str) -> Option<char>| edge(text).is_some_and(|letter| matches!(letter, '–' | '-'));
    beside(before)
        || beside(after)
        || in_range(left, |text| text.chars().last())
        || in_range(right, |text| text.chars().next())
}

fn is_unit(word: &str, left: &str, right: &str, before: &str) -> bool {
    let ends_with_figure = |text: &str| text.ends_with(|letter: char| letter.is_ascii_digit());
    let follows =
        if left.is_empty() { ends_with_figure(before) } else { ends_with_figure(left) || left.ends_with('/') };
    // A lone letter before a full stop is the beginning of a word, as in `2021 g.`.
    let is_shortened = word.len() == 1 && right.starts_with('.');
    follows && !is_shortened && UNITS.contains(&word)
}

fn push_word(word: &str, cyrillic: &mut String) {
    let small: String = word.chars().flat_map(char::to_lowercase).collect();
    let parted = parted(&small);
    let mut at = 0;
    let mut letters = word.char_indices();
    while let Some((_, letter)) = letters.next() {
        let found = LETTERS.iter().find(|(latin, _)| {
            small[at..].starts_with(latin)
                && (latin.chars().count() == 1 || !parted.contains(&(at + first_length(latin))))
        });
        let Some((latin, of_cyrillic)) = found else {
            cyrillic.push(letter);
            at += letter.to_lowercase().map(char::len_utf8).sum::<usize>();
            continue;
        };
        if letter.is_uppercase() {
            cyrillic.extend(of_cyrillic.to_uppercase());
        } else {
            cyrillic.push(*of_cyrillic);
        }
        at += latin.len();
        for _ in 1..latin.chars().count() {
            letters.next();
        }
    }
}

fn first_length(latin: &str) -> usize {
    latin.chars().next().map_or(0, char::len_utf8)
}

/// Where in a word, in bytes, two letters are parted that would be one.
fn parted(small: &str) -> Vec<usize> {
    let place = |stem: &str, at: usize| at + stem.find('|').unwrap_or(0);
    let mut places = Vec::new();
    for stem in PARTED_ANYWHERE {
        places.extend(small.match_indices(&stem.replace('|', "")).map(|(at, _)| place(stem, at)));
    }
    let after_negation = small.strip_prefix("ne").unwrap_or(small);
    for stem in PARTED_AT_THE_START {
        let whole = stem.replace('|', "");
        if small.starts_with(&whole) {
            places.push(place(stem, 0));
        } else if after_negation.starts_with(&whole) {
            places.push(place(stem, small.len() - after_negation.len()));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_in_both_scripts() {
        for (latin, cyrillic) in [
            ("Početna vrednost", "Почетна вредност"),
            ("ljubav, njiva, džep, đak", "љубав, њива, џеп, ђак"),
            ("Ljubav i Njegoš", "Љубав и Његош"),
            ("LJUBAV I NJEGOŠ", "ЉУБАВ И ЊЕГОШ"),
            ("DŽEP", "ЏЕП"),
            ("LJ", "Љ"),
            ("Međunarodni džez", "Међународни џез"),
            ("injekcija i konjunkcija", "инјекција и конјункција"),
            ("KONJUNKTURA", "КОНЈУНКТУРА"),
            ("dezinjekcija", "дезинјекција"),
            ("Tanjug", "Танјуг"),
            ("tanjur", "тањур"),
            ("anjon, kanjon, kompanjon", "анјон, кањон, компањон"),
            ("nadživeti, odžaliti, podžanr", "надживети, оджалити, поджанр"),
            ("džak, budžet, odžak", "џак, буџет, оџак"),
            ("e-Uprava 2020–2022. godine", "е-Управа 2020–2022. године"),
            ("10-godišnji", "10-годишњи"),
        ] {
            assert_eq!(to_cyrillic(latin), cyrillic);
            if latin != "LJ" {
                assert_eq!(to_latin(cyrillic), latin);
            }
        }
    }

    #[test]
    fn what_is_not_serbian_stays_in_latin() {
        for (latin, cyrillic) in [
            ("datoteka matrix.xlsx", "датотека matrix.xlsx"),
            ("na https://data.gov.rs/sr/.", "на https://data.gov.rs/sr/."),
            ("pišite na ime.prezime@euprava.gov.rs", "пишите на ime.prezime@euprava.gov.rs"),
            ("portal euprava.gov.rs", "портал euprava.gov.rs"),
            ("pomoću `--decimal comma`", "помоћу `--decimal comma`"),
            ("opcija --lang", "опција --lang"),
            ("iz CSV-a u Excel", "из CSV-а у Excel"),
            ("Q3 2021, mera O1, SHA-256", "Q3 2021, мера O1, SHA-256"),
            ("IV kvartal, glava XII, I–III", "IV квартал, глава XII, I–III"),
            ("I kvartal, I dalje", "I квартал, И даље"),
            ("V. Petrović, glava V.", "В. Петровић, глава V."),
            ("5 ljudi, 3 s", "5 људи, 3 с"),
            ("25 km, 10 kg/ha, 3 GB", "25 km, 10 kg/ha, 3 GB"),
            ("2021 g. i 5 t", "2021 г. и 5 t"),
            ("1.000 RSD", "1.000 RSD"),
            ("software i web", "software и web"),
            ("`nezatvoreno", "`незатворено"),
            ("1.2.3#2", "1.2.3#2"),
            ("", ""),
        ] {
            assert_eq!(to_cyrillic(latin), cyrillic);
        }
    }

    #[test]
    fn letters_written_in_another_form_are_the_same_letters() {
        for (latin, cyrillic) in
            [("Poc\u{30c}etna z\u{30c}elja", "Почетна жеља"), ("ǈubav, ǌiva, ǆep", "Љубав, њива, џеп")]
        {
            assert_eq!(to_cyrillic(latin), cyrillic);
        }
    }

    #[test]
    fn text_without_a_letter_to_turn_is_not_copied() {
        assert!(matches!(to_latin("Mera 1.1"), Cow::Borrowed(_)));
        assert!(matches!(to_cyrillic("1.150.576 / 96,55"), Cow::Borrowed(_)));
    }

    #[test]
    fn text_in_cyrillic_is_left_as_it_is_on_the_way_to_cyrillic() {
        let text = "Циљана вредност у 2021. години";
        assert_eq!(to_cyrillic(text), text);
    }

    proptest! {
        /// Words of Serbian letters, all small or with a capital; without the pairs that only a list can tell apart.
        #[test]
        fn to_latin_and_back_is_where_one_began(word in "[а-гжзик-нопрстћуфхц-шђљњџјед][а-гжзик-нопрстћуфхц-шђљњџјед]{0,12}", capital: bool) {
            let word = if capital { word.to_uppercase() } else { word };
            let small = word.to_lowercase();
            prop_assume!(!["лј", "нј", "дж"].iter().any(|pair| small.contains(pair)));
            let latin = to_latin(&word).into_owned();
            prop_assume!(!stays_latin(&latin, "", "", ("", "")));
            let is_listed = |stem: &&str| latin.to_lowercase().contains(&stem.replace('|', ""));
            prop_assume!(![PARTED_ANYWHERE, PARTED_AT_THE_START].iter().any(|stems| stems.iter().any(is_listed)));
            prop_assert_eq!(to_cyrillic(&latin).into_owned(), word);
        }

        #[test]
        fn nothing_but_letters_changes(text in "\\PC{0,60}") {
            let is_mark = |letter: char| ('\u{300}'..'\u{370}').contains(&letter);
            let plain = |text: &str| {
                text.chars().filter(|letter| !letter.is_alphabetic() && !is_mark(*letter)).collect::<String>()
            };
            prop_assert_eq!(plain(&to_cyrillic(&text)), plain(&text));
            prop_assert_eq!(plain(&to_latin(&text)), plain(&text));
        }
    }
}
