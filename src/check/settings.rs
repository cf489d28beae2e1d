//! `expost.toml`: severities, and ignores with a subject, a reason and an optional end.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{rule, rules};
use crate::error::{Error, Result};
use crate::finding::{Finding, Rule, Severity};
use crate::model::Date;
use crate::text::suggestion;

/// What a team decides about the checks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    severities: BTreeMap<&'static str, Option<Severity>>,
    selected: Vec<&'static str>,
    skipped: Vec<&'static str>,
    /// Findings to be left out.
    pub ignores: Vec<Ignore>,
    /// The day on which the run takes place; without it no ignore expires.
    pub today: Option<Date>,
}

/// Findings to be left out, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignore {
    /// The id of the check whose findings are ignored.
    pub check: &'static str,
    /// The row's code, or the row's whole subject as a finding prints it.
    pub subject: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds.
    pub until: Option<Date>,
    /// Its line in the settings, from one.
    pub line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    severity: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    ignore: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    check: Spanned<String>,
    subject: Spanned<String>,
    reason: Spanned<String>,
    until: Option<Spanned<toml::Value>>,
}

const KEYS: &[&str] = &["severity", "ignore", "check", "subject", "reason", "until"];
const OFF: &str = "off";

impl Settings {
    /// Reads `expost.toml`; `place` names the file in errors.
    ///
    /// # Errors
    /// Unknown keys and check ids with a suggestion, and values that make no sense, each with its line; all at once.
    pub fn from_toml(text: &str, place: &str) -> Result<Self> {
        let file: File = toml::from_str(text).map_err(|error| unreadable(&error, text, place))?;
        let mut settings = Self::default();
        let mut errors = Vec::new();
        let mut fault = |span: Range<usize>, what: String, fix: String| {
            errors.push(Error::Settings { place: format!("{place}:{}", line_of(text, span.start)), what, fix });
        };
        for (id, severity) in &file.severity {
            let known = known_check(id.get_ref()).map_err(|(what, fix)| fault(id.span(), what, fix));
            let value = read_severity(severity.get_ref()).map_err(|(what, fix)| fault(severity.span(), what, fix));
            if let (Ok(check), Ok(severity)) = (known, value) {
                settings.severities.insert(check, severity);
            }
        }
        for entry in file.ignore {
            let line = line_of(text, entry.span().start);
            match read_ignore(entry.into_inner(), line) {
                Ok(ignore) => settings.ignores.push(ignore),
                Err((span, what, fix)) => fault(span, what, fix),
            }
        }
        if errors.is_empty() { Ok(settings) } else { Err(Error::from_several(errors)) }
    }

    /// The same with only these checks (all if the list is empty) and without those.
    ///
    /// # Errors
    /// Ids that no check has, with a suggestion.
    pub fn restricted<T: AsRef<str>>(mut self, select: &[T], skip: &[T]) -> Result<Self> {
        let mut errors = Vec::new();
        let mut read = |ids: &[T]| -> Vec<&'static str> {
            let ids = ids.iter().filter_map(|id| match known_check(id.as_ref().trim()) {
                Ok(check) => Some(check),
                Err((what, fix)) => {
                    errors.push(Error::Request(format!("{what}. {fix}")));
                    None
                }
            });
            ids.collect()
        };
        self.selected = read(select);
        self.skipped = read(skip);
        if errors.is_empty() { Ok(self) } else { Err(Error::from_several(errors)) }
    }

    /// Whether a check is switched off, by the settings or for this run.
    pub(super) fn is_off(&self, rule: &Rule) -> bool {
        self.skipped.contains(&rule.id) || self.severities.get(rule.id).is_some_and(Option::is_none)
    }

    /// The severity of a check's findings; none where it is switched off or not selected.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        let selected = self.selected.is_empty() || self.selected.contains(&rule.id);
        if !selected || self.is_off(rule) {
            return None;
        }
        self.severities.get(rule.id).copied().unwrap_or(Some(rule.severity))
    }

    /// Gives findings the severity that the settings state, and drops those of checks that do not take part.
    pub(super) fn set_severities(&self, findings: &mut Vec<Finding>) {
        findings.retain_mut(|finding| {
            if self.severity(finding.rule).is_none() {
                return false;
            }
            if let Some(Some(severity)) = self.severities.get(finding.rule.id) {
                finding.severity = *severity;
            }
            true
        });
    }
}

/// What is wrong, and how to fix it.
type Fault = (String, String);

/// The same with the place in the text.
type FaultAt = (Range<usize>, String, String);

fn read_severity(text: &str) -> std::result::Result<Option<Severity>, Fault> {
    if text == OFF {
        return Ok(None);
    }
    Severity::from_id(text).map(Some).ok_or_else(|| {
        (
            format!("`{text}` is no severity"),
            format!("Use error, warning, note or off{}", near(text, &["error", "warning", "note", OFF])),
        )
    })
}

fn read_ignore(entry: Entry, line: usize) -> std::result::Result<Ignore, FaultAt> {
    let at = |span: Range<usize>| move |(what, fix): Fault| (span, what, fix);
    let check = known_check(entry.check.get_ref()).map_err(at(entry.check.span()))?;
    let words = |text: Spanned<String>, name: &str, fix: &str| {
        let span = text.span();
        let text = text.into_inner().trim().to_owned();
        if text.is_empty() { Err((span, format!("`{name}` is empty"), fix.to_owned())) } else { Ok(text) }
    };
    let until = match entry.until {
        None => None,
        Some(value) => {
            let text = value.get_ref().as_str().map_or_else(|| value.get_ref().to_string(), str::to_owned);
            let day = text.parse::<Date>();
            let fix = "Write the last day on which the ignore holds.".to_owned();
            Some(day.map_err(|error| (value.span(), error.to_string(), fix))?)
        }
    };
    Ok(Ignore {
        check,
        subject: words(entry.subject, "subject", "Name the row it is about, as in \"1.2.3#2\".")?,
        reason: words(entry.reason, "reason", "Say why the finding may stand; whoever reads the file next will ask.")?,
        until,
        line,
    })
}

/// The check of that id, else a sentence with what was probably meant.
fn known_check(id: &str) -> std::result::Result<&'static str, Fault> {
    rule(id).map(|rule| rule.id).ok_or_else(|| {
        let ids: Vec<&str> = rules().map(|rule| rule.id).collect();
        (format!("there is no check `{id}`"), format!("`expost check --list` prints them all{}", near(id, &ids)))
    })
}

/// The end of a sentence: `; did you mean ...?` if something is near, else a full stop.
fn near(word: &str, known: &[&str]) -> String {
    suggestion(word, known).map_or_else(|| ".".to_owned(), |known| format!("; did you mean `{known}`?"))
}

/// The error for an id that no check has: the sentence for `--explain` and the like.
pub(super) fn unknown_check(id: &str) -> Error {
    let (what, fix) = known_check(id).err().unwrap_or_default();
    Error::Request(format!("{what}. {fix}"))
}

fn unreadable(error: &toml::de::Error, text: &str, place: &str) -> Error {
    let message = error.message().to_owned();
    let place = error.span().map_or_else(|| place.to_owned(), |span| format!("{place}:{}", line_of(text, span.start)));
    let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
    match unknown {
        Some(key) => Error::Settings {
            place,
            what: format!("there is no key `{key}`"),
            fix: format!(
                "The keys are `severity` and `[[ignore]]` with check, subject, reason and until{}",
                near(key, KEYS)
            ),
        },
        None => Error::Settings { place, what: message, fix: String::new() },
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_and_ignores_are_read() {
        let text = "[severity]\ntarget-zero = \"error\"\nunit-missing = \"off\"\n\n[[ignore]]\ncheck = \"target-turns\"\n\
                    subject = \"1.2.5#1\"\nreason = \"agreed\"\nuntil = 2026-12-31\n";
        let settings = Settings::from_toml(text, "expost.toml").unwrap();
        assert_eq!(settings.severity(rule("target-zero").unwrap()), Some(Severity::Error));
        assert_eq!(settings.severity(rule("unit-missing").unwrap()), None);
        assert_eq!(settings.severity(rule("target-turns").unwrap()), Some(rule("target-turns").unwrap().severity));
        let [ignore] = &settings.ignores[..] else { panic!("{:?}", settings.ignores) };
        assert_eq!((ignore.check, ignore.subject.as_str(), ignore.line), ("target-turns", "1.2.5#1", 5));
        assert_eq!(ignore.until.unwrap().to_string(), "2026-12-31");
    }

    #[test]
    fn what_is_unknown_is_refused_with_a_suggestion_and_its_line() {
        for (text, message) in [
            ("severty = 1", "expost.toml:1: there is no key `severty`"),
            ("[severity]\ntarget-zeros = \"note\"", "expost.toml:2: there is no check `target-zeros`"),
            ("[severity]\ntarget-zeros = \"note\"", "did you mean `target-zero`"),
            ("[severity]\ntarget-zero = \"fatal\"", "expost.toml:2: `fatal` is no severity"),
            (
                "[[ignore]]\ncheck = \"target-zero\"\nsubject = \"1.1\"\nreason = \" \"",
                "expost.toml:4: `reason` is empty",
            ),
            ("[[ignore]]\ncheck = \"target-zero\"\nsubject = \"1.1\"", "reason"),
            ("[[ignore]]\ncheck = \"target-zero\"\nsubject = \"1.1\"\nreason = \"x\"\nuntil = \"soon\"", "is no day"),
        ] {
            let error = Settings::from_toml(text, "expost.toml").unwrap_err().to_string();
            assert!(error.contains(message), "{text}: {error}");
        }
    }

    #[test]
    fn only_the_selected_checks_take_part() {
        let settings = Settings::default().restricted(&["target-zero", "target-turns"], &["target-turns"]).unwrap();
        let taking_part = rules().filter(|rule| settings.severity(rule).is_some()).map(|rule| rule.id);
        assert_eq!(taking_part.collect::<Vec<_>>(), ["target-zero"]);
        let error = Settings::default().restricted(&["target-nought"], &[]).unwrap_err().to_string();
        assert!(error.contains("target-nought"), "{error}");
    }
}
