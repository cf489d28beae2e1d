//! What the terminal can show: its width and colours.

use std::io::IsTerminal;

/// When text is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

const WIDTH_WITHOUT_TERMINAL: u16 = 100;

/// The width of standard output in characters; `COLUMNS` settles it where there is no terminal.
pub fn width() -> u16 {
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal_width().or_else(columns).filter(|width| *width > 0).unwrap_or(WIDTH_WITHOUT_TERMINAL)
}

/// The width of the terminal; none where standard output is a file or another program.
pub fn terminal_width() -> Option<u16> {
    terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0).filter(|width| *width > 0)
}

/// Whether standard output shows colours.
pub fn shows_color(choice: ColorChoice) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) && std::io::stdout().is_terminal()
        }
    }
}
