"""Writes src/lexicon/doubt.txt: python3 tools/doubt.py WORDNET_DICT"""

import os
import sys

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))

HEADING = [
    "# Words and phrases of doubt, as written or as lemmas, tab, what they make of the story they stand with: debunk (it is not so), deny (someone",
    "# says that it is not so), doubt (it may well not be so), rumour (it is passed on without being vouched for).",
    "# Words of tools/doubt_words.txt: compiled for this project from general English; MIT OR Apache-2.0.",
    "# With the words of the senses of tools/doubt_senses.txt. Made by tools/doubt.py.",
    NOTICE,
]


def lines(name):
    return [l.rstrip("\n") for l in open(os.path.join(HERE, name), encoding="utf-8") if l.strip() and not l.startswith("#")]


def main(directory):
    wordnet = WordNet(directory)
    words = dict(l.split("\t") for l in lines("doubt_words.txt"))
    for line in lines("doubt_senses.txt"):
        lemma, pos, number, kind, *without = line.split()
        synset = wordnet.synsets[wordnet.senses[lemma, pos][int(number) - 1]]
        for word in synset.words:
            if "-" + word not in without:
                words.setdefault(word.lower().replace("_", " "), kind)
    write(os.path.join(HERE, "..", "src", "lexicon", "doubt.txt"), HEADING, ["\t".join(pair) for pair in words.items()])


if __name__ == "__main__":
    main(sys.argv[1])
