//! The evaluation matrix of one objective: its title block and indicators, then each measure with its indicators and
//! activities. The layout is that of Annex 7.

use super::{Cell, Column, Form, Grid, Input, Row, Tone, Value};
use super::{reason, schema};
use crate::finding::Message;
use crate::judge::{
    ActivityEvaluation, Evaluation, IndicatorEvaluation, MeasureEvaluation, ObjectiveEvaluation, Percentages,
    RelevanceEvaluation,
};
use crate::language::Labels;
use crate::model::{Amount, Decision, Level, Quantity, Relevance, RowIdentity, StatedRelevance, Text, Verdict, Year};

/// The columns of the sheet. Indicators and activities share the columns that the working group fills in.
pub(super) mod column {
    pub(in crate::report) const BLOCK_RELEVANCE: u16 = 1;
    pub(in crate::report) const TARGET: u16 = 3;
    pub(in crate::report) const BLOCK_RELEVANCE_WORDS: u16 = 3;
    pub(in crate::report) const ACHIEVED: u16 = 4;
    pub(in crate::report) const VERDICT: u16 = 5;
    pub(in crate::report) const ACTIVITY_RELEVANCE: u16 = 7;
    pub(in crate::report) const INDICATOR_NEXT_STEPS: u16 = 8;
    pub(in crate::report) const ACTIVITY_RELEVANCE_WORDS: u16 = 8;
    pub(in crate::report) const OVERRIDE: u16 = 9;
    pub(in crate::report) const OVERRIDE_REASON: u16 = 10;
    pub(in crate::report) const ACTIVITY_NEXT_STEPS: u16 = 10;
    pub(in crate::report) const COMMENT: u16 = 11;
    /// Not shown from here on.
    pub(in crate::report) const TOKEN: u16 = 12;
}

pub(super) const WIDTHS: [u16; 13] = [34, 12, 13, 12, 12, 16, 32, 20, 22, 17, 22, 24, 20];
/// The columns that are shown.
const COLUMNS: u16 = column::TOKEN;

struct Matrix<'e> {
    evaluation: &'e Evaluation<'e>,
    labels: &'e Labels,
    year: Year,
}

/// The sheet of an objective.
pub fn of<'e>(evaluation: &'e Evaluation<'e>, judged: &'e ObjectiveEvaluation<'e>, labels: &'e Labels) -> Grid<'e> {
    let matrix = Matrix { evaluation, labels, year: evaluation.review_year.year };
    let mut head = matrix.objective_block(judged);
    head.extend(matrix.indicator_block(&judged.indicators, judged.objective.level));
    let measures = judged.measures.iter().flat_map(move |measure| matrix.measure_rows(measure, judged.objective.level));
    Grid {
        name: judged.objective.code.to_string(),
        columns: WIDTHS.iter().map(|width| Column { title: String::new(), width: *width, right: false }).collect(),
        frozen_rows: 1,
        frozen_columns: 0,
        filter_row: None,
        one_page: false,
        chart: None,
        form: Form { is_protected: true, hidden_from: Some(column::TOKEN), ..Form::default() },
        rows: Box::new(head.into_iter().chain(measures)),
    }
}

/// The tone of a row by its relevance, as in the legend.
pub(super) fn relevance_tone(judged: &RelevanceEvaluation) -> Tone {
    if judged.differs() {
        return Tone::Verify;
    }
    relevance_tone_of(judged.verdict())
}

/// The tone of a relevance that needs no checking.
pub(super) fn relevance_tone_of(relevance: Relevance) -> Tone {
    match relevance {
        Relevance::Relevant => Tone::Relevant,
        Relevance::NotRelevant => Tone::NotRelevant,
        Relevance::NoData => Tone::NoData,
    }
}

/// The tone of an indicator's verdict.
pub(super) fn verdict_tone(judged: &IndicatorEvaluation<'_>) -> Tone {
    verdict_tone_of(judged.verdict, judged.rests_on_tolerance && judged.group.is_none())
}

/// The tone of a verdict.
pub(super) fn verdict_tone_of(verdict: Verdict, rests_on_tolerance: bool) -> Tone {
    match verdict {
        Verdict::Achieved if rests_on_tolerance => Tone::NearlyAchieved,
        Verdict::Achieved => Tone::Achieved,
        Verdict::NotAchieved => Tone::NotAchieved,
        Verdict::NoData => Tone::NoData,
        Verdict::NotAssessable => Tone::NotAssessable,
    }
}

/// A figure as a number where it is one, else as printed.
pub(super) fn figure<'e>(quantity: Option<&'e Quantity>, tone: Tone) -> Cell<'e> {
    let Some(quantity) = quantity else { return Cell::new(Value::Empty, tone) };
    let value = match quantity.amount {
        Amount::Exact(number) if quantity.percent => Value::PercentNumber(number),
        Amount::Exact(number) => Value::Number(number),
        _ => Value::Text((&*quantity.printed).into()),
    };
    Cell::new(value, tone)
}

pub(super) fn words<'e>(text: &'e Text, tone: Tone) -> Cell<'e> {
    Cell::text(text.as_ref().map_or("", |text| text.value.as_str()), tone)
}

/// A word with the mark of its tone before it.
pub(super) fn marked(word: &str, tone: Tone) -> String {
    let mark = super::mark(tone);
    if mark.is_empty() { word.to_owned() } else { format!("{mark} {word}") }
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

    fn objective_block(&self, judged: &'e ObjectiveEvaluation<'e>) -> Vec<Row<'e>> {
        let objective = judged.objective;
        let (key, tone) = match objective.level {
            Level::Overall => ("title-overall", Tone::OverallObjective),
            Level::Specific => ("title-specific", Tone::SpecificObjective),
        };
        let title = Message::new(key).with("code", objective.code.to_string()).with("title", objective.title.text());
        let mut rows = vec![self.title_row(self.labels.message(&title, &self.evaluation.programme.sources), tone)];
        rows.push(self.pair_row("field-institution", or_dash(objective.institution.text())));
        rows.push(self.with_comment_title(self.percentages_row(judged)));
        let identity = RowIdentity::Objective(objective.code.clone());
        rows.push(self.relevance_row(identity, &judged.relevance, objective.relevance.as_ref(), &objective.comment));
        rows
    }

    fn percentages_row(&self, judged: &ObjectiveEvaluation<'_>) -> Row<'e> {
        let is_overall = judged.objective.level == Level::Overall;
        let percentages = if is_overall { self.evaluation.overall } else { judged.percentages };
        let text = match percentages.map(Percentages::printed) {
            Some((achieved, not_achieved)) => {
                let key = if is_overall { "percentages-overall" } else { "percentages" };
                let message = Message::new(key)
                    .with("achieved", usize::from(achieved))
                    .with("missed", usize::from(not_achieved))
                    .with("count", judged.tally.achieved)
                    .with("counted", judged.tally.counted)
                    .with("rule", self.labels.text(&format!("overall-{}", self.evaluation.profile.overall.id())));
                self.labels.message(&message, &self.evaluation.programme.sources)
            }
            None => self.labels.text("percentages-none"),
        };
        self.pair_row("field-percentages", text)
    }

    /// Label, the word to choose, the evaluator's own words, the comment.
    fn relevance_row(
        &self,
        identity: RowIdentity,
        relevance: &RelevanceEvaluation,
        stated: Option<&'e StatedRelevance>,
        comment: &'e Text,
    ) -> Row<'e> {
        let tone = relevance_tone(relevance);
        let word = self.relevance_choice(relevance).noted(self.in_words(&reason::of_relevance(relevance)));
        let cells = vec![
            Cell::text(self.labels.text("field-relevance"), Tone::IndicatorHeader),
            word.spanning(column::BLOCK_RELEVANCE_WORDS - column::BLOCK_RELEVANCE),
            Cell::text(self.relevance_words(relevance, stated), tone)
                .spanning(column::COMMENT - column::BLOCK_RELEVANCE_WORDS),
            written_by_the_group(words(comment, Tone::Input)),
            token(&identity),
        ];
        Row { cells, keep_with_next: true }
    }

    /// The word of relevance, to be chosen from a list.
    fn relevance_choice(&self, relevance: &RelevanceEvaluation) -> Cell<'e> {
        let word = schema::relevance_word(relevance.verdict(), self.labels);
        Cell::text(word, relevance_tone(relevance)).filled_in(Input::OneOf(schema::RELEVANCE_WORDS))
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

    fn indicator_block(&self, indicators: &'e [IndicatorEvaluation<'e>], level: Level) -> Vec<Row<'e>> {
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
        cells.push(schema::token_title());
        let mut rows = vec![Row { cells, keep_with_next: true }];
        rows.extend(indicators.iter().map(|judged| self.indicator_row(judged, last, with_steps)));
        rows
    }

    /// The last year that any indicator has a target for; the programme's own last year where it states one.
    fn last_year(&self) -> Year {
        let document = &self.evaluation.programme.document;
        document.last_year.as_ref().map_or(Year(self.year.0 + 1), |year| year.value).max(self.year)
    }

    fn indicator_row(&self, judged: &'e IndicatorEvaluation<'e>, last: Year, with_steps: bool) -> Row<'e> {
        let indicator = judged.indicator;
        let unit = indicator.unit.text();
        let name = if unit.is_empty() {
            indicator.name.text().to_owned()
        } else {
            format!("{} ({unit})", indicator.name.text())
        };
        let target = indicator.revised_targets.get(self.year).or_else(|| indicator.targets.get(self.year));
        let verdict = marked(&self.labels.text(&format!("verdict-{}", judged.verdict.id())), verdict_tone(judged));
        let note = self.in_words(&reason::of_indicator(judged, self.evaluation.profile, self.year));
        let steps = match with_steps {
            true => written_by_the_group(words(&indicator.next_steps, Tone::Input)),
            false => Cell::text("", Tone::Plain),
        };
        let identity = RowIdentity::Indicator(indicator.code.clone());
        let cells = vec![
            Cell::text(name, relevance_tone(&judged.relevance)),
            self.baseline(judged),
            self.achieved_before(judged),
            written_by_the_group(figure(target, Tone::Input)),
            written_by_the_group(figure(indicator.achieved.get(self.year), Tone::Input)),
            Cell::text(verdict, verdict_tone(judged)).noted(note),
            self.reasoning(judged),
            self.last_target(judged, last),
            steps,
            self.group_verdict(&identity).filled_in(Input::OneOf(schema::OVERRIDE_WORDS)),
            written_by_the_group(self.decided(&identity, |decision| &decision.reason)),
            written_by_the_group(self.decided(&identity, |decision| &decision.comment)),
            token(&identity),
        ];
        Row { cells, keep_with_next: false }
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
            verdict.map_or_else(String::new, |verdict| schema::verdict_word(verdict.value, false, self.labels)),
            Tone::Input,
        )
    }

    fn baseline(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        let cell = figure(judged.baseline_cell, Tone::Plain);
        let year = judged.indicator.baseline_year.value();
        match (judged.baseline_cell, year) {
            (Some(quantity), Some(year)) if !quantity.printed.contains(&year.to_string()) => {
                let printed = super::figure_in_words(quantity, self.labels);
                Cell::text(format!("{printed} ({year})"), Tone::Plain)
            }
            _ => cell,
        }
    }

    fn achieved_before(&self, judged: &'e IndicatorEvaluation<'e>) -> Cell<'e> {
        let stands = |quantity: &Quantity| !quantity.printed.trim().is_empty();
        let earlier = judged.indicator.achieved.iter().filter(|(year, value)| *year < self.year && stands(value));
        let printed: Vec<String> = earlier
            .map(|(year, quantity)| format!("{year}: {}", super::figure_in_words(quantity, self.labels)))
            .collect();
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
        match (&indicator.comment, target) {
            (None, target) => figure(target, Tone::Plain),
            (Some(comment), None) => Cell::text(comment.value.as_str(), Tone::Plain),
            (Some(comment), Some(target)) => {
                Cell::text(format!("{}; {}", super::figure_in_words(target, self.labels), comment.value), Tone::Plain)
            }
        }
    }

    fn measure_rows(&self, judged: &'e MeasureEvaluation<'e>, level: Level) -> Vec<Row<'e>> {
        let measure = judged.measure;
        let title =
            Message::new("title-measure").with("code", measure.code.to_string()).with("title", measure.title.text());
        let mut rows = vec![Row::default()];
        rows.push(self.title_row(self.labels.message(&title, &self.evaluation.programme.sources), Tone::Measure));
        rows.push(self.with_comment_title(self.pair_row("field-institution", or_dash(measure.institution.text()))));
        let identity = RowIdentity::Measure(measure.code.clone());
        rows.push(self.relevance_row(identity, &judged.relevance, measure.relevance.as_ref(), &measure.comment));
        rows.extend(self.indicator_block(&judged.indicators, level));
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
            schema::token_title(),
        ];
        let mut rows = vec![Row { cells, keep_with_next: true }];
        rows.extend(activities.iter().map(|judged| self.activity_row(judged)));
        rows
    }

    fn activity_row(&self, judged: &'e ActivityEvaluation<'e>) -> Row<'e> {
        let activity = judged.activity;
        let tone = relevance_tone(&judged.relevance);
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
        ];
        Row { cells, keep_with_next: false }
    }
}

fn written_by_the_group(cell: Cell<'_>) -> Cell<'_> {
    cell.filled_in(Input::Free)
}

/// The cell that says which row of the programme this is.
fn token(identity: &RowIdentity) -> Cell<'static> {
    Cell::text(identity.to_string(), Tone::Plain)
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { text.to_owned() }
}
