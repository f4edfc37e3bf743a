"""Writes src/lexicon/pos.txt: python3 tools/pos.py WORDNET_DICT"""

import os
import re
import sys

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "src", "lexicon", "pos.txt")

HEADING = [
    "# Words and the parts of speech they can have: word, tab, tags in order of frequency (n noun, v verb, a adjective, r adverb).",
    "# A tag after `-` is rare for the word (under one use in fifteen). Base forms only; closed classes (the, of, he, be ...) are left out.",
    NOTICE,
    "# Words of tools/pos_extra.txt: compiled for this project from general English; MIT OR Apache-2.0. Made by tools/pos.py.",
]


def read_words(name):
    for line in open(os.path.join(HERE, name), encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n")


def inflections(word):
    forms = [word, word + "s", word + "es", word + "ed", word + "d", word + "ing"]
    if word.endswith("e"):
        forms.append(word[:-1] + "ing")
    if word.endswith("y"):
        forms += [word[:-1] + "ies", word[:-1] + "ied"]
    return forms


def tags(wordnet, word, gloss):
    """The word's tags, or nothing when it is too rare to list."""
    senses = {p: wordnet.common(word, p) for p in "nvar"}
    counts = {p: wordnet.counts[word, p] for p in "nvar" if senses[p]}
    total = sum(counts.values())
    if not counts or (total == 0 and (len(word) < 3 or sum(gloss[f] for f in inflections(word)) < 2)):
        return None
    order = sorted(counts, key=lambda p: (-counts[p], -len(senses[p]), "nvar".index(p)))
    rare = lambda p: total >= 15 and counts[p] * 15 < total
    often = "".join(p for p in order if not rare(p))
    seldom = "".join(p for p in order if rare(p))
    return often + ("-" + seldom if seldom else "")


def main(directory):
    wordnet = WordNet(directory)
    gloss = wordnet.gloss_words()
    closed = {w for line in read_words("function_words.txt") for w in line.split()}
    words = {w for w, _ in wordnet.senses if re.fullmatch(r"[a-z]([a-z]|-(?=[a-z]))*[a-z]", w)} - closed
    table = {w: t for w in words if (t := tags(wordnet, w, gloss))}
    table.update(line.split("\t") for line in read_words("pos_extra.txt"))
    del table["said"]
    write(OUT, HEADING, [f"{w}\t{t}" for w, t in table.items()])


if __name__ == "__main__":
    main(sys.argv[1])
