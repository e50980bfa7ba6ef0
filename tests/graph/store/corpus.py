"""Small corpora for the store's tests: the same for the same seed, in this process and in another."""

import random

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, RELATION_TYPES
from graph.statement import Statement

RUSSIA = Entity("country/RUS", "Country", "Russia", ("Moscow", "Russian Federation"), "RUS", "Q159")
CHINA = Entity("country/CHN", "Country", "China", (), "CHN")
PUTIN = Entity("leader/vladimir-putin", "Leader", "Vladimir Putin")

Corpus = tuple[list[Statement], list[Document]]


def document(text: str, uri: str = "a.txt", **more: str) -> Document:
    """Return a document of this text."""
    return Document(uri, text, **more)  # type: ignore[arg-type]


def place(found: Document, start: int = 0, confidence: float = 0.8, **more: object) -> Evidence:
    """Return a place of evidence in a document."""
    end = min(start + 6, len(found.text))
    fields: dict[str, object] = {"uri": found.uri, "confidence": confidence} | more
    return Evidence(found.id, found.text[start:end], start, end, **fields)  # type: ignore[arg-type]


def consults(*evidence: Evidence, polarity: str = "positive", modality: str = "asserted") -> Statement:
    """Return `Russia CONSULTS_WITH China`."""
    return Statement(RUSSIA, "CONSULTS_WITH", CHINA, polarity, modality, evidence=evidence)


def corpus(seed: int = 1, *, documents: int = 40, per_document: int = 6, actors: int = 8) -> Corpus:
    """Return statements with one place of evidence each, in documents that repeat and contradict each other.

    The same entity has other names and aliases from one document to the next.
    """
    rng = random.Random(seed)  # noqa: S311 - repeatable
    sources = [
        Document(
            f"news/{seed}-{number}.txt",
            f"Document {seed}-{number}. " + "Actors met, or did not. " * 8,
            title=f"Title {number}" if number % 3 else None,
            published=f"20{number % 20 + 10}-0{number % 9 + 1}-15" if number % 4 else None,
        )
        for number in range(documents)
    ]
    return [_statement(rng, source, actors) for source in sources for _ in range(per_document)], sources


def _statement(rng: random.Random, source: Document, actors: int) -> Statement:
    relation = RELATION_TYPES[rng.choice(("CONSULTS_WITH", "AIDS", "ACCUSES", "MEMBER_OF", "LEADS", "HOSTS"))]
    first, second = rng.sample(range(actors), 2)
    subject = _entity(rng, relation.domain[0], first)
    start = rng.randrange(150)
    return Statement(
        subject,
        relation.name,
        _entity(rng, relation.range[0], second),
        polarity="negative" if rng.random() < 0.2 else "positive",
        modality=rng.choice(("asserted", "planned")),
        valid_from=rng.choice((None, "2010", "2012-05")) if relation.structural else None,
        valid_to=rng.choice((None, "2018", "2020-01-20")) if relation.structural else None,
        evidence=(
            Evidence(
                source.id, source.text[start : start + 20], start, start + 20, source.uri,
                subject_span=(start, start + 4) if rng.random() < 0.8 else None,
                object_span=(start + 8, start + 12),
                confidence=round(rng.random(), 3),
                date=rng.choice((None, "2021", "2022-09", "2022-09-01")),
                attributed_to=rng.choice((None, "a ministry")),
                context=rng.choice(CONTEXTS),
                extractor="rules 0.1",
                properties=rng.choice(((), (("office", "president"),), (("office", "minister"), ("term", "first")))),
            ),
        ),
    )  # fmt: skip


def _entity(rng: random.Random, label: str, number: int) -> Entity:
    name = f"{label} {number}"
    return Entity(
        f"{label.lower()}/{number:03}",
        label,
        rng.choice((name, name.upper())),
        tuple(sorted(rng.sample(("The First", "The Second", "The Third"), rng.randrange(3)))),
        iso3=f"X{number:02}" if label == "Country" else None,
    )
