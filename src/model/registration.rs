//! What identifies a programme where activities are registered: the terms of IATI.

use super::origin::Text;

/// How a programme is registered as an IATI activity. What no table or file states is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registration {
    /// IATI identifier of the programme, `XM-DAC-41114-PROJECT-7`.
    pub identifier: Text,
    /// The identifier of the institution that reports, `XM-DAC-41114`.
    pub organisation: Text,
    /// The code of its type, `10` for a government.
    pub organisation_type: Text,
    /// The code of the programme's status, `2` for implementation.
    pub status: Text,
    /// What the programme is about.
    pub description: Text,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// Planned and actual start and end, as far as they are known.
    pub dates: Vec<ActivityDate>,
}

impl Registration {
    /// Whether nothing is stated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes what this one does not state from another.
    pub fn fill_from(&mut self, other: Self) {
        let slots = [
            (&mut self.identifier, other.identifier),
            (&mut self.organisation, other.organisation),
            (&mut self.organisation_type, other.organisation_type),
            (&mut self.status, other.status),
            (&mut self.description, other.description),
        ];
        for (slot, value) in slots {
            if slot.is_none() {
                *slot = value;
            }
        }
        if self.participants.is_empty() {
            self.participants = other.participants;
        }
        if self.dates.is_empty() {
            self.dates = other.dates;
        }
    }
}

/// An organisation that takes part in a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participant {
    /// Its name; may be empty.
    pub name: String,
    /// IATI identifier of the organisation, `XM-DAC-41114`.
    pub identifier: Option<String>,
    /// IATI code of the type of organisation, `10` for a government.
    pub kind: Option<String>,
    /// The code of its role, `1` funding to `4` implementing.
    pub role: String,
}

/// A date of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityDate {
    /// The code of what begins or ends: `1` planned start, `2` actual start, `3` planned end, `4` actual end.
    pub kind: String,
    /// The date as `2020-12-31`.
    pub date: String,
}
