"""Trail: what the extractor saw and decided on its way through a document, for people who ask why."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from loaders.extraction.events import Event
from loaders.extraction.lexicon import Frame, frame_text
from loaders.extraction.mention import Mention, Party
from loaders.extraction.status import Status


@dataclass(frozen=True, slots=True)
class Decision:
    """A relation that a word called up, and what became of it. Offsets are half-open, in the document's text."""

    #: Character range of the sentence.
    sentence: tuple[int, int]
    #: The word that called up the relation, and its character range.
    word: str
    place: tuple[int, int]
    relation: str
    #: The lexicon's frame or the structural rule.
    pattern: str
    subjects: tuple[Party, ...]
    objects: tuple[Party, ...]
    #: How the text presents the event, where that was read.
    status: Status | None = None
    #: Why there is no statement; None if there is one.
    cause: str | None = None
    #: Id of the statement, and the confidence in it.
    statement: str | None = None
    confidence: float | None = None


@dataclass(slots=True)
class Trail:
    """Keeps mentions and decisions in the order of the text. One per document."""

    mentions: list[Mention] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    #: Character ranges of the sentences that were read.
    sentences: list[tuple[int, int]] = field(default_factory=list)
    #: Where the parsed paragraph starts in the document.
    offset: int = 0

    def begin(self, sentence: Span) -> None:
        """Keep that a sentence is read now."""
        self.sentences.append(self._sentence(sentence.root))

    def dropped(self, event: Event, cause: str, status: Status | None = None) -> None:
        """Keep that an event became no statement."""
        self._keep(event, status, cause=cause)

    def stated(self, event: Event, status: Status, *, statement: str, confidence: float) -> None:
        """Keep that an event became a statement."""
        self._keep(event, status, statement=statement, confidence=confidence)

    def missed(self, token: Token, frame: Frame, sides: tuple[Sequence[Party], Sequence[Party]], cause: str) -> None:
        """Keep that a frame called up a relation for which the text lacks something."""
        pattern = f"{token.lemma_.lower()}: {frame_text(frame)}"
        self.decisions.append(
            Decision(self._sentence(token), token.text, self._place(token), frame.relation, pattern, tuple(sides[0]),
                     tuple(sides[1]), cause=cause)
        )  # fmt: skip

    def passed(self, token: Token, cause: str) -> None:
        """Keep that a whole sentence was passed over."""
        self.decisions.append(Decision(self._sentence(token), "", self._place(token), "", "", (), (), cause=cause))

    def _keep(
        self, event: Event, status: Status | None, *, cause: str | None = None, statement: str | None = None,
        confidence: float | None = None,
    ) -> None:  # fmt: skip
        token = event.predicate
        self.decisions.append(
            Decision(self._sentence(token), token.text, self._place(token), event.relation, event.pattern,
                     (event.subject,), (event.object,), status, cause, statement, confidence)
        )  # fmt: skip

    def _place(self, token: Token) -> tuple[int, int]:
        return self.offset + token.idx, self.offset + token.idx + len(token)

    def _sentence(self, token: Token) -> tuple[int, int]:
        text = token.sent.text
        start = self.offset + token.sent.start_char + len(text) - len(text.lstrip())
        return start, start + len(text.strip())
