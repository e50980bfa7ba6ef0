"""Titles: the words of offices, and the patterns for titles and for what stands around them in a template.

A template is a text in which mentions are placeholders (`loaders.extraction.placeholders`).
"""

import re
from functools import cache

from loaders.extraction.alternatives import either
from loaders.extraction.lexicon import read_data

ACTOR = "⟨[CO]\\d+⟩"
PERSON = "⟨P\\d+⟩"
#: Characters around a name in which its title stands; it bounds the time that the patterns can take.
WINDOW = 240
#: What reference works put between a name and an office.
DATES = r"(?:\s*\([^()]{1,120}\))?"
#: What may stand in brackets after a state: its acronym.
GAP = r"(?:\s*\([^()]{1,40}\))?"
ARTICLE = r"(?:the\s+|a\s+|an\s+)?"
NTH = (
    r"(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|current|former|incumbent|"
    r"last|next|new|\w+-serving|\w+\s+and\s+(?:last|current|present))\s+)*"
)
VERBS = (
    r"(?:(?:later\s+|also\s+|then\s+|briefly\s+|first\s+)?"
    r"(?:is|was|became|remained|serve[sd]|reigned|ruled|(?:has|had|have)\s+(?:been|served|become)|took\s+office|"
    r"(?:holds|held|assumed)\s+(?:the\s+)?(?:office|post|position)\s+of|"
    r"(?:was\s+)?(?:re-)?(?:elected|appointed|named|sworn\s+in|crowned|proclaimed|declared|installed))"
    r"(?:\s+(?:for\s+)?\w+\s+terms)?)"
)


@cache
def words() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """Return the head words of titles that lead and of those that serve, and the offices that one state alone has."""
    data = read_data("offices.yaml")
    leads, serves = (frozenset(w.replace("_", " ") for w in data[key].split()) for key in ("leads", "serves"))
    return leads, serves, data["countries"]


def office_titles() -> frozenset[str]:
    """Return the head words of titles, and the words for what people lead, in lower case."""
    leads, serves, _ = words()
    return leads | serves | frozenset(read_data("offices.yaml")["ruling"])


@cache
def office_form(*, plural: bool = False) -> str:
    """Return a pattern for a title with what it is an office for; `plural` asks for several holders."""
    leads, serves, _ = words()
    data = read_data("offices.yaml")
    modifiers = either(re.escape(m) for m in sorted(data["modifiers"].split(), key=len)[::-1])
    domains = "|".join(data["domains"].split())
    heads = either(re.escape(h) for h in sorted(leads | serves, key=len, reverse=True))
    # an abbreviation's full stop belongs to it, that of a sentence does not
    name = r"(?:(?:[A-Z]\.)+|[A-Z][a-z]{1,2}\.|[A-Z][\w’'-]*)"
    domain = rf"(?:{name}|(?:{domains})\b)"
    link = r"(?:\s+and|\s+of|\s+for|\s+the|,)*"
    of = rf"(?:\s+(?:of|for)\s+(?:the\s+)?{domain}(?:{link}\s+{domain})*)?"
    ending = r"(?i:s)" if plural else r"(?i:s)?"
    return rf"(?:(?:(?i:{modifiers})|\w+ist|{name})[\s-]+){{0,6}}?(?i:{heads}){ending}{of}"


@cache
def owner_form() -> str:
    """Return a pattern for a state or body before its office: "*Zambia's* president"."""
    return rf"(?P<of>{ACTOR})(?:['’]s?)?{GAP}\s+"


@cache
def person_form() -> str:
    """Return a pattern for a person with the ranks before the name."""
    ranks = "|".join(re.escape(h.replace("_", " ")) for h in read_data("offices.yaml")["honorifics"].split())
    return rf"(?:(?:{ranks})\.?\s+)*(?P<person>{PERSON})"


@cache
def long_form() -> str:
    """Return a pattern for what stands before a state's name after "of": "the *Republic of* Zambia"."""
    epochs = "|".join(read_data("offices.yaml")["epochs"].split())
    return rf"(?:the\s+)?(?:(?:Government|Republic|Kingdom|State|People)\s+of\s+(?:the\s+)?)?(?:(?:{epochs})\s+)*"


@cache
def modifier_form() -> str:
    """Return a pattern for a word that may stand before the state in a title: "the *chief* American negotiator"."""
    return rf"(?:(?:{'|'.join(re.escape(m) for m in read_data('offices.yaml')['modifiers'].split())})\s+)?"
