//! Of which year a stated verdict is.

use crate::judge::tests::*;
use crate::judge::*;
use crate::model::{Sourced, Verdict, Year};
use Verdict::{Achieved as Yes, NotAssessable};

#[test]
fn a_stated_verdict_is_of_the_programmes_review_year_else_of_the_last_year_that_its_table_has_values_of() {
    for (own, asked, verdict, why) in [
        (None, 2021, Yes, None),
        (None, 2020, NotAssessable, Some(NoVerdict::StatedForAnotherYear)),
        (Some(2020), 2020, Yes, None),
        (Some(2020), 2021, NotAssessable, Some(NoVerdict::StatedForAnotherYear)),
        (Some(2021), 2020, NotAssessable, Some(NoVerdict::StatedForAnotherYear)),
    ] {
        let milestone = indicator("").planned(&["draft written", "law adopted"]).achieved(&["1", "2"]).called(Yes);
        let mut programme = programme(vec![objective("1.1", vec![milestone.0], Vec::new())]);
        programme.document.review_period = own.map(|year| Sourced::new(Year(year).into(), cell(0, 1)));
        let profile = strict();
        let year = Review { period: Year(asked).into(), from: ReviewFrom::Request };
        let evaluation = evaluate(&programme, &profile, year);
        let found = &evaluation.objectives[0].indicators[0];
        assert_eq!((found.verdict, found.no_verdict), (verdict, why), "{own:?} {asked}");
    }
}
