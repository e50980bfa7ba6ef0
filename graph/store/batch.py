"""Batches: whole documents with all that is stated in them, so that a transaction stores a document or none of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.document import Document
from graph.errors import StoreError
from graph.evidence import Evidence
from graph.statement import Statement

#: A batch is full when it has so many documents, places of evidence, or characters of text.
MAX_DOCUMENTS = 1000
MAX_EVIDENCE = 5000
MAX_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True)
class Claim:
    """One place of evidence with the statement that it holds up."""

    #: Id of the statement.
    id: str
    statement: Statement
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Batch:
    """Some documents with all that was given of them."""

    #: Ids of the documents that were given or that evidence lies in, sorted.
    ids: tuple[str, ...]
    #: Those that were given, one id perhaps more than once; the others are known from their evidence alone.
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]


def batches(statements: Iterable[Statement], documents: Iterable[Document]) -> Iterator[Batch]:
    """Yield what was given as batches, in the order in which it first speaks of each document.

    What documents that stand together have in common is then written once. Within a batch ids are in order, so that
    writers at work together do not wait for each other in a circle.

    Raises:
        StoreError: A statement has no evidence, so that no document holds it up.
    """
    given: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        given[document.id].append(document)
    claims = _by_document(statements)
    chunk: list[str] = []
    evidence = characters = 0
    for key in dict.fromkeys((*given, *claims)):
        more, text = len(claims.get(key, ())), len(given[key][0].text) if key in given else 0
        full = len(chunk) == MAX_DOCUMENTS or evidence + more > MAX_EVIDENCE or characters + text > MAX_CHARACTERS
        if chunk and full:
            yield _batch(chunk, given, claims)
            chunk, evidence, characters = [], 0, 0
        chunk.append(key)
        evidence, characters = evidence + more, characters + text
    if chunk:
        yield _batch(chunk, given, claims)


def _by_document(statements: Iterable[Statement]) -> dict[str, list[Claim]]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for statement in statements:
        if not statement.evidence:
            raise StoreError(
                f"the statement {statement.subject.id} {statement.relation} {statement.object.id} has no evidence",
                remedy="Give each statement the place in a document that it rests on",
            )
        key = statement.id
        for evidence in statement.evidence:
            claims[evidence.document].append(Claim(key, statement, evidence))
    return claims


def _batch(chunk: list[str], given: dict[str, list[Document]], claims: dict[str, list[Claim]]) -> Batch:
    ids = sorted(chunk)
    return Batch(
        ids=tuple(ids),
        documents=tuple(d for key in ids for d in given.get(key, ())),
        claims=tuple(c for key in ids for c in claims.get(key, ())),
    )
