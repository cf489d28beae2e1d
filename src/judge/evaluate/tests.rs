//! What the rules say of whole programmes: counts, percentages, review year.

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{ByPeriod, Objective, Sourced, Verdict, Year};

fn objectives() -> Vec<Objective> {
    vec![
        objective("O1", indicators("+"), Vec::new()),
        objective("1.1", indicators("+"), vec![measure("1.1.1", indicators("+-0?"), Vec::new())]),
        objective("1.2", indicators("--"), vec![measure("1.2.1", indicators("+-"), Vec::new())]),
    ]
}

#[test]
fn the_scope_and_the_treatments_decide_what_is_counted() {
    use OverallRule::{MeanOfObjectives, Pooled};
    use Treatment::{LeftOut, NotAchieved};
    for (scope, treatment, overall, counted, pairs, overall_pair) in [
        (Scope::All, LeftOut, Pooled, [1, 3, 4], [Some(100), Some(67), Some(25)], Some(50)),
        (Scope::Measures, NotAchieved, MeanOfObjectives, [0, 4, 2], [None, Some(25), Some(50)], Some(38)),
        (Scope::Measures, LeftOut, MeanOfObjectives, [0, 2, 2], [None, Some(50), Some(50)], Some(50)),
        (Scope::Objective, LeftOut, Pooled, [1, 1, 2], [Some(100), Some(100), Some(0)], Some(50)),
        (Scope::Objective, LeftOut, MeanOfObjectives, [1, 1, 2], [Some(100), Some(100), Some(0)], Some(50)),
        (Scope::All, NotAchieved, Pooled, [1, 5, 4], [Some(100), Some(40), Some(25)], Some(40)),
    ] {
        let profile = Profile { scope, no_data: treatment, not_assessable: treatment, overall, ..strict() };
        let programme = programme(objectives());
        let evaluation = evaluate(&programme, &profile, REVIEW);
        let found: Vec<_> = evaluation.objectives.iter().map(|objective| objective.tally.counted).collect();
        let printed = |percentages: Option<Percentages>| percentages.map(|percentages| percentages.printed().0);
        let found_pairs: Vec<_> =
            evaluation.objectives.iter().map(|objective| printed(objective.percentages)).collect();
        assert_eq!((found, found_pairs), (counted.to_vec(), pairs.to_vec()), "{profile:?}");
        assert_eq!(printed(evaluation.overall), overall_pair, "{profile:?}");
        assert_eq!(evaluation.tally.counted, counted.iter().sum::<usize>());
    }
}

#[test]
fn rows_without_a_verdict_are_counted_apart_whatever_the_treatment() {
    let profile = Profile::built_in("annex7").unwrap();
    let programme = programme(objectives());
    let tally = evaluate(&programme, &profile, REVIEW).objectives[1].tally;
    assert_eq!(tally, Tally { achieved: 1, not_achieved: 1, no_data: 1, not_assessable: 1, counted: 4 });
    assert_eq!((tally.counted_not_achieved(), tally.total()), (3, 4));
}

#[test]
fn a_programme_of_overall_objectives_only_has_their_mean() {
    let profile = Profile { overall: OverallRule::MeanOfObjectives, ..strict() };
    let programme = programme(vec![objective("O1", indicators("+-"), Vec::new())]);
    assert_eq!(evaluate(&programme, &profile, REVIEW).overall.unwrap().printed(), (50, 50));
}

#[test]
fn nothing_to_count_has_no_overall_figure() {
    for profile in BUILT_IN.iter().filter_map(|name| Profile::built_in(name)) {
        let (empty, unknown) = (programme(Vec::new()), programme(vec![objective("1.1", indicators(""), Vec::new())]));
        assert_eq!(evaluate(&empty, &profile, REVIEW).overall, None);
        assert_eq!(evaluate(&unknown, &profile, REVIEW).overall, None);
    }
}

#[test]
fn a_year_without_any_achieved_value_has_no_data_for_all() {
    let mut all = objectives();
    for indicator in all.iter_mut().flat_map(|objective| &mut objective.indicators) {
        indicator.achieved = ByPeriod::default();
    }
    for indicator in all.iter_mut().flat_map(|objective| &mut objective.measures).flat_map(|m| &mut m.indicators) {
        indicator.achieved = ByPeriod::default();
    }
    let (programme, profile) = (programme(all), strict());
    let evaluation = evaluate(&programme, &profile, REVIEW);
    let verdicts: Vec<_> = evaluation.indicators().map(|indicator| indicator.verdict).collect();
    assert_eq!(verdicts, vec![Verdict::NoData; 10]);
}

#[test]
fn the_review_period_is_the_one_asked_for_else_the_programmes_else_the_last_achieved() {
    let last = indicator("0").planned(&["1", "2", "3"]).achieved(&["1", "2", "-"]);
    let mut programme = programme_of(last);
    assert_eq!(review(&programme, None).unwrap(), Review { period: Year(2021).into(), from: ReviewFrom::LastAchieved });
    programme.document.review_period = Some(Sourced::new(Year(2020).into(), cell(0, 1)));
    assert_eq!(
        review(&programme, None).unwrap(),
        Review { period: Year(2020).into(), from: ReviewFrom::Programme(cell(0, 1)) }
    );
    assert_eq!(review(&programme, Some(Year(2022).into())).unwrap().from, ReviewFrom::Request);
    let nothing = programme_of(indicator("0").planned(&["1"]).achieved(&["-"]));
    let message = review(&nothing, None).unwrap_err().to_string();
    assert!(message.contains("no year to judge") && message.contains("--year"), "{message}");
    assert!(!message.contains("of which year"), "{message}");
    let mut undated = indicator("0").planned(&["-"]).achieved(&["-"]);
    undated.0.undated_achieved = Some(indicator("0").achieved(&["3"]).0.achieved.get(Year(2020)).unwrap().clone());
    let message = review(&programme_of(undated), None).unwrap_err().to_string();
    assert!(message.contains("of which year") && message.contains("year = 2024"), "{message}");
}
