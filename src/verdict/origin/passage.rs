//! Passages that several articles share, found by runs of five words.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Sets;
use super::Wording;
use super::wording::Word;
use crate::span::Span;

/// Passages are looked for by this many words in a row.
const RUN: usize = 5;

/// A shared passage has so many content words in order,
const CONTENT: usize = 8;
/// or so many words quoted on both sides, of which so many are content words.
const QUOTED: usize = 5;
const QUOTED_CONTENT: usize = 3;

/// Between two stretches of the same words, so many other words may stand on either side.
const GAP: usize = 3;

/// A run in more places than this is a phrase of the language or page furniture.
const COMMON: usize = 64;
/// Up to so many places, each is compared with each; above, each with the first.
const PAIRWISE: usize = 8;

/// A passage of one article that others carry too.
pub(super) struct Passage {
    pub article: usize,
    pub span: Span,
    /// Which passages are the same.
    pub group: usize,
    /// How many words it has.
    pub words: usize,
    /// Whether it is shared as a quotation.
    pub quoted: bool,
}

/// The shared passages of a set of articles.
pub(super) struct Shared {
    pub passages: Vec<Passage>,
    pub groups: usize,
    /// For two articles, how many words of each stand in the other, those in quotation marks left out.
    pub covered: BTreeMap<(usize, usize), (usize, usize)>,
}

/// A place in an article: its index and a word's.
type Place = (u32, u32);

/// Two stretches that say the same.
struct Match {
    a: (usize, usize, usize),
    b: (usize, usize, usize),
    quoted: bool,
}

/// Finds the shared passages.
pub(super) fn shared(articles: &[&Wording]) -> Shared {
    let matches = matches(articles);
    let covered = covered(articles, &matches);
    let mut ranges: Vec<(usize, usize, usize, usize)> = Vec::with_capacity(2 * matches.len());
    for (i, m) in matches.iter().enumerate() {
        ranges.push((m.a.0, m.a.1, m.a.2, i));
        ranges.push((m.b.0, m.b.1, m.b.2, i));
    }
    ranges.sort_unstable();
    let mut sets = Sets::new(matches.len());
    let mut open: Option<(usize, usize, usize, usize)> = None;
    for &range in &ranges {
        if let Some(before) = open.filter(|o| o.0 == range.0) {
            let common = before.2.min(range.2).saturating_sub(range.1);
            if 2 * common >= (before.2 - before.1).min(range.2 - range.1) {
                sets.join(before.3, range.3);
            }
        }
        if open.is_none_or(|o| o.0 != range.0 || range.2 > o.2) {
            open = Some(range);
        }
    }
    let mut number: BTreeMap<usize, usize> = BTreeMap::new();
    let mut passages = Vec::new();
    for (article, from, to, i) in ranges {
        let next = number.len();
        let group = *number.entry(sets.root(i)).or_insert(next);
        let words = &articles[article].words;
        let span = words[from].span.cover(words[to - 1].span);
        passages.push(Passage { article, span, group, words: to - from, quoted: matches[i].quoted });
    }
    passages.dedup_by(|a, b| a.article == b.article && a.span == b.span && a.group == b.group);
    Shared { passages, groups: number.len(), covered }
}

/// For two articles, the words of each that stand in the other, each word once. Two articles may quote one speech at length and be each
/// other's copy in nothing else.
fn covered(articles: &[&Wording], matches: &[Match]) -> BTreeMap<(usize, usize), (usize, usize)> {
    let mut sides: BTreeMap<(usize, usize), [Vec<(usize, usize)>; 2]> = BTreeMap::new();
    for m in matches {
        let entry = sides.entry((m.a.0, m.b.0)).or_default();
        entry[0].push((m.a.1, m.a.2));
        entry[1].push((m.b.1, m.b.2));
    }
    let total = |article: usize, ranges: &mut Vec<(usize, usize)>| {
        ranges.sort_unstable();
        let (mut sum, mut end) = (0, 0);
        for &(from, to) in ranges.iter() {
            let fresh = from.max(end)..to.max(end);
            sum += articles[article].words[fresh].iter().filter(|w| !w.quoted).count();
            end = end.max(to);
        }
        sum
    };
    sides.into_iter().map(|(pair, [mut a, mut b])| (pair, (total(pair.0, &mut a), total(pair.1, &mut b)))).collect()
}

/// All stretches that two articles share, long enough to be copied.
fn matches(articles: &[&Wording]) -> Vec<Match> {
    let mut runs: Vec<(u64, u32, u32)> = Vec::new();
    for (article, wording) in articles.iter().enumerate() {
        runs.extend(wording.words.windows(RUN).enumerate().map(|(at, words)| (mix(words), article as u32, at as u32)));
    }
    runs.sort_unstable();
    let mut pairs: Vec<(Place, Place)> = Vec::new();
    for same in runs.chunk_by(|x, y| x.0 == y.0).filter(|same| same.len() > 1 && same.len() <= COMMON) {
        let place = |i: usize| (same[i].1, same[i].2);
        for i in 0..same.len() {
            let others = if same.len() <= PAIRWISE {
                i + 1..same.len()
            } else if i == 0 {
                1..same.len()
            } else {
                0..0
            };
            pairs.extend(others.map(|j| (place(i), place(j))).filter(|(x, y)| x.0 != y.0));
        }
    }
    pairs.sort_unstable();
    // How far, on the side of the first article, a stretch on this diagonal of two articles has been read.
    let mut read: FxHashMap<(u32, u32, i64), u32> = FxHashMap::default();
    let mut out = Vec::new();
    for (x, y) in pairs {
        let diagonal = (x.0, y.0, i64::from(y.1) - i64::from(x.1));
        if read.get(&diagonal).is_some_and(|&end| x.1 < end) {
            continue;
        }
        let (a, b) = (&articles[x.0 as usize].words, &articles[y.0 as usize].words);
        let stretch = stretch(a, b, x.1 as usize, y.1 as usize);
        for (i, j) in &stretch.starts {
            read.insert((x.0, y.0, *j as i64 - *i as i64), stretch.end.0 as u32);
        }
        let quoted = stretch.quoted >= QUOTED && stretch.quoted_content >= QUOTED_CONTENT;
        if stretch.content >= CONTENT || quoted {
            out.push(Match { a: (x.0 as usize, x.1 as usize, stretch.end.0), b: (y.0 as usize, y.1 as usize, stretch.end.1), quoted });
        }
    }
    out
}

fn mix(words: &[Word]) -> u64 {
    words.iter().fold(0x9e37_79b9_7f4a_7c15, |sum, w| (sum.rotate_left(7) ^ w.hash).wrapping_mul(0xff51_afd7_ed55_8ccd))
}

/// What two articles share from a place on.
struct Stretch {
    end: (usize, usize),
    /// Where it starts, and starts again after a gap.
    starts: Vec<(usize, usize)>,
    content: usize,
    /// The longest row of words quoted on both sides, and its content words.
    quoted: usize,
    quoted_content: usize,
}

/// Reads on from a shared run, over small gaps.
fn stretch(a: &[Word], b: &[Word], i: usize, j: usize) -> Stretch {
    let mut out = Stretch { end: (i, j), starts: vec![(i, j)], content: 0, quoted: 0, quoted_content: 0 };
    let (mut i, mut j) = (i, j);
    let mut row = (0, 0);
    loop {
        while i < a.len() && j < b.len() && a[i].hash == b[j].hash {
            out.content += usize::from(a[i].content);
            row = if a[i].quoted && b[j].quoted { (row.0 + 1, row.1 + usize::from(a[i].content)) } else { (0, 0) };
            if row > (out.quoted, out.quoted_content) {
                (out.quoted, out.quoted_content) = row;
            }
            i += 1;
            j += 1;
        }
        out.end = (i, j);
        let Some((skip, over)) = gap(a, b, i, j) else { return out };
        row = (0, 0);
        i += skip;
        j += over;
        out.starts.push((i, j));
    }
}

/// The smallest gap after which three words are the same again.
fn gap(a: &[Word], b: &[Word], i: usize, j: usize) -> Option<(usize, usize)> {
    let same = |x: usize, y: usize| {
        let (p, q) = (a.get(i + x..i + x + 3), b.get(j + y..j + y + 3));
        p.zip(q).is_some_and(|(p, q)| p.iter().zip(q).all(|(v, w)| v.hash == w.hash))
    };
    (1..=2 * GAP).find_map(|sum| (0..=sum.min(GAP)).map(|x| (x, sum - x)).find(|&(x, y)| y <= GAP && same(x, y)))
}
