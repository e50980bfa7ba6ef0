"""A preset: a named, described, read-only query with typed parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self

from queries.cypher import parameters
from queries.errors import ParameterError
from queries.parameter import Parameter
from queries.pasting import pasted

TABLE: Final = "table"
GRAPH: Final = "graph"


@dataclass(frozen=True, slots=True)
class Preset:
    """One preset, as its file describes it (see `queries.header` for the format)."""

    #: The file's name without `.cypher`; unique in a library.
    name: str
    #: The folder that it stands in.
    category: str
    title: str
    description: str
    #: Names of the columns that the query returns, in their order.
    columns: tuple[str, ...]
    #: Own parameters in the order of declaration, then the common ones that the query uses.
    parameters: tuple[Parameter, ...]
    #: `table`, or `graph` when what the query returns is nodes and relationships that a viewer draws.
    view: str
    tags: tuple[str, ...]
    #: The query without the header.
    cypher: str
    #: The whole file.
    text: str
    path: Path
    #: Columns that tell rows apart: what a row is about, as against what is known of it.
    key: tuple[str, ...] = ()
    #: A second query that gives the same answer as nodes and relationships; None for a preset without one.
    graph: str | None = None

    @property
    def drawn(self) -> Self | None:
        """The preset with its answer as a graph, of view `graph`; None where there is nothing to draw.

        Its columns are left open, and its parameters are those that the second query uses.
        """
        if self.view == GRAPH:
            return self
        if self.graph is None:
            return None
        used = parameters(self.graph)
        return replace(
            self,
            title=f"{self.title} (graph)",
            columns=(),
            parameters=tuple(p for p in self.parameters if p.name in used),
            view=GRAPH,
            cypher=self.graph,
            key=(),
            graph=None,
        )

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of that name, if the preset has it."""
        return next((p for p in self.parameters if p.name == name), None)

    def pasteable(self, values: Mapping[str, object]) -> str:
        """Return the preset with literals for its parameters, to paste into Neo4j Browser, which has no parameters set.

        Filters that are not in use are left out.

        Args:
            values: A value for each parameter, as `queries.runner.bound` returns them.

        Raises:
            ParameterError: A parameter has no value.
        """
        for name in parameters(self.cypher):
            if name not in values:
                raise ParameterError(f"parameter ${name} has no value", remedy=f"Give {name} a value")
        return f"// {self.title}\n{pasted(self.cypher, values)}"
