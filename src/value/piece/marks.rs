//! Which pieces of a text to look at: a set of places for each sort of piece, a bit each, so that a reader goes from one of its pieces to
//! the next without a look at those between.

/// A sort of piece; a piece may be of several, so that each is a bit.
pub(crate) type Mark = u8;

/// With it neither a number nor an expression of time goes on.
pub(crate) const PLAIN: Mark = 1;
/// It may be or begin an expression of time, whatever follows.
pub(crate) const TIME: Mark = 1 << 1;
/// It may begin one, unless a plain piece follows.
pub(crate) const TIME_OPENING: Mark = 1 << 2;
/// It may begin a figure.
pub(crate) const FIGURE: Mark = 1 << 3;
/// It may begin one, unless a plain piece follows: an article.
pub(crate) const FIGURE_OPENING: Mark = 1 << 4;
/// "and", "&".
pub(crate) const AND: Mark = 1 << 5;
/// A word that speaks to someone.
pub(crate) const ADDRESSED: Mark = 1 << 6;

/// How many sorts there can be.
const SORTS: usize = 8;

/// The pieces of a text by their sorts.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Of every 64 pieces the sets of all sorts.
    sets: Vec<[u64; SORTS]>,
}

impl Marks {
    /// The sets of some pieces, given the marks of each.
    pub(crate) fn new(marks: &[Mark]) -> Self {
        Marks { sets: marks.chunks(64).map(sets_of).collect() }
    }

    /// Whether a piece is plain.
    #[inline]
    pub(crate) fn is_plain(&self, at: usize) -> bool {
        self.sets.get(at / 64).is_some_and(|sets| sets[place(PLAIN)] >> (at % 64) & 1 != 0)
    }

    /// The places of all pieces of a sort, in order.
    pub(crate) fn places(&self, mark: Mark) -> Places<'_> {
        self.places_or_openings(mark, mark)
    }

    /// The places of all pieces of a sort, and of those of another that no plain piece follows, in order.
    pub(crate) fn places_or_openings(&self, mark: Mark, opening: Mark) -> Places<'_> {
        Places { sets: &self.sets, next: 0, left: 0, mark: place(mark), opening: place(opening) }
    }
}

/// The sets of up to 64 pieces, from eight at a time.
fn sets_of(marks: &[Mark]) -> [u64; SORTS] {
    /// The lowest bit of every byte.
    const LOWEST: u64 = u64::from_ne_bytes([1; 8]);
    /// Times this, the lowest bits of eight bytes stand together in the highest byte, that of the first byte lowest.
    const TOGETHER: u64 = 0x0102_0408_1020_4080;
    let mut sets = [0; SORTS];
    for (at, eight) in marks.chunks(8).enumerate() {
        let mut bytes = [0; 8];
        bytes[..eight.len()].copy_from_slice(eight);
        let bytes = u64::from_le_bytes(bytes);
        for (sort, set) in sets.iter_mut().enumerate() {
            *set |= (bytes >> sort & LOWEST).wrapping_mul(TOGETHER) >> 56 << (8 * at);
        }
    }
    sets
}

/// Where the set of a sort is.
#[inline]
fn place(mark: Mark) -> usize {
    mark.trailing_zeros() as usize % SORTS
}

/// Places of pieces, in order.
pub(crate) struct Places<'m> {
    sets: &'m [[u64; SORTS]],
    /// The next 64 pieces.
    next: usize,
    /// What is left of the 64 before.
    left: u64,
    mark: usize,
    opening: usize,
}

impl Iterator for Places<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            let sets = self.sets.get(self.next)?;
            let plain = |sets: &[u64; SORTS]| sets[place(PLAIN)];
            let plain_follows = plain(sets) >> 1 | self.sets.get(self.next + 1).map_or(0, plain) << 63;
            self.left = sets[self.mark] | sets[self.opening] & !plain_follows;
            self.next += 1;
        }
        let bit = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some((self.next - 1) * 64 + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_in_order() {
        let mut marks = vec![0; 201];
        let add = |marks: &mut Vec<Mark>, places: &[usize], mark| places.iter().for_each(|&at| marks[at] |= mark);
        add(&mut marks, &[3, 63, 64, 130, 200], FIGURE | AND);
        add(&mut marks, &[5, 63, 129, 191, 192], FIGURE_OPENING);
        add(&mut marks, &[4, 6, 64, 192], PLAIN);
        let marks = Marks::new(&marks);
        assert_eq!(marks.places(AND).collect::<Vec<_>>(), [3, 63, 64, 130, 200]);
        // What a plain piece follows opens nothing, over the border of the sets too.
        assert_eq!(marks.places_or_openings(FIGURE, FIGURE_OPENING).collect::<Vec<_>>(), [3, 63, 64, 129, 130, 192, 200]);
        assert!(marks.is_plain(64) && !marks.is_plain(65) && !marks.is_plain(5_000));
        assert_eq!(Marks::default().places(TIME).next(), None);
    }
}
