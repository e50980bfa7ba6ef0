"""How long each preset takes on a store, against an empty round trip to it."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from statistics import median, quantiles
from typing import Final

from graph.errors import StoreError
from graph.store import Store
from queries import ActorNames, bound, load_presets
from queries.counting import read
from queries.paths import PATH_RELATIONS, alliance_paths
from queries.preset import Preset

#: Limits in milliseconds: above the round trip for what begins at an actor, and altogether for the others.
ACTOR, RANKING, PATHS = "actor", "ranking", "path"
LIMITS: Final = {ACTOR: 25.0, RANKING: 1000.0, PATHS: 50.0}
#: How often each is run, less often if that would take too long, but so often at least.
_RUNS, _LEAST, _SECONDS = 20, 3, 6.0
#: Rank of the actors asked about: how busy they are.
BUSY, MEDIUM = 1, 50
_WORDS = {"at": "2015", "after": "2015", "relation": "CONSULTS_WITH", "publisher": "Agency 17"}


@dataclass(frozen=True, slots=True)
class Timing:
    """What was measured of one query."""

    name: str
    kind: str
    #: `busy` or `medium`, or empty where no actor is asked about.
    actor: str
    rows: int
    times: tuple[float, ...]
    round_trip: float
    #: Why there is no answer; empty where there is one.
    failure: str = ""

    @property
    def median(self) -> float:
        """Median in milliseconds."""
        return median(self.times)

    @property
    def p95(self) -> float:
        """The time that 95 of 100 runs stay within, in milliseconds; of few runs the longest."""
        return quantiles(self.times, n=20, method="inclusive")[-1] if len(self.times) > 1 else self.median

    @property
    def meets(self) -> bool:
        """Whether the median is within the limit."""
        return not self.failure and self.median - (self.round_trip if self.kind == ACTOR else 0.0) <= LIMITS[self.kind]


def measure(store: Store, actors: ActorNames, only: tuple[str, ...] = ()) -> Iterator[Timing]:
    """Time each preset and `amity path`, for a busy and a medium actor where they begin at one.

    Args:
        store: Holds a synthetic graph.
        actors: Those of the graph.
        only: Names of presets; all if empty.
    """
    for name, kind, actor, ask in _questions(store, actors):
        if not only or name in only:
            # Beside each anew: what else the machine does hinders both alike.
            yield _timing(Timing(name, kind, actor, 0, (), round_trip(store)), ask)


def round_trip(store: Store) -> float:
    """Return the median time of `RETURN 1` in milliseconds, read as presets are."""
    return median(_times(lambda: len(store.read("RETURN 1 AS one").rows)))


def _timing(blank: Timing, ask: Callable[[], int]) -> Timing:
    begin = time.perf_counter()
    try:
        rows = ask()
    except StoreError as error:
        return replace(blank, failure=f"fails: {str(error)[:160]}")
    # The first run plans the query and fills caches. One that took very long is repeated once only.
    least = 1 if time.perf_counter() - begin > _SECONDS else _LEAST
    return replace(blank, rows=rows, times=_times(ask, least))


def _questions(store: Store, actors: ActorNames) -> Iterator[tuple[str, str, str, Callable[[], int]]]:
    for preset in load_presets().values():
        begins = any(p.names_actor for p in preset.parameters if p.required)
        for actor, rank in (("busy", BUSY), ("medium", MEDIUM)) if begins else (("", BUSY),):
            values = bound(preset, _values(preset, rank, actors), actors=actors)
            yield preset.name, _kind(preset), actor, partial(_rows, store, preset, values)
    for name, relations in (("amity path", ("ALLIED_WITH",)), ("amity path, any cooperation", PATH_RELATIONS)):
        for actor, rank in (("busy", BUSY), ("medium", MEDIUM)):
            yield name, PATHS, actor, partial(_paths, store, rank, relations)


def _rows(store: Store, preset: Preset, values: dict[str, object]) -> int:
    return len(read(store, preset, values).rows)


def _paths(store: Store, rank: int, relations: tuple[str, ...]) -> int:
    ends = f"country/made-up-{rank}", f"country/made-up-{rank + 100}"
    return len(alliance_paths(store, *ends, relations=relations))


def _kind(preset: Preset) -> str:
    if "paths" in preset.tags:
        return PATHS
    return ACTOR if any(p.names_actor for p in preset.parameters if p.required) else RANKING


def _values(preset: Preset, rank: int, actors: ActorNames) -> dict[str, object]:
    """Return a value for each parameter that needs one; the second actor is the next busiest."""
    values: dict[str, object] = {}
    for parameter in preset.parameters:
        if parameter.required and parameter.names_actor:
            label = "country" if parameter.kind == "actor" else parameter.kind
            # A small graph has less than fifty of some kinds: then one of the middle.
            count = sum(actor.startswith(f"{label}/") for actor in actors)
            first = rank if rank < count else count // 2
            values[parameter.name] = f"{label}/made-up-{first + sum(str(v).startswith(label) for v in values.values())}"
        elif parameter.required:
            values[parameter.name] = _WORDS[parameter.name]
    return values


def _times(ask: Callable[[], int], least: int = _LEAST) -> tuple[float, ...]:
    times: list[float] = []
    while len(times) < _RUNS and (len(times) < least or sum(times) < _SECONDS * 1000):
        begin = time.perf_counter()
        ask()
        times.append((time.perf_counter() - begin) * 1000)
    return tuple(times)
