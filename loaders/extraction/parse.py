"""A parse as plain objects: what the model found in a paragraph, read out once.

The rules look at each word many times, at its children above all. spaCy makes a new object for each look and searches
the text for the children; here each word is one object that holds them. Attributes are named as spaCy names them.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from itertools import pairwise
from sys import intern
from typing import Any, TypeVar, overload
from unicodedata import category

from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc

from loaders.extraction.mending import mend

#: More steps than any way to the root has.
_LAST = 1_000_000_000
_Answer = TypeVar("_Answer")


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word, a mark or a joined name of a parse. There is one object for each, so that `is` and `==` agree."""

    #: Place in the parse, and of its first character in the text.
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    #: Part of speech of Universal Dependencies, tag of the Penn Treebank, dependency of ClearNLP.
    pos_: str
    tag_: str
    dep_: str
    #: Kind of the named entity that it is in, or "".
    ent_type_: str
    #: The text with the space after it, if there is one.
    text_with_ws: str
    #: The word that governs it; itself, if none does.
    head: "Token" = field(init=False)
    #: The words that it governs, in their order.
    children: list["Token"] = field(default_factory=list)
    #: Its sentence.
    sent: "Span" = field(init=False)
    #: What `remembered` functions have found out about it.
    known: dict[object, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def doc(self) -> "Parse":
        """The parse that it belongs to."""
        return self.sent.doc

    @property
    def is_alpha(self) -> bool:
        """True if its text is letters only."""
        return self.text.isalpha()

    @property
    def lefts(self) -> list["Token"]:
        """The words before it that it governs."""
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """The words after it that it governs."""
        return [c for c in self.children if c.i > self.i]

    @property
    def subtree(self) -> list["Token"]:
        """The word with all that hangs on it, in the order of the tree."""
        children, i = self.children, self.i
        if not children:
            return [self]
        found: list[Token] = []
        before = True
        for child in children:
            if before and child.i > i:
                found.append(self)
                before = False
            found += child.subtree if child.children else (child,)
        if before:
            found.append(self)
        return found

    @property
    def left_edge(self) -> "Token":
        """The first word of what hangs on it."""
        return min(self.subtree, key=lambda t: t.i)

    @property
    def ancestors(self) -> Iterator["Token"]:
        """What governs it, and what governs that, up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """What it is coordinated with, on both sides."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [c for c in token.children if c.dep_ == "conj" and c.i > token.i]
        return tuple(t for t in found if t is not self)

    def nbor(self, offset: int = 1) -> "Token":
        """Return the word so many places further on.

        Raises:
            IndexError: The parse ends before.
        """
        return self.doc.tokens[self.i + offset]


class Span:
    """A sentence of a parse, or a part of one. There is one object for each sentence."""

    __slots__ = ("_root", "doc", "end", "end_char", "start", "start_char", "text", "tokens")

    def __init__(self, doc: "Parse", start: int, end: int) -> None:
        """Take the words of a half-open range."""
        self.doc, self.start, self.end = doc, start, end
        self.tokens = words = doc.tokens[start:end]
        #: Half-open range of characters in the parsed text.
        self.start_char = words[0].idx if words else 0
        self.end_char = words[-1].idx + len(words[-1].text) if words else 0
        self.text = doc.text[self.start_char : self.end_char]
        self._root: Token | None = None

    @property
    def root(self) -> Token:
        """The word that governs all others, or the one that is nearest to it."""
        if self._root is None:
            self._root = root_of(self.tokens)
        return self._root

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, place: int) -> Token:
        return self.tokens[place]


class Parse:
    """The words and sentences of a paragraph that the model has parsed."""

    def __init__(self, source: Doc, text: str | None = None) -> None:
        """Read out what the model found; `text` is the paragraph, which spaCy would put together anew."""
        #: What was parsed.
        self.source = source
        self.text = source.text if text is None else text
        self.tokens: tuple[Token, ...] = tuple(_tokens(source, self.text))
        self.sents: tuple[Span, ...] = tuple(self._sentences(source))

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> Span: ...

    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, int):
            return self.tokens[place]
        start, end, _ = place.indices(len(self.tokens))
        return Span(self, start, end)

    def covered(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the words that a range of characters covers, if only in part.

        The space after a word is part of it, except at the start of the range; a range beyond the text covers nothing.
        """
        first, last = self._at(start), self._at(end - 1)
        if first < 0 or last < 0:
            return ()
        token = self.tokens[first]
        return self.tokens[first + (start == token.idx + len(token.text)) : last + 1]

    def _at(self, place: int) -> int:
        """Return the index of the word at a character, or -1."""
        found = bisect_right(self._starts, place) - 1
        if found < 0:
            return -1
        token = self.tokens[found]
        return found if place < token.idx + len(token.text_with_ws) else -1

    @cached_property
    def _starts(self) -> list[int]:
        return [t.idx for t in self.tokens]

    def _sentences(self, source: Doc) -> Iterator[Span]:
        tokens = self.tokens
        marks = source.to_array([SENT_START]).astype("int64").ravel().tolist()
        bounds = [0, *(i for i in range(1, len(tokens)) if marks[i] == 1), len(tokens)] if tokens else []
        for start, end in pairwise(bounds):
            sentence = Span(self, start, end)
            for token in sentence.tokens:
                token.sent = sentence
            yield sentence


def remembered(ask: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """Let a function be asked once about each word: a parse does not change. Nobody may change what it returns."""

    @wraps(ask)
    def answer(token: Token) -> _Answer:
        try:
            found: _Answer = token.known[ask]
        except KeyError:
            found = token.known[ask] = ask(token)
        return found

    return answer


def root_of(tokens: Sequence[Token]) -> Token:
    """Return the word of some that is nearest to the root, the first of those that are as near; marks come last."""
    best: tuple[int, Token] | None = None
    for token in tokens:
        if token.head is token:
            return token
        if tokens[0].i <= token.head.i <= tokens[-1].i:
            continue
        steps = _LAST if not token.children and _is_mark(token.text) else sum(1 for _ in token.ancestors)
        if best is None or steps < best[0]:
            best = (steps, token)
    return tokens[0] if best is None else best[1]


def _is_mark(text: str) -> bool:
    return text.isspace() or all(category(c).startswith("P") for c in text)


def _tokens(source: Doc, text: str) -> list[Token]:
    rows = source.to_array([IDX, LENGTH, SPACY, LEMMA, POS, TAG, DEP, ENT_TYPE]).tolist()
    strings = source.vocab.strings
    # words and labels come back again and again, and interned ones are compared by identity
    called = {n: intern(strings[n]) for n in {n for row in rows for n in row[3:]}}
    found: list[Token] = []
    for i, (idx, length, spaced, lemma, pos, tag, dep, kind) in enumerate(rows):
        end = idx + length
        word = text[idx:end]
        found.append(
            Token(
                i, idx, word, word.lower(), called[lemma], called[pos], called[tag], called[dep], called[kind],
                text[idx : end + 1] if spaced else word,
            )
        )  # fmt: skip
    heads = source.to_array([HEAD]).astype("int64").ravel().tolist()
    for i, offset in enumerate(heads):
        token = found[i]
        token.head = found[i + offset]
        if offset:
            token.head.children.append(token)
    mend(found)
    return found
