"""Names of agreements, exercises and state bodies, read from capitals and head words."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.lexicon import read_data, word_list
from loaders.extraction.lists import known_names
from loaders.extraction.parse import Token

_NAME = r"[A-Z0-9][\w.’'&-]*"
_RUN = rf"{_NAME}(?:\s+(?:of|for|on|and|the|to)\s+(?:the\s+)?{_NAME}|\s+{_NAME})*"
_AGREEMENT_HEADS = (
    r"(?:Treaty|Treaties|Agreements?|Accords?|Pacts?|Conventions?|Protocols?|Statute|Charter|Declaration|Statement|"
    r"Guidelines|Memorandum|"
    r"Communiqu[ée]|Deal|Act|Compact|Framework|Initiative|Arrangements?)"
)
#: A year that texts add to some names of agreements.
_OF_YEAR = re.compile(r"\s+of\s+(?:\d{1,2}\s+[A-Z]\w+\s+)?[12]\d{3}$")
_YEAR_FIRST = re.compile(r"^[12]\d{3}\s+")
#: When it was signed, which is no part of its name.
_SIGNED_ON = re.compile(r"\s+on\s+\d{1,2}(?:\s+[A-Z]\w+(?:\s+[12]\d{3})?)?$")
#: Of these, the words that head other names as well.
_HEADING = frozenset({"Act", "Framework", "Initiative", "Arrangement", "Arrangements"})
_AGREEMENT = re.compile(
    rf"(?:{_NAME}\s+){{0,6}}{_AGREEMENT_HEADS}(?:\s+(?:of|(?:for|on|concerning)(?:\s+the)?)\s+{_RUN})?|"
    rf"{_NAME}\s+{_AGREEMENT_HEADS.lower()}|Peace\s+of\s+{_NAME}"
)
#: Between "exercise" and its name.
_CALLED = r"called|named|dubbed|code-?named|known\s+as"
_EXERCISE = re.compile(
    rf"(?:Exercise|exercise)s?,?\s+(?:(?:{_CALLED})\s+)?[“\"'‘]?(?P<a>{_NAME}(?:\s+{_NAME}){{0,3}})|"
    rf"(?<!\w)(?P<c>[A-Z]\w+\s+[A-Z]\w+(?:[\s-]+\d+)?),\s+an?\s+(?:[\w-]+\s+){{0,3}}exercise\b|"
    rf"(?<!\w)[“\"'‘]?(?P<b>{_NAME}(?:\s+{_NAME}){{0,3}})[”\"'’]?\s+(?:(?:joint|military|naval|strategic|air|annual|live-fire|"
    r"multinational|command|post|multilateral|trilateral|bilateral)\s+)*(?:exercise|drill|manoeuvre|maneuver|war\s+game)s?\b"
    rf"(?!,?\s+(?:{_CALLED})\b)"
)
#: What every such name stands beside; a look for it alone is fast.
_DRILL = re.compile(r"xercise|drill|manoeuvre|maneuver|war\s+game")
#: Words without which a sentence names no agreement so: most sentences are not searched.
_PAPERS = ("treaty", "accord", "agreement", "pact", "deal")
_BILATERAL = 2
#: Several finders ask about one sentence.
_RECENT = 4
#: Names of agreements that only their use tells: "signatories to the CPPCG".
_ACRONYM = re.compile(r"\b(?:signator(?:y|ies)|part(?:y|ies)|ratified|acceded)\s+(?:(?:to|of)\s+)?the\s+([A-Z]{3,})\b")
_NO_NAME = frozenset({"the", "joint", "this", "these", "military", "in", "during", "us", "u.s", "both", "its", "their"})
#: "New" is the first word of names.
_FIRST_LOWER = re.compile(r"^(?:(?i:the|a|an|its|their|his|our|my|your|this|that|of|for|and)|new|historic|sweeping)\s+")


def agreement(noun: Token, *, country_spans: list[tuple[int, int]]) -> Entity | None:
    """Return the agreement that a noun heads, or None if the text does not single one out.

    A proper name is taken whole; of a common noun the words before it: "the *association agreement*".
    """
    sentence = noun.sent
    for match in known_names("agreements").finditer(sentence.text):
        # "the New START treaty"
        last = match.end() + sentence.start_char + (1 if sentence.text[match.end() : match.end() + 1] == " " else -1)
        if match.start() + sentence.start_char <= noun.idx <= last:
            return Entity(f"agreement/{slug(match[0])}", "Agreement", match[0])
    for match in _AGREEMENT.finditer(sentence.text):
        start = match.start() + sentence.start_char
        text = _YEAR_FIRST.sub("", match[0])
        if start <= noun.idx < match.end() + sentence.start_char and text[0].isupper():
            name = _clean(text)
            if " " in name:
                return named_agreement(name)
            # the first word of a sentence is no name: "A treaty of friendship"
            break
    first = noun.left_edge.idx
    words = [t for t in noun.subtree if (first <= t.idx <= noun.idx and t.dep_ in {"amod", "compound"}) or t == noun]
    worth = _worth(noun)
    words = [t for t in words if t.i not in worth] + _about(noun)
    inside = [t for t in words if not any(a <= t.idx < b for a, b in country_spans)]
    name = _clean(" ".join(t.text for t in inside if t.is_alpha or "-" in t.text or t == noun)).replace(" - ", "-")
    several = noun.tag_ == "NNS" and name[:1].islower()
    if several or (" " not in name and not _identified(noun)):
        # "signed treaties" singles none out
        return None
    return Entity(f"agreement/{slug(name)}", "Agreement", name) if name else None


def named_agreement(name: str) -> Entity:
    """Return the agreement of a proper name; without the year that texts may add to it, it is the same."""
    short = _OF_YEAR.sub("", name)
    aliases = (short,) if short != name else ()
    return Entity(f"agreement/{slug(name)}", "Agreement", name, aliases)


def _worth(noun: Token) -> range:
    """Return the places of the words that tell what an agreement is worth or how long it holds.

    "A *three billion euro* deal", "a *10-year* trade agreement".
    """
    before = noun.doc.tokens[noun.left_edge.i : noun.i]
    last = max((t.i for t in before if t.pos_ == "NUM"), default=None)
    if last is None:
        return range(0)
    after = noun.doc.tokens[last + 1]
    currency = after.lemma_.lower() in word_list("structure.yaml", "currencies")
    return range(noun.left_edge.i, last + (3 if after.text == "-" else 2 if currency else 1))


def _about(noun: Token) -> list[Token]:
    """Return the words that tell what an agreement is about: "memorandum *on defence*", "treaty *of friendship*"."""
    for prep in (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"on", "of", "for"}):
        for about in (c for c in prep.children if c.dep_ == "pobj" and c.pos_ == "NOUN"):
            own = [c for c in about.children if c.dep_ in {"amod", "compound", "det"} and c.i < about.i]
            return [prep, *own, about]
    return []


def is_headed(noun: Token) -> bool:
    """Return True if a proper noun ends the name of an agreement by a word for one: "the X *Initiative*"."""
    last = noun.i + 1 == len(noun.doc) or noun.nbor().dep_ != "compound"
    # "China's Belt and Road Initiative" is one state's own
    owned = any(c.dep_ == "poss" for c in noun.children)
    return last and noun.text in _HEADING and noun.dep_ != "compound" and not owned


def agreement_of(entity: Entity, parties: Sequence[Entity]) -> Entity:
    """Return an agreement without a proper name as that of its two parties: their "peace treaty" is no other's."""
    if not entity.name[:1].islower() or len(parties) != _BILATERAL:
        return entity
    first, second = sorted(p.name for p in parties)
    name = f"{entity.name} of {first} and {second}"
    return Entity(f"agreement/{slug(name)}", "Agreement", name, (*entity.aliases, entity.name))


@lru_cache(_RECENT)
def agreement_names(sentence: str) -> Sequence[tuple[int, int, str]]:
    """Return the agreements that a sentence calls by proper names, as (start, end, name)."""
    found = [(m.start(), m.end(), m[0]) for m in known_names("agreements").finditer(sentence)]
    lower = _on_matters().finditer(sentence) if any(w in sentence for w in _PAPERS) else ()
    for match in (*_AGREEMENT.finditer(sentence), *lower):
        name = _clean(_YEAR_FIRST.sub("", match[0]))
        start = match.start() + match[0].find(name)
        if name[:1].isupper() and " " in name and not any(a < match.end() and start < b for a, b, _ in found):
            found.append((start, start + len(name), name))
    for match in _ACRONYM.finditer(sentence):
        if not any(a < match.end(1) and match.start(1) < b for a, b, _ in found):
            found.append((match.start(1), match.end(1), match[1]))
    return tuple(sorted(found))


@cache
def _on_matters() -> re.Pattern[str]:
    """Return a pattern for names that end in what an agreement is about: "the *Chad grain deal*"."""
    matters = "|".join(read_data("structure.yaml")["matters"].split())
    return re.compile(rf"(?:{_NAME}\s+){{1,3}}(?:{matters})\s+(?:treaty|accords?|agreements?|pact|deal)\b")


def _identified(noun: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ in {"with", "between"} for c in noun.children)


def _clean(name: str) -> str:
    previous = None
    while previous != name:
        previous, name = name, _FIRST_LOWER.sub("", name.strip(" ,“”\"'‘’"))
    return _SIGNED_ON.sub("", _without_stop(re.sub(r"\s+", " ", name)))


def _without_stop(name: str) -> str:
    """Return a name without the full stop of its sentence; that of an abbreviation such as "U.S." stays."""
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    return name.removesuffix(".") if "." not in last[:-1] else name


def exercise_names(sentence: str) -> list[tuple[int, int, str]]:
    """Return the named exercises of a sentence as (start, end, name): known series, and names beside "exercise"."""
    found = [(m.start(), m.end(), m[0]) for m in known_names("exercises").finditer(sentence)]
    for match in _EXERCISE.finditer(sentence) if _DRILL.search(sentence) else ():
        group = match.lastgroup or "a"
        name = re.sub(r"\s+", " ", match[group]).strip(" -’'")
        words = name.split()
        while words and words[0].lower().rstrip(".") in _NO_NAME:
            words = words[1:]
        kept = " ".join(words)
        start = match.start(group) + match[group].find(words[0]) if words else 0
        if (
            words
            and not all(w.isdigit() for w in words)
            and not any(a < start + len(kept) and start < b for a, b, _ in found)
        ):
            found.append((start, start + len(kept), kept))
    return sorted(found)


def exercise(name: str) -> Entity:
    """Return the exercise of a name: `Vostok-2022` and `Vostok 2022` are one."""
    plain = _without_stop(re.sub(r"[\s-]+(?=\d)", " ", name))
    return Entity(f"exercise/{slug(plain)}", "Exercise", plain)
