"""Writes src/lexicon/spelling.txt (run tools/pos.py first): python3 tools/spelling.py WORDNET_DICT"""

import os
import re
import sys

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# Spellings of one word: the other spelling, tab, the one that is kept (American, without hyphen where both occur). Base forms.",
    NOTICE,
    "# Pairs of tools/spelling_pairs.txt: compiled for this project from general English; MIT OR Apache-2.0. Made by tools/spelling.py.",
]

# What differs between two spellings of one word: British, American.
PATTERNS = [
    ("our", "or"), ("is", "iz"), ("ys", "yz"), ("re$", "er"), ("ogue$", "og"), ("ae", "e"), ("oe", "e"), ("ence$", "ense"),
    ("ll", "l"), ("l(?=ment)", "ll"), ("mme$", "m"), ("ou(?=ld)", "o"), ("c(?=eptic)", "k"), ("ph", "f"), ("gement", "gment"),
]  # fmt: skip

# Words that stay as they are: the candidate is another word, or is hardly used.
STAYS = set(
    "advertisement bipartisan caliph camellia chlorophyll daemon demagogue distill eagre epilogue fillet idyll killdeer marshall nonpartisan "
    "pallette partisan pedagogue phantasy timbre travelogue visor".split()
)


def spelling_of(word, others):
    """The spelling among `others` that differs from `word` by one of the patterns."""
    for british, american in PATTERNS:
        for m in re.finditer(british, word):
            candidate = word[: m.start()] + american + word[m.end() :]
            if candidate != word and candidate in others:
                return candidate
    return None


def main(directory):
    wordnet = WordNet(directory)
    known = {line.split("\t")[0] for line in open(os.path.join(LEXICON, "pos.txt"), encoding="utf-8")}
    pairs = {}
    for synset in wordnet.synsets.values():
        words = {w for w in synset.words if w.islower() and "_" not in w}
        for word in sorted(words - STAYS):
            if (found := spelling_of(word, words)) and (word in known or found in known):
                pairs[word] = found
    for line in open(os.path.join(HERE, "spelling_pairs.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            other, kept = line.rstrip("\n").split("\t")
            pairs.pop(kept, None)
            pairs[other] = kept
    write(os.path.join(LEXICON, "spelling.txt"), HEADING, [f"{a}\t{b}" for a, b in pairs.items() if b not in pairs])


if __name__ == "__main__":
    main(sys.argv[1])
