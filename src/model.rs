//! The programme as the field describes it: objectives, measures, indicators and activities, every value with the
//! cell it was read from. Knows no file format, no rule and no language.

#![warn(clippy::wildcard_enum_match_arm)]

mod activity;
mod address;
pub mod bounded;
mod code;
mod computed_year;
mod date;
mod decision;
mod disaggregated;
mod funding;
mod indicator;
mod origin;
mod period;
mod programme;
mod quantity;
mod recognition;
mod registration;
mod reporting_period;
mod row_identity;
mod stated;
pub mod subject;
mod table_read;
mod terms;
mod value_of;
mod value_unit;
mod year_names;
mod yearly_values;

pub use activity::Activity;
pub use address::{CellAddress, column_letters};
pub use code::{Code, IndicatorCode};
pub use computed_year::ComputedYear;
pub use date::{BadDate, Date};
pub use decision::{DECISION_COLUMNS, Decided, Decision, Decisions};
pub use disaggregated::{Disaggregated, Part, PartValues, parts_of};
pub use funding::{Funding, FundsSum};
pub use indicator::{Indicator, StatusDirection};
pub use origin::{Origin, Place, Source, SourceId, SourceKind, Sourced, Sources, Text};
pub use period::{Deadline, Due, Period, Quarter, Year};
pub use programme::{Document, InputFile, Measure, Objective, Owner, Programme, Published, StatedRule};
pub use quantity::{Amount, Bound, ByPeriod, Change, ChangeIn, DecimalMark, Quantity, SettledChange};
pub use recognition::{Candidate, Certainty, ColumnRule, Evidence, Question, QuestionKind};
pub use registration::{ActivityDate, Participant, Registration};
pub use reporting_period::{Calendar, PartOfYear, ReportingPeriod};
pub use row_identity::{BadRowIdentity, MatrixField, RowIdentity, RowKind};
pub use stated::Stated;
pub use table_read::{ColumnRead, Combine, TableRead};
pub(crate) use terms::ids as terms_ids;
pub use terms::{Colour, Direction, Level, Relevance, StatedRelevance, Status, Verdict};
pub use value_of::ValueOf;
pub use value_unit::{ValueUnit, is_currency};
pub use year_names::{NamedYears, YearNames};
pub use yearly_values::{ValuesAre, YearlyValues, YearlyValuesFrom};
