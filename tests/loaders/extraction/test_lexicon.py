"""The lexicon's data files: they load, hold lemmas, say nothing twice, and cover the ontology."""

from collections import Counter

import pytest

from graph.ontology import RELATION_TYPES
from loaders.extraction.lexicon import load_lexicon, read_data

_FRAMES = ("verbs.yaml", "nouns.yaml", "adjectives.yaml")
_LISTS = ("themes.yaml", "governors.yaml")
_INTERACTIONS = sorted(name for name, relation in RELATION_TYPES.items() if not relation.structural)


def test_every_file_loads() -> None:
    lexicon = load_lexicon()
    assert min(len(lexicon.verbs), len(lexicon.nouns), len(lexicon.adjectives)) > 20


@pytest.mark.parametrize("name", _FRAMES)
def test_words_are_lower_case(name: str) -> None:
    words = [word for entry in read_data(name) for word in entry["words"].split()]
    assert words
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize("name", _LISTS)
def test_classes_are_lower_case_and_without_repeats(name: str) -> None:
    for label, text in read_data(name).items():
        counts = Counter(text.split())
        assert [w for w in counts if w != w.lower()] == [], label
        assert [w for w, n in counts.items() if n > 1] == [], label


@pytest.mark.parametrize("name", _FRAMES)
def test_no_word_has_a_frame_twice(name: str) -> None:
    keys = Counter(
        (word, entry["frame"], *(entry.get(key) for key in ("theme", "no_theme", "doer", "whom", "clause")))
        for entry in read_data(name)
        for word in entry["words"].split()
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("name", _FRAMES)
def test_weights_are_shares(name: str) -> None:
    assert [e for e in read_data(name) if not 0 < e.get("weight", 0.8) <= 1] == []


@pytest.mark.parametrize("relation", _INTERACTIONS)
def test_interactions_have_verbs_and_nouns(relation: str) -> None:
    for name in ("verbs.yaml", "nouns.yaml"):
        words = {w for e in read_data(name) if e["relation"] == relation for w in e["words"].split()}
        assert words, (relation, name)


@pytest.mark.parametrize("name", _FRAMES)
def test_what_a_frame_presupposes_is_another_relation(name: str) -> None:
    assert [e for e in read_data(name) if e.get("presupposes") == e["relation"]] == []
