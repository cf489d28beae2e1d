//! Stored numbers as decimals: 15 significant digits, as spreadsheets show them, and the dates they stand for.

use rust_decimal::Decimal;

use crate::model::Date;

/// Past this many significant digits a stored number holds only the error of its binary form.
const SIGNIFICANT: usize = 15;

/// A number as XML stores it, `0.30000000000000004` or `1E-3`; none if it is none or beyond what a decimal holds.
pub(super) fn from_text(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain =
        text.bytes().enumerate().all(|(at, byte)| byte.is_ascii_digit() || byte == b'.' || (byte == b'-' && at == 0));
    if plain && digits > 0 && digits <= SIGNIFICANT {
        return text.parse().ok().map(tidy);
    }
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '.')) {
        return None;
    }
    text.parse().ok().and_then(from_f64)
}

/// A binary number as a decimal of 15 significant digits; none if it is not finite or too large.
pub(super) fn from_f64(value: f64) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    if value.abs() < 1e-27 {
        return Some(Decimal::ZERO);
    }
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return Some(Decimal::from(value as i64));
    }
    Decimal::from_scientific(&format!("{value:.*e}", SIGNIFICANT - 1)).ok().map(tidy)
}

fn tidy(number: Decimal) -> Decimal {
    if number.is_zero() { Decimal::ZERO } else { number.normalize() }
}

/// The date of a serial number; none outside the years 1900 to 9999.
pub(super) fn date_from(serial: Decimal, from_1904: bool) -> Option<(u16, u8, u8)> {
    let day = i64::try_from(serial.floor()).ok()?;
    let day = if from_1904 { day.checked_add(1462)? } else { day };
    // Spreadsheets count a 29 February 1900 that never was: up to it, serials are one day behind.
    let day = if day < 60 { day + 1 } else { day };
    if !(2..=2_958_465).contains(&day) {
        return None;
    }
    Date::from_unix_days(day - 25_569).map(Date::parts)
}

/// A time of day, or a span of time, as hours, minutes and seconds.
pub(super) fn time_from(serial: Decimal) -> Option<String> {
    let seconds = i64::try_from((serial * Decimal::from(86_400)).round()).ok().filter(|seconds| *seconds >= 0)?;
    Some(format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60))
}

/// The date at the start of `2021-12-31` or `2021-12-31T00:00:00`; none that the calendar does not have.
pub(super) fn date_from_text(text: &str) -> Option<(u16, u8, u8)> {
    text.trim().get(..10)?.parse().ok().map(Date::parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_numbers_are_read_to_fifteen_digits() {
        for (stored, read) in [
            ("0.30000000000000004", Some("0.3")),
            ("2.6", Some("2.6")),
            ("2.60", Some("2.6")),
            ("1150576", Some("1150576")),
            ("-0", Some("0")),
            ("1e-320", Some("0")),
            ("1E+20", Some("100000000000000000000")),
            ("1.2345678901234567", Some("1.23456789012346")),
            ("9.9999999999999982E-2", Some("0.1")),
            ("1E+400", None),
            ("1E+30", None),
            ("NaN", None),
            ("INF", None),
            ("inf", None),
            ("", None),
            ("12 345", None),
        ] {
            assert_eq!(from_text(stored).map(|number| number.to_string()).as_deref(), read, "{stored}");
        }
    }

    #[test]
    fn binary_numbers_lose_their_binary_error() {
        for (stored, read) in
            [(0.1 + 0.2, "0.3"), (0.05, "0.05"), (38.25, "38.25"), (-3.0, "-3"), (1e20, "100000000000000000000")]
        {
            assert_eq!(from_f64(stored).map(|number| number.to_string()).as_deref(), Some(read));
        }
        assert_eq!(from_f64(f64::NAN), None);
        assert_eq!(from_f64(1e300), None);
    }

    #[test]
    fn serials_are_dates_of_either_epoch() {
        for (serial, from_1904, date) in [
            ("1", false, Some((1900, 1, 1))),
            ("59", false, Some((1900, 2, 28))),
            ("61", false, Some((1900, 3, 1))),
            ("44561", false, Some((2021, 12, 31))),
            ("44561.75", false, Some((2021, 12, 31))),
            ("43099", true, Some((2021, 12, 31))),
            ("0", false, None),
            ("99999999", false, None),
        ] {
            assert_eq!(date_from(serial.parse().unwrap(), from_1904), date, "{serial}");
        }
        assert_eq!(time_from("0.75".parse().unwrap()).as_deref(), Some("18:00:00"));
        assert_eq!(date_from_text("2021-12-31T10:00:00"), Some((2021, 12, 31)));
        assert_eq!(date_from_text("31.12.2021"), None);
        assert_eq!(date_from_text("2024-02-29"), Some((2024, 2, 29)));
        assert_eq!(date_from_text("2023-02-29"), None);
    }
}
