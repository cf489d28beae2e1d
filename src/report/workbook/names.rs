//! The names of cells that formulas and lists use.

/// The profile's tolerance, a fraction.
pub(in crate::report) const TOLERANCE: &str = "expost_tolerance";
/// The id of the profile's scope.
pub(in crate::report) const SCOPE: &str = "expost_scope";
/// The id of the profile's treatment of indicators without data.
pub(in crate::report) const NO_DATA: &str = "expost_no_data";
/// The id of the profile's treatment of indicators that cannot be assessed.
pub(in crate::report) const NOT_ASSESSABLE: &str = "expost_not_assessable";
/// The id of the profile's rule for the overall figure.
pub(in crate::report) const OVERALL: &str = "expost_overall";

/// The least shares of the profile's classes, the best first; the lowest class has none.
pub(in crate::report) const CLASSES: [&str; 5] =
    ["expost_class_1", "expost_class_2", "expost_class_3", "expost_class_4", "expost_class_5"];

/// The cells that hold the words of relevance.
pub(in crate::report) const RELEVANCE_WORDS: &str = "expost_relevance";
/// The cells that hold the words that a verdict can be set to.
pub(in crate::report) const OVERRIDE_WORDS: &str = "expost_overrides";
/// The cells that hold all words of verdicts: those and the one for what is achieved thanks to the tolerance only.
pub(in crate::report) const VERDICT_WORDS: &str = "expost_verdicts";
/// The cells that hold the words that a verdict can be set to, without their marks.
pub(in crate::report) const BARE_VERDICT_WORDS: &str = "expost_verdicts_bare";
/// The cells that hold the words for "no value".
pub(in crate::report) const MISSING_WORDS: &str = "expost_missing";
/// The cells that hold the words for yes.
pub(in crate::report) const YES_WORDS: &str = "expost_yes";
/// The cells that hold the words for no.
pub(in crate::report) const NO_WORDS: &str = "expost_no";
