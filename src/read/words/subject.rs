//! What the rows of a table describe.

crate::model::terms_ids! {
    /// What the rows of a table describe.
    Subject {
        /// Facts about the programme.
        Facts = "programme",
        /// Objectives and measures.
        Structure = "objectives-and-measures",
        /// Indicators.
        Indicators = "indicators",
        /// Activities.
        Activities = "activities",
        /// Lines of funding.
        Funding = "funding",
        /// Published percentages.
        Published = "published",
    }
}
