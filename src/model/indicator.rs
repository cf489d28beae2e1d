//! An indicator: baseline, targets and achieved values by period, and what is known of parts of it.

use rust_decimal::Decimal;

use super::code::IndicatorCode;
use super::computed_year::ComputedYear;
use super::disaggregated::{Disaggregated, Part};
use super::inferred_direction::RecordedDirection;
use super::origin::{Origin, Sourced, Text};
use super::period::Year;
use super::quantity::{ByPeriod, Quantity};
use super::reporting_period::ReportingPeriod;
use super::stated::Stated;
use super::terms::{Colour, Direction, StatedRelevance, Verdict};
use super::yearly_values::{ValuesAre, YearlyValues};

/// The direction under which the statuses of a table agree with target and achieved value in most rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusDirection {
    /// The direction.
    pub direction: Direction,
    /// Whether the indicator's own status agrees under it and not under the opposite; else it says nothing.
    pub is_own: bool,
    /// The cell of its own status, else the row.
    pub origin: Origin,
    /// In how many rows of the table the statuses agree with the figures, and of how many.
    pub agreement: (usize, usize),
}

/// An indicator of an objective or measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its owner's code and its number there.
    pub code: IndicatorCode,
    /// The id that its own table gives it, where that is not an indicator code.
    pub id: Text,
    /// As printed; the plan's and the report's may differ.
    pub name: Stated<String>,
    /// Unit of all its values as printed, `%` or `Number`.
    pub unit: Stated<String>,
    /// The responsible institution as printed; may name several.
    pub institution: Text,
    /// Source of verification, as printed in the cell.
    pub source_of_verification: Text,
    /// The direction as stated; where there is none, judging infers it.
    pub direction: Option<Sourced<Direction>>,
    /// Words for the direction that were not understood, as printed: the indicator is not judged. None where a direction is
    /// stated.
    pub unclear_direction: Text,
    /// The direction that the statuses of its table give; one that is stated goes before it.
    pub status_direction: Option<StatusDirection>,
    /// The direction that a matrix has recorded as inferred; one that is stated goes before it.
    pub recorded_direction: Option<RecordedDirection>,
    /// What the values of its years are; none where nothing says that they are no levels.
    pub yearly_values: Option<YearlyValues>,
    /// The value before the programme, which progress is measured from.
    pub baseline: Stated<Quantity>,
    /// The year of that value, from a column of its own or from `0 (2020)`.
    pub baseline_year: Stated<Year>,
    /// Targets by period as the plan has them.
    pub targets: ByPeriod<Quantity>,
    /// Targets by period as the report of achieved values has them: a revision where they differ.
    pub revised_targets: ByPeriod<Quantity>,
    /// Achieved values by the period that they were achieved in, not that of the report.
    pub achieved: ByPeriod<Quantity>,
    /// Which of the values of years were computed from those of parts of the year.
    pub computed: Vec<ComputedYear>,
    /// What percentages were computed of, by period: no rule but a check reads them.
    pub numerators: ByPeriod<Quantity>,
    /// What percentages are shares of, by period.
    pub denominators: ByPeriod<Quantity>,
    /// The target whose year nothing names; no rule reads it.
    pub undated_target: Option<Quantity>,
    /// The achieved value whose year nothing names; no rule reads it.
    pub undated_achieved: Option<Quantity>,
    /// First and last day of the periods that the values are of, where a file states them.
    pub periods: ByPeriod<(String, String)>,
    /// Values of parts of what the indicator counts; they are kept beside it and not judged.
    pub disaggregated: Vec<Disaggregated>,
    /// Dimensions whose parts add up to the whole as far as words tell: `sex` for women and men of a count.
    pub complete_dimensions: Vec<String>,
    /// The part of a whole that the indicator itself is about; none for a whole.
    pub part: Option<Part>,
    /// The period that the matrix judged it for in which it comes back; none of what was never in a matrix.
    pub judged_for: Option<ReportingPeriod>,
    /// Cells with a fraction beside percentages of the same indicator (`0.85` beside 80): they count as they are written.
    pub fractions: Vec<Origin>,
    /// Which of its words, as they are printed, are colours of a traffic light; none where its values are no colours.
    pub colours: Vec<(Box<str>, Colour)>,
    /// The verdict that the evaluator states, needed where the target is words.
    pub stated_verdict: Option<Sourced<Verdict>>,
    /// What the evaluator states about whether it stays in the next programme.
    pub relevance: Option<StatedRelevance>,
    /// The evaluator's reasons for the progress so far, as printed in the cell.
    pub remark: Text,
    /// The evaluator's comment on the last year's target.
    pub comment: Text,
    /// What the evaluator proposes to do next, as printed in the cell.
    pub next_steps: Text,
    /// The row of the plan; of the report where the plan has none.
    pub origin: Origin,
    /// The row of the report of achieved values, where that is another row.
    pub report_origin: Option<Origin>,
}

impl Indicator {
    /// The target in force of that period: as revised, where the report gives one; a blank revises nothing.
    pub fn target_in_force<'p>(&'p self, period: impl Into<ReportingPeriod>) -> Option<&'p Quantity> {
        let period = period.into();
        let (revised, planned) = (self.revised_targets.get(period), self.targets.get(period));
        let filled = |target: Option<&'p Quantity>| target.filter(|target| !target.is_missing());
        filled(revised).or_else(|| filled(planned)).or(revised).or(planned)
    }

    /// The plan's baseline where it is a number, else the report's; else whichever cell there is.
    pub fn baseline_cell(&self) -> Option<&Quantity> {
        let cells = || [&self.baseline.plan, &self.baseline.report].into_iter().flatten().map(|sourced| &sourced.value);
        cells().find(|cell| cell.exact().is_some()).or_else(|| cells().find(|cell| !cell.is_missing()))
    }

    /// The number that changes are measured from. A bound or a range is none, since no change can be measured from it.
    pub fn baseline_number(&self) -> Option<Decimal> {
        self.baseline_cell()?.exact()
    }

    /// Whether its yearly values are known to be amounts of each year.
    pub fn has_yearly_amounts(&self) -> bool {
        self.yearly_values.is_some_and(|values| values.are == ValuesAre::Amounts)
    }

    /// Whether it comes back in a matrix, which holds only some of the figures that it was judged by.
    pub fn is_of_matrix(&self) -> bool {
        self.judged_for.is_some()
    }

    /// All its figures: baselines, targets, revised targets and achieved values.
    pub fn figures(&self) -> impl Iterator<Item = &Quantity> {
        let baselines = [&self.baseline.plan, &self.baseline.report].into_iter().flatten();
        let series = [&self.targets, &self.revised_targets, &self.achieved].into_iter();
        let of_series = series.flat_map(|series| series.iter().map(|(_, quantity)| quantity));
        baselines.map(|baseline| &baseline.value).chain(of_series)
    }

    /// An indicator of which only the code and the row are known.
    pub fn new(code: IndicatorCode, origin: Origin) -> Self {
        Self {
            code,
            id: None,
            name: Stated::default(),
            unit: Stated::default(),
            institution: None,
            source_of_verification: None,
            direction: None,
            unclear_direction: None,
            status_direction: None,
            recorded_direction: None,
            yearly_values: None,
            baseline: Stated::default(),
            baseline_year: Stated::default(),
            targets: ByPeriod::default(),
            revised_targets: ByPeriod::default(),
            achieved: ByPeriod::default(),
            numerators: ByPeriod::default(),
            denominators: ByPeriod::default(),
            undated_target: None,
            undated_achieved: None,
            computed: Vec::new(),
            periods: ByPeriod::default(),
            disaggregated: Vec::new(),
            complete_dimensions: Vec::new(),
            part: None,
            judged_for: None,
            fractions: Vec::new(),
            colours: Vec::new(),
            stated_verdict: None,
            relevance: None,
            remark: None,
            comment: None,
            next_steps: None,
            origin,
            report_origin: None,
        }
    }

    /// The name with the unit in brackets behind it: `Roads repaired (km)`. A name that has it there already has it once.
    pub fn name_with_unit(&self) -> String {
        let (name, unit) = (self.name.text(), self.unit.text());
        let in_name = name.trim_end().strip_suffix([')', ']']).and_then(|name| name.strip_suffix(unit));
        match in_name.is_some_and(|name| name.ends_with(['(', '['])) || unit.is_empty() {
            true => name.to_owned(),
            false => format!("{name} ({unit})"),
        }
    }

    /// A row of the plan as one of the report of achieved values: its statements are the report's, its targets revisions.
    /// Where the row itself revises a target, the first one stays the plan's.
    pub fn as_report(self) -> Self {
        let (mut planned, mut revised) = (ByPeriod::default(), self.targets);
        for (year, target) in self.revised_targets {
            if let Some(first) = revised.set(year, target) {
                planned.set(year, first);
            }
        }
        Self {
            name: self.name.as_report(),
            unit: self.unit.as_report(),
            baseline: self.baseline.as_report(),
            baseline_year: self.baseline_year.as_report(),
            targets: planned,
            revised_targets: revised,
            report_origin: Some(self.origin),
            ..self
        }
    }
}
