"""Bodies: named ministries, agencies and forces of a state, under one id however a text turns their name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.lexicon import read_data, word_list
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span
from loaders.extraction.passage import Passage
from loaders.extraction.syntax import noun_lemma
from loaders.gazetteer import Gazetteer

_NAME = r"[A-Z]\w+"
_OF = rf"(?:\s+(?:of|for)\s+{_NAME}(?:,?\s+(?:and\s+)?{_NAME})*)?"
#: Before a state's name: "the Ministry of Defence of *the Republic of* Armenia".
_LONG = r"(?:the\s+)?(?:(?:Republic|Kingdom|State)\s+of\s+(?:the\s+)?)?"
#: Before it: "the *Royal* Bhutan Army".
_CROWN = re.compile(r"(?:Royal|Imperial)\s+$")
_POSSESSIVE = re.compile(r"(?:['’]s)?\s+")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a text names with its state."""

    party: Party
    state: Party


#: Between a ministry and the capital where it speaks: "the Foreign Ministry *in* Berlin", "… *said in* London".
_SEAT = r"(?:\s+(?:said|announced|confirmed|added|reported))?\s+in\s+$"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    seated = "|".join(read_data("bodies.yaml")["turning"].split())
    heads = "|".join(h.replace("_", r"\s+") for h in read_data("bodies.yaml")["heads"].split())
    return (
        re.compile(rf"(?:(?:{_NAME}|of|and|for)\s+){{0,5}}?(?:{heads})\b{_OF}"),
        re.compile(rf"((?:{_NAME}\s+){{0,3}}(?:{heads})\b{_OF})\s+of\s+{_LONG}$"),
        re.compile(rf"\b[Tt]he\s+((?:{_NAME}\s+){{0,3}}(?:{seated})\b{_OF}){_SEAT}"),
    )


class BodyFinder:
    """Finds bodies that the gazetteer does not name."""

    def __init__(self, passage: Passage, gazetteer: Gazetteer) -> None:
        self._passage = passage
        self._gazetteer = gazetteer

    def bodies(self, sentence: Span) -> Iterator[Body]:
        """Yield the bodies that a sentence names beside their state: "Sweden's Coast Guard", "Ministry of X of Y"."""
        text, offset = self._passage.text, self._passage.offset
        after, before, seat = _patterns()
        for mention in self._passage.mentions:
            start, end = mention.start - offset, mention.end - offset
            if mention.entity.type != "Country" or not sentence.start_char <= end < sentence.end_char:
                continue
            state = Party(mention.entity, mention.span)
            gap = _POSSESSIVE.match(text, end)
            named = after.match(text, gap.end()) if gap is not None else None
            if named is not None and named[0][0].isupper() and not self._is_known(named.end()):
                crown = _CROWN.search(text, sentence.start_char, start)
                first = crown.start() if crown is not None else start
                called = self._called(mention, named[0], text[first : named.end()])
                yield Body(Party(called, (first + offset, named.end() + offset)), state)
            owned = before.search(text, sentence.start_char, start) if _is_name(mention) else None
            if owned is not None:
                whole = text[owned.start() : end]
                yield Body(Party(self._called(mention, owned[1], whole), (owned.start() + offset, mention.end)), state)
            here = seat.search(text, sentence.start_char, start) if mention.form == "capital" else None
            if here is not None and not self._names_another(here.start(1) + offset, here.end(1) + offset):
                yield Body(Party(self._called(mention, here[1]), (here.start(1) + offset, mention.end)), state)

    def _is_known(self, end: int) -> bool:
        """Return True if a mention of a known body covers the name that ends at a place of the paragraph."""
        last = end + self._passage.offset
        known = [m for m in self._passage.mentions if m.entity.type == "Organization"]
        return any(m.start < last <= m.end for m in known)

    def _names_another(self, start: int, end: int) -> bool:
        """Return True if a name is one that the text gives with its owner."""
        return any(start <= m.start and m.end <= end for m in self._passage.mentions)

    def _called(self, mention: Mention, phrase: str, whole: str = "") -> Entity:
        """Return the body of a state with the name that the text gives it: "Foreign Ministry" as well as its own."""
        body = self.entity(mention.entity, phrase)
        names = {phrase.removeprefix("The "), whole} - {body.name, ""}
        return replace(body, aliases=tuple(sorted({*body.aliases, *names})))

    def entity(self, state: Entity, phrase: str) -> Entity:
        """Return the body that a phrase names: the gazetteer's, or one with the same id for all turns of its name."""
        phrase = phrase.removeprefix("The ")
        turns = _turns(phrase)
        prefixes = self._prefixes(state)
        for prefix in prefixes:
            for turn in turns:
                known = self._gazetteer.resolve(f"{prefix} {turn}")
                if known is not None and known.type == "Organization":
                    return known.entity
        names = [f"{prefix} {turn}" for prefix in prefixes[:2] for turn in turns]
        names += [f"{state.name}’s {turn}" for turn in turns] + [f"{turn} of {state.name}" for turn in turns]
        name = f"{prefixes[0]} {phrase}"
        return Entity(f"organization/{slug(names[0])}", "Organization", name, tuple(sorted({*names} - {name})))

    def _prefixes(self, state: Entity) -> list[str]:
        """Return what stands before the name of a state's body, the form of its id first."""
        actor = self._gazetteer.actors.get(state.id)
        adjectives = [n.text for n in actor.names if n.kind == "adjective" and n.text[-1] != "-"] if actor else []
        own: str | None = read_data("bodies.yaml")["prefixes"].get(state.id)
        return list(dict.fromkeys([*([own] if own else []), *adjectives[:1], state.name]))


def _is_name(mention: Mention) -> bool:
    return mention.form not in {"adjective", "demonym", "capital"}


def _turns(phrase: str) -> list[str]:
    """Return a body's name in all its turns and spellings, the one of its id first."""
    data = read_data("bodies.yaml")
    plain = re.sub(r"\s+", " ", phrase)
    for one, other in data["spellings"].items():
        plain = plain.replace(one, other)
    heads = "|".join(data["turning"].split())
    last = re.fullmatch(rf"(.+) ({heads})", plain)
    first = re.fullmatch(rf"({heads}) (?:of|for) (.+)", plain)
    whole: dict[str, str] = data["wholes"]
    found = [f"{last[2]} of {last[1]}", plain] if last else [plain, *([f"{first[2]} {first[1]}"] if first else [])]
    found = list(dict.fromkeys([whole.get(found[0], found[0]), *found]))
    respelt = [f.replace(other, one) for f in found for one, other in data["spellings"].items()]
    return list(dict.fromkeys([*found, *respelt, phrase]))


def is_of_holder(passage: Passage, mention: Mention) -> bool:
    """Return True for a body that only tells whose nameless spokesman speaks: "a *State Department* official"."""
    token = passage.head(mention)
    if token is None or token.dep_ not in {"compound", "nmod"} or token.head.i in passage.at:
        return False
    return noun_lemma(token.head) in word_list("bodies.yaml", "holders")
