//! The rules as formulas, so that a corrected figure changes the verdict, the counts and the percentages.
//!
//! Each indicator's row works out its own verdict from its own cells, in hidden columns of its objective's sheet; all other
//! sheets only refer to it. Direction and baseline are as they were judged; the target is that of the row, and what counts
//! instead of it is fixed when the workbook is written. Decimals become binary numbers here, so both sides of a comparison
//! with the tolerance are rounded to nine places.

use rust_decimal::Decimal;

use super::class_formulas::first_class;
use super::formula::{
    self, absolute, all_hold, and, cell, choose, differ, equal, exact, if_else, if_error, is_blank, is_error,
    is_filled, is_number, operand, or, place_in, text, trimmed, value_at,
};
use super::names::{BARE_VERDICT_WORDS, MISSING_WORDS, NO_WORDS, TOLERANCE, VERDICT_WORDS, YES_WORDS};
use super::written::{FAR, achieved_as_written, ends, has_two_ends, is_bound, is_open, shown_target};
use crate::judge::{
    Basis, ChosenTarget, Classes, Evaluation, IndicatorEvaluation, NoVerdict, Profile, Scale, WordsRule,
    wants_yes_after,
};
use crate::matrix_form::VerdictCode;
use crate::matrix_form::column::{self, OWNER_MEASURE, OWNER_OBJECTIVE};
use crate::model::{Amount, Direction, Quantity};
use crate::report::values::verdict_code;
use crate::report::{Cell, Tone, Value};

/// A target in words, in the column of the target in use.
const WORDS: &str = "?";
/// Texts longer than this are not compared with: a formula holds texts of up to 255 characters.
const LONGEST_TEXT: usize = 200;

/// Whether a formula can recognise a cell with that text.
fn can_be_compared(text: &str) -> bool {
    let is_unfit = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    text.encode_utf16().count() <= LONGEST_TEXT && !text.chars().any(is_unfit)
}

/// The cells of an indicator's row, and what is fixed of it.
struct IndicatorRow<'l> {
    row: u32,
    judged: &'l IndicatorEvaluation<'l>,
    profile: &'l Profile,
    year_has_values: bool,
}

/// Where an indicator's row is, and what its formulas must know of the programme.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct RowContext {
    /// The row in its sheet, from 0.
    pub(in crate::report) row: u32,
    /// Whether it is a measure's indicator, not an objective's own.
    pub(in crate::report) is_of_measure: bool,
    /// Whether any indicator has an achieved value for the review year.
    pub(in crate::report) year_has_values: bool,
}

/// The hidden cells of an indicator's row, after the token.
pub(in crate::report) fn hidden_cells<'e>(
    judged: &IndicatorEvaluation<'_>,
    evaluation: &Evaluation<'_>,
    context: RowContext,
) -> Vec<Cell<'e>> {
    let RowContext { row, is_of_measure, year_has_values } = context;
    let line = IndicatorRow { row, judged, profile: evaluation.profile, year_has_values };
    let owner = if is_of_measure { OWNER_MEASURE } else { OWNER_OBJECTIVE };
    let (by_rules, rests_on_tolerance) = judged.by_rules();
    let rule_code = code_cell(VerdictCode::from_verdict(by_rules, rests_on_tolerance));
    let mut cells = vec![blank(), blank(), Cell::text(owner, Tone::Working)];
    if line.has_formula() {
        let [low, high] = line.target();
        cells.extend([low, high, line.achieved(), rule_code.with_formula(line.rule())]);
    } else {
        cells.extend([blank(), blank(), blank(), rule_code]);
    }
    let (rule, own) = (line.at(column::RULE), line.at(column::OVERRIDE));
    let chosen = if_error(with_mark(&own), if_error(without_mark(&own), &rule));
    let in_force = if_else(is_blank(trimmed(&own)), &rule, chosen);
    cells.push(code_cell(verdict_code(judged)).with_formula(in_force));
    cells.extend(evaluation.profile.classes.as_ref().map(|classes| line.class(classes)));
    cells
}

/// The number of the verdict in an override cell, written with its mark; the tolerance is no verdict of a group.
fn with_mark(own: &str) -> String {
    let codes = VerdictCode::ALL.map(|code| formula::code(VerdictCode::from_verdict(code.verdict(), false)));
    choose(place_in(VERDICT_WORDS, trimmed(own)), &codes)
}

/// The same, written without its mark.
fn without_mark(own: &str) -> String {
    place_in(BARE_VERDICT_WORDS, trimmed(own))
}

/// Whether an override cell holds something that is no verdict.
pub(in crate::report) fn is_no_verdict(own: &str) -> String {
    all_hold(is_filled(trimmed(own)), is_error(with_mark(own)), is_error(without_mark(own)))
}

/// Whether the verdict of the indicator follows its cells, so that a corrected figure changes it.
pub(in crate::report) fn is_followed(judged: &IndicatorEvaluation<'_>, evaluation: &Evaluation<'_>) -> bool {
    let profile = evaluation.profile;
    IndicatorRow { row: 0, judged, profile, year_has_values: true }.has_formula()
}

/// The words of the verdict in force of the indicator in that row.
pub(in crate::report) fn verdict_formula(row: u32) -> String {
    value_at(VERDICT_WORDS, cell(row, column::CODE))
}

fn blank<'e>() -> Cell<'e> {
    Cell::new(Value::Empty, Tone::Working)
}

fn number_cell<'e>(number: Decimal) -> Cell<'e> {
    Cell::new(Value::Number(number), Tone::Working)
}

fn code_cell<'e>(code: VerdictCode) -> Cell<'e> {
    number_cell(Decimal::from(code.number()))
}

/// A text as the function TRIM makes it.
fn trimmed_text(text: &str) -> String {
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a cell is empty or says "no value" in words.
fn is_missing(shown: &str) -> String {
    or(is_blank(shown), is_number(place_in(MISSING_WORDS, trimmed(shown))))
}

impl IndicatorRow<'_> {
    fn at(&self, column: u16) -> String {
        cell(self.row, column)
    }

    fn direction(&self) -> Direction {
        self.judged.direction.direction
    }

    /// Whether all that the verdict follows from can be recognised; where the direction is not understood, no figure changes
    /// the verdict.
    fn has_formula(&self) -> bool {
        if self.judged.no_verdict == Some(NoVerdict::DirectionUnclear) {
            return false;
        }
        let cells = [shown_target(self.judged), self.judged.achieved_cell];
        let is_recognised = |cell: &Quantity| {
            matches!(cell.amount, Amount::Exact(_) | Amount::YesNo(_) | Amount::Words) || can_be_compared(&cell.printed)
        };
        let is_seen_as_same = self.same_in_writing().is_none_or(|both| both.into_iter().all(can_be_compared));
        !self.is_on_scale() && is_seen_as_same && cells.into_iter().flatten().all(is_recognised)
    }

    /// Whether the verdict compares levels of a scale, which no formula does.
    fn is_on_scale(&self) -> bool {
        let instead = self.judged.target_instead.map(|chosen| chosen.cell);
        let cells = [shown_target(self.judged), self.judged.achieved_cell, instead];
        let mut in_words = cells.into_iter().flatten().filter(|cell| cell.amount.is_in_words()).peekable();
        in_words.peek().is_some()
            && Scale::of(self.judged.indicator).is_some_and(|scale| in_words.any(|cell| scale.has(cell)))
    }

    /// What counts when the cell of the target has no usable number: both ends, as literals.
    fn instead(&self) -> [String; 2] {
        match self.judged.target_instead {
            None => [text(""), text("")],
            Some(ChosenTarget { used: None, .. }) => [text(WORDS), text(WORDS)],
            Some(ChosenTarget { cell, used: Some(used), .. }) => {
                ends(cell, used.value, self.direction()).map(formula::number)
            }
        }
    }

    /// The target in use and, where it may have one, its other end.
    fn target<'e>(&self) -> [Cell<'e>; 2] {
        let [low, high] = self.instead();
        let [low_result, high_result] = self.results();
        let low = Cell::new(low_result, Tone::Working).with_formula(self.target_end(0, &low));
        if !has_two_ends(self.judged) {
            return [low, blank()];
        }
        [low, Cell::new(high_result, Tone::Working).with_formula(self.target_end(1, &high))]
    }

    /// The lower or upper end of the target in use: what the cell shows, else what counts instead.
    fn target_end(&self, end: usize, instead: &str) -> String {
        let shown = self.at(column::TARGET);
        let usable = match self.direction() {
            Direction::Increase => if_else(equal(&shown, 0), instead, &shown),
            Direction::Decrease | Direction::Maintain => shown.clone(),
        };
        let otherwise = if_else(is_missing(&shown), instead, text(WORDS));
        let otherwise = match shown_target(self.judged).filter(|cell| is_open(cell)) {
            Some(cell) => {
                let counts = self.ends_as_written(cell).map(|ends| formula::number(ends[end]));
                if_else(equal(&shown, text(&cell.printed)), counts.unwrap_or_else(|| instead.to_owned()), otherwise)
            }
            None => otherwise,
        };
        if_else(is_number(&shown), usable, otherwise)
    }

    /// The ends of a range or bound as it is written; none where it is no usable target.
    fn ends_as_written(&self, cell: &Quantity) -> Option<[Decimal; 2]> {
        let used = self.judged.target?.value;
        let is_in_use = self.judged.target_cell.is_some_and(|used| used.amount == cell.amount);
        is_in_use.then(|| ends(cell, used, self.direction()))
    }

    /// The ends in use as judged.
    fn results<'e>(&self) -> [Value<'e>; 2] {
        match (self.judged.target, self.judged.target_cell) {
            (Some(used), Some(cell)) => ends(cell, used.value, self.direction()).map(Value::Number),
            (None, Some(_)) => [Value::Text(WORDS.into()), Value::Text(WORDS.into())],
            (_, None) => [Value::Empty, Value::Empty],
        }
    }

    /// The achieved value in use, where the cell as written is no plain number.
    fn achieved<'e>(&self) -> Cell<'e> {
        let Some((cell, value)) = achieved_as_written(self.judged) else { return blank() };
        let shown = self.at(column::ACHIEVED);
        number_cell(value).with_formula(if_else(equal(&shown, text(&cell.printed)), formula::number(value), &shown))
    }

    /// The cell that holds the achieved value in use.
    fn achieved_cell(&self) -> String {
        self.at(if achieved_as_written(self.judged).is_some() { column::ACHIEVED_USED } else { column::ACHIEVED })
    }

    /// What a share is counted of at that end; none where that is the planned change and there is no baseline.
    fn reach(&self, end: &str, basis: Basis) -> Option<String> {
        Some(match (basis, self.direction(), self.judged.baseline) {
            (Basis::Level, ..) | (_, Direction::Maintain, _) => absolute(end),
            (Basis::Change, _, Some(baseline)) => absolute(format!("{end}-{}", operand(baseline))),
            (Basis::Change, _, None) => return None,
        })
    }

    /// Whether the value is within the target and that share of its level or of the planned change, and whether within the
    /// target alone.
    fn tests(&self, share: &str, basis: Basis) -> (String, String) {
        let within = |end: &str| {
            self.reach(end, basis).map_or_else(|| formula::number(Decimal::ZERO), |reach| format!("{reach}*{share}"))
        };
        let (low, high) = (self.at(column::TARGET_USED), self.at(column::TARGET_END));
        let value = exact(self.achieved_cell());
        let compared = |sign: &str, end: &str| format!("{value}{sign}{}", exact(end));
        // A strict bound is one as long as its cell shows it.
        let is_strict = self.strict_target();
        let compare = |strict: &str, end: &str| match &is_strict {
            Some(condition) => if_else(condition, compared(strict, end), compared(&format!("{strict}="), end)),
            None => compared(&format!("{strict}="), end),
        };
        let at_least = |end: &str| compare(">", end);
        let at_most = |end: &str| compare("<", end);
        let lowered = format!("{low}-{}", within(&low));
        let raised = |end: &str| format!("{end}+{}", within(end));
        match self.direction() {
            Direction::Increase => (at_least(&lowered), at_least(&low)),
            Direction::Decrease => (at_most(&raised(&low)), at_most(&low)),
            Direction::Maintain => {
                (and(at_least(&lowered), at_most(&raised(&high))), and(at_least(&low), at_most(&high)))
            }
        }
    }

    /// Whether the number of the target is itself outside: its cell shows the strict bound, and the value is not itself one.
    fn strict_target(&self) -> Option<String> {
        let target = shown_target(self.judged).filter(|cell| cell.amount.is_strict())?;
        let is_shown = equal(self.at(column::TARGET), text(&target.printed));
        match achieved_as_written(self.judged).filter(|(cell, _)| cell.amount.is_strict()) {
            Some((cell, _)) => Some(and(is_shown, differ(self.at(column::ACHIEVED), text(&cell.printed)))),
            None => Some(is_shown),
        }
    }

    /// The code of the verdict of the rules.
    fn rule(&self) -> String {
        let (shown, value, target) = (self.at(column::ACHIEVED), self.achieved_cell(), self.at(column::TARGET_USED));
        let [no_data, not_assessable] = [VerdictCode::NoData, VerdictCode::NotAssessable].map(formula::code);
        let stated = self.judged.stated_verdict();
        let stated = stated.map(|stated| formula::code(VerdictCode::from_verdict(stated, false)));
        let in_words = stated.clone().unwrap_or_else(|| not_assessable.clone());
        let without_value = stated.filter(|_| self.year_has_values).unwrap_or_else(|| no_data.clone());
        let with_target = self.rule_with_target(&shown, &in_words);
        let has_no_target = is_blank(&target);
        let without_target = if_else(has_no_target, &not_assessable, self.rule_in_words(&in_words));
        let values = self.judged.target_cell.zip(self.judged.achieved_cell);
        let with_target = match values.is_some_and(|(target, achieved)| target.differs_in_unit(achieved)) {
            true => in_words.clone(),
            false => with_target,
        };
        let with_value = if_else(is_number(&target), with_target, &without_target);
        let missing = if_else(equal(&target, text(WORDS)), without_value, no_data);
        if_else(is_number(&value), with_value, if_else(is_missing(&shown), missing, without_target))
    }

    /// The same where not both are numbers: yes and no are compared, and the same words are achieved unless the evaluator
    /// says otherwise.
    fn rule_in_words(&self, in_words: &str) -> String {
        let [achieved, not_achieved] = [VerdictCode::Achieved, VerdictCode::NotAchieved].map(formula::code);
        let (value, target) = (trimmed(self.at(column::ACHIEVED)), trimmed(self.target_in_words()));
        let is_in = |words: &str, text: &str| is_number(place_in(words, text));
        let early = match wants_yes_after(self.judged.indicator, self.judged.period) {
            true => &achieved,
            false => &not_achieved,
        };
        let by_value = |of_yes: &str, of_no: &str| {
            if_else(is_in(YES_WORDS, &value), of_yes, if_else(is_in(NO_WORDS, &value), of_no, in_words))
        };
        let same = if self.judged.stated_verdict().is_some() { in_words } else { achieved.as_str() };
        let are_same = match self.same_in_writing() {
            Some([target_text, value_text]) => or(
                equal(&target, &value),
                and(equal(&target, text(&trimmed_text(target_text))), equal(&value, text(&trimmed_text(value_text)))),
            ),
            None => equal(&target, &value),
        };
        let of_words = if_else(are_same, same, in_words);
        let of_no = if_else(is_in(NO_WORDS, &target), by_value(early, &achieved), of_words);
        if_else(is_in(YES_WORDS, &target), by_value(&achieved, &not_achieved), of_no)
    }

    /// The target in words: that of the cell, else what counts instead.
    fn target_in_words(&self) -> String {
        let shown = self.at(column::TARGET);
        match self.judged.target_instead.filter(|chosen| chosen.used.is_none() && can_be_compared(&chosen.cell.printed))
        {
            Some(chosen) => if_else(is_missing(&shown), text(&chosen.cell.printed), shown),
            None => shown,
        }
    }

    /// Target and value that are the same words in different writing, which a formula does not see.
    fn same_in_writing(&self) -> Option<[&str; 2]> {
        self.judged.in_words.filter(|found| found.rule == WordsRule::Same)?;
        let (target, value) = (&self.judged.target_cell?.printed, &self.judged.achieved_cell?.printed);
        (target.trim().to_lowercase() != value.trim().to_lowercase()).then_some([target, value])
    }

    /// The same for a value and a target that are both numbers.
    fn rule_with_target(&self, shown: &str, in_words: &str) -> String {
        let [achieved, by_tolerance, not_achieved, not_assessable] = [
            VerdictCode::Achieved,
            VerdictCode::AchievedByTolerance,
            VerdictCode::NotAchieved,
            VerdictCode::NotAssessable,
        ]
        .map(formula::code);
        let lacks_baseline = self.profile.basis == Basis::Change
            && self.direction() != Direction::Maintain
            && self.judged.baseline.is_none();
        // Without a baseline there is no change that a tolerance could be a share of.
        let missed = match lacks_baseline {
            true => if_else(equal(TOLERANCE, 0), not_achieved, not_assessable),
            false => not_achieved,
        };
        let missed = match self.judged.achieved_cell {
            Some(cell) if is_bound(cell) => if_else(is_number(shown), missed, in_words),
            _ => missed,
        };
        let (passes, meets) = self.tests(TOLERANCE, self.profile.basis);
        if_else(passes, if_else(meets, achieved, by_tolerance), missed)
    }

    /// The number of the class; 0 where none is defined.
    fn class<'e>(&self, classes: &Classes) -> Cell<'e> {
        let number = self.judged.class.map_or(0, |found| found.number + 1);
        let cell = number_cell(Decimal::from(number));
        if !self.has_formula() {
            return cell;
        }
        cell.with_formula(self.class_formula(classes).unwrap_or_else(|| "0".to_owned()))
    }

    /// None where no figure gives it a class.
    fn class_formula(&self, classes: &Classes) -> Option<String> {
        let (shown, value) = (self.at(column::ACHIEVED), self.achieved_cell());
        let [low, high] = [column::TARGET_USED, column::TARGET_END].map(|column| self.at(column));
        let by_level = classes.basis == Basis::Level || self.direction() == Direction::Maintain;
        let is_defined = match (by_level, self.direction()) {
            (true, Direction::Maintain) => {
                and(or(format!("{low}>0"), equal(&low, format!("-{FAR}"))), format!("{high}>0"))
            }
            (true, _) => format!("{low}>0"),
            (false, Direction::Increase) => format!("{low}>{}", operand(self.judged.baseline?)),
            (false, _) => format!("{low}<{}", operand(self.judged.baseline?)),
        };
        let holds = |share: &str| self.tests(&format!("(1-{share})"), classes.basis).0;
        let number = first_class(classes, holds);
        // An open value is in a class only where all that it may be is.
        let number = match self.judged.achieved_cell.is_some_and(is_bound) {
            true => if_else(is_number(&shown), &number, if_else(equal(&number, 1), 1, 0)),
            false => number,
        };
        let differs = self.judged.target_cell.zip(self.judged.achieved_cell);
        if differs.is_some_and(|(target, achieved)| target.differs_in_unit(achieved)) {
            return None;
        }
        let end_is_number = if has_two_ends(self.judged) { is_number(&high) } else { is_number(&low) };
        let are_numbers = all_hold(self.is_value_in_use(&shown, &value), is_number(&low), end_is_number);
        Some(if_else(are_numbers, if_else(is_defined, number, 0), 0))
    }

    /// Whether the achieved value in use is a number.
    fn is_value_in_use(&self, shown: &str, value: &str) -> String {
        match achieved_as_written(self.judged) {
            Some((cell, _)) => or(is_number(shown), equal(shown, text(&cell.printed))),
            None => is_number(value),
        }
    }
}
