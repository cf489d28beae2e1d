//! The evaluation matrix of one objective: its title block and indicators, then each measure with its indicators and
//! activities. The layout is that of Annex 7.

mod activities;
mod builder;
mod indicators;
mod relevance;

pub(super) use builder::{Live, MatrixSheetBuilder};

use indicators::IndicatorBlock;
use relevance::{RelevanceBlock, RelevanceCells};

use super::conditions::conditions;
use super::layout::{OBJECTIVE_ROWS, WIDTHS, first_rows, height};
use super::summary_sheet;
use crate::finding::{Argument, Message};
use crate::judge::{MeasureEvaluation, ObjectiveEvaluation, Percentages};
use crate::matrix_form::column;
use crate::model::{Level, RowIdentity};
use crate::report::grid::{Column, Form, Grid, Row};
use crate::report::tone::Tone;
use crate::report::values::or_dash;

/// The mark before and after the number of a figure in a sentence, until the figure's cell takes its place.
const FIGURE: char = '\u{3}';

impl<'e> MatrixSheetBuilder<'e> {
    /// The sheet of an objective; `summary_row` is the row of the summary that has its percentages.
    pub(super) fn objective_sheet(self, judged: &'e ObjectiveEvaluation<'e>, summary_row: u32) -> Grid<'e> {
        let level = judged.objective.level;
        let mut head = self.objective_block(judged, summary_row);
        let (indicators, first_row) = (&judged.indicators[..], OBJECTIVE_ROWS as u32 + 1);
        head.extend(self.indicator_block(&IndicatorBlock { indicators, level, first_row, is_of_measure: false }));
        let measures = judged.measures.iter().zip(first_rows(judged).skip(1));
        let measures = measures.flat_map(move |(measure, rows)| self.measure_rows(measure, level, rows));
        let column = |width: u16| Column { title: String::new(), width, right: false };
        Grid {
            frozen_rows: 1,
            form: Form {
                hidden: false,
                is_protected: true,
                hidden_from: Some(column::TOKEN),
                conditions: conditions(self.labels),
            },
            ..Grid::new(judged.objective.code.to_string(), WIDTHS.map(column).into(), head.into_iter().chain(measures))
        }
    }

    fn objective_block(&self, judged: &'e ObjectiveEvaluation<'e>, summary_row: u32) -> Vec<Row<'e>> {
        let objective = judged.objective;
        let (key, tone) = match objective.level {
            Level::Overall => ("title-overall", Tone::OverallObjective),
            Level::Specific => ("title-specific", Tone::SpecificObjective),
        };
        let title = Message::new(key).with("code", objective.code.to_string()).with("title", objective.title.text());
        let mut rows = vec![self.title_row(self.message(&title), tone)];
        rows.push(self.pair_row("field-institution", or_dash(objective.institution.text())));
        rows.push(self.with_comment_title(self.percentages_row(judged, summary_row)));
        // The whole programme's measures are on too many sheets for a formula.
        let below = (!judged.measures.is_empty()).then_some(RelevanceCells {
            column: column::BLOCK_RELEVANCE,
            first: OBJECTIVE_ROWS as u32,
            end: height(judged) as u32,
        });
        rows.push(self.relevance_row(RelevanceBlock {
            identity: RowIdentity::Objective(objective.code.clone()),
            judged: &judged.relevance,
            stated: objective.relevance.as_ref(),
            comment: &objective.comment,
            below,
        }));
        rows
    }

    fn percentages_row(&self, judged: &ObjectiveEvaluation<'_>, summary_row: u32) -> Row<'e> {
        let is_overall = judged.objective.level == Level::Overall;
        let percentages = if is_overall { self.evaluation.overall } else { judged.percentages };
        let message = |figures: [Argument; 4]| {
            let [achieved, missed, count, counted] = figures;
            let key = if is_overall { "percentages-overall" } else { "percentages" };
            let rule = self.labels.text(&format!("overall-{}", self.evaluation.profile.overall.id()));
            let message = Message::new(key).with("achieved", achieved).with("missed", missed);
            let message = message.with("count", count).with("counted", counted).with("rule", rule);
            self.message(&message)
        };
        let none = self.labels.text("percentages-none");
        let text = match percentages.map(Percentages::printed) {
            Some((achieved, missed)) => {
                let figures = [achieved.into(), missed.into(), judged.tally.achieved, judged.tally.counted];
                // A formula cannot bend words to a number, so its result does not either.
                message(figures.map(|figure: usize| match self.live {
                    Some(_) => Argument::Text(figure.to_string()),
                    None => Argument::Count(figure),
                }))
            }
            None => none.clone(),
        };
        let mut row = self.pair_row("field-percentages", text);
        if self.live.is_some()
            && let Some(cell) = row.cells.last_mut()
        {
            let figures = [0, 1, 2, 3].map(|number: usize| Argument::Text(format!("{FIGURE}{number}{FIGURE}")));
            cell.formula = Some(summary_sheet::sentence(&message(figures), FIGURE, &none, summary_row).into());
        }
        row
    }

    fn measure_rows(&self, judged: &'e MeasureEvaluation<'e>, level: Level, first_rows: (u32, u32)) -> Vec<Row<'e>> {
        let measure = judged.measure;
        let title =
            Message::new("title-measure").with("code", measure.code.to_string()).with("title", measure.title.text());
        let mut rows = vec![Row::default()];
        rows.push(self.title_row(self.message(&title), Tone::Measure));
        rows.push(self.with_comment_title(self.pair_row("field-institution", or_dash(measure.institution.text()))));
        rows.push(self.relevance_row(RelevanceBlock {
            identity: RowIdentity::Measure(measure.code.clone()),
            judged: &judged.relevance,
            stated: measure.relevance.as_ref(),
            comment: &measure.comment,
            below: Some(RelevanceCells {
                column: column::ACTIVITY_RELEVANCE,
                first: first_rows.1,
                end: first_rows.1 + judged.activities.len() as u32,
            }),
        }));
        let (indicators, first_row) = (&judged.indicators[..], first_rows.0);
        rows.extend(self.indicator_block(&IndicatorBlock { indicators, level, first_row, is_of_measure: true }));
        rows.extend(self.activity_block(&judged.activities));
        rows
    }
}
