"""The project's own gold: whole documents, annotated by the people who wrote the rules."""

from collections import defaultdict
from pathlib import Path

from graph.document import Document
from graph.statement import Statement
from graph.triples import loads
from loaders.documents import Failure, read_all
from loaders.errors import EvaluationError
from training.corpus import HERE, Annotated

ROOT = HERE.parent
FOLDERS = (ROOT / "amity/samples/documents", ROOT / "tests/gold/docs")
GOLD = ROOT / "tests/gold/gold.jsonl"


def own_gold() -> tuple[Annotated, ...]:
    """Return the documents of `tests/gold` and the bundled samples with their statements."""
    return tuple(Annotated(d, gold, d.uri, "document") for d, gold in _read())


def _read() -> list[tuple[Document, dict[str, Statement]]]:
    stated: defaultdict[str, dict[str, Statement]] = defaultdict(dict)
    lines = GOLD.read_bytes().splitlines()
    for number, statement in enumerate(loads(lines, where=GOLD.name), 1):
        stated[statement.evidence[0].document][f"{GOLD.name}:{number}"] = statement
    found = []
    for read in read_all([str(folder) for folder in FOLDERS]):
        if isinstance(read, Failure):
            raise EvaluationError(read.error.what, where=read.uri, remedy=read.error.remedy)
        name = Path(read.uri).name
        found.append((Document(name, read.text, read.title, read.published), stated[name]))
    return found
