//! Reading the places of a document.

use rustc_hash::FxHashMap;

use super::gazetteer::{self, Entry, Kind as What};
use super::{Place, offset};
use crate::span::Span;
use crate::text::Pos;
use crate::value::names::{self, Shape, Words, is, lower, single};
use crate::value::{Context, Kind, Value};

/// Names longer than this are not read as one.
const LONGEST: usize = 8;

/// Reads the values of this kind.
pub(in crate::value) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    let mut reader = Reader { cx, text: cx.doc.text, words: cx.words(), learned: FxHashMap::default() };
    let mut found = reader.all();
    if reader.learn(&found) {
        found = reader.all();
    }
    settle(&mut found);
    reader.offsets(out, &mut found);
    out.extend(found.into_iter().map(|f| Value { span: f.span, kind: Kind::Place(f.place) }));
}

/// A place as it is being read.
struct Found {
    span: Span,
    /// Index of its first word.
    word: usize,
    place: Place,
    /// Other countries that the tables allow; empty when it is settled.
    rivals: &'static [Entry],
}

/// What a name may be by itself, before looking at what follows.
struct Name {
    /// Index after its last word.
    end: usize,
    place: Place,
    rivals: &'static [Entry],
    /// Whether the tables know it.
    known: bool,
}

struct Reader<'a, 'd, 't> {
    cx: &'a Context<'d, 't>,
    text: &'t str,
    words: &'a Words,
    /// Places that the text itself has explained: "Vell, Ohio", and after it "Vell" alone.
    learned: FxHashMap<String, Place>,
}

impl<'t> Reader<'_, '_, 't> {
    fn word(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |w| w.span.of(self.text))
    }

    /// The word in lower case; empty past the end or in another sentence than `with`.
    fn low(&self, at: usize, with: usize) -> &str {
        if self.same(at, with) { self.words.low(at) } else { "" }
    }

    fn before(&self, at: usize) -> &str {
        if at == 0 { "" } else { self.low(at - 1, at) }
    }

    /// Whether the lists say something of a word in the same sentence.
    fn is(&self, at: usize, with: usize, traits: u16) -> bool {
        self.same(at, with) && self.words[at].is(traits)
    }

    fn same(&self, at: usize, with: usize) -> bool {
        at < self.words.len() && self.words[at].sentence == self.words[with].sentence
    }

    fn named(&self, at: usize, with: usize) -> bool {
        self.same(at, with) && self.words[at].shape.named()
    }

    fn all(&self) -> Vec<Found> {
        let mut out = Vec::new();
        let mut end = 0;
        for start in self.words.named() {
            let Some(mut name) = (start >= end).then(|| self.name(start)).flatten() else { continue };
            end = self.around(&mut name);
            if self.words[end - 1].sentence != self.words[start].sentence {
                end = name.end;
            }
            name.place.government = self.governs(start, end, &name);
            let span = self.words[start].span.cover(self.words[end - 1].span);
            out.push(Found { span, word: start, place: name.place, rivals: name.rivals });
        }
        out
    }

    /// Keeps the unknown names that the text puts into a known place; whether there are any.
    fn learn(&mut self, found: &[Found]) -> bool {
        for f in found.iter().filter(|f| !f.place.within.is_empty() && f.place.offset.is_none()) {
            if gazetteer::longest(self.words, f.word, false).is_none() {
                self.learned.entry(lower(&f.place.name)).or_insert_with(|| f.place.clone());
            }
        }
        !self.learned.is_empty()
    }

    /// A place that the text has explained elsewhere.
    fn learned(&self, at: usize) -> Option<Name> {
        let end = self.run_end(at, at).min(at + 3);
        let found = (at + 1..=end).rev().find_map(|end| {
            let name = single(self.words[at].span.cover(self.words[end - 1].span).of(self.text));
            self.learned.get(&lower(&name)).map(|place| (end, place))
        });
        let (end, place) = found.filter(|&(end, _)| !self.of_person(at, end) && !self.of_masthead(at, end))?;
        Some(Name { end, place: place.clone(), rivals: &[], known: true })
    }

    /// The place that starts at a word.
    fn name(&self, at: usize) -> Option<Name> {
        let headed = self.headed(at);
        let known = self.known(at);
        match (headed, known) {
            (Some(h), Some(k)) => Some(if h.end > k.end { h } else { k }),
            (Some(name), None) | (None, Some(name)) => Some(name),
            (None, None) if self.learned.is_empty() => self.unknown(at),
            (None, None) => self.learned(at).or_else(|| self.unknown(at)),
        }
    }

    /// A name of the tables, unless what stands around it makes it a person or a part of another name.
    fn known(&self, at: usize) -> Option<Name> {
        let (length, entries) = gazetteer::longest(self.words, at, false)?;
        let end = at + length;
        let adjective = entries[0].kind == What::Demonym;
        if !adjective && (self.of_person(at, end) || self.of_masthead(at, end)) {
            return None;
        }
        if length == 1 && self.words[at].is(is::PLACE_AMBIGUOUS) && !self.placed(at, end) {
            return None;
        }
        let mut place = of_entry(&entries[0]);
        let rivals: &[Entry] = if entries.iter().any(|e| e.country != entries[0].country) { entries } else { &[] };
        if entries.len() > 1 && entries[0].kind != What::Country && entries.iter().any(|e| e.name != entries[0].name) {
            place.country = entries[0].country;
        }
        Some(Name { end, place, rivals, known: true })
    }

    /// Whether a given name, a title or a surname around it makes the name a person's.
    fn of_person(&self, at: usize, end: usize) -> bool {
        if at > 0 && self.named(at - 1, at) && self.words[at - 1].is(is::GIVEN | is::TITLE) && !self.words[at].joined {
            return true;
        }
        end - at == 1
            && self.words[at].is(is::GIVEN)
            && self.named(end, at)
            && !self.words[end].joined
            && !self.is(end, at, is::PLACE_AFTER)
            && !self.is(end, at, is::ORGANISATION_HEAD)
            && gazetteer::longest(self.words, end, false).is_none()
    }

    /// "the Lakeside Times": the capitals that follow end the name of a newspaper, a team, an airline.
    fn of_masthead(&self, at: usize, end: usize) -> bool {
        let mut last = end;
        while last < end + 3 && self.named(last, at) {
            last += 1;
        }
        let previous = self.before(at);
        last > end && self.words[last - 1].is(is::MASTHEAD) || previous == "of" && at >= 2 && self.is(at - 2, at, is::MASTHEAD)
    }

    /// Whether a place is expected here: after a preposition of place, or before the region it lies in.
    fn placed(&self, at: usize, end: usize) -> bool {
        locative(self.before(at)) || self.region_after(end, at).is_some()
    }

    /// A name that a word makes a place: "Mount Ader", "Howard County", "Gulf of Tarn".
    fn headed(&self, at: usize) -> Option<Name> {
        let first = self.words.low(at);
        let start_of_sentence = at == 0 || !self.same(at - 1, at);
        if self.words[at].is(is::CALENDAR) || self.words[at].is(is::TITLE) && first != "mount" {
            return None;
        }
        if self.words[at].is(is::PLACE_BEFORE) {
            let of = self.low(at + 1, at) == "of";
            let name = at + 1 + usize::from(of);
            let end = self.run_end(name, at);
            if end > name && self.word(at).starts_with(char::is_uppercase) && (!of || matches!(first, "gulf" | "bay" | "isle" | "cape")) {
                let first = if first == "mt" { "Mount" } else { self.word(at) };
                let rest = self.words[at + 1].span.cover(self.words[end - 1].span).of(self.text);
                return Some(self.made(format!("{first} {}", single(rest)), end));
            }
        }
        if start_of_sentence && !self.words[at].is(is::GIVEN) && names::common(first) || first == "the" {
            return None;
        }
        let end = self.run_end(at, at);
        let last = (at + 1..end).find(|&i| self.words[i].is(is::PLACE_AFTER) && self.words[i].shape != Shape::Upper)?;
        // "Howard District Attorney": the role has taken the word.
        if self.named(last + 1, at) && self.words[last + 1].is(is::ROLE | is::ORGANISATION_HEAD) {
            return None;
        }
        let name = self.words[at].span.cover(self.words[last].span).of(self.text);
        Some(self.made(single(name), last + 1))
    }

    fn made(&self, name: String, end: usize) -> Name {
        Name { end, place: Place { name, ..Place::default() }, rivals: &[], known: false }
    }

    /// Where the run of capitals that starts at a word ends.
    fn run_end(&self, from: usize, with: usize) -> usize {
        let mut end = from;
        while end < from + LONGEST && self.named(end, with) && !self.words[end].is(is::CALENDAR) {
            end += 1;
        }
        end
    }

    /// A name the tables do not know, where a place stands: "in Banstead, Surrey", "the town of Vell", "near Lindow", a dateline.
    fn unknown(&self, at: usize) -> Option<Name> {
        if self.words[at].joined || self.words[at].is(is::CALENDAR) {
            return None;
        }
        let end = self.run_end(at, at);
        if end == at || end - at > 3 || self.of_person(at, end) {
            return None;
        }
        if self.words[end - 1].is(is::ORGANISATION_HEAD | is::MASTHEAD | is::ROLE | is::TITLE) {
            return None;
        }
        let before = self.before(at);
        let region = self.region_after(end, at).is_some();
        let plain = || (at..end).all(|i| self.words[i].shape == Shape::Capital && !names::common(self.low(i, at)));
        let called = matches!(before, "of" | "called" | "named") && at >= 2 && self.is(at - 2, at, is::PLACE_NOUN);
        let near = matches!(before, "in" | "near" | "outside" | "off");
        let followed = self.is(end, at, is::PLACE_NOUN) && !matches!(self.low(end, at), "community" | "resort" | "republic");
        let fits = region && (locative(before) || self.dateline(at, end))
            || called
            || near && !self.words[at].is(is::GIVEN) && self.low(end, at) != "'s" && plain()
            || followed && before != "the" && plain();
        let name = || single(self.words[at].span.cover(self.words[end - 1].span).of(self.text));
        fits.then(|| self.made(capitalised(&name()), end))
    }

    /// "LINDOW, Kent (June 15, 2014) —": capitals at the start of a sentence.
    fn dateline(&self, at: usize, end: usize) -> bool {
        (at == 0 || !self.same(at - 1, at)) && (at..end).all(|i| self.words[i].shape == Shape::Upper)
    }

    /// The region or country named after a comma: its entry and the index after it.
    fn region_after(&self, end: usize, with: usize) -> Option<(&'static Entry, usize)> {
        if self.low(end, with) != "," || !self.named(end + 1, with) {
            return None;
        }
        let (length, entries) = gazetteer::longest(self.words, end + 1, true)?;
        let after = end + 1 + length;
        if self.low(after, with) == "'s"
            || self.named(after, with) && !self.words[after].joined && self.words[after].shape == Shape::Capital
        {
            return None;
        }
        let region = entries.iter().find(|e| e.kind == What::State);
        let entry = region.or_else(|| entries.iter().find(|e| matches!(e.kind, What::Country | What::City | What::Capital)))?;
        Some((entry, after))
    }

    /// Takes up what the text says the place lies in; returns the index after it.
    fn around(&self, name: &mut Name) -> usize {
        let mut end = name.end;
        let place = &mut name.place;
        if place.is_country || place.demonym {
            return end;
        }
        for _ in 0..2 {
            let Some((entry, after)) = self.region_after(end, name.end - 1) else { break };
            // "Lindow, Kent" again, once the text has said where Lindow lies.
            if place.within.iter().any(|w| w == entry.name) {
                end = after;
                continue;
            }
            let county = matches!(entry.kind, What::State | What::Country);
            let known = place.country.is_some() && name.known;
            let agrees = place.country == entry.country || name.rivals.iter().any(|e| e.country == entry.country);
            let other = ambiguous_city(place, entry);
            if entry.name == place.name || !(county || !known) || known && !agrees && !other {
                break;
            }
            place.country = entry.country.or(place.country);
            name.rivals = &[];
            place.within.push(entry.name.to_owned());
            end = after;
            if entry.kind == What::Country {
                break;
            }
        }
        end
    }

    /// Whether a capital stands for its government: it acts, or stands beside another capital that does.
    fn governs(&self, start: usize, end: usize, name: &Name) -> bool {
        if !name.known
            || !name.place.within.is_empty()
            || gazetteer::longest(self.words, start, false).is_none_or(|(_, e)| e[0].kind != What::Capital)
        {
            return false;
        }
        let before = self.before(start);
        if matches!(before, "in" | "at" | "near" | "from" | "outside" | "to" | "around" | "of" | "across") {
            return false;
        }
        let Some(next) = self.words.get(end).filter(|w| w.sentence == self.words[start].sentence) else { return false };
        let acts = matches!(self.cx.doc.tokens[next.token as usize].pos, Pos::Verb(_) | Pos::Auxiliary);
        acts || matches!(before, "between") || self.low(end, start) == "and" && self.named(end + 1, start)
    }

    /// Adds distances to the places they are taken from.
    fn offsets(&self, values: &[Value], found: &mut Vec<Found>) {
        for distance in offset::distances(values) {
            let Some(anchor) = offset::anchor(self.words, &distance) else { continue };
            let offset = Some((distance.km, anchor.bearing));
            if let Ok(i) = found.binary_search_by_key(&anchor.word, |f| f.word) {
                found[i].place.offset = offset;
                found[i].span = Span { start: distance.start, end: found[i].span.end };
            } else if anchor.definite && self.words[anchor.word].shape == Shape::Lower {
                let token = self.words[anchor.word].token as usize;
                let name = self.cx.doc.lemma(token).to_owned();
                let span = Span { start: distance.start, end: self.words[anchor.word].span.end };
                let i = found.partition_point(|f| f.word < anchor.word);
                found.insert(i, Found { span, word: anchor.word, place: Place { name, offset, ..Place::default() }, rivals: &[] });
            }
        }
    }
}

/// Names that the tables give to several countries: the one whose country the text names elsewhere, else of no known country.
fn settle(found: &mut [Found]) {
    let mut named: Vec<&'static str> = found.iter().filter(|f| f.rivals.is_empty()).filter_map(|f| f.place.country).collect();
    named.sort_unstable();
    named.dedup();
    for f in found.iter_mut().filter(|f| !f.rivals.is_empty()) {
        let fits = f.rivals.iter().find(|e| e.country.is_some_and(|c| named.binary_search(&c).is_ok()));
        match fits {
            Some(entry) => f.place = Place { within: std::mem::take(&mut f.place.within), ..of_entry(entry) },
            None if f.rivals.iter().any(|e| e.kind == What::State) => {
                f.place.country = None;
                f.place.is_country = false;
            }
            None => {}
        }
    }
}

fn of_entry(entry: &Entry) -> Place {
    Place {
        name: entry.name.to_owned(),
        country: entry.country,
        is_country: matches!(entry.kind, What::Country | What::Demonym),
        demonym: entry.kind == What::Demonym,
        ..Place::default()
    }
}

/// A city of the tables that the text puts into a state of another country is another city of that name.
fn ambiguous_city(place: &Place, around: &Entry) -> bool {
    around.kind == What::State && !gazetteer::is_state(&place.name)
}

/// "LINDOW" as "Lindow".
fn capitalised(name: &str) -> String {
    let long = |w: &str| w.chars().count() > 3 && w.chars().all(|c| !c.is_lowercase());
    let one = |w: &str| {
        let mut chars = w.chars();
        chars.next().into_iter().chain(chars.flat_map(char::to_lowercase)).collect::<String>()
    };
    name.split(' ').map(|w| if long(w) { one(w) } else { w.to_owned() }).collect::<Vec<_>>().join(" ")
}

fn locative(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "across", "around", "at", "from", "in", "into", "leaving", "near", "of", "off", "outside", "through", "to", "toward", "towards",
        "visiting",
    ];
    WORDS.contains(&word)
}
