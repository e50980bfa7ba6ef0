"""Offices whose owner the title does not name: "its foreign minister, X", "Zambia waits, Foreign Minister X said"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from loaders.extraction.lexicon import word_list
from loaders.extraction.offices import Office, office
from loaders.extraction.titles import GAP, PERSON, office_form, person_form

_SENTENCE = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z⟨“\"])")
#: Abbreviations that end in a full stop and no sentence.
_SHORT = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|St)$")
#: Before "its", what makes the subject of the sentence the likelier owner than the last name.
_AND = re.compile(r"[,;](?:\s+(?:and|but|while))?\s+$")
_SPEAKS = re.compile(
    r",?\s+(?:also\s+|has\s+)?(?:said|told|says|announced|warned|added|confirmed|reported|declared|stressed)\b"
)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<whose>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he\s+country['’]s)\s+(?P<office>{office_form()}){GAP},?\s+{person_form()}"
    )


def find_owned(template: str, offices: Mapping[int, Office]) -> Iterator[Office]:
    """Yield the offices of those whom the text calls "its" or "his" minister, with the state that is likeliest meant.

    Args:
        template: As in `loaders.extraction.offices.find_offices`.
        offices: Offices that the text gives with their owners, by the number of the person's placeholder.
    """
    for match in _owned().finditer(template):
        start, _ = _sentence(template, match.start())
        person = int(match["person"][2:-1])
        if match["whose"].lower() in {"his", "her"}:
            people = re.findall(r"⟨P(\d+)⟩", template[start : match.start()])
            holder = offices.get(int(people[-1])) if people else None
            owner = holder.of if holder is not None else None
        else:
            owner = _owner(template[start : match.start()], template[max(start - 200, 0) : start])
        if owner is not None:
            yield replace(office(match["office"], person, owner), span=match.span())


def _owner(before: str, earlier: str) -> int | None:
    """Return the number of the actor that "its" means after a text."""
    named = re.findall(r"⟨[CO](\d+)⟩", before) or re.findall(r"⟨[CO](\d+)⟩", earlier)[:1]
    if not named:
        return None
    subject = re.match(r"[^⟨,]{0,20}⟨[CO](\d+)⟩(?!['’-])", before)
    return int(subject[1] if subject is not None and _AND.search(before) else named[-1])


def speaker_state(template: str, found: Office) -> int | None:
    """Return the number of the state for which a minister without a state speaks: the first that the sentence names."""
    after = re.compile(PERSON).search(template, found.span[0])
    if after is None or after.end() > found.span[1] + 1 or not _SPEAKS.match(template, found.span[1]):
        return None
    head = found.title.lower().rsplit(maxsplit=1)[-1]
    if head not in word_list("offices.yaml", "domestic"):
        return None
    start, _ = _sentence(template, found.span[0])
    first = re.match(r"[^⟨“\"]{0,60}⟨C(\d+)⟩", template[start : found.span[0]])
    return int(first[1]) if first is not None else None


def _sentence(template: str, place: int) -> tuple[int, int]:
    """Return where the sentence around a place starts and ends."""
    start, end = 0, len(template)
    for stop in _SENTENCE.finditer(template):
        if _SHORT.search(template, max(stop.start() - 4, 0), stop.start()):
            continue
        if stop.end() <= place:
            start = stop.end()
        else:
            end = stop.start()
            break
    return start, end
