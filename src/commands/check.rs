//! `expost check`: what could not be read, what was inferred, what does not fit.

use anyhow::Result;

use super::output::Destination;
use super::{programme, screen};
use crate::cli::{Check, FailOn, FindingsFormat};
use crate::finding::{Finding, Severity};
use crate::render;
use crate::report::contract::{self, FindingCounts};

/// Runs the command; the exit code is 1 where a finding is at or above the failing severity.
pub fn run(arguments: &Check) -> Result<u8> {
    let destination = Destination::create(&arguments.output, &arguments.input.inputs)?;
    let reading = programme::read(&arguments.input, arguments.rules.year)?;
    let labels = programme::labels(arguments.voice.lang.as_deref(), &reading.programme)?;
    let is_selected = |finding: &Finding| {
        let named = |ids: &[String]| ids.iter().any(|id| id == finding.check);
        (arguments.select.is_empty() || named(&arguments.select)) && !named(&arguments.ignore)
    };
    let (shown, ignored): (Vec<Finding>, Vec<Finding>) = reading.findings.into_iter().partition(is_selected);
    let count = |severity| shown.iter().filter(|finding| finding.severity == severity).count();
    let counts = FindingCounts {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        ignored: ignored.len(),
        suppressed: 0,
    };
    let sources = &reading.programme.sources;
    destination.write(|out| {
        match arguments.format {
            FindingsFormat::Json => {
                render::json::write(&contract::findings(&shown, counts, sources, &labels), out)?;
            }
            FindingsFormat::Text => {
                let listed = if arguments.voice.quiet { &[][..] } else { &shown };
                let width = screen::width();
                out.write_all(render::terminal::findings(listed, counts, sources, &labels, width).as_bytes())?;
            }
        }
        Ok(())
    })?;
    Ok(exit_code(&shown, arguments.fail_on))
}

/// 1 if a finding is at or above the failing severity, else 0.
fn exit_code(shown: &[Finding], fail_on: FailOn) -> u8 {
    let least = match fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Note => Severity::Note,
        FailOn::Never => return 0,
    };
    u8::from(shown.iter().any(|finding| finding.severity >= least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_code_follows_from_the_severities_and_the_failing_one() {
        let findings = |severity| vec![Finding::new("row-unused", severity)];
        for (found, fail_on, code) in [
            (Severity::Error, FailOn::Error, 1),
            (Severity::Warning, FailOn::Error, 0),
            (Severity::Warning, FailOn::Warning, 1),
            (Severity::Note, FailOn::Warning, 0),
            (Severity::Note, FailOn::Note, 1),
            (Severity::Error, FailOn::Never, 0),
        ] {
            assert_eq!(exit_code(&findings(found), fail_on), code, "{found:?} {fail_on:?}");
        }
        assert_eq!(exit_code(&[], FailOn::Note), 0);
    }
}
