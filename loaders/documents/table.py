"""The data files of this package: tab-separated, `#` starts a comment line."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("data")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `data/NAME.tsv`."""
    return tuple(_rows((_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")))


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))


@cache
def mapping(name: str) -> dict[str, str]:
    """Return the two columns of `data/NAME.tsv` as keys and values."""
    return {key: value for key, value in rows(name)}  # noqa: C416 - unpacking asserts that there are two
