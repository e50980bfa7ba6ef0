"""Properties of a node put together."""

from collections.abc import Iterable


def by_property(pairs: Iterable[tuple[str, str, str]]) -> dict[str, list[tuple[str, str]]]:
    """Return the values of each property with their kinds, in their order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, value, kind in pairs:
        found.setdefault(key, []).append((value, kind))
    return found
