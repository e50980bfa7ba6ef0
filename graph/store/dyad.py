"""What a dyad's node says: two states or organizations, with counts of what is firmly stated between them.

They are counts of their cooperation and of their conflict. Counts add up, so that what a batch brings is added to them
and what it takes is taken off. The extremes (the greatest belief, the first and last date) are those of the statements.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any, Final

from graph.ontology import RELATION_TYPES
from graph.store.combine import earliest, latest

#: What counts: neither hearsay nor mere requests.
FIRM: Final = ("asserted", "planned")
COOPERATION, CONFLICT = "cooperation", "conflict"
_SIDES: Final = {"+": COOPERATION, "-": CONFLICT}
#: Relations by which two actors cooperate or clash. Membership and the like join an actor with a thing.
SIDES: Final = {
    kind.name: _SIDES[kind.valence]
    for kind in RELATION_TYPES.values()
    if kind.valence in _SIDES and (kind.symmetric or not kind.structural)
}
_STATES: Final = ("country/", "organization/")
#: Ranks are ordered by belief, which is rounded to millionths, and then by a number that stays below this.
_MILLION, _BELOW = 1_000_000, 1_000_000_000
_EXTREMES: Final = (
    "cooperation_belief", "cooperation_first", "cooperation_last", "cooperation_start",
    "conflict_belief", "conflict_first", "conflict_last",
)  # fmt: skip
_PLAIN: Final = (
    "documents", "cooperation_documents", "cooperation_mentions", "conflict_documents", "conflict_mentions",
)  # fmt: skip
#: Counts that are two lists of the node, one of names and one of numbers.
_LISTED: Final = (("relation", "relations", "statements"), ("before", "years", "before"), ("after", "years", "after"))

#: Counts by kind and name: documents and mentions of a side, whose name is empty; statements by `relation`; documents
#: whose earliest date is of a year (`before`), and whose latest is (`after`).
Counts = MutableMapping[tuple[str, str], int]
#: The sides that the places of a document speak on, with their dates, where these are known.
Spoken = Iterable[tuple[str, str | None]]


def dyad_id(one: str, other: str) -> str:
    """Return the id of the dyad of two entities, in whatever order."""
    return f"{one}|{other}" if one < other else f"{other}|{one}"


def has_node(key: str) -> bool:
    """Return whether a dyad, given by its id, is one of states or organizations, of which the graph keeps counts."""
    return key.startswith(_STATES) and key.partition("|")[2].startswith(_STATES)


def side_of(statement: Mapping[str, Any]) -> str | None:
    """Return the side of a dyad that the statement of a node is counted on, or None."""
    if statement["polarity"] != "positive" or statement["modality"] not in FIRM:
        return None
    return SIDES.get(statement["relation"])


def add_statement(counts: Counts, statement: Mapping[str, Any], sign: int = 1) -> None:
    """Add what a statement counts for, given the properties of its node, or take it off."""
    _add(counts, ("relation", statement["relation"]), sign)
    _add(counts, (f"{SIDES[statement['relation']]}_mentions", ""), sign * int(statement["documents"]))


def add_document(counts: Counts, spoken: Spoken, sign: int = 1) -> None:
    """Add what a document counts for, given what it says of the dyad, or take it off."""
    found = list(spoken)
    _add(counts, ("documents", ""), sign)
    for side in {side for side, _ in found}:
        _add(counts, (f"{side}_documents", ""), sign)
    if years := [dated[:4] for side, dated in found if dated and side == COOPERATION]:
        _add(counts, ("before", min(years)), sign)
        _add(counts, ("after", max(years)), sign)


def extremes(statements: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the extremes of statements that are counted, given their nodes' properties."""
    found: dict[str, Any] = {}
    for statement in statements:
        side = SIDES[statement["relation"]]
        own = {f"{side}_{kind}": statement.get(kind) for kind in ("belief", "first", "last")}
        if side == COOPERATION:
            own["cooperation_start"] = statement.get("valid_from") or statement.get("first")
        found = farther(found, own)
    return found


def farther(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Return the extremes of two sets of statements together."""
    joined = {**first}
    for name, value in second.items():
        known = joined.get(name)
        if name.endswith("_belief"):
            joined[name] = value if known is None else max(known, value)
        else:
            joined[name] = (latest if name.endswith("_last") else earliest)(known, value)
    return {name: value for name, value in joined.items() if value is not None}


def counts_of(node: Mapping[str, Any]) -> dict[tuple[str, str], int]:
    """Return the counts that a dyad's node holds."""
    counts = {(name, ""): int(node[name]) for name in _PLAIN if name in node}
    for kind, names, numbers in _LISTED:
        for name, number in zip(node.get(names, ()), node.get(numbers, ()), strict=True):
            counts[kind, name] = number
    return counts


def extremes_of(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the extremes that a dyad's node holds."""
    return {name: node[name] for name in _EXTREMES if name in node}


def node_of(key: str, counts: Mapping[tuple[str, str], int], extreme: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties of a dyad's node; none if nothing is counted."""
    named: dict[str, dict[str, int]] = {"relation": {}, "before": {}, "after": {}}
    one, _, other = key.partition("|")
    node: dict[str, Any] = {"id": key, "one": one, "other": other}
    for (kind, name), number in counts.items():
        if number and kind in named:
            named[kind][name] = number
        elif number:
            node[kind] = number
    if not named["relation"]:
        return {}
    node["relations"], node["statements"] = _columns(named["relation"])
    if years := sorted({*named["before"], *named["after"]}):
        node["years"] = years
        node |= {kind: [named[kind].get(year, 0) for year in years] for kind in ("before", "after")}
    return node | dict(extreme) | _ranks(node | dict(extreme))


def _ranks(node: Mapping[str, Any]) -> dict[str, int]:
    ranks = {
        f"{side}_rank": round(node[f"{side}_belief"] * _MILLION) * _BELOW + node[f"{side}_mentions"]
        for side in _SIDES.values()
        if f"{side}_belief" in node
    }
    if len(ranks) == len(_SIDES):
        ranks["mixed_rank"] = sum(node["statements"])
    if "before" in node:
        ranks["dated_rank"] = sum(node["before"])
    return ranks


def _columns(numbers: Mapping[str, int]) -> tuple[list[str], list[int]]:
    names = sorted(numbers)
    return names, [numbers[name] for name in names]


def _add(counts: Counts, name: tuple[str, str], number: int) -> None:
    counts[name] = counts.get(name, 0) + number
