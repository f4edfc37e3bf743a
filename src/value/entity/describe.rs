//! Descriptions that stand for a name: "the Norlandic leader", once the article has said who that is.

use rustc_hash::FxHashMap;

use super::EntityKind;
use super::link::{Linked, LinkedMention};
use super::run::{Mention, Plain, Reader};
use crate::value::names::{self, Shape, is};

/// What a description asks for: a country, where given, and a class of roles.
type Asked = (Option<&'static str>, String);

/// Adds a mention for every description of a person whom the article has named with that role.
pub(super) fn describe(reader: &Reader<'_, '_>, linked: &mut Linked<'_>) {
    let holders = holders(reader, linked);
    if holders.is_empty() {
        return;
    }
    let mut found = Vec::new();
    for at in 1..reader.words.len() {
        let word = &reader.words[at];
        let role = reader.low(at);
        if word.shape != Shape::Lower
            || !word.is(is::ROLE)
            || reader.words.get(at + 1).is_some_and(|w| w.shape.named() && w.sentence == word.sentence)
        {
            continue;
        }
        // "the secretary of State Ana Ruiz": the office belongs to the name.
        if reader.same(at + 2, at) && reader.low(at + 1) == "of" && reader.words[at + 2].is(is::ROLE_MODIFIER) {
            continue;
        }
        let start = reader.role_start(at);
        if start == 0 || !reader.same(start - 1, at) || !matches!(reader.low(start - 1), "the" | "this") {
            continue;
        }
        let country = (start..at).find_map(|i| reader.place_at(i)).and_then(|p| p.2);
        let bare = start == at;
        if country.is_none() && !bare {
            continue;
        }
        if let Some(&[entity]) = holders.get(&(country, class(role))).map(Vec::as_slice) {
            let span = reader.words[start].span.cover(word.span);
            // "The president will meet Chancellor Ana Ruiz": who is named later in the sentence is another.
            let later = linked.mentions.partition_point(|m| m.mention.span.start < span.end);
            let sentence = |m: &LinkedMention<'_>| {
                let at = reader.words.partition_point(|w| w.span.start < m.mention.span.start);
                reader.words.get(at).is_some_and(|w| w.sentence == word.sentence)
            };
            if linked.mentions[later..].iter().take(8).take_while(|m| sentence(m)).any(|m| m.entity == entity && m.mention.role.is_some()) {
                continue;
            }
            let role = Some(reader.written(start, at + 1));
            let mention = Mention { span, words: Plain::new(), kind: EntityKind::Person, role, weak: false, upper: false };
            found.push(LinkedMention { mention, entity });
        }
    }
    linked.mentions.extend(found);
}

/// Who holds which role, by the roles given with their names.
fn holders(reader: &Reader<'_, '_>, linked: &Linked<'_>) -> FxHashMap<Asked, Vec<u32>> {
    let mut out: FxHashMap<Asked, Vec<u32>> = FxHashMap::default();
    for m in &linked.mentions {
        if linked.entities[m.entity as usize].kind != EntityKind::Person || m.mention.role.is_none() {
            continue;
        }
        let name = reader.words.partition_point(|w| w.span.start < m.mention.span.start);
        let from = name.saturating_sub(7);
        let country = (from..name).rev().filter(|&i| reader.same(i, name)).find_map(|i| reader.place_at(i)).and_then(|p| p.2);
        let words = m.mention.role.as_deref().unwrap_or_default().split([' ', '-']).map(names::lower);
        for role in words.filter(|w| names::role(w)) {
            for country in [country, None] {
                let list = out.entry((country, class(&role))).or_default();
                if !list.contains(&m.entity) && list.len() < 2 {
                    list.push(m.entity);
                }
            }
        }
    }
    out
}

/// Roles that stand for one another.
fn class(role: &str) -> String {
    match role {
        "president" | "leader" | "premier" | "chancellor" | "ruler" | "strongman" | "dictator" => "leader",
        "spokesman" | "spokeswoman" | "spokesperson" => "spokesperson",
        "chief" | "head" | "boss" => "chief",
        other => other,
    }
    .to_owned()
}
