//! How far a run over many inputs has come. The only user of `indicatif`.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::platform::threads;

/// Does the work for each item on all cores and gives the results in the order of the items. A bar on standard error shows
/// how far it has come, where that is a terminal and the user wants messages.
pub fn each<T: Send, R: Send>(items: Vec<T>, what: &str, is_quiet: bool, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let bar = bar(items.len() as u64, what, is_quiet);
    let results = threads::in_parallel(items, |item| {
        let result = work(item);
        bar.inc(1);
        result
    });
    bar.finish_and_clear();
    results
}

fn bar(length: u64, what: &str, is_quiet: bool) -> ProgressBar {
    let is_shown = !is_quiet && length > 1 && std::io::stderr().is_terminal();
    let target = if is_shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
    let bar = ProgressBar::with_draw_target(Some(length), target).with_message(what.to_owned());
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
