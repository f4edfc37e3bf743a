//! What the hypothesis says of its participants, and what the premise says of the same.
//!
//! A clause of the hypothesis relates an agent to other things by a predicate: "Lodur owns Mirrin". The premise may speak of both and relate them
//! otherwise ("Lodur is a subsidiary of Mirrin"), or say the same of others ("Mirrin, owned by the state"). Neither is a contradiction by
//! itself; with what else is known it may be one. Of a copula the predicate is the complement's head: "is a member of".

use super::align::Link;
use super::case::Case;
use super::side::{Part, Side, Word};
use super::word::{self, Tie};
use crate::claim::{Claims, Phrase, Role, Stated};
use crate::lexicon::opposites;
use crate::span::Span;
use crate::value::{Kind, Relation as Values};

/// What the clauses of both tell of each other.
pub(super) struct Told {
    /// Whether the premise says the opposite of two participants, or says the same with the two exchanged.
    pub otherwise: bool,
    /// How the slots of a predicate that both state are filled.
    pub slots: Option<Slots>,
}

/// A clause of the hypothesis, as the indexes of its content words.
struct Clause<'c> {
    stated: Stated<'c>,
    predicate: Vec<usize>,
    agent: Vec<usize>,
    others: Vec<usize>,
}

/// The clauses that say something of an agent.
fn clauses<'c>(side: &Side<'_>, claims: &'c Claims) -> Vec<Clause<'c>> {
    const MOST: usize = 8;
    let verbs = claims.propositions.iter().filter(|p| !p.nominal).take(MOST);
    verbs.map(|p| clause(side, claims.stated(p))).filter(|c| !c.predicate.is_empty()).collect()
}

fn clause<'c>(side: &Side<'_>, stated: Stated<'c>) -> Clause<'c> {
    let mut predicate = words_in(side, stated.predicate_span);
    let (mut agent, mut others) = (Vec::new(), Vec::new());
    for argument in stated.arguments() {
        let words = words_in(side, argument.span);
        match argument.role {
            Role::Agent => agent.extend(words),
            // "is a member of the guild": the predicate is "member".
            Role::Complement => {
                let head = words.iter().position(|&w| side.doc.tokens[side.words[w].token].span.start == argument.head_start);
                let is_name = |w: usize| side.words[w].part == Part::Name;
                match head.filter(|&at| !is_name(words[at])) {
                    Some(at) => {
                        predicate.push(words[at]);
                        others.extend(words.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, w)| *w));
                    }
                    None => others.extend(words),
                }
            }
            Role::Patient if agent.is_empty() => agent.extend(words),
            _ => others.extend(words),
        }
    }
    predicate.retain(|w| !agent.contains(w));
    others.retain(|w| !predicate.contains(w) && !agent.contains(w));
    Clause { stated, predicate, agent, others }
}

/// The content words in a span.
fn words_in(side: &Side<'_>, span: Span) -> Vec<usize> {
    let at = |w: &Word| side.doc.tokens[w.token].span;
    (0..side.words.len()).filter(|&i| at(&side.words[i]).start >= span.start && at(&side.words[i]).end <= span.end).collect()
}

/// Compares the clauses of both texts.
pub(super) fn told(case: &Case<'_>, theirs: &Claims, ours: &Claims) -> Told {
    let clauses = clauses(&case.hypothesis, ours);
    let otherwise = clauses.iter().any(|clause| otherwise(case, clause));
    let slots = clauses.iter().filter_map(|c| best(case, theirs, c)).max_by_key(|s| (s.same, s.other.is_some()));
    Told { otherwise, slots }
}

/// Whether the premise speaks of both participants and says of them the opposite, or the converse.
fn otherwise(case: &Case<'_>, clause: &Clause<'_>) -> bool {
    let (Some(agent), Some(other)) = (met(case, &clause.agent), met(case, &clause.others)) else { return false };
    let sentence = |l: Link| case.premise.words[l.premise].sentence;
    if sentence(agent) != sentence(other) && !goes_on(case, sentence(agent), sentence(other)) {
        return false;
    }
    let said = clause.predicate.iter().any(|&w| case.alignment.links[w].is_some_and(|l| l.tie >= Tie::Kin));
    let named = clause.agent.iter().chain(&clause.others).any(|&w| case.hypothesis.words[w].part == Part::Name);
    converse(case, clause, agent, other) || named && !said && opposed(case, clause, sentence(other))
}

/// Whether a word of the premise's sentence is the opposite of the predicate, both affirmed: what neither rose nor fell stayed.
fn opposed(case: &Case<'_>, clause: &Clause<'_>, sentence: u32) -> bool {
    let theirs = case.premise.words.iter().filter(|p| p.sentence == sentence);
    let ours = || clause.predicate.iter().map(|&w| &case.hypothesis.words[w]);
    let excludes = |p: &Word, h: &Word| word::tie(p, h) == Some(Tie::Antonym);
    let two_sides = |p: &Word, h: &Word| opposites::converses(&p.lemma, &h.lemma);
    theirs.into_iter().any(|p| ours().any(|h| !p.negated() && !h.negated() && excludes(p, h) && !two_sides(p, h)))
}

/// Whether a sentence goes on about what an earlier one names: "He declined the award."
fn goes_on(case: &Case<'_>, named: u32, at: u32) -> bool {
    const FIRST: usize = 4;
    let doc = &case.premise.doc;
    named < at && doc.sentences[at as usize].tokens().take(FIRST).any(|t| matches!(doc.lemma(t), "he" | "she" | "it" | "they"))
}

/// Whether the premise says that the agent is to the other what the hypothesis says that the other is to the agent: "B, a subsidiary of A" and
/// "A's subsidiary B" make B the subsidiary.
fn converse(case: &Case<'_>, clause: &Clause<'_>, agent: Link, other: Link) -> bool {
    let doc = &case.premise.doc;
    let token = |l: Link| case.premise.words[l.premise].token;
    let (agent, other) = (token(agent), token(other));
    let of_other = |noun: usize| {
        const NEAR: usize = 5;
        let after = noun < other && other <= noun + NEAR && doc.lemma(noun + 1) == "of";
        let before = other < noun && noun <= other + NEAR && doc.lemma(other + 1) == "'s";
        (after && !(noun..other).contains(&agent)) || (before && !(other..noun).contains(&agent))
    };
    let ours = || clause.predicate.iter().map(|&w| case.hypothesis.words[w].lemma.as_str());
    let nouns = case.premise.words.iter().filter(|w| w.part == Part::Noun && of_other(w.token));
    nouns.into_iter().any(|noun| ours().any(|predicate| opposites::converses(predicate, &noun.lemma)))
}

/// The partner of the rarest of some words, where most of them are met.
fn met(case: &Case<'_>, words: &[usize]) -> Option<Link> {
    let weight = |w: usize| case.hypothesis.words[w].weight;
    let link = |w: usize| case.alignment.links[w].filter(|l| l.tie.joins());
    let (said, all) =
        words.iter().fold((0.0, 0.0), |(said, all), &w| (said + link(w).map_or(0.0, |l| l.tie.strength() * weight(w)), all + weight(w)));
    let rarest = words.iter().copied().filter(|&w| link(w).is_some()).max_by(|&a, &b| weight(a).total_cmp(&weight(b)))?;
    if said >= 0.6 * all { link(rarest) } else { None }
}

/// How the slots of a predicate that both state are filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Slots {
    /// How many are filled alike.
    pub same: usize,
    /// The first that is known to be filled otherwise.
    pub other: Option<&'static str>,
    /// Whether agent and patient have changed places.
    pub swapped: bool,
}

/// How the slots of a clause are filled in the premise's clause that is most like it.
fn best(case: &Case<'_>, theirs: &Claims, clause: &Clause<'_>) -> Option<Slots> {
    const MOST: usize = 40;
    let partners: Vec<usize> =
        clause.predicate.iter().filter_map(|&w| case.alignment.links[w].filter(|l| l.tie >= Tie::Kin)).map(|l| l.premise).collect();
    let holds = |span: Span| partners.iter().any(|&j| span.contains(case.premise.doc.tokens[case.premise.words[j].token].span));
    let found = theirs.propositions.iter().filter(|p| holds(p.predicate_span)).take(MOST);
    found.map(|p| compare(case, clause, theirs.stated(p))).max_by_key(|s| s.same)
}

fn compare(case: &Case<'_>, clause: &Clause<'_>, theirs: Stated<'_>) -> Slots {
    let mut out = Slots::default();
    const SLOTS: [(Role, &str); 5] = [
        (Role::Agent, "agent"),
        (Role::Patient, "patient"),
        (Role::Complement, "complement"),
        (Role::Time, "time"),
        (Role::Place, "place"),
    ];
    for (role, name) in SLOTS {
        let (Some(ours), Some(theirs)) = (clause.stated.argument(role), theirs.argument(role)) else { continue };
        match stand(case, ours, theirs) {
            Some(true) => out.same += 1,
            Some(false) => out.other = out.other.or(Some(name)),
            None => {}
        }
    }
    let same = |a: Role, b: Role| matches!((clause.stated.argument(a), theirs.argument(b)), (Some(x), Some(y)) if x.name().is_some() && stand(case, x, y) == Some(true));
    out.swapped = same(Role::Agent, Role::Patient) && !same(Role::Agent, Role::Agent)
        || same(Role::Patient, Role::Agent) && !same(Role::Patient, Role::Patient);
    out
}

/// Whether two phrases are of the same thing (`Some(true)`), of another (`Some(false)`), or it is not known.
fn stand(case: &Case<'_>, ours: Phrase<'_>, theirs: Phrase<'_>) -> Option<bool> {
    if let (Some(a), Some(b)) = (ours.value(), theirs.value())
        && matches!(a.kind, Kind::Date(_) | Kind::Quantity(_) | Kind::Money(_) | Kind::Percentage(_) | Kind::Place(_))
    {
        match a.relation(b) {
            Values::Disjoint => return Some(false),
            Values::Same | Values::Inside | Values::Contains | Values::Overlapping => return Some(true),
            Values::Incomparable(_) => {}
        }
    }
    let words = words_in(&case.hypothesis, ours.span);
    let inside = |l: Link| theirs.span.contains(case.premise.doc.tokens[case.premise.words[l.premise].token].span);
    if words
        .iter()
        .any(|&w| case.hypothesis.words[w].part != Part::Direction && case.alignment.links[w].is_some_and(|l| l.tie.joins() && inside(l)))
    {
        return Some(true);
    }
    let shares = |a: &str, b: &str| a.split(' ').any(|x| b.split(' ').any(|y| x == y));
    match (ours.name(), theirs.name()) {
        (Some(a), Some(b)) => Some(shares(a, b)),
        _ if ours.unresolved || theirs.unresolved => None,
        _ if ours.head() == theirs.head() => Some(true),
        _ => None,
    }
}
