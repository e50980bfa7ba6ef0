"""The rules extractor: a document in, statements with evidence out. Deterministic, offline, on a CPU."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, runtime_checkable

from spacy.language import Language

from graph.document import Document
from graph.entity import Entity
from graph.statement import Statement, merged
from loaders.extraction.bidding import BiddingFinder
from loaders.extraction.bodies import BodyFinder
from loaders.extraction.calibration import Calibration, Judging
from loaders.extraction.charges import ChargeFinder
from loaders.extraction.complaints import complaints, demands
from loaders.extraction.concessions import ConcessionFinder
from loaders.extraction.contexts import SERIOUS, is_off_topic
from loaders.extraction.counterparts import CounterpartFinder
from loaders.extraction.discourse import Discourse
from loaders.extraction.disputes import DisputeFinder
from loaders.extraction.event import Event
from loaders.extraction.events import EventFinder
from loaders.extraction.exercises import ExerciseFinder
from loaders.extraction.familiar import Familiar
from loaders.extraction.generalisation import Relating, load_generaliser
from loaders.extraction.held import HeldFinder
from loaders.extraction.lexicon import Lexicon, load_lexicon
from loaders.extraction.mediation import MediationFinder
from loaders.extraction.memberships import MembershipFinder
from loaders.extraction.memory import remember
from loaders.extraction.mention import Mention, Party
from loaders.extraction.model import load_model, transient
from loaders.extraction.offices import Office
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.preparation import Paragraph, Prepared, Preparer, groups
from loaders.extraction.reactions import ReactionFinder
from loaders.extraction.relevance import Relevance
from loaders.extraction.speakers import find_speaker, first_person, infer_speaker, quoted_speaker
from loaders.extraction.spotting import Spotter
from loaders.extraction.stating import Reading, StatementMaker
from loaders.extraction.status import Status
from loaders.extraction.structure import Drill, StructureFinder
from loaders.extraction.trail import Trail
from loaders.extraction.treaties import TreatyFinder
from loaders.gazetteer import Gazetteer, Match, publishing_actor

_DRILL_REACH = 4
#: Parts of speech that may state something, and tags that may whatever the part of speech.
_VERBAL = frozenset({"VERB", "AUX"})
_STATING = _VERBAL | {"NOUN", "PROPN", "ADJ"}
_INFLECTED = frozenset({"VBN", "NNS", "NNPS"})
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
        self._familiar = Familiar(self._model)
        self._preparer = Preparer(self._spotter, Relevance(known, self._lexicon), self._model)
        self._generaliser = generaliser or load_generaliser(self._lexicon)
        self._calibration = calibration or Calibration.load()
        self._maker = StatementMaker(self._lexicon, self._calibration)

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return the statements that the document makes, each with its evidence in it."""
        return next(self.extract_all([document]))

    def extract_all(self, documents: Iterable[Document]) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each document, as `extract` returns them; many together take half the time."""
        for group in groups(documents):
            self._familiar.meet(document.text for document in group)
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
        reading = Reading(
            document, Discourse(speaker=self._speaker(document, matches)), [], f"{self.name} {self.version}", named
        )
        reading.trail = trail
        return merged([s for paragraph in prepared.paragraphs for s in self._paragraph(reading, paragraph)])

    def _speaker(self, document: Document, matches: Sequence[Match]) -> Party | None:
        said = first_person(document.text)
        if said is None:
            return None
        found = infer_speaker(document.text, matches, self._lexicon.structure["performatives"])
        if found is None:
            publisher = publishing_actor(document.uri, self._spotter.gazetteer)
            return Party(self._spotter.entity(publisher), said, "reference") if publisher is not None else None
        first = next(m for m in matches if m.actor.id == found)
        return Party(self._spotter.entity(first.actor), (first.start, first.end), "reference")

    def _paragraph(self, reading: Reading, paragraph: Paragraph) -> Iterator[Statement]:
        passage = paragraph.passage
        parse, offset, mentions = passage.parse, passage.offset, passage.mentions
        text = reading.document.text[offset : offset + len(passage.text)]
        spotter = self._spotter
        finder = PartyFinder(passage, reading.discourse, self._lexicon, spotter.office_state, spotter.state_of_city)
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
            reading.discourse.quoted = (
                quoted_speaker(sentence, finder) or reading.discourse.quoted or quoted_speaker(parse, finder)
            )
            yield from self._sentence(reading, passage, finder, sentence)
            yield from self._offices(reading, passage, sentence, paragraph.offices)

    def _sentence(self, reading: Reading, passage: Passage, finder: PartyFinder, sentence: Span) -> Iterator[Statement]:
        structure = StructureFinder(passage, finder, self._lexicon)
        events = EventFinder(self._lexicon, finder, reading.trail)
        found: list[tuple[Event, dict[str, str]]] = []
        for token in filter(_may_state, sentence):
            found += [(event, {}) for event in events.events(token)]
            found += _structural(reading, structure, token)
        found += [(event, {}) for event in BiddingFinder(self._lexicon, finder).events(sentence)]
        others = CounterpartFinder(self._lexicon, finder, events)
        found += [(event, {}) for event in others.events([e for e, _ in found])]
        reactions = ReactionFinder(self._lexicon, finder, events)
        found += [(event, {}) for event in reactions.events(sentence, [e for e, _ in found], reading.discourse)]
        found += [(event, {}) for event in ChargeFinder(self._lexicon, finder).events([e for e, _ in found])]
        concessions = ConcessionFinder(self._lexicon, finder)
        found += [(event, {}) for event in concessions.events([e for e, _ in found])]
        reading.discourse.note_acts(event for event, _ in found)
        found += [(event, {}) for event in _beyond(reading.discourse, passage, finder, sentence, [e for e, _ in found])]
        reading.agreement = structure.named_agreement(sentence) or reading.agreement
        treaties = TreatyFinder(passage)
        found += [*treaties.parties(sentence, reading.agreement), *structure.in_years(sentence, reading.agreement)]
        exercises = ExerciseFinder(passage, finder, self._lexicon)
        reading.exercise = exercises.topic(sentence, reading.exercise)
        for event in exercises.events(sentence, reading.exercise) if reading.exercise else ():
            found.append((event, {}))
            found += [(e, {}) for e in _joined(reading, event)]
        found += [(event, {}) for event in structure.bound(sentence, [e for e, _ in found])]
        found += [(e, {}) for e in complaints([e for e, _ in found], reading.discourse.speaker)]
        found += [(e, {}) for e in demands(sentence, finder, reading.discourse.speaker)]
        if is_off_topic(sentence, self._lexicon):
            found = list(_on_topic(found, reading.trail))
        elif self._generaliser is not None:
            related = [event for event, _ in found]
            found += [(event, {}) for event in self._generaliser.events(passage, finder, sentence, related)]
        for event, properties in found:
            yield from self._maker.statements(reading, passage, event, properties)
        for mention, parent in self._spotter.bodies(passage, sentence, reading.named):
            body_party, parent_party = Party(mention.entity, mention.span), Party(parent, mention.span)
            event = Event("BODY_OF", body_party, parent_party, sentence.root, 0.9, "body")
            yield from self._maker.statements(reading, passage, event, {}, status=Status())
        for body in BodyFinder(passage, self._spotter.gazetteer).bodies(sentence):
            event = Event("BODY_OF", body.party, body.state, sentence.root, 0.9, "body")
            yield from self._maker.statements(reading, passage, event, {}, status=Status())
        people = {m.person.entity.id: m.person for m in passage.mentions if m.person is not None}
        held = HeldFinder(passage, finder, self._spotter.gazetteer.actors)
        for event, title in held.events(sentence, reading.people.values()):
            yield from self._maker.statements(reading, passage, event, {"office": title}, status=Status())
        reading.people.update(people)

    def _offices(
        self, reading: Reading, passage: Passage, sentence: Span, offices: tuple[tuple[Mention, Office, Entity], ...]
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
                yield from self._maker.statements(reading, passage, event, {"office": office.title}, status=Status())


def _structural(reading: Reading, structure: StructureFinder, token: Token) -> Iterator[tuple[Event, dict[str, str]]]:
    """Yield what a word states of who leads, of agreements and of drills without a name."""
    if token.pos_ in _VERBAL:
        yield from ((event, {}) for event in structure.leaderships(token))
        return
    yield from structure.agreements(token)
    yield from structure.signatories(token, reading.agreement)
    drill = structure.unnamed_drill(token, reading.discourse.sentence)
    if drill is not None:
        reading.drills.append(drill)
        yield from ((event, {}) for event in _joint(drill))


def _beyond(
    discourse: Discourse, passage: Passage, finder: PartyFinder, sentence: Span, told: Sequence[Event]
) -> Iterator[Event]:
    """Yield what several words of a sentence state, or sentences before it; `told` is what single words do."""
    yield from MediationFinder(discourse, finder).events(sentence, told)
    yield from MembershipFinder(passage, discourse, finder).events(sentence)
    yield from DisputeFinder(passage, discourse).events(sentence)


def _may_state(token: Token) -> bool:
    """Return True if a word can call up something; half of all words are articles, prepositions, marks and numbers."""
    return token.pos_ in _STATING or token.tag_ in _INFLECTED


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


def _joined(reading: Reading, event: Event) -> Iterator[Event]:
    """Yield participants that an earlier sentence gave for the drills which this one names."""
    if event.relation != "HOSTS":
        return
    for drill in reading.drills:
        near = reading.discourse.sentence - drill.sentence <= _DRILL_REACH
        if near and drill.host is not None and drill.host.entity.id == event.subject.entity.id:
            for party in drill.participants:
                yield replace(event, relation="PARTICIPATES_IN", subject=party, weight=0.6)
