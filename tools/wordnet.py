"""Reads a Princeton WordNet 3.x `dict` directory: index.*, data.*, cntlist.rev and *.exc. Standard library only."""

import os
import re
from collections import Counter, defaultdict

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}

NOTICE = "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see WORDNET-LICENSE."


class Synset:
    """One synset: its words as spelled, its pointers and its gloss."""

    def __init__(self, pos, line):
        head, _, self.gloss = line.partition("|")
        f = head.split()
        self.pos, self.offset, self.lexfile = pos, f[0], int(f[1])
        count = int(f[3], 16)
        self.words = [re.sub(r"\((a|p|ip)\)$", "", w) for w in f[4 : 4 + 2 * count : 2]]
        at = 4 + 2 * count
        self.pointers = []
        for i in range(int(f[at])):
            kind, offset, target_pos, ends = f[at + 1 + 4 * i : at + 5 + 4 * i]
            target_pos = "a" if target_pos == "s" else target_pos
            self.pointers.append((kind, (target_pos, offset), int(ends[:2], 16), int(ends[2:], 16)))


class WordNet:
    """All synsets, the senses of each lemma in order of frequency, and the tag counts."""

    def __init__(self, directory):
        self.directory = directory
        self.synsets = {}
        self.senses = defaultdict(list)
        for pos, name in FILES.items():
            for line in self._lines("data." + name):
                synset = Synset(pos, line)
                self.synsets[pos, synset.offset] = synset
            for line in self._lines("index." + name):
                f = line.split()
                count = int(f[2])
                self.senses[f[0], pos] = [(pos, o) for o in f[len(f) - count :]]
        self.counts = Counter()
        self.sense_counts = Counter()
        for line in open(os.path.join(directory, "cntlist.rev"), encoding="ascii"):
            key, number, count = line.split()
            lemma, rest = key.split("%")
            pos = TYPES[rest[0]]
            self.counts[lemma, pos] += int(count)
            self.sense_counts[lemma, pos, int(number)] += int(count)

    def _lines(self, name):
        for line in open(os.path.join(self.directory, name), encoding="latin-1"):
            if not line.startswith("  "):
                yield line.rstrip("\n")

    def exceptions(self, name):
        """Pairs of inflected form and lemma of `noun.exc` and so on."""
        for line in open(os.path.join(self.directory, name + ".exc"), encoding="ascii"):
            f = line.split()
            yield f[0], f[1]

    def common(self, lemma, pos):
        """The senses in which the lemma is no proper name."""
        return [s for s in self.senses.get((lemma, pos), []) if lemma in self.synsets[s].words]

    def gloss_words(self):
        """How often each lower-case word stands in definitions and examples: a small text of general English."""
        words = Counter()
        for synset in self.synsets.values():
            words.update(re.findall(r"[a-z][a-z'-]*[a-z]|[a-z]", synset.gloss))
        return words


def write(path, heading, lines):
    """Writes a list: heading, then sorted lines without doubles."""
    with open(path, "w", encoding="utf-8") as out:
        for line in heading:
            out.write(line + "\n")
        for line in sorted(set(lines)):
            out.write(line + "\n")
