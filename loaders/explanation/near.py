"""Near misses: what of a sentence's dropped decisions helps a reader to see why a statement is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.extraction.trail import Decision


def near_misses(decisions: Sequence[Decision], stated: Mapping[str, Decision], *, several: bool) -> list[Decision]:
    """Return what was dropped, once for each word, relation and cause, in the order of the words.

    Left out is what another rule stated of the same actors, and words that join nobody, unless the sentence names
    several actors and has nothing better to show.

    Args:
        decisions: All decisions of a sentence.
        stated: Those that are shown as its statements, by the statement's id.
        several: Whether the sentence names more than one actor.
    """
    told = {(d.relation, _ends(d)) for d in stated.values()}
    near = [d for d in decisions if d.cause is not None and (d.relation, _ends(d)) not in told]
    filled = [d for d in near if _ends(d) or not d.relation]
    shown = filled or (near if several and not stated else [])
    kept: dict[tuple[object, ...], Decision] = {}
    for decision in (*shown, *_repeated(decisions, stated)):
        kept.setdefault((decision.place, decision.relation, decision.cause), decision)
    return sorted(kept.values(), key=lambda d: (d.place, d.relation))


def _repeated(decisions: Iterable[Decision], stated: Mapping[str, Decision]) -> Iterator[Decision]:
    """Yield what repeats a statement that another rule of the sentence makes more surely."""
    for decision in decisions:
        first = stated.get(decision.statement or "")
        if first is not None and first is not decision:
            yield replace(decision, cause=f"the same statement as by “{first.word}” ({first.pattern})", statement=None)


def _ends(decision: Decision) -> frozenset[str]:
    return frozenset(p.entity.id for p in (*decision.subjects, *decision.objects))
