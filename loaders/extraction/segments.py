"""Segments: a document's text cut into paragraphs that are parsed one at a time, with their offsets."""

import re
from collections.abc import Iterator

#: A parser needs memory in proportion to its input; no writer's paragraph is longer.
MAX_PARAGRAPH = 20_000
_BLOCK = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
#: Widths, in characters, between which a line was broken by an editor and not by its writer.
_WRAPPED = 50
_WIDEST = 140


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text as (offset, text).

    Lines that a writer wrapped are one paragraph, their breaks replaced by spaces so that offsets stay; lines that stand
    alone (titles, list items) are one each. A paragraph longer than MAX_PARAGRAPH is cut at white space.
    """
    for block in _BLOCK.finditer(text):
        lines = block[0].split("\n")
        wrapped = len(lines) > 1 and all(_WRAPPED <= len(line) <= _WIDEST for line in lines[:-1])
        if wrapped:
            yield from _cut(block.start(), block[0].replace("\n", " "))
            continue
        offset = block.start()
        for line in lines:
            yield from _cut(offset, line)
            offset += len(line) + 1


def _cut(offset: int, text: str) -> Iterator[tuple[int, str]]:
    while len(text) > MAX_PARAGRAPH:
        at = text.rfind(". ", 1, MAX_PARAGRAPH) + 1 or text.rfind(" ", 1, MAX_PARAGRAPH)
        at = at if at > 0 else MAX_PARAGRAPH
        yield offset, text[:at]
        offset, text = offset + at, text[at:]
    if text.strip():
        yield offset, text
