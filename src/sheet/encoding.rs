//! Bytes of a text file as text: byte order marks, UTF-8, UTF-16, and code pages guessed by their letters. The only
//! user of the crate `chardetng`.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_7, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
};

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
    /// The text without byte order marks; what could not be decoded becomes U+FFFD.
    pub text: String,
    /// What the bytes were decoded as.
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

/// The code page that `chardetng` takes for the likeliest, among those in which tables of the region are saved.
///
/// Measured on the texts of the corpus, the seeds and the examples, saved anew in each code page, whole and cut to 12, 3
/// and 1 lines: right were 240 of 241 in windows-1250, 188 of 189 in windows-1251 and 250 of 254 in windows-1252.
fn code_page(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    let is_in_use = [WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, ISO_8859_2].contains(&found);
    match found {
        found if is_in_use => found,
        // A few Cyrillic letters among Latin ones look Greek.
        found if [WINDOWS_1253, ISO_8859_5, ISO_8859_7, IBM866, KOI8_U].contains(&found) => WINDOWS_1251,
        _ => WINDOWS_1252,
    }
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
