"""An error report: mistakes grouped by cause, relation and document, as a table, as plain values and as a page."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

from loaders.evaluation.claim import read_claims
from loaders.evaluation.mistake import CAUSES, Kind, Mistake, find_mistakes
from loaders.evaluation.scores import Scores
from loaders.evaluation.scoring import score

_KINDS: tuple[Kind, ...] = ("missed", "false alarm", "wrong modality")


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of a prediction with every mistake behind them."""

    scores: Scores
    mistakes: tuple[Mistake, ...]

    def counts(self, key: Callable[[Mistake], str]) -> list[tuple[str, tuple[int, ...]]]:
        """Return for each group how many lines were missed, false alarms and of wrong modality; the largest first."""
        found = Counter((key(m), m.kind) for m in self.mistakes)
        groups = {name: tuple(found[name, kind] for kind in _KINDS) for name, _ in found}
        return sorted(groups.items(), key=lambda item: (-sum(item[1]), item[0]))

    def table(self) -> str:
        """Return counts by cause and by relation for a terminal."""
        lines = []
        for title, key in _GROUPS.items():
            lines += ["", f"{title:<28}{'missed':>8}{'false':>8}{'modality':>10}"]
            lines += [f"{name:<28}{a:>8}{b:>8}{c:>10}" for name, (a, b, c) in self.counts(key)[:_SHOWN]]
        return "\n".join(lines).strip()

    def as_dict(self) -> dict[str, object]:
        """Return scores, counts and mistakes as plain values."""
        return {
            "scores": self.scores.as_dict(),
            "counts": {
                title.split()[-1]: {name: dict(zip(_KINDS, row, strict=True)) for name, row in self.counts(key)}
                for title, key in _GROUPS.items()
            },
            "mistakes": [m.as_dict() for m in self.mistakes],
        }

    def page(self) -> str:
        """Return one HTML document that needs no network; everything that comes from documents is escaped."""
        template = Template((files("loaders.evaluation") / "report.html").read_text("utf-8"))
        tables = "".join(self._counts(title, key) for title, key in _GROUPS.items())
        rows = "".join(map(_row, self.mistakes))
        return template.substitute(scores=escape(self.scores.table()), tables=tables, rows=rows)

    def _counts(self, title: str, key: Callable[[Mistake], str]) -> str:
        rows = "".join(
            f"<tr><td>{_link(title, name)}</td>" + "".join(f"<td class=n>{n or ''}</td>" for n in row) + "</tr>"
            for name, row in self.counts(key)
        )
        heads = "".join(f"<th>{kind}</th>" for kind in _KINDS)
        return f"<table><thead><tr><th>{title}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"


_GROUPS: dict[str, Callable[[Mistake], str]] = {
    "by cause": lambda m: m.cause,
    "by relation": lambda m: m.claim.kind.name,
    "by document": lambda m: m.claim.document,
}
#: Groups that the table for a terminal shows of each kind.
_SHOWN = 30


def report(gold: Path, predicted: Path) -> Report:
    """Return the scores of a prediction with its mistakes.

    Args:
        gold: Annotated statements, one a line in the form of docs/triples.md.
        predicted: Extracted ones.

    Raises:
        EvaluationError: A file cannot be read, or a line is no statement.
    """
    return Report(score(gold, predicted), tuple(find_mistakes(read_claims(gold), read_claims(predicted))))


def _row(mistake: Mistake) -> str:
    claim = mistake.claim
    denied = " (denied)" if claim.polarity == "negative" else ""
    stated = f"{claim.names[0]} {claim.kind.name} {claim.names[1]}{denied}, {claim.modality or 'no modality'}"
    cells = (mistake.kind, mistake.cause, claim.document, stated, mistake.instead or "", claim.sentence)
    words = " ".join((mistake.kind, mistake.cause, claim.document, claim.kind.name))
    return f'<tr data-words="{escape(words)}">{"".join(f"<td>{escape(c)}</td>" for c in cells)}</tr>'


def _link(title: str, name: str) -> str:
    tells = f' title="{escape(CAUSES[name])}"' if title == "by cause" else ""
    return f'<button data-word="{escape(name)}"{tells}>{escape(name)}</button>'
