//! An indicator of an IATI result: its baseline, and the targets and actuals of its periods.

use std::collections::BTreeMap;

use super::words::{Words, date_year, day};
use crate::finding::{Finding, rule};
use crate::model::{
    Amount, Date, DecimalMark, Direction, Disaggregated, Indicator, IndicatorCode, Part, Quantity, Sourced, Text,
    ValueOf, Verdict, Year,
};
use crate::read::layouts::line::finding_for;
use crate::read::record::{IndicatorPlace, IndicatorRecord};
use crate::read::values::number::{read_figure, read_in_column};
use crate::sheet::Element;

/// The words that a unit column would have, by the code of the measure.
const MEASURES: [(&str, &str); 5] =
    [("1", "Number"), ("2", "%"), ("3", "Nominal"), ("4", "Ordinal"), ("5", "Qualitative")];
/// Attributes and elements of this program's own, in files that it wrote.
const OWN_UNIT: &str = "expost:unit";
const OWN_DIRECTION: &str = "expost:direction";
const OWN_SOURCE: &str = "expost:source-of-verification";
const OWN_BASELINE: &str = "expost:baseline";
const OWN_VERDICT: &str = "expost:verdict";
const OWN_PART: &str = "expost:part";
const OWN_PART_DIMENSION: &str = "expost:part-dimension";

/// Reads indicators and notes what must be reported.
pub struct IndicatorReader<'a> {
    /// The file's words.
    pub words: &'a Words<'a>,
    /// How ambiguous numbers are read: a point is before decimals.
    pub mark: Option<DecimalMark>,
    /// What must be reported.
    pub findings: &'a mut Vec<Finding>,
    /// Whether any indicator has an actual value.
    pub has_actuals: bool,
    /// Whether the indicator being read is measured in words.
    pub is_in_words: bool,
    /// Years of the file's periods of twelve months, and whether all of them that end in the year began in the year before.
    pub years: BTreeMap<Year, bool>,
    /// What findings about the indicator being read name: its code and title.
    pub subject: String,
}

/// A period with the year it counts for.
struct Period<'e> {
    year: Year,
    end: &'e str,
    element: &'e Element,
}

/// The element that gives a value, and those that give values of parts.
struct Chosen<'e> {
    value: Option<&'e Element>,
    others: Vec<&'e Element>,
    parts: Vec<&'e Element>,
}

impl IndicatorReader<'_> {
    /// The indicator that the element describes.
    pub fn indicator(&mut self, element: &Element, code: Sourced<IndicatorCode>) -> IndicatorRecord {
        let words = self.words;
        let measure = element.attribute("measure").unwrap_or("");
        self.is_in_words =
            MEASURES[2..].iter().any(|(code, word)| *code == measure || word.eq_ignore_ascii_case(measure));
        let name = words.narrative(element.child("title"));
        self.subject = format!("{} {}", code.value, name.as_ref().map_or("", |name| &name.value));
        let place = IndicatorPlace { code: Some(code), ..IndicatorPlace::default() };
        let mut record = IndicatorRecord::new(place, words.at(element));
        let indicator = &mut record.indicator;
        indicator.name.plan = name;
        indicator.part = own_part(element);
        indicator.unit.plan = self.unit(element);
        indicator.direction = self.direction(element);
        indicator.source_of_verification = words.attribute(element, OWN_SOURCE);
        let mut comments = Vec::new();
        self.take_baseline(element, indicator, &mut comments);
        let periods = self.periods(element);
        self.report_years(&periods);
        let mut remarks = Vec::new();
        for period in &periods {
            self.take_values(period, "target", indicator, &mut comments);
            self.take_values(period, "actual", indicator, &mut remarks);
            let date = |name| period.element.child(name).and_then(|date| date.attribute("iso-date"));
            if let (Some(start), Some(end)) = (date("period-start"), date("period-end"))
                && date_year(start).is_some()
                && date_year(end).is_some()
            {
                self.take_year(day(start), day(end));
                indicator.periods.set(period.year, (day(start).to_owned(), day(end).to_owned()));
            }
        }
        self.has_actuals |= !indicator.achieved.is_empty();
        indicator.remark = joined(remarks);
        indicator.comment = joined(comments);
        record
    }

    /// Notes a period of twelve months: whether it is a calendar year or one of two.
    fn take_year(&mut self, start: &str, end: &str) {
        let (Ok(start), Ok(end)) = (start.parse::<Date>(), end.parse::<Date>()) else { return };
        let (first_year, month, _) = start.parts();
        let is_from_first = start == Date::first_of_month(first_year, month);
        let last = match month {
            1 => Date::first_of_month(first_year, 12),
            _ => Date::first_of_month(first_year.saturating_add(1), month - 1),
        };
        if is_from_first && end == last.last_of_month() {
            let is_fiscal = end.year() > first_year;
            *self.years.entry(Year(end.year())).or_insert(true) &= is_fiscal;
        }
    }

    fn unit(&self, element: &Element) -> Text {
        let own = self.words.attribute(element, OWN_UNIT);
        own.or_else(|| {
            let measure = element.attribute("measure")?;
            let known = MEASURES.iter().find(|(code, word)| *code == measure || word.eq_ignore_ascii_case(measure));
            let word = known.map_or(measure, |(_, word)| word);
            Some(Sourced::new(word.to_owned(), self.words.at(element)))
        })
    }

    fn direction(&mut self, element: &Element) -> Option<Sourced<Direction>> {
        let at = self.words.at(element);
        if let Some(own) = element.attribute(OWN_DIRECTION).and_then(Direction::from_id) {
            return Some(Sourced::new(own, at));
        }
        match element.attribute("ascending")? {
            "1" | "true" => Some(Sourced::new(Direction::Increase, at)),
            "0" | "false" => Some(Sourced::new(Direction::Decrease, at)),
            text => {
                let finding = Finding::new(&rule::DIRECTION_UNKNOWN).at(at).about(self.subject.as_str());
                self.findings.push(finding.saying("direction-unknown-ascending").with("text", text));
                None
            }
        }
    }

    fn take_baseline(
        &mut self,
        element: &Element,
        indicator: &mut Indicator,
        comments: &mut Vec<(Option<Year>, Sourced<String>)>,
    ) {
        let own = element.children_named(OWN_BASELINE);
        let all: Vec<&Element> = element.children_named("baseline").chain(own).collect();
        let chosen = choose(&all, indicator.part.as_ref());
        let year_of = |element: &Element| {
            let stated = element.attribute("year").and_then(|year| date_year(&format!("{year}-01-01")));
            stated.or_else(|| date_year(element.attribute("iso-date")?))
        };
        if let Some(element) = chosen.value {
            let (quantity, comment) = self.quantity(element);
            let year = year_of(element);
            if let (None, Some(text)) = (year, element.attribute("year")) {
                let finding = Finding::new(&rule::YEAR_UNREADABLE).at(self.words.at(element));
                self.findings.push(finding.about(self.subject.as_str()).with("text", text));
            }
            indicator.baseline_year.plan = year.map(|year| Sourced::new(year, self.words.at(element)));
            comments.extend(comment.map(|comment| (year, comment)));
            indicator.baseline.plan = Some(quantity.into());
        }
        let year = chosen.value.and_then(year_of).map_or_else(|| "–".to_owned(), |year| year.to_string());
        self.report_others(&chosen, &year, indicator.baseline.value());
        self.take_parts(&chosen, ValueOf::Baseline, indicator);
    }

    /// The periods by their years and ends; one without a date that can be read is reported.
    fn periods<'e>(&mut self, element: &'e Element) -> Vec<Period<'e>> {
        let mut periods = Vec::new();
        for period in element.children_named("period") {
            let date = |name| period.child(name).and_then(|date| date.attribute("iso-date"));
            let dated = |name| date(name).and_then(|date| Some((date_year(date)?, date)));
            let found = dated("period-end").or_else(|| dated("period-start"));
            if dated("period-end").is_none() {
                let finding = match found {
                    Some(_) => Finding::new(&rule::PERIOD_UNDATED),
                    None => Finding::new(&rule::YEAR_MISSING).saying("period-undated-wholly"),
                };
                let finding = finding.at(self.words.at(period));
                let finding = finding.about(self.subject.as_str()).with("text", date("period-end").unwrap_or(""));
                let year = found.map_or_else(String::new, |(year, _)| year.to_string());
                self.findings.push(finding.with("year", year));
            }
            periods.extend(found.map(|(year, end)| Period { year, end, element: period }));
        }
        periods.sort_by(|one, two| (one.year, one.end).cmp(&(two.year, two.end)));
        periods
    }

    fn report_years(&mut self, periods: &[Period<'_>]) {
        for of_year in periods.chunk_by(|one, two| one.year == two.year).filter(|periods| periods.len() > 1) {
            let Some(last) = of_year.last() else { continue };
            let finding = Finding::new(&rule::PERIODS_IN_YEAR).at(self.words.at(last.element));
            let finding = finding.about(self.subject.as_str()).with("periods", of_year.len());
            self.findings.push(finding.with("year", last.year).with("end", last.end));
        }
    }

    /// Takes the targets or actuals of a period; a later period of the year goes before an earlier one.
    fn take_values(
        &mut self,
        period: &Period<'_>,
        name: &str,
        indicator: &mut Indicator,
        comments: &mut Vec<(Option<Year>, Sourced<String>)>,
    ) {
        let all: Vec<&Element> = period.element.children_named(name).collect();
        let chosen = choose(&all, indicator.part.as_ref());
        let year = period.year;
        let is_target = name == "target";
        if let Some(element) = chosen.value {
            let (quantity, comment) = self.quantity(element);
            let own = element.child(OWN_VERDICT);
            comments.extend(comment.map(|comment| (Some(year), comment)));
            if let Some(own) = own.filter(|own| own.attribute("stated") == Some("true")) {
                let verdict = own.attribute("verdict").and_then(Verdict::from_id);
                indicator.stated_verdict = verdict.map(|verdict| Sourced::new(verdict, self.words.at(own)));
            }
            self.report_others(&chosen, &year.to_string(), Some(&quantity));
            let values = if is_target { &mut indicator.targets } else { &mut indicator.achieved };
            if !quantity.is_missing() || values.get(year).is_none() {
                values.set(year, quantity);
            }
        }
        let of = if is_target { ValueOf::Target(year.into()) } else { ValueOf::Achieved(year.into()) };
        self.take_parts(&chosen, of, indicator);
    }

    /// The value of an element, and its comment where that is not the value.
    fn quantity(&mut self, element: &Element) -> (Quantity, Text) {
        let own = element.child(OWN_VERDICT);
        let remark = own.and_then(|own| self.words.attribute(own, "remark"));
        let is_drafted = own.is_some_and(|own| own.attribute("drafted") == Some("true"));
        let comment = if is_drafted { None } else { self.words.narrative(element.child("comment")) };
        let origin = self.words.at(element);
        let missing = Quantity::missing(origin);
        let (printed, comment) = match (element.attribute("value"), comment) {
            (Some(value), comment) => (value.to_owned(), comment.or(remark)),
            (None, None) => return (missing, remark),
            // Without a value, a comment says it in words where words are what is measured, or is a range or a bound.
            (None, Some(comment)) => {
                let amount = read_figure(&comment.value, self.mark).amount;
                let is_figure = !matches!(amount, Amount::YesNo(_) | Amount::Words | Amount::Fault | Amount::Missing);
                if !is_figure && !self.is_in_words {
                    return (missing, Some(comment));
                }
                (comment.value, remark)
            }
        };
        let figure = read_in_column(&printed, self.mark);
        let quantity = Quantity {
            period: figure.period,
            percent: figure.percent,
            ..Quantity::new(figure.amount, printed, origin)
        };
        if let Some(doubt) = figure.doubt {
            self.findings.push(finding_for(doubt, &quantity).about(self.subject.as_str()));
        }
        (quantity, comment)
    }

    fn report_others(&mut self, chosen: &Chosen<'_>, year: &str, kept: Option<&Quantity>) {
        let Some(kept) = kept else { return };
        for other in &chosen.others {
            let printed = other.attribute("value").unwrap_or("");
            if printed != &*kept.printed {
                let finding = Finding::new(&rule::VALUE_GIVEN_TWICE).at(self.words.at(other));
                let finding = finding.related(kept.origin).about(self.subject.as_str()).with("year", year);
                self.findings.push(finding.with("kept", &*kept.printed).with("second", printed));
            }
        }
    }

    /// Keeps the values of parts; where there is no value of the whole, that is reported.
    fn take_parts(&mut self, chosen: &Chosen<'_>, of: ValueOf, indicator: &mut Indicator) {
        let Some(first) = chosen.parts.first() else { return };
        if chosen.value.is_none() {
            let finding = Finding::new(&rule::VALUES_OF_PARTS_ONLY).at(self.words.at(first));
            let parts: Vec<String> = chosen.parts.iter().map(|part| part_name(part)).collect();
            let finding = finding.about(self.subject.as_str()).with("parts", parts.join("; "));
            self.findings.push(finding.with("values", chosen.parts.len()));
        }
        for part in &chosen.parts {
            let (quantity, _) = self.quantity(part);
            indicator.disaggregated.push(Disaggregated {
                of,
                dimensions: dimensions(part),
                locations: locations(part).map(str::to_owned).collect(),
                quantity,
            });
        }
    }
}

/// The value of the whole is the one without a dimension, and without a place where several are.
/// Of an indicator that is itself about a part, values with its dimensions are those of the whole.
fn choose<'e>(all: &[&'e Element], own: Option<&Part>) -> Chosen<'e> {
    let is_of_part = |element: &&&Element| {
        let part = Part::from_dimensions(&dimensions(element));
        part.is_some() && part.as_ref() != own
    };
    let (of_parts, whole): (Vec<&Element>, Vec<&Element>) = all.iter().partition(is_of_part);
    let (placed, plain): (Vec<&Element>, Vec<&Element>) =
        whole.iter().partition(|element| locations(element).next().is_some());
    let (value, others, mut parts) = match (plain.as_slice(), placed.as_slice()) {
        ([], [only]) => (Some(*only), Vec::new(), Vec::new()),
        ([], placed) => (None, Vec::new(), placed.to_vec()),
        ([first, others @ ..], placed) => (Some(*first), others.to_vec(), placed.to_vec()),
    };
    parts.extend(of_parts);
    Chosen { value, others, parts }
}

/// Dimensions that say which part; one without a value says nothing.
fn valued_dimensions(element: &Element) -> impl Iterator<Item = &Element> {
    element.children_named("dimension").filter(|dimension| dimension.attribute("value").is_some())
}

fn dimensions(element: &Element) -> Vec<(String, String)> {
    let dimension = |element: &Element| {
        let attribute = |name| element.attribute(name).unwrap_or("").to_owned();
        (attribute("name"), attribute("value"))
    };
    valued_dimensions(element).map(dimension).collect()
}

/// The part that the indicator itself is about, as expost writes it.
fn own_part(element: &Element) -> Option<Part> {
    let attribute = |name| element.attribute(name).map(str::to_owned);
    Some(Part { dimension: attribute(OWN_PART_DIMENSION)?, value: attribute(OWN_PART)? })
}

fn locations(element: &Element) -> impl Iterator<Item = &str> {
    element.children_named("location").filter_map(|location| location.attribute("ref"))
}

fn part_name(element: &Element) -> String {
    let dimensions = valued_dimensions(element).map(|dimension| {
        let attribute = |name| dimension.attribute(name).unwrap_or("");
        format!("{} {}", attribute("name"), attribute("value"))
    });
    dimensions.chain(locations(element).map(str::to_owned)).collect::<Vec<_>>().join(", ")
}

/// One comment as it is; several with their years, a line each, at the place of the last.
fn joined(mut comments: Vec<(Option<Year>, Sourced<String>)>) -> Text {
    comments.dedup_by(|later, earlier| later.1.value == earlier.1.value);
    if comments.len() == 1 {
        return comments.pop().map(|(_, comment)| comment);
    }
    let origin = comments.last()?.1.origin;
    let line = |(year, comment): &(Option<Year>, Sourced<String>)| match year {
        Some(year) => format!("{year}: {}", comment.value),
        None => comment.value.clone(),
    };
    Some(Sourced::new(comments.iter().map(line).collect::<Vec<_>>().join("\n"), origin))
}
