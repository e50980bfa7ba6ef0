"""Mailboxes (mbox): messages one after the other, each behind a line that begins with `From `."""

import io
import re
from collections.abc import Iterator

from loaders.documents.content import Content
from loaders.documents.draft import Item, Member
from loaders.documents.source import too_large
from loaders.documents.text_type import MAIL
from loaders.errors import DocumentStructureError

_POSTMARK = re.compile(rb"From \S+ .*\d{4}")
_QUOTED = re.compile(rb">+From ")


def read(content: Content) -> Iterator[Item]:
    """Yield the messages of a mailbox, numbered from 1. A message that is too large is an error in its place.

    Raises:
        DocumentStructureError: There is none.
    """
    most = content.options.limits.document_bytes
    number, size = 0, 0
    lines: list[bytes] = []
    blank = True
    while line := content.stream.readline(most + 1):
        if blank and _POSTMARK.match(line):
            if number:
                yield _message(number, lines, size, content)
            number, size, lines = number + 1, 0, []
        else:
            size += len(line)
            if size <= most:
                lines.append(line[1:] if _QUOTED.match(line) else line)
        blank = not line.strip()
    if not number:
        raise DocumentStructureError(
            "no line of it begins a message", where=content.uri, remedy="Give it an ending that says what it is"
        )
    yield _message(number, lines, size, content)


def _message(number: int, lines: list[bytes], size: int, content: Content) -> Item:
    most = content.options.limits.document_bytes
    if size > most:
        return too_large(f"{content.uri}#{number}", most)
    data = b"".join(lines)
    return Member(f"#{number}", f"{number}.eml", lambda: io.BytesIO(data), MAIL)
