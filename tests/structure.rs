//! The report rests on how things are told, not on who or when they are: with every person of the seeds renamed, and every year and figure
//! changed, the same claims stand in the same clusters.

use std::collections::BTreeSet;
use std::fs;

use corroborate::{Article, Report, Verifier};

/// People of the seeds, and names that no list of the crate knows better.
const PEOPLE: [(&str, &str); 14] = [
    ("Vladimir Putin", "Anatoly Morin"),
    ("Putin", "Morin"),
    ("Kim Jong Un", "Han Dae Sik"),
    ("Kim Jong-Un", "Han Dae-Sik"),
    ("Jong Un", "Dae Sik"),
    ("Comrade Kim", "Comrade Han"),
    ("Kim", "Han"),
    ("Antony Blinken", "Robert Halloway"),
    ("Blinken", "Halloway"),
    ("Jens Stoltenberg", "Erik Lundgaard"),
    ("Stoltenberg", "Lundgaard"),
    ("Mykhailo Podolyak", "Andriy Kostenko"),
    ("Podolyak", "Kostenko"),
    ("Yoon Suk", "Seo Min"),
];

/// Renames the people and moves every year by 28, which keeps the days of the week.
fn disguised(text: &str) -> String {
    let renamed = PEOPLE.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let mut out = String::new();
    let mut digits = String::new();
    for c in renamed.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        match digits.parse::<u32>() {
            Ok(year) if (1900..2100).contains(&year) => out += &(year - 28).to_string(),
            _ => out += &digits,
        }
        digits.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

fn report(change: impl Fn(&str) -> String) -> Report {
    let mut files: Vec<_> = fs::read_dir("seeds").unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut verifier = Verifier::new();
    for file in files {
        let id = file.file_stem().unwrap().to_str().unwrap()[..3].to_owned();
        verifier.add(Article::new(&id, change(&fs::read_to_string(&file).unwrap()))).unwrap();
    }
    verifier.report()
}

/// A claim by its article, its sentence and its words, with the people renamed and no digits: the same in both reports.
fn name(report: &Report, claim: usize) -> (String, usize, String) {
    let entry = &report.claims[claim];
    (entry.article.clone(), entry.sentence, disguised(&entry.text).chars().filter(|c| !c.is_ascii_digit()).collect())
}

type Pairs = BTreeSet<((String, usize, String), (String, usize, String))>;

/// Every two claims of one cluster.
fn together(report: &Report) -> Pairs {
    let mut out = BTreeSet::new();
    for cluster in &report.clusters {
        let claims: BTreeSet<_> = cluster.positions.iter().flat_map(|p| &p.claims).map(|&c| name(report, c)).collect();
        for a in &claims {
            out.extend(claims.range(a.clone()..).skip(1).map(|b| (a.clone(), b.clone())));
        }
    }
    out
}

#[test]
fn other_names_and_years_leave_the_structure() {
    let (plain, other) = (report(str::to_owned), report(disguised));
    let (x, y) = (together(&plain), together(&other));
    let both = x.intersection(&y).count();
    let likeness = 2.0 * both as f64 / (x.len() + y.len()) as f64;
    println!("{} and {} pairs of claims in one cluster, {both} in both: {likeness:.3}", x.len(), y.len());
    assert!(x.len() > 100, "the seeds have clusters");
    assert!(likeness >= 0.8, "{likeness:.3}");
    let since = |r: &Report| r.clusters.iter().find(|c| c.facet == "first-since").map(|c| (c.verdict.clone(), c.sources));
    assert_eq!(since(&plain), since(&other), "24 years before 1996 holds July 1972");
}
