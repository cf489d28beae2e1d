//! The options of `expost evaluate`.

use std::path::PathBuf;

use crate::console::messages::MessageOptions;
use crate::console::output::OutputOptions;
use crate::error::{Error, Result};
use crate::render::evaluation::{EvaluationFormat, FORMATS, WORKBOOK};
use crate::render::format::Format;
use crate::report::Calculation;
use crate::setup::reader::InputOptions;
use crate::setup::rules::RuleOptions;

/// What is judged and how the result is given.
#[derive(Debug)]
pub struct EvaluateOptions {
    /// What is read.
    pub input: InputOptions,
    /// Whether each input is a programme of its own.
    pub each: bool,
    /// The profile and the year.
    pub rules: RuleOptions,
    /// The format asked for.
    pub format: Option<&'static EvaluationFormat>,
    /// Whether a workbook has formulas.
    pub calculation: Calculation,
    /// Where the result goes.
    pub output: OutputOptions,
    /// Language, colours and how much is reported.
    pub messages: MessageOptions,
}

impl EvaluateOptions {
    /// The format asked for, else the one that the output's ending selects; in a folder, workbooks.
    ///
    /// # Errors
    /// The ending selects none; or values without formulas are asked for in a format that has no formulas anyway.
    pub fn chosen_format(&self) -> Result<&'static EvaluationFormat> {
        let format = if self.output.is_folder() {
            self.format.unwrap_or(&WORKBOOK)
        } else {
            Format::choose(FORMATS, self.output.path.as_deref(), self.format)?
        };
        if self.calculation == Calculation::Static && !format.writer.has_formulas {
            let what = "--static says how the workbook is written, and no workbook is asked for; give -o matrix.xlsx";
            return Err(Error::Request(what.to_owned()));
        }
        Ok(format)
    }

    /// All files that are read and never written to.
    pub fn files_read(&self) -> Vec<PathBuf> {
        self.input.files_read().chain(self.rules.files_read()).collect()
    }
}
