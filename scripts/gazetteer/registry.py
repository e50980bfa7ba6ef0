"""Reads official names from the United Kingdom's country register."""

from pathlib import Path


def official_names(folder: Path) -> dict[str, list[str]]:
    """Return the official names of today's states by ISO 3166-1 alpha-2 code."""
    found: dict[str, list[str]] = {}
    path = folder / "openregister_country_ogl" / "countries.tsv"
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        code, _, end, _, official, *_ = line.split("\t")
        if official and not end:
            found.setdefault(code, []).append(official)
    return found
