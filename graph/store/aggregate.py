"""What a statement's node and edge say of all its evidence together, so kept that more can be added to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from graph.belief import by_story, weighed, weight
from graph.store.combine import earliest, latest

_PARTED = "; "
_SETS = ("office", "status")


@dataclass(frozen=True, slots=True)
class Total:
    """What the evidence of a statement comes to.

    A place of evidence is a mapping with `document`, `story` and `published` (of the document), `confidence`, `date`,
    `context`, `valid_from`, `valid_to`, `office` and `status`.
    """

    #: Of its stories, see `graph.belief.weight`.
    weight: int = 0
    #: How many distinct documents there are, and how many stories they tell.
    documents: int = 0
    voices: int = 0
    #: Without `none`.
    contexts: frozenset[str] = frozenset()
    #: The range of dates, where evidence without a date counts with its document's.
    first: str | None = None
    last: str | None = None
    #: The earliest and the latest given.
    valid_from: str | None = None
    valid_to: str | None = None
    #: Distinct values.
    office: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()

    @classmethod
    def stored(cls, node: Mapping[str, Any]) -> Self | None:
        """Return what the node of a statement has, or None if it was written before weights were kept."""
        if node.get("weight") is None:
            return None
        return cls(
            weight=node["weight"],
            documents=node["documents"],
            voices=node["voices"],
            contexts=frozenset(node["contexts"]),
            first=node.get("first"),
            last=node.get("last"),
            valid_from=node.get("valid_from"),
            valid_to=node.get("valid_to"),
            office=_parts(node.get("office")),
            status=_parts(node.get("status")),
        )

    def plus(self, places: Sequence[Mapping[str, Any]], told: Mapping[str, float] | None = None) -> Self:
        """Return the total with more evidence.

        Args:
            places: In documents in which the statement had none.
            told: Of the stories in these places that tell it already, the best confidence so far.
        """
        known = told or {}
        best = by_story([(place["story"], place["confidence"]) for place in places])
        dates = [place["date"] or place["published"] for place in places]
        return type(self)(
            weight=self.weight + sum([_more(confidence, known.get(story)) for story, confidence in best.items()]),
            documents=self.documents + len({place["document"] for place in places}),
            voices=self.voices + len(best.keys() - known.keys()),
            contexts=self.contexts.union(_given(places, "context")) - {"none"},
            first=earliest(self.first, *dates),
            last=latest(self.last, *dates),
            valid_from=earliest(self.valid_from, *_given(places, "valid_from")),
            valid_to=latest(self.valid_to, *_given(places, "valid_to")),
            office=self.office.union(*map(_parts, _given(places, "office"))),
            status=self.status.union(*map(_parts, _given(places, "status"))),
        )

    def properties(self, contrary: Self | None) -> dict[str, Any]:
        """Return the properties of a node, given the total of the statement that says the contrary, if there is one.

        `office` and `status` are joined by a semicolon.
        """
        return {
            "belief": weighed(self.weight, contrary.weight if contrary else 0),
            "weight": self.weight,
            "documents": self.documents,
            "voices": self.voices,
            "contexts": sorted(self.contexts),
            "first": self.first,
            "last": self.last,
            "valid_from": self.valid_from,
            "valid_to": self.valid_to,
            **{key: _PARTED.join(sorted(getattr(self, key))) or None for key in _SETS},
        }


def aggregate(evidence: Sequence[Mapping[str, Any]], opposite: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Sum up all the evidence of a statement, given that of the statement that says the contrary, as its properties."""
    return Total().plus(evidence).properties(Total().plus(opposite))


def _more(confidence: float, before: float | None) -> int:
    """Return what a story's weight grows by."""
    return weight(confidence) if before is None else max(weight(confidence) - weight(before), 0)


def _given(places: Sequence[Mapping[str, Any]], key: str) -> list[str]:
    return [place[key] for place in places if place[key]]


def _parts(joined: str | None) -> frozenset[str]:
    return frozenset(joined.split(_PARTED)) if joined else frozenset()
