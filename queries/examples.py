"""The bundled SPARQL examples: the main presets' questions, for the copy of the graph and for any other SPARQL store.

An example is a file `sparql/<name>.rq`: `# Title`, a `# key: value` header (description, twin, param, columns), and
SPARQL that also runs pasted elsewhere. A parameter is a line ``VALUES ?actor { country:RUS } # param``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from queries.errors import ParameterError, PresetHeaderError, UnknownPresetError

_FOLDER: Final = "sparql"
_HEADER = re.compile(r"# (?P<key>\w+): (?P<value>.+)")
_PARAMETER = re.compile(r"VALUES \?(?P<name>\w+) \{ (?P<value>\S+) \} # param")


@dataclass(frozen=True, slots=True)
class Example:
    """A SPARQL query with a name."""

    name: str
    title: str
    description: str
    #: Name of the preset that asks the same in Cypher.
    twin: str
    #: Parameters that name an entity; each has an example in the query.
    parameters: tuple[str, ...]
    columns: tuple[str, ...]
    sparql: str

    def filled(self, entities: Mapping[str, str]) -> str:
        """Return the query about the given entities.

        Args:
            entities: IRI of an entity for each parameter; those left out keep the example.

        Raises:
            ParameterError: It has no such parameter.
        """
        for name in entities:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                raise ParameterError(f"{self.name} has no parameter {name!r}", remedy=f"Its parameters: {known}")
        return _PARAMETER.sub(
            lambda m: f"VALUES ?{m['name']} {{ <{entities[m['name']]}> }} # param" if m["name"] in entities else m[0],
            self.sparql,
        )


@cache
def examples() -> Mapping[str, Example]:
    """Return the examples by name.

    Raises:
        PresetHeaderError: A file lacks a part of its header.
    """
    folder = files("queries").joinpath(_FOLDER)
    paths = (path for path in folder.iterdir() if path.name.endswith(".rq"))
    found = (_example(path.name.removesuffix(".rq"), path.read_text("utf-8")) for path in paths)
    return MappingProxyType({example.name: example for example in sorted(found, key=lambda e: e.name)})


def example(name: str) -> Example:
    """Return an example.

    Raises:
        UnknownPresetError: There is none of that name.
    """
    if name not in examples():
        raise UnknownPresetError(f"there is no SPARQL example {name!r}", remedy=f"There are {', '.join(examples())}")
    return examples()[name]


def _example(name: str, text: str) -> Example:
    first, *rest = text.splitlines()
    header = {match["key"]: match["value"] for line in rest if (match := _HEADER.fullmatch(line))}
    missing = [key for key in ("description", "twin", "columns") if key not in header]
    if not first.startswith("# ") or missing:
        raise PresetHeaderError(
            f"the header lacks {', '.join(missing) or 'a title'}", where=f"{name}.rq", remedy="Add it as a comment"
        )
    return Example(
        name=name,
        title=first.removeprefix("# "),
        description=header["description"],
        twin=header["twin"],
        parameters=tuple(part.strip() for part in header.get("param", "").split(",") if part.strip()),
        columns=tuple(part.strip() for part in header["columns"].split(",")),
        sparql=text,
    )
