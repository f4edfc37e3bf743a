//! Whole stories against what a reader sees in them: `tests/cases/stories/NAME/*.txt` are the articles, `NAME/expectations` says what is true of them.
//!
//! A line of the expectations is `what | article: passage | article: passage`, `# ` starts a comment. `conflict`: the two passages contradict each
//! other, and a conflict must be shown between them. `apart`: they can both be true, and none may. `together`: they answer one question, and must
//! stand in one cluster. `otherwise`: they are not the same answer, and no position may hold both. A passage stands for every claim that it touches, wherever its words occur in the article.
//!
//! What is true and not reached yet is marked `open`: `open conflict | ...`. The test fails when an open line is reached, so that the file stays
//! true; the mark is then taken away.

use std::fs;
use std::path::{Path, PathBuf};

use corroborate::report::Position;
use corroborate::{Article, Report, Verifier};

struct Story {
    articles: Vec<(String, String)>,
    report: Report,
}

fn read(folder: &Path) -> Story {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let name = |path: &PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let articles: Vec<(String, String)> = files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect();
    let mut verifier = Verifier::new();
    for (name, text) in &articles {
        verifier.add(Article::new(name, text.clone())).unwrap();
    }
    Story { report: verifier.report(), articles }
}

/// An article and the places in it at which a passage occurs.
struct Passage<'s> {
    article: &'s str,
    spans: Vec<(usize, usize)>,
}

impl Story {
    /// The passage of `article: words`.
    fn passage<'s>(&'s self, told: &str) -> Passage<'s> {
        let (name, words) = told.split_once(": ").unwrap_or_else(|| panic!("no article before `: ` in {told}"));
        let (article, text) = self.articles.iter().find(|(id, _)| id == name).unwrap_or_else(|| panic!("no article {name}"));
        let spans: Vec<(usize, usize)> = text.match_indices(words).map(|(at, _)| (at, at + words.len())).collect();
        assert!(!spans.is_empty(), "{name} has no words {words:?}");
        Passage { article, spans }
    }

    /// Whether a position holds a claim that a passage touches.
    fn holds(&self, position: &Position, passage: &Passage<'_>) -> bool {
        let claims = position.claims.iter().map(|&c| &self.report.claims[c]);
        let own = claims.filter(|c| c.article == passage.article);
        own.into_iter().any(|c| passage.spans.iter().any(|&(start, end)| c.start < end && start < c.end))
    }

    fn conflict(&self, a: &Passage<'_>, b: &Passage<'_>) -> bool {
        self.report.clusters.iter().any(|cluster| {
            let position = |id: &str| cluster.positions.iter().find(|p| p.id == id).expect("a position");
            let between = |x: &Position, y: &Position| self.holds(x, a) && self.holds(y, b) || self.holds(x, b) && self.holds(y, a);
            cluster.relations.iter().any(|r| r.relation == "conflict" && between(position(&r.a), position(&r.b)))
        })
    }

    /// Whether one answer holds both.
    fn alike(&self, a: &Passage<'_>, b: &Passage<'_>) -> bool {
        self.report.clusters.iter().flat_map(|cluster| &cluster.positions).any(|p| self.holds(p, a) && self.holds(p, b))
    }

    fn together(&self, a: &Passage<'_>, b: &Passage<'_>) -> bool {
        let speaks = |positions: &[Position], passage| positions.iter().any(|p| self.holds(p, passage));
        self.report.clusters.iter().any(|cluster| speaks(&cluster.positions, a) && speaks(&cluster.positions, b))
    }
}

/// The one door: whether all that is expected of a story is so, and nothing that is open.
fn check_story(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/stories").join(name);
    let story = read(&folder);
    let expectations = fs::read_to_string(folder.join("expectations")).unwrap();
    let mut failures = String::new();
    for line in expectations.lines().filter(|l| !l.is_empty() && !l.starts_with("# ")) {
        let [what, a, b] = line.split(" | ").collect::<Vec<_>>()[..] else { panic!("{name}: not understood: {line}") };
        let (a, b) = (story.passage(a), story.passage(b));
        let reached = match what.trim_start_matches("open ") {
            "conflict" => story.conflict(&a, &b),
            "apart" => !story.conflict(&a, &b),
            "together" => story.together(&a, &b),
            "otherwise" => !story.alike(&a, &b),
            other => panic!("{name}: unknown expectation {other}"),
        };
        match (what.starts_with("open "), reached) {
            (false, false) => failures += &format!("  not reached: {line}\n"),
            (true, true) => failures += &format!("  reached, and no longer open: {line}\n"),
            _ => {}
        }
    }
    assert!(failures.is_empty(), "{name}:\n{failures}");
}

#[test]
fn a_train_crash() {
    check_story("train_crash");
}

#[test]
fn a_court_verdict() {
    check_story("court_verdict");
}

#[test]
fn a_phone_launch() {
    check_story("phone_launch");
}

#[test]
fn a_river_flood() {
    check_story("river_flood");
}

#[test]
fn an_election_night() {
    check_story("election_night");
}

#[test]
fn a_company_takeover() {
    check_story("company_takeover");
}

#[test]
fn a_fuel_protest() {
    check_story("fuel_protest");
}

#[test]
fn notes_of_three_days_of_a_market() {
    check_story("market_notes");
}

#[test]
fn a_ferry_aground() {
    check_story("ferry_aground");
}
