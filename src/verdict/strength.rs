//! # Strength
//!
//! **What it does.** Compares how firmly, and to what degree, two claims say the same.
//!
//! **When they conflict.** One says as a fact what the other hedges ("destroyed" and "potentially destroyed", "provides for" and "did not rule
//! out"), or one says completely and the other almost, of the same thing.
//!
//! **Limits.** Reported speech keeps its own strength: "X said A" and A agree, with that difference told.

use rustc_hash::FxHashMap;

use super::dispute::{Dispute, Story, components};
use super::firmness::{Firmness, firmness, is_tentative};
use super::post::gives_post;
use super::same::same_thing;
use super::{Case, Judgement};
use crate::claim::{Aspect, Modality, Role, Run, Tense};
use crate::compare::{Item, shared};
use crate::lexicon::{self, events::event_classes};

fn whole(degree: u8) -> bool {
    degree >= 98
}

fn degree(d: u8) -> &'static str {
    match d {
        80.. => "almost",
        40.. => "partly",
        _ => "hardly",
    }
}

/// The share of what is left open that the other must say; the least of it in bits, without names and with them; what a shared name counts.
const SHARE: f64 = 0.6;
const LEAST: f64 = 5.0;
const SURE: f64 = 14.0;
const NAME: f64 = 6.0;

/// A word of this many bits brings two claims together to be looked at.
const RARE: f64 = 8.0;

/// Disputes over what one leaves open and another tells as settled, and over what is done almost or wholly.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let item = |i: u32| &story.items[i as usize];
    let firm: Vec<Firmness> = story.items.iter().map(firmness).collect();
    let is_open = |i: usize| matches!(firm[i], Firmness::Open(_));
    let weaker: Vec<bool> = story.items.iter().enumerate().map(|(i, item)| is_open(i) || is_partly(item) || hedges(item)).collect();
    let pairs = candidates(story, &weaker);
    let opposing = |opposed: &dyn Fn(u32, u32) -> bool| {
        let found: Vec<(u32, u32)> = pairs.iter().copied().filter(|&(x, y)| opposed(x, y)).collect();
        components(&found)
    };
    let told = |x: u32, y: u32| {
        let both_nouns = item(x).proposition.nominal && item(y).proposition.nominal;
        is_settled(item(y)) && is_told_of(item(x)) || both_nouns
    };
    let opposed = |x: u32, y: u32| is_open(x as usize) && firm[y as usize] == Firmness::Firm && told(x, y);
    let open = opposing(&|x, y| opposed(x, y) && says(item(x), item(y)));
    let partly = opposing(&|x, y| is_part(item(x), item(y)));
    let hedged = opposing(&|x, y| hedged_word(item(x), item(y)).is_some());
    let how = |side: &[u32]| match side.first().map(|&i| firm[i as usize]) {
        Some(Firmness::Open(how)) => how,
        _ => "open",
    };
    let part = |side: &[u32]| side.first().and_then(|&i| story.items[i as usize].proposition.degree).map_or("partly", degree);
    let open = open.into_iter().map(|(a, b)| (format!("{}, and told as settled", how(&a).replace('-', " ")), a, b));
    let partly = partly.into_iter().map(|(a, b)| (format!("{}, and completely", part(&a)), a, b));
    let hedged = hedged.into_iter().map(|(a, b)| (in_one(story, &a, &b), a, b));
    open.chain(partly).chain(hedged).filter_map(|(reason, a, b)| dispute(reason, a, b)).collect()
}

/// More items than this that share a word are not compared for it.
const MAX_SHARED: usize = 128;

/// Pairs of a weaker item and one of another article: the scored ones, and those on what happened that share a name or a rare word of what they
/// tell.
fn candidates(story: &Story<'_>, weaker: &[bool]) -> Vec<(u32, u32)> {
    let events = || (0u32..).zip(story.items).filter(|(_, item)| item.facet == "event");
    let (mut by_name, mut by_word) = (FxHashMap::<u32, Vec<u32>>::default(), FxHashMap::<&str, Vec<u32>>::default());
    for (_, item) in events().filter(|(i, _)| weaker[*i as usize]) {
        by_name.extend(item.names.iter().map(|&name| (name, Vec::new())));
        by_word.extend(words(item).map(lexicon::concept).filter(|w| lexicon::rarity(w) >= RARE).map(|word| (word, Vec::new())));
    }
    for (i, item) in events() {
        item.names.iter().for_each(|name| enter(by_name.get_mut(name), i));
        words(item).for_each(|word| enter(by_word.get_mut(lexicon::concept(word)), i));
    }
    let mut out: Vec<(u32, u32)> = Vec::new();
    let article = |i: u32| story.items[i as usize].article;
    let mut pair = |x: u32, y: u32| {
        if weaker[x as usize] && article(x) != article(y) {
            out.push((x, y));
        }
    };
    for group in by_name.values().chain(by_word.values()).filter(|group| group.len() <= MAX_SHARED) {
        group.iter().for_each(|&x| group.iter().for_each(|&y| pair(x, y)));
    }
    story.pairs.iter().for_each(|p| [(p.a, p.b), (p.b, p.a)].into_iter().for_each(|(x, y)| pair(x, y)));
    out.sort_unstable();
    out.dedup();
    out
}

/// Puts an item into a group, once.
fn enter(group: Option<&mut Vec<u32>>, item: u32) {
    if let Some(group) = group.filter(|group| group.last() != Some(&item)) {
        group.push(item);
    }
}

/// Whether something is said to be so in part.
fn is_partly(item: &Item<'_>) -> bool {
    item.proposition.degree.is_some_and(|degree| !whole(degree))
}

/// Whether one says almost or partly what the other says wholly, of the same thing.
fn is_part(part: &Item<'_>, all: &Item<'_>) -> bool {
    let case = Case { a: part, b: all, bits: 0.0 };
    let degrees = matches!((part.proposition.degree, all.proposition.degree), (Some(x), Some(y)) if !whole(x) && whole(y));
    degrees && part.facet == "event" && all.facet == "event" && case.same_deed()
}

/// Whether what is left open is told of by a verb with a tense: "whether to close" tells of no deed, nor does
/// what is asked, decided or looked into ("whether it harms"). What hangs on "contender" is a matter of posts.
fn is_told_of(item: &Item<'_>) -> bool {
    item.proposition.tense != Tense::Untold && item.proposition.modality != Modality::Unclear
}

/// Whether a verb with a tense tells it: "to close", "closing" and "the closure" say nothing of whether it came to it.
fn is_settled(item: &Item<'_>) -> bool {
    let p = item.proposition;
    !p.nominal && p.tense != Tense::Untold && (p.modality != Modality::Planned || p.tense == Tense::Future)
}

/// How a reason names the word that is hedged in one side only.
fn in_one(story: &Story<'_>, a: &[u32], b: &[u32]) -> String {
    let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x, y)));
    let word = pairs.into_iter().find_map(|(x, y)| hedged_word(&story.items[x as usize], &story.items[y as usize]));
    word.map_or(String::new(), |(hedge, word)| format!("{hedge} {word} against {word}"))
}

/// Words behind a claim that still tell how it is meant: "is being treated | as potentially suspicious".
const BEHIND: u32 = 4;

/// Adverbs of doubt. What is alleged or expected is said of the whole clause, and read there.
fn is_hedge(lemma: &str) -> bool {
    is_tentative(lemma) && lemma.ends_with("ly") && !matches!(lemma, "allegedly" | "likely" | "purportedly")
}

/// Words that count or order others: what is "probably the first" says little of what is "the first" elsewhere.
fn is_order(lemma: &str) -> bool {
    matches!(lemma, "other" | "next" | "last" | "former" | "latter" | "same")
        || lemma.chars().any(|c| c.is_ascii_digit())
        || lexicon::is_number_word(lemma)
}

/// The content words of a claim and the few behind it in its sentence.
fn window<'a>(item: &Item<'a>) -> Vec<&'a str> {
    let (claims, own) = (item.proposition.claims(), item.source.terms);
    let sentence = claims.sentence_run(item.proposition.sentence);
    let end = (own.start + own.len + BEHIND).min(sentence.start + sentence.len);
    claims.terms(Run { start: own.start, len: end.saturating_sub(own.start).max(own.len) }).collect()
}

/// A word that one claim hedges and the other says plainly, of the same event and thing: the hedge and the word.
fn hedged_word<'a>(x: &Item<'a>, y: &Item<'a>) -> Option<(&'a str, &'a str)> {
    let case = Case { a: x, b: y, bits: 0.0 };
    let events = x.facet == "event" && y.facet == "event" && case.same_deed();
    if !events || x.proposition.polarity != y.proposition.polarity {
        return None;
    }
    let (hedging, plain) = (window(x), window(y));
    let is_hedged = |window: &[&str], word: &str| window.windows(2).any(|w| is_tentative(w[0]) && w[1] == word);
    let word = hedged(x, &hedging).find(|(_, word)| plain.contains(word) && !is_hedged(&plain, word))?;
    let often = hedging.iter().filter(|w| **w == word.1).count() > 1;
    (!often).then_some(word)
}

/// The words that are hedged in the window of an item, each behind its hedge.
fn hedged<'w, 'a>(item: &Item<'a>, window: &'w [&'a str]) -> impl Iterator<Item = (&'a str, &'a str)> + use<'w, 'a> {
    let predicate = item.proposition.predicate();
    window.windows(2).filter(move |w| is_hedge(w[0]) && !is_tentative(w[1]) && !is_order(w[1]) && w[1] != predicate).map(|w| (w[0], w[1]))
}

/// Whether an item hedges a word.
fn hedges(item: &Item<'_>) -> bool {
    item.facet == "event" && hedged(item, &window(item)).next().is_some()
}

fn dispute(reason: String, weaker: Vec<u32>, stronger: Vec<u32>) -> Option<Dispute> {
    Judgement::conflict("strength", reason).map(|judgement| Dispute::between(weaker, stronger, judgement))
}

/// Whether a settled claim says what an open one leaves open: the same kind of event, and most of the open one's words.
fn says(open: &Item<'_>, settled: &Item<'_>) -> bool {
    let case = Case { a: open, b: settled, bits: 0.0 };
    let names = shared(&open.names, &settled.names).count() as f64;
    // Who may be chairman is agent of the one and chosen in the other.
    let one = match open.proposition.predicate() {
        "rule out" => names > 0.0 && !case.elsewhere(),
        _ if is_light(open) => names > 0.0 && fills(settled) && !case.elsewhere(),
        _ => {
            case.same_deed()
                && same_doer(&case)
                && !is_able(&case)
                && !matches!(settled.proposition.modality, Modality::Pledged | Modality::Ordered)
        }
    };
    if !one {
        return false;
    }
    let (core, told) = (core(open), told(settled));
    let bits = |words: &[&str]| words.iter().map(|w| lexicon::rarity(w)).sum::<f64>();
    let both: Vec<&str> = core.iter().copied().filter(|w| told.contains(w)).collect();
    bits(&both) >= SHARE * bits(&core) && bits(&both) >= LEAST && bits(&both) + NAME * names >= SURE
}

/// Whether both name who does it and it is the same, or neither does.
fn same_doer(case: &Case<'_>) -> bool {
    match (case.a.proposition.argument(Role::Agent), case.b.proposition.argument(Role::Agent)) {
        (Some(x), Some(y)) => same_thing(x, y),
        (None, None) => true,
        _ => false,
    }
}

/// Whether a claim tells of a post that is given or held: what "may become chairman" leaves open.
fn fills(item: &Item<'_>) -> bool {
    let predicate = item.proposition.predicate();
    let given = |class: &&str| matches!(*class, "elect" | "offer");
    is_light(item) || gives_post(predicate) || matches!(predicate, "ask" | "accept") || event_classes(predicate).iter().any(given)
}

/// Whether one says what a thing can do and the other what it does: "could allow" and "allows" say the same of a flaw.
fn is_able(case: &Case<'_>) -> bool {
    let (open, settled) = (case.a.proposition, case.b.proposition);
    open.modality == Modality::Possible && settled.tense == Tense::Present && settled.aspect == Aspect::Simple
}

/// What is left open: the predicate and what it is said with, but for who does it, names, and the words that leave it open; as concepts.
fn core<'a>(item: &Item<'a>) -> Vec<&'a str> {
    let besides = item.proposition.arguments().filter(|a| a.role != Role::Agent);
    let said = besides.flat_map(|a| a.terms().filter(move |w| !a.name().is_some_and(|name| name.split(' ').any(|part| part == *w))));
    let said = said.filter(|w| !is_tentative(w));
    unique(said.chain((!is_light(item)).then_some(item.proposition.predicate())))
}

/// All that is told: the words of the claim, and what its predicate is said with.
fn told<'a>(item: &Item<'a>) -> Vec<&'a str> {
    unique(words(item))
}

fn words<'a>(item: &Item<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let words = item.proposition.claims().terms(item.source.terms);
    words.chain(item.proposition.arguments().flat_map(|a| a.terms())).chain([item.proposition.predicate()])
}

fn unique<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut out: Vec<&str> = words.map(lexicon::concept).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Verbs that say little by themselves.
fn is_light(item: &Item<'_>) -> bool {
    matches!(item.proposition.predicate(), "be" | "become" | "remain" | "serve" | "rule out")
}
