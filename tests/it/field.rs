//! Tables of indicators, targets, results and plans as offices publish them: each is evaluated, or one sentence says why
//! it cannot be.

use std::collections::BTreeMap;
use std::path::Path;

use crate::workdir::{Workdir, shared};

/// What becomes of a table.
enum Outcome {
    /// It is evaluated; with that review year where it names none.
    Evaluated(&'static [&'static str]),
    /// It cannot be, for want of what is named; the program ends with 2 and one of its sentences for that.
    Cannot(&'static str),
}
use Outcome::{Cannot, Evaluated};

const NO_TARGETS: Outcome = Cannot("values by year, without a target");
const PARTS_ONLY: Outcome = Cannot("values by year of parts only, or with several series in a file");
const SERIES: Outcome = Evaluated(&[]);
const DEFINITIONS: Outcome = Cannot("definitions of indicators, without values");
const NO_INDICATORS: Outcome = Cannot("no indicators");
const NO_ACHIEVED: Outcome = Cannot("a plan with targets, without achieved values");

/// A beginning or a middle of a file's name, and what becomes of the table. The first line that fits counts.
const OUTCOMES: &[(&str, Outcome)] = &[
    ("mcc-gov__iati-gen__kpis.csv", Evaluated(&["--year", "2012"])),
    ("mcc-gov__iati-gen__indicators.csv", Evaluated(&["--year", "2012"])),
    (
        "mcc-gov__iati-gen__indicator_details.csv",
        Cannot("quarters of the first to fifth year of a compact; which calendar years these are stands nowhere"),
    ),
    ("mcc-gov__iati-gen__compacts.csv", NO_INDICATORS),
    ("__csv-meta-", DEFINITIONS),
    ("__meta-", DEFINITIONS),
    ("GSA__sdg-data-usa__indicator_11-1-1", PARTS_ONLY),
    ("GSA__sdg-data-usa__indicator_4-1-1", PARTS_ONLY),
    ("ONSdigital__sdg-data__indicator_10-1-1", Cannot("periods of several years that are no year")),
    ("ONSdigital__sdg-data__indicator_", SERIES),
    ("osdg-data__indicator_4-1", PARTS_ONLY),
    ("kazstat__indicator_1-3-1", PARTS_ONLY),
    ("kazstat__indicator_10-1-1", PARTS_ONLY),
    ("kazstat__indicator_5-5-1", PARTS_ONLY),
    ("sdg-data-bosnia__indicator_", PARTS_ONLY),
    ("sdg-data-bristol__data-indicator_10-1-1", PARTS_ONLY),
    ("cif-data-donnees-cic__indicator_11-1-1", PARTS_ONLY),
    ("indicator_", SERIES),
    ("sdg-data", NO_TARGETS),
    ("osdg-data", NO_TARGETS),
    ("EdinburghCityScope__cec-locality-profiles__indicators", DEFINITIONS),
    ("EdinburghCityScope__cec-locality-profiles__population", NO_TARGETS),
    ("OpenDataServices__cove__example-org-analysis", Cannot("IATI activities with results, without an achieved value")),
    ("OpenDataServices__cove__", NO_INDICATORS),
    ("IATI__IATI-Extra-Documentation__", NO_INDICATORS),
    ("IATI-Schemas__IATI_xml_dfid_sample", NO_INDICATORS),
    ("IATI-Schemas__worked-example", NO_INDICATORS),
    ("IATI-Schemas__dfid_out", Cannot("IATI of version 1.0, which knew no results")),
    ("IATI__IATI-Schemas__", Cannot("pieces of IATI results to test a schema with, without an achieved value")),
    ("iatipublisher__complete.xml", Evaluated(&[])),
    ("apache__poi__", NO_INDICATORS),
    ("arqaamio__LogframeLab", DEFINITIONS),
    ("SustainSC_DSS__kpis", DEFINITIONS),
    ("SustainSC_DSS__kpi_", Cannot("thresholds and weights of indicators, without values")),
    ("SustainSC_DSS__cost_factors", NO_INDICATORS),
    ("srbija-naselja", NO_INDICATORS),
    ("dhis2-metadata", NO_INDICATORS),
    ("tra-corporate-plan-7__revenue", NO_ACHIEVED),
    ("tra-corporate-plan-7__resources", NO_ACHIEVED),
    ("tra-corporate-plan-7__", NO_INDICATORS),
    ("TransparencySpend", NO_INDICATORS),
    ("jax-health-scorecard", NO_TARGETS),
    ("iatipublisher__complete.csv", NO_INDICATORS),
    (
        "iatipublisher__",
        Cannot("a form in several workbooks whose rows are joined by identifiers, filled with samples"),
    ),
];

#[test]
fn each_published_table_is_evaluated_or_cannot_be_for_a_reason() {
    let Some(field) = shared("corpus/field") else { return };
    let folder = Workdir::new();
    let names = names(&field);
    let mut faults = Vec::new();
    let mut reasons = BTreeMap::new();
    for name in &names {
        let path = field.join(name);
        let path = path.to_str().unwrap();
        let Some((_, outcome)) = OUTCOMES.iter().find(|(part, _)| name.contains(part)) else {
            faults.push(format!("{name}: not in the list"));
            continue;
        };
        match outcome {
            Evaluated(options) => {
                *reasons.entry("evaluated").or_insert(0) += 1;
                let arguments = [&["evaluate", path, "--format", "json", "-q"], *options].concat();
                let ran = folder.expost(&arguments);
                // Several rows of one period are asked about.
                let asks = options.is_empty() && ran.code == 2 && ran.stderr.contains("in a map with --map");
                if asks {
                    continue;
                }
                if ran.code != 0 || !["indicators", "programmes"].iter().any(|key| ran.json()[key][0].is_object()) {
                    faults.push(format!("{name}: not evaluated: {}", ran.stderr));
                }
            }
            Cannot(reason) => {
                *reasons.entry(*reason).or_insert(0) += 1;
                let ran = folder.expost(&["evaluate", path]);
                // What is read and holds nothing to judge is said.
                if ran.code == 0 && ran.stderr.contains("nothing is counted") {
                    continue;
                }
                let says = [
                    "nothing to evaluate",
                    "nothing is counted",
                    "no year to judge",
                    "it is an IATI",
                    "it is XML",
                    "in a map with --map",
                ];
                // A series of achieved values is an indicator whose target is missing.
                let is_series = ran.code == 0 && *reason == "values by year, without a target";
                if is_series {
                    continue;
                }
                if ran.code != 2 || !says.iter().any(|sentence| ran.stderr.contains(sentence)) {
                    faults.push(format!("{name} ({reason}): {} {}{}", ran.code, ran.stderr, ran.stdout));
                }
            }
        }
    }
    for (reason, count) in reasons {
        println!("{count:>3}  {reason}");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn names(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "MANIFEST.tsv").collect();
    names.sort();
    names
}
