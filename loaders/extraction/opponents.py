"""Opponents: the other party of an act that its clause leaves out, where the text tells of a conflict.

"Libyan jets bombed Chad. Chadian gunners *returned fire*, and on Friday *Tripoli withdrew*": whom the sentences before
have set against an actor is meant, if that is one alone, and if the word's own phrase names nobody else. "Libyan jets
*bombed a school*, and Chad recalled its envoy": people and places that are hit belong to the only other state that the
sentence names.
"""

from collections.abc import Iterator
from functools import partial

from graph.ontology import RELATION_TYPES
from loaders.extraction.event import Event, Half
from loaders.extraction.lexicon import Frame, Lexicon, frame_text, word_list
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import is_passive, noun_lemma, objects, prepositional
from loaders.extraction.understood import names_others, only_other

#: How often the opponent is meant (as a share of the frame's own weight), and the weights below which a frame says too
#: little to tell: of an opponent, and of whoever else is hit.
_SURE, _LEAST, _VIOLENT = 0.8, 0.6, 0.7
#: What is done only to those with whom there is violence, a threat of it or land to fight for.
_HARM = frozenset({"ASSAULTS", "COERCES"})
_JUDGING = frozenset({"REJECTS", "ACCUSES"})
_HIT = ("on", "at", "against", "into")
#: Roles that turn an act round, or leave open who does it.
_UNSURE = frozenset({"under", "where"})
_PHRASE = frozenset(
    {"dobj", "prep", "dative", "agent", "poss", "compound", "amod", "nmod", "attr", "oprd", "nsubjpass", "prt",
     "advmod", "xcomp"}
)  # fmt: skip
_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "parataxis", "acl"})
_CLAUSAL = frozenset({"xcomp", "ccomp"})


_relations = partial(word_list, "implied.yaml", "in_conflict")


class OpponentFinder:
    """Finds acts of one party whose other one is its opponent."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._finder = finder
        self._deeds = lexicon.nouns
        #: A state's people and soil, and what stands for them.
        self.things = lexicon.actors["nationals"] | lexicon.actors["targets"] | lexicon.actors["localities"]
        self._hit = self.things | lexicon.themes["targets"]

    def events(self, half: Half) -> Iterator[Event]:
        """Yield what a word states of an actor and the one whom the sentences before set against it."""
        frame, token = half.frame, half.token
        known = half.left or (half.right if frame.mutual else [])
        if frame.relation not in _relations() or not known or not self._leaves_out(token, frame):
            return
        others = self._finder.opponent(known[0], harmed=frame.relation in _HARM) if len(known) == 1 else []
        others = others or self._owner(token, frame, {p.entity.id for p in known})
        if not others or self._names_another(token, {p.entity.id for p in (*known, *others)}):
            return
        pairs = [(a, others[0]) for a in known]
        if frame.mutual and not RELATION_TYPES[frame.relation].symmetric:
            pairs.append((others[0], known[0]))
        name = f"{token.lemma_.lower()}: {frame_text(frame)} (opponent)"
        for a, b in pairs:
            yield Event(frame.relation, a, b, token, frame.weight * _SURE, name, frame.denies)

    def _leaves_out(self, token: Token, frame: Frame) -> bool:
        """Return True if a word acts on an opponent's people or soil, or on what its frame speaks of, or on nothing."""
        roles = {r for side in (frame.subject, frame.object) for joined in side for r in joined}
        verb = token.pos_ == "VERB"
        acted_on = objects(token) if verb else []
        if frame.weight < _LEAST or roles & _UNSURE or _is_denied(token, acted_on):
            return False
        if frame.relation in _JUDGING:
            # who declines to comment turns nobody down, and who condemns "the attack" may have made it
            deeds = frame.relation == "ACCUSES" and any(noun_lemma(o) in self._deeds for o in acted_on)
            return verb and "obj" in roles and not deeds and not any(c.dep_ in _CLAUSAL for c in token.children)
        if frame.relation == "COERCES" and (frame.theme not in {None, "part"} or not verb):
            return False
        if frame.theme is not None:
            return True
        if "obj" not in roles:
            return not acted_on
        if frame.relation not in _HARM:
            return True
        harmed = [o for o in acted_on if noun_lemma(o) in self._hit or o.pos_ == "PROPN"]
        return bool(harmed) and len(harmed) == len(acted_on)

    def _owner(self, verb: Token, frame: Frame, known: set[str]) -> list[Party]:
        """Return whose unnamed people or places a verb hits: those of the only other state that the sentence names."""
        if frame.relation != "ASSAULTS" or frame.mutual or frame.weight < _VIOLENT:
            return []
        if verb.pos_ != "VERB" or is_passive(verb):
            return []
        by_object = ("obj",) in frame.object
        hit = objects(verb) if by_object else [o for word in _HIT for o in prepositional(verb, word)]
        if not hit or not all(noun_lemma(o) in self._hit or _is_named_thing(o) for o in hit):
            return []
        return only_other(verb, known, self._finder)

    def _names_another(self, word: Token, known: set[str]) -> bool:
        """Return True if a word's phrase, without its clauses, names anyone else."""
        row = [c for c in word.children if c.dep_ in _PHRASE]
        for token in row:
            if names_others([token], known, self._finder):
                return True
            row += [c for c in token.children if c.dep_ not in _CLAUSES and c.pos_ not in {"VERB", "AUX"}]
        return False


def _is_denied(token: Token, acted_on: list[Token]) -> bool:
    """Return True if a word or what it acts on is denied: "will *not* withdraw", "makes *no* apology"."""
    return any(is_negation(c) for t in (token, *acted_on) for c in t.children)


def _is_named_thing(token: Token) -> bool:
    """Return True for the name of a place or a ship, and not of a people."""
    return token.pos_ == "PROPN" and token.ent_type_ != "NORP"
