//! How many indicators are in each class.

use super::class::Classes;
use super::evaluation::IndicatorEvaluation;

/// How many indicators that count are in each class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassCounts {
    /// By the number of the class, the best first.
    pub of_class: Vec<usize>,
    /// Those of which no class is defined.
    pub without: usize,
}

impl ClassCounts {
    /// The counts of those of the indicators that the profile's scope counts.
    pub fn of<'i, 'p: 'i>(classes: &Classes, indicators: impl Iterator<Item = &'i IndicatorEvaluation<'p>>) -> Self {
        let mut counts = Self { of_class: vec![0; classes.all.len()], without: 0 };
        for judged in indicators.filter(|judged| judged.counted) {
            match judged.class.and_then(|class| counts.of_class.get_mut(class.number)) {
                Some(count) => *count += 1,
                None => counts.without += 1,
            }
        }
        counts
    }

    /// Whole percent of those in a class; they add up to 100. None where no indicator is in any class.
    pub fn printed(&self) -> Option<Vec<u8>> {
        let all: usize = self.of_class.iter().sum();
        // Sums are rounded, halves up, so that the differences add up.
        let rounded = |sum: usize| (200 * sum + all).checked_div(2 * all);
        let mut sum = 0;
        let printed = self.of_class.iter().map(|count| {
            let before = rounded(sum)?;
            sum += count;
            u8::try_from(rounded(sum)? - before).ok()
        });
        printed.collect()
    }
}
