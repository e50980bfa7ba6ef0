"""Makes pictures of statements, of the rows of a preset, and of paths."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from graph.belief import belief, by_story
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement, merged
from queries.errors import PictureError
from queries.paths.path import Actor, AlliancePaths
from queries.pictures.picture import Link, Node, Picture
from queries.quote import Quote
from queries.table import Table

if TYPE_CHECKING:
    from graph.store import Store, StoredDocument

_QUOTES: Final = """
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
RETURN id, e.sentence, d.id, d.uri, d.title, d.published, d.publisher, e.date, e.attributed_to, e.confidence
ORDER BY id, e.confidence DESC, d.uri, e.start
"""


def of_statements(statements: Iterable[Statement], documents: Iterable["StoredDocument"] = ()) -> Picture:
    """Return the picture of statements.

    Args:
        statements: Belief is reckoned from their evidence, for them and against them.
        documents: Titles, dates, publishers and stories of the documents that the evidence is in.
    """
    known = {document.id: document for document in documents}
    found = merged(statements)
    confidences = {statement.id: _confidences(statement, known) for statement in found}
    links = tuple(
        Link(
            statement.id,
            _entity(statement.subject),
            statement.relation,
            _entity(statement.object),
            statement.polarity,
            statement.modality,
            belief(confidences[statement.id].values(), confidences.get(statement.opposite_id, {}).values()),
            len({e.document for e in statement.evidence}),
            *_span(statement, known),
            tuple(_quote(e, known) for e in sorted(statement.evidence, key=lambda e: -e.confidence)),
            statement.valid_from,
            statement.valid_to,
        )
        for statement in found
    )
    return _picture(links)


def of_table(table: Table, store: "Store | None" = None) -> Picture:
    """Return the picture of the nodes and relationships in a preset's rows.

    Args:
        table: The answer of a preset of view `graph`.
        store: Where the sentences behind the relationships are; without one the picture has none.

    Raises:
        PictureError: No cell of the table is a node.
    """
    nodes: dict[str, Node] = {}
    edges: dict[str, Mapping[str, Any]] = {}
    for cell in _cells(table.rows):
        if "labels" in cell:
            nodes[cell["id"]] = _node(cell)
        else:
            edges[cell["id"]] = cell
    if not nodes and table.rows:
        raise PictureError("the rows have no nodes to draw", remedy="Choose a preset whose view is graph")
    joined = [edge for edge in edges.values() if edge["start"] in nodes and edge["end"] in nodes]
    picture = _picture(tuple(_edge(edge, nodes) for edge in joined), nodes.values())
    return quoted(picture, store) if store else picture


def quoted(picture: Picture, store: "Store") -> Picture:
    """Return the picture with the sentences of those of its statements that have none yet.

    Raises:
        StoreError: The store cannot be read.
    """
    bare = sorted(link.id for link in picture.links if not link.quotes)
    found: dict[str, list[Quote]] = {}
    for statement, *rest in store.read(_QUOTES, {"statements": bare}).rows if bare else ():
        found.setdefault(statement, []).append(Quote(*rest))
    links = (replace(link, quotes=tuple(found[link.id])) if link.id in found else link for link in picture.links)
    return replace(picture, links=tuple(links))


def of_paths(paths: AlliancePaths) -> Picture:
    """Return the picture of alliance paths, from left to right: every hop once, with its best sentence."""
    links = {
        hop.statement: Link(
            hop.statement,
            _actor(hop.start if hop.forward else hop.end),
            hop.relation,
            _actor(hop.end if hop.forward else hop.start),
            "positive",
            hop.modality,
            hop.belief,
            hop.documents,
            hop.first,
            hop.last,
            (hop.quote,) if hop.quote else (),
            hop.valid_from,
            hop.valid_to,
        )
        for path in paths
        for hop in path.hops
    }
    picture = _picture(tuple(links.values()))
    return replace(picture, places=_places(paths, picture.nodes))


def _places(paths: AlliancePaths, nodes: Iterable[Node]) -> tuple[tuple[float, float], ...]:
    """Return where the actors stand: as many columns from the left as hops, those of a column below each other."""
    columns: dict[str, int] = {}
    for path in paths:
        for hops, actor in enumerate(path.actors):
            columns[actor.id] = min(hops, columns.get(actor.id, hops))
        columns[path.actors[-1].id] = max(len(other) for other in paths)
    by_column: dict[int, list[str]] = {}
    for actor_id, column in columns.items():
        by_column.setdefault(column, []).append(actor_id)
    # Neighbouring columns are not level, so that a line between two does not run through a third.
    places = {
        actor_id: (float(column), row - (len(ids) - 1) / 2 + 0.3 * (len(ids) > 1) * (column % 2))
        for column, ids in by_column.items()
        for row, actor_id in enumerate(ids)
    }
    return tuple(places[node.id] for node in nodes)


def _picture(links: tuple[Link, ...], nodes: Iterable[Node] = ()) -> Picture:
    ends = (node for link in links for node in (link.start, link.end))
    return Picture(tuple({node.id: node for node in (*nodes, *ends)}.values()), links)


def _entity(entity: Entity) -> Node:
    return Node(entity.id, entity.type, entity.name)


def _actor(actor: Actor) -> Node:
    return Node(actor.id, actor.id.partition("/")[0].capitalize(), actor.name)


def _node(cell: Mapping[str, Any]) -> Node:
    properties = cell["properties"]
    label = next((label for label in cell["labels"] if label != "Entity"), "Entity")
    name = properties.get("name") or properties.get("title") or properties.get("relation") or properties.get("id")
    return Node(str(properties.get("id") or cell["id"]), label, str(name or label))


def _edge(edge: Mapping[str, Any], nodes: Mapping[str, Node]) -> Link:
    known = edge["properties"]
    return Link(
        str(known.get("statement") or edge["id"]),
        nodes[edge["start"]],
        edge["type"],
        nodes[edge["end"]],
        modality=str(known.get("modality") or ""),
        belief=known.get("belief"),
        documents=known.get("documents"),
        first=known.get("first"),
        last=known.get("last"),
        valid_from=known.get("valid_from"),
        valid_to=known.get("valid_to"),
    )


def _cells(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield every node and relationship in a cell, however deep in lists and paths."""
    if isinstance(value, Mapping):
        if "properties" in value and ("labels" in value or "type" in value):
            yield value
        else:
            for item in value.values():
                yield from _cells(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _cells(item)


def _confidences(statement: Statement, known: Mapping[str, "StoredDocument"]) -> dict[str, float]:
    """Return the best confidence of each story: what only copies of one text say, one voice says."""
    stories = {e.document: known[e.document].story for e in statement.evidence if e.document in known}
    return by_story((stories.get(e.document, e.document), e.confidence) for e in statement.evidence)


def _span(statement: Statement, known: Mapping[str, "StoredDocument"]) -> tuple[str | None, str | None]:
    dates = sorted(filter(None, (_dated(e, known) for e in statement.evidence)))
    return (dates[0], dates[-1]) if dates else (None, None)


def _dated(evidence: Evidence, known: Mapping[str, "StoredDocument"]) -> str | None:
    document = known.get(evidence.document)
    return evidence.date or (document.published if document else None)


def _quote(evidence: Evidence, known: Mapping[str, "StoredDocument"]) -> Quote:
    document = known.get(evidence.document)
    return Quote(
        evidence.sentence,
        evidence.document,
        evidence.uri or (document.uri if document else ""),
        document.title if document else None,
        document.published if document else None,
        document.publisher if document else None,
        evidence.date,
        evidence.attributed_to,
        evidence.confidence,
    )
