"""Mail messages, and web pages saved as one file, which have the form of a message."""

import io
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from loaders.documents.characters import repaired
from loaders.documents.draft import Draft, Item, Member, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.encoding import decode
from loaders.documents.fragment import fragment_lines
from loaders.documents.layout import paragraphs
from loaders.documents.media_type import HTML, PLAIN
from loaders.errors import DocumentEmptyError, DocumentStructureError

#: Most parts of one message.
_MOST_PARTS = 1_000
_LONGEST_HEADER = 2_000
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
#: Attachments of these kinds hold no text.
_WORDLESS = ("image/", "audio/", "video/", "font/")
_SIGNATURES = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "text/calendar",
)


def read(payload: Payload) -> Iterator[Item]:
    """Yield the message as a document, then the files that it carries.

    The title is the subject, the date that of sending, the publisher the sender's organization or name. What the
    message quotes of others (lines behind `>`) and its signature are left out. Of text and HTML the text is taken. Of a
    web page saved as one file the page is read.

    Raises:
        DocumentEmptyError: There is neither text nor a file.
        DocumentStructureError: It has more parts than a message has.
    """
    message = message_from_bytes(payload.data, policy=policy.compat32)
    parts = _parts(message, payload.uri)
    if message.get("Snapshot-Content-Location") or payload.media_type == "multipart/related":
        page = next((part for part in parts if part.get_content_type() == HTML), None)
        if page is not None:
            data = _bytes(page)
            yield Member("", "page.html", lambda: io.BytesIO(data), HTML)
            return
    text = next((part for part in parts if part.get_content_type() == PLAIN and not _is_file(part)), None)
    page = next((part for part in parts if part.get_content_type() == HTML and not _is_file(part)), None)
    files = [part for part in parts if _is_file(part) and not part.get_content_type().startswith(_WORDLESS)]
    lines = _text_lines(text, payload.uri) if text is not None else ()
    if not any(lines) and page is not None:
        lines = fragment_lines(_decoded(page, payload.uri), payload.uri)
    if any(lines):
        yield _draft(message, lines, payload.uri)
    elif not files:
        raise DocumentEmptyError("the message has no text", where=payload.uri, remedy="Leave it out")
    for number, part in enumerate(files, 1):
        if part.get_content_type() not in _SIGNATURES:
            yield _attached(part, number)


def _parts(message: Message, uri: str) -> list[Message]:
    found = []
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            raise DocumentStructureError(
                f"it has more than {_MOST_PARTS:,} parts", where=uri, remedy="Save its text as a .txt file"
            )
        if not part.is_multipart():
            found.append(part)
    return found


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _draft(message: Message, lines: tuple[str, ...], uri: str) -> Draft:
    name, address = parseaddr(_header(message, "From"))
    return draft_of(
        lines,
        uri,
        title=_REPLY.sub("", _header(message, "Subject")).strip() or None,
        published=_day(_header(message, "Date")),
        publisher=_header(message, "Organization") or name or address.partition("@")[2] or None,
    )


def _header(message: Message, name: str) -> str:
    value = str(message.get(name) or "")[:_LONGEST_HEADER]
    try:
        value = str(make_header(decode_header(value)))
    except (LookupError, ValueError):  # an encoding that nobody knows: the header stays as it is written
        return " ".join(value.split())
    return " ".join(value.split())


def _day(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, OverflowError):  # no date, and none is made up
        return None


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _decoded(part: Message, uri: str) -> str:
    return decode(_bytes(part), uri, declared=part.get_content_charset())


def _text_lines(part: Message, uri: str) -> tuple[str, ...]:
    text = repaired(_decoded(part, uri), uri)
    kept: list[str] = []
    for line in text.split("\n"):
        if line == "-- ":
            break
        if not line.startswith(">"):
            kept.append(line)
    if str(part.get_param("format") or "").lower() == "flowed":
        kept = _flowed(kept)
    return paragraphs([line.strip() for line in kept])


def _flowed(lines: list[str]) -> list[str]:
    """Join the lines that end in a space, as RFC 3676 has it."""
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on:
            joined[-1] += line
        else:
            joined.append(line)
        goes_on = line.endswith(" ")
    return joined


def _attached(part: Message, number: int) -> Member:
    name = " ".join(str(part.get_filename() or f"part {number}").split())
    data = _bytes(part)
    return Member(f"!{name}", name, lambda: io.BytesIO(data))
