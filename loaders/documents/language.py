"""Which language a text is in, and whether that is one that is read.

A language is read if its resources are here: the folder `data/<ISO 639-1 code>`.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from graph.document import Document
from loaders.documents.table import languages, mapping
from loaders.errors import DocumentLanguageError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Fewer letters tell no language with certainty; how many of the first count.
_FEWEST, _MOST = 120, 2_000
#: How unlikely (0 to 1) it must be that a text is in a language which is read.
_UNLIKELY = 0.01
_LETTER = re.compile(r"[^\W\d_]")


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
    if len(_LETTER.findall(sample)) < _FEWEST:
        return None
    ranked = _identifier().rank(sample)
    if sum(share for code, share in ranked if code in languages()) > _UNLIKELY:
        return next((str(code) for code, _ in ranked[:1] if code in languages()), None)
    return str(ranked[0][0])


@cache
def _identifier() -> "LanguageIdentifier":
    # Imported here: the model takes a moment.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
