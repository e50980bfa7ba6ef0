"""Status of an event: is it denied, planned, possible, asked for, and who says so."""

from dataclasses import dataclass, replace

from graph.ontology import RELATION_TYPES
from loaders.extraction.attribution import phrase
from loaders.extraction.calls import is_called_for
from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.misparsing import is_content
from loaders.extraction.parse import Token
from loaders.extraction.scope import (
    denies_object,
    ends_with_time,
    has_condition,
    is_contrasted,
    is_done,
    is_given,
    is_negation,
    is_nth,
    is_pleased,
    is_reaction,
    is_topic,
    is_undone,
    stands_apart,
)
from loaders.extraction.threats import is_conditional

_CLIMB = frozenset(
    {"xcomp", "ccomp", "conj", "acl", "pcomp", "prep", "pobj", "dobj", "advcl", "nsubj", "nsubjpass", "compound",
     "attr", "agent", "appos", "relcl", "dative", "oprd", "csubj", "dep", "parataxis"}
)  # fmt: skip
_NOMINAL = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "compound", "appos", "agent", "dative"})
_FUTURE, _CONDITION = frozenset({"will", "shall", "'ll", "’ll", "wo"}), frozenset({"if", "unless", "whether", "lest"})
_MAYBE, _DUTY = frozenset({"may", "might", "could"}), frozenset({"should", "must", "ought", "need"})
#: Relations that an offer leaves undone: "offered it troops" gives none yet.
_GIVING = frozenset({"AIDS", "SUPPLIES_ARMS_TO", "COOPERATES_WITH", "CONSULTS_WITH"})
_RANK, _DEPTH = {"asserted": 0, "planned": 1, "requested": 2, "possible": 3}, 12


@dataclass(frozen=True, slots=True)
class Status:
    """How a text presents an event."""

    modality: str = "asserted"
    negated: bool = False
    #: The text does not state it at all: it is what someone refuses, fears or threatens.
    blocked: bool = False
    #: The words that name who says so.
    attributed_to: str | None = None
    #: Words between the event and the clause that states it; long ways are less sure.
    distance: int = 0


class StatusReader:
    """Reads the status of events from the words that govern them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.governors

    def read(self, predicate: Token) -> Status:
        """Return the status of the event that a verb, noun or adjective states."""
        state = _Reading()
        token, below = predicate, None
        for _ in range(_DEPTH):
            if below is None or not stands_apart(below):
                self._own(token, state, below)
            head, dep = token.head, token.dep_
            if is_given(token, self._words["reactions"]) or is_pleased(token):
                self._without(predicate, token, below, state)
                self._cited(head, state)
                break
            if head == token or dep not in _CLIMB or not self._step(token, head, state):
                break
            state.firm = state.firm or is_reaction(token, self._words["reactions"])
            token, below = head, token
            state.distance += 1
        self._sentence(predicate, state)
        return state.status()

    @staticmethod
    def _without(predicate: Token, token: Token, below: Token | None, state: "_Reading") -> None:
        """Read "without reaching *agreement*" as a denial; "without *warning* anyone" states nothing."""
        if token.lower_ == "without":
            state.deny()
            state.blocked = state.blocked or (below == predicate and predicate.pos_ == "VERB")

    def of(self, event: Event) -> Status:
        """Return the status of an event: what is offered, or depends on a condition, has not happened."""
        status = self.read(event.predicate)
        if status.modality == "asserted":
            status = replace(status, modality=event.modality)
        if RELATION_TYPES[event.relation].valence == "+" and is_topic(event.predicate, self._words["talking"]):
            return replace(status, blocked=True)
        offered = event.predicate.pos_ in {"VERB", "NOUN"} and event.predicate.lemma_.lower() in self._words["offering"]
        if status.modality == "asserted" and event.relation in _GIVING and offered:
            return replace(status, modality="planned")
        friendly = RELATION_TYPES[event.relation].valence != "-"
        if status.modality == "planned" and friendly and not is_conditional(event):
            return replace(status, modality="possible") if has_condition(event.predicate) else status
        return status

    def _own(self, token: Token, state: "_Reading", below: Token | None) -> None:
        """Read the auxiliaries, negations and adverbs of one word; `below` is the word that led up to it."""
        if token.pos_ not in {"VERB", "AUX", "ADJ"}:
            if below is None:
                self._adjectives(token, state)
            return
        state.blocked = state.blocked or is_undone(token, self._words["adverbs_undone"])
        for child in token.children:
            word = child.lower_
            if is_negation(child):
                # what is not asked for is not stated
                state.blocked = state.blocked or (below is not None and state.modality == "requested")
                if not ends_with_time(token) and not (below is not None and is_contrasted(below)):
                    state.deny()
            elif word == "longer" and any(c.lower_ == "no" for c in child.children):
                state.deny()
            elif child.dep_ in {"aux", "auxpass"}:
                self._auxiliary(token, word, state)
            elif (child.dep_ == "mark" and word in _CONDITION) or (
                child.dep_ == "advmod" and word in self._words["adverbs_possible"]
            ):
                state.raise_to("possible")
            elif denies_object(child, below) and not state.firm:
                state.negated = True

    @staticmethod
    def _auxiliary(token: Token, word: str, state: "_Reading") -> None:
        if word in _FUTURE:
            state.raise_to("planned")
        elif word in _MAYBE:
            state.raise_to("possible")
        elif word == "would":
            # "said it would": a plan told; otherwise a supposition
            state.raise_to("planned" if token.dep_ == "ccomp" else "possible")
        elif word == "must":
            state.raise_to("requested")
        elif word in _DUTY:
            state.blocked = True
        elif word == "to" and token.dep_ == "ROOT":
            # the infinitive of headlines, as in "Putin to visit Beijing"
            state.raise_to("planned")

    def _adjectives(self, noun: Token, state: "_Reading") -> None:
        for child in noun.children:
            word = child.lower_
            if child.dep_ in {"amod", "compound"}:
                if word in {"planned", "upcoming", "proposed", "future", "forthcoming", "scheduled"}:
                    state.raise_to("planned")
                elif word in {"possible", "potential", "alleged", "suspected", "reported", "threatened", "feared"}:
                    state.raise_to("possible")
            elif child.dep_ == "det" and word == "no":
                state.negated = True

    def _step(self, token: Token, head: Token, state: "_Reading") -> bool:
        """Read what the head does to the word that it governs; return False where the climb ends."""
        dep, word = token.dep_, head.lemma_.lower()
        asked = word in self._words["petitions"] and is_content(token)
        if state.raised("requested", when=asked) or dep in {"relcl", "appos"}:
            return False  # the demand that they leave asks them to, though it be turned down
        if dep == "advcl" and not is_called_for(token):
            marked = any(c.lower_ in _CONDITION or c.lower_ == "to" for c in token.children)
            return marked and self._purpose(token, head, state)
        if dep == "ccomp" and token.i < head.i and self._stands_alone(token, head):
            return False
        if dep == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children):
            # a clause with a subject of its own is denied or planned by itself
            return False
        if dep == "prep" and head.pos_ in {"VERB", "AUX"} and any(c.dep_ == "pcomp" for c in token.children):
            # "accused of attacking", "prevented from attacking"; but what one is committed to doing goes on
            if word in self._words["alleged"] | self._words["blocked"] | self._words["negative"]:
                self._clausal(head, {word}, state)
            return True
        if dep == "pobj" and token.pos_ in {"NOUN", "PROPN"} and head.head.lemma_.lower() in self._words["banning"]:
            # "a ban on contacts": they are not stated
            state.blocked = True
        if dep in {"prep", "conj", "compound", "attr"} or head.pos_ == "ADP" or self._is_due(token, word, state):
            return True
        called = {word, *(f"{word}_{c.lower_}" for c in head.children if c.dep_ == "prt")}
        if dep in _NOMINAL and token.pos_ in {"NOUN", "PROPN"}:
            return self._nominal(token, head, called, state)
        self._clausal(head, called, state)
        return True

    @staticmethod
    def _is_due(token: Token, governor: str, state: "_Reading") -> bool:
        """Read "is to visit" as a plan; return True if it is one."""
        due = governor == "be" and token.dep_ == "xcomp" and any(c.tag_ == "TO" for c in token.children)
        return state.raised("planned", when=due)

    def _stands_alone(self, clause: Token, head: Token) -> bool:
        """Return True if a clause before its governor is not said by it: "A accused B, a charge B denied"."""
        between = clause.doc.tokens[clause.i : head.i]
        said = head.lemma_.lower() in self._words["saying"]
        return not said or any(t.text == ";" for t in between)

    @staticmethod
    def _purpose(token: Token, head: Token, state: "_Reading") -> bool:
        infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
        if infinitive and not is_nth(token) and not is_done(head):
            state.raise_to("planned")
        return False

    def _nominal(self, token: Token, head: Token, called: set[str], state: "_Reading") -> bool:
        """Read what governs an event that a noun states; return True if the governor's own status is the event's too.

        Such an event is mostly presupposed ("condemned the attack"); light verbs carry it, and a few deny it.
        """
        words = self._words
        if head.pos_ not in {"VERB", "AUX"}:
            return True
        ending = {"stop", "end", "cease", "halt", "suspend", "resume", "continue"}
        failed = called & (words["negative"] | words["blocked"]) and not called & ending
        if failed and token.dep_ != "nsubj":
            state.blocked = True
        elif called & words["requested"]:
            state.raise_to("requested")
        elif called & {"plan", "propose", "schedule", "offer", "promise", "pledge", "seek", "prepare", "consider"}:
            state.raise_to("planned")
        elif called & {"suspect", "allege", "fear", "deny"}:
            state.raise_to("possible")
        elif called & (words["light"] | words["doing"]):
            return True
        elif token.dep_ == "nsubj" and any(c.lower_ in {"would", "could", "might"} for c in head.children):
            state.raise_to("possible")
        self._cited(head, state)
        return False

    def _cited(self, word: Token, state: "_Reading") -> None:
        """Keep who says the clause in which an event is taken for granted."""
        for saying in (a for a in word.ancestors if a.lemma_.lower() in self._words["saying"]):
            state.cite(saying)
            break

    def _clausal(self, head: Token, called: set[str], state: "_Reading") -> None:
        words = self._words
        state.lasting = state.lasting or bool(called & words["lasting"])
        if called & words["saying"] and not called & words["blocked"]:
            state.cite(head)
            if called & words["alleged"]:
                state.raise_to("possible")
        elif called & words["blocked"]:
            state.blocked = True
        elif called & words["alleged"]:
            state.raise_to("possible")
        elif called & words["requested"]:
            state.raise_to("requested")
        elif called & words["possible"]:
            state.raise_to("possible")
        elif called & words["planned"]:
            state.raise_to("planned")
        elif called & words["negative"]:
            state.deny()

    def _sentence(self, predicate: Token, state: "_Reading") -> None:
        """Read "according to …" and unnamed sources anywhere in the sentence."""
        text = predicate.sent.text.lower()
        if "according to reports" in text or "unsubstantiated" in text or "unconfirmed" in text or "rumor" in text:
            state.raise_to("possible")
        if state.cited is None:
            for token in predicate.sent:
                if token.lower_ == "according":
                    state.cited = next((phrase(p) for c in token.children if c.lower_ == "to" for p in c.children
                                        if p.dep_ == "pobj"), None)  # fmt: skip


@dataclass(slots=True)
class _Reading:
    """A status in the making."""

    modality: str = "asserted"
    negated: bool = False
    blocked: bool = False
    cited: str | None = None
    distance: int = 0
    #: It goes on: what is planned of it is no more than that it will.
    lasting: bool = False
    #: What its clause denies is not denied of it.
    firm: bool = False

    def deny(self) -> None:
        self.negated = self.negated != (not self.firm)

    def raise_to(self, modality: str) -> None:
        if _RANK[modality] > _RANK[self.modality]:
            self.modality = modality

    def raised(self, modality: str, *, when: bool) -> bool:
        if when:
            self.raise_to(modality)
        return when

    def cite(self, verb: Token) -> None:
        if self.cited is None:
            self.cited = next((phrase(c) for c in verb.children if c.dep_ == "nsubj" and c.pos_ != "PRON"), None)

    def status(self) -> Status:
        goes_on = self.lasting and self.modality == "planned" and not self.negated
        return Status("asserted" if goes_on else self.modality, self.negated, self.blocked, self.cited, self.distance)
