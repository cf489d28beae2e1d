//! The flags of `expost completions`.

use clap::Args;

/// `expost completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

impl Completions {
    /// The completion script for that command line.
    pub fn script(&self, command: &mut clap::Command) -> Vec<u8> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, command, "expost", &mut script);
        script
    }
}
