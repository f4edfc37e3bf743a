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
    /// No marks yet, and room for those of so many pieces.
    pub(crate) fn with_room(pieces: usize) -> Self {
        Marks { sets: Vec::with_capacity(pieces / 64 + 1) }
    }

    /// Adds marks to those of a piece.
    #[inline]
    pub(crate) fn add(&mut self, at: usize, marks: Mark) {
        let sets = self.sets_of(at);
        for (sort, set) in sets.iter_mut().enumerate() {
            *set |= u64::from(marks >> sort & 1) << (at % 64);
        }
    }

    /// Marks a piece as plain, which most are.
    #[inline]
    pub(crate) fn add_plain(&mut self, at: usize) {
        self.sets_of(at)[place(PLAIN)] |= 1 << (at % 64);
    }

    /// Takes back that a piece is plain.
    pub(crate) fn not_plain(&mut self, at: usize) {
        self.sets_of(at)[place(PLAIN)] &= !(1 << (at % 64));
    }

    #[inline]
    fn sets_of(&mut self, at: usize) -> &mut [u64; SORTS] {
        if at / 64 >= self.sets.len() {
            self.sets.resize(at / 64 + 1, [0; SORTS]);
        }
        &mut self.sets[at / 64]
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
        let mut marks = Marks::default();
        [3, 63, 64, 130, 200].into_iter().for_each(|at| marks.add(at, FIGURE | AND));
        [5, 63, 129, 191, 192].into_iter().for_each(|at| marks.add(at, FIGURE_OPENING));
        [4, 6, 64, 130, 192].into_iter().for_each(|at| marks.add_plain(at));
        marks.not_plain(130);
        assert_eq!(marks.places(AND).collect::<Vec<_>>(), [3, 63, 64, 130, 200]);
        // What a plain piece follows opens nothing, over the border of the sets too.
        assert_eq!(marks.places_or_openings(FIGURE, FIGURE_OPENING).collect::<Vec<_>>(), [3, 63, 64, 129, 130, 192, 200]);
        assert!(marks.is_plain(64) && !marks.is_plain(65) && !marks.is_plain(5_000));
        assert_eq!(Marks::default().places(TIME).next(), None);
    }
}
