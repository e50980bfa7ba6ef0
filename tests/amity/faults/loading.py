"""`amity` with an extractor that needs no model: `python -m tests.amity.faults.loading load PATH`."""

import graph.store.connection
import loaders.extraction
from tests.amity.corpus.stub import Stub

# Before anything takes the name from there.
loaders.extraction.RulesExtractor = Stub  # type: ignore[assignment,misc]
# The driver tries for so long by itself before a load does.
graph.store.connection.RETRY_SECONDS = 3.0

from amity.cli.main import main  # noqa: E402

if __name__ == "__main__":
    main(prog_name="amity")
