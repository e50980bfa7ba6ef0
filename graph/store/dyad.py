"""What a dyad's node says: two actors, with counts of what is firmly stated between them.

They are counts of their cooperation and of their conflict. Counts add up, so that what a batch brings is added to them
and what it takes is taken off. The extremes (the greatest belief, the first and last date, all contexts) are those of
the statements. Rankings of the whole graph are of states and organizations, so what only they need is kept of these.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any, Final

from graph.ontology import CONTEXTS, RELATION_TYPES
from graph.store.combine import earliest, latest
from graph.store.rank import belief_of, keys, mentions_of, rank

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
#: By context the rank of the cooperation of two states or organizations there.
CONTEXT_RANKS: Final = {context: f"{context}_rank" for context in CONTEXTS if context != "none"}
_EXTREMES: Final = (
    "cooperation_belief", "cooperation_first", "cooperation_last", "cooperation_start", "contexts",
    "conflict_belief", "conflict_first", "conflict_last",
)  # fmt: skip
_PLAIN: Final = (
    "documents", "cooperation_documents", "cooperation_mentions", "conflict_documents", "conflict_mentions",
)  # fmt: skip
#: Counts that are two lists of the node, one of names and one of numbers.
_LISTED: Final = (
    ("relation", "relations", "statements"), ("by_one", "relations", "by_one"),
    ("before", "years", "before"), ("after", "years", "after"),
)  # fmt: skip
_NAMED: Final = ("relation", "by_one", "context", "before", "after")

#: Counts by kind and name: documents and mentions of a side, whose name is empty; statements by `relation`, and those
#: of them whose subject is the one (`by_one`); mentions of cooperation by `context`; documents whose earliest date is
#: of a year (`before`), and whose latest is (`after`).
Counts = MutableMapping[tuple[str, str], int]
#: The sides that the places of a document speak on, with their dates, where these are known.
Spoken = Iterable[tuple[str, str | None]]


def dyad_id(one: str, other: str) -> str:
    """Return the id of the dyad of two entities, in whatever order."""
    return f"{one}|{other}" if one < other else f"{other}|{one}"


def of_states(key: str) -> bool:
    """Return whether a dyad, given by its id, is one of states or organizations, which rankings of the graph are of."""
    return key.startswith(_STATES) and key.partition("|")[2].startswith(_STATES)


def side_of(statement: Mapping[str, Any]) -> str | None:
    """Return the side of a dyad that the statement of a node is counted on, or None."""
    if statement["polarity"] != "positive" or statement["modality"] not in FIRM:
        return None
    return SIDES.get(statement["relation"])


def add_statement(counts: Counts, statement: Mapping[str, Any], *, by_one: bool, sign: int = 1) -> None:
    """Add what a statement counts for, or take it off.

    Args:
        counts: Of its dyad.
        statement: The properties of its node.
        by_one: Its subject is the dyad's one.
        sign: 1, or -1 to take it off.
    """
    side, mentions = SIDES[statement["relation"]], sign * int(statement["documents"])
    _add(counts, ("relation", statement["relation"]), sign)
    if by_one:
        _add(counts, ("by_one", statement["relation"]), sign)
    _add(counts, (f"{side}_mentions", ""), mentions)
    if side == COOPERATION:
        for context in _contexts(statement):
            _add(counts, ("context", context), mentions)


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
            own["contexts"] = contexts = _contexts(statement)
            own |= {f"{context}_belief": statement["belief"] for context in contexts}
        found = farther(found, own)
    return found


def farther(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Return the extremes of two sets of statements together."""
    joined = {**first}
    for name, value in second.items():
        known = joined.get(name)
        if value is None or known == value:
            continue
        if known is None:
            joined[name] = value
        elif name == "contexts":
            joined[name] = sorted({*known, *value})
        elif name.endswith("_belief"):
            joined[name] = max(known, value)
        else:
            joined[name] = (latest if name.endswith("_last") else earliest)(known, value)
    return joined


def lost(old: Mapping[str, Any], new: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    """Return whether what made an extreme makes it no more, so that another statement may be it now.

    Args:
        old: The extremes of statements before they changed.
        new: Those of the same statements now.
        stored: Those of all statements of the dyad before.
    """
    return any(
        name not in new or farther(new, {name: value})[name] != new[name]
        for name, value in old.items()
        if name == "contexts" or stored.get(name) == value
    )


def counts_of(node: Mapping[str, Any]) -> dict[tuple[str, str], int]:
    """Return the counts that a dyad's node holds."""
    counts = {(name, ""): int(node[name]) for name in _PLAIN if name in node}
    for kind, names, numbers in _LISTED:
        for name, number in zip(node.get(names, ()), node.get(numbers, ()), strict=True):
            counts[kind, name] = number
    for context in node.get("contexts", ()):
        if CONTEXT_RANKS[context] in node:
            counts["context", context] = mentions_of(node[CONTEXT_RANKS[context]])
    return counts


def extremes_of(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the extremes that a dyad's node holds."""
    found = {name: node[name] for name in _EXTREMES if name in node}
    for context in node.get("contexts", ()):
        if CONTEXT_RANKS[context] in node:
            found[f"{context}_belief"] = belief_of(node[CONTEXT_RANKS[context]])
    return found


def node_of(key: str, counts: Mapping[tuple[str, str], int], extreme: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties of a dyad's node; none if nothing is counted."""
    named: dict[str, dict[str, int]] = {kind: {} for kind in _NAMED}
    one, _, other = key.partition("|")
    node: dict[str, Any] = {"id": key, "one": one, "other": other}
    for (kind, name), number in counts.items():
        if number and kind in named:
            named[kind][name] = number
        elif number:
            node[kind] = number
    if not named["relation"]:
        return {}
    node |= _lists("relations", named, statements="relation", by_one="by_one")
    node |= {name: extreme[name] for name in _EXTREMES if name in extreme}
    for side in _SIDES.values():
        if f"{side}_belief" in node:
            node |= keys(node, side)
    if not of_states(key):
        node.pop("cooperation_start", None)
        return node
    node |= _lists("years", named, before="before", after="after")
    return node | _ranks(node, extreme, named["context"])


def _ranks(node: Mapping[str, Any], extreme: Mapping[str, Any], mentions: Mapping[str, int]) -> dict[str, int]:
    ranks = {
        f"{side}_rank": rank(node[f"{side}_belief"], node[f"{side}_mentions"])
        for side in _SIDES.values()
        if f"{side}_belief" in node
    }
    if len(ranks) == len(_SIDES):
        ranks["mixed_rank"] = sum(node["statements"])
    if "before" in node:
        ranks["dated_rank"] = sum(node["before"])
    return ranks | {CONTEXT_RANKS[name]: rank(extreme[f"{name}_belief"], number) for name, number in mentions.items()}


def _lists(names: str, named: Mapping[str, Mapping[str, int]], **numbers: str) -> dict[str, list[Any]]:
    """Return a list of names, and beside it lists of the numbers that kinds of counts have for them."""
    if not (listed := sorted({name for kind in numbers.values() for name in named[kind]})):
        return {}
    return {names: listed} | {key: [named[kind].get(name, 0) for name in listed] for key, kind in numbers.items()}


def _contexts(statement: Mapping[str, Any]) -> list[str]:
    return [context for context in statement.get("contexts") or () if context in CONTEXT_RANKS]


def _add(counts: Counts, name: tuple[str, str], number: int) -> None:
    counts[name] = counts.get(name, 0) + number
