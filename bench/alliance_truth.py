"""Hold alliance paths against an oracle: hop counts and numbers of shortest paths for every pair of states.

The oracle is a folder with two tables, which do not come with Amity as their sources' licences do not allow it: defence
pacts as `NAME_edges.csv` (columns ccode1, abb1, name1, ccode2, abb2, name2), and `NAME_paths.csv` with abb1, abb2, hops
(-1 where there is no path) and n_shortest_paths of every pair. The pacts are loaded as ALLIED_WITH, and each pair is
asked for as a user asks; what differs is printed.

Usage: alliance_truth.py FOLDER [--name both_defense_2000] [--store URI|embedded]   (user and password as for amity)

Without --store an embedded store of its own is used. A server's graph must be empty, and is emptied again. The exit
code is 1 if a pair differs, and 2 if the tables are missing.
"""

import argparse
import csv
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import amity
import queries
from graph.store import Store, open_store

#: As far as a path may lead: farther than any of the oracle's.
MAX_HOPS = 20


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def state(code: str, name: str) -> amity.Entity:
    """Return a state under an id of its own."""
    return amity.Entity(f"country/{code}", "Country", name)


def load(store: Store, pacts: list[dict[str, str]]) -> None:
    """Load each pact as a statement, with its row as the sentence behind it."""
    lines = [f"{pact['name1']} and {pact['name2']} have a defence pact." for pact in pacts]
    document = amity.Document("pacts.csv", "\n".join(lines), "Defence pacts")
    statements, start = [], 0
    for pact, line in zip(pacts, lines, strict=True):
        evidence = amity.Evidence(document.id, line, start, start + len(line), document.uri, confidence=0.9)
        ends = state(pact["abb1"], pact["name1"]), state(pact["abb2"], pact["name2"])
        statements.append(amity.Statement(ends[0], "ALLIED_WITH", ends[1], evidence=(evidence,)))
        start += len(line) + 1
    store.load(statements, [document])


def check(store: Store, oracle: list[dict[str, str]]) -> int:
    """Ask for every pair, print what differs, and return how many do."""
    wrong, times, hops = 0, [], Counter[int]()
    for row in oracle:
        begin = time.perf_counter()
        found = queries.alliance_paths(
            store, f"country/{row['abb1']}", f"country/{row['abb2']}", max_hops=MAX_HOPS, limit=1
        )
        times.append(time.perf_counter() - begin)
        answer = (found.hops or -1, found.total)
        hops[answer[0]] += 1
        if answer != (int(row["hops"]), int(row["n_shortest_paths"])):
            wrong += 1
            print(f"{row['abb1']} {row['abb2']}: found {answer}, not {row['hops']}, {row['n_shortest_paths']}")
    right = f"{len(oracle) - wrong:,} of {len(oracle):,} pairs agree"
    print(f"{store.kind}: {right}; hops {dict(sorted(hops.items()))}")
    print(f"{store.kind}: median {1000 * statistics.median(times):.1f} ms, longest {1000 * max(times):.1f} ms")
    return wrong


@contextmanager
def opened(address: str | None) -> Iterator[Store]:
    """Yield the store at an address, or an embedded one in a folder of its own."""
    if address not in (None, "embedded"):
        with amity.open_store(address) as store:
            yield store
        return
    with tempfile.TemporaryDirectory() as folder, open_store(folder=Path(folder) / "store") as store:
        yield store


def main() -> int:
    """Check the oracle that the call names."""
    parser = argparse.ArgumentParser(description="Hold alliance paths against an oracle.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--name", default="both_defense_2000")
    parser.add_argument("--store")
    given = parser.parse_args()
    tables = [given.folder / f"{given.name}_{part}.csv" for part in ("edges", "paths")]
    if missing := [table for table in tables if not table.is_file()]:
        print(f"There is no {missing[0]}: name the folder that holds the oracle's tables.", file=sys.stderr)
        return 2
    pacts, oracle = map(rows, tables)
    with opened(given.store) as store:
        if any(store.read("MATCH (e:Entity) RETURN e.id LIMIT 1").rows):
            print("The store is not empty: give one whose graph may be emptied.", file=sys.stderr)
            return 2
        try:
            load(store, pacts)
            return 1 if check(store, oracle) else 0
        finally:
            store.clear()


if __name__ == "__main__":
    sys.exit(main())
