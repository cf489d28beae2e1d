//! What a direction was inferred from, as the hidden sheet has it: `targets 2019 2021 evident`, `bound 2021`, `default`.
//! Nothing where the direction is stated.

use crate::model::{Direction, DirectionFrom, InferredDirection, Origin, RecordedDirection, ReportingPeriod};

/// Behind a direction about which the figures left no doubt.
const EVIDENT: &str = "evident";

/// The kind of the record of a direction; empty where the direction is stated or was not understood.
pub fn direction_kind(recorded: RecordedDirection) -> String {
    let from = match recorded.inferred.from {
        DirectionFrom::Stated(_) | DirectionFrom::NotUnderstood(_) => return String::new(),
        DirectionFrom::Targets(first, last) => format!("targets {first} {last}"),
        DirectionFrom::Bound(period) => format!("bound {period}"),
        DirectionFrom::Change(period) => format!("change {period}"),
        DirectionFrom::BaselineToTarget(period) => format!("baseline {period}"),
        DirectionFrom::Measured(first, last) => format!("measured {first} {last}"),
        DirectionFrom::Status(_) => "status".to_owned(),
        DirectionFrom::Default => "default".to_owned(),
    };
    if recorded.is_evident { format!("{from} {EVIDENT}") } else { from }
}

/// What a record with that kind says of a direction; none where the kind does not say that it was inferred.
pub fn recorded_direction(kind: &str, direction: Direction, at: Origin) -> Option<RecordedDirection> {
    let (from, is_evident) = kind.strip_suffix(EVIDENT).map_or((kind, false), |from| (from, true));
    let mut words = from.split_whitespace();
    let name = words.next()?;
    let mut period = || words.next().and_then(ReportingPeriod::from_text).map(ReportingPeriod::canonical);
    let from = match name {
        "targets" => DirectionFrom::Targets(period()?, period()?),
        "bound" => DirectionFrom::Bound(period()?),
        "change" => DirectionFrom::Change(period()?),
        "baseline" => DirectionFrom::BaselineToTarget(period()?),
        "measured" => DirectionFrom::Measured(period()?, period()?),
        "status" => DirectionFrom::Status(at),
        "default" => DirectionFrom::Default,
        _ => return None,
    };
    Some(RecordedDirection { inferred: InferredDirection { direction, from }, is_evident })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SourceId, Year};

    #[test]
    fn what_a_direction_was_inferred_from_is_read_as_it_was_written() {
        let at = Origin::row(SourceId::default(), 3);
        let year = ReportingPeriod::Year(Year(2021));
        let periods = ["2021-Q3", "2022"].map(|text| ReportingPeriod::from_text(text).unwrap());
        for from in [
            DirectionFrom::Targets(year, periods[1]),
            DirectionFrom::Bound(periods[0]),
            DirectionFrom::Change(year),
            DirectionFrom::BaselineToTarget(year),
            DirectionFrom::Measured(year, periods[1]),
            DirectionFrom::Status(at),
            DirectionFrom::Default,
        ] {
            for is_evident in [false, true] {
                let inferred = InferredDirection { direction: Direction::Decrease, from };
                let recorded = RecordedDirection { inferred, is_evident };
                let kind = direction_kind(recorded);
                assert_eq!(recorded_direction(&kind, Direction::Decrease, at), Some(recorded), "{kind}");
            }
        }
        let stated = InferredDirection { direction: Direction::Increase, from: DirectionFrom::Stated(at) };
        assert_eq!(direction_kind(RecordedDirection { inferred: stated, is_evident: true }), "");
        assert_eq!(recorded_direction("", Direction::Increase, at), None);
        assert_eq!(recorded_direction("of a later version", Direction::Increase, at), None);
    }
}
