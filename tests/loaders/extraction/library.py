"""All whole documents that the project has of its own: samples, gold and those of the tests."""

from pathlib import Path

from graph.document import Document
from loaders.documents import read_all
from tests.loaders.extraction.own import DOCUMENTS

_ROOT = Path(__file__).parents[3]


def documents() -> list[Document]:
    """Return them, in a fixed order."""
    folders = [str(_ROOT / "amity" / "samples" / "documents"), str(_ROOT / "tests" / "gold" / "docs")]
    return [*(d for d in read_all(folders) if isinstance(d, Document)), *DOCUMENTS]
