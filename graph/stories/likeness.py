"""Whether two texts tell one story: most of their words are the same, and nothing was changed in place that matters.

What sites do to an agency's story is to cut it, to put other words before, after and between, and to change its
headline. What makes another story of it is a word or two changed within a sentence: that something did *not* happen, or
that it was another state. Both may leave the texts equally alike, so alikeness alone cannot tell.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from graph.stories.features import RUN, Features
from graph.stories.telling import denials, states

#: How alike (0 to 1, Jaccard of runs of words) two texts of one story are at least.
ALIKE = 0.5
#: What is changed in place has no more words than this, in either text.
_EDIT = 6
#: Nor has one text so many more than the other: a line between two sentences, an advertisement say, denies nothing.
_MORE = 4
#: So few words at the very beginning or end are no headline and no by-line, but part of the first or last sentence.
_EDGE = 2


def likeness(one: Features, other: Features) -> float:
    """Return how many runs of words two texts have in common, of all that either has: 0 to 1."""
    common = len(one.runs & other.runs)
    return common / (len(one.runs) + len(other.runs) - common) if common else 0.0


def tells(one: Features, other: Features) -> bool:
    """Return True if two texts tell one story."""
    shorter, longer = sorted((len(one.runs), len(other.runs)))
    return shorter >= ALIKE * longer and likeness(one, other) >= ALIKE and not contradicts(one, other)


def contradicts(one: Features, other: Features) -> bool:
    """Return True if a few words within a sentence were changed so that one text denies more, or names another state.

    Names that one of them adds are no contradiction.
    """
    for (first, second), (third, fourth) in _edits(one, other):
        if denials(one.words, first, second) != denials(other.words, third, fourth):
            return True
        # With a word on either side, which the change may have made part of another name.
        names = states(one.words, first - 1, second + 1), states(other.words, third - 1, fourth + 1)
        if not _within(*names) and not _within(*reversed(names)):
            return True
    return False


def _edits(one: Features, other: Features) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where a few words differ between words that are the same, as places in either text."""
    shared = [(place, other.places[run]) for run, place in one.places.items() if run in other.places]
    after = dict(pairwise(there := sorted(place for _, place in shared)))
    for (here, there_), (following, behind) in pairwise(shared):
        # Neighbours in both texts: what was moved elsewhere is no change in place.
        if after.get(there_) != behind or following - here == behind - there_ == 1:
            continue
        # Where a word is repeated beside the change, the runs on either side of it overlap.
        overlap = max(0, here + RUN - following, there_ + RUN - behind)
        yield from _short((here + RUN - overlap, following), (there_ + RUN - overlap, behind), _EDIT)
    if shared:
        (begin, start), (end, stop) = shared[0], shared[-1]
        if start == min(there) and stop == max(there):
            first = _same(one.words[:begin], other.words[:start])
            yield from _short((first, begin), (first, start), _EDIT if first > 1 else _EDGE)
            last = _same(one.words[: end + RUN - 1 : -1], other.words[: stop + RUN - 1 : -1])
            here, there_ = len(one.words) - last, len(other.words) - last
            yield from _short((end + RUN, here), (stop + RUN, there_), _EDIT if last > 1 else _EDGE)


def _short(
    here: tuple[int, int], there: tuple[int, int], most: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    shorter, longer = sorted((here[1] - here[0], there[1] - there[0]))
    if longer <= most and longer - shorter <= _MORE:
        yield here, there


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words are the same at the beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), pairs))


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Return True if the items of one stand in the other, in their order."""
    rest = iter(many)
    return all(item in rest for item in few)
