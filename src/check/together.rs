//! The reports of several programmes of one file as one.

use std::collections::HashMap;

use super::Baseline;
use super::run::in_order;
use crate::finding::{Family, Finding, Report};

/// All findings; findings about the settings, and that a check could not run, only where it holds for every programme.
pub fn together(reports: Vec<Report>, baseline: Option<&Baseline>) -> Report {
    let is_of_settings = |finding: &Finding| finding.rule.family == Family::Settings;
    let everywhere: Vec<Finding> = match reports.split_first() {
        Some((first, others)) => {
            let own = first.shown.iter().filter(|finding| is_of_settings(finding));
            own.filter(|finding| others.iter().all(|other| other.shown.contains(finding))).cloned().collect()
        }
        None => Vec::new(),
    };
    let count = reports.len();
    let mut all = Report::default();
    let mut not_run = Vec::new();
    for report in reports {
        all.shown.extend(report.shown.into_iter().filter(|finding| !is_of_settings(finding)));
        all.ignored.extend(report.ignored);
        not_run.extend(report.not_run);
        all.rules = report.rules;
    }
    all.shown.extend(everywhere);
    let mut times: HashMap<&str, usize> = HashMap::new();
    not_run.iter().for_each(|not| *times.entry(not.check).or_default() += 1);
    // Taken out when met, so that each is reported once.
    all.not_run = not_run.into_iter().filter(|not| times.remove(not.check) == Some(count)).collect();
    if let Some(baseline) = baseline {
        baseline.suppress(&mut all);
    }
    all.shown.sort_by(in_order);
    all.suppressed.sort_by(in_order);
    all.ignored.sort_by(|one, two| in_order(&one.finding, &two.finding));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rule as known_rule;
    use crate::finding::{Message, NotRun, rule};
    use crate::model::{Origin, SourceId};

    #[test]
    fn what_is_said_of_the_settings_holds_only_where_it_holds_for_every_programme() {
        let of_settings = |line: usize| Finding::new(&rule::IGNORE_UNUSED).with("line", line);
        let found = |source| Finding::new(known_rule("target-zero").unwrap()).at(Origin::row(SourceId(source), 1));
        let not_run = |check| NotRun { check, reason: Message::new("not-run-funds") };
        let report = |shown, not_run| Report { shown, not_run, ..Report::default() };
        let one = report(vec![found(1), of_settings(1), of_settings(2)], vec![not_run("a"), not_run("b")]);
        let other = report(vec![found(0), of_settings(2)], vec![not_run("b")]);
        let all = together(vec![one, other], None);
        assert_eq!(all.shown, [found(0), found(1), of_settings(2)]);
        assert_eq!(all.not_run, [not_run("b")]);
    }
}
