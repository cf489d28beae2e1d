//! Does a row stay in the next programme?
