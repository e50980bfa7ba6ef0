"""How far a run is: what it did, and where its time went."""

from dataclasses import dataclass, field

from amity.corpus.outcome import Kind, Outcome


@dataclass(slots=True)
class Tally:
    """Counts of documents by what became of them, and seconds by what was done."""

    outcomes: dict[Kind, int] = field(
        default_factory=lambda: {"written": 0, "held": 0, "repeated": 0, "earlier": 0, "failed": 0}
    )
    #: Statements written, those of one id in different batches counted each time.
    statements: int = 0
    #: How often workers had to be replaced.
    lost_workers: int = 0
    #: How often the store was tried again.
    store_retries: int = 0
    #: The run ended because it was asked to, before all was read.
    stopped: bool = False
    #: Seconds that this process spent reading documents, waiting for what is extracted, and in the store.
    reading: float = 0.0
    waiting: float = 0.0
    storing: float = 0.0
    #: Seconds of extraction, of all workers together.
    extracting: float = 0.0

    @property
    def documents(self) -> int:
        """How many documents are done, whatever became of them."""
        return sum(self.outcomes.values())

    def add(self, outcome: Outcome) -> None:
        """Count a document."""
        self.outcomes[outcome.kind] += 1
        self.statements += outcome.statements
