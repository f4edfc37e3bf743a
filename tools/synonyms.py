"""Writes src/lexicon/synonyms.txt from tools/synonym_classes.txt and WordNet: python3 tools/synonyms.py WORDNET_DICT

From WordNet come the words whose first sense is by far the commonest and is the same synset; none that is commonly a verb, since a class
holds for the lemma in any use.
"""

import os
import re
import sys
from collections import Counter, defaultdict

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# Synonyms: lemma, tab, the class's head word. Nouns, adjectives and adverbs; two lemmas of one class may stand for one another.",
    NOTICE,
    "# Classes of tools/synonym_classes.txt: compiled for this project from general English; MIT OR Apache-2.0. Made by tools/synonyms.py.",
]


def column(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def curated():
    classes = {}
    for line in open(os.path.join(HERE, "synonym_classes.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            head, members = line.split("|")
            classes.update((m.strip(), head.strip()) for m in members.split(","))
    return classes


def first_sense(wordnet, word, tags):
    """The synset a word nearly always means, or nothing."""
    tag = tags[word].split("-")[0]
    if len(tag) != 1 or tag == "v" or len(word) < 4 or re.search("(ed|ing)$", word):
        return None
    senses = wordnet.senses[word, tag]
    counts = [wordnet.sense_counts[word, tag, n + 1] for n in range(len(senses))]
    first = wordnet.synsets[senses[0]] if senses else None
    if not first or word not in first.words or (len(senses) > 1 and counts[0] < max(3, 0.75 * sum(counts))):
        return None
    return senses[0]


def main(directory):
    wordnet = WordNet(directory)
    tags = dict(column(os.path.join(LEXICON, "pos.txt")))
    spelling = dict(column(os.path.join(LEXICON, "spelling.txt")))
    stop = {line[0] for line in column(os.path.join(HERE, "not_synonyms.txt"))}
    groups = defaultdict(list)
    for word in tags:
        if word not in spelling and word not in stop and (sense := first_sense(wordnet, word, tags)):
            groups[sense].append(word)
    classes = curated()
    for (pos, _), words in groups.items():
        fixed = Counter(classes[w] for w in words if w in classes)
        loose = [w for w in words if w not in classes]
        head = fixed.most_common(1)[0][0] if fixed else max(sorted(words), key=lambda w: wordnet.counts[w, pos])
        if loose and len(words) > 1:
            classes.update((w, head) for w in loose)
    write(os.path.join(LEXICON, "synonyms.txt"), HEADING, [f"{w}\t{c}" for w, c in classes.items()])


if __name__ == "__main__":
    main(sys.argv[1])
