"""Lists of addresses, an address a line, and GDELT's tables of events, mentions and articles."""

from collections.abc import Iterator

from loaders.documents.collections.lines import bounded_lines
from loaders.documents.content import Content
from loaders.documents.draft import Address, Item
from loaders.documents.text_type import GDELT

_LONGEST_LINE = 1_000_000


def read(content: Content) -> Iterator[Item]:
    """Yield the addresses, each once in a row of the same."""
    last = None
    for _, line in bounded_lines(content.stream, _LONGEST_LINE):
        text = (line or b"").decode("utf-8", "replace").strip()
        if not text or text.startswith("#"):
            continue
        url = _last_address(text) if content.media_type == GDELT else text
        if url and url != last:
            yield Address(url)
            last = url


def _last_address(row: str) -> str | None:
    """Return the address of the article: the last column that is one alone, whatever table it is.

    Events have it at the end, mentions and the knowledge graph in one column each; lists of pictures are not one alone.
    """
    fields = row.split("\t")
    whole = [
        field for field in fields if field.startswith(("http://", "https://")) and " " not in field and ";" not in field
    ]
    if len(fields) == 27:  # the knowledge graph has its article before addresses of pictures
        return whole[0] if whole else None
    return whole[-1] if whole else None
