//! What each tone looks like: one table of fills, fonts and terminal colours.
//!
//! The fills are told apart by colour-blind readers (blue against orange, not green against red) and in greyscale (each
//! has a lightness of its own among those beside it); text on them has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3). A mark is next to
//! the word (`report::mark`), so that colour is never the only sign.

use crate::report::Tone;

/// How a cell of a tone looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The fill, as RGB; none for no fill.
    pub fill: Option<u32>,
    /// The text's colour, as RGB.
    pub text: u32,
    /// Whether the text is bold.
    pub bold: bool,
    /// Whether the text is italic.
    pub italic: bool,
    /// The text's size in points.
    pub size: u8,
    /// Whether the cell has a border.
    pub border: bool,
    /// The terminal's colour.
    pub terminal: Option<TerminalColor>,
}

/// The colours that every terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalColor {
    /// Good news.
    Blue,
    /// Close.
    Cyan,
    /// Bad news.
    Yellow,
    /// Trouble.
    Red,
    /// Little weight.
    Grey,
}

const PLAIN: Look =
    Look { fill: None, text: 0x00_0000, bold: false, italic: false, size: 10, border: true, terminal: None };

const fn filled(fill: u32) -> Look {
    Look { fill: Some(fill), ..PLAIN }
}

const fn heading(fill: u32, text: u32) -> Look {
    Look { fill: Some(fill), text, bold: true, ..PLAIN }
}

const fn shown(look: Look, terminal: TerminalColor) -> Look {
    Look { terminal: Some(terminal), ..look }
}

/// The look of a tone.
pub const fn look(tone: Tone) -> Look {
    use TerminalColor as Color;
    match tone {
        Tone::Plain => PLAIN,
        Tone::Title => Look { bold: true, size: 16, border: false, ..PLAIN },
        Tone::Subtitle => Look { italic: true, border: false, text: 0x40_4040, ..PLAIN },
        Tone::Header => heading(0x1F_3864, 0xFF_FFFF),
        Tone::OverallObjective => Look { size: 12, ..heading(0x1F_3864, 0xFF_FFFF) },
        Tone::SpecificObjective => Look { size: 12, ..heading(0x2F_5597, 0xFF_FFFF) },
        Tone::Measure => heading(0x9D_C3E6, 0x00_0000),
        Tone::ActivityHeader => heading(0xD9_D9D9, 0x00_0000),
        Tone::IndicatorHeader => heading(0xDE_EBF7, 0x00_0000),
        Tone::Relevant => shown(filled(0xEA_F4FD), Color::Blue),
        Tone::NotRelevant => shown(filled(0xB3_A6C2), Color::Grey),
        Tone::NoData => shown(filled(0xC8_C8C8), Color::Grey),
        Tone::Verify => shown(filled(0xFF_DF80), Color::Red),
        Tone::Achieved => shown(Look { bold: true, ..filled(0x72_B9E4) }, Color::Blue),
        Tone::NearlyAchieved => shown(Look { bold: true, ..filled(0xBC_E2F5) }, Color::Cyan),
        Tone::NotAchieved => shown(Look { bold: true, ..filled(0xDB_8345) }, Color::Yellow),
        Tone::NotAssessable => shown(filled(0xF7_F7F7), Color::Grey),
        Tone::Total => heading(0xD9_E2F3, 0x00_0000),
        Tone::Draft => Look { italic: true, text: 0x40_4040, ..PLAIN },
        Tone::Input => filled(0xFF_FDE7),
        Tone::Example => Look { italic: true, text: 0x40_4040, ..filled(0xEA_F4FD) },
        Tone::Appeared => shown(filled(0x9C_CBEA), Color::Blue),
        Tone::Disappeared => shown(filled(0xDB_8345), Color::Yellow),
        Tone::Renamed => shown(filled(0xF2_F2F2), Color::Grey),
        Tone::Changed => shown(filled(0xFF_DF80), Color::Cyan),
        Tone::Working => Look { border: false, text: 0x40_4040, ..PLAIN },
        Tone::TakenIn => Look { bold: true, ..filled(0xBC_E2F5) },
        Tone::Disputed => Look { bold: true, ..filled(0xFF_C000) },
        Tone::Error => shown(filled(0xDB_8345), Color::Red),
        Tone::Warning => shown(filled(0xFF_DF80), Color::Yellow),
        Tone::Note => shown(filled(0xEA_F4FD), Color::Blue),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(rgb: u32) -> f64 {
        let channel = |shift: u32| {
            let value = f64::from((rgb >> shift) & 0xFF) / 255.0;
            if value <= 0.039_28 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    fn contrast(one: u32, two: u32) -> f64 {
        let (one, two) = (luminance(one), luminance(two));
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    #[test]
    fn text_has_a_contrast_of_at_least_four_and_a_half() {
        for tone in Tone::ALL {
            let look = look(*tone);
            assert!(contrast(look.text, look.fill.unwrap_or(0xFF_FFFF)) >= 4.5, "{tone:?}");
        }
    }

    /// Lightness from 0 to 100 (CIE 1976 L*): what is left of a colour in greyscale, and much the same to every eye.
    fn lightness(rgb: u32) -> f64 {
        116.0 * luminance(rgb).cbrt() - 16.0
    }

    /// Tones that stand beside each other in the rows of one kind.
    const SIDE_BY_SIDE: &[&[Tone]] = &[
        &[Tone::Relevant, Tone::NotRelevant, Tone::NoData, Tone::Verify],
        &[Tone::Achieved, Tone::NearlyAchieved, Tone::NotAchieved, Tone::NoData, Tone::NotAssessable],
        &[Tone::Appeared, Tone::Disappeared, Tone::Renamed, Tone::Changed],
        &[Tone::Error, Tone::Warning, Tone::Note],
    ];

    /// What is done and needs no further measure is no failure.
    #[test]
    fn what_is_not_relevant_has_no_colour_of_a_failure() {
        let [not_relevant, failed] = [Tone::NotRelevant, Tone::NotAchieved].map(look);
        let blue_above_red = |look: Look| look.fill.is_some_and(|fill| fill & 0xFF > fill >> 16);
        assert!(blue_above_red(not_relevant) && !blue_above_red(failed));
        assert_ne!(not_relevant.terminal, failed.terminal);
    }

    #[test]
    fn fills_that_stand_side_by_side_differ_in_grey_and_have_marks_of_their_own() {
        for group in SIDE_BY_SIDE {
            for (at, one) in group.iter().enumerate() {
                for other in &group[at + 1..] {
                    let [fill, other_fill] = [one, other].map(|tone| look(*tone).fill.unwrap());
                    let apart = (lightness(fill) - lightness(other_fill)).abs();
                    assert!(apart >= 5.0, "{one:?} and {other:?} are {apart:.1} apart");
                    assert_ne!(crate::report::mark(*one), crate::report::mark(*other));
                }
                assert!(!crate::report::mark(*one).is_empty(), "{one:?} has no mark");
            }
        }
    }
}
