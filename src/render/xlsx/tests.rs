//! Names, limits, links and footers of the workbook; `tests/it/written.rs` reads one back.

use std::io::Cursor;

use super::*;
use crate::report::Tone;

fn grid<'e>(name: &str, rows: Vec<Row<'e>>) -> Grid<'e> {
    let columns = (0..3).map(|_| Column { title: String::new(), width: 20, right: false }).collect();
    Grid { frozen_rows: 1, filter_row: Some(0), ..Grid::new(name.to_owned(), columns, rows) }
}

fn texts(cells: &[&str]) -> Row<'static> {
    let cells = cells.iter().map(|text| Cell::text((*text).to_owned(), Tone::Plain)).collect();
    Row { cells, keep_with_next: false }
}

fn bytes(title: &str, grids: Vec<Grid<'_>>) -> (Vec<u8>, Written) {
    let mut bytes = Vec::new();
    let written = write(Book { title: title.to_owned(), grids, names: Vec::new() }, &mut bytes).unwrap();
    (bytes, written)
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn two_writings_give_the_same_bytes() {
    let book = || vec![grid("One", vec![texts(&["a", "b"]), texts(&["c", "d"])]), grid("Two", vec![texts(&["e"])])];
    assert_eq!(bytes("Same", book()).0, bytes("Same", book()).0);
}

#[test]
fn names_of_sheets_are_cleaned_shortened_and_used_once() {
    let mut taken = HashSet::new();
    for (wanted, given) in [
        ("1.1", "1.1"),
        ("[a]:*?/\\1", "a1"),
        ("", "Sheet"),
        ("'quoted'", "quoted"),
        ("History", "Sheet (2)"),
        ("1.1", "1.1 (2)"),
        ("SUMMARY", "SUMMARY"),
        ("summary", "summary (2)"),
        ("A name that is far longer than a sheet's", "A name that is far longer than"),
        ("A name that is far longer than another's", "A name that is far longer t (2)"),
        ("👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍", "👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍"),
    ] {
        let name = sheet_name(wanted, &mut taken);
        assert_eq!(name, given);
        assert!(name.encode_utf16().count() <= LONGEST_NAME);
    }
}

#[test]
fn rows_beyond_a_sheet_go_to_a_further_one_under_the_same_head() {
    let mut rows = vec![texts(&["head"])];
    rows.extend((0..5).map(|number| texts(&[&number.to_string()])));
    let book = Book {
        title: "Many".to_owned(),
        grids: vec![grid("Many", rows), grid("Last", vec![texts(&["head"])])],
        names: Vec::new(),
    };
    let (mut workbook, written) = fill_workbook(book, 3).unwrap();
    assert_eq!(written.sheets, 4);
    let bytes = workbook.save_to_buffer().unwrap();
    let names = part(&bytes, "xl/workbook.xml");
    for name in ["\"Many\"", "\"Many (2)\"", "\"Many (3)\"", "\"Last\""] {
        assert!(names.contains(&format!("sheet name={name}")), "{name}");
    }
    // `head` is the first of the shared texts, the numbers are the next.
    for (sheet, expected) in [(1, vec![0, 1, 2]), (2, vec![0, 3, 4]), (3, vec![0, 5])] {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let found: Vec<usize> =
            sheet.split("<v>").skip(1).map(|rest| rest.split('<').next().unwrap().parse().unwrap()).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_title_that_begins_with_a_year_or_holds_an_ampersand_stays_whole_in_the_footer() {
    let (bytes, _) = bytes("2022 Research & Development", vec![grid("Sheet", vec![texts(&["head"])])]);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("&amp;L&amp;8 2022 Research &amp;&amp; Development&amp;C"), "{sheet}");
}

#[test]
fn a_cell_leads_to_a_place_on_a_sheet_by_the_name_that_it_was_given() {
    let mut lead = texts(&["head"]);
    lead.cells[0].link = Some(("a/b's".to_owned(), 4, 1));
    let (bytes, _) = bytes("Links", vec![grid("First", vec![lead]), grid("a/b's", vec![texts(&["head"])])]);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("location=\"'ab''s'!B5\""), "{sheet}");
}
