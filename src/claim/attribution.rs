//! Who says so: direct and indirect speech, "according to", "as X reports", and quotations that run over several sentences.

use smallvec::SmallVec;

use super::argument::View;
use super::chunk::Chunk;
use super::frame::{Frame, FrameKind};
use super::reference::{References, is_collective};
use super::words::Interner;
use super::{Attribution, Polarity, Word, modality};
use crate::lexicon;
use crate::lexicon::number::{Listed, group};
use crate::lexicon::reporting::{Reporting, reporting};
use crate::text::{Sentence, VerbForm};
use crate::value::{Kind, entity::EntityKind};

/// Whether a verb frames what someone says or thinks: it takes a clause or a quotation.
pub(crate) fn is_reporting<'w>(lemma: impl Listed<'w>) -> bool {
    reporting(std::iter::once(lemma)).is_some_and(|(_, verb)| verb.frames_speech)
}

/// One voice of a sentence and the clauses it covers.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Who and how.
    pub attribution: Attribution,
    /// The holder's noun phrase, as a chunk index.
    pub holder: Option<usize>,
    /// The reporting clause; `None` for "according to".
    pub frame: Option<usize>,
    /// The frames it covers.
    pub covers: Cover,
    /// What its verb makes of the clauses before it: "..., prosecutors allege".
    pub effect: Option<Reporting>,
}

/// The frames that a voice covers: those before one and those from another on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    before: usize,
    from: usize,
}

impl Cover {
    /// Whether it covers a frame.
    pub(crate) fn holds(self, frame: usize) -> bool {
        frame < self.before || frame >= self.from
    }

    /// The frames of so many that it covers.
    pub(crate) fn frames(self, count: usize) -> impl Iterator<Item = usize> {
        (0..self.before.min(count)).chain(self.from.max(self.before)..count)
    }
}

/// Most voices of one sentence.
const MOST_VOICES: usize = 12;

/// The voices of a sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    /// All voices.
    pub sources: Vec<Source>,
    /// Frames that only report.
    pub reporting: Vec<usize>,
    /// The voice that a sentence inside a running quotation inherits.
    pub inherited: Option<Attribution>,
}

impl Said {
    /// The chain of voices over a noun phrase: that of the clause it stands in.
    pub(crate) fn at(&self, chunk: usize, frames: &[Frame]) -> SmallVec<[Attribution; 1]> {
        let after = frames.partition_point(|f| f.first.min(f.verb) <= chunk);
        let inside = (after.saturating_sub(NEAR)..after).rev().find(|&f| chunk < frames[f].end);
        match inside.or(after.checked_sub(1)) {
            Some(frame) => self.of(frame),
            None if frames.is_empty() => self.inherited.into_iter().collect(),
            None => self.of(0),
        }
    }

    /// What the voices that come after a clause make of it.
    pub(crate) fn effects(&self, frame: usize) -> impl Iterator<Item = Reporting> {
        self.sources.iter().filter(move |s| frame < s.covers.before).filter_map(|s| s.effect)
    }

    /// Whether a frame only reports.
    pub(crate) fn reports(&self, frame: usize) -> bool {
        self.reporting.binary_search(&frame).is_ok()
    }

    /// The chain of voices over a frame, outermost first.
    pub(crate) fn of(&self, frame: usize) -> SmallVec<[Attribution; 1]> {
        let covering = self.sources.iter().filter(|s| s.covers.holds(frame)).map(|s| s.attribution);
        self.inherited.into_iter().chain(covering).collect()
    }
}

/// How many frames before a noun phrase can still be open at it.
const NEAR: usize = 6;

/// What is carried from sentence to sentence: who spoke last, and whether a lead-in with a colon is still open.
#[derive(Clone, Debug, Default)]
pub(crate) struct Voices {
    last: Option<Attribution>,
    /// The block of a lead-in ("TASS reported:") whose words come in the next block.
    lead_in: Option<u32>,
}

/// Reads the voices of a sentence.
pub(crate) fn read(
    view: &View<'_, '_>,
    number: u32,
    sentence: &Sentence,
    frames: &[Frame],
    references: &References,
    voices: &mut Voices,
    words: &mut Interner,
) -> Said {
    let mut said = Said::default();
    for (i, frame) in frames.iter().enumerate() {
        if said.sources.len() < MOST_VOICES
            && let Some(mut source) = reporting_clause(view, frames, i, frame, words)
        {
            let holder = source.holder.and_then(|h| view.chunks[h].noun());
            if let Some(pronoun) = holder.filter(|n| n.pronoun)
                && let Some(name) = references.name(view, view.doc.lemma(pronoun.head), number, words)
            {
                source.attribution.holder = name;
            }
            said.reporting.push(i);
            said.sources.push(source);
        } else if is_citing(view, frame) {
            said.reporting.push(i);
        }
    }
    said.sources.extend(headline_colon(view, frames, words));
    said.sources.extend(according_to(view, words));
    inherit(view, sentence, &mut said, voices);
    said
}

/// A clause whose verb reports and whose content is another clause.
fn reporting_clause(view: &View<'_, '_>, frames: &[Frame], i: usize, frame: &Frame, words: &mut Interner) -> Option<Source> {
    let verb = view.chunks[frame.verb].verb()?;
    let lemma = view.doc.lexeme(verb.head);
    if !is_reporting(lemma) || matches!(frame.kind, FrameKind::Infinitive) {
        return None;
    }
    // "the species, once thought extinct, ...": nobody says so here.
    if frame.kind == FrameKind::Participle && verb.form != VerbForm::Gerund {
        return None;
    }
    // "Police do not know who ..." tells of no one who says so.
    let known = reporting(std::iter::once(lemma)).is_some_and(|(_, r)| r.stance == "know");
    if known && modality::mood(view, verb, verb.end).polarity == Polarity::Negated {
        return None;
    }
    let holder = if verb.passive { None } else { frame.subject };
    let covers =
        covered(view, frames, i, frame).or_else(|| ends_in_lead_in(view, frame).then_some(Cover { before: 0, from: frames.len() }))?;
    let effect = reporting(std::iter::once(lemma)).map(|(_, r)| r).filter(|_| covers.before > 0);
    let holder_name = holder.map_or(Word::EMPTY, |h| words.intern(name(view, h)));
    let (first, end) = match holder {
        Some(h) => {
            let (a, b) = view.extent(h);
            (a.min(verb.first), b.max(verb.end))
        }
        None => (verb.first, verb.end),
    };
    let span = if end - first <= 24 { view.span(first, end) } else { view.span(verb.first, verb.end) };
    Some(Source {
        attribution: Attribution { holder: holder_name, verb: view.words.lemma(verb.head), span },
        holder,
        frame: Some(i),
        covers,
        effect,
    })
}

/// The frames that a reporting clause covers: those after it where its content follows, else those before it.
fn covered(view: &View<'_, '_>, frames: &[Frame], i: usize, frame: &Frame) -> Option<Cover> {
    let content_after = match view.chunks.get(frame.end) {
        Some(Chunk::Subordinator(t)) => matches!(view.doc.lemma(*t), "that" | "whether" | "if" | "how" | "why" | "what"),
        // "saw him fall" tells of a fall, not of what someone says.
        _ if frames.get(i + 1).is_some_and(|f| f.is_bare() && frame.object == f.subject) => false,
        Some(Chunk::Noun(_) | Chunk::Break(_) | Chunk::Relative(_)) => true,
        Some(Chunk::Comma(t)) => quote_follows(view, *t),
        // "denied taking bribes"
        Some(Chunk::Verb(v)) => v.form == VerbForm::Gerund && frame.end == frame.verb + 1,
        _ => false,
    };
    // "He resigned, saying that he was ill": the participle goes with what was done, which is nobody's words.
    let goes_with = frame.kind == FrameKind::Participle;
    let before = if goes_with { 0 } else { frames[..i].partition_point(|f| f.verb < frame.first.max(1) && f.end <= frame.verb) };
    let (count, after) = (frames.len(), i + 1);
    let parenthetical = frame.first > 0 && matches!(view.chunks[frame.first - 1], Chunk::Comma(_));
    // "As the Courier reports, the ferry lacked lifeboats."
    let aside = frame.mark.is_some_and(|t| view.doc.lemma(t) == "as") && !content_after;
    let inverted = frame.subject.is_some_and(|s| s > frame.verb);
    // "Speaking in Seoul, the minister announced a new tax": what is announced is the object.
    let verb = view.chunks[frame.verb].verb().map_or("", |v| view.doc.lemma(v.head));
    let told = frame.object.is_none() || matches!(verb, "tell" | "inform" | "remind" | "assure" | "warn" | "brief" | "notify" | "advise");
    let covers = match () {
        () if aside => Cover { before: i, from: after },
        () if content_after && parenthetical && before > 0 => Cover { before, from: after },
        () if content_after => Cover { before: 0, from: after },
        () if told && (parenthetical || after == count && inverted) => Cover { before, from: count },
        () => return None,
    };
    covers.frames(count).next().map(|_| covers)
}

/// Whether a quotation opens right after a token.
fn quote_follows(view: &View<'_, '_>, token: usize) -> bool {
    let Some(next) = view.doc.tokens.get(token + 1) else { return false };
    view.quotation_at(next.span.start).is_some_and(|q| q.span.start == next.span.start)
}

/// "citing officials": says whose words a report passes on; read by [`according_to`].
fn is_citing(view: &View<'_, '_>, frame: &Frame) -> bool {
    view.chunks[frame.verb].verb().is_some_and(|v| v.form == VerbForm::Gerund && view.low(v.head) == "citing")
}

/// "Sheriff: Suspect fled on foot", "Suspect fled on foot: police": who speaks, and a colon.
fn headline_colon(view: &View<'_, '_>, frames: &[Frame], words: &mut Interner) -> Option<Source> {
    let colon = |at: usize| matches!(view.chunks.get(at), Some(Chunk::Break(t)) if view.doc.word(*t) == ":");
    let last = view.chunks.len().checked_sub(1)?;
    let last = last - usize::from(matches!(view.chunks[last], Chunk::Other(_)) && last > 0);
    let count = frames.len();
    let first_after = frames.partition_point(|f| f.verb < 2);
    let (holder, covers) = match () {
        () if colon(1) && first_after == 0 && count > 0 && speaks(view, 0) => (0, Cover { before: 0, from: 0 }),
        () if last > 1 && colon(last - 1) && count > 0 && speaks(view, last) => (last, Cover { before: count, from: count }),
        () => return None,
    };
    let (first, end) = view.extent(holder);
    let attribution = Attribution { holder: words.intern(name(view, holder)), verb: words.intern(":"), span: view.span(first, end) };
    Some(Source { attribution, holder: Some(holder), frame: None, covers, effect: None })
}

/// Whether a noun phrase can speak: a person, a body, or papers of theirs.
fn speaks(view: &View<'_, '_>, chunk: usize) -> bool {
    let Some(noun) = view.chunks[chunk].noun() else { return false };
    let lemma = view.doc.lemma(noun.head);
    let entity = view.index.entity(noun.head).map(|v| &view.values[v as usize].kind);
    let body = matches!(entity, Some(Kind::Entity(e)) if matches!(e.kind, EntityKind::Person | EntityKind::Organisation));
    body || lexicon::is_heading_speaker(lemma) || is_collective(lemma)
}

/// "TASS reported:" at the end of a sentence.
fn ends_in_lead_in(view: &View<'_, '_>, frame: &Frame) -> bool {
    matches!(view.chunks.last(), Some(Chunk::Break(t)) if view.doc.word(*t) == ":") && frame.end + 1 >= view.chunks.len()
}

/// The holder's name: the words of the noun phrase without its determiner.
pub(super) fn name<'t>(view: &View<'_, 't>, chunk: usize) -> &'t str {
    let (first, end) = view.extent(chunk);
    let skip = usize::from(view.doc.tokens[first].pos == crate::text::Pos::Determiner && end > first + 1);
    view.span(first + skip, end).of(view.doc.text)
}

/// "according to X", "as per X", "per X".
fn according_to(view: &View<'_, '_>, words: &mut Interner) -> SmallVec<[Source; 1]> {
    let mut out = SmallVec::new();
    for at in 0..view.chunks.len() {
        let (first, _) = view.chunks[at].tokens();
        if !view.doc.lemma_number(first).is_in(group::VOICES) || out.len() == MOST_VOICES {
            continue;
        }
        let word = view.doc.lemma(first);
        let Some(noun) = (at + 1..view.chunks.len().min(at + 3)).find(|&i| matches!(view.chunks[i], Chunk::Noun(_))) else { continue };
        let opens = match word {
            "accord" | "according" => view.doc.tokens.get(first + 1).is_some_and(|_| view.doc.lemma(first + 1) == "to"),
            "per" => true,
            "cite" | "citing" => view.doc.word(first).eq_ignore_ascii_case("citing"),
            _ => false,
        };
        if !opens {
            continue;
        }
        let (_, end) = view.extent(noun);
        let verb = words.intern(if word.starts_with("cit") { "cite" } else { "according to" });
        let attribution = Attribution { holder: words.intern(name(view, noun)), verb, span: view.span(first, end) };
        out.push(Source { attribution, holder: Some(noun), frame: None, covers: Cover { before: 0, from: 0 }, effect: None });
    }
    out
}

/// Sentences wholly inside a quotation, or after a lead-in with a colon, are in the mouth of who spoke last.
fn inherit(view: &View<'_, '_>, sentence: &Sentence, said: &mut Said, voices: &mut Voices) {
    let led_in = voices.lead_in.is_some_and(|block| sentence.block > block && sentence.block <= block + 2);
    let quoted =
        view.quotation_at(sentence.span.start).is_some_and(|q| q.span.end >= sentence.span.end || q.span.start < sentence.span.start);
    if said.sources.is_empty() && (led_in || quoted) {
        said.inherited = voices.last;
    }
    if let Some(source) = said.sources.last() {
        voices.last = Some(source.attribution);
        let ends = matches!(view.chunks.last(), Some(Chunk::Break(t)) if view.doc.word(*t) == ":");
        voices.lead_in = ends.then_some(sentence.block);
    } else if !led_in && !quoted {
        voices.lead_in = None;
    }
}
