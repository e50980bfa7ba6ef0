"""Plain text."""

from collections.abc import Iterator

from loaders.documents.characters import repaired
from loaders.documents.draft import Draft, Payload
from loaders.documents.encoding import decode
from loaders.documents.head import read_head
from loaders.documents.layout import is_wordless, paragraphs
from loaders.documents.title import title_of

#: How many lines are looked at for the title and its repetition.
_TOP = 20


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the text as one document.

    Raises:
        DocumentError: The bytes are no text, or front matter in them is built to harm.
    """
    text = decode(payload.data, payload.uri, declared=payload.charset)
    head = read_head(repaired(text, payload.uri), payload.uri)
    lines = head.body()
    title, site = (
        (head.title, None) if head.title else title_of(["" if is_wordless(line) else line for line in lines[:_TOP]])
    )
    yield Draft(paragraphs(lines), title, head.published, head.publisher or site)
