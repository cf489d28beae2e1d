//! The limits by which lines of print are recognised, and what was measured to set them.
//!
//! Measured on the text of one published action plan (915 lines of print, 27 titles, read from scanned pages) and on a
//! made-up dump with the same faults (45 lines, 2 titles). No other dump was at hand: expect to move these.

/// How many blocks a dump has at least. One title alone may be a heading over any text.
pub const MIN_TITLES: usize = 2;

/// How many lines without a code come between the codes of activities in a dump, at least. A table that was saved as a
/// table has a code in each row and none; the plan has 296, the made-up dump 17. Below it the sheet is read as blocks.
pub const MIN_CONTINUED: usize = 3;

/// One line in how many must be such a line: 5 %. The plan has 32 %, the made-up dump 38 %. A long table of whole rows
/// with a few notes between them stays below.
pub const LINES_PER_CONTINUED: usize = 20;

/// From which similarity (1 less the edit distance over the longer length) a doubtful line and the next one are one line
/// that was read twice. Lines read twice are at 0.75, 0.85 and 0.92, the most alike others that are doubtful at 0.29.
/// Set lower, an activity is taken for a misread copy of the next and lost; set higher, the copy becomes an activity.
pub const READ_TWICE: f64 = 0.55;

/// The longest lines, in bytes, that are compared so. Those read twice have at most 67; comparing takes the product of
/// both lengths.
pub const MAX_COMPARED: usize = 600;

/// The longest cell, in characters, that is taken for a deadline. `Q1 2020 Q4 2022` has 15; running words that name a
/// quarter are longer.
pub const MAX_DEADLINE: usize = 40;

/// The longest cell, in bytes, that is taken for a year: `2017/2018` has 9, and a note or a full stop may follow.
pub const MAX_YEAR: usize = 12;

/// How many digits a whole reference to the programme budget has at least. `0614/5007` has eight, and one or two may be
/// lost in print; amounts and years have fewer or no mark between them.
pub const MIN_REFERENCE_DIGITS: usize = 6;

/// How many bytes of a cell must be found again at an end of the next one before it counts as bleed-through from it. The
/// plan has bleed-through of 5 to 36 bytes (`Total`, `Total es`, a title cut at the end); what is shorter is mostly a
/// figure that the next one ends in, as `0` beside `2020`.
pub const MIN_BLEED_THROUGH: usize = 5;

/// How many letters of a known header a line must begin with to begin a table's header. Real headers begin with 20 to 36
/// (`Description of activity`), running words with 6 or 8 (`Action plan:`, `Activity 1.9.1`).
pub const MIN_HEADER_LETTERS: usize = 12;

/// How many cells of a line must be known headers where none of them is as long.
pub const MIN_HEADER_CELLS: usize = 3;

/// Among how many first words of a title its misread code is looked for: `Specific objective no. l.2:`.
pub const MAX_WORDS_TO_CODE: usize = 4;

/// Letters in a row that make a word. With fewer a cell holds only marks: a stray letter, a rule, the rest of a picture.
pub const MIN_WORD: usize = 3;

/// How many numbers the code of an activity has at least: `1.2.3`. With two it is a measure's.
pub const MIN_CODE_DEPTH: usize = 3;

/// How many words the label of an attribute has at most. The plan's longest has 10.
pub const MAX_LABEL_WORDS: usize = 12;

/// How many letters of a label that the page broke off must follow a title to be cut from it. The plan's one has 29;
/// short words of a title may begin like a label by chance.
pub const MIN_BROKEN_LABEL: usize = 12;

/// How many letters of a cell must begin a label for it to be the beginning of one. `Measure typ` has 10, `Measur` 6;
/// `e` and `re`, with which labels begin too, are ends of broken words.
pub const MIN_LABEL_BEGUN: usize = 5;

/// The longest label, in bytes, that is joined from pieces. The longest joined one has 68; rows of a table go on to 275.
pub const MAX_LABEL: usize = 200;

/// Lines that are named one by one in a finding about many.
pub const MAX_NAMED: usize = 20;
