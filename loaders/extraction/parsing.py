"""Parsing: names and titles are joined before the parse, so that a long title cannot derail it.

A small parser often misreads "with Director of National Security Shin Wonsik of the Republic of Korea (ROK)". Here each
named actor, with its title, becomes one token that keeps its text and place but shows the parser the features of a
plain name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.attrs import LOWER
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span

from loaders.extraction.batches import annotator
from loaders.extraction.dates import MONTHS, WEEKDAYS
from loaders.extraction.mention import Mention
from loaders.extraction.parse import Parse
from loaders.gazetteer.folding import unmixed

_STAND_INS = {"Country": "Britain", "Organization": "NATO", "Leader": "Putin"}
_ADJECTIVE = "Russian"
_DATE_PREPOSITIONS = frozenset({"on", "in", "since", "during", "until"})
_YEAR = 4
_ADVERB = "yesterday"
#: spaCy's numbers of the weekdays' names.
_DAYS = frozenset(map(get_string_id, WEEKDAYS))
_NO_WORD = re.compile(r"\S{300,}")
#: Marks of writing direction and hard spaces would split names; each becomes one space, so that offsets stay.
_INVISIBLE = dict.fromkeys([*map(ord, "\u200b\u200e\u200f\u00a0\u202f\ufeff"), *range(0xD800, 0xE000)], " ")
_DATED = frozenset(["on", "last", "next", "this", "since", "until", "by", "before", "of", "every", "late", "early"])


def readable(text: str) -> str:
    """Return a text of the same length for the parser: without invisible marks, and without runs that are no words.

    Letters of other scripts within Latin words are the Latin ones that they look like. A run of hundreds of characters
    without a space takes a tokenizer time that grows with its square.
    """
    return _NO_WORD.sub(lambda run: " " * len(run[0]), unmixed(text.translate(_INVISIBLE)))


def named_entities(model: Language, text: str) -> Doc:
    """Return a text with tokens and named entities only; `finish` adds the rest."""
    return annotator(model).named_entities([text])[0]


def finish(model: Language, doc: Doc) -> Parse:
    """Run what `named_entities` left out, tags, parse and lemmas, and return what all of it found."""
    annotator(model).finish([doc])
    return Parse(doc)


def join_names(doc: Doc, text: str, offset: int, mentions: Iterable[Mention], titles: Sequence[tuple[int, int]]) -> Doc:
    """Merge each name, and each person with their title, into one token.

    Args:
        doc: Tokens and entities of a paragraph; changed in place.
        text: The paragraph; spaCy would put it together anew from all its words.
        offset: Where the paragraph starts in the document.
        mentions: The actors that it names.
        titles: Character ranges in the document of people with their titles.
    """
    spans: list[tuple[int, int, str]] = []
    for start, end in titles:
        inside = [m for m in mentions if m.person is not None and start <= m.start and m.end <= end]
        if inside:
            # "The commander, General Petraeus, held talks": the second comma goes with the first
            closed = (
                text[end - offset : end + 1 - offset] == "," and text.count(",", start - offset, end - offset) % 2 == 1
            )
            spans.append((start, end + 1 if closed else end, _STAND_INS["Leader"]))
    for mention in mentions:
        stand_in = _ADJECTIVE if mention.form == "adjective" else _STAND_INS[mention.entity.type]
        spans.append((mention.start, mention.end, stand_in))
    chosen = _outermost(spans)
    with doc.retokenize() as retokenizer:
        taken: set[int] = set()
        for start, end, stand_in in chosen:
            span = doc.char_span(start - offset, end - offset)
            if span is None:
                continue
            taken.update(range(span.start, span.end))
            if len(span) > 1:
                retokenizer.merge(span)
                _dress(doc, span.text, stand_in)
        for span in _dates(doc):
            if taken.isdisjoint(range(span.start, span.end)):
                retokenizer.merge(span)
                _dress(doc, span.text, _ADVERB)
    _dress_weekdays(doc)
    return doc


def _dress_weekdays(doc: Doc) -> None:
    """Show the parser a bare weekday as the adverb that it is: "President Assad *Tuesday* met"."""
    for place, word in enumerate(doc.to_array(LOWER).tolist()):
        if word in _DAYS and (place == 0 or doc[place - 1].lower_ not in _DATED):
            doc[place].norm_ = _ADVERB


def _dates(doc: Doc) -> Iterator[Span]:
    """Yield dates with their preposition: "on 12 February", "in August"; as one adverb they cannot join a name."""
    for entity in doc.ents:
        if entity.label_ == "DATE" and entity.start > 0 and doc[entity.start - 1].lower_ in _DATE_PREPOSITIONS:
            words = {t.lower_ for t in entity}
            if words & (MONTHS.keys() | WEEKDAYS.keys()) or any(t.is_digit and len(t) == _YEAR for t in entity):
                yield doc[entity.start - 1 : entity.end]


def _outermost(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    chosen: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not chosen or span[0] >= chosen[-1][1]:
            chosen.append(span)
    return chosen


def _dress(doc: Doc, text: str, stand_in: str) -> None:
    """Give the merged token's lexeme the features that the parser's embedding reads of a plain name."""
    lexeme, plain = doc.vocab[text], doc.vocab[stand_in]
    lexeme.norm, lexeme.shape, lexeme.prefix, lexeme.suffix = plain.norm, plain.shape, plain.prefix, plain.suffix
