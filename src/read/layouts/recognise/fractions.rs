//! The periods of numerators and denominators whose headers name none, beside achieved values of several periods.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::view::{self, ColumnView, leave_out};
use crate::model::{ColumnRule, ReportingPeriod, bounded};
use crate::read::words::meaning::Meaning;

/// A column of numerators with its denominators.
#[derive(Debug, Clone, Copy)]
struct Fraction {
    numerator: usize,
    denominator: usize,
}

/// Gives each pair of columns the period of its achieved value: the one that it is beside, where every pair has one of its
/// own; of as many pairs as periods the one in order; a single pair that of which it is the quotient. Columns that are of
/// no single period are left out.
pub fn date(views: &mut [ColumnView]) {
    let of = |wanted: Meaning| (0..views.len()).filter(|at| views[*at].meaning() == Some(wanted)).collect::<Vec<_>>();
    let all = [of(Meaning::Numerator), of(Meaning::Denominator)];
    let is_free = |at: &usize| views[*at].period().is_none() && !views[*at].is_settled_by_map();
    let [numerators, denominators] =
        [&all[0], &all[1]].map(|columns| columns.iter().copied().filter(is_free).collect::<Vec<_>>());
    let achieved: Vec<usize> = of(Meaning::Achieved).into_iter().filter(|at| views[*at].period().is_some()).collect();
    let may_date = achieved.len() > 1 && !view::has(views, Meaning::Year);
    if may_date && (!numerators.is_empty() || !denominators.is_empty()) {
        let is_paired = numerators.len() == denominators.len();
        let pairs = numerators.iter().zip(&denominators).filter(|_| is_paired);
        let pairs: Vec<Fraction> = pairs
            .map(|(numerator, denominator)| Fraction { numerator: *numerator, denominator: *denominator })
            .collect();
        match periods(views, &pairs, &achieved) {
            Some(found) => {
                for (pair, of) in pairs.iter().zip(found) {
                    let period = views[of].period();
                    give_period(&mut views[pair.numerator], period);
                    give_period(&mut views[pair.denominator], period);
                }
            }
            None => numerators.iter().chain(&denominators).for_each(|at| leave(&mut views[*at])),
        }
    }
    all.iter().for_each(|columns| leave_repeated(views, columns));
}

/// The column of achieved values of each pair.
fn periods(views: &[ColumnView], pairs: &[Fraction], achieved: &[usize]) -> Option<Vec<usize>> {
    if pairs.is_empty() {
        return None;
    }
    if let [pair] = pairs {
        let mut equal = achieved.iter().copied().filter(|at| is_quotient(views, *pair, *at));
        return equal.next().filter(|_| equal.next().is_none()).map(|at| vec![at]);
    }
    let left = |pair: &Fraction| {
        let from = pair.numerator.min(pair.denominator);
        achieved.iter().copied().filter(|at| *at < from).max()
    };
    let right = |pair: &Fraction| {
        let to = pair.numerator.max(pair.denominator);
        achieved.iter().copied().filter(|at| *at > to).min()
    };
    let of_own = |own: &dyn Fn(&Fraction) -> Option<usize>| -> Option<Vec<usize>> {
        let found: Vec<usize> = pairs.iter().map(own).collect::<Option<_>>()?;
        (found.iter().collect::<HashSet<_>>().len() == found.len()).then_some(found)
    };
    let in_order = || (pairs.len() == achieved.len()).then(|| achieved.to_vec());
    of_own(&left).or_else(|| of_own(&right)).or_else(in_order)
}

/// Whether a column is the percentage that a numerator and its denominator give, in all rows that have the three.
fn is_quotient(views: &[ColumnView], pair: Fraction, percent: usize) -> bool {
    /// Half a percent, to which percentages are rounded.
    const OFF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
    let [over, under, percent] = [pair.numerator, pair.denominator, percent].map(|at| views[at].traits.figures.iter());
    let rows = over.zip(under).zip(percent).filter_map(|((over, under), percent)| {
        let quotient = (*over)?.checked_div((*under)?)?;
        let (computed, given) = (bounded::percent(quotient), (*percent)?);
        Some([given, bounded::percent(given)].iter().any(|given| bounded::distance(computed, *given) <= OFF))
    });
    let mut rows = rows.peekable();
    rows.peek().is_some() && rows.all(|is_equal| is_equal)
}

fn give_period(view: &mut ColumnView, period: Option<ReportingPeriod>) {
    view.column.period = period;
    view.column.year = period.map(ReportingPeriod::year);
}

/// Leaves out columns of one period, since nothing says what each is of.
fn leave_repeated(views: &mut [ColumnView], columns: &[usize]) {
    let of_period = |period| columns.iter().filter(|at| views[**at].period() == period).count();
    let repeated: Vec<usize> = columns.iter().copied().filter(|at| of_period(views[*at].period()) > 1).collect();
    repeated.into_iter().for_each(|at| leave(&mut views[at]));
}

fn leave(view: &mut ColumnView) {
    if !view.is_settled_by_map() {
        leave_out(view, ColumnRule::Unused, None);
    }
}

#[cfg(test)]
mod tests {
    use crate::read::tests::{reading, reported};

    /// The fractions of the only indicator, and how many columns are reported as not used.
    fn fractions(columns: &str, values: &str) -> (String, usize) {
        let text = format!("Code|Indicator|Unit|{columns}\n1.1.1|Girls in school|%|{values}");
        let reading = reading(&[("plan.csv", &text)]);
        let (_, indicator) = reading.programme.indicators().next().unwrap();
        let fraction = |period, over: &str| {
            let under = indicator.denominators.get(period).map_or_else(String::new, |under| under.printed.to_string());
            format!("{period}={over}/{under}")
        };
        let found: Vec<String> =
            indicator.numerators.iter().map(|(period, over)| fraction(period, &over.printed)).collect();
        let unused = reported(&reading).iter().filter(|said| said.starts_with("column-unused ")).count();
        (found.join(" "), unused)
    }

    #[test]
    fn each_numerator_and_its_denominator_are_of_the_period_that_they_name_or_are_beside() {
        let both = "2020=48/100 2021=66/110";
        for (columns, values, expected, unused) in [
            (
                "A 2020|A 2021|Numerator 2020|Denominator 2020|Numerator 2021|Denominator 2021",
                "48|60|48|100|66|110",
                both,
                0,
            ),
            ("A 2020|Numerator|Denominator|A 2021|Numerator|Denominator", "48|48|100|60|66|110", both, 0),
            ("Numerator|Denominator|A 2020|Numerator|Denominator|A 2021", "48|100|48|66|110|60", both, 0),
            ("A 2020|A 2021|Numerator|Denominator|Numerator|Denominator", "48|60|48|100|66|110", both, 0),
            ("A 2020|A 2021|Numerator|Denominator", "48|60|66|110", "2021=66/110", 0),
            ("A 2020|A 2021|Numerator|Denominator", "60|48|66|110", "2020=66/110", 0),
            ("A 2020|A 2021|Numerator|Denominator", "48|60|67|210", "", 2),
            ("A 2020|A 2021|Numerator|Denominator", "60|60|66|110", "", 2),
            ("A 2020|A 2021|Numerator|Denominator|Denominator", "48|60|66|110|100", "", 3),
            ("A 2021|Numerator|Denominator", "60|66|110", "2021=66/110", 0),
            ("A 2021|Numerator|Denominator|Numerator|Denominator", "60|66|110|48|100", "", 4),
        ] {
            let columns = columns.replace("A 2", "Achieved 2");
            let values = values.split('|').map(|value| format!("n:{value}")).collect::<Vec<_>>().join("|");
            assert_eq!(fractions(&columns, &values), (expected.to_owned(), unused), "{columns}: {values}");
        }
    }
}
