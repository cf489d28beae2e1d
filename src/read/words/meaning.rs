//! What the columns of tables can mean, and what a programme can say of itself.

crate::model::terms_ids! {
    /// The meaning of a column.
    Meaning {
        /// The row's own code, or its owner's where the row has none.
        Code = "code",
        /// The code of the objective or measure that an indicator belongs to.
        OwnerCode = "owner-code",
        /// A measure's code.
        MeasureCode = "measure-code",
        /// An objective's code.
        ObjectiveCode = "objective-code",
        /// An objective, by code or title.
        Objective = "objective",
        /// A measure, by code or title.
        Measure = "measure",
        /// The name of whatever the row describes.
        Title = "title",
        /// An indicator's name.
        Indicator = "indicator",
        /// An activity's title.
        Activity = "activity",
        /// The unit of the values.
        Unit = "unit",
        /// Where the values can be verified.
        SourceOfVerification = "source-of-verification",
        /// The baseline.
        Baseline = "baseline",
        /// The baseline's year.
        BaselineYear = "baseline-year",
        /// A target.
        Target = "target",
        /// A target, or the evaluator's comment in its place.
        TargetOrComment = "target-or-comment",
        /// An achieved value.
        Achieved = "achieved",
        /// The year of the row's values.
        Year = "year",
        /// A value.
        Value = "value",
        /// What the value is: baseline, target or achieved.
        ValueKind = "value-kind",
        /// Which way an indicator is meant to go.
        Direction = "direction",
        /// The responsible institution.
        Institution = "institution",
        /// Partners in the implementation.
        Partners = "partners",
        /// When an activity is due.
        Deadline = "deadline",
        /// How far an activity has come.
        Status = "status",
        /// The evaluator's words on relevance.
        Relevance = "relevance",
        /// The evaluator's words on effectiveness.
        Effectiveness = "effectiveness",
        /// The evaluator's reasoning.
        Remark = "remark",
        /// The evaluator's comment.
        Comment = "comment",
        /// Possible next steps.
        NextSteps = "next-steps",
        /// The verdict that the evaluator states.
        Verdict = "verdict",
        /// A measure's type.
        Kind = "type",
        /// A measure's validity.
        Validity = "validity",
        /// A source of funding.
        FundingSource = "source-of-funding",
        /// The reference to the programme budget.
        BudgetReference = "budget-reference",
        /// Estimated funds.
        Funds = "funds",
        /// Whether the row is an overall objective, a specific one or a measure.
        Level = "level",
        /// A published percentage of achieved indicators.
        PublishedAchieved = "published-achieved",
        /// A published percentage of indicators not achieved.
        PublishedNotAchieved = "published-not-achieved",
        /// The name of something that the programme says of itself.
        Key = "key",
        /// The id that another table gives the row.
        OwnId = "own-id",
        /// Where the row was read before, as `expost convert` writes it.
        Origin = "origin",
    }
}

crate::model::terms_ids! {
    /// What a table of facts states about the programme.
    Fact {
        /// Its title.
        Title = "title",
        /// The institution that coordinates and reports.
        Institution = "institution",
        /// The document that it implements.
        UmbrellaDocument = "umbrella-document",
        /// The first year of the action plan.
        FirstYear = "first-year",
        /// The last year of the action plan.
        LastYear = "last-year",
        /// First and last year in one.
        Period = "period",
        /// The year whose achieved values are judged.
        ReviewYear = "review-year",
        /// The profile it names.
        Profile = "profile",
        /// The language of its outputs.
        Language = "language",
        /// The identifier under which it is registered.
        Identifier = "identifier",
        /// The identifier of the institution that reports.
        Organisation = "organisation",
        /// The code of that institution's type.
        OrganisationType = "organisation-type",
        /// The code of the programme's status.
        ActivityStatus = "activity-status",
        /// What it is about.
        Description = "description",
    }
}
