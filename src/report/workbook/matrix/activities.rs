//! The rows of activities.

use super::builder::{MatrixSheetBuilder, editable, token, token_title, working};
use crate::judge::ActivityEvaluation;
use crate::model::RowIdentity;
use crate::report::grid::{Cell, Row};
use crate::report::reason;
use crate::report::tone::Tone;
use crate::report::values::words;
use crate::report::workbook::words::derived_word;

impl<'e> MatrixSheetBuilder<'e> {
    pub(super) fn activity_block(&self, activities: &'e [ActivityEvaluation<'e>]) -> Vec<Row<'e>> {
        if activities.is_empty() {
            return Vec::new();
        }
        let header = |key: &str, span| Cell::text(self.labels.text(key), Tone::ActivityHeader).spanning(span);
        let cells = vec![
            header("column-activity", 1),
            header("column-institution", 2),
            header("column-status", 2),
            header("column-reasoning", 2),
            header("column-relevance", 1),
            header("column-relevance-words", 1),
            header("column-effectiveness", 1),
            header("column-next-steps", 1),
            header("column-group-comment", 1),
            token_title(),
        ];
        let mut rows = vec![Row { cells, keep_with_next: true }];
        rows.extend(activities.iter().map(|judged| self.activity_row(judged)));
        rows
    }

    fn activity_row(&self, judged: &'e ActivityEvaluation<'e>) -> Row<'e> {
        let activity = judged.activity;
        let tone = Tone::from_judged_relevance(&judged.relevance);
        let status = match &activity.status {
            Some(status) => self.labels.text(&format!("status-{}", status.value.id())),
            None => {
                activity.status_text.as_ref().map_or_else(|| self.labels.text("status-none"), |text| text.value.clone())
            }
        };
        let mut relevance = self.relevance_choice(&judged.relevance);
        if judged.relevance.differs() {
            relevance.note = Some(self.in_words(&reason::explain_relevance(&judged.relevance)));
        }
        let identity = RowIdentity::Activity(activity.code.clone());
        let cells = vec![
            Cell::text(format!("{} {}", activity.code, activity.title.text()), tone),
            Cell::text(activity.institution.text(), tone).spanning(2),
            Cell::text(status, tone).spanning(2),
            words(&activity.remark, tone).spanning(2),
            relevance,
            Cell::text(self.relevance_words(&judged.relevance, activity.relevance.as_ref()), tone),
            words(&activity.effectiveness, tone),
            editable(words(&activity.next_steps, Tone::Input)),
            editable(self.decided_words(&identity, |decision| &decision.comment)),
            token(&identity),
            working(derived_word(&judged.relevance, self.labels)),
        ];
        Row { cells, keep_with_next: false }
    }
}
