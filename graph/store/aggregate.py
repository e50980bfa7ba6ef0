"""What a statement's node and edge say of all its evidence together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.belief import belief, by_story
from graph.store.combine import earliest, latest


def aggregate(evidence: Sequence[Mapping[str, Any]], opposite: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Sum up the evidence of a statement.

    Args:
        evidence: One mapping for each place, with `document`, `story` and `published` (of the document), `confidence`,
            `date`, `context`, `valid_from`, `valid_to`, `office` and `status`.
        opposite: The same for the statement that says the contrary.

    Returns:
        `belief`; `documents`, how many distinct ones, and `voices`, how many stories these tell; `contexts`, sorted,
        without `none`; `first` and `last`, the range of dates, where evidence without a date counts with its
        document's; `valid_from`, the earliest, and `valid_to`, the latest given; `office` and `status`, the distinct
        values joined by a semicolon.
    """
    support = _by_story(evidence)
    summed: dict[str, Any] = {
        "belief": belief(support.values(), _by_story(opposite).values()),
        "documents": len({e["document"] for e in evidence}),
        "voices": len(support),
        "contexts": sorted({e["context"] for e in evidence} - {"none", None}),
    }
    for place in evidence:
        date = place["date"] or place["published"]
        summed["first"] = earliest(summed.get("first"), date)
        summed["last"] = latest(summed.get("last"), date)
        summed["valid_from"] = earliest(summed.get("valid_from"), place["valid_from"])
        summed["valid_to"] = latest(summed.get("valid_to"), place["valid_to"])
    for key in ("office", "status"):
        summed[key] = "; ".join(sorted({e[key] for e in evidence if e[key]})) or None
    return summed


def _by_story(evidence: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    return by_story((place["story"], place["confidence"]) for place in evidence)
