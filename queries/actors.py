"""From the names that people use to the actors they mean."""

from collections.abc import Iterable, Iterator
from typing import Final

from rapidfuzz import fuzz, process

from graph.identity import slug
from graph.ontology import ENTITY_TYPES
from queries.errors import AmbiguousActorError, UnknownActorError

_COUNTRY: Final = ENTITY_TYPES["Country"].prefix
_PREFIXES: Final = {label: kind.prefix for label, kind in ENTITY_TYPES.items()}
#: Least likeness of a suggestion, 0 to 100: one or two letters in a word of six.
_LIKE: Final = 66


class ActorNames:
    """Finds the actor that a name means: full names, aliases, codes, and ids themselves.

    Names are compared without case, accents, punctuation and a leading "the", so `Côte d'Ivoire` is `cote divoire`.
    A name proper goes before the code in an id, and that before an alias; among equals a country goes first.

    Args:
        entries: For each actor its id, its name and its other names. An id may come more than once (from a gazetteer
            and from a store): all its names count, and the first one is shown.
    """

    def __init__(self, entries: Iterable[tuple[str, str, Iterable[str]]]) -> None:
        self._names: dict[str, str] = {}
        self._tiers: tuple[dict[str, set[str]], ...] = ({}, {}, {})
        for actor, name, aliases in entries:
            self._names.setdefault(actor, name)
            self._add(0, name, actor)
            self._add(1, actor.partition("/")[2], actor)
            for alias in aliases:
                self._add(2, alias, actor)

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the actors."""
        return iter(self._names)

    def name(self, actor: str) -> str:
        """Return the name to show for an id; the id itself where no name is known."""
        return self._names.get(actor, actor)

    def resolve(self, name: str, *, kind: str | None = None) -> str:
        """Return the id of the actor that a name means.

        Args:
            name: A name in any common form, or an id such as `country/RUS`.
            kind: Accept only this type of entity, such as `Country`.

        Raises:
            UnknownActorError: No actor has that name; the remedy suggests near ones.
            AmbiguousActorError: Several have it; the remedy lists their ids.
        """
        if name in self._names and _fits(name, kind):
            return name
        found = self._ids(_key(name), kind)
        if not found:
            raise self._unknown(name, kind)
        if len(found) > 1:
            raise AmbiguousActorError(
                f"{name!r} may be {', '.join(self.name(i) for i in found)}", remedy=f"Give the id: {' or '.join(found)}"
            )
        return found[0]

    def suggest(self, name: str, n: int = 3, *, kind: str | None = None) -> list[str]:
        """Return up to `n` names of actors that are spelt like this one, the likest first."""
        keys = [k for tier in self._tiers for k, ids in tier.items() if any(_fits(i, kind) for i in ids)]
        near = process.extract(_key(name), keys, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=5 * n)
        ids = dict.fromkeys(i for key, _, _ in near for i in self._ids(key, kind))
        return [self.name(i) for i in ids][:n]

    def _add(self, tier: int, name: str, actor: str) -> None:
        if key := _key(name):
            self._tiers[tier].setdefault(key, set()).add(actor)

    def _ids(self, key: str, kind: str | None) -> list[str]:
        for tier in self._tiers:
            found = sorted(i for i in tier.get(key, ()) if _fits(i, kind))
            if found:
                return [i for i in found if i.startswith(_COUNTRY)] or found
        return []

    def _unknown(self, name: str, kind: str | None) -> UnknownActorError:
        wanted = kind.lower() if kind else "actor"
        other = self._ids(_key(name), None) or ([name] if name in self._names else [])
        if other:
            remedy = f"Name {'an' if wanted[0] in 'aeio' else 'a'} {wanted}"
            return UnknownActorError(f"{self.name(other[0])} is no {wanted} ({other[0]})", remedy=remedy)
        near = self.suggest(name, kind=kind)
        remedy = f"Did you mean {' or '.join(near)}" if near else f"Check the spelling, or give the {wanted}'s id"
        return UnknownActorError(f"no {wanted} is called {name!r}", remedy=remedy)


def _key(name: str) -> str:
    return slug(name).removeprefix("the-")


def _fits(actor: str, kind: str | None) -> bool:
    return kind is None or actor.startswith(_PREFIXES[kind])
