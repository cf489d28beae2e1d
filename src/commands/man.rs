//! `expost man`: the manual page, with every command's options.

use std::io::Write;

use anyhow::Result;
use clap::CommandFactory;

use crate::cli::Cli;

/// Writes the page to standard output.
pub fn run() -> Result<u8> {
    let mut cli = Cli::command();
    cli.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(cli.clone()).render(&mut page)?;
    for command in cli.get_subcommands().filter(|command| command.get_name() != "help") {
        writeln!(page, ".SH \"EXPOST {}\"", command.get_name().to_uppercase())?;
        let man = clap_mangen::Man::new(command.clone());
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
        man.render_extra_section(&mut page)?;
    }
    std::io::stdout().write_all(&page)?;
    Ok(0)
}
