//! The [`Report`]: what the verifier found, in a form that can be written and read back.
//!
//! A report owns everything that is shown: ids, spans, labels, evidence. The articles' texts are not in it; the writers that quote passages
//! are given the articles beside it.

use serde::{Deserialize, Serialize, Serializer};

#[cfg(feature = "json")]
mod annotations;
#[cfg(feature = "json")]
mod claimreview;
mod csv;
#[cfg(feature = "report-html")]
mod html;
#[cfg(feature = "json")]
mod json;
mod markdown;
mod paint;
#[cfg(feature = "terminal")]
mod snippet;
mod text;
mod view;

pub use text::TextStyle;

/// What [`Verifier::report`](crate::Verifier::report) returns. The JSON writer writes it field by field; fields are only ever added.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Version of the format: `"1"`.
    pub schema_version: String,
    /// The articles, sorted by id.
    pub articles: Vec<ArticleEntry>,
    /// The claims, by article and position; a claim's id is its index here.
    pub claims: Vec<ClaimEntry>,
    /// The clusters: those that need a reader's eye first.
    pub clusters: Vec<Cluster>,
    /// Groups of articles with words in common, which count as one voice where they use them. An article that shares no words is in none, and one
    /// that shares passages with several others may be in several: the length of the list is no count of independent origins, which
    /// [`Cluster::origins`] is.
    pub origins: Vec<Origin>,
    /// Groups of articles that tell of one happening.
    pub stories: Vec<Story>,
}

/// An article, as the report lists it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ArticleEntry {
    /// Its id.
    pub id: String,
    /// Its publisher.
    pub source: String,
    /// The file it was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its title or headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Day of publication, `2024-06-19`: given, read from the text's dateline, or deduced from the other articles of its story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// What the day was taken from: `given`, `dateline`, `deduced`. Absent when there is no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_from: Option<String>,
    /// What the input was taken for: `text`, `json`, `html`, `feed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
}

/// One atomic claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClaimEntry {
    /// Index in the report's claims.
    pub id: usize,
    /// Id of its article.
    pub article: String,
    /// Number of its sentence in the article, from 0.
    pub sentence: usize,
    /// First byte in the article's text as given.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// The text between them.
    pub text: String,
    /// The canonical form in one line, for comparing and for programs: `injure(_, 9 people; where: Harwick) [mayor say]`. An `_` stands for who is
    /// not named.
    pub normal: String,
    /// What it answers: `event` (did it happen), `when`, `where`, `injure count`, `said-by`, `first-since` ... Where it answers several things,
    /// the first; the clusters tell the others.
    pub facet: String,
    /// Its values.
    pub values: Vec<ValueEntry>,
    /// `affirmed` or `negated`.
    pub polarity: String,
    /// `asserted`, `reported`, `alleged`, `likely`, `possible`, `conditional`, `planned`, `pledged`, `ordered`, `not-ruled-out`, `unclear`, `denied`.
    pub modality: String,
    /// `question` or `opinion`; absent for a statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<String>,
    /// Who says so, outermost first.
    pub attribution: Vec<AttributionEntry>,
}

/// A value of a claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ValueEntry {
    /// `number`, `quantity`, `money`, `date` ...
    pub kind: String,
    /// First byte in the article's text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// The normal form.
    pub normal: String,
}

/// One link of the chain of who says so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttributionEntry {
    /// Who, as the article names them most fully.
    pub holder: String,
    /// The framing verb or phrase: `said`, `claimed`, `according to`.
    pub verb: String,
    /// First byte of the holder and verb in the article's text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// Claims that answer one question of fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    /// Index in the report's clusters.
    pub id: usize,
    /// The question in plain words.
    pub label: String,
    /// What the claims' values answer.
    pub facet: String,
    /// `contradiction` (two answers cannot both be true), `developing` (a later answer replaces an earlier one), `agreement` (independent origins give
    /// one answer, or one finer than the other), `single-origin` (all words come from one place) or `unconfirmed` (no two origins give one
    /// answer, or it cannot be decided).
    pub verdict: String,
    /// Why, in a sentence.
    pub why: String,
    /// How many publishers speak.
    pub sources: usize,
    /// How many independent origins they come from.
    pub origins: usize,
    /// Publishers of the story that say nothing of it, sorted.
    pub silent: Vec<String>,
    /// The answers given.
    pub positions: Vec<Position>,
    /// How the answers stand to each other.
    pub relations: Vec<Relation>,
    /// Why claims of different articles were taken to answer the same question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Index of the story in the report's stories.
    pub story: usize,
}

/// One answer within a cluster.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// `"0.a"`: the cluster's id and a letter.
    pub id: String,
    /// The answer in short.
    pub label: String,
    /// Ids of the claims that give it.
    pub claims: Vec<usize>,
}

/// How two positions stand to each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Id of the first position.
    pub a: String,
    /// Id of the second.
    pub b: String,
    /// `compatible`, `update` or `conflict`.
    pub relation: String,
    /// Of a conflict: `quantity`, `money`, `time`, `place`, `participant`, `role-swap`, `polarity`, `strength`, `attribution`, `wording`, `identity`,
    /// `cause`, `closed-list`. Of an update: `later-figure` or `other-time`. Of what is compatible, why it is no conflict: `restatement`, `refinement`,
    /// `estimate`, `other-scope`, `other-time`, `different-referent`; `undecided` for opposite answers of which it cannot be told whether they speak
    /// of one thing, `question` and `opinion` where one only asks or judges: the cluster's verdict is then `unconfirmed`. A conflict that is shown in
    /// another cluster is `compatible` here and keeps its kind; neither is it an agreement. Later versions may add kinds.
    pub kind: String,
    /// The reason in a sentence.
    pub reason: String,
    /// Named reasons in bits; they add up to the score of the relation.
    pub evidence: Vec<Evidence>,
}

/// Why two claims were linked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Id of the first claim.
    pub a: usize,
    /// Id of the second claim.
    pub b: usize,
    /// The sum of the evidence.
    #[serde(serialize_with = "bits")]
    pub bits: f64,
    /// Named reasons in bits.
    pub evidence: Vec<Evidence>,
}

/// One named reason for or against a match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What was compared and how it came out: `facet: when`, `agent: much shared`, `prior` for what is known before anything is compared.
    pub name: String,
    /// log2 of the likelihood ratio.
    #[serde(serialize_with = "bits")]
    pub bits: f64,
}

/// Articles, or passages of them, whose words come from one place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// Index in the report's origins.
    pub id: usize,
    /// Ids of the articles.
    pub articles: Vec<String>,
    /// Why they are taken to share an origin: a credit, or the words they share.
    pub why: String,
    /// The shared passages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
}

/// A passage of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Id of the article.
    pub article: String,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// Articles that tell of one happening.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Index in the report's stories.
    pub id: usize,
    /// Ids of the articles.
    pub articles: Vec<String>,
}

/// Bits are written with four decimals: no platform's last digit reaches the output, and nothing that is not a number.
fn bits<S: Serializer>(bits: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let finite = if bits.is_nan() { 0.0 } else { bits.clamp(-1e6, 1e6) };
    serializer.serialize_f64((finite * 1e4).round() / 1e4 + 0.0)
}

impl Report {
    /// The clusters whose verdict is `agreement`: independent origins give one answer, and nothing in the cluster contradicts it.
    pub fn agreements(&self) -> impl Iterator<Item = &Cluster> {
        self.clusters.iter().filter(|c| c.verdict == "agreement")
    }

    /// The clusters whose verdict is `contradiction`: two of the answers cannot both be true. Who gives which stands in their positions.
    pub fn contradictions(&self) -> impl Iterator<Item = &Cluster> {
        self.clusters.iter().filter(|c| c.verdict == "contradiction")
    }
}

impl Cluster {
    /// The question in plain words.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// How many independent origins speak.
    pub fn origins(&self) -> usize {
        self.origins
    }
}
