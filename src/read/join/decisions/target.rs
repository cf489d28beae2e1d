//! The row of the programme that a decision is about.

use crate::model::{Activity, Indicator, Measure, Objective, Programme, RowIdentity};

/// The row of the programme that a decision is about.
pub(super) enum Target<'p> {
    Objective(&'p mut Objective),
    Measure(&'p mut Measure),
    Indicator(&'p mut Indicator),
    Activity(&'p mut Activity),
}

/// The row of that identity.
pub(super) fn target<'p>(programme: &'p mut Programme, identity: &RowIdentity) -> Option<Target<'p>> {
    let mut objectives = programme.objectives.iter_mut();
    match identity {
        RowIdentity::Objective(code) => objectives.find(|objective| objective.code == *code).map(Target::Objective),
        RowIdentity::Measure(code) => objectives
            .flat_map(|objective| &mut objective.measures)
            .find(|measure| measure.code == *code)
            .map(Target::Measure),
        RowIdentity::Activity(code) => objectives
            .flat_map(|objective| &mut objective.measures)
            .flat_map(|measure| &mut measure.activities)
            .find(|activity| activity.code == *code)
            .map(Target::Activity),
        RowIdentity::Indicator(code) => {
            let mut owners = objectives.flat_map(|objective| {
                let measures = objective.measures.iter_mut().map(|measure| (&measure.code, &mut measure.indicators));
                std::iter::once((&objective.code, &mut objective.indicators)).chain(measures)
            });
            let (_, indicators) = owners.find(|(owner, _)| **owner == code.owner)?;
            indicators.iter_mut().find(|indicator| indicator.code == *code).map(Target::Indicator)
        }
    }
}
