//! What a share is counted of.

crate::model::terms_ids! {
    /// What a tolerance applies to.
    Basis {
        /// The target's level: `achieved / target`.
        Level = "level",
        /// The planned change: `(achieved - baseline) / (target - baseline)`.
        Change = "change",
    }
}
