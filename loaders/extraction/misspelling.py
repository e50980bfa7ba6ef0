"""Misspelling: names of states with a wrong letter, where the model takes the word for a place or a people."""

from collections.abc import Iterable, Iterator

from loaders.extraction.named_text import NamedText
from loaders.gazetteer import Actor, Gazetteer, Match

_PLACES = frozenset({"GPE", "LOC", "NORP"})


def find_misspelt(
    named: NamedText, matches: Iterable[Match], gazetteer: Gazetteer
) -> Iterator[tuple[int, int, Actor, str]]:
    """Yield start, end, country and form of names such as "Afganistan" that no match covers."""
    taken = [(m.start, m.end) for m in matches]
    for entity in named.entities:
        if entity.label not in _PLACES or any(a < entity.end and entity.start < b for a, b in taken):
            continue
        name = entity.text.removeprefix("the ").removesuffix("'s").removesuffix("’s")
        actor = gazetteer.misspelt(name)
        if actor is not None:
            start = entity.start + entity.text.index(name)
            yield start, start + len(name), actor, "adjective" if entity.label == "NORP" else "name"
