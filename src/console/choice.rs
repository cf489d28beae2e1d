//! Asks a person at a terminal to choose. The only user of `dialoguer`.

use std::io::{self, IsTerminal};

use dialoguer::Select;
use dialoguer::console::Term;

use super::{messages, terminal};
use crate::error::{Error, Result};
use crate::text::{printable, wrapped};

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
    // The library counts lines, not widths: what is longer than the terminal would be shown again with each key.
    messages::print_text(&wrapped(&printable(question), terminal::width()));
    let longest = usize::from(terminal::width()).saturating_sub(4);
    let answers: Vec<String> = answers.iter().map(|answer| printable(answer).chars().take(longest).collect()).collect();
    let select = Select::new().items(&answers).default(0);
    let chosen = select.interact_on_opt(&Term::stderr()).map_err(|dialoguer::Error::IO(error)| Error::Io(error))?;
    if let Some(answer) = chosen.and_then(|chosen| answers.get(chosen)) {
        messages::print_line(&format!("> {answer}"));
    }
    Ok(chosen)
}
