//! The hidden sheet as a grid, with the names that formulas and lists know its words by. Its lines are described in
//! [`crate::matrix_form`].

use std::collections::BTreeSet;

use super::class_formulas::named_shares;
use super::names::{
    BARE_VERDICT_WORDS, MISSING_WORDS, NO_WORDS, OVERRIDE_WORDS, RELEVANCE_WORDS, VERDICT_WORDS, YES_WORDS,
};
use super::rules::NAMED_RULES;
use super::words::{relevance_word, verdict_label, verdict_word, verify_mark};
use super::written::{last_period, last_year, shown_target};
use crate::judge::{self, BUILT_IN, Evaluation, IndicatorEvaluation, NoVerdict, Profile, WordsRule};
use crate::language::Labels;
use crate::matrix_form::{
    HiddenSheetLines, MATRIX_SHEET, NO_STATUS, PartToken, Record, VALUE_COLUMN, VALUES_WITH_UNITS, VerdictCode,
    WordList, direction_kind, name_and_unit, yearly_values_kind,
};
use crate::model::{Amount, CellAddress, ChangeIn, Indicator, Quantity, RecordedDirection, Relevance, Verdict, Year};
use crate::report::values::yes_or_no;
use crate::report::{Cell, Column, Form, Grid, Name, Row, Tone, Value};

/// The hidden sheet, which is the grid of that number in its book, and the names of its cells.
pub(in crate::report) fn hidden_sheet<'e>(
    evaluation: &Evaluation<'_>,
    labels: &Labels,
    grid: usize,
    rules: &[Name],
) -> (Grid<'e>, Vec<Name>) {
    let mut lines = HiddenSheetLines::new();
    push_facts(&mut lines, evaluation, labels);
    lines.push_columns();
    lines.push(Record::Draft, labels.text("draft-mark"));
    lines.push_word(WordList::Status, NO_STATUS, labels.text("status-none"));
    push_indicators(&mut lines, evaluation);
    let names = push_words(&mut lines, evaluation, labels, grid);
    verify_marks(evaluation, labels).into_iter().for_each(|mark| lines.push(Record::Verify, mark));
    push_rules(&mut lines, evaluation, labels, rules);
    let unstated = evaluation.indicators().filter(|judged| judged.stated_verdict().is_none());
    for judged in unstated.filter(|judged| would_take_stated_verdict(judged)) {
        lines.push_about(Record::NoVerdict, &judged.indicator.code.to_string(), judged.by_rules().0.id());
    }
    let lines = lines.into_lines().into_iter().map(|line| line.map(|text| Value::Text(text.into())));
    (grid_of_lines(lines.collect()), names)
}

fn push_facts(lines: &mut HiddenSheetLines, evaluation: &Evaluation<'_>, labels: &Labels) {
    let title = evaluation.programme.document.title.as_ref();
    lines.push(Record::Programme, title.map_or("", |title| title.value.as_str()));
    lines.push(Record::ReviewYear, labels.period(evaluation.review.period));
    let profile = evaluation.profile.name.as_str();
    lines.push_profile(profile, BUILT_IN.contains(&profile));
    lines.push(Record::Language, labels.language().id());
    let mut calendar = evaluation.programme.calendar.clone();
    calendar.add(last_period(evaluation));
    calendar.fiscal_years().for_each(|year| lines.push(Record::FiscalYear, year.to_string()));
}

/// The rules of the profile, with the name of one of the user's own, and the cells that people may change them in.
fn push_rules(lines: &mut HiddenSheetLines, evaluation: &Evaluation<'_>, labels: &Labels, rules: &[Name]) {
    let profile = evaluation.profile;
    if !BUILT_IN.contains(&profile.name.as_str()) {
        lines.push_rule("name", &profile.name, "");
    }
    let shares = profile.classes.iter().flat_map(|classes| named_shares(classes).enumerate());
    let shares: Vec<_> = shares.map(|(number, name)| (Profile::class_key(number, "from"), name)).collect();
    for (key, _) in profile.rules() {
        let key = key.as_ref();
        let named = || NAMED_RULES.iter().find(|rule| rule.key == key).map(|rule| rule.name);
        let name = shares.iter().find(|(of, _)| of == key).map(|(_, name)| *name).or_else(named);
        let cell = rules.iter().find(|rule| Some(rule.name) == name).map(|rule| rule.cells.0);
        let place = cell.map_or_else(String::new, |cell| format!("{}!{cell}", labels.text("sheet-legend")));
        lines.push_rule(key, &profile.written_rule(key).unwrap_or_default(), &place);
    }
}

/// What no cell of an indicator's row shows: its direction, the plan's target where the report gives no usable one, its unit
/// where the name does not tell it, and the period that it is judged for where that is not the review period.
fn push_indicators(lines: &mut HiddenSheetLines, evaluation: &Evaluation<'_>) {
    let last = last_year(evaluation);
    let objectives = || evaluation.objectives.iter();
    let of_measures = objectives().flat_map(|judged| &judged.measures).flat_map(|measure| &measure.indicators);
    for judged in objectives().flat_map(|judged| &judged.indicators).chain(of_measures) {
        let code = judged.indicator.code.to_string();
        let unclear = judged.indicator.unclear_direction.as_ref().filter(|_| judged.indicator.direction.is_none());
        let direction = unclear.map_or(judged.direction.direction.id(), |words| words.value.as_str());
        let is_evident = judge::is_evident(judged.indicator, judged.direction);
        let kind = direction_kind(RecordedDirection { inferred: judged.direction, is_evident });
        lines.push_dimension(Record::Direction, &kind, &code, direction);
        if let Some(values) = judged.indicator.yearly_values {
            lines.push_dimension(Record::YearlyValues, &yearly_values_kind(values.from), &code, values.are.id());
        }
        if let Some(change) = judged.target_cell.and_then(|cell| cell.change.as_ref())
            && matches!(change.measured_in, ChangeIn::Points | ChangeIn::PercentOfBaseline)
        {
            lines.push_about(Record::ChangeIn, &code, change.measured_in.id());
        }
        let is_of_the_year = judged.target.as_ref().is_some_and(|target| target.period == judged.period);
        if let Some(used) = judged.target_cell.filter(|_| is_of_the_year)
            && shown_target(judged).is_none_or(|shown| shown.origin != used.origin)
        {
            lines.push_about(Record::PlannedTarget, &code, &*used.printed);
        }
        push_later_target(lines, judged, last);
        push_unit(lines, judged.indicator);
        push_value_units(lines, judged);
        if judged.period != evaluation.review.period {
            lines.push_about(Record::Period, &code, judged.period.to_string());
        }
        push_parts(lines, judged);
    }
}

/// Whether the rules give no verdict, or one on equal words only, and take that of an evaluator who states one.
fn would_take_stated_verdict(judged: &IndicatorEvaluation<'_>) -> bool {
    let is_same_words = judged.in_words.is_some_and(|found| found.rule == WordsRule::Same);
    is_same_words
        || judged.no_verdict.is_some_and(|reason| match reason {
            NoVerdict::NoAchievedValue => judged.target_cell.is_some() && judged.target.is_none(),
            NoVerdict::TextTarget
            | NoVerdict::TextAchieved
            | NoVerdict::StatedForAnotherYear
            | NoVerdict::UnitsDiffer
            | NoVerdict::ChangeWithoutBaseline
            | NoVerdict::ChangeUnclear => true,
            NoVerdict::NoTarget | NoVerdict::NothingDue | NoVerdict::DueInOtherYears => false,
            NoVerdict::DirectionUnclear | NoVerdict::NoBaseline => false,
        })
}

/// The target that counts, where it is of a later period than that of the column of last targets.
fn push_later_target(lines: &mut HiddenSheetLines, judged: &IndicatorEvaluation<'_>, last: Year) {
    let (Some(target), Some(cell)) = (judged.target, judged.target_cell) else { return };
    if target.period != judged.period && target.period != last.into() {
        let period = target.period.to_string();
        lines.push_dimension(Record::LaterTarget, &period, &judged.indicator.code.to_string(), &*cell.printed);
    }
}

/// The units of baseline, target and achieved value, where they are in different ones: such values are not compared.
fn push_value_units(lines: &mut HiddenSheetLines, judged: &IndicatorEvaluation<'_>) {
    let target = shown_target(judged).or(judged.target_cell);
    let values = [judged.baseline_cell, target, judged.indicator.achieved.get(judged.period)];
    let given = || values.iter().flatten();
    if given().any(|value| given().any(|other| value.differs_in_unit(other))) {
        let code = judged.indicator.code.to_string();
        for (kind, value) in VALUES_WITH_UNITS.into_iter().zip(values) {
            if let Some(unit) = value.and_then(|value| value.unit.as_ref()) {
                lines.push_dimension(Record::ValueUnit, kind, &code, unit.printed.as_str());
            }
        }
    }
}

/// The unit of an indicator, where the cell of its name would be read as another name or unit.
fn push_unit(lines: &mut HiddenSheetLines, indicator: &Indicator) {
    let (name, unit, cell) = (indicator.name.text(), indicator.unit.text(), indicator.name_with_unit());
    if name_and_unit(&cell) != (name, Some(unit).filter(|unit| !unit.is_empty())) {
        lines.push_unit(&indicator.code.to_string(), unit, cell == name);
    }
}

/// The part that an indicator is about, and what the rows of its parts are about.
fn push_parts(lines: &mut HiddenSheetLines, judged: &IndicatorEvaluation<'_>) {
    let code = &judged.indicator.code;
    if let Some(part) = &judged.indicator.part {
        lines.push_dimension(Record::AboutPart, &part.dimension, &code.to_string(), part.value.as_str());
    }
    for (number, part) in (1..).zip(judged.parts()) {
        let token = PartToken { indicator: code.clone(), number }.to_string();
        for (dimension, value) in &part.like.dimensions {
            lines.push_dimension(Record::Part, dimension, &token, value.as_str());
        }
        for place in &part.like.locations {
            lines.push_about(Record::PartPlace, &token, place.as_str());
        }
    }
}

/// The words of all lists, and their names.
fn push_words(lines: &mut HiddenSheetLines, evaluation: &Evaluation<'_>, labels: &Labels, grid: usize) -> Vec<Name> {
    let at = |row| CellAddress { row, column: VALUE_COLUMN };
    let name = |name, first: u32, next: u32| Name { name, grid, cells: (at(first), at(next.saturating_sub(1))) };
    let relevance = lines.next_row();
    for word in Relevance::ALL {
        lines.push_word(WordList::Relevance, word.id(), relevance_word(*word, labels));
    }
    let verdicts = lines.next_row();
    for code in VerdictCode::ALL {
        lines.push_word(WordList::Verdict, code.id(), verdict_word(code, labels));
    }
    let bare = lines.next_row();
    for verdict in Verdict::ALL {
        lines.push_bare_word(WordList::Verdict, verdict.id(), verdict_label(*verdict, labels));
    }
    let missing = lines.next_row();
    missing_words(evaluation, labels).into_iter().for_each(|word| lines.push(Record::Missing, word));
    let yes = lines.next_row();
    yes_or_no_words(true, evaluation, labels).into_iter().for_each(|word| lines.push(Record::Yes, word));
    let no = lines.next_row();
    yes_or_no_words(false, evaluation, labels).into_iter().for_each(|word| lines.push(Record::No, word));
    vec![
        name(RELEVANCE_WORDS, relevance, verdicts),
        name(OVERRIDE_WORDS, verdicts, verdicts + Verdict::ALL.len() as u32),
        name(VERDICT_WORDS, verdicts, bare),
        name(BARE_VERDICT_WORDS, bare, missing),
        name(MISSING_WORDS, missing, yes),
        name(YES_WORDS, yes, no),
        name(NO_WORDS, no, lines.next_row()),
    ]
}

/// The hidden sheet of these lines.
pub(in crate::report) fn grid_of_lines(lines: Vec<[Value<'_>; 4]>) -> Grid<'_> {
    let width = |width| Column { title: String::new(), width, right: false };
    let rows = lines.into_iter().map(|line| {
        let cells = line.map(|value| Cell::new(value, Tone::Plain)).into();
        Row { cells, keep_with_next: false }
    });
    let rows: Vec<Row<'_>> = rows.collect();
    Grid {
        frozen_rows: 1,
        form: Form { hidden: true, is_protected: true, ..Form::default() },
        ..Grid::new(MATRIX_SHEET.to_owned(), vec![width(14), width(14), width(18), width(60)], rows)
    }
}

/// What comes before words on relevance that are to be verified, in the rows of objectives, measures and activities.
fn verify_marks(evaluation: &Evaluation<'_>, labels: &Labels) -> BTreeSet<String> {
    let objectives = evaluation.objectives.iter().map(|judged| &judged.relevance);
    let measures = evaluation.measures().map(|(_, judged)| &judged.relevance);
    let activities = evaluation.activities().map(|(_, judged)| &judged.relevance);
    let differing = objectives.chain(measures).chain(activities).filter(|relevance| relevance.differs());
    differing.map(|relevance| verify_mark(relevance, labels, &evaluation.programme.sources)).collect()
}

/// The words for "no value": those of the language, and those of the programme's own cells.
fn missing_words(evaluation: &Evaluation<'_>, labels: &Labels) -> BTreeSet<String> {
    let is_none = |amount: Amount| matches!(amount, Amount::Missing | Amount::Fault);
    words_of_cells(labels.text("missing-words"), evaluation, is_none)
}

/// The words for yes or for no: those of the language, and those of the programme's own cells.
fn yes_or_no_words(said: bool, evaluation: &Evaluation<'_>, labels: &Labels) -> BTreeSet<String> {
    let usual = labels.text(if said { "yes-words" } else { "no-words" });
    words_of_cells(format!("{}; {usual}", labels.text(yes_or_no(said))), evaluation, |amount| {
        amount == Amount::YesNo(said)
    })
}

/// Words between semicolons, and those of the programme's own cells that say the same.
fn words_of_cells(usual: String, evaluation: &Evaluation<'_>, says: impl Fn(Amount) -> bool) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = usual.split(';').map(|word| word.trim().to_owned()).collect();
    for judged in evaluation.indicators() {
        let (indicator, period) = (judged.indicator, judged.period);
        let cells =
            [&indicator.revised_targets, &indicator.targets, &indicator.achieved].map(|cells| cells.get(period));
        let meant = |cell: &&Quantity| says(cell.amount);
        let printed = cells.into_iter().flatten().filter(meant).map(|cell| cell.printed.trim());
        words.extend(printed.filter(|word| !word.is_empty() && word.len() < 200).map(str::to_owned));
    }
    words
}
