//! Which columns a table must have to describe what, and which columns are used in it.

use crate::read::words::meaning::Meaning::{self, *};
use crate::read::words::subject::Subject;

/// Columns that make a table one of a subject.
struct Requirement {
    subject: Subject,
    /// Of each of these groups the table has at least one.
    needs: &'static [&'static [Meaning]],
    /// Of these it has none.
    excludes: &'static [Meaning],
}

/// Codes of what a row describes or belongs to.
const CODES: &[Meaning] = &[Code, OwnerCode, MeasureCode, ObjectiveCode];

/// What names a row.
const NAMES: &[Meaning] = &[Code, OwnerCode, MeasureCode, ObjectiveCode, Indicator, Title];

/// All requirements; the first that a table meets says what it describes.
const REQUIREMENTS: &[Requirement] = &[
    Requirement { subject: Subject::Facts, needs: &[&[Key], &[Value]], excludes: CODES },
    Requirement {
        subject: Subject::Published,
        needs: &[
            &[PublishedAchieved, PublishedNotAchieved],
            &[Code, OwnerCode, MeasureCode, ObjectiveCode, Indicator, Title, Objective],
        ],
        excludes: &[],
    },
    Requirement { subject: Subject::Indicators, needs: &[&[Baseline, Target, Achieved], NAMES], excludes: &[] },
    Requirement { subject: Subject::Indicators, needs: &[&[Year], &[Value], NAMES], excludes: &[] },
    Requirement {
        subject: Subject::Indicators,
        needs: &[&[Indicator], &[Code, OwnerCode, MeasureCode, ObjectiveCode, Unit, Relevance, Verdict]],
        excludes: &[],
    },
    Requirement {
        subject: Subject::Activities,
        needs: &[
            &[Activity],
            &[Code, OwnerCode, MeasureCode, ObjectiveCode, Measure, Deadline, Status, Institution, Relevance],
        ],
        excludes: &[],
    },
    Requirement {
        subject: Subject::Activities,
        needs: &[&[Deadline, Status, Partners, Effectiveness], &[Code, OwnerCode, MeasureCode, ObjectiveCode, Title]],
        excludes: &[],
    },
    Requirement { subject: Subject::Activities, needs: &[&[Code], &[MeasureCode, Measure], &[Title]], excludes: &[] },
    Requirement {
        subject: Subject::Funding,
        needs: &[
            &[Funds, FundingSource, BudgetReference],
            &[Code, OwnerCode, MeasureCode, ObjectiveCode, Measure, FundingSource],
        ],
        excludes: &[Title, Activity],
    },
    Requirement {
        subject: Subject::Structure,
        needs: &[CODES, &[Title, Measure, Objective, Relevance]],
        excludes: &[],
    },
    Requirement { subject: Subject::Structure, needs: &[&[Level], &[Title]], excludes: &[] },
];

impl Requirement {
    fn is_met_by(&self, columns: &[Meaning]) -> bool {
        let has_one = |group: &[Meaning]| group.iter().any(|meaning| columns.contains(meaning));
        self.needs.iter().all(|group| has_one(group)) && !has_one(self.excludes)
    }
}

/// What a table of these columns describes.
pub fn subject_of(columns: &[Meaning]) -> Option<Subject> {
    REQUIREMENTS.iter().find(|requirement| requirement.is_met_by(columns)).map(|requirement| requirement.subject)
}

/// Whether a column of that meaning is used in a table of that subject.
pub fn is_used(meaning: Meaning, subject: Subject) -> bool {
    use Subject::{Activities, Facts, Funding, Indicators, Published, Structure};
    let subjects: &[Subject] = match meaning {
        Origin => Subject::ALL,
        Key => &[Facts],
        Value => &[Facts, Indicators],
        Code | OwnerCode | MeasureCode | Measure => &[Structure, Indicators, Activities, Funding, Published],
        ObjectiveCode | Objective => &[Structure, Indicators, Funding, Published],
        Title | Institution | Relevance => &[Structure, Indicators, Activities],
        Comment => &[Structure, Indicators],
        Kind | Validity | Level => &[Structure],
        TargetMin | TargetMax | TargetOriginal | TargetYear | PercentAchieved | Numerator | Denominator => {
            &[Indicators]
        }
        Weight | Part | Owner => &[Indicators],
        OwnId | Indicator | Unit | SourceOfVerification | Direction | Verdict => &[Indicators],
        Baseline | BaselineYear | Target | TargetOrComment | Achieved | Year | ValueKind => &[Indicators],
        Remark | NextSteps => &[Indicators, Activities],
        Activity | Partners | Deadline | Status | Effectiveness => &[Activities],
        FundingSource | BudgetReference | Funds => &[Activities, Funding],
        PublishedAchieved | PublishedNotAchieved => &[Published],
    };
    subjects.contains(&subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For each requirement, in order, a table that has just what it needs.
    const LEAST: &[(Subject, &[Meaning])] = &[
        (Subject::Facts, &[Key, Value]),
        (Subject::Published, &[PublishedNotAchieved, Objective]),
        (Subject::Indicators, &[Title, Achieved]),
        (Subject::Indicators, &[OwnerCode, Year, Value]),
        (Subject::Indicators, &[Indicator, Unit]),
        (Subject::Activities, &[Activity, Institution]),
        (Subject::Activities, &[Title, Partners]),
        (Subject::Activities, &[Code, Measure, Title]),
        (Subject::Funding, &[Measure, Funds]),
        (Subject::Structure, &[ObjectiveCode, Objective]),
        (Subject::Structure, &[Level, Title]),
    ];

    #[test]
    fn a_table_with_the_columns_that_a_requirement_needs_describes_its_subject() {
        assert_eq!(LEAST.len(), REQUIREMENTS.len());
        for (requirement, (subject, columns)) in REQUIREMENTS.iter().zip(LEAST) {
            assert!(requirement.is_met_by(columns), "{columns:?}");
            assert_eq!((requirement.subject, subject_of(columns)), (*subject, Some(*subject)), "{columns:?}");
        }
    }

    #[test]
    fn a_table_that_lacks_one_of_the_columns_does_not_meet_the_requirement() {
        for (requirement, (_, columns)) in REQUIREMENTS.iter().zip(LEAST) {
            for lacking in *columns {
                let rest: Vec<Meaning> = columns.iter().copied().filter(|meaning| meaning != lacking).collect();
                assert!(!requirement.is_met_by(&rest), "{columns:?} without {lacking:?}");
            }
        }
    }

    #[test]
    fn a_table_with_a_column_that_a_requirement_excludes_does_not_meet_it() {
        for (requirement, (_, columns)) in REQUIREMENTS.iter().zip(LEAST) {
            for excluded in requirement.excludes {
                assert!(!requirement.is_met_by(&[columns, &[*excluded][..]].concat()), "{columns:?} with {excluded:?}");
            }
        }
        assert_eq!(subject_of(&[Key, Value, Code]), None);
        assert_eq!(subject_of(&[Code, Funds, Title]), Some(Subject::Structure));
    }

    #[test]
    fn of_several_requirements_the_first_decides() {
        for (columns, subject) in [
            (&[Code, Title, Target, PublishedAchieved][..], Subject::Published),
            (&[Code, Title, Target, Deadline], Subject::Indicators),
            (&[Code, Activity, Status, Funds], Subject::Activities),
            (&[Code, Objective, Funds], Subject::Funding),
            (&[Level, Code, Title], Subject::Structure),
        ] {
            assert_eq!(subject_of(columns), Some(subject), "{columns:?}");
        }
    }

    #[test]
    fn columns_that_a_requirement_names_are_used_in_its_table() {
        for requirement in REQUIREMENTS.iter().filter(|requirement| requirement.subject != Subject::Activities) {
            for group in requirement.needs {
                assert!(group.iter().any(|meaning| is_used(*meaning, requirement.subject)));
            }
        }
        assert!(is_used(Status, Subject::Activities) && !is_used(Status, Subject::Structure));
        assert!(is_used(Value, Subject::Facts) && !is_used(Value, Subject::Published));
        assert!(Subject::ALL.iter().all(|subject| is_used(Origin, *subject)));
    }
}
