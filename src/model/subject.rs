//! How a finding names the row it is about: the code and the title.

use super::{Activity, Indicator, Measure, Objective, Origin};

/// `1.2.3#2 Number of requests`.
pub fn indicator(row: &Indicator) -> String {
    named(&row.code, row.name.text())
}

/// `1.1.3.2 Adoption of regulations`.
pub fn activity(row: &Activity) -> String {
    named(&row.code, row.title.text())
}

/// `1.1.3 Establishing a register`.
pub fn measure(row: &Measure) -> String {
    named(&row.code, row.title.text())
}

/// `1.1 Infrastructure development`.
pub fn objective(row: &Objective) -> String {
    named(&row.code, row.title.text())
}

fn named(code: &impl std::fmt::Display, title: &str) -> String {
    format!("{code} {title}").trim_end().to_owned()
}

/// The place of a measure: its row, else its first activity's or indicator's.
pub fn measure_place(row: &Measure) -> Option<Origin> {
    let first_activity = row.activities.first().map(|activity| activity.origin);
    row.origin.or(first_activity).or_else(|| row.indicators.first().map(|indicator| indicator.origin))
}

/// The place of an objective: its row, else its first indicator's or measure's.
pub fn objective_place(row: &Objective) -> Option<Origin> {
    let first_indicator = row.indicators.first().map(|indicator| indicator.origin);
    row.origin.or(first_indicator).or_else(|| row.measures.first().and_then(measure_place))
}
