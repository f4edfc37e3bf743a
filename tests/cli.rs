//! `crosscheck` as a user runs it: its output, its exit codes and what it says about bad input.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The example's binary, which cargo has built beside this test.
fn crosscheck(arguments: &[&str], folder: &Path) -> Output {
    let test = std::env::current_exe().expect("the test's own path");
    let program = test.parent().and_then(Path::parent).expect("target folder").join("examples").join("crosscheck");
    Command::new(program).args(arguments).current_dir(folder).output().expect("crosscheck runs")
}

/// A folder of its own for a test, with these files.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("folder");
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).expect("file");
    }
    folder
}

const GOOD: (&str, &[u8]) = ("good.txt", b"A ferry ran aground off Harwick on Friday. Nine people were hurt.\n");

/// The rest of the batch is reported, the exit code is 1, and the message holds all of these words.
#[track_caller]
fn check_problem(name: &str, files: &[(&str, &[u8])], paths: &[&str], words: &[&str]) {
    let mut all = vec![GOOD];
    all.extend(files);
    let folder = folder(name, &all);
    let mut arguments = vec!["--format", "json", "good.txt"];
    arguments.extend(paths);
    let output = crosscheck(&arguments, &folder);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(out.contains("\"id\": \"good\""), "the good article is reported: {out}");
    let line = err.lines().next().unwrap_or_default();
    for word in words {
        assert!(line.contains(word), "`{word}` in: {err}");
    }
}

#[test]
fn an_empty_article() {
    check_problem("empty", &[("hollow.txt", b"")], &["hollow.txt"], &["hollow", "is empty", "leave the article out"]);
}

#[test]
fn an_article_of_white_space() {
    check_problem("blank", &[("blank.txt", b" \n\t\n")], &["blank.txt"], &["blank", "white space"]);
}

#[test]
fn an_unknown_date() {
    let line = br#"{"id": "undated", "text": "A ferry ran aground.", "published": "soonish"}"#;
    check_problem("date", &[("a.jsonl", line)], &["a.jsonl"], &["undated", "soonish", "2024-06-19", "a.jsonl"]);
}

#[test]
fn two_articles_with_one_id() {
    let lines = br#"{"id": "good", "text": "Another."}"#;
    check_problem("double", &[("a.jsonl", lines)], &["a.jsonl"], &["`good`", "already added", "a.jsonl"]);
}

#[test]
fn a_file_that_is_not_utf8() {
    check_problem("latin", &[("latin.txt", b"Caf\xe9 owners met.")], &["latin.txt"], &["latin.txt", "UTF-8", "byte 3"]);
}

#[test]
fn a_file_in_utf16() {
    check_problem("wide", &[("wide.txt", b"\xff\xfeA\0 \0")], &["wide.txt"], &["wide.txt", "UTF-16", "convert"]);
}

#[test]
fn files_that_are_not_what_their_names_say() {
    for (name, bytes, words) in [
        ("a.txt", &b"%PDF-1.7\n%\xe2\xe3"[..], &["a.txt", "PDF", "save its text as .txt"][..]),
        ("b.html", b"PK\x03\x04\x14\0\x06\0", &["b.html", "ZIP", "unpack"]),
        ("c.md", b"\xd0\xcf\x11\xe0\xa1\xb1", &["c.md", "office document"]),
        ("d.jsonl", b"\x1f\x8b\x08\0", &["d.jsonl", "gzip", "unpack"]),
        ("e.xml", b"\x89PNG\r\n\x1a\n", &["e.xml", "picture", "leave it out"]),
        ("f.rss", b"A ferry ran aground.", &["f.rss", "not a feed"]),
        ("g.json", b"<!-- a page --> <p>Hello", &["g.json", "not JSON"]),
        ("h.html", b"<html><body><script>1</script>", &["h.html", "page without text"]),
    ] {
        check_problem(&format!("named-{name}"), &[(name, bytes)], &[name], words);
    }
}

/// A saved page under the name of a text: its markup is not read as words.
#[test]
fn a_page_named_as_text_is_read_as_a_page() {
    let page = b"<!DOCTYPE html><title>Ferry aground</title><body><article><p>A ferry ran aground off Harwick.</p></article>";
    let folder = folder("page-as-text", &[("page.txt", page)]);
    let output = crosscheck(&["--format", "json", "page.txt"], &folder);
    let out = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && out.contains("\"format\": \"html\"") && !out.contains("article>"), "{out}");
}

#[test]
fn many_problems_are_told_briefly() {
    let lines = "{\"text\": \"\"}\n".repeat(50);
    let folder = folder("many", &[GOOD, ("a.jsonl", lines.as_bytes())]);
    let output = crosscheck(&["good.txt", "a.jsonl"], &folder);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), err.lines().count()), (Some(1), 21), "{err}");
    assert!(err.trim_end().ends_with("and 30 more that could not be read"), "{err}");
}

#[test]
fn a_missing_file() {
    check_problem("missing", &[], &["nowhere.txt"], &["nowhere.txt", "no such file", "check the path"]);
}

#[test]
fn a_pattern_that_matches_nothing() {
    check_problem("pattern", &[], &["*.jsonl"], &["*.jsonl", "no file matches"]);
}

#[test]
fn a_folder_without_articles() {
    let folder = folder("bare", &[GOOD]);
    std::fs::create_dir_all(folder.join("pictures")).expect("folder");
    std::fs::write(folder.join("pictures/a.png"), b"png").expect("file");
    let output = crosscheck(&["good.txt", "pictures"], &folder);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(err.contains("`pictures`") && err.contains("holds no articles") && err.contains("txt"), "{err}");
}

#[test]
fn a_line_that_is_not_json() {
    let lines = b"{\"id\": \"one\", \"text\": \"A ferry ran aground.\"}\n{oops\n";
    check_problem("line", &[("a.jsonl", lines)], &["a.jsonl"], &["a.jsonl:2", "not JSON"]);
}

#[test]
fn an_entry_without_text() {
    check_problem("entry", &[("a.json", br#"[{"id": "x"}]"#)], &["a.json"], &["a.json, entry 1", "no text", "`content`"]);
}

#[test]
fn a_command_that_is_not_understood() {
    let folder = folder("usage", &[GOOD]);
    for arguments in [&[][..], &["--format", "sculpture", "good.txt"], &["--published", "soon", "good.txt"], &["--nonsense"]] {
        assert_eq!(crosscheck(arguments, &folder).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_manual_and_the_help_have_examples() {
    let folder = folder("manual", &[]);
    let heads = [("--man", ".TH crosscheck 1", ".SH \"EXIT STATUS\""), ("--help", "Usage: crosscheck", "Exit status:")];
    for (option, heading, status) in heads {
        let output = crosscheck(&[option], &folder);
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains(heading), "{text}");
        for part in [status, "report.html", "JSON Lines"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn the_usual_fields_and_overrides() {
    let json = br#"{"articles": [{"guid": 7, "publisher": {"name": "Harwick Courier"}, "headline": "Ferry aground", "link": "https://example.org/7",
        "pubDate": "Wed, 19 Jun 2024 10:00:00 GMT", "body": "A ferry ran aground."}]}"#;
    let folder =
        folder("fields", &[("a.json", json), ("b.txt", "\u{feff}Ferry runs aground\nBy Ada Moss\n\nA ferry ran aground.".as_bytes())]);
    let output = crosscheck(&["--format", "json", "a.json", "b.txt"], &folder);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let expected = serde_json::json!([
        {"id": "7", "source": "Harwick Courier", "path": "a.json", "url": "https://example.org/7", "title": "Ferry aground",
         "published": "2024-06-19", "published_from": "given", "format": "json"},
        {"id": "b", "source": "b", "path": "b.txt", "title": "Ferry runs aground", "format": "text",
         // The other article of the story has a day: this one, which gives none, takes it, and says so.
         "published": "2024-06-19", "published_from": "deduced"},
    ]);
    assert_eq!(report["articles"], expected);
    let output = crosscheck(&["--format", "json", "--published", "2020-01-02", "--source", "Desk", "a.json"], &folder);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&report["articles"][0]["source"], &report["articles"][0]["published"]), (&"Desk".into(), &"2020-01-02".into()));
}

#[test]
fn the_seeds_to_the_terminal_and_to_a_file() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let seeds = seeds.to_str().expect("path");
    let folder = folder("seeds", &[]);
    let output = crosscheck(&[seeds], &folder);
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.starts_with("5 articles"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours where there is no terminal");
    assert!(output.stderr.is_empty(), "no progress where there is no terminal");
    let output = crosscheck(&["--format", "json", "--out", "report.json", seeds], &folder);
    assert!(output.status.success() && output.stdout.is_empty());
    let written = std::fs::read_to_string(folder.join("report.json")).expect("report");
    assert!(written.ends_with("}\n"));
    assert_eq!(corroborate::Report::from_json(&written).expect("a report").to_json(), written);
}

/// What a person does who has saved eight web pages in a folder: one command, one page to read.
#[test]
fn a_folder_of_saved_web_pages_becomes_one_page() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/pages");
    let folder = folder("pages", &[]);
    let output = crosscheck(&["--format", "html", "--out", "report.html", pages.to_str().expect("path")], &folder);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let html = std::fs::read_to_string(folder.join("report.html")).expect("report");
    // Every page is there under its publisher, with its day.
    let output = crosscheck(&["--format", "json", pages.to_str().expect("path")], &folder);
    let report = corroborate::Report::from_json(&String::from_utf8_lossy(&output.stdout)).expect("a report");
    let mut found: Vec<_> = report.articles.iter().map(|a| (a.source.as_str(), a.published.as_deref().unwrap_or("none"))).collect();
    found.sort();
    let expected = [
        ("Coastline News", "2025-03-14"),
        ("Daily Lantern", "2025-03-14"),
        ("Elmore Herald", "2025-03-14"),
        ("Market Wire", "2025-03-14"),
        ("Norrland Press", "2025-03-14"),
        ("Radio Calder", "2025-03-14"),
        ("The Quay Letter", "2025-03-15"),
        ("harbour-gazette", "2025-03-14"),
    ];
    assert_eq!(found, expected);
    assert!(expected.iter().all(|(source, _)| html.contains(source)));
    // They tell one story, and the page shows what several of them say.
    assert_eq!(report.stories.len(), 1);
    assert!(report.clusters.iter().any(|c| c.sources == 8), "a question that all eight answer");
    // Nothing of the pages' furniture is taken for a claim.
    for furniture in ["812 partners", "morning briefing", "Cup final", "parking fees", "Ghost", "subscribers", "Photo:", "rights reserved"]
    {
        let read = report.claims.iter().find(|c| c.text.contains(furniture));
        assert!(read.is_none(), "{furniture}: {read:?}");
    }
}

/// The work is not done first: what cannot be written is told at once.
#[test]
fn a_report_into_a_folder_that_is_not_there() {
    let folder = folder("nowhere", &[GOOD]);
    let output = crosscheck(&["good.txt", "--out", "reports/a.txt"], &folder);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(err.contains("`reports/a.txt`") && err.contains("no folder `reports`"), "{err}");
}

#[test]
fn no_line_is_wider_than_the_width() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    for width in [40, 60, 100] {
        let output = crosscheck(&["--all", "--width", &width.to_string(), "."], &seeds);
        let out = String::from_utf8_lossy(&output.stdout);
        assert!(out.contains("━━"), "conflicts are shown with their lines");
        for line in out.lines() {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}
