//! How long each step takes on a synthetic programme of 1,000 and 10,000 indicators: open, read, judge, write.
//! `cargo bench`. Nothing here asserts a time.

use std::hint::black_box;
use std::path::PathBuf;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use expost::judge::{self, Profile};
use expost::language::{Labels, Language};
use expost::read::{self, ReadOptions};
use expost::sheet::{self, OpenOptions};
use expost::{render, report};

/// The folder of a generated programme; made by the example `generate`.
fn generated(indicators: usize) -> Option<PathBuf> {
    let folder = std::env::temp_dir().join(format!("expost-bench-{indicators}"));
    if !folder.is_dir() {
        let cargo = std::env::var_os("CARGO")?;
        let mut command = std::process::Command::new(cargo);
        command
            .args(["run", "--release", "--quiet", "--example", "generate", "--", &indicators.to_string()])
            .arg(&folder);
        command.status().ok().filter(std::process::ExitStatus::success)?;
    }
    Some(folder)
}

fn steps(criterion: &mut Criterion) {
    let labels = Labels::of(Language::English);
    let Some(profile) = Profile::built_in("annex7") else { return };
    let mut group = criterion.benchmark_group("steps");
    group.sample_size(10);
    for indicators in [1_000, 10_000] {
        let Some(folder) = generated(indicators) else { continue };
        let inputs = [folder];
        let id = |step| BenchmarkId::new(step, indicators);
        group.bench_function(id("open"), |bench| {
            bench.iter(|| black_box(sheet::open(&inputs, &OpenOptions::default()).is_ok()));
        });
        let Ok(opened) = sheet::open(&inputs, &OpenOptions::default()) else { continue };
        group
            .bench_function(id("read"), |bench| bench.iter(|| black_box(read::read(&opened, &ReadOptions::default()))));
        let reading = read::read(&opened, &ReadOptions::default());
        let Ok(year) = judge::review(&reading.programme, None) else { continue };
        group.bench_function(id("judge"), |bench| {
            bench.iter(|| black_box(judge::evaluate(&reading.programme, &profile, year).objectives.len()));
        });
        let evaluation = judge::evaluate(&reading.programme, &profile, year);
        group.bench_function(id("report"), |bench| {
            bench.iter(|| {
                let book = report::workbook(&evaluation, &labels, &reading.findings, report::Calculation::Live);
                black_box(book.grids.into_iter().map(|grid| grid.rows.count()).sum::<usize>())
            });
        });
        group.bench_function(id("report and render"), |bench| {
            bench.iter(|| {
                let mut bytes = Vec::new();
                let book = report::workbook(&evaluation, &labels, &reading.findings, report::Calculation::Live);
                black_box(render::xlsx::write(book, &mut bytes).is_ok())
            });
        });
    }
    group.finish();
}

criterion_group!(benches, steps);
criterion_main!(benches);
