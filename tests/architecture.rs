//! Holds what ARCHITECTURE.md states: each module imports only from those before it.

use std::fs;
use std::path::{Path, PathBuf};

/// The way of the data. A module may import from the ones before it, and from `COMMON`.
const ORDER: [&str; 11] = ["article", "text", "value", "claim", "story", "compare", "cluster", "verdict", "pair", "report", "verifier"];

/// Beside the way: what any module may use.
const COMMON: [&str; 4] = ["span", "lexicon", "error", "pick"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            out.extend(sources(&entry));
        } else if entry.extension().is_some_and(|e| e == "rs") {
            out.push(entry);
        }
    }
    out.sort();
    out
}

/// Modules of the crate that a source names by `crate::module`.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
    code.flat_map(|l| l.split("crate::").skip(1)).map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
}

#[test]
fn modules_import_only_from_their_left() {
    for (at, module) in ORDER.iter().enumerate() {
        for file in sources(&Path::new("src").join(module)) {
            let text = fs::read_to_string(&file).unwrap();
            for import in imports(&text).filter(|i| ORDER.contains(i)) {
                let from = ORDER.iter().position(|m| *m == import).unwrap();
                assert!(from <= at, "{}: imports `{import}`, which comes after `{module}`", file.display());
            }
        }
    }
}

#[test]
fn what_all_may_use_imports_nothing_of_the_way() {
    for module in COMMON {
        let folder = Path::new("src").join(module);
        let files = if folder.is_dir() { sources(&folder) } else { vec![folder.with_extension("rs")] };
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            if let Some(import) = imports(&text).find(|i| ORDER.contains(i)) {
                panic!("{}: imports `{import}`", file.display());
            }
        }
    }
}

#[test]
fn only_article_report_and_the_front_door_know_of_files() {
    for module in ["text", "value", "claim", "story", "compare", "cluster", "verdict", "pair"] {
        for file in sources(&Path::new("src").join(module)) {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or("");
            for forbidden in ["std::fs", "std::net", "std::env", "std::time", "HashMap<", "thread_rng"] {
                let found = code.lines().any(|l| l.contains(forbidden) && !l.contains("FxHashMap<") && !l.trim_start().starts_with("//"));
                assert!(!found, "{}: uses {forbidden}", file.display());
            }
        }
    }
}
