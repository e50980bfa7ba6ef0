"""Which language a text is in, and whether that is one that is read.

A language is read if its resources are here: the folder `data/<ISO 639-1 code>`.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from graph.document import Document
from loaders.documents.table import languages, mapping, rows
from loaders.errors import DocumentLanguageError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Fewer letters tell no language with certainty; how many of the first count.
_FEWEST, _MOST = 120, 2_000
#: How unlikely (0 to 1) it must be that a text is in a language which is read.
_UNLIKELY = 0.01
_WORD = re.compile(r"[^\W\d_]+")
#: A text in which this share of the words is of a language's commonest is in it, and no model is asked: in English news
#: it is every fifth to eighth. Words are counted as so many letters each, as some languages write without spaces.
_COMMON, _LETTERS = 0.12, 5


def check_language(document: Document) -> None:
    """Set a document aside whose language is not read.

    Raises:
        DocumentLanguageError: It is in another language, with certainty.
    """
    language = detected(document.text)
    if language is None or language in languages():
        return
    name = mapping("languages").get(language, language)
    read = " or ".join(mapping("languages").get(code, code) for code in sorted(languages()))
    raise DocumentLanguageError(
        f"it is in {name}, and {read} is what Amity reads",
        where=document.uri,
        remedy="Translate it, or read it all the same: set AMITY_ANY_LANGUAGE=1",
    )


def detected(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language; None if it is too short to tell, or could be one that is read."""
    sample = text[:_MOST]
    words = _WORD.findall(sample.casefold())
    letters = sum(map(len, words))
    if letters < _FEWEST:
        return None
    for code in sorted(languages()):
        if _LETTERS * sum(word in _commonest(code) for word in words) >= _COMMON * letters:
            return code
    ranked = _identifier().rank(sample)
    if sum(share for code, share in ranked if code in languages()) > _UNLIKELY:
        return next((str(code) for code, _ in ranked[:1] if code in languages()), None)
    return str(ranked[0][0])


@cache
def _commonest(code: str) -> frozenset[str]:
    return frozenset(word for (word,) in rows(f"{code}/commonest"))


@cache
def _identifier() -> "LanguageIdentifier":
    # Imported here: the model takes a moment.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
