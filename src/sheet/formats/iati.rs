//! An IATI activity file as a tree of elements with their places: a sheet for each activity.
//!
//! Nothing is interpreted here. Of an activity are kept the elements that say what it is, and its results whole; of all
//! others only the fact that they are there.

use crate::error::{Error, Result};
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceId, SourceKind};
use crate::sheet::builder::SheetBuilder;
use crate::sheet::fault::{Fault, Read};
use crate::sheet::format::{Format, Probe};
use crate::sheet::intake::Intake;
use crate::sheet::xml::{self, BytesStart, Step, Walk};
use crate::sheet::{Element, Sheet};
use crate::text::printable;

/// Elements of a result inside one another.
const MAX_DEPTH: usize = 64;
/// The versions that are read. What they say of results is written in the same way.
const VERSIONS: [&str; 3] = ["2.01", "2.02", "2.03"];
/// Children of an activity that are kept whole; of the others only the name.
pub const KEPT_CHILDREN: [&str; 8] = [
    "iati-identifier",
    "reporting-org",
    "title",
    "description",
    "participating-org",
    "activity-status",
    "activity-date",
    "result",
];
/// Elements of a result that are not kept.
const SKIPPED_CHILDREN: [&str; 1] = ["document-link"];

/// Activity files of the International Aid Transparency Initiative. Of a folder's XML files only these are taken.
pub(super) const FORMAT: Format = Format { endings: &[], is_binary: false, detect, open };

fn detect(probe: &Probe<'_>) -> bool {
    matches!(probe, Probe::Xml(head) if is_activity_file(head)) && !probe.has_xml(&["<iati-organisation"])
}

/// Whether the first characters of an XML file, in lower case, are those of IATI activities.
pub(in crate::sheet) fn is_activity_file(head: &str) -> bool {
    head.contains("<iati-activit") || head.contains(":iati-activit")
}

/// A sheet for each activity of the file.
fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let text = xml::decode(bytes.to_vec());
    let mut reader = Reader { walk: Walk::new(&text.text), text: &text.text, prefix: String::new(), at: At::default() };
    let refusal = |fault, intake: &Intake<'_>| -> Error {
        match fault {
            Fault::Entities => intake.refuse(
                "its XML has a document type or entities, which no IATI file needs and which are not read",
                "Take the <!DOCTYPE …> out and write the characters themselves",
            ),
            Fault::Broken => intake.refuse("its XML is not well-formed", "Mend it; xmllint names the line"),
            fault => intake.refuse_for(fault),
        }
    };
    let version = reader.begin().map_err(|fault| refusal(fault, intake))?;
    if let Some(old) = version.as_deref().filter(|version| version.starts_with("1.") || *version == "1") {
        return Err(intake.refuse(
            format!("it is an IATI file of version {}", printable(old)),
            "Versions 2.01 to 2.03 are read; convert the file to one of them",
        ));
    }
    let mut activities = Vec::new();
    while let Some(activity) = reader.next_activity(intake).map_err(|fault| refusal(fault, intake))? {
        activities.push(activity);
    }
    if activities.is_empty() {
        return Err(intake.refuse("the IATI file has no activities", "Give a file with an iati-activity"));
    }
    let sheets = sheets_of(activities, intake)?;
    let whole = Origin::source(sheets.first().map_or(SourceId::default(), |sheet| sheet.source));
    if !text.is_whole {
        intake.report(Finding::new(&rule::CHARACTERS_UNDECODABLE), whole);
    }
    if !version.as_deref().is_some_and(|version| VERSIONS.contains(&version)) {
        let finding = Finding::new(&rule::IATI_VERSION);
        let finding = match version.as_deref().filter(|version| !version.is_empty()) {
            Some(version) => finding.saying("iati-version-unknown").with("version", printable(version).into_owned()),
            None => finding,
        };
        intake.report(finding, whole);
    }
    Ok(sheets)
}

/// The activities as sheets, named by their identifiers where there are several; a second one of a name gets a number.
fn sheets_of(activities: Vec<Element>, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let are_several = activities.len() > 1;
    let mut names = std::collections::HashMap::new();
    let mut sheets = Vec::with_capacity(activities.len());
    for (index, activity) in activities.into_iter().enumerate() {
        let identifier = activity.child("iati-identifier").map_or("", |element| &element.text);
        let mut name = if identifier.is_empty() { format!("activity {}", index + 1) } else { identifier.to_owned() };
        let count: &mut usize = names.entry(name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            name = format!("{name} ({count})");
        }
        let builder = SheetBuilder::new(are_several.then_some(name.as_str()), SourceKind::Elements, intake)?;
        let mut sheet = builder.finish(intake);
        sheet.element = Some(activity);
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Where in the text the last element began; goes forward only, so that long lines cost no more than short ones.
#[derive(Debug, Default)]
struct At {
    offset: usize,
    line: u32,
    column: u32,
}

impl At {
    fn go_to(&mut self, text: &str, offset: usize) {
        for letter in text.get(self.offset..offset).unwrap_or("").chars() {
            if letter == '\n' {
                self.line = self.line.saturating_add(1);
                self.column = 0;
            } else {
                self.column = self.column.saturating_add(1);
            }
        }
        self.offset = offset;
    }
}

struct Reader<'x> {
    walk: Walk<'x>,
    text: &'x str,
    prefix: String,
    at: At,
}

impl Reader<'_> {
    /// Goes to the first element and gives the version stated there; a lone activity is left for the next step.
    fn begin(&mut self) -> Read<Option<String>> {
        let Some(element) = self.walk.next_element()? else { return Err(Fault::Broken) };
        self.prefix = element.name().prefix().map_or_else(String::new, |prefix| prefix.as_ref().to_owned());
        if element.local_name().as_ref() == "iati-activity" {
            self.walk = Walk::new(self.text);
            return Ok(None);
        }
        Ok(xml::attribute(&element, "version").map(|version| version.trim().to_owned()))
    }

    fn next_activity(&mut self, intake: &mut Intake<'_>) -> Read<Option<Element>> {
        while let Some(element) = self.walk.next_element()? {
            if self.name(&element) == "iati-activity" {
                return self.take_element(&element, 0, intake).map(Some);
            }
            self.walk.skip()?;
        }
        Ok(None)
    }

    fn name(&self, element: &BytesStart<'_>) -> String {
        let prefix = element.name().prefix();
        let is_own = prefix.as_ref().map_or("", |prefix| prefix.as_ref()) == self.prefix;
        if is_own { element.local_name().as_ref().to_owned() } else { element.name().as_ref().to_owned() }
    }

    /// Reads the element that has just begun.
    fn take_element(&mut self, start: &BytesStart<'_>, depth: usize, intake: &mut Intake<'_>) -> Read<Element> {
        if depth > MAX_DEPTH {
            return Err(Fault::TooLarge);
        }
        let begins = self.text.get(..self.walk.position()).and_then(|before| before.rfind('<')).unwrap_or(0);
        self.at.go_to(self.text, begins);
        let mut element = Element::at(self.at.line, self.at.column, self.name(start));
        let is_kept = depth != 1 || KEPT_CHILDREN.contains(&&*element.name);
        if !is_kept || SKIPPED_CHILDREN.contains(&&*element.name) {
            intake.take_room(element.name.len())?;
            self.walk.skip()?;
            return Ok(element);
        }
        element.attributes = xml::attributes(start)?;
        let mut text = String::new();
        loop {
            match self.walk.step()? {
                Step::Start(child) => {
                    let child = self.take_element(&child, depth + 1, intake)?;
                    element.children.push(child);
                }
                Step::Text(piece) => text.push_str(&piece),
                Step::End => break,
                Step::Done => return Err(Fault::Broken),
            }
        }
        element.text = text.trim().into();
        let size = element.attributes.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>();
        intake.take_room(size + element.text.len())?;
        Ok(element)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Place, Sources};
    use crate::sheet::OpenOptions;

    fn opened(text: &str) -> std::result::Result<(Vec<Sheet>, Sources, Vec<Finding>), String> {
        let (mut sources, mut findings) = (Sources::default(), Vec::new());
        let options = OpenOptions::default();
        let mut intake = Intake::new("a.xml", &options, &mut sources, &mut findings);
        let sheets = open(text.as_bytes(), &mut intake).map_err(|error| error.to_string())?;
        Ok((sheets, sources, findings))
    }

    fn place(sheet: &Sheet, sources: &Sources, path: &[&str]) -> Place {
        let mut element = sheet.element.as_ref().unwrap();
        for name in path {
            element = element.child(name).unwrap();
        }
        sources.place(element.origin(sheet.source))
    }

    #[test]
    fn each_activity_is_a_sheet_and_each_element_knows_its_line_and_column() {
        let text = "<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\">\n  <iati-activity>\n    \
                    <iati-identifier> A-1 </iati-identifier><title><narrative>Č<![CDATA[ & d]]></narrative></title>\n  \
                    <transaction><value>1</value></transaction></iati-activity>\n<iati-activity>\
                    <iati-identifier>A-1</iati-identifier><title/></iati-activity></iati-activities>";
        let (sheets, sources, findings) = opened(text).unwrap();
        assert_eq!(sheets.len(), 2);
        let first = sheets[0].element.as_ref().unwrap();
        assert_eq!(&*first.child("title").unwrap().child("narrative").unwrap().text, "Č & d");
        assert_eq!(place(&sheets[0], &sources, &["title", "narrative"]).to_string(), "a.xml#A-1:4:52");
        assert_eq!(place(&sheets[0], &sources, &["transaction"]).to_string(), "a.xml#A-1:5:3");
        assert!(first.child("transaction").unwrap().children.is_empty());
        assert_eq!(place(&sheets[1], &sources, &["title"]).to_string(), "a.xml#A-1 (2):6:54");
        assert!(findings.is_empty());
    }

    #[test]
    fn a_lone_activity_and_one_with_prefixes_are_read() {
        let (sheets, sources, findings) = opened("<iati-activity><result type='1'/></iati-activity>").unwrap();
        assert_eq!(place(&sheets[0], &sources, &["result"]).to_string(), "a.xml:1:16");
        assert_eq!(findings[0].rule.id, "iati-version");
        let (sheets, ..) = opened(
            "<i:iati-activities xmlns:i='u' version='2.03'><i:iati-activity><i:result/><o:result/></i:iati-activity>\
             </i:iati-activities>",
        )
        .unwrap();
        let names: Vec<&str> = sheets[0].element.as_ref().unwrap().children.iter().map(|child| &*child.name).collect();
        assert_eq!(names, ["result", "o:result"]);
    }

    #[test]
    fn what_cannot_be_read_is_refused_in_a_sentence() {
        for (text, words) in [
            ("<iati-activities version=\"1.05\"/>", "version 1.05. Versions 2.01 to 2.03 are read"),
            ("<iati-activities version=\"2.03\"/>", "no activities"),
            ("<iati-activities version=\"2.03\"><iati-activity>", "not well-formed"),
            ("<!DOCTYPE a><iati-activities version=\"2.03\"/>", "document type"),
            ("<iati-activity><title>&x;</title></iati-activity>", "entities"),
            ("<iati-activity><result type=\"&x;\"/></iati-activity>", "entities"),
        ] {
            let error = opened(text).unwrap_err();
            assert!(error.contains(words), "{error}");
        }
    }
}
