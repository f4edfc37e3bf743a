//! The reader of claims against the cases in `tests/cases/claims/*.txt`.
//!
//! `# ` starts a comment. A case is a text on a line of its own (`\n` for a line break), with the day of publication after ` @ ` where it
//! matters. Below it, indented, stand claims that must be among those read: the words they are drawn from, ` => ` and the normal form, and
//! after ` | ` what else must hold of the claim: facets it answers, `quoted`, `degree 95`, tense and aspect. A line `! normal form` is a claim that must not be
//! there; `none` says that the text holds no claim at all.
//!
//! In a normal form `_` stands for one who is not named; polarity, modality, predicate, agent and patient must be the same, and what follows
//! them (complements, times, places, phrases) must be among what the claim has. With no line more, it holds for every case that what is
//! said in someone's mouth is nowhere the article's own, and that what is denied, negated or hedged is nowhere said plainly.

use std::fmt::Write;
use std::path::Path;

use corroborate::claim::{Claim, Claims, claims};
use corroborate::text::Document;
use corroborate::value::values;

/// A normal form taken apart.
#[derive(Clone, Debug, PartialEq)]
struct Form {
    /// Polarity, modality and manner.
    mood: String,
    predicate: String,
    /// Agent and patient.
    core: String,
    /// Complements, times, places and phrases.
    more: Vec<String>,
    attribution: String,
}

impl Form {
    fn read(normal: &str) -> Form {
        let (head, rest) = normal.split_once('(').unwrap_or_else(|| panic!("no normal form: {normal}"));
        let (inside, attribution) = rest.rsplit_once(')').unwrap_or_else(|| panic!("no normal form: {normal}"));
        let attribution = attribution.trim().to_owned();
        let (inside, attribution) = match inside.rsplit_once(") [") {
            Some((inside, holder)) => (inside, format!("[{holder}){attribution}")),
            None => (inside, attribution),
        };
        let words: Vec<&str> = head.split(' ').collect();
        let mood = words.iter().take_while(|w| MOODS.contains(w)).count();
        let mut parts = inside.split("; ").map(str::to_owned);
        Form {
            mood: words[..mood].join(" "),
            predicate: words[mood..].join(" "),
            core: parts.next().unwrap_or_default(),
            more: parts.collect(),
            attribution,
        }
    }

    /// Whether a claim of the form `other` says what this one asks for.
    fn is_met_by(&self, other: &Form) -> bool {
        let same = self.mood == other.mood && self.predicate == other.predicate && self.core == other.core;
        same && self.attribution == other.attribution && self.more.iter().all(|m| other.more.contains(m))
    }

    /// Whether `other` says the same words plainly, though they are hedged, negated or another's here.
    fn is_laundered_by(&self, other: &Form) -> bool {
        let words = self.predicate == other.predicate && self.core == other.core && self.more.iter().all(|m| other.more.contains(m));
        let own = !self.attribution.is_empty() && other.attribution.is_empty();
        let same_mouth = other.attribution.is_empty() || other.attribution == self.attribution;
        let plain = !self.mood.is_empty() && other.mood.is_empty() && same_mouth;
        words && (own || plain)
    }
}

/// The words of polarity, modality and worth, in the order of the normal form.
const MOODS: [&str; 15] = [
    "question",
    "opinion",
    "not",
    "reported",
    "ordered",
    "pledged",
    "planned",
    "likely",
    "alleged",
    "possible",
    "conditional",
    "not-ruled-out",
    "unclear",
    "denied",
    "attempt",
];

/// The one door: what is read of a text, against what is expected of it.
fn check_claims(text: &str, published: Option<&str>, expected: &[&str]) -> Result<(), String> {
    let doc = Document::read(text);
    let found = claims(&doc, values(&doc, published.map(|d| d.parse().expect("a date"))));
    let forms: Vec<Form> = found.claims.iter().map(|c| Form::read(&found.normal(c))).collect();
    let mut problems = String::new();
    for line in expected {
        if let Err(problem) = check_line(line, text, &found, &forms) {
            let _ = writeln!(problems, "  {problem}: {line}");
        }
    }
    if problems.is_empty() {
        return Ok(());
    }
    let read = found.claims.iter().map(|c| format!("    {} => {} | {}\n", c.span.of(text), found.normal(c), tags(&found, c).join(", ")));
    Err(format!("{text}\n{problems}  read:\n{}", read.collect::<String>()))
}

fn check_line(line: &str, text: &str, found: &Claims, forms: &[Form]) -> Result<(), &'static str> {
    if line == "none" {
        return if found.claims.is_empty() { Ok(()) } else { Err("claims where there are none") };
    }
    if let Some(never) = line.strip_prefix("! ") {
        let never = Form::read(never);
        return if forms.iter().any(|f| never.is_met_by(f)) { Err("must not be read") } else { Ok(()) };
    }
    let (words, rest) = line.split_once(" => ").expect("words => normal form");
    let (normal, wanted) = rest.split_once(" | ").unwrap_or((rest, ""));
    let form = Form::read(normal);
    if forms.iter().any(|f| form.is_laundered_by(f)) {
        return Err("said plainly elsewhere");
    }
    let mut met = found.claims.iter().zip(forms).filter(|(_, f)| form.is_met_by(f)).map(|(c, _)| c).peekable();
    if met.peek().is_none() {
        return Err("not read");
    }
    let mut drawn = met.filter(|c| c.span.of(text).eq_ignore_ascii_case(words)).peekable();
    if drawn.peek().is_none() {
        return Err("drawn from other words");
    }
    let wanted: Vec<&str> = wanted.split(", ").filter(|w| !w.is_empty()).collect();
    let holds = |c: &Claim| wanted.iter().all(|w| tags(found, c).iter().any(|t| t == w));
    if drawn.any(holds) { Ok(()) } else { Err("lacks what must hold") }
}

/// What holds of a claim besides its normal form.
fn tags(found: &Claims, claim: &Claim) -> Vec<String> {
    let proposition = found.proposition(claim);
    let mut out: Vec<String> = found.foci(claim).iter().map(|f| found.word(f.facet).to_owned()).collect();
    out.extend(proposition.quoted.then(|| "quoted".to_owned()));
    out.extend([proposition.tense.name().to_owned(), proposition.aspect.name().to_owned()]);
    out.extend(proposition.degree.map(|d| format!("degree {d}")));
    out
}

/// Runs one case file.
fn check_file(file: &str, least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/claims").join(file);
    let data = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = data.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("# ")).peekable();
    let (mut cases, mut failed, mut report) = (0, 0, String::new());
    while let Some(line) = lines.next() {
        let mut expected = Vec::new();
        while let Some(more) = lines.next_if(|l| l.starts_with("  ")) {
            expected.push(more.trim());
        }
        assert!(!expected.is_empty(), "{file}: nothing is expected of: {line}");
        let (text, day) = line.split_once(" @ ").map_or((line, None), |(text, day)| (text, Some(day)));
        cases += 1;
        if let Err(problem) = check_claims(&text.replace("\\n", "\n"), day, &expected) {
            failed += 1;
            report.push_str(&problem);
        }
    }
    assert!(cases >= least, "{file}: only {cases} cases");
    assert!(failed == 0, "{failed} of {cases} cases of {file}:\n{report}");
}

/// The claims of an article take less than twenty times its bytes, their values left out.
#[test]
fn claims_take_little_memory() {
    let mut files: Vec<_> = std::fs::read_dir("seeds").expect("seeds/").map(|e| e.expect("an entry").path()).collect();
    files.sort();
    let seeds = files.iter().map(|f| std::fs::read_to_string(f).expect("UTF-8"));
    let one_sentence = "The navy seized 23 pirates off Harwick on Friday, a spokesman said. ".to_owned();
    let dense = "Ana Ruiz met Tom Oakes, a surgeon, and left. ".repeat(400);
    for text in seeds.chain([one_sentence, dense]) {
        let doc = Document::read(&text);
        let found = claims(&doc, values(&doc, None));
        assert!(!found.claims.is_empty());
        assert!(found.heap_size() < 20 * text.len(), "{} bytes for {} of text", found.heap_size(), text.len());
    }
}

/// Every claim's span and arguments stand in the text; nothing is read of nothing.
#[test]
fn spans_stand_in_the_text() {
    for text in
        ["", " ", "\n\n", "\"", "the the the", "of of of , , said said that that who who", "“He said “they said ‘it’”", "5 5 5 to to be be"]
    {
        let doc = Document::read(text);
        let found = claims(&doc, values(&doc, None));
        for claim in &found.claims {
            assert!(text.get(claim.span.range()).is_some());
            assert!(found.proposition(claim).arguments().all(|a| text.get(a.span.range()).is_some()));
        }
    }
}

/// One endless sentence is read in near-linear time: four times the text takes far less than sixteen times as long.
#[test]
fn endless_sentences_are_read_in_linear_time() {
    let time = |clause: &str, times: usize| {
        let text = clause.repeat(times);
        let doc = Document::read(&text);
        let values = values(&doc, None);
        let start = std::time::Instant::now();
        std::hint::black_box(claims(&doc, values));
        start.elapsed()
    };
    let clauses = [
        "the mayor said that Ana Ruiz, 35, who met the man who left the town, denied taking bribes and ",
        "he said ",
        "of the ship and the crew, the seizure of ",
        "\"he said \"they left ",
    ];
    for clause in clauses {
        time(clause, 50);
        let best = |times: usize| (0..3).map(|_| time(clause, times)).min().expect("three runs");
        let (short, long) = (best(400), best(1600));
        // Quadratic work would take sixteen times as long.
        assert!(long < 10 * short || long.as_millis() < 400, "{clause}: {short:?} and {long:?}");
    }
}

proptest::proptest! {
    /// Words and marks in any order are read without a panic, and what is read stands in the text.
    #[test]
    fn any_text_is_read(text in "((the|a|his|ship|navy|seized|was|to|not|no|one|said|that|who|which|if|and|but|of|by|in|as|deny|denied|taking|according|citing|Ana|Ruiz|35|at|least|12|[,.:;?\"“”‘’()-]|\n\n)[ ]{0,1}){0,60}") {
        let doc = Document::read(&text);
        let found = claims(&doc, values(&doc, None));
        for claim in &found.claims {
            proptest::prop_assert!(text.get(claim.span.range()).is_some());
            proptest::prop_assert!(!found.normal(claim).is_empty());
        }
    }
}

macro_rules! case_files {
    ($($name:ident: $file:literal, $least:literal;)*) => {
        $(#[test] fn $name() { check_file($file, $least); })*
    };
}

case_files! {
    clauses: "clauses.txt", 35;
    nouns_that_tell: "nominal.txt", 20;
    headlines_and_captions: "headlines.txt", 15;
    references: "references.txt", 15;
    polarity: "polarity.txt", 25;
    modality: "modality.txt", 35;
    attribution: "attribution.txt", 40;
    worth_checking: "worth.txt", 15;
}
