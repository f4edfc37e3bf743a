//! Events named by a noun: "the seizure of the ship by the navy", "Putin's visit to North Korea", "damage to the building".

use super::build::Reader;
use super::chunk::{Chunk, Noun};
use super::clause::Arguments;
use super::{Argument, Modality, Polarity, Proposition, Role, facet, modality};
use crate::lexicon::{self, events::verb_of, number::Listed};
use crate::span::Span;

/// Reads the nominal propositions of a sentence.
pub(super) fn read(reader: &mut Reader<'_, '_>) {
    for (at, noun) in reader.view.named() {
        if lexicon::is_event_noun(reader.view.doc.lexeme(noun.head)) && !is_hollow(reader.view.doc.lemma(noun.head)) {
            nominal(reader, at, noun);
        }
        state(reader, at);
    }
}

/// "Three dead after bus hits bridge", "left 12 people homeless": how many are in a state, where no verb or another's says so.
fn state(reader: &mut Reader<'_, '_>, at: usize) {
    let Some(&Chunk::Adjective(first, end)) = reader.view.chunks.get(at + 1) else { return };
    let said = reader.frames.iter().any(|f| f.complement == Some(at + 1));
    let Some(who) = reader.view.argument(at, Role::Patient, None).filter(|who| who.value.is_some()) else { return };
    if said || end - first > 2 || !is_state(reader.view.doc.lemma(end - 1)) {
        return;
    }
    let mut arguments = Arguments::new();
    arguments.push(who);
    if let (Some(Chunk::Preposition(t)), Some(Chunk::Noun(inner))) = (reader.view.chunks.get(at + 2), reader.view.chunks.get(at + 3)) {
        let role = if reader.view.index.time(inner.head).is_some() { Role::Time } else { Role::Oblique };
        arguments.extend(reader.view.argument(at + 3, role, Some(*t)));
    }
    let span = reader.view.span(reader.view.chunks[at].tokens().0, end);
    let mood = modality::phrase_mood(&reader.view, first, end - 1);
    reader.push(bare(reader, at, end - 1, span, Polarity::Affirmed, &mood), &arguments, span);
}

/// What becomes of people and houses.
pub(super) fn is_state(lemma: &str) -> bool {
    matches!(
        lemma,
        "dead" | "missing" | "homeless" | "wounded" | "injured" | "hurt" | "ill" | "sick" | "unhurt" | "safe" | "alive" | "unaccounted"
    )
}

/// A proposition without a verb, its predicate the word at a token.
fn bare(reader: &Reader<'_, '_>, chunk: usize, predicate: usize, span: Span, polarity: Polarity, mood: &modality::Mood) -> Proposition {
    let word = reader.view.words.lemma(predicate);
    Proposition {
        polarity,
        modality: mood.modality,
        certainty: mood.certainty,
        degree: mood.degree,
        attribution: reader.said.at(chunk, reader.frames),
        quoted: reader.view.quotation_at(span.start).is_some(),
        nominal: true,
        ..Proposition::plain(reader.number, span, word, reader.view.span(predicate, predicate + 1))
    }
}

fn nominal(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let (arguments, end) = arguments(reader, at, noun);
    let span = reader.view.span(noun.first, end);
    let negated = modality::negative_phrase(&reader.view, &reader.view.chunks[at]);
    let mut mood = modality::phrase_mood(&reader.view, noun.first, noun.head);
    governed(reader, at, &mut mood);
    if arguments.is_empty() && mood.modality != Modality::NotRuledOut {
        return;
    }
    // "Halden's shares", "her record": whose they are tells nothing that happened.
    let owned = arguments.iter().all(|a| matches!(a.role, Role::Agent | Role::Place));
    if owned && is_owned(reader.view.doc.lemma(noun.head)) {
        return;
    }
    let polarity = if negated { Polarity::Negated } else { Polarity::Affirmed };
    let proposition = bare(reader, at, noun.head, span, polarity, &mood);
    reader.push(proposition, &arguments, span);
}

/// What the verb does whose object the noun is: "did not rule out the provision of aid" leaves the provision open.
fn governed(reader: &Reader<'_, '_>, at: usize, mood: &mut modality::Mood) {
    let Some(frame) =
        reader.frames.iter().find(|f| f.object == Some(at) || f.attached.iter().any(|a| a.noun == at && a.preposition.is_none()))
    else {
        return;
    };
    let Some(verb) = reader.view.chunks[frame.verb].verb() else { return };
    let end = reader.view.chunks[at].tokens().0;
    let above = modality::operator(&reader.view, verb.first, end);
    mood.weaken(above.modality, above.certainty);
}

/// Possessor, "of", "by" and other attached phrases, and the token after the last.
fn arguments(reader: &Reader<'_, '_>, at: usize, noun: &Noun) -> (Arguments, usize) {
    let mut out = Arguments::new();
    let mut end = noun.end;
    if let Some((first, last)) = noun.possessor
        && (last > first + 1 || reader.view.doc.tokens[first].pos != crate::text::Pos::Determiner)
    {
        let name = (first..last).rev().find_map(|t| reader.view.name_at(t));
        out.extend(reader.view.phrase(first, last, Role::Agent).map(|owner| Argument { name, ..owner }));
    }
    let mut next = at + 1;
    while out.len() < 6 {
        let (Some(Chunk::Preposition(t)), Some(Chunk::Noun(inner))) = (reader.view.chunks.get(next), reader.view.chunks.get(next + 1))
        else {
            break;
        };
        let preposition = reader.view.doc.lemma(*t);
        let role = match preposition {
            "of" if comes_about(reader.view.doc.lexeme(noun.head)) => Role::Agent,
            "of" => Role::Patient,
            "by" => Role::Agent,
            _ if reader.view.index.time(inner.head).is_some() => Role::Time,
            _ if facet::is_locative(preposition) && reader.view.index.place(inner.head).is_some() => Role::Place,
            _ => Role::Oblique,
        };
        let (at, role) = reader.view.contingency(*t, next + 1).map_or((next + 1, role), |what| (what, Role::Condition));
        out.extend(reader.view.argument(at, role, Some(*t)));
        end = reader.view.extent(next + 1).1;
        next = reader.view.last_phrase(next + 1) + 1;
    }
    out.sort_by_key(|a| (a.role, a.span.start));
    (out, end)
}

/// Events that are nobody's deed but theirs to whom they happen: "the death of the miner".
pub(crate) fn comes_about<'w>(lemma: impl Listed<'w>) -> bool {
    matches!(
        verb_of(lemma),
        "die"
            | "resign"
            | "arrive"
            | "depart"
            | "collapse"
            | "return"
            | "escape"
            | "fall"
            | "rise"
            | "sink"
            | "erupt"
            | "explode"
            | "crash"
            | "disappear"
            | "emerge"
            | "retire"
            | "survive"
            | "appear"
            | "flee"
            | "withdraw"
            | "decline"
            | "grow"
            | "retreat"
    )
}

/// Nouns that name no event by themselves, though the lists know them as such.
fn is_hollow(lemma: &str) -> bool {
    matches!(
        lemma,
        "event"
            | "party"
            | "case"
            | "time"
            | "thing"
            | "part"
            | "number"
            | "state"
            | "way"
            | "place"
            | "point"
            | "order"
            | "post"
            | "set"
            | "connection"
    )
}

/// Nouns that name an event only with what it is done to, and else a thing that people have: "the share of the cost", but "the firm's shares".
fn is_owned(lemma: &str) -> bool {
    matches!(lemma, "share" | "goal")
}
