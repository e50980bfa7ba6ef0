"""Implied parties: whom an act is done for where its own words do not tell, but the clause that governs it does.

"Mali asked Chad to send doctors": Chad is to send them to Mali. "Mali thanked Chad for helping": Chad helped Mali.
"Chad promised Mali to withdraw", "Chad sent doctors at Mali's request": so it is with promises and requests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.extraction.calls import is_called_for
from loaders.extraction.lexicon import Frame, Lexicon, read_data
from loaders.extraction.mention import Party
from loaders.extraction.misparsing import is_content
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import heads, particle
from loaders.extraction.syntax import datives, gives_thanks, is_passive, noun_lemma, objects, prepositional, subjects

_VERBAL = frozenset({"VERB", "AUX"})
_STEPS = 4
#: Prepositions that name whom a request is put to.
_PUT_TO = ("to", "on", "upon", "from", "of")


@dataclass(frozen=True, slots=True)
class Gift:
    """What a noun says that someone gives who is asked or thanked for it: "thanked *Japan* for its *help*"."""

    relation: str
    givers: list[Party]
    takers: list[Party]
    #: `requested` if it is only asked for.
    modality: str


@dataclass(frozen=True, slots=True)
class _Words:
    lists: dict[str, frozenset[str]]
    given: dict[str, tuple[str, ...]]


@cache
def _words() -> _Words:
    data = read_data("implied.yaml")
    return _Words(
        {key: frozenset(words.split()) for key, words in data.items() if isinstance(words, str)},
        {relation: tuple(themes.split()) for relation, themes in data["given"].items()},
    )


class ImpliedFinder:
    """Finds the other party of an act in the words around its clause."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder
        self._lists = _words().lists

    def may_be(self, frame: Frame) -> bool:
        """Return True if a frame is of an act that is done for someone, by its subject."""
        if frame.theme == "attack":
            # who asks for the end of a war may have no part in it
            return False
        return frame.relation in self._lists["done_for"] and ("subj",) in frame.subject

    def gives_up(self, verb: Token, frame: Frame) -> bool:
        """Return True for a verb of giving up to another, whatever it is: "asked A to *return* the archives"."""
        yielding = {verb.lemma_.lower(), particle(verb)} & self._lists["yielding"]
        return frame.relation == "YIELDS_TO" and bool(yielding) and bool(objects(verb))

    def towards(self, verb: Token) -> list[Party]:
        """Return for whom an act is done that names nobody itself, as its governors tell."""
        if verb.pos_ != "VERB":
            return []
        if not is_passive(verb):
            bidden = [p for v in _with_governor(verb) for p in self._bidders(v)]
            if bidden:
                return bidden
        asked = verb.dep_ in {"xcomp", "ccomp"} or is_called_for(verb)
        told = self._governing(verb, verb.head) if asked else []
        if told:
            return told
        top = _raised(verb, self._lists["passing"])
        if top.dep_ in {"xcomp", "ccomp"}:
            return self._governing(top, top.head)
        if top.dep_ == "pcomp" and top.head.lower_ == "for":
            return self._parties(self._thankful(top.head.head))
        if is_content(top) and noun_lemma(top.head) in self._lexicon.governors["petitions"]:
            return self._askers(top.head)
        return []

    def gifts(self, noun: Token) -> Iterator[Gift]:
        """Yield what a noun says to be given by someone who is asked or thanked for it."""
        if noun.dep_ != "pobj" or noun.head.lower_ != "for" or noun.pos_ not in {"NOUN", "PROPN"}:
            return
        governor = noun.head.head
        word = governor.lemma_.lower()
        asked = governor.pos_ == "VERB" and word in self._lists["asking"] | self._lists["turning"]
        takers = self._parties(subjects(governor) if asked else self._thankful(governor))
        if not takers:
            return
        own = {p.entity.id for p in takers}
        givers = [p for p in self._parties(_put_to(governor)) if p.entity.id not in own]
        known = own | {p.entity.id for p in givers}
        if not givers or self.others(noun, known):
            return
        kinds = {noun_lemma(n) for n in heads(noun)}
        for relation, themes in _words().given.items():
            if relation == "SUPPORTS" and kinds & self._lexicon.themes["material"]:
                continue
            if any(kinds & self._lexicon.themes[t] for t in themes):
                yield Gift(relation, givers, takers, "requested" if asked else "asserted")
                return

    def others(self, word: Token, known: set[str]) -> bool:
        """Return True if what belongs to a word names anyone else: what is done for them is not done for the asker."""
        names = (t for t in word.subtree if t.pos_ == "PROPN" or t.ent_type_ == "NORP")
        return any(p.entity.id not in known for t in names for p in self._finder.parties(t))

    def _governing(self, clause: Token, governor: Token) -> list[Party]:
        word = governor.lemma_.lower()
        if word in self._lists["promising"]:
            told = [*datives(governor), *objects(governor), *prepositional(governor, "to")]
            told = [t for t in told if t not in subjects(clause)]
            if told and not is_passive(governor):
                return self._parties(told)
        return self._parties(subjects(governor)) if word in self._lists["asking"] else []

    def _thankful(self, word: Token) -> list[Token]:
        if not ({word.lemma_.lower(), word.lower_} & self._lists["thanking"] or gives_thanks(word)):
            return []
        if word.pos_ == "VERB":
            return subjects(word)
        if word.pos_ == "ADJ":
            return subjects(word.head) if word.dep_ == "acomp" else [word.head]
        return subjects(word.head) if word.dep_ == "dobj" else []

    def _bidders(self, verb: Token) -> list[Party]:
        """Return at whose request something is done."""
        nouns = [n for n in prepositional(verb, "at") if noun_lemma(n) in self._lists["bidding"]]
        return [p for n in nouns for p in self._askers(n)]

    def _askers(self, noun: Token) -> list[Party]:
        return self._finder.modifiers(noun) or self._finder.objects_of(noun, ("by", "from", "of"))

    def _parties(self, tokens: list[Token]) -> list[Party]:
        return [p for t in tokens for p in self._finder.parties(t)]


def _put_to(governor: Token) -> list[Token]:
    """Return whom a request or thanks are put to."""
    return [*objects(governor), *datives(governor)] if governor.pos_ == "VERB" and objects(governor) else [
        t for word in _PUT_TO for t in prepositional(governor, word)]  # fmt: skip


def _with_governor(verb: Token) -> Iterator[Token]:
    yield verb
    yield from (c for c in verb.children if c.dep_ in {"advcl", "xcomp"})
    if verb.dep_ in {"advcl", "xcomp"} and verb.head.pos_ == "VERB":
        yield verb.head


def _raised(verb: Token, passing: frozenset[str]) -> Token:
    """Return the verb whose governor is that of the whole chain: "asked A *to begin* to help", "to stop and leave"."""
    for _ in range(_STEPS):
        head = verb.head
        through = verb.dep_ in {"xcomp", "ccomp", "advcl"} and head.lemma_.lower() in passing
        if head.pos_ not in _VERBAL or not (verb.dep_ == "conj" or through):
            break
        verb = head
    return verb
