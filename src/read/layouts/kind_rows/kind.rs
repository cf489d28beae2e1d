//! The words of kinds of values.

use crate::read::words::header_evidence::read_header;
use crate::read::words::meaning::Meaning;

/// Longer words name no kind.
const LONGEST_KIND: usize = 60;

/// Which of baseline, target and achieved value words name, as the header of a column would.
pub fn kind_of(words: &str) -> Option<Meaning> {
    if words.len() > LONGEST_KIND {
        return None;
    }
    let meaning = read_header(words).clear_meaning()?;
    use Meaning::{Achieved, Baseline, Target, TargetMax, TargetMin, TargetOriginal};
    match meaning {
        Baseline | Achieved => Some(meaning),
        Target | TargetMin | TargetMax | TargetOriginal => Some(Target),
        _ => None,
    }
}
