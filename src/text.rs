//! Words as such, whatever they are about: comparison without marks and scripts, what may be printed, how alike two words
//! are. Knows nothing of the programme and imports no other module.

mod fold;
mod printable;
pub mod script;
pub mod wording;

pub use fold::fold;
pub use printable::printable;
