"""Statements and evidence as the properties of nodes and edges, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import ENTITY_TYPES
from graph.statement import Statement
from graph.store.batch import Claim

#: Of what only some relations have, these are properties of their own; the others are JSON in `properties`.
_NAMED = ("office", "status")
_LABELS = {kind.prefix: kind.label for kind in ENTITY_TYPES.values()}


def entity_record(entity: Entity) -> dict[str, Any]:
    """Return the properties of an entity's node."""
    return {
        "id": entity.id,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "iso3": entity.iso3,
        "wikidata": entity.wikidata,
    }


def entity(record: Mapping[str, Any]) -> Entity:
    """Return the entity of a node's properties; its type is what its id starts with."""
    prefix, _, _ = record["id"].partition("/")
    return Entity(
        id=record["id"],
        type=_LABELS[f"{prefix}/"],
        name=record["name"],
        aliases=tuple(record.get("aliases") or ()),
        iso3=record.get("iso3"),
        wikidata=record.get("wikidata"),
    )


def statement(record: Mapping[str, Any], ends: Sequence[Mapping[str, Any]], evidence: Sequence[Evidence]) -> Statement:
    """Return the statement of a node's properties and those of its subject and object."""
    term = (record.get("valid_from"), record.get("valid_to"))
    own = (replace(e, term=None) if e.term == term else e for e in evidence)
    return Statement(
        subject=entity(ends[0]),
        relation=record["relation"],
        object=entity(ends[1]),
        polarity=record["polarity"],
        modality=record["modality"],
        valid_from=term[0],
        valid_to=term[1],
        evidence=tuple(sorted(own, key=lambda e: (e.document, e.start, e.end))),
    )


def opposite(record: Mapping[str, Any], subject: str, obj: str) -> str:
    """Return the id of the statement that says the contrary of a stored one, whose ends have these ids."""
    ends = [{"id": key, "name": ""} for key in (subject, obj)]
    return statement(record, ends, ()).opposite_id


def evidence_record(claim: Claim) -> dict[str, Any]:
    """Return the properties of the edge from a statement to a document, without those that are unknown."""
    found, stated = claim.evidence, claim.statement
    # A term is the statement's, but each source has its own word on it.
    since, until = found.term or (stated.valid_from, stated.valid_to)
    further = dict(found.properties)
    named = {key: further.pop(key) for key in _NAMED if key in further}
    subject, obj = found.subject_span or (None, None), found.object_span or (None, None)
    record = {
        "id": found.id_for(claim.id),
        "sentence": found.sentence,
        "start": found.start,
        "end": found.end,
        "subject_start": subject[0],
        "subject_end": subject[1],
        "object_start": obj[0],
        "object_end": obj[1],
        "confidence": float(found.confidence),
        "date": found.date,
        "attributed_to": found.attributed_to,
        "context": found.context,
        "extractor": found.extractor,
        "valid_from": since,
        "valid_to": until,
        **named,
        "properties": orjson.dumps(further, option=orjson.OPT_SORT_KEYS).decode() if further else None,
    }
    return {key: value for key, value in record.items() if value is not None}


def evidence(record: Mapping[str, Any], document: str, uri: str) -> Evidence:
    """Return the evidence of an edge's properties and its document."""
    further = {key: record[key] for key in _NAMED if key in record}
    further |= orjson.loads(record.get("properties") or "{}")
    return Evidence(
        document=document,
        uri=uri,
        sentence=record["sentence"],
        start=record["start"],
        end=record["end"],
        subject_span=_pair(record, "subject"),
        object_span=_pair(record, "object"),
        confidence=record["confidence"],
        date=record.get("date"),
        attributed_to=record.get("attributed_to"),
        context=record["context"],
        extractor=record["extractor"],
        properties=tuple(sorted(further.items())),
        term=(record.get("valid_from"), record.get("valid_to")),
    )


def _pair(record: Mapping[str, Any], name: str) -> tuple[int, int] | None:
    start, end = record.get(f"{name}_start"), record.get(f"{name}_end")
    return None if start is None or end is None else (start, end)
