"""Mistakes: what was missed and what was said wrongly, each with what can be told of its cause."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from loaders.evaluation.claim import Claim
from loaders.evaluation.matching import match
from loaders.evaluation.party import Party, is_same

Kind = Literal["missed", "false alarm", "wrong modality"]

#: Causes, in the order in which they are looked for, with what each means.
CAUSES: Final[Mapping[str, str]] = {
    "polarity": "the relation is right, but stated instead of denied, or the other way round",
    "direction": "the relation is right, but its ends are exchanged",
    "relation": "the two actors are joined, but by another relation",
    "modality": "all is right but the modality",
    "not joined": "the other side names both actors of the document, but does not join them",
    "one end": "the other side names only one of the two actors anywhere in the document",
    "neither end": "the other side names neither actor anywhere in the document",
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One line of the gold or of the prediction that has no counterpart, or one that differs in modality."""

    kind: Kind
    #: A key of `CAUSES`.
    cause: str
    claim: Claim
    #: What the other side has in its place: a relation, or a modality.
    instead: str | None = None

    def as_dict(self) -> dict[str, str | None]:
        """Return the mistake as plain values."""
        claim = self.claim
        return {
            "kind": self.kind,
            "cause": self.cause,
            "document": claim.document,
            "subject": claim.names[0],
            "relation": claim.kind.name,
            "object": claim.names[1],
            "polarity": claim.polarity,
            "modality": claim.modality,
            "instead": self.instead,
            "sentence": claim.sentence or None,
        }


def find_mistakes(gold: Mapping[str, Sequence[Claim]], predicted: Mapping[str, Sequence[Claim]]) -> list[Mistake]:
    """Return the mistakes by document: missed lines, then false alarms, then wrong modalities."""
    found: list[Mistake] = []
    for document in sorted({*gold, *predicted}):
        found += _in_document(gold.get(document, ()), predicted.get(document, ()))
    return found


def _in_document(golds: Sequence[Claim], predictions: Sequence[Claim]) -> Iterator[Mistake]:
    matched = match(golds, predictions, "strict")
    taken = set(matched.values())
    leaders = tuple(p for g in golds for p in (g.subject, g.object) if p.type == "Leader")
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
    same = [o for o in others if _meets(claim, o, leaders)]
    turned = [o for o in others if _meets(claim, o, leaders, turned=True)]
    alike = [o for o in same if o.kind.name == claim.kind.name]
    if any(o.polarity != claim.polarity for o in alike):
        return Mistake(kind, "polarity", claim, alike[0].polarity)
    if any(o.kind.name == claim.kind.name for o in turned) and not claim.kind.symmetric:
        return Mistake(kind, "direction", claim)
    if same or turned:
        return Mistake(kind, "relation", claim, (same or turned)[0].kind.name)
    named = [any(is_same(end, p, leaders) for o in others for p in (o.subject, o.object))
             for end in (claim.subject, claim.object)]  # fmt: skip
    return Mistake(kind, ("neither end", "one end", "not joined")[sum(named)], claim)


def _meets(claim: Claim, other: Claim, leaders: Iterable[Party], *, turned: bool = False) -> bool:
    one, two = (other.object, other.subject) if turned else (other.subject, other.object)
    known = tuple(leaders)
    return is_same(claim.subject, one, known) and is_same(claim.object, two, known)
