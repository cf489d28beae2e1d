//! Every command and flag; no logic.

mod convert;
mod diff;
mod inspect;
mod merge;
mod template;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::model::{DecimalMark, Year};

pub use convert::Convert;
pub use diff::{Diff, DifferenceFormat};
pub use inspect::{Inspect, InspectionFormat};
pub use merge::{Merge, MergeFormat};
pub use template::Template;

/// Ex-post evaluation of public policy programmes: from the tables of a programme to a colour-coded evaluation matrix,
/// with every verdict explained.
#[derive(Debug, Parser)]
#[command(name = "expost", version, about, after_help = EXAMPLES, arg_required_else_help = true, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
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

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Judge a programme: a summary on the terminal, the evaluation matrix as a workbook, JSON, CSV or IATI; or several at once
    Evaluate(Evaluate),
    /// Say why an indicator, activity, measure or objective has its verdict, down to the cells
    Explain(Explain),
    /// Report what could not be read, what was inferred and what does not fit in a programme's tables
    Check(Check),
    /// Bring returned copies of a matrix together: who changed what, where two disagree, what else was changed
    Merge(Merge),
    /// Write what is read as tidy tables, and say what was recognised, left over and guessed
    Convert(Convert),
    /// Show the tables found, the meaning given to each column, and what fits nothing
    Inspect(Inspect),
    /// Say what has changed between two plans, two years or two evaluations
    Diff(Diff),
    /// Write an empty workbook of a programme's tables, to be filled in and evaluated
    Template(Template),
    /// Write a completion script for a shell to standard output
    Completions(Completions),
    /// Write the manual page to standard output
    Man,
}

/// What is read, and how.
#[derive(Debug, Args)]
pub struct Inputs {
    /// Folders of tables, or CSV, TSV, XLSX, XLSM, XLSB, XLS, ODS, FODS, DOCX, TXT (text of printed pages) or XML (IATI,
    /// Excel 2003) files; `-` for CSV on standard input
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// How it is read.
    #[command(flatten)]
    pub reading: Reading,
}

/// How inputs are read where the program should not find out by itself.
#[derive(Debug, Args)]
pub struct Reading {
    /// The encoding of the text files, such as `windows-1250` [default: found out]
    #[arg(long, value_name = "LABEL", help_heading = "Reading")]
    pub encoding: Option<String>,
    /// The character between the fields of the text files, or `tab` [default: found out]
    #[arg(long, value_name = "CHAR", value_parser = read_delimiter, help_heading = "Reading")]
    pub delimiter: Option<char>,
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
pub struct Rules {
    /// The review year [default: the programme's own, else the last year that has achieved values]
    #[arg(long, value_name = "YEAR", value_parser = read_year, help_heading = "Rules")]
    pub year: Option<Year>,
    /// The rules: `strict`, `annex7` or a TOML file [default: the programme's own, else strict]
    #[arg(long, value_name = "NAME|FILE", help_heading = "Rules")]
    pub profile: Option<String>,
}

/// Where the result goes.
#[derive(Debug, Args)]
pub struct Output {
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    pub output: Option<PathBuf>,
    /// Replace the file if it exists
    #[arg(long, help_heading = "Output")]
    pub force: bool,
}

/// How the program speaks.
#[derive(Debug, Args)]
pub struct Voice {
    /// The language of the outputs: en, sr-Latn or sr-Cyrl [default: the programme's own, else the system's]
    #[arg(long, value_name = "TAG", help_heading = "Output")]
    pub lang: Option<String>,
    /// Colours on the terminal
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    pub color: ColorChoice,
    /// Say less on standard error
    #[arg(short, long, conflicts_with = "verbose", help_heading = "Output")]
    pub quiet: bool,
    /// Say more: every finding of the reading on standard error, and each of the findings that `check` would sum up
    #[arg(short, long, help_heading = "Output")]
    pub verbose: bool,
}

/// `expost evaluate`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost evaluate seeds/egov-2020-2022
  expost evaluate seeds/egov-2020-2022 -o matrix.xlsx
  expost evaluate plan.csv achieved.xlsx --profile annex7 --year 2021 --format json
  expost evaluate results.xml -o results-evaluated.xml
  expost evaluate portfolio/*.xlsx --each -o matrices/")]
pub struct Evaluate {
    /// What is read.
    #[command(flatten)]
    pub input: Inputs,
    /// Each input is a programme of its own: a summary of all, and with `-o FOLDER` a file each
    #[arg(long, help_heading = "Reading")]
    pub each: bool,
    /// By what rules.
    #[command(flatten)]
    pub rules: Rules,
    /// The form of the result [default: by the ending of the output; without an output a table]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub format: Option<EvaluationFormat>,
    /// Write the workbook with values only, without formulas
    #[arg(long = "static", help_heading = "Output")]
    pub values_only: bool,
    /// Where it goes.
    #[command(flatten)]
    pub output: Output,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// `expost explain`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost explain seeds/egov-2020-2022 --code 1.3.3#2
  expost explain seeds/egov-2020-2022 1.2.3          a code may stand behind the inputs
  expost explain seeds/egov-2020-2022 --code 1.1 --format json")]
pub struct Explain {
    /// What is read; a code such as `1.3.3#2` may stand among the inputs.
    #[command(flatten)]
    pub input: Inputs,
    /// The code of an indicator (`1.3.3#2`), activity (`1.1.3.2`), measure (`1.1.3`) or objective (`1.1`); repeatable
    #[arg(long, value_name = "CODE")]
    pub code: Vec<String>,
    /// By what rules.
    #[command(flatten)]
    pub rules: Rules,
    /// The form of the result [default: by the ending of the output; without an output text]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub format: Option<ExplanationFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: Output,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// `expost completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
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
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The forms of an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EvaluationFormat {
    /// The summary as a table
    Table,
    /// The whole evaluation, `expost/1`
    Json,
    /// The indicators, one row each
    Csv,
    /// The evaluation matrix; needs `--output`
    Xlsx,
    /// The results with their verdicts as IATI activities, version 2.03
    Iati,
}

/// The forms of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExplanationFormat {
    /// For a person
    Text,
    /// For a program, `expost/1`
    Json,
}

fn read_year(text: &str) -> Result<Year, String> {
    match text.trim_end_matches('.').parse::<u16>() {
        Ok(year) if (1900..=2200).contains(&year) => Ok(Year(year)),
        _ => Err("expected a year from 1900 to 2200, such as 2021".to_owned()),
    }
}

fn read_delimiter(text: &str) -> Result<char, String> {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        _ if text == "tab" || text == "\\t" => Ok('\t'),
        (Some(letter), None) if letter.is_ascii() && !letter.is_ascii_alphanumeric() && letter != '"' => Ok(letter),
        _ => Err("expected one ASCII character that is no letter, digit or quote, such as ; or tab".to_owned()),
    }
}

/// `expost check`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  expost check seeds/egov-2020-2022
  expost check plan.xlsx achieved.csv --fail-on warning --format github
  expost check plan.xlsx -o findings.xlsx
  expost check --explain number-ambiguous")]
pub struct Check {
    /// Folders of tables, or CSV, TSV, XLSX, XLSM, XLSB, XLS, ODS, FODS, DOCX, TXT (text of printed pages) or XML (IATI,
    /// Excel 2003) files; `-` for CSV on standard input
    #[arg(value_name = "INPUT", required_unless_present_any = ["list", "explain"])]
    pub inputs: Vec<PathBuf>,
    /// Print the table of all checks
    #[arg(long, conflicts_with = "explain")]
    pub list: bool,
    /// Print what a check finds, why it matters and how to mend it
    #[arg(long, value_name = "ID")]
    pub explain: Option<String>,
    /// The severity from which on the exit code is 1
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub fail_on: FailOn,
    /// Only these checks
    #[arg(long, value_name = "ID,...", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Not these checks
    #[arg(long, value_name = "ID,...", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// The settings [default: `expost.toml` beside the first input]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Count only what is new against this file, written by --write-baseline
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write what is found now, so that later runs fail only on what is new; the exit code is then 0
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub write_baseline: Option<PathBuf>,
    /// How it is read.
    #[command(flatten)]
    pub reading: Reading,
    /// By what rules.
    #[command(flatten)]
    pub rules: Rules,
    /// The form of the result [default: by the ending of the output; without an output text]
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub format: Option<FindingsFormat>,
    /// Where it goes.
    #[command(flatten)]
    pub output: Output,
    /// How the program speaks.
    #[command(flatten)]
    pub voice: Voice,
}

/// The severity from which on a check fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors
    Error,
    /// Warnings and errors
    Warning,
    /// Any finding
    Note,
    /// Nothing
    Never,
}

/// The forms of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingsFormat {
    /// For a person, by file and sheet
    Text,
    /// For a program, `expost/1`
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML, a test case a check
    Junit,
    /// GitHub annotations
    Github,
    /// For a merge request's comment
    Markdown,
    /// The tables as a workbook with the findings on their cells; needs `--output`
    Xlsx,
}
