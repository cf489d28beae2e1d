//! What is between the fields of a text file: one mark, or several as in `###`.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use csv::{ByteRecord, ReaderBuilder};

/// Marks that are between fields alone, the likelier first.
const SINGLE: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Bytes that are looked at to find the delimiter.
const SAMPLE: usize = 1 << 16;
/// Records that are looked at to find the delimiter.
const SAMPLE_RECORDS: usize = 60;
/// Lines in which delimiters of several marks are looked for.
const LINES: usize = 5;
/// Delimiters of several marks that are tried at most.
const MOST_TRIED: usize = 40;
/// The most marks of a delimiter that is found.
const LONGEST: usize = 4;
/// Characters that hardly any text has, to be put in the place of several marks.
const STAND_INS: [u8; 6] = [0x1f, 0x1e, 0x1d, 0x1c, 0x02, 0x01];

/// A text with one character between its fields.
pub(super) struct Divided<'t> {
    /// The text; in the place of several marks is one.
    pub(super) body: Cow<'t, str>,
    /// The character between its fields.
    pub(super) mark: u8,
    /// What it stands in for, where that is several marks.
    instead_of: Option<String>,
}

impl<'t> Divided<'t> {
    /// The text with that delimiter. A text that has every stand-in is divided at the first mark.
    pub(super) fn new(body: &'t str, delimiter: &str) -> Self {
        let first = delimiter.bytes().next().unwrap_or(b',');
        let free = STAND_INS.iter().find(|mark| !body.as_bytes().contains(mark));
        match free.filter(|_| delimiter.len() > 1) {
            Some(mark) => Self {
                body: Cow::Owned(body.replace(delimiter, &char::from(*mark).to_string())),
                mark: *mark,
                instead_of: Some(delimiter.to_owned()),
            },
            None => Self { body: Cow::Borrowed(body), mark: first, instead_of: None },
        }
    }

    /// A field as it was, with the marks that it has between quotation marks.
    pub(super) fn restored<'f>(&self, field: &'f [u8]) -> Cow<'f, [u8]> {
        match &self.instead_of {
            Some(marks) if field.contains(&self.mark) => {
                let parts: Vec<&[u8]> = field.split(|byte| *byte == self.mark).collect();
                Cow::Owned(parts.join(marks.as_bytes()))
            }
            Some(_) | None => Cow::Borrowed(field),
        }
    }
}

/// The delimiter that divides the first records most evenly into the most fields.
pub(super) fn find(body: &str) -> String {
    let mut end = body.len().min(SAMPLE);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &body[..end];
    let better = |best: (f64, String), next: (f64, String)| if next.0 > best.0 { next } else { best };
    let scored = SINGLE.iter().map(|mark| (evenness(sample.as_bytes(), *mark), char::from(*mark).to_string()));
    let single = scored.fold((0.0, ",".to_owned()), better);
    let several = of_several_marks(sample).into_iter().map(|marks| {
        let divided = Divided::new(sample, &marks);
        (evenness(divided.body.as_bytes(), divided.mark), marks)
    });
    let several = several.fold((0.0, String::new()), better);
    // What holds each of the single marks is what divides; each field between single marks is half of one.
    let is_part = several.1.len() > 1 && several.1.contains(&single.1);
    if several.0 > single.0 || (is_part && several.0 > 0.0) { several.1 } else { single.1 }
}

/// Delimiters of several marks that the first lines may have, the longer first. One that holds a mark that divides alone
/// must hold each of them.
fn of_several_marks(sample: &str) -> Vec<String> {
    let lines = || sample.lines().filter(|line| !line.trim().is_empty());
    let mut found: BTreeSet<&str> = BTreeSet::new();
    for line in lines().take(LINES) {
        let is_mark =
            |byte: u8| byte.is_ascii_punctuation() && !matches!(byte, b'"' | b'\'' | b'(' | b')' | b'.' | b'-' | b'_');
        for run in line.split(|letter: char| !u8::try_from(letter).is_ok_and(is_mark)).filter(|run| run.len() > 1) {
            for length in 2..=run.len().min(LONGEST) {
                found.extend((0..=run.len() - length).map(|from| &run[from..from + length]));
            }
        }
    }
    let holds_all = |marks: &&str| {
        let single = SINGLE.iter().map(|mark| char::from(*mark));
        single.filter(|mark| marks.contains(*mark)).all(|mark| {
            let is_repeated = mark != '|' && marks.chars().all(|other| other == mark);
            !is_repeated && !sample.replace(marks, "").contains(mark)
        })
    };
    let mut found: Vec<String> = found.into_iter().filter(holds_all).map(str::to_owned).collect();
    found.sort_by_key(|marks| std::cmp::Reverse(marks.len()));
    found.truncate(MOST_TRIED);
    found
}

fn evenness(sample: &[u8], delimiter: u8) -> f64 {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(sample);
    let mut record = ByteRecord::new();
    let mut counts: HashMap<usize, usize> = HashMap::new();
    let mut records = 0usize;
    while records < SAMPLE_RECORDS && reader.read_byte_record(&mut record).unwrap_or(false) {
        records += 1;
        *counts.entry(record.len()).or_default() += 1;
    }
    let divided = counts.into_iter().filter(|(fields, _)| *fields > 1);
    let Some((fields, count)) = divided.max_by_key(|(fields, count)| (*count, *fields)) else { return 0.0 };
    // Evenness counts far more than number: commas inside texts give many fields, but never as many in each row.
    (count as f64 / records as f64).powi(4) * (fields as f64 - 1.0).min(12.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_found_whether_it_is_one_mark_or_several() {
        for (text, delimiter) in [
            ("a,b,c\n1,2,3\n", ","),
            ("a;b;c\n1,5;2,5;3\n", ";"),
            ("a\tb\tc\n1,5\t2\t3\n", "\t"),
            ("a|b|c\n1|2|3\n", "|"),
            ("a|b|c\n1||3\n||3\n", "|"),
            ("a###b###c\n1,5###2,5###3\n######3\n", "###"),
            ("a ### b ### c\n1 ### 2 ### 3\n", "###"),
            ("Name###Target (%)###Achieved (%)\nRate###12,5###13,7\nShare###1,5###3,7\n", "###"),
            ("a||b||c\n1||2||3\n||||3\n", "||"),
            ("a~|~b~|~c\n1~|~2~|~3\n", "~|~"),
            ("a;#b;#c\n1;#2;#3\n", ";#"),
            ("a::b\n1::2\n3::4\n", "::"),
            // Every second column blank is no delimiter of two marks.
            ("a;;b;;c\n1;;2;;3\n", ";"),
            ("a,,b\n1,,2\n", ","),
            ("url,text\nhttp://a,see ## below\nhttp://b,x\n", ","),
            ("only words\nand more\n", ","),
        ] {
            assert_eq!(find(text), delimiter, "{text}");
        }
    }

    #[test]
    fn marks_between_quotation_marks_stay_what_they_are() {
        let divided = Divided::new("\"a###b\"###c", "###");
        assert_eq!(divided.body.matches(char::from(divided.mark)).count(), 2);
        assert_eq!(divided.restored(b"a\x1fb").as_ref(), b"a###b");
        assert_eq!(Divided::new("a\x1fb", "||").mark, 0x1e);
    }
}
