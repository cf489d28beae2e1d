//! Takes apart a percentage with what it was computed of: `49 % (55/112)`, `55/112 (49 %)`.

use crate::read::words::vocabulary;
use crate::text::fold;

/// The figure, the numerator and the denominator.
pub(super) fn split(text: &str) -> Option<(&str, &str, &str)> {
    let (before, inside) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    let (before, inside) = (before.trim(), inside.trim());
    let behind = || parts(inside).map(|(over, under)| (before, over, under));
    let in_front = || parts(before).filter(|_| inside.ends_with('%')).map(|(over, under)| (inside, over, under));
    behind().or_else(in_front)
}

/// `55/112`, `55 of 112`.
fn parts(text: &str) -> Option<(&str, &str)> {
    let is_digits = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_digit()) && text.ends_with(|last: char| last.is_ascii_digit())
    };
    let (over, under) = text.split_once('/').or_else(|| {
        let first = text.find(|letter: char| letter.is_alphabetic())?;
        let last = text.rfind(|letter: char| letter.is_alphabetic())?;
        let behind = last + text[last..].chars().next()?.len_utf8();
        let is_between = vocabulary::all_languages().is_out_of(&fold(&text[first..behind]));
        is_between.then(|| (&text[..first], &text[behind..]))
    })?;
    let (over, under) = (over.trim(), under.trim());
    (is_digits(over) && is_digits(under)).then_some((over, under))
}
