//! Finds the table that a value is from.

use crate::model::{Origin, TableRead};

/// The tables by the place of their headers, to find the one that a value is from.
pub struct TablesByPlace {
    /// Source, row of the header, number of the table; sorted.
    starts: Vec<(u16, u32, usize)>,
}

impl TablesByPlace {
    /// Those of indicators.
    pub fn new(tables: &[TableRead]) -> Self {
        let indicators = tables.iter().enumerate().filter(|(_, table)| table.subject == "indicators");
        let place =
            |(at, table): (usize, &TableRead)| (table.origin.source_id().0, table.origin.row_index().unwrap_or(0), at);
        let mut starts: Vec<_> = indicators.map(place).collect();
        starts.sort_unstable();
        Self { starts }
    }

    /// The last table of its source that begins above the place.
    pub fn table_of(&self, origin: Origin) -> Option<usize> {
        let (source, row) = (origin.source_id().0, origin.row_index()?);
        let behind = self.starts.partition_point(|(of, start, _)| (*of, *start) <= (source, row));
        let (of, _, at) = *self.starts.get(behind.checked_sub(1)?)?;
        (of == source).then_some(at)
    }
}
