//! Places: countries, capitals, demonyms, states, large cities, and names that stand as places in the text.
//!
//! # What it recognises
//!
//! Names of the project's own tables (countries with their abbreviations and demonyms, states, provinces, counties, large cities, seas,
//! regions); names that a word makes a place ("Howard County", "Mount Ader", "Clinton Drive"); names that stand where a place stands ("in
//! Banstead, Surrey", "the town of Vell", "near Lindow"); distance and bearing before a place ("40 km north-east of the port").
//!
//! # Normal form
//!
//! The usual name, what the text says it lies in, and the country's code: `Banstead, Surrey (GB)`; with an offset, `40 km 45° of port`.
//!
//! # Relations
//!
//! `Same` under one usual name ("DPRK", "North Korean", "North Korea"; "Mt Ader", "Mount Ader"); `Inside` when one lies in the other by the
//! tables or by the text; `Disjoint` when they lie in different countries or different known states; otherwise `Incomparable`.
//!
//! | a | b | a is |
//! |---|---|---|
//! | in North Korea | in the DPRK | Same |
//! | in Paris | in France | Inside |
//! | in France | in Paris | Contains |
//! | in France | in Germany | Disjoint |
//! | in Lyon | in Paris | Incomparable |
//! | 40 km north of Paris | 25 miles north of Paris | Same |
//! | 40 km north of Paris | 40 km south of Paris | Disjoint |
//!
//! # Limits
//!
//! Two cities of one country are incomparable: one may be a part of the other. Continents hold no countries here.

mod gazetteer;
mod offset;
mod read;

use super::Relation;

pub(super) use read::read;

/// A place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Its usual name.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of the country it is or lies in, where known; upper case.
    pub country: Option<&'static str>,
    /// Whether the place is the country itself (named directly, by demonym or abbreviation).
    pub is_country: bool,
    /// The smaller and larger places around it as the text gives them: "Banstead, Surrey" has `["Surrey"]`.
    pub within: Vec<String>,
    /// Distance from the place in kilometres, and bearing in degrees, of "40 km north-east of the port".
    pub offset: Option<(f64, Option<u16>)>,
    /// Whether it was named by an adjective or by its people: "Russian", "Norwegians".
    pub demonym: bool,
    /// Whether it is a capital that may stand for its government here: "Moscow denied it".
    pub government: bool,
}

impl Place {
    /// How this place stands to another.
    pub fn relation(&self, other: &Place) -> Relation {
        if self.offset.is_some() || other.offset.is_some() {
            return self.offset_relation(other);
        }
        if self.apart(other) {
            return Relation::Disjoint;
        }
        if self.name == other.name {
            return Relation::Same;
        }
        match (self.lies_in(other), other.lies_in(self)) {
            (true, _) => Relation::Inside,
            (_, true) => Relation::Contains,
            _ => Relation::Incomparable("whether one lies in the other is not known"),
        }
    }

    /// Different countries, or different known states around them.
    fn apart(&self, other: &Place) -> bool {
        let countries = matches!((self.country, other.country), (Some(a), Some(b)) if a != b);
        let states = matches!((self.state(), other.state()), (Some(a), Some(b)) if a != b);
        countries || states
    }

    /// The state, province or county it is or lies in, where known.
    fn state(&self) -> Option<&str> {
        let regions = std::iter::once(&self.name).chain(&self.within);
        regions.map(String::as_str).find(|name| gazetteer::is_state(name)).or_else(|| gazetteer::state_of(&self.name))
    }

    fn lies_in(&self, other: &Place) -> bool {
        let country = other.is_country && !self.is_country && other.country.is_some() && self.country == other.country;
        country || self.within.contains(&other.name) || self.state() == Some(other.name.as_str())
    }

    fn offset_relation(&self, other: &Place) -> Relation {
        let (Some((far, bearing)), Some((away, towards))) = (self.offset, other.offset) else {
            return Relation::Incomparable("one is so far from the place, the other is the place");
        };
        if self.name != other.name {
            return Relation::Incomparable("distances from different places");
        }
        let turned = bearing.zip(towards).map_or(0, |(a, b)| a.abs_diff(b).min(360 - a.abs_diff(b)));
        let rounding = 0.12 * far.max(away) + 1.0;
        if (far - away).abs() > 2.0 * rounding || turned > 90 {
            Relation::Disjoint
        } else if (far - away).abs() <= rounding && turned <= 23 {
            Relation::Same
        } else {
            Relation::Overlapping
        }
    }

    /// The name, with what it lies in.
    pub fn normal(&self) -> String {
        let mut out = String::new();
        if let Some((km, bearing)) = self.offset {
            out = format!("{} km ", (km * 10.0).round() / 10.0);
            if let Some(degrees) = bearing {
                out.push_str(&format!("{degrees}° "));
            }
            out.push_str("of ");
        }
        out.push_str(&self.name);
        for around in &self.within {
            out.push_str(", ");
            out.push_str(around);
        }
        if let Some(code) = self.country.filter(|_| !self.is_country) {
            out.push_str(&format!(" ({code})"));
        }
        out
    }
}
