"""Writes src/lexicon/events.txt from tools/event_classes.txt, checked against WordNet: python3 tools/events.py WORDNET_DICT

Prints the entries that neither WordNet nor pos.txt knows in that part of speech: likely slips.
"""

import os
import sys
from collections import defaultdict

from wordnet import WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# Event and state words of news: lemma or phrase, tab, part of speech (v n a, p for a noun of a person), tab, classes by commas, the likeliest first.",
    "# Compiled for this project from general English and checked against WordNet; MIT OR Apache-2.0. Made by tools/events.py.",
]


def classes():
    """Class, part of speech and members, in the order of the file."""
    for line in open(os.path.join(HERE, "event_classes.txt"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        name, *fields = (f.strip() for f in line.split("|"))
        for pos, field in zip("vna", fields, strict=True):
            yield name, pos, [m.strip() for m in field.split(",") if m.strip()]


def column(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def lemma(word, tags, irregular):
    """The lemma of an inflected word inside a phrase: "doors" is "door", "charges" is "charge"."""
    if word in CLOSED:
        return word
    if word in irregular:
        return irregular[word]
    for ending, stems, pos in (("s", [word[:-1]], "n"), ("es", [word[:-2]], "n"), ("ed", [word[:-1], word[:-2]], "v")):
        for stem in stems:
            if word.endswith(ending) and word not in tags and pos in tags.get(stem, ""):
                return stem
    return word


CLOSED = {"his", "better", "this", "us", "was"}
PERSON = 18
NO_AGENTS = set(
    "casualty clone exile filibuster fratricide fundraiser hack hire hunt infanticide knockout matricide miss ouster patricide picket qualifier".split()
)
AGENTS = set("attacker cfo donor fraudster insurgent rebel shooter rescuer protester survivor refugee migrant".split())


def is_person(wordnet, noun):
    """Whether the noun names who acts or suffers, not the act: "killer", "victim"."""
    senses = wordnet.senses.get((noun, "n"))
    return noun in AGENTS or noun not in NO_AGENTS and bool(senses) and wordnet.synsets[senses[0]].lexfile == PERSON


def main(directory):
    wordnet = WordNet(directory)
    tags = {r[0]: r[1] for r in column(os.path.join(LEXICON, "pos.txt"))}
    irregular = {r[0]: r[1] for r in column(os.path.join(LEXICON, "irregular.txt"))}
    spelling = {r[0]: r[1] for r in column(os.path.join(LEXICON, "spelling.txt"))}
    found = defaultdict(list)
    for name, pos, members in classes():
        for rank, member in enumerate(members):
            member = " ".join(spelling.get(w, w) for w in member.split())
            if " " in member:
                member = " ".join(lemma(w, tags, irregular) for w in member.split())
            if (rank, name) not in found[member, pos]:
                found[member, pos].append((rank, name))
            if " " not in member and pos not in tags.get(member, "") and not wordnet.senses.get((member, pos)):
                print("unknown:", name, pos, member)
    for member, pos, name in column(os.path.join(HERE, "event_primary.txt")):
        if name in [n for _, n in found[member, pos]]:
            found[member, pos].append((-1, name))
        else:
            print("no such class:", member, pos, name)
    lines = []
    for (member, pos), places in found.items():
        pos = "p" if pos == "n" and is_person(wordnet, member) else pos
        names = list(dict.fromkeys(name for _, name in sorted(places)))
        lines.append(f"{member}\t{pos}\t{','.join(names)}")
    write(os.path.join(LEXICON, "events.txt"), HEADING, lines)


if __name__ == "__main__":
    main(sys.argv[1])
