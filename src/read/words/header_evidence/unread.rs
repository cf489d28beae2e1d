//! What nothing understood in a header: words, and contents of brackets.

use super::reading::Reading;
use crate::read::words::stems::Sense;
use crate::read::words::tokens::TokenKind;

/// Runs of tokens that nothing understood, as printed; of a bracket of which nothing was understood all it holds.
pub(super) fn of(reading: &Reading<'_>) -> Vec<String> {
    let mut unread = Vec::new();
    let mut at = 0;
    while at < reading.tokens.len() {
        let bracket = reading.tokens[at].bracket;
        let to = at + reading.tokens[at..].iter().take_while(|token| token.bracket == bracket).count();
        let is_all = bracket.is_some() && (at..to).all(|at| !reading.understood[at]);
        if is_all {
            unread.push(reading.text(at, to));
        } else {
            runs(reading, (at, to), &mut unread);
        }
        at = to;
    }
    unread
}

fn runs(reading: &Reading<'_>, (from, to): (usize, usize), unread: &mut Vec<String>) {
    let mut run: Option<(usize, usize)> = None;
    for at in from..to {
        if reading.understood[at] {
            unread.extend(run.take().map(|(from, to)| reading.text(from, to)));
        } else if !is_joining(reading, at) {
            run = Some((run.map_or(at, |(from, _)| from), at + 1));
        }
    }
    unread.extend(run.map(|(from, to)| reading.text(from, to)));
}

/// Words that join, lone letters and signs, unless a run of others takes them in.
fn is_joining(reading: &Reading<'_>, at: usize) -> bool {
    let token = &reading.tokens[at];
    let is_part_of_code = reading.tokens.get(at + 1).is_some_and(|next| next.is_glued());
    let is_letter = token.kind != TokenKind::Number && token.text.len() == 1 && !is_part_of_code;
    let entry = reading.found.iter().find(|entry| (entry.from..entry.to).contains(&at));
    is_letter || entry.is_some_and(|entry| entry.is(|sense| *sense == Sense::Joining))
}
