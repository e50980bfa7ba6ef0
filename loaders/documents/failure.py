"""A document that was set aside."""

from dataclasses import dataclass

from graph.errors import AmityError


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, with the reason; the others go on."""

    #: Path or address as it was given or found.
    uri: str
    error: AmityError
