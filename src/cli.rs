//! Every command and flag; no logic.
