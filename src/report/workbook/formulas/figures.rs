//! The figures of the flat table as formulas: the target in use, the two percentages, the progress grade.

use rust_decimal::Decimal;

use super::{Place, achieved_as_written, has_two_ends, is_bound, moving, text};
use crate::judge::{Grade, IndicatorEvaluation};
use crate::language::Labels;
use crate::matrix_form::column;
use crate::model::{Amount, Direction, Quantity, Year};

/// The cells of a row of the flat table that its formulas read.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Own {
    /// The row.
    pub(in crate::report) row: u32,
    /// The column of the achieved value.
    pub(in crate::report) achieved: u16,
    /// The column of the target in use.
    pub(in crate::report) target_used: u16,
}

/// The formulas of a row of the flat table: short ones, which read the row itself where they can.
pub(in crate::report) struct Figures<'f> {
    judged: &'f IndicatorEvaluation<'f>,
    place: Place,
    /// The achieved value in use.
    value: String,
    /// The number of the target in use that counts.
    target: String,
    /// The target's other end, or the same.
    end: String,
}

fn is_stated(judged: &IndicatorEvaluation<'_>) -> bool {
    judged.stated_verdict().is_some()
}

impl<'f> Figures<'f> {
    /// Those of the indicator at that place.
    pub(in crate::report) fn of(judged: &'f IndicatorEvaluation<'f>, year: Year, place: Place, own: Own) -> Self {
        let shown = moving(own.row, own.achieved);
        let bound = judged.achieved_cell.filter(|cell| is_bound(cell));
        let value = match (achieved_as_written(judged), bound) {
            (_, Some(_)) if is_stated(judged) => shown,
            (Some(_), _) => place.at(column::ACHIEVED_USED),
            (None, Some(cell)) => match cell.amount {
                Amount::AtLeast(number) | Amount::AtMost(number) => {
                    format!("IF({shown}={},{number},{shown})", text(&cell.printed))
                }
                _ => shown,
            },
            (None, None) => shown,
        };
        let target = moving(own.row, own.target_used);
        let end = if has_two_ends(judged, year) { place.at(column::TARGET_END) } else { target.clone() };
        Self { judged, place, value, target, end }
    }

    /// Whether no figures are given while the achieved value is a bound: the evaluator's word may stand in for it, and a
    /// formula does not tell which of the two decided.
    pub(in crate::report) fn are_left_out(&self) -> bool {
        self.judged.achieved_cell.is_some_and(is_bound) && is_stated(self.judged)
    }

    fn where_known(&self, also: &str, formula: &str) -> String {
        let (value, target) = (&self.value, &self.target);
        format!("IF(AND(ISNUMBER({value}),ISNUMBER({target})),IF({also},{formula},\"\"),\"\")")
    }

    /// The target in use, where it is a number: of a range to be maintained, the end that percentages are formed with.
    pub(in crate::report) fn target_used(&self) -> String {
        let target = self.place.at(column::TARGET_USED);
        let of = |chosen: Option<&Quantity>, used: Option<Decimal>| {
            used.filter(|_| chosen.is_some_and(|cell| is_bound(cell) || matches!(cell.amount, Amount::Range { .. })))
        };
        let instead = self.judged.target_instead;
        let own = of(self.judged.target_cell, self.judged.target.map(|used| used.value));
        let instead = of(instead.map(|one| one.cell), instead.and_then(|one| one.used).map(|used| used.value));
        let number = match own.or(instead) {
            Some(number) if self.judged.direction.direction == Direction::Maintain => {
                format!("IF({target}={},{target},{number})", self.end)
            }
            _ => target.clone(),
        };
        format!("IF(ISNUMBER({target}),{number},\"\")")
    }

    /// `achieved / target`, in percent.
    pub(in crate::report) fn percent_of_target(&self) -> String {
        let (value, target) = (&self.value, &self.target);
        self.where_known(&format!("{target}<>0"), &format!("ROUND(ROUND(100*{value}/{target},9),1)"))
    }

    /// `(achieved - baseline) / (target - baseline)`, in percent; none without a baseline, and nothing where the
    /// baseline is the target or better.
    pub(in crate::report) fn share_of_change(&self) -> Option<String> {
        let (value, target) = (&self.value, &self.target);
        let baseline = self.judged.baseline?;
        let share = format!("ROUND(ROUND(100*({value}-({baseline}))/({target}-({baseline})),9),1)");
        let planned = match self.judged.direction.direction {
            Direction::Increase => ">",
            Direction::Decrease => "<",
            Direction::Maintain => "<>",
        };
        Some(self.where_known(&format!("{target}{planned}({baseline})"), &share))
    }

    /// The progress grade.
    pub(in crate::report) fn grade(&self, labels: &Labels) -> String {
        let word = |grade: Grade| text(&labels.text(&format!("grade-{}", grade.id())));
        let rule = self.place.at(column::RULE);
        let met = match self.beyond() {
            Some((beyond, manyfold)) => format!(
                "IF({beyond},IF({manyfold},{},{}),{})",
                word(Grade::ExceededManyfold),
                word(Grade::Exceeded),
                word(Grade::Met)
            ),
            None => word(Grade::Met),
        };
        let missed = match self.compared() {
            Some((better, worse)) => format!(
                "IF({better},{},IF({worse},{},{}))",
                word(Grade::Progressing),
                word(Grade::Regressed),
                word(Grade::NoProgress)
            ),
            None => text(""),
        };
        let by_rule = format!("IF({rule}=1,{met},IF({rule}=5,{},{missed}))", word(Grade::NearlyMet));
        self.where_known(&format!("{rule}<>4"), &by_rule)
    }

    /// Whether the value is better than the target, and whether at least twice as good; none for a value to be maintained.
    fn beyond(&self) -> Option<(String, String)> {
        let (value, end) = (&self.value, &self.end);
        let baseline = self.judged.baseline;
        let twice = |change: &str, planned: &str| match baseline {
            Some(_) => format!("AND({planned}>0,{change}>=2*({planned}))"),
            None => "FALSE".to_owned(),
        };
        let from = baseline.unwrap_or_default();
        match self.judged.direction.direction {
            Direction::Increase => {
                let twice = twice(&format!("{value}-({from})"), &format!("{end}-({from})"));
                Some((format!("{value}>{end}"), format!("IF({end}>0,{value}>=2*{end},{twice})")))
            }
            Direction::Decrease => {
                let twice = twice(&format!("({from})-{value}"), &format!("({from})-{end}"));
                Some((format!("{value}<{end}"), format!("IF({end}>0,2*{value}<={end},{twice})")))
            }
            Direction::Maintain => None,
        }
    }

    /// Whether the value is better than the baseline, and whether it is worse.
    fn compared(&self) -> Option<(String, String)> {
        let (value, from) = (&self.value, self.judged.baseline?);
        let pair = |better: &str, worse: &str| (format!("{value}{better}({from})"), format!("{value}{worse}({from})"));
        Some(match self.judged.direction.direction {
            Direction::Increase => pair(">", "<"),
            Direction::Decrease => pair("<", ">"),
            Direction::Maintain => {
                let low = self.place.at(column::TARGET_USED);
                let distance = |value: &str| format!("MAX(0,{low}-{value},{value}-{})", self.end);
                let (own, first) = (distance(value), distance(&format!("({from})")));
                (format!("{first}>{own}"), format!("{first}<{own}"))
            }
        })
    }
}
