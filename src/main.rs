//! The program `expost`: parse, run, print the error, return the exit code.

use std::process::ExitCode;

use clap::Parser;
use expost::cli::Cli;
use expost::{commands, console};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let failed = error.use_stderr();
            // A reader that went away is no failure of ours.
            let _ = error.print();
            return ExitCode::from(if failed { 2 } else { 0 });
        }
    };
    match cli.into_command().and_then(|command| commands::run(&command)) {
        Ok(code) => ExitCode::from(code),
        Err(error) if console::output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            console::messages::print_error(&error);
            ExitCode::from(2)
        }
    }
}
