"""A line of a gold or prediction file, with what the score looks at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from graph.entity import Entity
from graph.ontology import RELATION_TYPES, RelationType
from graph.statement import Statement
from loaders.errors import EvaluationError
from loaders.evaluation.party import Party, normal

_REMEDY = "Write one statement a line as docs/triples.md describes"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one line says."""

    #: Base name of the document.
    document: str
    subject: Party
    kind: RelationType
    object: Party
    polarity: str
    modality: str | None
    #: The names of both ends as the line writes them, and a sentence that it rests on; for people who read about it.
    names: tuple[str, str] = field(default=("", ""), compare=False)
    sentence: str = field(default="", compare=False)


def claim_of(statement: Statement, document: str) -> Claim:
    """Return what a line of a triples file would say of a statement of a document."""
    subject, obj = (party_of(end) for end in (statement.subject, statement.object))
    names = (statement.subject.name, statement.object.name)
    sentence = statement.evidence[0].sentence if statement.evidence else ""
    return Claim(document, subject, statement.kind, obj, statement.polarity, statement.modality, names, sentence)


def party_of(entity: Entity) -> Party:
    """Return an entity as a line of a triples file names it."""
    names = (entity.name, *entity.aliases)
    return Party(entity.id, entity.type, frozenset(filter(None, map(normal, names))))


def read_claims(path: Path) -> Mapping[str, list[Claim]]:
    """Return the lines of a triples file by document, in their order.

    A line's document is the base name of its first evidence's address, else that evidence's document, else the line's
    `document`.

    Raises:
        EvaluationError: The file cannot be read, or a line is not a statement of the ontology.
    """
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in _claims(path):
        found[claim.document].append(claim)
    return found


def _claims(path: Path) -> Iterator[Claim]:
    try:
        lines = path.read_bytes().splitlines()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise EvaluationError(f"it cannot be read: {reason}", where=str(path), remedy="Check the path") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _claim(line, f"{path}:{number}")


def _claim(line: bytes, where: str) -> Claim:
    try:
        record = orjson.loads(line)
        relation = record["relation"]
        kind = RELATION_TYPES.get(relation)
        if kind is not None:
            return Claim(
                document=_document(record),
                subject=_party(record["subject"]),
                kind=kind,
                object=_party(record["object"]),
                polarity=record.get("polarity", "positive"),
                modality=record.get("modality"),
                names=(record["subject"].get("name") or "?", record["object"].get("name") or "?"),
                sentence=str(first.get("sentence") or "") if (first := _first(record)) else "",
            )
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"the line is not a statement ({type(error).__name__}: {error})"
        raise EvaluationError(what, where=where, remedy=_REMEDY) from error
    raise EvaluationError(
        f"relation {relation!r} is unknown", where=where, remedy="See docs/ontology.md for the relations"
    )


def _first(record: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (record.get("evidence") or [{}])[0]
    return found


def _document(record: Mapping[str, Any]) -> str:
    first = _first(record)
    return PurePosixPath(first.get("uri") or first.get("document") or record["document"]).name


def _party(record: Mapping[str, Any]) -> Party:
    names = (record.get("name") or "", *(record.get("aliases") or ()))
    return Party(record.get("id"), record.get("type"), frozenset(filter(None, map(normal, names))))
