//! The words of kinds of values.

use crate::read::words::header_evidence::read_header;
use crate::read::words::meaning::Meaning;

/// The least weight of the words of a kind.
const LEAST_WEIGHT: u8 = 50;
/// Longer words name no kind.
const LONGEST_KIND: usize = 60;

/// Which of baseline, target and achieved value words name, as the header of a column would.
pub fn kind_of(words: &str) -> Option<Meaning> {
    if words.len() > LONGEST_KIND {
        return None;
    }
    let role = read_header(words).roles.into_iter().next().filter(|role| role.weight >= LEAST_WEIGHT)?;
    use Meaning::{Achieved, Baseline, Target, TargetMax, TargetMin, TargetOriginal};
    match role.meaning {
        Baseline | Achieved => Some(role.meaning),
        Target | TargetMin | TargetMax | TargetOriginal => Some(Target),
        _ => None,
    }
}
