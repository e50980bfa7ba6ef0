"""Offices told apart from names: "Macron accused Ankara … *The French president* said"."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from loaders.extraction.event import Event
from loaders.extraction.lexicon import word_list
from loaders.extraction.mention import Party, Person
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.syntax import noun_lemma
from loaders.gazetteer import Actor

_NAMING = frozenset({"compound", "appos", "nmod"})
_WEIGHT = 0.75


class HeldFinder:
    """Finds who holds an office that a sentence tells with its state only, among those whom the text names."""

    def __init__(self, passage: Passage, finder: PartyFinder, actors: Mapping[str, Actor]) -> None:
        self._passage = passage
        self._finder = finder
        self._actors = actors

    def events(self, sentence: Span, people: Iterable[Person]) -> Iterator[tuple[Event, str]]:
        """Yield LEADS with the title for each description of a head of state or government who is named somewhere.

        Args:
            sentence: The sentence with the description.
            people: Whom the text has named so far; those of the passage are added.
        """
        named = {m.person.entity.id: m.person for m in self._passage.mentions if m.person is not None}
        known = {**{p.entity.id: p for p in people}, **named}
        for token in sentence:
            title = _title(token)
            if title is None or token.i in self._passage.at or self._has_name(token):
                continue
            owners = self._finder.modifiers(token) or self._finder.objects_of(token, ("of",))
            states = {p.entity.id: p for p in owners if p.entity.type == "Country" and p.person is None}
            if len(states) != 1:
                continue
            ((state_id, owner),) = states.items()
            holders = [p for p in known.values() if self._held(p, state_id, title)]
            if len(holders) == 1:
                holder = Party(holders[0].entity, self._passage.place(token))
                yield Event("LEADS", holder, owner, token, _WEIGHT, f"office: {title}"), title

    def _has_name(self, token: Token) -> bool:
        """Return True if a name stands with the title: the office is that person's."""
        beside = [token.head, *(c for c in token.children if c.dep_ in _NAMING)]
        return any(m.person is not None for t in beside for m in self._passage.at.get(t.i, ()))

    def _held(self, person: Person, state: str, title: str) -> bool:
        """Return True if someone is known to lead a state under a title, at the document's date if it has one."""
        actor = self._actors.get(person.entity.id)
        date = self._passage.published
        terms = () if actor is None else actor.terms
        return any(
            t.of == state
            and t.relation == "LEADS"
            and (title == "leader" or title in t.office.lower() or t.office == "head of state or government")
            and (date is None or t.covers(date))
            for t in terms
        )


def _title(token: Token) -> str | None:
    """Return the title of a head of state or government that a noun tells, without a name: "the French *president*"."""
    lemma = noun_lemma(token)
    described = lemma in _words("described")
    if token.tag_ not in {"NN", "NNP"} or not (described or lemma == "minister"):
        return None
    before = {c.lower_ for c in token.lefts}
    if before & _words("lesser"):
        return None
    if lemma == "minister":
        return "prime minister" if "prime" in before else None
    return lemma


_words = partial(word_list, "offices.yaml")
