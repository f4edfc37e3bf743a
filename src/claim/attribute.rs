//! What a noun phrase says of its head without a verb: role, age, origin, name, place.
use super::build::Reader;

/// Reads the attributes of a sentence.
pub(super) fn read(_reader: &mut Reader<'_, '_>) {}
