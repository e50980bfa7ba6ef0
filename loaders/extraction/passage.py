"""A passage: one parsed paragraph of a document, with the actors that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.extraction.mention import Mention
from loaders.extraction.parse import Parse, Span, Token, root_of

#: What may stand between the members of a list of names.
_LIST_GAP = re.compile(
    r"[-–—/]|\s*(?:\([^()]{1,20}\)\s*)?(?:,|;|,?\s*(?:and|&|as well as|along with|together with))\s*(?:the\s+)?"
)
#: Between people: "Prime Minister A *of X, President* B *of Y and Chancellor* C".
_PERSON_GAP = re.compile(
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w.’' ]+?)?(?:\s*\([^()]{1,20}\))?\s*(?:,|,?\s*and)\s+"
    r"(?:(?:[A-Z][\w.’'-]*|of|the|then)\s+){0,9}"
)
_WHERE = frozenset({"in", "at", "near", "outside", "around"})
_LAST_GAP = re.compile(r"[-–—/]|\b(?:and|&|with)\b|as well as")


#: The longest lists in treaties and resolutions name some sixty states.
MAX_NAMED = 80
#: A sentence beyond this is no prose; its parse may be as deep as it is long.
MAX_TOKENS = 400


@dataclass(slots=True)
class Passage:
    """A parse with its place in the document. Built once, not changed afterwards."""

    parse: Parse
    #: Where the parsed text starts in the document.
    offset: int
    mentions: tuple[Mention, ...]
    #: ISO date of the document, if known.
    published: str | None = None
    #: The parsed text.
    text: str = field(init=False)
    #: Mentions by the index of each token that they cover.
    at: dict[int, list[Mention]] = field(default_factory=dict)
    #: For a mention in a list of names, all members of the list.
    lists: dict[Mention, tuple[Mention, ...]] = field(default_factory=dict)
    #: Heads of mentions by their ranges, as far as they were asked for.
    _heads: dict[tuple[int, int], Token | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.text = self.parse.text
        for mention in self.mentions:
            for token in self.parse.covered(mention.start - self.offset, mention.end - self.offset):
                self.at.setdefault(token.i, []).append(mention)
        for members in self._lists():
            for member in members:
                self.lists[member] = members

    def place(self, token: Token) -> tuple[int, int]:
        """Return a token's character range in the document."""
        start = self.offset + token.idx
        return start, start + len(token)

    def sentence_place(self, span: Span) -> tuple[int, int]:
        """Return a sentence's character range in the document, without the white space around it."""
        text = span.text
        start = self.offset + span.start_char + len(text) - len(text.lstrip())
        return start, start + len(text.strip())

    def is_crowded(self, sentence: Span) -> bool:
        """Return True if a sentence names more actors than a sentence can relate: a table, or text made to be slow."""
        named = [i for i in range(sentence.start, sentence.end) if i in self.at]
        return len(named) > MAX_NAMED or len(sentence) > MAX_TOKENS

    def is_location(self, mention: Mention) -> bool:
        """Return True if a capital stands for the place: "in Brussels"."""
        head = self.head(mention)
        return mention.form == "capital" and head is not None and head.dep_ == "pobj" and head.head.lower_ in _WHERE

    def head(self, mention: Mention) -> Token | None:
        """Return the syntactic head of a mention's tokens."""
        if mention.span not in self._heads:
            tokens = self.parse.covered(mention.start - self.offset, mention.end - self.offset)
            self._heads[mention.span] = root_of(tokens) if tokens else None
        return self._heads[mention.span]

    def _lists(self) -> Iterator[tuple[Mention, ...]]:
        ordered = sorted(self.mentions, key=lambda m: m.start)
        yield from self._runs([m for m in ordered if m.form != "adjective" and m.person is None], _LIST_GAP)
        yield from self._runs([m for m in ordered if m.person is not None], _PERSON_GAP)

    def _runs(self, names: Sequence[Mention], between: re.Pattern[str]) -> Iterator[tuple[Mention, ...]]:
        run: list[Mention] = []
        gaps: list[str] = []
        for mention in names:
            gap = self._gap(run[-1], mention, between) if run else None
            if run and gap is not None and self._same_role(run, mention):
                run.append(mention)
                gaps.append(gap)
                continue
            yield from _complete(run, gaps)
            run, gaps = [mention], []
        yield from _complete(run, gaps)

    def _gap(self, left: Mention, right: Mention, between: re.Pattern[str]) -> str | None:
        text = self.text[max(left.end - self.offset, 0) : right.start - self.offset]
        return text if right.start >= left.end and between.fullmatch(text) else None

    def _same_role(self, run: Sequence[Mention], mention: Mention) -> bool:
        first, head = self.head(run[0]), self.head(mention)
        if first is None or head is None or first.sent != head.sent:
            return False
        # "In talks with Russia, China said …": the second name starts a clause of its own.
        own_clause = head.dep_ in {"nsubj", "nsubjpass"} and head.head != first.head
        return not own_clause


def _complete(run: Sequence[Mention], gaps: Sequence[str]) -> Iterator[tuple[Mention, ...]]:
    """Yield the list if it is one: a comma alone does not make a list of two."""
    if len(run) > 2 or (len(run) == 2 and _LAST_GAP.search(gaps[0])):
        yield tuple(run)
