//! Cells that name several things of a list, as tags do: `roads; water` beside `water` and `roads`.

use std::collections::HashMap;

/// So many different texts have to name several things.
const LEAST: usize = 2;
/// One of so many different texts has to name several.
const ONE_OF: usize = 3;
/// Of so many texts that name several one may have a piece of its own.
const ONE_UNKNOWN_OF: usize = 5;
/// Longer cells are running text.
const LONGEST: usize = 120;

/// Whether the different texts of a column name several things: nearly all that are cut up by commas, semicolons or bars
/// have only pieces that other texts have too. Titles with commas have pieces of their own.
pub fn hold_several<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let texts: Vec<Vec<&str>> = texts.filter(|text| text.len() <= LONGEST).map(|text| pieces(text).collect()).collect();
    let is_several = |pieces: &&Vec<&str>| pieces.len() > 1;
    let count = texts.iter().filter(is_several).count();
    if count < LEAST || count * ONE_OF < texts.len() {
        return false;
    }
    let mut times: HashMap<&str, usize> = HashMap::new();
    texts.iter().flatten().for_each(|piece| *times.entry(piece).or_default() += 1);
    let is_shared = |piece: &&str| times.get(piece).is_some_and(|times| *times > 1);
    let unknown = texts.iter().filter(is_several).filter(|pieces| !pieces.iter().all(is_shared)).count();
    unknown * ONE_UNKNOWN_OF <= count
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|', '\n']).map(str::trim).filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::hold_several;

    #[test]
    fn lists_of_tags_share_their_pieces_and_titles_with_commas_do_not() {
        let tags = ["Climate, Water", "Water", "Soil; Climate", "Soil", "Climate, Soil, Water"];
        assert!(hold_several(tags.into_iter()));
        let titles = ["Roads, bridges and ports", "Health, education and care", "Clean water", "Safe streets"];
        assert!(!hold_several(titles.into_iter()));
        assert!(!hold_several(["Roads", "Water", "Roads, Water"].into_iter()), "one alone is a title");
        let few = ["Roads", "Water", "Ports", "Schools", "Roads, Water", "Water, Ports", "Rail", "Air"];
        assert!(!hold_several(few.into_iter()), "two rows of two owners beside many of one");
    }
}
