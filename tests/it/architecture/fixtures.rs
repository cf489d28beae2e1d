//! Small crates that the test of cycles must fail, each with a twin that it must pass.

use super::cycles::{cycles, stems, ties};
use super::imports::Imports;

fn read(files: &[(&str, &str)]) -> Imports {
    Imports::from_sources(&files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
}

fn found(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let imports = read(files);
    cycles(&imports).iter().map(|cycle| stems(&imports, cycle)).collect()
}

const NONE: [[&str; 0]; 0] = [];

#[test]
fn two_files_that_import_each_other_are_a_cycle() {
    let lib = ("lib.rs", "mod a; mod b;");
    let b = ("b.rs", "pub struct Tone; pub fn paint(by: crate::a::Ink) {}");
    let tied = [lib, ("a.rs", "use crate::{\n    b::{self, Tone},\n};\npub struct Ink(Tone);"), b];
    assert_eq!(found(&tied), [["a", "b"]]);
    let imports = read(&tied);
    let told = ties(&imports, &cycles(&imports)[0]);
    assert_eq!(told, "  a.rs imports b.rs: Tone\n  b.rs imports a.rs: Ink\n");
    assert_eq!(found(&[lib, ("a.rs", "pub struct Ink;"), b]), NONE);
}

#[test]
fn a_parent_that_uses_an_item_of_its_child_is_tied_to_it() {
    let lib = ("lib.rs", "mod parent;");
    let child = ("parent/child.rs", "use super::Whole; pub struct Part; pub fn split(whole: Whole) {}");
    let text = "mod child; pub use child::Part; pub struct Whole;";
    let tied = format!("{text} fn whole(part: Part) {{}}");
    assert_eq!(found(&[lib, ("parent.rs", &tied), child]), [["child", "parent"]]);
    let called = format!("{text} fn parts(wholes: Vec<Whole>) {{ wholes.into_iter().for_each(child::split) }}");
    assert_eq!(found(&[lib, ("parent.rs", &called), child]), [["child", "parent"]]);
    // To declare a child and to re-export what it defines is no import.
    assert_eq!(found(&[lib, ("parent.rs", text), child]), NONE);
    // A variable may have the name of an item.
    let named = "mod child; pub use child::split; pub struct Whole; fn size(split: u8) -> u8 { split }";
    assert_eq!(found(&[lib, ("parent.rs", named), child]), NONE);
}

#[test]
fn a_chain_of_three_through_a_reexport_is_a_cycle() {
    let lib = ("lib.rs", "mod one; mod two; mod three;");
    let one = ("one.rs", "pub fn first() { crate::two::second() }");
    let two = [
        ("two.rs", "mod inner; pub(crate) use inner::*;"),
        ("two/inner.rs", "pub fn second() { crate::three::third() }"),
    ];
    let tied = ("three.rs", "pub fn third() { println!(\"{:?}\", crate::one::first()) }");
    assert_eq!(found(&[lib, one, two[0], two[1], tied]), [["inner", "one", "three"]]);
    let open = ("three.rs", "pub fn third() { println!(\"{:?}\", std::env::args()) }");
    assert_eq!(found(&[lib, one, two[0], two[1], open]), NONE);
}

#[test]
fn what_only_tests_import_ties_nothing() {
    let lib = ("lib.rs", "mod a; mod b;");
    let a = ("a.rs", "pub fn read() { crate::b::judge() }");
    let b = "pub fn judge() {} #[cfg(test)] mod tests { use super::super::a::read; }";
    assert_eq!(found(&[lib, a, ("b.rs", b)]), NONE);
    let outside = "pub fn judge() {} mod checks { use super::super::a::read; }";
    assert_eq!(found(&[lib, a, ("b.rs", outside)]), [["a", "b"]]);
}

#[test]
fn the_rooms_of_a_file_are_the_first_names_of_its_paths() {
    let imports = read(&[
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "pub use crate::b::{Ink, Tone}; fn draw(by: super::c::Pen) { write!(x, \"{}\", crate::d::WIDTH) }"),
        ("b.rs", "pub struct Ink; pub struct Tone;"),
        ("c.rs", "pub struct Pen;"),
        ("d.rs", "pub const WIDTH: u8 = 1;"),
    ]);
    let rooms: Vec<&str> = imports.rooms[&1].iter().map(String::as_str).collect();
    assert_eq!((imports.files[1].as_str(), rooms), ("a.rs", vec!["b", "c", "d"]));
}
