"""An entity: a node of the graph."""

from dataclasses import dataclass

from graph.errors import OntologyError
from graph.ontology import ENTITY_TYPES


@dataclass(frozen=True, slots=True)
class Entity:
    """A country, leader, organization, exercise or agreement.

    Raises:
        OntologyError: The type is unknown, or the id does not start with the type's prefix.
    """

    #: `country/PRK`, `leader/kim-jong-un`, `organization/nato`, `exercise/vostok-2022`, `agreement/new-start`
    id: str
    type: str
    name: str
    #: Other names, sorted.
    aliases: tuple[str, ...] = ()
    #: ISO 3166-1 alpha-3, for countries.
    iso3: str | None = None
    #: Wikidata item such as `Q423`, where one is known.
    wikidata: str | None = None

    def __post_init__(self) -> None:
        kind = ENTITY_TYPES.get(self.type)
        if kind is None:
            known = ", ".join(ENTITY_TYPES)
            raise OntologyError(f"entity type {self.type!r} is unknown", where=self.id, remedy=f"Use one of {known}")
        if not self.id.startswith(kind.prefix) or self.id == kind.prefix:
            raise OntologyError(
                f"id {self.id!r} does not fit a {self.type}", remedy=f"Start the id with {kind.prefix!r}"
            )
