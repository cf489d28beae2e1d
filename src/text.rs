//! Words as such, whatever they are about: comparison without marks and scripts, what may be printed, how alike two words
//! are. Knows nothing of the programme and imports no other module.

mod fold;
pub mod input_languages;
mod marks;
pub mod pattern;
pub mod phrases;
mod printable;
pub mod script;
pub mod similarity;
mod suggestion;
pub mod wording;
mod wrap;

pub use fold::{fold, has_plain_digits, words};
pub use marks::{marks_on_line, without_marks};
pub use printable::printable;
pub use suggestion::suggestion;
pub use wrap::wrapped;
