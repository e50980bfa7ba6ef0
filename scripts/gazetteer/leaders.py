"""Builds the leaders of the hand-made table."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from graph.identity import slug
from loaders.gazetteer.actor import Actor
from loaders.gazetteer.folding import fold_name
from loaders.gazetteer.name import Name
from loaders.gazetteer.term import Term
from scripts.gazetteer.overlay import names, rows
from scripts.gazetteer.record import distinct


@dataclass
class Person:
    """A leader while the sources are put together."""

    name: str
    others: list[Name] = field(default_factory=list)
    family: str = ""
    terms: list[Term] = field(default_factory=list)
    #: The name is made of a longer one, which is among the others.
    shortened: bool = False

    @property
    def id(self) -> str:
        """Entity id, in ASCII: the folded name without accents."""
        return leader_id(self.name)

    @property
    def countries(self) -> set[str]:
        """Entity ids of what the terms are of."""
        return {term.of for term in self.terms}

    def actor(self) -> Actor:
        """Return the finished actor."""
        terms = tuple(sorted(set(self.terms), key=lambda term: (term.start or "", term.end or "9", term.office)))
        return Actor(
            id=self.id,
            type="Leader",
            name=self.name,
            kind="leader",
            names=distinct([*_full(self.name), *self.others, *family_names(self.family)]),
            terms=terms,
        )


def leader_id(name: str) -> str:
    """Return the entity id of a leader with this name."""
    return f"leader/{slug(fold_name(name))}"


def term(office: str, of: str, start: str, end: str, *, attested: str | None = None) -> Term:
    """Return a term with the relation that the office has."""
    relation = "LEADS" if office in _heads() else "SERVES"
    return Term(office, of, start or None, end or None, "LEADS" if relation == "LEADS" else "SERVES", attested)


def people() -> dict[str, Person]:
    """Return the leaders of the hand-made table by id, in its order."""
    found: dict[str, Person] = {}
    for name, of, office, start, end, others, family in rows("leaders.tsv", 7):
        person = found.setdefault(leader_id(name), Person(name))
        if not person.terms:
            person.family = _family(name, family)
        person.others += names(others, "name", case_sensitive=False)
        person.terms.append(term(office, entity_id(of), start, end))
    return found


def entity_id(code: str) -> str:
    """Return the entity id of an ISO 3166-1 alpha-3 code, or of an organization's slug."""
    return f"country/{code}" if code.isupper() and len(code) == 3 else f"organization/{code}"


def family_names(family: str) -> Iterable[Name]:
    """Yield a family name as a text may have it: with and without its article."""
    if family:
        bare = family.split("-", 1)[1] if family.lower().startswith(("al-", "el-")) else ""
        for form in filter(None, (family, bare)):
            yield Name(form, "family", case_sensitive=True, ambiguous=_surnames().get(fold_name(form).lower()))


def _full(name: str) -> Iterable[Name]:
    yield Name(name, "name", case_sensitive=" " not in name)


def _family(name: str, cell: str) -> str:
    if cell == "-":
        return ""
    if cell == "1":
        return name.split(maxsplit=1)[0]
    return cell or name.rsplit(maxsplit=1)[-1]


@cache
def _heads() -> frozenset[str]:
    return frozenset(office for (office,) in rows("heads.tsv", 1))


@cache
def _surnames() -> dict[str, str]:
    return {fold_name(name).lower(): reason for name, reason in rows("surnames.tsv", 2)}
