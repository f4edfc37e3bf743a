//! Picking things out of a list without a branch for each.

/// The places of the things that are wanted, in order.
///
/// Which they are is hard to foresee for the processor, so that no branch hangs on it; `wanted` does best to be made of comparisons that are all
/// made (`|`, `&`).
#[inline]
pub(crate) fn pick<T>(things: &[T], wanted: impl Fn(usize, &T) -> bool) -> Vec<u32> {
    let mut picked = Vec::new();
    pick_into(&mut picked, things, wanted);
    picked
}

/// The same in the room of another list, whose content is dropped.
#[inline]
pub(crate) fn pick_into<T>(picked: &mut Vec<u32>, things: &[T], wanted: impl Fn(usize, &T) -> bool) {
    picked.clear();
    picked.resize(things.len(), 0);
    let mut count = 0;
    for (at, thing) in things.iter().enumerate() {
        picked[count] = at as u32;
        count += usize::from(wanted(at, thing));
    }
    picked.truncate(count);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_order() {
        assert_eq!(pick(&[3, 1, 4, 1, 5], |_, n| n % 2 == 1), [0, 1, 3, 4]);
        assert_eq!(pick(&[3, 1, 4, 1, 5], |at, _| at == 4), [4]);
        assert_eq!(pick(&[3, 1], |_, _| false), [] as [u32; 0]);
        assert_eq!(pick(&[] as &[u32], |_, _| true), [] as [u32; 0]);
        let mut room = vec![7; 9];
        pick_into(&mut room, &["a", "", "b"], |_, word| !word.is_empty());
        assert_eq!(room, [0, 2]);
    }
}
