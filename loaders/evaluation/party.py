"""An entity as a line of a triples file names it, and when two of them are the same."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

_WORD = re.compile(r"\w+")
#: Marks within a word: `U.S.`, `Côte d'Ivoire`.
_WITHIN_WORDS = frozenset(".'’`")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
#: Types whose names may hold each other: `Vostok`, `exercise Vostok 2022`.
_NAMED_IN_PART = ("Exercise", "Agreement")


def normal(name: str) -> str:
    """Return a name for comparison: case folded, without accents, punctuation and a leading `the`."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    words = _WORD.findall("".join(c for c in folded if c not in _WITHIN_WORDS and not unicodedata.combining(c)))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@dataclass(frozen=True)
class Party:
    """Subject or object of a line."""

    id: str | None
    type: str | None
    #: Name and aliases in normal form.
    names: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def family_names(self) -> frozenset[str]:
        """The last words of the names, generations such as `Jr` apart."""
        words = ([word for word in name.split() if word not in _GENERATIONS] for name in self.names)
        return frozenset(found[-1] for found in words if found)

    @cached_property
    def ends(self) -> frozenset[str]:
        """The first and the last words of the names. A family name stands first in some languages."""
        return frozenset(word for name in self.names for word in (name.split()[0], name.split()[-1]))

    @cached_property
    def single_words(self) -> frozenset[str]:
        """The names of one word."""
        return frozenset(name for name in self.names if " " not in name)


def is_same(gold: Party, predicted: Party, leaders: Iterable[Party]) -> bool:
    """Return True if a prediction means the gold entity.

    Countries are the same by id. Others are by id or by a name or alias; leaders by family name as well, exercises and
    agreements also where one name holds the other.

    Args:
        gold: The entity of the gold line.
        predicted: The entity of the predicted line.
        leaders: The leaders in the gold lines of the document; a family name that several bear tells none of them.
    """
    if gold.id and gold.id == predicted.id:
        return True
    if "Country" in (gold.type, predicted.type):
        return False
    if gold.names & predicted.names:
        return True
    if gold.type != predicted.type:
        return False
    if gold.type == "Leader":
        return _share_family_name(gold, predicted, leaders)
    return gold.type in _NAMED_IN_PART and any(_hold(a, b) for a in gold.names for b in predicted.names)


def _hold(one: str, other: str) -> bool:
    """Return True if one name stands in the other as whole words."""
    shorter, longer = sorted((f" {one} ", f" {other} "), key=len)
    return shorter in longer


def _share_family_name(gold: Party, predicted: Party, leaders: Iterable[Party]) -> bool:
    shared = gold.family_names & predicted.family_names
    shared |= predicted.single_words & gold.ends
    shared |= gold.single_words & predicted.ends
    taken = frozenset(word for other in leaders if other.id != gold.id for word in other.ends)
    return bool(shared - taken)
