//! A table of words that are compared as numbers, since comparing and hashing short strings is most of what a look-up costs.

use rustc_hash::FxHashMap;

/// A word of at most sixteen bytes as a number, its first byte lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key([u64; 2]);

const ONES: u64 = u64::from_ne_bytes([1; 8]);

impl Key {
    /// The key of a word. None for an empty or long one.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Option<Key> {
        if word.is_empty() || word.len() > 16 {
            return None;
        }
        let n = word.len();
        let key = if let (Some(&first), Some(&last)) = (word.first_chunk::<8>(), word.last_chunk::<8>()) {
            let last = u64::from_le_bytes(last);
            [u64::from_le_bytes(first), last.checked_shr(8 * (16 - n as u32)).unwrap_or(0)]
        } else if let (Some(&first), Some(&last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
            [u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << (8 * (n - 4)), 0]
        } else {
            let byte = |at: usize| u64::from(word[at]) << (8 * at);
            [byte(0) | byte(n / 2) | byte(n - 1), 0]
        };
        Some(Key(key))
    }

    /// The key of the word that stands at `start` in a text and has `len` bytes. It asks for no branch on the length, which is hard to foresee.
    #[inline]
    pub(crate) fn at(text: &[u8], start: usize, len: usize) -> Option<Key> {
        match text.get(start..).and_then(<[u8]>::first_chunk::<16>) {
            Some(&chunk) if (1..=16).contains(&len) => {
                let bytes = u128::from_le_bytes(chunk) << (8 * (16 - len)) >> (8 * (16 - len));
                Some(Key([bytes as u64, (bytes >> 64) as u64]))
            }
            _ => Key::of(text.get(start..start + len)?),
        }
    }

    /// The key of the word in lower case. None if the word is not ASCII.
    #[inline]
    pub(crate) fn lower(self) -> Option<Key> {
        let half = |bytes: u64| {
            // A capital is one whose sum with the distance to 0x80 is above that for "A", and is not for "Z".
            let from_a = bytes + ONES * u64::from(0x80 - b'A');
            let past_z = bytes + ONES * u64::from(0x7f - b'Z');
            bytes | (from_a & !past_z & (ONES << 7)) >> 2
        };
        let ascii = (self.0[0] | self.0[1]) & (ONES << 7) == 0;
        ascii.then(|| Key(self.0.map(half)))
    }

    /// Whether one of the word's bytes is this one, which is not 0.
    #[inline]
    pub(crate) fn has(self, byte: u8) -> bool {
        let half = |bytes: u64| {
            let differs = bytes ^ (ONES * u64::from(byte));
            differs.wrapping_sub(ONES) & !differs & (ONES << 7) != 0
        };
        half(self.0[0]) || half(self.0[1])
    }

    /// The key of the word's first bytes.
    #[inline]
    pub(crate) fn start(self, len: usize) -> Key {
        let bytes = u128::from(self.0[0]) | u128::from(self.0[1]) << 64;
        let bytes = if len < 16 { bytes & ((1 << (8 * len)) - 1) } else { bytes };
        Key([bytes as u64, (bytes >> 64) as u64])
    }

    /// The key of the word with another letter at its end, `len` being its length.
    #[inline]
    pub(crate) fn with(self, len: usize, letter: u8) -> Key {
        let [mut low, mut high] = self.0;
        if len < 8 {
            low |= u64::from(letter) << (8 * len);
        } else {
            high |= u64::from(letter) << (8 * (len % 8));
        }
        Key([low, high])
    }

    /// A number that differs from word to word, mostly.
    #[inline]
    pub(crate) fn hash(self) -> u32 {
        let mixed = (self.0[0] ^ self.0[1].wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        (mixed >> 32) as u32
    }
}

/// A table from words to what is said of them, and to their places in the order they came in.
#[derive(Debug)]
pub(crate) struct Dictionary<T> {
    /// Open addressing, half full at most: half of the word's hash, and its place in `entries`. 0 is a free slot. The slots are small, and a
    /// word that is not there is seldom compared with one that is, so that most look-ups stay in the cache.
    slots: Vec<u32>,
    /// The first is that of the empty word.
    entries: Vec<(Key, T)>,
    /// Places in `entries` of words too long for a key.
    long: FxHashMap<&'static str, usize>,
}

/// The most slots that there are.
const MOST_SLOTS: usize = 1 << 17;

impl<T: Default> Default for Dictionary<T> {
    fn default() -> Self {
        let entries = vec![(Key::default(), T::default())];
        Dictionary { slots: vec![0; 64], entries, long: FxHashMap::default() }
    }
}

impl<T> Dictionary<T> {
    /// The word's place among all words, 1 or more, and what is said of it.
    #[inline]
    pub(crate) fn place(&self, word: &str) -> Option<(usize, &T)> {
        match Key::of(word.as_bytes()) {
            Some(key) => self.place_of_key(key),
            None => self.long.get(word).map(|&place| (place, &self.entries[place].1)),
        }
    }

    /// The same of the word with that key.
    #[inline]
    pub(crate) fn place_of_key(&self, key: Key) -> Option<(usize, &T)> {
        let place = self.find(key).ok()?;
        Some((place, &self.entries[place].1))
    }

    /// The places of many words, 0 where there is none. The memory is slow to answer and is asked for all of them at once.
    pub(crate) fn places(&self, keys: &[Key]) -> Vec<u16> {
        let first = |&key: &Key| self.slots[self.slot(key.hash())];
        let slots: Vec<u32> = keys.iter().map(first).collect();
        let place = |(slot, &key): (u32, &Key)| match slot & 0xffff {
            0 => 0,
            place if self.entries[place as usize].0 == key => place as u16,
            _ => self.find(key).unwrap_or_default() as u16,
        };
        slots.into_iter().zip(keys).map(place).collect()
    }

    /// What is said of the word at a place.
    #[inline]
    pub(crate) fn said(&self, place: usize) -> &T {
        &self.entries[place].1
    }

    /// How many places there are, with that of the empty word.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The slot to look at first.
    #[inline]
    fn slot(&self, hash: u32) -> usize {
        (hash >> 15) as usize & (self.slots.len() - 1)
    }

    /// The place of the key's entry, or else the slot for it.
    #[inline]
    fn find(&self, key: Key) -> Result<usize, usize> {
        let (hash, mask) = (key.hash(), self.slots.len() - 1);
        let mut at = self.slot(hash);
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return Err(at);
            }
            let entry = (slot & 0xffff) as usize;
            if slot >> 16 == hash & 0xffff && self.entries[entry].0 == key {
                return Ok(entry);
            }
            at = (at + 1) & mask;
        }
    }
}

impl<T: Default> Dictionary<T> {
    /// What is said of a word, to be set. There may be no more words than 16 bits count.
    pub(crate) fn entry(&mut self, word: &'static str) -> &mut T {
        let place = match Key::of(word.as_bytes()) {
            Some(key) => self.keyed(key),
            None if word.is_empty() => 0,
            None => {
                let place = *self.long.entry(word).or_insert(self.entries.len());
                if place == self.entries.len() {
                    self.entries.push((Key::default(), T::default()));
                }
                place
            }
        };
        &mut self.entries[place].1
    }

    fn keyed(&mut self, key: Key) -> usize {
        if 2 * self.entries.len() >= self.slots.len() && self.slots.len() < MOST_SLOTS {
            self.grow();
        }
        self.find(key).unwrap_or_else(|slot| {
            let place = self.entries.len();
            self.entries.push((key, T::default()));
            self.slots[slot] = key.hash() << 16 | place as u32;
            place
        })
    }

    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for at in 0..self.entries.len() {
            let key = self.entries[at].0;
            // A long word has the key of none, and no slot.
            if key == Key::default() {
                continue;
            }
            if let Err(slot) = self.find(key) {
                self.slots[slot] = key.hash() << 16 | at as u32;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_words() {
        let words = ["a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "b", "ba", "abcdefghijklmno"];
        for (i, word) in words.iter().enumerate() {
            let mut whole = [0; 16];
            whole[..word.len()].copy_from_slice(word.as_bytes());
            let [low, high] = [0, 8].map(|at| u64::from_le_bytes(*whole[at..].first_chunk().unwrap()));
            assert_eq!(Key::of(word.as_bytes()), Some(Key([low, high])), "{word}");
            assert!(words[..i].iter().all(|other| Key::of(other.as_bytes()) != Key::of(word.as_bytes())));
            assert_eq!(Key::of(word.to_uppercase().as_bytes()).unwrap().lower(), Key::of(word.as_bytes()));
            assert!(word.bytes().all(|byte| Key::of(word.as_bytes()).unwrap().has(byte)) && !Key::of(word.as_bytes()).unwrap().has(b'-'));
            let (start, last) = word.split_at(word.len() - 1);
            if let Some(start_key) = Key::of(start.as_bytes()) {
                assert_eq!(Some(start_key.with(start.len(), last.as_bytes()[0])), Key::of(word.as_bytes()));
            }
        }
        assert_eq!(Key::of(b""), None);
        assert_eq!(Key::of(b"abcdefghijklmnopq"), None);
        assert_eq!(Key::of("é".as_bytes()).unwrap().lower(), None);
        let marks = "@[`{|}~'-_09".as_bytes();
        assert_eq!(Key::of(marks).unwrap().lower(), Key::of(marks));
    }

    #[test]
    fn tables_hold_short_and_long_words() {
        let words: Vec<&'static str> = (0..1000).map(|i| &*format!("word {i}").leak()).collect();
        let mut table: Dictionary<usize> = Dictionary::default();
        words.iter().zip(0..).for_each(|(word, at)| *table.entry(word) = at);
        *table.entry("twenty-one thousand and two") = 2;
        assert!(words.iter().enumerate().all(|(i, word)| table.place(word) == Some((i + 1, &i))));
        assert_eq!(table.place("twenty-one thousand and two"), Some((1001, &2)));
        assert!(["three", "a word of many more letters", ""].iter().all(|word| table.place(word).is_none()));
    }
}
