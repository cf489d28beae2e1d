//! The evaluation matrix of one objective: its title block and indicators, then each measure with its indicators and
//! activities. The layout is that of Annex 7.

use super::conditions::conditions;
use super::formulas;
use super::layout::{COLUMNS, OBJECTIVE_ROWS, WIDTHS, first_rows, height};
use super::words::{derived_word, override_choices, relevance_choices, relevance_word, verdict_word};
use crate::finding::{Argument, Message};
use crate::judge::{
    ActivityEvaluation, Evaluation, IndicatorEvaluation, MeasureEvaluation, ObjectiveEvaluation, Percentages,
    RelevanceEvaluation,
};
use crate::language::Labels;
use crate::matrix_form::{TOKEN_TITLE, VerdictCode, column};
use crate::model::{Decision, Level, Quantity, Relevance, RowIdentity, StatedRelevance, Text, Year};
use crate::report::tone::marked;
use crate::report::values::{figure, figure_in_words, or_dash, verdict_code, words};
use crate::report::{Cell, Column, Form, Grid, Input, Row, Tone, reason, summary};

/// Stands before and after the number of a figure in a sentence, until the figure's cell takes its place.
const FIGURE: char = '\u{3}';

#[derive(Clone, Copy)]
struct Matrix<'e> {
    evaluation: &'e Evaluation<'e>,
    labels: &'e Labels,
    year: Year,
    /// Whether verdicts follow from the cells; none where they are values.
    live: Option<Live>,
}

/// What the formulas of all sheets share.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Live {
    /// Whether any indicator has an achieved value for the review year.
    pub(in crate::report) year_has_values: bool,
}

/// The sheet of an objective; `summary_row` is the row of the summary that has its percentages.
pub(in crate::report) fn of<'e>(
    evaluation: &'e Evaluation<'e>,
    judged: &'e ObjectiveEvaluation<'e>,
    labels: &'e Labels,
    live: Option<Live>,
    summary_row: u32,
) -> Grid<'e> {
    let matrix = Matrix { evaluation, labels, year: evaluation.review_year.year, live };
    let level = judged.objective.level;
    let mut head = matrix.objective_block(judged, summary_row);
    head.extend(matrix.indicator_block(&judged.indicators, level, OBJECTIVE_ROWS as u32 + 1, false));
    let measures = judged.measures.iter().zip(first_rows(judged).skip(1));
    let measures = measures.flat_map(move |(measure, rows)| matrix.measure_rows(measure, level, rows));
    Grid {
        frozen_rows: 1,
        form: Form {
            hidden: false,
            is_protected: true,
            hidden_from: Some(column::TOKEN),
            conditions: conditions(labels),
        },
        ..Grid::of(
            judged.objective.code.to_string(),
            WIDTHS.iter().map(|width| Column { title: String::new(), width: *width, right: false }).collect(),
            head.into_iter().chain(measures),
        )
    }
}

impl<'e> Matrix<'e> {
    fn title_row(&self, text: String, tone: Tone) -> Row<'e> {
        // Where no table gives a title, the code stands alone.
        let text = text.trim_end_matches([':', ' ']).to_owned();
        Row { cells: vec![Cell::text(text, tone).spanning(COLUMNS)], keep_with_next: true }
    }

    fn pair_row(&self, label: &str, text: String) -> Row<'e> {
        let label = Cell::text(self.labels.text(label), Tone::IndicatorHeader);
        Row { cells: vec![label, Cell::text(text, Tone::Plain).spanning(COLUMNS - 1)], keep_with_next: true }
    }

    /// The same pair with the title of the comment that stands in the row below it.
    fn with_comment_title(&self, mut pair: Row<'e>) -> Row<'e> {
        if let Some(cell) = pair.cells.last_mut() {
            cell.span -= 1;
        }
        pair.cells.push(Cell::text(self.labels.text("column-group-comment"), Tone::IndicatorHeader));
        pair
    }

    fn objective_block(&self, judged: &'e ObjectiveEvaluation<'e>, summary_row: u32) -> Vec<Row<'e>> {
        let objective = judged.objective;
        let (key, tone) = match objective.level {
            Level::Overall => ("title-overall", Tone::OverallObjective),
            Level::Specific => ("title-specific", Tone::SpecificObjective),
        };
        let title = Message::new(key).with("code", objective.code.to_string()).with("title", objective.title.text());
        let mut rows = vec![self.title_row(self.labels.message(&title, &self.evaluation.programme.sources), tone)];
        rows.push(self.pair_row("field-institution", or_dash(objective.institution.text())));
        rows.push(self.with_comment_title(self.percentages_row(judged, summary_row)));
        let identity = RowIdentity::Objective(objective.code.clone());
        // The whole programme's measures stand on too many sheets for a formula.
        let measures = (OBJECTIVE_ROWS as u32, height(judged) as u32);
        let below = (!judged.measures.is_empty()).then_some((column::BLOCK_RELEVANCE, measures));
        let stated = objective.relevance.as_ref();
        rows.push(self.relevance_row(identity, &judged.relevance, stated, &objective.comment, below));
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
            self.labels.message(&message, &self.evaluation.programme.sources)
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
            cell.formula = Some(summary::sentence(&message(figures), FIGURE, &none, summary_row).into());
        }
        row
    }

    /// Label, the word to choose, the evaluator's own words, the comment; below stand the words that the derived one
    /// follows from, in that column from the first row to before the second.
    fn relevance_row(
        &self,
        identity: RowIdentity,
        relevance: &RelevanceEvaluation,
        stated: Option<&'e StatedRelevance>,
        comment: &'e Text,
        below: Option<(u16, (u32, u32))>,
    ) -> Row<'e> {
        let tone = Tone::from_judged_relevance(relevance);
        let word = self.relevance_choice(relevance).noted(self.in_words(&reason::of_relevance(relevance)));
        let cells = vec![
            Cell::text(self.labels.text("field-relevance"), Tone::IndicatorHeader),
            word.spanning(column::BLOCK_RELEVANCE_WORDS - column::BLOCK_RELEVANCE),
            Cell::text(self.relevance_words(relevance, stated), tone)
                .spanning(column::COMMENT - column::BLOCK_RELEVANCE_WORDS),
            written_by_the_group(words(comment, Tone::Input)),
            token(&identity),
            working(String::new()),
            self.derived(relevance, below),
        ];
        Row { cells, keep_with_next: true }
    }

    /// The derived word; in a live workbook worked out from the words below.
    fn derived(&self, relevance: &RelevanceEvaluation, below: Option<(u16, (u32, u32))>) -> Cell<'e> {
        let cell = working(derived_word(relevance, self.labels));
        match below.filter(|(_, (first, end))| self.live.is_some() && end > first) {
            Some((column, (first, end))) => {
                let words = format!("{}:{}", formulas::moving(first, column), formulas::moving(end - 1, column));
                let word = |relevance| relevance_word(relevance, self.labels);
                let [relevant, not_relevant] = [Relevance::Relevant, Relevance::NotRelevant].map(word);
                cell.worked_out(formulas::derived_relevance(&words, &relevant, &not_relevant))
            }
            None => cell,
        }
    }

    /// The word of relevance, to be chosen from a list.
    fn relevance_choice(&self, relevance: &RelevanceEvaluation) -> Cell<'e> {
        let word = relevance_word(relevance.verdict(), self.labels);
        Cell::text(word, Tone::from_judged_relevance(relevance)).filled_in(relevance_choices(self.labels))
    }

    /// What the evaluator says of it, and what is to be checked.
    fn relevance_words(&self, relevance: &RelevanceEvaluation, stated: Option<&StatedRelevance>) -> String {
        let stated = stated.map_or("", |words| words.text.value.trim());
        if !relevance.differs() {
            return stated.to_owned();
        }
        let derived = self.labels.text(&format!("relevance-{}", relevance.derived.id()));
        let verify = Message::new("verify-relevance").with("derived", derived);
        let verify = marked(&self.labels.message(&verify, &self.evaluation.programme.sources), Tone::Verify);
        format!("{verify}: {stated}").trim_end_matches([' ', ':']).to_owned()
    }

    fn in_words(&self, sentences: &[Message]) -> String {
        reason::in_words(sentences, self.labels, &self.evaluation.programme.sources)
    }

    /// The titles and rows of indicators, the first of which stands in that row.
    fn indicator_block(
        &self,
        indicators: &'e [IndicatorEvaluation<'e>],
        level: Level,
        first_row: u32,
        is_of_measure: bool,
    ) -> Vec<Row<'e>> {
        if indicators.is_empty() {
            return Vec::new();
        }
        let with_steps = level != Level::Overall;
        let of_year = |key: &str, year: Year| {
            self.labels.message(
                &Message::new("of-year").with("what", self.labels.text(key)).with("year", year.to_string()),
                &self.evaluation.programme.sources,
            )
        };
        let last = self.last_year();
        let mut titles = vec![
            self.labels.text("column-indicator"),
            self.labels.text("column-baseline"),
            self.labels.text("column-achieved-before"),
            of_year("column-target", self.year),
            of_year("column-achieved-value", self.year),
            self.labels.text("column-verdict"),
            self.labels.text("column-reasoning"),
            of_year("column-target-and-comment", last),
        ];
        titles.push(if with_steps { self.labels.text("column-next-steps") } else { String::new() });
        titles.extend(
            ["column-override", "column-override-reason", "column-group-comment"].map(|key| self.labels.text(key)),
        );
        let mut cells: Vec<Cell<'e>> =
            titles.into_iter().map(|title| Cell::text(title, Tone::IndicatorHeader)).collect();
        cells.push(token_title());
        let mut rows = vec![Row { cells, keep_with_next: true }];
        rows.extend((first_row..).zip(indicators).map(|(row, judged)| {
            let mut cells = self.indicator_cells(judged, last, with_steps, row);
            if let Some(live) = self.live {
                cells.extend(formulas::hidden_cells(judged, self.evaluation, row, is_of_measure, live.year_has_values));
            }
            Row { cells, keep_with_next: false }
        }));
        rows
    }

    /// The last year that any indicator has a target for; the programme's own last year where it states one.
    fn last_year(&self) -> Year {
        let document = &self.evaluation.programme.document;
        document.last_year.as_ref().map_or(Year(self.year.0 + 1), |year| year.value).max(self.year)
    }

    fn indicator_cells(
        &self,
        judged: &'e IndicatorEvaluation<'e>,
        last: Year,
        with_steps: bool,
        row: u32,
    ) -> Vec<Cell<'e>> {
        let indicator = judged.indicator;
        let unit = indicator.unit.text();
        let name = if unit.is_empty() {
            indicator.name.text().to_owned()
        } else {
            format!("{} ({unit})", indicator.name.text())
        };
        let target = formulas::shown_target(judged, self.year);
        let steps = match with_steps {
            true => written_by_the_group(words(&indicator.next_steps, Tone::Input)),
            false => Cell::text("", Tone::Plain),
        };
        let identity = RowIdentity::Indicator(indicator.code.clone());
        vec![
            Cell::text(name, Tone::from_judged_relevance(&judged.relevance)),
            self.baseline(judged),
            self.achieved_before(judged),
            written_by_the_group(figure(target, Tone::Input)),
            written_by_the_group(figure(indicator.achieved.get(self.year), Tone::Input)),
            self.verdict(judged, row),
            self.reasoning(judged),
            self.last_target(judged, last),
            steps,
            self.group_verdict(&identity).filled_in(override_choices(self.labels)),
            written_by_the_group(self.decided(&identity, |decision| &decision.reason)),
            written_by_the_group(self.decided(&identity, |decision| &decision.comment)),
            token(&identity),
        ]
    }

    /// The verdict with its reason; in a live workbook worked out from the row.
    fn verdict(&self, judged: &'e IndicatorEvaluation<'e>, row: u32) -> Cell<'e> {
        let code = verdict_code(judged);
        let mut note = self.in_words(&reason::of_indicator(judged, self.evaluation.profile, self.year));
        let cell = Cell::text(verdict_word(code, self.labels), Tone::from_verdict(code));
        if self.live.is_none() {
            return cell.noted(note);
        }
        let is_in_words = judged.target.is_none() && judged.target_cell.is_some();
        if is_in_words || !formulas::follows(judged, self.evaluation) {
            note.push(' ');
            note.push_str(&self.labels.text(if is_in_words { "live-target-in-words" } else { "live-value" }));
        }
        cell.noted(note).worked_out(formulas::verdict_formula(row))
    }

    /// Words of the working group on a row.
    fn decided(&self, identity: &RowIdentity, words_of: fn(&Decision) -> &Text) -> Cell<'e> {
        let decision = self.evaluation.programme.decisions.get(identity);
        decision.map_or_else(|| Cell::text("", Tone::Input), |decision| words(words_of(decision), Tone::Input))
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
        let cell = figure(judged.baseline_cell, Tone::Plain);
        let year = judged.indicator.baseline_year.value();
        match (judged.baseline_cell, year) {
            (Some(quantity), Some(year)) if !quantity.printed.contains(&year.to_string()) => {
                let printed = figure_in_words(quantity, self.labels);
                Cell::text(format!("{printed} ({year})"), Tone::Plain)
            }
            _ => cell,
        }
    }

    fn achieved_before(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        let stands = |quantity: &Quantity| !quantity.printed.trim().is_empty();
        let earlier = judged.indicator.achieved.iter().filter(|(year, value)| *year < self.year && stands(value));
        let printed: Vec<String> =
            earlier.map(|(year, quantity)| format!("{year}: {}", figure_in_words(quantity, self.labels))).collect();
        Cell::text(printed.join("\n"), Tone::Plain)
    }

    fn reasoning(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        match &judged.indicator.remark {
            Some(remark) => Cell::text(remark.value.as_str(), Tone::Plain),
            None => {
                let draft = self.in_words(&[reason::draft(judged, self.year)]);
                Cell::text(format!("{} {draft}", self.labels.text("draft-mark")), Tone::Draft)
            }
        }
    }

    fn last_target(&self, judged: &'e IndicatorEvaluation<'e>, last: Year) -> Cell<'e> {
        let indicator = judged.indicator;
        let target = indicator.revised_targets.get(last).or_else(|| indicator.targets.get(last));
        // A blank cell says nothing that the comment would have to be divided from.
        let target = target.filter(|target| indicator.comment.is_none() || !target.printed.trim().is_empty());
        match (&indicator.comment, target) {
            (None, target) => figure(target, Tone::Plain),
            (Some(comment), None) => Cell::text(comment.value.as_str(), Tone::Plain),
            (Some(comment), Some(target)) => {
                Cell::text(format!("{}; {}", figure_in_words(target, self.labels), comment.value), Tone::Plain)
            }
        }
    }

    fn measure_rows(&self, judged: &'e MeasureEvaluation<'e>, level: Level, first_rows: (u32, u32)) -> Vec<Row<'e>> {
        let measure = judged.measure;
        let title =
            Message::new("title-measure").with("code", measure.code.to_string()).with("title", measure.title.text());
        let mut rows = vec![Row::default()];
        rows.push(self.title_row(self.labels.message(&title, &self.evaluation.programme.sources), Tone::Measure));
        rows.push(self.with_comment_title(self.pair_row("field-institution", or_dash(measure.institution.text()))));
        let identity = RowIdentity::Measure(measure.code.clone());
        let activities = (first_rows.1, first_rows.1 + judged.activities.len() as u32);
        let below = Some((column::ACTIVITY_RELEVANCE, activities));
        let stated = measure.relevance.as_ref();
        rows.push(self.relevance_row(identity, &judged.relevance, stated, &measure.comment, below));
        rows.extend(self.indicator_block(&judged.indicators, level, first_rows.0, true));
        rows.extend(self.activity_block(&judged.activities));
        rows
    }

    fn activity_block(&self, activities: &'e [ActivityEvaluation<'e>]) -> Vec<Row<'e>> {
        if activities.is_empty() {
            return Vec::new();
        }
        let header = |key: &str, span| Cell::text(self.labels.text(key), Tone::ActivityHeader).spanning(span);
        let cells = vec![
            header("column-activity", 1),
            header("column-institution", 2),
            header("column-status", 2),
            header("column-reasoning", 2),
            header("column-relevance", 1),
            header("column-relevance-words", 1),
            header("column-effectiveness", 1),
            header("column-next-steps", 1),
            header("column-group-comment", 1),
            token_title(),
        ];
        let mut rows = vec![Row { cells, keep_with_next: true }];
        rows.extend(activities.iter().map(|judged| self.activity_row(judged)));
        rows
    }

    fn activity_row(&self, judged: &'e ActivityEvaluation<'e>) -> Row<'e> {
        let activity = judged.activity;
        let tone = Tone::from_judged_relevance(&judged.relevance);
        let status = match &activity.status {
            Some(status) => self.labels.text(&format!("status-{}", status.value.id())),
            None => {
                activity.status_text.as_ref().map_or_else(|| self.labels.text("status-none"), |text| text.value.clone())
            }
        };
        let mut relevance = self.relevance_choice(&judged.relevance);
        if judged.relevance.differs() {
            relevance.note = Some(self.in_words(&reason::of_relevance(&judged.relevance)));
        }
        let identity = RowIdentity::Activity(activity.code.clone());
        let cells = vec![
            Cell::text(format!("{} {}", activity.code, activity.title.text()), tone),
            Cell::text(activity.institution.text(), tone).spanning(2),
            Cell::text(status, tone).spanning(2),
            words(&activity.remark, tone).spanning(2),
            relevance,
            Cell::text(self.relevance_words(&judged.relevance, activity.relevance.as_ref()), tone),
            words(&activity.effectiveness, tone),
            written_by_the_group(words(&activity.next_steps, Tone::Input)),
            written_by_the_group(self.decided(&identity, |decision| &decision.comment)),
            token(&identity),
            working(derived_word(&judged.relevance, self.labels)),
        ];
        Row { cells, keep_with_next: false }
    }
}

fn written_by_the_group(cell: Cell<'_>) -> Cell<'_> {
    cell.filled_in(Input::Free)
}

/// The cell of the column of tokens in a row of titles.
fn token_title() -> Cell<'static> {
    Cell::text(TOKEN_TITLE, Tone::Working)
}

/// The cell that says which row of the programme this is.
fn token(identity: &RowIdentity) -> Cell<'static> {
    working(identity.to_string())
}

fn working(text: String) -> Cell<'static> {
    Cell::text(text, Tone::Working)
}
