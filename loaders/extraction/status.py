"""Status of an event: is it denied, planned, possible, asked for, and who says so."""

from dataclasses import dataclass

from spacy.tokens import Token

from graph.ontology import RELATION_TYPES
from loaders.extraction.events import Event
from loaders.extraction.lexicon import Lexicon

_CLIMB = frozenset(
    [
        "xcomp",
        "ccomp",
        "conj",
        "acl",
        "pcomp",
        "prep",
        "pobj",
        "dobj",
        "advcl",
        "nsubj",
        "nsubjpass",
        "compound",
        "attr",
        "agent",
        "appos",
        "relcl",
        "dative",
        "oprd",
        "csubj",
        "dep",
        "parataxis",
    ]
)
_NOMINAL = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "compound", "appos", "agent", "dative"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_MAYBE = frozenset({"may", "might", "could"})
_DUTY = frozenset({"should", "must", "ought", "need"})
_CONDITION = frozenset({"if", "unless", "whether", "lest"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
_RANK = {"asserted": 0, "planned": 1, "requested": 2, "possible": 3}
_DEPTH = 12


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
        token = predicate
        for _ in range(_DEPTH):
            self._own(token, state, is_event=token == predicate)
            head, dep = token.head, token.dep_
            if head == token or dep not in _CLIMB or not self._step(token, head, state):
                break
            token = head
            state.distance += 1
        self._sentence(predicate, state)
        return state.status()

    def _own(self, token: Token, state: "_Reading", *, is_event: bool) -> None:
        """Read the auxiliaries, negations and adverbs of one word."""
        if token.pos_ not in {"VERB", "AUX", "ADJ"}:
            if is_event:
                self._adjectives(token, state)
            return
        for child in token.children:
            word = child.lower_
            if child.dep_ == "neg" or (word in _NOT and child.dep_ in {"advmod", "det"}):
                # what is not asked for is not stated
                state.blocked = state.blocked or (not is_event and state.modality == "requested")
                state.negated = not state.negated
            elif word == "longer" and any(c.lower_ == "no" for c in child.children):
                state.negated = not state.negated
            elif child.dep_ in {"aux", "auxpass"}:
                self._auxiliary(token, word, state)
            elif (child.dep_ == "mark" and word in _CONDITION) or (
                child.dep_ == "advmod" and word in self._words["adverbs_possible"]
            ):
                state.raise_to("possible")
            elif child.dep_ in {"dobj", "nsubj", "nsubjpass"} and _is_denied(child):
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
        if dep in {"relcl", "appos"}:
            return False
        if dep == "advcl":
            return any(c.lower_ in _CONDITION or c.lower_ == "to" for c in token.children) and self._purpose(
                token, state
            )
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
        if dep in {"prep", "conj", "compound", "attr"} or head.pos_ == "ADP":
            return True
        particle = next((f"{word}_{c.lower_}" for c in head.children if c.dep_ == "prt"), None)
        called = {word, particle} if particle else {word}
        if dep in _NOMINAL and token.pos_ in {"NOUN", "PROPN"}:
            return self._nominal(token, head, called, state)
        self._clausal(head, called, state)
        return True

    def _stands_alone(self, clause: Token, head: Token) -> bool:
        """Return True if a clause before its governor is not said by it: "A accused B, a charge B denied"."""
        between = clause.doc[clause.i : head.i]
        said = head.lemma_.lower() in self._words["saying"]
        return not said or any(t.text == ";" for t in between)

    @staticmethod
    def _purpose(token: Token, state: "_Reading") -> bool:
        if any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children):
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
        for saying in (a for a in head.ancestors if a.lemma_.lower() in words["saying"]):
            state.cite(saying)
            break
        return False

    def _clausal(self, head: Token, called: set[str], state: "_Reading") -> None:
        words = self._words
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
            state.negated = not state.negated

    def _sentence(self, predicate: Token, state: "_Reading") -> None:
        """Read "according to …" and unnamed sources anywhere in the sentence."""
        text = predicate.sent.text.lower()
        if "according to reports" in text or "unsubstantiated" in text or "unconfirmed" in text or "rumor" in text:
            state.raise_to("possible")
        if state.cited is None:
            for token in predicate.sent:
                if token.lower_ == "according":
                    state.cited = next((_phrase(p) for c in token.children if c.lower_ == "to" for p in c.children
                                        if p.dep_ == "pobj"), None)  # fmt: skip


@dataclass(slots=True)
class _Reading:
    """A status in the making."""

    modality: str = "asserted"
    negated: bool = False
    blocked: bool = False
    cited: str | None = None
    distance: int = 0

    def raise_to(self, modality: str) -> None:
        if _RANK[modality] > _RANK[self.modality]:
            self.modality = modality

    def cite(self, verb: Token) -> None:
        if self.cited is None:
            self.cited = next((_phrase(c) for c in verb.children if c.dep_ == "nsubj" and c.pos_ != "PRON"), None)

    def status(self) -> Status:
        return Status(self.modality, self.negated, self.blocked, self.cited, self.distance)


def _is_denied(noun: Token) -> bool:
    """Return True for "no country", "neither India nor Pakistan"."""
    return any((c.lower_ == "no" and c.dep_ == "det") or c.lower_ == "neither" for c in noun.children)


def _phrase(token: Token) -> str:
    """Return a noun phrase without its article and its clauses."""
    inside = [t for t in token.subtree if not any(a.dep_ in {"relcl", "acl", "appos"} for a in _up(t, token))]
    words = inside[1:] if inside and inside[0].lower_ in {"the", "a", "an"} else inside
    return "".join(t.text_with_ws for t in words if t.dep_ not in {"relcl", "acl"}).strip(" ,\n")


def _up(token: Token, top: Token) -> list[Token]:
    found = []
    while token != top:
        found.append(token)
        token = token.head
    return found


def is_conditional(event: Event) -> bool:
    """Return True if an act against someone is announced on a condition: "will withdraw unless …"."""
    if RELATION_TYPES[event.relation].valence != "-" or event.relation == "THREATENS":
        return False
    verbs = [t for t in (event.predicate, *event.predicate.ancestors) if t.pos_ in {"VERB", "AUX"}][:3]
    clauses = [c for v in verbs for c in v.children if c.dep_ == "advcl"]
    return any(m.lower_ in {"if", "unless"} for c in clauses for m in c.children if m.dep_ == "mark")
