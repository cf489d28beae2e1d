//! The table of all checks. The rules of opening and reading are in [`crate::finding::rule`].

use super::checks::*;
use super::input::{Input, Need};
use crate::finding::{Family, Finding, ReportSection, Rule, Severity, rule as of_reading};

/// A check: what it is called, what it looks at, and how it looks.
pub struct Check {
    /// Its id, severity and documentation.
    pub rule: Rule,
    /// What it needs.
    pub needs: Need,
    /// The check itself: it makes its findings from its rule, and pushes them.
    pub run: fn(&'static Rule, &Input<'_>, &mut Vec<Finding>),
}

/// A check of this module: its id names its documentation under `data/checks/`.
macro_rules! own {
    ($id:literal, $family:ident, $severity:ident, $need:ident, $run:path) => {
        Check {
            rule: Rule {
                id: $id,
                family: Family::$family,
                severity: Severity::$severity,
                documentation: include_str!(concat!("../../data/checks/", $id, ".md")),
                report_section: ReportSection::Doubtful,
            },
            needs: Need::$need,
            run: $run,
        }
    };
}

/// All checks, by family.
pub static CHECKS: &[Check] = &[
    own!("code-gap", Structure, Note, Nothing, structure::code_gap),
    own!("objective-without-measures", Structure, Warning, Nothing, structure::objective_without_measures),
    own!("objective-without-indicators", Structure, Note, Indicators, structure::objective_without_indicators),
    own!("measure-without-indicators", Structure, Warning, Indicators, structure::measure_without_indicators),
    own!("measure-without-activities", Structure, Warning, Activities, structure::measure_without_activities),
    own!("example-row", Structure, Warning, Nothing, structure::example_row),
    own!("row-duplicate", Structure, Warning, Nothing, structure::row_duplicate),
    own!("indicator-twice", Structure, Warning, Indicators, twice::indicator_twice),
    own!("name-of-another-row", Structure, Error, PlanAndReport, structure::name_of_another_row),
    own!("title-differs", Structure, Note, PlanAndReport, structure::title_differs),
    own!("sheet-hidden", Structure, Warning, Spreadsheet, workbooks::sheet_hidden),
    own!("rows-hidden", Structure, Note, Spreadsheet, workbooks::rows_hidden),
    own!("struck-out", Structure, Warning, Nothing, workbooks::struck_out),
    own!("cells-merged", Structure, Note, Spreadsheet, workbooks::cells_merged),
    own!("formula-without-value", Structure, Error, Spreadsheet, workbooks::formula_without_value),
    own!("cell-error", Structure, Error, Nothing, workbooks::cell_error),
    own!("row-slipped", Structure, Error, Statuses, activities::row_slipped),
    own!("number-as-text", Values, Note, Spreadsheet, workbooks::number_as_text),
    own!("unit-misfit", Values, Warning, Indicators, values::unit_misfit),
    own!("measured-differently", Values, Warning, PlanAndReport, values::measured_differently),
    own!("units-differ", Values, Error, AchievedValues, values::units_differ),
    own!("percent-out-of-range", Values, Error, Indicators, values::percent_out_of_range),
    own!("fraction-differs", Values, Warning, AchievedValues, values::fraction_differs),
    own!("unit-missing", Values, Note, Indicators, values::unit_missing),
    own!("unit-is-text", Values, Warning, Indicators, values::unit_is_text),
    own!("baseline-missing", Values, Warning, Indicators, values::baseline_missing),
    own!("baseline-year-missing", Values, Note, Indicators, values::baseline_year_missing),
    own!("source-of-verification-missing", Values, Note, Indicators, values::source_of_verification_missing),
    own!("achieved-in-future", Values, Error, AchievedValues, values::achieved_in_future),
    own!("number-styles-mixed", Values, Note, Indicators, values::number_styles_mixed),
    own!("number-misprinted", Values, Error, Nothing, values::number_misprinted),
    own!("amounts-in-one-cell", Values, Error, Nothing, values::amounts_in_one_cell),
    own!("name-against-values", Values, Warning, Indicators, words::name_against_values),
    own!("remark-against-value", Values, Warning, AchievedValues, words::remark_against_value),
    own!("target-missing", Targets, Warning, Indicators, targets::target_missing),
    own!("target-missing-for-year", Targets, Note, Verdicts, targets::target_missing_for_year),
    own!("target-dropped", Targets, Warning, PlanAndReport, targets::target_dropped),
    own!("target-zero", Targets, Warning, Indicators, targets::target_zero),
    own!("target-turns", Targets, Warning, Indicators, targets::target_turns),
    own!("baseline-meets-target", Targets, Warning, Indicators, targets::baseline_meets_target),
    own!("target-differs", Targets, Warning, PlanAndReport, targets::target_differs),
    own!("baseline-differs", Targets, Warning, PlanAndReport, targets::baseline_differs),
    own!("baseline-year-differs", Targets, Note, PlanAndReport, targets::baseline_year_differs),
    own!("baseline-year-late", Targets, Warning, Indicators, targets::baseline_year_late),
    own!("year-outside-programme", Targets, Warning, Indicators, targets::year_outside_programme),
    own!("achieved-below-baseline", Targets, Warning, AchievedValues, achieved::achieved_below_baseline),
    own!("achieved-goes-back", Targets, Note, AchievedValues, achieved::achieved_goes_back),
    own!("parts-do-not-add-up", Targets, Warning, Indicators, parts::parts_do_not_add_up),
    own!("series-copied", Targets, Warning, AchievedValues, achieved::series_copied),
    own!("achieved-is-a-target", Targets, Note, AchievedValues, achieved::achieved_is_a_target),
    own!("achieved-jumps", Targets, Note, AchievedValues, achieved::achieved_jumps),
    own!("achieved-far-above-target", Targets, Note, AchievedValues, achieved::achieved_far_above_target),
    own!("scale-against-count", Targets, Error, AchievedValues, achieved::scale_against_count),
    own!("target-too-easy", Targets, Note, AchievedValues, targets::target_too_easy),
    own!("direction-contradicts", Targets, Error, Indicators, targets::direction_contradicts),
    own!("target-in-words-only", Targets, Warning, Indicators, words::target_in_words_only),
    own!("deadline-outside-measure", Activities, Warning, Deadlines, activities::deadline_outside_measure),
    own!("deadline-outside-programme", Activities, Warning, Deadlines, activities::deadline_outside_programme),
    own!("deadlines-several", Activities, Note, Deadlines, activities::deadlines_several),
    own!("deadline-missing", Activities, Note, Deadlines, activities::deadline_missing),
    own!("overdue", Activities, Note, Statuses, activities::overdue),
    own!("completed-without-result", Activities, Note, Statuses, activities::completed_without_result),
    own!("status-against-words", Activities, Warning, Statuses, activities::status_against_words),
    own!("status-missing", Activities, Warning, Statuses, activities::status_missing),
    own!("remark-repeats-plan", Activities, Warning, Statuses, activities::remark_repeats_plan),
    own!("status-spellings", Activities, Note, Statuses, activities::status_spellings),
    own!("institution-spellings", Activities, Note, Nothing, activities::institution_spellings),
    own!("remark-identical", Activities, Note, Nothing, activities::remark_identical),
    own!("abandoned-without-next-step", Activities, Note, Statuses, activities::abandoned_without_next_step),
    own!("prerequisite-late", Activities, Warning, Deadlines, activities::prerequisite_late),
    own!("prerequisite-open", Activities, Warning, Statuses, activities::prerequisite_open),
    own!("reference-unknown", Activities, Warning, Activities, activities::reference_unknown),
    own!("funds-total-differs", Funds, Warning, Funds, funds::funds_total_differs),
    own!("funds-outside-validity", Funds, Warning, Funds, funds::funds_outside_validity),
    own!("funds-after-deadline", Funds, Note, Funds, funds::funds_after_deadline),
    own!("source-on-one-level", Funds, Note, Funds, funds::source_on_one_level),
    own!("budget-reference-spellings", Funds, Note, Funds, funds::budget_reference_spellings),
    own!("funding-source-spellings", Funds, Note, Funds, funds::funding_source_spellings),
    own!("funds-not-needed", Funds, Warning, Funds, funds::funds_not_needed),
    own!("funds-against-words", Funds, Warning, Funds, funds::funds_against_words),
    own!("published-sum", Verdicts, Warning, Published, verdicts::published_sum),
    own!("published-differs", Verdicts, Warning, Published, verdicts::published_differs),
    own!("relevance-differs", Verdicts, Warning, Verdicts, verdicts::relevance_differs),
    own!("objective-without-data", Verdicts, Warning, Verdicts, verdicts::objective_without_data),
    own!("part-of-year-judged", Verdicts, Warning, Verdicts, verdicts::part_of_year_judged),
    own!("direction-inferred", Verdicts, Warning, Verdicts, directions::direction_inferred),
    own!("verdict-on-tolerance", Verdicts, Note, Verdicts, verdicts::verdict_on_tolerance),
    own!("verdict-differs", Verdicts, Warning, Verdicts, verdicts::verdict_differs),
    own!("status-contradicts", Verdicts, Error, Verdicts, verdicts::status_contradicts),
    own!("words-against-verdict", Verdicts, Warning, Verdicts, verdicts::words_against_verdict),
    own!("deleted-but-kept", Verdicts, Note, Nothing, verdicts::deleted_but_kept),
];

/// All rules whose findings can be met, by family: those of opening and reading, the checks, those of the settings.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let (settings, reading): (Vec<&Rule>, Vec<&Rule>) =
        of_reading::ALL.iter().partition(|rule| rule.family == Family::Settings);
    reading.into_iter().chain(CHECKS.iter().map(|check| &check.rule)).chain(settings)
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
