"""Names of people: without the titles and endings that surround them, and the family name in them."""

import re
from collections.abc import Iterator

from graph.identity import slug
from loaders.extraction.lexicon import read_data
from loaders.extraction.named_text import NamedEntity

_HONORIFIC = re.compile(r"^(?:(?:Mr|Mrs|Ms|Dr|HE|Sir|Lord|Gen|Gov|Sen|President|King|Queen|Secretary)\.?\s+)+")
_REGNAL = re.compile(r"\b([A-Z][\w’'-]+)\s+(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})(?=\s+of\s)")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr)\.?|\s+(?:II|III|IV)\b")
#: What a monarch's or a president's name goes on with: "Philip V of Spain".
_OWNED = re.compile(r"\s+of\s+(?:the\s+)?(?=[A-Z])")


def regnal_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the character ranges of monarchs' names that go on with their land: "*Gustav III* of Sweden"."""
    numbered = read_data("offices.yaml")["numbered"].split()
    for match in _REGNAL.finditer(text):
        if match[1] not in numbered:
            yield match.span()


def trimmed(entity: NamedEntity, text: str) -> tuple[int, int]:
    """Return a person's character range without honorifics and possessive ending."""
    honorific = _HONORIFIC.match(entity.text)
    start = entity.start + (honorific.end() if honorific else 0)
    suffix = _SUFFIX.match(text, entity.end)
    end = suffix.end() if suffix else entity.end
    owned = _OWNED.search(text, start, end)
    if owned is not None:
        end = owned.start()
    for ending in ("'s", "’s", "'", "’", ","):
        if text.endswith(ending, start, end):
            end -= len(ending)
    return start, end


def family(name: str) -> str:
    """Return the family name of a name, as a slug: its last word that is no number or suffix."""
    words = [w for w in slug(name).split("-") if w not in {"jr", "sr", "ii", "iii", "iv"}]
    return words[-1] if words else slug(name)
