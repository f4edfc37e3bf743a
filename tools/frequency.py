"""Writes src/lexicon/frequency.txt (run tools/pos.py first): python3 tools/frequency.py WORDNET_DICT"""

import math
import os
import sys
from collections import Counter

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# How rare a lemma is in general English: lemma, tab, bits from 0 (in every sentence) to 9; a lemma that is not listed has 10.",
    NOTICE,
    "# Words of tools/news_frequency.txt: compiled for this project from general English; MIT OR Apache-2.0. Made by tools/frequency.py.",
]

# What takes the information of a word to the scale: a word of one in 2**OFFSET has 0 bits.
OFFSET = 6
MOST = 6000


def rows(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n")


def forms(word):
    regular = [word, word + "s", word + "ed", word + "d", word + "ing"]
    return regular + ([word[:-1] + "ing"] if word.endswith("e") else [])


def main(directory):
    wordnet = WordNet(directory)
    gloss = wordnet.gloss_words()
    spelling = dict(r.split("\t") for r in rows(os.path.join(LEXICON, "spelling.txt")))
    counts = Counter()
    for line in rows(os.path.join(LEXICON, "pos.txt")):
        word, _ = line.split("\t")
        tagged = sum(wordnet.counts[word, p] for p in "nvar")
        if tagged == 0 and gloss[word] == 0:
            continue
        # A definition's words are worth less than running text: "genus", "used", "especially".
        counts[spelling.get(word, word)] += 2 * tagged + sum(gloss[f] for f in forms(word)) // 4
    for word in (w for line in rows(os.path.join(HERE, "function_words.txt")) for w in line.split()):
        counts.pop(word, None)
    total = sum(counts.values())
    bits = {w: max(1, min(9, round(-math.log2(n / total) - OFFSET))) for w, n in counts.most_common(MOST)}
    bits.update((w, 0) for line in rows(os.path.join(HERE, "function_words.txt")) for w in line.split())
    for line in rows(os.path.join(HERE, "news_frequency.txt")):
        figure, *words = line.split()
        bits.update((w, min(int(figure), bits.get(w, 10))) for w in words)
    write(os.path.join(LEXICON, "frequency.txt"), HEADING, [f"{w}\t{b}" for w, b in bits.items()])


if __name__ == "__main__":
    main(sys.argv[1])
