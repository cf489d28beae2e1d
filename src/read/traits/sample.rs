//! Which rows of a long table are looked at: all of a short one, blocks of rows spread evenly over a long one, so that
//! what rows have in common with the one above is seen.

/// All rows of a table are looked at up to this many.
pub const MOST_ROWS: usize = 2_000;
/// Rows of a block of a longer table.
const BLOCK: usize = 50;

/// The rows that are looked at of so many, in order.
pub fn sample(rows: usize) -> impl Iterator<Item = usize> {
    let blocks = if rows <= MOST_ROWS { 1 } else { MOST_ROWS / BLOCK };
    let length = if rows <= MOST_ROWS { rows } else { BLOCK };
    let last_start = rows - length;
    (0..blocks).flat_map(move |block| {
        let start = if blocks == 1 { 0 } else { last_start * block / (blocks - 1) };
        start..start + length
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_rows_of_a_short_table_are_looked_at_and_evenly_spread_blocks_of_a_long_one() {
        for rows in [0, 1, 7, MOST_ROWS] {
            assert_eq!(sample(rows).collect::<Vec<_>>(), (0..rows).collect::<Vec<_>>());
        }
        for rows in [MOST_ROWS + 1, 2_345, 100_000] {
            let looked_at: Vec<usize> = sample(rows).collect();
            assert_eq!(looked_at.len(), MOST_ROWS, "{rows}");
            assert_eq!((looked_at[0], looked_at[MOST_ROWS - 1]), (0, rows - 1), "{rows}");
            assert_eq!(looked_at[..BLOCK], (0..BLOCK).collect::<Vec<_>>(), "{rows}");
        }
    }
}
