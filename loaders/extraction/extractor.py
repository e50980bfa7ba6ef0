"""The rules extractor: a document in, statements with evidence out. Deterministic, offline, on a CPU."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable

from spacy.language import Language
from spacy.tokens import Span, Token

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import RELATION_TYPES
from graph.statement import Statement, merged
from loaders.extraction.admission import refusal
from loaders.extraction.bodies import BodyFinder
from loaders.extraction.calibration import Calibration, Judging
from loaders.extraction.contexts import SERIOUS, context_of, is_off_topic
from loaders.extraction.dates import event_date
from loaders.extraction.discourse import Discourse
from loaders.extraction.events import Event, EventFinder
from loaders.extraction.exercises import ExerciseFinder, Topic
from loaders.extraction.generalisation import Relating, load_generaliser
from loaders.extraction.lexicon import Lexicon, load_lexicon
from loaders.extraction.memberships import MembershipFinder
from loaders.extraction.memory import remember
from loaders.extraction.mention import Mention, Party
from loaders.extraction.model import load_model, transient
from loaders.extraction.offices import Office
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.preparation import Paragraph, Prepared, Preparer, groups
from loaders.extraction.relevance import Relevance
from loaders.extraction.speakers import find_speaker, infer_speaker, quoted_speaker
from loaders.extraction.spotting import Spotter
from loaders.extraction.status import Status, StatusReader, is_conditional
from loaders.extraction.structure import Drill, StructureFinder
from loaders.extraction.trail import Trail
from loaders.extraction.treaties import TreatyFinder
from loaders.gazetteer import Gazetteer, Match

_DRILL_REACH = 4
#: Titles of one word that tell an office where the sentence names the state.
_BARE = frozenset({"minister", "secretary", "ambassador"})


class Extractor(Protocol):
    """Turns a document into statements. Pure: the same document gives the same statements."""

    name: str
    version: str

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return the statements that the document makes, each with its evidence in it."""


@runtime_checkable
class BatchExtractor(Extractor, Protocol):
    """An extractor that is faster with many documents at a time."""

    def extract_all(self, documents: Iterable[Document]) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each document, in order: those that `extract` returns for it alone."""


@dataclass(slots=True)
class _Reading:
    """What is known while a document is read."""

    document: Document
    discourse: Discourse
    drills: list[Drill]
    #: Ids of all whom the document names anywhere.
    named: frozenset[str]
    #: Pairs of people that a statement joins: plans to meet again are not told twice.
    met: set[frozenset[str]] = field(default_factory=set)
    #: The agreement that the document spoke of last.
    agreement: Entity | None = None
    #: The exercise that the paragraph is about.
    exercise: Topic | None = None
    #: Keeps every decision, if someone asked for them.
    trail: Trail | None = None


class RulesExtractor:
    """Statements from predicate–argument patterns over a dependency parse."""

    name = "rules"
    version = "0.1"

    def __init__(
        self, gazetteer: Gazetteer | None = None, lexicon: Lexicon | None = None, model: Language | None = None,
        *, generaliser: Relating | None = None, calibration: Judging | None = None,
    ) -> None:  # fmt: skip
        self._lexicon = lexicon or load_lexicon()
        known = gazetteer or Gazetteer.load()
        self._spotter = Spotter(known, self._lexicon)
        self._model = model or load_model()
        self._preparer = Preparer(self._spotter, Relevance(known, self._lexicon), self._model)
        self._status = StatusReader(self._lexicon)
        self._generaliser = generaliser or load_generaliser(self._lexicon)
        self._calibration = calibration or Calibration.load()

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return the statements that the document makes, each with its evidence in it."""
        return next(self.extract_all([document]))

    def extract_all(self, documents: Iterable[Document]) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each document, as `extract` returns them; many together take half the time."""
        for group in groups(documents):
            with transient(self._model):
                found = [self._read(prepared, None) for prepared in self._preparer.prepare(group)]
            yield from found

    def explain(self, document: Document) -> tuple[tuple[Statement, ...], Trail]:
        """Return the statements of a document with the mentions and decisions that led to them."""
        trail = Trail(self._calibration.factors if isinstance(self._calibration, Calibration) else None)
        with transient(self._model):
            return self._read(self._preparer.prepare([document], whole=True)[0], trail), trail

    def _read(self, prepared: Prepared, trail: Trail | None) -> tuple[Statement, ...]:
        document, matches = prepared.document, prepared.matches
        named = frozenset(m.actor.id for m in matches)
        reading = _Reading(document, Discourse(speaker=self._speaker(document.text, matches)), [], named)
        reading.trail = trail
        return merged([s for paragraph in prepared.paragraphs for s in self._paragraph(reading, paragraph)])

    def _speaker(self, text: str, matches: Sequence[Match]) -> Party | None:
        found = infer_speaker(text, matches, self._lexicon.structure["performatives"])
        state = self._spotter.entity_by_id(found) if found is not None else None
        if state is None:
            return None
        first = next(m for m in matches if m.actor.id == found)
        return Party(state, (first.start, first.end), "reference")

    def _paragraph(self, reading: _Reading, paragraph: Paragraph) -> Iterator[Statement]:
        passage = paragraph.passage
        parse, offset, mentions = passage.parse, passage.offset, passage.mentions
        text = reading.document.text[offset : offset + len(passage.text)]
        finder = PartyFinder(passage, reading.discourse, self._lexicon, self._spotter.office_state)
        if reading.trail is not None:
            reading.trail.enter(passage, self._spotter.doubts(passage))
        reading.discourse.sentence += paragraph.passed_over
        reading.discourse.shift = offset
        reading.discourse.quotes = text
        reading.discourse.speaker = find_speaker(text, offset, mentions) or reading.discourse.speaker
        for sentence in parse.sents:
            reading.discourse.note_sentence()
            if reading.trail is not None:
                reading.trail.begin(sentence)
            if passage.is_crowded(sentence):
                if reading.trail is not None:
                    reading.trail.passed(sentence.root, "too long, or it names more actors than a sentence can relate")
                continue
            remember(passage, sentence, reading.discourse)
            reading.discourse.quoted = quoted_speaker(parse, finder) or reading.discourse.quoted
            yield from self._sentence(reading, passage, finder, sentence)
            yield from self._offices(reading, passage, sentence, paragraph.offices)

    def _sentence(
        self, reading: _Reading, passage: Passage, finder: PartyFinder, sentence: Span
    ) -> Iterator[Statement]:
        structure = StructureFinder(passage, finder, self._lexicon)
        events = EventFinder(self._lexicon, finder, reading.trail)
        found: list[tuple[Event, dict[str, str]]] = []
        for token in sentence:
            found += [(event, {}) for event in (*events.events(token), *structure.leaderships(token))]
            agreed = [*structure.agreements(token), *structure.signatories(token, reading.agreement)]
            found += agreed
            drill = structure.unnamed_drill(token, reading.discourse.sentence)
            if drill is not None:
                reading.drills.append(drill)
                found += [(event, {}) for event in _joint(drill)]
        found += [(event, {}) for event in MembershipFinder(passage, reading.discourse, finder).events(sentence)]
        reading.agreement = structure.named_agreement(sentence) or reading.agreement
        treaties = TreatyFinder(passage)
        found += [*treaties.parties(sentence, reading.agreement), *structure.in_years(sentence, reading.agreement)]
        exercises = ExerciseFinder(passage, finder, self._lexicon)
        reading.exercise = exercises.topic(sentence, reading.exercise)
        for event in exercises.events(sentence, reading.exercise) if reading.exercise else ():
            found.append((event, {}))
            found += [(e, {}) for e in _joined(reading, event)]
        if is_off_topic(sentence, self._lexicon):
            found = list(_on_topic(found, reading.trail))
        elif self._generaliser is not None:
            related = [event for event, _ in found]
            found += [(event, {}) for event in self._generaliser.events(passage, finder, sentence, related)]
        for event, properties in found:
            yield from self._statements(reading, passage, event, properties)
        for mention, parent in self._spotter.bodies(passage, sentence, reading.named):
            body_party, parent_party = Party(mention.entity, mention.span), Party(parent, mention.span)
            event = Event("BODY_OF", body_party, parent_party, sentence.root, 0.9, "body")
            yield from self._statements(reading, passage, event, {}, status=Status())
        for body in BodyFinder(passage, self._spotter.gazetteer).bodies(sentence):
            event = Event("BODY_OF", body.party, body.state, sentence.root, 0.9, "body")
            yield from self._statements(reading, passage, event, {}, status=Status())

    def _offices(
        self, reading: _Reading, passage: Passage, sentence: Span, offices: tuple[tuple[Mention, Office, Entity], ...]
    ) -> Iterator[Statement]:
        start, end = passage.sentence_place(sentence)
        for mention, office, owner in offices:
            # What only the gazetteer knows is not stated: a bare rank, or a state that the text never names.
            here = any(m.actor.id == owner.id and m.person is None for m in passage.mentions if start <= m.start < end)
            told = office.relation == "LEADS" or " " in office.title or (here and office.title.lower() in _BARE)
            stated = not office.inferred or (owner.id in reading.named and told)
            if start <= mention.start < end and stated:
                holder, held = Party(mention.entity, mention.span), Party(owner, mention.span)
                event = Event(office.relation, holder, held, sentence.root, 0.9, f"office: {office.title}")
                yield from self._statements(reading, passage, event, {"office": office.title}, status=Status())

    def _statements(
        self, reading: _Reading, passage: Passage, event: Event, properties: dict[str, str], *,
        status: Status | None = None,
    ) -> Iterator[Statement]:  # fmt: skip
        """Yield the statements of an event: between states, and between the leaders who act for them."""
        state = status or (Status() if event.settled else self._status.of(event))
        if state.modality == "planned" and is_conditional(event):
            # what is announced on a condition is a threat; the threatened act itself is not stated
            event, state = replace(event, relation="THREATENS"), replace(state, modality="asserted")
        kind = RELATION_TYPES[event.relation]
        ends = [(event.subject.entity, event.object.entity)]
        both_named = event.subject.how == event.object.how == "person"
        directly = event.relation == "CONSULTS_WITH" or not (kind.symmetric or kind.structural)
        if event.subject.person and event.object.person and both_named and directly:
            pair = frozenset({event.subject.person.entity.id, event.object.person.entity.id})
            if pair not in reading.met or state.modality == "asserted":
                ends.append((event.subject.person.entity, event.object.person.entity))
                reading.met.add(pair)
        for subject, obj in ends:
            cause = refusal(event, state, subject, obj)
            if cause is not None:
                if reading.trail is not None:
                    reading.trail.dropped(event, cause, state)
                continue
            evidence = self._evidence(reading, passage, event, state, properties)
            polarity = "negative" if state.negated != event.denies else "positive"
            statement = Statement(subject, event.relation, obj, polarity, state.modality, evidence=(evidence,))
            if kind.symmetric and {event.subject.how, event.object.how} <= {"name", "agent", "person"}:
                reading.discourse.note_group((event.subject, event.object))
            if reading.trail is not None:
                reading.trail.stated(event, state, statement=statement.id, confidence=evidence.confidence)
            yield statement

    def _evidence(
        self, reading: _Reading, passage: Passage, event: Event, status: Status, properties: dict[str, str]
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
            extractor=f"{self.name} {self.version}",
            properties=tuple(sorted(properties.items())),
        )  # fmt: skip


def _sentence_of(token: Token) -> Span:
    span: Span = token.sent
    return span


def _on_topic(
    found: Sequence[tuple[Event, dict[str, str]]], trail: Trail | None
) -> Iterator[tuple[Event, dict[str, str]]]:
    """Yield what a sentence about sport or food can state all the same."""
    for event, properties in found:
        if event.relation in SERIOUS:
            yield event, properties
        elif trail is not None:
            trail.dropped(event, "the sentence is about sport, food, travel, nature or goods")


def _joint(drill: Drill) -> Iterator[Event]:
    """Yield cooperation between those who drill together."""
    parties = [*drill.participants, *((drill.host,) if drill.host else ())]
    for index, first in enumerate(parties):
        for second in parties[index + 1 :]:
            yield Event("COOPERATES_WITH", first, second, drill.predicate, 0.75, "joint drills")


def _joined(reading: _Reading, event: Event) -> Iterator[Event]:
    """Yield participants that an earlier sentence gave for the drills which this one names."""
    if event.relation != "HOSTS":
        return
    for drill in reading.drills:
        near = reading.discourse.sentence - drill.sentence <= _DRILL_REACH
        if near and drill.host is not None and drill.host.entity.id == event.subject.entity.id:
            for party in drill.participants:
                yield replace(event, relation="PARTICIPATES_IN", subject=party, weight=0.6)
