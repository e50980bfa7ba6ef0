"""Words that tell one story from another that is otherwise the same: denials, and the names of states."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from graph.stories.features import words_of

#: Words of the longest name that is looked for.
_LONGEST = 5


def denials(words: Sequence[str], start: int, end: int) -> int:
    """Return how many words from start to end deny."""
    return sum(word.casefold() in _denying() for word in words[start:end])


def states(words: Sequence[str], start: int, end: int) -> tuple[str, ...]:
    """Return the codes of the states that words from start to end name, wholly or with words beside them."""
    found: list[str] = []
    place = max(0, start - _LONGEST)
    while place < min(end, len(words)):
        code, length = _named(words, place)
        if code and place + length > start:
            found.append(code)
        place += length
    return tuple(found)


def _named(words: Sequence[str], place: int) -> tuple[str | None, int]:
    for name, cased, code in _names().get(words[place].casefold(), ()):
        given = tuple(words[place : place + len(name)])
        # A name such as US is one only as it is written: "us" is another word.
        if given == name or (not cased and tuple(map(str.casefold, given)) == tuple(map(str.casefold, name))):
            return code, len(name)
    return None, 1


@cache
def _denying() -> frozenset[str]:
    lines = files(__package__).joinpath("data/denials.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], bool, str]]]:
    """Return names by their first word in lower case, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], bool, str]]] = defaultdict(list)
    for line in files(__package__).joinpath("data/states.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, code, cased = line.split("\t")
        name = tuple(words_of(text))
        found[name[0].casefold()].append((name, cased == "1", code))
    return {first: sorted(names, key=lambda each: (-len(each[0]), each)) for first, names in found.items()}
