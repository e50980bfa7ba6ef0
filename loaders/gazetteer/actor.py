"""An actor: a country, organization or leader that the gazetteer knows by name."""

from dataclasses import dataclass

from graph.entity import Entity
from loaders.gazetteer.name import Name
from loaders.gazetteer.term import Term

_ALIAS_KINDS = ("name", "official", "acronym")


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor with all that it is called.

    Dates are ISO 8601 days, months or years.
    """

    #: As in `graph.entity`: `country/RUS`, `organization/nato`, `leader/vladimir-putin`.
    id: str
    #: `Country`, `Organization` or `Leader`.
    type: str
    name: str
    #: state, territory, historical, igo, bloc, body, armed-group, breakaway, party or leader.
    kind: str
    names: tuple[Name, ...] = ()
    #: ISO 3166-1 alpha-3, for countries that have one.
    iso3: str | None = None
    #: Wikidata item such as `Q159`.
    wikidata: str | None = None
    #: Of a body, group or party: entity id of its country, or of the organization that it is an organ of.
    state: str | None = None
    #: Of a leader: terms in office, earliest first.
    terms: tuple[Term, ...] = ()
    #: When it came into being and ceased to be, where known.
    start: str | None = None
    end: str | None = None

    @property
    def entity(self) -> Entity:
        """The actor as a node of the graph; its aliases are its names, official names and acronyms."""
        aliases = {n.text for n in self.names if n.kind in _ALIAS_KINDS and not n.ambiguous} - {self.name}
        return Entity(self.id, self.type, self.name, tuple(sorted(aliases)), self.iso3, self.wikidata)
