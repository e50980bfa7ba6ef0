"""Discourse: who was spoken of, so that pronouns and descriptions find their actors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph.entity import Entity
from graph.ontology import RELATION_TYPES
from loaders.extraction.dealing import Dealing
from loaders.extraction.deeds import Deed
from loaders.extraction.event import Event
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.reciprocity import is_each

_PAIR_REACH = 6
_PAIR = 2
#: How many sentences back the two are related whom "both" means.
_NEAR = 2
#: How many sentences back a conflict is told whose other side goes without saying.
_CONFLICT = 2
#: How many mentions and groups are kept: what lies further back is not meant any more.
_MEMORY = 60
#: What is done where there is violence, a threat of it or land to fight for.
_VIOLENT = frozenset({"ASSAULTS", "COERCES", "MOBILIZES_AGAINST", "THREATENS", "DISPUTES_WITH", "PROTESTS_AGAINST"})
_NUMBERS = {"both": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_PLURAL = frozenset({"they", "their", "them", "these", "those"})
_NEUTER = frozenset({"it", "its", "itself"})
_SPEAKING = frozenset({"we", "our", "us", "ours", "i", "my", "me", "mine"})
_PERSONAL = frozenset({"he", "she", "his", "her", "him"})


@dataclass(slots=True)
class Discourse:
    """What a document has named so far, in order of mention. One per document."""

    #: States and organizations with the sentence that names them and whether they are its subject.
    states: list[tuple[int, Party, bool]] = field(default_factory=list)
    people: list[Party] = field(default_factory=list)
    #: Officials without a name, as `states`: "Egypt's *minister*", whom "he" may mean.
    officials: list[tuple[int, Party, bool]] = field(default_factory=list)
    #: Groups of actors that the text has put side by side, latest last.
    groups: list[tuple[Party, ...]] = field(default_factory=list)
    #: The ends of the latest statements between two states, with their sentence.
    related: list[tuple[int, tuple[Party, Party]]] = field(default_factory=list)
    #: What was stated of two states or organizations, and what anyone does against another, latest last.
    dealings: list[Dealing] = field(default_factory=list)
    #: The groups that were subjects, with their sentence.
    led: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    #: What was done, latest last.
    deeds: list[Deed] = field(default_factory=list)
    #: What the words of the latest sentences state, latest last, with the sentence.
    stated: list[tuple[int, Event]] = field(default_factory=list)
    sentence: int = 0
    #: The organization named last, also by its capitals alone, with its sentence.
    body: tuple[int, Party] | None = None
    #: The state or organization that speaks in the first person, if the text tells.
    speaker: Party | None = None
    #: Whom the document last quoted, and the paragraph that is being read.
    quoted: Party | None = None
    quotes: str = ""
    #: Ids of the widest group that the sentence has put side by side last.
    _widest: set[str] = field(default_factory=set)

    def note_sentence(self) -> None:
        """Start the next sentence."""
        self.sentence += 1
        self._widest = set()

    def note(self, party: Party, *, subject: bool) -> None:
        """Remember an actor."""
        self.states.append((self.sentence, party, subject))
        del self.states[:-_MEMORY]
        if party.person is not None:
            self.people.append(party)

    def note_group(self, parties: Iterable[Party], *, subject: bool = False) -> None:
        """Remember actors that stand side by side: a list, or the ends of a mutual statement."""
        distinct = tuple({p.entity.id: p for p in parties}.values())
        ids = {p.entity.id for p in distinct}
        if ids < self._widest and not subject:
            # two of the three who met are no group of their own
            return
        if len(distinct) > 1:
            self._widest = ids
            self.groups.append(distinct)
            if subject:
                self.led.append((self.sentence, distinct))
            del self.groups[:-_MEMORY], self.led[:-_MEMORY]

    def note_related(self, one: Party, other: Party) -> None:
        """Remember two whom a sentence relates."""
        self.related.append((self.sentence, (one, other)))
        del self.related[:-_MEMORY]

    def note_dealing(self, relation: str, one: Party, other: Party) -> None:
        """Remember what a sentence states of two."""
        self.dealings.append(Dealing(self.sentence, relation, (one, other)))
        del self.dealings[:-_MEMORY]

    def note_deeds(self, deeds: Iterable[Deed]) -> None:
        """Remember what a sentence says was done."""
        self.deeds.extend(deeds)
        del self.deeds[:-_MEMORY]

    def note_acts(self, events: Iterable[Event]) -> None:
        """Remember what the words of a sentence state."""
        self.stated = [(n, e) for n, e in self.stated if n >= self.sentence - _NEAR]
        self.stated += [(self.sentence, e) for e in events]

    def acts(self) -> list[Event]:
        """Return what the sentence just before states, latest last."""
        return [e for n, e in self.stated if self.sentence - 1 <= n < self.sentence]

    def people_group(self, token: Token) -> list[Party]:
        """Return the latest group of named people."""
        for members in reversed(self.groups):
            if len(members) > 1 and all(p.person is not None for p in members):
                return [_refer(p, token) for p in members]
        return []

    def group(self, token: Token, size: int | None, *, exclude: Sequence[str] = ()) -> list[Party]:
        """Return the latest group of this size, or the last `size` distinct states; none of those in `exclude`."""
        for members in reversed(self.groups[-_PAIR_REACH:]):
            if (size is None or len(members) == size) and not {p.entity.id for p in members} & set(exclude):
                return [_refer(p, token) for p in members]
        return self._pair(token, size, exclude) or self._recent(token, size or _PAIR, exclude)

    def _pair(self, token: Token, size: int | None, exclude: Sequence[str]) -> list[Party]:
        """Return the two whom the last sentences related, if only one pair of states was."""
        near = [pair for n, pair in self.related if self.sentence - _NEAR <= n < self.sentence]
        pairs = {frozenset(p.entity.id for p in pair): pair for pair in near}
        if size not in {None, _PAIR} or len(pairs) != 1 or any(set(ids) & set(exclude) for ids in pairs):
            return []
        return [_refer(p, token) for pair in pairs.values() for p in pair]

    def _recent(self, token: Token, size: int, exclude: Sequence[str]) -> list[Party]:
        """Return the last distinct states that were named."""
        recent: dict[str, Party] = {}
        place = token.idx + self.shift
        for _, party, _ in reversed(self.states):
            earlier = party.span[1] <= place
            if earlier and party.entity.id.startswith("country/") and party.entity.id not in exclude:
                recent.setdefault(party.entity.id, party)
            if len(recent) == size:
                return [_refer(p, token) for p in recent.values()]
        return []

    def fighting(self, token: Token) -> list[Party]:
        """Return the two of whom the text told last that one attacked the other: "the *belligerents*"."""
        fights = [d.parties for d in self.dealings if d.relation == "ASSAULTS"]
        return [_refer(p, token) for p in fights[-1]] if fights else []

    def beside(self, party: Party) -> list[Party]:
        """Return the other actor of the latest pair, if this actor is one of it."""
        pair = self.groups[-1] if self.groups and len(self.groups[-1]) == _PAIR else ()
        return self._other(party, pair)

    def opposite(self, party: Party, token: Token) -> list[Party]:
        """Return the other actor of the latest pair that an actor was one of, or else the only other one near."""
        for members in reversed(self.groups[-_PAIR_REACH:]):
            if len(members) == _PAIR and (found := self._other(party, members)):
                return found
        place = token.idx + self.shift
        near = [p for n, p, _ in self.states if n >= self.sentence - 1 and p.span[1] <= place]
        return self._other(party, tuple({p.entity.id: p for p in near if p.entity.type == "Country"}.values()))

    def opponent(self, party: Party, *, harmed: bool) -> list[Party]:
        """Return whom the sentences before this one set against an actor, if that is one alone.

        Args:
            party: The actor.
            harmed: Count only those with whom there is violence, a threat of it or land to fight for.
        """
        found: dict[str, Party] = {}
        for dealing in self.dealings:
            near = self.sentence - _CONFLICT <= dealing.sentence < self.sentence
            hostile = dealing.relation in _VIOLENT or (RELATION_TYPES[dealing.relation].valence == "-" and not harmed)
            if near and hostile:
                found.update((p.entity.id, p) for p in self._other(party, dealing.parties))
        return list(found.values()) if len(found) == 1 else []

    @staticmethod
    def _other(party: Party, members: Sequence[Party]) -> list[Party]:
        others = [p for p in members if p.entity.id != party.entity.id]
        return [replace(others[0], how="reference")] if len(others) == 1 and len(members) == _PAIR else []

    def named(self, word: str, token: Token) -> list[Party]:
        """Return the last state with a word in one of its names: "the *North*", "the *Kingdom*"."""
        for _, party, _ in reversed(self.states):
            if party.entity.type == "Country" and party.span[1] <= token.idx + self.shift:
                names = (party.entity.name, *party.entity.aliases)
                if any(word in name.split() for name in names):
                    return [_refer(party, token)]
        return []

    def pronoun(self, token: Token, *, exclude: Sequence[str] = ()) -> list[Party]:
        """Return whom a pronoun stands for; `exclude` holds the ids of its own clause's subject."""
        word = token.lower_
        if word in _PERSONAL:
            return self._person(token, exclude)
        if word == "both":
            apart = token.dep_ == "appos" or any(c.lower_ == "of" for c in token.children)
            return [] if apart else self.group(token, 2, exclude=exclude)
        if word == "each" and is_each(token):
            return self.group(token, _PAIR)
        if word in _SPEAKING:
            return self.speaking(token)
        if word in _PLURAL:
            return self._plural(token, exclude)
        if word not in _NEUTER:
            return []
        place = token.idx + self.shift
        here = [p for n, p, s in self.states if n == self.sentence and s and p.span[1] <= place]
        before = [p for n, p, s in self.states if n == self.sentence - 1 and s]
        others = [p for n, p, _ in self.states if n >= self.sentence - 1 and p.span[1] <= place]
        if token.tag_ == "PRP$":
            near = [p for n, p, _ in self.states if n == self.sentence and p.span[1] <= place]
            here = list(reversed(here or near))
        for party in (*here, *before, *reversed(others)):
            if party.entity.id not in exclude:
                return [_refer(party, token)]
        return []

    def speaking(self, token: Token) -> list[Party]:
        """Return who says "we" at a word: the speaker of its quotation, or of the text."""
        speaker = self.quoted if _in_quotes(self.quotes, token.idx) else self.speaker
        return [_refer(speaker, token)] if speaker is not None else []

    def _person(self, token: Token, exclude: Sequence[str]) -> list[Party]:
        """Return the person meant by a pronoun: a subject of its sentence or of the one before, or the last."""
        place = token.idx + self.shift
        known = [*(k for k in self.states if k[1].person is not None), *self.officials]
        earlier = sorted((k for k in known if k[1].span[1] <= place), key=lambda k: k[1].span)
        if token.tag_ != "PRP$":
            earlier = [k for k in earlier if k[1].entity.id not in exclude]
        recent = [k for k in earlier if k[0] >= self.sentence - 1 and k[2]]
        for sentence in (self.sentence, self.sentence - 1):
            leading = [p for n, p, _ in recent if n == sentence]
            if leading:
                return [_refer(leading[-1 if sentence == self.sentence else 0], token)]
        named = [party for _, party, _ in earlier if party.person is not None]
        return [_refer(named[-1], token)] if named else []

    def _plural(self, token: Token, exclude: Sequence[str]) -> list[Party]:
        led = [g for n, g in self.led if self.sentence - 1 <= n and g[-1].span[1] <= token.idx + self.shift]
        recent = [g for g in (*self.groups[-2:], *led[-1:]) if not {p.entity.id for p in g} & set(exclude)]
        return [_refer(p, token) for p in recent[-1]] if recent else []

    def last_state(
        self, token: Token, *, kinds: Iterable[str] = ("country/",), exclude: Sequence[str] = ()
    ) -> list[Party]:
        """Return the latest state (or organization) that was the subject of a sentence, or was named at all."""
        wanted = tuple(kinds)
        recent = [(p, s) for n, p, s in self.states if n >= self.sentence - 2 and p.entity.id.startswith(wanted)
                  and p.entity.id not in exclude]  # fmt: skip
        chosen = [p for p, s in recent if s] or [p for p, _ in recent]
        return [_refer(chosen[-1], token)] if chosen else []

    def bearer(self, word: str, token: Token) -> list[Party]:
        """Return the last organization with a word in its name: the European Union for "the Union"."""
        for _, party, _ in reversed(self.states):
            names = (party.entity.name, *party.entity.aliases)
            if party.entity.type == "Organization" and any(word in name.lower().split() for name in names):
                return [_refer(party, token)]
        return []

    def titled(self, word: str, token: Token) -> list[Party]:
        """Return the last person with a title that ends in this word: "the minister", "the President"."""
        for party in reversed(self.people):
            if party.person is not None and word in party.person.title.replace("-", " ").split():
                return [_refer(party, token)]
        return []

    #: Offset of the passage that is being read, for comparing tokens with spans.
    shift: int = 0


def _refer(party: Party, token: Token) -> Party:
    del token
    return replace(party, how="reference")


def _in_quotes(text: str, position: int) -> bool:
    before = text[:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def count_of(token: Token) -> int | None:
    """Return how many actors a description stands for: 2 for "both countries", None if it does not say."""
    for child in (token, *token.children):
        if child.lower_ in _NUMBERS:
            return _NUMBERS[child.lower_]
    return None


def same(entity: Entity, parties: Iterable[Party]) -> bool:
    """Return True if one of the parties is the entity."""
    return any(p.entity.id == entity.id for p in parties)
