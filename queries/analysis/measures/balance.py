"""How balanced the network is as a whole."""

from queries.analysis.measure import Finding, Focus, Measure
from queries.analysis.network import Network
from queries.analysis.signed import triads


def find(network: Network, focus: Focus) -> Finding:
    """Return how many triads there are of each kind, and how many dyads they could be made of."""
    kinds = [0, 0, 0, 0]
    for triad in triads(network):
        if focus.wants(*triad.actors):
            kinds[triad.clashes] += 1
    if not network.dyads:
        return Finding()
    dyads = [dyad for dyad in network.dyads if focus.wants(dyad.one, dyad.two)]
    total, balanced = sum(kinds), kinds[0] + kinds[2]
    friendly = sum(1 for dyad in dyads if dyad.sign > 0)
    mixed = sum(1 for dyad in dyads if dyad.mixed)
    row = (
        total,
        balanced,
        total - balanced,
        round(balanced / total, 6) if total else None,
        *kinds,
        friendly,
        len(dyads) - friendly,
        mixed,
    )
    return Finding((row,), 1)


BALANCE = Measure(
    name="balance",
    meaning="How many triads are balanced, by kind",
    columns=("triads", "balanced", "unbalanced", "balanced_share", "three_friends", "torn_friend", "common_foe",
             "three_foes", "cooperating_dyads", "clashing_dyads", "mixed_dyads"),
    find=find,
    signed=True,
)  # fmt: skip
