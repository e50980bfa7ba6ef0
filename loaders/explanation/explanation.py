"""An explanation: per sentence what was named, what was stated and by which rule, and what was nearly stated."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from graph.document import Document
from graph.statement import Statement
from loaders.explanation.naming import actor
from loaders.explanation.near import near_misses
from loaders.explanation.plain import plain
from loaders.extraction.doubts import Doubt
from loaders.extraction.mention import Mention, Party
from loaders.extraction.segments import paragraphs
from loaders.extraction.trail import Decision, Trail

_Named = TypeVar("_Named", Mention, Doubt)


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
    #: Names that stand for no actor, each with its cause.
    doubts: tuple[Doubt, ...]
    #: What became a statement, in the order of the words.
    stated: tuple[Decision, ...]
    #: What did not, each with its cause.
    dropped: tuple[Decision, ...]
    #: The lemmas of its verbs.
    verbs: tuple[str, ...] = ()

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
        return plain(self)

    def words(self, span: tuple[int, int]) -> str:
        """Return the words of the document in a range."""
        return self.document.text[span[0] : span[1]]


def explain(extractor: Explaining, document: Document) -> Explanation:
    """Return how an extractor came to the statements of a document, and why others were dropped."""
    statements, trail = extractor.explain(document)
    return Explanation(document, statements, tuple(_sentences(document, {s.id: s for s in statements}, trail)))


def _sentences(document: Document, statements: Mapping[str, Statement], trail: Trail) -> Iterator[ExplainedSentence]:
    made: defaultdict[tuple[int, int], list[Decision]] = defaultdict(list)
    for decision in trail.decisions:
        made[decision.sentence].append(_named(decision, statements))
    starts = sorted(read.place[0] for read in trail.sentences)
    # the extractor does not read what comes before the first name
    for offset, unread in paragraphs(document.text[: starts[0] if starts else None]):
        yield ExplainedSentence(offset, offset + len(unread), unread, (), (), (), ())
    mentions, doubts = _by_sentence(trail.mentions, starts), _by_sentence(trail.doubts, starts)
    for read in trail.sentences:
        start, end = read.place
        named, decisions = mentions[start], made[read.place]
        stated = _stated(decisions)
        yield ExplainedSentence(
            start,
            end,
            document.text[start:end],
            tuple(named),
            tuple(doubts[start]),
            tuple(sorted(stated.values(), key=lambda d: d.place)),
            tuple(near_misses(decisions, stated, several=len({actor(m) for m in named}) > 1)),
            read.verbs,
        )


def _by_sentence(items: Iterable[_Named], starts: Sequence[int]) -> defaultdict[int, list[_Named]]:
    """Return what is named by the start of its sentence, in the order of the text."""
    found: defaultdict[int, list[_Named]] = defaultdict(list)
    for item in sorted(items, key=lambda i: i.start):
        found[starts[max(bisect_right(starts, item.start) - 1, 0)]].append(item)
    return found


def _stated(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return for each statement of a sentence the rule that is surest of it."""
    best: dict[str, Decision] = {}
    for decision in decisions:
        key = decision.statement
        if key is not None and (key not in best or (decision.confidence or 0) > (best[key].confidence or 0)):
            best[key] = decision
    return best


def _named(decision: Decision, statements: Mapping[str, Statement]) -> Decision:
    """Return a decision with the ends of its statement: two leaders, where the rule joined their states."""
    statement = statements.get(decision.statement or "")
    if statement is None:
        return decision
    ends = {statement.subject.id, statement.object.id}
    people = {p.entity.id: p.person.entity.id for p in (*decision.subjects, *decision.objects) if p.person is not None}
    return replace(
        decision,
        roles=(*decision.roles, *((people[key], role) for key, role in decision.roles if key in people)),
        subjects=tuple(_borne(p, ends) for p in decision.subjects),
        objects=tuple(_borne(p, ends) for p in decision.objects),
    )


def _borne(party: Party, ends: Container[str]) -> Party:
    person = party.person
    return party if party.entity.id in ends or person is None else replace(party, entity=person.entity)
