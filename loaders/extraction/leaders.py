"""Leaders: which person a name means, and for whom they act, by title and by the document's date."""

from rapidfuzz import fuzz

from loaders.extraction.offices import Office
from loaders.gazetteer import Actor, Gazetteer

#: What else a lone family name may be, so that it introduces nobody.
_UNSAFE = frozenset({"common-word", "given-name", "place", "brand"})
_CLOSE = 84.0
#: Words of a title that do not tell one office from another.
_PLAIN = frozenset({"the", "of", "and", "for", "deputy", "former", "acting", "then", "mr", "state", "affairs"})


def choose_leader(  # noqa: PLR0913 - what tells one bearer of a name from another
    gazetteer: Gazetteer, name: str, *, office: Office | None, date: str | None, alone: bool, of: str | None = None
) -> Actor | None:
    """Return the leader that a name means, or None if the gazetteer has none or cannot tell.

    Args:
        gazetteer: Who is who.
        name: A full name or a family name.
        office: The title that the text gives with it, if any.
        date: ISO date of the document; "President Bush" depends on it.
        alone: The name is a family name that nothing introduces; only an unmistakable one counts.
        of: Id of the state whose the text says the person is: "*Egypt's* Sisi".
    """
    found = [m for m in gazetteer.find(name) if m.start == 0 and m.end == len(name)]
    candidates = [(a, n) for m in found for a, n in m.candidates if a.type == "Leader"]
    if not candidates:
        return _misspelt(gazetteer, name) if office is not None else None
    if any(n.kind != "family" for _, n in candidates):
        return next(a for a, n in candidates if n.kind != "family")
    people = [a for a, _ in candidates if of is None or of in {a.state, *(t.of for t in a.terms)}]
    if of is not None and len(people) == 1:
        return people[0]
    titled = [a for a in people if office is not None and _held(a, office)]
    in_office = [a for a in titled or people if date is not None and any(t.covers(date) for t in a.terms)]
    if alone and (len(people) > 1 or _UNSAFE & set((candidates[0][1].ambiguous or "").split(","))):
        return in_office[0] if len(in_office) == 1 and len(people) > 1 else None
    if titled or in_office:
        return (in_office or sorted(titled, key=_latest, reverse=True))[0]
    return people[0] if len(people) == 1 and office is None else None


def _misspelt(gazetteer: Gazetteer, name: str) -> Actor | None:
    """Return the leader whose family name is right and whose full name is nearly so: "Nobou Kishi"."""
    family = name.rpartition(" ")[2]
    if not family:
        return None
    people = [a for m in gazetteer.find(family) for a, n in m.candidates if a.type == "Leader" and n.kind == "family"]
    close = [a for a in people if " " in name and fuzz.ratio(name.lower(), a.name.lower()) >= _CLOSE]
    return close[0] if len(close) == 1 else None


def _held(actor: Actor, office: Office) -> bool:
    words = set(office.title.lower().replace("-", " ").split()) - _PLAIN
    return any(words & set(term.office.lower().split()) for term in actor.terms)


def _latest(actor: Actor) -> str:
    return max((t.start or "" for t in actor.terms), default="")


def acts_for(actor: Actor, date: str | None, office: Office | None) -> str | None:
    """Return the id of the state or organization that a leader acts for: by date, then by title, then by last term."""
    terms = actor.terms
    at_date = [t for t in terms if date is not None and t.covers(date)]
    titled = [t for t in terms if office is not None and set(office.title.lower().split()) & set(t.office.split())]
    chosen = [t for t in at_date if t in titled] or at_date or titled or list(terms)
    best = max(chosen, key=lambda t: (t.relation == "LEADS", t.start or ""), default=None)
    return best.of if best is not None else actor.state
