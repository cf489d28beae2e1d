//! Prints `docs/checks.md`: `cargo run --example checks_page > docs/checks.md`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(expost::check::page().as_bytes())
}
