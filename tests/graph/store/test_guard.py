"""Queries that would write are refused before they run; words that only look like it are not."""

import pytest

from graph.store import WriteRefusedError
from graph.store.guard import refuse_write

_WRITING = [
    "CREATE (n:Country)",
    "create(n)",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n)\nSET\n n:Label",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) DELETE n",
    "MATCH (n) REMOVE n.name",
    "MERGE (n:Country {id: 1})",
    "MATCH (n) FOREACH (x IN [1] | SET n.a = x)",
    "DROP CONSTRAINT entity_id",
    "CALL { MATCH (n) DELETE n } RETURN 1",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "load   csv from 'x' as l return l",
    "MATCH (n) CALL (n) { RETURN 1 AS one } IN TRANSACTIONS RETURN one",
    "/* a comment */ CREATE (n)",
    "// a comment\nCREATE (n)",
    "RETURN 'it''s' /* x */ CREATE (n)",
    "MATCH (n) WHERE n.`a` = 1 SET n.b = 1",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
]
_READING = [
    "MATCH (n) RETURN n",
    "// CREATE nothing\nMATCH (n) RETURN n",
    "/* MERGE\nDELETE */ MATCH (n) RETURN n",
    "MATCH (n) WHERE n.name = 'CREATE (n)' RETURN n",
    'MATCH (n) WHERE n.name = "it\'s SET" RETURN n',
    "MATCH (n) RETURN 'a \\' DELETE ' AS quoted",
    "MATCH (n:Set)-[:MERGE]->(m) RETURN n.set, $create, n.`DELETE`",
    "RETURN {set: 1, create: 2} AS map",
    "MATCH (n) WITH n.created AS created, n.offset AS offset RETURN created, offset",
]


@pytest.mark.parametrize("cypher", _WRITING)
def test_refuses(cypher: str) -> None:
    with pytest.raises(WriteRefusedError, match=r"\[E407\] the query has the clause [A-Z ]+\. Ask with MATCH"):
        refuse_write(cypher)


@pytest.mark.parametrize("cypher", _READING)
def test_lets_pass(cypher: str) -> None:
    refuse_write(cypher)


def test_names_the_clause() -> None:
    with pytest.raises(WriteRefusedError, match="the clause LOAD CSV"):
        refuse_write("load\n csv from 'x' as l return l")
