//! The summary: counts and percentages per objective and overall. The terminal shows the columns that say something; the
//! workbook's sheet has them all.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::classes::{classes_title, counts_in_words};
use super::grid::{Cell, Column, Grid, Row, Value};
use super::tone::Tone;
use crate::finding::Message;
use crate::judge::{ClassCounts, Evaluation, ObjectiveEvaluation, RuleChange, Tally};
use crate::language::Labels;

/// What the cells of a percentage say where nothing is counted.
pub(super) const NO_PERCENTAGE: &str = "–";

/// A column of the table of objectives, in the order of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SummaryColumn {
    Code,
    Objective,
    Achieved,
    NotAchieved,
    NoData,
    NotAssessable,
    Counted,
    AchievedPercent,
    NotAchievedPercent,
}

impl SummaryColumn {
    pub(super) const ALL: [Self; 9] = [
        Self::Code,
        Self::Objective,
        Self::Achieved,
        Self::NotAchieved,
        Self::NoData,
        Self::NotAssessable,
        Self::Counted,
        Self::AchievedPercent,
        Self::NotAchievedPercent,
    ];

    fn title_key(self) -> &'static str {
        match self {
            Self::Code => "column-code",
            Self::Objective => "column-objective",
            Self::Achieved => "column-achieved",
            Self::NotAchieved => "column-not-achieved",
            Self::NoData => "column-no-data",
            Self::NotAssessable => "column-not-assessable",
            Self::Counted => "column-counted",
            Self::AchievedPercent => "column-achieved-pct",
            Self::NotAchievedPercent => "column-not-achieved-pct",
        }
    }

    /// The key of its title where there is little room.
    fn short_title_key(self) -> &'static str {
        match self {
            Self::AchievedPercent => "column-achieved-pct-short",
            Self::NotAchievedPercent => "column-not-achieved-pct-short",
            Self::Code
            | Self::Objective
            | Self::Achieved
            | Self::NotAchieved
            | Self::NoData
            | Self::NotAssessable
            | Self::Counted => self.title_key(),
        }
    }

    /// In characters.
    fn width(self, evaluation: &Evaluation<'_>) -> u16 {
        match self {
            Self::Code => {
                // Codes that are names take more room than numbers.
                let codes =
                    evaluation.objectives.iter().map(|judged| judged.objective.code.to_string().chars().count());
                codes.max().unwrap_or(0).clamp(9, 30) as u16
            }
            Self::Objective => 56,
            Self::Achieved | Self::NoData | Self::Counted => 12,
            Self::NotAchieved | Self::AchievedPercent => 13,
            Self::NotAssessable | Self::NotAchievedPercent => 15,
        }
    }

    fn column(self, title: String, evaluation: &Evaluation<'_>) -> Column {
        Column { title, width: self.width(evaluation), right: !matches!(self, Self::Code | Self::Objective) }
    }
}

/// A row of the table of objectives.
pub(super) struct SummaryLine<'e> {
    code: Cow<'e, str>,
    title: Cow<'e, str>,
    tally: Tally,
    /// Percent achieved and not achieved.
    printed: Option<(u8, u8)>,
    tone: Tone,
}

impl<'e> SummaryLine<'e> {
    pub(super) fn from_objective(judged: &ObjectiveEvaluation<'e>) -> Self {
        Self {
            code: judged.objective.code.to_string().into(),
            title: judged.objective.title.text().into(),
            tally: judged.tally,
            printed: judged.percentages.map(|percentages| percentages.printed()),
            tone: Tone::Plain,
        }
    }

    pub(super) fn total(evaluation: &Evaluation<'e>, labels: &Labels) -> Self {
        Self {
            code: Cow::Borrowed(""),
            title: labels.text(&format!("overall-{}", evaluation.profile.overall.id())).into(),
            tally: evaluation.tally,
            printed: evaluation.overall.map(|overall| overall.printed()),
            tone: Tone::Total,
        }
    }

    /// The line for a terminal: a code that is a name, of an objective without a title, is where the titles are, since
    /// there is room for it.
    fn with_name_as_title(mut self, judged: &ObjectiveEvaluation<'_>) -> Self {
        if judged.objective.code.is_name() && self.title.is_empty() {
            std::mem::swap(&mut self.code, &mut self.title);
        }
        self
    }

    pub(super) fn row(&self, columns: &[SummaryColumn]) -> Row<'e> {
        Row { cells: columns.iter().map(|column| self.cell(*column)).collect(), keep_with_next: false }
    }

    fn cell(&self, column: SummaryColumn) -> Cell<'e> {
        let count = |count| Cell::new(Value::Count(count), self.tone);
        match column {
            SummaryColumn::Code => Cell::text(self.code.clone(), self.tone),
            SummaryColumn::Objective => Cell::text(self.title.clone(), self.tone),
            SummaryColumn::Achieved => count(self.tally.achieved),
            SummaryColumn::NotAchieved => count(self.tally.not_achieved),
            SummaryColumn::NoData => count(self.tally.no_data),
            SummaryColumn::NotAssessable => count(self.tally.not_assessable),
            SummaryColumn::Counted => count(self.tally.counted),
            SummaryColumn::AchievedPercent => self.percent(|printed| printed.0),
            SummaryColumn::NotAchievedPercent => self.percent(|printed| printed.1),
        }
    }

    fn percent(&self, part: fn((u8, u8)) -> u8) -> Cell<'e> {
        let value = self.printed.map(|printed| Value::Fraction(Decimal::new(part(printed).into(), 2)));
        Cell::new(value.unwrap_or_else(|| Value::Text(NO_PERCENTAGE.into())), self.tone)
    }
}

/// The programme's title and what was judged by which rules, in two lines.
pub(super) fn headline(evaluation: &Evaluation<'_>, labels: &Labels) -> (String, String) {
    let programme = evaluation.programme;
    let title = programme.document.title.as_ref().map_or_else(|| labels.text("untitled"), |title| title.value.clone());
    (title, about(evaluation, labels, !evaluation.profile.changes.is_empty()))
}

/// What is judged by which rules, in a sentence.
pub(super) fn about(evaluation: &Evaluation<'_>, labels: &Labels, is_changed: bool) -> String {
    let about = Message::new(if is_changed { "summary-about-changed" } else { "summary-about" })
        .with("year", evaluation.review.period)
        .with("profile", evaluation.profile.name.as_str());
    labels.message(&about, &evaluation.programme.sources)
}

/// The rules that a returned workbook changed, in a sentence; none where it changed none.
pub fn changed_rules(evaluation: &Evaluation<'_>) -> Option<Message> {
    let profile = evaluation.profile;
    let change = |change: &RuleChange| format!("{} = {} ({})", change.key, change.value, change.written);
    let changes: Vec<String> = profile.changes.iter().map(change).collect();
    let message = || Message::new("rules-changed").with("profile", profile.name.as_str());
    (!changes.is_empty()).then(|| message().with("rules", changes.join(", ")))
}

/// What the profile counts, and how it counts indicators without data, in two sentences.
pub(super) fn scope_remark(evaluation: &Evaluation<'_>, labels: &Labels) -> String {
    let profile = evaluation.profile;
    let sentences = [
        labels.text(&format!("scope-remark-{}", profile.scope.id())),
        labels.text(&format!("no-data-remark-{}", profile.no_data.id())),
    ];
    sentences.join(" ")
}

/// How many indicators are in each class of the profile, a line for each objective of which something is counted and one for
/// all.
fn class_rows<'e>(evaluation: &Evaluation<'_>, labels: &Labels) -> Vec<Row<'e>> {
    let Some(classes) = &evaluation.profile.classes else { return Vec::new() };
    let say = |message: Message| labels.message(&message, &evaluation.programme.sources);
    let counts = |counts| say(counts_in_words(classes, &counts));
    let mut rows = vec![text_row(say(classes_title(classes)), Tone::Subtitle)];
    for judged in evaluation.objectives.iter().filter(|judged| is_counted(judged)) {
        let of_objective = counts(ClassCounts::of(classes, judged.all_indicators()));
        rows.push(text_row(format!("{}: {of_objective}", judged.objective.code), Tone::Subtitle));
    }
    let all = counts(ClassCounts::of(classes, evaluation.indicators()));
    rows.push(text_row(format!("{}: {all}", labels.text("overall-pooled")), Tone::Subtitle));
    rows
}

/// A row of one cell above or below a table.
pub(super) fn text_row<'e>(text: String, tone: Tone) -> Row<'e> {
    Row { cells: vec![Cell::text(text, tone)], keep_with_next: true }
}

/// The columns of the sheet, all of them.
pub(super) fn columns(evaluation: &Evaluation<'_>, labels: &Labels) -> Vec<Column> {
    let column = |column: SummaryColumn| column.column(labels.text(column.title_key()), evaluation);
    SummaryColumn::ALL.map(column).into()
}

/// Whether the profile counts anything of an objective.
pub(super) fn is_counted(judged: &ObjectiveEvaluation<'_>) -> bool {
    judged.tally.total() > 0
}

/// The summary for a terminal: objectives of which something is counted, and the columns that have more than nothing or
/// zeros.
pub fn terminal<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels) -> Grid<'e> {
    let (title, about) = headline(evaluation, labels);
    let counted = evaluation.objectives.iter().filter(|judged| is_counted(judged));
    let mut lines: Vec<SummaryLine<'e>> =
        counted.map(|judged| SummaryLine::from_objective(judged).with_name_as_title(judged)).collect();
    lines.push(SummaryLine::total(evaluation, labels));
    let has_content = |column: &SummaryColumn| match column {
        SummaryColumn::Code => lines.iter().any(|line| !line.code.is_empty()),
        SummaryColumn::NoData => evaluation.tally.no_data > 0,
        SummaryColumn::NotAssessable => evaluation.tally.not_assessable > 0,
        SummaryColumn::Objective
        | SummaryColumn::Achieved
        | SummaryColumn::NotAchieved
        | SummaryColumn::Counted
        | SummaryColumn::AchievedPercent
        | SummaryColumn::NotAchievedPercent => true,
    };
    let shown: Vec<SummaryColumn> = SummaryColumn::ALL.into_iter().filter(has_content).collect();
    let mut rows = vec![text_row(title, Tone::Title), text_row(about, Tone::Title)];
    rows.extend(lines.iter().map(|line| line.row(&shown)));
    rows.push(text_row(scope_remark(evaluation, labels), Tone::Subtitle));
    rows.extend(class_rows(evaluation, labels));
    let columns = shown.iter().map(|column| column.column(labels.text(column.short_title_key()), evaluation));
    Grid { one_page: true, ..Grid::new(labels.text("sheet-summary"), columns.collect(), rows) }
}
