//! The cell of an indicator's name, which has its unit in brackets behind the name.

/// Name and unit of the cell `Roads repaired (km)`; without brackets at its end the whole cell is the name.
pub fn name_and_unit(cell: &str) -> (&str, Option<&str>) {
    let parts = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once(" ("));
    parts.map_or((cell, None), |(name, unit)| (name, Some(unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_bracket_is_the_unit() {
        for (cell, name, unit) in [
            ("Roads repaired (km)", "Roads repaired", Some("km")),
            ("Inspections (rural) (Number)", "Inspections (rural)", Some("Number")),
            ("Inspections", "Inspections", None),
            ("Inspections (rural), all", "Inspections (rural), all", None),
        ] {
            assert_eq!(name_and_unit(cell), (name, unit));
        }
    }
}
