"""An invented graph of any size with a realistic skew, the same in every run.

Few states are in most of the news, most leaders in little of it. Nine statements of ten are interactions, the others
offices, memberships, alliances, agreements and exercises. Each statement stands in two documents; the second one is
mostly of the days after the first. Sentences have words of their own, so that documents which state other things are
not copies of one another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Final
from zlib import crc32

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, RELATION_TYPES
from graph.statement import Statement

COUNTRIES: Final = 200
#: Statements for each leader, and for each other actor: a million have 20,000 and 5,000.
_PER_LEADER, _PER_OTHER = 50, 200
#: Every statement stands in two, so a document has twice as many.
STATEMENTS_PER_DOCUMENT: Final = 5
_SENTENCE = 120
_HEAD = 40
#: Relation, weight, types of subject, types of object.
_STRUCTURAL = (
    ("LEADS", 6, ("Leader",), ("Country", "Organization")),
    ("SERVES", 30, ("Leader",), ("Country", "Organization")),
    ("BODY_OF", 2, ("Organization",), ("Country",)),
    ("MEMBER_OF", 8, ("Country",), ("Organization",)),
    ("ALLIED_WITH", 6, ("Country", "Organization"), ("Country", "Organization")),
    ("PARTY_TO", 20, ("Country", "Organization"), ("Agreement",)),
    ("PARTICIPATES_IN", 12, ("Country", "Organization"), ("Exercise",)),
    ("HOSTS", 2, ("Country",), ("Exercise",)),
    ("DISPUTES_WITH", 1, ("Country",), ("Country",)),
)
_INTERACTIONS = {
    "CONSULTS_WITH": 18, "AGREES_WITH": 7, "SUPPORTS": 9, "COOPERATES_WITH": 12, "AIDS": 6, "SUPPLIES_ARMS_TO": 3,
    "YIELDS_TO": 3, "REQUESTS": 8, "ACCUSES": 11, "REJECTS": 5, "THREATENS": 4, "PROTESTS_AGAINST": 2, "SANCTIONS": 3,
    "MOBILIZES_AGAINST": 3, "COERCES": 3, "ASSAULTS": 3,
}  # fmt: skip
_MODALITIES = {"asserted": 70, "planned": 14, "possible": 10, "requested": 6}
_ENDS = {"Country": 62, "Leader": 20, "Organization": 18}
_OFFICES = ("president", "prime minister", "foreign minister", "defence minister", "ambassador", "spokesperson")
_STATUSES = ("signed", "ratified", "withdrew")
_YEARS = (2000, 2025)
_WORDS = (
    "minister", "said", "week", "border", "harbour", "grain", "before", "council", "after", "price", "winter", "report",
    "capital", "envoy", "region", "troops", "morning", "press", "later", "river", "budget", "vote", "crowd", "factory",
    "north", "court", "railway", "speech", "island", "market", "storm", "school",
)  # fmt: skip
#: Odd numbers, one for each word of a sentence.
_FACTORS = (2654435761, 2246822519, 3266489917, 668265263, 374761393, 2166136261, 1540483477, 3432918353, 461845907)


class _Choice:
    """Draws from values with unequal chances."""

    def __init__(self, rng: Random, weights: Iterable[float]) -> None:
        self._rng = rng
        self._sums = list(accumulate(weights))

    def draw(self) -> int:
        return self._rng.choices(range(len(self._sums)), cum_weights=self._sums)[0]


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement without its evidence, and the two documents that state it."""

    subject: Entity
    relation: str
    object: Entity
    polarity: str
    modality: str
    valid_from: str | None
    documents: tuple[int, int]


class SyntheticGraph:
    """Facts and the documents that state them. The facts are distinct statements.

    Args:
        statements: How many facts.
        seed: Another one makes another graph.
    """

    def __init__(self, statements: int, seed: int = 1) -> None:
        self._rng = Random(seed)  # noqa: S311 - repeatable
        self.entities = _entities(statements)
        self._skewed = {
            label: _Choice(self._rng, (1 / (rank + flat) ** power for rank in range(len(self.entities[label]))))
            for label, flat, power in (
                ("Country", 5, 0.9), ("Leader", 20, 0.8), ("Organization", 5, 0.9), ("Exercise", 20, 0.5),
                ("Agreement", 20, 0.5),
            )
        }  # fmt: skip
        self.count = statements // STATEMENTS_PER_DOCUMENT
        self.facts = list(self._facts(statements))
        self._documents_made: dict[int, Document] = {}
        self._stated: dict[int, list[int]] = defaultdict(list)
        for number, fact in enumerate(self.facts):
            for document in fact.documents:
                self._stated[document].append(number)
        self._place = {
            (fact, document): place for document, facts in self._stated.items() for place, fact in enumerate(facts)
        }

    def document(self, number: int) -> Document:
        """Return a document: a headline and a sentence for each fact that it states."""
        if number not in self._documents_made:
            self._documents_made[number] = self._document(number)
        return self._documents_made[number]

    def _document(self, number: int) -> Document:
        published = self.published(number)
        lines = [f"Report {number}".ljust(_HEAD - 1), *(self._sentence(self.facts[n]) for n in self._stated[number])]
        return Document(
            f"synthetic/{number}.txt", "\n".join(lines), f"Report {number}", published, f"Agency {_agency(number)}"
        )

    def published(self, number: int) -> str:
        """Return the date of a document."""
        day = number / self.count * (_YEARS[1] - _YEARS[0] + 1)
        return f"{_YEARS[0] + int(day)}-{int(day % 1 * 12) + 1:02}-{number % 28 + 1:02}"

    def stated_in(self, number: int) -> list[int]:
        """Return the numbers of the facts that a document states."""
        return self._stated[number]

    def statement(self, number: int, documents: Iterable[tuple[int, Document]]) -> Statement:
        """Return a fact as a statement with its evidence in some documents, given by number."""
        fact = self.facts[number]
        return Statement(
            fact.subject, fact.relation, fact.object, fact.polarity, fact.modality, fact.valid_from,
            evidence=tuple(self._evidence(number, which, document) for which, document in documents),
        )  # fmt: skip

    def portions(self, size: int) -> Iterator[tuple[list[Statement], list[Document]]]:
        """Yield documents in order of date with the statements that they make, as `Store.load` takes them."""
        for first in range(0, self.count, size):
            documents = {n: self.document(n) for n in range(first, min(first + size, self.count))}
            wanted: dict[int, list[tuple[int, Document]]] = defaultdict(list)
            for number, document in documents.items():
                for fact in self._stated[number]:
                    wanted[fact].append((number, document))
            yield [self.statement(fact, where) for fact, where in wanted.items()], list(documents.values())

    def _facts(self, wanted: int) -> Iterator[Fact]:
        rng, seen = self._rng, set[tuple[object, ...]]()
        order = list(range(wanted))
        rng.shuffle(order)
        structural = _Choice(rng, (weight for _, weight, _, _ in _STRUCTURAL))
        relations, ends = _Choice(rng, _INTERACTIONS.values()), _Choice(rng, _ENDS.values())
        modalities, names = _Choice(rng, _MODALITIES.values()), tuple(_INTERACTIONS)
        labels, moods = tuple(_ENDS), tuple(_MODALITIES)
        while len(seen) < wanted:
            valid_from, modality = None, moods[modalities.draw()]
            if rng.random() < 0.1:
                relation, _, subjects, objects = _STRUCTURAL[structural.draw()]
                first, second = rng.choice(subjects), rng.choice(objects)
                valid_from, modality = str(rng.randint(*_YEARS)), "asserted"
            else:
                relation = names[relations.draw()]
                first, second = labels[ends.draw()], labels[ends.draw()]
            subject = self.entities[first][self._skewed[first].draw()]
            obj = self.entities[second][self._skewed[second].draw()]
            if RELATION_TYPES[relation].symmetric and obj.id < subject.id:
                subject, obj = obj, subject
            # Half of the denials deny what is stated too.
            polarity = "negative" if rng.random() < 0.05 else "positive"
            key = (subject.id, relation, obj.id, modality, valid_from)
            if subject.id == obj.id or (key, polarity) in seen:
                continue
            known = [polarity, "positive"] if polarity == "negative" and rng.random() < 0.5 else [polarity]
            for word in known:
                if (key, word) not in seen and len(seen) < wanted:
                    documents = self._documents(order[len(seen)])
                    seen.add((key, word))
                    yield Fact(subject, relation, obj, word, modality, valid_from, documents)

    def _documents(self, place: int) -> tuple[int, int]:
        first = place % self.count
        later = 1 + int(self._rng.expovariate(1 / 20))
        second = (first + later) % self.count
        return first, second if second != first else (first + 1) % self.count

    def _sentence(self, fact: Fact) -> str:
        verb = fact.relation.lower().replace("_", " ")
        text = f"{fact.subject.name} {'' if fact.polarity == 'positive' else 'never '}{verb} {fact.object.name}"
        return f"{text}, {_words(repr(fact))}.".ljust(_SENTENCE)[:_SENTENCE]

    def _evidence(self, number: int, which: int, document: Document) -> Evidence:
        fact, rng = self.facts[number], Random(number * 2 + which)  # noqa: S311 - repeatable
        start = _HEAD + self._place[number, which] * (_SENTENCE + 1)
        there = self._sentence(fact).index(fact.object.name)
        named = {"LEADS": ("office", _OFFICES), "SERVES": ("office", _OFFICES), "PARTY_TO": ("status", _STATUSES)}
        key, words = named.get(fact.relation, ("", ()))
        return Evidence(
            document.id, document.text[start : start + _SENTENCE], start, start + _SENTENCE, document.uri,
            subject_span=(start, start + len(fact.subject.name)),
            object_span=(start + there, start + there + len(fact.object.name)),
            confidence=round(rng.uniform(0.5, 0.98), 2),
            date=document.published if rng.random() < 0.3 else None,
            attributed_to=f"Ministry {rng.randrange(400)}" if rng.random() < 0.2 else None,
            context=rng.choice(CONTEXTS),
            extractor="synthetic 1",
            properties=((key, words[number % len(words)]),) if key else (),
        )  # fmt: skip


def _words(key: str) -> str:
    """Return words that are the same for the same key, and hardly ever for another."""
    draw = crc32(key.encode())
    return " ".join(_WORDS[draw * factor % 2**32 >> 27] for factor in _FACTORS)


def _agency(number: int) -> int:
    return int(300 * Random(number).random() ** 3)  # noqa: S311 - repeatable


def _entities(statements: int) -> dict[str, list[Entity]]:
    others = max(20, statements // _PER_OTHER)
    counts = {
        "Country": COUNTRIES, "Leader": max(50, statements // _PER_LEADER), "Organization": others * 3 // 5,
        "Exercise": others // 5, "Agreement": others // 5,
    }  # fmt: skip
    return {
        label: [
            Entity(f"{label.lower()}/made-up-{n}", label, f"{label} {n}", (f"{label[:3]}. {n}",))
            for n in range(1, count + 1)
        ]
        for label, count in counts.items()
    }
