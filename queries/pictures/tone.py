"""What a statement says of its two actors: cooperation, conflict, or neither; with the colour that stands for it."""

from types import MappingProxyType
from typing import Final

from graph.ontology import RELATION_TYPES

COOPERATION: Final = "cooperation"
CONFLICT: Final = "conflict"
#: Structure, such as membership and office, and what is neither friendly nor hostile.
NEUTRAL: Final = "neutral or structural"

_BY_VALENCE: Final = {"+": COOPERATION, "-": CONFLICT, "0": NEUTRAL}

#: Colours by tone, `#RRGGBB`: those of the ontology's relations.
TONES: Final = MappingProxyType(
    {
        tone: next(relation.colour for relation in RELATION_TYPES.values() if relation.valence == valence)
        for valence, tone in _BY_VALENCE.items()
    }
)


def tone(relation: str) -> str:
    """Return the tone of a relation; one that the ontology does not know is neutral."""
    known = RELATION_TYPES.get(relation)
    return _BY_VALENCE[known.valence] if known else NEUTRAL
