//! Which rows stay in the next programme.

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{Relevance, Status};
use Relevance::{NoData, NotRelevant, Relevant};

#[test]
fn measures_stay_for_their_activities_and_objectives_for_their_measures() {
    let done = Some(Status::Completed);
    for (activities, measure_says, derived, of_objective) in [
        (vec![(done, None), (Some(Status::Ongoing), None)], None, Relevant, Relevant),
        (vec![(done, None), (done, None)], None, NotRelevant, NotRelevant),
        (vec![(done, Some(Relevant))], None, Relevant, Relevant),
        (vec![(None, None), (Some(Status::NoData), None)], None, NoData, NoData),
        (vec![(None, None), (done, None)], None, NotRelevant, NotRelevant),
        (vec![], None, NoData, NoData),
        (vec![(done, None)], Some(Relevant), NotRelevant, Relevant),
    ] {
        let rows = activities.iter().map(|(status, stated)| activity("1.1.1.1", *status, *stated)).collect();
        let mut one = measure("1.1.1", indicators("+"), rows);
        one.relevance = measure_says.and_then(says);
        let overall = objective("O1", indicators("+"), Vec::new());
        let programme = programme(vec![overall, objective("1.1", indicators("+"), vec![one])]);
        let profile = strict();
        let evaluation = evaluate(&programme, &profile, REVIEW);
        let specific = &evaluation.objectives[1];
        assert_eq!(specific.measures[0].relevance.derived, derived, "{activities:?}");
        for found in [&evaluation.objectives[0], specific] {
            assert_eq!(found.relevance.verdict(), of_objective, "{activities:?}");
            assert_eq!(found.indicators[0].relevance.verdict(), of_objective, "{activities:?}");
        }
        let standing = specific.measures[0].relevance.verdict();
        assert_eq!(specific.measures[0].indicators[0].relevance.verdict(), standing, "{activities:?}");
    }
}

#[test]
fn an_activity_stays_until_it_is_done() {
    for (status, stated, derived, verdict, differs) in [
        (Some(Status::Completed), None, NotRelevant, NotRelevant, false),
        (Some(Status::Ongoing), None, Relevant, Relevant, false),
        (Some(Status::NotInitiated), None, Relevant, Relevant, false),
        (Some(Status::Abandoned), None, Relevant, Relevant, false),
        (Some(Status::NoData), None, NoData, NoData, false),
        (None, None, NoData, NoData, false),
        (Some(Status::NoData), Some(NotRelevant), NoData, NotRelevant, false),
        (Some(Status::Completed), Some(Relevant), NotRelevant, Relevant, true),
        (Some(Status::Abandoned), Some(NotRelevant), Relevant, NotRelevant, true),
        (Some(Status::Completed), Some(NotRelevant), NotRelevant, NotRelevant, false),
    ] {
        let activities = vec![activity("1.1.1.1", status, stated)];
        let programme = programme(vec![objective("1.1", Vec::new(), vec![measure("1.1.1", Vec::new(), activities)])]);
        let profile = strict();
        let evaluation = evaluate(&programme, &profile, REVIEW);
        let found = evaluation.objectives[0].measures[0].activities[0].relevance;
        assert_eq!(
            (found.derived, found.verdict(), found.differs()),
            (derived, verdict, differs),
            "{status:?} {stated:?}"
        );
    }
}

#[test]
fn an_indicator_goes_when_its_last_target_of_100_percent_is_reached() {
    for (unit, targets, achieved, derived, from) in [
        ("%", ["", "100", "100"], "100", Relevance::NotRelevant, RelevanceFrom::LastTargetReached),
        ("%", ["", "80", "100"], "100", Relevance::NotRelevant, RelevanceFrom::LastTargetReached),
        ("%", ["", "80", "100"], "99", Relevance::NoData, RelevanceFrom::Owner),
        ("number", ["", "80", "100"], "100", Relevance::NoData, RelevanceFrom::Owner),
        ("%", ["", "80", "90"], "100", Relevance::NoData, RelevanceFrom::Owner),
        ("%", ["", "80", ""], "-", Relevance::NoData, RelevanceFrom::Owner),
    ] {
        let draft = indicator("0").planned(&targets).achieved(&["", achieved]).in_unit(unit);
        judged(draft, &strict(), |found| {
            assert_eq!(
                (found.relevance.derived, found.relevance.from),
                (derived, from),
                "{unit} {targets:?} {achieved}"
            );
        });
    }
    let stated = indicator("0").stated_relevance(Relevance::NotRelevant);
    judged(stated, &strict(), |found| {
        assert_eq!((found.relevance.verdict(), found.relevance.differs()), (Relevance::NotRelevant, false));
    });
}
