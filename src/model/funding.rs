//! A funding line of a measure or an activity.

use super::origin::{Origin, Text};
use super::quantity::{ByPeriod, Quantity};

/// One line of funding of a measure or an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Source of funding as printed: `Budget of the Republic of Serbia`.
    pub source: Text,
    /// The reference to the programme budget, `0614/5006`.
    pub budget_reference: Text,
    /// Estimated funds by year, in thousand RSD.
    pub funds: ByPeriod<Quantity>,
    /// The row as a whole, not a cell of it.
    pub origin: Origin,
}
