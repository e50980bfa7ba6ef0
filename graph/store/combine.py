"""Rules by which what several sources say about one thing becomes one description, whatever the order they come in.

Each rule is associative, commutative and idempotent, so loading in any order, in parts or twice gives the same graph.
"""

from collections.abc import Mapping
from typing import Any

import orjson


def earliest(*texts: str | None) -> str | None:
    """Return the smallest of texts; nothing, and the empty text, give way to any other."""
    given = [text for text in texts if text]
    return min(given) if given else None


def latest(*texts: str | None) -> str | None:
    """Return the greatest of texts; nothing gives way to any other."""
    given = [text for text in texts if text]
    return max(given) if given else None


def combined_entity(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Return one description of an entity: the fuller name, the other as an alias, and all aliases.

    Of names of the same length the first in code point order stays; so it is with `iso3` and `wikidata`.
    """
    names = [n for n in (first["name"], second["name"]) if n]
    name = min(names, key=lambda n: (-len(n), n), default="")
    aliases = {*names, *(first["aliases"] or ()), *(second["aliases"] or ())} - {name}
    return {
        "id": first["id"],
        "name": name,
        "aliases": sorted(aliases),
        "iso3": earliest(first["iso3"], second["iso3"]),
        "wikidata": earliest(first["wikidata"], second["wikidata"]),
    }


def combined_document(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Return one description of a document found in two places: field by field the first in code point order.

    For `published` that is the earlier date.
    """
    keys = ("title", "published", "publisher", "text_sha256")
    combined = {key: earliest(first[key], second[key]) for key in keys}
    # Every stored document has a `uri`, be it empty: its absence tells a new node.
    return {"id": first["id"], "uri": earliest(first["uri"], second["uri"]) or "", **combined}


def better_evidence(first: Mapping[str, Any], second: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the more confident of two readings of one place, or the greater in their canonical JSON if both are."""
    return max(first, second, key=lambda e: (e["confidence"], orjson.dumps(dict(e), option=orjson.OPT_SORT_KEYS)))
