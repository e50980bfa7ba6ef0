"""The graph as a networkx graph."""

from collections.abc import Iterable

import networkx as nx

from graph.export.content import Content, ExportDocument
from graph.export.summary import Summary, summaries
from graph.ontology import ENTITY_TYPES
from graph.statement import Statement


def to_networkx(
    statements: Iterable[Statement], documents: Iterable[ExportDocument] = (), *, negatives: bool = False
) -> "nx.MultiDiGraph[str]":
    """Return a directed multigraph: entities by id, and one edge for each statement, keyed by its id.

    Nodes have `type`, `name`, `aliases`, `iso3`, `wikidata` and `colour`. Edges have `relation`, `polarity`,
    `modality`, `valence`, `symmetric`, `belief`, `documents` and `voices` (how many), `first`, `last`, `contexts`,
    `valid_from`, `valid_to`, and `office` and `status` where there are any. Dates are ISO 8601 text. What is not known
    is None.

    A symmetric relation is one edge, from the lesser id to the greater, with `symmetric` True. Algorithms that follow
    directions miss its way back: run them on ``graph.to_undirected()``, or add the reverse of these edges first.

    Args:
        statements: Statements with their evidence.
        documents: Documents whose dates stand in where evidence has none.
        negatives: Add an edge for each negative statement too; without, they only lower the belief of the positive.
    """
    content = Content.of(statements, documents)
    return view(content, negatives=negatives)


def view(content: Content, *, negatives: bool = False) -> "nx.MultiDiGraph[str]":
    """Return the graph of content, nodes and edges in the order of their ids."""
    found = summaries(content)
    shown = [s for s in content.statements if negatives or s.polarity == "positive"]
    ends = {end.id for s in shown for end in (s.subject, s.object)}
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in content.entities:
        if entity.id in ends:
            result.add_node(
                entity.id,
                type=entity.type,
                name=entity.name,
                aliases=entity.aliases,
                iso3=entity.iso3,
                wikidata=entity.wikidata,
                colour=ENTITY_TYPES[entity.type].colour,
            )
    for statement in shown:
        attributes = _edge(statement, found[statement.id])
        result.add_edge(statement.subject.id, statement.object.id, key=statement.id, **attributes)
    return result


def _edge(statement: Statement, summary: Summary) -> dict[str, object]:
    return {
        "relation": statement.relation,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "valence": statement.kind.valence,
        "symmetric": statement.kind.symmetric,
        "belief": summary.belief,
        "documents": summary.documents,
        "voices": summary.voices,
        "first": summary.first,
        "last": summary.last,
        "contexts": summary.contexts,
        "valid_from": statement.valid_from,
        "valid_to": statement.valid_to,
        **dict(summary.properties),
    }
