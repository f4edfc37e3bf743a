//! How strongly a cluster stands, and which of its claims says best what it is about. This orders what people read; no verdict hangs on it.

use rustc_hash::FxHashMap;

use crate::claim::Role;
use crate::compare::Item;
use crate::value::Kind;

/// The claim that speaks for a cluster, and how strongly the others stand behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Standing {
    /// Index of the claim among the cluster's items.
    pub spokesman: usize,
    /// How many other publishers are expected to say the same, more for an answer that is more specific and for a question that is clear.
    pub strength: f64,
}

/// Finds the claim that most other publishers stand behind and that gives a clear question. `bits(i, j)` is the evidence that two items answer
/// one question; `clarity(i)` how clear an item's question is, 0 to 1.
pub(super) fn standing(
    items: &[&Item<'_>],
    sources: &[&str],
    bits: impl Fn(usize, usize) -> f64,
    clarity: impl Fn(usize) -> f64,
) -> Standing {
    let mut best = Standing::default();
    let mut names: Vec<&str> = sources.to_vec();
    names.sort_unstable();
    names.dedup();
    let source: Vec<usize> = sources.iter().map(|name| names.partition_point(|n| n < name)).collect();
    let mut told: FxHashMap<u32, f64> = FxHashMap::default();
    items.iter().for_each(|item| item.words.iter().for_each(|&term| *told.entry(term).or_default() += 1.0 / items.len() as f64));
    // The spokesman answers what the cluster is listed under.
    for (i, item) in items.iter().enumerate().filter(|(_, item)| item.facet == items[0].facet) {
        let (mut behind, mut place) = (Vec::new(), vec![None; names.len()]);
        for j in (0..items.len()).filter(|&j| source[j] != source[i]) {
            let bits = bits(i.min(j), i.max(j));
            match place[source[j]] {
                Some(at) => behind[at] = f64::max(behind[at], bits),
                None => {
                    place[source[j]] = Some(behind.len());
                    behind.push(bits);
                }
            }
        }
        let strength = specific(item) * central(item, &told) * behind.into_iter().map(probability).sum::<f64>();
        // Clarity is not asked of an item that cannot win.
        let strength = if strength > best.strength { strength * clarity(i) } else { continue };
        if strength > best.strength {
            best = Standing { spokesman: i, strength };
        }
    }
    best
}

/// How much of what a claim tells the cluster's other claims tell too, 0.5 to 1; `told` is the share of claims that hold a term.
fn central(item: &Item<'_>, told: &FxHashMap<u32, f64>) -> f64 {
    let shares: f64 = item.words.iter().map(|term| told.get(term).copied().unwrap_or(0.0)).sum();
    0.5 + 0.5 * shares / item.words.len().max(1) as f64
}

/// What bits of evidence for against not make of even odds.
fn probability(bits: f64) -> f64 {
    1.0 / (1.0 + f64::exp2(-bits))
}

/// How much a reader learns from a claim's answer, about 0 to 2: a value, names and an object say more than a bare noun.
fn specific(item: &Item<'_>) -> f64 {
    let asked = match item.facet {
        "event" | "who" | "whom" | "when" | "age" | "amount" | "share" | "first-since" => 1.0,
        "where" | "said-by" => 0.8,
        "what" | "role" | "name" | "origin" => 0.6,
        "kind" => 0.3,
        facet if facet.ends_with(" count") => 1.0,
        _ => 0.5,
    };
    let p = item.proposition;
    let has = |role| p.argument(role).is_some_and(|a| !a.unresolved && !a.terms.is_empty());
    let valued = match item.value.map(|v| &v.kind) {
        None => 0.0,
        Some(Kind::Entity(_) | Kind::Place(_)) => 0.2,
        Some(_) => 0.8,
    };
    let named = 0.2 * item.names.len().min(3) as f64;
    let told = if has(Role::Agent) { 0.3 } else { 0.0 } + if has(Role::Patient) || has(Role::Complement) { 0.3 } else { 0.0 };
    // "Did the mayor comment?" tells next to nothing: a verb by itself, with nothing that it was done to, and no value.
    let alone = item.facet == "event" && p.arguments().len() < 2;
    let bare = if alone || p.predicate() == "be" && (asked >= 0.8 || !has(Role::Agent)) { 0.5 } else { 1.0 };
    asked * bare * (0.2 + valued + named + told)
}
