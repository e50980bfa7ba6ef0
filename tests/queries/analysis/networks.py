"""Networks for tests: drawn at random, or of a few ties."""

from collections.abc import Iterable, Mapping

from hypothesis import strategies as st

from queries.analysis.link import Link
from queries.analysis.measure import Focus, Measure, Value
from queries.analysis.network import Network

ACTORS = "abcdefgh"
ALL = Focus(limit=100_000)

#: Subject, relation, object, belief, documents.
Tie = tuple[str, str, str, float, int]

PAIRS = st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda pair: pair[0] != pair[1])


def ties(*relations: str, most: int = 24) -> st.SearchStrategy[list[Tie]]:
    """Return a strategy of ties by these relations."""
    one = st.builds(
        lambda pair, relation, belief, documents: (pair[0], relation, pair[1], belief, documents),
        PAIRS,
        st.sampled_from(relations),
        st.sampled_from([0.25, 0.5, 0.7, 0.9]),
        st.integers(1, 3),
    )
    return st.lists(one, max_size=most)


def network(found: Iterable[Tie], names: Mapping[str, str] | None = None) -> Network:
    """Return the network of ties, its actors being organizations under the letters, or under other names."""
    called = names or {letter: letter for letter in ACTORS}
    links = [
        Link(f"organization/{called[a]}", f"organization/{called[b]}", f"s-{number}", relation, belief, documents)
        for number, (a, relation, b, belief, documents) in enumerate(found)
    ]
    return Network.of(links, {f"organization/{name}": name for name in called.values()})


def cooperating(*pairs: str) -> Network:
    """Return the network of actors that cooperate, each pair given as two letters."""
    return network((pair[0], "COOPERATES_WITH", pair[1], 0.5, 1) for pair in pairs)


def values(measure: Measure, found: Network) -> dict[str, Mapping[str, Value]]:
    """Return what a measure finds of each actor, by its name."""
    finding = measure.find(found, ALL)
    return {found.nodes[place].name: named for place, named in finding.values.items()}
