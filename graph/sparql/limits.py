"""What a query may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one query."""

    seconds: float = 30.0
    #: Rows of a SELECT, or triples of a CONSTRUCT or DESCRIBE.
    rows: int = 10_000
    #: Memory of the process that runs it, in bytes.
    memory: int = 4_000_000_000
    #: Length of the query's text.
    characters: int = 100_000
