"""Stating: what an event of a sentence becomes, once it is clear how firmly the text says it and who takes part."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import RELATION_TYPES
from graph.statement import Statement
from loaders.extraction.admission import refusal
from loaders.extraction.calibration import Judging
from loaders.extraction.contexts import context_of
from loaders.extraction.dates import event_date
from loaders.extraction.discourse import Discourse
from loaders.extraction.event import Event
from loaders.extraction.exercises import Topic
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.mention import Party, Person
from loaders.extraction.parse import Span, Token
from loaders.extraction.passage import Passage
from loaders.extraction.status import Status, StatusReader
from loaders.extraction.structure import Drill
from loaders.extraction.threats import is_conditional
from loaders.extraction.trail import Trail
from loaders.extraction.watchers import watches

#: Who deals with one another.
_DEALING = frozenset({"Country", "Organization"})


@dataclass(slots=True)
class Reading:
    """What is known while a document is read."""

    document: Document
    discourse: Discourse
    drills: list[Drill]
    #: Name and version of the extractor that reads it.
    extractor: str
    #: Ids of all whom the document names anywhere.
    named: frozenset[str]
    #: Pairs of people that a statement joins: plans to meet again are not told twice.
    met: set[frozenset[str]] = field(default_factory=set)
    #: Whom the document has named so far, by id.
    people: dict[str, Person] = field(default_factory=dict)
    #: The agreement that the document spoke of last.
    agreement: Entity | None = None
    #: The exercise that the paragraph is about.
    exercise: Topic | None = None
    #: Keeps every decision, if someone asked for them.
    trail: Trail | None = None


class StatementMaker:
    """Makes statements with evidence of events."""

    def __init__(self, lexicon: Lexicon, calibration: Judging) -> None:
        self._lexicon = lexicon
        self._status = StatusReader(lexicon)
        self._calibration = calibration

    def statements(
        self, reading: Reading, passage: Passage, event: Event, properties: dict[str, str], *,
        status: Status | None = None,
    ) -> Iterator[Statement]:  # fmt: skip
        """Yield the statements of an event: between states, and between the leaders who act for them."""
        state = status or (Status(event.modality) if event.settled else self._status.of(event))
        if state.modality == "planned" and is_conditional(event):
            # what is announced on a condition is a threat; the threatened act itself is not stated
            event, state = replace(event, relation="THREATENS"), replace(state, modality="asserted")
        kind = RELATION_TYPES[event.relation]
        ends = [(event.subject.entity, event.object.entity)]
        met = event.relation == "CONSULTS_WITH"
        both_named = all(_is_named(p, met=met) for p in (event.subject, event.object))
        directly = met or not (kind.symmetric or kind.structural)
        apart = event.subject.entity.id != event.object.entity.id
        if event.subject.person and event.object.person and both_named and directly and apart:
            pair = frozenset({event.subject.person.entity.id, event.object.person.entity.id})
            if pair not in reading.met or state.modality == "asserted":
                ends.append((event.subject.person.entity, event.object.person.entity))
                reading.met.add(pair)
        for subject, obj in ends:
            cause = refusal(event, state, subject, obj) or watches(event, passage)
            if cause is not None:
                if reading.trail is not None:
                    reading.trail.dropped(event, cause, state)
                continue
            evidence = self._evidence(reading, passage, event, state, properties)
            polarity = "negative" if state.negated != event.denies else "positive"
            statement = Statement(subject, event.relation, obj, polarity, state.modality, evidence=(evidence,))
            _remember(reading.discourse, event, statement)
            if reading.trail is not None:
                reading.trail.stated(event, state, statement=statement.id, confidence=evidence.confidence)
            yield statement

    def _evidence(
        self, reading: Reading, passage: Passage, event: Event, status: Status, properties: dict[str, str]
    ) -> Evidence:
        sentence: Span = _sentence_of(event.predicate)
        start, end = passage.sentence_place(sentence)
        structural = event.relation in {"LEADS", "SERVES", "BODY_OF", "ALLIED_WITH", "MEMBER_OF"}
        return Evidence(
            document=reading.document.id,
            uri=reading.document.uri,
            sentence=reading.document.text[start:end],
            start=start,
            end=end,
            subject_span=event.subject.span,
            object_span=event.object.span,
            confidence=self._calibration.confidence(event, status),
            date=event.date or (None if structural else event_date(sentence.text, reading.document.published)),
            attributed_to=status.attributed_to,
            context="none" if event.relation in {"LEADS", "SERVES"} else context_of(
                event.predicate, event.relation, self._lexicon),
            extractor=reading.extractor,
            properties=tuple(sorted(properties.items())),
        )  # fmt: skip


def _remember(discourse: Discourse, event: Event, statement: Statement) -> None:
    """Note whom a statement joins, for later pronouns and descriptions, and whom it sets against each other."""
    kind, ends = RELATION_TYPES[statement.relation], (event.subject, event.object)
    types = {statement.subject.type, statement.object.type}
    if kind.valence == "-" or (not kind.structural and types <= _DEALING):
        discourse.note_dealing(event.relation, *ends)
    if kind.symmetric and {p.how for p in ends} <= {"name", "agent", "person"}:
        discourse.note_group(ends)
    elif types == {"Country"}:
        discourse.note_related(*ends)


def _is_named(party: Party, *, met: bool) -> bool:
    """Return True for a person whom the text names there; who meets others may also be "he" or "she"."""
    return party.person is not None and (party.how == "person" or (met and party.how == "reference"))


def _sentence_of(token: Token) -> Span:
    span: Span = token.sent
    return span
