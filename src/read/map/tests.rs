//! Tests of reading with a map.

mod headers_and_layouts;

use crate::model::{Year, YearNames};
use crate::read::tests::{checked, indicators, opened, reported};
use crate::read::{Map, MapNotes, ReadOptions, Reading, read, write_map};

/// A template that is not recognised, with what people write around it.
const FOREIGN: &str = "\
Compact monitoring| | | | | |
Country|Project|Mutato|UOM|Start|Terv|Teny|Pct
Ghana|Roads Project|Length|km|0|100|80|80%
Ghana|Roads Project|Length|km|0|50|50|100%
Ghana|Water Project|Wells|Number|5|20|21|105%
";

fn map(text: &str) -> Map {
    Map::from_toml(text, "map.toml").unwrap_or_else(|error| panic!("{error}"))
}

fn mapped(files: &[(&str, &str)], text: &str) -> Reading {
    let opened = opened(files);
    let reading = read(&opened, &ReadOptions { map: Some(map(text)), ..ReadOptions::default() });
    map(text).ensure_fits(&opened, &reading.programme.tables).unwrap_or_else(|error| panic!("{error}"));
    checked(reading)
}

fn refused(files: &[(&str, &str)], text: &str) -> String {
    let fit = |map: Map| {
        let opened = opened(files);
        let reading = read(&opened, &ReadOptions { map: Some(map.clone()), ..ReadOptions::default() });
        map.ensure_fits(&opened, &reading.programme.tables)
    };
    Map::from_toml(text, "map.toml").and_then(fit).unwrap_err().to_string()
}

#[test]
fn a_template_that_is_not_recognised_is_read_by_a_few_lines() {
    let text = "
[[table]]
header = 2
[table.columns]
Project = \"owner\"
Mutato = \"indicator\"
E = \"baseline\"
Terv = \"target\"
Teny = \"achieved 2012\"
Pct = \"ignore\"
[table.fixed]
year = 2012
direction = \"increase\"
";
    let reading = mapped(&[("kpis.csv", FOREIGN)], text);
    assert_eq!(
        indicators(&reading),
        [
            "Roads Project#1 Length: 0 [2012=100] {} 2012=80",
            "Roads Project#2 Length: 0 [2012=50] {} 2012=50",
            "Water Project#1 Wells: 5 [2012=20] {} 2012=21",
        ]
    );
    assert!(reading.programme.indicators().all(|(_, indicator)| indicator.direction.is_some()));
    assert_eq!(
        reported(&reading),
        ["objective-implied kpis.csv:3", "objective-implied kpis.csv:5", "rows-outside-tables kpis.csv:1"]
    );
}

#[test]
fn the_header_row_is_found_by_the_words_of_the_map() {
    let text = "
[[table]]
file = \"k*.csv\"
[table.columns]
\"mutato\" = \"indicator\"
Start = \"baseline 2010\"
Terv = \"target 2012\"
Teny = \"achieved 2012\"
";
    let reading = mapped(&[("kpis.csv", FOREIGN)], text);
    assert_eq!(indicators(&reading).len(), 3);
    assert_eq!(indicators(&reading)[2], "Water Project#1 Wells: 5 (2010) [2012=20] {} 2012=21");
}

#[test]
fn a_fixed_owner_gathers_all_rows_and_fixed_values_stand_in_each() {
    let text = "
[[table]]
header = 2
[table.columns]
Project = \"ignore\"
Mutato = \"indicator\"
Terv = \"target 2012\"
Teny = \"achieved 2012\"
[table.fixed]
objective = \"1.1\"
\"baseline\" = 3
\"baseline-year\" = 2009
";
    let reading = mapped(&[("kpis.csv", FOREIGN)], text);
    assert_eq!(indicators(&reading)[0], "1.1#1 Length: 3 (2009) [2012=100] {} 2012=80");
    assert_eq!(indicators(&reading)[2], "1.1#3 Wells: 3 (2009) [2012=20] {} 2012=21");
}

#[test]
fn a_year_for_all_rows_of_a_column_of_values_is_each_rows() {
    let text = "[[table]]\n[table.fixed]\nyear = 2012\n";
    let files = [("values.csv", "code|name|value\n1.1#1|Portals|5\n1.1#2|Users|6")];
    assert_eq!(indicators(&mapped(&files, text)), ["1.1#1 Portals:  [] {} 2012=5", "1.1#2 Users:  [] {} 2012=6"]);
}

#[test]
fn what_a_map_says_wins_over_what_the_words_say() {
    let files = [("plan.csv", "code|name|target 2021|achieved 2021\n1.1#1|Portals|10|12")];
    let text = "[[table]]\n[table.columns]\n\"target 2021\" = \"achieved 2021\"\nD = \"target 2021\"\n";
    assert_eq!(indicators(&mapped(&files, text)), ["1.1#1 Portals:  [2021=12] {} 2021=10"]);
}

#[test]
fn what_looks_like_a_header_right_above_the_one_that_the_map_names_is_its_title() {
    let files = [("plan.csv", "Indicator|Baseline|Target\nName it|start|2021\nPortals|3|10\nUsers|5|20")];
    let text = "[[table]]\nheader = 2\n[table.columns]\n\"Name it\" = \"indicator\"\nstart = \"baseline\"\nC = \"target 2021\"\n";
    let reading = mapped(&files, text);
    assert_eq!(indicators(&reading), ["1.1#1 Portals: 3 [2021=10] {} ", "1.1#2 Users: 5 [2021=20] {} "]);
    assert_eq!(reading.programme.tables.len(), 1);
}

#[test]
fn tables_of_the_same_columns_for_which_a_map_fixes_different_values_are_not_one() {
    let files = [("plan.csv", "code|name|target\n1.1#1|Portals|10\n~\ncode|name|target\n1.1#2|Users|20")];
    let of_both = |first: &str, second: &str| {
        let text = format!(
            "[[table]]\nheader = 1\n[table.fixed]\nunit = \"{first}\"\nyear = 2020\n\
             [[table]]\nheader = 4\n[table.fixed]\nunit = \"{second}\"\nyear = 2020\n"
        );
        let reading = mapped(&files, &text);
        let units = reading.programme.indicators().map(|(_, indicator)| indicator.unit.text().to_owned()).collect();
        (reading.programme.tables.len(), units)
    };
    assert_eq!(of_both("km", "km"), (1, vec!["km".to_owned(), "km".to_owned()]));
    assert_eq!(of_both("km", "persons"), (2, vec!["km".to_owned(), "persons".to_owned()]));
}

#[test]
fn all_faults_of_a_map_are_named_at_once_with_their_lines() {
    let text = "
tabel = 3
[[table]]
files = \"a.csv\"
header = [3, 5]
rows = \"indicator\"
[table.columns]
Name = \"indikator\"
\"name\" = \"unit\"
Unit = \"unit 2021\"
Start = 5
[table.fixed]
unit = true
";
    let message = refused(&[], text);
    for part in [
        "map.toml:2: a map has no key `tabel`. Did you mean `table`?",
        "map.toml:4: a table of a map has no key `files`. Did you mean `file`?",
        "map.toml:5: `header` cannot be a list. Expected the row of the header",
        "map.toml:6: `rows` cannot be `indicator`. Did you mean `indicators`?",
        "map.toml:8: there is no meaning `indikator`. Did you mean `indicator`?",
        "map.toml:10: `unit` has no year.",
        "map.toml:11: the column `Start` cannot be `5`.",
        "map.toml:13: `unit` cannot be `true`.",
    ] {
        assert!(message.contains(part), "{part}\n{message}");
    }
    assert_eq!(message.lines().count(), 8, "{message}");
}

#[test]
fn columns_and_headers_that_are_not_there_are_refused_with_a_suggestion() {
    let files = [("kpis.csv", FOREIGN)];
    let columns =
        "The columns are `Country`, `Mutato`, `Pct`, `Project`, `Start`, `Teny`, `Terv`, `UOM`, or letters up to H.";
    for (text, message) in [
        (
            "[[table]]\nheader = 2\n[table.columns]\nMutao = \"indicator\"\nTerv = \"target\"\nZ = \"unit\"\n",
            format!(
                "map.toml:4: there is no column `Mutao`. Did you mean `Mutato`? {columns}\n\
                 map.toml:6: there is no column `Z`. {columns}"
            ),
        ),
        (
            "[[table]]\nheader = 9\n",
            "map.toml:1: row 9 of kpis.csv is empty and no header. The first row that holds something is 1.".to_owned(),
        ),
        (
            "[[table]]\nheader = 2\n[table.columns]\nPct = \"remark\"\nUOM = \"ignore\"\nProject = \"ignore\"",
            "map.toml:1: the columns below row 2 of kpis.csv make no table. Map a column to a name (indicator, title, \
             code) and one to figures (baseline, target, achieved), or say what the rows are, as in rows = \"indicators\"."
                .to_owned(),
        ),
        (
            "[[table]]\nheader = 2\n[table.columns]\nTerv = \"target\"\n[table.fixed]\nunit = \"km\"",
            "map.toml:6: `unit` is fixed, and the column `UOM` has it too. Delete the line, or map the column to \
             \"ignore\"."
                .to_owned(),
        ),
    ] {
        assert_eq!(refused(&files, text), message);
    }
    let words = [("list.csv", "Aa|Bb|Pct\nCc|Dd|Ee\nFf|Gg|Hh")];
    assert_eq!(
        refused(&words, "[[table]]\n[table.columns]\nPct = \"remark\""),
        "map.toml:1: no header row was found in `list.csv`. Name it, as in header = 1, and map a column to a name and one \
         to its figures."
    );
}

#[test]
fn a_table_of_a_map_that_is_about_no_input_is_reported() {
    let text = "[[table]]\nfile = \"other.csv\"\n";
    let reading = mapped(&[("plan.csv", "code|name|target 2021\n1.1#1|Portals|10")], text);
    assert!(reported(&reading).contains(&"map-unused".to_owned()), "{:?}", reported(&reading));
}

#[test]
fn a_map_as_written_changes_nothing() {
    let files = [
        ("kpis.csv", FOREIGN),
        ("plan.csv", "code|name|baseline|year|target 2020|target 2021|Zeit\n1.1#1|Portals|3|2019|5|10|x"),
        ("two.csv", "code|name|Achieved| |Value\n ~\n"),
        ("years.csv", "code|name|Target| |Achieved|\n | |2020|2021|2020|2021\n1.2#1|Users|5|6|7|8"),
        ("undated.csv", "code|name|name|target|actual\n1.1#1|Portals|Portal|10|12"),
        ("long.csv", "code|name|year|target|achieved\n1.3#1|Forms|2020|5|4\n1.3#1|Forms|2021|6|7"),
        (
            "blocks.csv",
            "Specific objective 1.4: Fourth\nIndicator|Unit|Baseline value|Target value in 2021\nSets|Number|0|5\n\
             Measure 1.4.1: Own\nIndicator|Unit|Baseline value|Target value in 2021\nPages|Number|0|7\n\
             Activity|Deadline\nTo open it|Q3 2021",
        ),
    ];
    let opened = opened(&files);
    let options = ReadOptions { year: Some(Year(2021).into()), ..ReadOptions::default() };
    let plain = checked(read(&opened, &options));
    let text =
        write_map(&plain.programme, &opened, &MapNotes { remark: &|_, _| "a \u{7}remark".to_owned(), answers: &[] });
    let again = checked(read(&opened, &ReadOptions { map: Some(map(&text)), ..options }));
    map(&text).ensure_fits(&opened, &again.programme.tables).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let without_rules = |reading: &Reading| {
        let mut programme = reading.programme.clone();
        let columns = programme.tables.iter_mut().flat_map(|table| &mut table.columns);
        columns.for_each(|column| {
            column.rule = crate::model::ColumnRule::Words;
            column.certainty = crate::model::Certainty::Certain;
            column.candidates.clear();
        });
        // What a map dates is dated, however the header names years.
        programme.tables.iter_mut().for_each(|table| table.year_names = YearNames::default());
        programme
    };
    assert_eq!(without_rules(&plain), without_rules(&again), "{text}");
    // What the map says is no longer only likely.
    let without_likely = |reading: &Reading| {
        let findings = reading.findings.iter().filter(|finding| finding.rule.id != "column-likely");
        findings.cloned().collect::<Vec<_>>()
    };
    assert_eq!(without_likely(&plain), without_likely(&again), "{text}");
}

#[test]
fn columns_without_a_header_are_settled_by_their_letters() {
    let files = [("plan.csv", "code|name||target 2021|\n1.1#1|Portals|%|10|12\n1.1#2|Users|km|20|18")];
    let text = "[[table]]\n[table.columns]\nC = \"unit\"\nE = \"achieved 2021\"\n";
    let reading = mapped(&files, text);
    assert_eq!(indicators(&reading), ["1.1#1 Portals:  [2021=10] {} 2021=12", "1.1#2 Users:  [2021=20] {} 2021=18"]);
    let units: Vec<&str> = reading.programme.indicators().map(|(_, row)| row.unit.text()).collect();
    assert_eq!(units, ["%", "km"]);
    assert_eq!(reported(&reading), ["objective-implied plan.csv:2"]);
}

#[test]
fn values_mean_what_the_map_says() {
    let header = "code|name|direction|verdict|target 2021|achieved 2021";
    let rows = "1.1#1|Waiting|at most|green|10|8\n1.1#2|Users|at least|amber|20|none yet";
    let files = [("plan.csv", &*format!("{header}\n{rows}"))];
    let text = "[[table]]\n[table.values]\n\"at most\" = \"decrease\"\n\"At least\" = \"increase\"\n\
                GREEN = \"achieved\"\namber = \"not-achieved\"\n\"none yet\" = \"missing\"\n";
    let reading = mapped(&files, text);
    let rows: Vec<String> = reading
        .programme
        .indicators()
        .map(|(_, row)| {
            let direction = row.direction.as_ref().map(|direction| direction.value.id());
            let verdict = row.stated_verdict.as_ref().map(|verdict| verdict.value.id());
            format!("{direction:?} {verdict:?} {}", row.achieved.get(Year(2021)).unwrap().is_missing())
        })
        .collect();
    assert_eq!(rows, ["Some(\"decrease\") Some(\"achieved\") false", "Some(\"increase\") Some(\"not-achieved\") true"]);
    assert_eq!(reported(&reading), ["objective-implied plan.csv:2"]);
}

#[test]
fn every_word_that_a_value_can_mean_is_understood() {
    use super::table_settings::VALUE_WORDS;
    use crate::read::words::header_words;
    let words = crate::read::words::vocabulary::all_languages();
    for word in VALUE_WORDS.iter().filter(|word| **word != super::MISSING) {
        let is_relevance = matches!(words.relevance(word), crate::text::phrases::PhraseMatch::One(_));
        let is_known = words.direction(word).is_some()
            || words.verdict(word).is_some()
            || words.status(word).is_some()
            || words.rank(word).is_some()
            || header_words::meaning(word).is_some();
        assert!(is_known || is_relevance, "{word}");
    }
}

#[test]
fn factors_and_units_of_columns_count_for_all_figures_of_the_column() {
    let files =
        [("plan.csv", "code|name|baseline|target 2021|achieved 2021\n1.1#1|Roads|100|1|95 - 110\n1.1#2|Rails|5|2|n/a")];
    let text =
        "[[table]]\n[table.units]\nbaseline = \"km\"\nD = \"km\"\n[table.factors]\nD = 100\n\"achieved 2021\" = 0.5\n";
    let reading = mapped(&files, text);
    let figures: Vec<String> = reading
        .programme
        .indicators()
        .map(|(_, row)| {
            let (target, achieved) = (row.targets.get(Year(2021)).unwrap(), row.achieved.get(Year(2021)).unwrap());
            let baseline = row.baseline.value().unwrap();
            format!(
                "{:?}",
                [baseline, target, achieved]
                    .map(|quantity| quantity.amount.ends().map(|(low, high)| format!("{low} {high}")))
            )
        })
        .collect();
    assert_eq!(
        figures,
        [r#"[Some("100 100"), Some("100 100"), Some("47.5 55")]"#, r#"[Some("5 5"), Some("200 200"), None]"#]
    );
    assert!(reading.programme.indicators().all(|(_, row)| row.unit.text() == "km"));
    // Columns in different units leave the row without one.
    let reading = mapped(&files, "[[table]]\n[table.units]\nbaseline = \"m\"\nD = \"km\"\n");
    assert!(reading.programme.indicators().all(|(_, row)| row.unit.text().is_empty()));
}

#[test]
fn faults_of_what_is_said_of_a_table_as_a_whole_are_named_with_their_lines() {
    let text = "
[[table]]
layout = \"flatt\"
delimiter = \"and\"
combine = \"add\"
values_are = 3
[table.columns]
A = \"achieved 2024-Q7\"
[table.values]
red = \"bad\"
[table.units]
B = 3
[table.factors]
B = 0
C = \"1000\"
";
    let message = refused(&[], text);
    for part in [
        "map.toml:3: `layout` cannot be `flatt`. Did you mean `flat`?",
        "map.toml:4: `delimiter` cannot be `and`. Expected up to four marks",
        "map.toml:5: `combine` cannot be `add`. Expected `sum`, `last`, `mean`.",
        "map.toml:6: `values_are` cannot be `3`. Expected `amounts`, `levels`, `cumulative`.",
        "map.toml:8: `2024-Q7` is no period.",
        "map.toml:10: `red` cannot be `bad`.",
        "map.toml:12: the unit of the column `B` cannot be `3`.",
        "map.toml:14: the factor of the column `B` cannot be `0`.",
        "map.toml:15: the factor of the column `C` cannot be `1000`.",
    ] {
        assert!(message.contains(part), "{part}\n{message}");
    }
    assert_eq!(message.lines().count(), 9, "{message}");
    let columns = "[[table]]\n[table.factors]\nTarget = 10\n";
    assert!(
        refused(&[("plan.csv", "code|name|target 2021\n1.1#1|Roads|1")], columns)
            .contains("map.toml:3: there is no column `Target`.")
    );
}

/// Three rows of one indicator and year: one target, three values.
const MONTHS: &str = "code|name|unit|year|target|achieved\n1.1#1|Visits|Number|2021|30|10\n1.1#1|Visits|Number|2021|30|12\n\
                      1.1#1|Visits|Number|2021|30|14\n1.1#2|Users|Number|2021|5|6";

#[test]
fn rows_of_one_indicator_and_year_combine_as_the_map_says() {
    for (combine, expected) in [("sum", "36"), ("last", "14"), ("mean", "12")] {
        let text = format!("[[table]]\ncombine = \"{combine}\"\n");
        let reading = mapped(&[("months.csv", MONTHS)], &text);
        assert_eq!(
            indicators(&reading),
            [&*format!("1.1#1 Visits:  [2021=30] {{}} 2021={expected}"), "1.1#2 Users:  [2021=5] {} 2021=6"]
        );
        assert!(reading.programme.questions.is_empty());
        assert_eq!(reported(&reading), ["objective-implied months.csv:2"]);
    }
}

#[test]
fn how_rows_combine_is_asked_once_where_no_map_says_it() {
    let asked = |table: &str| {
        let reading = read(&opened(&[("months.csv", table)]), &ReadOptions::default());
        let questions = reading.programme.questions;
        questions
            .iter()
            .map(|question| format!("{} {:?} {}", question.about, question.kind, question.map_line))
            .collect()
    };
    let of_months: Vec<String> = asked(MONTHS);
    let kind = r#"Rows { name: "1.1#1 Visits", period: "2021", values: ["10", "12", "14"] }"#;
    assert_eq!(of_months, [format!("rows {kind} combine = \"sum\"")]);
    // Percentages do not add up.
    let of_shares: Vec<String> = asked(&MONTHS.replace("|10", "|10 %").replace("|12", "|12 %"));
    assert!(of_shares[0].ends_with("combine = \"mean\""), "{of_shares:?}");
    // Equal targets are no difference, and rows of several years are no such rows.
    let years = "code|name|year|target|achieved\n1.1#1|Visits|2020|30|10\n1.1#1|Visits|2021|30|12";
    assert_eq!(asked(years), [""; 0]);
}
