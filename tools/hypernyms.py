"""Writes src/lexicon/hypernyms.txt from tools/kinds.txt and WordNet (run tools/pos.py first): python3 tools/hypernyms.py WORDNET_DICT"""

import os
import re
import sys

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# What a thing is: lemma, tab, its exclusive kinds by commas (or -), tab, what it is, the nearest first, by commas.",
    "# Two lemmas of one exclusive kind, of which neither is what the other is, exclude each other: what is a dog is no cat.",
    NOTICE,
    "# Kinds of tools/kinds.txt: compiled for this project from general English; MIT OR Apache-2.0. Made by tools/hypernyms.py.",
]

# Too general to say anything in news, or words of science.
TOPS = set(
    "entity physical_entity object whole thing abstraction matter artifact instrumentality attribute relation measure group psychological_feature "
    "causal_agent organism living_thing unit state event act cause act_of communication content cognition substance property quality change "
    "happening process phenomenon natural_object artefact part location region point way device implement article conveyance equipment covering "
    "article ware commodity structure area arrangement collection activity action human_action condition social_group organization chordate "
    "vertebrate placental carnivore ungulate even-toed_ungulate odd-toed_ungulate eutherian metatherian adult juvenile male female "
    "skilled_worker good person social_relation possession signal solid self-propelled_vehicle heavier-than-air_craft spermatophyte vascular_plant "
    "angiosperm foodstuff nutriment durables consumer_goods natural_phenomenon physical_phenomenon geological_phenomenon physical_condition "
    "pathological_state ill_health chemical compound bovid ruminant canine equine bovine feline procyonid proboscidean leporid gnawing_animal".split()
)
# WordNet's lexicographer files: things one can see, and what happens; the rest is left out.
ANIMAL, ARTIFACT, BODY, FOOD, GROUP, PLACE, OBJECT, PERSON, PLANT, SUBSTANCE = 5, 6, 8, 13, 14, 15, 17, 18, 20, 27
ACT, EVENT, SPEECH, STATE, NATURE = 4, 11, 10, 26, 19
CONCRETE = {ANIMAL, ARTIFACT, BODY, FOOD, PLACE, OBJECT, PERSON, PLANT, SUBSTANCE}
LISTED = CONCRETE | {GROUP, ACT, EVENT, SPEECH, STATE, NATURE}
KIND_FILES = {
    "animal": ANIMAL, "instrument": ARTIFACT, "vehicle": ARTIFACT, "food": FOOD, "drink": FOOD, "furniture": ARTIFACT, "weapon": ARTIFACT,
    "building": ARTIFACT, "device": ARTIFACT, "limb": BODY, "landscape": OBJECT, "utensil": ARTIFACT, "tool": ARTIFACT, "plant": PLANT,
}  # fmt: skip


def rows(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n")


def kinds():
    """Lemma -> its exclusive kinds, and lemma -> the members it is a kind of."""
    kind_of, is_a = {}, {}
    for line in rows(os.path.join(HERE, "kinds.txt")):
        kind, members = (f.strip() for f in line.split("|"))
        for member in members.split(","):
            lemma, parent = re.fullmatch(r"([^(]+?)(?:\(([^)]+)\))?", member.strip()).groups()
            if kind not in kind_of.setdefault(lemma, []):
                kind_of[lemma].append(kind)
            if parent:
                is_a.setdefault(lemma, []).append(parent)
    return kind_of, is_a


def sense(wordnet, word, kinds_here):
    """The sense that news and captions mean most: that of a curated kind, else the first, unless a thing in use stands behind an abstract first."""
    senses = wordnet.common(word, "n")
    files = [wordnet.synsets[s].lexfile for s in senses]
    for kind in kinds_here:
        if KIND_FILES.get(kind) in files[:4]:
            return senses[files.index(KIND_FILES[kind])]
    if files and files[0] not in CONCRETE and ARTIFACT in files[:3] and wordnet.sense_counts[word, "n", files.index(ARTIFACT) + 1]:
        return senses[files.index(ARTIFACT)]
    return senses[0] if senses else None


def names(synset, tags):
    """How a synset is called in full and by its head noun: "musical instrument", "instrument"."""
    full = synset.words[0].replace("_", " ")
    head = full.rsplit(" ", 1)[-1]
    if head == full or re.search(" (of|for|in|to|up) |'s ", full) or "n" not in tags.get(head, ""):
        return [full]
    return [full, head]


def chain(wordnet, start, limit, tags):
    out, at = [], start
    while len(out) < limit:
        up = next((p[1] for p in wordnet.synsets[at].pointers if p[0] in ("@", "@i")), None)
        if not up:
            break
        at = up
        if wordnet.synsets[at].words[0] not in TOPS:
            out += [n for n in names(wordnet.synsets[at], tags) if n not in out and n not in TOPS]
    return out[:limit]


def inherited(lemma, is_a):
    """What the lemma is after the curated kinds, through all steps."""
    out, todo = [], list(is_a.get(lemma, []))
    while todo:
        parent = todo.pop(0)
        if parent not in out:
            out.append(parent)
            todo += is_a.get(parent, [])
    return out


def main(directory):
    wordnet = WordNet(directory)
    gloss = wordnet.gloss_words()
    kind_of, is_a = kinds()
    tags = dict(r.split("\t") for r in rows(os.path.join(LEXICON, "pos.txt")))
    wanted = {w for w, t in tags.items() if "n" in t.split("-")[0] and (wordnet.counts[w, "n"] >= 2 or gloss[w] + gloss[w + "s"] >= 4)}
    spelling = {r.split("\t")[0] for r in rows(os.path.join(LEXICON, "spelling.txt"))}
    lines = []
    for word in sorted((wanted | set(kind_of)) - spelling):
        kinds_here = kind_of.get(word, [])
        chosen = sense(wordnet, word.replace(" ", "_"), kinds_here)
        lexfile = chosen and wordnet.synsets[chosen].lexfile
        up = chain(wordnet, chosen, 5 if lexfile in CONCRETE else 3, tags) if lexfile in LISTED else []
        full = list(dict.fromkeys(inherited(word, is_a) + up + [k for k in kinds_here if "_" not in k]))
        full = [f for f in full if f != word and "," not in f]
        if full:
            lines.append(f"{word}\t{','.join(kinds_here) or '-'}\t{','.join(full)}")
    write(os.path.join(LEXICON, "hypernyms.txt"), HEADING, lines)


if __name__ == "__main__":
    main(sys.argv[1])
