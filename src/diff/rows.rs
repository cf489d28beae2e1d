//! The rows of a programme by level, each with its place under the row above it and its verdicts.

use rust_decimal::Decimal;

use super::Side;
use crate::judge::{ActivityEvaluation, Evaluation, IndicatorEvaluation, MeasureEvaluation, ObjectiveEvaluation};
use crate::model::{
    Activity, Code, Decision, Decisions, Document, Indicator, Measure, Objective, Origin, RowIdentity, Stated, ValueOf,
};
use crate::text::fold;

/// What a row describes, and its verdicts where it was judged.
#[derive(Debug, Clone, Copy)]
pub enum Thing<'p> {
    /// The document, with the evaluation where this side could be judged.
    Programme(&'p Document, Option<&'p Evaluation<'p>>),
    /// An objective.
    Objective(&'p Objective, Option<&'p ObjectiveEvaluation<'p>>),
    /// A measure.
    Measure(&'p Measure, Option<&'p MeasureEvaluation<'p>>),
    /// An indicator.
    Indicator(&'p Indicator, Option<&'p IndicatorEvaluation<'p>>),
    /// An activity.
    Activity(&'p Activity, Option<&'p ActivityEvaluation<'p>>),
}

/// The position of a row among the differences: by the code of what it belongs to, then its level and number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    owner: Option<Code>,
    level: u8,
    number: u32,
    code: Option<Code>,
}

/// A row.
#[derive(Debug)]
pub struct Row<'p> {
    /// The number of the row that it belongs to, among those of the level above.
    pub parent: usize,
    /// As printed; aligned where the other side leaves out the overall objective's number.
    pub code: String,
    /// Its place under the row that it belongs to: its own number, or its code where that is no number under it.
    pub place: String,
    /// Its own number, 0 where it has none.
    pub number: u32,
    /// As printed: the title, or the name of an indicator.
    pub name: &'p str,
    /// Its name for comparison.
    pub folded: String,
    /// The cell of its name.
    pub name_at: Option<Origin>,
    /// The values that distinguish it from others: its baseline and targets.
    pub values: Vec<(ValueOf, Decimal)>,
    /// The row's place.
    pub at: Option<Origin>,
    /// Its position among the differences.
    pub order: Order,
    /// What it describes.
    pub thing: Thing<'p>,
    /// What the working group decided of it.
    pub decision: Option<&'p Decision>,
}

/// All rows of a side.
#[derive(Debug)]
pub struct Rows<'p> {
    /// The row of the programme as a whole, which each side has once.
    pub programme: Row<'p>,
    /// Objectives.
    pub objectives: Vec<Row<'p>>,
    /// Measures; they belong to an objective.
    pub measures: Vec<Row<'p>>,
    /// Indicators; they belong to an objective, or to a measure, numbered after the objectives.
    pub indicators: Vec<Row<'p>>,
    /// Activities; they belong to a measure.
    pub activities: Vec<Row<'p>>,
}

/// The number that the codes of a side leave out, when the other side's have it: the specific objectives of an action
/// plan are `1`, `2` where those of its matrix are `1.1`, `1.2`.
pub fn left_out(side: Side<'_>, other: Side<'_>) -> Option<u32> {
    let codes = |side: Side<'_>| -> Vec<Vec<u32>> {
        let objectives = side.programme.objectives.iter().map(|objective| objective.code.numbers().to_vec());
        objectives.filter(|numbers| !numbers.is_empty()).collect()
    };
    let (own, others) = (codes(side), codes(other));
    let leading = others.first()?.first()?;
    let is_short = !own.is_empty() && own.iter().all(|numbers| numbers.len() == 1);
    let is_full = others.iter().all(|numbers| numbers.len() == 2 && numbers[0] == *leading);
    (is_short && is_full).then_some(*leading)
}

/// Rows with their verdicts, where they were judged.
fn with_verdicts<'p, R, V>(
    rows: &'p [R],
    verdicts: Option<&'p Vec<V>>,
) -> impl Iterator<Item = (&'p R, Option<&'p V>)> {
    rows.iter().enumerate().map(move |(at, row)| (row, verdicts.and_then(|verdicts| verdicts.get(at))))
}

impl<'p> Rows<'p> {
    /// The rows of a side, its codes completed by what they leave out.
    pub fn from_side(side: Side<'p>, left_out: Option<u32>) -> Self {
        let objectives = &side.programme.objectives;
        let codes = Codes { left_out };
        let mut rows = Self {
            programme: programme(side),
            objectives: Vec::with_capacity(objectives.len()),
            measures: Vec::new(),
            indicators: Vec::new(),
            activities: Vec::new(),
        };
        let judged = side.evaluation.map(|evaluation| &evaluation.objectives);
        for (at, (objective, judged)) in with_verdicts(objectives, judged).enumerate() {
            let thing = Thing::Objective(objective, judged);
            rows.objectives.push(codes.row(&objective.code, &objective.title, objective.origin, thing));
            let indicators = with_verdicts(&objective.indicators, judged.map(|judged| &judged.indicators));
            rows.indicators.extend(indicators.map(|(one, judged)| codes.indicator(at, one, judged)));
            for (measure, judged) in with_verdicts(&objective.measures, judged.map(|judged| &judged.measures)) {
                let number = rows.measures.len();
                rows.measures.push(codes.measure((at, objective), measure, judged));
                let parent = objectives.len() + number;
                let indicators = with_verdicts(&measure.indicators, judged.map(|judged| &judged.indicators));
                rows.indicators.extend(indicators.map(|(one, judged)| codes.indicator(parent, one, judged)));
                let activities = with_verdicts(&measure.activities, judged.map(|judged| &judged.activities));
                rows.activities.extend(activities.map(|(one, judged)| codes.activity((number, measure), one, judged)));
            }
        }
        rows.take_decisions(&side.programme.decisions);
        rows
    }

    fn take_decisions(&mut self, decisions: &'p Decisions) {
        if decisions.is_empty() {
            return;
        }
        for row in self.indicators.iter_mut().chain(&mut self.activities) {
            row.decision = match row.thing {
                Thing::Indicator(one, _) => decisions.get(&RowIdentity::Indicator(one.code.clone())),
                Thing::Activity(one, _) => decisions.get(&RowIdentity::Activity(one.code.clone())),
                Thing::Programme(..) | Thing::Objective(..) | Thing::Measure(..) => None,
            };
        }
    }
}

/// How the codes of a side are completed: the rows of a side are made with it.
#[derive(Debug, Clone, Copy)]
struct Codes {
    left_out: Option<u32>,
}

impl Codes {
    /// A code with the number that the side's codes leave out.
    fn whole(self, code: &Code) -> Code {
        self.left_out.map_or_else(|| code.clone(), |number| code.with_leading(number))
    }

    fn place_under(self, code: &Code, parent: &Code) -> String {
        match code.last_number() {
            Some(number) if code.parent().is_some_and(|above| above == *parent) => number.to_string(),
            _ => self.whole(code).to_string(),
        }
    }

    fn row<'p>(self, code: &Code, name: &'p Stated<String>, at: Option<Origin>, thing: Thing<'p>) -> Row<'p> {
        let whole = self.whole(code);
        Row {
            parent: 0,
            code: code.to_string(),
            place: whole.to_string(),
            number: code.last_number().unwrap_or(0),
            name: name.text(),
            folded: fold(name.text()).into_owned(),
            name_at: name.sourced().map(|name| name.origin),
            values: Vec::new(),
            at,
            order: Order { owner: Some(whole), level: 0, number: 0, code: None },
            thing,
            decision: None,
        }
    }

    fn measure<'p>(
        self,
        (parent, above): (usize, &Objective),
        one: &'p Measure,
        judged: Option<&'p MeasureEvaluation<'p>>,
    ) -> Row<'p> {
        let place = self.place_under(&one.code, &above.code);
        Row { parent, place, ..self.row(&one.code, &one.title, one.origin, Thing::Measure(one, judged)) }
    }

    fn indicator<'p>(self, parent: usize, one: &'p Indicator, judged: Option<&'p IndicatorEvaluation<'p>>) -> Row<'p> {
        let owner = Some(self.whole(&one.code.owner));
        let baseline =
            one.baseline.value().and_then(|baseline| baseline.exact()).map(|number| (ValueOf::Baseline, number));
        let targets = one.targets.numbers().map(|(year, number)| (ValueOf::Target(year), number));
        Row {
            parent,
            code: one.code.to_string(),
            place: one.code.number.to_string(),
            number: one.code.number,
            values: baseline.into_iter().chain(targets).collect(),
            order: Order { owner, level: 1, number: one.code.number, code: None },
            ..self.row(&one.code.owner, &one.name, Some(one.origin), Thing::Indicator(one, judged))
        }
    }

    fn activity<'p>(
        self,
        (parent, above): (usize, &Measure),
        one: &'p Activity,
        judged: Option<&'p ActivityEvaluation<'p>>,
    ) -> Row<'p> {
        let (owner, code) = (Some(self.whole(&above.code)), Some(self.whole(&one.code)));
        Row {
            parent,
            place: self.place_under(&one.code, &above.code),
            order: Order { owner, level: 2, number: 0, code },
            ..self.row(&one.code, &one.title, Some(one.origin), Thing::Activity(one, judged))
        }
    }
}

fn programme(side: Side<'_>) -> Row<'_> {
    let document = &side.programme.document;
    let name = document.title.as_ref();
    Row {
        parent: 0,
        code: String::new(),
        place: String::new(),
        number: 0,
        name: name.map_or("", |name| name.value.as_str()),
        folded: String::new(),
        name_at: name.map(|name| name.origin),
        values: Vec::new(),
        at: None,
        order: Order { owner: None, level: 0, number: 0, code: None },
        thing: Thing::Programme(document, side.evaluation),
        decision: None,
    }
}
