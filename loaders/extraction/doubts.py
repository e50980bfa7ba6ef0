"""Doubts: why a name of the gazetteer stands for no actor where the text has it."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from loaders.extraction.named_text import NamedText
from loaders.extraction.swallowing import is_swallowed, stand_beside_states
from loaders.gazetteer import Match

#: Said of persons that neither the gazetteer nor a title makes somebody who acts for a state.
NOBODY = "a person for whom the text gives no office and the gazetteer no state"

_LEADER = "a leader's name; persons are read by themselves"
_SWALLOWED = "part of a longer name that is no actor's"
_OTHER = "the context takes it for somebody or something else of that name"
_ETHNIC = "a people, wherever it lives"
_CITY = "a city that does not stand for its state"
_PART = "the name goes on to the left"
_PAST = "it ended long before the document's date"

_WORD_BEFORE = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+) $|^([A-Z][a-z]+al) $")
_US_STATE = re.compile(r"\b(?:Atlanta|Savannah|Augusta|Ga\.|U\.S\. state|state of|Tech|Bulldogs)\b")
#: Years after which a doubtful name no longer means what has ended.
_MEMORY = 20
#: Characters before a name in which the word that it goes on from stands.
_REACH = 60
_ETHNIC_WORD = "ethnic "


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that stands for no actor. Offsets are half-open."""

    start: int
    end: int
    #: Id of the actor that bears the name; None for persons that nobody knows.
    entity: str | None
    cause: str


def judged(matches: Sequence[Match], named: NamedText, date: str | None) -> Iterator[tuple[Match, str | None]]:
    """Yield a paragraph's matches, each with why it stands for no state or organization; None if it stands for one."""
    # An actor that a paragraph names without doubt is also meant by its doubtful names there.
    clear = {m.actor.id for m in matches if not m.name.ambiguous}
    living = [m for m in matches if not _is_past(m, date)]
    paired = stand_beside_states(living, named)
    for match in matches:
        if _is_past(match, date):
            yield match, _PAST
        else:
            yield match, _doubt(match, named, clear | {match.actor.id} if match in paired else clear)


def _doubt(match: Match, named: NamedText, clear: Container[str]) -> str | None:
    actor, name = match.candidates[0]
    if actor.type == "Leader":
        return _LEADER
    if is_swallowed(match, named):
        return _SWALLOWED
    if name.ambiguous and actor.id not in clear and _is_other(match, name.ambiguous, named):
        return _OTHER
    if named.text[max(match.start - len(_ETHNIC_WORD), 0) : match.start].lower() == _ETHNIC_WORD:
        return _ETHNIC
    if name.kind == "city":
        return _CITY
    return _PART if actor.type == "Organization" and _is_part(match, named) else None


def _is_part(match: Match, named: NamedText) -> bool:
    """Return True if the name goes on to the left: "National *Security Council*"."""
    before = _WORD_BEFORE.search(named.text[max(match.start - _REACH, 0) : match.start])
    return " " in match.text and before is not None and before[1] not in {"The", "UN"}


def _is_other(match: Match, why: str, named: NamedText) -> bool:
    reasons = set(why.split(","))
    if "us-state" in reasons:
        return bool(_US_STATE.search(named.text[max(match.start - 60, 0) : match.end + 60]))
    if reasons & {"person", "common-word", "brand", "given-name"}:
        entity = named.around(match.start, match.end)
        label = entity.label if entity is not None else ""
        return label in {"PERSON", "PRODUCT", "WORK_OF_ART"} or match.text.islower()
    return False


def _is_past(match: Match, date: str | None) -> bool:
    """Return True if a name such as "the Axis" can hardly mean a bloc that ended long before the document's date."""
    ended = match.actor.end
    return (
        bool(match.name.ambiguous)
        and date is not None
        and ended is not None
        and int(date[:4]) - int(ended[:4]) > _MEMORY
    )
