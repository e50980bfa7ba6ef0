"""Treaties: whom a sentence calls a party to an agreement, in appositions, lists and brackets.

As in `loaders.extraction.memberships`, a sentence is rewritten with placeholders: C and O for states and organizations,
T for an agreement.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.entity import Entity
from loaders.extraction.event import Event
from loaders.extraction.lexicon import read_data
from loaders.extraction.membership_forms import ARE, ARTICLE, HAS, IS, SEPARATOR, SUCH_AS
from loaders.extraction.memberships import is_apposed
from loaders.extraction.mention import Mention, Party
from loaders.extraction.naming import agreement_names, named_agreement
from loaders.extraction.parse import Span, Token
from loaders.extraction.passage import Passage
from loaders.extraction.placeholders import template

_YEARS = r"(?:\s*\((?:in\s+)?[12]\d{3}\))?"
_LINK = rf"{_YEARS}{SEPARATOR}(?:former\s+)?"
_STATES = rf"(?<!\bof\s)(?<!\bof\sthe\s)(?P<states>⟨[CO]\d+⟩(?:{_LINK}⟨[CO]\d+⟩)*{_YEARS})"
_MANY = rf"(?P<states>⟨[CO]\d+⟩(?:{_LINK}⟨[CO]\d+⟩)+{_YEARS})"
_TREATY = r"(?:the\s+)?(?:[12]\d{3}\s+)?(?P<treaty>⟨T\d+⟩)"
_PARTY = r"(?P<word>(?:state\s+|original\s+|full\s+)?(?P<role>signator(?:y|ies)|part(?:y|ies)|adherents?|guarantors?))"
_KIND = r"(?:(?!and\b|or\b|of\b|to\b|not\b)[\w-]+\s+){0,4}?"
_TOLD = rf"(?:\s+{HAS}{IS}(?:(?:still|not|yet|now)\s+)*|,\s+(?:(?:which|who)\s+{HAS}{IS}|as\s+)?){ARTICLE}{_KIND}"
_BOUND = r"signed|concluded|ratified|joined|initialled|initialed|approved|adopted"
#: Where and when it was signed.
_GAP = r"(?:[^⟨⟩;.]|⟨X\d+⟩|(?<=\bin\s)⟨C\d+⟩|(?<=\bat\s)⟨C\d+⟩){0,80}?"
#: What binds a party.
_OWED = r"obligations?|commitments?|duty|duties|rights?|undertakings?"
_OTHERS = r"(?:powers|nations|countries|states|governments|others)"
_WHEN = r"(?:on\s+[A-Z][a-z]+\s+)?"
#: What a state does by an agreement, so that it binds it.
_GIVES = (
    r"(?:formally\s+)?(?:ceded|relinquished|renounced|recogni[sz]ed|agreed|undertook|pledged|accepted|acknowledged|"
    r"gave\s+up|committed|granted|returned)"
)
_LEFT = r"quit|exited|(?:pulled|walked|backed)\s+(?:out\s+of|away\s+from)|abandoned"
#: "After mediation by Chad, Norway and Latvia signed it".
_NOT_BY = r"(?<!\bby\s)(?<!\bby\sthe\s)"
_WHICH = re.compile(r"⟨[CO](\d+)⟩(?:\s*\((?:in\s+)?([12]\d{3})\))?")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    forms = (
        # Norway, a signatory to the Antarctic Treaty; Norway, as a party to it
        rf"{_STATES}{_TOLD}{_PARTY}\s+(?:to|of)\s+{_TREATY}",
        rf"\b[Aa]s\s+{ARTICLE}{_KIND}{_PARTY}\s+(?:to|of)\s+{_TREATY},\s+(?:the\s+)?{_STATES}",
        # parties to the treaty include Norway; six parties: France (1954), …
        rf"{_PARTY}\s+(?:to|of)\s+{_TREATY}(?:{SUCH_AS}(?:namely,\s+)?|{ARE}){_STATES}(?!['’]s?\b)",
        rf"(?P<treaty>⟨T\d+⟩)\s+(?:has|had|counts)\s+{_KIND}{_PARTY}{SUCH_AS}{_STATES}",
        rf"(?P<treaty>⟨T\d+⟩)['’]s\s+{_KIND}{_PARTY}(?:{SUCH_AS}|{ARE}|,\s+){_STATES}",
        # its parties are Niger (1993), Chad (1994) and …: of the agreement that the text spoke of last
        rf"\b[Ii]ts\s+{_KIND}{_PARTY}(?:{SUCH_AS}|{ARE}){_STATES}",
        rf"\b[Ii]t\s+(?:has|had|counts)\s+{_KIND}{_PARTY}{SUCH_AS}{_STATES}",
        # some of the signatories—namely, Bahrain and …: of the agreement that the text spoke of last
        rf"(?P<word>(?P<role>signatories)){SUCH_AS}(?:namely,\s+|notably\s+)?(?:the\s+)?{_STATES}",
        # the Treaty of X between Norway and Latvia; signed by Norway and Latvia
        rf"{_TREATY}\s+(?:between|of|with|among)\s+(?:the\s+)?{_MANY}(?!['’]s?\b)",
        rf"{_TREATY},?\s+(?:(?:which|that)\s+)?(?:was\s+|were\s+)?(?P<word>(?P<role>signed|concluded|ratified))\s+"
        rf"(?:in\s+(?:[A-Z][a-z]+\s+)?(?:\d{{4}}\s+)?)?(?:by|between)\s+(?:the\s+)?{_MANY}",
        # the Pact was a treaty concluded in Tehran by Turkey and Iran; the Treaty, which Greece and Turkey signed
        rf"{_TREATY}\s+(?:is|was)\s+an?\s+[^⟨⟩;.]{{0,60}}?\b(?P<word>(?P<role>signed|concluded|ratified))\s+"
        rf"(?:(?:in|at|on)\s+(?:⟨[CX]\d+⟩|[^⟨⟩;.]){{1,60}}?\s+)?by\s+(?:the\s+)?{_MANY}",
        rf"{_TREATY},?\s+(?:which|that)\s+(?:the\s+)?{_MANY}\s+(?:\w+\s+){{0,4}}(?P<word>(?P<role>signed|concluded|ratified))",
        rf"{_TREATY},?\s+(?:[^⟨⟩;.]{{0,60}}(?:⟨T\d+⟩)?,\s+)?(?P<word>bound|binds|allied|allies|commits|committed|obliges|obliged)\s+(?:the\s+)?{_MANY}",
        # the Treaty, to which Norway and Latvia are parties
        rf"{_TREATY}(?:\s+of\s+[12]\d{{3}})?,?\s+to\s+which\s+(?:the\s+)?{_STATES}\s+{HAS}{IS}{ARTICLE}{_KIND}{_PARTY}",
        # Norway and Latvia were among its original signatories; among its parties are Norway and Latvia
        rf"{_STATES}\s+{HAS}{IS}(?:among|one\s+of)\s+(?:the|its)\s+{_KIND}{_PARTY}(?!\s+(?:to|of)\b)",
        rf"{_STATES}\s+{HAS}{IS}(?:among|one\s+of)\s+the\s+{_KIND}{_PARTY}\s+(?:to|of)\s+{_TREATY}",
        rf"\b[Aa]mong\s+(?:the|its)\s+{_KIND}{_PARTY}\s+{IS}(?:the\s+)?{_STATES}",
        # the other parties to the Treaty, Norway and Latvia, were asked
        rf"\b(?:[Tt]he|[Ii]ts)\s+{_KIND}{_PARTY}\s+(?:to|of)\s+{_TREATY}(?P<bound>,)\s+(?:the\s+)?{_MANY}(?=,)",
    )
    return tuple(re.compile(form) for form in (*forms, *_binding(), *_doing()))


def _doing() -> tuple[str, ...]:
    """Return the forms of what parties do by an agreement, to it, and out of it."""
    return (
        # Norway and five other states on Friday concluded the Treaty
        rf"{_NOT_BY}{_STATES}(?:\s+and\s+(?:\w+\s+){{0,3}}{_OTHERS})?\s+{_WHEN}{HAS}(?P<word>(?P<role>signed|concluded|ratified))\s+"
        rf"(?:in\s+(?:⟨\w+⟩|[A-Z]\w+)\s+)?{_TREATY}(?!\s+in\s)",
        # by the Treaty, signed in May, Norway ceded the islands
        rf"\b(?:[Ii]n|[Bb]y|[Uu]nder)\s+{_TREATY}(?:\s+of\s+[12]\d{{3}})?,?\s+"
        rf"(?:(?:signed|concluded)\s+[^⟨⟩;.]{{0,50}}(?:⟨[COX]\d+⟩)?,\s+)?(?:the\s+)?{_STATES}\s+(?P<bound>{_GIVES})\b",
        # the Treaty ended the war between Norway and Latvia
        rf"{_TREATY}(?P<bound>)[^⟨⟩;.]{{0,80}}?\b(?:ended|ends|ending)\s+[^⟨⟩;.]{{0,40}}?\bbetween\s+(?:the\s+)?{_MANY}",
        # Norway suspended its participation in the Treaty
        rf"{_STATES}\s+[^⟨⟩;.,]{{0,40}}?\b(?P<bound>suspend(?:s|ed|ing)?|violat(?:es|ed|ing)|breach(?:es|ed|ing))\s+"
        rf"(?:its\s+participation\s+in\s+)?{_TREATY}",
        # Norway pulled out of the Treaty
        rf"{_STATES}\s+{_WHEN}{HAS}(?P<word>(?P<role>{_LEFT}))\s+{_TREATY}",
    )


def _binding() -> tuple[str, ...]:
    """Return the forms of what binds a party: its signature, its obligations, its dealings with the other."""
    return (
        # the Pact was signed in Berlin on 3 May by Norway and Latvia; it was joined by Chad
        rf"{_TREATY},?\s+(?:(?:which|that)\s+)?(?:was|were)?\s*(?P<word>(?P<role>{_BOUND})){_GAP}\s+by\s+(?:the\s+)?{_STATES}",
        # fifteen nations have signed it, among them Norway
        rf"(?:nations|states|countries|governments|powers)\s+{HAS}(?P<word>(?P<role>signed|ratified|joined))\s+{_TREATY}"
        rf",\s+(?:among\s+them|including|namely)\s+(?:the\s+)?{_STATES}",
        # relations between Norway and Latvia are governed by the Treaty; the Treaty, signed with Latvia
        rf"\b[Rr]elations\s+between\s+(?:the\s+)?{_MANY}\s+[^⟨⟩;.]{{0,30}}?\b(?:governed|regulated)\s+by\s+{_TREATY}",
        rf"{_TREATY}(?P<bound>,?\s+)(?P<word>(?P<role>signed|concluded|ratified))\s+(?:in\s+(?:⟨[CX]\d+⟩|[^⟨⟩;.,]){{1,30}}\s+)?with\s+"
        rf"(?:the\s+)?{_STATES}",
        # Norway has kept its obligations under the Treaty; Norway asked for talks under Article 4 of the Treaty
        rf"{_STATES}\s+[^⟨⟩;.,]{{0,60}}?\b(?P<bound>its|their)\s+(?:{_OWED})\s+under\s+{_TREATY}",
        rf"{_STATES}\s+[^⟨⟩;.,]{{0,60}}?\b(?P<bound>under|invoked?|invoking)\s+[Aa]rticles?\s+\w+\s+of\s+{_TREATY}",
        # Norway and Latvia put their signatures to the Treaty
        rf"{_STATES}\s+{HAS}(?:put|set|affixed?)\s+(?:its|their|his|her)\s+(?P<word>(?P<role>signature|name|pen)s?)\s+to\s+"
        rf"{_TREATY}",
        # Norway has not withdrawn from the treaty
        rf"{_STATES}\s+(?:has|have|had)\s+(?:not|never)\s+(?P<word>(?P<role>withdrawn|pulled\s+out))\s+(?:from|of)\s+"
        rf"{_TREATY}",
    )


class TreatyFinder:
    """Finds parties to agreements in the sentences of a passage."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage

    def parties(self, sentence: Span, agreed: Entity | None) -> Iterator[tuple[Event, dict[str, str]]]:
        """Yield the parties that a sentence names; `agreed` is the agreement that the document named last."""
        if "⟨" in sentence.text:
            return
        offset = sentence.start_char + self._passage.offset
        start, end = self._passage.sentence_place(sentence)
        mentions = [m for m in self._passage.mentions if start <= m.start < end]
        treaties = list(self._treaties(sentence, mentions, agreed))
        if not treaties and agreed is None:
            return
        spans = [(m.start, m.end, _letter(m)) for m in mentions if not _inside(m, treaties)]
        names = [m for m in mentions if not _inside(m, treaties)]
        spans += [(*t.span, "T") for t in treaties]
        pattern = template(sentence.text, offset, spans)
        for form in _forms():
            for match in form.finditer(pattern.text):
                found = match.groupdict()
                word = match.start("word") if found.get("word") else match.start()
                predicate = self._token(pattern.place(word), sentence)
                hub = treaties[int(found["treaty"][2:-1]) - len(names)] if found.get("treaty") else None
                if hub is None and agreed is not None:
                    hub = Party(agreed, self._passage.place(predicate))
                if hub is not None:
                    yield from self._stated(match, hub, predicate, names)

    @staticmethod
    def _stated(
        match: re.Match[str], hub: Party, predicate: Token, names: Sequence[Mention]
    ) -> Iterator[tuple[Event, dict[str, str]]]:
        role = match.groupdict().get("role") or ""
        status = "signed" if role.startswith(("signa", "signed", "concluded", "name", "pen")) else None
        status = "ratified" if role == "ratified" else status
        settled = is_apposed(match) or "bound" in match.groupdict()
        # of "has not withdrawn" the denial is told by the verb
        leaves = bool(re.fullmatch(_LEFT, role)) or role.startswith(("withdrawn", "pulled"))
        for number, year in _WHICH.findall(match["states"]):
            mention = names[int(number)]
            party = Party(mention.actor, mention.span)
            event = Event("PARTY_TO", party, hub, predicate, 0.75, f"{hub.entity.name}: said to be a party",
                          denies=leaves, date=year or None, settled=settled)  # fmt: skip
            yield event, {"status": status} if status else {}

    def _treaties(self, sentence: Span, mentions: Sequence[Mention], agreed: Entity | None) -> Iterator[Party]:
        """Yield the agreements that a sentence names or means."""
        offset = sentence.start_char + self._passage.offset
        taken: list[tuple[int, int]] = [m.span for m in mentions if m.entity.type == "Organization"]
        for start, end, name in agreement_names(sentence.text):
            span = (start + offset, end + offset)
            # "the ANZUS Treaty" begins with the name of an organization
            if not any(a < span[1] and span[0] < b and not (span[0] <= a and b < span[1]) for a, b in taken):
                taken.append(span)
                yield Party(named_agreement(name), span)
        for match in _references().finditer(sentence.text) if agreed is not None else ():
            span = (match.start() + offset, match.end() + offset)
            if agreed is not None and not any(a < span[1] and span[0] < b for a, b in taken):
                yield Party(agreed, span)

    def _token(self, place: int, sentence: Span) -> Token:
        at = place - self._passage.offset
        return next((t for t in sentence if t.idx <= at < t.idx + len(t)), sentence.root)


@cache
def _references() -> re.Pattern[str]:
    nouns = "|".join(read_data("structure.yaml")["treaties"].split())
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:{nouns})\b(?!\s+(?:of|on|for|between|with)\b)|\b[Ii]t\b(?=[\s,.;]|$)"
    )


def _letter(mention: Mention) -> str:
    kind = mention.entity.type
    if mention.person is not None or mention.form in {"adjective", "demonym"}:
        return "X"
    return "C" if kind == "Country" else "O"


def _inside(mention: Mention, treaties: Sequence[Party]) -> bool:
    return any(t.span[0] <= mention.start and mention.end <= t.span[1] for t in treaties)
