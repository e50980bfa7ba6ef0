"""Documents for tests of stories: invented reports, and what sites make of them."""

import random

from graph.document import Document
from graph.evidence import Evidence
from graph.statement import Statement
from tests.graph.store.corpus import CHINA, RUSSIA, Corpus

_WORDS = (  # noqa: SIM905 - a list of words
    "signed said agreement talks ministry ship patrol Monday capital trade leaders met against support border treaty"
    " joint naval after before envoy council vote aid region defence harbour price grain court minister speech week"
).split()
_RELATIONS = ("CONSULTS_WITH", "COOPERATES_WITH", "ACCUSES")


def report(seed: int, words: int = 90) -> list[str]:
    """Return the words of an invented report."""
    rng = random.Random(seed)  # noqa: S311 - repeatable
    return [rng.choice(_WORDS) for _ in range(words)]


def reprint(rng: random.Random, words: list[str]) -> str:
    """Return what a site makes of a report: cut, with a line before or after it, or with a denial in it."""
    start, end = rng.choice(((0, 0), (0, 0), (8, 0), (0, 12), (0, 25), (20, 10)))
    text = words[start : len(words) - end]
    if rng.random() < 0.4:
        text = [*report(rng.randrange(4) + 900, rng.choice((6, 14, 30))), *text]
    if rng.random() < 0.2:
        text.insert(rng.randrange(10, len(text) - 10), "not")
    return " ".join(text)


def reprints(seed: int, documents: int, *, reports: int = 3) -> Corpus:
    """Return documents that print a few reports, some of them almost alike, and what they state."""
    rng = random.Random(seed)  # noqa: S311 - repeatable
    made: dict[str, Document] = {}
    while len(made) < documents:
        short = rng.random() < 0.1
        text = f"Short note {len(made)}." if short else reprint(rng, report(rng.randrange(reports)))
        found = Document(f"site-{len(made)}.txt", text, published=f"20{rng.randrange(10, 26)}")
        made.setdefault(found.id, found)
    statements = [_stated(rng, each) for each in made.values() for _ in range(rng.randrange(3))]
    return statements, list(made.values())


def _stated(rng: random.Random, document: Document) -> Statement:
    start = rng.randrange(6)
    place = Evidence(
        document.id, document.text[start : start + 9], start, start + 9, document.uri,
        confidence=round(rng.uniform(0.2, 0.95), 2),
    )  # fmt: skip
    polarity = "negative" if rng.random() < 0.3 else "positive"
    return Statement(RUSSIA, rng.choice(_RELATIONS), CHINA, polarity, evidence=(place,))
