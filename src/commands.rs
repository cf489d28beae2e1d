//! The commands, a file each. Only they open files for writing and print.

mod check;
mod completions;
mod convert;
mod diff;
mod evaluate;
mod explain;
mod folder;
mod inputs;
mod inspect;
mod locale;
mod man;
mod merge;
mod output;
mod portfolio;
mod programme;
mod progress;
mod said;
mod screen;
mod template;
mod wildcards;

use anyhow::Result;

use crate::cli::Command;

pub use said::say;

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

/// Whether the error is only that the reader of our output went away, which is no failure.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let error = cause.downcast_ref::<std::io::Error>();
        error.is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    })
}
