"""Pairs of actors to learn from: what the classifier sees of each, and the relations that the annotation gives it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.ontology import RELATION_TYPES
from graph.statement import Statement
from loaders.extraction import RulesExtractor
from loaders.extraction.event import Event
from loaders.extraction.generalisation import Candidate, candidates
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.parse import Span
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from training.corpus import Annotated

#: Relations that the rules alone find: their ends are titles, names of bodies, treaties and exercises.
RULES_ONLY = frozenset({"LEADS", "SERVES", "BODY_OF", "PARTY_TO", "PARTICIPATES_IN", "HOSTS"})


@dataclass(frozen=True, slots=True)
class Example:
    """An ordered pair of actors in a sentence of an annotated document."""

    document: str
    sentence: int
    subject: str
    object: str
    features: tuple[str, ...]
    #: Relations that the annotation gives the ordered pair; none where it gives none.
    relations: tuple[str, ...]
    #: True if no rule relates the two in the sentence.
    residual: bool
    #: False if the annotation does not tell whether this sentence or another one states the relation.
    certain: bool = True


@dataclass(slots=True)
class Collector:
    """Stands in for the learned classifier, and keeps what it would be asked about."""

    seen: list[tuple[int, Candidate]] = field(default_factory=list)
    ruled: list[tuple[int, Event]] = field(default_factory=list)
    sentence: int = 0

    def events(
        self, passage: Passage, finder: PartyFinder, sentence: Span, related: Sequence[Event]
    ) -> Iterable[Event]:
        """Keep the sentence's pairs and what the rules found, and add nothing."""
        self.sentence += 1
        self.seen += [(self.sentence, c) for c in candidates(passage, finder, sentence, load_lexicon(), ())]
        self.ruled += [(self.sentence, event) for event in related]
        return ()


def examples(corpus: Iterable[Annotated]) -> Iterator[Example]:
    """Yield the ordered pairs of the documents of a corpus."""
    collector = Collector()
    extractor = RulesExtractor(generaliser=collector)
    for annotated in corpus:
        collector.seen, collector.ruled, collector.sentence = [], [], 0
        extractor.extract(annotated.document)
        yield from _labelled(annotated.name, collector, tuple(annotated.gold.values()))


def _labelled(document: str, collector: Collector, gold: Sequence[Statement]) -> Iterator[Example]:
    stated: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for statement in gold:
        ends = [(statement.subject.id, statement.object.id)]
        ends += [ends[0][::-1]] if RELATION_TYPES[statement.relation].symmetric else []
        for pair in ends:
            if statement.relation not in RULES_ONLY and statement.relation not in stated[pair]:
                stated[pair].append(statement.relation)
    ruled: defaultdict[tuple[int, frozenset[str]], set[str]] = defaultdict(set)
    for sentence, event in collector.ruled:
        ruled[sentence, frozenset((event.subject.entity.id, event.object.entity.id))].add(event.relation)
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for sentence, candidate in collector.seen:
        places[candidate.ids].append(sentence)
    for sentence, candidate in collector.seen:
        pair, both = candidate.ids, frozenset(candidate.ids)
        relations = stated.get(pair, [])
        here = ruled.get((sentence, both), set())
        others = [n for n in places[pair] if n != sentence]
        elsewhere = {r for n in others for r in ruled.get((n, both), ())}
        open_to_all = [r for r in relations if r in here or r not in elsewhere]
        certain = not relations or not others or bool(here & set(relations))
        yield Example(document, sentence, *pair, candidate.features, tuple(open_to_all), not here, certain)
