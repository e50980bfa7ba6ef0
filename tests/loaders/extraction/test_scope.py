"""How far down the auxiliaries, denials and conditions of a clause reach."""

import pytest

from loaders.extraction import scope
from loaders.extraction.lexicon import load_lexicon
from tests.loaders.extraction.reading import passage, word

REACTIONS = load_lexicon().governors["reactions"]


@pytest.mark.parametrize(
    ("text", "preposition", "given"),
    [
        ("Sweden will leave after the talks.", "after", True),
        ("Sweden will leave over the attack on Norway.", "over", True),
        ("Sweden fired rockets in retaliation for the raid.", "for", True),
        ("Latvia will thank Sweden for helping Norway.", "for", True),
        ("Sweden will leave for talks with Norway.", "for", False),
        ("Sweden will take part in a drill with Norway.", "in", False),
        ("Sweden is accused of attacking Norway.", "of", False),
    ],
)
def test_some_prepositions_take_their_event_for_granted(text: str, preposition: str, given: bool) -> None:
    assert scope.is_given(word(passage(text).parse, preposition), REACTIONS) is given


@pytest.mark.parametrize(
    ("text", "verb", "apart"),
    [
        ("Sweden did not sign the pact but sent grain to Latvia.", "sent", True),
        ("Sweden will leave and send grain.", "send", False),
        ("Sweden left.", "left", False),
    ],
)
def test_a_coordinated_verb_with_its_own_tense_stands_apart(text: str, verb: str, apart: bool) -> None:
    assert scope.stands_apart(word(passage(text).parse, verb)) is apart


def test_a_condition_hangs_on_a_verb_above() -> None:
    assert scope.has_condition(word(passage("Sweden will leave if Norway attacks Latvia.").parse, "leave"))
    assert not scope.has_condition(word(passage("Sweden will leave when Norway attacks Latvia.").parse, "leave"))


def test_until_turns_a_past_denial_round() -> None:
    assert scope.ends_with_time(word(passage("Sweden did not leave until 1950.").parse, "leave"))
    assert not scope.ends_with_time(word(passage("Sweden will not leave until May.").parse, "leave"))
