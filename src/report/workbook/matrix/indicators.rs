//! The rows of indicators.

use super::builder::{MatrixSheetBuilder, editable, token, token_title, working};
use crate::judge::IndicatorEvaluation;
use crate::matrix_form::{PartToken, VerdictCode, column};
use crate::model::{Level, PartValues, Quantity, ReportingPeriod, RowIdentity, ValueOf, Year};
use crate::report::Value;
use crate::report::classes::class_note;
use crate::report::grid::{Cell, Row};
use crate::report::reason;
use crate::report::tone::Tone;
use crate::report::values::{figure, figure_in_words, verdict_code, words};
use crate::report::workbook::layout::indicator_rows;
use crate::report::workbook::verdict_formulas::{RowContext, hidden_cells, is_followed, verdict_formula};
use crate::report::workbook::words::{override_choices, part_name, verdict_word};
use crate::report::workbook::written::{last_period, last_year, shown_target};

/// The indicators of an objective or measure.
pub(super) struct IndicatorBlock<'e> {
    pub(super) indicators: &'e [IndicatorEvaluation<'e>],
    /// The level of the objective.
    pub(super) level: Level,
    /// The row of the first indicator.
    pub(super) first_row: u32,
    pub(super) is_of_measure: bool,
}

impl<'e> MatrixSheetBuilder<'e> {
    /// The titles and rows of indicators.
    pub(super) fn indicator_block(&self, block: &IndicatorBlock<'e>) -> Vec<Row<'e>> {
        if block.indicators.is_empty() {
            return Vec::new();
        }
        let last = last_year(self.evaluation);
        let with_steps = block.level != Level::Overall;
        let mut rows = vec![self.indicator_titles(with_steps)];
        rows.extend(indicator_rows(block.first_row, block.indicators).flat_map(|(row, judged)| {
            let mut cells = self.indicator_cells(judged, last, with_steps, row);
            if let Some(live) = self.live {
                let (is_of_measure, year_has_values) = (block.is_of_measure, live.year_has_values);
                cells.extend(hidden_cells(judged, self.evaluation, RowContext { row, is_of_measure, year_has_values }));
            }
            let parts = self.part_rows(judged);
            let own = Row { cells, keep_with_next: !parts.is_empty() };
            std::iter::once(own).chain(parts)
        }));
        rows
    }

    /// The parts of an indicator below it: figures that nobody judges, in cells that nobody fills in.
    fn part_rows(&self, judged: &'e IndicatorEvaluation<'e>) -> Vec<Row<'e>> {
        let tone = Tone::Draft;
        let rows = (1..).zip(judged.parts()).map(|(number, part)| {
            let mut cells: Vec<Cell<'e>> = (0..column::TOKEN).map(|_| Cell::new(Value::Empty, tone)).collect();
            cells[0] = Cell::text(part_name(&part, self.labels), tone);
            let mut set = |column: u16, cell| cells[usize::from(column)] = cell;
            let values = || judged.indicator.disaggregated.iter().filter(|value| value.part() == part.part);
            let baseline = values().find(|value| value.of == ValueOf::Baseline);
            set(column::BASELINE, figure(baseline.map(|value| &value.quantity), tone, self.labels));
            let earlier = values().filter_map(|value| match value.of {
                ValueOf::Achieved(period) if period < judged.period => Some((period, &value.quantity)),
                ValueOf::Achieved(_) | ValueOf::Target(_) | ValueOf::Baseline => None,
            });
            set(column::ACHIEVED_BEFORE, Cell::text(self.by_period(earlier), tone));
            set(column::TARGET, self.target_of_part(judged, &part, tone));
            set(column::ACHIEVED, figure(part.achieved, tone, self.labels));
            set(column::REASONING, Cell::text(self.labels.text("part-not-judged"), tone));
            cells.push(working(PartToken { indicator: judged.indicator.code.clone(), number }.to_string()));
            Row { cells, keep_with_next: false }
        });
        rows.collect()
    }

    /// The target of a part; one that is not of the judged period names its own.
    fn target_of_part(&self, judged: &IndicatorEvaluation<'_>, part: &PartValues<'e>, tone: Tone) -> Cell<'e> {
        match (part.target, judged.target.map_or(judged.period, |target| target.period)) {
            (Some(target), due) if due != judged.period => {
                Cell::text(format!("{} ({})", figure_in_words(target, self.labels), self.labels.period(due)), tone)
            }
            (target, _) => figure(target, tone, self.labels),
        }
    }

    fn indicator_titles(&self, with_steps: bool) -> Row<'e> {
        let label = |key| self.labels.text(key);
        let titles = [
            label("column-indicator"),
            label("column-baseline"),
            label("column-achieved-before"),
            self.title_in_period("column-target", self.period),
            self.title_in_period("column-achieved-value", self.period),
            label("column-verdict"),
            label("column-reasoning"),
            self.title_in_period("column-target-and-comment", last_period(self.evaluation)),
            if with_steps { label("column-next-steps") } else { String::new() },
            label("column-override"),
            label("column-override-reason"),
            label("column-group-comment"),
        ];
        let mut cells: Vec<Cell<'e>> = titles.map(|title| Cell::text(title, Tone::IndicatorHeader)).into();
        cells.push(token_title());
        Row { cells, keep_with_next: true }
    }

    fn indicator_cells(
        &self,
        judged: &'e IndicatorEvaluation<'e>,
        last: Year,
        with_steps: bool,
        row: u32,
    ) -> Vec<Cell<'e>> {
        let indicator = judged.indicator;
        let name = indicator.name_with_unit();
        let target = shown_target(judged);
        let steps = match with_steps {
            true => editable(words(&indicator.next_steps, Tone::Input)),
            false => Cell::text("", Tone::Plain),
        };
        let identity = RowIdentity::Indicator(indicator.code.clone());
        vec![
            Cell::text(name, Tone::from_judged_relevance(&judged.relevance)),
            self.baseline(judged),
            self.achieved_before(judged),
            editable(figure(target, Tone::Input, self.labels)),
            editable(figure(indicator.achieved.get(judged.period), Tone::Input, self.labels)),
            self.verdict(judged, row),
            self.reasoning(judged),
            self.last_target(judged, last),
            steps,
            self.group_verdict(&identity).with_input(override_choices(self.labels)),
            editable(self.decided_words(&identity, |decision| &decision.reason)),
            editable(self.decided_words(&identity, |decision| &decision.comment)),
            token(&identity),
        ]
    }

    /// The verdict with its reason; in a live workbook it follows the row.
    fn verdict(&self, judged: &'e IndicatorEvaluation<'e>, row: u32) -> Cell<'e> {
        let code = verdict_code(judged);
        let mut note = self.in_words(&reason::explain_indicator(judged, self.evaluation.profile));
        if let Some(classes) = &self.evaluation.profile.classes {
            note.push(' ');
            note.push_str(&self.message(&class_note(classes, judged.class.map(|found| found.number))));
        }
        let cell = Cell::text(verdict_word(code, self.labels), Tone::from_verdict(code));
        if self.live.is_none() {
            return cell.with_note(note);
        }
        let is_in_words = judged.target.is_none() && judged.target_cell.is_some();
        if is_in_words || !is_followed(judged, self.evaluation) {
            note.push(' ');
            note.push_str(&self.labels.text(if is_in_words { "live-target-in-words" } else { "live-value" }));
        }
        cell.with_note(note).with_formula(verdict_formula(row))
    }

    /// The verdict that the working group set against that of the rules.
    fn group_verdict(&self, identity: &RowIdentity) -> Cell<'e> {
        let decision = self.evaluation.programme.decisions.get(identity);
        let verdict = decision.and_then(|decision| decision.verdict.as_ref());
        Cell::text(
            verdict.map_or_else(String::new, |verdict| {
                verdict_word(VerdictCode::from_verdict(verdict.value, false), self.labels)
            }),
            Tone::Input,
        )
    }

    fn baseline(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        let cell = figure(judged.baseline_cell, Tone::Plain, self.labels);
        let year = judged.indicator.baseline_year.value();
        match (judged.baseline_cell, year) {
            (Some(quantity), Some(year))
                if quantity.exact().is_some() || !quantity.printed.contains(&year.to_string()) =>
            {
                let printed = figure_in_words(quantity, self.labels);
                Cell::text(format!("{printed} ({})", self.labels.period(*year)), Tone::Plain)
            }
            _ => cell,
        }
    }

    fn achieved_before(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        let earlier = judged.indicator.achieved.series().filter(|(period, _)| *period < judged.period);
        Cell::text(self.by_period(earlier), Tone::Plain)
    }

    /// The values that are given, a line each: `2020: 12`.
    fn by_period<'q>(&self, values: impl Iterator<Item = (ReportingPeriod, &'q Quantity)>) -> String {
        let filled = values.filter(|(_, quantity)| !quantity.printed.trim().is_empty());
        let lines = filled.map(|(period, quantity)| {
            format!("{}: {}", self.labels.period(period), figure_in_words(quantity, self.labels))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn reasoning(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        match &judged.indicator.remark {
            Some(remark) => Cell::text(remark.value.as_str(), Tone::Plain),
            None => {
                let draft = self.in_words(&reason::draft(judged, self.evaluation.profile));
                Cell::text(format!("{} {draft}", self.labels.text("draft-mark")), Tone::Draft)
            }
        }
    }

    fn last_target(&self, judged: &'e IndicatorEvaluation<'e>, last: Year) -> Cell<'e> {
        let indicator = judged.indicator;
        let target = indicator.target_in_force(last);
        // A blank cell says nothing that the comment would have to be divided from.
        let target = target.filter(|target| indicator.comment.is_none() || !target.printed.trim().is_empty());
        match (&indicator.comment, target) {
            (None, target) => figure(target, Tone::Plain, self.labels),
            (Some(comment), None) => Cell::text(comment.value.as_str(), Tone::Plain),
            (Some(comment), Some(target)) => {
                Cell::text(format!("{}; {}", figure_in_words(target, self.labels), comment.value), Tone::Plain)
            }
        }
    }
}
