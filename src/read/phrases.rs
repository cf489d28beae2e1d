//! Known phrases in running text: the longest is found first, and a phrase inside a longer one does not count.

/// What a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<T> {
    /// No known phrase, or only negated ones.
    Nothing,
    /// All phrases found say the same.
    One(T),
    /// Phrases found contradict each other.
    Contradiction,
}

/// Folded phrases with what they say.
#[derive(Debug)]
pub struct Phrases<T> {
    list: Vec<(String, T)>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a folded phrase.
    pub fn add(&mut self, phrase: &str, says: T) {
        if !phrase.is_empty() {
            self.list.push((phrase.to_owned(), says));
        }
    }

    /// Puts the longest phrases first.
    pub fn sort(&mut self) {
        self.list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    }

    /// Finds what folded text says. A phrase right behind a negation says nothing.
    pub fn find(&self, text: &str, is_negation: impl Fn(&str) -> bool) -> Said<T> {
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let mut said = Said::Nothing;
        for (phrase, says) in &self.list {
            for (at, _) in text.match_indices(phrase.as_str()) {
                let end = at + phrase.len();
                let is_whole =
                    (at == 0 || text[..at].ends_with(' ')) && (end == text.len() || text[end..].starts_with(' '));
                if !is_whole || taken.iter().any(|(from, to)| at < *to && *from < end) {
                    continue;
                }
                taken.push((at, end));
                if text[..at].trim_end().rsplit(' ').next().is_some_and(&is_negation) {
                    continue;
                }
                said = match said {
                    Said::Nothing => Said::One(*says),
                    Said::One(before) if before == *says => Said::One(before),
                    _ => return Said::Contradiction,
                };
            }
        }
        said
    }
}
