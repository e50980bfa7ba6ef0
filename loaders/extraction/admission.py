"""Admission: whether what a word says of two actors becomes a statement, and if not, why."""

from graph.entity import Entity
from graph.ontology import RELATION_TYPES
from loaders.extraction.complaints import PATTERN as COMPLAINT
from loaders.extraction.event import Event
from loaders.extraction.lexicon import word_list
from loaders.extraction.parse import Token
from loaders.extraction.status import Status
from loaders.extraction.syntax import noun_lemma

_WISHES = frozenset({"request", "invitation", "behest"})
_NOT_YET = word_list("memberships.yaml", "not_yet")


def refusal(event: Event, status: Status, subject: Entity, obj: Entity) -> str | None:
    """Return why an event is no statement between two entities, in words for a reader; None if it is one."""
    kind = RELATION_TYPES[event.relation]
    if subject.id == obj.id:
        return "both ends are the same actor"
    if not kind.allows(subject.type, obj.type):
        return f"{event.relation} does not join {subject.type} and {obj.type}"
    if not kind.structural and {subject.type, obj.type} == {"Leader", "Country"}:
        return "the text does not tell for which state the leader acts"
    if status.blocked:
        return "the clause that governs it does not state it: refused, feared, threatened or wished away"
    return _supposed(event, status, obj)


def _supposed(event: Event, status: Status, obj: Entity) -> str | None:
    kind = RELATION_TYPES[event.relation]
    if event.relation == "MEMBER_OF" and _NOT_YET & {c.lower_ for c in event.predicate.children}:
        return "who is a candidate, an observer or a partner is no member"
    if event.relation == "PARTY_TO" and status.negated and obj.name[:1].islower():
        return "an agreement without a name that nobody signed is none"
    if kind.symmetric and status.negated and "neither" in event.predicate.sent.text.lower():
        return "“neither A nor B” does not say that they disagree"
    if event.pattern == COMPLAINT and status.negated:
        return "what is not done to the speaker is no complaint"
    if event.relation == "REJECTS" and status.negated != event.denies:
        return "who does not rule something out has not agreed to it either"
    if kind.valence == "-" and obj.type == "Country" and _is_wanted(event.predicate):
        return "what is done at somebody's request is not done against them"
    aim = status.modality == "planned" and event.predicate.dep_ == "advcl"
    if event.relation in {"AGREES_WITH", "CONSULTS_WITH"} and aim:
        return "the aim of a meeting is not its result"
    return None


def _is_wanted(predicate: Token) -> bool:
    """Return True if somebody has asked for what a verb tells: "flew jets over the capital *at Chad's invitation*"."""
    phrases = (p for p in predicate.children if p.dep_ == "prep" and p.lower_ in {"at", "upon", "on"})
    return any(noun_lemma(o) in _WISHES for p in phrases for o in p.children if o.dep_ == "pobj")
