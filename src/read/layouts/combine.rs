//! How several rows of one indicator in one period combine: as a map says it; else it is asked.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::line::{Line, shortened};
use crate::model::{Amount, Quantity, Question, QuestionKind, Year};
use crate::read::map::Combine;

/// What of an indicator a value is of: the indicator by its number in the table, the year, whether it is a target.
pub type ValueOf = (usize, Year, bool);

/// Combines the values of several rows.
#[derive(Debug, Default)]
pub struct RowCombiner {
    /// Of how many rows a value is the mean.
    rows: HashMap<ValueOf, u32>,
    /// The first values of which nothing says how they combine.
    question: Option<Question>,
}

/// What becomes of a value that a row has beside an earlier one of the same indicator and period.
#[derive(Debug, PartialEq)]
pub enum Combined {
    /// It is the same target again: no difference.
    Same,
    /// It is asked how they combine.
    Asked,
    /// This counts for both.
    As(Quantity),
    /// They are no numbers that could be combined.
    Unlike,
}

impl RowCombiner {
    /// Combines a value with that of earlier rows.
    pub fn combine(&mut self, of: ValueOf, known: &Quantity, second: &Quantity, line: &Line<'_>) -> Combined {
        let (_, year, is_target) = of;
        let is_same = known.amount == second.amount && known.amount.ends().is_some();
        if is_target && is_same {
            return Combined::Same;
        }
        let Some(how) = line.columns.settings.combine else {
            if is_same {
                return Combined::Unlike;
            }
            self.ask(year, known, second, line);
            return Combined::Asked;
        };
        let rows = self.rows.entry(of).or_insert(1);
        *rows += 1;
        let number = match (how, exact(known), exact(second)) {
            (Combine::Last, ..) => return Combined::As(second.clone()),
            (Combine::Sum, Some(known), Some(second)) => known.checked_add(second),
            (Combine::Mean, Some(known), Some(second)) => {
                // The mean of n rows from that of n - 1.
                let of_all = Decimal::from(*rows);
                let before = known.checked_mul(of_all - Decimal::ONE);
                before.and_then(|before| before.checked_add(second)?.checked_div(of_all))
            }
            (Combine::Sum | Combine::Mean, ..) => None,
        };
        let Some(number) = number else { return Combined::Unlike };
        let number = number.normalize();
        Combined::As(Quantity {
            amount: Amount::Exact(number),
            printed: number.to_string().into(),
            year: None,
            percent: known.percent && second.percent,
            origin: second.origin,
        })
    }

    /// What is open, once the table is read.
    pub fn question(self) -> Option<Question> {
        self.question
    }

    fn ask(&mut self, year: Year, known: &Quantity, second: &Quantity, line: &Line<'_>) {
        let guess = if known.percent || second.percent { Combine::Mean } else { Combine::Sum };
        self.question.get_or_insert_with(|| Question {
            about: "rows",
            at: second.origin,
            columns: second.origin.column_index().into_iter().collect(),
            kind: QuestionKind::Rows {
                name: shortened(&line.subject()),
                period: year.to_string(),
                values: [known, second].map(|quantity| quantity.printed.to_string()).to_vec(),
            },
            map_line: format!("combine = \"{}\"", guess.id()),
        });
    }
}

fn exact(quantity: &Quantity) -> Option<Decimal> {
    match quantity.amount {
        Amount::Exact(number) => Some(number),
        Amount::Range { .. }
        | Amount::AtLeast(_)
        | Amount::AtMost(_)
        | Amount::Missing
        | Amount::Words
        | Amount::Fault => None,
    }
}
