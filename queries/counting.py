"""Presets that can be answered from counts: of pairs of actors, which the graph's writer keeps, not of all evidence.

A file `counted/NAME.cypher` belongs to the bundled preset of that name and gives the same answer. It has three queries
with a line `;` between them. The first returns values; of these the `$limit`-th greatest, or the least of fewer, is
`$least` in the second. That returns the ids of the pairs that may be in the answer, which are `$dyads` in the third.
The first looks as far down as `$more`, a little farther than the limit, or as `$many`, eight times the limit. If it
returns the `id` of each value's pair, and what it has left out is less than the last that is wanted, the second is not
asked. The embedded server keeps to the order of an index only where the bound is a parameter, nothing else is looked
up, and the values are returned without a WITH.

Where the pairs of an actor are asked for, `$NAME_from` and `$NAME_to` bound their keys, NAME being the actor's
parameter: all its pairs in the first query, and in the second those from the least value on. Where several rankings are
asked for at once, a column `ranking` in the first query names that of each value, and there is a `$least_RANKING` for
each. Where it has a column `partner`, what counts are the partners that two rankings share, by belief.

It serves when each parameter of the preset that it does not use has its default: counts know no least belief and no
time. `// years: NAME` in it says that a date has to be a year, as documents are counted by year; `// limit: NAME` what
is meant by limit where the preset calls it otherwise.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from queries.cypher import parameters
from queries.preset import Preset
from queries.sought import Sought

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.report import Rows

_FOLDER: Final = Path(__file__).parent / "counted"
_PARTING = "\n;\n"
_YEARS = re.compile(r"// years: (\w+)")
_LIMIT = re.compile(r"// limit: (\w+)")
#: A column of a first or second query, of which all have a name.
_COLUMN = re.compile(r"\bAS (\w+)")
_YEAR = re.compile(r"\d{4}")
_MANY = 8
#: Where some have the same value as the last that is wanted, these are more than one.
_SPARE = 25
#: What parts an actor's id from the rank in a key, and the sign after it, which no key of the actor has there.
_BAR, _BEYOND = "|", "}"


@dataclass(frozen=True, slots=True)
class Counted:
    """How a preset is answered from counts."""

    #: Finds where to stop.
    seek: str
    #: Finds the pairs down to there.
    find: str
    cypher: str
    #: Names of the parameters that have to be years.
    years: tuple[str, ...]
    #: Name of the parameter that says how many rows, or how many of each ranking.
    limit: str

    def serves(self, preset: Preset, values: Mapping[str, object]) -> bool:
        """Return whether this gives the preset's answer for these values."""
        used = parameters(f"{self.seek}\n{self.find}\n{self.cypher}")
        rest = (p for p in preset.parameters if p.name not in used)
        return all(values[p.name] == p.default for p in rest) and all(
            _YEAR.fullmatch(str(values[name])) for name in self.years
        )

    def read(self, store: "Store", values: Mapping[str, object]) -> "Rows | None":
        """Answer from a store; None if its counts have changed meanwhile."""
        limit = values[self.limit]
        assert isinstance(limit, int)  # noqa: S101 - what the common parameter is
        depths = {"more": limit + _SPARE, "many": limit * _MANY}
        given: dict[str, object] = {**values, **depths}
        depth = next(number for name, number in depths.items() if name in parameters(self.seek))
        found = Sought.of(_gathered(store, self.seek, given | _bounds(values, "")), limit, depth)
        given["dyads"] = found.ids
        given |= {f"least_{name}" if name else "least": least for name, least in found.least.items()}
        if found.ids is None:
            bounds = _bounds(values, found.least.get(""))
            wanted = dict.fromkeys(parameters(self.find)) | given | bounds
            given["dyads"] = [row[0] for row in _gathered(store, self.find, wanted).rows]
        rows = store.read(self.cypher, _used(self.cypher, given))
        # A writer that came between may have taken some of them below the bound.
        return rows if len(rows.rows) >= found.wanted else None


def read(store: "Store", preset: Preset, values: Mapping[str, object]) -> "Rows":
    """Answer a preset from a store: from counts where they serve, or else by its own query.

    Args:
        store: Where the graph is.
        preset: What to ask.
        values: A value for each of its parameters.
    """
    counted = counting(preset)
    found = counted.read(store, values) if counted is not None and counted.serves(preset, values) else None
    return found if found is not None else store.read(preset.cypher, values)


def counting(preset: Preset) -> Counted | None:
    """Return how the preset is answered from counts, or None if it cannot be."""
    # A user's preset may have the name of a bundled one.
    bundled = preset.path.is_relative_to(_FOLDER.parent)
    return _counted(preset.name) if bundled and preset.view != "graph" else None


@cache
def _counted(name: str) -> Counted | None:
    path = _FOLDER / f"{name}.cypher"
    if not path.exists():
        return None
    text = path.read_text("utf-8")
    seek, find, answer = text.split(_PARTING)
    limit = _LIMIT.search(seek)
    return Counted(seek, find, answer.strip(), tuple(_YEARS.findall(seek)), limit[1] if limit else "limit")


def _gathered(store: "Store", cypher: str, values: Mapping[str, object]) -> "Rows":
    """Ask for rows of few values. To a driver one row with a list takes a small part of what its rows take.

    The embedded server keeps to the order of an index only where they are returned as they are.
    """
    given = _used(cypher, values)
    if store.kind != "neo4j":
        return store.read(cypher, given)
    columns = tuple(_COLUMN.findall(cypher.rpartition("RETURN")[2]))
    gathered = f"CALL {{\n{cypher}\n}}\nRETURN collect([{', '.join(columns)}]) AS gathered"
    found = store.read(gathered, given)
    ((rows,),) = found.rows
    return replace(found, columns=columns, rows=tuple(map(tuple, rows)))


def _bounds(values: Mapping[str, object], least: object) -> dict[str, object]:
    """Return between which keys the pairs of actors lie, whichever parameters name these."""
    low = {f"{name}_from": f"{value}{_BAR}{least}" for name, value in values.items()}
    return {**low, **{f"{name}_to": f"{value}{_BEYOND}" for name, value in values.items()}}


def _used(cypher: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: values[name] for name in parameters(cypher)}
