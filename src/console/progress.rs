//! How far a run over many inputs has come, and the threads that do it. The only user of `indicatif`.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Does the work for each item on as many threads as there are cores, and gives the results in the order of the items. A
/// bar on standard error shows how far it has come, where that is a terminal and the user wants to hear anything.
pub fn each<T: Send, R: Send>(items: Vec<T>, what: &str, is_quiet: bool, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(items.len().max(1));
    let bar = bar(items.len() as u64, what, is_quiet);
    let items: Vec<Mutex<Option<T>>> = items.into_iter().map(|item| Mutex::new(Some(item))).collect();
    let results: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at).and_then(|slot| slot.lock().ok()?.take()) else { break };
                    let result = work(item);
                    if let Ok(mut slot) = results[at].lock() {
                        *slot = Some(result);
                    }
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    results.into_iter().filter_map(|slot| slot.into_inner().ok().flatten()).collect()
}

fn bar(length: u64, what: &str, is_quiet: bool) -> ProgressBar {
    let is_shown = !is_quiet && length > 1 && std::io::stderr().is_terminal();
    let target = if is_shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
    let bar = ProgressBar::with_draw_target(Some(length), target).with_message(what.to_owned());
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let doubled = each((0..1000).collect(), "", true, |item: usize| item * 2);
        assert_eq!(doubled, (0..1000).map(|item| item * 2).collect::<Vec<_>>());
        assert!(each(Vec::<u8>::new(), "", true, |item| item).is_empty());
    }
}
