//! Which files to read, and reading them.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use corroborate::article::{Input, read};
use corroborate::{Article, Error};

/// Files that are taken from a folder; a file that is named on the command line is read whatever it is called.
const EXTENSIONS: [&str; 11] = ["txt", "text", "md", "json", "jsonl", "ndjson", "html", "htm", "xml", "rss", "atom"];

/// A file, or standard input.
pub struct Found {
    path: Option<PathBuf>,
    place: String,
}

/// The files that the arguments mean, each once, folders in order of their names.
pub fn find(arguments: &[String], problems: &mut Vec<String>) -> Vec<Found> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for argument in arguments {
        if argument == "-" {
            found.push(Found { path: None, place: "stdin".to_owned() });
            continue;
        }
        match expand(argument) {
            Ok(paths) => {
                // A file that is named twice, or named beside its folder, is one input.
                let fresh = paths.into_iter().filter(|p| seen.insert(p.canonicalize().unwrap_or_else(|_| p.clone())));
                found.extend(fresh.map(|path| Found { place: path.display().to_string(), path: Some(path) }));
            }
            Err(problem) => problems.push(problem),
        }
    }
    found
}

fn expand(argument: &str) -> Result<Vec<PathBuf>, String> {
    let path = Path::new(argument);
    if path.is_dir() {
        let files = folder(path)?;
        return if files.is_empty() {
            Err(format!("`{argument}`: the folder holds no articles; put files with one of these endings in it: {}", EXTENSIONS.join(", ")))
        } else {
            Ok(files)
        };
    }
    if path.exists() {
        return Ok(vec![path.to_owned()]);
    }
    if argument.contains(['*', '?', '[']) {
        return pattern(argument);
    }
    Err(format!("`{argument}`: there is no such file or folder; check the path"))
}

fn pattern(argument: &str) -> Result<Vec<PathBuf>, String> {
    let matches = glob::glob(argument).map_err(|e| format!("`{argument}`: is not a pattern ({e}); quote it as 'news/*.txt'"))?;
    let mut paths = Vec::new();
    for path in matches.filter_map(Result::ok) {
        if path.is_dir() {
            paths.extend(folder(&path)?);
        } else {
            paths.push(path);
        }
    }
    if paths.is_empty() { Err(format!("`{argument}`: no file matches the pattern; check it, or name a folder")) } else { Ok(paths) }
}

/// The articles in a folder and the folders within it, hidden ones left out.
fn folder(path: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |e: std::io::Error| format!("`{}`: the folder cannot be read ({e}); check its permissions", path.display());
    let entries = std::fs::read_dir(path).map_err(unreadable)?;
    let mut paths = entries.map(|entry| entry.map(|e| e.path())).collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden || path.is_symlink() && path.is_dir() {
            continue;
        }
        if path.is_dir() {
            files.extend(folder(&path)?);
        } else if path.extension().is_some_and(|e| EXTENSIONS.iter().any(|known| e.eq_ignore_ascii_case(known))) {
            files.push(path);
        }
    }
    Ok(files)
}

impl Found {
    /// The articles in the file, each of which may have its own error.
    pub fn read(&self) -> Result<Vec<corroborate::Result<Article>>, String> {
        let bytes = match &self.path {
            Some(path) => std::fs::read(path),
            None => {
                let mut bytes = Vec::new();
                std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
        };
        let bytes = bytes.map_err(|e| format!("`{}`: cannot be read ({e}); check that it is a file you may read", self.place))?;
        Ok(read(Input { place: &self.place, bytes: &bytes }))
    }

    /// An error with the file it came from, where the error does not name it.
    pub fn problem(&self, error: &Error) -> String {
        if error.is_input() { error.to_string() } else { format!("{error} (`{}`)", self.place) }
    }
}
