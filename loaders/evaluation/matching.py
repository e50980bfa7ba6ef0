"""Which predicted lines stand for which gold lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

from loaders.evaluation.claim import Claim
from loaders.evaluation.party import Party, is_same

#: strict: relation, polarity and entities are equal. polar: the relation's valence, polarity and entities are. pair:
#: the two entities are, in either order. unsigned: as strict, but whatever the polarity.
Level = Literal["strict", "polar", "pair", "unsigned"]
LEVELS: tuple[Level, ...] = get_args(Level)


def is_match(gold: Claim, predicted: Claim, level: Level, leaders: Sequence[Party]) -> bool:
    """Return True if a predicted line says at this level what the gold line says."""
    if level in ("strict", "unsigned") and gold.kind.name != predicted.kind.name:
        return False
    if level == "polar" and gold.kind.valence != predicted.kind.valence:
        return False
    if level in ("strict", "polar") and gold.polarity != predicted.polarity:
        return False
    ends = [(predicted.subject, predicted.object)]
    if level == "pair" or gold.kind.symmetric or predicted.kind.symmetric:
        ends.append((predicted.object, predicted.subject))
    return any(is_same(gold.subject, one, leaders) and is_same(gold.object, two, leaders) for one, two in ends)


def match(golds: Sequence[Claim], predictions: Sequence[Claim], level: Level) -> Mapping[int, int]:
    """Return a largest one-to-one matching of one document's lines: predictions' indices by those of gold lines.

    Lines of equal modality are matched first; then augmenting paths (Kuhn 1955) bring in what else can be matched.
    """
    parties = (party for gold in golds for party in (gold.subject, gold.object))
    leaders = tuple({party.id: party for party in parties if party.type == "Leader"}.values())
    edges: list[list[int]] = []
    holder: dict[int, int] = {}
    waiting: list[int] = []
    for number, gold in enumerate(golds):
        fits = [j for j, predicted in enumerate(predictions) if is_match(gold, predicted, level, leaders)]
        alike = [j for j in fits if predictions[j].modality == gold.modality]
        edges.append(alike + [j for j in fits if predictions[j].modality != gold.modality])
        free = next((j for j in alike if j not in holder), None)
        if free is None:
            waiting.append(number)
        else:
            holder[free] = number
    for number in waiting:
        _augment(number, edges, holder)
    return {number: j for j, number in holder.items()}


def _augment(start: int, edges: Sequence[Sequence[int]], holder: dict[int, int]) -> None:
    """Match a gold line, moving others to further predictions where needed; leave all as it is if that is impossible.

    A depth-first search with a stack of its own, since a file of thousands of like lines makes long paths.
    """
    seen: set[int] = set()
    path: list[tuple[int, Iterator[int]]] = [(start, iter(edges[start]))]
    taken: list[int] = []
    while path:
        choice = next((j for j in path[-1][1] if j not in seen), None)
        if choice is None:
            path.pop()
            if taken:
                taken.pop()
            continue
        seen.add(choice)
        taken.append(choice)
        if choice not in holder:
            holder.update(zip(taken, (number for number, _ in path), strict=True))
            return
        path.append((holder[choice], iter(edges[holder[choice]])))
