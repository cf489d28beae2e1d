//! What the template is made for.

use crate::model::Period;

/// The years, numbered rows and lists of choices of a template.
#[derive(Debug, Clone)]
pub struct TemplateContents {
    /// The years of the action plan.
    pub years: Period,
    /// How many specific objectives are numbered ahead, from 1.1 on; the example is the first.
    pub objectives: u32,
    /// The profiles to choose from.
    pub profiles: Vec<String>,
    /// The languages of the outputs to choose from.
    pub languages: Vec<String>,
}
