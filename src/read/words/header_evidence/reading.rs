//! A header while it is read.

use crate::read::words::stems::Found;
use crate::read::words::tokens::{Token, TokenKind};

/// A header's tokens, what was found in them, and which of them are used up.
pub struct Reading<'p> {
    /// The header.
    pub printed: &'p str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// The entries of the vocabulary in them.
    pub found: Vec<Found>,
    /// Tokens that belong to the period or the language, which say nothing else.
    pub taken: Vec<bool>,
    /// Tokens that mean something.
    pub understood: Vec<bool>,
}

impl Reading<'_> {
    /// The entries of which no token is taken.
    pub fn live(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|entry| !self.taken[entry.from..entry.to].contains(&true))
    }

    /// The text of tokens, as printed.
    pub fn text(&self, from: usize, to: usize) -> String {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => self.printed[first.span.0..last.span.1].to_owned(),
            _ => String::new(),
        }
    }

    /// Whether a token is outside brackets.
    pub fn is_outside(&self, at: usize) -> bool {
        self.tokens[at].bracket.is_none()
    }
}

/// Whether a token is a sign of percent.
pub fn is_percent_sign(token: &Token) -> bool {
    token.kind == TokenKind::Sign && matches!(token.text.as_str(), "%" | "‰")
}
