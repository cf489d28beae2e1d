//! A bounded run of what the fuzz targets do: samples changed at random go through the cell reader, the number reader and
//! the block reader with all that follows it.

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[path = "../../fuzz/readers.rs"]
mod readers;

use proptest::prelude::Rng;

const FIGURES: &[&str] = &[
    "1.150.576",
    "96,55",
    "5%",
    "42 - 45",
    "at least 5",
    ">= 5",
    "0 (2020)",
    "2017/2018",
    "-3",
    "1 150 576",
    "2,400,00",
    "#DIV/0!",
    "=A1+1",
    "12.3 (Q4-Q8)",
    "9-Jun",
    "1e9",
    "95–100 %",
    "nema podataka",
    "½",
    "٣٤",
    "$1,000",
    "(5)",
    "−7",
];

const TABLE: &str = "code;name;unit;baseline;target 2021;target 2022;achieved 2021\n\
    1.1.1#1;Number of services;Number;0;10;20;12\n1.1.1#2;Share, %;%;5%;\"10,5\";20;\n";

const BLOCKS: &str = "Measure 1.1.1: Open services;;;;;\nResponsible entity: The Office;;;;;\n\
    Indicator;Baseline value;Achieved 2020;Target 2021;Achieved 2021;Possible next steps\n\
    Number of services (Number);3 (2019);1.200;1.150.576;96,55;None\n\
    Activity;Responsible entity;Status;Reasoning for the progress;Relevance;Possible next steps\n\
    1.1.1.1 Open a portal;The Office;Completed;It is open.;is no longer relevant;-\n";

const FLAT: &str = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>\
    <table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" \
    office:value=\"3\" table:number-columns-spanned=\"2\"><text:p>3</text:p></table:table-cell></table:table-row></table:table>\
    </office:spreadsheet></office:body></office:document>";

/// Changes a sample at some places: a byte, a piece taken out, doubled or moved.
fn changed(sample: &[u8], rng: &mut TestRng) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for _ in 0..=rng.next_u32() % 6 {
        if bytes.is_empty() {
            break;
        }
        let mut place = || rng.next_u32() as usize;
        let (one, other) = (place() % bytes.len(), place() % bytes.len());
        let (from, to) = (one.min(other), one.max(other).min(one.min(other) + 40));
        let piece = bytes[from..to].to_vec();
        match place() % 5 {
            0 => bytes[one] = place() as u8,
            1 => drop(bytes.drain(from..to)),
            2 => drop(bytes.splice(from..from, piece)),
            3 => drop(bytes.splice(other..other, piece)),
            _ => bytes.insert(one, b"\n;,\"0.%\xff<>"[place() % 10]),
        }
    }
    bytes
}

fn run(samples: &[Vec<u8>], rounds: usize, reader: fn(&[u8])) {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    for sample in samples {
        reader(sample);
        for _ in 0..rounds {
            reader(&changed(sample, runner.rng()));
        }
    }
}

#[test]
fn the_number_reader_ends_with_a_figure_or_a_doubt() {
    run(&FIGURES.iter().map(|text| text.as_bytes().to_vec()).collect::<Vec<_>>(), 400, readers::numbers);
}

#[test]
fn the_cell_reader_ends_with_cells_or_a_sentence() {
    let workbook = std::fs::read(crate::workdir::repository("seeds/egov-2020-2022.xlsx")).unwrap();
    let as_ending = |ending: u8, bytes: &[u8]| [&[ending], bytes].concat();
    run(
        &[as_ending(0, TABLE.as_bytes()), as_ending(2, BLOCKS.as_bytes()), as_ending(5, FLAT.as_bytes())],
        300,
        readers::cells,
    );
    run(&[as_ending(3, &workbook), as_ending(4, &workbook), as_ending(6, &workbook)], 5, readers::cells);
}

#[test]
fn whatever_the_block_reader_finds_is_judged_and_written() {
    run(&[TABLE.as_bytes().to_vec(), BLOCKS.as_bytes().to_vec()], 150, readers::blocks);
}
