"""SPARQL over the graph of a store, by way of a copy in the data folder."""

import hashlib
import json
from typing import Any

from amity.corpus.patience import Patience
from amity.settings import Settings, load_settings
from graph.export.rdf_names import DEFAULT_NAMES, Names
from graph.sparql import Limits, Mirror, Runner, Synchronised
from graph.store import Store
from queries.table import Table

#: How long a store that is away is tried again, beyond what the driver does by itself, in seconds.
_PATIENCE = 20.0
_NUMBERS = {
    f"http://www.w3.org/2001/XMLSchema#{name}": kind
    for name, kind in (("integer", int), ("decimal", float), ("double", float), ("float", float))
}


def sparql_mirror(store: Store, *, names: Names = DEFAULT_NAMES, settings: Settings | None = None) -> Mirror:
    """Return the copy of a store's graph in the data folder; `synchronise` brings it up to date."""
    folder = (settings or load_settings()).data_dir / "sparql"
    if store.kind == "embedded":
        return Mirror(folder / "embedded", names)
    key = f"{store.address} {store.connection.database}"
    return Mirror(folder / hashlib.sha256(key.encode()).hexdigest()[:16], names)


def brought_up_to_date(copy: Mirror, store: Store) -> Synchronised:
    """Bring a copy up to date, from whoever serves an embedded store next if its server goes away meanwhile.

    Raises:
        SparqlBusyError: Another process has held the copy for a minute.
        StoreError: The store cannot be read.
    """
    return Patience(store, seconds=_PATIENCE)(copy.synchronise)


def sparql_table(
    store: Store,
    query: str,
    *,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    names: Names = DEFAULT_NAMES,
) -> Table:
    """Run a SELECT query over the graph, after bringing its copy up to date.

    Args:
        store: The graph.
        query: SPARQL 1.1; the prefixes of the exports need not be declared.
        limits: Seconds and rows that it may take.
        names: The IRIs of the copy.

    Returns:
        A row for each solution: numbers as numbers, everything else as text, None for what is unbound.

    Raises:
        SparqlError: The query cannot be run, would write or fetch, takes too long, or is no SELECT.
        StoreError: The store cannot be read.
    """
    copy = sparql_mirror(store, names=names)
    brought_up_to_date(copy, store)
    with Runner(copy, limits) as runner:
        return table(runner.ask(query).data)


def table(data: bytes) -> Table:
    """Return SPARQL's JSON results as a table; yes or no is one cell."""
    found = json.loads(data)
    columns = tuple(found["head"].get("vars", ()))
    if "boolean" in found:
        return Table(("answer",), ((found["boolean"],),))
    rows = (tuple(_value(row.get(name)) for name in columns) for row in found["results"]["bindings"])
    return Table(columns, tuple(rows))


def _value(binding: dict[str, Any] | None) -> object:
    if binding is None:
        return None
    kind = _NUMBERS.get(binding.get("datatype", ""))
    value = binding["value"]
    if kind is None:
        return value
    try:
        return kind(value)
    except ValueError:
        return value
