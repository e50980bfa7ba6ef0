"""Trail: what the extractor saw and decided on its way through a document, for people who ask why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from loaders.extraction.doubts import Doubt
from loaders.extraction.event import Event
from loaders.extraction.lexicon import Frame, frame_text
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.participles import called
from loaders.extraction.passage import Passage
from loaders.extraction.status import Status

#: What speaks for and against a statement: names of features with what each adds to the log odds.
Factors = tuple[tuple[str, float], ...]


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
    #: Id and polarity of the statement, the confidence in it and what that rests on.
    statement: str | None = None
    polarity: str | None = None
    confidence: float | None = None
    factors: Factors = ()
    #: The role of the frame that each actor fills, by entity id; structural rules have none.
    roles: tuple[tuple[str, str], ...] = ()

    def role(self, party: Party) -> str | None:
        """Return the role in which an actor was found, such as `subj`, or None where no frame tells."""
        return next((role for key, role in self.roles if key == party.entity.id), None)


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence that was read."""

    #: Character range in the document.
    place: tuple[int, int]
    #: The lemmas of its verbs, which tell what the lexicon may lack.
    verbs: tuple[str, ...]


@dataclass(slots=True)
class Trail:
    """Keeps mentions and decisions in the order of the text. One per document."""

    #: Tells what the confidence in an event rests on, if it can be told.
    explains: Callable[[Event, Status], Factors] | None = None
    mentions: list[Mention] = field(default_factory=list)
    #: Names that stand for no actor.
    doubts: list[Doubt] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    sentences: list[Read] = field(default_factory=list)
    #: Where the parsed paragraph starts in the document.
    offset: int = 0
    #: Role by frame, place of the word, and actor.
    _roles: dict[tuple[str, int, str], str] = field(default_factory=dict)

    def enter(self, passage: Passage, doubts: Sequence[Doubt]) -> None:
        """Keep whom a paragraph names."""
        self.offset = passage.offset
        self.mentions += passage.mentions
        self.doubts += doubts

    def begin(self, sentence: Span) -> None:
        """Keep that a sentence is read now."""
        verbs = dict.fromkeys(t.lemma_.lower() for t in sentence if t.pos_ == "VERB")
        self.sentences.append(Read(self._sentence(sentence.root), tuple(verbs)))

    def filled(self, token: Token, frame: Frame, roles: Sequence[str], parties: Sequence[Party]) -> None:
        """Keep in which roles of a frame actors were found."""
        for party in parties:
            self._roles[_pattern(token, frame), self._place(token)[0], party.entity.id] = "+".join(roles)

    def dropped(self, event: Event, cause: str, status: Status | None = None) -> None:
        """Keep that an event became no statement."""
        self.decisions.append(self._decision(event, status, cause))

    def stated(self, event: Event, status: Status, *, statement: str, confidence: float) -> None:
        """Keep that an event became a statement."""
        polarity = "negative" if status.negated != event.denies else "positive"
        factors = self.explains(event, status) if self.explains is not None else ()
        made = self._decision(event, status)
        self.decisions.append(
            replace(made, statement=statement, polarity=polarity, confidence=confidence, factors=factors)
        )

    def missed(self, token: Token, frame: Frame, sides: tuple[Sequence[Party], Sequence[Party]], cause: str) -> None:
        """Keep that a frame called up a relation for which the text lacks something."""
        pattern, place = _pattern(token, frame), self._place(token)
        self.decisions.append(
            Decision(self._sentence(token), token.text, place, frame.relation, pattern, tuple(sides[0]),
                     tuple(sides[1]), cause=cause, roles=self._found(pattern, place[0], (*sides[0], *sides[1])))
        )  # fmt: skip

    def passed(self, token: Token, cause: str) -> None:
        """Keep that a whole sentence was passed over."""
        self.decisions.append(Decision(self._sentence(token), "", self._place(token), "", "", (), (), cause=cause))

    def _decision(self, event: Event, status: Status | None, cause: str | None = None) -> Decision:
        token, parties = event.predicate, (event.subject, event.object)
        place = self._place(token)
        return Decision(self._sentence(token), token.text, place, event.relation, event.pattern, parties[:1],
                        parties[1:], status, cause, roles=self._found(event.pattern, place[0], parties))  # fmt: skip

    def _found(self, pattern: str, start: int, parties: Sequence[Party]) -> tuple[tuple[str, str], ...]:
        keys = dict.fromkeys(p.entity.id for p in parties)
        return tuple((key, role) for key in keys if (role := self._roles.get((pattern, start, key))) is not None)

    def _place(self, token: Token) -> tuple[int, int]:
        return self.offset + token.idx, self.offset + token.idx + len(token)

    def _sentence(self, token: Token) -> tuple[int, int]:
        text = token.sent.text
        start = self.offset + token.sent.start_char + len(text) - len(text.lstrip())
        return start, start + len(text.strip())


def _pattern(token: Token, frame: Frame) -> str:
    return f"{called(token)}: {frame_text(frame)}"
