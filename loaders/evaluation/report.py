"""An error report: mistakes grouped by cause, relation, document and what the extractor did."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.evaluation.claim import read_claims
from loaders.evaluation.mistake import KINDS, Mistake, find_mistakes
from loaders.evaluation.page import GROUPS, page
from loaders.evaluation.scores import Scores
from loaders.evaluation.scoring import score
from loaders.evaluation.tracing import trace_mistakes

if TYPE_CHECKING:
    from loaders.explanation import Explanation

#: Groups that the table for a terminal shows of each kind.
_SHOWN = 30
_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of a prediction with every mistake behind them."""

    scores: Scores
    mistakes: tuple[Mistake, ...]

    def counts(self, group: str) -> list[tuple[str, tuple[int, ...]]]:
        """Return for each member of a group how many lines are mistakes of each kind, the largest first.

        Args:
            group: A key of `GROUPS`.
        """
        key = GROUPS[group]
        found = Counter((name, m.kind) for m in self.mistakes if (name := key(m)) is not None)
        counted = {name: tuple(found[name, kind] for kind in KINDS) for name, _ in found}
        return sorted(counted.items(), key=lambda item: (-sum(item[1]), item[0]))

    def table(self) -> str:
        """Return the counts for a terminal."""
        lines = []
        for group in GROUPS:
            rows = self.counts(group)
            if not rows:
                continue
            lines += ["", f"{f'by {group}':<{_WIDTH}}{'missed':>8}{'false':>8}{'modality':>10}"]
            lines += [f"{_cut(name):<{_WIDTH}}{a:>8}{b:>8}{c:>10}" for name, (a, b, c) in rows[:_SHOWN]]
            lines += [f"{len(rows) - _SHOWN} more"] if len(rows) > _SHOWN else []
        return "\n".join(lines).strip()

    def as_dict(self) -> dict[str, object]:
        """Return scores, counts and mistakes as plain values."""
        return {
            "scores": self.scores.as_dict(),
            "counts": {
                group: {name: dict(zip(KINDS, row, strict=True)) for name, row in self.counts(group)}
                for group in GROUPS
            },
            "mistakes": [m.as_dict() for m in self.mistakes],
        }

    def page(self) -> str:
        """Return one HTML document that needs no network; everything that comes from documents is escaped."""
        return page(self.scores.table(), {group: self.counts(group) for group in GROUPS}, self.mistakes)


def report(gold: Path, predicted: Path, explanations: Iterable["Explanation"] = ()) -> Report:
    """Return the scores of a prediction with its mistakes.

    Args:
        gold: Annotated statements, one a line in the form of docs/triples.md.
        predicted: Extracted ones.
        explanations: How the extractor came to the predicted ones; each mistake is then traced to what it did.

    Raises:
        EvaluationError: A file cannot be read, or a line is no statement.
    """
    golds, predictions = read_claims(gold), read_claims(predicted)
    mistakes = trace_mistakes(find_mistakes(golds, predictions), explanations, golds)
    return Report(score(gold, predicted), tuple(mistakes))


def _cut(name: str) -> str:
    return name if len(name) < _WIDTH else f"{name[: _WIDTH - 2]}…"
