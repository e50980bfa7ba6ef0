"""Soil: the state whose town, province or island is attacked, though a place does not act for its state otherwise."""

from collections.abc import Callable

from graph.entity import Entity
from loaders.extraction.lexicon import Frame, Lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.passage import Passage
from loaders.extraction.syntax import conjuncts, noun_lemma, prepositional

#: What is done to a state by what is done to its soil.
_HARM = frozenset({"ASSAULTS", "COERCES"})
#: What is done for a state, or against it, by going to a place on its soil, or leaving it.
_ARRIVAL = {
    "AIDS": frozenset({"in", "at", "to", "into", "obj"}),
    "YIELDS_TO": frozenset({"obj", "out_of", "of", "from"}),
    "MOBILIZES_AGAINST": frozenset({"near", "off", "toward", "towards", "outside", "opposite", "over"}),
}
#: Words of roles that lead to what is hit: "shelled", "an attack on", "missiles at", "the bombing of".
_HITTING = frozenset({"obj", "on", "upon", "against", "at", "into", "of", "to"})
_NAME_PARTS = frozenset({"compound", "nmod", "amod"})


def is_harm(frame: Frame, role: str) -> bool:
    """Return True if what fills a role of a frame is harmed, so that it may be a place on a state's soil."""
    if frame.doer is not None:
        return role in _ARRIVAL.get(frame.relation, ()) or (frame.relation in _HARM and role in _HITTING)
    return frame.relation in _HARM and role in _HITTING


class SoilFinder:
    """Finds whose soil is attacked in a passage.

    A rebels' town is not attacked as the state's, so where a sentence speaks of rebels nothing is found.

    Args:
        passage: Tells where words stand in the document.
        lexicon: Its word lists of rebels, and of what on a state's soil is attacked.
        state_of: The state in which a place of some name lies; None for other names.
    """

    def __init__(self, passage: Passage, lexicon: Lexicon, state_of: Callable[[str], Entity | None]) -> None:
        self._passage = passage
        self._actors = lexicon.actors
        self.state_of = state_of

    def harmed(self, places: list[Token]) -> list[Party]:
        """Return the states on whose soil words of one sentence that are harmed are."""
        if not places or self._has_rebels(places[0]):
            return []
        found = [party for place in places for item in conjuncts(place) for party in self._places_of(item)]
        return list({p.entity.id: p for p in found}.values())

    def _places_of(self, token: Token) -> list[Party]:
        """Return the state of a place, of what is part of one, or of what stands in one."""
        own = self._place(token)
        if own is not None:
            return [own]
        tokens = [c for c in token.children if c.dep_ in {"poss", "compound", "nmod", "appos"}]
        if noun_lemma(token) in self._actors["localities"]:
            tokens += prepositional(token, "of")
        if noun_lemma(token) in self._actors["targets"]:
            tokens += [o for word in ("in", "near") for o in prepositional(token, word)]
        return [party for t in tokens if (party := self._place(t)) is not None]

    def _place(self, token: Token) -> Party | None:
        if not token.text[0].isupper() or token.i in self._passage.at:
            return None
        parts = [c for c in token.lefts if c.dep_ in _NAME_PARTS and c.text[0].isupper()]
        for first in (*parts[:1], token):
            span = token.doc[first.i : token.i + 1]
            state = self.state_of(span.text)
            if state is not None:
                start = self._passage.offset + span.start_char
                return Party(state, (start, start + len(span.text)), "soil")
        return None

    def _has_rebels(self, token: Token) -> bool:
        rebels = self._actors["rebels"]
        return any(
            t.lemma_.lower() in rebels or noun_lemma(t) in rebels for t in token.sent if t.pos_ in {"NOUN", "ADJ"}
        )
