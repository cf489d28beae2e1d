//! Headers as consultants write them, in every language: what their words say.

use std::path::Path;

use rust_decimal::Decimal;

use super::{read_header, read_header_cell};
use crate::model::PartOfYear;
use crate::read::words::meaning::Meaning;
use crate::read::words::stems::Qualifier;
use crate::sheet::Content;
use crate::text::input_languages::INPUT_LANGUAGES;

/// A role as it is called of a column of an indicator table.
fn called(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Title | Meaning::Indicator | Meaning::Activity => "name",
        Meaning::Objective | Meaning::Measure => "owner",
        Meaning::ObjectiveCode | Meaning::MeasureCode => "owner-code",
        Meaning::Year => "period",
        Meaning::SourceOfVerification => "source",
        Meaning::Comment => "remark",
        Meaning::Verdict => "status",
        other => other.id(),
    }
}

/// What is wrong with the reading of a line `header, role, period, qualifiers`; a role `a/b` is one of two, whose order
/// the values decide.
fn fault(line: &str) -> Option<String> {
    let mut fields = line.split('\t').chain(std::iter::repeat(""));
    let mut next = || fields.next().unwrap_or("");
    let (header, role, period, qualifiers) = (next(), next(), next(), next());
    let evidence = read_header(header);
    let roles: Vec<&str> =
        evidence.roles.iter().filter(|role| role.weight >= 40).map(|it| called(it.meaning)).collect();
    let is_role = match role.split_once('/') {
        Some((one, other)) => [one, other].iter().all(|role| roles.iter().take(2).any(|found| found == role)),
        None if role == "-" => roles.is_empty(),
        None => roles.first() == Some(&role),
    };
    let found_period = evidence.period.map(|period| period.to_string()).unwrap_or_default();
    let found: Vec<&str> = evidence.qualifiers.iter().map(Qualifier::id).collect();
    let is_qualified = qualifiers.split(',').filter(|it| !it.is_empty()).all(|wanted| found.contains(&wanted));
    let is_right = is_role && found_period == period && is_qualified;
    (!is_right).then(|| format!("{line}: {roles:?} {found_period} {found:?}"))
}

#[test]
fn headers_of_every_language_say_role_period_and_qualifiers() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/headers");
    let mut faults = Vec::new();
    let mut headers = 0;
    for language in INPUT_LANGUAGES {
        let lines = std::fs::read_to_string(folder.join(format!("{}.tsv", language.tag))).unwrap();
        headers += lines.lines().count();
        faults.extend(lines.lines().filter_map(fault).map(|fault| format!("{} {fault}", language.tag)));
    }
    assert!(headers > 400, "{headers}");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn brackets_give_unit_factor_and_what_was_not_understood() {
    for (header, unit, factor, unread) in [
        ("Target (EUR)", Some("EUR"), None, ""),
        ("Target (in thousand EUR)", Some("EUR"), Some(1_000), ""),
        ("Target ('000 EUR)", Some("EUR"), Some(1_000), ""),
        ("Budget (1,000 RSD)", Some("RSD"), Some(1_000), ""),
        ("Budget, EUR million", Some("EUR"), Some(1_000_000), ""),
        ("Target (€m)", Some("€"), Some(1_000_000), ""),
        ("Length (m)", Some("m"), None, "Length"),
        ("Valor (millones de pesos)", Some("pesos"), Some(1_000_000), ""),
        ("Rate (per 1,000 inhabitants)", Some("per 1,000 inhabitants"), None, ""),
        ("Target (tonnes of waste)", Some("tonnes of waste"), None, ""),
        ("Target (%)", Some("%"), None, ""),
        ("Target (see annex)", None, None, "see annex"),
        ("Meta definida\n(repetir em todas as linhas)", None, None, "repetir em todas as linhas"),
        ("Target (revised)", None, None, ""),
        ("Zzyzx target", None, None, "Zzyzx"),
    ] {
        let evidence = read_header(header);
        assert_eq!(evidence.unit.as_deref(), unit, "{header}");
        assert_eq!(evidence.factor, factor.map(Decimal::from), "{header}");
        assert_eq!(evidence.unread.join("|"), unread, "{header}");
    }
    assert!(read_header("Target (%)").is_percent && !read_header("Target (EUR)").is_percent);
}

#[test]
fn parts_of_a_year_are_known_without_the_year() {
    for (header, part, period) in [
        ("Q2", Some(PartOfYear::Quarter(2)), None),
        ("Target Q3", Some(PartOfYear::Quarter(3)), None),
        ("II kvartal", Some(PartOfYear::Quarter(2)), None),
        ("2e trimestre", Some(PartOfYear::Quarter(2)), None),
        ("Trim. 3", Some(PartOfYear::Quarter(3)), None),
        ("IV kv.", Some(PartOfYear::Quarter(4)), None),
        ("3. kvart.", Some(PartOfYear::Quarter(3)), None),
        ("1st Qtr", Some(PartOfYear::Quarter(1)), None),
        ("Qt 2", Some(PartOfYear::Quarter(2)), None),
        ("2e sem.", Some(PartOfYear::Half(2)), None),
        ("1. Hbj.", Some(PartOfYear::Half(1)), None),
        ("Ist 2. HJ 2022", Some(PartOfYear::Half(2)), Some("2022-H2")),
        ("T.4 EJECUTADO 2024", Some(PartOfYear::Quarter(4)), Some("2024-Q4")),
        ("Q2 FY23/24", Some(PartOfYear::Quarter(2)), Some("2024-Q2")),
        ("Q1-Q3 2024", Some(PartOfYear::Until(9)), Some("2024-09-30")),
        ("Q2-Q4 2024", Some(PartOfYear::Quarter(4)), Some("2024-Q4")),
        ("January - September", Some(PartOfYear::Until(9)), None),
        ("Jan–Sep 2021", Some(PartOfYear::Until(9)), Some("2021-09-30")),
        ("Jan–Dec 2021", None, Some("2021")),
        ("Jan–Feb 2024", Some(PartOfYear::Until(2)), Some("2024-02-29")),
        ("Apr–Dec 2021", Some(PartOfYear::Month(12)), Some("2021-12")),
        ("First nine months", Some(PartOfYear::Until(9)), None),
        ("12 months 2021", None, Some("2021")),
        ("After 6 months", None, None),
        ("Q1–Q4 2024", None, Some("2024")),
        ("1Q24", Some(PartOfYear::Quarter(1)), Some("2024-Q1")),
        ("H1 2024", Some(PartOfYear::Half(1)), Some("2024-H1")),
        ("Mid-year value", Some(PartOfYear::MidYear), None),
        ("Mid-year 2023", Some(PartOfYear::MidYear), Some("2023-H1")),
        ("Year-end 2023", Some(PartOfYear::YearEnd), Some("2023")),
        ("Actual to date", Some(PartOfYear::ToDate), None),
        ("Actual (mid-2021)", Some(PartOfYear::MidYear), Some("2021-H1")),
        ("Sredinom 2021. godine", Some(PartOfYear::MidYear), Some("2021-H1")),
        ("Mediados de 2021", Some(PartOfYear::MidYear), Some("2021-H1")),
        ("Achieved (31 March)", Some(PartOfYear::Until(3)), None),
        ("Ostvareno (30.06.)", Some(PartOfYear::Until(6)), None),
        ("Ostvareno na dan 30.06.", Some(PartOfYear::Until(6)), None),
        ("Ostvareno 01.01.–30.06.", Some(PartOfYear::Until(6)), None),
        ("Ostvareno (31.12.)", Some(PartOfYear::YearEnd), None),
        ("Achieved (31 December)", Some(PartOfYear::YearEnd), None),
        ("Indicator 30.6", None, None),
        ("Outcome (30.6 km)", None, None),
        ("January", Some(PartOfYear::Month(1)), None),
        ("Janruary 2024", Some(PartOfYear::Month(1)), Some("2024-01")),
        ("Jan–Jun 2023", Some(PartOfYear::Half(1)), Some("2023-H1")),
        ("July 2022 – June 2023", None, Some("2022/23")),
    ] {
        let evidence = read_header(header);
        assert_eq!(evidence.part, part, "{header}");
        assert_eq!(evidence.period.map(|period| period.to_string()).as_deref(), period, "{header}");
    }
}

#[test]
fn short_months_are_known_in_every_language_beside_a_year() {
    for (language, months) in [
        ("en", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ("sr-Latn", "jan feb mar apr maj jun jul avg sep okt nov dec"),
        ("sr-Cyrl", "јан феб мар апр мај јун јул авг сеп окт нов дец"),
        ("hr", "sij velj ožu tra svi lip srp kol ruj lis stu pro"),
        ("mk", "јан фев мар апр мај јун јул авг сеп окт ное дек"),
        ("sq", "jan shk mar pri maj qer kor gus sht tet nën dhj"),
        ("fr", "janv févr mars avr mai juin juil août sept oct nov déc"),
        ("es", "ene feb mar abr may jun jul ago sep oct nov dic"),
        ("it", "gen feb mar apr mag giu lug ago set ott nov dic"),
        ("pt", "jan fev mar abr mai jun jul ago set out nov dez"),
        ("de", "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez"),
    ] {
        for (at, month) in months.split(' ').enumerate() {
            for header in [format!("{month} 2021"), format!("{month}. 2021"), format!("{month}-21")] {
                let period = read_header(&header).period.map(|period| period.to_string());
                assert_eq!(period, Some(format!("2021-{:02}", at + 1)), "{language} {header}");
            }
        }
    }
    // Other words of the same letters are no months.
    assert_eq!(read_header("Svi pokazatelji").period, None);
    assert_eq!(read_header("Pro capita").part, None);
}

#[test]
fn periods_are_read_as_they_are_written_and_codes_are_none() {
    for (header, period) in [
        ("2021.", Some("2021")),
        ("target2021", Some("2021")),
        ("2020/21", Some("2020/21")),
        ("2020-2021", Some("2020/21")),
        ("target_2020_21", Some("2020/21")),
        ("FY21", Some("2020/21")),
        ("FY2022 Target", Some("2021/22")),
        ("maj viti fiskal 2015/16", Some("2016-05")),
        ("2022 FY Target", Some("2021/22")),
        ("2022 Target", Some("2022")),
        ("year 2022", Some("2022")),
        ("FY 23/24", Some("2023/24")),
        ("21-22 Target", Some("2021/22")),
        ("Age 12-14", None),
        ("2022-2023 school year", Some("2022/23")),
        ("2024-2027", Some("2024-2027")),
        ("2020 to 2022", Some("2020-2022")),
        ("31-12-2022", Some("2022-12-31")),
        ("na dan 31.12.2021.", Some("2021-12-31")),
        ("31.02.2021", None),
        ("2022-06-01 00:00:00", Some("2022-06")),
        ("2022-06-01", Some("2022-06-01")),
        ("June 2022", Some("2022-06")),
        ("Jun-22", Some("2022-06")),
        ("06/2022", Some("2022-06")),
        ("Janeiro \n2013", Some("2013-01")),
        ("P1.M1", None),
        ("Indicator 1.2.3", None),
        ("IN2021.4", None),
        ("Index (2015=100)", None),
        ("Value in constant 2015 prices", None),
        ("Year 2 target", None),
        ("Target 2021²", Some("2021")),
        ("Target 202¹", None),
    ] {
        assert_eq!(read_header(header).period.map(|period| period.to_string()).as_deref(), period, "{header}");
    }
}

#[test]
fn series_have_one_stem_and_twins_their_language() {
    let stems = |headers: &[&str]| -> Vec<String> { headers.iter().map(|header| read_header(header).stem).collect() };
    assert_eq!(stems(&["Target 2021", "target_2022", "Revised target FY23/24"]), ["target"; 3]);
    for (header, language, stem) in [
        ("name_en", Some("en"), "name"),
        ("name_fr", Some("fr"), "name"),
        ("Indicator (ES)", Some("es"), "indicator"),
        ("nameDe", Some("de"), "name"),
        ("Meta de", None, "meta de"),
        ("Nom en français", Some("fr"), "nom"),
        ("it", None, "it"),
    ] {
        let evidence = read_header(header);
        assert_eq!((evidence.language, evidence.stem.as_str()), (language, stem), "{header}");
    }
}

#[test]
fn parts_of_a_whole_are_told_from_totals() {
    for (header, part) in [
        ("Women", Some("Women")),
        ("Target, men 2022", Some("men")),
        ("Total", None),
        ("dont femmes", Some("femmes")),
        ("Achieved 2021, 15–24", Some("15–24")),
        ("Achieved 2021 (55+)", Some("55+")),
        ("Achieved 2021/22", None),
        ("Achieved (15–24)", None),
    ] {
        assert_eq!(read_header(header).part_of_whole.as_deref(), part, "{header}");
    }
    assert!(read_header("Total").qualifiers.has(Qualifier::Total));
}

#[test]
fn cells_that_hold_a_date_or_a_year_are_periods() {
    let period = |content: &Content| read_header_cell(content).period.map(|period| period.to_string());
    assert_eq!(period(&Content::Number(Decimal::from(2021))).as_deref(), Some("2021"));
    assert_eq!(period(&Content::Number(Decimal::new(20_215, 1))), None);
    assert_eq!(period(&Content::Date(2022, 6, 1)).as_deref(), Some("2022-06"));
    assert_eq!(period(&Content::Date(2022, 12, 31)).as_deref(), Some("2022-12-31"));
    assert_eq!(period(&Content::Bool(true)), None);
}

#[test]
fn a_thousand_headers_are_read_in_less_than_a_second() {
    read_header("warm up");
    let start = std::time::Instant::now();
    for at in 0..1000 {
        read_header(&format!("Revised target for the Number of beneficiaries {at} reached in 2024 (in thousand EUR)"));
    }
    assert!(start.elapsed().as_secs_f64() < 1.0, "{:?}", start.elapsed());
}

#[test]
fn words_on_both_sides_of_a_slash_mean_what_they_have_in_common() {
    for (header, meaning) in [
        ("Ziel / Outcome", Meaning::Owner),
        ("Циљ / Specific objective", Meaning::Owner),
        ("Indikator / Performance indicator", Meaning::Indicator),
        ("Starting value / Référence (2022)", Meaning::Baseline),
        ("Goal / Target 2025", Meaning::Target),
        // Nothing in common: both together say something else.
        ("Target / Actual", Meaning::ValueKind),
    ] {
        assert_eq!(read_header(header).clear_meaning(), Some(meaning), "{header}");
    }
}
