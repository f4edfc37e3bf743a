"""Writes src/lexicon/irregular.txt (run tools/pos.py first): python3 tools/irregular.py WORDNET_DICT"""

import os
import sys

from wordnet import NOTICE, WordNet, write

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "src", "lexicon")

HEADING = [
    "# Inflected forms that the rules of spelling do not give: form, tab, lemma, tab, forms (past, participle, gerund, third, present,",
    "# plural, comparative, superlative; two joined by a comma). A form with several lemmas has the commonest one in news.",
    NOTICE,
    "# Forms of tools/irregular_*.txt: compiled for this project from general English; MIT OR Apache-2.0. Made by tools/irregular.py.",
]


def rows(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.split()


def from_wordnet(wordnet, tags):
    forms = {}
    for form, lemma in wordnet.exceptions("verb"):
        if "v" in tags.get(lemma, "") and form != lemma and "_" not in form:
            ending = next((e for e in ("ed", "ing") if form.endswith(e)), None)
            if ending and form[: -len(ending)] != lemma:
                forms[form] = (lemma, {"ed": "past,participle", "ing": "gerund"}[ending])
    for form, lemma in wordnet.exceptions("noun"):
        if "n" in tags.get(lemma, "") and wordnet.counts[lemma, "n"] and form != lemma and form not in tags:
            forms.setdefault(form, (lemma, "plural"))
    for form, lemma in wordnet.exceptions("adj"):
        if "a" in tags.get(lemma, "") and form != lemma and form[-3:] in ("ier", "est") and "_" not in form:
            forms.setdefault(form, (lemma, "superlative" if form.endswith("est") else "comparative"))
    return forms


def curated():
    for base, past, participle in rows(os.path.join(HERE, "irregular_verbs.txt")):
        if past == participle != "-":
            yield past, (base, "past,participle")
            continue
        if past != "-":
            yield past, (base, "past")
        if participle != "-":
            yield participle, (base, "participle")
    for form, lemma, kind in rows(os.path.join(HERE, "irregular_forms.txt")):
        yield form, (lemma, kind)


def main(directory):
    tags = dict(r for r in rows(os.path.join(LEXICON, "pos.txt")))
    forms = from_wordnet(WordNet(directory), tags)
    forms.update(curated())
    write(os.path.join(LEXICON, "irregular.txt"), HEADING, ["\t".join((f, *rest)) for f, rest in forms.items()])


if __name__ == "__main__":
    main(sys.argv[1])
