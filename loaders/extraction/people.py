"""People: the leaders that a document has named so far, by their full and family names."""

from collections import Counter
from dataclasses import dataclass, field, replace

from graph.identity import slug
from loaders.extraction.mention import Person
from loaders.extraction.person_names import family

#: How often a document must name the state that it is about, and how much more often than the next.
_OFTEN = 2


@dataclass(slots=True)
class People:
    """The leaders that a document has named so far. One per document."""

    by_family: dict[str, Person] = field(default_factory=dict)
    by_id: dict[str, Person] = field(default_factory=dict)
    #: Ids of those whose office the document has given.
    titled: set[str] = field(default_factory=set)
    #: How often the document has named each state so far, the paragraph that is read included.
    states: Counter[str] = field(default_factory=Counter)

    def focus(self) -> str | None:
        """Return the id of the state that the document is about, if it names one far more often than any other."""
        ranked = self.states.most_common(2)
        if not ranked or ranked[0][1] < _OFTEN:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _OFTEN * ranked[1][1] else None

    def known(self, name: str) -> Person | None:
        """Return the person that a family name or a full name has been used for."""
        found = self.by_family.get(family(name)) or self.by_family.get(slug(name))
        if found is None and " " not in name:
            # a family name that stands first: "Vice Chairman Zhang" for Zhang Youxia
            first = slug(name)
            found = next((p for p in reversed(self.by_id.values()) if slug(p.entity.name).split("-")[0] == first), None)
        return found

    def remember(self, person: Person) -> Person:
        """Keep a person; what is learned of their state is added."""
        before = self.by_id.get(person.entity.id)
        if before is not None:
            person = replace(before, state=before.state or person.state, title=person.title or before.title)
        self.by_id[person.entity.id] = person
        for name in (person.entity.name, *person.entity.aliases):
            self.by_family[family(name)] = person
        return person
