"""Load facts by KGX's sink for Neo4j, in its own environment: `FACTS URI USER PASSWORD`; prints the seconds."""

import json
import sys
import time
from pathlib import Path

from kgx.sink.neo_sink import NeoSink
from kgx.transformer import Transformer


def main() -> None:
    """Write a node for each entity and an edge for each fact."""
    facts, uri, user, password = sys.argv[1:]
    rows = [json.loads(line) for line in Path(facts).read_text("utf-8").splitlines()]
    begin = time.perf_counter()
    sink = NeoSink(Transformer(), uri, user, password)
    for row in rows:
        if "name" in row:
            sink.write_node({"id": row["id"], "name": row["name"], "category": [f"biolink:{row['type']}"]})
    for row in rows:
        if "name" not in row:
            sink.write_edge({
                "id": row["statement"], "subject": row["subject"], "predicate": f"amity:{row['relation']}",
                "object": row["object"], "modality": row["modality"], "polarity": row["polarity"],
            })  # fmt: skip
    sink.finalize()
    print(time.perf_counter() - begin)


if __name__ == "__main__":
    main()
