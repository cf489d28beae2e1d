//! Formats as values of `--format`.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::render::format::Format;

/// Reads the name of a format of that table, and lists the table in the help.
pub fn parser<W: Sync>(formats: &'static [Format<W>]) -> impl TypedValueParser<Value = &'static Format<W>> {
    let values = formats.iter().map(|format| PossibleValue::new(format.name).help(format.description));
    PossibleValuesParser::new(values.collect::<Vec<_>>()).try_map(|name: String| {
        let found = formats.iter().find(|format| format.name == name);
        found.ok_or_else(|| format!("there is no format {name}"))
    })
}
