"""A preset: a named, described, read-only query with typed parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from queries.cypher import filled
from queries.parameter import Parameter


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
    #: `table`, or `graph` when the columns are nodes and relationships that a viewer draws.
    view: str
    tags: tuple[str, ...]
    #: The query without the header.
    cypher: str
    #: The whole file.
    text: str
    path: Path

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of that name, if the preset has it."""
        return next((p for p in self.parameters if p.name == name), None)

    def pasteable(self, values: Mapping[str, object]) -> str:
        """Return the preset with literals for its parameters, to paste into Neo4j Browser, which has no parameters set.

        Args:
            values: A value for each parameter, as `queries.runner.bound` returns them.

        Raises:
            ParameterError: A parameter has no value.
        """
        return f"// {self.title}\n{filled(self.cypher, values)}"
