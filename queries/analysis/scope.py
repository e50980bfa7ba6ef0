"""Which statements an analysis looks at."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.ontology import CONFLICT, CONTEXTS, COOPERATION, MODALITIES, RELATION_TYPES
from queries.common import COMMON, DEFAULT_MODALITIES
from queries.parameter import Parameter

#: Labels of those who act. Exercises and agreements do not.
ACTORS: Final = ("Country", "Organization", "Leader")
DEFAULT_ACTORS: Final = ("Country", "Organization")


def _join(relation: str) -> bool:
    return any(RELATION_TYPES[relation].allows(a, b) for a in ACTORS for b in ACTORS)


#: The relations that join actors.
RELATIONS: Final = tuple(name for name in RELATION_TYPES if _join(name))
#: What measures of cooperation run over. That two states sit in one large organization says little.
COOPERATING: Final = tuple(name for name in COOPERATION if _join(name) and name != "MEMBER_OF")
#: What measures of cooperation and conflict run over.
SIGNED: Final = (*COOPERATING, *CONFLICT)

_ACTORS: Final = Parameter("actors", "choices", "Who is looked at", words=ACTORS)
_MODALITIES: Final = Parameter("modalities", "choices", "How firmly stated", words=MODALITIES)


@dataclass(frozen=True, slots=True)
class Scope:
    """Filters of statements; they mean what they mean in presets."""

    relations: tuple[str, ...]
    #: Labels of the actors.
    actors: tuple[str, ...] = DEFAULT_ACTORS
    modalities: tuple[str, ...] = DEFAULT_MODALITIES
    min_belief: float = 0.0
    context: str | None = None
    as_of: str | None = None


def scope(  # noqa: PLR0913 - six independent filters, each with a default
    *,
    relations: Iterable[str] | None,
    signed: bool,
    actors: Iterable[str] = DEFAULT_ACTORS,
    modalities: Iterable[str] = DEFAULT_MODALITIES,
    min_belief: float = 0.0,
    context: str | None = None,
    as_of: str | None = None,
) -> Scope:
    """Return the scope of these filters.

    Args:
        relations: Only these; None for all that the measure is made for.
        signed: Whether the measure tells cooperation from conflict, and so takes no relation that is neither.
        actors: Labels of those who are looked at.
        modalities: How firmly it must be stated.
        min_belief: Least belief, 0 to 1.
        context: Only this sphere, one of the ontology's.
        as_of: ISO date; only what had begun by then and not ended before it.

    Raises:
        ParameterError: A value is none that the filter can have.
    """
    words = (*SIGNED, "MEMBER_OF") if signed else RELATIONS
    chosen = SIGNED if signed else COOPERATING
    if relations is not None:
        chosen = _words(Parameter("relations", "choices", "What joins actors", words=words), relations)
    _CONTEXT.value(context if context is not None else CONTEXTS[0])
    return Scope(
        relations=chosen,
        actors=_words(_ACTORS, actors),
        modalities=_words(_MODALITIES, modalities),
        min_belief=float(str(COMMON["min_belief"].value(min_belief))),
        context=context,
        as_of=None if as_of is None else str(COMMON["as_of"].value(as_of)),
    )


_CONTEXT: Final = COMMON["context"]


def _words(parameter: Parameter, given: Iterable[str]) -> tuple[str, ...]:
    value = parameter.value(list(given))
    return tuple(value) if isinstance(value, list) else ()
