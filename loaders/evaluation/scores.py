"""The numbers of an evaluation, as a table and as JSON-ready values."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

_HEADING = f"{'':<18}{'precision':>11}{'recall':>9}{'F1':>8}{'matched':>10}{'predicted':>11}{'gold':>7}"


@dataclass(frozen=True, slots=True)
class Ratios:
    """Micro precision, recall and F1, and the counts that they rest on."""

    matched: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted lines that are right; 0 where there are none."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold lines that are found; 0 where there are none."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if self.matched else 0.0

    def as_dict(self) -> dict[str, float]:
        """Return ratios and counts by name."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1, **asdict(self)}

    def row(self, name: str) -> str:
        """Return the line of the table."""
        ratios = f"{self.precision:>11.3f}{self.recall:>9.3f}{self.f1:>8.3f}"
        return f"{name:<18}{ratios}{self.matched:>10}{self.predicted:>11}{self.gold:>7}"


@dataclass(frozen=True, slots=True)
class Scores:
    """How predictions agree with gold lines over all documents."""

    #: Documents with a gold or a predicted line.
    documents: int
    #: Relation, polarity and entities are right.
    strict: Ratios
    #: The relation's valence, the polarity and the entities are right.
    polar: Ratios
    #: The two entities are right.
    pair: Ratios
    #: `strict` of each relation.
    by_relation: Mapping[str, Ratios]
    #: Share of the strict matches whose modality is right.
    modality_accuracy: float
    #: Share of the matches made whatever the polarity whose polarity is right.
    polarity_accuracy: float

    def as_dict(self) -> dict[str, object]:
        """Return all numbers by name, as JSON can hold them."""
        return {
            "documents": self.documents,
            "strict": self.strict.as_dict(),
            "polar": self.polar.as_dict(),
            "pair": self.pair.as_dict(),
            "modality_accuracy": self.modality_accuracy,
            "polarity_accuracy": self.polarity_accuracy,
            "by_relation": {name: ratios.as_dict() for name, ratios in self.by_relation.items()},
        }

    def table(self) -> str:
        """Return the numbers as text for a terminal, 74 columns wide."""
        return "\n".join(self._rows())

    def _rows(self) -> Iterator[str]:
        yield f"{self.documents} document{'' if self.documents == 1 else 's'}"
        yield _HEADING
        yield self.strict.row("strict")
        yield self.polar.row("polar")
        yield self.pair.row("pair")
        yield ""
        yield "By relation, strict"
        yield _HEADING
        for name, ratios in self.by_relation.items():
            yield ratios.row(name)
        yield ""
        yield f"Modality is right in {self.modality_accuracy:.1%} of the strict matches,"
        yield f"polarity in {self.polarity_accuracy:.1%} of the matches made without it."
