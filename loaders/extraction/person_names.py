"""Names of people: without the titles and endings that surround them, and the family name in them."""

import re
from collections.abc import Iterator

from graph.identity import slug
from loaders.extraction.lexicon import read_data
from loaders.extraction.named_text import NamedEntity

_HONORIFIC = re.compile(
    r"^(?:(?:(?:Mr|Mrs|Ms|Dr|HE|Sir|Lord|Gen|Gov|Sen|Presidents?|Kings?|Queen|Secretary|Emperor|Sultan|Ministers?|Ambassadors?)\.?|"
    r"(?:His|Her)\s+(?:\w+\s+)?Majesty|Majesty)\s+)+"
)
#: Titles that a gazetteer's name may start with: "*King* Hussein".
_TITLED = re.compile(r"^(?:King|Queen|Emperor|Empress|Sultan|President|Chancellor)\s+(?=[A-Z])")
_WORD = r"[A-ZÀ-ÞĀ-Žʻ][\w’'-]+"
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|de|da|dos|del|van|von|der|la|le|ad|ud|ul)[\s-])*"
_NAME = rf"{_WORD}(?:\s+(?:[A-Z]\.\s+)?{_PARTICLE}{_WORD})"
#: Who a text is about, whatever the model takes the name for: "Milan Bandera served as …".
_SUBJECT = re.compile(
    rf"^(?!The\s|A\s|An\s|In\s|Under\s)(?P<name>{_NAME}{{1,4}})(?:\s*\([^()]{{1,120}}\))?,?\s+"
    r"(?:is|was|has\s+served|served|serves|became|reigned|ruled|headed|led|commanded|held)\s"
)
#: A name that its title tells: "Defence Minister Leo Bandera".
_INTRODUCED = re.compile(
    rf"\b(?:President|King|Queen|Emperor|Sultan|Minister|Ambassador|Chancellor|Premier|Spokesperson|Spokesman|Spokeswoman)s?\s+"
    rf"(?P<name>{_NAME}{{0,3}})"
)
_NO_NAME = frozenset(
    {"Counsellor", "Counselor", "General", "Plenipotentiary", "Extraordinary", "Delegate", "Designate"}
)
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


def introduced_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of names that stand where a paragraph's subject or the holder of a title does."""
    for pattern in (_SUBJECT, _INTRODUCED):
        for match in pattern.finditer(text):
            if not _NO_NAME & set(match["name"].split()):
                name = re.sub(r"['’]s?$", "", match["name"])
                yield match.start("name"), match.start("name") + len(name)


def untitled(name: str) -> int:
    """Return how many characters a title takes at the start of a name: "*King* Hussein"."""
    titled = _TITLED.match(name)
    return titled.end() if titled is not None else 0


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
