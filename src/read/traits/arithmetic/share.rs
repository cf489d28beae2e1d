//! Columns that were computed from target and achieved value.

use rust_decimal::Decimal;

use super::{Agreement, Figures, MOST_COMPARED, decimals, last_place};

/// How a column was computed of target and achieved value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareForm {
    /// achieved / target
    Ratio,
    /// (achieved - target) / target
    Distance,
    /// (target - achieved) / target, what is left to do
    Shortfall,
    /// target / achieved, as for what is to decrease
    Inverse,
    /// achieved - target, in the unit of both
    Difference,
    /// target - achieved, in the unit of both
    Left,
    /// (achieved - baseline) / (target - baseline)
    OfChange,
}

/// A column that was computed of others, and in how many rows it agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The formula.
    pub form: ShareForm,
    /// Whether the column gives percent (85) rather than fractions (0.85); false for a difference.
    pub in_percent: bool,
    /// In how many rows.
    pub agreement: Agreement,
}

/// The row's baseline, target and achieved value, and the figure that may be computed of them.
#[derive(Clone, Copy)]
struct Row {
    baseline: Decimal,
    target: Decimal,
    achieved: Decimal,
    figure: Decimal,
}

const FORMS: [(ShareForm, bool); 10] = [
    (ShareForm::Ratio, true),
    (ShareForm::Ratio, false),
    (ShareForm::Distance, true),
    (ShareForm::Distance, false),
    (ShareForm::Difference, false),
    (ShareForm::Shortfall, true),
    (ShareForm::Shortfall, false),
    (ShareForm::Left, false),
    (ShareForm::Inverse, true),
    (ShareForm::Inverse, false),
];

/// How the column is computed of target and achieved value, if it is in most rows: their ratio, their distance or
/// difference, in percent or as a fraction, rounded or cut off. A column that repeats one of the two, or has one value
/// only, is none.
pub fn share_of(target: Figures<'_>, achieved: Figures<'_>, column: Figures<'_>) -> Option<Share> {
    let rows = target.iter().zip(achieved).zip(column).filter_map(|((target, achieved), figure)| {
        Some(Row { baseline: Decimal::ZERO, target: (*target)?, achieved: (*achieved)?, figure: (*figure)? })
    });
    best_form(&rows.take(MOST_COMPARED).collect::<Vec<_>>(), &FORMS)
}

/// The same with the baseline: whether the column is the share of the planned change.
pub fn share_of_change(
    baseline: Figures<'_>,
    target: Figures<'_>,
    achieved: Figures<'_>,
    column: Figures<'_>,
) -> Option<Share> {
    let ends = baseline.iter().zip(target);
    let rows = ends.zip(achieved.iter().zip(column)).filter_map(|((baseline, target), (achieved, figure))| {
        Some(Row { baseline: (*baseline)?, target: (*target)?, achieved: (*achieved)?, figure: (*figure)? })
    });
    let forms = [(ShareForm::OfChange, true), (ShareForm::OfChange, false)];
    best_form(&rows.take(MOST_COMPARED).collect::<Vec<_>>(), &forms)
}

fn best_form(rows: &[Row], forms: &[(ShareForm, bool)]) -> Option<Share> {
    let first = rows.first()?;
    let is_constant = rows.iter().all(|row| row.figure == first.figure);
    let repeats_one =
        rows.iter().all(|row| row.figure == row.achieved) || rows.iter().all(|row| row.figure == row.target);
    if is_constant || repeats_one {
        return None;
    }
    let last_place = last_place(decimals(rows.iter().map(|row| row.figure)));
    let largest = rows.iter().map(|row| row.figure).max()?;
    let shares = forms.iter().map(|(form, in_percent)| {
        let column = Computed { form: *form, in_percent: *in_percent, last_place, largest };
        Share { form: *form, in_percent: *in_percent, agreement: column.agreement(rows) }
    });
    // Of forms that agree as well the first is the simplest.
    shares.filter(|share| share.agreement.holds()).min_by_key(|share| std::cmp::Reverse(share.agreement.percent()))
}

/// A column as it would be computed.
struct Computed {
    form: ShareForm,
    in_percent: bool,
    /// A unit of the last decimal of its figures.
    last_place: Decimal,
    /// Its largest figure.
    largest: Decimal,
}

/// The figures behind a computed one were themselves rounded; so much of a share may be due to that.
const ROUNDED_BEFORE: Decimal = Decimal::from_parts(5, 0, 0, false, 3);

/// The computed figures lie so many times further apart than they may be off, or any figures near zero would agree.
const TOLD_APART: Decimal = Decimal::from_parts(4, 0, 0, false, 0);

impl Computed {
    fn agreement(&self, rows: &[Row]) -> Agreement {
        let mut agreement = Agreement::default();
        let (mut least, mut most, mut coarsest) = (Decimal::MAX, Decimal::MIN, Decimal::ZERO);
        for row in rows {
            let Some(expected) = self.expected(*row) else { continue };
            let allowance = self.allowance(expected);
            let agrees = self.agrees(expected, *row, allowance);
            agreement.count(agrees);
            if agreement.is_lost(rows.len()) {
                return Agreement::default();
            }
            if agrees {
                (least, most, coarsest) = (least.min(expected), most.max(expected), coarsest.max(allowance));
            }
        }
        let tells_apart = most.checked_sub(least).is_none_or(|spread| spread > coarsest * TOLD_APART);
        if tells_apart { agreement } else { Agreement::default() }
    }

    fn expected(&self, row: Row) -> Option<Decimal> {
        let share = match self.form {
            ShareForm::Ratio => row.achieved.checked_div(row.target)?,
            ShareForm::Inverse => row.target.checked_div(row.achieved)?,
            ShareForm::Distance => row.achieved.checked_sub(row.target)?.checked_div(row.target)?,
            ShareForm::Difference => return row.achieved.checked_sub(row.target),
            ShareForm::Shortfall => row.target.checked_sub(row.achieved)?.checked_div(row.target)?,
            ShareForm::Left => return row.target.checked_sub(row.achieved),
            ShareForm::OfChange => {
                let planned = row.target.checked_sub(row.baseline)?;
                row.achieved.checked_sub(row.baseline)?.checked_div(planned)?
            }
        };
        if self.in_percent { share.checked_mul(Decimal::ONE_HUNDRED) } else { Some(share) }
    }

    /// Whether a figure is the expected one, rounded or cut off, or both are at least the whole and the column ends there.
    fn agrees(&self, expected: Decimal, row: Row, allowance: Decimal) -> bool {
        let whole = self.whole();
        let ends_at_whole = self.largest == whole && matches!(self.form, ShareForm::Ratio | ShareForm::OfChange);
        if ends_at_whole && row.figure == whole && expected >= whole {
            return true;
        }
        expected.checked_sub(row.figure).is_some_and(|off| off.abs() <= allowance)
    }

    fn whole(&self) -> Decimal {
        if self.in_percent { Decimal::ONE_HUNDRED } else { Decimal::ONE }
    }

    /// By how much a figure may be off: half a unit of its last decimal; a whole one, as when it is cut off, up to one
    /// percent of the whole; and what the figures behind it were rounded by.
    fn allowance(&self, expected: Decimal) -> Decimal {
        let whole = self.whole();
        let half = self.last_place / Decimal::TWO;
        let cut_off = self.last_place.min(whole / Decimal::ONE_HUNDRED);
        let relative = match self.form {
            ShareForm::Distance | ShareForm::Shortfall => whole,
            ShareForm::Ratio | ShareForm::Inverse | ShareForm::OfChange => expected.abs(),
            ShareForm::Difference | ShareForm::Left => return half,
        };
        half.max(cut_off).max(relative.checked_mul(ROUNDED_BEFORE).unwrap_or(half))
    }
}
