"""On how many shortest paths between others each actor lies."""

from queries.analysis.measure import Finding, Focus, Measure, actor_columns, ranked
from queries.analysis.network import Network
from queries.analysis.shortest import Betweenness, betweenness


def find(network: Network, focus: Focus) -> Finding:
    """Return the share of the shortest paths between any two others that run through an actor."""
    known: Betweenness = betweenness(network.graph(), exact=focus.exact)
    found = {actor: {"betweenness": round(share, 9)} for actor, share in known.shares.items()}
    finding = ranked(network, focus, found, lambda actor: -found[actor]["betweenness"])
    rows = tuple((*row[:-1], known.sources, row[-1]) for row in finding.rows)
    return Finding(rows, finding.total, found, caveats=known.caveats)


BETWEENNESS = Measure(
    name="betweenness",
    meaning="Who lies on the most shortest paths between others",
    columns=actor_columns("betweenness", "sources"),
    find=find,
    values=("betweenness",),
)
