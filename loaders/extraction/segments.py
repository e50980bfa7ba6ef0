"""Segments: a document's text cut into paragraphs that are parsed one at a time, with their offsets."""

import re
from collections.abc import Iterator

#: A parser needs memory in proportion to its input; no writer's paragraph is longer.
MAX_PARAGRAPH = 20_000
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text as (offset, text): its lines, as `graph.document` has one paragraph a line.

    A paragraph longer than MAX_PARAGRAPH is cut at the end of a sentence, or else at white space.
    """
    for line in _LINE.finditer(text):
        yield from _cut(line.start(), line[0])


def _cut(offset: int, text: str) -> Iterator[tuple[int, str]]:
    while len(text) > MAX_PARAGRAPH:
        at = text.rfind(". ", 1, MAX_PARAGRAPH) + 1 or text.rfind(" ", 1, MAX_PARAGRAPH)
        at = at if at > 0 else MAX_PARAGRAPH
        yield offset, text[:at]
        offset, text = offset + at, text[at:]
    if text.strip():
        yield offset, text
