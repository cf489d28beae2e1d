//! XLSX workbooks: the sheets that a workbook names, its texts and formats. Cells are read in `cells`.

mod cells;
mod notes;
mod styles;

use self::styles::CellStyles;
use crate::sheet::Sheet;
use crate::sheet::archive::Archive;
use crate::sheet::builder::{FinishedSheet, SheetBuilder, ensure_some_readable, no_sheet};
use crate::sheet::fault::{Fault, Read};
use crate::sheet::format::{Format, Probe};
use crate::sheet::intake::Intake;

use self::cells::{SharedTexts, Surroundings};
use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::package::{absolute, main_part, relations};
use crate::sheet::xml::{Walk, attribute, is_set};

/// Bytes of all shared texts.
const MAX_SHARED_TEXT: usize = 128 << 20;

/// Workbooks of Excel 2007 or later.
pub(super) const FORMAT: Format = Format { endings: &["xlsx", "xlsm"], is_binary: true, detect, open };

/// What the list of content types names a workbook, a template, and a workbook with macros.
const CONTENT_TYPES: [&str; 3] =
    ["spreadsheetml.sheet.main", "spreadsheetml.template.main", "ms-excel.sheet.macroEnabled"];

fn detect(probe: &Probe<'_>) -> bool {
    probe.has_part("xl/workbook.xml", &CONTENT_TYPES)
}

fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut archive = Archive::from_bytes(bytes).map_err(|fault| intake.refuse_for(fault))?;
    read(&mut archive, intake)
}

/// A sheet as the workbook names it.
#[derive(Debug)]
struct Named {
    name: String,
    relation: Option<String>,
    hidden: bool,
}

#[derive(Debug, Default)]
struct Contents {
    sheets: Vec<Named>,
    from_1904: bool,
}

/// All sheets of a workbook; one that cannot be read is reported and is left without cells.
fn read(archive: &mut Archive<'_>, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let workbook = main_part(archive, "xl/workbook.xml");
    let contents =
        archive.text(&workbook).and_then(|part| contents(&part.text)).map_err(|fault| intake.refuse_for(fault))?;
    if contents.sheets.is_empty() {
        return Err(no_sheet(intake));
    }
    let relations = relations(archive, &workbook).unwrap_or_default();
    let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
    let part_of = |kind: &str, usual: &str| {
        let related = relations
            .values()
            .find(|relation| relation.kind == kind)
            .map(|relation| absolute(folder, &relation.target));
        related.unwrap_or_else(|| format!("{folder}/{usual}"))
    };
    let strings = match archive.text(&part_of("sharedStrings", "sharedStrings.xml")) {
        Ok(part) => Some(shared_texts(&part.text).map_err(|fault| intake.refuse_for(fault))?),
        Err(Fault::Missing) => None,
        Err(fault) => return Err(intake.refuse_for(fault)),
    };
    // Without its styles a workbook still has its numbers; that a percentage was one is then not known.
    let styles = archive.text(&part_of("styles", "styles.xml")).and_then(|part| CellStyles::from_xml(&part.text));
    let has_styles = !matches!(styles, Err(fault) if fault != Fault::Missing);
    let styles = styles.unwrap_or_default();
    let surroundings = Surroundings { strings: strings.as_ref(), styles: &styles, from_1904: contents.from_1904 };
    let mut sheets = Vec::new();
    for (position, named) in contents.sheets.iter().enumerate() {
        let relation = named.relation.as_ref().and_then(|id| relations.get(id));
        if relation.is_some_and(|relation| matches!(relation.kind.as_str(), "chartsheet" | "dialogsheet")) {
            continue;
        }
        let part = relation
            .map(|relation| absolute(folder, &relation.target))
            .unwrap_or_else(|| format!("{folder}/worksheets/sheet{}.xml", position + 1));
        let found = read_sheet(archive, &part, named, &surroundings, intake)?;
        if !has_styles {
            intake.report(Finding::new(&rule::STYLES_UNREADABLE), Origin::source(found.sheet.source));
        }
        sheets.push(found);
    }
    ensure_some_readable(sheets, intake)
}

fn read_sheet(
    archive: &mut Archive<'_>,
    part: &str,
    named: &Named,
    surroundings: &Surroundings<'_>,
    intake: &mut Intake<'_>,
) -> Result<FinishedSheet> {
    let mut builder = SheetBuilder::new(Some(&named.name), SourceKind::Sheet, intake)?;
    builder.set_hidden(named.hidden);
    if intake.options.with_annotations {
        builder.begin_annotations();
        // A part of notes with a fault costs the notes, not the sheet.
        match notes::read(archive, part) {
            Ok(notes) => builder.notes(notes),
            Err(Fault::TooLarge) => return Err(intake.refuse_for(Fault::TooLarge)),
            Err(fault) => intake.report(builder.unreadable(fault).saying("notes-unreadable"), builder.origin()),
        }
    }
    let outcome = archive.text(part).and_then(|part| {
        if !part.is_whole {
            intake.report(Finding::new(&rule::CHARACTERS_UNDECODABLE), builder.origin());
        }
        cells::read(&part.text, surroundings, &mut builder, intake)
    });
    builder.finish_read(outcome, intake)
}

fn contents(text: &str) -> Read<Contents> {
    let mut walk = Walk::new(text);
    let mut contents = Contents::default();
    while let Some(element) = walk.next_element()? {
        match element.local_name().as_ref() {
            "workbookPr" => contents.from_1904 = is_set(&element, "date1904"),
            "sheet" => contents.sheets.push(Named {
                name: attribute(&element, "name").unwrap_or_default(),
                relation: attribute(&element, "id"),
                hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
            }),
            _ => {}
        }
    }
    Ok(contents)
}

fn shared_texts(text: &str) -> Read<SharedTexts> {
    let mut walk = Walk::new(text);
    let mut texts = SharedTexts::default();
    let mut length = 0;
    while let Some(element) = walk.next_element()? {
        if matches!(element.local_name().as_ref(), "si" | "sstItem") {
            let shown = cells::rich_text(&mut walk)?;
            length += shown.text.len();
            if length > MAX_SHARED_TEXT {
                return Err(Fault::TooLarge);
            }
            texts.push(shown);
        }
    }
    Ok(texts)
}
