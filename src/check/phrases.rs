//! Words by which remarks speak of progress, folded; English and Serbian.

/// Something is done.
pub const DONE: &[&str] = &[
    "has been completed",
    "have been completed",
    "was completed",
    "is completed",
    "has been fully implemented",
    "was fully implemented",
    "activity completed",
    "fully completed",
    "je zavrsena",
    "je zavrseno",
    "je realizovana",
    "je u potpunosti realizovana",
];

/// Something is not done yet.
pub const NOT_DONE: &[&str] = &[
    "has not been completed",
    "is not completed",
    "was not completed",
    "not yet completed",
    "has not been initiated",
    "has not started",
    "not been started",
    "was not implemented",
    "has not been implemented",
    "is still ongoing",
    "is in progress",
    "still in progress",
    "is under way",
    "implementation is ongoing",
    "nije zavrsena",
    "nije zapoceta",
    "nije realizovana",
    "jos uvek u toku",
    "je u toku",
];

/// A target is reached.
pub const TARGET_REACHED: &[&str] = &[
    "target reached",
    "target is reached",
    "target has been reached",
    "target was reached",
    "target achieved",
    "target has been achieved",
    "target exceeded",
    "above target",
    "above the target",
    "far above target",
    "ciljna vrednost je dostignuta",
    "cilj je dostignut",
    "iznad ciljne vrednosti",
];

/// A target is missed.
pub const TARGET_MISSED: &[&str] = &[
    "no progress",
    "target not reached",
    "target was not reached",
    "target has not been reached",
    "target not achieved",
    "target has not been achieved",
    "below target",
    "below the target",
    "nema napretka",
    "cilj nije dostignut",
    "ciljna vrednost nije dostignuta",
    "ispod ciljne vrednosti",
];

/// A row is to stay.
pub const KEEP: &[&str] = &[
    "keep the indicator",
    "keep indicator",
    "indicator should be kept",
    "indicator to be kept",
    "retain the indicator",
    "zadrzati indikator",
    "zadrzati pokazatelj",
];

/// No money is needed.
pub const NO_FUNDS_NEEDED: &[&str] = &[
    "no funds needed",
    "no funds required",
    "no additional funds",
    "nisu potrebna sredstva",
    "bez dodatnih sredstava",
];

/// The folded text's first phrase of a list.
pub fn first<'l>(folded: &str, list: &[&'l str]) -> Option<&'l str> {
    list.iter().copied().find(|phrase| super::text::has_phrase(folded, phrase))
}
