//! Flags that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::console::messages::MessageOptions;
use crate::console::output::OutputOptions;
use crate::console::terminal::ColorChoice;
use crate::console::{locale, wildcards};
use crate::error::Result;
use crate::model::{DecimalMark, ReportingPeriod};
use crate::setup::language;
use crate::setup::reader::InputOptions;
use crate::setup::rules::RuleOptions;
use crate::sheet::is_delimiter;

/// What is read, and how.
#[derive(Debug, Args)]
pub struct InputArguments {
    /// Folders of tables, or CSV, TSV, XLSX, XLSM, XLSB, XLS, ODS, FODS, DOCX, TXT (text of printed pages) or XML (IATI,
    /// Excel 2003) files; `-` for CSV on standard input
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// How it is read.
    #[command(flatten)]
    pub reading: ReadingArguments,
}

/// How inputs are read where the program should not find out by itself.
#[derive(Debug, Clone, Args)]
pub struct ReadingArguments {
    /// The encoding of the text files, such as `windows-1250` [default: found out]
    #[arg(long, value_name = "LABEL", help_heading = "Reading")]
    pub encoding: Option<String>,
    /// What is between the fields of the text files: a mark or several such as `###`, or `tab` [default: found out]
    #[arg(long, value_name = "MARKS", value_parser = read_delimiter, help_heading = "Reading")]
    pub delimiter: Option<String>,
    /// How ambiguous numbers such as `2.194` are read [default: as the table's other cells are]
    #[arg(long, value_name = "MARK", help_heading = "Reading")]
    pub decimal: Option<DecimalChoice>,
    /// The one IATI activity that is read, by its identifier [default: all of the file]
    #[arg(long, value_name = "IDENTIFIER", help_heading = "Reading")]
    pub activity: Option<String>,
    /// What the columns of tables mean that are not recognised: a map, as `expost inspect --write-map` writes one
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub map: Option<PathBuf>,
}

/// By what rules is judged.
#[derive(Debug, Args)]
pub struct RuleArguments {
    /// The review year [default: the programme's own, else the last year that has achieved values]
    #[arg(long, value_name = "YEAR", value_parser = read_period, help_heading = "Rules")]
    pub year: Option<ReportingPeriod>,
    /// The rules: `strict`, `annex7` or a TOML file [default: the programme's own, else strict]
    #[arg(long, value_name = "NAME|FILE", help_heading = "Rules")]
    pub profile: Option<String>,
}

/// Where the result goes.
#[derive(Debug, Args)]
pub struct OutputArguments {
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    pub output: Option<PathBuf>,
    /// Replace the file if it exists
    #[arg(long, help_heading = "Output")]
    pub force: bool,
}

/// Language, colours and how much is reported.
#[derive(Debug, Args)]
pub struct MessageArguments {
    /// The language of the outputs: en, sr-Latn or sr-Cyrl [default: the programme's own, else the system's]
    #[arg(long, value_name = "TAG", help_heading = "Output")]
    pub lang: Option<String>,
    /// Colours on the terminal
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    pub color: ColorArgument,
    /// Say less on standard error
    #[arg(short, long, conflicts_with = "verbose", help_heading = "Output")]
    pub quiet: bool,
    /// Say more: every finding of the reading on standard error, and each of the findings that `check` would sum up
    #[arg(short, long, help_heading = "Output")]
    pub verbose: bool,
}

impl InputArguments {
    /// What is read, with the year of values whose header names none.
    pub fn into_options(self, year: Option<ReportingPeriod>, messages: &MessageArguments) -> InputOptions {
        self.reading.into_options(&self.inputs, year, messages)
    }
}

impl ReadingArguments {
    /// What is read from those paths, in which wildcards are replaced by the files they match.
    pub fn into_options(
        self,
        paths: &[PathBuf],
        year: Option<ReportingPeriod>,
        messages: &MessageArguments,
    ) -> InputOptions {
        let system = || locale::language().map(|language| language.id().to_owned());
        InputOptions {
            paths: wildcards::expanded(paths),
            encoding: self.encoding,
            delimiter: self.delimiter,
            decimal: self.decimal.map(Into::into),
            activity: self.activity,
            map: self.map,
            year,
            language: messages.lang.clone().or_else(system),
        }
    }
}

impl From<RuleArguments> for RuleOptions {
    fn from(flags: RuleArguments) -> Self {
        Self { year: flags.year, profile: flags.profile }
    }
}

impl From<OutputArguments> for OutputOptions {
    fn from(flags: OutputArguments) -> Self {
        Self { path: flags.output, force: flags.force }
    }
}

impl MessageArguments {
    /// The options.
    ///
    /// # Errors
    /// There is no such language.
    pub fn into_options(self) -> Result<MessageOptions> {
        Ok(MessageOptions {
            language: self.lang.as_deref().map(language::from_tag).transpose()?,
            color: self.color.into(),
            quiet: self.quiet,
            verbose: self.verbose,
        })
    }
}

/// The mark between whole number and decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DecimalChoice {
    /// `96,55`
    Comma,
    /// `96.55`
    Point,
}

impl From<DecimalChoice> for DecimalMark {
    fn from(choice: DecimalChoice) -> Self {
        match choice {
            DecimalChoice::Comma => Self::Comma,
            DecimalChoice::Point => Self::Point,
        }
    }
}

/// When the terminal shows colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorArgument {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<ColorArgument> for ColorChoice {
    fn from(choice: ColorArgument) -> Self {
        match choice {
            ColorArgument::Auto => Self::Auto,
            ColorArgument::Always => Self::Always,
            ColorArgument::Never => Self::Never,
        }
    }
}

/// A period as a flag has it: `2021`, `2021.`, `2021/22`, `FY22`, `2021-Q2`, `2021-H1`, `2021-06`.
pub fn read_period(text: &str) -> std::result::Result<ReportingPeriod, String> {
    ReportingPeriod::from_text(text.trim_end_matches('.')).ok_or_else(|| {
        "expected a year from 1900 to 2200 such as 2021, or 2021/22, 2021-Q2, 2021-H1, 2021-06".to_owned()
    })
}

fn read_delimiter(text: &str) -> std::result::Result<String, String> {
    match text {
        "tab" | "\\t" => Ok("\t".to_owned()),
        text if is_delimiter(text) => Ok(text.to_owned()),
        _ => {
            Err("expected one to four marks that are no letters, digits or quotes, such as ; or ### or tab".to_owned())
        }
    }
}
