"""Titles in plain text."""

import re
from collections.abc import Sequence

_LONGEST, _MOST_WORDS = 160, 25
_NO_END = (".", ",", ";", ":", '."', ".”", ".’")
_OPENING = "\"'“‘«¿¡"
#: A longer line is no title, whatever it repeats.
_LONGEST_REPEATED = 400
_SIGNS = re.compile(r"[\W_]+")
_BYLINE = re.compile(r"[Bb][Yy] [A-Z]\S*(?: \S+){0,7}")
#: What stands between a page's title and the name of its site.
_SITE = re.compile(r"(\S.*) (?:[|–—»·]|::|-) ([^|–—»]{2,60})")


def looks_like_title(line: str) -> bool:
    """Return True for a short line that begins like a heading and does not end like a sentence."""
    return (
        len(line) <= _LONGEST
        and len(line.split()) <= _MOST_WORDS
        and not line.endswith(_NO_END)
        and (line[:1].isupper() or line[:1].isdigit() or line[:1] in _OPENING)
    )


def is_byline(line: str) -> bool:
    """Return True for a line such as `By Ann Author`."""
    return _BYLINE.fullmatch(line) is not None


def title_of(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the title and, where it shows, the publisher that the first lines of a text give.

    The first line is the title if it is said twice, or if it looks like one and a blank line or a byline follows. Said
    twice, the first time with the site's name behind it, it gives the publisher.

    Args:
        lines: The text from its first line with words on, blank lines as empty strings.
    """
    first, rest = lines[:1], [line for line in lines[1:] if line]
    if not first or not rest:
        return None, None
    site = _SITE.fullmatch(first[0])
    if site and repeats(rest[0], site[1]):
        return site[1], site[2]
    apart = not lines[1] or is_byline(lines[1])
    if repeats(rest[0], first[0]) or (apart and looks_like_title(first[0])):
        return first[0], None
    return None, None


def repeats(line: str, title: str, publisher: str | None = None) -> bool:
    """Return True if a line is the title again, in whatever case and punctuation, alone or with the publisher."""
    if max(len(line), len(title)) > _LONGEST_REPEATED:
        return False
    said = _bare(line)
    return bool(said) and said in (_bare(title), _bare(title) + _bare(publisher or ""))


def _bare(text: str) -> str:
    return _SIGNS.sub("", text.casefold())
