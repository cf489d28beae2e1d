//! Opening files: what is read from small files of every kind, and the one sentence on those that cannot be read.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use expost::finding::Severity;
use expost::model::Origin;
use expost::sheet::{Content, Merge, OpenOptions, Opened, Sheet, open, open_each};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::workdir::Workdir;

pub const SHEET_NS: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
pub const WORD_NS: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// A folder with the files given.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn opened(name: &str, bytes: &[u8]) -> Opened {
    let folder = folder(&[(name, bytes)]);
    open(&[folder.path().join(name)], &OpenOptions::default()).unwrap()
}

/// The sentence on a file, without the folder it stands in.
fn refusal(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[(name, bytes)]);
    let error = open(&[folder.path().join(name)], &OpenOptions::default()).unwrap_err().to_string();
    error.replace(&format!("{}/", folder.path().display()), "")
}

/// An archive of those parts.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook whose sheets `S1`, `S2`, ... have that content; the last one is hidden if there are several.
fn xlsx(sheets: &[&str], more: &[(&str, &str)]) -> Vec<u8> {
    let mut named = String::new();
    let mut related = String::new();
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, content) in sheets.iter().enumerate() {
        let number = at + 1;
        let state = if number > 1 && number == sheets.len() { "hidden" } else { "visible" };
        named += &format!(r#"<sheet name="S{number}" sheetId="{number}" state="{state}" r:id="rId{number}"/>"#);
        related +=
            &format!(r#"<Relationship Id="rId{number}" Type="x/worksheet" Target="worksheets/sheet{number}.xml"/>"#);
        parts.push((format!("xl/worksheets/sheet{number}.xml"), (*content).to_owned()));
    }
    parts.push(("xl/workbook.xml".into(), format!("<workbook {SHEET_NS}><sheets>{named}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{related}</Relationships>")));
    parts.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    zipped(&parts)
}

fn rows(content: &str) -> String {
    format!("<worksheet {SHEET_NS}><sheetData>{content}</sheetData></worksheet>")
}

/// The cells of a sheet as `A1=words`, numbers as `A1=#5`, percentages as `A1=5%`.
fn cells(sheet: &Sheet) -> Vec<String> {
    let mut list = Vec::new();
    for row in &sheet.rows {
        for cell in &row.cells {
            let address = expost::model::CellAddress { row: row.index, column: cell.column };
            let content = match &cell.content {
                Content::Text(text) => text.to_string(),
                Content::Number(number) => format!("#{number}"),
                Content::Percent(number) => format!("{number}%"),
                Content::Date(year, month, day) => format!("{year}-{month:02}-{day:02}"),
                Content::Bool(value) => format!("{value}?"),
                Content::Error(text) => format!("!{text}"),
                Content::Uncomputed(formula) => format!("({formula})"),
            };
            list.push(format!("{address}={content}"));
        }
    }
    list
}

/// The findings as `severity check place`.
fn findings(opened: &Opened) -> Vec<String> {
    let place = |at: Option<Origin>| at.map(|at| opened.sources.place(at));
    let printed = opened.findings.iter().map(|finding| {
        let place = place(finding.at).unwrap();
        let spot = place.cell.or(place.line.map(|line| line.to_string())).unwrap_or_default();
        format!("{} {} {spot}", finding.severity.id(), finding.rule.id).trim_end().to_owned()
    });
    printed.collect()
}

#[test]
fn delimited_text_is_read_by_what_divides_it() {
    for (text, expected) in [
        ("a,b\n1,2\n", vec!["A1=a", "B1=b", "A2=1", "B2=2"]),
        ("a;b\n1,5;2,5\n", vec!["A1=a", "B1=b", "A2=1,5", "B2=2,5"]),
        ("a\tb\nx, y and z\t2\n", vec!["A1=a", "B1=b", "A2=x, y and z", "B2=2"]),
        ("a|b\n1|2\n", vec!["A1=a", "B1=b", "A2=1", "B2=2"]),
        ("sep=;\r\na;b\r\n1;2\r\n", vec!["A2=a", "B2=b", "A3=1", "B3=2"]),
        ("SEP=;  \r\na;b\r\n", vec!["A2=a", "B2=b"]),
        ("\"sep=;\"\r\na;b\r\n", vec!["A2=a", "B2=b"]),
        ("sep=\t\na\tb, c\n", vec!["A2=a", "B2=b, c"]),
        ("sep=\\t\na\tb, c\n", vec!["A2=a", "B2=b, c"]),
        ("sep=\na;b\n1,5;2,5\n", vec!["A2=a", "B2=b", "A3=1,5", "B3=2,5"]),
        ("sep=;,,\na,b,c\n1,2,3\n", vec!["A2=a", "B2=b", "C2=c", "A3=1", "B3=2", "C3=3"]),
        // It names what the file is not divided by, and what it is divided by though another mark is in each field.
        ("sep=;\na,b\n1,2\n", vec!["A2=a", "B2=b", "A3=1", "B3=2"]),
        ("sep=;\na;b\n1,5;2,5\n", vec!["A2=a", "B2=b", "A3=1,5", "B3=2,5"]),
        ("sep=;\na\n1,5\n", vec!["A2=a", "A3=1,5"]),
        ("separator;b\n1;2\n", vec!["A1=separator", "B1=b", "A2=1", "B2=2"]),
        ("\u{feff}\u{feff}a,b\n", vec!["A1=a", "B1=b"]),
        ("a,b\r1,2\r", vec!["A1=a", "B1=b", "A2=1", "B2=2"]),
        (",,\n,,\n a ,\"b, c\",\n", vec!["A3=a", "B3=b, c"]),
        ("\n\na,b\n\n1,2\n", vec!["A3=a", "B3=b", "A5=1", "B5=2"]),
        ("\"a\r\nb\nc\rd\",x\ne,f\n", vec!["A1=a\r\nb\nc\rd", "B1=x", "A5=e", "B5=f"]),
        ("only\none\n", vec!["A1=only", "A2=one"]),
    ] {
        assert_eq!(cells(&opened("t.csv", text.as_bytes()).workbooks[0].sheets[0]), expected, "{text:?}");
    }
}

#[test]
fn faults_of_delimited_text_are_reported_and_no_row_is_lost() {
    let open_quote = opened("t.csv", b"a,b\n1,\"2\n3,4\n");
    assert_eq!(cells(&open_quote.workbooks[0].sheets[0]), ["A1=a", "B1=b", "A2=1", "B2=\"2", "A3=3", "B3=4"]);
    assert_eq!(findings(&open_quote), ["error quote-unclosed 2"]);
    let swallowing = opened("t.csv", b"a,b\n1,\"2\n3,4\n5,\"six, 6\"\n7,\"a \"\"b\"\"\nc\"\n");
    let expected = ["A1=a", "B1=b", "A2=1", "B2=\"2", "A3=3", "B3=4", "A4=5", "B4=six, 6", "A5=7", "B5=a \"b\"\nc"];
    assert_eq!(cells(&swallowing.workbooks[0].sheets[0]), expected);
    assert_eq!(findings(&swallowing), ["error quote-unclosed 2"]);
    assert_eq!(findings(&opened("t.csv", b"a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n")), ["warning rows-uneven 3"]);
    assert_eq!(findings(&opened("t.csv", b"a,b,c\n1,2,3,,,\n1,2,3\n")), [""; 0]);
    assert_eq!(findings(&opened("t.csv", b"a;\x9eivot\n1;2\n")), ["note encoding-guessed"]);
    assert_eq!(findings(&opened("t.csv", b"a,b\0\n1,2\n")), ["warning nul-characters 1"]);
}

/// A table in an encoding, as its bytes.
fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        label => encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned(),
    }
}

#[test]
fn text_without_a_mark_is_read_in_the_encoding_it_was_saved_in() {
    let latin = "Šifra;Pokazatelj;Jedinica;Ciljna vrednost 2031\r\n1.1;Broj obučenih službenika;broj;1.612\r\n\
                 1.2;Učešće građana u odlučivanju;%;12,5\r\n";
    let cyrillic = "Шифра;Показатељ;Јединица;Циљна вредност 2031\r\n1.1;Број обучених службеника;број;1.612\r\n";
    for (text, encoding, expected) in [
        (latin, "UTF-16LE", [""; 0].as_slice()),
        (latin, "UTF-16BE", &[]),
        (cyrillic, "UTF-16LE", &[]),
        (cyrillic, "UTF-16BE", &[]),
        (latin, "windows-1250", &["note encoding-guessed"]),
        (cyrillic, "windows-1251", &["note encoding-guessed"]),
        (latin, "utf-8", &[]),
        (cyrillic, "utf-8", &[]),
    ] {
        let lines = ["", "sep=;\r\n"];
        for line in lines {
            let opened = opened("t.csv", &encoded(&format!("{line}{text}"), encoding));
            let fields: Vec<String> = text.lines().flat_map(|line| line.split(';')).map(str::to_owned).collect();
            let cells = cells(&opened.workbooks[0].sheets[0]);
            let read: Vec<&str> = cells.iter().map(|cell| cell.split_once('=').unwrap().1).collect();
            assert_eq!(read, fields, "{encoding}");
            assert_eq!(findings(&opened), expected, "{encoding}");
        }
    }
}

#[test]
fn ragged_rows_keep_their_fields_in_every_encoding() {
    let text = "Šifra;Naziv;Đaci\n1;Žene\n2;Muškarci;5;6\n3;Čas;7\n4;Ćup;8\n";
    for encoding in ["utf-8", "UTF-16LE", "UTF-16BE", "windows-1250"] {
        let opened = opened("t.csv", &encoded(text, encoding));
        let cells = cells(&opened.workbooks[0].sheets[0]);
        assert_eq!(cells[3..9], ["A2=1", "B2=Žene", "A3=2", "B3=Muškarci", "C3=5", "D3=6"], "{encoding}");
        assert!(findings(&opened).contains(&"warning rows-uneven 2".to_owned()), "{encoding}");
    }
}

#[test]
fn encoding_and_delimiter_are_taken_as_stated() {
    let folder = folder(&[("t.csv", b"a;\xe6,x\n")]);
    let options =
        OpenOptions { encoding: Some("windows-1251".into()), delimiter: Some(",".into()), ..OpenOptions::default() };
    let opened = open(&[folder.path().join("t.csv")], &options).unwrap();
    assert_eq!(cells(&opened.workbooks[0].sheets[0]), ["A1=a;ж", "B1=x"]);
    let options = OpenOptions { encoding: Some("klingon".into()), ..OpenOptions::default() };
    let error = open(&[folder.path().join("t.csv")], &options).unwrap_err().to_string();
    assert!(error.starts_with("`klingon` is no text encoding"), "{error}");
}

#[test]
fn a_workbook_gives_values_as_they_are_shown() {
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
    let strings =
        r#"<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>aid</t></rPh></si></sst>"#;
    let sheet = rows(
        r#"<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2"><v>0.30000000000000004</v></c>
        <c r="E2" s="1"><v>0.05</v></c><c r="F2" s="3"><v>0.3825</v></c><c r="G2" s="2"><v>44561</v></c></row>
        <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3"><f>A1*2</f></c><c r="D3"><f>A1</f><v/></c>
        <c r="E3" t="str"><f>""</f><v></v></c><c r="F3" t="inlineStr"><is><t>in _x000D_
line &amp; more</t></is></c><c r="G3"><f>1+1</f><v>2</v></c></row>"#,
    );
    let opened =
        opened("t.xlsx", &xlsx(&[&sheet, &rows("")], &[("xl/styles.xml", styles), ("xl/sharedStrings.xml", strings)]));
    let workbook = &opened.workbooks[0];
    let expected = [
        "B2=plain",
        "C2=rich text",
        "D2=#0.3",
        "E2=5%",
        "F2=38.25%",
        "G2=2021-12-31",
        "A3=true?",
        "B3=!#DIV/0!",
        "C3=(=A1*2)",
        "D3=(=A1)",
        "F3=in \nline & more",
        "G3=#2",
    ];
    assert_eq!(cells(&workbook.sheets[0]), expected);
    assert_eq!(findings(&opened), [""; 0]);
    let hidden: Vec<_> = workbook.sheets.iter().map(|sheet| (sheet.name.as_deref(), sheet.hidden)).collect();
    assert_eq!(hidden, [(Some("S1"), false), (Some("S2"), true)]);
    assert_eq!(workbook.sha256.len(), 64);
}

#[test]
fn small_faults_of_a_workbook_cost_a_cell_and_not_the_sheet() {
    let sheet = rows(
        r#"<row><c><v>1</v></c><c><v>2</v></c></row><row><c t="s"><v>4000000000</v></c><c><v>NaN</v></c></row>
        <row r="0"><c r="A0"><v>7</v></c></row><row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>4</v></c><c r="A9"><v>5</v></c></row>"#,
    )
    .replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#)
    .replace("</sheetData>", r#"</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#);
    let opened = opened("t.xlsx", &xlsx(&[&sheet], &[("xl/sharedStrings.xml", "<sst/>")]));
    let sheet = &opened.workbooks[0].sheets[0];
    assert_eq!(cells(sheet), ["A1=#1", "B1=#2", "A2=!#TEXT?", "B2=!NaN", "A9=#5", "C9=#3"]);
    assert_eq!(sheet.merges, [Merge { top: 0, left: 0, bottom: 8, right: 2 }]);
    let expected =
        ["error text-missing A2", "error cell-unreadable B2", "warning cell-outside", "warning cell-twice A9"];
    assert_eq!(findings(&opened), expected);
}

#[test]
fn a_sheet_that_cannot_be_read_is_said_and_the_others_are_read() {
    let opened = opened("t.xlsx", &xlsx(&[&rows("<row><c><v>1</v></c></row>"), "<worksheet><sheetData><row>"], &[]));
    assert_eq!(cells(&opened.workbooks[0].sheets[0]), ["A1=#1"]);
    assert!(opened.workbooks[0].sheets[1].rows.is_empty());
    assert_eq!(findings(&opened), ["error sheet-unreadable"]);
    assert_eq!(opened.findings[0].severity, Severity::Error);
    let broken = refusal("t.xlsx", &xlsx(&["<worksheet><sheetData><row>"], &[]));
    assert_eq!(broken, "t.xlsx: its XML is damaged. Open it in the program that made it and save it again.");
}

#[test]
fn an_open_document_workbook_is_read_with_its_repeats_and_spans() {
    let content = r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">
      <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>
      <table:table table:name="Plan"> <table:table-column/>
        <table:table-row table:number-rows-repeated="2">
          <table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>two</text:p><text:p>lines<text:s text:c="2"/>on</text:p></table:table-cell>
          <table:covered-table-cell/> <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3825"><text:p>3.825</text:p></table:table-cell>
        </table:table-row>
        <table:table-row><table:table-cell office:value-type="percentage" office:value="0.05"><text:p>5%</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2021-12-31"><text:p>31.12.21</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2021-12-31"><text:p>2021.</text:p></table:table-cell>
          <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
          <table:table-cell office:value-type="float" office:value="3825"><text:p>38,25</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row table:number-rows-repeated="570"><table:table-cell/></table:table-row>
      </table:table>
      <table:table table:name="Old" table:style-name="ta2"/></office:spreadsheet></office:body></office:document-content>"#;
    let opened = opened("t.ods", &zipped(&[("content.xml", content)]));
    let workbook = &opened.workbooks[0];
    let expected = [
        "A1=two\nlines  on",
        "C1=#3825",
        "D1=#3825",
        "A2=two\nlines  on",
        "C2=#3825",
        "D2=#3825",
        "A3=5%",
        "B3=2021-12-31",
        "C3=#2021",
        "D3=!#DIV/0!",
        "E3=#3825",
    ];
    assert_eq!(cells(&workbook.sheets[0]), expected);
    assert_eq!(workbook.sheets[0].merges[0], Merge { top: 0, left: 0, bottom: 0, right: 1 });
    assert!(workbook.sheets[1].hidden);
    assert_eq!(findings(&opened), ["warning shown-differs E3"]);
}

#[test]
fn an_xml_spreadsheet_of_excel_2003_is_read_whatever_its_name_says() {
    let text = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Fixed"/></Style></Styles>
        <Worksheet ss:Name="Plan"><Table>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">code</Data><Comment><Data>why</Data></Comment></Cell><Cell><Data ss:Type="String">na<B>me</B></Data></Cell></Row>
        <Row ss:Index="4"><Cell ss:Index="2" ss:StyleID="s1"><Data ss:Type="Number">0.965</Data></Cell><Cell ss:StyleID="s2"><Data ss:Type="Number">1150576</Data></Cell>
        <Cell><Data ss:Type="DateTime">2021-03-31T00:00:00.000</Data></Cell><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell>
        <Cell ss:Formula="=RC[-1]+1"/><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Number">many</Data></Cell></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="Notes"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"#;
    let opened = opened("export.xls", text.as_bytes());
    let [plan, notes] = &opened.workbooks[0].sheets[..] else { panic!("two sheets") };
    let expected = ["A1=code", "C1=name", "B4=96.5%", "C4=#1150576", "D4=2021-03-31", "E4=!#DIV/0!", "F4=(=RC[-1]+1)"];
    assert_eq!(cells(plan)[..7], expected);
    assert_eq!(cells(plan)[7..], ["G4=true?", "H4=!many"]);
    assert_eq!(plan.merges, [Merge { top: 0, left: 0, bottom: 0, right: 1 }]);
    assert!(notes.hidden && !plan.hidden);
    assert_eq!(findings(&opened), ["error cell-unreadable H4"]);
    let cut = &text[..text.len() - 40];
    assert!(refusal("export.xls", cut.as_bytes()).contains("damaged"), "{}", refusal("export.xls", cut.as_bytes()));
}

#[test]
fn dates_of_excel_2003_are_what_their_formats_show() {
    let style = |id: &str, code: &str| format!(r#"<Style ss:ID="{id}"><NumberFormat ss:Format="{code}"/></Style>"#);
    let styles = [
        style("year", "yyyy"),
        style("month", "mmm\\ yyyy"),
        style("words", "&quot;Q1 &quot;yyyy"),
        style("day", "Short Date"),
        r#"<Style ss:ID="child" ss:Parent="year"><Font/></Style>"#.to_owned(),
    ];
    let cells_of = ["year", "month", "words", "day", "child"].map(|style| {
        format!(r#"<Cell ss:StyleID="{style}"><Data ss:Type="DateTime">2021-06-30T00:00:00.000</Data></Cell>"#)
    });
    let text = format!(
        r#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
        xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>{}</Styles>
        <Worksheet ss:Name="Plan"><Table><Row>{}</Row></Table></Worksheet></Workbook>"#,
        styles.concat(),
        cells_of.concat()
    );
    let opened = opened("export.xml", text.as_bytes());
    let expected = ["A1=#2021", "B1=2021-06-01", "C1=Q1 2021", "D1=2021-06-30", "E1=#2021"];
    assert_eq!(cells(&opened.workbooks[0].sheets[0]), expected);
}

#[test]
fn a_word_document_gives_its_tables_with_the_titles_before_them() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |setting: &str, text: &str| format!("<w:tc><w:tcPr>{setting}</w:tcPr>{text}</w:tc>");
    let tracked = "<w:p><w:r><w:t>9</w:t></w:r><w:del><w:r><w:delText>13</w:delText></w:r></w:del><w:ins><w:r><w:t>7</w:t></w:r></w:ins></w:p>";
    let first = [
        "<w:tr>".to_owned(),
        cell(r#"<w:gridSpan w:val="2"/>"#, &(paragraph("one") + &paragraph("two"))),
        cell(r#"<w:vMerge w:val="restart"/>"#, &paragraph("down")),
        "</w:tr><w:tr>".to_owned(),
        cell("", &paragraph("a")),
        cell("", tracked),
        cell("<w:vMerge/>", "<w:p/>"),
        "</w:tr>".to_owned(),
    ]
    .concat();
    let inner = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("", &paragraph("inside")));
    let second = format!("<w:tr>{}</w:tr>", cell("", &(paragraph("outside") + &inner)));
    let body = format!(
        "{}<w:tbl>{first}</w:tbl>{}<w:p/><w:tbl>{second}</w:tbl>{}<w:p/>{}",
        paragraph("Measure 1.1"),
        paragraph("Measure 1.2"),
        paragraph("Measure 1.3"),
        paragraph("The end")
    );
    let document = format!("<w:document {WORD_NS}><w:body>{body}</w:body></w:document>");
    let opened = opened("t.docx", &zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document)]));
    let sheets = &opened.workbooks[0].sheets;
    assert_eq!(cells(&sheets[0]), ["A1=Measure 1.1", "A2=one\ntwo", "C2=down", "A3=a", "B3=97"]);
    let merges = [Merge { top: 1, left: 0, bottom: 1, right: 1 }, Merge { top: 1, left: 2, bottom: 2, right: 2 }];
    assert_eq!(sheets[0].merges, merges);
    // Paragraphs behind the last table stand below it, apart from its rows.
    assert_eq!(cells(&sheets[1]), ["A1=Measure 1.2", "A2=outside\ninside", "A4=Measure 1.3", "A6=The end"]);
    assert_eq!(sheets[1].name.as_deref(), Some("Table 2"));
}

#[test]
fn what_is_no_table_gets_one_clear_sentence() {
    let good = xlsx(&[&rows("")], &[]);
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>"#;
    for (name, bytes, sentence) in [
        ("a.csv", &b""[..], "a.csv: the file is empty. Give a file with a table in it."),
        ("a.csv", b"\n\n\n", "a.csv: the file holds no rows. Give a file with a table in it."),
        (
            "a.xlsx",
            b"a,b\n1,2\n",
            "a.xlsx: it is a text file, not a workbook. Rename it so that it ends in .csv, or save it as a workbook.",
        ),
        (
            "a.xlsx",
            &good[..good.len() / 2],
            "a.xlsx: the file is cut short or damaged. Fetch it again, or open it and save it again.",
        ),
        (
            "a.csv",
            b"%PDF-1.7",
            "a.csv: it is a PDF. Give the table it was made from, or copy the table into a spreadsheet and save it as .xlsx.",
        ),
        (
            "a.xls",
            b"<html><table></table></html>",
            "a.xls: it is a web page (HTML), whatever its name says. Open it in a spreadsheet program and save it as .xlsx.",
        ),
        ("a.csv", b"{\"a\": [1]}", "a.csv: it is JSON. Export the table as .csv or .xlsx."),
        (
            "a.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a.xls: the file is cut short or damaged. Open it in a spreadsheet program and save it as .xlsx.",
        ),
        (
            "a.xls",
            b"\x09\x02\x06\x00\x00\x00",
            "a.xls: it is a workbook of Excel 5 or older. Open it in a spreadsheet program and save it as .xlsx.",
        ),
        (
            "a.zip",
            &zipped(&[("a.csv", "1")]),
            "a.zip: it is a ZIP archive without a workbook in it. Unpack it and give the files in it.",
        ),
        (
            "a.ods",
            &zipped(&[("mimetype", ""), ("META-INF/manifest.xml", "<encryption-data/>")]),
            "a.ods: it is protected by a password. Save it without a password.",
        ),
        (
            "a.xlsx",
            &xlsx(&[&rows("")], &[("xl/sharedStrings.xml", bomb)]),
            "a.xlsx: its XML declares entities, which no office program writes. Save it again in an office program.",
        ),
        (
            "a.xlsx",
            &xlsx(&[], &[]),
            "a.xlsx: the workbook has no sheet. Open it in a spreadsheet program and save it again.",
        ),
        (
            "a.docx",
            &zipped(&[("word/document.xml", "<w:document/>")]),
            "a.docx: the document has no tables. Give a document with tables, or a workbook.",
        ),
    ] {
        assert_eq!(refusal(name, bytes), sentence);
    }
}

#[test]
fn a_folder_gives_its_tables_by_name_and_nothing_else() {
    let folder = folder(&[
        ("b.csv", b"b,1\n"),
        ("a.tsv", b"a\t1\n"),
        ("README.txt", b"read me\n"),
        ("notes.md", b"#"),
        (".hidden.csv", b"x"),
        ("~$b.csv", b"x"),
    ]);
    let opened = open(&[folder.path().to_owned()], &OpenOptions::default()).unwrap();
    let names: Vec<_> = opened.workbooks.iter().map(|workbook| workbook.file.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["a.tsv", "b.csv"]);
    let empty = tempfile::tempdir().unwrap();
    let error = open(&[empty.path().to_owned()], &OpenOptions::default()).unwrap_err().to_string();
    assert!(error.contains("the folder holds no tables"), "{error}");
}

#[test]
fn all_inputs_that_cannot_be_opened_are_named_at_once() {
    let folder = folder(&[("indicators.csv", b"a,b\n"), ("empty.csv", b"")]);
    let inputs: Vec<PathBuf> =
        ["indicator.csv", "empty.csv", "indicators.csv"].iter().map(|name| folder.path().join(name)).collect();
    let error = open(&inputs, &OpenOptions::default())
        .unwrap_err()
        .to_string()
        .replace(&format!("{}/", folder.path().display()), "");
    assert_eq!(
        error,
        "indicator.csv: the file is not there. Did you mean indicators.csv?\nempty.csv: the file is empty. Give a file with a table in it."
    );
}

#[test]
fn inputs_opened_at_once_keep_their_order_and_the_places_of_their_own_findings() {
    let folder = Workdir::new();
    let paths: Vec<PathBuf> = (0..12)
        .map(|number| {
            let text = format!("code,name\n1.1.{number},\"never closed\n");
            folder.write(&format!("{number:02}.csv"), text)
        })
        .collect();
    let opened = open(&paths, &OpenOptions::default()).unwrap();
    let files: Vec<&str> = opened.workbooks.iter().map(|workbook| workbook.file.as_str()).collect();
    assert_eq!(files, paths.iter().map(|path| path.to_str().unwrap()).collect::<Vec<_>>());
    let places = |opened: &Opened| -> Vec<String> {
        let places = opened.findings.iter().map(|finding| finding.place(&opened.sources).unwrap().to_string());
        places.collect()
    };
    let alone = paths.iter().map(|path| open(std::slice::from_ref(path), &OpenOptions::default()).unwrap());
    let alone: Vec<String> = alone.flat_map(|opened| places(&opened)).collect();
    assert!(alone.len() >= paths.len(), "{alone:?}");
    assert_eq!(places(&opened), alone);
}

#[test]
fn inputs_opened_each_by_itself_have_sources_with_numbers_apart() {
    let folder = Workdir::new();
    let paths = ["a", "b", "c"].map(|name| folder.write(&format!("{name}.csv"), "code,name\n1.1,One\n"));
    let parts = open_each(&paths, &OpenOptions::default()).unwrap();
    for (part, path) in parts.iter().zip(&paths) {
        let sheet = &part.workbooks[0].sheets[0];
        assert_eq!(part.sources.get(sheet.source).unwrap().file, path.to_str().unwrap());
        let known = parts.iter().filter(|other| other.sources.get(sheet.source).is_some());
        assert_eq!(known.count(), 1);
    }
    let together = Opened::together(parts);
    assert_eq!(together, open(&paths, &OpenOptions::default()).unwrap());
}
