//! Findings as JUnit XML: a test suite a family, a test case a check.

use std::fmt::Write as _;
use std::io;

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::finding::{Family, Finding, Rule, RuleInRun, Severity};
use crate::language::Labels;
use crate::model::Sources;
use crate::render::xml::escaped;
use crate::report::FindingsReport;
use crate::text::printable;

pub(super) const FORMAT: FindingsFormat = FindingsFormat {
    name: "junit",
    description: "JUnit XML, a test case a check",
    ending: Some("xml"),
    needs_file: None,
    writer: write,
};

fn write(findings: &FindingsReport<'_>, _: FindingsStyle, out: &mut dyn io::Write) -> Result<()> {
    Ok(out.write_all(printed(findings).as_bytes())?)
}

/// Test suites: a check with a finding at or above the least failing severity fails, with lesser ones only it passes with
/// them in its output, one that could not run is skipped.
fn printed(findings: &FindingsReport<'_>) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let families = Family::ALL.iter().map(|family| suite(*family, findings)).collect::<Vec<_>>();
    let sum = |count: fn(&Suite) -> usize| families.iter().map(count).sum::<usize>();
    let _ = writeln!(
        text,
        "<testsuites name=\"expost check\" tests=\"{}\" failures=\"{}\" skipped=\"{}\" errors=\"0\">",
        sum(|suite| suite.tests),
        sum(|suite| suite.failures),
        sum(|suite| suite.skipped)
    );
    families.iter().for_each(|suite| text.push_str(&suite.text));
    text.push_str("</testsuites>\n");
    text
}

struct Suite {
    tests: usize,
    failures: usize,
    skipped: usize,
    text: String,
}

fn suite(family: Family, printed: &FindingsReport<'_>) -> Suite {
    let FindingsReport { report, sources, labels, fails_from, .. } = *printed;
    let takes_part = |known: &&RuleInRun| known.rule.family == family && known.severity.is_some();
    let rules: Vec<&Rule> = report.rules.iter().filter(takes_part).map(|known| known.rule).collect();
    let mut suite = Suite { tests: rules.len(), failures: 0, skipped: 0, text: String::new() };
    let mut cases = String::new();
    for rule in rules {
        let findings: Vec<&Finding> = report.shown.iter().filter(|finding| finding.rule.id == rule.id).collect();
        let _ = write!(cases, "    <testcase classname=\"{}\" name=\"{}\"", family.id(), rule.id);
        let lines = |list: &[&Finding]| {
            list.iter().map(|finding| line(finding, sources, labels)).collect::<Vec<_>>().join("\n")
        };
        let failing: Vec<&Finding> = findings
            .iter()
            .copied()
            .filter(|finding| fails_from.is_some_and(|least| finding.severity >= least))
            .collect();
        let not_run = report.not_run.iter().find(|not_run| not_run.check == rule.id);
        if let Some(not_run) = not_run {
            suite.skipped += 1;
            let reason = labels.message(&not_run.reason, sources);
            let _ = writeln!(cases, "><skipped message=\"{}\"/></testcase>", escaped(&reason));
        } else if !failing.is_empty() {
            suite.failures += 1;
            let _ = writeln!(
                cases,
                ">\n      <failure message=\"{}\" type=\"{}\">{}</failure>\n    </testcase>",
                escaped(rule.summary()),
                failing.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Warning).id(),
                escaped(&lines(&findings))
            );
        } else if findings.is_empty() {
            cases.push_str("/>\n");
        } else {
            let _ =
                writeln!(cases, ">\n      <system-out>{}</system-out>\n    </testcase>", escaped(&lines(&findings)));
        }
    }
    let _ = write!(
        suite.text,
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\" errors=\"0\">\n{cases}  </testsuite>\n",
        family.id(),
        suite.tests,
        suite.failures,
        suite.skipped
    );
    suite
}

fn line(finding: &Finding, sources: &Sources, labels: &Labels) -> String {
    let place = finding.place(sources).map(|place| format!("{place}: ")).unwrap_or_default();
    let subject = finding.subject.as_ref().map(|subject| format!(" ({subject})")).unwrap_or_default();
    let whole = format!("{place}{}: {}{subject}", finding.severity.id(), labels.message(&finding.message, sources));
    printable(&whole).into_owned()
}
