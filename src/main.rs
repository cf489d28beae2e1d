//! The program `expost`.

fn main() {}
