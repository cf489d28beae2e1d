//! XLSX workbooks: the sheets that a workbook names, its texts and formats. Cells are read in `cells`.

mod cells;
mod notes;

use crate::sheet::Sheet;
use crate::sheet::archive::Archive;
use crate::sheet::intake::{Fault, Intake, Read};
use crate::sheet::number_format::Formats;

use self::cells::Surroundings;
use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::package::{absolute, main_part, relations};
use crate::sheet::xml::{Step, Walk, attribute, is_set};
use crate::text::printable;

/// Bytes of all shared texts.
const MOST_SHARED_TEXT: usize = 128 << 20;

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

/// All sheets of a workbook; one that cannot be read is reported and stands empty.
pub(in crate::sheet) fn read(archive: &mut Archive<'_>, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let workbook = main_part(archive, "xl/workbook.xml");
    let contents =
        archive.text(&workbook).and_then(|part| contents(&part.text)).map_err(|fault| intake.refuse_for(fault))?;
    if contents.sheets.is_empty() {
        return Err(intake.refuse("the workbook has no sheet", "Open it in a spreadsheet program and save it again"));
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
    let formats = archive.text(&part_of("styles", "styles.xml")).and_then(|part| Formats::from_xml(&part.text));
    let has_styles = !matches!(formats, Err(fault) if fault != Fault::Missing);
    let formats = formats.unwrap_or_default();
    let surroundings = Surroundings { strings: strings.as_deref(), formats: &formats, from_1904: contents.from_1904 };
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

/// A sheet, and why it could not be read, if it could not.
pub(super) struct Found {
    /// The sheet; empty if it could not be read.
    pub sheet: Sheet,
    /// Why it could not be read.
    pub fault: Option<Fault>,
}

/// The sheets, unless not one of them could be read.
pub(super) fn ensure_some_readable(sheets: Vec<Found>, intake: &Intake<'_>) -> Result<Vec<Sheet>> {
    if let Some(fault) = sheets.first().and_then(|found| found.fault)
        && sheets.iter().all(|found| found.fault.is_some())
    {
        return Err(intake.refuse_for(fault));
    }
    Ok(sheets.into_iter().map(|found| found.sheet).collect())
}

fn read_sheet(
    archive: &mut Archive<'_>,
    part: &str,
    named: &Named,
    surroundings: &Surroundings<'_>,
    intake: &mut Intake<'_>,
) -> Result<Found> {
    let mut filling = intake.sheet(Some(&named.name), SourceKind::Sheet, named.hidden)?;
    let place = Origin::source(filling.source());
    if intake.with_annotations {
        filling.begin_annotations();
        // A part of notes with a fault costs the notes, not the sheet.
        match notes::of(archive, part) {
            Ok(notes) => filling.notes(notes),
            Err(Fault::TooLarge) => return Err(intake.refuse_for(Fault::TooLarge)),
            Err(fault) => intake.report(
                Finding::new(&rule::SHEET_UNREADABLE)
                    .saying("notes-unreadable")
                    .with("sheet", printable(&named.name).into_owned())
                    .with("reason", crate::finding::Argument::Label(fault.label().to_owned())),
                place,
            ),
        }
    }
    let outcome = archive.text(part).and_then(|part| {
        if !part.is_whole {
            intake.report(Finding::new(&rule::CHARACTERS_UNDECODABLE), place);
        }
        cells::read(&part.text, surroundings, &mut filling, intake)
    });
    let fault = outcome.err();
    match fault {
        Some(Fault::TooLarge) => return Err(intake.refuse_for(Fault::TooLarge)),
        Some(fault) => intake.report(unreadable(&named.name, fault), place),
        None => {}
    }
    let mut sheet = filling.finish(intake);
    if fault.is_some() {
        sheet.rows.clear();
        sheet.merges.clear();
    }
    Ok(Found { sheet, fault })
}

/// The finding that a sheet could not be read.
pub(super) fn unreadable(name: &str, fault: Fault) -> Finding {
    Finding::new(&rule::SHEET_UNREADABLE)
        .with("sheet", printable(name).into_owned())
        .with("reason", crate::finding::Argument::Label(fault.label().to_owned()))
}

fn contents(text: &str) -> Read<Contents> {
    let mut walk = Walk::new(text);
    let mut contents = Contents::default();
    loop {
        match walk.step()? {
            Step::Start(element) => match element.local_name().as_ref() {
                "workbookPr" => contents.from_1904 = is_set(&element, "date1904"),
                "sheet" => contents.sheets.push(Named {
                    name: attribute(&element, "name").unwrap_or_default(),
                    relation: attribute(&element, "id"),
                    hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                }),
                _ => {}
            },
            Step::Done => return Ok(contents),
            _ => {}
        }
    }
}

fn shared_texts(text: &str) -> Read<Vec<Box<str>>> {
    let mut walk = Walk::new(text);
    let mut texts = Vec::new();
    let mut length = 0;
    loop {
        match walk.step()? {
            Step::Start(element) if matches!(element.local_name().as_ref(), "si" | "sstItem") => {
                let text = cells::rich_text(&mut walk)?;
                length += text.len();
                if length > MOST_SHARED_TEXT {
                    return Err(Fault::TooLarge);
                }
                texts.push(text.into_boxed_str());
            }
            Step::Done => return Ok(texts),
            _ => {}
        }
    }
}
