//! The rules as formulas, so that a corrected figure changes the verdict, the counts and the percentages.
//!
//! Each indicator's row works out its own verdict from its own cells, in hidden columns of its objective's sheet; all other
//! sheets only refer to it. Direction and baseline stand as they were judged; the target is that of the row, and what counts
//! in its stead is fixed when the workbook is written. Decimals become binary numbers here, so both sides of a comparison
//! with the tolerance are rounded to nine places. Only functions that Excel 2010 and LibreOffice share are used.

mod figures;

pub(in crate::report) use figures::{Figures, Own};

use rust_decimal::Decimal;

use super::names::{BARE_VERDICT_WORDS, MISSING_WORDS, SCOPE, TOLERANCE, VERDICT_WORDS};
use crate::judge::{Basis, ChosenTarget, Evaluation, IndicatorEvaluation, Profile};
use crate::matrix_form::column::{self, OWNER_MEASURE, OWNER_OBJECTIVE};
use crate::model::{Amount, CellAddress, Direction, Quantity, Verdict, Year, column_letters};
use crate::report::{Cell, Tone, Value, on_grid};

/// A target in words, in the column of the target in use.
const WORDS: &str = "?";
/// Texts longer than this are not compared with: a formula holds texts of up to 255 characters.
const LONGEST_TEXT: usize = 200;

/// The number that stands for a verdict in the hidden columns: its place in the list of words.
pub(in crate::report) fn code(verdict: Verdict, rests_on_tolerance: bool) -> usize {
    match verdict {
        Verdict::Achieved if rests_on_tolerance => 5,
        Verdict::Achieved => 1,
        Verdict::NotAchieved => 2,
        Verdict::NoData => 3,
        Verdict::NotAssessable => 4,
    }
}

/// A text as it stands in a formula.
pub(in crate::report) fn text(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

/// Whether a cell of that text can be told by a formula.
fn can_be_compared(text: &str) -> bool {
    let is_unfit = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    text.encode_utf16().count() <= LONGEST_TEXT && !text.chars().any(is_unfit)
}

/// The cells of an indicator's row, and what is fixed of it.
struct Line<'l> {
    row: u32,
    judged: &'l IndicatorEvaluation<'l>,
    profile: &'l Profile,
    year: Year,
    year_has_values: bool,
}

/// The hidden cells of an indicator's row, after the token.
pub(in crate::report) fn hidden_cells<'e>(
    judged: &IndicatorEvaluation<'_>,
    evaluation: &Evaluation<'_>,
    row: u32,
    is_of_measure: bool,
    year_has_values: bool,
) -> Vec<Cell<'e>> {
    let line = Line { row, judged, profile: evaluation.profile, year: evaluation.review_year.year, year_has_values };
    let owner = if is_of_measure { OWNER_MEASURE } else { OWNER_OBJECTIVE };
    let (by_rules, rests_on_tolerance) = judged.by_rules();
    let in_force_code = code(judged.verdict, judged.rests_on_tolerance);
    let code = code(by_rules, rests_on_tolerance);
    let mut cells = vec![blank(), blank(), word(owner)];
    if line.has_formula() {
        let [low, high] = line.target();
        cells.extend([low, high, line.achieved()]);
        cells.push(number(Decimal::from(code)).worked_out(line.rule()));
    } else {
        cells.extend([blank(), blank(), blank(), number(Decimal::from(code))]);
    }
    let (rule, own) = (line.at(column::RULE), line.at(column::OVERRIDE));
    let in_force =
        format!("IF(TRIM({own})=\"\",{rule},IFERROR({},IFERROR({},{rule})))", written_as(&own), written_bare(&own));
    cells.push(number(Decimal::from(in_force_code)).worked_out(in_force));
    cells
}

/// The number of the verdict in an override cell, written with its mark; the tolerance is no verdict of a group.
fn written_as(own: &str) -> String {
    format!("CHOOSE(MATCH(TRIM({own}),{},0),1,2,3,4,1)", VERDICT_WORDS)
}

/// The same, written without its mark.
fn written_bare(own: &str) -> String {
    format!("MATCH(TRIM({own}),{},0)", BARE_VERDICT_WORDS)
}

/// Whether an override cell holds something that is no verdict.
pub(in crate::report) fn is_no_verdict(own: &str) -> String {
    format!("AND(TRIM({own})<>\"\",ISERROR({}),ISERROR({}))", written_as(own), written_bare(own))
}

/// Whether the indicator's verdict follows its cells.
pub(in crate::report) fn follows(judged: &IndicatorEvaluation<'_>, evaluation: &Evaluation<'_>) -> bool {
    let year = evaluation.review_year.year;
    Line { row: 0, judged, profile: evaluation.profile, year, year_has_values: true }.has_formula()
}

fn blank<'e>() -> Cell<'e> {
    Cell::new(Value::Empty, Tone::Working)
}

fn word<'e>(word: &'static str) -> Cell<'e> {
    Cell::new(Value::Text(word.into()), Tone::Working)
}

fn number<'e>(number: Decimal) -> Cell<'e> {
    Cell::new(Value::Number(number), Tone::Working)
}

/// The number that counts and the end that is still better; of a value to be maintained, the smaller and larger end.
/// There an end that is open is as far as numbers of a programme go.
fn ends(cell: &Quantity, used: Decimal, direction: Direction) -> (Decimal, Decimal) {
    let far = Decimal::from(1_000_000_000_000_000u64);
    match (cell.amount, direction) {
        (Amount::Range { high, .. }, Direction::Increase) => (used, high),
        (Amount::Range { low, .. }, Direction::Decrease) => (used, low),
        (Amount::Range { low, high }, Direction::Maintain) => (low, high),
        (Amount::AtLeast(low), Direction::Maintain) => (low, far),
        (Amount::AtMost(high), Direction::Maintain) => (-far, high),
        _ => (used, used),
    }
}

/// Whether a target of that indicator has another end than the number that counts.
fn has_two_ends(judged: &IndicatorEvaluation<'_>, year: Year) -> bool {
    let cells = [shown_target(judged, year), judged.target_instead.map(|chosen| chosen.cell)];
    let is_range = |cell: &Quantity| matches!(cell.amount, Amount::Range { .. });
    judged.direction.direction == Direction::Maintain || cells.into_iter().flatten().any(is_range)
}

/// The number that an achieved value stands for as it is written, where it is no plain number.
fn achieved_as_written<'p>(judged: &IndicatorEvaluation<'p>) -> Option<(&'p Quantity, Decimal)> {
    let cell = judged.achieved_cell?;
    let number = match (cell.amount, judged.direction.direction) {
        (Amount::Range { low, .. }, Direction::Increase) => low,
        (Amount::Range { high, .. }, Direction::Decrease) => high,
        (Amount::AtLeast(number), Direction::Increase) | (Amount::AtMost(number), Direction::Decrease) => number,
        _ => return None,
    };
    Some((cell, number))
}

impl Line<'_> {
    fn at(&self, column: u16) -> String {
        format!("{}{}", column_letters(column), self.row + 1)
    }

    fn direction(&self) -> Direction {
        self.judged.direction.direction
    }

    /// The cell that shows the target of the review year.
    fn shown_target(&self) -> Option<&Quantity> {
        shown_target(self.judged, self.year)
    }

    fn has_formula(&self) -> bool {
        let cells = [self.shown_target(), self.judged.achieved_cell];
        let told =
            |cell: &Quantity| matches!(cell.amount, Amount::Exact(_) | Amount::Words) || can_be_compared(&cell.printed);
        cells.into_iter().flatten().all(told)
    }

    /// What counts when the cell of the target has no usable number: both ends, as they stand in a formula.
    fn instead(&self) -> [String; 2] {
        match self.judged.target_instead {
            None => [text(""), text("")],
            Some(ChosenTarget { used: None, .. }) => [text(WORDS), text(WORDS)],
            Some(ChosenTarget { cell, used: Some(used) }) => {
                let (low, high) = ends(cell, used.value, self.direction());
                [low.to_string(), high.to_string()]
            }
        }
    }

    /// The target in use and, where it may have one, its other end.
    fn target<'e>(&self) -> [Cell<'e>; 2] {
        let shown = self.at(column::TARGET);
        let usable = match self.direction() {
            Direction::Increase => format!("IF({shown}=0,INSTEAD,{shown})"),
            _ => shown.clone(),
        };
        let open = self.shown_target().filter(|cell| is_bound(cell) || matches!(cell.amount, Amount::Range { .. }));
        let written = open.map(|cell| (cell, self.ends_as_written(cell)));
        let (low, high) = self.results();
        let cell = |end: usize, result: Value<'e>| {
            let otherwise = format!(
                "IF(OR({shown}=\"\",ISNUMBER(MATCH(TRIM({shown}),{},0))),INSTEAD,{})",
                MISSING_WORDS,
                text(WORDS)
            );
            let otherwise = match &written {
                Some((cell, ends)) => {
                    let counts = ends.map_or_else(|| "INSTEAD".to_owned(), |ends| [ends.0, ends.1][end].to_string());
                    format!("IF({shown}={},{counts},{otherwise})", text(&cell.printed))
                }
                None => otherwise,
            };
            let formula = format!("IF(ISNUMBER({shown}),{usable},{otherwise})");
            Cell::new(result, Tone::Working).worked_out(formula.replace("INSTEAD", &self.instead()[end]))
        };
        [cell(0, low), if has_two_ends(self.judged, self.year) { cell(1, high) } else { blank() }]
    }

    /// The ends that a range or bound stands for as it is written; none where it is no usable target.
    fn ends_as_written(&self, cell: &Quantity) -> Option<(Decimal, Decimal)> {
        let used = self.judged.target?.value;
        let is_in_use = self.judged.target_cell.is_some_and(|used| used.amount == cell.amount);
        is_in_use.then(|| ends(cell, used, self.direction()))
    }

    /// The ends in use as judged.
    fn results<'e>(&self) -> (Value<'e>, Value<'e>) {
        match (self.judged.target, self.judged.target_cell) {
            (Some(used), Some(cell)) => {
                let (low, high) = ends(cell, used.value, self.direction());
                (Value::Number(low), Value::Number(high))
            }
            (None, Some(_)) => (Value::Text(WORDS.into()), Value::Text(WORDS.into())),
            (_, None) => (Value::Empty, Value::Empty),
        }
    }

    /// The achieved value in use, where the cell as written is no plain number.
    fn achieved<'e>(&self) -> Cell<'e> {
        let Some((cell, value)) = achieved_as_written(self.judged) else { return blank() };
        let shown = self.at(column::ACHIEVED);
        let formula = format!("IF({shown}={},{value},{shown})", text(&cell.printed));
        number(value).worked_out(formula)
    }

    /// The cell that holds the achieved value in use.
    fn achieved_cell(&self) -> String {
        self.at(if achieved_as_written(self.judged).is_some() { column::ACHIEVED_USED } else { column::ACHIEVED })
    }

    /// How far the tolerance reaches from that end.
    fn tolerance(&self, end: &str) -> String {
        match (self.profile.basis, self.direction(), self.judged.baseline) {
            (Basis::Level, ..) | (_, Direction::Maintain, _) => format!("ABS({end})*{TOLERANCE}"),
            (Basis::Change, _, Some(baseline)) => format!("ABS({end}-({baseline}))*{TOLERANCE}"),
            (Basis::Change, _, None) => "0".to_owned(),
        }
    }

    /// Whether the value is within the target and the tolerance, and whether within the target alone.
    fn tests(&self) -> (String, String) {
        let (low, high) = (self.at(column::TARGET_USED), self.at(column::TARGET_END));
        let value = format!("ROUND({},9)", self.achieved_cell());
        let at_least = |end: &str| format!("{value}>=ROUND({end},9)");
        let at_most = |end: &str| format!("{value}<=ROUND({end},9)");
        let lowered = format!("{low}-{}", self.tolerance(&low));
        let raised = |end: &str| format!("{end}+{}", self.tolerance(end));
        match self.direction() {
            Direction::Increase => (at_least(&lowered), at_least(&low)),
            Direction::Decrease => (at_most(&raised(&low)), at_most(&low)),
            Direction::Maintain => (
                format!("AND({},{})", at_least(&lowered), at_most(&raised(&high))),
                format!("AND({},{})", at_least(&low), at_most(&high)),
            ),
        }
    }

    /// The verdict of the rules, as its number.
    fn rule(&self) -> String {
        let (shown, value, target) = (self.at(column::ACHIEVED), self.achieved_cell(), self.at(column::TARGET_USED));
        let stated = self.judged.stated_verdict().map(|stated| code(stated, false));
        let in_words = stated.unwrap_or(4);
        let without_value = stated.filter(|_| self.year_has_values).unwrap_or(3);
        let (passes, meets) = self.tests();
        let lacks_baseline = self.profile.basis == Basis::Change
            && self.direction() != Direction::Maintain
            && self.judged.baseline.is_none();
        let mut missed = if lacks_baseline { format!("IF({TOLERANCE}=0,2,4)") } else { "2".to_owned() };
        if matches!(self.judged.achieved_cell, Some(cell) if is_bound(cell)) {
            missed = format!("IF(ISNUMBER({shown}),{missed},{in_words})");
        }
        let with_target = format!("IF({passes},IF({meets},1,5),{missed})");
        let with_value = format!("IF(ISNUMBER({target}),{with_target},IF({target}=\"\",4,{in_words}))");
        let is_missing = format!("OR({shown}=\"\",ISNUMBER(MATCH(TRIM({shown}),{},0)))", MISSING_WORDS);
        let missing = format!("IF({target}={},{without_value},3)", text(WORDS));
        let words = format!("IF({target}=\"\",4,{in_words})");
        format!("IF(ISNUMBER({value}),{with_value},IF({is_missing},{missing},{words}))")
    }
}

fn is_bound(cell: &Quantity) -> bool {
    matches!(cell.amount, Amount::AtLeast(_) | Amount::AtMost(_))
}

/// The cell that shows the target of the review year: as revised, else as planned.
pub(in crate::report) fn shown_target<'p>(judged: &IndicatorEvaluation<'p>, year: Year) -> Option<&'p Quantity> {
    judged.indicator.revised_targets.get(year).or_else(|| judged.indicator.targets.get(year))
}

/// Relevant if any of the words is, not relevant if any is known; else nothing follows.
pub(in crate::report) fn derived_relevance(words: &str, relevant: &str, not_relevant: &str) -> String {
    let has = |word: &str| format!("COUNTIF({words},{})>0", criterion(word));
    let (yes, no) = (text(relevant), text(not_relevant));
    format!("IF({},{yes},IF({},{no},\"\"))", has(relevant), has(not_relevant))
}

/// The words of the verdict in force.
pub(in crate::report) fn verdict_formula(row: u32) -> String {
    format!("INDEX({},{}{})", VERDICT_WORDS, column_letters(column::CODE), row + 1)
}

/// An indicator's row as other sheets refer to it: the number of its grid, and its row there.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Place {
    pub(in crate::report) grid: usize,
    pub(in crate::report) row: u32,
}

impl Place {
    /// The cell of that column, from any sheet and wherever it is moved to.
    pub(in crate::report) fn at(self, column: u16) -> String {
        on_grid(self.grid, &format!("${}${}", column_letters(column), self.row + 1))
    }

    /// The same value; nothing where there is none.
    pub(in crate::report) fn same(self, column: u16) -> String {
        let cell = self.at(column);
        format!("IF({cell}=\"\",\"\",{cell})")
    }
}

/// A range of a column of a grid.
pub(in crate::report) fn range(grid: usize, column: u16, rows: (u32, u32)) -> String {
    let letters = column_letters(column);
    on_grid(grid, &format!("${letters}${}:${letters}${}", rows.0 + 1, rows.1 + 1))
}

/// A cell, fixed.
pub(in crate::report) fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", column_letters(column), row + 1)
}

/// A cell that moves with its formula.
pub(in crate::report) fn moving(row: u32, column: u16) -> String {
    CellAddress { row, column }.to_string()
}

/// How many indicators of those rows have that verdict, of those that the scope counts.
pub(in crate::report) fn count(grid: usize, last_row: u32, codes: &[usize]) -> String {
    let (verdicts, owners) = (range(grid, column::CODE, (0, last_row)), range(grid, column::OWNER, (0, last_row)));
    let of = |owner: &str, code: &usize| format!("COUNTIFS({verdicts},{code},{owners},\"{owner}\")");
    let sum = |owner: &str| codes.iter().map(|code| of(owner, code)).collect::<Vec<_>>().join("+");
    format!("({})*({SCOPE}<>\"objective\")+({})*({SCOPE}<>\"measures\")", sum(OWNER_MEASURE), sum(OWNER_OBJECTIVE))
}

/// A word as a criterion of counting: its wildcards are taken as they stand.
pub(in crate::report) fn criterion(word: &str) -> String {
    text(&word.replace('~', "~~").replace('*', "~*").replace('?', "~?"))
}
