//! Small programmes for tests, made of cells as people write them.

use rust_decimal::Decimal;

use super::*;
use crate::model::{
    Activity, Amount, Bound, ByPeriod, Code, Direction, Indicator, Measure, Objective, Origin, Programme, Quantity,
    Relevance, ReportingPeriod, Source, SourceId, SourceKind, Sourced, Sources, Stated, StatedRelevance, Status,
    StatusDirection, Text, ValuesAre, Verdict, Year, YearlyValues, YearlyValuesFrom,
};

/// A cell of the one source, `table.csv`.
pub(crate) fn cell(row: u32, column: u16) -> Origin {
    Origin::cell(SourceId(0), row, column)
}

/// The one source.
pub(crate) fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.add(Source { file: "table.csv".into(), sheet: None, kind: SourceKind::Lines });
    sources
}

/// Words in a cell.
pub(crate) fn words(text: &str) -> Text {
    Some(Sourced::new(text.to_owned(), cell(1, 0)))
}

fn stated(text: &str) -> Stated<String> {
    Stated { plan: words(text), report: None }
}

/// The figure that a cell says: `90`, `42-45`, `>=5`, `<=5`, `>5`, `<5`, `-` (missing), `!` (a fault), `yes`,
/// `no`, other words.
pub(crate) fn quantity(text: &str, origin: Origin) -> Quantity {
    let number = |text: &str| text.trim().parse::<Decimal>().ok();
    let bound = |sign: &str| text.strip_prefix(sign).and_then(number);
    let range = text.split_once("..").and_then(|(low, high)| Some((number(low)?, number(high)?)));
    let strict = |sign: &str| bound(sign).map(Bound::strict);
    let least = strict(">").or_else(|| bound(">=").map(Bound::inclusive));
    let most = strict("<").or_else(|| bound("<=").map(Bound::inclusive));
    let amount = match (text, number(text), least, most, range) {
        ("-", ..) => Amount::Missing,
        ("!", ..) => Amount::Fault,
        ("yes", ..) => Amount::YesNo(true),
        ("no", ..) => Amount::YesNo(false),
        (_, Some(number), ..) => Amount::Exact(number),
        (_, _, Some(bound), ..) => Amount::AtLeast(bound),
        (_, _, _, Some(bound), _) => Amount::AtMost(bound),
        (.., Some((low, high))) => Amount::Range { low, high },
        _ => Amount::Words,
    };
    Quantity::new(amount, text, origin)
}

/// Figures by year from 2020 on; an empty one is no cell.
pub(crate) fn by_year(cells: &[&str], column: u16) -> ByPeriod<Quantity> {
    let mut values = ByPeriod::default();
    for (index, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        let index = index as u16;
        values.set(Year(2020 + index), quantity(text, cell(1, column + index)));
    }
    values
}

/// An indicator in the making.
pub(crate) struct Draft(pub(crate) Indicator);

/// The indicator `1.1.1#1` with that baseline (empty: none), in no particular unit.
pub(crate) fn indicator(baseline: &str) -> Draft {
    let baseline = (!baseline.is_empty()).then(|| Sourced::new(quantity(baseline, cell(1, 2)), cell(1, 2)));
    Draft(Indicator {
        name: stated("Number of services"),
        unit: stated("number"),
        baseline: Stated { plan: baseline, report: None },
        ..Indicator::new("1.1.1#1".parse().unwrap(), Origin::row(SourceId(0), 1))
    })
}

impl Draft {
    /// Targets as planned, from 2020 on.
    pub(crate) fn planned(mut self, cells: &[&str]) -> Self {
        self.0.targets = by_year(cells, 3);
        self
    }

    /// Targets as the report has them, from 2020 on.
    pub(crate) fn revised(mut self, cells: &[&str]) -> Self {
        self.0.revised_targets = by_year(cells, 6);
        self
    }

    /// Achieved values, from 2020 on.
    pub(crate) fn achieved(mut self, cells: &[&str]) -> Self {
        self.0.achieved = by_year(cells, 9);
        self
    }

    /// The direction stated.
    pub(crate) fn going(mut self, direction: Direction) -> Self {
        self.0.direction = Some(Sourced::new(direction, cell(1, 12)));
        self
    }

    /// The direction that the statuses of the table give, by its own status or by those of others.
    pub(crate) fn by_status(mut self, direction: Direction, is_own: bool) -> Self {
        let origin = cell(1, 13);
        self.0.status_direction = Some(StatusDirection { direction, is_own, origin, agreement: (9, 10) });
        self
    }

    /// What the yearly values are, as stated.
    pub(crate) fn of(mut self, are: ValuesAre) -> Self {
        self.0.yearly_values = Some(YearlyValues { are, from: YearlyValuesFrom::Stated(cell(1, 14)) });
        self
    }

    /// The verdict stated.
    pub(crate) fn called(mut self, verdict: Verdict) -> Self {
        self.0.stated_verdict = Some(Sourced::new(verdict, cell(1, 13)));
        self
    }

    /// The unit.
    pub(crate) fn in_unit(mut self, unit: &str) -> Self {
        self.0.unit = stated(unit);
        self
    }

    /// The relevance stated.
    pub(crate) fn stated_relevance(mut self, relevance: Relevance) -> Self {
        self.0.relevance = says(relevance);
        self
    }
}

/// Words on relevance.
pub(crate) fn says(relevance: Relevance) -> Option<StatedRelevance> {
    Some(StatedRelevance { verdict: Some(relevance), text: words("is so")? })
}

/// An activity of that status.
pub(crate) fn activity(code: &str, status: Option<Status>, relevance: Option<Relevance>) -> Activity {
    Activity {
        title: stated("An activity"),
        status: status.map(|status| Sourced::new(status, cell(2, 4))),
        relevance: relevance.and_then(says),
        ..Activity::new(Code::read(code).unwrap(), Origin::row(SourceId(0), 2))
    }
}

/// A measure of those rows.
pub(crate) fn measure(code: &str, indicators: Vec<Indicator>, activities: Vec<Activity>) -> Measure {
    Measure { title: stated("A measure"), indicators, activities, ..Measure::new(Code::read(code).unwrap()) }
}

/// An objective of those rows: `O1` is an overall one.
pub(crate) fn objective(code: &str, indicators: Vec<Indicator>, measures: Vec<Measure>) -> Objective {
    Objective { title: stated("An objective"), indicators, measures, ..Objective::new(Code::read(code).unwrap()) }
}

/// A programme of those objectives.
pub(crate) fn programme(objectives: Vec<Objective>) -> Programme {
    Programme { objectives, sources: sources(), ..Programme::default() }
}

/// A programme of one measure with that one indicator.
pub(crate) fn programme_of(draft: Draft) -> Programme {
    programme(vec![objective("1.1", Vec::new(), vec![measure("1.1.1", vec![draft.0], Vec::new())])])
}

/// The review year of all samples.
pub(crate) const REVIEW: Review = Review { period: ReportingPeriod::Year(Year(2021)), from: ReviewFrom::Request };

/// The strict profile with that tolerance and basis.
pub(crate) fn tolerant(tolerance: &str, basis: Basis) -> Profile {
    Profile { tolerance: tolerance.parse().unwrap(), basis, ..Profile::built_in("strict").unwrap() }
}

/// The number that the text is.
pub(crate) fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The profile `strict`.
pub(crate) fn strict() -> Profile {
    Profile::built_in("strict").unwrap()
}

/// `baseline target achieved` as strict judges them in 2021, the direction being inferred.
pub(crate) fn simple(row: (&str, &str, &str)) -> Draft {
    indicator(row.0).planned(&["", row.1]).achieved(&["", row.2])
}

/// Indicators by verdict: `+` achieved, `-` not achieved, `0` without data, `?` not assessable.
pub(crate) fn indicators(signs: &str) -> Vec<Indicator> {
    let of_sign = |sign| match sign {
        '+' => indicator("0").planned(&["", "10"]).achieved(&["", "10"]),
        '-' => indicator("0").planned(&["", "10"]).achieved(&["", "1"]),
        '0' => indicator("0").planned(&["", "10"]),
        _ => indicator("0").achieved(&["", "1"]),
    };
    signs.chars().map(|sign| of_sign(sign).0).collect()
}

/// Judges the one indicator under that profile and looks at it.
pub(crate) fn judged<T>(draft: Draft, profile: &Profile, look: impl FnOnce(&IndicatorEvaluation<'_>) -> T) -> T {
    let programme = programme_of(draft);
    let evaluation = evaluate(&programme, profile, REVIEW);
    look(&evaluation.objectives[0].measures[0].indicators[0])
}
