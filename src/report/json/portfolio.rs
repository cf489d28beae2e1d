//! Several programmes.

use serde::Serialize;

use super::{OverallPart, SCHEMA};
use crate::report::portfolio::{Failed, Line};

/// Several programmes.
#[derive(Debug, Serialize)]
pub struct PortfolioDocument<'e> {
    schema: &'static str,
    programmes: Vec<ProgrammePart<'e>>,
    failed: &'e [Failed],
}

#[derive(Debug, Serialize)]
struct ProgrammePart<'e> {
    name: &'e str,
    programme: &'e str,
    review_year: u16,
    review_period: &'e str,
    profile: &'e str,
    objectives: usize,
    achieved: usize,
    not_achieved: usize,
    no_data: usize,
    not_assessable: usize,
    counted: usize,
    overall: OverallPart,
    findings: FindingCounts,
    worst_finding: Option<&'e str>,
    file: Option<&'e str>,
}

#[derive(Debug, Serialize)]
struct FindingCounts {
    error: usize,
    warning: usize,
    note: usize,
}

/// The document of several programmes.
pub fn document<'e>(lines: &'e [Line], failed: &'e [Failed]) -> PortfolioDocument<'e> {
    let programme = |line: &'e Line| ProgrammePart {
        name: &line.name,
        programme: &line.title,
        review_year: line.review_year,
        review_period: &line.review_period,
        profile: &line.profile,
        objectives: line.objectives,
        achieved: line.tally.achieved,
        not_achieved: line.tally.not_achieved,
        no_data: line.tally.no_data,
        not_assessable: line.tally.not_assessable,
        counted: line.tally.counted,
        overall: OverallPart {
            achieved_pct: line.overall.map(|pair| pair.0),
            not_achieved_pct: line.overall.map(|pair| pair.1),
        },
        findings: FindingCounts { error: line.findings[0], warning: line.findings[1], note: line.findings[2] },
        worst_finding: line.worst.as_deref(),
        file: line.file.as_deref(),
    };
    PortfolioDocument { schema: SCHEMA, programmes: lines.iter().map(programme).collect(), failed }
}
