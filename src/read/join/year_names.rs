//! Values of calendar years beside those of fiscal years: the value of 2021 is not that of 2021/22. Where the years of both
//! sides correspond one to one they are paired, with a warning; else what is judged is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Finding, rule};
use crate::model::{
    ByPeriod, Calendar, ColumnRead, Indicator, NamedYears, Origin, Programme, Quantity, Question, QuestionKind,
    ReportingPeriod, TableRead, Year, YearNames, column_letters, subject,
};
use crate::read::join::tables_by_place::TablesByPlace;

/// So many values of a column are shown.
const VALUES_SHOWN: usize = 3;

/// What the calendar years of one side are.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Relation {
    /// Each is one fiscal year of the other side: calendar year, and the year in which the fiscal one ends.
    Paired(Vec<(Year, Year)>),
    /// They may be any.
    Unclear,
}

/// Which side names calendar years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Targets,
    Achieved,
}

impl Side {
    fn id(self) -> &'static str {
        match self {
            Self::Targets => "target",
            Self::Achieved => "achieved",
        }
    }
}

/// Pairs calendar years with the fiscal years of the other side, or asks; `asked` is the period that the user gives.
pub fn settle(programme: &mut Programme, asked: Option<ReportingPeriod>, findings: &mut Vec<Finding>) {
    findings.extend(asked.and_then(|asked| asked_as_calendar(programme, asked)));
    if !programme.calendar.names_fiscal() {
        return;
    }
    let tables = std::mem::take(&mut programme.tables);
    let places = TablesByPlace::new(&tables);
    let own = programme.document.review_period.as_ref().map(|own| own.value);
    let last = programme.achieved_periods().last().copied();
    let review = asked.or(own).or(last).map(ReportingPeriod::year);
    let mut found = Found::default();
    for objective in &mut programme.objectives {
        let of_measures = objective.measures.iter_mut().flat_map(|measure| &mut measure.indicators);
        for indicator in objective.indicators.iter_mut().chain(of_measures) {
            let names = names_of(indicator, &tables, &places);
            for side in [Side::Achieved, Side::Targets] {
                match relation(&names, side) {
                    Relation::Paired(pairs) => found.pair(indicator, side, &pairs),
                    Relation::Unclear => {
                        let calendar = &programme.calendar;
                        found.ask(indicator, side, &names, review.map(|year| (year, calendar)));
                    }
                }
            }
        }
    }
    found.report(&tables, &places, &mut programme.questions, findings);
    programme.tables = tables;
}

/// A fiscal year is asked for, and the tables have values of the calendar year in which it ends: these are judged.
fn asked_as_calendar(programme: &Programme, asked: ReportingPeriod) -> Option<Finding> {
    let ReportingPeriod::Fiscal(year) = asked else { return None };
    if programme.calendar.is_fiscal(year) {
        return None;
    }
    let value = |indicator: &Indicator| {
        [Side::Achieved, Side::Targets]
            .into_iter()
            .find_map(|side| value_of(indicator, side, year))
            .map(|value| value.origin)
    };
    let at = programme.indicators().find_map(|(_, indicator)| value(indicator))?;
    Some(
        Finding::new(&rule::YEAR_TAKEN).saying("year-asked").at(at).with("asked", asked).with("year", year.to_string()),
    )
}

/// The names of the years of an indicator's values, of all tables that these are from.
fn names_of(indicator: &Indicator, tables: &[TableRead], places: &TablesByPlace) -> YearNames {
    let all = [&indicator.targets, &indicator.revised_targets, &indicator.achieved];
    let values = all.into_iter().flat_map(ByPeriod::years).filter(|(_, value)| value.has_value());
    let of: BTreeSet<usize> = values.filter_map(|(_, value)| places.table_of(value.origin)).collect();
    let mut names = YearNames::default();
    of.into_iter().for_each(|at| names.extend(&tables[at].year_names));
    names
}

/// What the calendar years of a side are, if all of them are calendar years and all of the other side fiscal ones.
fn relation(names: &YearNames, side: Side) -> Relation {
    let (own, other) = sides(names, side);
    let (Some(calendar), Some(fiscal)) = (own.all_of(false), other.all_of(true)) else { return Relation::Unclear };
    let pairs: Vec<(Year, Year)> = calendar.iter().copied().zip(fiscal.iter().copied()).collect();
    let shifts: BTreeSet<i32> = pairs.iter().map(|(year, end)| i32::from(end.0) - i32::from(year.0)).collect();
    let is_one = shifts.len() == 1 && shifts.iter().all(|shift| (0..=1).contains(shift));
    if is_one && calendar.len() == fiscal.len() { Relation::Paired(pairs) } else { Relation::Unclear }
}

/// The names of one side, and those of the other.
fn sides(names: &YearNames, side: Side) -> (&NamedYears, &NamedYears) {
    match side {
        Side::Targets => (&names.targets, &names.achieved),
        Side::Achieved => (&names.achieved, &names.targets),
    }
}

/// What several indicators have in common, by the side, and the calendar and fiscal years.
#[derive(Default)]
struct Found {
    paired: BTreeMap<(Side, Vec<(Year, Year)>), First>,
    unclear: BTreeMap<(Side, Year), Unclear>,
}

/// The first indicator of several, and how many there are.
struct First {
    at: Origin,
    subject: String,
    indicators: usize,
}

/// A calendar year that may be one of two fiscal years.
struct Unclear {
    first: First,
    /// The years in which these end.
    fiscal: BTreeSet<Year>,
    /// The first values, as printed.
    values: Vec<String>,
}

impl Found {
    /// Puts the values of calendar years under the fiscal years that they are.
    fn pair(&mut self, indicator: &mut Indicator, side: Side, pairs: &[(Year, Year)]) {
        let subject = subject::indicator(indicator);
        let all = match side {
            Side::Achieved => vec![&mut indicator.achieved],
            Side::Targets => vec![&mut indicator.targets, &mut indicator.revised_targets],
        };
        let mut first = None;
        for values in all {
            // From the last year on: the next one is free then.
            for (year, end) in pairs.iter().rev() {
                let Some(value) = values.remove(*year) else { continue };
                first = value.has_value().then_some(value.origin).or(first);
                values.set(*end, value);
            }
        }
        if let Some(at) = first {
            let of_these = self.paired.entry((side, pairs.to_vec()));
            of_these.or_insert(First { at, subject, indicators: 0 }).indicators += 1;
        }
    }

    /// Takes in a value of a calendar year that is judged beside fiscal years of the other side.
    fn ask(&mut self, indicator: &mut Indicator, side: Side, names: &YearNames, review: Option<(Year, &Calendar)>) {
        let Some((review, calendar)) = review else { return };
        let (own, other) = sides(names, side);
        let before = Year(review.0.saturating_sub(1));
        let is_reviewed = |year: Year| year == review || year == before && calendar.is_fiscal(review);
        for year in [before, review].into_iter().filter(|year| own.is_calendar(*year) && is_reviewed(*year)) {
            let fiscal: BTreeSet<Year> = [year, Year(year.0.saturating_add(1))]
                .into_iter()
                .filter(|end| other.is_fiscal(*end) && has_value(indicator, opposite(side), *end))
                .collect();
            let Some(value) = value_of(indicator, side, year).filter(|_| !fiscal.is_empty()) else { continue };
            let (at, printed) = (value.origin, value.printed.to_string());
            let first = || First { at, subject: subject::indicator(indicator), indicators: 0 };
            let unclear = || Unclear { first: first(), fiscal: BTreeSet::new(), values: Vec::new() };
            let unclear = self.unclear.entry((side, year)).or_insert_with(unclear);
            unclear.first.indicators += 1;
            unclear.fiscal.extend(fiscal);
            if unclear.values.len() < VALUES_SHOWN {
                unclear.values.push(printed);
            }
            // Nothing is judged until it is answered.
            remove(indicator, side, year);
        }
    }

    /// The warnings, the questions on columns, and the errors on rows.
    fn report(
        self,
        tables: &[TableRead],
        places: &TablesByPlace,
        questions: &mut Vec<Question>,
        findings: &mut Vec<Finding>,
    ) {
        for ((side, pairs), first) in self.paired {
            let pairs = pairs.into_iter().map(|(year, end)| format!("{year} = {}", ReportingPeriod::Fiscal(end)));
            let pairs = pairs.collect::<Vec<_>>().join(", ");
            let finding = Finding::new(&rule::YEAR_TAKEN).saying("year-paired").at(first.at).about(first.subject);
            let is_target = if side == Side::Targets { "yes" } else { "no" };
            let finding = finding.with("is_target", is_target).with("pairs", pairs);
            findings.push(finding.with("indicators", first.indicators));
        }
        for ((side, year), unclear) in self.unclear {
            let table = places.table_of(unclear.first.at).map(|at| &tables[at]);
            match table.and_then(|table| column_of(table, side, year)) {
                Some(column) => questions.push(question(column, side, &unclear)),
                None => findings.push(unclear_row(side, year, unclear)),
            }
        }
    }
}

/// The column whose header names that year.
fn column_of(table: &TableRead, side: Side, year: Year) -> Option<&ColumnRead> {
    let is_own = |column: &&ColumnRead| {
        column.meaning == Some(side.id())
            && column.period == Some(year.into())
            && column.origin.column_index().is_some()
    };
    table.columns.iter().find(is_own).filter(|_| table.layout != "transposed")
}

/// Which fiscal year a column is of.
fn question(column: &ColumnRead, side: Side, unclear: &Unclear) -> Question {
    let meaning = |end: &Year| format!("{} {}", side.id(), ReportingPeriod::Fiscal(*end));
    let candidates: Vec<String> = unclear.fiscal.iter().rev().map(meaning).collect();
    let place = column.origin.column_index();
    Question {
        about: side.id(),
        at: column.origin,
        columns: place.into_iter().collect(),
        map_line: format!(
            "{} = \"{}\"",
            place.map(column_letters).unwrap_or_default(),
            candidates.first().map_or("", String::as_str)
        ),
        kind: QuestionKind::Meaning { header: column.printed.clone(), values: unclear.values.clone(), candidates },
    }
}

/// Values of rows cannot be asked about: they are errors.
fn unclear_row(side: Side, year: Year, unclear: Unclear) -> Finding {
    let fiscal = unclear.fiscal.iter().map(|end| ReportingPeriod::Fiscal(*end)).collect::<Vec<_>>();
    let finding = Finding::new(&rule::YEAR_UNREADABLE).saying("year-unpaired").at(unclear.first.at);
    finding
        .about(unclear.first.subject)
        .with("is_target", if side == Side::Targets { "yes" } else { "no" })
        .with("year", year.to_string())
        .with("fiscal", fiscal.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        .with("indicators", unclear.first.indicators)
}

fn opposite(side: Side) -> Side {
    match side {
        Side::Targets => Side::Achieved,
        Side::Achieved => Side::Targets,
    }
}

fn value_of(indicator: &Indicator, side: Side, year: Year) -> Option<&Quantity> {
    let all = match side {
        Side::Achieved => vec![&indicator.achieved],
        Side::Targets => vec![&indicator.revised_targets, &indicator.targets],
    };
    all.into_iter().find_map(|values| values.get(year).filter(|value| value.has_value()))
}

fn has_value(indicator: &Indicator, side: Side, year: Year) -> bool {
    value_of(indicator, side, year).is_some()
}

fn remove(indicator: &mut Indicator, side: Side, year: Year) {
    match side {
        Side::Achieved => {
            indicator.achieved.remove(year);
        }
        Side::Targets => {
            indicator.targets.remove(year);
            indicator.revised_targets.remove(year);
        }
    }
}

#[cfg(test)]
mod tests;
