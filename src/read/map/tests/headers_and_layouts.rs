//! Where a map says that the header is, and which layout it names.

use super::{mapped, refused};
use crate::read::tests::{indicators, opened, reported};
use crate::read::{Map, ReadOptions, Reading, read};

/// A table without a header row, by its columns.
const HEADLESS: &str = "\
Roads|Length|km|0|100|80|80%
Roads|Bridges|Number|0|50|50|100%
Water|Wells|Number|5|20|21|105%
";

#[test]
fn a_table_without_a_header_is_read_by_the_letters_of_its_columns() {
    let text = "
[[table]]
header = 0
[table.columns]
A = \"owner\"
B = \"indicator\"
C = \"unit\"
D = \"baseline 2010\"
E = \"target 2012\"
F = \"achieved 2012\"
G = \"ignore\"
";
    let reading = mapped(&[("kpis.csv", HEADLESS)], text);
    assert_eq!(
        indicators(&reading),
        [
            "Roads#1 Length: 0 (2010) [2012=100] {} 2012=80",
            "Roads#2 Bridges: 0 (2010) [2012=50] {} 2012=50",
            "Water#1 Wells: 5 (2010) [2012=20] {} 2012=21",
        ]
    );
    let table = &reading.programme.tables[0];
    assert_eq!((table.header_rows, table.rows, table.used), (Some(0), 3, 3));
    assert_eq!(reported(&reading), ["objective-implied kpis.csv:1", "objective-implied kpis.csv:3"]);
}

#[test]
fn a_long_table_and_a_table_below_titles_may_be_without_a_header_too() {
    let long = "Portals|2020|5|4\nPortals|2021|6|7\nUsers|2021|9|8";
    let text =
        "[[table]]\nheader = 0\n[table.columns]\nA = \"indicator\"\nB = \"period\"\nC = \"target\"\nD = \"achieved\"\n";
    let reading = mapped(&[("long.csv", long)], text);
    assert_eq!(
        indicators(&reading),
        ["1.1#1 Portals:  [2020=5 2021=6] {} 2020=4 2021=7", "1.1#2 Users:  [2021=9] {} 2021=8"]
    );
    assert_eq!(reading.programme.tables[0].layout, "long");
    let blocks = "Specific objective 1.1: First\nPortals|5|4\nUsers|9|8\nMeasure 1.1.1: Own\nPages|7|7";
    let text = "[[table]]\nheader = 0\nlayout = \"blocks\"\n[table.columns]\nA = \"indicator\"\nB = \"target 2021\"\nC = \"achieved 2021\"\n";
    let reading = mapped(&[("blocks.csv", blocks)], text);
    assert_eq!(
        indicators(&reading),
        [
            "1.1#1 Portals:  [2021=5] {} 2021=4",
            "1.1#2 Users:  [2021=9] {} 2021=8",
            "1.1.1#1 Pages:  [2021=7] {} 2021=7"
        ]
    );
}

#[test]
fn a_map_of_a_table_without_a_header_that_makes_no_table_is_refused() {
    let files = [("kpis.csv", HEADLESS)];
    assert_eq!(
        refused(&files, "[[table]]\nheader = 0\n[table.columns]\nA = \"owner\"\n"),
        "map.toml:1: the columns of kpis.csv make no table without a header. Name them by their letters, as in B = \
         \"indicator\". Map a column to a name (indicator, title, code) and one to figures (baseline, target, achieved), \
         or say what the rows are, as in rows = \"indicators\"."
    );
    let words =
        "[[table]]\nheader = 0\n[table.columns]\n\"Name it\" = \"indicator\"\nE = \"target\"\nH = \"achieved\"\n";
    assert_eq!(
        refused(&files, words),
        "map.toml:4: there is no column `Name it`. The columns are letters up to G.\n\
         map.toml:6: there is no column `H`. The columns are letters up to G."
    );
}

/// Kinds below years below a title that joins the columns.
const THREE_ROWS: &str = "\
Programme|Programme|Values| | | |
What is counted|Measured in|2030| |2031| |
| |Soll|Ist|Soll|Ist
Wells|number|5|4|9|9
Pipes|km|3|3|7|6
";

#[test]
fn a_header_of_three_rows_is_read_where_the_map_says_and_named_by_words_or_letters() {
    let lines =
        |columns: &str| format!("[[table]]\nheader = [1, 2, 3]\nrows = \"indicators\"\n[table.columns]\n{columns}");
    let by_letters = lines(
        "A = \"indicator\"\nB = \"unit\"\nC = \"target 2030\"\nD = \"achieved 2030\"\nE = \"target 2031\"\nF = \"achieved 2031\"\n",
    );
    let by_words = lines(
        "\"Programme What is counted\" = \"indicator\"\n\"Values 2031 Soll\" = \"target 2031\"\n\"Values 2031 Ist\" = \"achieved 2031\"\n",
    );
    for text in [by_letters, by_words] {
        let reading = mapped(&[("plan.csv", THREE_ROWS)], &text);
        assert_eq!(
            indicators(&reading),
            ["1.1#1 Wells:  [2030=5 2031=9] {} 2030=4 2031=9", "1.1#2 Pipes:  [2030=3 2031=7] {} 2030=3 2031=6"],
            "{text}"
        );
        assert_eq!(reading.programme.tables[0].header_rows, Some(3));
    }
}

#[test]
fn a_header_may_be_none_or_up_to_three_rows_that_follow_each_other() {
    let fix = "Expected the row of the header, as in 3, up to three rows that follow each other, as in [3, 4], or 0 for a \
               table without a header.";
    for (header, accepted) in [
        ("0", true),
        ("[3]", true),
        ("[3, 4, 5]", true),
        ("[3, 4, 5, 6]", false),
        ("[0, 1]", false),
        ("[]", false),
        ("-1", false),
    ] {
        let read = Map::from_toml(&format!("[[table]]\nheader = {header}\n"), "map.toml");
        assert_eq!(read.is_ok(), accepted, "{header}");
        if let Err(error) = read {
            assert!(error.to_string().ends_with(fix), "{error}");
        }
    }
}

#[test]
fn a_layout_that_the_map_names_reads_the_sheet_before_any_other_competes() {
    let files = [("plan.csv", "Code|Indicator| |2020|2021\n1.1.1|Canals|Planned|15|35\n | |Achieved|18|33")];
    let layouts = |reading: &Reading| reading.programme.tables.iter().map(|table| table.layout).collect::<Vec<_>>();
    assert_eq!(layouts(&read(&opened(&files), &ReadOptions::default())), ["alternating"]);
    assert_eq!(layouts(&mapped(&files, "[[table]]\nlayout = \"alternating\"\n")), ["alternating"]);
    assert_eq!(layouts(&mapped(&files, "[[table]]\nlayout = \"flat\"\n")), ["flat"]);
}

#[test]
fn a_layout_that_cannot_read_the_sheet_is_refused_with_what_it_needs() {
    let files = [("plan.csv", "code|name|target 2021|achieved 2021\n1.1#1|Portals|10|12")];
    for (layout, needs) in [
        ("blocks", "titles such as `Measure 1.3: ...`"),
        ("long", "a column of years or periods"),
        (
            "alternating",
            "a column of kinds (planned, achieved), a column for each period, and the rows of an indicator below each other",
        ),
        ("years-across", "a column of kinds (planned, achieved)"),
        ("transposed", "the words of the fields"),
    ] {
        let refused = refused(&files, &format!("[[table]]\nlayout = \"{layout}\"\n"));
        assert!(
            refused.starts_with(&format!("map.toml:1: the layout `{layout}` does not read plan.csv. It needs {needs}")),
            "{refused}"
        );
        assert!(refused.ends_with("Without the line the layout is found; `expost inspect` shows which."), "{refused}");
    }
}
