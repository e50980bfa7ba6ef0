"""Two actors and all that joins them, summed up by whether it is cooperation or conflict."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.analysis.link import Link

#: Beliefs have 6 places: whole millionths sum up to the same in any order.
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Side:
    """The statements of one kind between two actors; all are 0 if there is none."""

    #: How far the best believed of them is believed.
    belief: float = 0.0
    #: In how many documents each is made, summed up: a document with two statements counts twice.
    documents: int = 0
    #: Belief times documents of each, summed up, in millionths.
    weight: int = 0

    @classmethod
    def of(cls, links: Iterable[Link]) -> "Side":
        """Return the side that these links make."""
        known = list(links)
        return cls(
            belief=max((link.belief for link in known), default=0.0),
            documents=sum(link.documents for link in known),
            weight=sum(round(link.belief * _MILLION) * link.documents for link in known),
        )


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two actors that at least one statement joins."""

    #: Places of the actors in their network, the lesser first.
    one: int
    two: int
    cooperation: Side
    conflict: Side
    #: What is neither.
    neutral: Side = Side()

    @property
    def belief(self) -> float:
        """How far it is believed that something joins them: as far as the best believed statement."""
        return max(self.cooperation.belief, self.conflict.belief, self.neutral.belief)

    @property
    def sign(self) -> int:
        """1 if they cooperate, -1 if they clash; of those that do both, what is believed in more documents.

        Each statement weighs its belief times its documents. If both sides weigh the same, they clash.
        """
        return 1 if self.cooperation.weight > self.conflict.weight else -1

    @property
    def mixed(self) -> bool:
        """Whether they both cooperate and clash."""
        return self.cooperation.documents > 0 and self.conflict.documents > 0

    @property
    def side(self) -> Side:
        """The statements that the sign stands for."""
        return self.cooperation if self.sign > 0 else self.conflict
