"""An error report as one HTML page that needs no network, with tables that sort and narrow down the mistakes."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import Final

from loaders.evaluation.mistake import CAUSES, KINDS, Mistake
from loaders.evaluation.tracing import FATES

#: By what mistakes are grouped; None where a mistake belongs to no group of the kind.
GROUPS: Final[Mapping[str, Callable[[Mistake], str | None]]] = {
    "cause": lambda m: m.cause,
    "relation": lambda m: m.claim.kind.name,
    "document": lambda m: m.claim.document,
    "fate": lambda m: m.trace.fate if m.trace is not None and m.kind == "missed" else None,
    "rule": lambda m: m.trace.rule if m.trace is not None else None,
}
_TITLES = {"fate": "what became of those missed", "rule": "rule that stated it"}
#: One group's names with how many mistakes there are of each kind.
Counts = Sequence[tuple[str, tuple[int, ...]]]


def page(scores: str, counts: Mapping[str, Counts], mistakes: Sequence[Mistake]) -> str:
    """Return one HTML document; everything that comes from documents is escaped.

    Args:
        scores: The scores as text.
        counts: For each key of `GROUPS` its names with their counts; a group without names is not shown.
        mistakes: All of them.
    """
    template = Template((files("loaders.evaluation") / "report.html").read_text("utf-8"))
    traced = any(m.trace is not None for m in mistakes)
    return template.substitute(
        scores=escape(scores),
        tables="".join(_counts(group, rows) for group, rows in counts.items() if rows),
        meanings="".join(_meaning(*item) for item in (*CAUSES.items(), *(FATES.items() if traced else ()))),
        heads="".join(f"<th><button>{head}</button></th>" for head in _heads(traced=traced)),
        rows="".join(_row(m, traced=traced) for m in mistakes),
    )


def _heads(*, traced: bool) -> tuple[str, ...]:
    return ("kind", "cause", "document", "statement", "instead", *(["what was done"] if traced else []), "sentence")


def _counts(group: str, rows: Counts) -> str:
    heads = "".join(f"<th><button>{head}</button></th>" for head in (_TITLES.get(group, group), *KINDS, "all"))
    lines = "".join(_line(group, name, numbers) for name, numbers in rows)
    return f'<div><table class="sortable"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>'


def _line(group: str, name: str, numbers: Sequence[int]) -> str:
    chosen = f'data-group="{group}" data-word="{escape(name)}"'
    cells = "".join(
        f'<td class=n data-sort="{n}">' + (f'<button {chosen} data-kind="{kind}">{n}</button>' if n else "") + "</td>"
        for kind, n in zip(KINDS, numbers, strict=True)
    )
    total = f'<td class=n data-sort="{sum(numbers)}">{sum(numbers)}</td>'
    return f"<tr><td><button {chosen}>{escape(name)}</button></td>{cells}{total}</tr>"


def _meaning(name: str, means: str) -> str:
    return f"<dt>{escape(name)}</dt><dd>{escape(means)}</dd>"


def _row(mistake: Mistake, *, traced: bool) -> str:
    claim = mistake.claim
    denied = " (denied)" if claim.polarity == "negative" else ""
    stated = f"{claim.names[0]} {claim.kind.name} {claim.names[1]}{denied}, {claim.modality or 'no modality'}"
    cells = [escape(c) for c in (mistake.kind, mistake.cause, claim.document, stated, mistake.instead or "")]
    cells += [_done(mistake)] if traced else []
    cells.append(_sentence(mistake))
    groups = "".join(f' data-{g}="{escape(name)}"' for g, key in GROUPS.items() if (name := key(mistake)) is not None)
    return f'<tr data-kind="{mistake.kind}"{groups}>{"".join(f"<td>{c}</td>" for c in cells)}</tr>'


def _done(mistake: Mistake) -> str:
    trace = mistake.trace
    if trace is None:
        return ""
    return f"<b>{escape(trace.fate)}</b>{': ' if trace.detail else ''}{escape(trace.detail)}"


def _sentence(mistake: Mistake) -> str:
    named = mistake.trace.mentions if mistake.trace is not None else ()
    shown = f"<small>{escape('; '.join(named))}</small>" if named else ""
    return escape(mistake.sentence) + shown
