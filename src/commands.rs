//! The commands, a file each.

mod check;
mod completions;
mod convert;
mod diff;
mod evaluate;
mod explain;
mod inspect;
mod man;
mod merge;
mod template;

use anyhow::Result;

use crate::cli::Command;
use crate::console::wildcards;

/// Runs a command and gives the program's exit code.
///
/// # Errors
/// What kept the command from doing its work; the program's exit code is then 2.
pub fn run(command: Command) -> Result<u8> {
    match command {
        Command::Evaluate(mut arguments) => {
            arguments.input.inputs = wildcards::expanded(&arguments.input.inputs);
            evaluate::run(&arguments)
        }
        Command::Explain(mut arguments) => {
            arguments.input.inputs = wildcards::expanded(&arguments.input.inputs);
            explain::run(&arguments)
        }
        Command::Check(mut arguments) => {
            arguments.inputs = wildcards::expanded(&arguments.inputs);
            check::run(&arguments)
        }
        Command::Convert(mut arguments) => {
            arguments.input.inputs = wildcards::expanded(&arguments.input.inputs);
            convert::run(&arguments)
        }
        Command::Inspect(mut arguments) => {
            arguments.input.inputs = wildcards::expanded(&arguments.input.inputs);
            inspect::run(&arguments)
        }
        Command::Merge(mut arguments) => {
            arguments.copies = wildcards::expanded(&arguments.copies);
            merge::run(&arguments)
        }
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Template(arguments) => template::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man => man::run(),
    }
}
