"""The gazetteer: who is who among states, blocs, bodies, groups and their leaders."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.context import Contexts
from loaders.gazetteer.finder import Finder
from loaders.gazetteer.folding import fold_name
from loaders.gazetteer.match import Match, Phrase
from loaders.gazetteer.membership import Membership
from loaders.gazetteer.reader import Actors, read_actors, read_contexts, read_memberships, read_phrases
from loaders.gazetteer.spelling import Spelling
from loaders.gazetteer.term import Term

#: Kinds of name that do not name an actor by themselves.
_WEAK = frozenset({"city", "family"})
#: Kinds of name that are never suggested.
_MUTE = frozenset({"city", "code"})
_LEAST_LIKE = 60.0
#: Shorter names have too many neighbours.
_LEAST_LETTERS = 6
_REMEMBERED = 4096
#: How many texts are remembered with the names in them, and how long these may be: a group of documents that are read
#: together, and a megabyte at most.
_RECENT, _PARAGRAPH = 512, 2_000
_SPELT = frozenset({"name", "official", "adjective", "demonym"})
#: "congo, democratic republic of the", "micronesia (federated states of)"
_INVERTED = re.compile(r"([^,(]+?)(?:, | \()([^,()]+)\)?")


class Gazetteer:
    """The actors, found in text by name and looked up by name, office and date. `Gazetteer.load()` makes it."""

    def __init__(self, actors: Actors, finder: Finder) -> None:
        self._actors = actors
        self._finder = finder
        #: What is not found costs a look at all names, and the places in a run's texts are without end.
        self._near = lru_cache(_REMEMBERED)(self._nearest)
        #: A paragraph is asked about several times on its way, and with it a document that is one.
        self._recent = lru_cache(_RECENT)(finder.find)

    @classmethod
    def load(cls) -> "Gazetteer":
        """Return the gazetteer that comes with Amity, read once a process.

        Raises:
            ExtractionResourceError: A data file is missing or damaged.
        """
        return _load()

    @property
    def actors(self) -> Mapping[str, Actor]:
        """All actors by entity id, in the order of the data: countries, organizations, leaders."""
        return self._actors

    def find(self, text: str) -> list[Match]:
        """Return the names in a text: the longest from left to right, none overlapping.

        A name is whole words; hyphens, a following `'s` and punctuation bound it. Accents, typographic quotes and line
        breaks make no difference. Fixed phrases such as `French fries` give no match; `phrases` returns them.
        """
        return list(self._recent(text)) if len(text) <= _PARAGRAPH else self._finder.find(text)

    def phrases(self, text: str) -> list[Phrase]:
        """Return the fixed phrases in a text that hide a state's name: companies, newspapers, seas, dishes."""
        return self._finder.phrases(text)

    def resolve(self, name: str) -> Actor | None:
        """Return the actor that a name, ISO 3166 code or entity id means, whatever its case; None if no one.

        An ISO code comes before an acronym (`AU` is Australia). A family name resolves if one leader alone bears it; a
        place inside a state does not name the state. `Moldova, Republic of` is read as `Republic of Moldova`.
        """
        if name in self._actors:
            return self._actors[name]
        for form in _forms(name):
            meant = self._finder.candidates(form)
            coded = [actor for actor, known in meant if known.kind == "code"]
            if coded:
                return coded[0]
            strong = [actor for actor, known in meant if known.kind not in _WEAK]
            if strong:
                return strong[0]
            families = {actor.id for actor, known in meant if known.kind == "family"}
            if len(families) == 1:
                return self._actors[families.pop()]
        return None

    def doubts(self, text: str) -> int:
        """Return how many words of a text may be words of countries' names with one letter wrong: at least all are."""
        return self._spelling.doubts(text)

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._spelt)

    @cached_property
    def _spelt(self) -> tuple[str, ...]:
        """Names of countries that are understood with a letter wrong, folded and in lower case."""
        countries = (r for r in self._actors.records if r["type"] == "Country")
        names = (fold_name(name[0]).lower() for r in countries for name in r["names"] if name[1] in _SPELT)
        return tuple(dict.fromkeys(names))

    def misspelt(self, name: str) -> Actor | None:
        """Return the country that a place's or a people's name means if one letter is wrong: "Afganistan"; else None.

        The first and the last letter must be right: "Indiana" and "Albany" are no misspellings.
        """
        return self._near(name)

    def _nearest(self, name: str) -> Actor | None:
        wanted = fold_name(name).lower()
        if len(wanted) < _LEAST_LETTERS or wanted in self._finder.names or self.phrases(name):
            return None
        near = {
            actor.id
            for form, _, _ in process.extract(wanted, self._spelt, scorer=OSA.distance, score_cutoff=1)
            if form[0] == wanted[0] and form[-1] == wanted[-1]
            for actor, known in self._finder.candidates(form)[:1]
            if actor.type == "Country" and known.kind in _SPELT
        }
        return self._actors[near.pop()] if len(near) == 1 else None

    def suggest(self, name: str, n: int = 3) -> list[str]:
        """Return the names of up to `n` actors that come closest to a name that does not resolve, closest first."""
        wanted = fold_name(name).lower()
        close = process.extract(
            wanted, self._finder.names.keys(), scorer=fuzz.ratio, limit=8 * n, score_cutoff=_LEAST_LIKE
        )
        found: dict[str, str] = {}
        for form, _, _ in sorted(close, key=lambda item: (-item[1], item[0])):
            for actor, known in self._finder.candidates(form)[:1]:
                if known.kind not in _MUTE:
                    found.setdefault(actor.id, actor.name)
        return list(found.values())[:n]

    def leaders_of(self, of: str, date: str) -> tuple[tuple[Actor, Term], ...]:
        """Return who held office in a country or organization on a day, in a month or year: those who led it first."""
        held = [
            (actor, term)
            for actor in map(self._actors.at, self._actors.leaders.get(of, ()))
            for term in actor.terms
            if term.of == of and term.covers(date)
        ]
        return tuple(sorted(held, key=lambda pair: pair[1].relation != "LEADS"))

    def office_holder(self, of: str, office: str, date: str) -> Actor | None:
        """Return who held an office at a date: ("country/RUS", "president", "2010-05-01").

        An exact office comes before one that only contains the words asked for.
        """
        wanted = office.casefold()
        held = [(actor, term.office.casefold()) for actor, term in self.leaders_of(of, date)]
        exact = [actor for actor, known in held if known == wanted]
        loose = [actor for actor, known in held if wanted in known]
        return next(iter(exact or loose), None)

    def holder(self, name: str, date: str, *, of: str | None = None) -> Actor | None:
        """Return the leader with this family name (or any name) who was in office at a date: "Bush" in 1990.

        Args:
            name: A family name, or any name of a leader.
            date: ISO 8601 day, month or year.
            of: Entity id of the country or organization, if known.
        """
        for relation in ("LEADS", "SERVES"):
            for actor, _ in self._finder.candidates(fold_name(name).lower()):
                for term in actor.terms:
                    if term.relation == relation and of in {None, term.of} and term.covers(date):
                        return actor
        return None

    def members(
        self, organization: str, date: str | None = None, *, status: str | None = "member"
    ) -> tuple[Membership, ...]:
        """Return the memberships in a bloc or organization at a date, or those that still hold.

        Args:
            organization: Entity id.
            date: ISO 8601 day, month or year; None for today.
            status: `member`, `observer`, `partner`, `associate`, `candidate` or `suspended`; None for all.
        """
        return tuple(m for m in self._held(date, status) if m.organization == organization)

    def memberships(
        self, member: str, date: str | None = None, *, status: str | None = "member"
    ) -> tuple[Membership, ...]:
        """Return what a country belongs to, with the arguments of `members`."""
        return tuple(m for m in self._held(date, status) if m.member == member)

    def _held(self, date: str | None, status: str | None) -> Iterator[Membership]:
        for membership in _memberships():
            holds = membership.end is None if date is None else membership.covers(date)
            if holds and status in {None, membership.status}:
                yield membership


def _forms(name: str) -> list[str]:
    form = fold_name(name).lower()
    bare = form.removeprefix("the ").removesuffix("'s").removesuffix("'").strip()
    turned = _INVERTED.fullmatch(bare)
    straight = f"{turned[2]} {turned[1]}".removeprefix("the ") if turned else bare
    return list(dict.fromkeys([form, bare, straight]))


@cache
def _memberships() -> tuple[Membership, ...]:
    return read_memberships()


@cache
def _load() -> Gazetteer:
    actors = read_actors()
    return Gazetteer(actors, Finder(actors, read_phrases(), Contexts(read_contexts())))
