"""Word documents (DOCX)."""

import io
import re
from collections.abc import Iterator

import mammoth

from loaders.documents.draft import Draft, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.fragment import fragment_lines
from loaders.documents.package import opened_package, own_title, part, text_of
from loaders.errors import DocumentStructureError

#: Marks of notes in the text, and the way back from the notes.
_NOTE = re.compile(r'<sup><a [^<>]*id="[^"<>]*(?:footnote|endnote|comment)-ref[^<>]*>\[[^<>]{0,20}\]</a></sup>')
_BACK = re.compile(r"<a [^<>]*>\u2191</a>")


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the document: text, tables and notes, with insertions and without deletions that are tracked.

    Raises:
        DocumentStructureError: It is broken.
        DocumentArchiveError: It is built to harm.
    """
    with opened_package(payload.data, payload.uri) as package:
        if "word/document.xml" not in package.namelist():
            raise DocumentStructureError(
                "it has no text part", where=payload.uri, remedy="Open it in a word processor and save it anew"
            )
        title = own_title(text_of(part(package, "docProps/core.xml"), "title"))
    # the image's element gets no source, and so no picture is ever read
    made = mammoth.convert_to_html(io.BytesIO(payload.data), convert_image=mammoth.images.img_element(lambda _: {}))
    markup = _BACK.sub("", _NOTE.sub("", made.value))
    yield draft_of(fragment_lines(markup, payload.uri), payload.uri, title=title)
