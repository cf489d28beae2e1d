use super::*;

/// Texts as cells; an empty one is a blank cell.
fn texts(cells: &[&str]) -> Vec<Option<Content>> {
    cells.iter().map(|text| (!text.is_empty()).then(|| Content::Text((*text).into()))).collect()
}

fn of(cells: &[Option<Content>]) -> ColumnTraits {
    ColumnTraits::from_cells(cells.iter().map(Option::as_ref), None)
}

fn of_texts(cells: &[&str]) -> ColumnTraits {
    of(&texts(cells))
}

fn numbers(cells: &[&str]) -> ColumnTraits {
    of(&cells.iter().map(|number| Some(Content::Number(number.parse().unwrap()))).collect::<Vec<_>>())
}

#[test]
fn cells_have_the_traits_that_they_show() {
    use CellTrait as T;
    for (text, expected) in [
        ("12", &[T::Figure, T::Number, T::Whole, T::PerhapsCode][..]),
        ("0", &[T::Figure, T::Number, T::Whole, T::Fraction]),
        ("0,75", &[T::Figure, T::Number, T::Fraction]),
        ("-3.5", &[T::Figure, T::Number, T::Negative]),
        ("1.150.576", &[T::Figure, T::Number, T::Whole]),
        ("85 %", &[T::Figure, T::Number, T::Whole, T::Percentage]),
        ("85 процената", &[T::Figure, T::Number, T::Whole, T::Percentage]),
        ("2021", &[T::Figure, T::Number, T::Whole, T::Year, T::PerhapsCode]),
        ("2021. godina", &[T::Figure, T::Number, T::Whole, T::Year]),
        ("2021. године", &[T::Year]),
        ("31.12.2021", &[T::Date]),
        ("2021-12-31", &[T::Date]),
        ("2025-10-13 19:06:00+02:00", &[T::Date]),
        ("2020/21", &[T::Period]),
        ("2024-2027", &[T::Period]),
        ("2021-Q1", &[T::Period]),
        ("Q2 2026", &[T::Period]),
        ("II квартал 2021", &[T::Period]),
        ("јун 2021", &[T::Date]),
        ("H1 2024", &[T::Period]),
        ("2. polugodište 2024.", &[T::Period]),
        ("FY24", &[T::Period]),
        ("Q3", &[T::Period]),
        ("1.1.3", &[T::Code]),
        ("1.1.3.", &[T::Code]),
        ("P1.M1", &[T::Code]),
        ("R-1-1", &[T::Code]),
        ("KPI07", &[T::Code]),
        ("КПИ-07", &[T::Code]),
        ("1.b.2", &[T::Code]),
        ("1.1.3#2", &[T::Code]),
        ("0614/5006", &[T::Code]),
        ("Мера 1.3", &[T::Code]),
        ("5bd5a3a7-8a4f-4f9e-9a0d-0f3a1cf7a1b2", &[T::Code]),
        ("1.2", &[T::Figure, T::Number, T::PerhapsCode]),
        ("1.25", &[T::Figure, T::Number, T::PerhapsCode]),
        ("42 - 45", &[T::Figure, T::Bound]),
        ("at least 5", &[T::Figure, T::Bound]),
        ("najmanje 5", &[T::Figure, T::Bound]),
        ("< 20", &[T::Figure, T::Bound]),
        ("Measure 1.3: Roads", &[T::TitledCode, T::Words]),
        ("Мера 2.1: Путеви", &[T::TitledCode, T::Words]),
        ("1.3 Roads", &[T::TitledCode, T::Words]),
        ("Number of roads", &[T::Words]),
        ("COVID", &[T::Words]),
        ("covid-19 beds", &[T::Words]),
        ("The roads of all towns are open again", &[T::Words]),
        ("The roads of all the towns are open again", &[T::Sentence, T::Words]),
        ("Путеви у свим градовима су поново отворени", &[T::Sentence, T::Words]),
        ("https://data.gov.rs/sr/", &[T::Url, T::Words]),
        ("yes", &[T::Words, T::YesNo]),
        ("да", &[T::Words, T::YesNo]),
        ("✓", &[T::YesNo]),
        ("n/a", &[T::Missing]),
        ("-", &[T::Missing]),
        ("нема података", &[T::Missing]),
        ("#DIV/0!", &[]),
        ("first\nsecond", &[T::Words, T::Lines]),
    ] {
        let traits = of_texts(&[text]);
        let found: Vec<T> = T::ALL.iter().copied().filter(|one| traits.count(*one) > 0).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn stored_contents_have_traits_by_their_format() {
    use CellTrait as T;
    for (content, expected) in [
        (Content::Percent("85".parse().unwrap()), &[T::Figure, T::Number, T::Whole, T::Percentage][..]),
        (Content::Number("0.5".parse().unwrap()), &[T::Figure, T::Number, T::Fraction]),
        (Content::Number("2021".parse().unwrap()), &[T::Figure, T::Number, T::Whole, T::Year, T::PerhapsCode]),
        (Content::Date(2021, 12, 31), &[T::Date]),
        (Content::Bool(true), &[T::YesNo]),
        (Content::Error("#REF!".into()), &[T::Fault]),
        (Content::Uncomputed("=A1".into()), &[T::Fault]),
    ] {
        let traits = of(&[Some(content.clone())]);
        let found: Vec<T> = T::ALL.iter().copied().filter(|one| traits.count(*one) > 0).collect();
        assert_eq!(found, expected, "{content:?}");
    }
}

#[test]
fn shares_are_of_the_cells_with_a_value() {
    let traits = of_texts(&["5", "6", "7", "8", "many", "n/a", ""]);
    assert_eq!((traits.rows, traits.filled, traits.valued()), (7, 6, 5));
    assert_eq!(traits.percent_of(CellTrait::Number), 80);
    assert!(traits.is_mostly(CellTrait::Number));
    assert!(!of_texts(&["5", "6", "7", "many", "more"]).is_mostly(CellTrait::Number));
    assert!(!of_texts(&["", ""]).is_mostly(CellTrait::Number));
}

#[test]
fn repetition_runs_and_blanks_below_a_first_cell_are_counted() {
    let traits = of_texts(&["", "Goal A", "", "", "Goal B", "Goal B", "Goal A", "-", "-"]);
    assert_eq!((traits.distinct, traits.repeats, traits.runs, traits.blanks_below), (2, 2, 1, 2));
    assert!(!traits.is_unique());
    assert!(of_texts(&["Roads", "Schools", "-", "-"]).is_unique());
    assert!(!of_texts(&["-", ""]).is_unique());
}

#[test]
fn columns_of_codes_are_known_by_their_form_or_by_how_they_go_on() {
    for (cells, expected) in [
        (&["1.1.1", "1.1.2", "1.2.1"][..], true),
        (&["P1.M1", "P1.M2", "P2.M1", "total"], false),
        (&["P1.M1", "P1.M2", "P2.M1", "P2.M2", "total"], true),
        (&["KPI-1", "KPI-2"], true),
        (&["1", "2", "3"], true),
        (&["1", "1", "2", "2", "3"], true),
        (&["1.1", "1.2", "2.1", "2.2"], true),
        (&["1", "1.1", "1.2", "2", "2.1"], true),
        (&["01", "02"], true),
        (&["2.6", "3.1", "0.4"], false),
        (&["10", "20", "30"], false),
        (&["5"], false),
        (&["Q1 2021", "Q2 2021"], false),
        (&["2020-2021", "2021-2022"], false),
        (&["Roads", "Schools"], false),
        // Seven of ten steps go on, not six.
        (&["1", "2", "3", "4", "5", "6", "7", "8", "10", "12", "14"], true),
        (&["1", "2", "3", "4", "5", "6", "7", "9", "11", "13", "15"], false),
    ] {
        assert_eq!(of_texts(cells).holds_codes(), expected, "{cells:?}");
    }
}

#[test]
fn codes_nest_where_one_is_the_beginning_of_another() {
    let nested = of_texts(&["1", "1.1", "1.1.1", "1.1.2", "2"]);
    assert_eq!(nested.nested_codes(), 3);
    for (cells, others, below) in [
        (&["1.1.1", "1.1.2", "2.1.1"][..], &["1.1", "1.1", "2.1"][..], 3),
        (&["P1.M1", "P1.M2"], &["P1"], 2),
        (&["П1.М1", "П2.М2"], &["П1"], 1),
        (&["R-1-1", "R-2-1"], &["R-1"], 1),
        (&["1.11", "1.12"], &["1.1"], 0),
        (&["KPI07", "KPI08"], &["KPI0"], 0),
    ] {
        assert_eq!(of_texts(cells).codes_below(&of_texts(others)), below, "{cells:?} {others:?}");
    }
}

#[test]
fn a_column_of_row_numbers_counts_from_one() {
    assert!(numbers(&["1", "2", "3"]).counts_rows);
    assert!(of_texts(&["1.", "2.", "3."]).counts_rows);
    assert!(!numbers(&["2", "3", "4"]).counts_rows);
    assert!(!numbers(&["1", "2", "4"]).counts_rows);
    assert!(!numbers(&["1"]).counts_rows);
}

#[test]
fn short_closed_lists_are_known_by_their_words() {
    use ListKind as K;
    for (cells, kind) in [
        (&["green", "amber", "red"][..], Some(K::Colours)),
        (&["Zeleno", "Crveno", "Zeleno"], Some(K::Colours)),
        (&["Зелено", "Жуто"], Some(K::Colours)),
        (&["🟢", "🔴", "🟡"], Some(K::Colours)),
        (&["yes", "no", "yes"], Some(K::YesNo)),
        (&["DA", "NE"], Some(K::YesNo)),
        (&["increase", "decrease", "increase"], Some(K::Directions)),
        (&["↑", "↓"], Some(K::Directions)),
        (&["rast", "pad"], Some(K::Directions)),
        (&["Baseline", "Target", "Achieved"], Some(K::ValueKinds)),
        (&["Planned", "Actual", "Planned", "Actual"], Some(K::ValueKinds)),
        (&["Остварена вредност", "Циљана вредност"], Some(K::ValueKinds)),
        (&["achieved", "not achieved", "achieved"], Some(K::Verdicts)),
        (&["nije ostvareno", "ostvareno"], Some(K::Verdicts)),
        (&["On track", "Off track", "At risk"], Some(K::States)),
        (&["po planu", "kasni"], Some(K::States)),
        (&["completed", "ongoing", "not started"], Some(K::Statuses)),
        (&["Impact", "Outcome", "Output", "Output"], Some(K::Levels)),
        (&["Ishod", "Izlaz", "Izlaz"], Some(K::Levels)),
        (&["Female", "Male", "Total"], Some(K::Parts)),
        (&["жене", "мушкарци", "укупно"], Some(K::Parts)),
        (&["%", "Number", "%", "ha"], Some(K::Units)),
        (&["Annual", "Quarterly", "Annual"], Some(K::Frequencies)),
        (&["Low", "Medium", "High"], Some(K::Grades)),
        (&["A", "B", "C", "A"], Some(K::Grades)),
        // Four of five rows of a kind, not three of five.
        (&["green", "red", "green", "green", "cyan"], Some(K::Colours)),
        (&["green", "red", "green", "cyan", "teal"], None),
        (&["North region", "Roads", "Water"], None),
    ] {
        assert_eq!(of_texts(cells).list_kind(), kind, "{cells:?}");
    }
}

#[test]
fn few_words_over_many_rows_are_a_closed_list_of_no_known_kind() {
    let list = of_texts(&["Ministry A", "Ministry B", "Ministry A", "Ministry B"]).list.unwrap();
    assert_eq!((list.kind, list.words), (None, vec!["Ministry A".to_owned(), "Ministry B".to_owned()]));
    assert!(of_texts(&["Ministry A", "Ministry B", "Ministry A"]).list.is_none());
    let words = |count: usize| -> Vec<String> { (0..count * 3).map(|at| format!("word {}", at % count)).collect() };
    let list_of = |words: Vec<String>| of_texts(&words.iter().map(String::as_str).collect::<Vec<_>>()).list;
    let letters = |words: Vec<String>| -> Vec<String> {
        words.iter().map(|word| word.replace(|letter: char| letter.is_ascii_digit(), "").trim().to_owned()).collect()
    };
    assert_eq!(letters(words(1)), ["word", "word", "word"]);
    assert!(list_of(words(closed_list::MOST_WORDS)).is_some());
    assert!(list_of(words(closed_list::MOST_WORDS + 1)).is_none());
    assert!(of_texts(&["12", "15", "12", "15"]).list.is_none());
}

#[test]
fn words_of_statuses_verdicts_and_colours_say_whether_an_indicator_is_achieved() {
    for (text, says) in [
        ("achieved", Some(true)),
        ("not achieved", Some(false)),
        ("Green", Some(true)),
        ("red", Some(false)),
        ("amber", None),
        ("on track", None),
        ("off track", None),
        ("at risk", None),
        ("🟢", Some(true)),
        ("🔴", Some(false)),
        ("🟡", None),
        ("да", Some(true)),
        ("ne", Some(false)),
        ("✓", Some(true)),
        ("ispod plana", None),
        ("Премашено", None),
        ("no data", None),
        ("somewhere", None),
    ] {
        assert_eq!(closed_list::says_achieved(text), says, "{text}");
    }
}

#[test]
fn the_scale_of_numbers_is_their_spread() {
    let spread = numbers(&["0.5", "200", "30", "4"]).spread.unwrap();
    let text = |number: Decimal| number.to_string();
    assert_eq!((text(spread.min), text(spread.max)), ("0.5".into(), "200".into()));
    assert_eq!(of_texts(&["many"]).spread, None);
}

#[test]
fn figures_are_kept_row_by_row() {
    let traits = of_texts(&["5", "", "at least 7", "5 - 8", "many"]);
    let printed: Vec<String> =
        traits.figures.iter().map(|figure| figure.map_or("-".to_owned(), |number| number.to_string())).collect();
    assert_eq!(printed, ["5", "-", "7", "-", "-"]);
}

#[test]
fn texts_have_a_mean_length() {
    assert_eq!(of_texts(&["ab", "šđčć", ""]).mean_length, 3);
    assert_eq!(numbers(&["1"]).mean_length, 0);
}

#[test]
fn of_a_long_table_no_more_rows_are_looked_at_than_of_a_short_one() {
    let rows = 100_000;
    let cells: Vec<Option<Content>> =
        (0..rows).map(|row| Some(Content::Text(format!("{}.5", row % 977).into()))).collect();
    let traits = ColumnTraits::from_cells(sample::sample(rows).map(|row| cells[row].as_ref()), None);
    assert_eq!((traits.rows, traits.figures.len()), (sample::MOST_ROWS, sample::MOST_ROWS));
    assert!(traits.is_mostly(CellTrait::Number));
}
