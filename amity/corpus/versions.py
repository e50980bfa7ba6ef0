"""Versions of all that shapes what a run finds, for its record."""

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from amity.corpus.reading import MakeExtractor, signature
from graph.store import SCHEMA_VERSION
from loaders.extraction.model import model_version

#: Data without a version number of its own is told by a hash of its files.
_HASHED = {
    "lexicon": ("loaders.extraction", "data"),
    "gazetteer": ("loaders.gazetteer", "data"),
    "ontology": ("graph", "ontology.py"),
}
_DIGITS = 12


def versions(extractor: MakeExtractor) -> dict[str, str]:
    """Return the versions of Amity, extractor, model, lexicon, gazetteer, ontology, schema and Python."""
    hashed = {name: _digest(package, part) for name, (package, part) in _HASHED.items()}
    return {
        "amity": version("amity"),
        "extractor": signature(extractor),
        "model": model_version(),
        **hashed,
        "schema": str(SCHEMA_VERSION),
        "python": platform.python_version(),
    }


@cache
def _digest(package: str, part: str) -> str:
    found = hashlib.sha256()
    for entry in _leaves(files(package) / part):
        content = entry.read_bytes()
        found.update(f"{entry.name} {len(content)}\n".encode() + content)
    return found.hexdigest()[:_DIGITS]


def _leaves(entry: Traversable) -> Iterable[Traversable]:
    if entry.is_file():
        yield entry
        return
    for inner in sorted(entry.iterdir(), key=lambda e: e.name):
        yield from _leaves(inner)
