"""The triples file: statements as JSON Lines, the interchange form between extractor, graph and evaluation.

One line is one statement of one document. Line-level `context`, `date`, `attributed_to` and `confidence` are those of
its most confident evidence; an evidence that differs carries its own.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from graph.entity import Entity
from graph.errors import AmityError, TriplesError
from graph.evidence import Evidence
from graph.statement import Statement

_SHARED = ("context", "date", "attributed_to", "confidence", "extractor", "properties")


def to_records(statement: Statement) -> Iterator[dict[str, Any]]:
    """Yield the statement's lines, one per document that it has evidence in, as JSON-ready dictionaries."""
    documents = dict.fromkeys(e.document for e in statement.evidence)
    for document in documents:
        items = [e for e in statement.evidence if e.document == document]
        best = max(items, key=lambda e: e.confidence)
        shared = {key: _shared(best, key) for key in _SHARED}
        record: dict[str, Any] = {
            "subject": _entity_record(statement.subject),
            "relation": statement.relation,
            "object": _entity_record(statement.object),
            "polarity": statement.polarity,
            "modality": statement.modality,
            **shared,
            "evidence": [_evidence_record(e, shared) for e in items],
        }
        if statement.valid_from:
            record["valid_from"] = statement.valid_from
        if statement.valid_to:
            record["valid_to"] = statement.valid_to
        yield record


def dumps(statements: Iterable[Statement]) -> Iterator[bytes]:
    """Yield the lines of a triples file, UTF-8, each ending in a newline."""
    for statement in statements:
        for record in to_records(statement):
            yield orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


def loads(lines: Iterable[bytes | str], *, where: str = "triples") -> Iterator[Statement]:
    """Read the lines of a triples file.

    Args:
        lines: JSON Lines; blank lines are passed over. A line without evidence (a gold line) gets an empty one.
        where: Name of the file, for messages.

    Raises:
        TriplesError: A line is not JSON, lacks a field, or says what the ontology does not allow.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield from_record(orjson.loads(line))
        except AmityError as error:
            raise TriplesError(error.what, where=f"{where}:{number}", remedy=error.remedy) from error
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise TriplesError(
                f"the line is not a statement ({type(error).__name__}: {error})",
                where=f"{where}:{number}",
                remedy="Write one JSON object a line as docs/triples.md describes",
            ) from error


def from_record(record: dict[str, Any]) -> Statement:
    """Return the statement of one line."""
    shared = {key: record[key] for key in _SHARED if record.get(key) is not None}
    raw = record.get("evidence") or [{"document": record["document"], "sentence": "", "start": 0, "end": 0}]
    return Statement(
        subject=_entity(record["subject"]),
        relation=record["relation"],
        object=_entity(record["object"]),
        polarity=record.get("polarity", "positive"),
        modality=record.get("modality", "asserted"),
        valid_from=record.get("valid_from"),
        valid_to=record.get("valid_to"),
        evidence=tuple(_evidence({**shared, **item}) for item in raw),
    )


def _shared(evidence: Evidence, key: str) -> Any:  # noqa: ANN401 - a JSON value
    return dict(evidence.properties) if key == "properties" else getattr(evidence, key)


def _entity_record(entity: Entity) -> dict[str, Any]:
    record: dict[str, Any] = {"id": entity.id, "type": entity.type, "name": entity.name}
    optional = {"aliases": list(entity.aliases), "iso3": entity.iso3, "wikidata": entity.wikidata}
    return record | {key: value for key, value in optional.items() if value}


def _evidence_record(evidence: Evidence, shared: dict[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "document": evidence.document,
        "uri": evidence.uri,
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "subject_span": list(evidence.subject_span) if evidence.subject_span else None,
        "object_span": list(evidence.object_span) if evidence.object_span else None,
    }
    if evidence.term:
        record["term"] = list(evidence.term)
    return record | {key: _shared(evidence, key) for key in _SHARED if _shared(evidence, key) != shared[key]}


def _entity(record: dict[str, Any]) -> Entity:
    return Entity(
        id=record["id"],
        type=record["type"],
        name=record["name"],
        aliases=tuple(sorted(record.get("aliases") or ())),
        iso3=record.get("iso3"),
        wikidata=record.get("wikidata"),
    )


def _span(value: list[int] | None) -> tuple[int, int] | None:
    return (int(value[0]), int(value[1])) if value else None


def _term(value: list[str | None] | None) -> tuple[str | None, str | None] | None:
    return (value[0], value[1]) if value else None


def _evidence(record: dict[str, Any]) -> Evidence:
    return Evidence(
        document=record["document"],
        uri=record.get("uri") or "",
        sentence=record["sentence"],
        start=int(record["start"]),
        end=int(record["end"]),
        subject_span=_span(record.get("subject_span")),
        object_span=_span(record.get("object_span")),
        confidence=float(record.get("confidence", 1.0)),
        date=record.get("date"),
        attributed_to=record.get("attributed_to"),
        context=record.get("context") or "none",
        extractor=record.get("extractor") or "",
        properties=tuple(sorted((k, str(v)) for k, v in (record.get("properties") or {}).items())),
        term=_term(record.get("term")),
    )
