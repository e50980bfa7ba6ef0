"""A statement: subject, relation, object, and the evidence for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.entity import Entity
from graph.errors import OntologyError
from graph.evidence import Evidence
from graph.identity import digest
from graph.ontology import MODALITIES, POLARITIES, RELATION_TYPES, RelationType


@dataclass(frozen=True, slots=True)
class Statement:
    """What one or more documents state.

    The ends of a symmetric relation stand in the order of their ids, so that a dyad has one statement.

    Raises:
        OntologyError: The relation, polarity or modality is unknown, the relation does not join these types, or both
            ends are the same entity.
    """

    subject: Entity
    relation: str
    object: Entity
    polarity: str = "positive"
    modality: str = "asserted"
    #: ISO 8601 start and end of a structural relation's term, where known.
    valid_from: str | None = None
    valid_to: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        kind = RELATION_TYPES.get(self.relation)
        if kind is None:
            raise OntologyError(
                f"relation {self.relation!r} is unknown", remedy="See docs/ontology.md for the relations"
            )
        if self.polarity not in POLARITIES or self.modality not in MODALITIES:
            raise OntologyError(
                f"{self.polarity!r} or {self.modality!r} is no polarity or modality",
                remedy=f"Use {', '.join(POLARITIES)} and {', '.join(MODALITIES)}",
            )
        if kind.symmetric and self.object.id < self.subject.id:
            self._turn()
        if not kind.allows(self.subject.type, self.object.type) or self.subject.id == self.object.id:
            raise OntologyError(
                f"{self.relation} cannot join {self.subject.id} to {self.object.id}",
                remedy=f"{self.relation} goes from {'/'.join(kind.domain)} to {'/'.join(kind.range)}",
            )

    def _turn(self) -> None:
        subject, obj = self.object, self.subject
        object.__setattr__(self, "subject", subject)
        object.__setattr__(self, "object", obj)
        turned = tuple(replace(e, subject_span=e.object_span, object_span=e.subject_span) for e in self.evidence)
        object.__setattr__(self, "evidence", turned)

    @property
    def kind(self) -> RelationType:
        """The ontology's declaration of the relation."""
        return RELATION_TYPES[self.relation]

    @property
    def id(self) -> str:
        """Hash of ends, relation, polarity and modality; of a structural relation's start too, where it is known."""
        return self._id(self.polarity)

    @property
    def opposite_id(self) -> str:
        """Id of the statement that says the contrary: the same with the other polarity."""
        return self._id("negative" if self.polarity == "positive" else "positive")

    def _id(self, polarity: str) -> str:
        term = [self.valid_from] if self.kind.structural and self.valid_from else []
        return "s-" + digest(self.subject.id, self.relation, self.object.id, polarity, self.modality, *term)


def merged(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements with those of one id joined, in the order of first appearance.

    Evidence at one place counts once: the more confident one stays.
    """
    found: dict[str, Statement] = {}
    for statement in statements:
        known = found.get(statement.id)
        evidence = (*(known.evidence if known else ()), *statement.evidence)
        best: dict[str, Evidence] = {}
        for item in evidence:
            key = item.id_for(statement.id)
            if key not in best or item.confidence > best[key].confidence:
                best[key] = item
        ordered = tuple(sorted(best.values(), key=lambda e: (e.document, e.start, e.end)))
        found[statement.id] = replace(known or statement, evidence=ordered)
    return tuple(found.values())
