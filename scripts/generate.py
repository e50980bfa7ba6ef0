"""Makes what follows from ontology, presets and gazetteer: docs, RDF vocabulary, shapes, Browser pack, names of states.

``python scripts/generate.py`` writes them, ``python scripts/generate.py --check`` exits with 1 if one is out of date.
"""

import argparse
import io
import json
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parent.parent
# Run as a file, Python looks for packages beside the file and not in the folder above it.
sys.path.insert(0, str(ROOT))

from rdflib import Graph  # noqa: E402

from amity.answers import known_actors  # noqa: E402
from graph.export.ontology_page import ontology_page  # noqa: E402
from graph.export.rdf_context import context  # noqa: E402
from graph.export.rdf_names import DEFAULT_NAMES  # noqa: E402
from graph.export.rdf_serializers import SortedTurtle  # noqa: E402
from graph.export.rdf_shapes import shapes  # noqa: E402
from graph.export.rdf_vocabulary import vocabulary  # noqa: E402
from graph.export.vocabulary_page import vocabulary_page  # noqa: E402
from loaders.gazetteer.state_names import state_names  # noqa: E402
from queries.browser import FAVOURITES, GUIDE, STYLE, Pack  # noqa: E402
from queries.library import load_presets  # noqa: E402


def _turtle(graph: Graph) -> str:
    stream = io.BytesIO()
    SortedTurtle(graph).serialize(stream)
    return stream.getvalue().decode()


def _context() -> str:
    return json.dumps({"@context": context(DEFAULT_NAMES)}, ensure_ascii=False, indent=2) + "\n"


@cache
def _pack() -> Pack:
    return Pack(load_presets(), known_actors())


#: What makes each file, by its path in the repository.
FILES: Mapping[str, Callable[[], str | bytes]] = MappingProxyType({
    "docs/ontology.md": ontology_page,
    "docs/vocabulary.md": vocabulary_page,
    "graph/export/data/vocabulary.ttl": lambda: _turtle(vocabulary(DEFAULT_NAMES)),
    "graph/export/data/shapes.ttl": lambda: _turtle(shapes(DEFAULT_NAMES)),
    "graph/export/data/context.jsonld": _context,
    "graph/stories/data/states.tsv": state_names,
    "queries/browser/pack/style.grass": lambda: _pack()[STYLE],
    "queries/browser/pack/favourites.zip": lambda: _pack()[FAVOURITES],
    "queries/browser/pack/guide.html": lambda: _pack()[GUIDE],
})  # fmt: skip


def outdated(root: Path) -> list[str]:
    """Return the paths under the root that are missing or differ from what is made now."""
    return [path for path, make in FILES.items() if not _holds(root / path, make())]


def generate(root: Path) -> list[str]:
    """Write the files that are out of date under the root, and return their paths."""
    changed = outdated(root)
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(_bytes(FILES[path]()))
    return changed


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(description="Make the files that follow from the ontology and the presets.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file is out of date")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder of the repository")
    options = parser.parse_args(arguments)
    if not options.check:
        for path in generate(options.root):
            print(f"wrote {path}")
        return 0
    stale = outdated(options.root)
    for path in stale:
        print(f"{path} is out of date; run: python scripts/generate.py", file=sys.stderr)
    return 1 if stale else 0


def _holds(path: Path, content: str | bytes) -> bool:
    return path.is_file() and path.read_bytes() == _bytes(content)


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


if __name__ == "__main__":
    sys.exit(main())
