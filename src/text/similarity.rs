//! How alike two texts are. Each measure is for one kind of difference; all but [`edits`] give 0 for nothing in common
//! and 1 for the same.

/// Words that somebody typed, keys, ids and names of files: 0 to 1 (Jaro–Winkler). What two words begin with counts
/// more, since mistakes at typing are rarer there.
pub fn of_typed(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(one, other)
}

/// Folded names of rows in two tables: 0 to 1, and 1 only for equal ones (Dice's coefficient of pairs of letters). The
/// order of words hardly counts, since a report rephrases the names of the plan; so the measure for typed words, which
/// sets the beginning first, would take `number of ...` for a likeness. An empty name is like no other.
pub fn of_names(one: &str, other: &str) -> f64 {
    if one.is_empty() || other.is_empty() {
        0.0
    } else if one == other {
        1.0
    } else {
        strsim::sorensen_dice(one, other).min(0.99)
    }
}

/// Letters misread from a printed page: 0 to 1, the share of letters that are right (Levenshtein). Misreading changes
/// letters anywhere and moves none.
pub fn of_misread(one: &str, other: &str) -> f64 {
    strsim::normalized_levenshtein(one, other)
}

/// Folded titles that may be worded anew: 0 to 1, the share of words in common. Short words and endings do not count;
/// two titles without longer words are alike.
pub fn of_titles(one: &str, other: &str) -> f64 {
    let (one, other) = (stems(one), stems(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let most = one.len().max(other.len());
    if most == 0 { 1.0 } else { shared as f64 / most as f64 }
}

/// Letters that turn one code into the other, two changed places as one (Damerau–Levenshtein): `1.12` and `1.21` are
/// one apart.
pub fn edits(one: &str, other: &str) -> usize {
    strsim::damerau_levenshtein(one, other)
}

/// The beginnings of the words of three letters and more, so that endings do not count.
fn stems(folded: &str) -> Vec<String> {
    let mut stems: Vec<String> =
        folded.split(' ').filter(|word| word.len() > 2).map(|word| word.chars().take(5).collect()).collect();
    stems.sort();
    stems.dedup();
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_wholly_alike_and_strange_ones_not_at_all() {
        for measure in [of_typed, of_names, of_misread, of_titles] {
            assert_eq!(measure("users of portals", "users of portals"), 1.0);
            assert_eq!(measure("abc", "xyz"), 0.0);
        }
        assert_eq!(edits("1.2.3", "1.2.3"), 0);
    }

    #[test]
    fn each_measure_forgives_what_it_is_for() {
        assert!(of_typed("toleranse", "tolerance") > of_typed("dolerance", "tolerance"));
        assert!(of_names("users of the portal", "the portal users") > 0.8);
        assert!(of_names("abab", "baba") < 1.0, "only equal names are the same name");
        assert_eq!(of_names("", ""), 0.0);
        assert_eq!(of_misread("budget", "budqet"), 5.0 / 6.0);
        assert_eq!(of_titles("training of civil servants", "civil servant trainings"), 1.0);
        assert_eq!(edits("1.12", "1.21"), 1);
    }
}
