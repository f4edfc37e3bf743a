//! Mentions to entities: full names first, then surnames and acronyms, then what headlines name.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::run::{Mention, Plain, Reader};
use super::{EntityKind, Likeness, same_name};
use crate::value::names::{Words, single};

/// Names looked at for one family name or one word; more than this in one article are no longer compared.
const BUCKET: usize = 32;

/// The entities of a document and their mentions.
pub(super) struct Linked<'a> {
    pub entities: Vec<Named<'a>>,
    pub mentions: Vec<LinkedMention<'a>>,
}

/// An entity as it is being put together.
pub(super) struct Named<'a> {
    pub name: String,
    pub kind: EntityKind,
    words: Plain<'a>,
}

/// A mention and the entity it is of.
pub(super) struct LinkedMention<'a> {
    pub mention: Mention<'a>,
    pub entity: u32,
}

/// Groups the mentions by what they name.
pub(super) fn link<'a>(reader: &Reader<'a, '_>, mut mentions: Vec<Mention<'a>>) -> Linked<'a> {
    mentions.sort_by_key(|m| m.span);
    let mut table = Table::default();
    let homes: Vec<Option<u32>> = mentions.iter().map(|m| (m.words.len() > 1).then(|| table.full(m, reader.text))).collect();
    let mut seen = vec![0u32; table.entities.len()];
    let mut out = Vec::with_capacity(mentions.len());
    for (order, (mention, home)) in mentions.into_iter().zip(homes).enumerate() {
        let home = home.or_else(|| table.short(&mention, &seen)).or_else(|| (!mention.weak).then(|| table.add(&mention, reader.text)));
        let Some(entity) = home else { continue };
        seen.resize(table.entities.len(), 0);
        seen[entity as usize] = order as u32 + 1;
        table.sharpen(entity, &mention);
        out.push(LinkedMention { mention, entity });
    }
    headlines(reader, &mut table, &mut out);
    renumber(table.entities, out)
}

#[derive(Default)]
struct Table<'a> {
    entities: Vec<Named<'a>>,
    /// By the whole name.
    whole: FxHashMap<Plain<'a>, u32>,
    /// The first words of names of two words or more.
    first: FxHashSet<Cow<'a, str>>,
    /// By each word of the name that may stand for it.
    by_word: FxHashMap<Cow<'a, str>, SmallVec<[u32; 4]>>,
    /// By initials.
    initials: FxHashMap<String, SmallVec<[u32; 4]>>,
}

impl<'a> Table<'a> {
    fn know(&mut self, words: &Plain<'a>, entity: u32) {
        if words.len() > 1 {
            self.first.insert(words[0].clone());
        }
        self.whole.insert(words.clone(), entity);
    }

    /// The entity of a full name: the one so spelled, a variant of it, or a new one.
    fn full(&mut self, mention: &Mention<'a>, text: &str) -> u32 {
        if let Some(&known) = self.whole.get(&mention.words) {
            return known;
        }
        let name = mention.span.of(text);
        let near = mention.words.last().and_then(|last| self.by_word.get(last)).into_iter().flatten().take(BUCKET);
        let variant = near.copied().find(|&e| {
            let known = &self.entities[e as usize];
            known.words.len() > 1 && known.words.last() == mention.words.last() && same_name(&known.name, name) == Likeness::Same
        });
        match variant {
            Some(entity) => {
                self.know(&mention.words, entity);
                let known = &mut self.entities[entity as usize];
                if mention.words.len() > known.words.len() {
                    known.name = single(name);
                    known.words = mention.words.clone();
                }
                entity
            }
            None => self.add(mention, text),
        }
    }

    fn add(&mut self, mention: &Mention<'a>, text: &str) -> u32 {
        let id = self.entities.len() as u32;
        let name = single(mention.span.of(text));
        self.know(&mention.words, id);
        let words = &mention.words;
        if words.len() > 1 {
            for word in [&words[words.len() - 1], &words[0]] {
                self.by_word.entry(word.clone()).or_default().push(id);
            }
            let initials: String =
                words.iter().filter(|w| !matches!(w.as_ref(), "of" | "the" | "for" | "and")).filter_map(|w| w.chars().next()).collect();
            self.initials.entry(initials).or_default().push(id);
        }
        self.entities.push(Named { name, kind: mention.kind, words: words.clone() });
        id
    }

    /// The entity a single word stands for: the latest named before it, else the first of the article.
    fn short(&self, mention: &Mention<'a>, seen: &[u32]) -> Option<u32> {
        let word = mention.words.first()?;
        let latest = |list: &[u32], fits: &dyn Fn(&Named<'_>) -> bool| {
            let fitting = list.iter().copied().take(BUCKET).filter(|&e| fits(&self.entities[e as usize]));
            fitting.max_by_key(|&e| (seen.get(e as usize).copied().unwrap_or(0), std::cmp::Reverse(e)))
        };
        if let Some(list) = self.by_word.get(word) {
            let family = |e: &Named<'_>| e.words.last() == Some(word) && matches!(e.kind, EntityKind::Person | EntityKind::Unknown);
            let first = |e: &Named<'_>| e.words.first() == Some(word) && e.kind != EntityKind::Event && e.kind != EntityKind::Work;
            if let Some(entity) = latest(list, &family).or_else(|| latest(list, &first)) {
                return Some(entity);
            }
        }
        if mention.upper {
            let organisation = |e: &Named<'_>| matches!(e.kind, EntityKind::Organisation | EntityKind::Unknown | EntityKind::Event);
            if let Some(entity) = self.initials.get(word.as_ref()).and_then(|list| latest(list, &organisation)) {
                return Some(entity);
            }
        }
        self.whole.get(&mention.words[..1]).copied()
    }

    /// What a further mention says of the entity.
    fn sharpen(&mut self, entity: u32, mention: &Mention<'a>) {
        let known = &mut self.entities[entity as usize];
        if known.kind == EntityKind::Unknown
            || mention.kind == EntityKind::Person && mention.role.is_some() && known.kind != EntityKind::Organisation
        {
            known.kind = if mention.kind == EntityKind::Unknown { known.kind } else { mention.kind };
        }
    }
}

/// What a headline names is what the article names: the longest of its names at each word.
fn headlines<'a>(reader: &Reader<'a, '_>, table: &mut Table<'a>, out: &mut Vec<LinkedMention<'a>>) {
    let mut end = 0;
    for at in reader.words.named() {
        if at < end || !reader.headline[reader.words[at].sentence as usize] || reader.place_at(at).is_some() {
            continue;
        }
        if let Some((n, linked)) = headline_name(reader, table, at) {
            out.push(linked);
            end = at + n;
        }
    }
}

/// The longest name of the article that starts at a word of a headline, and how many words it has.
fn headline_name<'a>(reader: &Reader<'a, '_>, table: &Table<'a>, at: usize) -> Option<(usize, LinkedMention<'a>)> {
    let words: &'a Words = reader.words;
    let longest = if table.first.contains(&words.plain(at)) { 5 } else { 1 };
    (1..=longest).rev().find_map(|n| {
        let here = words.get(at..at + n)?;
        let plain: Plain<'a> = (at..at + n).map(|i| words.plain(i)).collect();
        let span = here[0].span.cover(here[n - 1].span);
        let mention = Mention { span, words: plain, kind: EntityKind::Unknown, role: None, weak: true, upper: false };
        let entity = match n {
            1 => table.short(&mention, &[]),
            _ => table.whole.get(&mention.words).copied(),
        };
        let same = here.iter().all(|w| w.sentence == here[0].sentence);
        entity.filter(|_| same).map(|entity| (n, LinkedMention { mention, entity }))
    })
}

/// Numbers entities by their first mention.
fn renumber<'a>(entities: Vec<Named<'a>>, mut mentions: Vec<LinkedMention<'a>>) -> Linked<'a> {
    mentions.sort_by_key(|m| m.mention.span);
    let mut number: Vec<Option<u32>> = vec![None; entities.len()];
    let mut order = Vec::new();
    for m in &mut mentions {
        let old = m.entity as usize;
        m.entity = *number[old].get_or_insert_with(|| {
            order.push(old);
            order.len() as u32 - 1
        });
    }
    let mut slots: Vec<Option<Named<'a>>> = entities.into_iter().map(Some).collect();
    let entities = order.into_iter().filter_map(|old| slots[old].take()).collect();
    Linked { entities, mentions }
}
