"""Judgements to learn from: how each statement was found, and whether the annotation bears it out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.evidence import Evidence
from graph.statement import Statement
from loaders.evaluation import claim_of, match
from loaders.extraction import Extractor
from loaders.extraction.calibration import features, strength
from loaders.extraction.event import Event
from loaders.extraction.status import Status
from training.corpus import Annotated

_Key = tuple[str, frozenset[tuple[int, int] | None]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A statement of the extractor in an annotated document."""

    document: str
    statement: Statement
    #: What the calibration looks at.
    features: Mapping[str, float]
    #: What the rules alone say.
    strength: float
    right: bool
    #: What kind of document it is: a sentence of the corpus, or a whole document.
    register: str = "corpus"


@dataclass(slots=True)
class Recorder:
    """Stands in for the calibration: gives the strength of the rules, and keeps what the calibration would look at."""

    seen: dict[_Key, dict[str, float]] = field(default_factory=dict)

    def confidence(self, event: Event, status: Status) -> float:
        """Return the strength of an event."""
        key = event.relation, frozenset({event.subject.span, event.object.span})
        self.seen[key] = features(event, status)
        return round(strength(event, status), 3)


def judgements(extractor: Extractor, recorder: Recorder, corpus: Iterable[Annotated]) -> Iterator[Judgement]:
    """Yield the statements that an extractor finds, in the order of the documents.

    Args:
        extractor: It judges by the recorder.
        recorder: Is emptied for each document.
        corpus: The annotated documents.
    """
    for annotated in corpus:
        recorder.seen.clear()
        made = extractor.extract(annotated.document)
        golds = [claim_of(s, annotated.name) for s in annotated.gold.values()]
        right = set(match(golds, [claim_of(s, annotated.name) for s in made], "strict").values())
        for number, statement in enumerate(made):
            best = max(statement.evidence, key=lambda e: e.confidence)
            seen = recorder.seen[_key(statement, best)]
            yield Judgement(
                annotated.name, statement, seen, best.confidence, number in right, annotated.register
            )  # fmt: skip


def _key(statement: Statement, evidence: Evidence) -> _Key:
    return statement.relation, frozenset({evidence.subject_span, evidence.object_span})
