"""Ranks: what pairs of actors are ordered by, over the whole graph and within the pairs of one actor."""

from collections.abc import Mapping
from typing import Any, Final

#: Ranks are ordered by belief, which is rounded to millionths, and then by mentions, which stay below this.
_MILLION, _BELOW = 1_000_000, 1_000_000_000
#: Digits of the greatest rank, that of belief 1.
_DIGITS = 16

#: What the pairs of states and organizations of the whole graph are ordered by, besides ranks in single contexts.
RANKS: Final = ("cooperation_rank", "conflict_rank", "mixed_rank", "dated_rank")
#: What the pairs of one actor are ordered by: the actor's id, a bar, and the rank. An actor is the one of some of its
#: pairs and the other of the rest, so each side has two.
ENDS: Final = ("one", "other")


def rank(belief: float, mentions: int) -> int:
    """Return a number by which what is better believed comes first, and then what is mentioned more."""
    return round(belief * _MILLION) * _BELOW + mentions


def belief_of(number: int) -> float:
    """Return the belief of a rank."""
    return number // _BELOW / _MILLION


def mentions_of(number: int) -> int:
    """Return the mentions of a rank."""
    return number % _BELOW


def keys(node: Mapping[str, Any], side: str) -> dict[str, str]:
    """Return the keys by which a dyad with this side is found among those of either end, in their order."""
    number = rank(node[f"{side}_belief"], node[f"{side}_mentions"])
    return {f"{end}_{side}": f"{node[end]}|{number:0{_DIGITS}}" for end in ENDS}
