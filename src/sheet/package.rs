//! The parts of an Office Open XML file and how they point to one another.

use std::collections::HashMap;

use super::archive::Archive;
use super::fault::Read;
use super::xml::{Walk, attribute};

/// Another part that a part points to.
#[derive(Debug)]
pub(super) struct Relation {
    /// The last word of the relation's type, `worksheet`.
    pub kind: String,
    /// The part, as seen from the folder of the one that points.
    pub target: String,
}

/// The part that holds the document, as the archive names it, else where it usually is.
pub(super) fn main_part(archive: &mut Archive<'_>, usual: &str) -> String {
    let relations = relations(archive, "").unwrap_or_default();
    let main = relations.into_values().find(|relation| relation.kind == "officeDocument");
    let named = main.map(|relation| absolute("", &relation.target)).filter(|name| archive.has(name));
    named.unwrap_or_else(|| usual.to_owned())
}

/// What a part points to, by the names it uses for it.
pub(super) fn relations(archive: &mut Archive<'_>, part: &str) -> Read<HashMap<String, Relation>> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let text = archive.text(&name)?.text;
    let mut walk = Walk::new(&text);
    let mut relations = HashMap::new();
    while let Some(element) = walk.next_element()? {
        if element.local_name().as_ref() != "Relationship" {
            continue;
        }
        let [id, kind, target] = ["Id", "Type", "Target"].map(|name| attribute(&element, name));
        let is_outside = attribute(&element, "TargetMode").is_some_and(|mode| mode == "External");
        if let (Some(id), Some(kind), Some(target), false) = (id, kind, target, is_outside) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.insert(id, Relation { kind, target });
        }
    }
    Ok(relations)
}

/// A target's name in the archive; `..` never leaves it.
pub(super) fn absolute(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_stay_in_the_archive() {
        for (folder, target, name) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "../../../etc/passwd", "etc/passwd"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", ".\\worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
        ] {
            assert_eq!(absolute(folder, target), name);
        }
    }
}
