//! The machine outputs, `expost/1`, a file each: keys stay as they are, new ones may come.

pub mod difference;
pub mod evaluation;
pub mod explanation;
pub mod findings;
pub mod inspection;
pub mod merge;
pub mod portfolio;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Number;

/// The first key of every document.
const SCHEMA: &str = "expost/1";

/// A number as JSON has it: every digit, without trailing zeros.
fn number(number: Decimal) -> Option<Number> {
    serde_json::from_str(&number.normalize().to_string()).ok()
}

#[derive(Debug, Serialize)]
struct OverallPart {
    achieved_pct: Option<u8>,
    not_achieved_pct: Option<u8>,
}
