"""Three actors, each two of which cooperate or clash: balanced or not."""

from heapq import nsmallest

from queries.analysis.measure import Finding, Focus, Measure, Row
from queries.analysis.network import Network
from queries.analysis.signed import Triad, triads

#: What a triad is called, by how many of its dyads clash.
NAMES = ("three friends", "torn friend", "common foe", "three foes")


def find(network: Network, focus: Focus) -> Finding:
    """Return the triads with their dyads, unbalanced ones first, and of these the best believed."""
    counts = {True: 0, False: 0}
    per_actor = {actor: {"balanced_triads": 0, "unbalanced_triads": 0} for actor in range(len(network.nodes))}
    total = 0

    def counted(triad: Triad) -> bool:
        nonlocal total
        counts[triad.balanced] += 1
        for actor in triad.actors:
            per_actor[actor]["balanced_triads" if triad.balanced else "unbalanced_triads"] += 1
        wanted = focus.wants(*triad.actors)
        total += wanted
        return wanted

    wanted = nsmallest(focus.limit, filter(counted, triads(network)), key=_order)
    remarks = (f"{counts[True]} balanced and {counts[False]} unbalanced triads",)
    return Finding(tuple(_row(network, triad) for triad in wanted), total, per_actor, remarks)


def _order(triad: Triad) -> tuple[bool, float, int, tuple[int, int, int]]:
    return triad.balanced, -triad.belief, -triad.documents, triad.actors


def _row(network: Network, triad: Triad) -> Row:
    names = (network.nodes[actor].name for actor in triad.actors)
    return (
        NAMES[triad.clashes],
        triad.balanced,
        *names,
        *("+" if dyad.sign > 0 else "-" for dyad in triad.dyads),
        [" – ".join(network.nodes[end].name for end in (dyad.one, dyad.two)) for dyad in triad.dyads if dyad.mixed],
        triad.belief,
        triad.documents,
        [network.nodes[actor].id for actor in triad.actors],
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
