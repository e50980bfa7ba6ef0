"""The graph, or a selection of it, read in the order of ids with a bounded number of rows in memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import chain, islice

from graph.entity import Entity
from graph.statement import Statement
from graph.store.connection import Connection, Transaction
from graph.store.reader import PAGE, Described, read_page
from graph.store.record import entity
from graph.store.texts import text_of

#: Ids of one step; 24 bytes each.
_STEP = 10_000

_IDS = "MATCH (s:Statement) WHERE s.id > $after{where} RETURN s.id AS id ORDER BY id LIMIT $limit"
_IDS_OF_DOCUMENT = """
MATCH (d:Document {{id: $document}})<-[:EVIDENCED_BY]-(s:Statement) WHERE s.id > $after{where}
RETURN DISTINCT s.id AS id ORDER BY id LIMIT $limit
"""
_ENTITIES = "MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS id ORDER BY id LIMIT $limit"
_SELECTED_ENTITIES = """
MATCH (s:Statement) WHERE true{where}
MATCH (s)-[:SUBJECT|OBJECT]->(e:Entity) WHERE e.id > $after
RETURN DISTINCT e.id AS id ORDER BY id LIMIT $limit
"""
_DESCRIBED = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN properties(e) AS entity"
_DIRECT = """
UNWIND $ids AS id
MATCH (:Entity {{id: id}})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
WHERE s.polarity = 'positive' AND s.modality = 'asserted'{where}
RETURN DISTINCT id, s.relation AS relation, b.id AS other
"""
_DOCUMENTS = "MATCH (d:Document) WHERE d.id > $after RETURN d.id AS id ORDER BY id LIMIT $limit"
_SELECTED_DOCUMENTS = """
MATCH (s:Statement) WHERE true{where}
MATCH (s)-[:EVIDENCED_BY]->(d:Document) WHERE d.id > $after
RETURN DISTINCT d.id AS id ORDER BY id LIMIT $limit
"""
_SILENT = """
MATCH (d:Document) WHERE d.id > $after AND NOT EXISTS { (d)<-[:EVIDENCED_BY]-(:Statement) }
RETURN d.id AS id ORDER BY id LIMIT $limit
"""
_REVISIONS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id AS id, d.revision AS revision"
_RECORDS = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.uri AS uri, d.title AS title, d.published AS published, d.publisher AS publisher,
       d.text_sha256 AS text_sha256, d.story AS story
"""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements to read; by default all. What is given has to hold together."""

    #: Id of an entity at either end.
    actor: str | None = None
    #: ISO 8601: stated of this time or later, or earlier.
    since: str | None = None
    until: str | None = None
    min_belief: float | None = None
    #: Ids of statements.
    statements: frozenset[str] | None = None
    #: Documents that state nothing at all go along.
    silent: bool = False

    @property
    def everything(self) -> bool:
        """True if nothing is left out."""
        return not self.clauses()

    def clauses(self) -> str:
        """Return the conditions on a statement `s`, each after AND."""
        conditions = {
            "actor": "EXISTS { (s)-[:SUBJECT|OBJECT]->(:Entity {id: $actor}) }",
            "since": "left($since, size(s.last)) <= s.last",
            "until": "left(s.first, size($until)) <= $until",
            "min_belief": "s.belief >= $min_belief",
            "statements": "s.id IN $statements",
        }
        return "".join(f" AND {text}" for name, text in conditions.items() if getattr(self, name) is not None)

    def parameters(self) -> dict[str, object]:
        """Return what the conditions refer to."""
        found = {name: getattr(self, name) for name in ("actor", "since", "until", "min_belief")}
        found["statements"] = sorted(self.statements) if self.statements is not None else None
        return {name: value for name, value in found.items() if value is not None}


@dataclass(frozen=True, slots=True)
class StoredText:
    """A document with its text, where that is wanted and the graph has it."""

    id: str
    uri: str
    title: str | None
    published: str | None
    publisher: str | None
    text: str | None
    #: Id of the document that leads the story which it tells.
    story: str


class Catalogue:
    """Reads what a selection holds; each call reads anew."""

    def __init__(self, connection: Connection, selection: Selection) -> None:
        self._connection = connection
        self._selection = selection
        self._where = selection.clauses()
        self._given = selection.parameters()

    def statements(self) -> Iterator[Described]:
        """Yield the statements in the order of their ids."""
        for ids in self._pages(_IDS.format(where=self._where), {}):
            yield from self.described(ids)

    def statements_of(self, document: str) -> Iterator[Statement]:
        """Yield the statements that a document states, in the order of their ids, with its evidence alone."""
        for ids in self._pages(_IDS_OF_DOCUMENT.format(where=self._where), {"document": document}):
            yield from (found.statement for found in self.described(ids, document))

    def described(self, ids: Sequence[str], document: str | None = None) -> list[Described]:
        """Return the statements with these ids that there are, in their order."""
        return self._connection.read(lambda tx: read_page(tx, ids, document))

    def entities(self) -> Iterator[tuple[Entity, tuple[tuple[str, str], ...]]]:
        """Yield entities in the order of their ids, with relation and other end of what each stands in directly."""
        query = _ENTITIES if self._selection.everything else _SELECTED_ENTITIES.format(where=self._where)
        for ids in self._pages(query, {}):
            yield from self.actors(ids)

    def actors(self, ids: Sequence[str]) -> list[tuple[Entity, tuple[tuple[str, str], ...]]]:
        """Return the entities with these ids that there are, in their order, as `entities` does."""
        return self._connection.read(lambda tx: _actors(tx, ids, self._where, self._given))

    def documents(self, *, texts: bool) -> Iterator[StoredText]:
        """Yield documents in the order of their ids."""
        everything = self._selection.everything
        stating = self._pages(_DOCUMENTS if everything else _SELECTED_DOCUMENTS.format(where=self._where), {})
        silent = self._pages(_SILENT, {}) if self._selection.silent and not everything else iter(())
        for ids in _batched(merge(chain.from_iterable(stating), chain.from_iterable(silent)), PAGE):
            yield from self.records(ids, texts=texts)

    def records(self, ids: Sequence[str], *, texts: bool = False) -> Iterator[StoredText]:
        """Yield the documents with these ids that there are, in their order."""
        rows = self._connection.read(lambda tx: tx.rows(_RECORDS, ids=ids))
        for row in sorted(rows, key=lambda r: str(r["id"])):
            known, key = row.pop("text_sha256") is not None, row["id"]
            text = self._connection.read(lambda tx, key=key: text_of(tx, key)) if texts and known else None  # type: ignore[misc]
            yield StoredText(**{**row, "uri": row["uri"] or ""}, text=text)

    def revisions(self) -> Iterator[tuple[str, str | None]]:
        """Yield the id of every document with the mark of its last change, whatever the selection."""
        for ids in self._pages(_DOCUMENTS, {}):
            rows = self._connection.read(lambda tx, ids=ids: tx.rows(_REVISIONS, ids=ids))  # type: ignore[misc]
            yield from ((row["id"], row["revision"]) for row in rows)

    def ids(self) -> Iterator[str]:
        """Yield the ids of the statements in their order."""
        return chain.from_iterable(self._pages(_IDS.format(where=self._where), {}))

    def _pages(self, query: str, more: Mapping[str, object]) -> Iterator[list[str]]:
        after = ""
        while True:
            given = {**self._given, **more, "after": after, "limit": _STEP}
            ids = [r["id"] for r in self._connection.read(lambda tx, given=given: tx.rows(query, **given))]  # type: ignore[misc]
            for start in range(0, len(ids), PAGE):
                yield ids[start : start + PAGE]
            if len(ids) < _STEP:
                return
            after = ids[-1]


def _batched(items: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(items)
    while found := list(islice(rest, size)):
        yield found


def _actors(
    tx: Transaction, ids: Sequence[str], where: str, given: Mapping[str, object]
) -> list[tuple[Entity, tuple[tuple[str, str], ...]]]:
    direct: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in tx.rows(_DIRECT.format(where=where), ids=ids, **given):
        direct[row["id"]].add((row["relation"], row["other"]))
    found = sorted((entity(row["entity"]) for row in tx.rows(_DESCRIBED, ids=ids)), key=lambda e: e.id)
    return [(item, tuple(sorted(direct.get(item.id, ())))) for item in found]
