//! Yes and no, and words behind factors, in columns of figures.

use super::*;

#[test]
fn yes_and_no_are_read_in_columns_of_figures_in_every_language() {
    for text in [
        "yes",
        "Yes",
        "TRUE",
        "da",
        "да",
        "ИСТИНА",
        "WAHR",
        "VERO",
        "VRAI",
        "VERDADERO",
        "VERDADEIRO",
        "sì",
        "sí",
        "✓",
        "Y",
    ] {
        assert_eq!(read_in_column(text, None), Figure::new(Amount::YesNo(true)), "{text}");
    }
    for text in ["no", "FALSE", "ne", "не", "ЛАЖ", "FALSCH", "FALSO", "FAUX", "não", "jo", "✗", "n"] {
        assert_eq!(read_in_column(text, None), Figure::new(Amount::YesNo(false)), "{text}");
    }
    for text in ["yes, in part", "no law", "none", "notes", "B"] {
        assert!(!matches!(read_in_column(text, None).amount, Amount::YesNo(_)), "{text}");
    }
}

#[test]
fn what_is_counted_may_be_behind_a_word_for_a_factor_in_every_language() {
    for (text, number) in [
        ("12 mil familias", 12_000),
        ("8 mil famílias", 8_000),
        ("8 mil alunos", 8_000),
        ("3 milhões de pessoas", 3_000_000),
        ("2 millones de personas", 2_000_000),
        ("12 thousand households", 12_000),
        ("12 thousand people", 12_000),
        ("3 milliers de ménages", 3_000),
        ("3 Tausend Haushalte", 3_000),
        ("5 mila famiglie", 5_000),
        ("2 milioni di persone", 2_000_000),
        ("5 hiljada domaćinstava", 5_000),
        ("5 хиљада домаћинстава", 5_000),
        ("5 tisuća kućanstava", 5_000),
        ("5 илјади домаќинства", 5_000),
        ("5 mijë familje", 5_000),
        ("2 miliona stanovnika", 2_000_000),
    ] {
        let figure = read_in_column(text, None);
        assert_eq!(figure.amount, Amount::Exact(Decimal::from(number)), "{text}");
    }
}
