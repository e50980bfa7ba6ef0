"""Tracing: what the extractor did about a mistake, told from its explanation of the document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from graph.entity import Entity
from loaders.evaluation.claim import Claim, party_of
from loaders.evaluation.mistake import Mistake, Trace, leaders_of
from loaders.evaluation.party import Party, is_same

if TYPE_CHECKING:
    from loaders.explanation import ExplainedSentence, Explanation
    from loaders.extraction.mention import Mention
    from loaders.extraction.mention import Party as Acting
    from loaders.extraction.trail import Decision

#: What may have become of a line, in the order in which it is looked for, with what each means.
FATES: Final[Mapping[str, str]] = {
    "not recognised": "the extractor finds nobody in the document whom it takes for one of the two ends",
    "never together": "both ends are found, but in no sentence together",
    "dropped": "a word called up the relation between the two, and it was dropped",
    "end not reached": "a word called up the relation, but its roles reached one of the two ends alone",
    "stated otherwise": "a rule stated another relation between the two",
    "taken for another": "a word called up another relation between the two, and it was dropped",
    "no word": "the two stand in one sentence, and no word of it calls up the relation",
    "stated": "a rule stated it",
}


def trace_mistakes(
    mistakes: Iterable[Mistake], explanations: Iterable["Explanation"], gold: Mapping[str, Sequence[Claim]]
) -> Iterator[Mistake]:
    """Yield the mistakes, each with what the extractor did about it where its document is explained.

    Args:
        mistakes: As `find_mistakes` tells them.
        explanations: How the extractor came to the statements that were scored.
        gold: The gold lines by document.
    """
    known = {PurePosixPath(e.document.uri).name: e for e in explanations}
    tracers = {name: _Tracer(e, leaders_of(gold.get(name, ()))) for name, e in known.items()}
    for mistake in mistakes:
        tracer = tracers.get(mistake.claim.document)
        trace = tracer.trace(mistake.claim, missed=mistake.kind == "missed") if tracer is not None else None
        yield replace(mistake, trace=trace)


class _Tracer:
    """Looks for lines in the explanation of one document."""

    def __init__(self, explanation: "Explanation", leaders: Sequence[Party]) -> None:
        self._explanation = explanation
        self._leaders = leaders
        self._parties: dict[str, Party] = {}

    def trace(self, claim: Claim, *, missed: bool) -> Trace | None:
        """Return what was done about a line; None if a statement is not the extractor's own."""
        return self._missed(claim) if missed else self._stated(claim)

    @cached_property
    def _named(self) -> list[tuple["ExplainedSentence", list[Party]]]:
        """Sentences with whom the extractor finds in them, by name or by reference."""
        return [(s, [self._party(e) for e in _named(s)]) for s in self._explanation.sentences]

    def _stated(self, claim: Claim) -> Trace | None:
        for sentence in self._explanation.sentences:
            for decision in sentence.stated:
                if decision.relation == claim.kind.name and self._joins(decision, claim):
                    return self._trace("stated", _rule(decision), sentence, rule=decision.pattern)
        return None

    def _missed(self, claim: Claim) -> Trace:
        ends = (claim.subject, claim.object)
        near = [(s, [self._is_among(e, parties) for e in ends]) for s, parties in self._named]
        unknown = [name for i, name in enumerate(claim.names) if not any(found[i] for _, found in near)]
        if unknown:
            return Trace("not recognised", " and ".join(unknown))
        together = [s for s, found in near if all(found)]
        if not together:
            return Trace("never together", "")
        told = [s for s in together if claim.sentence and (claim.sentence in s.text or s.text in claim.sentence)]
        return self._nearest(claim, told or together)

    def _nearest(self, claim: Claim, sentences: Sequence["ExplainedSentence"]) -> Trace:
        """Return how near the sentences that hold both ends come to stating a line."""
        name = claim.kind.name
        joined = [(s, d) for s in sentences for d in (*s.dropped, *s.stated) if self._joins(d, claim)]
        for sentence, decision in joined:
            if decision.relation == name and decision.cause is not None:
                return self._trace("dropped", f"{decision.cause}; {_rule(decision)}", sentence)
        for sentence, decision in ((s, d) for s in sentences for d in s.dropped):
            if decision.relation == name and self._touches(decision, claim):
                return self._trace("end not reached", f"{decision.cause}; {_rule(decision)}", sentence)
        for sentence, decision in sorted(joined, key=lambda item: item[1].cause is not None):
            detail = f"{decision.relation}{f': {decision.cause}' if decision.cause else ''}; {_rule(decision)}"
            return self._trace("taken for another" if decision.cause else "stated otherwise", detail, sentence)
        verbs = ", ".join(sentences[0].verbs)
        return self._trace("no word", f"verbs: {verbs}" if verbs else "", sentences[0])

    def _trace(self, fate: str, detail: str, sentence: "ExplainedSentence", rule: str | None = None) -> Trace:
        mentions = tuple(f"{self._explanation.words(m.span)} = {m.entity.id}" for m in sentence.mentions)
        return Trace(fate, detail, sentence.text, mentions, rule)

    def _joins(self, decision: "Decision", claim: Claim) -> bool:
        """Return True if a decision is about both ends, in whichever order."""
        sides = [[self._party(e) for p in side for e in _meant(p)] for side in (decision.subjects, decision.objects)]
        ends = (claim.subject, claim.object)
        return any(
            self._is_among(one, sides[0]) and self._is_among(two, sides[1]) for one, two in (ends, ends[::-1])
        )  # fmt: skip

    def _touches(self, decision: "Decision", claim: Claim) -> bool:
        """Return True if a decision is about one of the ends at least."""
        found = [self._party(e) for p in (*decision.subjects, *decision.objects) for e in _meant(p)]
        return self._is_among(claim.subject, found) or self._is_among(claim.object, found)

    def _party(self, entity: Entity) -> Party:
        if entity.id not in self._parties:
            self._parties[entity.id] = party_of(entity)
        return self._parties[entity.id]

    def _is_among(self, end: Party, parties: Iterable[Party]) -> bool:
        return any(is_same(end, party, self._leaders) for party in parties)


def _named(sentence: "ExplainedSentence") -> list[Entity]:
    """Return whom the extractor finds in a sentence, by name or by reference."""
    found = [e for m in sentence.mentions for e in (m.actor, *_meant(m))]
    found += [e for d in (*sentence.stated, *sentence.dropped) for p in (*d.subjects, *d.objects) for e in _meant(p)]
    return list({entity.id: entity for entity in found}.values())


def _meant(named: "Mention | Acting") -> Iterator[Entity]:
    """Yield whom a name stands for: a leader, and the state that they act for."""
    yield named.entity
    if named.person is not None:
        yield named.person.entity
        if named.person.state is not None:
            yield named.person.state


def _rule(decision: "Decision") -> str:
    return f"“{decision.word}” by {decision.pattern}" if decision.pattern else "the whole sentence was passed over"
