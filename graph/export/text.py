"""Text that every file format can hold."""

import re

_SURROGATES = re.compile("[\ud800-\udfff]")
# What XML 1.0 has no way to write, not even as a character reference.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def encodable(text: str) -> str:
    """Return the text with lone surrogates, which UTF-8 cannot hold, replaced by U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def printable(text: str) -> str:
    """Return the text with control characters, which XML and spreadsheets refuse, replaced by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)
