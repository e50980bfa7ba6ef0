"""The data files of this package: tab-separated, `#` starts a comment line.

What depends on the language of documents is in `data/<ISO 639-1 code>`; a language is read if it has a folder there.
"""

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


@cache
def languages() -> frozenset[str]:
    """Return the ISO 639-1 codes of the languages that are read."""
    return frozenset(entry.name for entry in _FOLDER.iterdir() if entry.is_dir())


@cache
def language_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `data/<code>/NAME.tsv` of all languages."""
    return tuple(row for code in sorted(languages()) for row in rows(f"{code}/{name}"))
