"""Folding: texts and names made alike, whatever their quotes, dashes, accents, case and line breaks.

Every character folds to exactly one, so that offsets in the folded text are offsets in the text. Runs of white space
are the exception: they fold to one blank, and `Folded` knows the way back.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_RUN = re.compile(r"\s{2,}")
_QUOTES = "’‘‛ʼʹʻ`´＇"
#: Hyphens fold to a blank, so that "Kim Jong-un" is "Kim Jong Un" and "Moscow-Beijing" two words.
_HYPHENS = "-‐‑‒–"
_BLANKS = "\t\n\r\v\f\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
#: Letters without a decomposition in Unicode.
_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "İ": "I", "ð": "d", "Ð": "D"}
#: Cyrillic and Greek letters that look like Latin ones, as the confusables of Unicode's UTS #39 have them.
_LOOKALIKES = str.maketrans(
    "АВЕКМНОРСТУХІЈЅԚԜаекорсухіјѕһԛԝѵԁӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ",
    "ABEKMHOPCTYXIJSQWaekopcyxijshqwvdlABEZHIKMNOPTYXaikvopux",
)
_LOOKALIKE = re.compile("[\u0370-\u052f]")
_WORD = re.compile(r"[^\W\d_]+")


def _table() -> dict[int, str]:
    table = {ord(c): "'" for c in _QUOTES}
    table |= {ord(c): " " for c in _HYPHENS + _BLANKS}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            table[code] = base
    # The forms of letters and digits for East Asian type, and for formulas, in which styled text is written.
    for code in (*range(0xFF10, 0xFF5B), *range(0x1D400, 0x1D800)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain.isascii() and plain.isalnum():
            table[code] = plain
    return table | {ord(c): base for c, base in _LETTERS.items()}


_TABLE = _table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the offsets of the original."""

    #: Without accents and typographic variants, in the case of the original.
    cased: str
    #: The same in lower case; the offsets are those of `cased`.
    lower: str
    #: Where runs of white space were cut in `cased`, and how many characters are missing up to there.
    _cuts: tuple[int, ...] = ()
    _missing: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Return the offset in the original of the character at an offset in the folded text."""
        index = bisect_right(self._cuts, offset)
        return offset + (self._missing[index - 1] if index else 0)


def fold(text: str) -> Folded:
    """Return the folded text."""
    cased = unmixed(text.translate(_TABLE))
    cuts: list[int] = []
    missing: list[int] = []
    if _RUN.search(cased):
        gone = 0
        for run in _RUN.finditer(cased):
            cuts.append(run.start() + 1 - gone)
            gone += len(run[0]) - 1
            missing.append(gone)
        cased = _RUN.sub(" ", cased)
    return Folded(cased, _lower(cased), tuple(cuts), tuple(missing))


def fold_name(name: str) -> str:
    """Return a name in the case that it has, folded for comparison with `Folded.cased`."""
    return " ".join(unmixed(name.translate(_TABLE)).split())


def unmixed(text: str) -> str:
    """Return the text with words in which letters of other scripts stand for Latin ones they look like in Latin.

    A word that has a Latin letter, and of Cyrillic and Greek only letters that look like Latin ones, is a Latin word:
    "Сhina" with a Cyrillic С hides from a search, and no language writes so. A word all in another script stays.
    """
    return text if text.isascii() or not _LOOKALIKE.search(text) else _WORD.sub(_latin, text)


def _latin(word: re.Match[str]) -> str:
    found = word[0].translate(_LOOKALIKES)
    mixed = found != word[0] and any(letter.isascii() for letter in word[0])
    return found if mixed and not _LOOKALIKE.search(found) else word[0]


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # A letter whose lower case is two characters: it stays, so that the offsets do.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
