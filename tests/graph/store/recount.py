"""The nodes of dyads counted from scratch, from the statements and the evidence in a graph.

It shares nothing with what keeps them: the definitions are those of docs/graph-model.md.
"""

from collections import Counter, defaultdict
from typing import Any

from graph.ontology import RELATION_TYPES
from graph.store import Store

_EVIDENCE = """
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity)
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
RETURN a.id, b.id, properties(s), d.id, coalesce(e.date, d.published)
"""
_SIDES = {"+": "cooperation", "-": "conflict"}
_THINGS = ("MEMBER_OF", "PARTY_TO", "PARTICIPATES_IN", "HOSTS")
#: The statement's properties, the document, and the date of a place of evidence.
_Place = tuple[dict[str, Any], str, str | None]


def recount(store: Store) -> dict[str, dict[str, Any]]:
    """Return the properties that each dyad's node should have, by id."""
    places: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for subject, obj, statement, document, dated in store.read(_EVIDENCE).rows:
        ends = tuple(sorted((subject, obj)))
        firm = statement["polarity"] == "positive" and statement["modality"] in ("asserted", "planned")
        if firm and _side(statement):
            places[ends[0], ends[1]].append((statement | {"subject": subject}, document, dated))
    return {f"{one}|{other}": _node(one, other, found) for (one, other), found in places.items()}


def _side(statement: dict[str, Any]) -> str | None:
    relation = statement["relation"]
    return None if relation in _THINGS else _SIDES.get(RELATION_TYPES[relation].valence)


def _node(one: str, other: str, places: list[_Place]) -> dict[str, Any]:
    statements = _distinct(places)
    by_relation = Counter(s["relation"] for s in statements)
    by_one = Counter(s["relation"] for s in statements if s["subject"] == one)
    node: dict[str, Any] = {
        "id": f"{one}|{other}", "one": one, "other": other, "relations": sorted(by_relation),
        "statements": [by_relation[name] for name in sorted(by_relation)],
        "by_one": [by_one[name] for name in sorted(by_relation)],
        "documents": len({document for _, document, _ in places}),
    }  # fmt: skip
    ranks = {}
    for side in _SIDES.values():
        own = [place for place in places if _side(place[0]) == side]
        if own:
            node |= {f"{side}_{name}": value for name, value in _summed(own).items() if value is not None}
            ranks[f"{side}_rank"] = _rank(_distinct(own))
            node |= {f"{end}_{side}": f"{node[end]}|{ranks[f'{side}_rank']:016}" for end in ("one", "other")}
    if len(ranks) == len(_SIDES):
        ranks["mixed_rank"] = sum(by_relation.values())
    cooperation = [place for place in places if _side(place[0]) == "cooperation"]
    contexts = {context for s, _, _ in cooperation for context in s["contexts"]}
    node |= {"contexts": sorted(contexts)} if cooperation else {}
    for context in contexts:
        ranks[f"{context}_rank"] = _rank([s for s in _distinct(cooperation) if context in s["contexts"]])
    between_states = all(end.split("/")[0] in ("country", "organization") for end in (one, other))
    return node | ranks | _dated(cooperation) if between_states else node


def _distinct(places: list[_Place]) -> list[dict[str, Any]]:
    return list({s["id"]: s for s, _, _ in places}.values())


def _rank(statements: list[dict[str, Any]]) -> int:
    """Return belief in millionths times a thousand millions, and the mentions."""
    belief: float = max(s["belief"] for s in statements)
    return round(belief * 1e6) * 10**9 + sum(int(s["documents"]) for s in statements)


def _summed(places: list[_Place]) -> dict[str, Any]:
    statements = _distinct(places)
    dates = {end: [s[end] for s in statements if s.get(end)] for end in ("first", "last")}
    return {
        "documents": len({document for _, document, _ in places}),
        "mentions": sum(s["documents"] for s in statements),
        "belief": max(s["belief"] for s in statements),
        "first": min(dates["first"], default=None),
        "last": max(dates["last"], default=None),
    }


def _dated(places: list[_Place]) -> dict[str, Any]:
    begins = [begin for s, _, _ in places if (begin := s.get("valid_from") or s.get("first"))]
    years: dict[str, set[str]] = defaultdict(set)
    for _, document, dated in places:
        if dated:
            years[document].add(dated[:4])
    node: dict[str, Any] = {"cooperation_start": min(begins)} if begins else {}
    if years:
        ends = {"before": Counter(map(min, years.values())), "after": Counter(map(max, years.values()))}
        node["years"] = sorted({*ends["before"], *ends["after"]})
        node |= {name: [found[year] for year in node["years"]] for name, found in ends.items()}
        node["dated_rank"] = len(years)
    return node
