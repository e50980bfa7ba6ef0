"""The yardstick for loading: the same rows written by hand, `UNWIND … CREATE`, through the same driver.

It checks nothing, merges nothing and sums up nothing: the rows come finished, each once, onto an empty graph.
"""

import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

import neo4j

from bench.graph_rows import Row, StatementRows, chunks, document_rows, dyad_rows, entity_rows, statement_rows
from bench.synthetic_graph import SyntheticGraph
from graph.store import Store
from graph.store.dialect import entity_labels

ROWS = 1000
_DOCUMENT = """
UNWIND $rows AS row
CREATE (d:Document) SET d = row.node
CREATE (t:Text) SET t = row.text
CREATE (d)-[:HAS_TEXT]->(t)
"""
_STATEMENT = """
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
CREATE (s:Statement) SET s = row.node
CREATE (s)-[:SUBJECT]->(a)
CREATE (s)-[:OBJECT]->(b)
"""
_EVIDENCE = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (d:Document {id: row.document})
CREATE (s)-[e:EVIDENCED_BY]->(d) SET e = row.properties
"""
_EDGE = """
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
CREATE (a)-[r:%s]->(b) SET r = row.properties
"""
_DYAD = """
UNWIND $rows AS row
CREATE (d:Dyad) SET d = row
"""


def unwind(store: Store, graph: SyntheticGraph) -> float:
    """Write a synthetic graph into an empty store by hand; return how many seconds the driver took."""
    return sum(seconds for _, seconds in steps(store, graph))


def steps(store: Store, graph: SyntheticGraph) -> Iterator[tuple[int, float]]:
    """Write a synthetic graph by hand, and yield after each message how many statements it had and its seconds.

    Args:
        store: Empty, with its schema.
        graph: What to write.
    """
    with store.connection.session(neo4j.WRITE_ACCESS) as session:
        by_label: dict[str, list[Row]] = defaultdict(list)
        for label, row in entity_rows(graph):
            by_label[label].append(row)
        for label, found in by_label.items():
            create = f"UNWIND $rows AS row CREATE (e{entity_labels(store.kind, label)}) SET e = row"
            for rows in chunks(iter(found), ROWS):
                yield 0, _timed(session, [(create, rows)])
        for pairs in chunks(document_rows(graph), ROWS):
            yield 0, _timed(session, [(_DOCUMENT, [{"node": node, "text": text} for node, text in pairs])])
        for statements in chunks(statement_rows(graph), ROWS):
            yield len(statements), _timed(session, _queries(statements))
        for dyads in chunks(dyad_rows(graph), ROWS):
            yield 0, _timed(session, [(_DYAD, dyads)])


def _queries(statements: list[StatementRows]) -> list[tuple[str, list[Row]]]:
    nodes = [{"node": s.node, "subject": s.subject, "object": s.object} for s in statements]
    evidence = [
        {"statement": s.node["id"], "document": document, "properties": properties}
        for s in statements
        for document, properties in s.evidence
    ]
    edges: dict[str, list[Row]] = defaultdict(list)
    for s in statements:
        if s.edge is not None:
            edges[s.relation].append({"subject": s.subject, "object": s.object, "properties": s.edge})
    return [(_STATEMENT, nodes), (_EVIDENCE, evidence), *((_EDGE % name, rows) for name, rows in edges.items())]


def _timed(session: neo4j.Session, queries: list[tuple[str, list[Row]]]) -> float:
    begin = time.perf_counter()
    session.execute_write(partial(_run, queries=queries))
    return time.perf_counter() - begin


def _run(tx: neo4j.ManagedTransaction, queries: list[tuple[str, list[Row]]]) -> None:
    for query, rows in queries:
        tx.run(query, rows=rows).consume()
