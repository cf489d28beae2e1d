//! Lines of funding in tables of their own.

use super::builder::ProgrammeBuilder;
use crate::finding::{Finding, rule};
use crate::model::{Code, Funding, TableRead};
use crate::read::record::FundingRecord;

/// Takes in the lines of a table; those whose measure or activity is not in the programme are reported.
pub fn add(builder: &mut ProgrammeBuilder<'_>, rows: Vec<FundingRecord>, read: &mut TableRead) {
    for FundingRecord { code, funding, .. } in rows {
        if let Some(lines) = code.as_ref().and_then(|code| lines_of(builder, &code.value)) {
            lines.push(funding);
            read.used += 1;
            continue;
        }
        read.reported += 1;
        builder.report(match code {
            Some(code) => {
                Finding::new(&rule::FUNDING_WITHOUT_OWNER).at(code.origin).with("code", code.value.to_string())
            }
            None => Finding::new(&rule::ROW_UNUSED).saying("row-unused-without-code").at(funding.origin),
        });
    }
}

/// The lines of the measure or activity of that code.
fn lines_of<'b>(builder: &'b mut ProgrammeBuilder<'_>, code: &Code) -> Option<&'b mut Vec<Funding>> {
    if builder.get(code).is_some() {
        return builder.measure(code).map(|measure| &mut measure.funding);
    }
    let measure = builder.measure(&code.parent()?)?;
    measure.activities.iter_mut().find(|activity| activity.code == *code).map(|activity| &mut activity.funding)
}
