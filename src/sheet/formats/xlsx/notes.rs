//! The notes of an XLSX sheet: those on cells, and the conversations of newer versions of Excel.

use std::collections::{HashMap, HashSet};

use super::cells::rich_text;
use crate::model::CellAddress;
use crate::sheet::annotations::Note;
use crate::sheet::archive::Archive;
use crate::sheet::fault::{Fault, Read};
use crate::sheet::package::{absolute, relations};
use crate::sheet::xml::{Walk, attribute};

/// Notes of a sheet.
const MAX_NOTES: usize = 200_000;

/// The notes of the sheet in that part; of a cell with a conversation its remarks, not the note that stands in for
/// them.
pub(super) fn read(archive: &mut Archive<'_>, part: &str) -> Read<Vec<Note>> {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let related = match relations(archive, part) {
        Ok(related) => related,
        Err(Fault::Missing) => return Ok(Vec::new()),
        Err(fault) => return Err(fault),
    };
    let mut parts: Vec<(String, String)> =
        related.into_values().map(|relation| (relation.kind, absolute(folder, &relation.target))).collect();
    parts.sort();
    let of_kind = |wanted: &'static str| parts.iter().filter(move |(kind, _)| kind == wanted).map(|(_, part)| part);
    let mut notes = Vec::new();
    for part in of_kind("threadedComment") {
        let persons = persons(archive)?;
        notes.extend(conversation(&archive.text(part)?.text, &persons)?);
    }
    let talked_of: HashSet<(u32, u16)> = notes.iter().map(|note| (note.row, note.column)).collect();
    for part in of_kind("comments") {
        let plain = comments(&archive.text(part)?.text)?;
        notes.extend(plain.into_iter().filter(|note| !talked_of.contains(&(note.row, note.column))));
    }
    if notes.len() > MAX_NOTES { Err(Fault::TooLarge) } else { Ok(notes) }
}

fn note(reference: Option<String>, author: Option<&str>, text: String) -> Option<Note> {
    let address: CellAddress = reference?.replace('$', "").trim().parse().ok()?;
    let author = author.map(str::trim).filter(|author| !author.is_empty() && *author != "Author");
    let text = text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
    (!text.is_empty()).then(|| Note {
        row: address.row,
        column: address.column,
        author: author.map(str::to_owned),
        text,
    })
}

fn comments(text: &str) -> Read<Vec<Note>> {
    let mut walk = Walk::new(text);
    let (mut authors, mut notes) = (Vec::new(), Vec::new());
    let mut open: Option<(Option<String>, usize)> = None;
    while let Some(element) = walk.next_element()? {
        match element.local_name().as_ref() {
            "author" => authors.push(walk.text()?),
            "comment" => {
                let author = attribute(&element, "authorId").and_then(|number| number.trim().parse().ok());
                open = Some((attribute(&element, "ref"), author.unwrap_or(usize::MAX)));
            }
            "text" => {
                let words = rich_text(&mut walk)?;
                let (reference, author) = open.take().unwrap_or_default();
                notes.extend(note(reference, authors.get(author).map(String::as_str), words.text));
            }
            _ => {}
        }
    }
    Ok(notes)
}

fn conversation(text: &str, persons: &HashMap<String, String>) -> Read<Vec<Note>> {
    let mut walk = Walk::new(text);
    let mut notes = Vec::new();
    let mut open: Option<(Option<String>, Option<String>)> = None;
    while let Some(element) = walk.next_element()? {
        match element.local_name().as_ref() {
            "threadedComment" => open = Some((attribute(&element, "ref"), attribute(&element, "personId"))),
            "text" => {
                let words = walk.text()?;
                let (reference, person) = open.take().unwrap_or_default();
                let author = person.and_then(|person| persons.get(&person)).map(String::as_str);
                notes.extend(note(reference, author, words));
            }
            _ => {}
        }
    }
    Ok(notes)
}

/// The names of those who talk, by the ids that the conversations use.
fn persons(archive: &mut Archive<'_>) -> Read<HashMap<String, String>> {
    let mut parts: Vec<String> =
        archive.names().filter(|name| name.starts_with("xl/persons/")).map(str::to_owned).collect();
    parts.sort();
    let mut persons = HashMap::new();
    for part in parts {
        let text = archive.text(&part)?.text;
        let mut walk = Walk::new(&text);
        while let Some(element) = walk.next_element()? {
            if element.local_name().as_ref() == "person"
                && let (Some(id), Some(name)) = (attribute(&element, "id"), attribute(&element, "displayName"))
            {
                persons.insert(id, name);
            }
        }
    }
    Ok(persons)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_has_its_cell_its_author_and_its_words() {
        let text = "<comments><authors><author>Ana</author><author> </author></authors><commentList>\
            <comment ref=\"F12\" authorId=\"0\"><text><r><rPr><b/></rPr><t>Ana:</t></r><r><t xml:space=\"preserve\"> too low</t></r></text></comment>\
            <comment ref=\"$B$4\" authorId=\"1\"><text><t>two\r\nlines</t></text></comment>\
            <comment ref=\"B5\" authorId=\"9\"><text><t> </t></text></comment></commentList></comments>";
        let notes = comments(text).unwrap();
        let found: Vec<_> =
            notes.iter().map(|note| (note.row, note.column, note.author.as_deref(), note.text.as_str())).collect();
        assert_eq!(found, [(11, 5, Some("Ana"), "Ana: too low"), (3, 1, None, "two\nlines")]);
    }

    #[test]
    fn each_remark_of_a_conversation_has_the_name_of_its_person() {
        let persons = HashMap::from([("{1}".to_owned(), "Marko Petrović".to_owned())]);
        let text = "<ThreadedComments><threadedComment ref=\"I6\" personId=\"{1}\" id=\"{a}\"><text>why 2023?</text></threadedComment>\
            <threadedComment ref=\"I6\" personId=\"{2}\" id=\"{b}\" parentId=\"{a}\"><text>the tender</text></threadedComment></ThreadedComments>";
        let notes = conversation(text, &persons).unwrap();
        let found: Vec<_> = notes.iter().map(|note| (note.author.as_deref(), note.text.as_str())).collect();
        assert_eq!(found, [(Some("Marko Petrović"), "why 2023?"), (None, "the tender")]);
    }
}
