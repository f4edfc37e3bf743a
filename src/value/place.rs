//! Places: countries, capitals, demonyms, states, large cities, and names that stand as places in the text.

use super::{Context, Relation, Value};

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its usual name.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of the country it is or lies in, where known; upper case.
    pub country: Option<&'static str>,
    /// Whether the place is the country itself (named directly, by demonym or abbreviation).
    pub is_country: bool,
    /// The smaller and larger places around it as the text gives them: "Banstead, Surrey" has `["surrey"]`.
    pub within: Vec<String>,
    /// Distance from the place in kilometres, and bearing in degrees, of "40 km north-east of the port".
    pub offset: Option<(f64, Option<u16>)>,
}

impl Place {
    /// How this place stands to another.
    pub fn relation(&self, other: &Place) -> Relation {
        if self.name == other.name && self.offset == other.offset {
            Relation::Same
        } else if other.is_country && self.country == other.country && other.country.is_some() {
            Relation::Inside
        } else if self.is_country && self.country == other.country && self.country.is_some() {
            Relation::Contains
        } else {
            Relation::Incomparable("whether one lies in the other is not known")
        }
    }

    /// The name, with what it lies in.
    pub fn normal(&self) -> String {
        self.name.clone()
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}
