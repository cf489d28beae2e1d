//! Prints grids as XLSX, terminal tables, CSV, JSON without knowing a rule.
