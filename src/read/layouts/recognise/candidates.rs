//! What a column may mean: the words of its header weighed by how well its values fit, and what values alone suggest.

use super::fit::{self, fit};
use super::view::ColumnView;
use crate::model::{Candidate, ColumnRule, Evidence, ReportingPeriod};
use crate::read::words::header_evidence;
use crate::read::words::meaning::Meaning;

/// A header without a known word whose values look like that: scores of what values alone suggest.
const BY_PERIOD_ALONE: u8 = 42;
/// The same where columns of the other kind name their kind.
const BY_PERIOD_BESIDE: u8 = 80;
/// The same where other tables have the targets.
const BY_PERIOD_ELSEWHERE: u8 = 65;
/// A word that means a target or an objective, with a period in the header.
const PERIOD_FAVOURS_FIGURES: u8 = 25;

/// Words for kinds of values under a word for types.
const KINDS_UNDER_TYPE: u8 = 98;

/// Words for a year of a target or baseline with this weight say nothing else.
const CLEAR_YEAR: u8 = 80;

/// What the values of a known header fit at least.
const LEAST_FIT_OF_KNOWN: u8 = 62;

/// What the headers of the table say together.
#[derive(Debug, Clone, Copy)]
pub struct HeaderContext {
    /// Whether a column's words say that it holds targets.
    pub has_targets: bool,
    /// Whether a column's words say that it holds achieved values.
    pub has_achieved: bool,
    /// The first column of targets.
    pub first_target: Option<u16>,
    /// What the sheet's name says of its values, if nothing else.
    pub of_sheet: Option<Meaning>,
    /// Whether other tables show that periods alone are headers of achieved values.
    pub periods_are_achieved: bool,
}

impl HeaderContext {
    /// What the words of the headers say together, before values are looked at.
    pub fn from_views(views: &[ColumnView], sheet_name: Option<&str>) -> Self {
        let says = |view: &&ColumnView, meaning: Meaning| match view.column.rule {
            ColumnRule::Map | ColumnRule::Ignored => view.column.meaning == Some(meaning),
            _ => {
                let is_said = view.words.clear_meaning() == Some(meaning);
                is_said && fit(meaning, &view.traits) >= LEAST_FIT_OF_KNOWN
            }
        };
        let first_target = views.iter().find(|view| says(view, Meaning::Target)).map(|view| view.at);
        let has_achieved = views.iter().any(|view| says(&view, Meaning::Achieved));
        let of_sheet = sheet_name.map(header_evidence::read_header).filter(|words| words.unread.is_empty());
        let of_sheet = of_sheet.and_then(|words| words.clear_meaning());
        let of_sheet = of_sheet.filter(|meaning| matches!(meaning, Meaning::Target | Meaning::Achieved));
        Self { has_targets: first_target.is_some(), has_achieved, first_target, of_sheet, periods_are_achieved: false }
    }
}

/// Gives each column its candidates, best first.
pub fn weigh(views: &mut [ColumnView], sheet_name: Option<&str>, periods_are_achieved: bool) {
    let context = HeaderContext { periods_are_achieved, ..HeaderContext::from_views(views, sheet_name) };
    for view in views.iter_mut() {
        let mut candidates = of_words(view, context);
        of_period(view, context, &mut candidates);
        of_values(view, &mut candidates);
        candidates.retain(|candidate| candidate.score > 0);
        candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
        view.candidates = candidates;
    }
}

/// The period of a meaning that has one.
fn period_of(meaning: Meaning, view: &ColumnView) -> Option<ReportingPeriod> {
    is_dated(meaning).then(|| view.period()).flatten()
}

/// Whether values of that meaning are of a period.
pub fn is_dated(meaning: Meaning) -> bool {
    use Meaning::{Achieved, Baseline, Funds, Target, TargetMax, TargetMin, TargetOriginal};
    let is_beside = matches!(meaning, Meaning::PercentAchieved | Meaning::Numerator | Meaning::Denominator);
    is_beside || matches!(meaning, Target | TargetMin | TargetMax | TargetOriginal | Achieved | Baseline | Funds)
}

/// Whether the header has clear words for a figure, a period and nothing else, `Target 2020/21`: as below `Target 2021`, its
/// values may be words.
pub fn is_said_in_full(view: &ColumnView, meaning: Meaning) -> bool {
    let is_clear = view.words.clear_meaning() == Some(meaning) && view.words.unread.is_empty();
    meaning.is_figure() && view.words.period.is_some() && is_clear
}

fn of_words(view: &ColumnView, context: HeaderContext) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let has_period = view.words.period.is_some();
    let known = view.column.meaning.zip(weight_of_rule(view.column.rule));
    // `target year` is known as a target with a word for years.
    let says_year = |meaning: &Meaning| match meaning {
        Meaning::Target => view.words.weight(Meaning::TargetYear) >= CLEAR_YEAR,
        Meaning::Baseline => view.words.weight(Meaning::BaselineYear) >= CLEAR_YEAR,
        _ => false,
    };
    let is_else = |meaning: &Meaning| has_period && meaning.is_owner() || says_year(meaning);
    if let Some((meaning, weight)) = known.filter(|(meaning, _)| !is_else(meaning)) {
        let period = period_of(meaning, view);
        let mut evidence = vec![Evidence::Header(view.column.printed.clone())];
        evidence.extend(fit::evidence(meaning, &view.traits));
        // Who writes a known header means it, whatever the values; only a figure is no owner and no name.
        let fits = fit(meaning, &view.traits);
        let is_of_years = matches!(meaning, Meaning::Year | Meaning::BaselineYear | Meaning::TargetYear);
        // Words under `Result` beside another column of achieved values are none themselves.
        let is_elsewhere = match meaning {
            Meaning::Achieved => context.has_achieved,
            Meaning::Target => context.has_targets,
            _ => false,
        };
        let is_else = is_elsewhere && view.period().is_none() && fits < LEAST_FIT_OF_KNOWN;
        // Grades and tags gather nothing, whatever their header.
        let is_else = is_else || meaning.is_owner() && fits <= fit::NO_OWNER;
        let fits = if is_else || fits == 0 && !is_of_years { fits } else { fits.max(LEAST_FIT_OF_KNOWN) };
        add(&mut candidates, Candidate { meaning: meaning.id(), period, score: scaled(weight, fits), evidence });
    }
    for role in &view.words.roles {
        let meaning = of_due_target(role.meaning, view);
        let weight = match has_period {
            true if meaning.is_figure() && !role.whole => role.weight.saturating_add(PERIOD_FAVOURS_FIGURES).min(97),
            // What gathers rows has no period.
            true if meaning.is_owner() => role.weight / 2,
            _ => role.weight,
        };
        let fits = match fit(meaning, &view.traits) {
            fits if fits > 0 && is_said_in_full(view, meaning) => fits.max(LEAST_FIT_OF_KNOWN),
            fits => fits,
        };
        let score = scaled(weight, fits);
        let words = role.word.clone();
        let mut evidence = vec![if role.whole { Evidence::Header(words) } else { Evidence::Word(words) }];
        let period = period_of(meaning, view);
        evidence.extend(period.map(Evidence::Period));
        evidence.extend(fit::evidence(meaning, &view.traits));
        add(&mut candidates, Candidate { meaning: meaning.id(), period, score, evidence });
    }
    candidates
}

/// How much a header says that is known as a whole, alone or with a year or joining words.
fn weight_of_rule(rule: ColumnRule) -> Option<u8> {
    match rule {
        ColumnRule::Words | ColumnRule::WordsAndYear | ColumnRule::ByOrder | ColumnRule::BehindBaseline => Some(97),
        ColumnRule::WordsAmongOthers => Some(92),
        ColumnRule::OutsideBrackets => Some(88),
        ColumnRule::Evidence
        | ColumnRule::Map
        | ColumnRule::Ignored
        | ColumnRule::Duplicate
        | ColumnRule::Unused
        | ColumnRule::Unknown
        | ColumnRule::Part
        | ColumnRule::Open => None,
    }
}

/// A header that is a period: achieved values beside targets that say so, targets beside achieved values, else what the
/// sheet's name says, `Targets`.
fn of_period(view: &ColumnView, context: HeaderContext, candidates: &mut Vec<Candidate>) {
    let is_bare = view.words.roles.iter().all(|role| !role.is_clear() || role.meaning == Meaning::Year);
    let says_period = view.period().is_some() || view.is_part_of_year();
    if !(is_bare && says_period && view.words.unread.is_empty()) {
        return;
    }
    let scores = match (context.has_targets, context.has_achieved) {
        (true, false) => [(Meaning::Achieved, BY_PERIOD_BESIDE), (Meaning::Target, 20)],
        (false, true) => [(Meaning::Target, BY_PERIOD_BESIDE), (Meaning::Achieved, 20)],
        (false, false) if context.of_sheet == Some(Meaning::Target) => {
            [(Meaning::Target, BY_PERIOD_BESIDE), (Meaning::Achieved, 20)]
        }
        (false, false) if context.of_sheet == Some(Meaning::Achieved) => {
            [(Meaning::Achieved, BY_PERIOD_BESIDE), (Meaning::Target, 20)]
        }
        (false, false) if context.periods_are_achieved => {
            [(Meaning::Achieved, BY_PERIOD_ELSEWHERE), (Meaning::Target, 20)]
        }
        (true, true) | (false, false) => [(Meaning::Achieved, BY_PERIOD_ALONE), (Meaning::Target, BY_PERIOD_ALONE - 5)],
    };
    for (meaning, weight) in scores {
        let score = scaled(weight, fit(meaning, &view.traits));
        let mut evidence: Vec<Evidence> = view.period().map(Evidence::Period).into_iter().collect();
        evidence.extend(fit::evidence(meaning, &view.traits));
        evidence.extend(context.first_target.filter(|_| meaning == Meaning::Achieved).map(Evidence::Beside));
        if weight == BY_PERIOD_ELSEWHERE {
            evidence.push(Evidence::TargetsElsewhere);
        }
        add(candidates, Candidate { meaning: meaning.id(), period: view.period(), score, evidence });
    }
}

/// What the values suggest, whatever the header says.
fn of_values(view: &ColumnView, candidates: &mut Vec<Candidate>) {
    let says_type = [Meaning::Kind, Meaning::Level, Meaning::ValueKind]
        .iter()
        .any(|meaning| view.column.meaning == Some(*meaning) || view.words.weight(*meaning) > 0);
    for (meaning, score) in fit::suggested(&view.traits) {
        // Targets and achieved values under a word for types are kinds of values.
        let score = if meaning == Meaning::ValueKind && says_type { KINDS_UNDER_TYPE } else { score };
        let evidence = fit::evidence(meaning, &view.traits);
        add(candidates, Candidate { meaning: meaning.id(), period: None, score, evidence });
    }
}

/// `Target due 30.06.2022` over figures is the target of that date.
fn of_due_target(meaning: Meaning, view: &ColumnView) -> Meaning {
    let is_due = meaning == Meaning::TargetYear && view.words.period.is_some();
    let holds_targets = || fit(Meaning::TargetYear, &view.traits) < fit(Meaning::Target, &view.traits);
    if is_due && holds_targets() { Meaning::Target } else { meaning }
}

fn scaled(weight: u8, fit: u8) -> u8 {
    u8::try_from(u16::from(weight) * u16::from(fit) / 100).unwrap_or(100)
}

/// Adds a candidate, or raises the one of its meaning.
fn add(candidates: &mut Vec<Candidate>, candidate: Candidate) {
    match candidates.iter_mut().find(|known| known.meaning == candidate.meaning) {
        Some(known) if known.score >= candidate.score => {}
        Some(known) => *known = candidate,
        None => candidates.push(candidate),
    }
}
