"""Dyads in the graph: nodes that hold what rankings of pairs ask for, kept up to date by every change of evidence.

No other writer is at work meanwhile (`graph.store.stories.lock_stories`), so dyads are read without locking them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.store.connection import Transaction
from graph.store.dyad import (
    Spoken,
    add_document,
    add_statement,
    counts_of,
    extremes,
    extremes_of,
    farther,
    lost,
    node_of,
    side_of,
)
from graph.store.speech import Speech
from graph.store.statements import Written

_READ = "UNWIND $ids AS id MATCH (d:Dyad {id: id}) RETURN id, properties(d) AS properties"
_CREATE = "UNWIND $rows AS row CREATE (d:Dyad) SET d = row"
_SET = "UNWIND $rows AS row MATCH (d:Dyad {id: row.id}) SET d += row.changed"
_DELETE = "UNWIND $ids AS id MATCH (d:Dyad {id: id}) DELETE d"
# What is not counted is left out afterwards: asked for here, Neo4j may look a relation up in its index instead, which
# is a good part of the graph, once for each dyad.
_STATEMENTS = """
UNWIND $ids AS id
MATCH (s:Statement {dyad: id})
MATCH (s)-[:SUBJECT]->(a:Entity)
RETURN id, a.id AS subject, s.relation AS relation, s.polarity AS polarity, s.modality AS modality,
       s.documents AS documents, s.belief AS belief, s.contexts AS contexts, s.first AS first, s.last AS last,
       s.valid_from AS valid_from
"""
_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {dyad: id})
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
RETURN id, s.relation AS relation, s.polarity AS polarity, s.modality AS modality, d.id AS document,
       coalesce(e.date, d.published) AS dated
"""

Counts = dict[tuple[str, str], int]
Row = dict[str, Any]


def update_dyads(tx: Transaction, written: Iterable[Written], before: Speech, after: Speech) -> None:
    """Bring dyads up to date with a change.

    Args:
        tx: The transaction that has written the statements.
        written: Statements that changed, with their properties now, none if deleted; their nodes have those before.
        before: What the documents that changed said of dyads.
        after: What they say now.
    """
    counts, old, new = _changes(written)
    for sign, speech in ((-1, before), (1, after)):
        for (key, _), spoken in speech.items():
            add_document(counts[key], spoken, sign)
    was, now = ({key: extremes(found[key]) for key in counts} for found in (old, new))
    ids = sorted(key for key in counts if any(counts[key].values()) or was[key] != now[key])
    if not ids:
        return
    stored = {row["id"]: row["properties"] for row in tx.rows(_READ, ids=ids)}
    anew = _extremes(tx, [key for key in ids if lost(was[key], now[key], extremes_of(stored.get(key, {})))])
    nodes = {}
    for key in ids:
        known = stored.get(key, {})
        found = anew[key] if key in anew else farther(extremes_of(known), now[key])
        nodes[key] = node_of(key, _sum(counts_of(known), counts[key]), found)
    _write(tx, nodes, stored)


def recount(tx: Transaction, ids: Iterable[str]) -> None:
    """Count dyads from their statements and evidence, whatever their nodes say."""
    wanted = sorted(ids)
    stored = {row["id"]: row["properties"] for row in tx.rows(_READ, ids=wanted)}
    counted = counted_anew(tx, wanted)
    _write(tx, {key: counted.get(key, {}) for key in wanted}, stored)


def counted_anew(tx: Transaction, ids: Iterable[str]) -> dict[str, Row]:
    """Return what the nodes of dyads are to say, by the statements and the evidence in the graph."""
    wanted = sorted(ids)
    statements: dict[str, list[Row]] = defaultdict(list)
    speech: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
    for row in tx.rows(_STATEMENTS, ids=wanted):
        if side_of(row) is not None:
            statements[row["id"]].append(row)
    for row in tx.rows(_EVIDENCE, ids=wanted):
        side = side_of(row)
        if side is not None:
            speech[row["id"], row["document"]].append((side, row["dated"]))
    return summed_up(statements, speech)


def summed_up(
    statements: Mapping[str, Iterable[Mapping[str, Any]]], speech: Mapping[tuple[str, str], Spoken]
) -> dict[str, Row]:
    """Return the nodes of dyads.

    Args:
        statements: For each dyad the properties of the nodes of its statements that are counted, and their `subject`.
        speech: What each document says of each dyad, by the ids of dyad and document.
    """
    counts: dict[str, Counts] = defaultdict(dict)
    for key, found in statements.items():
        for statement in found:
            add_statement(counts[key], statement, by_one=_by_one(key, statement["subject"]))
    for (key, _), spoken in speech.items():
        add_document(counts[key], spoken)
    return {key: node_of(key, counts[key], extremes(statements[key])) for key in counts}


def _changes(written: Iterable[Written]) -> tuple[dict[str, Counts], dict[str, list[Row]], dict[str, list[Row]]]:
    """Return by dyad what statements add, and properties of those counted, before and after."""
    counts: dict[str, Counts] = defaultdict(dict)
    old: dict[str, list[Row]] = defaultdict(list)
    new: dict[str, list[Row]] = defaultdict(list)
    for node, properties in written:
        key = node.dyad
        if side_of(node.identity) is None:
            continue
        for known, sign, found in ((node.stored, -1, old), (properties, 1, new)):
            if known:
                add_statement(counts[key], known, by_one=_by_one(key, node.subject), sign=sign)
                found[key].append(dict(known))
    return counts, old, new


def _sum(known: Counts, more: Counts) -> Counts:
    return known | {name: known.get(name, 0) + number for name, number in more.items()}


def _by_one(key: str, subject: str) -> bool:
    return key.startswith(f"{subject}|")


def _extremes(tx: Transaction, ids: list[str]) -> dict[str, Row]:
    found: dict[str, list[Row]] = {key: [] for key in ids}
    for row in tx.rows(_STATEMENTS, ids=ids) if ids else ():
        if side_of(row) is not None:
            found[row["id"]].append(row)
    return {key: extremes(statements) for key, statements in found.items()}


def _write(tx: Transaction, nodes: Mapping[str, Row], stored: Mapping[str, Row]) -> None:
    """Give dyads these properties, make those that the graph lacks, and delete those without any."""
    changed = []
    for key in nodes.keys() & stored.keys():
        node, known = nodes[key], stored[key]
        # What has not changed is not written: each property of a rank has an index.
        differing = {name: node.get(name) for name in node.keys() | known.keys() if node.get(name) != known.get(name)}
        if node and differing:
            changed.append({"id": key, "changed": differing})
    if created := [node for key, node in nodes.items() if node and key not in stored]:
        tx.rows(_CREATE, rows=created)
    if changed:
        tx.rows(_SET, rows=changed)
    if gone := [key for key, node in nodes.items() if not node and key in stored]:
        tx.rows(_DELETE, ids=gone)
