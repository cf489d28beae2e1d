use proptest::prelude::*;

use super::*;

fn printed(figure: &Figure) -> String {
    let amount = match figure.amount {
        Amount::Missing => "missing".to_owned(),
        Amount::Exact(number) => number.normalize().to_string(),
        Amount::Range { low, high } => format!("{}..{}", low.normalize(), high.normalize()),
        Amount::AtLeast(bound) => format!("{}{}", bound.sign_of_least(), bound.number),
        Amount::AtMost(bound) => format!("{}{}", bound.sign_of_most(), bound.number),
        Amount::YesNo(said) => if said { "yes" } else { "no" }.to_owned(),
        Amount::Words => "words".to_owned(),
        Amount::Fault => "fault".to_owned(),
    };
    let percent = if figure.percent { "%" } else { "" };
    let year = figure.period.map_or_else(String::new, |period| format!(" in {period}"));
    let doubt = match figure.doubt {
        None => "",
        Some(Doubt::Ambiguous(_)) => " ambiguous",
        Some(Doubt::Words) => " words",
        Some(Doubt::Unclear) => " unclear",
        Some(Doubt::Date) => " date",
        Some(Doubt::Fault) => " error",
        Some(Doubt::Uncomputed) => " uncomputed",
        Some(Doubt::YearSpan(_)) => " span",
        Some(Doubt::Note) => " note",
        Some(Doubt::Beside(_)) => " beside",
        Some(Doubt::Bracketed(_)) => " bracketed",
        Some(Doubt::Misspelled(_)) => " misspelled",
    };
    format!("{amount}{percent}{year}{doubt}")
}

fn assert_reads_in_column(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(printed(&read_in_column(text, None)), *expected, "{text}");
    }
}

fn assert_reads(cases: &[(&str, &str)], mark: Option<DecimalMark>) {
    for (text, expected) in cases {
        assert_eq!(printed(&read_figure(text, mark)), *expected, "{text}");
    }
}

#[test]
fn minutes_are_a_unit_behind_a_number_and_a_bound_before_one() {
    assert_reads(
        &[("9 min", "9"), ("6,5 min", "6.5"), ("≤ 5 min", "<=5"), ("min 5", ">=5"), ("9 mink", "words unclear")],
        None,
    );
}

#[test]
fn a_period_before_a_figure_has_a_colon_and_a_blank_behind_it_and_a_time_of_day_is_no_figure() {
    assert_reads(
        &[
            ("2021: 45", "45 in 2021"),
            ("Q2 2021: 45", "45 in 2021-Q2"),
            ("2022-01-04 08:30:00", "fault unclear"),
            ("2022-01-04 08:30", "fault unclear"),
            ("31.12.2021 00:00", "fault unclear"),
        ],
        None,
    );
}

#[test]
fn a_figure_above_a_note_is_read_and_told() {
    assert_reads(
        &[
            ("0\nThe measure begins in 2021", "0 note"),
            ("5 %\nestimate", "5% note"),
            ("54,119\n12,034", "fault unclear"),
            ("The measure begins in 2021\n0", "words words"),
        ],
        None,
    );
}

#[test]
fn the_number_of_a_year_is_found_in_a_sentence_with_no_other_number() {
    for (text, number) in [
        ("The target for 2022 (85) has been exceeded.", Some("85")),
        ("The provision of 200 services is planned for 2022.", Some("200")),
        ("Reached 12.5% in 2022", Some("12.5")),
        ("85 has been exceeded", None),
        ("1 in 65 for 2022", None),
        ("By 2022, or 2023, all of them", None),
        ("The deadline is Q4 2022", None),
        ("Trainings go on in 2022", None),
    ] {
        let read = read_sentence(text, Year(2022), None).map(|number| number.normalize().to_string());
        assert_eq!(read.as_deref(), number, "{text}");
    }
}

#[test]
fn numbers_read_as_people_write_them() {
    assert_reads(
        &[
            ("0", "0"),
            ("5196", "5196"),
            ("1.150.576", "1150576"),
            ("1 150 576", "1150576"),
            ("1\u{a0}150\u{a0}576", "1150576"),
            ("1\u{202f}150", "1150"),
            ("1'150'576", "1150576"),
            ("1,150,576", "1150576"),
            ("1.150.576,25", "1150576.25"),
            ("1,150,576.25", "1150576.25"),
            ("1 150,5", "1150.5"),
            ("96,55", "96.55"),
            ("2.6", "2.6"),
            ("43.75", "43.75"),
            ("0.125", "0.125"),
            ("0,125", "0.125"),
            ("12345.678", "12345.678"),
            (".5", "0.5"),
            ("95.", "95"),
            ("-3", "-3"),
            ("−3,5", "-3.5"),
            ("+5", "5"),
            ("1.2E+05", "120000"),
            ("10.000.000.000", "10000000000"),
        ],
        None,
    );
}

#[test]
fn percent_signs_years_and_units_go_with_the_number() {
    assert_reads(
        &[
            ("5%", "5%"),
            ("12,5 %", "12.5%"),
            ("61.75%", "61.75%"),
            ("85 percent", "85%"),
            ("85 posto", "85%"),
            ("0 (2020)", "0 in 2020"),
            ("37 (2019.)", "37 in 2019"),
            ("37% (2019)", "37% in 2019"),
            ("12 (2017/2018)", "12 in 2017/18 span"),
            ("- (2019)", "missing in 2019"),
            ("24 index points", "24"),
            ("$15,200,000", "15200000"),
            ("€ 12,50", "12.5"),
            ("2.400.000 RSD", "2400000"),
            ("50% reduction", "words unclear"),
        ],
        None,
    );
}

#[test]
fn ranges_and_bounds_are_no_exact_numbers() {
    assert_reads(
        &[
            ("42 - 45", "42..45"),
            ("95–100", "95..100"),
            ("49.16 - 51.75", "49.16..51.75"),
            ("95 - 100%", "95..100%"),
            ("100-95", "95..100"),
            ("-5 - -3", "-5..-3"),
            ("42 to 45", "42..45"),
            ("between 5 and 7", "5..7"),
            ("od 5 do 7", "5..7"),
            ("at least 5", ">=5"),
            ("At least 5%", ">=5%"),
            (">= 5", ">=5"),
            ("≥5", ">=5"),
            ("5+", ">=5"),
            ("najmanje 5", ">=5"),
            ("најмање 5", ">=5"),
            ("at most 5", "<=5"),
            ("<= 5", "<=5"),
            ("up to 5", "<=5"),
            ("do 5", "<=5"),
        ],
        None,
    );
}

#[test]
fn what_stands_for_no_value_is_missing() {
    for text in
        ["", "  ", "-", "–", "/", "//", "n/a", "N/A", "no data", "No data.", "nema podataka", "нема података", "…"]
    {
        assert_eq!(printed(&read_figure(text, None)), "missing", "{text}");
    }
}

#[test]
fn one_separator_and_three_digits_are_thousands_and_ambiguous() {
    let cases = [("2.194", "2194 ambiguous"), ("1,097", "1097 ambiguous"), ("3.000%", "3000% ambiguous")];
    assert_reads(&cases, None);
    assert_reads(&[("2.194", "2194"), ("1,097", "1.097"), ("96.55", "96.55")], Some(DecimalMark::Comma));
    assert_reads(&[("2.194", "2.194"), ("1,097", "1097"), ("96,55", "96.55")], Some(DecimalMark::Point));
}

#[test]
fn unambiguous_cells_of_a_table_decide_unless_they_disagree() {
    for (cells, mark) in [
        (&["96,55", "2.194"][..], Some(DecimalMark::Comma)),
        (&["1.150.576"], Some(DecimalMark::Comma)),
        (&["43.75"], Some(DecimalMark::Point)),
        (&["2,400,000"], Some(DecimalMark::Point)),
        (&["49.16 - 51.75"], Some(DecimalMark::Point)),
        (&["61.75%"], Some(DecimalMark::Point)),
        (&["2.6", "96,55"], None),
        (&["1 150 576", "5196", "2.194"], None),
        (&["12.3.2020"], None),
    ] {
        let mut votes = Votes::default();
        cells.iter().for_each(|cell| votes.count(cell));
        assert_eq!(votes.agreed(), mark, "{cells:?}");
    }
}

#[test]
fn words_for_thousands_and_millions_multiply_in_all_languages() {
    for (language, cases) in [
        ("en", &[("1.2 million", "1200000"), ("3 bn", "3000000000"), ("$3m", "3000000"), ("5 thousand", "5000")][..]),
        (
            "sr-latn",
            &[("1,3 mil.", "1300000"), ("12 hilj.", "12000"), ("2 milijarde", "2000000000"), ("5 mil RSD", "5000000")],
        ),
        ("sr-cyrl", &[("1,3 мил.", "1300000"), ("12 хиљада", "12000"), ("1,5 милиона динара", "1500000")]),
        (
            "hr",
            &[
                ("1,2 milijuna", "1200000"),
                ("3 tis. kuna", "3000"),
                ("2 milj.", "2000000"),
                ("1 mlrd. eura", "1000000000"),
            ],
        ),
        (
            "fr",
            &[
                ("1,2 million d'euros", "1200000"),
                ("5 k€", "5000"),
                ("3 Md€", "3000000000"),
                ("2 milliards de FCFA", "2000000000"),
            ],
        ),
        (
            "es",
            &[
                ("1,2 millones", "1200000"),
                ("12 mil pesos", "12000"),
                ("2 mil millones", "2000000000"),
                ("3 mdp", "3000000"),
            ],
        ),
        (
            "pt",
            &[
                ("1,2 milhões", "1200000"),
                ("12 mil euros", "12000"),
                ("R$ 3 mi", "3000000"),
                ("2 mil milhões", "2000000000"),
            ],
        ),
        (
            "de",
            &[
                ("1,2 Mio. €", "1200000"),
                ("500 Tsd.", "500000"),
                ("3 Mrd.", "3000000000"),
                ("2 Millionen Euro", "2000000"),
            ],
        ),
        (
            "it",
            &[
                ("1,2 milioni", "1200000"),
                ("12mila euro", "12000"),
                ("3 mld", "3000000000"),
                ("2 mln di euro", "2000000"),
            ],
        ),
        ("mk", &[("1,2 милиони", "1200000"), ("12 илјади", "12000"), ("3 милијарди денари", "3000000000")]),
        ("sq", &[("1,2 milionë", "1200000"), ("12 mijë", "12000"), ("3 miliardë lekë", "3000000000")]),
    ] {
        for (text, expected) in cases {
            let figure = read_figure(text, None);
            assert_eq!((printed(&figure).as_str(), figure.is_multiplied), (*expected, true), "{language}: {text}");
        }
    }
}

#[test]
fn words_like_those_for_a_factor_are_none_and_a_factor_of_two_languages_is_not_guessed_at() {
    assert_reads_in_column(&[
        ("12 mil", "words unclear"),
        ("12 mil.", "12000000"),
        ("8 mil familias", "8000 beside"),
        ("8 mil domaćinstava", "words unclear"),
        ("5 millionth", "words unclear"),
        ("3 trillion", "words unclear"),
        ("2 dozen", "words unclear"),
        ("12 miles", "12"),
        ("3 m", "3"),
        ("12 K", "words unclear"),
        ("12 M", "12000000 beside"),
        ("45K", "45000"),
        ("1.2M", "1200000"),
        ("1.2-1.5 million", "1200000..1500000"),
        ("900,000 - 1.2 million", "900000..1200000 ambiguous"),
        ("at least 1.2 million", ">=1200000"),
    ]);
}

#[test]
fn currencies_are_before_and_behind() {
    assert_reads(
        &[
            ("€ 5", "5"),
            ("5 €", "5"),
            ("RSD 1.200,00", "1200"),
            ("EUR5", "5"),
            ("1.200,00 din.", "1200"),
            ("£3", "3"),
            ("EUR 2021", "words words"),
            ("DIN 5008", "words words"),
            ("KPI 12", "words words"),
        ],
        None,
    );
}

#[test]
fn a_number_in_brackets_is_below_zero_and_a_year_in_brackets_a_period() {
    assert_reads_in_column(&[
        ("(420)", "-420 bracketed"),
        ("(1.150,5)", "-1150.5 bracketed"),
        ("€ (420)", "-420 bracketed"),
        ("(420) RSD", "-420 bracketed"),
        ("(1.2 million)", "-1200000 bracketed"),
        ("(2020)", "missing in 2020"),
        ("(12%)", "fault unclear"),
        ("45 (60)", "fault unclear"),
        ("(-5)", "fault unclear"),
    ]);
    assert_reads(&[("(420)", "fault unclear")], None);
}

#[test]
fn a_fraction_beside_its_percentage_is_kept() {
    assert_reads(
        &[
            ("49 % (55/112)", "49%"),
            ("49% (55 of 112)", "49%"),
            ("42 % (55/112)", "42%"),
            ("55/112 (49 %)", "49%"),
            ("0,49 (55/112)", "0.49"),
            ("49 (55 od 112)", "49"),
            ("42 (55/112)", "fault unclear"),
            ("55/112", "fault unclear"),
        ],
        None,
    );
    assert_eq!(fraction_in("49 % (55/112)"), Some(("55", "112")));
    assert_eq!(fraction_in("49 %"), None);
    assert_eq!(fraction_in("49 % (2021)"), None);
}

#[test]
fn figures_beside_words_are_read_in_columns_of_figures_where_there_is_one_reading() {
    assert_reads_in_column(&[
        ("cca 141", "141 beside"),
        ("oko 141", "141 beside"),
        ("~141", "141 beside"),
        ("≈ 141", "141 beside"),
        ("approx. 141", "141 beside"),
        ("approx. 12,5 %", "12.5% beside"),
        ("ca. 1,2 Mio. €", "1200000 beside"),
        ("141 cameras", "141 beside"),
        ("141 камера", "141 beside"),
        ("1.2 million cameras", "1200000 beside"),
        ("141 (est.)", "141 beside"),
        ("25 (estimate)", "25 beside"),
        ("141*", "141 beside"),
        ("141 circa", "141 beside"),
        ("p 141", "141 beside"),
        ("141 e", "141 beside"),
        ("l51", "151 misspelled"),
        ("1O2", "102 misspelled"),
        ("1O%", "10% misspelled"),
        ("1 0 2", "fault unclear"),
        ("IO2", "words words"),
    ]);
}

#[test]
fn what_counts_or_compares_otherwise_stays_words() {
    assert_reads_in_column(&[
        ("in progress", "words words"),
        ("to be determined", "words words"),
        ("2 of 3", "words words"),
        ("1st", "words unclear"),
        ("Phase 2", "words words"),
        ("see note 3", "words words"),
        ("12 months", "12"),
        ("50% reduction", "words unclear"),
        ("3 more", "words unclear"),
        ("3 fewer", "words unclear"),
        ("12 planned", "words unclear"),
        ("25 (women)", "fault unclear"),
        ("5 registers of the state", "words unclear"),
        ("2021 budget", "words unclear"),
        ("3 times", "words unclear"),
    ]);
    for text in ["cca 141", "141 cameras", "l51", "1O2", "K12", "45K"] {
        assert_eq!(read_figure(text, None).amount, Amount::Words, "a cell of which nothing is known: {text}");
    }
}

#[test]
fn what_is_no_figure_is_never_guessed_at() {
    assert_reads(
        &[
            ("1 in 130 employees", "words words"),
            ("1 in 65 at LSG level, 1 in 25 at the level of the state", "words words"),
            ("Register has been set-up", "words words"),
            ("Pending", "words words"),
            ("5 registers of the state", "words unclear"),
            ("12.3 (Q4-Q8)", "fault unclear"),
            ("9-Jun", "fault date"),
            ("Jun-21", "fault date"),
            ("9. jun 2021", "fault date"),
            ("12.3.2020", "fault date"),
            ("12.3.2020.", "fault date"),
            ("99.99.99", "fault unclear"),
            ("2021-06-09", "fault date"),
            ("6/2021", "fault date"),
            ("6-2021", "fault date"),
            ("#DIV/0!", "fault error"),
            ("=A1*2", "fault uncomputed"),
            ("1,50,576", "fault unclear"),
            ("1.150.57", "fault unclear"),
            ("12:30", "fault unclear"),
            ("?", "fault unclear"),
        ],
        None,
    );
}

proptest! {
    #[test]
    fn any_text_reads_without_a_panic(text in "\\PC{0,24}") {
        let _ = read_figure(&text, None);
        let _ = super::period::read_deadline(&text);
    }

    #[test]
    fn anything_like_a_number_reads_without_a_panic(text in "[0-9.,'() %+–-]{0,40}") {
        let _ = read_figure(&text, Some(DecimalMark::Comma));
        let mut votes = Votes::default();
        votes.count(&text);
    }

    #[test]
    fn whole_numbers_read_as_they_are_however_grouped(number in 0u64..10_000_000_000) {
        let plain = number.to_string();
        for mark in [".", ",", " ", "'"] {
            let mut grouped = String::new();
            for (index, digit) in plain.chars().enumerate() {
                if index > 0 && (plain.len() - index).is_multiple_of(3) {
                    grouped.push_str(mark);
                }
                grouped.push(digit);
            }
            prop_assert_eq!(read_figure(&grouped, None).amount, Amount::Exact(Decimal::from(number)));
        }
    }
}
