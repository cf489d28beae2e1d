//! The rules of opening, reading and settings whose findings can be met: id, family, severity, documentation, a line each.

crate::model::terms_ids! {
    /// How much a finding matters.
    Severity {
        /// Worth a look.
        Note = "note",
        /// Very likely wrong.
        Warning = "warning",
        /// A figure or a row cannot be trusted or used.
        Error = "error",
    }
}

crate::model::terms_ids! {
    /// What a check looks at.
    Family {
        /// Opening and reading the tables.
        Reading = "reading",
        /// Codes, rows and how tables fit together.
        Structure = "structure",
        /// Single cells and the units they are in.
        Values = "values",
        /// Targets, baselines and series of achieved values.
        Targets = "targets",
        /// Activities: deadlines, statuses, remarks, references.
        Activities = "activities",
        /// Funding lines.
        Funds = "funds",
        /// Verdicts, percentages and relevance.
        Verdicts = "verdicts",
        /// The settings of the run itself.
        Settings = "settings",
    }
}

crate::model::terms_ids! {
    /// The section of a conversion report that lists a finding.
    ReportSection {
        /// Something is in no table that is written.
        LeftOver = "left-over",
        /// Something was concluded that no cell states.
        Guessed = "guessed",
        /// Something is in the tables as it was, and may be wrong.
        Doubtful = "doubtful",
    }
}

/// A check or a rule of opening and reading, as its findings and its documentation name it.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The id, kebab-case. Never renamed: settings, baselines and ignores name it.
    pub id: &'static str,
    /// What it looks at.
    pub family: Family,
    /// The severity of its findings unless the settings say otherwise.
    pub severity: Severity,
    /// The section of a conversion report that lists its findings.
    pub report_section: ReportSection,
    /// Its documentation: a line of summary, then Markdown under fixed headings.
    pub documentation: &'static str,
}

impl Rule {
    /// What it finds, in one line.
    pub fn summary(&self) -> &'static str {
        self.documentation.lines().next().unwrap_or("")
    }
}

/// Each rule as a constant, and the list of them; the id names the documentation under `data/checks/`.
macro_rules! rules {
    ($($name:ident $id:literal $family:ident $severity:ident $report_section:ident,)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            pub static $name: Rule = Rule {
                id: $id,
                family: Family::$family,
                severity: Severity::$severity,
                report_section: ReportSection::$report_section,
                documentation: include_str!(concat!("../../data/checks/", $id, ".md")),
            };
        )*
        /// All of them, by family.
        pub static ALL: &[&Rule] = &[$(&$name,)*];
    };
}

rules! {
    SHEET_WITHOUT_TABLE "sheet-without-table" Reading Warning LeftOver,
    HIDDEN_SHEET_WITHOUT_TABLE "hidden-sheet-without-table" Reading Note LeftOver,
    INPUT_UNREAD "input-unread" Reading Error LeftOver,
    IATI_VERSION "iati-version" Reading Note Guessed,
    ELEMENTS_UNUSED "elements-unused" Reading Note LeftOver,
    CODES_MADE "codes-made" Reading Note Guessed,
    RESULT_TYPE_UNKNOWN "result-type-unknown" Reading Warning Guessed,
    PERIOD_UNDATED "period-undated" Reading Warning Guessed,
    PERIODS_IN_YEAR "periods-in-year" Reading Note LeftOver,
    VALUES_OF_PARTS_ONLY "values-of-parts-only" Reading Warning LeftOver,
    PARTS_SUMMED "parts-summed" Reading Warning Guessed,
    ROWS_OF_PARTS "rows-of-parts" Reading Note LeftOver,
    ROWS_OUTSIDE_TABLES "rows-outside-tables" Reading Note LeftOver,
    QUESTION_OPEN "question-open" Reading Error LeftOver,
    COLUMN_LIKELY "column-likely" Reading Warning Guessed,
    COLUMN_UNUSED "column-unused" Reading Warning LeftOver,
    COLUMN_DUPLICATE "column-duplicate" Reading Warning LeftOver,
    COLUMN_WITHOUT_HEADER "column-without-header" Reading Warning LeftOver,
    COLUMN_HIDDEN "column-hidden" Reading Warning Doubtful,
    UNIT_FROM_NOTE "unit-from-note" Reading Warning Guessed,
    COLUMN_SCALED "column-scaled" Reading Warning Doubtful,
    ROW_UNUSED "row-unused" Reading Error LeftOver,
    DECISION_STALE "decision-stale" Reading Error Doubtful,
    ROW_OVERFULL "row-overfull" Reading Error LeftOver,
    LINES_UNEVEN "lines-uneven" Reading Error LeftOver,
    ROW_TOTAL "row-total" Reading Warning LeftOver,
    ROW_TEXT_ONLY "row-text-only" Reading Note LeftOver,
    LEVEL_UNKNOWN "level-unknown" Reading Warning Doubtful,
    CODE_IS_DATE "code-is-date" Reading Error Doubtful,
    CODE_SHORTENED "code-shortened" Reading Warning Doubtful,
    CODE_UNCLEAR "code-unclear" Reading Warning Doubtful,
    CODE_DUPLICATE "code-duplicate" Reading Error LeftOver,
    CODES_ALIGNED "codes-aligned" Reading Note Guessed,
    OBJECTIVE_IMPLIED "objective-implied" Reading Note Guessed,
    MEASURE_IMPLIED "measure-implied" Reading Note Guessed,
    OWNER_UNKNOWN "owner-unknown" Reading Error LeftOver,
    OWNER_MISSING "owner-missing" Reading Warning Guessed,
    OWNER_FROM_ABOVE "owner-from-above" Reading Note Guessed,
    OWNER_ROW "owner-row" Reading Note Guessed,
    INDICATOR_NOT_IN_PLAN "indicator-not-in-plan" Reading Warning Doubtful,
    INDICATOR_NOT_REPORTED "indicator-not-reported" Reading Warning Doubtful,
    MATCHED_BY_NAME "matched-by-name" Reading Note Guessed,
    VALUE_GIVEN_TWICE "value-given-twice" Reading Error LeftOver,
    ACTIVITY_WITHOUT_MEASURE "activity-without-measure" Reading Error LeftOver,
    ACTIVITY_NOT_IN_PLAN "activity-not-in-plan" Reading Warning Doubtful,
    ACTIVITY_NOT_REPORTED "activity-not-reported" Reading Warning Doubtful,
    FUNDING_WITHOUT_OWNER "funding-without-owner" Reading Error LeftOver,
    FACT_UNKNOWN "fact-unknown" Reading Note LeftOver,
    LANGUAGE_UNKNOWN "language-unknown" Reading Warning Doubtful,
    FACT_UNREADABLE "fact-unreadable" Reading Error LeftOver,
    NUMBER_AMBIGUOUS "number-ambiguous" Reading Warning Guessed,
    SCALE_MIXED "scale-mixed" Reading Warning Guessed,
    TARGET_IS_CHANGE "target-is-change" Reading Warning Guessed,
    VALUES_INFERRED "values-inferred" Reading Note Guessed,
    CHANGE_UNCLEAR "change-unclear" Reading Error Doubtful,
    VALUE_IN_WORDS "value-in-words" Reading Note Doubtful,
    VALUE_UNCLEAR "value-unclear" Reading Error Doubtful,
    VALUE_IS_DATE "value-is-date" Reading Error Doubtful,
    VALUE_IS_ERROR "value-is-error" Reading Error Doubtful,
    VALUE_UNCOMPUTED "value-uncomputed" Reading Error Doubtful,
    VALUE_KIND_UNKNOWN "value-kind-unknown" Reading Error LeftOver,
    YEAR_OF_TWO "year-of-two" Reading Note Guessed,
    PERIOD_PART "period-part" Reading Warning Guessed,
    YEAR_IN_CELL "year-in-cell" Reading Warning Guessed,
    YEAR_UNREADABLE "year-unreadable" Reading Error Doubtful,
    YEAR_TAKEN "year-taken" Reading Warning Guessed,
    YEAR_MISSING "year-missing" Reading Error LeftOver,
    DEADLINE_UNREADABLE "deadline-unreadable" Reading Warning Doubtful,
    STATUS_UNKNOWN "status-unknown" Reading Warning Doubtful,
    DIRECTION_UNKNOWN "direction-unknown" Reading Error Doubtful,
    VERDICT_UNKNOWN "verdict-unknown" Reading Warning Doubtful,
    RELEVANCE_NOT_STATED "relevance-not-stated" Reading Note Doubtful,
    RELEVANCE_UNCLEAR "relevance-unclear" Reading Warning Doubtful,
    ZERO_WITHOUT_DATA "zero-without-data" Reading Warning Doubtful,
    SHEET_UNREADABLE "sheet-unreadable" Reading Error LeftOver,
    STYLES_UNREADABLE "styles-unreadable" Reading Warning Doubtful,
    CELL_UNREADABLE "cell-unreadable" Reading Error Doubtful,
    CELL_OUTSIDE "cell-outside" Reading Warning LeftOver,
    CELL_TWICE "cell-twice" Reading Warning LeftOver,
    TEXT_MISSING "text-missing" Reading Error LeftOver,
    CHARACTERS_UNDECODABLE "characters-undecodable" Reading Warning Doubtful,
    ENCODING_GUESSED "encoding-guessed" Reading Note Guessed,
    NUL_CHARACTERS "nul-characters" Reading Warning Doubtful,
    QUOTE_UNCLOSED "quote-unclosed" Reading Error Doubtful,
    ROWS_UNEVEN "rows-uneven" Reading Warning Doubtful,
    SPAN_IMPOSSIBLE "span-impossible" Reading Warning Doubtful,
    REPEAT_NOT_FOLLOWED "repeat-not-followed" Reading Warning LeftOver,
    TEXT_STRUCK_OUT "text-struck-out" Reading Warning Doubtful,
    SHOWN_DIFFERS "shown-differs" Reading Warning Doubtful,
    FINDINGS_ALIKE "findings-alike" Reading Warning LeftOver,
    VALUE_WITH_NOTE "value-with-note" Reading Warning Guessed,
    VALUE_WITH_WORDS "value-with-words" Reading Warning Guessed,
    VALUE_IN_BRACKETS "value-in-brackets" Reading Warning Guessed,
    VALUE_MERGED "value-merged" Reading Warning Doubtful,
    VALUE_WITH_MARK "value-with-mark" Reading Warning Doubtful,
    TARGET_FROM_WORDS "target-from-words" Reading Warning Guessed,
    TITLE_LINE_UNREAD "title-line-unread" Reading Note LeftOver,
    BLOCK_UNTITLED "block-untitled" Reading Warning Guessed,
    PAGES_MENDED "pages-mended" Reading Note Guessed,
    LINES_PASSED_OVER "lines-passed-over" Reading Note LeftOver,
    LINE_DOUBLED "line-doubled" Reading Warning LeftOver,
    LINE_UNPLACED "line-unplaced" Reading Warning LeftOver,
    TEXT_PIECED "text-pieced" Reading Warning Guessed,
    CODE_MENDED "code-mended" Reading Warning Guessed,
    FIGURE_MENDED "figure-mended" Reading Warning Guessed,
    CELLS_RUN_TOGETHER "cells-run-together" Reading Warning Guessed,
    COLUMN_LOST "column-lost" Reading Warning LeftOver,
    MAP_UNUSED "map-unused" Settings Warning LeftOver,
    IGNORE_EXPIRED "ignore-expired" Settings Warning Doubtful,
    IGNORE_UNUSED "ignore-unused" Settings Warning Doubtful,
    IGNORE_UNKNOWN "ignore-unknown" Settings Warning Doubtful,
}
