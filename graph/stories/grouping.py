"""Which documents tell one story, of a set that fits in memory.

The rule: take the documents in an order of their own, the fullest first, of equally full ones by id. Each belongs to
the first before it that leads a story and tells the same; if there is none, it leads a story itself, whose name is its
id. So a story is its fullest print with what was cut from it or set around it, and does not drift from copy to copy of
copies. As nothing but the documents decides, the same set gives the same stories in whatever order it comes.
"""

from collections import defaultdict
from collections.abc import Mapping

from graph.stories.features import Features
from graph.stories.likeness import tells
from graph.stories.signature import signature


def order(runs: int, document: str) -> tuple[int, str]:
    """Return by what documents are taken in turn, given the number of different runs of words and the id."""
    return -runs, document


def stories(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the story of each document.

    Args:
        texts: Plain texts by document id.

    Returns:
        For each id that of the document which leads its story: its own, if it tells what no fuller one does.
    """
    found = {key: key for key in texts}
    signed = {key: own for key, text in texts.items() if (own := signature(text)) is not None}
    leading: dict[tuple[int, int], list[str]] = defaultdict(list)
    features: dict[str, Features] = {}
    for key in sorted(signed, key=lambda key: order(signed[key].runs, key)):
        bands = list(enumerate(signed[key].bands))
        near = {leader for band in bands for leader in leading[band]}
        for leader in sorted(near, key=lambda other: order(signed[other].runs, other)):
            for each in (key, leader):
                features.setdefault(each, Features.of(texts[each]))
            if tells(features[key], features[leader]):
                found[key] = leader
                break
        else:
            for band in bands:
                leading[band].append(key)
    return found
