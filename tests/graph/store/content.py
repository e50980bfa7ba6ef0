"""The whole content of a graph as a set of tuples, for comparing graphs."""

from typing import Any

from graph.store import ANNOTATION_PREFIX, Store

_QUERIES = {
    "entity": "MATCH (e:Entity) RETURN labels(e), properties(e)",
    "statement": "MATCH (a)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b) RETURN a.id, b.id, labels(s), properties(s)",
    "evidence": "MATCH (s:Statement)-[e:EVIDENCED_BY]->(d:Document) RETURN s.id, d.id, properties(e)",
    "edge": "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, properties(r)",
    "document": "MATCH (d:Document) RETURN labels(d), properties(d)",
    "dyad": "MATCH (d:Dyad) RETURN labels(d), properties(d)",
    "text": "MATCH (d:Document)-[:HAS_TEXT]->(t:Text) RETURN d.id, properties(t)",
    "other": "MATCH (n) WHERE NOT (n:Entity OR n:Statement OR n:Dyad OR n:Document OR n:Text OR n:Amity) "
    "RETURN labels(n)",
    "loose text": "MATCH (t:Text) WHERE NOT EXISTS { (t)<-[:HAS_TEXT]-(:Document) } RETURN t.id",
    "loose statement": "MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:EVIDENCED_BY]->(:Document) } RETURN s.id",
}
#: When a document was loaded, and how often, is no matter of content.
_PASSING = {"loaded", "revision"}


def content(store: Store) -> frozenset[tuple[Any, ...]]:
    """Return all nodes and edges. Two that are alike in everything would count once, so their number is part of it."""
    found = [
        (kind, *(_frozen(value) for value in row)) for kind, query in _QUERIES.items() for row in store.read(query).rows
    ]
    return frozenset(found) | {("rows", len(found))}


def _frozen(value: Any) -> Any:  # noqa: ANN401 - whatever a property holds
    if isinstance(value, dict):
        known = ((key, item) for key, item in value.items() if key not in _PASSING)
        return frozenset((key, _frozen(item)) for key, item in known if not key.startswith(ANNOTATION_PREFIX))
    return tuple(value) if isinstance(value, list) else value
