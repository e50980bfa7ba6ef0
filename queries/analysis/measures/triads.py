"""Three actors, each two of which cooperate or clash: balanced or not."""

from heapq import nsmallest
from itertools import combinations

from queries.analysis.dyad import Dyad
from queries.analysis.measure import Finding, Focus, Measure, Row
from queries.analysis.network import Network
from queries.analysis.signed import Triad, triads

#: What a triad is called, by how many of its dyads clash.
NAMES = ("three friends", "torn friend", "common foe", "three foes")


def find(network: Network, focus: Focus) -> Finding:
    """Return the triads with their dyads, unbalanced ones first, and of these the best believed."""
    tally = _Tally(focus, len(network.nodes))
    wanted = nsmallest(focus.limit, filter(tally.count, triads(network)), key=_order)
    dyads = {(dyad.one, dyad.two): dyad for dyad in network.dyads}
    rows = tuple(_row(network, triad, [dyads[pair] for pair in combinations(triad.actors, 2)]) for triad in wanted)
    values = {
        actor: {"balanced_triads": tally.of_actor[True][actor], "unbalanced_triads": tally.of_actor[False][actor]}
        for actor in range(len(network.nodes))
    }
    # Each triad was counted for three actors.
    balanced, unbalanced = (sum(tally.of_actor[kind]) // 3 for kind in (True, False))
    return Finding(rows, tally.wanted, values, (f"{balanced} balanced and {unbalanced} unbalanced triads",))


class _Tally:
    """Counts triads as they come by."""

    def __init__(self, focus: Focus, actors: int) -> None:
        self._focus = focus
        #: How many balanced and unbalanced ones each actor is in.
        self.of_actor = {True: [0] * actors, False: [0] * actors}
        self.wanted = 0

    def count(self, triad: Triad) -> bool:
        """Count a triad, and return whether it is wanted."""
        counts = self.of_actor[triad.balanced]
        for actor in triad.actors:
            counts[actor] += 1
        wanted = self._focus.wants(*triad.actors)
        self.wanted += wanted
        return wanted


def _order(triad: Triad) -> tuple[bool, float, int, tuple[int, int, int]]:
    return triad.balanced, -triad.belief, -triad.documents, triad.actors


def _row(network: Network, triad: Triad, dyads: list[Dyad]) -> Row:
    nodes = [network.nodes[actor] for actor in triad.actors]
    return (
        NAMES[triad.clashes],
        triad.balanced,
        *(node.name for node in nodes),
        *("+" if dyad.sign > 0 else "-" for dyad in dyads),
        [" – ".join(network.nodes[end].name for end in (dyad.one, dyad.two)) for dyad in dyads if dyad.mixed],
        triad.belief,
        triad.documents,
        [node.id for node in nodes],
    )


TRIADS = Measure(
    name="triads",
    meaning="Which three actors are balanced or not, with their three dyads",
    columns=("kind", "balanced", "a", "b", "c", "ab", "ac", "bc", "mixed", "belief",
             "documents", "ids"),
    find=find,
    signed=True,
    values=("balanced_triads", "unbalanced_triads"),
)  # fmt: skip
