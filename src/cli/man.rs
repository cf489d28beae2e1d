//! The manual page.

use std::io::Write;

use crate::error::Result;

/// The page of that command line, with every command's options.
///
/// # Errors
/// None where writing to memory does not fail.
pub fn page(mut cli: clap::Command) -> Result<Vec<u8>> {
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
    Ok(page)
}
