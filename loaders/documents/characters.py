"""One form for the characters of every document, so that the same text is the same document in any format."""

import logging
import re
import unicodedata

from loaders.errors import DocumentFormatError

_LOG = logging.getLogger(__name__)

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: Control characters other than those above, tab and newline. No text has them; a few come from damage.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
#: Characters without a shape of their own: soft hyphen, zero-width space and joiners of words, direction marks and
#: overrides, byte order mark, interlinear notes, tags. Some hide text from the reader. U+200C and U+200D stay: the
#: spelling of several languages needs them.
_INVISIBLE = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
#: What is no character at all.
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
#: White space within a line that is not already a single space.
_SPACES = re.compile(
    "[ ]{2,}|[ ]?[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000][\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]*"
)
#: More than one blank line.
_BLANKS = re.compile(r"\n\s*\n")
#: Share of control characters above which the bytes are no text, and the number that always passes.
_CONTROL_SHARE = 0.01
_CONTROL_FREE = 4


def repaired(text: str, uri: str) -> str:
    r"""Return the text as NFC, with ``\n`` as the only line break and without control and invisible characters.

    White space within lines stays as it is, and one of several blank lines. What is no character becomes U+FFFD.

    Raises:
        DocumentFormatError: There are so many control characters that this is no text.
    """
    text = _LINE_END.sub("\n", text)
    text, controls = _CONTROL.subn("", text)
    if controls:
        _judge(controls, len(text), uri)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _IMPOSSIBLE.sub("\ufffd", _INVISIBLE.sub("", text)))
    return _BLANKS.sub("\n\n", text)


def squeezed(text: str) -> str:
    """Return the text with single spaces as its only white space within lines, and none at their ends."""
    lines = _SPACES.sub(" ", text).split("\n")
    return unicodedata.normalize("NFC", "\n".join(line.strip(" ") for line in lines))


def clean(text: str, uri: str) -> str:
    """Return the text in the one form that documents have: `repaired`, then `squeezed`. Twice is the same as once."""
    return squeezed(repaired(text, uri))


def _judge(controls: int, rest: int, uri: str) -> None:
    if controls > max(_CONTROL_FREE, _CONTROL_SHARE * rest):
        raise DocumentFormatError(
            f"{controls:,} of its characters are control characters: it is a binary file of an unknown kind",
            where=uri,
            remedy="Convert it to text, Markdown or HTML first",
        )
    _LOG.warning("%s: %d control characters dropped", uri, controls)
