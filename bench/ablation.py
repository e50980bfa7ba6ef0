"""What each part of the extractor is worth: the scores without it.

Each part is switched off by putting something that finds nothing in its place, so that the extractor itself needs no
switches.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from unittest.mock import patch

from bench.golds import Gold
from graph.statement import Statement
from loaders.extraction import RulesExtractor, extractor, preparation
from loaders.extraction.discourse import Discourse
from loaders.extraction.exercises import ExerciseFinder
from loaders.extraction.generalisation import Silent
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.passage import Passage
from loaders.extraction.status import Status, StatusReader
from loaders.extraction.structure import StructureFinder
from training.resampling import Scored, scored, spread

LEVELS = ("strict", "polar", "pair")


def _nothing(*_: object, **__: object) -> tuple[()]:
    return ()


def _no_list(*_: object, **__: object) -> list[object]:
    return []


def _none(*_: object, **__: object) -> None:
    return None


#: By part: (object, attribute, what stands in for it).
_OFF: Mapping[str, Sequence[tuple[object, str, object]]] = {
    "pronouns": [(Discourse, "pronoun", _no_list)],
    "descriptions (\"both countries\")": [
        (Discourse, name, _no_list) for name in ("group", "last_state", "titled", "people_group")
    ],
    "lists of names": [(Passage, "_lists", _nothing)],
    "names joined before the parse": [(preparation, "join_names", lambda doc, *_: doc)],
    "treaties, bodies, rulers": [
        (StructureFinder, name, _nothing) for name in ("agreements", "signatories", "bodies", "leaderships", "in_years")
    ],
    "exercises": [(ExerciseFinder, "topic", _none), (StructureFinder, "unnamed_drill", _none)],
    "offices": [(RulesExtractor, "_offices", _nothing)],
    "status": [(StatusReader, "read", lambda *_: Status())],
    "topics without politics": [(extractor, "is_off_topic", lambda *_: False)],
}  # fmt: skip


def parts() -> Iterator[tuple[str, Callable[[ExitStack], RulesExtractor]]]:
    """Yield each part with what makes an extractor without it; what is patched stays so until the stack closes."""
    lexicon = load_lexicon()
    yield "verbs", lambda _: RulesExtractor(lexicon=replace(lexicon, verbs={}))
    yield "nouns of events", lambda _: RulesExtractor(lexicon=replace(lexicon, nouns={}))
    yield "adjectives", lambda _: RulesExtractor(lexicon=replace(lexicon, adjectives={}))
    yield "learned relations", lambda _: RulesExtractor(generaliser=Silent())
    for name, changes in _OFF.items():
        yield name, lambda stack, changes=changes: _patched(stack, changes)  # type: ignore[misc]


def _patched(stack: ExitStack, changes: Sequence[tuple[object, str, object]]) -> RulesExtractor:
    for owner, attribute, stand_in in changes:
        stack.enter_context(patch.object(owner, attribute, stand_in))
    return RulesExtractor()


def predict(extract: RulesExtractor, gold: Gold) -> dict[str, tuple[Statement, ...]]:
    """Return what an extractor finds, by document."""
    return {a.name: extract.extract(a.document) for a in gold.documents}


def ablate(golds: Sequence[Gold]) -> None:
    """Print the loss of F1 without each part, with its spread over resampled documents."""
    whole = {gold.name: scored(gold.documents, predict(RulesExtractor(), gold)) for gold in golds}
    print("\n## Without a part: the loss of F1\n")
    heads = [f"{gold.name}: {level}" for gold in golds for level in LEVELS]
    print("| without | " + " | ".join(heads) + " |\n|---" * 1 + "|---" * len(heads) + "|")
    for name, make in parts():
        with ExitStack() as stack:
            without = make(stack)
            rows = [scored(gold.documents, predict(without, gold)) for gold in golds]
        cells = [_cell(whole[g.name], row, level) for g, row in zip(golds, rows, strict=True) for level in LEVELS]
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def _cell(whole: Scored, without: Scored, level: str) -> str:
    mean, deviation = spread(whole, level, less=without)
    return f"{mean:+.3f} ± {deviation:.3f}"
