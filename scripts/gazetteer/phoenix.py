"""Reads leaders from the Phoenix actor dictionary.

The dictionary gives names in capitals and roles such as `[MLIGOV 020608-120322]`, dates as YYMMDD or YYYYMMDD, `>DATE`
for a role whose end was not known. Its heads of state and government carry an elite role `[MLIELI ...]` too; ministers
come from monthly lists, so that their terms run from the first to the last day of a month.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from loaders.gazetteer.term import Term
from scripts.gazetteer.leaders import Person, term

_ROLE = re.compile(r"\[([^\]]*)\]")
_OFFICE = re.compile(r"(?P<code>[A-Z]{3})GOV(?P<defence>MIL)? (?P<open>>)?(?P<start>\d{6,8})(?:-(?P<end>\d{6,8}))?")
#: Codes of the dictionary that are not ISO 3166-1. MUS holds Mauritius and Mauritania both, and is left out.
_CODES = {"TMP": "TLS", "KSV": "XKX"}
_LEFT_OUT = frozenset({"MUS", "KNT"})
#: Words that show a name to be a title and a name, or a name with a title.
_TITLES = re.compile(
    r"PRESIDENT|PRIME|MINISTER|SIR|DR|GEN(?:ERAL)?|CHANCELLOR|KING|QUEEN|PRINCE|SHEIKH|SHAIKH|SENATOR|SECRETARY|FOREIGN"
    r"|DEFEN[CS]E|VICE|FORMER|LEADER|MRS?|COL(?:ONEL)?|ADMIRAL|MARSHAL|CAPTAIN|LORD|EMIR|SULTAN|EMPEROR"
)
_PARTICLES = re.compile(r"d[aeio]|d[ao]s|del|della|van|von|de[rn]|l[ae]|bin|ibn|bint|abu|y|e|zu|ter")
_ARTICLES = frozenset({"al", "el", "as", "ar", "ul", "ad", "ur", "ash"})
_CENTURY_TURN = 15


@dataclass
class _Entry:
    names: list[str]
    roles: list[str] = field(default_factory=list)


def people(folder: Path) -> Iterator[Person]:
    """Yield the heads of state and government and the defence ministers of the dictionary."""
    path = folder / "phoenix_dictionaries_mit" / "Phoenix.Countries.actors.txt"
    for entry in _entries(path.read_text(encoding="latin-1").splitlines()):
        terms = list(_terms(entry.roles))
        called = [name for raw in entry.names if (name := _name(raw))]
        if terms and called:
            person = Person(called[0], terms=terms)
            for other in called[1:]:
                person.others += Person(other).actor().names
            yield person


def _entries(lines: list[str]) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        roles = _ROLE.findall(re.split(r"[#;]", line)[0])
        name = re.split(r"[#;\[]", line)[0].strip()
        if entry and line[0] in " \t+":
            entry.roles += roles
            entry.names += [name[1:]] if line[0] == "+" else []
        else:
            if entry:
                yield entry
            entry = _Entry([name], roles)
    if entry:
        yield entry


def _terms(roles: list[str]) -> Iterator[Term]:
    elite = any(role[3:6] == "ELI" for role in roles)
    for role in roles:
        match = _OFFICE.fullmatch(role.strip())
        if not match or match["code"] in _LEFT_OUT or not (elite or match["defence"]):
            continue
        start = _date(match["start"])
        end = _date(match["end"]) if match["end"] else None
        if start is None or (end and end < start):
            continue
        head = elite and not match["defence"] and match["code"] != "USA" and not _monthly(start, end)
        office = "head of state or government" if head else "member of government"
        of = f"country/{_country(match['code'], start)}"
        known = start.isoformat() if match["open"] or not end else None
        yield term(office, of, start.isoformat(), end.isoformat() if end else "", attested=known)


def _country(code: str, start: date) -> str:
    if code == "RUS" and start < date(1991, 12, 25):
        return "SUN"
    if code == "CZE" and start < date(1993, 1, 1):
        return "CSK"
    return _CODES.get(code, code)


def _monthly(start: date, end: date | None) -> bool:
    last = end is None or end.day == monthrange(end.year, end.month)[1]
    return start.year >= 2003 and start.day == 1 and last


def _date(digits: str) -> date | None:
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) < _CENTURY_TURN else "19") + digits
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _name(raw: str) -> str:
    """Return a name of the dictionary in proper case, or nothing if it is a title or a single word."""
    words = [word for word in raw.strip("_ ").replace("_.", "._").replace(" ", "_").split("_") if word]
    while words and words[0].rstrip(".") in {"SIR", "DR", "DAME"}:
        words = words[1:]
    titled = any(_TITLES.fullmatch(word.rstrip(".")) for word in words)
    if len(words) < 2 or titled or not all(map(str.isascii, words)):
        return ""
    made: list[str] = []
    for place, word in enumerate(words):
        lower = word.lower()
        if lower in _ARTICLES and 0 < place < len(words) - 1:
            made.append(f"{lower}-")
        else:
            cased = lower if place and _PARTICLES.fullmatch(lower) else _cased(word)
            made.append(cased + " ")
    return "".join(made).strip()


def _cased(word: str) -> str:
    if re.fullmatch(r"[IVX]{2,}", word):
        return word
    capital = re.sub(r"[A-Za-z]+", lambda part: part[0].capitalize(), word)
    return re.sub(r"^Mc([a-z])", lambda part: "Mc" + part[1].upper(), capital)
