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
    match commands::run(cli.command) {
        Ok(code) => ExitCode::from(code),
        Err(error) if console::output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Several errors come as one, a line each.
            for line in error.chain().flat_map(|cause| cause.to_string().lines().map(str::to_owned).collect::<Vec<_>>())
            {
                console::messages::say(&format!("error: {line}"));
            }
            ExitCode::from(2)
        }
    }
}
