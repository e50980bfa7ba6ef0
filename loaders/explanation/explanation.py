"""An explanation: per sentence what was named, what was stated and by which rule, and what was nearly stated."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.document import Document
from graph.statement import Statement
from loaders.extraction.mention import Mention, Party
from loaders.extraction.trail import Decision, Trail


class Explaining(Protocol):
    """An extractor that can tell how it came to its statements."""

    def explain(self, document: Document) -> tuple[tuple[Statement, ...], Trail]:
        """Return the statements of a document, and the trail of decisions behind them."""


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One sentence. Offsets are half-open, in the document's text."""

    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...]
    #: What became a statement, in the order of the words.
    stated: tuple[Decision, ...]
    #: What did not, each with its cause.
    dropped: tuple[Decision, ...]

    @property
    def is_silent(self) -> bool:
        """Whether the sentence names several actors and no word of it called up a relation."""
        return len({actor(m) for m in self.mentions}) > 1 and not self.stated and not self.dropped


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document sentence by sentence."""

    document: Document
    statements: tuple[Statement, ...]
    sentences: tuple[ExplainedSentence, ...]

    def as_dict(self) -> dict[str, object]:
        """Return the explanation as plain values for JSON."""
        return {
            "document": self.document.uri,
            "statements": len(self.statements),
            "sentences": [
                {
                    "start": s.start,
                    "end": s.end,
                    "text": s.text,
                    "mentions": [self._mention(m) for m in s.mentions],
                    "stated": [self._decision(d) for d in s.stated],
                    "dropped": [self._decision(d) for d in s.dropped],
                    "silent": s.is_silent,
                }
                for s in self.sentences
            ],
        }

    def words(self, span: tuple[int, int]) -> str:
        """Return the words of the document in a range."""
        return self.document.text[span[0] : span[1]]

    def _mention(self, mention: Mention) -> dict[str, object]:
        return {
            "start": mention.start,
            "end": mention.end,
            "text": self.words(mention.span),
            "entity": mention.entity.id,
            "acts_for": actor(mention),
            "form": mention.form,
        }

    def _decision(self, decision: Decision) -> dict[str, object]:
        status = decision.status
        return {
            "word": decision.word,
            "start": decision.place[0],
            "relation": decision.relation,
            "pattern": decision.pattern,
            "subjects": [self._party(p) for p in decision.subjects],
            "objects": [self._party(p) for p in decision.objects],
            "modality": status.modality if status else None,
            "negated": status.negated if status else None,
            "attributed_to": status.attributed_to if status else None,
            "statement": decision.statement,
            "confidence": decision.confidence,
            "cause": decision.cause,
        }

    def _party(self, party: Party) -> dict[str, object]:
        return {"entity": party.entity.id, "how": party.how, "text": self.words(party.span)}


def explain(extractor: Explaining, document: Document) -> Explanation:
    """Return how an extractor came to the statements of a document, and why others were dropped."""
    statements, trail = extractor.explain(document)
    sentences = tuple(_sentence(document, place, trail) for place in trail.sentences)
    return Explanation(document, statements, sentences)


def actor(mention: Mention) -> str:
    """Return the id of whom a mention acts for: a leader's state, an army's state, or the entity itself."""
    person = mention.person
    return ((person.state or person.entity) if person is not None else mention.actor).id


def _sentence(document: Document, place: tuple[int, int], trail: Trail) -> ExplainedSentence:
    start, end = place
    made = [d for d in trail.decisions if d.sentence == place]
    stated = {d.statement: d for d in made if d.cause is None}
    return ExplainedSentence(
        start,
        end,
        document.text[start:end],
        tuple(m for m in trail.mentions if start <= m.start < end),
        tuple(sorted(stated.values(), key=lambda d: d.place)),
        tuple(_near(made)),
    )


def _near(decisions: Sequence[Decision]) -> list[Decision]:
    """Return what was dropped, once for each word, relation and cause, without what was stated by another rule."""
    told = {(d.relation, _ends(d)) for d in decisions if d.cause is None}
    kept: dict[tuple[object, ...], Decision] = {}
    for decision in decisions:
        if decision.cause is not None and (decision.relation, _ends(decision)) not in told:
            kept.setdefault((decision.place, decision.relation, decision.cause), decision)
    return sorted(kept.values(), key=lambda d: (d.place, d.relation))


def _ends(decision: Decision) -> frozenset[str]:
    return frozenset(p.entity.id for p in (*decision.subjects, *decision.objects))
