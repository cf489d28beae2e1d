//! The legend and the method: colours, rules in plain words, inputs, counts, and everything that was inferred or unclear.

use super::tone::{mark, marked};
use super::workbook::class_rules::{class_names, class_rows};
use super::workbook::rules::{NAMED_RULES, NamedRule, tolerance_in_words};
use super::{Cell, Column, Form, Grid, Input, Name, Row, Tone, Value};
use crate::finding::{Argument, Finding, Message, Severity};
use crate::judge::{Evaluation, ReviewFrom};
use crate::language::Labels;
use crate::model::CellAddress;

/// The legend's lines: a tone and the key of its text.
const LEGEND: &[(Tone, &str)] = &[
    (Tone::OverallObjective, "legend-overall"),
    (Tone::SpecificObjective, "legend-specific"),
    (Tone::Measure, "legend-measure"),
    (Tone::IndicatorHeader, "legend-indicator"),
    (Tone::ActivityHeader, "legend-activity"),
    (Tone::Relevant, "legend-relevant"),
    (Tone::NoData, "legend-no-data"),
    (Tone::NotRelevant, "legend-not-relevant"),
    (Tone::Verify, "legend-verify"),
    (Tone::Achieved, "legend-achieved"),
    (Tone::NearlyAchieved, "legend-nearly"),
    (Tone::NotAchieved, "legend-not-achieved"),
    (Tone::NotAssessable, "legend-not-assessable"),
    (Tone::Draft, "legend-draft"),
    (Tone::Input, "legend-input"),
];

/// A workbook's method sheet lists no more errors and warnings than this; the rest is counted.
const MOST_FINDINGS: usize = 5_000;

/// The sheet and, in a live workbook, the names of the cells that its formulas use; `grid` is its number in the book.
pub fn legend_sheet<'e>(
    evaluation: &'e Evaluation<'e>,
    findings: &'e [Finding],
    labels: &'e Labels,
    is_live: bool,
    grid: usize,
) -> (Grid<'e>, Vec<Name>) {
    let mut rows =
        vec![title(labels.text("sheet-legend"), Tone::Title), title(labels.text("table-legend"), Tone::Subtitle)];
    rows.extend(LEGEND.iter().map(|(tone, key)| {
        let mark = mark(*tone);
        let sample = if mark.is_empty() { labels.text("legend-sample") } else { mark.to_owned() };
        Row { cells: vec![Cell::text(sample, *tone), Cell::text(labels.text(key), Tone::Plain)], keep_with_next: false }
    }));
    rows.push(Row::default());
    let mut names = if is_live { names(grid, rows.len() as u32 + 1) } else { Vec::new() };
    rows.extend(rules(evaluation, labels, is_live));
    if is_live {
        names.extend(class_names(evaluation.profile, grid, rows.len() as u32));
    }
    rows.extend(class_rows(evaluation.profile, labels, is_live));
    rows.push(Row::default());
    rows.extend(inputs(evaluation, labels));
    rows.push(Row::default());
    rows.extend(counts(evaluation, labels));
    rows.push(Row::default());
    rows.push(title(labels.text("table-findings"), Tone::Subtitle));
    rows.push(header(&["column-place", "column-finding", "column-severity"], labels));
    let (notes, others): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.severity == Severity::Note);
    let left = others.len().saturating_sub(MOST_FINDINGS);
    let listed = others.into_iter().take(MOST_FINDINGS).map(move |finding| finding_row(evaluation, finding, labels));
    let counted = note_rows(evaluation, &notes, labels).into_iter();
    let more = (left > 0).then(|| {
        let message = Message::new("findings-not-listed").with("count", left);
        title(labels.message(&message, &evaluation.programme.sources), Tone::Subtitle)
    });
    let column = |width| Column { title: String::new(), width, right: false };
    let grid = Grid {
        form: Form { is_protected: true, ..Form::default() },
        ..Grid::new(
            labels.text("sheet-legend"),
            vec![column(34), column(110), column(20)],
            rows.into_iter().chain(listed).chain(more).chain(counted),
        )
    };
    (grid, names)
}

/// How far below the title of the rules each of those is that formulas read.
const NAMED_ROWS: [u32; NAMED_RULES.len()] = [5, 7, 8, 9, 10];

/// The names of the cells beside the rules, of which the first is in that row.
fn names(grid: usize, first: u32) -> Vec<Name> {
    let name = |(rule, row): (&NamedRule, u32)| {
        let cell = CellAddress { row: first + row - 1, column: 2 };
        Name { name: rule.name, grid, cells: (cell, cell) }
    };
    NAMED_RULES.iter().zip(NAMED_ROWS).map(name).collect()
}

fn title<'e>(text: String, tone: Tone) -> Row<'e> {
    Row { cells: vec![Cell::text(text, tone)], keep_with_next: true }
}

fn header<'e>(keys: &[&str], labels: &Labels) -> Row<'e> {
    Row { cells: keys.iter().map(|key| Cell::text(labels.text(key), Tone::Header)).collect(), keep_with_next: true }
}

fn pair<'e>(label: String, value: Value<'e>) -> Row<'e> {
    Row { cells: vec![Cell::text(label, Tone::IndicatorHeader), Cell::new(value, Tone::Plain)], keep_with_next: false }
}

fn rules<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels, is_live: bool) -> Vec<Row<'e>> {
    let profile = evaluation.profile;
    let sources = &evaluation.programme.sources;
    let say = |message: Message| Value::Text(labels.message(&message, sources).into());
    let choice = |key: &str, id: &str| Value::Text(labels.text(&format!("{key}-{id}")).into());
    let year_from = match evaluation.review.from {
        ReviewFrom::Request => Message::new("year-from-request"),
        ReviewFrom::Programme(origin) => Message::new("year-from-programme").with("place", origin),
        ReviewFrom::LastAchieved => Message::new("year-from-achieved"),
    };
    let mut rows = vec![
        title(labels.text("table-rules"), Tone::Subtitle),
        pair(labels.text("rule-profile"), Value::Text(profile.name.as_str().into())),
        pair(labels.text("rule-year"), say(year_from.with("year", evaluation.review.period))),
        pair(labels.text("rule-direction"), Value::Text(labels.text("rule-direction-text").into())),
        pair(labels.text("rule-target"), Value::Text(labels.text("rule-target-text").into())),
        pair(labels.text("rule-tolerance"), say(tolerance_in_words(profile))),
        pair(labels.text("rule-range"), choice("range", profile.range.id())),
        pair(labels.text("rule-scope"), choice("scope-remark", profile.scope.id())),
        pair(labels.text("rule-no-data"), choice("treatment", profile.no_data.id())),
        pair(labels.text("rule-not-assessable"), choice("treatment", profile.not_assessable.id())),
        pair(labels.text("rule-overall"), choice("overall", profile.overall.id())),
        pair(labels.text("rule-relevance"), Value::Text(labels.text("rule-relevance-text").into())),
        pair(labels.text("rule-filling-in"), Value::Text(labels.text("filling-in-text").into())),
        pair(labels.text("rule-calculation"), choice("calculation", if is_live { "live" } else { "static" })),
    ];
    if is_live {
        let heading = Cell::text(labels.text("column-formula-value"), Tone::Subtitle);
        rows[0].cells.extend([Cell::text("", Tone::Subtitle), heading]);
        for (rule, row) in NAMED_RULES.iter().zip(NAMED_ROWS) {
            let cells = &mut rows[row as usize].cells;
            if let Some(words) = cells.get_mut(1) {
                words.formula = Some(rule.words(profile, labels).into());
            }
            let cell = Cell::new(rule.value(profile), Tone::Input).with_note(rule.name);
            cells.push(cell.with_input(Input::Checked(rule.choices(labels))));
        }
    }
    rows
}

fn inputs<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels) -> Vec<Row<'e>> {
    let mut rows =
        vec![title(labels.text("table-inputs"), Tone::Subtitle), header(&["column-file", "column-sha256"], labels)];
    rows.extend(evaluation.programme.inputs.iter().map(|input| Row {
        cells: vec![Cell::text(input.file.as_str(), Tone::Plain), Cell::text(input.sha256.as_str(), Tone::Plain)],
        keep_with_next: false,
    }));
    rows
}

fn counts<'e>(evaluation: &'e Evaluation<'e>, labels: &Labels) -> Vec<Row<'e>> {
    let programme = evaluation.programme;
    let mut rows = vec![title(labels.text("table-counts"), Tone::Subtitle)];
    for table in &programme.tables {
        let message = Message::new("count-table")
            .with("subject", Argument::Label(format!("subject-{}", table.subject)))
            .with("rows", table.rows)
            .with("used", table.used)
            .with("reported", table.reported);
        let place = programme.sources.place(table.origin).to_string();
        rows.push(pair(place, Value::Text(labels.message(&message, &programme.sources).into())));
    }
    let counted = |key: &str, count: usize| pair(labels.text(key), Value::Count(count));
    rows.push(counted("count-objectives", programme.objectives.len()));
    rows.push(counted("count-measures", programme.measures().count()));
    rows.push(counted("count-indicators", programme.indicators().count()));
    rows.push(counted("count-activities", programme.activities().count()));
    rows
}

/// Notes of one check are counted, with the first of them; a single one is printed as it is.
fn note_rows<'e>(evaluation: &'e Evaluation<'e>, notes: &[&'e Finding], labels: &Labels) -> Vec<Row<'e>> {
    let mut of_checks: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for note in notes {
        match of_checks.iter_mut().find(|(check, _)| *check == note.rule.id) {
            Some((_, of_check)) => of_check.push(note),
            None => of_checks.push((note.rule.id, vec![note])),
        }
    }
    let row = |(_, of_check): (&str, Vec<&'e Finding>)| {
        let mut row = finding_row(evaluation, of_check.first()?, labels);
        if let (2.., Value::Text(first)) = (of_check.len(), &row.cells[1].value) {
            let first = first.to_string();
            let message = Message::new("notes-of-check").with("count", of_check.len()).with("example", first.as_str());
            row.cells[1].value = Value::Text(labels.message(&message, &evaluation.programme.sources).into());
        }
        Some(row)
    };
    of_checks.into_iter().filter_map(row).collect()
}

fn finding_row<'e>(evaluation: &'e Evaluation<'e>, finding: &'e Finding, labels: &Labels) -> Row<'e> {
    let sources = &evaluation.programme.sources;
    let tone = match finding.severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Note,
    };
    let place = finding.place(sources).map_or_else(String::new, |place| place.to_string());
    let mut text = labels.message(&finding.message, sources);
    if let Some(subject) = &finding.subject {
        text = format!("{subject}: {text}");
    }
    let severity = labels.text(&format!("severity-{}", finding.severity.id()));
    let cells =
        vec![Cell::text(place, Tone::Plain), Cell::text(text, Tone::Plain), Cell::text(marked(&severity, tone), tone)];
    Row { cells, keep_with_next: false }
}
