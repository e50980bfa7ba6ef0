"""Records of actors as the data file holds them."""

from collections.abc import Iterable
from typing import Any

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.folding import fold_name
from loaders.gazetteer.name import Name
from loaders.gazetteer.term import Term


def distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return the names without those that a search cannot tell from an earlier one."""
    found: dict[tuple[str, bool], Name] = {}
    kept = list(names)
    texts = [fold_name(name.text).lower() for name in kept]
    bare = set(texts)
    for name, text in zip(kept, texts, strict=True):
        if text.startswith("the ") and text[4:] in bare:
            continue
        if name.kind == "code":
            found.setdefault((text, True), name)
        else:
            found.setdefault((fold_name(name.text) if name.case_sensitive else text, False), name)
    return tuple(found.values())


def record(actor: Actor) -> dict[str, Any]:
    """Return an actor as its line in `actors.jsonl`, without what is empty."""
    raw: dict[str, Any] = {
        "id": actor.id,
        "type": actor.type,
        "kind": actor.kind,
        "name": actor.name,
        "iso3": actor.iso3,
        "wikidata": actor.wikidata,
        "state": actor.state,
        "start": actor.start,
        "end": actor.end,
        "names": [_name(name) for name in actor.names],
        "terms": [_term(term) for term in actor.terms],
    }
    return {key: value for key, value in raw.items() if value}


def _name(name: Name) -> list[Any]:
    row: list[Any] = [name.text, name.kind, int(name.case_sensitive), name.ambiguous]
    while not row[-1]:
        row.pop()
    return row


def _term(term: Term) -> list[Any]:
    row: list[Any] = [term.office, term.of, term.start, term.end, term.relation]
    return [*row, term.attested] if term.attested else row
