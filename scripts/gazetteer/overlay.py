"""Reads the hand-made tables in `overlays/`, and the notation of names in them.

A cell of names separates them by `;`. Flags stand in braces after a name: `Georgia{us-state}`. A flag that is a kind of
name sets the kind, `cs` makes the name case-sensitive, and all others together say why it is ambiguous. `Afghan+s`
stands for the name without and with the ending, `Irish*` for Irishman, Irishmen, Irishwoman and Irishwomen.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from loaders.gazetteer.name import KINDS, Name

FOLDER = Path(__file__).parent / "overlays"
_FLAGGED = re.compile(r"^(.*?)(?:\{([^}]*)\})?$")
_PEOPLE = ("man", "men", "woman", "women")
#: Kinds whose lower-case form is a common word often enough.
_PROPER = frozenset({"acronym", "capital", "seat", "metonym", "city", "family", "code"})


def rows(file: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of an overlay, padded to a number of columns."""
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            if len(cells) > columns:
                raise SystemExit(f"{file}: more than {columns} columns in {line!r}")
            yield cells + [""] * (columns - len(cells))


def names(cell: str, kind: str, *, case_sensitive: bool | None = None) -> Iterator[Name]:
    """Yield the names of a cell."""
    for item in filter(None, (part.strip() for part in cell.split(";"))):
        match = _FLAGGED.match(item)
        text, flags = (match[1], (match[2] or "").split(",")) if match else (item, [""])
        kinds = [flag for flag in flags if flag in KINDS]
        reasons = [flag for flag in flags if flag and flag not in KINDS and flag != "cs"]
        own = kinds[0] if kinds else kind
        proper = own in _PROPER if case_sensitive is None else case_sensitive or own == "acronym"
        for form in _forms(text):
            yield Name(form, own, proper or "cs" in flags, ",".join(reasons) or None)


def _forms(text: str) -> list[str]:
    if "+" in text[1:] and re.search(r"\+[a-z]+$", text):
        stem, ending = text.rsplit("+", 1)
        plural = stem[:-1] + "ies" if re.search(r"[^aeiou]y$", stem) else stem + ending
        return [stem, plural]
    if text.endswith("*"):
        return [text[:-1] + ending for ending in _PEOPLE]
    if re.search(r"\bSaint ", text):
        return [text, text.replace("Saint ", "St. "), text.replace("Saint ", "St ")]
    return [text]
