"""Forms of membership: the patterns, over placeholders, in which texts say that states are members of organizations."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from loaders.extraction.lexicon import read_data

SEPARATOR = r"(?:\s*[,;]\s*(?:(?:and|or|as\s+well\s+as)\s+)?|\s+(?:and|or|&|as\s+well\s+as)\s+)(?:the\s+)?"
STATES = rf"(?P<states>⟨C\d+⟩(?:\s*\([^()⟨⟩]{{1,30}}\))?(?:{SEPARATOR}⟨C\d+⟩)*)"
_MANY = rf"(?P<states>⟨C\d+⟩(?:{SEPARATOR}⟨C\d+⟩)+)"
_THREE = rf"(?P<states>⟨C\d+⟩(?:{SEPARATOR}⟨C\d+⟩){{2,}})"
_BODIES = rf"(?:the\s+)?(?P<bodies>⟨O\d+⟩(?:\s*\([^()⟨⟩]{{1,30}}\))?(?:{SEPARATOR}(?:of\s+)?(?:the\s+)?⟨O\d+⟩)*)"
#: An organization that is founded, with its acronym in brackets.
_FOUNDED = r"(?P<bodies>⟨O\d+⟩(?:\s*\((?:[^()⟨⟩]{1,30}|⟨O\d+⟩)\))?)"
_MEMBER = (
    r"(?P<word>part(?=\s+of)|"
    r"(?:state\s+)?members?(?:[\s-](?:states?|countr(?:y|ies)|nations?|governments?|economies))?)"
)
#: Adjectives and numbers before "member".
_KIND = r"(?:(?!and\b|or\b|of\b|not\b)[\w-]+,?\s+){0,4}?"
_STATE_WORDS = r"(?:countries|states|nations|governments|powers|economies|capitals)"
IS = (
    r"(?:(?:is|are|was|were|be|become|becomes|became|remains?|remained|been|being|stays?)\s+"
    r"(?:(?:not|no\s+longer|now|also|already|still|currently|formerly|once|both|all|each|itself|yet)\s+)*)"
)
HAS = r"(?:(?:has|have|had|will|would|may|might|could|can|should|must|did|does|to|not|also|long|never)\s+)*"
ARTICLE = r"(?:(?:a|an|the|one\s+of\s+the|both|all|two|three|each|itself|themselves|also|another|fellow)\s+)*"
SUCH_AS = (
    r"(?:\s*,?\s*(?:such\s+as|like|including|among\s+them|namely|notably|especially)\s+(?:the\s+)?|"
    r"\s*(?:[:–—(]|\s-)\s*(?:the\s+)?)"
)
ARE = r"(?:\s+(?:are|were|include|includes|included|comprise|comprised)\s*:?\s+(?:the\s+)?)"


_YEAR = r"\s+in\s+(?:[A-Z][a-z]+\s+)?[12]\d{3}"
_DATE = r"(?:\s+(?:in|on)\s+(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?[12]\d{3}|(?=[,.]))"
_ALSO = r"(?:(?:also|both|all|each|still|now|once|no\s+longer|not)\s+)*"


@dataclass(frozen=True, slots=True)
class Form:
    """A way of saying that states are members."""

    pattern: re.Pattern[str]
    weight: float = 0.8
    #: The organization is the one that the text spoke of last.
    elided: bool = False

    def may_match(self, letters: AbstractSet[str]) -> bool:
        """Return True if a sentence with placeholders of these letters may have the form."""
        named = self.pattern.groupindex
        return ("O" in letters or "bodies" not in named) and ("C" in letters or "states" not in named)


_OF_MEMBER = rf"{_KIND}{_MEMBER}\s+of\s+(?:both\s+)?{_BODIES}"
_BODY_MEMBER = rf"{_KIND}{_BODIES}(?:['’]s?)?\s+{_KIND}{_MEMBER}(?!\s+of\b)"
_TELLING = rf"(?:\s+{HAS}{IS}|,\s+(?:(?:which|who)\s+{HAS}{IS}|as\s+)?){ARTICLE}"
_NOT_OWNER = r"(?!['’]s?\b)"


#: Those who came after: "in 2023 and Sweden in 2024".
_FOLLOWED = rf"(?P<more>(?:,?\s+(?:and\s+|followed\s+by\s+)*⟨C\d+⟩(?:\s+followed)?{_YEAR})*)"
#: A pattern, and how far it is trusted.
_Way = tuple[str, float]


def _either(kind: str) -> str:
    """Return the words of a kind in `memberships.yaml` as alternatives."""
    return "|".join(word.replace("_", r"\s+") for word in read_data("memberships.yaml")[kind].split())


@cache
def forms() -> tuple[Form, ...]:
    """Return the ways of saying that states are members, in the order in which they are tried."""
    ways = (*_said(), *_named(), *_grouped(), *_joined())
    made = [Form(re.compile(pattern), weight) for pattern, weight in ways]
    return (*made, *(Form(re.compile(pattern), weight, elided=True) for pattern, weight in _elided()))


def _said() -> tuple[_Way, ...]:
    """Return the forms of what is said of states: a member, a chair, an ally."""
    return (
        # Turkey is a member of NATO; France and Germany, both members of NATO and the EU; …, which is a NATO member
        (rf"{STATES}{_TELLING}{_OF_MEMBER}", 0.85),
        (rf"{STATES}{_TELLING}{_BODY_MEMBER}", 0.85),
        # as a member of NATO, Turkey
        (rf"\b[Aa]s\s+{ARTICLE}{_OF_MEMBER},\s+(?:the\s+)?{STATES}", 0.8),
        (rf"\b[Aa]s\s+{ARTICLE}{_BODY_MEMBER},\s+(?:the\s+)?{STATES}", 0.8),
        # the Union, of which Ireland is a member; the African Union, chaired by Kenya; Kenya, as chair of the Union
        (rf"{_BODIES},?\s+of\s+which\s+(?:the\s+)?{STATES}\s+{HAS}{IS}{ARTICLE}{_KIND}{_MEMBER}", 0.85),
        (rf"{_BODIES},\s+(?:currently\s+|now\s+)?(?P<word>chaired|headed|presided\s+over)\s+by\s+{STATES}", 0.75),
        (rf"{STATES},\s+(?:as\s+)?{ARTICLE}(?:current\s+)?(?P<word>chair|president|presidency)\s+of\s+{_BODIES}", 0.75),
        # Fiji became the first Commonwealth country to; acting together in the Group
        (
            rf"{STATES}\s+[^⟨⟩;.,]{{0,40}}\b{IS}the\s+(?:first|only|last)\s+{_BODIES}\s+(?:{_MEMBER}|country|state|nation)",
            0.75,
        ),
        (rf"{_MANY},?\s+(?:acting|working|gathered|united|grouped|joined)\s+(?:together\s+)?in\s+{_BODIES}", 0.75),
        # Norway is outside the Union; Chad and Mali, neither of which belongs to it
        (rf"{STATES}\s+(?:{HAS}{IS}|{HAS}(?:stays?|stayed|remain)\s+)(?P<apart>outside)\s+{_BODIES}", 0.75),
        (
            rf"{STATES},\s+(?:neither|none)\s+of\s+(?:which|whom|them)\s+{HAS}"
            rf"(?P<apart>belongs?\s+to|belonged\s+to|{IS}{ARTICLE}{_KIND}members?\s+of)\s+{_BODIES}",
            0.75,
        ),
        # the two NATO allies; Turkey and Greece are NATO allies; its NATO ally
        (rf"\b[Tt]he\s+(?P<count>two|three|four)\s+{_BODIES}\s+(?P<word>members?|allies|{_STATE_WORDS})\b", 0.75),
        (rf"{STATES}\s+{HAS}{IS}{ARTICLE}{_BODIES}\s+(?P<word>allies)\b", 0.75),
        (rf"\b(?P<owner>its|their|Its|Their)\s+{_BODIES}\s+(?P<word>ally|allies)\b", 0.7),
        # the Union, joined by Guinea in 1980
        (rf"{_BODIES}[^⟨⟩;.]{{1,20}}\b(?P<word>joined)\s+by\s+{STATES}{_YEAR}", 0.75),
        # NATO allies such as Turkey; several members of ASEAN, among them Laos
        (rf"{_BODIES}\s+(?P<word>all(?:y|ies))(?:{SUCH_AS}|\s+(?:the\s+)?){STATES}{_NOT_OWNER}", 0.7),
    )


def _named() -> tuple[_Way, ...]:
    """Return the forms in which states are named as some of the members."""
    realms = _either("realms")
    return (
        # EU member states such as France; members of NATO: France; NATO's members are; NATO member Turkey
        (rf"{_BODIES}(?:['’]s?)?\s+{_KIND}{_MEMBER}(?:{SUCH_AS}|{ARE}|,?\s+(?:the\s+)?){STATES}{_NOT_OWNER}", 0.85),
        (rf"{_MEMBER}\s+of\s+{_BODIES}(?:{SUCH_AS}|{ARE}){STATES}{_NOT_OWNER}", 0.8),
        (rf"{_BODIES}\s+{_STATE_WORDS}{SUCH_AS}{STATES}", 0.75),
        # the Group, a bloc of nine states including Chile; they are members of the Council with Oman
        (rf"{_BODIES},\s+an?\s+[^⟨⟩;.,]{{1,50}}?\s{_STATE_WORDS}{SUCH_AS}{STATES}{_NOT_OWNER}", 0.75),
        (rf"{IS}{ARTICLE}{_OF_MEMBER},?\s+(?:(?:along|together)\s+)?with\s+(?:the\s+)?{STATES}{_NOT_OWNER}", 0.75),
        # France and other EU countries; a republic within the Commonwealth
        (rf"{STATES},?\s+and\s+(?:\w+\s+)?other\s+{_KIND}{_BODIES}\s+(?:{_MEMBER}|{_STATE_WORDS}|{realms})", 0.75),
        (rf"{STATES},?\s+and\s+(?:\w+\s+)?other\s+{_KIND}{_MEMBER}\s+of\s+{_BODIES}", 0.75),
        (rf"{STATES}\s+{HAS}{IS}{ARTICLE}{_KIND}(?:{realms})\s+(?:with)?in\s+{_BODIES}", 0.75),
    )


def _grouped() -> tuple[_Way, ...]:
    """Return the forms in which a body is made up of states, or was made by them."""
    founded, gathers = _either("founding"), _either("gathering")
    made_by = rf"(?:{founded})\s+(?:(?:in|on|at)\s+(?:⟨[CX]\d+⟩|[^⟨⟩;.]){{1,40}}?\s+)?by\s+(?:the\s+)?{_MANY}"
    called = rf"{_BODIES}(?:\s+(?:{_STATE_WORDS}|{_either('groups')}))?"
    return (
        # the Quad (Australia, India, Japan and the United States); the Triangle of France, Germany and Poland
        (rf"{called}\s*\((?:the\s+)?{_MANY}\)", 0.75),
        (rf"{called}\s*[–—]\s*(?:the\s+)?{_THREE}\s*(?:[–—.]|$)", 0.7),
        (rf"{_BODIES}\s+[Ll]eaders\s*[–—]\s*(?P<states>(?:[^.;–—⟨⟩]*⟨[CX]\d+⟩){{3,}})[^.;–—⟨⟩]*[–—]", 0.7),
        (rf"{called},?\s+(?:(?:which|that)\s+)?{HAS}(?:{gathers})\s+(?:the\s+)?{_MANY}", 0.8),
        (rf"{_BODIES}\s+of\s+(?:the\s+)?{_THREE}", 0.65),
        # Mali, Burkina Faso and Niger formed the Alliance of Sahel States; … founded in 1967 by …
        (rf"{_MANY}\s+{HAS}(?:jointly\s+)?(?:{founded})\s+{_BODIES}(?!\s+⟨|['’-])", 0.7),
        (rf"{_MANY}\s[^⟨⟩;.]{{1,80}}\sand\s+(?:jointly\s+)?(?:{founded})\s+{_BODIES}(?!\s+⟨|['’-])", 0.7),
        (rf"{_FOUNDED},?\s+(?:which\s+)?(?:was\s+)?{made_by}", 0.75),
        (rf"{_FOUNDED}\s+(?:is|was)\s+an?\s+[^⟨⟩;.]{{0,100}}?\b{made_by}", 0.7),
    )


def _joined() -> tuple[_Way, ...]:
    """Return the forms in which states come in."""
    return (
        # Turkey belongs to NATO; Spain was admitted to it
        (rf"{STATES}\s+{HAS}{_ALSO}(?P<word>belongs?|belonged)\s+to\s+(?:both\s+)?{_BODIES}", 0.8),
        (rf"{STATES}\s+(?:was|were)\s+(?:re-?)?(?P<word>admitted)\s+(?:to|into)\s+{_BODIES}", 0.8),
        # Finland joined NATO in 2023 and Sweden in 2024
        (rf"{STATES}\s+{HAS}(?P<word>joined)\s+{_BODIES}{_YEAR}{_FOLLOWED}", 0.8),
    )


def _elided() -> tuple[_Way, ...]:
    """Return the forms that leave out the body: it is the one that the text spoke of last."""
    return (
        # its members are; India and Pakistan joined in 2017, and Iran in 2023
        (rf"\b(?:[Ii]ts|[Tt]heir)\s+{_KIND}{_MEMBER}(?:{SUCH_AS}|{ARE}|,\s+){STATES}{_NOT_OWNER}", 0.7),
        (rf"{_MANY},\s+(?:the|its|all|both)\s+(?:other\s+)?{_KIND}{_MEMBER},", 0.7),
        (rf"\bIt\s+(?:has|had|counts)\s+{_KIND}{_MEMBER}{SUCH_AS}{STATES}{_NOT_OWNER}", 0.7),
        (rf"^(?i:{_either('founding')})\s+(?:in\s+[^⟨⟩;.]{{1,30}}?\s+)?by\s+(?:the\s+)?{_MANY}", 0.65),
        (rf"{STATES}\s+{HAS}(?P<word>joined|acceded)(?:\s+to)?(?:\s+it)?{_YEAR}{_FOLLOWED}", 0.65),
        # Sri Lanka was admitted in 2018; Finland became a member on 4 April; it admitted Tajikistan in 1998
        (rf"{STATES}\s+(?:was|were)\s+(?:re-?)?(?P<word>admitted)(?!\s+(?:to|into)\b){_DATE}{_FOLLOWED}", 0.65),
        (
            rf"{STATES}\s+{HAS}(?:become|became|becomes)\s+(?:an?\s+)?(?:full\s+)?(?P<word>members?)(?!\s+of\b){_DATE}{_FOLLOWED}",
            0.7,
        ),
        (rf"\b[Ii]t\s+(?P<word>admitted)\s+{STATES}{_YEAR}", 0.65),
    )


@cache
def further() -> re.Pattern[str]:
    """Return a pattern for what a predicate adds: "a member of the UN, *a member of the AU*"."""
    of_member = _OF_MEMBER.replace("word", "word2").replace("bodies", "bodies2")
    return re.compile(rf"\s*,?\s+(?:and\s+)?{ARTICLE}(?:{_BODY_MEMBER}|{of_member})")


@cache
def unnamed() -> re.Pattern[str]:
    """Return a pattern for names of organizations that the gazetteer lacks, by the word that heads them."""
    heads = _either("heads")
    name = r"[A-Z][\w’'-]+"
    return re.compile(
        rf"\b(?:{name}\s+){{0,4}}(?:{heads})\b"
        rf"(?:\s+(?:of|for)\s+(?:the\s+)?{name}(?:\s+{name}){{0,3}}(?:\s+and\s+{name})?){{0,2}}"
    )


@cache
def bodies_meant() -> re.Pattern[str]:
    """Return a pattern for descriptions of an organization that the text has named: "the bloc"."""
    groups = _either("groups")
    return re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?P<noun>{groups})\b(?!\s+(?:of|for|between)\b)")
