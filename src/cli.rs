//! Every command and flag, a file each; each turns its flags into the typed options that its command gets.

mod arguments;
mod check;
mod completions;
mod convert;
mod diff;
mod evaluate;
mod explain;
mod formats;
mod inspect;
mod man;
mod merge;
mod template;

use clap::{CommandFactory, Parser, Subcommand};

use crate::commands;
use crate::error::Result;

/// Ex-post evaluation of public policy programmes: from the tables of a programme to a colour-coded evaluation matrix,
/// with every verdict explained.
#[derive(Debug, Parser)]
#[command(name = "expost", version, about, after_help = EXAMPLES, arg_required_else_help = true, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  expost evaluate plan.xlsx achieved.csv             the summary, on the terminal
  expost evaluate plan.xlsx achieved.csv -o matrix.xlsx
  expost explain plan.xlsx achieved.csv --code 1.3.3#2
  expost check plan.xlsx achieved.csv --fail-on warning
  expost inspect kpis.xlsx --write-map kpis.toml     what was understood, as a map to be changed
  expost convert plan.xlsx achieved.csv -o tables    tidy CSV tables
  expost diff plan-2023.xlsx plan-2024.xlsx
  expost template --years 2023-2025 -o blank.xlsx
  expost merge matrix.xlsx returned/*.xlsx -o merged.xlsx

Exit codes: 0 done; 1 the data has findings at or above the failing severity (check), or anything has changed (diff
--exit-code); 2 the work could not be done.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Judge a programme: a summary on the terminal, the evaluation matrix as a workbook, JSON, CSV or IATI; or several at once
    Evaluate(evaluate::Evaluate),
    /// Say why an indicator, activity, measure or objective has its verdict, down to the cells
    Explain(explain::Explain),
    /// Report what could not be read, what was inferred and what does not fit in a programme's tables
    Check(check::Check),
    /// Bring returned copies of a matrix together: who changed what, where two disagree, what else was changed
    Merge(merge::Merge),
    /// Write what is read as tidy tables, and say what was recognised, left over and guessed
    Convert(convert::Convert),
    /// Show the tables found, the meaning given to each column, and what fits nothing
    Inspect(inspect::Inspect),
    /// Say what has changed between two plans, two years or two evaluations
    Diff(diff::Diff),
    /// Write an empty workbook of a programme's tables, to be filled in and evaluated
    Template(template::Template),
    /// Write a completion script for a shell to standard output
    Completions(completions::Completions),
    /// Write the manual page to standard output
    Man,
}

impl Cli {
    /// The command with its options.
    ///
    /// # Errors
    /// Flags that make no sense: there is no such language.
    pub fn into_command(self) -> Result<commands::Command> {
        Ok(match self.command {
            Command::Evaluate(flags) => commands::Command::Evaluate(flags.into_options()?),
            Command::Explain(flags) => commands::Command::Explain(flags.into_options()?),
            Command::Check(flags) => flags.into_command()?,
            Command::Merge(flags) => commands::Command::Merge(flags.into_options()?),
            Command::Convert(flags) => commands::Command::Convert(flags.into_options()?),
            Command::Inspect(flags) => commands::Command::Inspect(flags.into_options()?),
            Command::Diff(flags) => commands::Command::Diff(flags.into_options()?),
            Command::Template(flags) => commands::Command::Template(flags.into_options()?),
            Command::Completions(flags) => commands::Command::Completions(flags.script(&mut Self::command())),
            Command::Man => commands::Command::Man(man::page(Self::command())?),
        })
    }
}
