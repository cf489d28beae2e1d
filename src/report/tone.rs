//! What a cell means, with the mark that says it without colour.

use crate::judge::{IndicatorEvaluation, RelevanceEvaluation};
use crate::model::{Relevance, Verdict};

/// What a cell means; the palette of `render` gives it fill, font, terminal colour and mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Tone {
    /// An ordinary cell.
    #[default]
    Plain,
    /// The title of a sheet.
    Title,
    /// A line under a title, a remark on the table.
    Subtitle,
    /// The header of a table's columns.
    Header,
    /// Header of an overall objective.
    OverallObjective,
    /// Header of a specific objective ("target").
    SpecificObjective,
    /// Header of a measure.
    Measure,
    /// Column header of activities.
    ActivityHeader,
    /// Column header of indicators.
    IndicatorHeader,
    /// A relevant measure, activity or indicator.
    Relevant,
    /// Not relevant for the next programme.
    NotRelevant,
    /// No data on the implementation.
    NoData,
    /// Verify the data's accuracy.
    Verify,
    /// An indicator achieved.
    Achieved,
    /// Achieved thanks to the tolerance only.
    NearlyAchieved,
    /// An indicator not achieved.
    NotAchieved,
    /// An indicator that cannot be assessed.
    NotAssessable,
    /// A total.
    Total,
    /// Text that the program drafted.
    Draft,
    /// A cell that the working group fills in.
    Input,
    /// A worked example, to be replaced.
    Example,
    /// A row that only the new side of a comparison has.
    Appeared,
    /// A row that only the old side of a comparison has.
    Disappeared,
    /// A row whose name or code is another.
    Renamed,
    /// A row of which a value is another.
    Changed,
    /// A cell that only formulas and programs read.
    Working,
    /// An input cell with what a returned copy says.
    TakenIn,
    /// An input cell on which returned copies disagree.
    Disputed,
    /// A finding of severity error.
    Error,
    /// A finding of severity warning.
    Warning,
    /// A finding of severity note.
    Note,
}

/// The mark that stands beside a word of that tone, so that colour never stands alone.
pub fn mark(tone: Tone) -> &'static str {
    match tone {
        Tone::Relevant => "●",
        Tone::NotRelevant => "○",
        Tone::NoData => "?",
        Tone::Verify | Tone::Warning => "!",
        Tone::Achieved => "✓",
        Tone::NearlyAchieved => "≈",
        Tone::NotAchieved | Tone::Error => "✗",
        Tone::NotAssessable => "–",
        Tone::Note => "i",
        Tone::Appeared => "+",
        Tone::Disappeared => "−",
        Tone::Renamed => "→",
        Tone::Changed => "~",
        _ => "",
    }
}

/// A word with the mark of its tone before it.
pub(super) fn marked(word: &str, tone: Tone) -> String {
    let mark = mark(tone);
    if mark.is_empty() { word.to_owned() } else { format!("{mark} {word}") }
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
    verdict_tone_of(judged.verdict, judged.rests_on_tolerance)
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
