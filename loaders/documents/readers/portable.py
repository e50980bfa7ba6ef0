"""PDF: the text in reading order, without running heads and page numbers; where each page begins is kept."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from loaders.documents.characters import clean
from loaders.documents.draft import Item, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.package import own_title
from loaders.documents.page_layout import Line, columns, without_running_heads
from loaders.documents.page_text import paragraphs_of
from loaders.errors import DocumentAccessError, DocumentEmptyError, DocumentPicturesError, DocumentStructureError

#: Most pages, and most characters of one page. Books have fewer.
_MOST_PAGES, _MOST_CHARACTERS = 10_000, 200_000
#: A page of a picture with fewer characters than this is a scanned one with a page number.
_FEWEST_CHARACTERS = 20
#: Where pdfium ends a line; U+FFFE stands for a hyphen with which a line ends.
_END = re.compile("\r\n|[\ufffe\x02]")
_BREAK = "\r\n"
_WORD = re.compile(r"[^\s\0]+")
#: White this many heights of a line wide parts columns, and cells of tables.
_GAP = 1.3


def read(payload: Payload) -> Iterator[Item]:
    """Yield the document; then an error if some of its pages are pictures.

    Raises:
        DocumentPicturesError: All its pages are pictures.
        DocumentAccessError: It is locked by a password.
        DocumentStructureError: It is broken, or has more pages or characters than a document has.
        DocumentEmptyError: It has no text and no pictures.
    """
    with _opened(payload) as pdf:
        count = len(pdf)
        if count > _MOST_PAGES:
            raise _excessive(f"it has more than {_MOST_PAGES:,} pages", payload.uri)
        pages: list[list[Line]] = []
        pictures: list[int] = []
        for number in range(1, count + 1):
            lines, is_picture = _page(pdf, number, payload.uri)
            pages.append(lines)
            if is_picture:
                pictures.append(number)
        title = own_title(pdf.get_metadata_value("Title") or None)
    texts, starts = paragraphs_of(column for page in without_running_heads(pages) for column in columns(page) if page)
    if texts:
        yield draft_of(texts, payload.uri, title=title, pages=starts)
    elif not pictures:
        raise DocumentEmptyError("it holds no text", where=payload.uri, remedy="Leave it out")
    if pictures:
        raise _scanned(pictures, count, payload.uri)


def _opened(payload: Payload) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(payload.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentAccessError(
                "it is locked by a password", where=payload.uri, remedy="Save it without a password"
            ) from error
        raise DocumentStructureError(
            "it is no whole PDF file", where=payload.uri, remedy="Fetch it again, or print it to a new PDF file"
        ) from error


def _page(pdf: pypdfium2.PdfDocument, number: int, uri: str) -> tuple[list[Line], bool]:
    """Return the lines of a page, and whether it is a picture of text."""
    try:
        page = pdf[number - 1]
    except pypdfium2.PdfiumError:  # a page that the file names and does not have
        return [], False
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > _MOST_CHARACTERS:
            raise _excessive(f"a page of it has more than {_MOST_CHARACTERS:,} characters", uri)
        lines = list(_lines(text, count, number, uri)) if count > 0 else []
        is_picture = sum(len(line.text) for line in lines) < _FEWEST_CHARACTERS and _has_picture(page)
        return ([] if is_picture else lines), is_picture
    finally:
        text.close()
        page.close()


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


def _lines(text: pypdfium2.PdfTextPage, count: int, page: int, uri: str) -> Iterator[Line]:
    whole = _characters(text, count)
    start = 0
    for end in (*_END.finditer(whole), None):
        stop = end.start() if end else len(whole)
        broken = end is not None and end[0] != _BREAK
        for first, last in _pieces(text, whole, start, stop):
            cleaned = " ".join(clean(whole[first : last + 1], uri).split())
            if cleaned:
                left, bottom, _, top = text.get_charbox(first, loose=True)
                _, last_bottom, right, last_top = text.get_charbox(last, loose=True)
                hyphen = "-" if broken and last == stop - 1 else ""
                yield Line(cleaned + hyphen, left, min(bottom, last_bottom), right, max(top, last_top), page)
        start = end.end() if end else stop


def _pieces(text: pypdfium2.PdfTextPage, whole: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last character of each piece of a line that wide white parts from the next."""
    words = [(found.start(), found.end() - 1) for found in _WORD.finditer(whole, start, stop)]
    if not words:
        return
    first = words[0][0]
    for (_, last), (following, _) in pairwise(words):
        _, bottom, right, top = text.get_charbox(last, loose=True)
        left = text.get_charbox(following, loose=True)[0]
        if left - right > _GAP * (top - bottom):
            yield first, last
            first = following
    yield first, words[-1][1]


def _characters(text: pypdfium2.PdfTextPage, count: int) -> str:
    """Return a page's text with one character for each of pdfium's, so that places in it are places on the page."""
    whole = str(text.get_text_range())
    if len(whole) == count:
        return whole
    codes = (raw.FPDFText_GetUnicode(text, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _excessive(what: str, uri: str) -> DocumentStructureError:
    return DocumentStructureError(what, where=uri, remedy="Save its text as a .txt file")


def _scanned(pictures: list[int], count: int, uri: str) -> DocumentPicturesError:
    which = ", ".join(map(str, pictures[:10])) + (", …" if len(pictures) > 10 else "")
    some = "all of its pages are" if len(pictures) == count else f"{len(pictures)} of its {count} pages ({which}) are"
    return DocumentPicturesError(
        f"{some} pictures of text", where=uri, remedy="Recognise the text first, for instance with ocrmypdf"
    )
