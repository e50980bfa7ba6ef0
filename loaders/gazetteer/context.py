"""Context rules: words beside a name that make it part of another's, as in `USS Ronald Reagan` or `Minsk Protocol`."""

import re
from collections.abc import Iterable

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.name import Name

#: How far beside a name its context is looked for, in characters.
_REACH = 32
_ANY = "any"


class Contexts:
    """The rules, each for every name, or for names of one kind or of one type of actor."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Compile rules given as side (`before` or `after`), whom they concern, and words joined by `;`."""
        self._before: dict[str, re.Pattern[str]] = {}
        self._after: dict[str, re.Pattern[str]] = {}
        for side, of, words in rows:
            either = "|".join(re.escape(word) for word in words.split(";"))
            if side == "before":
                self._before[of] = re.compile(rf"(?<!\w)(?:{either})\s$")
            else:
                self._after[of] = re.compile(rf"\s(?:{either})(?!\w)")

    def hide(self, actor: Actor, name: Name, text: str, place: tuple[int, int]) -> bool:
        """Return True if what stands before or after a name in a text shows that it does not mean the actor."""
        start, end = place
        scopes = (_ANY, actor.type, name.kind)
        left = [self._before[scope] for scope in scopes if scope in self._before]
        if any(rule.search(text[max(0, start - _REACH) : start]) for rule in left):
            return True
        right = [self._after[scope] for scope in scopes if scope in self._after]
        return any(rule.match(text, end) for rule in right)
