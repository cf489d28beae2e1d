//! Bytes of a text file as text: byte order marks, UTF-8, UTF-16, and the Windows code pages guessed by their letters.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

/// How the encoding was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    /// By the user, by a byte order mark, or because only one fits.
    Surely,
    /// By the letters that come out.
    Guessed,
}

/// A text file's text.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text without byte order marks; what could not be decoded stands as U+FFFD.
    pub text: String,
    /// Its encoding.
    pub encoding: &'static Encoding,
    /// How that was settled.
    pub settled: Settled,
}

/// The text of those bytes, none if they are no text at all. A stated encoding goes before everything but a byte order mark.
pub(super) fn decode(bytes: &[u8], stated: Option<&'static Encoding>) -> Option<Decoded> {
    let by_mark = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let (encoding, settled) = match by_mark.or(stated).or_else(|| wide(bytes)) {
        Some(encoding) => (encoding, Settled::Surely),
        None => narrow(bytes),
    };
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !is_wide && is_binary(bytes) {
        return None;
    }
    let (text, encoding, _) = encoding.decode(bytes);
    let text = text.trim_start_matches('\u{feff}').to_owned();
    Some(Decoded { text, encoding, settled })
}

/// Whether bytes that are not UTF-16 hold more control characters than any text does.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(8_192)];
    let odd = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    odd > 4 && odd * 20 > sample.len()
}

/// UTF-16 without a byte order mark: there are zeros, and pairs of bytes make letters in use.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(8_192)];
    if sample.len() < 4 || sample.iter().filter(|byte| **byte == 0).count() * 50 < sample.len() {
        return None;
    }
    let likely = |unit: u16| matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0x17f | 0x400..=0x4ff | 0x2010..=0x2030);
    let share = |unit_of: fn([u8; 2]) -> u16| {
        let units = sample.chunks_exact(2).map(|pair| unit_of([pair[0], pair[1]]));
        units.filter(|unit| likely(*unit)).count() * 100 / (sample.len() / 2)
    };
    match (share(u16::from_le_bytes), share(u16::from_be_bytes)) {
        (little, big) if little >= 95 && little > big => Some(UTF_16LE),
        (_, big) if big >= 95 => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8, or the code page whose letters are likeliest.
fn narrow(bytes: &[u8]) -> (&'static Encoding, Settled) {
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, Settled::Surely);
    }
    let (mut sound, mut faulty) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        faulty += usize::from(!chunk.invalid().is_empty());
    }
    if sound >= 3 * faulty { (UTF_8, Settled::Guessed) } else { (code_page(bytes), Settled::Guessed) }
}

/// Serbian Latin has few letters with marks; Cyrillic has its letters side by side.
fn code_page(bytes: &[u8]) -> &'static Encoding {
    let is_high = |byte: &u8| *byte >= 0x80;
    // Dashes and quotation marks stand at the same places in all of these code pages.
    let high =
        bytes.iter().filter(|byte| is_high(byte) && !matches!(byte, 0x82 | 0x84 | 0x85 | 0x91..=0x97 | 0xa0)).count();
    let serbian = bytes
        .iter()
        .filter(|byte| matches!(byte, 0x8a | 0x8e | 0x9a | 0x9e | 0xc6 | 0xc8 | 0xd0 | 0xe6 | 0xe8 | 0xf0))
        .count();
    if serbian * 10 >= high * 9 {
        return WINDOWS_1250;
    }
    let beside = bytes.windows(2).filter(|pair| pair.iter().all(is_high)).count();
    if beside * 2 >= high && high > 4 {
        return WINDOWS_1251;
    }
    // What western texts have at other places: é à ê ç ñ £.
    let western =
        bytes.iter().filter(|byte| matches!(byte, 0xa3 | 0xe0 | 0xe3 | 0xe9 | 0xea | 0xe7 | 0xf1 | 0xf5)).count();
    if serbian > western { WINDOWS_1250 } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn texts_are_read_in_the_encoding_they_were_saved_in() {
        let latin = "Šifra;Naziv;Početna vrednost\n1.1;Građani koji koriste eUpravu, žene;5\n";
        let cyrillic = "Шифра;Назив;Почетна вредност\n1.1;Грађани који користе еУправу;5\n";
        let cases: [(Vec<u8>, &Encoding, &str); 9] = [
            (latin.into(), UTF_8, latin),
            ([b"\xef\xbb\xbf", latin.as_bytes()].concat(), UTF_8, latin),
            ([b"\xef\xbb\xbf\xef\xbb\xbf", latin.as_bytes()].concat(), UTF_8, latin),
            (WINDOWS_1250.encode(latin).0.into_owned(), WINDOWS_1250, latin),
            (WINDOWS_1251.encode(cyrillic).0.into_owned(), WINDOWS_1251, cyrillic),
            (WINDOWS_1252.encode("Résumé à déposer;£5\n").0.into_owned(), WINDOWS_1252, "Résumé à déposer;£5\n"),
            (utf16(latin, u16::to_le_bytes), UTF_16LE, latin),
            (utf16(cyrillic, u16::to_be_bytes), UTF_16BE, cyrillic),
            ([b"\xff\xfe".to_vec(), utf16(cyrillic, u16::to_le_bytes)].concat(), UTF_16LE, cyrillic),
        ];
        for (bytes, encoding, text) in cases {
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.encoding.name(), decoded.text.as_str()), (encoding.name(), text));
        }
    }

    #[test]
    fn a_stated_encoding_is_taken_and_binary_bytes_are_no_text() {
        assert_eq!(decode(b"\x8a", Some(WINDOWS_1250)).unwrap().text, "Š");
        assert!(decode(&[0, 1, 2, 3, 4, 5, 6, 7, 200, 201], None).is_none());
        assert_eq!(decode(b"a\x00b,c and so on, text as it goes", None).unwrap().text.len(), 32);
    }
}
