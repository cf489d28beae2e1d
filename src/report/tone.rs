//! What a cell means, with the mark that says it without colour.

use crate::finding::Severity;
use crate::judge::RelevanceEvaluation;
use crate::matrix_form::VerdictCode;
use crate::model::Relevance;

/// Declares the tones and, from the same list, `Tone::ALL`, so that none can be missing there.
macro_rules! tones {
    ($(#[$about:meta])* $name:ident { $($(#[$of_variant:meta])* $variant:ident,)+ }) => {
        $(#[$about])*
        pub enum $name { $($(#[$of_variant])* $variant,)+ }

        impl $name {
            /// Every tone, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
        }
    };
}

tones! {
    /// What a cell means; the palette of `render` gives it fill, font, terminal colour and mark.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
    Tone {
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
}

/// The mark that is next to a word of that tone, so that colour is never the only sign.
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
        Tone::Plain
        | Tone::Title
        | Tone::Subtitle
        | Tone::Header
        | Tone::OverallObjective
        | Tone::SpecificObjective
        | Tone::Measure
        | Tone::ActivityHeader
        | Tone::IndicatorHeader
        | Tone::Total
        | Tone::Draft
        | Tone::Input
        | Tone::Example
        | Tone::Working
        | Tone::TakenIn
        | Tone::Disputed => "",
    }
}

/// A word with the mark of its tone before it.
pub(super) fn marked(word: &str, tone: Tone) -> String {
    let mark = mark(tone);
    if mark.is_empty() { word.to_owned() } else { format!("{mark} {word}") }
}

impl Tone {
    /// The tone of a row by its relevance: one to verify where stated and derived relevance differ.
    pub(super) fn from_judged_relevance(judged: &RelevanceEvaluation) -> Self {
        if judged.differs() { Self::Verify } else { Self::from_relevance(judged.verdict()) }
    }

    /// The tone of a relevance that needs no verification.
    pub(super) fn from_relevance(relevance: Relevance) -> Self {
        match relevance {
            Relevance::Relevant => Self::Relevant,
            Relevance::NotRelevant => Self::NotRelevant,
            Relevance::NoData => Self::NoData,
        }
    }

    /// The tone of a verdict.
    pub(super) fn from_verdict(code: VerdictCode) -> Self {
        match code {
            VerdictCode::AchievedByTolerance => Self::NearlyAchieved,
            VerdictCode::Achieved => Self::Achieved,
            VerdictCode::NotAchieved => Self::NotAchieved,
            VerdictCode::NoData => Self::NoData,
            VerdictCode::NotAssessable => Self::NotAssessable,
        }
    }

    /// The tone of a finding.
    pub(super) fn from_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Note,
        }
    }
}
