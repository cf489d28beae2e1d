//! The figures of the flat table as formulas: the target in use, the two percentages, the progress grade.

use rust_decimal::Decimal;

use super::class_formulas::{decisive_percent, word_of};
use super::formula::{NOTHING, Place, and, cell, code, differ, equal, if_else, is_number, max, number, operand, text};
use super::written::{achieved_as_written, has_two_ends, is_bound, is_open};
use crate::judge::{Basis, Grade, IndicatorEvaluation, Profile};
use crate::language::Labels;
use crate::matrix_form::{VerdictCode, column};
use crate::model::{Amount, Direction, Quantity};

/// The cells of a row of the flat table that its formulas read.
#[derive(Debug, Clone, Copy)]
pub(super) struct FlatRow {
    /// The row, from 0.
    pub(super) row: u32,
    /// The column of the achieved value.
    pub(super) achieved: u16,
    /// The column of the target in use.
    pub(super) target_used: u16,
}

/// The formulas of a row of the flat table: short ones, which read the row itself where they can.
pub(super) struct FigureFormulas<'f> {
    judged: &'f IndicatorEvaluation<'f>,
    profile: &'f Profile,
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

/// A condition that never holds.
const NEVER: &str = "FALSE";

impl<'f> FigureFormulas<'f> {
    /// The formulas of the indicator at that place.
    pub(super) fn new(judged: &'f IndicatorEvaluation<'f>, profile: &'f Profile, place: Place, own: FlatRow) -> Self {
        let shown = cell(own.row, own.achieved);
        let bound = judged.achieved_cell.filter(|cell| is_bound(cell));
        let value = match (achieved_as_written(judged), bound) {
            (_, Some(_)) if is_stated(judged) => shown,
            (Some(_), _) => place.at(column::ACHIEVED_USED),
            (None, Some(cell)) => match cell.amount {
                Amount::AtLeast(bound) | Amount::AtMost(bound) => {
                    if_else(equal(&shown, text(&cell.printed)), number(bound.number), &shown)
                }
                Amount::Exact(_) | Amount::Range { .. } | Amount::YesNo(_) | Amount::Words => shown,
                Amount::Missing | Amount::Fault => shown,
            },
            (None, None) => shown,
        };
        let target = cell(own.row, own.target_used);
        let end = if has_two_ends(judged) { place.at(column::TARGET_END) } else { target.clone() };
        Self { judged, profile, place, value, target, end }
    }

    /// Whether no figures are given while the achieved value is a bound: the evaluator's word may stand in for it, and a
    /// formula does not know which of the two decided.
    pub(super) fn are_left_out(&self) -> bool {
        self.judged.achieved_cell.is_some_and(is_bound) && is_stated(self.judged)
    }

    fn direction(&self) -> Direction {
        self.judged.direction.direction
    }

    /// The formula where value and target are numbers and the condition holds; else nothing.
    fn where_known(&self, condition: &str, formula: &str) -> String {
        let are_known = and(is_number(&self.value), is_number(&self.target));
        if_else(are_known, if_else(condition, formula, NOTHING), NOTHING)
    }

    /// The target in use, where it is a number: of a range to be maintained, the end that percentages are formed with.
    pub(super) fn target_used(&self) -> String {
        let target = self.place.at(column::TARGET_USED);
        let of_open = |chosen: Option<&Quantity>, used: Option<Decimal>| used.filter(|_| chosen.is_some_and(is_open));
        let instead = self.judged.target_instead;
        let own = of_open(self.judged.target_cell, self.judged.target.map(|used| used.value));
        let instead = of_open(instead.map(|one| one.cell), instead.and_then(|one| one.used).map(|used| used.value));
        let used = match own.or(instead) {
            Some(used) if self.direction() == Direction::Maintain => {
                if_else(equal(&target, &self.end), &target, number(used))
            }
            _ => target.clone(),
        };
        if_else(is_number(&target), used, NOTHING)
    }

    /// `achieved / target`, in percent.
    pub(super) fn percent_of_target(&self) -> String {
        let (value, target) = (&self.value, &self.target);
        self.where_known(&differ(target, 0), &self.percent(&format!("100*{value}/{target}"), Basis::Level))
    }

    /// `(achieved - baseline) / (target - baseline)`, in percent; none without a baseline, and nothing where the
    /// baseline is the target or better.
    pub(super) fn share_of_change(&self) -> Option<String> {
        let (value, target, baseline) = (&self.value, &self.target, operand(self.judged.baseline?));
        let share = self.percent(&format!("100*({value}-{baseline})/({target}-{baseline})"), Basis::Change);
        let is_planned = match self.direction() {
            Direction::Increase => format!("{target}>{baseline}"),
            Direction::Decrease => format!("{target}<{baseline}"),
            Direction::Maintain => differ(target, baseline),
        };
        Some(self.where_known(&is_planned, &share))
    }

    fn percent(&self, percent: &str, ratio: Basis) -> String {
        decisive_percent(percent, self.profile, ratio, self.direction())
    }

    /// The class, a word; none where the profile has no classes.
    pub(super) fn class(&self) -> Option<String> {
        let classes = self.profile.classes.as_ref()?;
        Some(word_of(classes, &self.place.at(column::CLASS)))
    }

    /// The progress grade, a word.
    pub(super) fn grade(&self, labels: &Labels) -> String {
        let word = |grade: Grade| text(&labels.text(&format!("grade-{}", grade.id())));
        let rule = self.place.at(column::RULE);
        let met = match self.beyond() {
            Some((beyond, manyfold)) => {
                let exceeded = if_else(manyfold, word(Grade::ExceededManyfold), word(Grade::Exceeded));
                if_else(beyond, exceeded, word(Grade::Met))
            }
            None => word(Grade::Met),
        };
        let missed = match self.compared() {
            Some((better, worse)) => {
                let not_better = if_else(worse, word(Grade::Regressed), word(Grade::NoProgress));
                if_else(better, word(Grade::Progressing), not_better)
            }
            None => text(""),
        };
        let is_code = |verdict| equal(&rule, code(verdict));
        let not_met = if_else(is_code(VerdictCode::AchievedByTolerance), word(Grade::NearlyMet), missed);
        let by_rule = if_else(is_code(VerdictCode::Achieved), met, not_met);
        self.where_known(&differ(&rule, code(VerdictCode::NotAssessable)), &by_rule)
    }

    /// Whether the value is better than the target, and whether at least twice as good; none for a value to be maintained.
    fn beyond(&self) -> Option<(String, String)> {
        let (value, end) = (&self.value, &self.end);
        let from = operand(self.judged.baseline.unwrap_or_default());
        let (beyond, twice_the_target, change, planned) = match self.direction() {
            Direction::Increase => (
                format!("{value}>{end}"),
                format!("{value}>=2*{end}"),
                format!("{value}-{from}"),
                format!("{end}-{from}"),
            ),
            Direction::Decrease => (
                format!("{value}<{end}"),
                format!("2*{value}<={end}"),
                format!("{from}-{value}"),
                format!("{from}-{end}"),
            ),
            Direction::Maintain => return None,
        };
        let twice_the_change = match self.judged.baseline {
            Some(_) => and(format!("{planned}>0"), format!("{change}>=2*({planned})")),
            None => NEVER.to_owned(),
        };
        Some((beyond, if_else(format!("{end}>0"), twice_the_target, twice_the_change)))
    }

    /// Whether the value is better than the baseline, and whether it is worse.
    fn compared(&self) -> Option<(String, String)> {
        let (value, from) = (&self.value, operand(self.judged.baseline?));
        Some(match self.direction() {
            Direction::Increase => (format!("{value}>{from}"), format!("{value}<{from}")),
            Direction::Decrease => (format!("{value}<{from}"), format!("{value}>{from}")),
            Direction::Maintain => {
                let low = self.place.at(column::TARGET_USED);
                let distance = |value: &str| max(0, format!("{low}-{value}"), format!("{value}-{}", self.end));
                let (own, first) = (distance(value), distance(&from));
                (format!("{first}>{own}"), format!("{first}<{own}"))
            }
        })
    }
}
