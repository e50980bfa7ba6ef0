"""Structural relations beside Re-DocRED's labels: who leads a state, who is a member of what, who was at war.

    python -m bench.redocred [FOLDER] [--errors]

FOLDER holds `dev_politics.json`, documents in DocRED's format (tokens, entities with their mentions, relations
between entities). Its labels come from Wikidata and hold for a document as a whole: for most of them no sentence is
given as evidence, and many have heads that the ontology leaves out, such as cities, clubs, parties and soldiers. So
each relation is scored twice: over all labels, and over those that the ontology covers. There the head of LEADS and
MEMBER_OF is a state by its name in the gazetteer, and labels that repeat another for a second name of a state count
once.

The ontology has no relation of states to wars: ASSAULTS joins two sides. A label "conflict" (P607) is found if its
head, or the state whose army it is, is an end of an ASSAULTS statement. It is covered if the labels give the same war
to another state, so that there are two sides to name. A statement's end is right if any label (P607, P710, P1344) has
it take part in a war.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.document import Document
from graph.entity import Entity
from graph.identity import slug
from graph.statement import Statement
from loaders.extraction import Extractor, RulesExtractor
from loaders.gazetteer import Actor, Gazetteer

FILE = "dev_politics.json"
DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "redocred_politics"
#: Relations of the graph by the Wikidata properties of the labels.
LEADING, MEMBER, CONFLICT = ("P35", "P6"), ("P463",), ("P607",)
#: Properties that join a party and an event, and whether the event is the head.
TAKING_PART = {"P607": False, "P1344": False, "P710": True}
_BEFORE_NONE = re.compile(r"\s+(?=[,.;:!?%)\]’”]|['’]s\b|n['’]t\b)")
_AFTER_NONE = re.compile(r"(?<=[(\[“])\s+")
_HYPHEN = re.compile(r"(?<=\w) ([-–]) (?=\w)")
_QUOTED = re.compile(r'" ([^"]*?) "')
_WAR = re.compile(r"\b(?:War|Wars|Battle|Campaign|Uprising|Invasion|Operation|Theat(?:er|re))\b")


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of a labelled document under all keys that a statement's end may have."""

    names: frozenset[str]
    #: Ids of the gazetteer's actors of these names.
    ids: frozenset[str]
    #: Ids of the states that these are, or whose bodies they are.
    states: frozenset[str]
    #: The type of the first mention: PER, ORG, LOC, TIME, NUM or MISC.
    kind: str

    @property
    def state(self) -> str | None:
        """The id of the state that the entity is, or None."""
        return min((i for i in self.ids if i.startswith("country/")), default=None) if self.kind != "PER" else None

    def means(self, entity: Entity) -> bool:
        """Return True if a statement's end is this entity: by id, name or alias, or a leader's family name."""
        names = {slug(entity.name), *(slug(a) for a in entity.aliases)}
        if entity.id in self.ids or names & self.names:
            return True
        family = {n.split("-")[-1] for n in self.names if n}
        return entity.type == "Leader" and self.kind == "PER" and slug(entity.name).split("-")[-1] in family


@dataclass(slots=True)
class Tally:
    """What was found of what is labelled, and what is right of what was stated."""

    labels: int = 0
    found: int = 0
    stated: int = 0
    right: int = 0
    #: What was missed and what was stated in vain, for a reader.
    errors: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        """Return a row of the Markdown table."""
        precision = self.right / self.stated if self.stated else 0.0
        recall = self.found / self.labels if self.labels else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = f"{self.right} of {self.stated} | {self.found} of {self.labels}"
        return f"| {name} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {counts} |"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled document: its text, its entities, and (property, head, tail) between them."""

    title: str
    text: str
    nodes: tuple[Node, ...]
    labels: tuple[tuple[str, int, int], ...]

    def pairs(self, properties: Iterable[str]) -> list[tuple[Node, Node]]:
        """Return the heads and tails of some properties."""
        wanted = set(properties)
        return [(self.nodes[h], self.nodes[t]) for p, h, t in self.labels if p in wanted]

    def fighters(self) -> list[tuple[Node, Node]]:
        """Return (party, war) for every label that has someone take part in a war."""
        ordered = [(p, t, h) if TAKING_PART[p] else (p, h, t) for p, h, t in self.labels if p in TAKING_PART]
        wars = {t for p, _, t in ordered if p in CONFLICT or any(_WAR.search(n.title()) for n in self.nodes[t].names)}
        return [(self.nodes[h], self.nodes[t]) for _, h, t in ordered if t in wars]


def detokenized(words: Sequence[str]) -> str:
    """Return a sentence as it was written before it was cut into tokens."""
    text = _AFTER_NONE.sub("", _BEFORE_NONE.sub("", " ".join(words)))
    return _HYPHEN.sub(r"\1", _QUOTED.sub(r'"\1"', text))


def read(path: Path) -> Iterator[Labelled]:
    """Yield the documents of a file in DocRED's format."""
    gazetteer = Gazetteer.load()
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = " ".join(detokenized(words) for words in row["sents"])
        nodes = tuple(_node(mentions, gazetteer) for mentions in row["vertexSet"])
        labels = tuple((label["r"], label["h"], label["t"]) for label in row["labels"])
        yield Labelled(row["title"], text, nodes, labels)


def _node(mentions: Sequence[dict[str, Any]], gazetteer: Gazetteer) -> Node:
    names = {detokenized(m["name"].split()) for m in mentions}
    actors = [a for name in names if (a := _actor(name, gazetteer)) is not None]
    states = {a.id if a.type == "Country" else a.state for a in actors if a.type != "Leader"}
    kind = mentions[0]["type"]
    kept = {s for s in states if s is not None and s.startswith("country/") and kind != "PER"}
    return Node(frozenset(map(slug, names)), frozenset(a.id for a in actors), frozenset(kept), kind)


def _actor(name: str, gazetteer: Gazetteer) -> Actor | None:
    return gazetteer.resolve(name) or gazetteer.resolve(name.removeprefix("the "))


def score(extractor: Extractor, documents: Iterable[Labelled]) -> dict[str, Tally]:
    """Return the tallies by the name of a row: each relation over all labels and over those covered."""
    names = [f"{r}, {o}" for r in ("LEADS", "MEMBER_OF", "in a conflict") for o in ("all", "covered")]
    tallies = {name: Tally() for name in names}
    for document in documents:
        statements = [s for s in extractor.extract(Document(document.title, document.text)) if s.polarity == "positive"]
        leading = [s for s in statements if s.relation == "LEADS"]
        member = [s for s in statements if s.relation == "MEMBER_OF"]
        # a label has the state first, a statement the leader
        _directed(tallies, "LEADS", [(t, h) for h, t in document.pairs(LEADING)], leading)
        _directed(tallies, "MEMBER_OF", document.pairs(MEMBER), member)
        _conflicts(tallies, document, [s for s in statements if s.relation == "ASSAULTS"])
    return tallies


def _directed(
    tallies: dict[str, Tally], relation: str, labels: Sequence[tuple[Node, Node]], statements: Sequence[Statement]
) -> None:
    """Count the labels, whose ends are in the order of the relation, and the statements of one document."""

    def found(pair: tuple[Node, Node]) -> bool:
        return any(pair[0].means(s.subject) and pair[1].means(s.object) for s in statements)

    everything, covered = tallies[f"{relation}, all"], tallies[f"{relation}, covered"]
    everything.labels += len(labels)
    everything.found += sum(map(found, labels))
    by_state: dict[tuple[str, frozenset[str]], list[tuple[Node, Node]]] = {}
    for first, second in labels:
        state, other = (second.state, first) if relation == "LEADS" else (first.state, second)
        if state is not None:
            by_state.setdefault((state, other.names), []).append((first, second))
    for (state, names), pairs in by_state.items():
        covered.labels += 1
        hit = any(map(found, pairs))
        covered.found += hit
        if not hit:
            covered.errors.append(f"missed {relation}: {min(names)} | {state}")
    for s in statements:
        right = any(first.means(s.subject) and second.means(s.object) for first, second in labels)
        whole = (s.object if relation == "LEADS" else s.subject).type == "Country"
        for tally in (everything, covered)[: 1 + whole]:
            tally.stated += 1
            tally.right += right
        if not right:
            covered.errors.append(f"unlabelled {s.subject.name} {relation} {s.object.name}: {s.evidence[0].sentence}")


def _conflicts(tallies: dict[str, Tally], document: Labelled, statements: Sequence[Statement]) -> None:
    everything, covered = tallies["in a conflict, all"], tallies["in a conflict, covered"]
    ends = {e.id: e for s in statements for e in (s.subject, s.object)}
    fighters = document.fighters()
    for head, war in document.pairs(CONFLICT):
        everything.labels += 1
        everything.found += any(_fights(head, e) for e in ends.values())
        del war
    sides: dict[frozenset[str], set[str]] = {}
    for party, war in fighters:
        sides.setdefault(war.names, set()).update(party.states)
    wanted = {state for h, war in document.pairs(CONFLICT) for state in h.states if len(sides[war.names]) > 1}
    covered.labels += len(wanted)
    covered.found += len(wanted & set(ends))
    covered.errors += [f"missed at war: {document.title} | {state}" for state in sorted(wanted - set(ends))]
    for end in ends.values():
        right = any(_fights(party, end) for party, _ in fighters)
        for tally in (everything, covered):
            tally.stated += 1
            tally.right += right
        if not right:
            covered.errors.append(f"unlabelled at war: {end.name} in {document.title}")


def _fights(party: Node, end: Entity) -> bool:
    return party.means(end) or end.id in party.states


def print_scores(extractor: Extractor, folder: Path = DEFAULT, *, errors: bool = False) -> None:
    """Print the scores as a Markdown table, or that the folder is missing.

    Args:
        extractor: What is scored.
        folder: Holds `dev_politics.json`.
        errors: Print also what was missed or stated in vain.
    """
    if not (folder / FILE).exists():
        print(f"\nNo Re-DocRED documents: {folder / FILE} is not there.")
        return
    documents = list(read(folder / FILE))
    tallies = score(extractor, documents)
    print(f"\n## Structural relations, beside Re-DocRED's labels of {len(documents)} documents\n")
    print("| | P | R | F1 | right of stated | found of labelled |\n|---|---|---|---|---|---|")
    print("\n".join(tally.row(name) for name, tally in tallies.items()))
    print("\nCovered: the head is a state; in a conflict: two of its sides are labelled.")
    print("Most labels hold for a document as a whole and not for a sentence of it.")
    if errors:
        print("\n".join(error for tally in tallies.values() for error in tally.errors))


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--errors"]
    print_scores(RulesExtractor(), Path(arguments[0]) if arguments else DEFAULT, errors="--errors" in sys.argv)
