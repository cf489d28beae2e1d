//! What the columns of tables can mean, and what a programme can say of itself.

crate::model::terms_ids! {
    /// What a column holds. The ids are those of `data/vocabulary` and of maps.
    Meaning {
        /// The row's own code, or its owner's where the row has none.
        Code = "code",
        /// Code of the objective or measure that an indicator belongs to, `1.1` or `1.1.3`.
        OwnerCode = "owner-code",
        /// A measure's code.
        MeasureCode = "measure-code",
        /// An objective's code.
        ObjectiveCode = "objective-code",
        /// An objective, by code or title.
        Objective = "objective",
        /// A measure, by code or title.
        Measure = "measure",
        /// Name of whatever the row describes; the other columns say what that is.
        Title = "title",
        /// An indicator's name.
        Indicator = "indicator",
        /// An activity's title.
        Activity = "activity",
        /// Unit of all values in the row, `%` or `Number`.
        Unit = "unit",
        /// Source of verification, free text.
        SourceOfVerification = "source-of-verification",
        /// The value before the programme, with or without its year: `0 (2020)`.
        Baseline = "baseline",
        /// Year of the baseline, where it has a column of its own.
        BaselineYear = "baseline-year",
        /// A target.
        Target = "target",
        /// A target of which the achieved value is to be at least as large.
        TargetMin = "target-min",
        /// A target of which the achieved value is to be at most as large.
        TargetMax = "target-max",
        /// The first target of a year, beside a revised one that counts.
        TargetOriginal = "target-original",
        /// Year in which the row's target is due.
        TargetYear = "target-year",
        /// A target, or the evaluator's comment in its place.
        TargetOrComment = "target-or-comment",
        /// An achieved value.
        Achieved = "achieved",
        /// A computed share of the target, or a distance from it: never an achieved value.
        PercentAchieved = "percent-achieved",
        /// What a percentage was computed from: the part.
        Numerator = "numerator",
        /// What a percentage was computed from: the whole.
        Denominator = "denominator",
        /// How much the indicator weighs.
        Weight = "weight",
        /// The part of a whole that the row is about: a place, a sex, an age.
        Part = "part",
        /// What gathers the rows, by title: objective, measure, output, programme. Several make a chain from the left.
        Owner = "owner",
        /// Year of the row's values, in a table with a row for each year.
        Year = "year",
        /// A figure whose kind and year other columns of the row give.
        Value = "value",
        /// What the value is: baseline, target or achieved.
        ValueKind = "value-kind",
        /// Which way an indicator is meant to go.
        Direction = "direction",
        /// Institution responsible for the row; may name several.
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
        /// The evaluator's own verdict, one of the words of the vocabulary.
        Verdict = "verdict",
        /// A measure's type.
        Kind = "type",
        /// A measure's validity.
        Validity = "validity",
        /// A source of funding.
        FundingSource = "source-of-funding",
        /// Reference to the programme budget, `0614/5006`.
        BudgetReference = "budget-reference",
        /// Estimated funds of a year, in thousand RSD.
        Funds = "funds",
        /// Whether the row is an overall objective, a specific one or a measure.
        Level = "level",
        /// A published percentage of achieved indicators.
        PublishedAchieved = "published-achieved",
        /// A published percentage of indicators not achieved.
        PublishedNotAchieved = "published-not-achieved",
        /// Name of a fact about the programme, one of [`Fact`].
        Key = "key",
        /// Id of the row in its own table, where that is no code: `KPI-7`.
        OwnId = "own-id",
        /// Where the row was read before, as `expost convert` writes it.
        Origin = "origin",
    }
}

impl Meaning {
    /// Whether a column of that meaning holds figures of the indicators themselves.
    pub fn is_figure(self) -> bool {
        use Meaning::{Achieved, Baseline, Target, TargetMax, TargetMin, TargetOrComment, TargetOriginal, Value};
        matches!(self, Target | TargetMin | TargetMax | TargetOriginal | TargetOrComment | Achieved | Baseline | Value)
    }

    /// Whether the header of a column of that meaning may say what its values are counted in.
    pub fn is_counted(self) -> bool {
        self.is_figure() || matches!(self, Self::Funds | Self::Numerator | Self::Denominator)
    }

    /// Whether a column of that meaning names the indicators.
    pub fn is_name(self) -> bool {
        matches!(self, Self::Indicator | Self::Title)
    }

    /// Whether a column of that meaning gathers the rows.
    pub fn is_owner(self) -> bool {
        use Meaning::{Measure, MeasureCode, Objective, ObjectiveCode, Owner, OwnerCode};
        matches!(self, Owner | OwnerCode | Objective | ObjectiveCode | Measure | MeasureCode)
    }
}

crate::model::terms_ids! {
    /// What a table of facts states about the programme.
    Fact {
        /// Title of the programme, as printed.
        Title = "title",
        /// Institution that coordinates the programme and reports on it.
        Institution = "institution",
        /// Strategy or other document that the programme implements.
        UmbrellaDocument = "umbrella-document",
        /// First year of the action plan, included.
        FirstYear = "first-year",
        /// Last year of the action plan, included.
        LastYear = "last-year",
        /// First and last year in one cell, `2020-2022`.
        Period = "period",
        /// Year whose achieved values are judged unless the user gives another.
        ReviewYear = "review-year",
        /// Name of the profile of rules, `strict`.
        Profile = "profile",
        /// Tag of the language of its outputs, `sr-Latn`.
        Language = "language",
        /// IATI identifier of the programme.
        Identifier = "identifier",
        /// IATI identifier of the institution that reports, `XM-DAC-41114`.
        Organisation = "organisation",
        /// IATI code of that institution's type, `10` for a government.
        OrganisationType = "organisation-type",
        /// IATI code of the programme's status, `2` for implementation.
        ActivityStatus = "activity-status",
        /// Description of the programme in IATI, free text.
        Description = "description",
    }
}

crate::model::terms_ids! {
    /// What words mean that are all that a cell holds.
    CellWord {
        /// A colour that says that all is well, `green`.
        ColourGood = "colour-good",
        /// A colour that says neither, `amber`.
        ColourMiddle = "colour-middle",
        /// A colour that says that the plan is missed, `red`.
        ColourBad = "colour-bad",
        /// Another colour.
        ColourOther = "colour-other",
        /// `yes`
        Yes = "yes",
        /// `no`
        No = "no",
        /// A state that says that all is well, `on track`.
        StateGood = "state-good",
        /// A state that says neither, `at risk`.
        StateMiddle = "state-middle",
        /// A state that says that the plan is missed, `off track`.
        StateBad = "state-bad",
        /// A part of a whole, `women`, or the whole, `total`.
        Part = "part",
        /// What a row is about: `outcome`, `output`.
        Level = "level",
        /// A unit, `number`.
        Unit = "unit",
        /// How often something is measured, `annual`.
        Frequency = "frequency",
        /// A word of a scale, `medium`.
        Grade = "grade",
    }
}
