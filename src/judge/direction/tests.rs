//! What direction an indicator has, as tables of cases.

use crate::judge::direction::is_evident;
use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{Direction, ReportingPeriod, ValuesAre, Year};

#[test]
fn a_direction_is_stated_or_inferred() {
    use Direction::{Decrease, Increase, Maintain};
    let year = |year| ReportingPeriod::Year(Year(year));
    for (draft, direction, from) in [
        (indicator("5").planned(&["4", "3"]).going(Increase), Increase, DirectionFrom::Stated(cell(1, 12))),
        (indicator("0").planned(&["200", "150", "100"]), Decrease, DirectionFrom::Targets(year(2020), year(2022))),
        (indicator("9").planned(&["1", "2", "3"]), Increase, DirectionFrom::Targets(year(2020), year(2022))),
        (
            indicator("0").planned(&["6", "10", "15"]).revised(&["", "0"]),
            Increase,
            DirectionFrom::Targets(year(2020), year(2022)),
        ),
        (indicator("0").planned(&["1", "3", "2"]), Increase, DirectionFrom::BaselineToTarget(year(2022))),
        (indicator("200").planned(&["240", "240", "240"]), Increase, DirectionFrom::BaselineToTarget(year(2022))),
        (
            indicator("37").planned(&["", "", "61.75"]).revised(&["43.75", "49.16..51.75"]),
            Increase,
            DirectionFrom::Targets(year(2020), year(2022)),
        ),
        (indicator("90").planned(&["", "42..45"]), Decrease, DirectionFrom::BaselineToTarget(year(2021))),
        // To be maintained is only what is stated so.
        (indicator("80").planned(&["", "80"]), Increase, DirectionFrom::Default),
        (indicator("80").planned(&["80", "80"]), Increase, DirectionFrom::Default),
        (indicator("80").planned(&["", "80"]).going(Maintain), Maintain, DirectionFrom::Stated(cell(1, 12))),
        (indicator("0").planned(&["0", "0"]), Increase, DirectionFrom::Default),
        (indicator("43").planned(&["", "42..45"]), Increase, DirectionFrom::Default),
        (indicator("").planned(&["", "7"]), Increase, DirectionFrom::Default),
        (indicator("9").planned(&["", ">=5"]), Increase, DirectionFrom::Bound(year(2021))),
        (indicator("").planned(&["", "<=5"]), Decrease, DirectionFrom::Bound(year(2021))),
        (indicator("9").planned(&[">=5", "<=5"]), Decrease, DirectionFrom::BaselineToTarget(year(2021))),
        (indicator("9").planned(&["words", "5"]), Decrease, DirectionFrom::BaselineToTarget(year(2021))),
        // A status goes before targets and baseline that say otherwise, those of other rows behind them.
        (indicator("").planned(&["", "7"]).by_status(Decrease, true), Decrease, DirectionFrom::Status(cell(1, 13))),
        (indicator("").planned(&["", "7"]).by_status(Decrease, false), Decrease, DirectionFrom::Status(cell(1, 13))),
        (indicator("5").planned(&["", "7"]).by_status(Decrease, true), Decrease, DirectionFrom::Status(cell(1, 13))),
        (
            indicator("5").planned(&["", "7"]).by_status(Decrease, false),
            Increase,
            DirectionFrom::BaselineToTarget(year(2021)),
        ),
        (
            indicator("9").planned(&["", "7"]).by_status(Decrease, true),
            Decrease,
            DirectionFrom::BaselineToTarget(year(2021)),
        ),
        (indicator("").planned(&["", ">=5"]).by_status(Decrease, true), Increase, DirectionFrom::Bound(year(2021))),
    ] {
        let shown = format!("{:?} {:?}", draft.0.targets, draft.0.revised_targets);
        judged(draft, &strict(), |found| assert_eq!(found.direction, InferredDirection { direction, from }, "{shown}"));
    }
}

#[test]
fn without_a_baseline_the_first_of_several_measured_values_stands_for_it() {
    use Direction::{Decrease, Increase};
    let year = |year| ReportingPeriod::Year(Year(year));
    let falling = ["227.7", "198.2", "171", "158.3"];
    let measured = DirectionFrom::Measured(year(2020), year(2024));
    for (draft, direction, from) in [
        (indicator("").planned(&["", "", "", "", "147.1"]).achieved(&falling), Decrease, measured),
        (indicator("about two hundred").planned(&["", "", "", "", "147.1"]).achieved(&falling), Decrease, measured),
        (indicator("").planned(&["", "", "", "", "400"]).achieved(&falling), Increase, measured),
        (indicator("").planned(&["", "", "", "", "140..150"]).achieved(&falling), Decrease, measured),
        (indicator("").planned(&["", "150", "", "160", "155"]).achieved(&falling), Decrease, measured),
        // A baseline, targets that go one way and bounds go first.
        (
            indicator("140").planned(&["", "", "", "", "147.1"]).achieved(&falling),
            Increase,
            DirectionFrom::BaselineToTarget(year(2024)),
        ),
        (indicator("147.1").planned(&["", "", "", "", "147.1"]).achieved(&falling), Increase, DirectionFrom::Default),
        (
            indicator("").planned(&["", "", "", "140", "150"]).achieved(&falling),
            Increase,
            DirectionFrom::Targets(year(2023), year(2024)),
        ),
        (
            indicator("").planned(&["", "", "", "", ">=147"]).achieved(&falling),
            Increase,
            DirectionFrom::Bound(year(2024)),
        ),
        // Equal targets are a level, one value is no series, and a target before the values says nothing of their way.
        (indicator("").planned(&["", "", "", "147", "147"]).achieved(&falling), Increase, DirectionFrom::Default),
        (
            indicator("").planned(&["", "", "", "", "147"]).achieved(&["", "", "", "158"]),
            Increase,
            DirectionFrom::Default,
        ),
        (
            indicator("").planned(&["", "", "", "", "147"]).achieved(&["", "", "160", "158"]),
            Decrease,
            DirectionFrom::Measured(year(2022), year(2024)),
        ),
        (indicator("").planned(&["147"]).achieved(&falling), Increase, DirectionFrom::Default),
        (indicator("").planned(&["", "147"]).achieved(&["", "160", "158"]), Increase, DirectionFrom::Default),
        (indicator("").planned(&["", "", "", "", "200..230"]).achieved(&falling), Increase, DirectionFrom::Default),
    ] {
        let shown = format!("{:?} {:?} {:?}", draft.0.baseline, draft.0.targets, draft.0.achieved);
        judged(draft, &strict(), |found| assert_eq!(found.direction, InferredDirection { direction, from }, "{shown}"));
    }
}

#[test]
fn a_verdict_that_another_direction_would_turn_rests_on_it_unless_three_figures_go_one_way() {
    use Direction::{Decrease, Increase};
    for (draft, rests) in [
        // A target alone, and a baseline with one target, are too little; a third figure settles it.
        (indicator("").planned(&["", "45"]).achieved(&["", "44"]), true),
        (indicator("40").planned(&["", "45"]).achieved(&["", "44"]), true),
        (indicator("40").planned(&["42", "45"]).achieved(&["", "44"]), false),
        (indicator("").planned(&["42", "45"]).achieved(&["", "44"]), true),
        (indicator("").planned(&["42", "45", "48"]).achieved(&["", "44"]), false),
        (indicator("46").planned(&["42", "45"]).achieved(&["", "44"]), true),
        // A published status is no evidence that nobody doubts.
        (indicator("40").planned(&["", "45"]).achieved(&["", "44"]).by_status(Increase, true), true),
        (indicator("").planned(&["", "45"]).achieved(&["", "44"]).by_status(Decrease, true), true),
        // From nothing there is one way only.
        (indicator("0").planned(&["", "45"]).achieved(&["", "44"]), false),
        (indicator("0").planned(&["0", "45"]).achieved(&["", "44"]), false),
        (indicator("1").planned(&["", "45"]).achieved(&["", "44"]), true),
        (indicator("0").planned(&["", "-45"]).achieved(&["", "-44"]), false),
        // What is met or missed either way rests on nothing.
        (indicator("40").planned(&["", "45"]).achieved(&["", "45"]), false),
        (indicator("80").planned(&["", "80"]).achieved(&["", "80"]), false),
        (indicator("80").planned(&["", "80"]).achieved(&["", "85"]), true),
        (indicator("80").planned(&["80", "80", "80"]).achieved(&["", "85"]), true),
        // A decrease that only measured values show is in doubt whatever the verdict, an increase as any other.
        (indicator("").planned(&["", "45"]).achieved(&["50", "44"]), true),
        (indicator("").planned(&["", "45"]).achieved(&["50", "45"]), true),
        (indicator("").planned(&["", "45"]).achieved(&["40", "44"]), true),
        (indicator("").planned(&["", "45"]).achieved(&["40", "45"]), false),
        // Neither does what is stated, or a bound.
        (indicator("").planned(&["", "45"]).achieved(&["", "44"]).going(Decrease), false),
        (indicator("").planned(&["", "<=45"]).achieved(&["", "44"]), false),
        (indicator("").planned(&["", "45"]), false),
    ] {
        let shown = format!("{:?} {:?} {:?}", draft.0.baseline, draft.0.targets, draft.0.achieved);
        judged(draft, &strict(), |found| assert_eq!(found.rests_on_direction, rests, "{shown}"));
    }
}

#[test]
fn amounts_of_each_year_are_no_path_unless_all_of_them_are_on_one_side_of_the_amount_before() {
    use Direction::{Decrease, Increase};
    for (baseline, targets, levels, amounts) in [
        ("", ["4", "2", ""], Decrease, Increase),
        ("3", ["4", "2", ""], Decrease, Increase),
        ("5", ["4", "2", ""], Decrease, Decrease),
        ("5", ["4", "0", "2"], Decrease, Decrease),
        ("0", ["4", "2", ""], Decrease, Increase),
        ("0", ["4", "0", "2"], Increase, Increase),
    ] {
        let draft = || indicator(baseline).planned(&targets);
        assert_eq!(direction(&draft().0).direction, levels, "{baseline} {targets:?}");
        let found = draft().of(ValuesAre::Amounts);
        assert_eq!(direction(&found.0).direction, amounts, "{baseline} {targets:?}");
        let is_evident = is_evident(&found.0, direction(&found.0));
        assert_eq!(is_evident, baseline == "0", "{baseline} {targets:?}");
    }
}
