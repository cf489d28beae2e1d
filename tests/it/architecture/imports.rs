//! The imports between the files of a crate, from its parsed sources.
//!
//! A file imports another when it names an item that the other defines. A name that comes through a re-export counts for
//! the file that defines the item. A file that only declares its child modules, or re-exports what they define, does not
//! import them. Code and modules behind `#[cfg(test)]` do not count.

use std::collections::{BTreeMap, BTreeSet};

use syn::Item;
use syn::visit::Visit;

use super::reader::{Reader, item_name, only_for_tests};

/// Index of a file in [`Imports::files`].
type File = usize;
/// Index of a module in [`Crate::modules`].
type ModuleId = usize;

/// Which file imports which, and the names that each import is made of.
pub struct Imports {
    /// Paths below the source folder, such as `report/grid.rs`.
    pub files: Vec<String>,
    /// Importing file, imported file → the items named.
    pub edges: BTreeMap<(File, File), BTreeSet<String>>,
    /// File → the first segments of the paths from the root of the crate that it names.
    pub rooms: BTreeMap<File, BTreeSet<String>>,
}

impl Imports {
    /// The imports of the crate whose `lib.rs` is in `sources` (path → text).
    pub fn from_sources(sources: &BTreeMap<String, String>) -> Self {
        let mut all = Crate::default();
        all.add_file(sources, "lib.rs", None);
        let (mut edges, mut rooms) = (BTreeMap::<_, BTreeSet<_>>::new(), BTreeMap::<_, BTreeSet<_>>::new());
        for (id, module) in all.modules.iter().enumerate() {
            let reexports = module.code.reexports.iter().filter(|path| all.is_from_elsewhere(id, path));
            for path in module.code.paths.iter().chain(reexports) {
                if let Some(room) = all.room(id, path) {
                    rooms.entry(module.file).or_default().insert(room);
                }
                for (file, name) in all.files_named(id, path) {
                    if file != module.file {
                        edges.entry((module.file, file)).or_default().insert(name);
                    }
                }
            }
        }
        Self { files: all.files, edges, rooms }
    }
}

#[derive(Default)]
struct Crate {
    files: Vec<String>,
    modules: Vec<Module>,
}

struct Module {
    file: File,
    parent: Option<ModuleId>,
    children: BTreeMap<String, ModuleId>,
    items: BTreeSet<String>,
    code: Reader,
}

/// What a path may lead to.
#[derive(Clone, PartialEq)]
enum Target {
    Module(ModuleId),
    Item(File, String),
}

impl Crate {
    fn add_file(&mut self, sources: &BTreeMap<String, String>, path: &str, parent: Option<ModuleId>) -> ModuleId {
        let text = sources.get(path).unwrap_or_else(|| panic!("a module is declared whose file {path} is missing"));
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.files.push(path.to_owned());
        let folder = path.strip_suffix(".rs").filter(|_| parent.is_some()).map(|name| format!("{name}/"));
        self.add_module(sources, &folder.unwrap_or_default(), parent, (self.files.len() - 1, &parsed.items))
    }

    fn add_module(
        &mut self,
        sources: &BTreeMap<String, String>,
        folder: &str,
        parent: Option<ModuleId>,
        (file, items): (File, &[Item]),
    ) -> ModuleId {
        let mut reader = Reader::default();
        items.iter().for_each(|item| reader.visit_item(item));
        let id = self.modules.len();
        self.modules.push(Module {
            file,
            parent,
            children: BTreeMap::new(),
            items: items.iter().filter_map(item_name).collect(),
            code: reader,
        });
        for item in items {
            let Item::Mod(child) = item else { continue };
            if only_for_tests(&child.attrs) {
                continue;
            }
            let name = child.ident.to_string();
            let child_id = match &child.content {
                Some((_, inner)) => self.add_module(sources, &format!("{folder}{name}/"), Some(id), (file, inner)),
                None => self.add_file(sources, &format!("{folder}{name}.rs"), Some(id)),
            };
            self.modules[id].children.insert(name, child_id);
        }
        id
    }

    /// Whether a re-export takes something that no module below this one defines: that is an import like any other.
    fn is_from_elsewhere(&self, module: ModuleId, path: &[String]) -> bool {
        let below = |file| {
            self.modules.iter().position(|other| other.file == file).is_some_and(|other| self.is_below(other, module))
        };
        !self.files_named(module, path).iter().all(|(file, _)| below(*file))
    }

    fn is_below(&self, module: ModuleId, ancestor: ModuleId) -> bool {
        let parents = std::iter::successors(Some(module), |&id| self.modules[id].parent);
        parents.into_iter().any(|id| id == ancestor)
    }

    /// The files that define what a path names, with the name of the item.
    fn files_named(&self, module: ModuleId, path: &[String]) -> Vec<(File, String)> {
        let targets = self.targets(module, path, &mut Vec::new());
        let items = targets.into_iter().filter_map(|target| match target {
            Target::Item(file, name) => Some((file, name)),
            Target::Module(_) => None,
        });
        items.collect()
    }

    /// The part of the crate that a path names from the root: `report` of `crate::report::grid::Tone`.
    fn room(&self, mut module: ModuleId, path: &[String]) -> Option<String> {
        let (first, mut rest) = path.split_first()?;
        match first.as_str() {
            "crate" => return rest.first().cloned(),
            "super" => module = self.modules[module].parent?,
            _ => return None,
        }
        while let Some((_, after)) = rest.split_first().filter(|(first, _)| *first == "super") {
            module = self.modules[module].parent?;
            rest = after;
        }
        if module == 0 { rest.first().cloned() } else { None }
    }

    fn targets(&self, module: ModuleId, path: &[String], visited: &mut Vec<(ModuleId, String)>) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else { return vec![Target::Module(module)] };
        let start = match first.as_str() {
            "crate" => vec![Target::Module(0)],
            "self" => vec![Target::Module(module)],
            "super" => self.modules[module].parent.map(Target::Module).into_iter().collect(),
            name => self.lookup(module, name, visited),
        };
        let modules_only = !rest.is_empty() && start.iter().any(|target| matches!(target, Target::Module(_)));
        let mut found = Vec::new();
        for target in start {
            match target {
                Target::Module(id) => found.extend(self.targets(id, rest, visited)),
                Target::Item(..) if modules_only => {}
                Target::Item(..) => found.push(target),
            }
        }
        found.dedup();
        found
    }

    /// All that a name means in a module: a child module and an item may share one.
    fn lookup(&self, module: ModuleId, name: &str, visited: &mut Vec<(ModuleId, String)>) -> Vec<Target> {
        let here = &self.modules[module];
        let mut found: Vec<Target> = here.children.get(name).map(|&id| Target::Module(id)).into_iter().collect();
        if here.items.contains(name) {
            found.push(Target::Item(here.file, name.to_owned()));
        }
        let key = (module, name.to_owned());
        if visited.contains(&key) {
            return found;
        }
        visited.push(key);
        if let Some(path) = here.code.names.get(name) {
            found.extend(self.targets(module, path, visited));
        }
        for glob in &here.code.globs {
            for target in self.targets(module, glob, visited) {
                if let Target::Module(id) = target {
                    found.extend(self.lookup(id, name, visited));
                }
            }
        }
        if found.is_empty() && here.code.macro_words.contains(name) {
            found.push(Target::Item(here.file, name.to_owned()));
        }
        visited.pop();
        found
    }
}
