//! The language that the system is set to. The only user of `sys_locale`.

use crate::language::Language;

/// The variables by which POSIX settles the language of messages; the first that is set counts.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The system's language, where the outputs have it. The variables come first, since only they have a script as a
/// modifier (`sr_RS@latin`); without any, the settings of the desktop count.
pub fn language() -> Option<Language> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match VARIABLES.into_iter().find_map(set) {
        Some(locale) => Language::from_tag(&locale),
        None => sys_locale::get_locales().find_map(|tag| Language::from_tag(&tag)),
    }
}
