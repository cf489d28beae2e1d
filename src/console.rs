//! The rim to the user's system: messages on standard error, the terminal, output files and folders, progress, the
//! system's language, wildcards. Only this room, the commands and the program open files for writing and print.

pub mod choice;
pub mod folder;
pub mod locale;
pub mod messages;
pub mod output;
pub mod progress;
pub mod terminal;
pub mod wildcards;
