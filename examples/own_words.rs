//! Words of the user's own field: synonyms, and names that stand for one thing, given as text.
//!
//! ```text
//! cargo run --example own_words
//! ```

use corroborate::{Article, Options, Report, Verifier, WordLists};

const COURIER: &str = "The MSDF boarded a bulker off Harwick on Friday. The bulker sank with 50 quintals of wheat.";
const POST: &str = "On Friday the Maritime Self-Defense Force boarded a laker off Harwick. The laker sank with 5,000 kg of wheat.";

/// A lemma, a tab, the lemma it stands for. In a program of yours this is a file.
const SYNONYMS: &str = "# Kinds of ship.\nbulker\tvessel\nlaker\tvessel\n";

/// A unit of measure, a tab, how much it is in a unit that the crate knows.
const UNITS: &str = "quintal\t100 kg\n";

/// A name, a tab, the name of the thing it stands for.
const ALIASES: &str = "MSDF\tMaritime Self-Defense Force\n";

fn main() -> corroborate::Result<()> {
    println!("with the crate's own words:");
    print(&report(WordLists::default())?);
    println!("\nwith three short lists beside them:");
    print(&report(WordLists::default().synonyms(SYNONYMS)?.aliases(ALIASES)?.units(UNITS)?)?);
    Ok(())
}

fn report(words: WordLists) -> corroborate::Result<Report> {
    let mut options = Options::default();
    options.words = words;
    let mut verifier = Verifier::with_options(options);
    verifier.add(Article::new("courier", COURIER).published("2024-06-22")?)?;
    verifier.add(Article::new("post", POST).published("2024-06-22")?)?;
    Ok(verifier.report())
}

fn print(report: &Report) {
    for cluster in report.agreements() {
        let answers: Vec<_> = cluster.positions.iter().map(|p| p.label.as_str()).collect();
        println!("  {} {}", cluster.label(), answers.join(" / "));
    }
}
