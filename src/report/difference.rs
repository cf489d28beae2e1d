//! The differences of two plans or evaluations as grids.

use rust_decimal::Decimal;

use super::tone::marked;
use super::values::{figure, figure_in_words};
use super::{Book, Cell, Column, Grid, Row, Tone, Value};
use crate::diff::{Change, Comparison, Kind, LevelCounts, RowLevel, Side, StatedValue, Statement, What};
use crate::finding::Message;
use crate::language::Labels;
use crate::model::{FundsSum, Place, Relevance, ReportingPeriod, Sources, Verdict};

/// How each kind is shown.
fn tone(kind: Kind) -> Tone {
    match kind {
        Kind::Appeared => Tone::Appeared,
        Kind::Disappeared => Tone::Disappeared,
        Kind::Renamed | Kind::Renumbered => Tone::Renamed,
        Kind::Changed => Tone::Changed,
    }
}

fn kind(kind: Kind, labels: &Labels) -> String {
    marked(&labels.text(&format!("diff-kind-{}", kind.id())), tone(kind))
}

fn level(level: RowLevel, labels: &Labels) -> String {
    labels.text(&format!("diff-level-{}", level.id()))
}

/// What has changed, with its period: `target 2021`.
fn what(what: What, period: Option<ReportingPeriod>, labels: &Labels) -> String {
    let word = labels.text(&format!("diff-what-{}", what.id()));
    match period {
        Some(period) => {
            labels.message(&Message::new("of-year").with("what", word).with("year", period), &Sources::default())
        }
        None => word,
    }
}

fn line<'e>(text: String, tone: Tone) -> Row<'e> {
    Row { cells: vec![Cell::text(text, tone)], keep_with_next: true }
}

fn column(title: String, width: u16, right: bool) -> Column {
    Column { title, width, right }
}

fn header<'e>(columns: &[Column]) -> Row<'e> {
    let cells = columns.iter().map(|column| Cell::text(column.title.clone(), Tone::Header)).collect();
    Row { cells, keep_with_next: true }
}

/// The titles above: what is compared, and how it was judged.
fn titles<'e>(comparison: &Comparison<'_>, tone: Tone, labels: &Labels) -> Vec<Row<'e>> {
    let side = |key: &'static str, side: &Side<'_>| {
        let programme = side.programme;
        let judged = match side.evaluation {
            Some(evaluation) => Message::new("diff-judged")
                .with("year", evaluation.review.period)
                .with("profile", evaluation.profile.name.as_str()),
            None => Message::new("diff-not-judged"),
        };
        let message =
            Message::new(key).with("files", side.name).with("judged", labels.message(&judged, &programme.sources));
        labels.message(&message, &programme.sources)
    };
    vec![
        line(labels.text("diff-title"), Tone::Title),
        line(side("diff-old", &comparison.old), tone),
        line(side("diff-new", &comparison.new), tone),
    ]
}

/// The remarks below: what was not compared.
fn remarks<'e>(comparison: &Comparison<'_>, labels: &Labels) -> Vec<Row<'e>> {
    let sources = Sources::default();
    let mut lines = Vec::new();
    if comparison.changes.is_empty() {
        lines.push(labels.text("diff-none"));
    }
    if !comparison.is_judged() {
        lines.push(labels.text("diff-without-verdicts"));
    }
    for in_old in [true, false] {
        let list: Vec<String> = comparison
            .one_sided
            .iter()
            .filter(|one| one.in_old == in_old)
            .map(|one| format!("{} ({})", what(one.what, one.period, labels), level(one.level, labels)))
            .collect();
        if !list.is_empty() {
            let key = if in_old { "diff-only-in-old" } else { "diff-only-in-new" };
            lines.push(labels.message(&Message::new(key).with("list", list.join(", ")), &sources));
        }
    }
    if let Some((number, in_old)) = comparison.aligned {
        let key = if in_old { "diff-aligned-old" } else { "diff-aligned-new" };
        lines.push(labels.message(&Message::new(key).with("number", number.to_string()), &sources));
    }
    if comparison.likeness_left_out {
        lines.push(labels.text("diff-likeness-left-out"));
    }
    lines.into_iter().map(|text| line(text, Tone::Subtitle)).collect()
}

/// The counts: a row a kind, a column a level.
fn counts<'e>(comparison: &Comparison<'_>, labels: &Labels) -> (Vec<Column>, Vec<Row<'e>>) {
    let mut columns = vec![column(labels.text("diff-column-rows"), 24, false)];
    let title = |counts: &LevelCounts| labels.text(&format!("diff-levels-{}", counts.level.id()));
    columns.extend(comparison.counts.iter().map(|counts| column(title(counts), 14, true)));
    let row = |word: Cell<'e>, count: &dyn Fn(&LevelCounts) -> usize| {
        let counted = comparison.counts.iter().map(|counts| Cell::new(Value::Count(count(counts)), Tone::Plain));
        Row { cells: std::iter::once(word).chain(counted).collect(), keep_with_next: false }
    };
    let word = |key: &str| Cell::text(labels.text(key), Tone::Plain);
    let mut rows =
        vec![row(word("diff-rows-old"), &|counts| counts.old), row(word("diff-rows-new"), &|counts| counts.new)];
    rows.extend(Kind::ALL.iter().map(|one| {
        let word = Cell::text(kind(*one, labels), tone(*one));
        row(word, &|counts| counts.by_kind[*one as usize])
    }));
    rows.push(row(word("diff-rows-unchanged"), &|counts| counts.unchanged));
    (columns, rows)
}

/// The counts for a terminal, under the titles.
pub fn terminal_counts<'e>(comparison: &Comparison<'_>, labels: &Labels) -> Grid<'e> {
    let (columns, rows) = counts(comparison, labels);
    let rows = titles(comparison, Tone::Title, labels).into_iter().chain(rows).chain(remarks(comparison, labels));
    Grid::new(labels.text("diff-sheet-summary"), columns, rows)
}

/// The differences for a terminal: a row of the programme a row, its differences a line each; none where there are none.
pub fn terminal_changes<'e>(comparison: &Comparison<'_>, labels: &Labels) -> Option<Grid<'e>> {
    let columns = vec![
        column(labels.text("diff-column-kind"), 16, false),
        column(labels.text("column-code"), 12, false),
        column(labels.text("diff-column-difference"), 60, false),
    ];
    let is_same_row = |one: &Change<'_>, other: &Change<'_>| {
        one.level == other.level
            && one.code == other.code
            && !is_whole(one.kind)
            && !is_whole(other.kind)
            && one.name == other.name
    };
    let rows: Vec<Row<'_>> = comparison.changes.chunk_by(is_same_row).map(|row| terminal_row(row, labels)).collect();
    (!rows.is_empty()).then(|| Grid::new(labels.text("diff-sheet-changes"), columns, rows))
}

/// Whether the kind speaks of the row as a whole.
fn is_whole(kind: Kind) -> bool {
    matches!(kind, Kind::Appeared | Kind::Disappeared)
}

fn terminal_row<'e>(changes: &[Change<'_>], labels: &Labels) -> Row<'e> {
    let first = &changes[0];
    let mut kinds: Vec<Kind> = changes.iter().map(|change| change.kind).collect();
    kinds.dedup();
    let words: Vec<String> = kinds.iter().map(|one| kind(*one, labels)).collect();
    let name = if first.name.is_empty() { level(first.level, labels) } else { first.name.to_owned() };
    let mut lines = vec![name];
    lines.extend(changes.iter().filter(|change| !is_whole(change.kind)).map(|change| {
        let value = |statement: &Option<Statement<'_>>| {
            statement
                .as_ref()
                .map_or_else(|| labels.text("diff-nothing"), |statement| in_words(&statement.value, labels))
        };
        if change.what == What::Name {
            return labels
                .message(&Message::new("diff-formerly").with("name", value(&change.old)), &Sources::default());
        }
        format!("{}: {} → {}", what(change.what, change.period, labels), value(&change.old), value(&change.new))
    }));
    let tone = tone(kinds[kinds.len() - 1]);
    let cells = vec![
        Cell::text(words.join("\n"), tone),
        Cell::text(first.code.clone(), Tone::Plain),
        Cell::text(lines.join("\n"), Tone::Plain),
    ];
    Row { cells, keep_with_next: false }
}

/// The differences as a workbook, or for a comment: the counts, and a row a difference.
pub fn book<'e>(comparison: &'e Comparison<'e>, labels: &'e Labels) -> Book<'e> {
    let (count_columns, count_rows) = counts(comparison, labels);
    let mut rows = titles(comparison, Tone::Subtitle, labels);
    rows.push(Row::default());
    rows.push(header(&count_columns));
    rows.extend(count_rows);
    rows.push(Row::default());
    rows.extend(remarks(comparison, labels));
    let mut summary = Grid::new(labels.text("diff-sheet-summary"), count_columns, rows);
    summary.one_page = true;
    Book::new(labels.text("diff-title"), vec![summary, changes(comparison, labels)])
}

fn changes<'e>(comparison: &'e Comparison<'e>, labels: &'e Labels) -> Grid<'e> {
    let columns = vec![
        column(labels.text("diff-column-kind"), 15, false),
        column(labels.text("diff-column-level"), 12, false),
        column(labels.text("column-code"), 11, false),
        column(labels.text("diff-column-name"), 44, false),
        column(labels.text("diff-column-what"), 20, false),
        column(labels.text("diff-column-old"), 32, false),
        column(labels.text("diff-column-new"), 32, false),
        column(labels.text("diff-column-old-place"), 28, false),
        column(labels.text("diff-column-new-place"), 28, false),
    ];
    let head = header(&columns);
    let rows = comparison.changes.iter().map(move |change| change_row(change, comparison, labels));
    Grid {
        frozen_rows: 1,
        frozen_columns: 3,
        filter_row: Some(0),
        ..Grid::new(labels.text("diff-sheet-changes"), columns, std::iter::once(head).chain(rows))
    }
}

fn change_row<'e>(change: &'e Change<'e>, comparison: &Comparison<'_>, labels: &Labels) -> Row<'e> {
    let place = |statement: &Option<Statement<'_>>, side: &Side<'_>| {
        let place = place(statement, side).map_or_else(String::new, |place| place.to_string());
        Cell::text(place, Tone::Plain)
    };
    let cells = vec![
        Cell::text(kind(change.kind, labels), tone(change.kind)),
        Cell::text(level(change.level, labels), Tone::Plain),
        Cell::text(change.code.as_str(), Tone::Plain),
        Cell::text(change.name, Tone::Plain),
        Cell::text(what(change.what, change.period, labels), Tone::Plain),
        value_cell(change.old.as_ref(), labels),
        value_cell(change.new.as_ref(), labels),
        place(&change.old, &comparison.old),
        place(&change.new, &comparison.new),
    ];
    Row { cells, keep_with_next: false }
}

/// What a side says; verdicts and relevance keep their colours.
fn value_cell<'e>(statement: Option<&'e Statement<'e>>, labels: &Labels) -> Cell<'e> {
    let Some(statement) = statement else { return Cell::new(Value::Empty, Tone::Plain) };
    match &statement.value {
        StatedValue::Figure(quantity) => figure(Some(quantity), Tone::Plain, labels),
        StatedValue::Funds(sums) => match &sums[..] {
            [sum] if sum.unit.is_none() => Cell::new(Value::Number(sum.amount), Tone::Plain),
            sums => Cell::text(funds(sums, |amount| labels.number(amount)), Tone::Plain),
        },
        StatedValue::Percent(percent) => Cell::new(Value::PercentNumber((*percent).into()), Tone::Plain),
        StatedValue::Year(year) => Cell::new(Value::Year(year.0), Tone::Plain),
        StatedValue::Words(words) => Cell::text(*words, Tone::Plain),
        StatedValue::Code(code) => Cell::text(code.as_str(), Tone::Plain),
        StatedValue::Term(list, id) => {
            let tone = term_tone(list, id);
            Cell::text(marked(&labels.text(&format!("{list}-{id}")), tone), tone)
        }
    }
}

fn term_tone(list: &str, id: &str) -> Tone {
    match (list, Verdict::from_id(id), Relevance::from_id(id)) {
        ("verdict", Some(Verdict::Achieved), _) => Tone::Achieved,
        ("verdict", Some(Verdict::NotAchieved), _) => Tone::NotAchieved,
        ("verdict", Some(Verdict::NotAssessable), _) => Tone::NotAssessable,
        ("relevance", _, Some(Relevance::Relevant)) => Tone::Relevant,
        ("relevance", _, Some(Relevance::NotRelevant)) => Tone::NotRelevant,
        ("verdict" | "relevance", ..) => Tone::NoData,
        _ => Tone::Plain,
    }
}

fn in_words(value: &StatedValue<'_>, labels: &Labels) -> String {
    match value {
        StatedValue::Words(words) => (*words).to_owned(),
        StatedValue::Code(code) => code.clone(),
        StatedValue::Figure(quantity) => figure_in_words(quantity, labels),
        StatedValue::Funds(sums) => funds(sums, |amount| labels.number(amount)),
        StatedValue::Percent(percent) => format!("{percent} %"),
        StatedValue::Year(year) => year.to_string(),
        StatedValue::Term(list, id) => labels.text(&format!("{list}-{id}")),
    }
}

/// Sums with their units: `120 (000 EUR); 50 RSD`.
pub(super) fn funds(sums: &[FundsSum], printed: impl Fn(Decimal) -> String) -> String {
    let with_unit = |sum: &FundsSum| match sum.unit_words() {
        "" => printed(sum.amount),
        unit if sum.factor() == Decimal::ONE => format!("{} {unit}", printed(sum.amount)),
        unit => format!("{} ({unit})", printed(sum.amount)),
    };
    sums.iter().map(with_unit).collect::<Vec<_>>().join("; ")
}

/// Where a side says it.
pub(super) fn place(statement: &Option<Statement<'_>>, side: &Side<'_>) -> Option<Place> {
    statement.as_ref().and_then(|statement| statement.at).map(|at| side.programme.sources.place(at))
}
