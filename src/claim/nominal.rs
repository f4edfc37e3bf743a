//! Events named by a noun: "the seizure of the ship by the navy", "Putin's visit to North Korea", "damage to the building".
use super::build::Reader;

/// Reads the nominal propositions of a sentence.
pub(super) fn read(_reader: &mut Reader<'_, '_>) {}
