"""Puts the leaders of all sources together."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.folding import fold_name
from scripts.gazetteer.leaders import Person

#: How alike (0 to 100) two names of leaders of one country must be to be spellings of one.
_ALIKE = 82.0


class People:
    """Leaders by id; a person of a later source joins one that is known already."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._known: dict[str, Person] = {}
        self._names: dict[str, Person] = {}
        self._of: dict[str, list[Person]] = {}
        for person in persons:
            self._add(person)

    def add(self, person: Person) -> None:
        """Add a person of a less trusted source: of one that is known only the spelling is taken over."""
        same = self._same(person)
        if same is None:
            self._add(person)
            return
        # A shortened form may be anyone's name ("Mohammed Ali"); the full one that it was made from comes along.
        for name in person.others if person.shortened else person.actor().names:
            if name.kind == "name" and " " in name.text:
                owner = self._names.setdefault(fold_name(name.text).lower(), same)
                if owner is same:
                    same.others.append(name)

    def actors(self) -> list[Actor]:
        """Return the leaders: those in office first, then by the end of their last term."""
        made = [person.actor() for person in self._known.values()]
        order = {actor.id: place for place, actor in enumerate(made)}
        return sorted(made, key=lambda actor: (_recency(actor), -order[actor.id]), reverse=True)

    def _add(self, person: Person) -> None:
        self._known[person.id] = person
        for of in person.countries:
            self._of.setdefault(of, []).append(person)
        for name in person.actor().names:
            if name.kind == "name":
                self._names.setdefault(fold_name(name.text).lower(), person)

    def _same(self, person: Person) -> Person | None:
        texts = [fold_name(name.text).lower() for name in person.actor().names if name.kind == "name"]
        for text in texts:
            known = self._names.get(text)
            if known and (known.countries & person.countries or known.id == person.id):
                return known
        for of in sorted(person.countries):
            for known in self._of.get(of, ()):
                if any(_alike(text, other) for text in texts for other in _texts(known)):
                    return known
        return self._known.get(person.id)


def _texts(person: Person) -> list[str]:
    return [fold_name(name.text).lower() for name in (*person.actor().names,) if name.kind == "name"]


def _alike(one: str, other: str) -> bool:
    first, second = one.split(), other.split()
    if len(first) < 2 or len(second) < 2:
        return False
    ends = first[-1] == second[-1] and first[0][0] == second[0][0]
    return ends and fuzz.ratio(one, other) >= _ALIKE


def _recency(actor: Actor) -> str:
    return max((term.end or term.attested or "9999" for term in actor.terms), default="")
