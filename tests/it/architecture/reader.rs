//! The names and paths in the code of one module.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;
use syn::{Attribute, Item, ItemUse, Macro, Pat, Path, UseTree, Visibility};

/// Collects the names and paths of one module's own code.
#[derive(Default)]
pub struct Reader {
    /// What its item macros are given: some of these are the names of items that they define.
    pub macro_words: BTreeSet<String>,
    /// Name in the module → the path that it was imported from.
    pub names: BTreeMap<String, Vec<String>>,
    pub globs: Vec<Vec<String>>,
    pub reexports: Vec<Vec<String>>,
    /// The paths that its code names, whole.
    pub paths: BTreeSet<Vec<String>>,
    /// The local variables of the functions that are being read.
    locals: Vec<BTreeSet<String>>,
}

impl Reader {
    fn add_path(&mut self, path: Vec<String>) {
        if let [name] = path.as_slice()
            && self.locals.iter().any(|locals| locals.contains(name))
        {
            return;
        }
        self.paths.insert(path);
    }

    fn add_use(&mut self, tree: &UseTree, path: &[String], reexport: bool) {
        let longer = |ident: &syn::Ident| [path, &[ident.to_string()]].concat();
        let (name, path) = match tree {
            UseTree::Path(inner) => return self.add_use(&inner.tree, &longer(&inner.ident), reexport),
            UseTree::Group(group) => return group.items.iter().for_each(|tree| self.add_use(tree, path, reexport)),
            UseTree::Glob(_) => return self.globs.push(path.to_vec()),
            UseTree::Name(name) if name.ident == "self" => (path.last().cloned().unwrap_or_default(), path.to_vec()),
            UseTree::Name(name) => (name.ident.to_string(), longer(&name.ident)),
            UseTree::Rename(name) if name.ident == "self" => (name.rename.to_string(), path.to_vec()),
            UseTree::Rename(name) => (name.rename.to_string(), longer(&name.ident)),
        };
        if reexport {
            self.reexports.push(path.clone());
        } else {
            self.paths.insert(path.clone());
        }
        self.names.insert(name, path);
    }

    /// Takes the paths from what a macro or an attribute is given, which is not parsed as code.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is = |at: Option<usize>, mark| matches!(at.and_then(|at| tokens.get(at)), Some(TokenTree::Punct(found)) if found.as_char() == mark);
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let member = is(at.checked_sub(1), '.') && !is(at.checked_sub(2), '.');
                    let lifetime = is(at.checked_sub(1), '\'');
                    let mut path = vec![first.to_string()];
                    while is(Some(at + 1), ':') && is(Some(at + 2), ':') {
                        let Some(TokenTree::Ident(next)) = tokens.get(at + 3) else { break };
                        path.push(next.to_string());
                        at += 3;
                    }
                    let label = path.len() == 1 && (is(Some(at + 1), ':') || is(Some(at + 1), '!'));
                    let label = label || (is(Some(at + 1), '=') && !is(Some(at + 2), '=') && !is(Some(at + 2), '>'));
                    if !member && !lifetime && !label {
                        self.add_path(path);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }

    fn with_locals(&mut self, locals: Locals, visit: impl FnOnce(&mut Self)) {
        self.locals.push(locals.0);
        visit(self);
        self.locals.pop();
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if only_for_tests(attributes(item)) || matches!(item, Item::Mod(_)) {
            return;
        }
        if let Item::Macro(found) = item
            && found.ident.is_none()
        {
            collect_words(found.mac.tokens.clone(), &mut self.macro_words);
        }
        syn::visit::visit_item(self, item);
    }

    fn visit_item_use(&mut self, found: &'ast ItemUse) {
        if found.leading_colon.is_none() {
            self.add_use(&found.tree, &[], !matches!(found.vis, Visibility::Inherited));
        }
    }

    fn visit_item_fn(&mut self, found: &'ast syn::ItemFn) {
        let mut locals = Locals::default();
        locals.visit_item_fn(found);
        self.with_locals(locals, |reader| syn::visit::visit_item_fn(reader, found));
    }

    fn visit_impl_item_fn(&mut self, found: &'ast syn::ImplItemFn) {
        if only_for_tests(&found.attrs) {
            return;
        }
        let mut locals = Locals::default();
        locals.visit_impl_item_fn(found);
        self.with_locals(locals, |reader| syn::visit::visit_impl_item_fn(reader, found));
    }

    fn visit_trait_item_fn(&mut self, found: &'ast syn::TraitItemFn) {
        let mut locals = Locals::default();
        locals.visit_trait_item_fn(found);
        self.with_locals(locals, |reader| syn::visit::visit_trait_item_fn(reader, found));
    }

    fn visit_path(&mut self, path: &'ast Path) {
        if path.leading_colon.is_none() {
            self.add_path(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        syn::visit::visit_path(self, path);
    }

    /// A constant in a pattern looks like a new variable but for its capital letter.
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        let name = pattern.ident.to_string();
        if name.starts_with(char::is_uppercase) {
            self.add_path(vec![name]);
        }
        syn::visit::visit_pat_ident(self, pattern);
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_macro(&mut self, found: &'ast Macro) {
        if found.path.segments.len() > 1 {
            self.visit_path(&found.path);
        }
        self.add_tokens(found.tokens.clone());
    }

    fn visit_attribute(&mut self, found: &'ast Attribute) {
        if let syn::Meta::List(list) = &found.meta {
            self.add_tokens(list.tokens.clone());
        }
    }
}

/// The variables that a function binds: a path of one segment that is one of them names no item.
#[derive(Default)]
struct Locals(BTreeSet<String>);

impl<'ast> Visit<'ast> for Locals {
    fn visit_pat(&mut self, pattern: &'ast Pat) {
        if let Pat::Ident(found) = pattern
            && !found.ident.to_string().starts_with(char::is_uppercase)
        {
            self.0.insert(found.ident.to_string());
        }
        syn::visit::visit_pat(self, pattern);
    }

    fn visit_field_pat(&mut self, field: &'ast syn::FieldPat) {
        self.visit_pat(&field.pat);
    }
}

fn collect_words(tokens: TokenStream, words: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect_words(group.stream(), words),
            TokenTree::Ident(word) => drop(words.insert(word.to_string())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

pub fn only_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        syn::Meta::Path(_) | syn::Meta::NameValue(_) => false,
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

pub fn item_name(item: &Item) -> Option<String> {
    if only_for_tests(attributes(item)) {
        return None;
    }
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
