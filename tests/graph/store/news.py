"""Documents for tests of dyads: states, organizations and a leader, in news that is printed again and dated anew."""

import random

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, MODALITIES, RELATION_TYPES
from graph.statement import Statement
from tests.graph.store.corpus import CHINA, PUTIN, RUSSIA, Corpus
from tests.graph.store.reprints import report, reprint

_ACTORS = (
    RUSSIA, CHINA, PUTIN, Entity("country/JPN", "Country", "Japan"), Entity("organization/sco", "Organization", "SCO"),
)  # fmt: skip
_RELATIONS = (
    "ALLIED_WITH", "CONSULTS_WITH", "AIDS", "YIELDS_TO", "REQUESTS", "DISPUTES_WITH", "ACCUSES", "SANCTIONS",
    "MEMBER_OF",
)  # fmt: skip
_DATES = (None, None, "2019", "2020-06", "2021-03-04", "2023")


def news(rng: random.Random, documents: int) -> Corpus:
    """Return documents, some of them nearly alike, and statements with one place of evidence each."""
    made: dict[str, Document] = {}
    while len(made) < documents:
        text = reprint(rng, report(rng.randrange(3))) if rng.random() < 0.7 else f"Short note {len(made)} of the day."
        found = Document(f"site-{len(made)}.txt", text, published=rng.choice(_DATES))
        made.setdefault(found.id, found)
    return [_stated(rng, each) for each in made.values() for _ in range(rng.randrange(5))], list(made.values())


def dated_anew(rng: random.Random, document: Document) -> Document:
    """Return the document as another place has it, which gives another date or none."""
    return Document(document.uri, document.text, published=rng.choice(_DATES))


def _stated(rng: random.Random, document: Document) -> Statement:
    relation, ends = RELATION_TYPES[rng.choice(_RELATIONS)], rng.sample(_ACTORS, 2)
    while not relation.allows(ends[0].type, ends[1].type):
        ends = rng.sample(_ACTORS, 2)
    start = rng.randrange(8)
    place = Evidence(
        document.id, document.text[start : start + 9], start, start + 9, document.uri,
        confidence=rng.choice((0.3, 0.7, 0.9)), date=rng.choice(_DATES), context=rng.choice(CONTEXTS),
    )  # fmt: skip
    return Statement(
        ends[0], relation.name, ends[1],
        polarity="negative" if rng.random() < 0.2 else "positive",
        modality=rng.choice(("asserted", "asserted", *MODALITIES)),
        valid_from=rng.choice((None, "2012")) if relation.structural else None,
        evidence=(place,),
    )  # fmt: skip
