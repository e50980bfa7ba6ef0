"""The schema, on both servers, from the ontology."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.errors import StoreError
from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from graph.store import SCHEMA_VERSION, Store
from graph.store.schema import embedded_statements, neo4j_statements, prepare, stored_version

_UNIQUE = {"Entity", "Statement", "Document", "Text", "Dyad", "Amity"}


def test_version_is_in_the_graph(store: Store) -> None:
    assert stored_version(store.connection) == SCHEMA_VERSION


@pytest.mark.parametrize("label", sorted(_UNIQUE - {"Amity"}))
def test_ids_are_unique(store: Store, label: str) -> None:
    with pytest.raises(StoreError, match="ConstraintValidationFailed"):
        store.connection.write(lambda tx: tx.rows(f"CREATE (:{label} {{id: 'x'}}), (:{label} {{id: 'x'}})"))
    assert store.read(f"MATCH (n:{label}) RETURN n").rows == ()


def test_indexes(store: Store) -> None:
    rows = store.connection.read(lambda tx: tx.rows("SHOW INDEXES YIELD name, type RETURN name, type"))
    kinds = {row["name"]: row["type"] for row in rows}
    assert kinds["Entity[name]"] == "FULLTEXT"
    if store.kind == "neo4j":
        assert {f"{label.lower()}_id" for label in _UNIQUE} <= kinds.keys()
        assert {name.lower() for name in RELATION_TYPES} <= kinds.keys()
        assert {"statement_dyad", "dyad_cooperation_rank", "dyad_one_conflict", "document_loaded"} <= kinds.keys()
    else:
        assert {f"{label}[id]" for label in _UNIQUE} <= kinds.keys()
        assert {"Statement[dyad]", "Dyad[cooperation_rank]", "Dyad[one_conflict]", "Document[loaded]"} <= kinds.keys()


def test_may_run_again_and_in_parallel(store: Store) -> None:
    if store.kind == "neo4j":
        drop = [
            f"DROP {'CONSTRAINT' if ' CONSTRAINT ' in made else 'INDEX'} {made.split(' IF ')[0].split()[-1]} IF EXISTS"
            for made in neo4j_statements()
            if made.startswith("CREATE")
        ]
        for statement in drop:
            store.connection.define(statement)
    store.connection.write(lambda tx: tx.rows("MATCH (a:Amity) SET a.version = 0") if store.kind == "neo4j" else [])
    with ThreadPoolExecutor(3) as pool:
        for job in [pool.submit(prepare, store.connection) for _ in range(3)]:
            job.result()
    assert stored_version(store.connection) == SCHEMA_VERSION
    with pytest.raises(StoreError, match="ConstraintValidationFailed"):
        store.connection.write(lambda tx: tx.rows("CREATE (:Statement {id: 'x'}), (:Statement {id: 'x'})"))


def test_every_type_of_the_ontology_has_its_declaration() -> None:
    made = set(embedded_statements())
    assert {f"CREATE VERTEX TYPE {label} IF NOT EXISTS EXTENDS Entity" for label in ENTITY_TYPES} <= made
    assert {f"CREATE EDGE TYPE {name} IF NOT EXISTS" for name in RELATION_TYPES} <= made
