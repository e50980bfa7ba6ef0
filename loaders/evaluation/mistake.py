"""Mistakes: what was missed and what was said wrongly, each with what can be told of its cause."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from loaders.evaluation.claim import Claim
from loaders.evaluation.matching import match
from loaders.evaluation.party import Party, is_same

Kind = Literal["missed", "false alarm", "wrong modality"]
KINDS: Final[tuple[Kind, ...]] = ("missed", "false alarm", "wrong modality")

#: Causes, in the order in which they are looked for, with what each means.
CAUSES: Final[Mapping[str, str]] = {
    "polarity": "the relation is right, but stated instead of denied, or the other way round",
    "twice": "the other side says it, but fewer times: one statement told in two modalities, say",
    "direction": "the relation is right, but its ends are exchanged",
    "relation": "the two actors are joined, but by another relation",
    "modality": "all is right but the modality",
    "not joined": "the other side names both actors of the document, but does not join them",
    "one end": "the other side names only one of the two actors anywhere in the document",
    "neither end": "the other side names neither actor anywhere in the document",
}


@dataclass(frozen=True, slots=True)
class Trace:
    """What the extractor did about a line, as its own decisions tell."""

    #: A key of `FATES` in loaders.evaluation.tracing.
    fate: str
    #: The rule that stated it, or the reason why none did.
    detail: str
    sentence: str = ""
    #: Whom the sentence names: its words and the id.
    mentions: tuple[str, ...] = ()
    #: The rule that made a false alarm.
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """One line of the gold or of the prediction that has no counterpart, or one that differs in modality."""

    kind: Kind
    #: A key of `CAUSES`.
    cause: str
    claim: Claim
    #: What the other side has in its place: a relation, a polarity or a modality.
    instead: str | None = None
    #: What the extractor did about it, where the documents were at hand.
    trace: Trace | None = None

    @property
    def sentence(self) -> str:
        """The sentence that the line rests on, or the one in which the extractor came nearest to it; may be empty."""
        return self.claim.sentence or (self.trace.sentence if self.trace is not None else "")

    def as_dict(self) -> dict[str, object]:
        """Return the mistake as plain values."""
        claim, trace = self.claim, self.trace
        told: dict[str, object] = {
            "kind": self.kind,
            "cause": self.cause,
            "document": claim.document,
            "subject": claim.names[0],
            "relation": claim.kind.name,
            "object": claim.names[1],
            "polarity": claim.polarity,
            "modality": claim.modality,
            "instead": self.instead,
            "sentence": self.sentence or None,
        }
        if trace is not None:
            told |= {"fate": trace.fate, "detail": trace.detail, "mentions": list(trace.mentions), "rule": trace.rule}
        return told


def find_mistakes(gold: Mapping[str, Sequence[Claim]], predicted: Mapping[str, Sequence[Claim]]) -> list[Mistake]:
    """Return the mistakes by document: missed lines, then false alarms, then wrong modalities."""
    found: list[Mistake] = []
    for document in sorted({*gold, *predicted}):
        found += _in_document(gold.get(document, ()), predicted.get(document, ()))
    return found


def leaders_of(golds: Sequence[Claim]) -> tuple[Party, ...]:
    """Return the leaders of one document's gold lines: a family name that several bear tells none of them."""
    return tuple(p for g in golds for p in (g.subject, g.object) if p.type == "Leader")


def _in_document(golds: Sequence[Claim], predictions: Sequence[Claim]) -> Iterator[Mistake]:
    matched = match(golds, predictions, "strict")
    taken = set(matched.values())
    leaders = leaders_of(golds)
    for number, claim in enumerate(golds):
        if number not in matched:
            yield _judge("missed", claim, predictions, leaders)
    for number, claim in enumerate(predictions):
        if number not in taken:
            yield _judge("false alarm", claim, golds, leaders)
    for number, other in matched.items():
        if golds[number].modality not in {None, predictions[other].modality}:
            yield Mistake("wrong modality", "modality", golds[number], predictions[other].modality)


def _judge(kind: Kind, claim: Claim, others: Sequence[Claim], leaders: Sequence[Party]) -> Mistake:
    turned = [o for o in others if _meets(claim, o, leaders, turned=True)]
    same = [o for o in others if _meets(claim, o, leaders) or (claim.kind.symmetric and o in turned)]
    alike = [o for o in same if o.kind.name == claim.kind.name]
    opposite = [o for o in alike if o.polarity != claim.polarity]
    if opposite:
        return Mistake(kind, "polarity", claim, opposite[0].polarity)
    if alike:
        return Mistake(kind, "twice", claim, alike[0].modality)
    if any(o.kind.name == claim.kind.name for o in turned):
        return Mistake(kind, "direction", claim)
    if same or turned:
        return Mistake(kind, "relation", claim, (same or turned)[0].kind.name)
    named = [any(is_same(end, p, leaders) for o in others for p in (o.subject, o.object))
             for end in (claim.subject, claim.object)]  # fmt: skip
    return Mistake(kind, ("neither end", "one end", "not joined")[sum(named)], claim)


def _meets(claim: Claim, other: Claim, leaders: Sequence[Party], *, turned: bool = False) -> bool:
    one, two = (other.object, other.subject) if turned else (other.subject, other.object)
    return is_same(claim.subject, one, leaders) and is_same(claim.object, two, leaders)
