"""Load facts by rdflib-neo4j, in its own environment: `FACTS URI USER PASSWORD`; prints the seconds."""

import json
import sys
import time
from pathlib import Path

from rdflib import RDF, Graph, Literal, Namespace
from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig

AMITY = Namespace("https://example.org/amity/")


def main() -> None:
    """Add an edge for each fact, in the batches that the store makes of its own accord."""
    facts, uri, user, password = sys.argv[1:]
    login = {"uri": uri, "database": "neo4j", "user": user, "pwd": password}
    config = Neo4jStoreConfig(
        auth_data=login, handle_vocab_uri_strategy=HANDLE_VOCAB_URI_STRATEGY.IGNORE, batching=True
    )
    rows = [json.loads(line) for line in Path(facts).read_text("utf-8").splitlines()]
    begin = time.perf_counter()
    graph = Graph(store=Neo4jStore(config=config))
    for row in rows:
        if "name" in row:
            graph.add((AMITY[row["id"]], RDF.type, AMITY[row["type"]]))
            graph.add((AMITY[row["id"]], AMITY.name, Literal(row["name"])))
        else:
            graph.add((AMITY[row["subject"]], AMITY[row["relation"]], AMITY[row["object"]]))
    graph.close(True)
    print(time.perf_counter() - begin)


if __name__ == "__main__":
    main()
