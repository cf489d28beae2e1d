//! The languages of the outputs: every text in each of them, the summary as a reader sees it, and how one is chosen.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use expost::text::script::{to_cyrillic, to_latin};

use expost::language::Language;
use expost::matrix_form::{MATRIX_SHEET, TOKEN_TITLE};
use expost::model::RowIdentity;

use crate::workdir::same_as_file;
use crate::workdir::{Workdir, reference, repository};

/// The tags of all languages.
fn tags() -> impl Iterator<Item = &'static str> {
    Language::ALL.iter().map(|language| language.id())
}

/// The file of a language.
fn file_of(tag: &str) -> String {
    format!("{}.ftl", tag.to_lowercase())
}

fn texts(name: &str) -> String {
    std::fs::read_to_string(repository("data/language").join(name)).unwrap()
}

/// The keys of a file, attributes as `key.help`, with the values that their texts take.
fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut entry) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.split_once(" =").map(|(name, _)| name);
        match begins {
            Some(name) if line.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                (message, entry) = (name.to_owned(), name.to_owned());
                assert!(!keys.contains_key(name), "{name} stands twice");
            }
            Some(name) if name.trim_start().starts_with('.') => entry = format!("{message}{}", name.trim()),
            _ => {}
        }
        let values = line.split('$').skip(1).map(|rest| {
            rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default().to_owned()
        });
        if !entry.is_empty() {
            keys.entry(entry.clone()).or_default().extend(values);
        }
    }
    keys
}

#[test]
fn every_language_has_every_text_once_with_the_values_of_the_english_one() {
    let english = keys(&texts("en.ftl"));
    assert!(english.len() > 500);
    for file in tags().filter(|tag| *tag != "en").map(file_of) {
        let own = keys(&texts(&file));
        let missing: Vec<&String> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let surplus: Vec<&String> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{file} lacks {missing:?} and has besides {surplus:?}");
        for (key, values) in &own {
            let unknown: Vec<&String> = values.difference(&english[key]).collect();
            assert!(unknown.is_empty(), "{file}: {key} takes {unknown:?}");
            let lost: Vec<&String> = english[key].difference(values).collect();
            assert!(lost.is_empty(), "{file}: {key} leaves out {lost:?}");
        }
    }
}

/// Share of a language's texts, in percent, that may be the same as the English ones: `SHA-256`, `{ $year }: { $words }`.
const MAX_PERCENT_ENGLISH: usize = 3;

/// The keys whose texts are the same as the English ones, and whether there are so many that the language is not
/// translated. A text is all lines up to the next key.
fn in_english(own: &str, english: &str) -> (Vec<String>, bool) {
    fn entries(text: &str) -> BTreeMap<String, String> {
        let mut entries = BTreeMap::new();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (name, rest) = line.split_once(" =").unwrap_or((line, ""));
            let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            if begins {
                name.clone_into(&mut key);
            }
            let text: &mut String = entries.entry(key.clone()).or_default();
            text.push_str(if begins { rest } else { line });
        }
        entries
    }
    let (own, english) = (entries(own), entries(english));
    let same: Vec<String> =
        own.iter().filter(|(key, text)| english.get(*key) == Some(text)).map(|(key, _)| key.clone()).collect();
    let is_untranslated = same.len() * 100 > english.len() * MAX_PERCENT_ENGLISH;
    (same, is_untranslated)
}

#[test]
fn every_language_is_translated() {
    let english = texts("en.ftl");
    for file in tags().filter(|tag| *tag != "en").map(file_of) {
        let (same, is_untranslated) = in_english(&texts(&file), &english);
        assert!(!is_untranslated, "{file} has the English texts of {same:?}");
    }
}

#[test]
fn a_copy_of_the_english_texts_under_another_tag_is_reported_as_untranslated() {
    let english = texts("en.ftl");
    assert!(in_english(&english, &english).1);
    // Of 100 texts three may be the English ones, four may not.
    let text = |number: usize, word: &str| format!("key-{number} = {word}\n    .help = {word} {number}\n");
    let file =
        |same: usize| (0..100).map(|number| text(number, if number < same { "text" } else { "tekst" })).collect();
    let (stub, fine, poor): (String, String, String) = (file(100), file(3), file(4));
    assert_eq!((in_english(&fine, &stub).0.len(), in_english(&fine, &stub).1), (3, false));
    assert_eq!((in_english(&poor, &stub).0.len(), in_english(&poor, &stub).1), (4, true));
}

/// A file of texts in Cyrillic: what people read is turned, keys, values and selectors stay.
fn in_cyrillic(texts: &str) -> String {
    let mut turned = String::with_capacity(texts.len() * 2);
    for line in texts.lines() {
        let words = match line {
            _ if line.starts_with('#') => line.len(),
            _ if line.trim_start().starts_with(['[', '*']) => line.find(']').map_or(0, |at| at + 1),
            _ => line.find(" =").map_or(0, |at| at + 2),
        };
        let (kept, mut rest) = line.split_at(words);
        turned.push_str(kept);
        while let Some(at) = rest.find('{') {
            turned.push_str(&to_cyrillic(&rest[..at]));
            let end = rest[at..].find('}').map_or(rest.len(), |end| at + end + 1);
            turned.push_str(&rest[at..end]);
            rest = &rest[end..];
        }
        turned.push_str(&to_cyrillic(rest));
        turned.push('\n');
    }
    turned
}

#[test]
fn the_cyrillic_texts_are_the_latin_ones_in_the_other_script() {
    let latin = texts("sr-latn.ftl");
    let head = "# Serbian in Cyrillic script, made from `sr-latn.ftl`: edit that file, and write this one anew with\n\
                # `EXPOST_BLESS=1 cargo test --test it languages`.\n\n";
    let (_, body) = latin.split_once("\n\n").unwrap();
    let turned = in_cyrillic(body);
    assert_eq!(to_latin(&turned).trim_end(), body.trim_end(), "the way back loses nothing");
    let made = format!("{head}{turned}");
    same_as_file(&repository("data/language/sr-cyrl.ftl"), &made).unwrap_or_else(|_| {
        panic!("sr-cyrl.ftl is stale; write it with `EXPOST_BLESS=1 cargo test --test it languages`")
    });
}

/// The reference programme in a folder of its own: the length of its path decides where lines are broken.
fn with_reference() -> Workdir {
    let folder = Workdir::new();
    for file in std::fs::read_dir(reference()).unwrap() {
        let path = file.unwrap().path();
        folder.write(&format!("egov/{}", path.file_name().unwrap().display()), std::fs::read(&path).unwrap());
    }
    folder
}

#[test]
fn the_summary_is_what_a_reader_of_the_language_expects() {
    let folder = with_reference();
    for tag in tags() {
        let ran = folder.expost(&["evaluate", "egov", "--lang", tag]).ended(0);
        let path = repository(&format!("tests/languages/summary.{tag}.txt"));
        same_as_file(&path, &format!("{}{}", ran.stdout, ran.stderr)).unwrap();
    }
}

#[test]
fn an_explanation_is_in_the_language_with_its_numbers() {
    let folder = with_reference();
    for tag in tags() {
        let mut text = String::new();
        for code in ["1.3.3#2", "1.2.3#1", "1.2", "1.2.2"] {
            text.push_str(&folder.expost(&["explain", "egov", code, "--lang", tag]).ended(0).stdout);
            text.push('\n');
        }
        same_as_file(&repository(&format!("tests/languages/explanations.{tag}.txt")), &text).unwrap();
    }
}

const TABLE: &str = "шифра,назив,јединица мере,почетна вредност,циљана вредност 2021,остварена вредност 2021,напомена\n\
    1.1.1#1,Број портала,број,0,1500,2500,\n\
    1.1.1#2,Број корисника,број,5,20,19,\n\
    1.1.1#3,Број послова,број,5,20,\"2.194\",\n\
    1.1.2#1,Број жалби,број,20,10,нема података,\n\
    1.1.2#2,Број услуга,број,20,100,95,Остварено у целости\n";
const ACTIVITIES: &str = "шифра активности,назив активности,рок,статус\n\
    1.1.1.1,Израда портала,Q3 2020,у току\n\
    1.1.1.2,Израда услуге,Q3 2021,одустало се\n\
    1.1.2.1,Израда плана,,завршена\n";

/// Words in Latin letters that belong into an output in Cyrillic: names of files, checks, rules, hashes.
fn is_at_home(word: &str, text: &str) -> bool {
    let is_hash = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let known = [
        "kpi", "rad", "matrix", "findings", "csv", "xlsx", "expost", "check", "strict", "annex7", "SHA", "README",
        "decimal", "comma", "point", "NUL",
    ];
    // What formulas compare: the profile's choices in its named cells, and who owns an indicator.
    let is_choice = ["measure", "left out", "pooled", "all"].contains(&text);
    is_hash || is_choice || known.contains(&word) || word.starts_with('Q') || text.contains(&format!("[{word}]"))
}

fn latin_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1)
        .filter(|word| !is_at_home(word, text))
        .map(str::to_owned)
        .collect();
    words.dedup();
    words
}

#[test]
fn nothing_in_an_output_is_left_in_another_language() {
    let folder = Workdir::new();
    folder.write("kpi.csv", TABLE);
    folder.write("rad.csv", ACTIVITIES);
    let tables = ["kpi.csv", "rad.csv", "--lang", "sr-Cyrl"];
    let run = |command: &str, more: &[&str]| folder.expost(&[&[command], &tables[..], more].concat());
    let mut found = Vec::new();
    for ran in [
        run("evaluate", &["--verbose"]),
        run("evaluate", &["-o", "matrix.xlsx"]),
        run("evaluate", &["--profile", "annex7"]),
        run("explain", &["--code", "1.1.1#2", "--code", "1.1", "--code", "1.1.1.1"]),
        run("check", &["-o", "findings.xlsx"]),
    ] {
        let ran = ran.ended(0);
        found.extend(ran.stdout.lines().chain(ran.stderr.lines()).map(str::to_owned));
    }
    for name in ["matrix.xlsx", "findings.xlsx"] {
        let mut workbook: Xlsx<_> = open_workbook(folder.path(name)).unwrap();
        // The hidden sheet and the tokens of rows are read by programs only.
        for sheet in workbook.sheet_names().into_iter().filter(|sheet| sheet != MATRIX_SHEET) {
            found.push(sheet.clone());
            let is_token = |text: &str| text == TOKEN_TITLE || text.parse::<RowIdentity>().is_ok();
            let range = workbook.worksheet_range(&sheet).unwrap();
            found.extend(range.cells().filter_map(|(_, _, cell)| match cell {
                // The ids of checks stand in a column of their own.
                Data::String(text) if is_token(text) => None,
                Data::String(text) if !expost::check::rules().any(|check| check.id == text) => Some(text.clone()),
                _ => None,
            }));
        }
    }
    let left: Vec<(Vec<String>, &String)> = found
        .iter()
        .map(|text| (latin_words(&text.replace('-', " ")), text))
        .filter(|(words, _)| !words.is_empty())
        .collect();
    assert!(found.len() > 200 && left.is_empty(), "{left:#?}");
}

/// The words of the English texts that no Serbian text has.
fn english_words() -> BTreeSet<String> {
    let words = |name: &str| -> BTreeSet<String> {
        let texts = texts(name);
        let lines = texts.lines().filter(|line| !line.starts_with('#'));
        let is_key =
            |key: &str| key.trim_start().chars().all(|letter| letter.is_alphanumeric() || "-.".contains(letter));
        let said = lines.map(|line| match line.split_once(" =") {
            Some((key, text)) if is_key(key) => text,
            _ => line,
        });
        // Nor is what chooses between two texts, `*[achieved] Achieved value`.
        let is_choice = |text: &str| text.trim_start().trim_start_matches('*').starts_with('[');
        let said =
            said.map(|text| if is_choice(text) { text.split_once(']').map_or(text, |(_, text)| text) } else { text });
        // Neither the names of values nor code are words.
        let words = said.flat_map(|text| text.split('`').step_by(2)).flat_map(|text| {
            let is_part = |letter: char| letter.is_alphabetic() || letter == '$' || letter == '_';
            text.split(move |letter| !is_part(letter)).filter(|word| !word.contains('$'))
        });
        words.filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
    };
    &words("en.ftl") - &words("sr-latn.ftl")
}

/// A text without what is the same in every language: code, and the ids of checks, tables and meanings.
fn without_ids(text: &str) -> String {
    let is_id = |token: &str| {
        let id = token.trim_matches(|letter: char| !letter.is_alphanumeric());
        expost::check::rules().any(|check| check.id == id)
            || expost::report::tidy::NAMES.contains(&id)
            || id == "strict"
            || [".csv", ".toml", ".xlsx"].iter().any(|ending| id.ends_with(ending))
    };
    // A column is told with its meaning as a map says it; the words of the tables here are none.
    let is_meaning = |token: &&str| text.starts_with("    ") && expost::read::Meaning::from_id(token).is_some();
    let said: Vec<&str> = text.split('`').step_by(2).collect();
    let said = said.join(" ");
    said.split_whitespace().filter(|token| !is_id(token) && !is_meaning(token)).collect::<Vec<_>>().join(" ")
}

/// What a workbook says: the names of its sheets, its cells, notes and lists to choose from.
fn words_of_workbook(path: &std::path::Path) -> Vec<String> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let mut said = Vec::new();
    for sheet in workbook.sheet_names() {
        let range = workbook.worksheet_range(&sheet).unwrap();
        said.extend(range.cells().filter_map(|(_, _, cell)| cell.get_string().map(str::to_owned)));
        said.push(sheet);
    }
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    for at in 0..archive.len() {
        let part = archive.by_index(at).unwrap();
        let tag = match &*part.name().unwrap() {
            name if name.starts_with("xl/comments") => "<t",
            name if name.starts_with("xl/worksheets/sheet") => "<formula1",
            _ => continue,
        };
        let xml = std::io::read_to_string(part).unwrap();
        let texts = xml.split(tag).skip(1).filter(|rest| rest.starts_with(['>', ' ']));
        said.extend(texts.map(|rest| rest.split(['>', '<']).nth(1).unwrap_or_default().to_owned()));
    }
    said
}

#[test]
fn conversion_inspection_template_and_differences_leave_no_english_words() {
    let english = english_words();
    assert!(["achieved", "recognised", "target", "written"].iter().all(|word| english.contains(*word)), "{english:?}");
    for tag in ["sr-Latn", "sr-Cyrl"] {
        let folder = Workdir::new();
        folder.write("kpi.csv", TABLE.to_owned() + "1.1.9#1,Број жалби,,,,,\n\nбелешка,\n1.1.2#1,Жалбе,број,9,9,9,\n");
        folder.write("rad.csv", ACTIVITIES);
        folder.write("rad/kpi.csv", TABLE.replace("1500", "1600").replace("1.1.1#2,Број", "1.1.1#9,Број свих"));
        folder.write("rad/csv.csv", "једно,друго,треће\nнешто,2,3\n");
        let run = |arguments: &[&str]| folder.expost(&[arguments, &["--lang", tag]].concat()).ended(0);
        let mut said = Vec::new();
        for arguments in [
            &["inspect", "kpi.csv", "rad.csv", "rad/csv.csv", "--write-map", "rad.toml"][..],
            &["convert", "kpi.csv", "rad.csv", "-o", "rad/kpi"],
            &["convert", "kpi.csv", "rad.csv", "-o", "matrix.xlsx"],
            &["diff", "kpi.csv", "rad/kpi.csv", "--new", "rad.csv", "-v"],
            &["diff", "kpi.csv", "rad/kpi.csv", "--format", "markdown"],
            &["diff", "kpi.csv", "rad/kpi.csv", "-o", "kpi.xlsx"],
            &["diff", "kpi.csv", "kpi.csv"],
            &["template", "--years", "2023-2025", "-o", "rad.xlsx"],
        ] {
            let ran = run(arguments);
            said.extend(ran.stdout.lines().chain(ran.stderr.lines()).map(str::to_owned));
        }
        let report = std::fs::read_to_string(folder.path("rad/kpi/report.md")).unwrap();
        said.extend(report.lines().map(str::to_owned));
        // The tables of a conversion have the same headers in every language; its last sheet is the report.
        let mut converted: Xlsx<_> = open_workbook(folder.path("matrix.xlsx")).unwrap();
        let (name, report) = converted.worksheets().pop().unwrap();
        said.push(name);
        said.extend(report.cells().skip(1).filter_map(|(_, _, cell)| cell.get_string().map(str::to_owned)));
        said.extend(["kpi.xlsx", "rad.xlsx"].iter().flat_map(|name| words_of_workbook(&folder.path(name))));
        // The template's lists of profiles and languages, and its example of the two, are ids.
        let ids = |text: &String| text.contains("annex7") || text.contains("sr-Latn") || text == tag;
        said.retain(|text| !ids(text));
        let is_left = |word: &str| match tag {
            "sr-Latn" => english.contains(&word.to_lowercase()),
            _ => false,
        };
        let left: Vec<(Vec<String>, &String)> = said
            .iter()
            .map(|text| {
                let own = without_ids(text);
                let mut words: Vec<String> = own
                    .split(|letter: char| !letter.is_alphabetic())
                    .filter(|word| is_left(word))
                    .map(str::to_owned)
                    .collect();
                if tag == "sr-Cyrl" {
                    words.extend(latin_words(&own.replace('-', " ")));
                }
                (words, text)
            })
            .filter(|(words, _)| !words.is_empty())
            .collect();
        assert!(said.len() > 500 && left.is_empty(), "{tag} {left:#?}");
    }
}

fn has_number(row: &serde_json::Value, key: &str) -> bool {
    row[key].as_str().unwrap().bytes().any(|byte| byte.is_ascii_digit())
}

#[test]
fn a_workbook_in_any_language_is_read_back_as_it_was_written() {
    let folder = Workdir::new();
    let mut read_back = Vec::new();
    for tag in tags() {
        let name = format!("{tag}.xlsx");
        folder.expost(&["evaluate", &reference(), "--lang", tag, "-o", &name, "--quiet"]).ended(0);
        let again = ["evaluate", &name, "--profile", "annex7", "--year", "2021", "--format", "json"];
        let evaluation = folder.expost(&again).ended(0).json();
        let objectives = evaluation["objectives"].as_array().unwrap().iter();
        // The tables of the summary are read as objectives that have a title for their code; they are left out.
        let figures: Vec<String> = objectives
            .filter(|objective| has_number(objective, "code"))
            .map(|objective| format!("{} {} {}", objective["code"], objective["achieved"], objective["counted"]))
            .collect();
        let verdicts: Vec<String> = evaluation["indicators"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|indicator| has_number(indicator, "owner"))
            .map(|indicator| format!("{} {}", indicator["code"], indicator["verdict"]))
            .collect();
        let activities: Vec<String> = evaluation["activities"]
            .as_array()
            .unwrap()
            .iter()
            .map(|activity| format!("{} {} {}", activity["code"], activity["status"], activity["relevance"]))
            .collect();
        read_back.push((figures, verdicts, activities));
    }
    for (own, tag) in read_back.iter().zip(tags()) {
        assert_eq!(*own, read_back[0], "{tag}");
    }
}

#[test]
fn the_words_of_the_closed_lists_are_read_as_they_are_printed() {
    let folder = Workdir::new();
    for tag in tags() {
        let texts = texts(&file_of(tag));
        let word = |key: &str| {
            let begin = format!("{key} = ");
            texts.lines().find_map(|line| line.strip_prefix(&begin)).unwrap().to_owned()
        };
        let mut indicators = "code,name,direction,baseline,target 2021,achieved 2021,verdict\n".to_owned();
        let (directions, verdicts) = (["increase", "decrease", "maintain"], ["achieved", "not-achieved", "no-data"]);
        for (number, (direction, verdict)) in (1..).zip(directions.iter().zip(verdicts)) {
            let (direction, verdict) = (word(&format!("direction-{direction}")), word(&format!("verdict-{verdict}")));
            indicators.push_str(&format!("1.1.1#{number},Row {number},{direction},0,adopted,adopted,{verdict}\n"));
        }
        let mut activities = "activity code,activity,status,relevance\n".to_owned();
        let statuses = ["completed", "ongoing", "not-initiated", "abandoned", "no-data"];
        let relevances = ["relevant", "not-relevant", "no-data", "relevant", "not-relevant"];
        for (number, (status, relevance)) in (1..).zip(statuses.iter().zip(relevances)) {
            let (status, relevance) = (word(&format!("status-{status}")), word(&format!("relevance-{relevance}")));
            activities.push_str(&format!("1.1.1.{number},Activity {number},{status},{relevance}\n"));
        }
        let name = format!("{tag}/activities.csv");
        folder.write(&format!("{tag}/indicators.csv"), indicators);
        folder.write(&name, activities);
        let evaluation = folder.expost(&["evaluate", tag, "--year", "2021", "--format", "json"]).ended(0).json();
        let of = |list: &str, key: &str| -> Vec<String> {
            let rows = evaluation[list].as_array().unwrap().iter();
            rows.map(|row| row[key].as_str().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(of("indicators", "direction"), directions, "{tag}");
        assert_eq!(of("indicators", "verdict"), verdicts, "{tag}");
        assert_eq!(of("activities", "status"), statuses, "{tag}");
        assert_eq!(of("activities", "relevance"), relevances, "{tag}");
    }
}

#[test]
fn a_machine_reads_the_same_keys_and_ids_in_every_language() {
    fn without_sentences(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(map) => {
                map.retain(|key, _| !["reason", "message", "help"].contains(&key.as_str()));
                map.values_mut().for_each(without_sentences);
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(without_sentences),
            _ => {}
        }
    }
    let folder = Workdir::new();
    for command in ["evaluate", "check"] {
        let documents = tags().map(|tag| {
            let mut document = folder.expost(&[command, &reference(), "--format", "json", "--lang", tag]).json();
            without_sentences(&mut document);
            document
        });
        let documents: Vec<serde_json::Value> = documents.collect();
        assert!(documents.iter().all(|document| *document == documents[0]), "{command}");
    }
}

const ENGLISH: &str = "code,name,unit,baseline,target 2021,achieved 2021\n1.1.1#1,Portals,Number,0,10,12\n";

/// The first word of the summary's first column.
fn language_of(ran: &str) -> &'static str {
    match ran {
        _ if ran.contains("Objective") => "en",
        _ if ran.contains("Šifra") => "sr-Latn",
        _ if ran.contains("Шифра") => "sr-Cyrl",
        _ => panic!("{ran}"),
    }
}

#[test]
fn the_language_is_the_one_asked_for_else_the_programmes_else_the_systems() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ENGLISH);
    folder.write("own/kpi.csv", ENGLISH);
    folder.write("own/programme.csv", "key,value\nlanguage,sr-Latn\n");
    for (variables, arguments, language) in [
        (&[][..], &["kpi.csv"][..], "en"),
        (&[("LC_ALL", "sr_RS.UTF-8")], &["kpi.csv"], "sr-Cyrl"),
        (&[("LC_ALL", "sr_RS@latin")], &["kpi.csv"], "sr-Latn"),
        (&[("LC_ALL", ""), ("LC_MESSAGES", "sr_Latn_RS.UTF-8")], &["kpi.csv"], "sr-Latn"),
        (&[("LC_ALL", ""), ("LC_MESSAGES", "en_US"), ("LANG", "sr_RS")], &["kpi.csv"], "en"),
        (&[("LC_ALL", ""), ("LANG", "sr_RS")], &["kpi.csv"], "sr-Cyrl"),
        (&[("LC_ALL", "de_DE.UTF-8")], &["kpi.csv"], "en"),
        (&[("LC_ALL", "sr_RS.UTF-8")], &["own"], "sr-Latn"),
        (&[("LC_ALL", "sr_RS.UTF-8")], &["own", "--lang", "en"], "en"),
        (&[], &["kpi.csv", "--lang", "SR-latn-RS"], "sr-Latn"),
    ] {
        let ran = folder.expost_with(variables, &[&["evaluate"], arguments].concat()).ended(0);
        assert_eq!(language_of(&ran.stdout), language, "{variables:?} {arguments:?}");
    }
}

#[test]
fn an_unknown_language_is_refused_where_asked_for_and_reported_where_the_programme_names_it() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ENGLISH);
    let refused = folder.expost(&["evaluate", "kpi.csv", "--lang", "de"]).ended(2);
    assert!(
        refused.stderr.contains("--lang de") && refused.stderr.contains("en, sr-Latn, sr-Cyrl"),
        "{}",
        refused.stderr
    );
    folder.write("own/kpi.csv", ENGLISH);
    folder.write("own/programme.csv", "key,value\nlanguage,Deutsch\n");
    let found = folder.expost(&["check", "own"]).ended(0);
    assert!(
        found.stdout.contains("warning[language-unknown]") && found.stdout.contains("programme.csv:2:2"),
        "{}",
        found.stdout
    );
}

#[test]
fn tables_for_programs_have_the_same_columns_and_ids_in_every_language() {
    let folder = Workdir::new();
    folder.write("kpi.csv", ENGLISH);
    let csv = |arguments: &[&str]| {
        let all = [&["evaluate", "kpi.csv", "--format", "csv"], arguments].concat();
        let text = folder.expost(&all).ended(0).stdout;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        (header, rows)
    };
    for each in [&[][..], &["--each"][..]] {
        let (header, english) = csv(each);
        let (other_header, serbian) = csv(&[each, &["--lang", "sr-Latn"]].concat());
        assert_eq!(header, other_header);
        assert!(!english.is_empty() && english.len() == serbian.len());
        for (one, other) in english.iter().zip(&serbian) {
            assert_eq!(one.len(), header.len());
            for (key, (one, other)) in header.iter().zip(one.iter().zip(other)) {
                assert!(one == other || ["reason", "worst_finding"].contains(&key), "{key}: {one} {other}");
            }
        }
    }
    let (header, rows) = csv(&[]);
    let verdict = header.iter().position(|key| key == "verdict").unwrap();
    assert!(rows.iter().all(|row| ["achieved", "not-achieved", "no-data", "not-assessable"].contains(&&row[verdict])));
}
