"""Rich text (RTF)."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from loaders.documents.draft import Draft, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.package import own_title

_TITLE = re.compile(r"\{\\title ([^{}]{1,400})\}")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the document; cells of a table's row stand in one line.

    Raises:
        DocumentError: It holds no text.
    """
    page = _CODE_PAGE.search(payload.data, 0, 4_096)
    source = payload.data.decode("latin-1")
    title = _TITLE.search(source, 0, 20_000)
    text = rtf_to_text(source, encoding=f"cp{int(page[1])}" if page else "cp1252", errors="ignore")
    named = own_title(rtf_to_text(f"{{\\rtf1 {title[1]}}}", errors="ignore")) if title else None
    lines = (line.strip(" |") for line in text.split("\n"))
    yield draft_of([line.replace("|", " | ") for line in lines], payload.uri, title=named)
