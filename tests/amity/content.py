"""A graph's content, to be compared: everything but when it was loaded."""

from graph.store import Store

_QUERIES = (
    "MATCH (e:Entity) RETURN e.id, labels(e), e.name, e.aliases, e.iso3, e.wikidata",
    "MATCH (d:Document) RETURN d.id, d.uri, d.title, d.published, d.publisher, d.text_sha256",
    "MATCH (t:Text) RETURN t.id, t.text",
    "MATCH (s:Statement) RETURN s.id, s.relation, s.polarity, s.modality, s.belief, s.documents, s.contexts, s.first,"
    " s.last, s.valid_from, s.valid_to",
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, r.statement, r.modality, r.belief, r.documents,"
    " r.contexts, r.first, r.last, r.valid_from, r.valid_to, r.office, r.status",
    "MATCH (s:Statement)-[r:SUBJECT|OBJECT]->(e:Entity) RETURN s.id, type(r), e.id",
    "MATCH (s:Statement)-[e:EVIDENCED_BY]->(d:Document) RETURN s.id, d.id, properties(e)",
    "MATCH (d:Document)-[:HAS_TEXT]->(t:Text) RETURN d.id, t.id",
)


def content(store: Store) -> tuple[frozenset[str], ...]:
    """Return the rows of every kind of node and edge as sets; a row that is there twice is told apart from one."""
    found = []
    for query in _QUERIES:
        rows = [repr(tuple(_plain(value) for value in row)) for row in store.read(query).rows]
        found.append(frozenset(f"{row} ×{rows.count(row)}" for row in rows))
    return tuple(found)


def differences(found: tuple[frozenset[str], ...], expected: tuple[frozenset[str], ...]) -> list[str]:
    """Return the rows that only one of two graphs has, `+` for what is too much and `-` for what is missing."""
    pairs = list(zip(found, expected, strict=True))
    return sorted([f"+ {r}" for a, b in pairs for r in a - b] + [f"- {r}" for a, b in pairs for r in b - a])


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return sorted((key, _plain(item)) for key, item in value.items() if item is not None)
    return sorted(map(str, value)) if isinstance(value, list) else value
