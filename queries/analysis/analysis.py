"""Measures the network of actors, as a whole or period by period."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from queries.analysis.link import Link
from queries.analysis.measure import Finding, Focus, Measure, Row, Value
from queries.analysis.network import Network, within
from queries.analysis.period import SIZES, Period, periods
from queries.analysis.reading import cut, is_empty, read_dates, read_links, read_names
from queries.analysis.registry import measure_named
from queries.analysis.scope import Scope, scope
from queries.common import COMMON
from queries.errors import ParameterError
from queries.parameter import Parameter
from queries.table import Table

if TYPE_CHECKING:
    from graph.store import Store
    from queries.analysis.reading import Dates

_PER: Final = Parameter("per", "choice", "How long a period is", words=tuple(SIZES))


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a measure found."""

    measure: Measure
    #: With `period` as the first column if it was asked for by period.
    table: Table
    #: For each actor's id values by name, to put onto its node; empty if the findings are not of single actors.
    values: Mapping[str, Mapping[str, Value]]
    #: How many rows there would be without a limit.
    total: int
    #: Sentences without a full stop on the network as a whole.
    remarks: tuple[str, ...] = ()
    #: Sentences on what was estimated, left out, or not there at all.
    caveats: tuple[str, ...] = ()


def analyse(  # noqa: PLR0913 - seven independent settings, each with a default
    store: "Store",
    measure: str,
    *,
    per: str | None = None,
    since: str | None = None,
    until: str | None = None,
    actor: str | None = None,
    relations: Iterable[str] | None = None,
    limit: int = 100,
    exact: bool = False,
    **filters: Any,  # noqa: ANN401 - filters of several types
) -> Analysis:
    """Measure the network of actors.

    Two actors are tied by any statement of the chosen relations between them, in either direction. Nobody is part of
    the network without a tie.

    Args:
        store: Where the graph is.
        measure: Name of a measure of `MEASURES`.
        per: `year`, `5years` or `decade`: measure each such period by itself.
        since: ISO date; only interactions evidenced on or after it, and structural relations that had not ended before.
        until: ISO date; only interactions evidenced on or before it, and structural relations that had begun by then.
        actor: Id of an actor: only the rows that are about it. The network stays whole.
        relations: What ties actors. By default every kind of cooperation between actors but membership; of measures
            of cooperation and conflict every kind of conflict as well.
        limit: How many rows at most, of each period.
        exact: Take as long as it takes, rather than estimate or leave actors out in a large network.
        **filters: `actors` (labels; states and organizations unless told otherwise), `modalities`, `min_belief`,
            `context` and `as_of`, as in presets.

    Returns:
        The findings; without rows if there is no tie, which its caveats say then.

    Raises:
        UnknownMeasureError: There is no measure of that name.
        ParameterError: A setting has a value that it cannot have.
        StoreError: The store cannot be read.
    """
    chosen = measure_named(measure)
    bounds = Period(_date("since", since), _date("until", until))
    if per is not None:
        _PER.value(per)
    COMMON["limit"].value(limit)
    asked = scope(relations=relations, signed=chosen.signed, **filters)
    links = read_links(store, asked)
    search = _Search(store, asked, chosen, Focus(limit, exact=exact), actor)
    return search.whole(links, bounds) if per is None else search.parts(links, periods(links, per, bounds))


@dataclass(frozen=True, slots=True)
class _Search:
    """A measure in hand."""

    store: "Store"
    scope: Scope
    measure: Measure
    focus: Focus
    actor: str | None

    def whole(self, links: tuple[Link, ...], period: Period) -> Analysis:
        """Measure all that is of one period."""
        (network,) = self._networks(links, (period,))
        finding = self._find(network)
        ids = {place: node.id for place, node in enumerate(network.nodes)}
        values = {ids[place]: named for place, named in finding.values.items()}
        table = Table(self.measure.columns, finding.rows)
        if not network.dyads:
            return Analysis(self.measure, table, {}, 0, caveats=(self._nothing(),))
        remarks = (f"{_number(len(network.nodes), 'actor')}, {_number(len(network.dyads), 'tie')}", *finding.remarks)
        caveats = (*finding.caveats, *self._stranger(network))
        return Analysis(self.measure, table, values, finding.total, remarks, caveats)

    def parts(self, links: tuple[Link, ...], asked: tuple[Period, ...]) -> Analysis:
        """Measure each period by itself."""
        rows: list[Row] = []
        caveats: list[str] = []
        bare: list[str] = []
        total = 0
        for period, network in zip(asked, self._networks(links, asked), strict=True):
            if network.dyads:
                finding = self._find(network)
                rows += ((period.label, *row) for row in finding.rows)
                total += finding.total
                caveats += (f"{period.label}: {said}" for said in finding.caveats)
            else:
                bare.append(period.label)
        if len(bare) == len(asked):
            caveats.append(self._nothing())
        elif bare:
            caveats.append(f"Nothing ties these actors in {_runs(asked, bare)}")
        table = Table(("period", *self.measure.columns), tuple(rows))
        return Analysis(self.measure, table, {}, total, caveats=tuple(caveats))

    def _networks(self, links: tuple[Link, ...], asked: tuple[Period, ...]) -> Iterator[Network]:
        """Return the network of each period, made when it is asked for."""
        torn = {statement for period in asked if period.bounded for statement in cut(links, period)}
        dates: Dates = read_dates(self.store, torn, self.scope.context) if torn else {}
        names = read_names(self.store, {end for link in links for end in (link.subject, link.object)})
        return (Network.of(within(links, period, dates), names) for period in asked)

    def _find(self, network: Network) -> Finding:
        if self.actor is None:
            return self.measure.find(network, self.focus)
        place = next((place for place, node in enumerate(network.nodes) if node.id == self.actor), None)
        # Without a tie it has no place, and no row is about it.
        focus = Focus(self.focus.limit, -1 if place is None else place, exact=self.focus.exact)
        return self.measure.find(network, focus)

    def _stranger(self, network: Network) -> tuple[str, ...]:
        if self.actor is None or any(node.id == self.actor for node in network.nodes):
            return ()
        return (f"Nothing ties {self.actor} to another of these actors",)

    def _nothing(self) -> str:
        if is_empty(self.store):
            return "The graph is empty: nothing has been loaded"
        what = "cooperation or conflict" if self.measure.signed else "tie"
        return f"No {what} between these actors passes the filters"


def write(store: "Store", analysis: Analysis) -> int:
    """Put the values of an analysis onto the nodes of its actors, as properties for Neo4j Browser.

    They are called `analysis_` and the value's name, and stand in place of those of an earlier analysis by the same
    measure. `Store.remove_annotations` takes them off again.

    Returns:
        How many nodes have them now.

    Raises:
        ParameterError: The analysis has no values of single actors, or was made by period.
        StoreError: The store cannot be written.
    """
    name = analysis.measure.name
    if not analysis.measure.values:
        raise ParameterError(f"{name} tells nothing of single actors", remedy="Write another measure")
    if "period" in analysis.table.columns:
        raise ParameterError("a node holds the values of one period", remedy="Give since and until in place of per")
    store.remove_annotations(analysis.measure.values)
    return store.annotate(analysis.values)


def _date(name: str, given: str | None) -> str | None:
    return None if given is None else str(COMMON[name].value(given))


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _runs(asked: tuple[Period, ...], bare: list[str]) -> str:
    """Return the labels of periods, those of neighbours drawn together."""
    runs: list[list[str]] = []
    before = False
    for period in asked:
        if period.label in bare:
            if before:
                runs[-1].append(period.label)
            else:
                runs.append([period.label])
        before = period.label in bare
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
