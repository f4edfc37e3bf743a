//! Mentions to entities: full names first, then surnames and acronyms, then what headlines name.

use rustc_hash::FxHashMap;

use super::run::{Mention, Reader};
use super::{EntityKind, Likeness, same_name};

/// Names looked at for one family name or one word; more than this in one article are no longer compared.
const BUCKET: usize = 32;

/// The entities of a document and their mentions.
pub(super) struct Linked {
    pub entities: Vec<Named>,
    pub mentions: Vec<LinkedMention>,
}

/// An entity as it is being put together.
pub(super) struct Named {
    pub name: String,
    pub kind: EntityKind,
    words: Vec<String>,
}

/// A mention and the entity it is of.
pub(super) struct LinkedMention {
    pub mention: Mention,
    pub entity: u32,
}

/// Groups the mentions by what they name.
pub(super) fn link(reader: &Reader<'_, '_>, mut mentions: Vec<Mention>) -> Linked {
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
struct Table {
    entities: Vec<Named>,
    /// By the whole name.
    whole: FxHashMap<String, u32>,
    /// By each word of the name that may stand for it.
    by_word: FxHashMap<String, Vec<u32>>,
    /// By initials.
    initials: FxHashMap<String, Vec<u32>>,
}

impl Table {
    /// The entity of a full name: the one so spelled, a variant of it, or a new one.
    fn full(&mut self, mention: &Mention, text: &str) -> u32 {
        if let Some(&known) = self.whole.get(&mention.words.join(" ")) {
            return known;
        }
        let name = mention.span.of(text);
        let last = mention.words.last().map_or("", |w| w);
        let near = self.by_word.get(last).into_iter().flatten().take(BUCKET);
        let variant = near.copied().find(|&e| {
            let known = &self.entities[e as usize];
            known.words.len() > 1 && known.words.last() == mention.words.last() && same_name(&known.name, name) == Likeness::Same
        });
        match variant {
            Some(entity) => {
                self.whole.insert(mention.words.join(" "), entity);
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

    fn add(&mut self, mention: &Mention, text: &str) -> u32 {
        let id = self.entities.len() as u32;
        let name = single(mention.span.of(text));
        self.whole.insert(mention.words.join(" "), id);
        let words = &mention.words;
        if words.len() > 1 {
            for word in [&words[words.len() - 1], &words[0]] {
                self.by_word.entry(word.clone()).or_default().push(id);
            }
            let initials: String =
                words.iter().filter(|w| !matches!(w.as_str(), "of" | "the" | "for" | "and")).filter_map(|w| w.chars().next()).collect();
            self.initials.entry(initials).or_default().push(id);
        }
        self.entities.push(Named { name, kind: mention.kind, words: words.clone() });
        id
    }

    /// The entity a single word stands for: the latest named before it, else the first of the article.
    fn short(&self, mention: &Mention, seen: &[u32]) -> Option<u32> {
        let word = mention.words.first()?;
        let latest = |list: &[u32], fits: &dyn Fn(&Named) -> bool| {
            let fitting = list.iter().copied().take(BUCKET).filter(|&e| fits(&self.entities[e as usize]));
            fitting.max_by_key(|&e| (seen.get(e as usize).copied().unwrap_or(0), std::cmp::Reverse(e)))
        };
        if let Some(list) = self.by_word.get(word) {
            let family = |e: &Named| e.words.last() == Some(word) && matches!(e.kind, EntityKind::Person | EntityKind::Unknown);
            let first = |e: &Named| e.words.first() == Some(word) && e.kind != EntityKind::Event && e.kind != EntityKind::Work;
            if let Some(entity) = latest(list, &family).or_else(|| latest(list, &first)) {
                return Some(entity);
            }
        }
        if mention.upper {
            let organisation = |e: &Named| matches!(e.kind, EntityKind::Organisation | EntityKind::Unknown | EntityKind::Event);
            if let Some(entity) = self.initials.get(word).and_then(|list| latest(list, &organisation)) {
                return Some(entity);
            }
        }
        self.whole.get(word).copied()
    }

    /// What a further mention says of the entity.
    fn sharpen(&mut self, entity: u32, mention: &Mention) {
        let known = &mut self.entities[entity as usize];
        if known.kind == EntityKind::Unknown
            || mention.kind == EntityKind::Person && mention.role.is_some() && known.kind != EntityKind::Organisation
        {
            known.kind = if mention.kind == EntityKind::Unknown { known.kind } else { mention.kind };
        }
    }
}

/// What a headline names is what the article names: the longest of its names at each word.
fn headlines(reader: &Reader<'_, '_>, table: &mut Table, out: &mut Vec<LinkedMention>) {
    let mut at = 0;
    while at < reader.words.len() {
        let word = &reader.words[at];
        if !reader.headline[word.sentence as usize] || !word.shape.named() || reader.place_at(at).is_some() {
            at += 1;
            continue;
        }
        let found = (1..=5).rev().find_map(|n| {
            let here = reader.words.get(at..at + n)?;
            let same = here.iter().all(|w| w.sentence == word.sentence);
            let words: Vec<String> = here.iter().map(|w| super::super::names::plain(w.span.of(reader.text))).collect();
            let span = here[0].span.cover(here[n - 1].span);
            let mention = Mention { span, words, kind: EntityKind::Unknown, role: None, weak: true, upper: false };
            let entity = match n {
                1 => table.short(&mention, &[]),
                _ => table.whole.get(&mention.words.join(" ")).copied(),
            };
            entity.filter(|_| same).map(|entity| (n, LinkedMention { mention, entity }))
        });
        match found {
            Some((n, linked)) => {
                out.push(linked);
                at += n;
            }
            None => at += 1,
        }
    }
}

/// Numbers entities by their first mention.
fn renumber(entities: Vec<Named>, mut mentions: Vec<LinkedMention>) -> Linked {
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
    let mut slots: Vec<Option<Named>> = entities.into_iter().map(Some).collect();
    let entities = order.into_iter().filter_map(|old| slots[old].take()).collect();
    Linked { entities, mentions }
}

fn single(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
