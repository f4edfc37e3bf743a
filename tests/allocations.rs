//! Splitting into sentences and tokens allocates nothing, and reading a document no more for more sentences.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use corroborate::text::{Document, sentences, tokens};

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, which counts the calls of each thread.
struct Counting;

// SAFETY: every call is handed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often the work allocates, when the word lists are read already.
fn allocations(work: impl Fn() -> usize) -> usize {
    assert!(work() > 0);
    let before = COUNT.get();
    assert!(work() > 0);
    COUNT.get() - before
}

const PARAGRAPH: &str = "Mr. Oduya, the U.S. envoy, said at 5 p.m. on Friday that 12.5 percent of the grain was lost. “We can’t\n\
    say why,” he told reporters in Juquila. It wasn't the first time ... Officials were running out of stories; the ministries’ own cities had stopped\n\
    counting! Was it ended? No. 4 on the list:\n1. Read more at www.example.org\n2. Nothing\n\nThe harbour Co. Ltd. closed.\n\n";

#[test]
fn splitting_allocates_nothing() {
    let text = PARAGRAPH.repeat(20);
    assert_eq!(allocations(|| sentences(&text).count()), 0);
    assert_eq!(allocations(|| tokens(&text).count()), 0);
}

#[test]
fn a_document_allocates_no_more_for_more_sentences() {
    let plain = "The ministry said on Tuesday that talks with the port authority had ended. Residents were told nothing. ";
    let (short, long) = (plain.repeat(50), plain.repeat(800));
    let count = |text: &str| allocations(|| Document::read(text).sentences.len());
    // What grows is a few arrays, each by doubling.
    assert!(count(&long) <= count(&short) + 20, "{} and {}", count(&long), count(&short));
}
