//! Short closed lists: few different short words over many rows, and what kind of words they are. A new kind of list is
//! a function and a line in [`LIST_KINDS`].

use super::cell::{CellTrait, CellView, yes_or_no};
use crate::model::Verdict;
use crate::read::words::meaning::CellWord;
use crate::read::words::value_kind::value_kind;
use crate::read::words::vocabulary;
use crate::sheet::Content;
use crate::text::fold;

crate::model::terms_ids! {
    /// What the words of a closed list are.
    ListKind {
        /// Yes and no.
        YesNo = "yes-no",
        /// Colours, as of a traffic light.
        Colours = "colours",
        /// What a value is: baseline, target, achieved.
        ValueKinds = "value-kinds",
        /// Directions in which indicators are meant to go.
        Directions = "directions",
        /// Verdicts on indicators.
        Verdicts = "verdicts",
        /// How things go: `on track`, `behind schedule`.
        States = "states",
        /// Statuses of activities.
        Statuses = "statuses",
        /// What the rows are about: `outcome`, `output`.
        Levels = "levels",
        /// Parts of a whole: `women`, `men`, `total`.
        Parts = "parts",
        /// Units.
        Units = "units",
        /// How often something is measured.
        Frequencies = "frequencies",
        /// Words of a scale: `low`, `medium`, `high`, `A` to `E`.
        Grades = "grades",
    }
}

/// Whether a cell's words may be in a list of a kind; the words are folded too.
type Test = fn(&CellView<'_>, &str) -> bool;

/// How each kind of list is found. Of two that fit as well, the first is taken.
pub const LIST_KINDS: &[(ListKind, Test)] = &[
    (ListKind::YesNo, |cell, _| yes_or_no(cell).is_some()),
    (ListKind::Colours, is_colour),
    (ListKind::ValueKinds, |cell, _| value_kind(&cell.text).is_some()),
    (ListKind::Directions, |cell, _| vocabulary::all_languages().direction(&cell.text).is_some()),
    (ListKind::Verdicts, |cell, _| vocabulary::all_languages().verdict(&cell.text).is_some()),
    (ListKind::States, |_, folded| has_any(folded, &[CellWord::StateGood, CellWord::StateMiddle, CellWord::StateBad])),
    (ListKind::Statuses, |cell, _| vocabulary::all_languages().is_status(&cell.text)),
    (ListKind::Levels, is_level),
    (ListKind::Parts, |_, folded| has_any(folded, &[CellWord::Part])),
    (ListKind::Units, is_unit),
    (ListKind::Frequencies, |_, folded| has_any(folded, &[CellWord::Frequency])),
    (ListKind::Grades, is_grade),
];

/// Longer words are not looked up.
const LONGEST_WORDS: usize = 60;

/// The kinds of list that a cell's words may be in, as bits by the place of the kind in [`LIST_KINDS`].
pub fn kinds(cell: &CellView<'_>) -> u16 {
    if cell.text.len() > LONGEST_WORDS {
        return 0;
    }
    let folded = fold(&cell.text);
    let fits = LIST_KINDS.iter().enumerate().filter(|(_, (_, test))| test(cell, &folded));
    fits.fold(0, |bits, (at, _)| bits | 1 << at)
}

/// A closed list as found in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedList {
    /// The kind that most of the words are of; none where no kind has most of them.
    pub kind: Option<ListKind>,
    /// The different words as printed, in the order in which they come.
    pub words: Vec<String>,
}

fn has_any(folded: &str, wanted: &[CellWord]) -> bool {
    vocabulary::all_languages().cell_words(folded).iter().any(|word| wanted.contains(word))
}

fn is_colour(cell: &CellView<'_>, folded: &str) -> bool {
    const COLOURS: &[CellWord] =
        &[CellWord::ColourGood, CellWord::ColourMiddle, CellWord::ColourBad, CellWord::ColourOther];
    light(&cell.text).is_some() || has_any(folded, COLOURS)
}

/// What a coloured sign says; none for one that says neither good nor bad.
fn light(text: &str) -> Option<Option<bool>> {
    match text.trim_end_matches('\u{fe0f}') {
        "🟢" | "🟩" => Some(Some(true)),
        "🔴" | "🟥" => Some(Some(false)),
        "🟡" | "🟠" | "🟨" | "🟧" | "⚪" | "⚫" => Some(None),
        _ => None,
    }
}

fn is_level(cell: &CellView<'_>, folded: &str) -> bool {
    vocabulary::all_languages().rank(&cell.text).is_some() || has_any(folded, &[CellWord::Level])
}

fn is_unit(cell: &CellView<'_>, folded: &str) -> bool {
    let is_word = !cell.text.is_empty() && vocabulary::all_languages().unit(&cell.text).is_some();
    is_word || has_any(folded, &[CellWord::Unit])
}

fn is_grade(_: &CellView<'_>, folded: &str) -> bool {
    let is_letter = matches!(folded.as_bytes(), [b'a'..=b'e']);
    is_letter || has_any(folded, &[CellWord::Grade])
}

/// The verdict that a word under a status states: a verdict, a colour, yes or no. Words that state none are known too: a
/// colour between good and bad, and how things go (`on track`), which may be well before the target is reached.
pub fn verdict(text: &str) -> Option<Option<Verdict>> {
    const STATES: &[CellWord] = &[CellWord::StateGood, CellWord::StateMiddle, CellWord::StateBad];
    if let Some(verdict) = vocabulary::all_languages().verdict(text) {
        return Some(Some(verdict));
    }
    let content = Content::Text(text.into());
    let cell = CellView::new(&content, None);
    let folded = fold(text);
    let has = |wanted| has_any(&folded, &[wanted]);
    let says = match light(&cell.text) {
        Some(says) => says,
        None if has_any(&folded, STATES) => None,
        None if has(CellWord::ColourGood) => Some(true),
        None if has(CellWord::ColourBad) => Some(false),
        None if has(CellWord::ColourMiddle) || has(CellWord::ColourOther) => None,
        None => Some(yes_or_no(&cell)?),
    };
    Some(says.map(|says| if says { Verdict::Achieved } else { Verdict::NotAchieved }))
}

/// Whether the words of a status say that the indicator is achieved; none where they say neither, as `amber` and
/// `on track` do.
pub fn says_achieved(text: &str) -> Option<bool> {
    match verdict(text)?? {
        Verdict::Achieved => Some(true),
        Verdict::NotAchieved => Some(false),
        Verdict::NoData | Verdict::NotAssessable => None,
    }
}

/// Whether a header asks how things go, as `On track: yes/no` does: a yes below it is no verdict.
pub fn asks_how_it_goes(header: &str) -> bool {
    /// Words of such a state.
    const MOST: usize = 3;
    let folded = fold(header);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_state =
        |words: &[&str]| has_any(&words.join(" "), &[CellWord::StateGood, CellWord::StateMiddle, CellWord::StateBad]);
    (1..=MOST).any(|length| words.windows(length).any(is_state))
}

/// What a cell of yes and no says, or of 1 and 0.
pub fn flag(text: &str) -> Option<bool> {
    match text.trim() {
        "1" => Some(true),
        "0" => Some(false),
        text => yes_or_no(&CellView::new(&Content::Text(text.into()), None)),
    }
}

/// Most different words of a closed list.
pub const MOST_WORDS: usize = 12;
/// Longest words of a closed list, in characters.
pub const LONGEST_WORD: usize = 40;
/// Rows for each different word, from which on words of no known kind are a closed list.
pub const ROWS_A_WORD: usize = 2;
/// Share of the rows whose words have to be of a kind, in percent.
pub const OF_A_KIND: usize = 80;

/// Whether a cell may be in a closed list.
pub fn may_be_listed(cell: &CellView<'_>, traits: u32) -> bool {
    let is_other = |other: CellTrait| traits & 1 << other as u32 != 0;
    cell.text.chars().count() <= LONGEST_WORD
        && (is_other(CellTrait::YesNo)
            || !(is_other(CellTrait::Figure) || is_other(CellTrait::Code) || is_other(CellTrait::Period)))
}
