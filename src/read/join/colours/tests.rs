use super::*;

#[test]
fn a_unit_spells_the_colours_if_it_has_a_letter_for_each() {
    for (unit, spells) in
        [("RAG", true), ("RAG status", true), ("rag", true), ("RA", false), ("grade A-G", false), ("", false)]
    {
        assert_eq!(spells_colours(unit), spells, "{unit}");
    }
}

#[test]
fn colours_are_known_in_the_languages_of_tables() {
    for (words, colour) in [
        ("Green", Some(Colour::Green)),
        ("žuto", Some(Colour::Amber)),
        ("црвено", Some(Colour::Red)),
        ("rouge", Some(Colour::Red)),
        ("blue", None),
        ("adopted", None),
    ] {
        assert_eq!(in_words(&fold(words)), colour, "{words}");
    }
}
