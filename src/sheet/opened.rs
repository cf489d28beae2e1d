//! The inputs of a run as opened, and how they are taken apart and put together: a document of several IATI activities,
//! inputs opened one by one.

use super::workbook::{Sheet, Workbook};
use crate::finding::Finding;
use crate::model::{SourceId, Sources};

/// The inputs as opened.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The workbooks, in the order given; a folder's in the order of their names.
    pub workbooks: Vec<Workbook>,
    /// Their sheets and files by number.
    pub sources: Sources,
    /// What was found on the way: an undecodable byte, a sheet that could not be read.
    pub findings: Vec<Finding>,
}

impl Opened {
    /// The sheets that stand for an IATI activity each.
    pub fn activities(&self) -> impl Iterator<Item = &Sheet> {
        self.workbooks.iter().flat_map(|workbook| &workbook.sheets).filter(|sheet| sheet.element.is_some())
    }

    /// Whether there are tables beside the activities.
    pub fn has_tables(&self) -> bool {
        self.workbooks.iter().flat_map(|workbook| &workbook.sheets).any(|sheet| sheet.element.is_none())
    }

    /// Leaves out the activities that are not of that identifier; says no, and changes nothing, where there is none.
    pub fn keep_activity(&mut self, identifier: &str) -> bool {
        if !self.activities().any(|sheet| sheet.identifier() == Some(identifier)) {
            return false;
        }
        let mut gone = Vec::new();
        for workbook in &mut self.workbooks {
            workbook.sheets.retain(|sheet| {
                let stays = sheet.element.is_none() || sheet.identifier() == Some(identifier);
                if !stays {
                    gone.push(sheet.source);
                }
                stays
            });
        }
        self.findings.retain(|finding| finding.at.is_none_or(|at| !gone.contains(&at.source_id())));
        true
    }

    /// One for each activity, in the order of the file, with all sources under their numbers; what was found of the file as
    /// a whole goes with its first one.
    pub fn each_activity(&self) -> impl Iterator<Item = Self> {
        let of = |workbook: &Workbook, sheet: &Sheet| Self {
            workbooks: vec![Workbook {
                sheets: vec![sheet.clone()],
                file: workbook.file.clone(),
                sha256: workbook.sha256.clone(),
                is_of_folder: workbook.is_of_folder,
            }],
            sources: self.sources.clone(),
            findings: self
                .findings
                .iter()
                .filter(|found| found.at.is_some_and(|at| at.source_id() == sheet.source))
                .cloned()
                .collect(),
        };
        self.workbooks.iter().flat_map(move |workbook| {
            let own = workbook.sheets.iter().filter(|sheet| sheet.element.is_some());
            own.map(move |sheet| of(workbook, sheet))
        })
    }

    /// One for each activity, in the order of the file; what was found of the file as a whole goes with its first one.
    pub fn by_activity(self) -> Vec<Self> {
        let Self { workbooks, sources, mut findings } = self;
        let mut parts = Vec::new();
        for workbook in workbooks {
            for mut sheet in workbook.sheets.into_iter().filter(|sheet| sheet.element.is_some()) {
                let mut own = Sources::default();
                let source = sources.get(sheet.source).cloned().and_then(|source| own.add(source)).unwrap_or_default();
                let is_own =
                    |finding: &mut crate::finding::Finding| finding.at.is_none_or(|at| at.source_id() == sheet.source);
                let found = findings.extract_if(.., is_own).map(|finding| finding.moved_to(source)).collect();
                sheet.source = source;
                let workbook = Workbook {
                    file: workbook.file.clone(),
                    sha256: workbook.sha256.clone(),
                    is_of_folder: workbook.is_of_folder,
                    sheets: vec![sheet],
                };
                parts.push(Self { workbooks: vec![workbook], sources: own, findings: found });
            }
        }
        parts
    }

    /// The same inputs, no source of which has the number of another's, so that they can be joined; `None` when they have
    /// more than 65,535 sheets together.
    pub(super) fn numbered_apart(parts: Vec<Self>) -> Option<Vec<Self>> {
        let mut next = 0;
        let mut numbered = Vec::with_capacity(parts.len());
        for mut part in parts {
            let (first, before) = (next, part.sources.iter().next().map_or(0, |(id, _)| id.0));
            let moved = |id: SourceId| SourceId(id.0.wrapping_sub(before).wrapping_add(first));
            for sheet in part.workbooks.iter_mut().flat_map(|workbook| &mut workbook.sheets) {
                sheet.source = moved(sheet.source);
            }
            let findings = part.findings.into_iter();
            part.findings = findings.map(|found| found.with_origins(|at| at.moved_to(moved(at.source_id())))).collect();
            (part.sources, next) = part.sources.numbered_from(first)?;
            numbered.push(part);
        }
        Some(numbered)
    }

    /// Inputs that were opened by [`open_each`](super::open_each) as one.
    pub fn together(parts: Vec<Self>) -> Self {
        let mut parts = parts.into_iter();
        let Some(mut all) = parts.next() else { return Self::default() };
        for part in parts {
            for (_, source) in part.sources.iter() {
                all.sources.add(source.clone());
            }
            all.workbooks.extend(part.workbooks);
            all.findings.extend(part.findings);
        }
        all
    }
}

impl Sheet {
    /// The identifier of the IATI activity that the sheet stands for.
    pub fn identifier(&self) -> Option<&str> {
        let identifier = &self.element.as_ref()?.child("iati-identifier")?.text;
        (!identifier.is_empty()).then_some(identifier)
    }
}
