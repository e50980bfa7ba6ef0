"""Whom verbs of asking call on, and for what."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.calls import called, is_called_for, is_infinitive
from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse
from tests.loaders.extraction.reading import told, word


@pytest.mark.parametrize(
    ("text", "of", "by_to"), [("They appealed.", "appealed", True), ("They asked.", "asked", False)]
)
def test_some_verbs_name_with_a_preposition_whom_they_ask(text: str, of: str, by_to: bool) -> None:
    assert ("to" in called(word(Parse(load_model()(text)), of))) is by_to


@pytest.mark.parametrize(
    ("text", "of", "infinitive", "called_for"),
    [
        ("Norway deplores this and calls on the authorities to release them immediately.", "release", True, True),
        ("They drove home to eat.", "eat", True, False),
        ("To eat, they drove home.", "eat", False, False),
        ("They ate.", "ate", False, False),
    ],
)
def test_what_is_called_for_is_no_purpose(text: str, of: str, infinitive: bool, called_for: bool) -> None:
    verb = word(Parse(load_model()(text)), of)
    assert (is_infinitive(verb), is_called_for(verb)) == (infinitive, called_for)


def test_who_is_called_on_is_to_act(extractor: RulesExtractor) -> None:
    text = "The Government of Norway deplores this and calls on the Latvian authorities to recognise Kosovo at once."
    found = told(extractor, text)
    assert (("LVA", "SUPPORTS", "XKX"), "positive", "requested") in found
    assert not {c for c, _, _ in found if c[0] == "NOR" and c[1] == "SUPPORTS"}


def test_who_is_appealed_to_is_to_act(extractor: RulesExtractor) -> None:
    found = told(extractor, "Norway's parliament appealed to Latvia on Wednesday to recognise its independence.")
    assert (("LVA", "SUPPORTS", "NOR"), "positive", "requested") in found
