"""Bytes to text.

In this order: a byte order mark; UTF-16 without one, told by its NULs; UTF-8; UTF-8 with a few broken bytes; what the
page declares; what charset-normalizer finds. Nothing is dropped in silence: broken bytes become U+FFFD with a warning
in the log while they are few, and are an error when they are many.
"""

import codecs
import logging
import re

from loaders.errors import DocumentEncodingError

_LOG = logging.getLogger(__name__)

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Share of broken bytes among all up to which a text counts as damaged UTF-8, and the number that always passes.
_BROKEN_SHARE = 0.001
_BROKEN_FREE = 3
#: Single-byte and East Asian encodings that documents come in. cp1252 holds Latin-1's letters too.
_LEGACY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "mac_roman", "big5", "gb18030",
    "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip
#: How much less disorder (0 to 1) another encoding must show before it is preferred to cp1252.
_MARGIN = 0.05
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_REMEDY = "Save it as UTF-8 and read it again"


def decode(data: bytes, uri: str, *, declared: str | None = None) -> str:
    """Return the text that the bytes stand for.

    Args:
        data: The document's bytes.
        uri: Its address, for messages.
        declared: The encoding that the document itself names, such as a page's `<meta charset>`.

    Raises:
        DocumentEncodingError: The bytes break the encoding that they announce, or are text in none that can be told.
    """
    named = _marked(data) or _by_nuls(data)
    if named:
        return _strictly(data, named, uri)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data, uri) or _declared(data, declared) or _legacy(data, uri)


def encoding_of(sample: bytes, uri: str) -> str:
    """Return the name of the encoding that a stream is in which begins with a sample.

    Raises:
        DocumentEncodingError: The sample is text in no encoding that can be told.
    """
    named = _marked(sample) or _by_nuls(sample)
    if named:
        return named
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = _MULTIBYTE.search(sample) is not None
        # the sample may end within a character
        if error.start < len(sample) - 4 and not whole:
            return _legacy_name(sample, uri)
    return "utf-8"


def head_text(head: bytes) -> str:
    """Return the beginning of a document as text, roughly: good enough to look for tags."""
    return head.decode(_marked(head) or _by_nuls(head) or "utf-8", "replace").lstrip("\ufeff")


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _by_nuls(data: bytes) -> str | None:
    """Return the UTF-16 form of Latin-script text without a mark: every second byte of it is NUL."""
    sample = data[:4096]
    if len(sample) < 4 or not sample.count(0):
        return None
    even, odd, half = sample[0::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.1 * half else None


def _strictly(data: bytes, encoding: str, uri: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig" and (text := _damaged(data.removeprefix(codecs.BOM_UTF8), uri)):
            return text
        raise DocumentEncodingError(
            f"it announces itself as {encoding.upper()} and breaks off from it at byte {error.start:,}",
            where=uri,
            remedy=_REMEDY,
        ) from error


def _damaged(data: bytes, uri: str) -> str | None:
    """Return UTF-8 text with its broken bytes replaced; None if this is not UTF-8 at all.

    Raises:
        DocumentEncodingError: It is UTF-8, with more broken bytes than can be passed over.
    """
    whole = len(_MULTIBYTE.findall(data))
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    if whole < max(1, broken):
        return None
    if broken > max(_BROKEN_FREE, _BROKEN_SHARE * len(data)):
        raise DocumentEncodingError(
            f"{broken:,} of its bytes are not the UTF-8 that the rest is", where=uri, remedy=_REMEDY
        )
    _LOG.warning("%s: %d broken bytes of UTF-8 replaced by U+FFFD", uri, broken)
    return text


def _declared(data: bytes, declared: str | None) -> str | None:
    try:
        # Browsers read Latin-1 as cp1252, and pages rely on it.
        name = codecs.lookup(declared or "").name
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def _legacy(data: bytes, uri: str) -> str:
    return data.decode(_legacy_name(data, uri))


def _legacy_name(data: bytes, uri: str) -> str:
    # Imported here: it takes as long to import as all the rest, and most documents are UTF-8.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    matches = list(from_bytes(data, cp_isolation=list(_LEGACY)))
    western = next((m for m in matches if "cp1252" in m.could_be_from_charset), None)
    if not matches:
        raise DocumentEncodingError("its bytes are text in no encoding that can be told", where=uri, remedy=_REMEDY)
    if western and western.chaos <= matches[0].chaos + _MARGIN:
        return "cp1252"
    return matches[0].encoding
