//! Distance and bearing: "40 km north-east of the port", "10 miles off Vell".

use crate::value::names::{Shape, Words};
use crate::value::unit::by_symbol;
use crate::value::{Kind, Value};

/// A length that may be a distance from a place: kilometres, and where it ends.
pub(super) struct Distance {
    pub km: f64,
    pub start: u32,
    pub end: u32,
}

/// Where a distance is taken from.
pub(super) struct Anchor {
    /// Index of the anchor's first word, after any "the".
    pub word: usize,
    /// Degrees, clockwise from north.
    pub bearing: Option<u16>,
    /// Whether "the" stands before it: then a common noun serves too.
    pub definite: bool,
}

/// The exact lengths among the values read so far.
pub(super) fn distances(values: &[Value]) -> Vec<Distance> {
    let length = |v: &Value| {
        let Kind::Quantity(q) = &v.kind else { return None };
        let unit = by_symbol(q.unit).filter(|u| u.dimension == "length" && q.per.is_empty())?;
        let km = match (q.number.interval.low, q.number.interval.high) {
            (Some(low), Some(high)) => (low + high) / 2.0 * unit.size / 1000.0,
            (Some(x), None) | (None, Some(x)) => x * unit.size / 1000.0,
            (None, None) => return None,
        };
        Some(Distance { km, start: v.span.start, end: v.span.end })
    };
    values.iter().filter_map(length).collect()
}

/// The place from which a distance is taken, if the words after it say so.
pub(super) fn anchor(words: &Words, distance: &Distance) -> Option<Anchor> {
    let mut at = words.partition_point(|w| w.span.start < distance.end);
    let here = words.get(at)?.sentence;
    let word = |i: usize| words.get(i).filter(|w| w.sentence == here).map(|_| words.low(i));
    while matches!(word(at)?, "away" | "or" | "so" | "to" | "the") || (word(at)? == "-") {
        at += 1;
    }
    let mut bearing = None;
    while let Some(degrees) = direction(word(at)?) {
        bearing = Some(bearing.map_or(degrees, |before| between(before, degrees)));
        at += 1;
        at += usize::from(word(at)? == "-");
    }
    let links: &[&str] = if bearing.is_some() { &["of", "from", "off"] } else { &["from", "off", "outside"] };
    if !links.contains(&word(at)?) {
        return None;
    }
    at += 1;
    let definite = word(at)? == "the";
    at += usize::from(definite);
    (words.get(at)?.shape != Shape::Mark).then_some(Anchor { word: at, bearing, definite })
}

fn direction(word: &str) -> Option<u16> {
    Some(match word {
        "north" => 0,
        "northeast" => 45,
        "east" => 90,
        "southeast" => 135,
        "south" => 180,
        "southwest" => 225,
        "west" => 270,
        "northwest" => 315,
        _ => return None,
    })
}

/// The bearing half-way between two.
fn between(a: u16, b: u16) -> u16 {
    let sum = if a.abs_diff(b) > 180 { a + b + 360 } else { a + b };
    sum / 2 % 360
}
