//! Who says so: direct and indirect speech, "according to", "as X reports", and quotations that run over several sentences.

use smallvec::SmallVec;

use super::argument::View;
use super::chunk::Chunk;
use super::frame::{Frame, FrameKind};
use super::reference::References;
use super::words::Interner;
use super::{Attribution, Polarity, Word, modality};
use crate::lexicon::reporting::reporting;
use crate::text::Sentence;

/// Whether a verb frames what someone says or thinks: it takes a clause or a quotation.
pub(crate) fn is_reporting(lemma: &str) -> bool {
    reporting(std::iter::once(lemma)).is_some_and(|(_, verb)| verb.takes("that") || verb.takes("quote"))
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
    pub covers: Vec<usize>,
}

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
    /// Whether a frame only reports.
    pub(crate) fn reports(&self, frame: usize) -> bool {
        self.reporting.binary_search(&frame).is_ok()
    }

    /// The chain of voices over a frame, outermost first.
    pub(crate) fn of(&self, frame: usize) -> SmallVec<[Attribution; 1]> {
        let covering = self.sources.iter().filter(|s| s.covers.contains(&frame)).map(|s| s.attribution);
        self.inherited.into_iter().chain(covering).collect()
    }
}

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
        if let Some(mut source) = reporting_clause(view, frames, i, frame, words) {
            let holder = source.holder.and_then(|h| view.chunks[h].noun());
            if let Some(pronoun) = holder.filter(|n| n.pronoun)
                && let Some(name) = references.name(view, view.doc.lemma(pronoun.head), number, words)
            {
                source.attribution.holder = name;
            }
            said.reporting.push(i);
            said.sources.push(source);
        }
    }
    said.sources.extend(according_to(view, frames, words));
    inherit(view, sentence, &mut said, voices);
    said
}

/// A clause whose verb reports and whose content is another clause.
fn reporting_clause(view: &View<'_, '_>, frames: &[Frame], i: usize, frame: &Frame, words: &mut Interner) -> Option<Source> {
    let verb = view.chunks[frame.verb].verb()?;
    let lemma = view.doc.lemma(verb.head);
    if !is_reporting(lemma) || matches!(frame.kind, FrameKind::Infinitive) {
        return None;
    }
    // "Police do not know who ..." tells of no one who says so.
    let known = reporting(std::iter::once(lemma)).is_some_and(|(_, r)| r.stance == "know");
    if known && modality::mood(view, verb, verb.end).polarity == Polarity::Negated {
        return None;
    }
    let holder = if verb.passive { None } else { frame.subject };
    let covers = covered(view, frames, i, frame);
    if covers.is_empty() && !ends_in_lead_in(view, frame) {
        return None;
    }
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
    })
}

/// The frames that a reporting clause covers: those after it where its content follows, else those before it.
fn covered(view: &View<'_, '_>, frames: &[Frame], i: usize, frame: &Frame) -> Vec<usize> {
    let content_after = match view.chunks.get(frame.end) {
        Some(Chunk::Subordinator(t)) => matches!(view.doc.lemma(*t), "that" | "whether" | "if" | "how" | "why" | "what"),
        Some(Chunk::Noun(_) | Chunk::Break(_) | Chunk::Relative(_)) => true,
        Some(Chunk::Comma(t)) => quote_follows(view, *t),
        _ => false,
    };
    let after: Vec<usize> = (i + 1..frames.len()).collect();
    let before: Vec<usize> = (0..i).filter(|&f| frames[f].verb < frame.first.max(1) && frames[f].end <= frame.verb).collect();
    let parenthetical = frame.first > 0 && matches!(view.chunks[frame.first - 1], Chunk::Comma(_));
    match (content_after, parenthetical) {
        (true, true) if !before.is_empty() => before.into_iter().chain(after).collect(),
        (true, _) => after,
        (false, true) => before,
        (false, false) if after.is_empty() && frame.subject.is_some_and(|s| s > frame.verb) => before,
        _ => Vec::new(),
    }
}

fn quote_follows(view: &View<'_, '_>, token: usize) -> bool {
    view.doc.tokens.get(token + 1).is_some_and(|t| matches!(t.span.of(view.doc.text), "\"" | "“" | "‘" | "'" | "``"))
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
fn according_to(view: &View<'_, '_>, frames: &[Frame], words: &mut Interner) -> SmallVec<[Source; 1]> {
    let mut out = SmallVec::new();
    for at in 0..view.chunks.len() {
        let (first, _) = view.chunks[at].tokens();
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
        let attribution =
            Attribution { holder: words.intern(name(view, noun)), verb: words.intern("according to"), span: view.span(first, end) };
        out.push(Source { attribution, holder: Some(noun), frame: None, covers: (0..frames.len()).collect() });
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
