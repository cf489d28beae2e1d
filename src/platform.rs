//! What differs by the system on which the program runs.

pub mod threads;
