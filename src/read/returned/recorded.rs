//! An evaluation as `expost evaluate --format json` wrote it, read back as the programme that it judged.
//!
//! It holds what was judged and no more: the review year's target and achieved value of each indicator and of its parts, the
//! stated or derived relevance, statuses and deadlines. Values keep the cells that the document names.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::model::{
    Activity, Amount, ByPeriod, CellAddress, Code, Direction, Disaggregated, Document, Indicator, IndicatorCode,
    InputFile, Level, Measure, Objective, Origin, Part, Programme, Quantity, Relevance, ReportingPeriod, Source,
    SourceId, SourceKind, Sourced, Stated, StatedRelevance, Status, Text, ValueOf, Verdict, Year,
};
use crate::read::values::number::read_in_column;
use crate::read::values::period::read_deadline;
use crate::sheet;

const SCHEMA: &str = "expost/1";

#[derive(Debug, Deserialize)]
struct Recorded {
    schema: String,
    programme: String,
    review_year: u16,
    /// Missing in documents of earlier versions.
    review_period: Option<String>,
    profile: String,
    objectives: Vec<ObjectivePart>,
    measures: Vec<MeasurePart>,
    indicators: Vec<IndicatorPart>,
    activities: Vec<ActivityPart>,
}

fn period_of(stated: Option<&str>) -> Option<ReportingPeriod> {
    stated.and_then(ReportingPeriod::from_text)
}

impl Recorded {
    fn period(&self) -> ReportingPeriod {
        period_of(self.review_period.as_deref()).unwrap_or(ReportingPeriod::Year(Year(self.review_year)))
    }
}

#[derive(Debug, Deserialize)]
struct ObjectivePart {
    code: String,
    level: Level,
    title: String,
    institution: String,
    relevance: Relevance,
}

#[derive(Debug, Deserialize)]
struct MeasurePart {
    code: String,
    title: String,
    objective: String,
    relevance: Relevance,
}

#[derive(Debug, Deserialize)]
struct IndicatorPart {
    code: String,
    name: String,
    unit: String,
    /// None where the words for it were not understood.
    direction: Option<Direction>,
    baseline: Option<serde_json::Number>,
    target: Option<serde_json::Number>,
    /// Missing in documents of earlier versions.
    period: Option<String>,
    target_year: Option<u16>,
    /// Missing in documents of earlier versions.
    target_period: Option<String>,
    achieved: Option<serde_json::Number>,
    baseline_printed: Option<String>,
    target_printed: Option<String>,
    achieved_printed: Option<String>,
    verdict: Verdict,
    verdict_stated: bool,
    relevance: Relevance,
    places: PlacesPart,
    /// Missing where the indicator is about a whole.
    part: Option<NamedPart>,
    /// Missing where no parts are kept.
    #[serde(default)]
    parts: Vec<PartOfWhole>,
}

#[derive(Debug, Deserialize)]
struct NamedPart {
    dimension: String,
    value: String,
}

/// A part of a whole with its figures of the review period.
#[derive(Debug, Deserialize)]
struct PartOfWhole {
    dimension: String,
    value: String,
    target: Option<serde_json::Number>,
    achieved: Option<serde_json::Number>,
}

#[derive(Debug, Deserialize)]
struct PlacesPart {
    row: PlacePart,
    baseline: Option<PlacePart>,
    target: Option<PlacePart>,
    achieved: Option<PlacePart>,
}

#[derive(Debug, Deserialize)]
struct PlacePart {
    file: String,
    sheet: Option<String>,
    cell: Option<String>,
    line: Option<u32>,
    field: Option<u16>,
}

#[derive(Debug, Deserialize)]
struct ActivityPart {
    code: String,
    measure: String,
    title: String,
    institution: String,
    status: Option<Status>,
    deadline: Option<String>,
    relevance: Relevance,
}

/// Reads the document; `file` is the name that the user gave it.
///
/// # Errors
/// The text is no such document, or a row of it belongs to nothing.
pub fn read(text: &str, file: &str) -> Result<Programme> {
    let refuse = |what: String| {
        let fix = "Give the JSON that `expost evaluate --format json` writes, or the tables it was made from.";
        Error::input(file, what, fix)
    };
    let recorded: Recorded = serde_json::from_str(text)
        .map_err(|error| refuse(format!("it is no evaluation as `expost/1` has it ({error})")))?;
    if recorded.schema != SCHEMA {
        return Err(refuse(format!("its schema is {}, where {SCHEMA} is expected", recorded.schema)));
    }
    let mut writing = Writing::from_file_name(file).ok_or_else(|| refuse("it cannot be given a number".to_owned()))?;
    let sha256 = sheet::sha256(text.as_bytes());
    writing.programme.inputs = vec![InputFile { file: file.to_owned(), sha256 }];
    let mut strays = Vec::new();
    let period = recorded.period();
    writing.document(&recorded);
    recorded.objectives.into_iter().for_each(|part| writing.objective(part));
    for part in recorded.measures {
        strays.extend(writing.measure(part));
    }
    for part in recorded.indicators {
        strays.extend(writing.indicator(part, period));
    }
    for part in recorded.activities {
        strays.extend(writing.activity(part));
    }
    if strays.is_empty() {
        return Ok(writing.programme);
    }
    let stray = |code: String| refuse(format!("the row {code} belongs to no objective or measure of the document"));
    Err(Error::from_several(strays.into_iter().map(stray).collect()))
}

/// The programme as it is made.
struct Writing {
    programme: Programme,
    /// The document as a whole.
    whole: Origin,
    sources: HashMap<(String, Option<String>), SourceId>,
    objectives: HashMap<String, usize>,
    measures: HashMap<String, (usize, usize)>,
}

impl Writing {
    fn from_file_name(file: &str) -> Option<Self> {
        let mut programme = Programme::default();
        let source = Source { file: file.to_owned(), sheet: None, kind: SourceKind::Lines };
        let whole = Origin::source(programme.sources.add(source)?);
        let (sources, objectives, measures) = (HashMap::new(), HashMap::new(), HashMap::new());
        Some(Self { programme, whole, sources, objectives, measures })
    }

    fn text(&self, text: String) -> Text {
        (!text.is_empty()).then(|| Sourced::new(text, self.whole))
    }

    fn stated(&self, text: String) -> Stated<String> {
        Stated { plan: self.text(text), report: None }
    }

    fn relevance(&self, relevance: Relevance) -> Option<StatedRelevance> {
        let text = Sourced::new(relevance.id().to_owned(), self.whole);
        Some(StatedRelevance { verdict: Some(relevance), text })
    }

    fn document(&mut self, recorded: &Recorded) {
        self.programme.calendar.add(recorded.period());
        self.programme.document = Document {
            title: self.text(recorded.programme.clone()),
            review_period: Some(Sourced::new(recorded.period(), self.whole)),
            profile: self.text(recorded.profile.clone()),
            ..Document::default()
        };
    }

    fn objective(&mut self, part: ObjectivePart) {
        let Some(code) = Code::read(&part.code) else { return };
        self.objectives.insert(part.code, self.programme.objectives.len());
        let objective = Objective {
            level: part.level,
            title: self.stated(part.title),
            institution: self.stated(part.institution),
            relevance: self.relevance(part.relevance),
            origin: Some(self.whole),
            ..Objective::new(code)
        };
        self.programme.objectives.push(objective);
    }

    /// The code, where the measure belongs to nothing.
    fn measure(&mut self, part: MeasurePart) -> Option<String> {
        let (Some(code), Some(at)) = (Code::read(&part.code), self.objectives.get(&part.objective).copied()) else {
            return Some(part.code);
        };
        let measure = Measure {
            title: self.stated(part.title),
            relevance: self.relevance(part.relevance),
            origin: Some(self.whole),
            ..Measure::new(code)
        };
        let measures = &mut self.programme.objectives[at].measures;
        self.measures.insert(part.code, (at, measures.len()));
        measures.push(measure);
        None
    }

    /// The code, where the indicator belongs to nothing.
    fn indicator(&mut self, part: IndicatorPart, review: ReportingPeriod) -> Option<String> {
        let Ok(code) = part.code.parse::<IndicatorCode>() else { return Some(part.code) };
        let owner = code.owner.to_string();
        let (mut targets, mut achieved) = (ByPeriod::default(), ByPeriod::default());
        let judged = period_of(part.period.as_deref()).unwrap_or(review).canonical();
        if let Some(target) = self.quantity(part.target, part.target_printed, part.places.target) {
            let stated = period_of(part.target_period.as_deref());
            let target_year = part.target_year.map(|year| ReportingPeriod::Year(Year(year)));
            targets.set(stated.or(target_year).unwrap_or(review), target);
        }
        if let Some(value) = self.quantity(part.achieved, part.achieved_printed, part.places.achieved) {
            achieved.set(judged, value);
        }
        let due = targets.iter().next_back().map_or(judged, |(period, _)| period);
        let disaggregated = part.parts.into_iter().flat_map(|part| self.part_values(part, due, judged)).collect();
        let verdict = part.verdict_stated.then(|| Sourced::new(part.verdict, self.whole));
        let indicator = Indicator {
            name: self.stated(part.name),
            unit: self.stated(part.unit),
            direction: part.direction.map(|direction| Sourced::new(direction, self.whole)),
            unclear_direction: part.direction.is_none().then(|| Sourced::new(String::new(), self.whole)),
            baseline: Stated {
                plan: self
                    .quantity(part.baseline, part.baseline_printed, part.places.baseline)
                    .map(|quantity| Sourced::new(quantity.clone(), quantity.origin)),
                report: None,
            },
            targets,
            achieved,
            stated_verdict: verdict,
            relevance: self.relevance(part.relevance),
            part: part.part.map(|part| Part { dimension: part.dimension, value: part.value }),
            disaggregated,
            ..Indicator::new(code, self.origin(Some(part.places.row)))
        };
        if let Some((objective, measure)) = self.measures.get(&owner) {
            self.programme.objectives[*objective].measures[*measure].indicators.push(indicator);
        } else if let Some(objective) = self.objectives.get(&owner) {
            self.programme.objectives[*objective].indicators.push(indicator);
        } else {
            return Some(part.code);
        }
        None
    }

    /// The figures of a part, which have no cells of their own in the document. One without figures is kept without a value.
    fn part_values(&mut self, part: PartOfWhole, due: ReportingPeriod, judged: ReportingPeriod) -> Vec<Disaggregated> {
        let figures = [(ValueOf::Target(due), part.target), (ValueOf::Achieved(judged), part.achieved)];
        let mut values: Vec<(ValueOf, Quantity)> =
            figures.into_iter().filter_map(|(of, number)| Some((of, self.quantity(number, None, None)?))).collect();
        if values.is_empty() {
            values.push((ValueOf::Achieved(judged), Quantity::new(Amount::Missing, String::new(), self.whole)));
        }
        let dimensions = vec![(part.dimension, part.value)];
        let kept = |(of, quantity)| {
            let (dimensions, locations) = (dimensions.clone(), Vec::new());
            Disaggregated { of, dimensions, locations, quantity }
        };
        values.into_iter().map(kept).collect()
    }

    /// The code, where the activity belongs to nothing.
    fn activity(&mut self, part: ActivityPart) -> Option<String> {
        let place = self.measures.get(&part.measure).copied();
        let (Some(code), Some((objective, measure))) = (Code::read(&part.code), place) else { return Some(part.code) };
        let activity = Activity {
            title: self.stated(part.title),
            institution: self.stated(part.institution),
            deadline: part.deadline.map(|text| Sourced::new(read_deadline(&text), self.whole)),
            status: part.status.map(|status| Sourced::new(status, self.whole)),
            relevance: self.relevance(part.relevance),
            ..Activity::new(code, self.whole)
        };
        self.programme.objectives[objective].measures[measure].activities.push(activity);
        None
    }

    /// A figure: the number where the document gives one, but for ranges, bounds and words, which only print so.
    fn quantity(
        &mut self,
        number: Option<serde_json::Number>,
        printed: Option<String>,
        place: Option<PlacePart>,
    ) -> Option<Quantity> {
        let printed = printed.or_else(|| number.as_ref().map(ToString::to_string))?;
        let figure = read_in_column(&printed, None);
        let number = number.and_then(|number| {
            let text = number.to_string();
            text.parse::<Decimal>().or_else(|_| Decimal::from_scientific(&text)).ok()
        });
        let amount = match (figure.amount, number) {
            (Amount::Exact(_) | Amount::Missing | Amount::Fault, Some(number)) => Amount::Exact(number),
            (Amount::YesNo(_) | Amount::Words, Some(number)) => Amount::Exact(number),
            (amount, _) => amount,
        };
        let origin = self.origin(place);
        Some(Quantity { period: figure.period, percent: figure.percent, ..Quantity::new(amount, printed, origin) })
    }

    /// The cell that the document names; the document itself where it names none.
    fn origin(&mut self, place: Option<PlacePart>) -> Origin {
        let Some(place) = place else { return self.whole };
        let is_sheet = place.cell.is_some();
        let key = (place.file, place.sheet);
        let source = match self.sources.get(&key) {
            Some(source) => *source,
            None => {
                let kind = if is_sheet { SourceKind::Sheet } else { SourceKind::Lines };
                let source = Source { file: key.0.clone(), sheet: key.1.clone(), kind };
                let Some(source) = self.programme.sources.add(source) else { return self.whole };
                self.sources.insert(key, source);
                source
            }
        };
        let cell = place.cell.as_deref().and_then(|cell| cell.parse::<CellAddress>().ok());
        let row = place.cell.as_deref().and_then(|cell| cell.split(':').next()?.parse::<u32>().ok());
        match (cell, row.or(place.line).and_then(|row| row.checked_sub(1)), place.field) {
            (Some(cell), ..) => Origin::cell(source, cell.row, cell.column),
            (None, Some(row), Some(field)) => Origin::cell(source, row, field.saturating_sub(1)),
            (None, Some(row), None) => Origin::row(source, row),
            _ => Origin::source(source),
        }
    }
}
