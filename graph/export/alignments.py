"""How the vocabulary meets those of others: `data/alignments.json`."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_FILE: Final = "data/alignments.json"


@dataclass(frozen=True, slots=True)
class Alignments:
    """Properties and terms of other vocabularies, as CURIEs."""

    #: By label of an entity type, and by name of a relation: property, and what it leads to.
    classes: dict[str, dict[str, list[str]]]
    relations: dict[str, dict[str, list[str]]]
    #: Codes of CAMEO by relation: the root category, or one below it that is nearer.
    cameo: dict[str, list[str]]


@cache
def alignments() -> Alignments:
    """Return the alignments."""
    return Alignments(**json.loads(files("graph.export").joinpath(_FILE).read_text("utf-8")))
