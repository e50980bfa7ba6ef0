"""Every entry of the lexicon's frames has an example, which it alone makes state its relation."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph.document import Document
from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import read_data
from loaders.extraction.trail import Decision

_FILES = ("verbs.yaml", "nouns.yaml", "adjectives.yaml")
_LONGEST = 100


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in _FILES:
        for entry in read_data(name):
            yield f"{name} {entry['relation']} {entry['frame']} {entry['words'].split()[0]}", entry


def _is_of(entry: dict[str, Any], decision: Decision) -> bool:
    """Return True if a decision follows the frame of an entry for one of its words."""
    word, _, frame = decision.pattern.partition(": ")
    # a pattern names a verb without its particle, and an adjective by its verb: "allied" is `ally`
    words = {w.partition("_")[0] for w in entry["words"].split()}
    told = word in words or any(w.startswith(word[:-1]) for w in words)
    return told and (decision.relation, frame) == (entry["relation"], entry["frame"])


def test_examples_are_short_sentences() -> None:
    texts = [entry["example"] for _, entry in _entries()]
    assert [t for t in texts if len(t) > _LONGEST or not t.endswith(".")] == []


@pytest.mark.parametrize(("name", "entry"), [pytest.param(name, entry, id=name) for name, entry in _entries()])
def test_an_example_states_the_relation_of_its_entry(
    extractor: RulesExtractor, name: str, entry: dict[str, Any]
) -> None:
    statements, trail = extractor.explain(Document("example.txt", entry["example"]))
    stated = {d.statement for d in trail.decisions if d.statement is not None and _is_of(entry, d)}
    found = [s for s in statements if s.id in stated]
    assert found, [(d.pattern, d.cause) for d in trail.decisions if d.relation == entry["relation"]]
    assert {s.relation for s in found} == {entry["relation"]}, name
    assert {s.polarity for s in found} == {"negative" if entry.get("denies") else "positive"}, name
    assert all(s.subject.id != s.object.id for s in found), name
