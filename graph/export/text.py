"""Text that every file format can hold."""

import re

_SURROGATES = re.compile("[\ud800-\udfff]")
# What XML 1.0 has no way to write, not even as a character reference.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What makes a cell a formula in Excel, LibreOffice or Google Sheets, the full-width signs included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def encodable(text: str) -> str:
    """Return the text with lone surrogates, which UTF-8 cannot hold, replaced by U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def printable(text: str) -> str:
    """Return the text with control characters, which XML and spreadsheets refuse, replaced by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def cell(value: object) -> object:
    """Return a value for a spreadsheet's cell: an apostrophe makes text of what would be taken for a formula."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    # Leading blanks are skipped by some spreadsheets before they look for the sign.
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
