"""A parameter of a preset: its name, type, default and limits."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Final

from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from queries.errors import ParameterError

#: Kinds that take any name of an entity of one type, with that type; `actor` takes a name of any.
ENTITIES: Final = MappingProxyType({label.lower(): label for label in ENTITY_TYPES})
#: The types that a parameter may have. `choices` takes several of its words, `time` a date with or without a time.
KINDS: Final = (
    "actor", "choice", "choices", "date", "integer", "number", "relation", "text", "time", *sorted(ENTITIES),
)  # fmt: skip

_TIME = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a preset asks its caller for.

    Names of actors stay as they are given here; the runner turns them into ids.
    """

    name: str
    kind: str
    #: One clause that says what it is for.
    help: str
    required: bool = True
    #: The value when none is given; None stands for "no such limit".
    default: object = None
    #: What a `choice` or `choices` may be.
    words: tuple[str, ...] = ()
    #: Least and greatest `integer` or `number`.
    bounds: tuple[float, float] | None = None
    #: A value that makes sense, for documentation and for trying the preset out.
    example: str | None = None

    @property
    def names_actor(self) -> bool:
        """Whether the value is the name of an actor, or of another entity."""
        return self.kind == "actor" or self.kind in ENTITIES

    @property
    def entity(self) -> str | None:
        """The type of entity that the value must name; None where any will do."""
        return ENTITIES.get(self.kind)

    def value(self, given: object) -> object:
        """Return a given value in the parameter's own type.

        Args:
            given: A value of that type, or its text as a command line has it.

        Raises:
            ParameterError: The value is not of the type, or is out of bounds.
        """
        return _READERS[self.kind](self, given)

    def refusal(self, given: object, wanted: str) -> ParameterError:
        """Return the error for a value that does not fit."""
        return ParameterError(f"{self.name} cannot be {given!r}", remedy=f"Give {self.name} as {wanted}")


def _text(parameter: Parameter, given: object) -> str:
    if not isinstance(given, str) or not given.strip():
        article = "an" if parameter.kind.startswith(("a", "e", "o")) else "a"
        name = f"{article} {parameter.kind}'s name or id"
        raise parameter.refusal(given, name if parameter.names_actor else "a text that is not empty")
    return given.strip()


def _date(parameter: Parameter, given: object) -> str:
    text = given.isoformat()[:10] if isinstance(given, date) else given
    found = _DATE.fullmatch(text) if isinstance(text, str) else None
    if found:
        try:
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
        except ValueError:
            found = None
    if not found:
        raise parameter.refusal(given, "an ISO date: a day 2022-09-01, a month 2022-09 or a year 2022")
    return found[0]


def _time(parameter: Parameter, given: object) -> str:
    """Return a time in UTC, cut as it was given; the graph holds the times of loads as text."""
    if isinstance(given, datetime):
        given = (given.astimezone(UTC) if given.tzinfo else given).isoformat(timespec="seconds")[:19]
    text = str(given)
    if _TIME.fullmatch(text):
        _date(parameter, text[:10])
        if "T" not in text or _is_time(text):
            return text
    raise parameter.refusal(given, "an ISO date or time in UTC: 2026-09-01 or 2026-09-01T14:30")


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _integer(parameter: Parameter, given: object) -> int:
    wanted = "a whole number" + _range(parameter)
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise parameter.refusal(given, wanted)
    try:
        number = int(given)
    except ValueError:
        raise parameter.refusal(given, wanted) from None
    return int(_bounded(parameter, number, wanted))


def _number(parameter: Parameter, given: object) -> float:
    wanted = "a number" + _range(parameter)
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        raise parameter.refusal(given, wanted)
    try:
        number = float(given)
    except ValueError:
        raise parameter.refusal(given, wanted) from None
    return _bounded(parameter, number, wanted)


def _bounded(parameter: Parameter, number: float, wanted: str) -> float:
    low, high = parameter.bounds or (float("-inf"), float("inf"))
    # The comparison also refuses "nan", which is in no range.
    if not low <= number <= high or number in (float("inf"), float("-inf")):
        raise parameter.refusal(number, wanted)
    return number


def _range(parameter: Parameter) -> str:
    return f" from {parameter.bounds[0]:g} to {parameter.bounds[1]:g}" if parameter.bounds else ""


def _choice(parameter: Parameter, given: object) -> str:
    if given not in parameter.words:
        raise parameter.refusal(given, f"one of {', '.join(parameter.words)}")
    return str(given)


def _relation(parameter: Parameter, given: object) -> str:
    name = str(given).strip().upper().replace(" ", "_").replace("-", "_")
    if name not in RELATION_TYPES:
        raise parameter.refusal(given, f"one of {', '.join(RELATION_TYPES)}")
    return name


def _choices(parameter: Parameter, given: object) -> list[str]:
    items = [item.strip() for item in given.split(",")] if isinstance(given, str) else given
    if not isinstance(items, list | tuple | set | frozenset) or not items or not set(items) <= set(parameter.words):
        raise parameter.refusal(given, f"one or more of {', '.join(parameter.words)}, joined by commas")
    return [word for word in parameter.words if word in items]


_READERS: Final[dict[str, Callable[[Parameter, object], object]]] = {
    **dict.fromkeys(("actor", *ENTITIES), _text),
    "choice": _choice,
    "choices": _choices,
    "date": _date,
    "integer": _integer,
    "number": _number,
    "relation": _relation,
    "text": _text,
    "time": _time,
}
