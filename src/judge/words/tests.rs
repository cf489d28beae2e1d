use super::*;
use crate::judge::tests::*;
use crate::model::Year;

fn found(draft: Draft) -> (Verdict, Option<WordsRule>) {
    judged(draft, &strict(), |found| (found.verdict, found.in_words.map(|words| words.rule)))
}

#[test]
fn yes_and_no_are_held_against_yes_and_no() {
    use Verdict::{Achieved, NotAchieved, NotAssessable};
    let yes_no = Some(WordsRule::YesNo);
    for (row, verdict, rule) in [
        (("no", "yes", "yes"), Achieved, yes_no),
        (("no", "yes", "no"), NotAchieved, yes_no),
        (("yes", "yes", "no"), NotAchieved, yes_no),
        (("", "yes", "no"), NotAchieved, yes_no),
        (("yes", "no", "no"), Achieved, yes_no),
        (("yes", "no", "yes"), NotAchieved, yes_no),
        (("no", "yes", "partly"), NotAssessable, None),
        (("no", "yes", "3"), NotAssessable, None),
        (("no", "3", "yes"), NotAssessable, None),
    ] {
        assert_eq!(found(simple(row)), (verdict, rule), "{row:?}");
    }
}

#[test]
fn yes_before_it_is_due_is_achieved_and_without_a_later_target_it_is_not() {
    let of = |targets: &[&str]| found(indicator("no").planned(targets).achieved(&["", "yes"]));
    let early = (Verdict::Achieved, Some(WordsRule::YesAlready));
    assert_eq!(of(&["no", "no", "yes"]), early);
    let missed = (Verdict::NotAchieved, Some(WordsRule::YesNo));
    assert_eq!(of(&["yes", "no", "no"]), missed);
    assert_eq!(of(&["no", "no", "no"]), missed);
}

#[test]
fn a_later_yes_counts_where_the_year_has_no_target() {
    let draft = indicator("no").planned(&["", "", "yes"]).achieved(&["", "no"]);
    judged(draft, &strict(), |found| {
        assert_eq!(found.verdict, Verdict::NotAchieved);
        assert_eq!(found.in_words.unwrap().period, Year(2022).into());
    });
}

#[test]
fn the_same_words_are_achieved_and_other_words_are_not_judged() {
    for (target, achieved, verdict) in [
        ("Law adopted", "law adopted.", Verdict::Achieved),
        ("Закон усвојен", "Zakon usvojen", Verdict::Achieved),
        ("Law adopted", "Law drafted", Verdict::NotAssessable),
        ("B", "B+", Verdict::NotAssessable),
        ("B+", "B+", Verdict::Achieved),
        ("B", "B-", Verdict::NotAssessable),
        ("Level 2", "Level 3", Verdict::NotAssessable),
    ] {
        assert_eq!(found(simple(("", target, achieved))).0, verdict, "{target} {achieved}");
    }
}

#[test]
fn the_evaluators_word_goes_before_words_that_are_the_same_but_not_before_yes_and_no() {
    let stated = |row| found(simple(row).called(Verdict::NotAchieved)).0;
    assert_eq!(stated(("", "Law adopted", "Law adopted")), Verdict::NotAchieved);
    assert_eq!(stated(("", "yes", "yes")), Verdict::Achieved);
}
