"""The one declaration of what the graph can say.

Each entity and relation type is declared here once. Constraints, the extractor's allowed types, the RDF vocabulary and
shapes, the Browser style, `docs/ontology.md` and the JSON-LD context are generated from it.

Interaction types follow PLOVER (Open Event Data Alliance), the successor of CAMEO.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Valence = Literal["+", "-", "0"]

POLARITIES: Final = ("positive", "negative")
#: asserted: has happened or holds. planned: agreed or announced. possible: may, could, unconfirmed.
#: requested: asked for.
MODALITIES: Final = ("asserted", "planned", "possible", "requested")
CONTEXTS: Final = (
    "military", "economic", "diplomatic", "territorial", "intelligence", "energy", "technology", "humanitarian",
    "nuclear", "cyber", "none",
)  # fmt: skip

_STATE: Final = ("Country", "Organization")
_ACTOR: Final = ("Country", "Leader", "Organization")
#: Blue and orange rather than green and red: they stay apart for colour-blind eyes, and both stand out on white.
_VALENCE_COLOUR: Final = {"+": "#0072B2", "-": "#C85200", "0": "#7A7F87"}


@dataclass(frozen=True, slots=True)
class EntityType:
    """A label of the graph's nodes."""

    label: str
    #: What ids of this type start with.
    prefix: str
    meaning: str
    #: Fill colour in pictures and in Neo4j Browser, `#RRGGBB`.
    colour: str
    #: The term of a well-known RDF vocabulary that is closest, as a CURIE.
    rdf: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """A type of the graph's edges and statements."""

    name: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    valence: Valence
    meaning: str
    #: A state of affairs that holds over time, rather than an event.
    structural: bool = False
    #: Stored once, matched both ways.
    symmetric: bool = False
    #: PLOVER root category, for interactions.
    plover: str | None = None

    @property
    def colour(self) -> str:
        """Edge colour by valence, `#RRGGBB`."""
        return _VALENCE_COLOUR[self.valence]

    def allows(self, subject: str, obj: str) -> bool:
        """Return True if an entity of type `subject` may stand in this relation to one of type `obj`."""
        if subject in self.domain and obj in self.range:
            return True
        return self.symmetric and obj in self.domain and subject in self.range


_ENTITIES = (
    EntityType("Country", "country/", "A state or state-like territory", "#3F6FB5", "schema:Country"),
    EntityType("Leader", "leader/", "A person who holds or held a state, military or alliance office", "#C98A2B",
               "schema:Person"),
    EntityType("Organization", "organization/",
               "An alliance, bloc or IGO, a body of a state, or a named armed group or party", "#6B5B95",
               "org:FormalOrganization"),
    EntityType("Exercise", "exercise/", "A named or clearly individuated military exercise or joint patrol", "#4B8F9C",
               "schema:Event"),
    EntityType("Agreement", "agreement/", "A named or clearly individuated treaty, pact, accord, communiqué or deal",
               "#8A6A4F", "schema:CreativeWork"),
)  # fmt: skip


def _structural(name: str, ends: tuple[tuple[str, ...], tuple[str, ...]], valence: Valence, meaning: str, *,
                symmetric: bool = False) -> RelationType:  # fmt: skip
    return RelationType(name, ends[0], ends[1], valence, meaning, structural=True, symmetric=symmetric)


def _interaction(name: str, plover: str, valence: Valence, meaning: str, *, symmetric: bool = False) -> RelationType:
    return RelationType(name, _ACTOR, _ACTOR, valence, meaning, symmetric=symmetric, plover=plover)


_RELATIONS = (
    _structural("LEADS", (("Leader",), _STATE), "0",
                "Is or was head of state or government, supreme leader or secretary-general of"),
    _structural("SERVES", (("Leader",), _STATE), "0",
                "Holds or held another office of: minister, general, ambassador, spokesperson"),
    _structural("BODY_OF", (("Organization",), _STATE), "0", "Is a ministry, armed force, agency or organ of"),
    _structural("MEMBER_OF", (_STATE, ("Organization",)), "+", "Is a member of the alliance, bloc or IGO"),
    _structural("ALLIED_WITH", (_STATE, _STATE), "+",
                "Is said to be an ally of, or in an alliance, axis or strategic partnership with", symmetric=True),
    _structural("PARTY_TO", (_STATE, ("Agreement",)), "+", "Signed, ratified, joined or is bound by"),
    _structural("PARTICIPATES_IN", (_STATE, ("Exercise",)), "+", "Takes part in"),
    _structural("HOSTS", (_STATE, ("Exercise",)), "+", "Holds it on its territory, or organises it"),
    _structural("DISPUTES_WITH", (_STATE, _STATE), "-",
                "Has rival territorial, maritime or sovereignty claims with", symmetric=True),
    _interaction("AGREES_WITH", "AGREE", "+", "Agrees, pledges or signs up to do something together with",
                 symmetric=True),
    _interaction("CONSULTS_WITH", "CONSULT", "+", "Meets, visits, calls, writes to or negotiates with", symmetric=True),
    _interaction("SUPPORTS", "SUPPORT", "+", "Voices backing for, endorses, praises, defends or recognises"),
    _interaction("COOPERATES_WITH", "COOPERATE", "+",
                 "Cooperates in fact with: joint drills, trade, energy, technology, intelligence", symmetric=True),
    _interaction("AIDS", "AID", "+", "Gives or sends money, relief, troops, training or shelter to"),
    _interaction("SUPPLIES_ARMS_TO", "AID", "+", "Sells, gives, delivers or licenses weapons to"),
    _interaction("YIELDS_TO", "YIELD", "+", "Concedes, withdraws, releases or lifts a measure in favour of"),
    _interaction("REQUESTS", "REQUEST", "0", "Asks, urges, demands of or calls on"),
    _interaction("ACCUSES", "ACCUSE", "-", "Criticises, condemns, blames, denounces or expresses alarm at"),
    _interaction("REJECTS", "REJECT", "-", "Refuses, rules out, vetoes or denies a request of"),
    _interaction("THREATENS", "THREATEN", "-", "Warns, threatens or is named as a threat to"),
    _interaction("PROTESTS_AGAINST", "PROTEST", "-", "Lodges a protest, demonstrates or boycotts against"),
    _interaction("SANCTIONS", "SANCTION", "-",
                 "Imposes sanctions, tariffs or an embargo on, expels diplomats of, or cuts relations with"),
    _interaction("MOBILIZES_AGAINST", "MOBILIZE", "-", "Deploys, drills, test-fires or raises readiness against"),
    _interaction("COERCES", "COERCE", "-",
                 "Seizes, blockades, harasses, hacks, detains or occupies without battle, against"),
    _interaction("ASSAULTS", "ASSAULT", "-", "Attacks, invades, shells, bombs or fights"),
)  # fmt: skip

#: Entity types by label, in the order of declaration.
ENTITY_TYPES: Final = MappingProxyType({e.label: e for e in _ENTITIES})
#: Relation types by name, in the order of declaration.
RELATION_TYPES: Final = MappingProxyType({r.name: r for r in _RELATIONS})
#: Relations that mean cooperation: what alliance paths run over, less the structural ones between unlike things.
COOPERATION: Final = tuple(r.name for r in _RELATIONS if r.valence == "+")
CONFLICT: Final = tuple(r.name for r in _RELATIONS if r.valence == "-")
