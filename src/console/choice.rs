//! Asks a person at a terminal to choose. The only user of `dialoguer`.

use std::io::{self, IsTerminal};

use dialoguer::Select;
use dialoguer::console::Term;

use crate::error::{Error, Result};
use crate::text::printable;

/// Whether there is a person to ask: standard input and standard error are a terminal.
pub fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Shows a question with its answers on standard error; gives the number of the answer chosen, none where the person leaves
/// off with Escape or `q`. Enter takes the first.
///
/// # Errors
/// The terminal cannot be read from or written to.
pub fn choose(question: &str, answers: &[String]) -> Result<Option<usize>> {
    let answers: Vec<_> = answers.iter().map(|answer| printable(answer)).collect();
    let select = Select::new().with_prompt(printable(question)).items(&answers).default(0);
    select.interact_on_opt(&Term::stderr()).map_err(|dialoguer::Error::IO(error)| Error::Io(error))
}
