"""Dyad-years: a row for each two states and year in which anything is stated of them, as in the study of conflict.

What counts is what happened or holds: positive and asserted. A year is that of an evidence, or of its document where
the evidence has none. Dyads are undirected, the lesser code first; memory grows with dyads and years, not evidence.
"""

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import IO, Final

from graph.export.rdf_names import Names
from graph.export.source import Source, Stated
from graph.export.text import printable
from graph.ontology import RELATION_TYPES

_BETWEEN: Final = tuple(r.name for r in RELATION_TYPES.values() if "Country" in r.domain and "Country" in r.range)
_VALENCES: Final = {"+": "cooperation", "-": "conflict", "0": "neutral"}
COLUMNS: Final = (
    "year", "state_a", "state_b", "name_a", "name_b", *_VALENCES.values(), "documents",
    *(name.lower() for name in _BETWEEN),
)  # fmt: skip
_YEAR = re.compile(r"[0-9]{4}")


class _Cell:
    """What is counted of one dyad in one year."""

    __slots__ = ("documents", "relations")

    def __init__(self) -> None:
        self.relations: Counter[str] = Counter()
        self.documents: set[str] = set()


def write(source: Source, stream: IO[bytes], _names: Names) -> None:
    """Write UTF-8 CSV in the order of years and codes; the counts are of statements, and of distinct documents."""
    published = {d.id: d.published for d in source.documents()}
    cells: dict[tuple[str, str, str], _Cell] = defaultdict(_Cell)
    names: dict[str, str] = {}
    for stated in source.statements():
        _count(stated, published, cells, names)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for (year, one, other), cell in sorted(cells.items()):
            sums = Counter[str]()
            for relation, number in cell.relations.items():
                sums[RELATION_TYPES[relation].valence] += number
            counts = [sums[v] for v in _VALENCES] + [len(cell.documents)] + [cell.relations[r] for r in _BETWEEN]
            writer.writerow([year, one, other, names[one], names[other], *counts])
    finally:
        text.detach()


def _count(
    stated: Stated,
    published: dict[str, str | None],
    cells: dict[tuple[str, str, str], _Cell],
    names: dict[str, str],
) -> None:
    statement = stated.statement
    ends = statement.subject, statement.object
    if statement.polarity != "positive" or statement.modality != "asserted" or any(e.type != "Country" for e in ends):
        return
    codes = [end.iso3 or end.id.rpartition("/")[2] for end in ends]
    names.update((code, printable(end.name)) for code, end in zip(codes, ends, strict=True))
    one, other = sorted(codes)
    seen: set[str] = set()
    for year, document in _years(stated, published):
        cell = cells[year, one, other]
        cell.documents.add(document)
        if year not in seen:
            cell.relations[statement.relation] += 1
            seen.add(year)


def _years(stated: Stated, published: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    for item in stated.statement.evidence:
        if found := _YEAR.match(item.date or published.get(item.document) or ""):
            yield found[0], item.document
