"""A program that loads a corpus in small transactions, for others to kill: `FOLDER`, or `URI USER`."""

import os
import sys
from pathlib import Path

from graph.store import batch, open_store
from tests.graph.store.corpus import corpus

SEED = 7
DOCUMENTS = 32


def main() -> None:
    """Open the store, say so, load."""
    batch.MAX_DOCUMENTS = 2
    where, *user = sys.argv[1:]
    if user:
        store = open_store(where, user=user[0], password=os.environ["NEO4J_PASSWORD"])
    else:
        store = open_store(folder=Path(where))
    with store:
        sys.stdout.write("loading\n")
        sys.stdout.flush()
        store.load(*corpus(SEED, documents=DOCUMENTS))


if __name__ == "__main__":
    main()
