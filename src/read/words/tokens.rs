//! A header cut into tokens: words at capitals (`TargetValue`), underscores and slashes, letters from digits
//! (`target2021`), signs that mean something (`%`, `#`, `€`, `≥`), with the brackets that they are in.

use crate::text::fold;

/// What is between a token and the one before it. Of several marks the one that says most counts: `2020 – 2021` is a
/// dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: `FY` and `2021` in `FY2021`.
    None,
    /// Spaces.
    Space,
    /// An underscore.
    Underscore,
    /// A new line in the cell.
    Line,
    /// A full stop.
    Dot,
    /// An apostrophe: `l'année`, `'000`.
    Apostrophe,
    /// A colon.
    Colon,
    /// A dash of any kind.
    Dash,
    /// A slash.
    Slash,
    /// An equals sign.
    Equals,
    /// Any other mark: a comma, a semicolon.
    Other,
    /// A bracket opens or closes.
    Bracket,
}

/// What kind of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Plain digits; a raised one makes what it is in a word.
    Number,
    /// A sign that means something by itself: `%`, `#`, `€`, `≥`.
    Sign,
}

/// A token of a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// A word folded; the digits of a number; the sign.
    pub text: String,
    /// Which of the three it is.
    pub kind: TokenKind,
    /// What is before it.
    pub gap: Gap,
    /// The bracket that it is in, counted from zero; none outside brackets.
    pub bracket: Option<u8>,
    /// Where it is in the header, in bytes: from, to.
    pub span: (usize, usize),
    /// Whether it is in capitals, two letters or more.
    pub is_capitals: bool,
}

impl Token {
    /// The number of digits, and the number; none for words and for more than nine digits.
    pub fn number(&self) -> Option<(usize, u32)> {
        if self.kind != TokenKind::Number || self.text.len() > 9 {
            return None;
        }
        Some((self.text.len(), self.text.parse().ok()?))
    }

    /// Whether nothing separates it from the token before it.
    pub fn is_glued(&self) -> bool {
        self.gap == Gap::None
    }
}

/// Cuts a header into its tokens.
pub fn tokens(printed: &str) -> Vec<Token> {
    let mut cutter = Cutter { printed, tokens: Vec::new(), gap: Gap::None, brackets: 0, open: 0, begun: None };
    for (at, letter) in printed.char_indices() {
        cutter.step(at, letter);
    }
    cutter.close(printed.len());
    cutter.tokens
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Mark(Gap),
    Open,
    Shut,
    Sign,
    /// Neither separates nor shows: a combining accent, a soft hyphen.
    Within,
}

fn class(letter: char) -> Class {
    match letter {
        '0'..='9' => Class::Digit,
        '(' | '[' | '{' | '（' => Class::Open,
        ')' | ']' | '}' | '）' => Class::Shut,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Class::Mark(Gap::Line),
        '_' => Class::Mark(Gap::Underscore),
        '.' => Class::Mark(Gap::Dot),
        ':' => Class::Mark(Gap::Colon),
        '\'' | '’' | '`' | '´' => Class::Mark(Gap::Apostrophe),
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => Class::Mark(Gap::Dash),
        '/' | '\\' | '|' => Class::Mark(Gap::Slash),
        '=' => Class::Mark(Gap::Equals),
        '%' | '#' | '€' | '$' | '£' | '≥' | '≤' | '<' | '>' | '№' | '‰' => Class::Sign,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{61c}' => {
            Class::Within
        }
        _ if letter.is_alphanumeric() => Class::Letter,
        _ if letter.is_whitespace() => Class::Mark(Gap::Space),
        _ => Class::Mark(Gap::Other),
    }
}

struct Cutter<'p> {
    printed: &'p str,
    tokens: Vec<Token>,
    gap: Gap,
    /// Brackets seen so far, and how many of them are open.
    brackets: u8,
    open: u8,
    /// Where the letters or digits at hand begin, and which of the two they are.
    begun: Option<(usize, Class)>,
}

impl Cutter<'_> {
    fn step(&mut self, at: usize, letter: char) {
        let class = class(letter);
        match class {
            Class::Within => {}
            Class::Letter | Class::Digit => {
                if self.begun.is_some_and(|(_, begun)| begun != class) {
                    self.close(at);
                }
                self.begun.get_or_insert((at, class));
            }
            Class::Sign => {
                self.close(at);
                self.push((at, at + letter.len_utf8()), TokenKind::Sign, letter.to_string());
            }
            Class::Open | Class::Shut => {
                self.close(at);
                self.gap = Gap::Bracket;
                if class == Class::Shut {
                    self.open = self.open.saturating_sub(1);
                } else {
                    self.brackets = self.brackets.saturating_add(u8::from(self.open == 0));
                    self.open = self.open.saturating_add(1);
                }
            }
            Class::Mark(gap) => {
                if gap == Gap::Apostrophe && self.joins(at + letter.len_utf8()) {
                    return;
                }
                self.close(at);
                self.gap = self.gap.max(gap);
            }
        }
    }

    /// Whether an apostrophe belongs to its word, as in `authority's`: one short ending is behind it.
    fn joins(&self, behind: usize) -> bool {
        let ending = self.printed[behind..].chars().take_while(|letter| letter.is_alphabetic()).count();
        matches!(self.begun, Some((_, Class::Letter))) && (1..=2).contains(&ending)
    }

    /// Ends the word or number at hand.
    fn close(&mut self, at: usize) {
        let Some((from, class)) = self.begun.take() else { return };
        if class == Class::Digit {
            return self.push((from, at), TokenKind::Number, self.printed[from..at].to_owned());
        }
        let mut from = from;
        let word = &self.printed[from..at];
        for cut in capitals(word).into_iter().map(|cut| at - word.len() + cut).chain([at]) {
            let folded = fold(&self.printed[from..cut]).into_owned();
            self.push((from, cut), TokenKind::Word, folded);
            from = cut;
        }
    }

    fn push(&mut self, span: (usize, usize), kind: TokenKind, text: String) {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        if text.is_empty() {
            self.gap = gap;
            return;
        }
        let mut letters = self.printed[span.0..span.1].chars();
        let is_capitals = kind == TokenKind::Word && text.len() > 1 && letters.all(|letter| !letter.is_lowercase());
        let bracket = (self.open > 0).then(|| self.brackets.saturating_sub(1));
        self.tokens.push(Token { text, kind, gap, bracket, span, is_capitals });
    }
}

/// Where a word of letters is cut at its capitals: `TargetValue`, `KPIName`; `KPIs` is one word.
fn capitals(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let is_small = |at: usize| letters.get(at).is_some_and(|(_, letter)| letter.is_lowercase());
    let is_large = |at: usize| letters.get(at).is_some_and(|(_, letter)| letter.is_uppercase());
    (1..letters.len())
        .filter(|at| {
            let is_hump = is_small(at - 1) && is_large(*at);
            let ends_capitals = is_large(at - 1) && is_large(*at) && is_small(at + 1) && is_small(at + 2);
            is_hump || ends_capitals
        })
        .map(|at| letters[at].0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(printed: &str) -> Vec<String> {
        tokens(printed).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn headers_are_cut_at_capitals_marks_and_digits() {
        for (printed, expected) in [
            ("Target value", "target|value"),
            ("target_2021", "target|2021"),
            ("target2021", "target|2021"),
            ("TargetValue2021", "target|value|2021"),
            ("KPIName", "kpi|name"),
            ("KPIs", "kpis"),
            ("PLANYEAR", "planyear"),
            ("Planned/Actual", "planned|actual"),
            ("Achieved\nup to now", "achieved|up|to|now"),
            ("FY23/24 Target", "fy|23|24|target"),
            ("% achieved", "%|achieved"),
            ("# of users", "#|of|users"),
            ("authority's name", "authoritys|name"),
            ("Valeur de l'indicateur", "valeur|de|l|indicateur"),
            ("Циљана вредност", "ciljana|vrednost"),
            ("Poc\u{30c}etna", "pocetna"),
            ("T.4 EJECUTADO", "t|4|ejecutado"),
            ("2021²", "2021|2"),
            ("ko\u{ad}ordinator", "koordinator"),
            ("№ 5 ≥ 3", "№|5|≥|3"),
            (" – ", ""),
            ("", ""),
        ] {
            assert_eq!(cut(printed).join("|"), expected, "{printed}");
        }
    }

    #[test]
    fn tokens_know_their_brackets_and_what_is_before_them() {
        let read = |printed| -> Vec<(String, Gap, Option<u8>)> {
            tokens(printed).into_iter().map(|token| (token.text, token.gap, token.bracket)).collect()
        };
        let token = |text: &str, gap, bracket| (text.to_owned(), gap, bracket);
        assert_eq!(
            read("Target (in EUR) [2021 - 22"),
            [
                token("target", Gap::None, None),
                token("in", Gap::Bracket, Some(0)),
                token("eur", Gap::Space, Some(0)),
                token("2021", Gap::Bracket, Some(1)),
                token("22", Gap::Dash, Some(1)),
            ]
        );
        assert_eq!(read("a) b")[1], token("b", Gap::Bracket, None));
    }

    #[test]
    fn a_raised_digit_is_no_number() {
        let kinds: Vec<TokenKind> = tokens("2021² ٢٠٢١").into_iter().map(|token| token.kind).collect();
        assert_eq!(kinds, [TokenKind::Number, TokenKind::Word, TokenKind::Word]);
    }
}
