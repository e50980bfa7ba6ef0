"""What an analysis can measure, and what a measure finds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from queries.analysis.network import Network

#: A row's values in the order of the measure's columns.
Row = tuple[Any, ...]
#: A value that an actor's node can hold.
Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Focus:
    """What of a measure's findings is wanted."""

    #: Most rows.
    limit: int = 100
    #: Place of an actor that every row must be about.
    actor: int | None = None
    #: Take all the time that it needs, rather than estimate or leave out.
    exact: bool = False

    def wants(self, *actors: int) -> bool:
        """Return whether a row about these actors is wanted."""
        return self.actor is None or self.actor in actors


@dataclass(frozen=True, slots=True)
class Finding:
    """What a measure finds in a network."""

    #: The rows that are wanted, the first ones first.
    rows: tuple[Row, ...] = ()
    #: How many there would be without a limit.
    total: int = 0
    #: For each actor, by its place, values by name.
    values: Mapping[int, Mapping[str, Value]] = field(default_factory=dict)
    #: Sentences on the network as a whole.
    remarks: tuple[str, ...] = ()
    #: Sentences on what was estimated or left out.
    caveats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A question to a network as a whole."""

    name: str
    #: What it tells, as a sentence without a full stop.
    meaning: str
    columns: tuple[str, ...]
    find: Callable[[Network, Focus], Finding]
    #: Whether it tells cooperation from conflict.
    signed: bool = False
    #: Names of the values that it has for actors; none if its findings are not about single actors.
    values: tuple[str, ...] = ()


def ranked(
    network: Network, focus: Focus, found: Mapping[int, Mapping[str, Value]], order: Callable[[int], Any]
) -> Finding:
    """Return a finding with a row for each actor: name, type, its values, id.

    Args:
        network: What was measured.
        focus: What is wanted.
        found: Values by name of each actor, all with the same names.
        order: What rows are sorted by; among equals by the actors' ids.
    """
    wanted = [actor for actor in sorted(found, key=lambda actor: (order(actor), actor)) if focus.wants(actor)]
    rows = tuple(row_of(network, actor, found[actor].values()) for actor in wanted[: focus.limit])
    return Finding(rows, len(wanted), found)


def row_of(network: Network, actor: int, cells: Iterable[Any]) -> Row:
    """Return the row of an actor with these cells."""
    node = network.nodes[actor]
    return (node.name, node.type, *cells, node.id)


def actor_columns(*names: str) -> tuple[str, ...]:
    """Return the columns of a measure with a row for each actor."""
    return ("actor", "type", *names, "id")
