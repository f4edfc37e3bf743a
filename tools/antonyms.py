"""Writes src/lexicon/antonyms.txt: python3 tools/antonyms.py WORDNET_DICT"""

import os
import sys

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# Antonyms: two lemmas in order, tab between. Those of WordNet whose senses are among each word's first three.",
    NOTICE,
    "# With the pairs of tools/more_antonyms.txt (compiled for this project; MIT OR Apache-2.0), without those of tools/not_antonyms.txt. Made by",
    "# tools/antonyms.py.",
]


def column(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def main(directory):
    wordnet = WordNet(directory)
    tags = {r[0]: r[1] for r in column(os.path.join(LEXICON, "pos.txt"))}
    spelling = {r[0] for r in column(os.path.join(LEXICON, "spelling.txt"))}
    gloss = wordnet.gloss_words()
    stop = {tuple(r) for r in column(os.path.join(HERE, "not_antonyms.txt"))}

    def common(word, pos, synset):
        senses = wordnet.senses[word, pos]
        return (
            word in tags
            and word not in spelling
            and (wordnet.counts[word, pos] or gloss[word] >= 2)
            and synset in senses[:3]
            and pos in tags[word].split("-")[0]
        )

    pairs = {tuple(r) for r in column(os.path.join(HERE, "more_antonyms.txt"))}
    for key, synset in wordnet.synsets.items():
        for kind, target, source, end in synset.pointers:
            if kind == "!":
                a, b = synset.words[source - 1], wordnet.synsets[target].words[end - 1]
                if a < b and common(a, key[0], key) and common(b, key[0], target) and (a, b) not in stop:
                    pairs.add((a, b))
    write(os.path.join(LEXICON, "antonyms.txt"), HEADING, ["\t".join(p) for p in pairs])


if __name__ == "__main__":
    main(sys.argv[1])
