"""The annotated texts that the extractor is scored on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.document import Document
from graph.triples import loads
from training.corpus import HERE, Annotated, read_corpus
from training.own import own_gold


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated documents under a name."""

    name: str
    documents: tuple[Annotated, ...]


def golds(folder: Path) -> Iterator[Gold]:
    """Yield what is there: texts by others first, then the project's own, then what was learned from.

    Args:
        folder: Holds `gold.jsonl`, `docs/` and `meta.jsonl` of further annotated texts.
    """
    if (folder / "gold.jsonl").exists():
        yield Gold("development", tuple(_further(folder)))
    held_out = read_corpus([HERE / "held_out"]) if (HERE / "held_out").is_dir() else ()
    if held_out:
        yield Gold("held out (`training/held_out`)", held_out)
    yield Gold("the project's own (`tests/gold`)", own_gold())


def corpus() -> Gold:
    """Return the documents that the learned parts were fitted to."""
    return Gold("learned from (`training/corpus`)", read_corpus([HERE / "corpus"]))


def _further(folder: Path) -> Iterator[Annotated]:
    lines = (folder / "gold.jsonl").read_bytes().splitlines()
    stated = list(loads(lines, where="gold.jsonl"))
    dates = meta_dates(folder / "meta.jsonl")
    for path in sorted((folder / "docs").iterdir()):
        document = Document(path.name, path.read_text(encoding="utf-8"), None, dates.get(path.name))
        gold = {str(n): s for n, s in enumerate(stated, 1) if s.evidence[0].document == path.name}
        yield Annotated(document, gold, path.name)


def meta_dates(meta: Path) -> dict[str, str | None]:
    """Return the documents' dates by file name."""
    if not meta.exists():
        return {}
    rows = map(json.loads, meta.read_text(encoding="utf-8").splitlines())
    return {row["document"]: row.get("date") for row in rows}
