//! How far an indicator has come.

use crate::judge::tests::*;
use crate::judge::*;

#[test]
fn grades_tell_how_far_an_indicator_has_come() {
    for (row, tolerance, grade) in [
        (("0", "35", "83"), "0", Some(Grade::ExceededManyfold)),
        (("0", "35", "70"), "0", Some(Grade::ExceededManyfold)),
        (("0", "35", "69.99"), "0", Some(Grade::Exceeded)),
        (("0", "35", "35"), "0", Some(Grade::Met)),
        (("0", "35", "34"), "0.1", Some(Grade::NearlyMet)),
        (("0", "35", "34"), "0", Some(Grade::Progressing)),
        (("0", "35", "0"), "0", Some(Grade::NoProgress)),
        (("0", "35", "-1"), "0", Some(Grade::Regressed)),
        (("", "35", "34"), "0", None),
        (("", "35", "36"), "0", Some(Grade::Exceeded)),
        (("20", "10", "5"), "0", Some(Grade::ExceededManyfold)),
        (("20", "10", "9"), "0", Some(Grade::Exceeded)),
        (("20", "10", "21"), "0", Some(Grade::Regressed)),
        (("-30", "-10", "10"), "0", Some(Grade::ExceededManyfold)),
        (("-30", "-10", "-5"), "0", Some(Grade::Exceeded)),
        (("10", "0", "-10"), "0", Some(Grade::ExceededManyfold)),
        (("0", "42..45", "43"), "0", Some(Grade::Met)),
        (("0", "42..45", "46"), "0", Some(Grade::Exceeded)),
        (("80", "80", "70"), "0", Some(Grade::Regressed)),
    ] {
        judged(simple(row), &tolerant(tolerance, Basis::Level), |found| assert_eq!(found.grade, grade, "{row:?}"));
    }
}
