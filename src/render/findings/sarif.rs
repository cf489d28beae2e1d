//! Findings as SARIF 2.1.0, for code scanning services and editors.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::format::{FindingsFormat, FindingsStyle};
use crate::error::Result;
use crate::finding::{Finding, RuleInRun, Severity};
use crate::language::Labels;
use crate::model::{Origin, SourceKind, Sources};
use crate::render::json;
use crate::report::FindingsReport;
use crate::text::printable;

pub(super) const FORMAT: FindingsFormat = FindingsFormat {
    name: "sarif",
    description: "SARIF 2.1.0, for code scanning",
    ending: Some("sarif"),
    needs_file: None,
    writer: write,
};

fn write(findings: &FindingsReport<'_>, _: FindingsStyle, out: &mut dyn Write) -> Result<()> {
    Ok(json::write(&log(findings), out)?)
}

/// A SARIF log of one run.
fn log(findings: &FindingsReport<'_>) -> Value {
    let FindingsReport { report, sources, labels, .. } = *findings;
    let ids: Vec<&str> = report.rules.iter().map(|known| known.rule.id).collect();
    let suppressed = |finding: &Finding, kind: &str, justification: &str| {
        let mut result = result(finding, &ids, sources, labels);
        let mut suppression = Map::from_iter([("kind".to_owned(), json!(kind))]);
        if !justification.is_empty() {
            suppression.insert("justification".to_owned(), json!(printable(justification)));
        }
        result.insert("suppressions".to_owned(), json!([suppression]));
        Value::Object(result)
    };
    let shown = report.shown.iter().map(|finding| Value::Object(result(finding, &ids, sources, labels)));
    let ignored = report.ignored.iter().map(|ignored| suppressed(&ignored.finding, "external", &ignored.reason));
    let known = report.suppressed.iter().map(|finding| suppressed(finding, "external", ""));
    json!({
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": report.rules.iter().map(rule).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": true,
                "toolConfigurationNotifications": report.not_run.iter().map(|not_run| json!({
                    "level": "note",
                    "message": { "text": labels.message(&not_run.reason, sources) },
                    "associatedRule": { "id": not_run.check },
                })).collect::<Vec<_>>(),
            }],
            "results": shown.chain(ignored).chain(known).collect::<Vec<_>>(),
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn rule(in_run: &RuleInRun) -> Value {
    let rule = in_run.rule;
    let configuration = match in_run.severity {
        Some(severity) => json!({ "level": level(severity) }),
        None => json!({ "enabled": false }),
    };
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.summary() },
        "help": { "text": rule.documentation, "markdown": rule.documentation },
        "defaultConfiguration": configuration,
        "properties": { "tags": [rule.family.id()] },
    })
}

fn result(finding: &Finding, ids: &[&str], sources: &Sources, labels: &Labels) -> Map<String, Value> {
    let mut message = printable(&labels.message(&finding.message, sources)).into_owned();
    if let Some(subject) = &finding.subject {
        message = format!("{}: {message}", printable(subject));
    }
    let mut result = Map::new();
    result.insert("ruleId".to_owned(), json!(finding.rule.id));
    if let Some(index) = ids.iter().position(|id| *id == finding.rule.id) {
        result.insert("ruleIndex".to_owned(), json!(index));
    }
    result.insert("level".to_owned(), json!(level(finding.severity)));
    result.insert("message".to_owned(), json!({ "text": message }));
    result.insert("locations".to_owned(), finding.at.iter().map(|at| location(*at, sources)).collect());
    if !finding.related.is_empty() {
        let each = finding.related.iter().map(|at| location(*at, sources));
        result.insert("relatedLocations".to_owned(), each.collect());
    }
    result
}

/// A region of a text file, or a cell as a logical location.
fn location(origin: Origin, sources: &Sources) -> Value {
    let place = sources.place(origin);
    let kind = sources.get(origin.source_id()).map(|source| source.kind);
    let mut physical = Map::new();
    physical.insert("artifactLocation".to_owned(), json!({ "uri": uri(&place.file) }));
    if let Some(line) = place.line.filter(|_| matches!(kind, Some(SourceKind::Lines | SourceKind::Elements))) {
        let region = match place.field.filter(|_| kind == Some(SourceKind::Elements)) {
            Some(column) => json!({ "startLine": line, "startColumn": column }),
            None => json!({ "startLine": line }),
        };
        physical.insert("region".to_owned(), region);
    }
    let mut location = Map::from_iter([("physicalLocation".to_owned(), Value::Object(physical))]);
    let mut names: Vec<String> =
        place.sheet.iter().chain(&place.cell).map(|part| printable(part).into_owned()).collect();
    names.extend(place.field.filter(|_| kind != Some(SourceKind::Elements)).map(|field| format!("field {field}")));
    if let Some(name) = names.last() {
        let whole = printable(&place.to_string()).into_owned();
        location.insert("logicalLocations".to_owned(), json!([{ "name": name, "fullyQualifiedName": whole }]));
    }
    Value::Object(location)
}

/// A relative path as a URI reference: slashes forward, everything else that is no plain character escaped.
fn uri(file: &str) -> String {
    let file = if cfg!(windows) { file.replace('\\', "/") } else { file.to_owned() };
    let mut uri = String::with_capacity(file.len());
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
