//! The commands, a file each. Each gets typed options and returns the program's exit code.

pub mod check;
pub mod completions;
pub mod convert;
pub mod diff;
pub mod evaluate;
pub mod explain;
pub mod inspect;
pub mod man;
pub mod merge;
pub mod template;

use crate::error::Result;

/// A command with its options.
#[derive(Debug)]
pub enum Command {
    /// `expost evaluate`
    Evaluate(evaluate::EvaluateOptions),
    /// `expost explain`
    Explain(explain::ExplainOptions),
    /// `expost check`
    Check(check::CheckOptions),
    /// `expost check --list`, `expost check --explain ID`
    ShowChecks(check::ChecksShown),
    /// `expost merge`
    Merge(merge::MergeOptions),
    /// `expost convert`
    Convert(convert::ConvertOptions),
    /// `expost inspect`
    Inspect(inspect::InspectOptions),
    /// `expost diff`
    Diff(diff::DiffOptions),
    /// `expost template`
    Template(template::TemplateOptions),
    /// `expost completions`, with the script
    Completions(Vec<u8>),
    /// `expost man`, with the page
    Man(Vec<u8>),
}

/// Runs a command and gives the program's exit code.
///
/// # Errors
/// What kept the command from doing its work; the program's exit code is then 2.
pub fn run(command: &Command) -> Result<u8> {
    match command {
        Command::Evaluate(options) => evaluate::run(options),
        Command::Explain(options) => explain::run(options),
        Command::Check(options) => check::run(options),
        Command::ShowChecks(shown) => check::show(shown),
        Command::Merge(options) => merge::run(options),
        Command::Convert(options) => convert::run(options),
        Command::Inspect(options) => inspect::run(options),
        Command::Diff(options) => diff::run(options),
        Command::Template(options) => template::run(options),
        Command::Completions(script) => completions::run(script),
        Command::Man(page) => man::run(page),
    }
}
