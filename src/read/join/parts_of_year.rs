//! Parts of a year never stand for the year in silence.

mod rule;
